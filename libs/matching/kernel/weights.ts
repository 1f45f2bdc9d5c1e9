/** A query: terms by number, each with its own weight > 0; a term given twice counts twice. */
export type TermQuery = { readonly terms: ArrayLike<number>; readonly weights: ArrayLike<number> };

/** Terms of a query in ascending order with their BM25 weights, without those the corpus lacks. */
export type Weighed = { readonly terms: Int32Array; readonly weights: Float64Array; readonly total: number };

/** The same with integer weights; `unit` turns an integer score into BM25. */
export type IntegerQuery = {
  readonly terms: Int32Array;
  readonly weights: Int32Array;
  readonly unit: number;
};

/** {@link inverseFrequency} of a term in the corpus, 0 for a term that it lacks. */
export type TermWeight = (term: number) => number;

/** Impacts are kept in twelve bits, 1 … 4095 for tf/(tf + norm) in 0 … 1: at most .00013 beside the exact value. */
export const IMPACT_SCALE = 4095;
/** What no score may exceed. */
export const LARGEST_SCORE = 2 ** 31 - 1;

/** BM25's weight of a term that stands in `frequency` of `documents` (Lucene's form: never negative). */
export const inverseFrequency = (documents: number, frequency: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));

/** BM25's share of a term: tf / (tf + k1 (1 − b + b length/average)), in 1 … {@link IMPACT_SCALE}. */
export function impactOf(tf: number, length: number, by: { k1: number; b: number; average: number }): number {
  const share = tf / (tf + by.k1 * (1 - by.b + by.b * (length / by.average)));
  return Math.max(1, Math.round(share * IMPACT_SCALE));
}

/** Weighs a query's terms; `total` is summed in whole millionths, so that it does not depend on how terms are numbered. */
export function weigh(query: TermQuery, inverse: TermWeight): Weighed {
  const { terms, weights } = inOrder(query);
  const known = new Int32Array(terms.length);
  const exact = new Float64Array(terms.length);
  let count = 0;
  let millionths = 0;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    const weight = weights[i] ?? 0;
    const by = weight * inverse(term);
    if (!(by > 0)) continue;
    known[count] = term;
    exact[count++] = by;
    millionths += Math.round(by * 1e6);
  }
  const total = millionths / 1e6;
  if (count === terms.length) return { terms: known, weights: exact, total };
  return { terms: known.subarray(0, count), weights: exact.subarray(0, count), total };
}

/**
 * Weights as integers, so that sums are exact in any order. Without `scale` the largest that fits below `limit` is taken (a
 * query on its own); with it scores of several queries compare, as long as they stay below.
 */
export function integerQuery(
  { terms, weights, total }: Weighed,
  scale = Number.POSITIVE_INFINITY,
  limit = LARGEST_SCORE,
): IntegerQuery {
  const by = Math.min(scale, (limit / IMPACT_SCALE - 2 * terms.length) / Math.max(total, 1e-6));
  const integers = new Int32Array(terms.length);
  for (let i = 0; i < integers.length; i++) integers[i] = Math.max(1, Math.round((weights[i] ?? 0) * by));
  return { terms, weights: integers, unit: 1 / (by * IMPACT_SCALE) };
}

function inOrder(query: TermQuery): TermQuery {
  const { terms, weights } = query;
  for (let i = 1; i < terms.length; i++)
    if ((terms[i] ?? 0) <= (terms[i - 1] ?? 0)) {
      const sums = new Map<number, number>();
      for (let j = 0; j < terms.length; j++)
        sums.set(terms[j] ?? 0, (sums.get(terms[j] ?? 0) ?? 0) + (weights[j] ?? 0));
      const sorted = Int32Array.from(sums.keys()).sort();
      return { terms: sorted, weights: Float64Array.from(sorted, (t) => sums.get(t) ?? 0) };
    }
  return query;
}
