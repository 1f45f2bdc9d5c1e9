import { countTerms, type TextOptions, tokenise } from "#libs/matching/index.ts";

/** BM25 (k1 = 1.2, b = 0.75) over whole supplies with the same text analysis: the peer of the same run. */
export function bm25(
  supplies: readonly { readonly id: string; readonly documents: readonly { readonly text: string }[] }[],
  options: TextOptions,
): (text: string) => { readonly id: string; readonly score: number }[] {
  const counts = supplies.map(({ documents }) =>
    countTerms(tokenise(documents.map(({ text }) => text).join("\n"), options)),
  );
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, n) => sum + n, 0));
  const average = lengths.reduce((sum, n) => sum + n, 0) / lengths.length;
  const postings = new Map<string, [number, number][]>();
  counts.forEach((terms, s) => {
    for (const [term, n] of terms) {
      const list = postings.get(term);
      if (list) list.push([s, n]);
      else postings.set(term, [[s, n]]);
    }
  });
  return (text) => {
    const scores = new Float64Array(supplies.length);
    for (const term of countTerms(tokenise(text, options)).keys()) {
      const list = postings.get(term) ?? [];
      const idf = Math.log(1 + (supplies.length - list.length + 0.5) / (list.length + 0.5));
      for (const [s, n] of list) {
        const norm = 1.2 * (0.25 + (0.75 * (lengths[s] as number)) / average);
        scores[s] = (scores[s] as number) + (idf * n * 2.2) / (n + norm);
      }
    }
    return [...scores.keys()]
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .map((s) => ({ id: supplies[s]?.id ?? "", score: scores[s] as number }));
  };
}
