import { type CodeEntry, type CodeTable, createCodeTable, lazy, readRows } from "./code-table.ts";
import { rows } from "./generated/industries.ts";

/** English names of the 20 sections; lower levels have Chinese names only. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: "Agriculture, forestry, animal husbandry and fishery",
  B: "Mining",
  C: "Manufacturing",
  D: "Production and supply of electricity, heat, gas and water",
  E: "Construction",
  F: "Wholesale and retail trade",
  G: "Transport, storage and post",
  H: "Hotels and catering",
  I: "Information transmission, software and information technology services",
  J: "Financial intermediation",
  K: "Real estate",
  L: "Leasing and business services",
  M: "Scientific research and technical services",
  N: "Water conservancy, environment and public facilities management",
  O: "Resident, repair and other services",
  P: "Education",
  Q: "Health and social work",
  R: "Culture, sports and entertainment",
  S: "Public administration, social security and social organisations",
  T: "International organisations",
};

/** GB/T 4754-2017: sections (门类), divisions (大类), groups (中类), classes (小类), levels 1–4. */
export const industries: () => CodeTable = lazy(() => {
  let section = "";
  return createCodeTable(
    readRows(rows).map(([code = "", zh = ""]): CodeEntry => {
      if (code.length === 1) {
        section = code;
        return { code, zh, en: SECTIONS[code] ?? zh, level: 1 };
      }
      return { code, zh, level: code.length, parent: code.length === 2 ? section : code.slice(0, -1) };
    }),
  );
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
