import { type CodeEntry, type CodeTable, createCodeTable, lazy, readRows } from "./code-table.ts";
import { rows } from "./generated/countries.ts";

/** A country or region of ISO 3166-1 (GB/T 2659) with its three-digit number as contract registration asks it. */
export type Country = CodeEntry & { readonly en: string; readonly numeric: string };

/** All 249 countries and regions by alpha-2 code. */
export const countries: () => CodeTable<Country> = lazy(() =>
  createCodeTable(
    readRows(rows).map(
      ([code = "", numeric = "", zh = "", en = ""]): Country => ({ code, numeric, zh, en, level: 1 }),
    ),
  ),
);

/** What people write beside the table's own names. */
const ALIASES: Readonly<Record<string, string>> = {
  中华人民共和国: "CN",
  PRC: "CN",
  CHINA: "CN",
  香港: "HK",
  香港特别行政区: "HK",
  HONGKONG: "HK",
  澳门: "MO",
  澳门特别行政区: "MO",
  MACAU: "MO",
  台湾: "TW",
  台湾地区: "TW",
  台湾省: "TW",
  TAIWAN: "TW",
  美利坚合众国: "US",
  USA: "US",
  UNITEDSTATESOFAMERICA: "US",
  大不列颠及北爱尔兰联合王国: "GB",
  UK: "GB",
  BRITAIN: "GB",
  ENGLAND: "GB",
  俄罗斯联邦: "RU",
  俄国: "RU",
  RUSSIANFEDERATION: "RU",
  大韩民国: "KR",
  SOUTHKOREA: "KR",
  KOREA: "KR",
  荷兰王国: "NL",
  HOLLAND: "NL",
  捷克共和国: "CZ",
  CZECHREPUBLIC: "CZ",
  土耳其: "TR",
  TURKEY: "TR",
  阿联酋: "AE",
  UAE: "AE",
};

const key = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s.·]/gu, "")
    .toUpperCase();

const byName = lazy(() => {
  const names = new Map(Object.entries(ALIASES));
  for (const { code, numeric, zh, en } of countries().entries)
    for (const name of [code, numeric, zh, en]) if (name) names.set(key(name), code);
  return names;
});

/** The alpha-2 code of a country written as code, number, Chinese or English name, or undefined. */
export const parseCountry = (text: string): string | undefined => byName().get(key(text));
