import { bridgeQuery, combined, spokenOtherwise, writersOf } from "./bridge/bridge.ts";
import type { Target } from "./bridge/translation.ts";
import { embeddingScores } from "./embedding.ts";
import { type Query, type RawScores, rawScores } from "./families.ts";
import { encode, foldIn, kindWeight, toUnit } from "./model.ts";
import { type Index, indexOf, indexOfOne } from "./postings.ts";
import { spreadsFor, zOf } from "./reference.ts";
import {
  COMPONENTS,
  type ComponentName,
  type Demand,
  type Model,
  type Reference,
  type Spread,
  type Spreads,
} from "./types.ts";
import { fullText } from "./version.ts";

export type { Query, RawScores };

export type Scored = {
  readonly supplyId: string;
  /** 1 is best: the order of the scores within this demand, ties in the order of ids. */
  readonly rank: number;
  /** Mean of the families' z-scores: comparable across demands, 0 = as good as chance. */
  readonly score: number;
  /** Raw values of the demand as written. */
  readonly components: Readonly<Record<ComponentName, number>>;
};

/** All that is known about one demand and every supply; `bridge` where a dictionary took part. */
export type Evidence = {
  readonly query: Query;
  readonly raw: RawScores;
  readonly score: Float64Array;
  readonly embedding: Float64Array | null;
  readonly bridge: {
    readonly query: Query;
    readonly raw: RawScores;
    readonly z: Float64Array;
    readonly target: Target;
  } | null;
};

/** Every supply, best first. */
export function score(model: Model, demand: Demand): Scored[] {
  const index = indexOf(model);
  const evidence = evidenceFor(model, index, demand);
  return order(evidence.score).map((s, i) => ({
    supplyId: index.supplies[s]?.id ?? "",
    rank: i + 1,
    score: evidence.score[s] as number,
    components: componentsOf(evidence.raw, s),
  }));
}

/** The first `limit` supplies, ids and scores only: what a whole job needs of each demand, in linear time. */
export function scoreTop(model: Model, demand: Demand, limit: number): { supplyId: string; score: number }[] {
  const index = indexOf(model);
  const { score } = evidenceFor(model, index, demand);
  const chosen = limit < score.length ? best(score, limit) : order(score);
  return chosen.map((s) => ({ supplyId: index.supplies[s]?.id ?? "", score: score[s] as number }));
}

/**
 * Many demands for one supply: the same scores as `score` gives, in a time that does not grow with the number of supplies.
 * `shares` tells whether any word or its translation is shared. Empty if the model has no such supply.
 */
export function scoreDemands(
  model: Model,
  demands: readonly Demand[],
  supplyId: string,
): { demandId: string; score: number; shares: boolean }[] {
  const index = indexOf(model);
  const one = indexOfOne(model, supplyId);
  const s = index.numberOf.get(supplyId);
  if (!one || s === undefined) return [];
  return demands.map((demand) => {
    // Where translation has no fitted reference, all supplies that write the other language are its measure.
    const target = model.text.dictionary && spokenOtherwise(index, fullText(demand), demand.lang);
    const whole = target && writersOf(one, target)[0] === 1 && model.bridgeReference[target].length === 0;
    const { score, raw, bridge } = evidenceFor(model, whole ? index : one, demand, index);
    const at = whole ? s : 0;
    const words = (raw.tfidf[at] as number) + (bridge ? (bridge.raw.tfidf[at] as number) : 0);
    return { demandId: demand.id, score: score[at] as number, shares: words > 0 };
  });
}

/** Scores every supply of an index for a demand, with everything an explanation needs. */
export function evidenceFor(model: Model, index: Index, demand: Demand, whole = index): Evidence {
  const text = fullText(demand);
  const query = readQuery(model, index, text);
  const raw = rawScores(model, index, query);
  const embedding = embeddingScores(model, index, demand.embedding);
  const direct = meanZ(raw, query.spreads, embedding);
  const target = model.text.dictionary && spokenOtherwise(whole, text, demand.lang);
  if (!target) return { query, raw, score: direct, embedding, bridge: null };
  const translated = bridgeQuery(model, whole, { text, target });
  const bridge = { query: translated, raw: rawScores(model, index, translated), target };
  const fitted = model.bridgeReference[target].length > 0;
  const { z, score } = combined(index, direct, { ...bridge, fitted });
  return { query, raw, score, embedding, bridge: { ...bridge, z } };
}

