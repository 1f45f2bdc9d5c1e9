import { stemmer } from "stemmer";
import type { Glossary } from "../terms/glossary.ts";
import { CUT_ZH, STOP_EN, STOP_ZH } from "./stop-words.ts";

/** Cuts a run of Chinese characters into words; the words joined must give the run. A port: the library brings none. */
export type Segmenter = (han: string) => readonly string[];

/**
 * `han` pair of Chinese characters (or a lone one), `word` Chinese word of a segmenter, `latin` stemmed word,
 * `pair` two neighbouring words, `number` with or without unit, `concept` entry of the bilingual glossary.
 */
export type TokenKind = "han" | "word" | "latin" | "pair" | "number" | "concept";

/** `start` and `end` are offsets into the normalised text. */
export type Token = {
  readonly term: string;
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
};

export type TextOptions = {
  readonly segmenter?: Segmenter;
  readonly glossary?: Glossary;
  /** Chinese words of one's own, as `userWords` makes them. */
  readonly userWords?: UserWords;
};

/** Finds words of one's own in a run of Chinese characters. */
export type UserWords = { readonly size: number; in(run: string): { word: string; start: number }[] };

/** A user dictionary: Chinese words (two characters or more) that count as words whatever the segmenter makes of them. */
export function userWords(words: readonly string[]): UserWords {
  const byPair = new Map<string, string[]>();
  const known = new Set<string>();
  for (const word of words.map((w) => normalise(w).trim())) {
    if (known.has(word) || !/^\p{Script=Han}{2,}$/u.test(word)) continue;
    known.add(word);
    const pair = word.slice(0, 2);
    byPair.set(pair, [...(byPair.get(pair) ?? []), word]);
  }
  return {
    size: known.size,
    in(run) {
      const found: { word: string; start: number }[] = [];
      for (let at = 0; at + 1 < run.length; at++)
        for (const word of byPair.get(run.slice(at, at + 2)) ?? [])
          if (run.startsWith(word, at)) found.push({ word, start: at });
      return found;
    },
  };
}

/** Chinese units are written as their Latin signs, so that 300千瓦 meets 300 kW. */
const UNIT_SIGNS: ReadonlyMap<string, string> = new Map([
  ["千瓦时", "kwh"],
  ["千瓦", "kw"],
  ["兆瓦", "mw"],
  ["千伏", "kv"],
  ["毫米", "mm"],
  ["厘米", "cm"],
  ["微米", "μm"],
  ["纳米", "nm"],
  ["公里", "km"],
  ["千米", "km"],
  ["公斤", "kg"],
  ["千克", "kg"],
  ["毫克", "mg"],
  ["兆帕", "mpa"],
  ["千帕", "kpa"],
  ["摄氏度", "°c"],
  ["吨", "t"],
  ["小时", "h"],
  ["分钟", "min"],
  ["赫兹", "hz"],
  ["um", "μm"],
]);
const LATIN_UNITS =
  "kwh|mwh|wh|mah|ah|kw|mw|gw|kv|mv|mpa|gpa|kpa|pa|khz|mhz|ghz|hz|mm|cm|km|um|μm|nm|kg|mg|μg|ml|rpm|ppm|min|dpi|gb|tb|mb|°c|°|%|w|v|a|m|g|t|l|h|s|k|n|j";
const PATTERN = new RegExp(
  `(?<number>\\d+(?:\\.\\d+)?)[ \\t]?(?:(?<latinUnit>${LATIN_UNITS})(?![\\p{Script=Latin}\\d])|(?<hanUnit>万吨|亿元|万元|${[...UNIT_SIGNS.keys()].filter((unit) => unit !== "um").join("|")}))` +
    "|(?<decimal>\\d+\\.\\d+)|(?<han>\\p{Script=Han}+)|(?<word>c\\+\\+|c#|(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])+)",
  "gu",
);

