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

const CHUNK = 1 << 16;
/** Millions of numbers one by one: a list that is copied whenever it is full would leave thrice its size behind. */
class Growing<T extends Int32Array | Float32Array> {
  readonly #make: (length: number) => T;
  readonly #full: T[] = [];
  #last: T;
  #count = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#last = make(CHUNK);
  }
  get length(): number {
    return this.#full.length * CHUNK + this.#count;
  }
  push(number: number): void {
    if (this.#count === CHUNK) {
      this.#full.push(this.#last);
      this.#last = this.#make(CHUNK);
      this.#count = 0;
    }
    this.#last[this.#count++] = number;
  }
  all(): T {
    const all = this.#make(this.length);
    this.#full.forEach((chunk, i) => {
      all.set(chunk, i * CHUNK);
    });
    all.set(this.#last.subarray(0, this.#count), this.#full.length * CHUNK);
    return all;
  }
}
const wholeNumbers = () => new Growing((length) => new Int32Array(length));

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
  const terms = wholeNumbers();
  const offsets = [0];
  for (const post of posts) {
    eachWord(post.title, segmenter, (word) => {
      for (const number of vocabulary.entry(word, true)) {
        terms.push(number * FIELDS + IN_TITLE);
        terms.push(number * FIELDS + IN_TEXT);
      }
    });
    eachWord(`${post.category}\n${post.major}\n${post.text}`, segmenter, (word) => {
      for (const number of vocabulary.entry(word, true)) terms.push(number * FIELDS + IN_TEXT);
    });
    offsets.push(terms.length);
  }
  const { words } = vocabulary;
  const kept = withoutFrequent({ offsets, terms: terms.all() }, words.length);
  return { words, posts: kept, seekers: seekerTerms(seekers, vocabulary, segmenter) };
}

function seekerTerms(
  seekers: readonly Seeker[],
  vocabulary: Vocabulary,
  segmenter: Segmenter,
): FairTexts["seekers"] {
  const terms = wholeNumbers();
  const weights = new Growing((length) => new Float32Array(length));
  const offsets = [0];
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
              if (count === met.length) {
                const wider = new Int32Array(count * 2);
                wider.set(met);
                met = wider;
              }
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
        terms.push(term);
        weights.push(most[term] ?? 0);
        most[term] = 0;
      }
    offsets.push(terms.length);
  }
  return { offsets, terms: terms.all(), weights: weights.all() };
}

function withoutFrequent(runs: FairTexts["posts"], words: number): FairTexts["posts"] {
  const posts = runs.offsets.length - 1;
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
  const kept = wholeNumbers();
  const offsets = [0];
  each(
    (term) => {
      if (term % FIELDS === IN_TITLE || (counts[term] ?? 0) <= posts * FREQUENT) kept.push(term);
    },
    () => void offsets.push(kept.length),
  );
  return { offsets, terms: kept.all() };
}

export const isTitleTerm = (term: number): boolean => term % FIELDS === IN_TITLE;
