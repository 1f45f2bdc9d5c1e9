import { inverseFrequency, suppliesInOrder, toUnit } from "./model.ts";
import type { FittedDocument, FittedSupply, Model } from "./types.ts";

/** Lists by term in one array each: those of term t lie at `start[t]` … `start[t + 1]`. */
export type Postings = {
  readonly start: Int32Array;
  readonly item: Int32Array;
  readonly weight: Float64Array;
};

/** What scoring reads: everything by number, supplies in the order of their ids. */
export type Index = {
  readonly supplies: readonly FittedSupply[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly documents: readonly FittedDocument[];
  readonly ownerOf: Int32Array;
  /** Whether every supply has one document, so that both are numbered alike and have the same lists. */
  readonly single: boolean;
  /** Number of the first document of each supply, and one past the last. */
  readonly firstDocument: Int32Array;
  readonly idf: Float64Array;
  /** Unit TF-IDF weights by document. */
  readonly byDocument: Postings;
  /** What a term adds to the language model of a supply: log(1 + c / μp) for its damped count c (sum of 1 + log tf). */
  readonly byProfile: Postings;
  /** What a supply's length costs it for each part of a query's mass: log(1 + length / μ). */
  readonly profileLoss: Float64Array;
  /** Documents × rank, and supplies × rank; one and the same where every supply has one document. */
  readonly vectors: Float32Array;
  readonly centroids: Float32Array;
  /** Whether a supply has documents in English; and in Chinese. */
  readonly english: Uint8Array;
  readonly chinese: Uint8Array;
  /** How much rarer the words of a language look among all documents than among those in it, as a logarithm. */
  readonly excess: { readonly en: number; readonly zh: number };
};

/** The model's index, made when needed: linear in the postings. */
export function indexOf(model: Model): Index {
  if (model.index === null) {
    // A model that is asked again after a change will be changed again: what a change leaves as it was is then kept.
    const profile = built.has(model) ? keptProfile : profileOf;
    built.add(model);
    model.index = build(model, profile);
  }
  return model.index as Index;
}

/**
 * The index of one supply alone, weighted as the whole is: scores of its supply are the same from either. Linear in the supply's
 * documents and in the vocabulary; null if the model has no such supply.
 */
export function indexOfOne(model: Model, supplyId: string): Index | null {
  const supply = model.supplies.get(supplyId);
  return supply ? build(model, keptProfile, { ...indexOf(model), supplies: [supply] }) : null;
}

type Profile = { readonly terms: Int32Array; readonly weights: Float64Array };
const built = new WeakSet<Model>();
/** Supplies never change; a changed one is another object. */
const kept = new WeakMap<FittedSupply, Profile>();
function keptProfile(supply: FittedSupply): Profile {
  const known = kept.get(supply) ?? profileOf(supply);
  kept.set(supply, known);
  return known;
}

function build(
  model: Model,
  profile: (supply: FittedSupply) => Profile,
  part?: Pick<Index, "supplies" | "idf" | "excess">,
): Index {
  const supplies = part?.supplies ?? suppliesInOrder(model);
  const documents = supplies.flatMap((supply) => supply.documents);
  const ownerOf = new Int32Array(documents.length);
  const firstDocument = new Int32Array(supplies.length + 1);
  supplies.forEach((supply, s) => {
    const first = firstDocument[s] as number;
    firstDocument[s + 1] = first + supply.documents.length;
    ownerOf.fill(s, first, first + supply.documents.length);
  });
  const idf = part?.idf ?? Float64Array.from(model.termNames, (_, term) => inverseFrequency(model, term));
  const rows = documents.map(({ terms, counts }) => ({
    terms,
    weights: toUnit(weighted(terms, counts, idf)),
  }));
  const profiles = supplies.map(profile);
  const totalTerms = model.collectionFrequency.reduce((sum, x) => sum + x, 0);
  const prior = (term: number) =>
    (model.options.mu * (model.collectionFrequency[term] ?? 0)) / Math.max(1, totalTerms);
  const gains = profiles.map(({ terms, weights }) => ({
    terms,
    weights: weights.map((weight, j) => {
      const chance = prior(terms[j] as number);
      return chance > 0 ? Math.log1p(weight / chance) : 0;
    }),
  }));
  const { rank } = model.latent;
  const vectors = new Float32Array(documents.length * rank);
  documents.forEach(({ vector }, d) => {
    vectors.set(vector, d * rank);
  });
  const centroids = new Float32Array(supplies.length * rank);
  const english = new Uint8Array(supplies.length);
  const chinese = new Uint8Array(supplies.length);
  supplies.forEach((supply, s) => {
    const sum = new Float64Array(rank);
    for (const { vector, language } of supply.documents) {
      for (let x = 0; x < rank; x++) sum[x] = (sum[x] as number) + (vector[x] as number);
      if (language === "en") english[s] = 1;
      else if (language === "zh") chinese[s] = 1;
    }
    centroids.set(toUnit(sum), s * rank);
  });
  const single = documents.length === supplies.length && supplies.every((s) => s.documents.length === 1);
  const byDocument = invert(rows, model.termNames.length);
  const byProfile = invert(gains, model.termNames.length);
  return {
    supplies,
    numberOf: new Map(supplies.map((supply, s) => [supply.id, s])),
    documents,
    ownerOf,
    single,
    firstDocument,
    idf,
    byDocument,
    byProfile: single ? { ...byDocument, weight: byProfile.weight } : byProfile,
    profileLoss: Float64Array.from(profiles, (profile) =>
      Math.log1p(profile.weights.reduce((sum, x) => sum + x, 0) / model.options.mu),
    ),
    vectors,
    centroids: single ? vectors : centroids,
    english,
    chinese,
    excess: part?.excess ?? { en: excessOf(documents, "en"), zh: excessOf(documents, "zh") },
  };
}

function excessOf(documents: readonly FittedDocument[], of: "en" | "zh"): number {
  let own = 0;
  for (const { language } of documents) if (language === of) own++;
  return Math.log((documents.length + 1) / (own + 1));
}

/** 1 + log tf of each term times its weight; most terms occur once. */
function weighted(terms: Int32Array, counts: Float64Array, idf: Float64Array): Float64Array {
  const out = new Float64Array(terms.length);
  for (let j = 0; j < out.length; j++) {
    const count = counts[j] as number;
    const weight = idf[terms[j] as number] as number;
    out[j] = count === 1 ? weight : (1 + Math.log(count)) * weight;
  }
  return out;
}

function profileOf(supply: FittedSupply): Profile {
  const counts = new Map<number, number>();
  for (const document of supply.documents)
    document.terms.forEach((term, j) => {
      counts.set(term, (counts.get(term) ?? 0) + 1 + Math.log(document.counts[j] as number));
    });
  return { terms: Int32Array.from(counts.keys()), weights: Float64Array.from(counts.values()) };
}

function invert(
  rows: readonly { readonly terms: Int32Array; readonly weights: Float64Array }[],
  width: number,
): Postings {
  const start = new Int32Array(width + 1);
  for (const { terms } of rows)
    for (let j = 0; j < terms.length; j++) {
      const slot = (terms[j] as number) + 1;
      start[slot] = (start[slot] as number) + 1;
    }
  for (let term = 0; term < width; term++)
    start[term + 1] = (start[term + 1] as number) + (start[term] as number);
  const next = start.slice();
  const item = new Int32Array(start[width] as number);
  const weight = new Float64Array(item.length);
  rows.forEach(({ terms, weights }, r) => {
    for (let j = 0; j < terms.length; j++) {
      const slot = next[terms[j] as number] as number;
      next[terms[j] as number] = slot + 1;
      item[slot] = r;
      weight[slot] = weights[j] as number;
    }
  });
  return { start, item, weight };
}
