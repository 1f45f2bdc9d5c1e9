import { type Hit, ImpactIndex, matchBothSides } from "../kernel/index.ts";
import { IMPACT_SCALE, impactOf, inverseFrequency } from "../kernel/weights.ts";
import type { Segmenter } from "../text/tokens.ts";
import {
  educationPoints,
  experiencePoints,
  fairStructure,
  nameKey,
  placePoints,
  salaryPoints,
  wishOf,
} from "./structure.ts";
import { FIELDS, fairTexts, isTitleTerm } from "./texts.ts";
import { type FairFilter, type Part, POINTS, type Post, type Seeker } from "./types.ts";

/** One pair as proposed. `score` = sum of `parts`; `words` are the shared words, those that count most first. */
export type FairMatch = {
  /** Index in the other side's list as given. */
  readonly other: number;
  readonly rank: number;
  readonly score: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly words: readonly { readonly word: string; readonly inTitle: boolean; readonly points: number }[];
};

export type FairResult = {
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
const SHOWN_WORDS = 6;

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

  const impacts = new Int32Array(texts.words.length * FIELDS);
  const sharedWords = (s: number, d: number): FairMatch["words"] => {
    const { offsets, terms } = texts.posts;
    const from = offsets[d] ?? 0;
    const to = offsets[d + 1] ?? 0;
    for (let p = from; p < to; p++) impacts[terms[p] ?? 0] = (impacts[terms[p] ?? 0] ?? 0) + 1;
    const { terms: own, weights } = queryOf(s);
    const by = { k1: 1.2, b: 0.75, average: index.average };
    const found: { term: number; points: number }[] = [];
    for (let i = 0; i < own.length; i++) {
      const term = own[i] ?? 0;
      const tf = impacts[term] ?? 0;
      if (tf === 0) continue;
      const weight = (weights[i] ?? 0) * inverseFrequency(posts.length, index.frequency(term));
      found.push({ term, points: (weight * impactOf(tf, to - from, by)) / IMPACT_SCALE });
    }
    for (let p = from; p < to; p++) impacts[terms[p] ?? 0] = 0;
    return shown(found, texts.words);
  };
  const explained = (s: number, d: number, score: number) => {
    const seeker = seekers[s] as Seeker;
    const post = posts[d] as Post;
    const offer = facts.offers[d] ?? Number.NaN;
    const has = (list: readonly string[], name: string) =>
      name !== "" && list.some((wanted) => nameKey(wanted) === nameKey(name));
    const parts = {
      place: placePoints(seeker, post),
      salary: salaryPoints(wishOf(seeker), Number.isNaN(offer) ? undefined : offer),
      category: has(seeker.categories, post.category) ? POINTS.category : 0,
      industry: has(seeker.industries, post.industry) ? POINTS.industry : 0,
      education: educationPoints(seeker.education, post.education) ?? 0,
      experience:
        experiencePoints(
          seeker.experience,
          post.experience === undefined ? undefined : Math.min(post.experience, 14),
        ) ?? 0,
    };
    const text = Object.values(parts).reduce((rest, points) => rest - points, score);
    return { score: round(score), parts: { text: round(text), ...parts }, words: sharedWords(s, d) };
  };
  const seekerAt = inverse(seekerOrder);
  const postAt = inverse(postOrder);
  return {
    bytes: index.bytes,
    ofSeeker: (seeker) => {
      const s = seekerAt[seeker] ?? 0;
      return Array.from({ length: counts[s] ?? 0 }, (_, i) => {
        const d = hitPosts[s * top + i] ?? 0;
        return { other: postOrder[d] ?? 0, rank: i + 1, ...explained(s, d, hitScores[s * top + i] ?? 0) };
      });
    },
    ofPost: (post) => {
      const d = postAt[post] ?? 0;
      return columns(d).map((hit: Hit, i) => ({
        other: seekerOrder[hit.document] ?? 0,
        rank: i + 1,
        ...explained(hit.document, d, hit.score),
      }));
    },
    excluded: (seeker) => facts.excluded(input.seekers[seeker] as Seeker),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** Codes in the order people expect: 9 before 10, else by character. */
export function compareCodes(a: string, b: string): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b) && a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}
const byCode = (records: readonly { code: string }[]): number[] =>
  records.map((_, i) => i).sort((a, b) => compareCodes(records[a]?.code ?? "", records[b]?.code ?? ""));
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

/** The words behind the terms, each once; pairs of characters inside a longer shared word are not told beside it. */
function shown(found: { term: number; points: number }[], words: readonly string[]): FairMatch["words"] {
  const merged = new Map<number, { word: string; inTitle: boolean; points: number }>();
  for (const { term, points } of found) {
    const number = Math.floor(term / FIELDS);
    const known = merged.get(number) ?? { word: words[number] ?? "", inTitle: false, points: 0 };
    known.points += points;
    known.inTitle ||= isTitleTerm(term);
    merged.set(number, known);
  }
  const sorted = [...merged.values()].sort((a, b) => b.points - a.points || (a.word < b.word ? -1 : 1));
  const whole = sorted.filter(
    (w) => !sorted.some((other) => other.word.length > w.word.length && other.word.includes(w.word)),
  );
  return whole.slice(0, SHOWN_WORDS).map((w) => ({ ...w, points: round(w.points) }));
}
