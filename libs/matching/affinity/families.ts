import { rowProducts } from "../kernel/index.ts";
import type { Index, Postings } from "./postings.ts";
import type { ComponentName, Model, Spreads } from "./types.ts";

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

export function rawScores(model: Model, index: Index, query: Query): RawScores {
  const { similarity: byDocument, gain, mass } = fromLists(model, index, query);
  return {
    byDocument,
    tfidf: overDocuments(index, byDocument, model.options.beta),
    lsa: latentScores(model, index, query),
    profile: profileScores(index, gain, mass),
  };
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
