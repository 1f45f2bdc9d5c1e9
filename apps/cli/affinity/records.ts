import type { Demand, Supply, SupplyDocument } from "#libs/matching/index.ts";
import { BadLine } from "./lines.ts";

type Fields = Readonly<Record<string, unknown>>;

const DEMAND = '{"id","title"?,"text","lang"?}';
const SUPPLY = '{"id","documents":[{"id","title"?,"text"}]}';

/** Ids that are whole numbers in the file: they come back as numbers. */
export type NumericIds = Set<string>;

/** An id as it goes into the result, as JSON: a number where the file has a number. */
export const idJson = (id: string, numeric: NumericIds): string =>
  numeric.has(id) ? id : JSON.stringify(id);

/** Reads demands; the same id a second time is refused (1 and "1" are the same). */
export function demandReader(numeric: NumericIds = new Set()): (value: unknown) => Demand {
  const seen = new Set<string>();
  return (value) => {
    const fields = objectOf(value, DEMAND);
    const id = idOf(fields, "id", DEMAND);
    const title = titleOf(fields, "title");
    const { lang } = fields;
    if (lang !== undefined && lang !== null && typeof lang !== "string")
      throw bad("lang", lang, '应为 "zh" 或 "en"', 'must be "zh" or "en"');
    const text = textOf(fields, "text", DEMAND);
    once(seen, id);
    if (typeof fields.id === "number") numeric.add(id);
    // Another language than the two is told from the text.
    const known = lang === "zh" || lang === "en" ? { lang } : {};
    return { id, ...(title ? { title } : {}), text, ...known } as Demand;
  };
}

/** Reads supplies; the same id a second time is refused (1 and "1" are the same). */
export function supplyReader(numeric: NumericIds = new Set()): (value: unknown) => Supply {
  const seen = new Set<string>();
  return (value) => {
    const fields = objectOf(value, SUPPLY);
    const id = idOf(fields, "id", SUPPLY);
    const { documents } = fields;
    if (!Array.isArray(documents))
      throw bad("documents", documents, `应为数组：${SUPPLY}`, `must be an array: ${SUPPLY}`);
    const read = documents.map((document, i): SupplyDocument => {
      const at = `documents[${i}]`;
      const inner = objectOf(document, SUPPLY, at);
      const title = titleOf(inner, "title", `${at}.`);
      return {
        id: idOf(inner, "id", SUPPLY, `${at}.`),
        ...(title ? { title } : {}),
        text: textOf(inner, "text", SUPPLY, `${at}.`),
      };
    });
    once(seen, id);
    if (typeof fields.id === "number") numeric.add(id);
    return { id, documents: read };
  };
}

function once(seen: Set<string>, id: string): void {
  if (seen.has(id))
    throw bad("id", id, "重复，每个 id 只能出现一次", "occurs twice; every id must be unique");
  seen.add(id);
}

function objectOf(value: unknown, wanted: string, at = ""): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw bad(at, value, `应为对象 ${wanted}`, `must be an object ${wanted}`);
}

function idOf(fields: Fields, name: string, wanted: string, at = ""): string {
  const value = fields[name];
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  throw bad(
    `${at}${name}`,
    value,
    `应为非空文字或整数：${wanted}`,
    `must be a text that is not empty, or a whole number: ${wanted}`,
  );
}

function textOf(fields: Fields, name: string, wanted: string, at = ""): string {
  const value = fields[name];
  if (typeof value === "string") return value;
  throw bad(`${at}${name}`, value, `应为文字：${wanted}`, `must be a text: ${wanted}`);
}

function titleOf(fields: Fields, name: string, at = ""): string {
  const value = fields[name];
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  throw bad(`${at}${name}`, value, "应为文字，可省略", "must be a text, or be left out");
}

function bad(field: string, value: unknown, zh: string, en: string): BadLine {
  const shown = value === undefined ? "" : ` ${(JSON.stringify(value) ?? "").slice(0, 60)}`;
  const missing = value === undefined;
  const head = `${field}${shown}`.trim();
  return new BadLine(
    `${head}${missing ? " 缺失" : ""}：${zh}`,
    `${head}${missing ? " is missing" : ""}: ${en}`,
  );
}
