import { rowProducts } from "../kernel/index.ts";
import { bridgeQuery, combined, speaksOtherwise } from "./bridge.ts";
import { embeddingScores } from "./embedding.ts";
import { encode, foldIn, kindWeight, toUnit } from "./model.ts";
import { type Index, indexOf, indexOfOne, type Postings } from "./postings.ts";
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

export type Scored = {
  readonly supplyId: string;
  /** 1 is best: the order of the scores within this demand, ties in the order of ids. */
  readonly rank: number;
  /** Mean of the families' z-scores: comparable across demands, 0 = as good as chance. */
  readonly score: number;
  /** Raw values of the demand as written. */
  readonly components: Readonly<Record<ComponentName, number>>;
};

/** A demand in numbers. */
export type Query = {
  readonly terms: Int32Array;
  readonly counts: Float64Array;
  /** Unit TF-IDF weights. */
  readonly weights: Float64Array;
  /** Unit-length counts times the weight of the kind, for the language model. */
  readonly frequencies: Float64Array;
  /** Unit vector in the latent space. */
  readonly vector: Float64Array;
  /** What chance gives a demand of this length. */
  readonly spreads: Spreads;
};

export type RawScores = Record<ComponentName, Float64Array> & { readonly byDocument: Float64Array };

/** All that is known about one demand and every supply; `bridge` where a dictionary took part. */
export type Evidence = {
  readonly query: Query;
  readonly raw: RawScores;
  readonly score: Float64Array;
  readonly embedding: Float64Array | null;
  readonly bridge: { readonly query: Query; readonly raw: RawScores; readonly z: Float64Array } | null;
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
  // Where translation has no fitted reference, all supplies that write English are its measure.
  const whole = model.text.dictionary && one.english[0] === 1 && model.bridgeReference.length === 0;
  return demands.map((demand) => {
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
  if (!model.text.dictionary || !speaksOtherwise(whole, text, demand.lang))
    return { query, raw, score: direct, embedding, bridge: null };
  const translated = bridgeQuery(model, index, text);
  const bridge = { query: translated, raw: rawScores(model, index, translated) };
  const { z, score } = combined(index, direct, { ...bridge, fitted: model.bridgeReference.length > 0 });
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

export function rawScores(model: Model, index: Index, query: Query): RawScores {
  const { similarity: byDocument, gain, mass } = fromLists(model, index, query);
  return {
    byDocument,
    tfidf: overDocuments(index, byDocument, model.options.beta),
    lsa: latentScores(model, index, query),
    profile: profileScores(index, gain, mass),
  };
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

/**
 * Log-sum-exp over a supply's documents as log(1 + Σ(e^{βx} − 1)) / β: one good document suffices, several good ones
 * count a little more, and a document that shares nothing with the demand changes nothing.
 */
function overDocuments(index: Index, similarity: Float64Array, beta: number): Float64Array {
  const { firstDocument } = index;
  const out = new Float64Array(index.supplies.length);
  if (similarity.length === 0) return out;
  if (index.single) {
    // Of one document the sum is the document itself; most posts and seekers have one.
    for (let s = 0; s < out.length; s++) {
      const x = similarity[s] as number;
      if (x > 0) out[s] = x;
    }
    return out;
  }
  for (let s = 0; s < out.length; s++) {
    const first = firstDocument[s] as number;
    const last = firstDocument[s + 1] as number;
    if (last - first === 1) out[s] = Math.max(0, similarity[first] as number);
    else {
      let sum = 0;
      for (let d = first; d < last; d++) {
        const x = similarity[d] as number;
        if (x > 0) sum += Math.expm1(beta * x);
      }
      out[s] = Math.log1p(sum) / beta;
    }
  }
  return out;
}

/**
 * Mean of two views: log-sum-exp over the documents (finds the one that fits) and the centroid of all (finds whose
 * field it is).
 */
function latentScores(model: Model, index: Index, { vector }: Query): Float64Array {
  const byDocument = rowProducts(vector, index.vectors);
  const out = overDocuments(index, byDocument, model.options.beta);
  const field = index.single ? byDocument : rowProducts(vector, index.centroids);
  for (let s = 0; s < out.length; s++) out[s] = ((out[s] as number) + (field[s] ?? 0)) / 2;
  return out;
}

/** Adds to each item of a term's list its weight times the query's. */
function addTo(
  out: Float64Array,
  { start, item, weight }: Postings,
  [term, q]: readonly [number, number],
): void {
  const end = start[term + 1] as number;
  for (let p = start[term] as number; p < end; p++) {
    const at = item[p] as number;
    out[at] = (out[at] as number) + q * (weight[p] as number);
  }
}

/**
 * What lists of terms say: similarity with each document, and what each supply's profile gains over the collection. Where every
 * supply has one document both have the same lists, which are then read once.
 */
function fromLists(model: Model, index: Index, query: Query) {
  const similarity = new Float64Array(index.documents.length);
  const gain = new Float64Array(index.supplies.length);
  const { byDocument, byProfile } = index;

  let mass = 0;
  for (let j = 0; j < query.terms.length; j++) {
    const term = query.terms[j] as number;
    const w = query.weights[j] as number;
    const q = (model.collectionFrequency[term] ?? 0) > 0 ? (query.frequencies[j] as number) : 0;
    mass += q;
    if (index.single) addBoth(similarity, gain, { byDocument, byProfile, term, w, q });
    else {
      addTo(similarity, byDocument, [term, w]);
      addTo(gain, byProfile, [term, q]);
    }
  }
  return { similarity, gain, mass };
}

type Both = {
  readonly byDocument: Postings;
  readonly byProfile: Postings;
  readonly term: number;
  readonly w: number;
  readonly q: number;
};
function addBoth(
  similarity: Float64Array,
  gain: Float64Array,
  { byDocument, byProfile, term, w, q }: Both,
): void {
  const { start, item, weight } = byDocument;
  const gains = byProfile.weight;
  const end = start[term + 1] as number;
  for (let p = start[term] as number; p < end; p++) {
    const at = item[p] as number;
    similarity[at] = (similarity[at] as number) + w * (weight[p] as number);
    gain[at] = (gain[at] as number) + q * (gains[p] as number);
  }
}

/**
 * Dirichlet-smoothed query likelihood of the supply's whole profile against the collection's:
 * Σ q·log((c + μp) / ((n + μ)p)), so 0 means no better than the collection.
 */
function profileScores(index: Index, gain: Float64Array, mass: number): Float64Array {
  const { profileLoss } = index;
  for (let s = 0; s < gain.length; s++) gain[s] = (gain[s] as number) - mass * (profileLoss[s] as number);
  return gain;
}
