import type { Segmenter } from "../text/tokens.ts";
import type { Post, Seeker } from "./types.ts";
import { eachWord } from "./words.ts";

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

  push(term: number): void {
    if (this.#count === this.terms.length) {
      const wider = new Int32Array(this.terms.length * 2);
      wider.set(this.terms);
      this.terms = wider;
    }
    this.terms[this.#count++] = term;
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

/** Brings the words of both sides into numbers; words that no post has are left out on the seekers' side. */
export function fairTexts(
  seekers: Iterable<Seeker>,
  posts: readonly Post[],
  segmenter: Segmenter,
): FairTexts {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  const all = new Runs();
  for (const post of posts) {
    eachWord(post.title, segmenter, (word) => {
      const number = numberOf(word) * FIELDS;
      all.push(number + IN_TITLE);
      all.push(number + IN_TEXT);
    });
    eachWord(`${post.category}\n${post.major}\n${post.text}`, segmenter, (word) =>
      all.push(numberOf(word) * FIELDS + IN_TEXT),
    );
    all.end();
  }
  const kept = withoutFrequent(all, posts.length, words.length);
  const own = new Runs();
  const weights: number[] = [];
  for (const seeker of seekers) {
    const sums = new Map<number, number>();
    for (const [part, weigh] of Object.entries(WEIGHTS)) {
      const text = seeker[part as keyof typeof WEIGHTS];
      eachWord(text, segmenter, (word, isPart) => {
        const number = numbers.get(word);
        if (number === undefined) return;
        const by = isPart ? PART : 1;
        raise(sums, number * FIELDS + IN_TEXT, weigh.text * by);
        raise(sums, number * FIELDS + IN_TITLE, weigh.title * by);
      });
    }
    for (const term of [...sums.keys()].sort((a, b) => a - b)) {
      own.push(term);
      weights.push(sums.get(term) ?? 0);
    }
    own.end();
  }
  return {
    words,
    posts: { offsets: kept.offsets, terms: kept.terms },
    seekers: { offsets: own.offsets, terms: own.terms, weights: Float32Array.from(weights) },
  };
}

const raise = (sums: Map<number, number>, term: number, weight: number): void => {
  if ((sums.get(term) ?? 0) < weight) sums.set(term, weight);
};

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
