import {
  type CodeEntry,
  type CodeTable,
  createCodeTable,
  derivedEnglish,
  lazy,
  readRows,
} from "./code-table.ts";
import { rows } from "./generated/industries.ts";

/** GB/T 4754-2017: sections (门类), divisions (大类), groups (中类), classes (小类), levels 1–4. */
export const industries: () => CodeTable = lazy(() => {
  let section = "";
  const known = new Map<string, CodeEntry>();
  for (const [code = "", zh = "", own] of readRows(rows)) {
    if (code.length === 1) section = code;
    const above = code.length === 1 ? undefined : code.length === 2 ? section : code.slice(0, -1);
    const en = own ?? derivedEnglish({ code, zh }, known.get(above ?? ""));
    known.set(code, { code, zh, en, level: code.length, ...(above ? { parent: above } : {}) });
  }
  return createCodeTable([...known.values()]);
});

/** An industry by its code, with or without the section letter in front (`C3562` or `3562`). */
export const industry = (code: string): CodeEntry | undefined =>
  industries().get(code) ?? industries().get(code.replace(/^[A-T](?=\d)/, ""));

/** By name in full; a name that several levels share is the highest's. */
const byName = lazy(() => {
  const named = new Map<string, CodeEntry>();
  for (const entry of industries().entries) {
    const name = entry.zh.normalize("NFKC");
    if (!named.has(name)) named.set(name, entry);
  }
  return named;
});

/** The code of an industry written as code or as its name in full; the highest level of that name. */
export function parseIndustry(text: string): string | undefined {
  const wanted = text.normalize("NFKC").trim();
  // A code with its name behind it is fine; the first letter of a word is no section.
  const code = /^([A-T]?\d{1,4}(?!\d)|[A-T](?![A-Z0-9]))/.exec(wanted.toUpperCase())?.[0];
  const named = byName().get(wanted);
  return (named ?? (code ? industry(code) : undefined))?.code;
}
