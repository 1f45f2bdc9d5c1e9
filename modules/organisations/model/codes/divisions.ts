import type { Text } from "#platform/kernel/text.ts";
import { type CodeEntry, type CodeTable, createCodeTable, lazy, readRows } from "./code-table.ts";
import { rows } from "./generated/divisions.ts";

/**
 * A division of GB/T 2260 (level 1 province, 2 prefecture, 3 county). The statistics bureau adds codes xxxx71–79 for
 * functional zones (development zones, demonstration zones): they act as counties but are not in the standard.
 */
export type Division = CodeEntry & { readonly functionalZone: boolean; readonly gb2260: boolean };

const PROVINCES: Readonly<Record<string, string>> = {
  11: "Beijing",
  12: "Tianjin",
  13: "Hebei",
  14: "Shanxi",
  15: "Inner Mongolia",
  21: "Liaoning",
  22: "Jilin",
  23: "Heilongjiang",
  31: "Shanghai",
  32: "Jiangsu",
  33: "Zhejiang",
  34: "Anhui",
  35: "Fujian",
  36: "Jiangxi",
  37: "Shandong",
  41: "Henan",
  42: "Hubei",
  43: "Hunan",
  44: "Guangdong",
  45: "Guangxi",
  46: "Hainan",
  50: "Chongqing",
  51: "Sichuan",
  52: "Guizhou",
  53: "Yunnan",
  54: "Tibet",
  61: "Shaanxi",
  62: "Gansu",
  63: "Qinghai",
  64: "Ningxia",
  65: "Xinjiang",
  71: "Taiwan",
  81: "Hong Kong",
  82: "Macao",
};

/** Rows that stand for a tier of administration, not for a place people name. */
const NOT_A_PLACE = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

/** All provinces, prefectures and counties as of 2018-10, functional zones included. */
export const divisions: () => CodeTable<Division> = lazy(() =>
  createCodeTable(
    readRows(rows).map(([code = "", zh = "", own]): Division => {
      const level = code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
      const functionalZone = level === 3 && code[4] === "7";
      const en = own ?? PROVINCES[code.slice(0, 2)] ?? code;
      const base = { code, zh, en, level, functionalZone, gb2260: !functionalZone };
      if (level === 1) return base;
      return { ...base, parent: level === 2 ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00` };
    }),
  ),
);

/** A division by its code; longer codes of streets and villages give their county. */
export const division = (code: string): Division | undefined => divisions().get(code.slice(0, 6));

/**
 * The name in full with its parents: `河南省焦作市沁阳市` and `Qinyang City, Jiaozuo, Henan`; undefined for an unknown code.
 */
export function divisionName(code: string): Text | undefined {
  const entry = division(code);
  if (!entry) return undefined;
  const places = [...divisions().parents(entry.code), entry].filter((part) => !NOT_A_PLACE.test(part.zh));
  return {
    zh: places.map((part) => part.zh).join(""),
    en: places
      .map((part) => part.en)
      .reverse()
      .join(", "),
  };
}

/** The name without 省, 市, 县, 区 where two characters or more remain (温县 stays 温县). */
export function bareDivisionName(zh: string): string {
  const bare = zh.replace(
    /(维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|自治州|自治县|省|市|盟|地区|新区|县|区|旗)$/u,
    "",
  );
  return bare.length >= 2 ? bare : zh;
}

/** What a text names: one division, several of the same name, or none. `rest` is what follows the name (a street). */
export type DivisionReading =
  | { readonly kind: "one"; readonly division: Division; readonly rest: string }
  | { readonly kind: "several"; readonly divisions: readonly Division[] }
  | { readonly kind: "none" };

/** Places by their first character, so that reading a column of 25,000 cells does not scan the table for each. */
const places = lazy(() => {
  const named = divisions().entries.filter((entry) => !NOT_A_PLACE.test(entry.zh));
  return Map.groupBy(named, (entry) => entry.zh.slice(0, 1));
});

/** Places below one that may begin the text; a tier that is no place is skipped, and a prefecture may be left out. */
function below(parent: Division | undefined, text: string): readonly Division[] {
  const candidates = places().get(text.slice(0, 1)) ?? [];
  if (!parent) return candidates;
  const digits = parent.code.slice(0, parent.level * 2);
  return candidates.filter((entry) => entry.level > parent.level && entry.code.startsWith(digits));
}

type Found = { readonly division: Division; readonly rest: string; readonly depth: number };

/** All readings of the beginning of `text` as a place below `parent`; a bare name counts only before a place or at the end. */
function readingsOf(text: string, parent: Division | undefined, depth: number): Found[] {
  return below(parent, text).flatMap((entry): Found[] => {
    const full = text.startsWith(entry.zh);
    const name = full ? entry.zh : bareDivisionName(entry.zh);
    if (!full && !text.startsWith(name)) return [];
    const rest = text.slice(name.length);
    const deeper = rest && entry.level < 3 ? readingsOf(rest, entry, depth + 1) : [];
    if (deeper.length > 0) return deeper;
    const stands = full || rest === "" || (depth > 0 && entry.level === 2);
    return stands ? [{ division: entry, rest, depth }] : [];
  });
}

/**
 * Reads a place: `焦作市沁阳市`, `河南焦作沁阳`, `沁阳`, `410882`, `河南省焦作市山阳区人民路1号`.
 * `within` (a code) settles names that exist more than once in favour of that part of the country.
 */
export function readDivision(text: string, within?: string): DivisionReading {
  const wanted = text.normalize("NFKC").replace(/[\s/,，-]/gu, "");
  const code = /^\d{6}/.exec(wanted)?.[0];
  if (code) {
    const known = division(code);
    return known ? { kind: "one", division: known, rest: wanted.slice(6) } : { kind: "none" };
  }
  const found = readingsOf(wanted.replace(/^(中华人民共和国|中国)/, ""), undefined, 0);
  const shortest = Math.min(...found.map((hit) => hit.rest.length));
  let best = found.filter((hit) => hit.rest.length === shortest);
  const near = within ? best.filter((hit) => divisions().isWithin(hit.division.code, within)) : [];
  if (near.length > 0) best = near;
  // The same words may name a prefecture and a county of it (吉林, 朝阳): the upper one is meant.
  const top = Math.min(...best.map((hit) => hit.division.level));
  best = best.filter((hit) => hit.division.level === top);
  const [first] = best;
  if (!first) return { kind: "none" };
  const codes = new Set(best.map((hit) => hit.division.code));
  return codes.size === 1
    ? { kind: "one", division: first.division, rest: first.rest }
    : { kind: "several", divisions: best.map((hit) => hit.division) };
}

/** The code of the one place a text names, or undefined when it names none or several. */
export function parseDivision(text: string, within?: string): string | undefined {
  const reading = readDivision(text, within);
  return reading.kind === "one" ? reading.division.code : undefined;
}
