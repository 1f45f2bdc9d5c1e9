import { ImpactIndex, matchBothSides } from "../kernel/index.ts";
import type { Segmenter } from "../text/tokens.ts";
import { pairFacts } from "./facts/pair-facts.ts";
import { type SharedWords, wordSharing } from "./shared-words.ts";
import { fairStructure } from "./structure.ts";
import { FIELDS, fairTexts } from "./texts.ts";
import type { FairFilter, Part, Post, Seeker } from "./types.ts";

/** One pair as proposed. `score` = sum of `parts`; `words` are the shared words, those that count most first. */
export type FairMatch = {
  /** Index in the other side's list as given. */
  readonly other: number;
  readonly rank: number;
  readonly score: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly words: readonly { readonly word: string; readonly inTitle: boolean; readonly points: number }[];
};

/** A pair as it is looked at in passing: the next one overwrites it. Points are not rounded. */
export type PassingPair = {
  other: number;
  rank: number;
  score: number;
  readonly parts: Record<Part, number>;
  /** Numbers into `FairResult.words`. */
  words: SharedWords;
};

export type FairResult = {
  /** As `ofSeeker` and `ofPost`, without an object for every pair: for results of hundreds of thousands. */
  readonly passPostsOf: (seeker: number, visit: (pair: PassingPair) => void) => void;
  readonly passSeekersOf: (post: number, visit: (pair: PassingPair) => void) => void;
  readonly words: readonly string[];
  /** Best posts of a seeker, best first; none where no word is shared. */
  readonly ofSeeker: (seeker: number) => FairMatch[];
  /** Best seekers of a post. */
  readonly ofPost: (post: number) => FairMatch[];
  /** Posts each hard filter excludes for a seeker. */
  readonly excluded: (seeker: number) => Readonly<Record<FairFilter, number>>;
  readonly bytes: number;
};

/** Words worth this share of a seeker's own weight earn all {@link TEXT_POINTS}: nobody uses all of a posting's words. */
const FULL_SHARE = 0.2;
const TEXT_POINTS = 60;
/** How far a long text is held against its length, as b in BM25 is for posts. */
const PIVOT = 0.7;

/**
 * Matches every seeker with every post: words by BM25 (of a large fair all 480 million pairs are weighed), facts as points
 * beside them, hard filters before. Ties go to the lower code; the order of input changes nothing.
 */
