import { IMPACT_SCALE, impactOf, inverseFrequency } from "../kernel/weights.ts";
import { type FairTexts, FIELDS, isTitleTerm } from "./texts.ts";

export const SHOWN_WORDS = 6;
/** Words longer than this are searched for shorter ones pair by pair, not once for all. */
const LONG = 32;

/** The words a pair shares that count most, best first, in arrays that the next pair overwrites. */
export type SharedWords = {
  count: number;
  /** Numbers into `FairTexts.words`. */
  readonly numbers: Int32Array;
  readonly points: Float64Array;
  readonly inTitle: Uint8Array;
};

export type WordSharing = {
  /** Fills `shared` for one seeker with many posts: give pairs of the same seeker in a row. */
  readonly bySeeker: (seeker: number, post: number) => SharedWords;
  /** The same for one post with many seekers. */
  readonly byPost: (seeker: number, post: number) => SharedWords;
};

/**
 * Finds what words say for a pair: weight × rarity × impact of every shared word, in its text and title together. Pairs of
 * characters inside a longer shared word are not told beside it. Nothing is allocated for a pair.
 */
export function wordSharing(
  { words, posts, seekers }: FairTexts,
  index: { readonly average: number; readonly frequency: (term: number) => number },
): WordSharing {
  const count = posts.offsets.length - 1;
  const rarity = Float64Array.from({ length: words.length * FIELDS }, (_, term) =>
    inverseFrequency(count, index.frequency(term)),
  );
  const distinct = distinctTerms(posts, words.length * FIELDS, index.average);
  const found = {
    count: 0,
    numbers: new Int32Array(1024),
    points: new Float64Array(1024),
    title: flags(1024),
  };
  const add = (term: number, weight: number, impact: number) => {
    const points = (weight * impact) / IMPACT_SCALE;
    const number = Math.floor(term / FIELDS);
    const last = found.count - 1;
    // Terms come in ascending order: a word's text and title are neighbours.
    if (last >= 0 && found.numbers[last] === number) {
      found.points[last] = (found.points[last] ?? 0) + points;
      if (isTitleTerm(term)) found.title[last] = 1;
      return;
    }
    if (found.count === found.numbers.length) widen(found);
    found.numbers[found.count] = number;
    found.points[found.count] = points;
    found.title[found.count++] = isTitleTerm(term) ? 1 : 0;
  };
  const best = bestOf(words, found);

  /** What a term weighs for the seeker at hand; 0 = not written. */
  const weightOf = new Float64Array(words.length * FIELDS);
  /** Whether it weighs anything: an eighth of the memory, so that most terms are passed over within the cache. */
  const written = flags(words.length * FIELDS);
  let seekerAt = -1;
  const turnTo = (seeker: number) => {
    const { offsets, terms, weights } = seekers;
    if (seekerAt >= 0)
      for (let i = offsets[seekerAt] ?? 0; i < (offsets[seekerAt + 1] ?? 0); i++) written[terms[i] ?? 0] = 0;
    for (let i = offsets[seeker] ?? 0; i < (offsets[seeker + 1] ?? 0); i++) {
      const term = terms[i] ?? 0;
      const weight = (weights[i] ?? 0) * (rarity[term] ?? 0);
      weightOf[term] = weight;
      written[term] = weight === 0 ? 0 : 1;
    }
    seekerAt = seeker;
  };
  /** A term's impact in the post at hand; 0 = not there. */
  const impactAt = new Uint16Array(words.length * FIELDS);
  let postAt = -1;
  const openPost = (post: number) => {
    const { offsets, terms, impacts } = distinct;
    if (postAt >= 0)
      for (let p = offsets[postAt] ?? 0; p < (offsets[postAt + 1] ?? 0); p++) impactAt[terms[p] ?? 0] = 0;
    for (let p = offsets[post] ?? 0; p < (offsets[post + 1] ?? 0); p++)
      impactAt[terms[p] ?? 0] = impacts[p] ?? 0;
    postAt = post;
  };
  return {
    bySeeker: (seeker, post) => {
      if (seeker !== seekerAt) turnTo(seeker);
      found.count = 0;
      const { offsets, terms, impacts } = distinct;
      const to = offsets[post + 1] ?? 0;
      for (let p = offsets[post] ?? 0; p < to; p++) {
        const term = terms[p] ?? 0;
        if (written[term] === 1) add(term, weightOf[term] ?? 0, impacts[p] ?? 0);
      }
      return best();
    },
    byPost: (seeker, post) => {
      if (post !== postAt) openPost(post);
      found.count = 0;
      const { offsets, terms, weights } = seekers;
      const to = offsets[seeker + 1] ?? 0;
      for (let i = offsets[seeker] ?? 0; i < to; i++) {
        const term = terms[i] ?? 0;
        const impact = impactAt[term] ?? 0;
        if (impact !== 0) add(term, (weights[i] ?? 0) * (rarity[term] ?? 0), impact);
      }
      return best();
    },
  };
}