export function readQuery(model: Model, index: Index, text: string): Query {
  const { terms, counts } = encode(model, text, false);
  return queryOf(model, index, { terms, counts, damped: false, reference: model.reference });
}

/** Terms of a demand: `damped` are counts whose logarithm was taken already. */
type WeightedTerms = {
  readonly terms: Int32Array;
  readonly counts: Float64Array;
  readonly damped: boolean;
  /** What chance gives demands of this kind. */
  readonly reference: Reference;
};

/** The query of weighted terms. */
export function queryOf(
  model: Model,
  index: Index,
  { terms, counts, damped, reference }: WeightedTerms,
): Query {
  const weight = (count: number) => (damped ? count : 1 + Math.log(count));
  const weights = toUnit(
    Float64Array.from(terms, (term, j) => weight(counts[j] as number) * (index.idf[term] as number)),
  );
  const frequencies = toUnit(counts.slice());
  terms.forEach((term, j) => {
    frequencies[j] = (frequencies[j] as number) * kindWeight(model, term);
  });
  const vector = foldIn(model.latent, terms, damped ? counts.map((count) => Math.exp(count - 1)) : counts);
  return { terms, counts, weights, frequencies, vector, spreads: spreadsFor(reference, terms.length) };
}

export const componentsOf = (raw: RawScores, s: number): Record<ComponentName, number> => ({
  tfidf: raw.tfidf[s] ?? 0,
  lsa: raw.lsa[s] ?? 0,
  profile: raw.profile[s] ?? 0,
});

/** Equal say for each family; an embedding, where there is one, is one more. */
function meanZ(
  { tfidf, lsa, profile }: RawScores,
  spreads: Spreads,
  embedding: Float64Array | null,
): Float64Array {
  const out = embedding ? embedding.slice() : new Float64Array(tfidf.length);
  // Family after family: one loop over all of them looks up names twenty thousand times.
  addZ(out, tfidf, spreads.tfidf);
  addZ(out, lsa, spreads.lsa);
  addZ(out, profile, spreads.profile);
  const families = COMPONENTS.length + (embedding ? 1 : 0);
  for (let s = 0; s < out.length; s++) out[s] = (out[s] as number) / families;
  return out;
}
function addZ(to: Float64Array, values: Float64Array, spread: Spread): void {
  for (let s = 0; s < to.length; s++) to[s] = (to[s] as number) + zOf(values[s] as number, spread);
}

/** Numbers of all supplies, best first. Supplies are numbered in the order of their ids and sorting is stable. */
function order(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number));
}

/** The best `limit`, by a heap whose root is the worst kept; equal scores keep the smaller number. */
export function best(scores: Float64Array, limit: number): number[] {
  if (limit <= 0) return [];
  const heap: number[] = [];
  const worse = (a: number, b: number) => {
    const d = (scores[a] as number) - (scores[b] as number);
    return d < 0 || (d === 0 && a > b);
  };
  for (let s = 0; s < scores.length; s++) {
    if (heap.length < limit) {
      heap.push(s);
      for (let at = heap.length - 1; at > 0; ) {
        const up = (at - 1) >> 1;
        if (!worse(heap[at] as number, heap[up] as number)) break;
        [heap[at], heap[up]] = [heap[up] as number, heap[at] as number];
        at = up;
      }
    } else if (worse(heap[0] as number, s)) {
      heap[0] = s;
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < limit && worse(heap[child] as number, heap[least] as number)) least = child;
        if (least === at) break;
        [heap[at], heap[least]] = [heap[least] as number, heap[at] as number];
        at = least;
      }
    }
  }
  return heap.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
}

/** Ranks from 1, the highest value first; equal values share the mean of their ranks. */
export function averageRanks(values: Float64Array): Float64Array {
  const sorted = order(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && values[sorted[to] as number] === values[sorted[from] as number]) to++;
    for (let i = from; i < to; i++) ranks[sorted[i] as number] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}
