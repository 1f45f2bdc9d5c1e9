import { normalise, type Token, tokenise } from "../text/tokens.ts";
import {
  type Phrase,
  type PhraseTarget,
  phraseTarget,
  sharedPhrases,
  uncovered,
  weightOf,
} from "./phrases.ts";
import { type Index, indexOf } from "./postings.ts";
import {
  averageRanks,
  FUSION,
  type Query,
  ranked,
  rawScores,
  readQuery,
  type Scored,
  zScore,
} from "./score.ts";
import { COMPONENTS, type ComponentName, type Demand, type FittedDocument, type Model } from "./types.ts";
import { compare, fullText } from "./version.ts";

export type Text = { readonly zh: string; readonly en: string };

export const COMPONENT_LABELS: Readonly<Record<ComponentName, Text>> = {
  tfidf: { zh: "关键词相似度", en: "Keyword similarity" },
  lsa: { zh: "主题相近度", en: "Topic similarity" },
  profile: { zh: "整体专长吻合度", en: "Fit with the whole profile" },
};

export type ExplainedTerm = {
  /** As the demand writes it (normalised: lower case, half-width). */
  readonly term: string;
  /** As the document writes it, where that is in the other language. */
  readonly via?: string;
  /** Share of all the text evidence for this pair, 0–1. */
  readonly weight: number;
  readonly documentId: string;
  readonly documentTitle: string;
};

export type ExplainedComponent = {
  readonly name: ComponentName;
  readonly label: Text;
  readonly value: number;
  /** Standard deviations above chance. */
  readonly z: number;
  /** Among all supplies, 1 = best; a half where supplies tie. */
  readonly rank: number;
  /** Part of the fused score, 0–1; the parts sum to 1. */
  readonly share: number;
};

export type Explanation = {
  readonly supplyId: string;
  readonly rank: number;
  /** Mean z-score: comparable across demands. */
  readonly score: number;
  readonly components: readonly ExplainedComponent[];
  /** Strongest first. */
  readonly terms: readonly ExplainedTerm[];
  /** Terms of the demand nothing in the supply's documents answers, in the order of the demand. */
  readonly unmatched: readonly string[];
  readonly version: string;
};

/** Documents searched for phrases, terms shown, and missing terms shown. */
const DOCUMENTS = 3;
const TERMS = 8;
const MISSING = 8;

/** Why a supply stands where it stands. @throws Error if the model has no such supply. */
export function explain(model: Model, demand: Demand, supplyId: string): Explanation {
  const [only] = explainMany(model, demand, [supplyId]);
  if (!only) throw new Error(`the model has no supply ${supplyId}`);
  return only;
}

/** Explains many supplies for one demand, scoring only once; supplies the model lacks are left out. */
export function explainMany(model: Model, demand: Demand, supplyIds: readonly string[]): Explanation[] {
  const index = indexOf(model);
  const text = fullText(demand);
  const query = readQuery(model, index, text);
  const raw = rawScores(model, index, query);
  const ranks = new Map(COMPONENTS.map((name) => [name, averageRanks(raw[name])]));
  const items = new Map(ranked(model, index, raw).map((item) => [item.supplyId, item]));
  const read: ReadDemand = { text: normalise(text), tokens: tokenise(text, model.text), query };
  return supplyIds.flatMap((id) => {
    const item = items.get(id);
    const s = index.numberOf.get(id);
    if (!item || s === undefined) return [];
    const rankOf = (name: ComponentName) => ranks.get(name)?.[s] ?? 0;
    return [
      {
        supplyId: id,
        rank: item.rank,
        score: item.score,
        components: explainComponents(model, item, rankOf),
        ...explainTerms(model, index, read, { s, byDocument: raw.byDocument }),
        version: model.version,
      },
    ];
  });
}

type ReadDemand = { readonly text: string; readonly tokens: readonly Token[]; readonly query: Query };

function explainComponents(
  model: Model,
  item: Scored,
  rankOf: (name: ComponentName) => number,
): ExplainedComponent[] {
  return COMPONENTS.map((name) => ({
    name,
    label: COMPONENT_LABELS[name],
    value: item.components[name],
    z: zScore(model, name, item.components[name]),
    rank: rankOf(name),
    share: 1 / (FUSION + rankOf(name)) / item.fused,
  }));
}

