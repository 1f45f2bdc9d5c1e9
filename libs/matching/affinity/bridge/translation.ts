import { type Dictionary, NEXT_SENSE, SENSES, translate } from "../../text/dictionary.ts";
import { type Token, tokenise } from "../../text/tokens.ts";
import type { Model } from "../types.ts";

/** The language a demand is put into. */
export type Target = "en" | "zh";

/** A word of a demand with what it may be in the other language: terms of documents with their weights. */
export type Translation = {
  readonly word: string;
  /** Offsets into the normalised text. */
  readonly start: number;
  readonly end: number;
  readonly terms: ReadonlyMap<string, number>;
};

/** Chinese words kept of an English one. */
const MOST_WORDS = 6;
/** What a single word of a gloss of several counts against the whole of it. */
const PART = 0.4;
/** Longest Chinese word asked for in the dictionary. */
const LONGEST = 8;

/** The words of a text in the other language, as far as the dictionary knows them and, into Chinese, the corpus uses them. */
export function translations(model: Model, text: string, target: Target): readonly Translation[] {
  const { dictionary, segmenter } = model.text;
  if (!dictionary) return [];
  if (target === "en") return translate(text, dictionary, segmenter);
  const words = chineseOf(model, dictionary);
  return tokenise(text, model.text).flatMap(({ term, kind, start, end }: Token) => {
    const terms = kind === "latin" || kind === "pair" ? words.get(term) : undefined;
    return terms ? [{ word: term, start, end, terms }] : [];
  });
}

type Turned = { readonly size: number; readonly words: ReadonlyMap<string, ReadonlyMap<string, number>> };
const turned = new WeakMap<Model, Turned>();

/**
 * The dictionary read the other way, for the Chinese words that the corpus uses: by stemmed word, or two of them, the terms of the
 * words that may mean it. Made anew when the corpus has brought new words.
 */
function chineseOf(model: Model, dictionary: Dictionary): Turned["words"] {
  const size = model.termNames.length;
  const before = turned.get(model);
  if (before?.size === size) return before.words;
  const candidates = new Map<string, Map<string, number>>();
  const put = (key: string, word: string, weight: number) => {
    const own = candidates.get(key) ?? new Map<string, number>();
    candidates.set(key, own);
    own.set(word, Math.max(own.get(word) ?? 0, weight));
  };
  for (const word of chineseWords(model, dictionary))
    dictionary
      .senses(word)
      .slice(0, SENSES)
      .forEach((sense, i) => {
        const weight = NEXT_SENSE ** i;
        if (sense.length <= 2) put(sense.join("_"), word, weight);
        if (sense.length > 1) for (const part of sense) put(part, word, weight * PART);
      });
  const words = new Map([...candidates].map(([key, own]) => [key, termsOf(model, own)] as const));
  turned.set(model, { size, words });
  return words;
}

/** Words of the corpus that the dictionary has: those of the segmenter, without one pairs of characters. */
function chineseWords(model: Model, dictionary: Dictionary): string[] {
  const mark = model.text.segmenter ? "·" : "";
  return model.termNames
    .filter((name) => name.startsWith(mark) && /^\p{Script=Han}{2,}$/u.test(name.slice(mark.length)))
    .map((name) => name.slice(mark.length))
    .filter((word) => word.length <= LONGEST && dictionary.has(word));
}

/** The terms of the likeliest words, as documents have them; together they count by the root of their mass, as in the other direction. */
function termsOf(model: Model, words: ReadonlyMap<string, number>): Map<string, number> {
  const likeliest = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS);
  const terms = new Map<string, number>();
  for (const [word, weight] of likeliest)
    for (const { term, kind } of tokenise(word, model.text))
      if (kind === "han" || kind === "word") terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  let mass = 0;
  for (const weight of terms.values()) mass += weight;
  for (const [term, weight] of terms) terms.set(term, weight / Math.sqrt(mass));
  return terms;
}
