import { normalise } from "../text/tokens.ts";
import type { Model, Supply } from "./types.ts";

/** Name and generation of the method; changes whenever scores may change for the same input. */
const METHOD = "affinity-4";

/** The whole text of a document or demand, title first. */
export function fullText(item: { readonly title?: string; readonly text: string }): string {
  return item.title ? `${item.title}\n${item.text}` : item.text;
}

/** Order by UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A number for the content of a supply, whatever the order of its documents. */
export function fingerprintOf(supply: Supply): number {
  const documents = supply.documents.map((d) => hash(`${d.id}\u0000${normalise(fullText(d))}`));
  return hash(`${supply.id}\u0000${documents.sort((a, b) => a - b).join(",")}`);
}

/** Computes the version anew; after every change of the model. */
export function renewVersion(model: Model): void {
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, "0");
  const options = JSON.stringify([
    Object.entries(model.options).sort(([a], [b]) => compare(a, b)),
    model.text.glossary?.size ?? 0,
    model.text.segmenter !== undefined,
    model.text.dictionary?.name ?? "",
    model.text.userWords?.size ?? 0,
    model.embeddings?.name ?? "",
  ]);
  model.version = [METHOD, hex(hash(options)), hex(model.fitFingerprint), hex(model.corpusFingerprint)].join(
    "-",
  );
  model.index = null;
}

/** Names a text by its content: two hashes and the length; among a million texts two share a name once in 10⁷ times. */
export function textKey(text: string): string {
  return [hash(text), hash(`\u0001${text}`), text.length].map((part) => part.toString(16)).join("-");
}

/** FNV-1a over UTF-16 units with a final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x45d9f3b);
  return (h ^ (h >>> 16)) >>> 0;
}