export function matchFair(input: {
  readonly seekers: readonly Seeker[];
  readonly posts: readonly Post[];
  readonly segmenter: Segmenter;
  readonly top: number;
}): FairResult {
  const { top } = input;
  const seekerOrder = byCode(input.seekers);
  const postOrder = byCode(input.posts);
  const seekers = seekerOrder.map((i) => input.seekers[i] as Seeker);
  const posts = postOrder.map((i) => input.posts[i] as Post);
  const texts = fairTexts(seekers, posts, input.segmenter);
  const index = new ImpactIndex(texts.posts, texts.words.length * FIELDS);
  const facts = fairStructure(posts);
  const queryOf = (s: number) => {
    const from = texts.seekers.offsets[s] ?? 0;
    const to = texts.seekers.offsets[s + 1] ?? 0;
    return {
      terms: texts.seekers.terms.subarray(from, to),
      weights: texts.seekers.weights.subarray(from, to),
    };
  };
  const average = averageWeight(seekers.length, (s) => index.weigh(queryOf(s)).total);
  const full = (own: number) => Math.max(1e-9, FULL_SHARE * ((1 - PIVOT) * average + PIVOT * own));

  const counts = new Int32Array(seekers.length);
  const hitPosts = new Int32Array(seekers.length * top);
  const hitScores = new Float64Array(seekers.length * top);
  const rows = function* () {
    for (const [s, seeker] of seekers.entries()) yield { query: queryOf(s), ...facts.rowOf(seeker) };
  };
  const { columns } = matchBothSides(index, facts.structure, rows(), {
    k: top,
    textPoints: TEXT_POINTS,
    full,
    onRow: (s, hits) => {
      counts[s] = hits.length;
      hits.forEach((hit, i) => {
        hitPosts[s * top + i] = hit.document;
        hitScores[s * top + i] = hit.score;
      });
    },
  });

  const sharing = wordSharing(texts, index);
  const factsOf = pairFacts(seekers, posts, facts.offers);
  const pair: PassingPair = {
    other: 0,
    rank: 0,
    score: 0,
    parts: { text: 0, place: 0, salary: 0, category: 0, industry: 0, education: 0, experience: 0 },
    words: { count: 0, numbers: new Int32Array(), points: new Float64Array(), inTitle: new Uint8Array() },
  };
  const weigh = (s: number, d: number, score: number) => {
    const { parts } = pair;
    factsOf(s, d, parts);
    pair.score = score;
    parts.text =
      score -
      parts.place -
      parts.salary -
      parts.category -
      parts.industry -
      parts.education -
      parts.experience;
  };
  const seekerAt = inverse(seekerOrder);
  const postAt = inverse(postOrder);
  const passPostsOf = (seeker: number, visit: (pair: PassingPair) => void) => {
    const s = seekerAt[seeker] ?? 0;
    for (let i = 0; i < (counts[s] ?? 0); i++) {
      const d = hitPosts[s * top + i] ?? 0;
      weigh(s, d, hitScores[s * top + i] ?? 0);
      pair.other = postOrder[d] ?? 0;
      pair.rank = i + 1;
      pair.words = sharing.bySeeker(s, d);
      visit(pair);
    }
  };
  const passSeekersOf = (post: number, visit: (pair: PassingPair) => void) => {
    const d = postAt[post] ?? 0;
    for (const [i, { document: s, score }] of columns(d).entries()) {
      weigh(s, d, score);
      pair.other = seekerOrder[s] ?? 0;
      pair.rank = i + 1;
      pair.words = sharing.byPost(s, d);
      visit(pair);
    }
  };
  const kept = (pass: typeof passPostsOf) => (record: number) => {
    const list: FairMatch[] = [];
    pass(record, (passing) => list.push(keep(passing, texts.words)));
    return list;
  };
  return {
    bytes: index.bytes,
    words: texts.words,
    passPostsOf,
    passSeekersOf,
    ofSeeker: kept(passPostsOf),
    ofPost: kept(passSeekersOf),
    excluded: (seeker) => facts.excluded(input.seekers[seeker] as Seeker),
  };
}

function keep({ other, rank, score, parts, words }: PassingPair, names: readonly string[]): FairMatch {
  return {
    other,
    rank,
    score: round(score),
    parts: { ...parts, text: round(parts.text) },
    words: Array.from({ length: words.count }, (_, i) => ({
      word: names[words.numbers[i] ?? 0] ?? "",
      inTitle: words.inTitle[i] === 1,
      points: round(words.points[i] ?? 0),
    })),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;

const DIGITS = /^\d+$/;
const byCode = (records: readonly { code: string }[]): number[] => orderByCode(records.map((r) => r.code));

/** Indices of the codes in the order people expect: 9 before 10, else by character. */
export function orderByCode(codes: readonly string[]): number[] {
  const digits = Uint8Array.from(codes, (code) => (DIGITS.test(code) ? 1 : 0));
  return codes
    .map((_, i) => i)
    .sort((i, j) => {
      const a = codes[i] ?? "";
      const b = codes[j] ?? "";
      if (a.length !== b.length && digits[i] === 1 && digits[j] === 1) return a.length - b.length;
      return a < b ? -1 : a > b ? 1 : 0;
    });
}
const inverse = (order: readonly number[]): Int32Array => {
  const at = new Int32Array(order.length);
  order.forEach((given, i) => {
    at[given] = i;
  });
  return at;
};

function averageWeight(count: number, weightOf: (i: number) => number): number {
  let sum = 0;
  let seen = 0;
  // Of many seekers every n-th, by code: the average need not be exact, only always the same.
  const step = Math.max(1, Math.floor(count / 2000));
  for (let i = 0; i < count; i += step) {
    const weight = weightOf(i);
    if (weight === 0) continue;
    sum += weight;
    seen++;
  }
  return seen === 0 ? 1 : sum / seen;
}
