import { STOP_EN } from "./stop-words.ts";
import { normalise, type Segmenter, stem } from "./tokens.ts";

/** An entry of a Chinese–English dictionary, in the shape of CC-CEDICT. */
export type DictionaryEntry = { readonly simplified: string; readonly english: readonly string[] };

/** English terms for Chinese words. A port: the library brings none; CC-CEDICT comes as a package of its own. */
export type Dictionary = {
  has(word: string): boolean;
  /** Meanings in the order of the dictionary, each as stemmed words without stop words. */
  senses(word: string): readonly (readonly string[])[];
  /** Which dictionary and edition; part of the version of scores. */
  readonly name: string;
};

/** A Chinese word of a text with what it may be in English. */
export type TranslatedWord = {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Stemmed words and pairs of neighbours with their weights, the first meaning counting most. */
  readonly terms: ReadonlyMap<string, number>;
};

/** Meanings taken of a word, what each counts against the one before it, and the longest gloss taken for a term. */
export const SENSES = 8;
export const NEXT_SENSE = 0.7;
const LONGEST_GLOSS = 5;
/** Longest word looked for inside a stretch that the segmenter kept together but the dictionary lacks. */
const LONGEST_INNER = 6;
const NOT_A_MEANING =
  /^(surname |CL:|variant of|old variant|see |see also |used in |erhua variant|\(Internet slang)/;

/**
 * Makes a dictionary of entries, read at the first question; remarks, surnames, measure words and cross references are
 * left out.
 */
export function createDictionary(name: string, entries: () => Iterable<DictionaryEntry>): Dictionary {
  let glosses: Map<string, string[]> | undefined;
  const read = new Map<string, readonly (readonly string[])[]>();
  const known = (): Map<string, string[]> => {
    glosses ??= glossesOf(entries());
    return glosses;
  };
  return {
    name,
    has: (word) => known().has(word),
    senses(word) {
      let senses = read.get(word);
      if (!senses) {
        senses = (known().get(word) ?? []).map(termsOf).filter((terms) => terms.length > 0);
        read.set(word, senses);
      }
      return senses;
    },
  };
}

function glossesOf(entries: Iterable<DictionaryEntry>): Map<string, string[]> {
  const glosses = new Map<string, string[]>();
  for (const { simplified, english } of entries) {
    if (simplified.length < 2 || !/^\p{Script=Han}+$/u.test(simplified)) continue;
    const kept = english.map(meaningOf).filter((gloss) => gloss !== "");
    if (kept.length === 0) continue;
    const before = glosses.get(simplified);
    if (before) before.push(...kept);
    else glosses.set(simplified, kept);
  }
  return glosses;
}

/** The Chinese words of a text in English; offsets refer to the normalised text. Words of one character are left out. */
export function translate(text: string, dictionary: Dictionary, segmenter?: Segmenter): TranslatedWord[] {
  const out: TranslatedWord[] = [];
  for (const run of normalise(text).matchAll(/\p{Script=Han}+/gu)) {
    let at = run.index;
    for (const piece of segmenter ? segmenter(run[0]) : [run[0]]) {
      for (const { word, start } of wordsIn(piece, dictionary)) {
        const terms = weighted(dictionary.senses(word));
        if (terms.size > 0) out.push({ word, start: at + start, end: at + start + word.length, terms });
      }
      at += piece.length;
    }
  }
  return out;
}

function meaningOf(gloss: string): string {
  if (NOT_A_MEANING.test(gloss)) return "";
  const text = gloss
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/\p{Script=Han}+\|?/gu, " ")
    .replace(/^\s*to /, "")
    .replace(/abbr\. (for|of)/, "")
    .trim();
  return text !== "" && text.split(/\s+/).length <= LONGEST_GLOSS ? text : "";
}

function termsOf(gloss: string): string[] {
  return gloss
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !STOP_EN.has(word))
    .map(stem)
    .filter((word) => word.length > 1 && !STOP_EN.has(word));
}

/** The word itself, or the longest known words inside it from the left. */
function wordsIn(piece: string, dictionary: Dictionary): { word: string; start: number }[] {
  if (dictionary.has(piece)) return [{ word: piece, start: 0 }];
  const out: { word: string; start: number }[] = [];
  for (let at = 0; at < piece.length; ) {
    let length = Math.min(LONGEST_INNER, piece.length - at);
    while (length > 1 && !dictionary.has(piece.slice(at, at + length))) length--;
    if (length > 1) out.push({ word: piece.slice(at, at + length), start: at });
    at += length;
  }
  return out;
}

/** All of a word's terms; the word counts the more the more terms it has, but only by their root. */
function weighted(senses: readonly (readonly string[])[]): Map<string, number> {
  const terms = new Map<string, number>();
  const put = (term: string, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  senses.slice(0, SENSES).forEach((sense, i) => {
    const weight = NEXT_SENSE ** i;
    sense.forEach((term, j) => {
      put(term, weight);
      if (j > 0) put(`${sense[j - 1]}_${term}`, weight);
    });
  });
  let mass = 0;
  for (const weight of terms.values()) mass += weight;
  for (const [term, weight] of terms) terms.set(term, weight / Math.sqrt(mass));
  return terms;
}