type Found = { count: number; numbers: Int32Array; points: Float64Array; title: Uint8Array };
const flags = (length: number) => new Uint8Array(length);

function widen(found: Found): void {
  const room = found.numbers.length * 2;
  const wider = { numbers: new Int32Array(room), points: new Float64Array(room), title: flags(room) };
  wider.numbers.set(found.numbers);
  wider.points.set(found.points);
  wider.title.set(found.title);
  Object.assign(found, wider);
}

/** The words of `found` that count most, without those inside a longer one. */
function bestOf(words: readonly string[], found: Found): () => SharedWords {
  const shared = {
    count: 0,
    numbers: new Int32Array(SHOWN_WORDS),
    points: new Float64Array(SHOWN_WORDS),
    inTitle: flags(SHOWN_WORDS),
  };
  const inside = insideWords(words);
  const hidden = new Int32Array(words.length);
  let turn = 0;
  const hide = (number: number) => {
    const from = inside.from(number);
    if (from >= 0) {
      const { parts } = inside;
      const to = from + 1 + (parts[from] ?? 0);
      for (let i = from + 1; i < to; i++) hidden[parts[i] ?? 0] = turn;
      return;
    }
    const word = words[number] ?? "";
    for (let i = 0; i < found.count; i++) {
      const other = found.numbers[i] ?? 0;
      if ((words[other]?.length ?? 0) < word.length && word.includes(words[other] ?? ""))
        hidden[other] = turn;
    }
  };
  return () => {
    turn++;
    for (let i = 0; i < found.count; i++) hide(found.numbers[i] ?? 0);
    shared.count = 0;
    for (let i = 0; i < found.count; i++) {
      const number = found.numbers[i] ?? 0;
      if (hidden[number] === turn) continue;
      const points = found.points[i] ?? 0;
      let at = shared.count;
      for (; at > 0; at--) {
        const before = shared.points[at - 1] ?? 0;
        const better =
          points > before || (points === before && isBefore(words, number, shared.numbers[at - 1] ?? 0));
        if (!better) break;
        if (at === SHOWN_WORDS) continue;
        shared.numbers[at] = shared.numbers[at - 1] ?? 0;
        shared.points[at] = before;
        shared.inTitle[at] = shared.inTitle[at - 1] ?? 0;
      }
      if (at === SHOWN_WORDS) continue;
      shared.numbers[at] = number;
      shared.points[at] = points;
      shared.inTitle[at] = found.title[i] ?? 0;
      if (shared.count < SHOWN_WORDS) shared.count++;
    }
    return shared;
  };
}

/** Which words stand inside a longer one, looked up when it is first met: at `from` their count, behind it their numbers. */
function insideWords(words: readonly string[]) {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const starts = new Int32Array(words.length);
  /** Number 0 stands for words not met yet, number 1 for words without any inside. */
  const own = { parts: new Int32Array(1 << 14), from: (number: number) => starts[number] || met(number) };
  let end = 2;
  const met = (number: number): number => {
    const word = words[number] ?? "";
    const found = new Set<number>();
    if (word.length > LONG) starts[number] = -1;
    else {
      for (let length = 1; length < word.length; length++)
        for (let at = 0; at + length <= word.length; at++) {
          const part = numbers.get(word.slice(at, at + length));
          if (part !== undefined) found.add(part);
        }
      starts[number] = found.size === 0 ? 1 : end;
    }
    if (found.size > 0) {
      if (end + found.size >= own.parts.length) {
        const wider = new Int32Array(own.parts.length * 2);
        wider.set(own.parts);
        own.parts = wider;
      }
      own.parts[end++] = found.size;
      for (const part of found) own.parts[end++] = part;
    }
    return starts[number] ?? 0;
  };
  return own;
}

const isBefore = (words: readonly string[], a: number, b: number): boolean =>
  (words[a] ?? "") < (words[b] ?? "");

/** Each post's terms once, ascending, with their impacts. */
function distinctTerms({ offsets, terms }: FairTexts["posts"], vocabulary: number, average: number) {
  const posts = offsets.length - 1;
  const times = new Int32Array(vocabulary);
  const by = { k1: 1.2, b: 0.75, average };
  const ends = new Int32Array(posts + 1);
  const kept = new Int32Array(terms.length);
  const impacts = new Uint16Array(terms.length);
  let end = 0;
  for (let d = 0; d < posts; d++) {
    const from = offsets[d] ?? 0;
    const to = offsets[d + 1] ?? 0;
    const start = end;
    for (let p = from; p < to; p++) {
      const term = terms[p] ?? 0;
      const before = times[term] ?? 0;
      if (before === 0) kept[end++] = term;
      times[term] = before + 1;
    }
    kept.subarray(start, end).sort();
    for (let p = start; p < end; p++) {
      const term = kept[p] ?? 0;
      impacts[p] = impactOf(times[term] ?? 0, to - from, by);
      times[term] = 0;
    }
    ends[d + 1] = end;
  }
  return { offsets: ends, terms: kept.slice(0, end), impacts: impacts.slice(0, end) };
}
