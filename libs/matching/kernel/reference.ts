import { type BothSidesOptions, EXCLUDED, POINT_SHIFT, type Row, type Structure } from "./both-sides.ts";
import type { Hit, IndexOptions } from "./impact-index.ts";
import { IMPACT_SCALE, impactOf, integerQuery, inverseFrequency, type TermQuery, weigh } from "./weights.ts";

/**
 * The kernel's results by the plainest means: every document is scored term by term and everything is sorted. For tests and
 * for reading; hundreds of times slower.
 */
export class ReferenceIndex {
  readonly documents: number[][];
  readonly #average: number;
  readonly #options: IndexOptions;

  constructor(documents: readonly (readonly number[])[], options: IndexOptions = {}) {
    this.documents = documents.map((d) => [...d]);
    const tokens = documents.reduce((sum, d) => sum + d.length, 0);
    this.#average = Math.max(1, tokens / Math.max(1, documents.length));
    this.#options = options;
  }

  append(terms: readonly number[]): number {
    return this.documents.push([...terms]) - 1;
  }

  search(query: TermQuery, k: number): Hit[] {
    const { terms, weights, unit } = integerQuery(weigh(query, this.#inverse()));
    return best(
      this.documents.map((_, document) => ({ document, score: this.#sum(document, { terms, weights }) })),
      k,
    ).map((hit) => ({ ...hit, score: hit.score * unit }));
  }

  /** The best documents of each row and the best rows of each document. */
  bothSides(
    structure: Structure,
    rows: readonly Row[],
    options: BothSidesOptions,
  ): { rows: Hit[][]; columns: Hit[][] } {
    const scores = rows.map((row) => {
      const weighed = weigh(row.query, this.#inverse());
      const scale = (options.textPoints * 2 ** POINT_SHIFT) / (options.full(weighed.total) * IMPACT_SCALE);
      const prepared = integerQuery(weighed, scale, 2 ** 30);
      return this.documents.map((_, document) => {
        const words = this.#sum(document, prepared);
        const points = words > 0 ? pointsOf(structure, row, document) : undefined;
        return points === undefined ? 0 : words + points * 2 ** POINT_SHIFT;
      });
    });
    const shown = (hits: Hit[]) => hits.map((h) => ({ ...h, score: h.score / 2 ** POINT_SHIFT }));
    return {
      rows: scores.map((list) =>
        shown(
          best(
            list.map((score, document) => ({ document, score })),
            options.k,
          ),
        ),
      ),
      columns: this.documents.map((_, column) =>
        shown(
          best(
            scores.map((list, document) => ({ document, score: list[column] ?? 0 })),
            options.k,
          ),
        ),
      ),
    };
  }

  #inverse() {
    const holders = (term: number) => this.documents.filter((d) => d.includes(term)).length;
    return (term: number) => {
      const frequency = holders(term);
      return frequency === 0 ? 0 : inverseFrequency(this.documents.length, frequency);
    };
  }

  #sum(document: number, query: { terms: Int32Array; weights: Int32Array }): number {
    const own = this.documents[document] ?? [];
    const { k1 = 1.2, b = 0.75 } = this.#options;
    let sum = 0;
    query.terms.forEach((term, i) => {
      const tf = own.filter((t) => t === term).length;
      if (tf > 0)
        sum += impactOf(tf, own.length, { k1, b, average: this.#average }) * (query.weights[i] ?? 0);
    });
    return sum;
  }
}

/** Points for facts, or undefined where a table excludes the pair. */
export function pointsOf(structure: Structure, row: Row, document: number): number | undefined {
  let points = row.base;
  for (const [i, table] of row.tables.entries()) {
    const own = table[structure.codes[i]?.[document] ?? 0] ?? 0;
    if (own === EXCLUDED) return undefined;
    points += own;
  }
  for (const { column, value, points: own } of row.wishes)
    if (structure.values[column]?.[document] === value) points += own;
  return Math.min(255, points);
}

const best = (hits: Hit[], k: number): Hit[] =>
  hits
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, k);
