import type { Segmenter } from "../text/tokens.ts";
import type { Post, Seeker } from "./types.ts";
import { eachWord, partsOf } from "./words.ts";

/** A word counts in two ways: anywhere in a post, and in its title. */
export const FIELDS = 2;
const IN_TEXT = 0;
const IN_TITLE = 1;
/** What a seeker's word weighs against a post's words and against its title, by where the seeker wrote it. */
const WEIGHTS = {
  intention: { text: 1, title: 3 },
  major: { text: 1, title: 0.4 },
  text: { text: 0.8, title: 0.6 },
} as const;
const PARTS_OF_SEEKER = ["intention", "major", "text"] as const;
/** A pair of characters inside a longer word says less than a word. */
const PART = 0.3;
/** In a fair of this size, words that more than a tenth of the posts use count in titles only. */
const LARGE = 200;
const FREQUENT = 0.1;

/** Runs of numbers that grow; memory stays close to what is in them. */
class Runs {
  offsets: number[] = [0];
  terms = new Int32Array(1024);
  #count = 0;

  /** Gives the term's place. */
  push(term: number): number {
    if (this.#count === this.terms.length) this.terms = grown(this.terms);
    this.terms[this.#count] = term;
    return this.#count++;
  }
  end(): void {
    this.offsets.push(this.#count);
  }
}

export type FairTexts = {
  /** Terms: word × {@link FIELDS} + field. */
  readonly words: readonly string[];
  readonly posts: { readonly offsets: readonly number[]; readonly terms: Int32Array };
  /** Each seeker's terms ascending, with weights. */
  readonly seekers: {
    readonly offsets: readonly number[];
    readonly terms: Int32Array;
    readonly weights: Float32Array;
  };
};

/** Words by number, and each written word with the numbers it stands for: its own (-1 = none) and those of its parts. */
class Vocabulary {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #entries = new Map<string, readonly number[]>();

  /** Numbers of a word and its parts; new words get a number only where `add`. */
  entry(word: string, add: boolean): readonly number[] {
    const known = this.#entries.get(word);
    if (known !== undefined) return known;
    const made = [word, ...partsOf(word)].map((w) => this.#numberOf(w, add));
    this.#entries.set(word, made);
    return made;
  }

  #numberOf(word: string, add: boolean): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    if (!add) return -1;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** Brings the words of both sides into numbers; words that no post has are left out on the seekers' side. */
export function fairTexts(
  seekers: readonly Seeker[],
  posts: readonly Post[],
  segmenter: Segmenter,
): FairTexts {
  const vocabulary = new Vocabulary();
  const all = new Runs();
  for (const post of posts) {
    eachWord(post.title, segmenter, (word) => {
      for (const number of vocabulary.entry(word, true)) {
        all.push(number * FIELDS + IN_TITLE);
        all.push(number * FIELDS + IN_TEXT);
      }
    });
    eachWord(`${post.category}\n${post.major}\n${post.text}`, segmenter, (word) => {
      for (const number of vocabulary.entry(word, true)) all.push(number * FIELDS + IN_TEXT);
    });
    all.end();
  }
  const { words } = vocabulary;
  const kept = withoutFrequent(all, posts.length, words.length);
  return { words, posts: kept, seekers: seekerTerms(seekers, vocabulary, segmenter) };
}

function seekerTerms(
  seekers: readonly Seeker[],
  vocabulary: Vocabulary,
  segmenter: Segmenter,
): FairTexts["seekers"] {
  const own = new Runs();
  let weights = new Float32Array(1024);
  /** The most a word weighs for the seeker at hand, by term; 0 between seekers. */
  const most = new Float64Array(vocabulary.words.length * FIELDS);
  const raise = (term: number, weight: number) => {
    if ((most[term] ?? 0) < weight) most[term] = weight;
  };
  let met = new Int32Array(1024);
  for (const seeker of seekers) {
    let count = 0;
    for (const part of PARTS_OF_SEEKER) {
      const { text, title } = WEIGHTS[part];
      eachWord(seeker[part], segmenter, (word) => {
        let by = 1;
        for (const number of vocabulary.entry(word, false)) {
          if (number >= 0) {
            const term = number * FIELDS;
            if (most[term + IN_TEXT] === 0) {
              if (count === met.length) met = grown(met);
              met[count++] = number;
            }
            raise(term + IN_TEXT, text * by);
            raise(term + IN_TITLE, title * by);
          }
          by = PART;
        }
      });
    }
    for (const number of met.subarray(0, count).sort())
      for (const term of [number * FIELDS + IN_TEXT, number * FIELDS + IN_TITLE]) {
        const at = own.push(term);
        if (at === weights.length) weights = grown(weights);
        weights[at] = most[term] ?? 0;
        most[term] = 0;
      }
    own.end();
  }
  return { offsets: own.offsets, terms: own.terms, weights };
}

/** More room, by a half: of runs of millions every doubling would be felt. */
function grown<T extends Int32Array | Float32Array>(numbers: T): T {
  const wider = new (numbers.constructor as new (length: number) => T)(Math.ceil(numbers.length * 1.5));
  wider.set(numbers);
  return wider;
}

function withoutFrequent(runs: Runs, posts: number, words: number): Runs {
  if (posts < LARGE) return runs;
  const counts = new Int32Array(words * FIELDS);
  const seen = new Int32Array(words * FIELDS).fill(-1);
  const each = (visit: (term: number, post: number) => void, done?: () => void) => {
    for (let d = 0; d < posts; d++) {
      for (let p = runs.offsets[d] ?? 0; p < (runs.offsets[d + 1] ?? 0); p++) visit(runs.terms[p] ?? 0, d);
      done?.();
    }
  };
  each((term, d) => {
    if (seen[term] === d) return;
    seen[term] = d;
    counts[term] = (counts[term] ?? 0) + 1;
  });
  const kept = new Runs();
  each(
    (term) => {
      if (term % FIELDS === IN_TITLE || (counts[term] ?? 0) <= posts * FREQUENT) kept.push(term);
    },
    () => kept.end(),
  );
  return kept;
}

export const isTitleTerm = (term: number): boolean => term % FIELDS === IN_TITLE;
