import type { Glossary } from "#libs/matching/index.ts";
import { stem } from "#libs/matching/text/tokens.ts";

/** One way in which a part of a question may stand in a text; `weight` ≤ 1 says how surely it means the same. */
export type Form = { readonly text: string; readonly weight: number };
/** A part of a question: a text answers it when any of the forms occurs. */
export type Part = readonly Form[];

export type Lexicon = {
  readonly glossary: Glossary;
  /** Chinese words that an English phrase may mean, the likeliest first. */
  readonly chineseFor: (words: readonly string[]) => readonly string[];
};

const STOP = new Set([
  "a",
  "an",
  "the",
  "of",
  "for",
  "and",
  "or",
  "in",
  "on",
  "to",
  "with",
  "by",
  "from",
  "need",
  "needs",
]);
/** Words of a phrase at most, parts of a question at most, forms of a part at most. */
const LONGEST = 4;
const MOST_PARTS = 8;
const MOST_FORMS = 10;
/** What a dictionary's word counts against one of the glossary: it has more meanings than the one meant. Asked where the glossary is silent. */
const BY_DICTIONARY = 0.5;
const BY_GLOSSARY = 0.9;

/**
 * What to look for: words as they were typed, and what they are called in the other language. English words are taken together as far
 * as a phrase is known ("fuel cell" is one thing), the longest first; Chinese ones are looked for as they stand.
 */
export function searchParts(question: string, lexicon: Lexicon): Part[] {
  const pieces = question.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length && parts.length < MOST_PARTS; ) {
    const piece = pieces[at] as string;
    if (!isEnglish(piece)) {
      parts.push(chinesePart(piece, lexicon));
      at++;
      continue;
    }
    let end = at;
    while (end < pieces.length && isEnglish(pieces[end] as string)) end++;
    parts.push(...englishParts(pieces.slice(at, end), lexicon));
    at = end;
  }
  return parts.slice(0, MOST_PARTS);
}

const isEnglish = (piece: string): boolean => /^[a-z][a-z'’.-]*$/.test(piece);

function chinesePart(piece: string, { glossary }: Lexicon): Part {
  const whole = glossary.inHan(piece).find(({ start, end }) => start === 0 && end === piece.length);
  const english = whole ? (glossary.forms(whole.concept)?.en ?? []) : [];
  return formsOf([[piece], 1], [english, BY_GLOSSARY]);
}

function englishParts(run: readonly string[], lexicon: Lexicon): Part[] {
  const words = run.flatMap((word) => word.split(/[-.'’]+/)).filter(Boolean);
  const telling = words.filter((word) => !STOP.has(word));
  const kept = telling.length > 0 ? telling : words;
  const parts: Part[] = [];
  for (let at = 0; at < kept.length; ) {
    const { length, part } = longest(kept, at, lexicon);
    parts.push(part);
    at += length;
  }
  return parts;
}

/** The longest phrase that begins at a word and is known; the word by itself when none is. */
function longest(
  words: readonly string[],
  at: number,
  { glossary, chineseFor }: Lexicon,
): { length: number; part: Part } {
  const hits = glossary.inWords(words.slice(at).map(stem)).filter(({ start }) => start === 0);
  for (let length = Math.min(LONGEST, words.length - at); length >= 1; length--) {
    const own = words.slice(at, at + length);
    const named = hits
      .filter(({ end }) => end === length)
      .flatMap(({ concept }) => glossary.forms(concept) ?? []);
    const translated = named.length > 0 ? [] : chineseFor(own);
    if (length > 1 && named.length === 0 && translated.length === 0) continue;
    return {
      length,
      part: formsOf(
        [[own.join(" "), ...(length === 1 ? singular(own[0] as string) : [])], 1],
        [named.flatMap(({ zh }) => zh), BY_GLOSSARY],
        [named.flatMap(({ en }) => en), BY_GLOSSARY],
        [translated, BY_DICTIONARY],
      ),
    };
  }
  return { length: 1, part: formsOf([[words[at] as string], 1]) };
}

const singular = (word: string): string[] =>
  /[^s]s$/.test(word) && word.length > 3 ? [word.slice(0, -1)] : [];

function formsOf(...given: readonly (readonly [readonly string[], number])[]): Part {
  const forms = new Map<string, number>();
  for (const [texts, weight] of given)
    for (const text of texts) if (text && !forms.has(text)) forms.set(text, weight);
  return [...forms].slice(0, MOST_FORMS).map(([text, weight]) => ({ text, weight }));
}