function explainTerms(
  model: Model,
  index: Index,
  demand: ReadDemand,
  of: { readonly s: number; readonly byDocument: Float64Array },
): { terms: ExplainedTerm[]; unmatched: string[] } {
  const first = index.firstDocument[of.s] as number;
  const last = index.firstDocument[of.s + 1] as number;
  const numbers = Array.from({ length: last - first }, (_, i) => first + i);
  const similarity = (d: number) => of.byDocument[d] as number;
  const best = numbers
    .filter((d) => similarity(d) > 0)
    .sort((a, b) => similarity(b) - similarity(a))
    .slice(0, DOCUMENTS);
  const evidence = best.map((d) => Math.expm1(model.options.beta * similarity(d)));
  const total = evidence.reduce((sum, x) => sum + x, 0);
  const covered: Phrase[] = [];
  const found = new Map<string, ExplainedTerm>();
  best.forEach((d, i) => {
    const document = index.documents[d] as FittedDocument;
    const weights = tokenWeights(model, index, demand, document);
    const shareOfDocument = (evidence[i] as number) / total / similarity(d);
    const target = targetOf(document);
    const phrases = sharedPhrases(demand.text, target, model.text.segmenter);
    const add = (phrase: Phrase, weight: number, via?: string) => {
      if (!(weight > 0)) return;
      covered.push(phrase);
      const before = found.get(phrase.text);
      if (before && before.weight >= weight) return;
      found.set(phrase.text, {
        term: phrase.text,
        ...(via ? { via } : {}),
        weight,
        documentId: document.id,
        documentTitle: document.title,
      });
    };
    for (const phrase of phrases) add(phrase, weightOf(phrase, demand.tokens, weights) * shareOfDocument);
    demand.tokens.forEach((token, t) => {
      if (token.kind !== "concept" && token.kind !== "number") return;
      const inPhrase = phrases.some((phrase) => phrase.start <= token.start && token.end <= phrase.end);
      if (inPhrase || !((weights[t] ?? 0) > 0)) return;
      const text = demand.text.slice(token.start, token.end);
      const form = token.kind === "concept" ? formIn(model, token.term, target) : undefined;
      add({ start: token.start, end: token.end, text }, (weights[t] as number) * shareOfDocument, form);
    });
  });
  const all = numbers.map((d) => targetOf(index.documents[d] as FittedDocument));
  const missing = uncovered(demand.text, covered, model.text.segmenter).map((phrase) => phrase.text);
  const unmatched = [...new Set(missing)].filter((phrase) => !all.some((target) => contains(target, phrase)));
  return {
    terms: [...found.values()].sort((a, b) => b.weight - a.weight || compare(a.term, b.term)).slice(0, TERMS),
    unmatched: unmatched.slice(0, MISSING),
  };
}

/** What each token of the demand adds to the similarity with a document: its term's product, shared by its occurrences. */
function tokenWeights(model: Model, index: Index, demand: ReadDemand, document: FittedDocument): number[] {
  let squares = 0;
  const inDocument = new Map<number, number>();
  document.terms.forEach((term, j) => {
    const weight = (1 + Math.log(document.counts[j] as number)) * (index.idf[term] as number);
    squares += weight * weight;
    inDocument.set(term, weight);
  });
  const length = Math.sqrt(squares) || 1;
  const products = new Map<number, number>();
  demand.query.terms.forEach((term, j) => {
    const weight = ((demand.query.weights[j] as number) * (inDocument.get(term) ?? 0)) / length;
    products.set(term, weight / (demand.query.counts[j] as number));
  });
  return demand.tokens.map((token) => products.get(model.vocabulary.get(token.term) ?? -1) ?? 0);
}

/** The form of a concept that a document uses. */
function formIn(model: Model, concept: string, target: PhraseTarget): string | undefined {
  const forms = model.text.glossary?.forms(concept);
  if (!forms) return undefined;
  return [...forms.en, ...forms.zh].find((form) => contains(target, form));
}

function contains(target: PhraseTarget, phrase: string): boolean {
  if (/\p{Script=Han}/u.test(phrase)) return target.text.includes(phrase);
  return target.stems.includes(phraseTarget(phrase).stems);
}

const targets = new WeakMap<FittedDocument, PhraseTarget>();
function targetOf(document: FittedDocument): PhraseTarget {
  let target = targets.get(document);
  if (!target) {
    target = phraseTarget(fullText(document.source));
    targets.set(document, target);
  }
  return target;
}