/** NFKC in lower case: full-width and half-width forms, ℃ and °C, Ｋ and k become one. Offsets of tokens refer to it. */
export function normalise(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** All tokens of a text, in order of their start within each kind of run; never fails, whatever the input. */
export function tokenise(text: string, options: TextOptions = {}): Token[] {
  const normal = normalise(text);
  const tokens: Token[] = [];
  let words: Token[] = [];
  const flush = () => {
    closeWords(words, options.glossary, tokens);
    words = [];
  };
  for (const match of normal.matchAll(PATTERN)) {
    const start = match.index;
    const end = start + match[0].length;
    const groups = match.groups ?? {};
    if (groups.han !== undefined) {
      flush();
      hanTokens(groups.han, start, options, tokens);
    } else if (groups.word !== undefined) {
      const previous = words.at(-1);
      if (previous && !/^[\s\-/]*$/.test(normal.slice(previous.end, start))) flush();
      words.push({ term: stem(groups.word), kind: "latin", start, end });
    } else {
      flush();
      const unit = groups.latinUnit ?? groups.hanUnit ?? "";
      const value = groups.number ?? groups.decimal ?? "";
      tokens.push({ term: value + (UNIT_SIGNS.get(unit) ?? unit), kind: "number", start, end });
    }
  }
  flush();
  return tokens;
}

/** How often each term occurs. A Map, since a plain object breaks on the word `constructor`. */
export function countTerms(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

const stems = new Map<string, string>();
/** Porter stem of an English word; anything else as it is. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = word.length > 2 && /^[a-z]+$/.test(word) ? stemmer(word) : word;
  if (stems.size > 200_000) stems.clear();
  stems.set(word, made);
  return made;
}

/** Words that follow each other: single words, pairs that skip stop words, and glossary concepts. */
function closeWords(words: readonly Token[], glossary: Glossary | undefined, out: Token[]): void {
  if (words.length === 0) return;
  let previous: Token | undefined;
  for (const word of words) {
    if (STOP_EN.has(word.term) || (word.term.length < 2 && !/\p{Script=Greek}/u.test(word.term))) continue;
    out.push(word);
    if (previous)
      out.push({
        term: `${previous.term}_${word.term}`,
        kind: "pair",
        start: previous.start,
        end: word.end,
      });
    previous = word;
  }
  for (const hit of glossary?.inWords(words.map((word) => word.term)) ?? []) {
    const first = words[hit.start];
    const last = words[hit.end - 1];
    if (first && last) out.push({ term: hit.concept, kind: "concept", start: first.start, end: last.end });
  }
}

function hanTokens(run: string, offset: number, options: TextOptions, out: Token[]): void {
  let from = 0;
  for (const cut of run.matchAll(CUT_ZH)) {
    characterPairs(run.slice(from, cut.index), offset + from, out);
    from = cut.index + cut[0].length;
  }
  characterPairs(run.slice(from), offset + from, out);
  const own = options.userWords?.in(run) ?? [];
  const put = (word: string, start: number) =>
    out.push({ term: `·${word}`, kind: "word", start: offset + start, end: offset + start + word.length });
  for (const { word, start } of own) put(word, start);
  if (options.segmenter) {
    let at = 0;
    for (const word of options.segmenter(run)) {
      if (word.length >= 2 && !STOP_ZH.has(word) && !own.some((o) => o.start === at && o.word === word))
        put(word, at);
      at += word.length;
    }
  }
  for (const hit of options.glossary?.inHan(run) ?? [])
    out.push({ term: hit.concept, kind: "concept", start: offset + hit.start, end: offset + hit.end });
}

function characterPairs(run: string, offset: number, out: Token[]): void {
  if (run === "") return;
  const step = (at: number) => ((run.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  let at = 0;
  let after = step(0);
  if (after >= run.length) {
    if (!STOP_ZH.has(run)) out.push({ term: run, kind: "han", start: offset, end: offset + run.length });
    return;
  }
  while (after < run.length) {
    const end = after + step(after);
    out.push({ term: run.slice(at, end), kind: "han", start: offset + at, end: offset + end });
    at = after;
    after = end;
  }
}
