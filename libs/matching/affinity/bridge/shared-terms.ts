import { stem, type Token } from "../../text/tokens.ts";
import { type Phrase, type PhraseTarget, phraseTarget } from "../phrases.ts";
import type { Index } from "../postings.ts";
import type { Evidence, Query } from "../score.ts";
import type { FittedDocument, Model } from "../types.ts";
import { compare, fullText } from "../version.ts";
import { translations } from "./translation.ts";

/** Characters of a document that are searched for phrases. */
const READ = 20_000;

/** A demand as an explanation needs it: its normalised text, its tokens, and what is known of it and every supply. */
export type ReadDemand = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly evidence: Evidence;
};

/** The words of a demand that the dictionary finds in a document of the other language, each with its strongest translation. */
export function translatedTerms(
  model: Model,
  index: Index,
  demand: ReadDemand,
  document: FittedDocument,
): { phrase: Phrase; weight: number; via: string }[] {
  const { bridge } = demand.evidence;
  if (!bridge || document.language !== bridge.target) return [];
  const products = termProducts(index, bridge.query, document);
  const words = translations(model, demand.text, bridge.target);
  const found = words.flatMap(({ start, end, terms }) => {
    const hits = [...terms.keys()]
      .map((term) => ({ term, weight: products.get(model.vocabulary.get(term) ?? -1) ?? 0 }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || compare(a.term, b.term));
    const [strongest] = hits;
    if (!strongest) return [];
    const weight = hits.reduce((sum, hit) => sum + hit.weight, 0);
    return [
      {
        phrase: { start, end, text: demand.text.slice(start, end) },
        weight,
        via: shown(strongest.term, document),
      },
    ];
  });
  // Of a pair of words its parts are not told beside it, where they meet the same.
  return found.filter(
    (a) =>
      !found.some(
        (b) =>
          b.via === a.via &&
          b.phrase.start <= a.phrase.start &&
          a.phrase.end <= b.phrase.end &&
          b.phrase.text.length > a.phrase.text.length,
      ),
  );
}

/** A term as people read it: Chinese words without their mark, English ones as the document writes them. */
const shown = (term: string, document: FittedDocument): string =>
  /^·?\p{Script=Han}/u.test(term)
    ? term.replace("·", "")
    : (writtenAs(term, document) ?? term.replaceAll("_", " "));

/** How a document writes the words of a stemmed term, in their first occurrence. */
function writtenAs(term: string, document: FittedDocument): string | undefined {
  const stems = term.split("_");
  const words = [...targetOf(document).text.matchAll(/[a-z][a-z0-9]*/g)].map(([word]) => word);
  const at = words.findIndex((_, i) => stems.every((part, j) => stem(words[i + j] ?? "") === part));
  return at < 0 ? undefined : words.slice(at, at + stems.length).join(" ");
}

/** What one occurrence of each term of the demand adds to the similarity with a document. */
export function termProducts(index: Index, query: Query, document: FittedDocument): Map<number, number> {
  let squares = 0;
  const inDocument = new Map<number, number>();
  document.terms.forEach((term, j) => {
    const weight = (1 + Math.log(document.counts[j] as number)) * (index.idf[term] as number);
    squares += weight * weight;
    inDocument.set(term, weight);
  });
  const length = Math.sqrt(squares) || 1;
  const products = new Map<number, number>();
  query.terms.forEach((term, j) => {
    const weight = ((query.weights[j] as number) * (inDocument.get(term) ?? 0)) / length;
    products.set(term, weight / Math.max(1, query.counts[j] as number));
  });
  return products;
}

const targets = new WeakMap<FittedDocument, PhraseTarget>();
/** A document's text as phrases are looked for in it. */
export function targetOf(document: FittedDocument): PhraseTarget {
  let target = targets.get(document);
  if (!target) {
    target = phraseTarget(fullText(document.source).slice(0, READ));
    targets.set(document, target);
  }
  return target;
}
