import {
  type CodeEntry,
  type CodeTable,
  createCodeTable,
  derivedEnglish,
  lazy,
  readRows,
} from "./code-table.ts";
import { rows } from "./generated/disciplines.ts";

/** GB/T 13745-2009: fields A–E (level 1), then disciplines of 3, 5 and 7 digits (levels 2–4). */
export const disciplines: () => CodeTable = lazy(() => {
  let field = "";
  const known = new Map<string, CodeEntry>();
  for (const [code = "", zh = "", own] of readRows(rows)) {
    if (code.length === 1) field = code;
    const above = code.length === 1 ? undefined : code.length === 3 ? field : code.slice(0, -2);
    const en = own ?? derivedEnglish({ code, zh }, known.get(above ?? ""));
    const level = code.length === 1 ? 1 : (code.length + 1) / 2;
    known.set(code, { code, zh, en, level, ...(above ? { parent: above } : {}) });
  }
  return createCodeTable([...known.values()]);
});

/** A discipline by its code; dots as the standard prints them (`460.20`) are allowed. */
export const discipline = (code: string): CodeEntry | undefined =>
  disciplines().get(code.replaceAll(".", "").trim());

/** The code of a discipline written as code or as its name in full; the highest level of that name. */
export function parseDiscipline(text: string): string | undefined {
  const wanted = text.normalize("NFKC").trim();
  const named = disciplines().entries.filter((entry) => entry.zh.normalize("NFKC") === wanted);
  const best = named.sort((a, b) => a.level - b.level)[0];
  const code = /^[\d.]{3,9}/.exec(wanted)?.[0];
  return (best ?? (code ? discipline(code) : undefined))?.code;
}
