import { bridgeQuery, combined, speaksOtherwise } from "./bridge.ts";
import { embeddingScores } from "./embedding.ts";
import { encode, foldIn, kindWeight, toUnit } from "./model.ts";
import { type Index, indexOf, indexOfOne } from "./postings.ts";
import { spreadsFor, zOf } from "./reference.ts";
import {
  COMPONENTS,
  type ComponentName,
  type Demand,
  type Model,
  type Reference,
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
  const byDocument = documentSimilarities(index, query);
  return {
    byDocument,
    tfidf: overDocuments(index, byDocument, model.options.beta),
    lsa: latentScores(model, index, query),
    profile: profileScores(model, index, query),
  };
}

export const componentsOf = (raw: RawScores, s: number): Record<ComponentName, number> => ({
  tfidf: raw.tfidf[s] ?? 0,
  lsa: raw.lsa[s] ?? 0,
  profile: raw.profile[s] ?? 0,
});

/** Equal say for each family; an embedding, where there is one, is one more. */
function meanZ(raw: RawScores, spreads: Spreads, embedding: Float64Array | null): Float64Array {
  const out = new Float64Array(raw.tfidf.length);
  const families = COMPONENTS.length + (embedding ? 1 : 0);
  for (let s = 0; s < out.length; s++) {
    let sum = embedding ? (embedding[s] as number) : 0;
    for (const name of COMPONENTS) sum += zOf(raw[name][s] as number, spreads[name]);
    out[s] = sum / families;
  }
  return out;
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
  for (let s = 0; s < out.length && similarity.length > 0; s++) {
    const first = firstDocument[s] as number;
    const last = firstDocument[s + 1] as number;
    // Of one document the sum is the document itself; most posts and seekers have one.
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

function documentSimilarities(index: Index, query: Query): Float64Array {
  const { start, item, weight } = index.byDocument;
  const out = new Float64Array(index.documents.length);
  for (let j = 0; j < query.terms.length; j++) {
    const term = query.terms[j] as number;
    const q = query.weights[j] as number;
    const end = start[term + 1] as number;
    for (let p = start[term] as number; p < end; p++) {
      const d = item[p] as number;
      out[d] = (out[d] as number) + q * (weight[p] as number);
    }
  }
  return out;
}

/**
 * Mean of two views: log-sum-exp over the documents (finds the one that fits) and the centroid of all (finds whose
 * field it is).
 */
function latentScores(model: Model, index: Index, { vector }: Query): Float64Array {
  const { rank } = model.latent;
  const byDocument = products(vector, index.vectors, rank);
  const out = overDocuments(index, byDocument, model.options.beta);
  const field = index.centroids === index.vectors ? byDocument : products(vector, index.centroids, rank);
  for (let s = 0; s < out.length; s++) out[s] = ((out[s] as number) + (field[s] ?? 0)) / 2;
  return out;
}

/** Product of a vector with each row of a matrix; of a matrix without columns, the right number is not known: no rows. */
function products(vector: Float64Array, rows: Float32Array, rank: number): Float64Array {
  const out = new Float64Array(rank > 0 ? rows.length / rank : 0);
  const even = rank - (rank % 4);
  for (let r = 0, from = 0; r < out.length; r++, from += rank) {
    // Four sums that do not wait for each other: twice as fast as one.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let x = 0; x < even; x += 4) {
      a += (vector[x] as number) * (rows[from + x] as number);
      b += (vector[x + 1] as number) * (rows[from + x + 1] as number);
      c += (vector[x + 2] as number) * (rows[from + x + 2] as number);
      d += (vector[x + 3] as number) * (rows[from + x + 3] as number);
    }
    for (let x = even; x < rank; x++) a += (vector[x] as number) * (rows[from + x] as number);
    out[r] = a + b + (c + d);
  }
  return out;
}

/**
 * Dirichlet-smoothed query likelihood of the supply's whole profile against the collection's:
 * Σ q·log((c + μp) / ((n + μ)p)), so 0 means no better than the collection.
 */
function profileScores(model: Model, index: Index, query: Query): Float64Array {
  const { mu } = model.options;
  const { start, item, weight } = index.byProfile;
  let mass = 0;
  const gain = new Float64Array(index.supplies.length);
  for (let j = 0; j < query.terms.length; j++) {
    const term = query.terms[j] as number;
    if (!((model.collectionFrequency[term] ?? 0) > 0)) continue;
    const q = query.frequencies[j] as number;
    mass += q;
    const end = start[term + 1] as number;
    for (let p = start[term] as number; p < end; p++) {
      const s = item[p] as number;
      gain[s] = (gain[s] as number) + q * (weight[p] as number);
    }
  }
  for (let s = 0; s < gain.length; s++)
    gain[s] = (gain[s] as number) - mass * Math.log1p((index.profileLength[s] as number) / mu);
  return gain;
}
