import { normalise, tokenise } from "../text/tokens.ts";
import { writersOf } from "./bridge/bridge.ts";
import { type ReadDemand, targetOf, termProducts, translatedTerms } from "./bridge/shared-terms.ts";
import {
  type Phrase,
  type PhraseTarget,
  phraseTarget,
  sharedPhrases,
  uncovered,
  weightOf,
} from "./phrases.ts";
import { type Index, indexOf } from "./postings.ts";
import { zOf } from "./reference.ts";
import { averageRanks, componentsOf, evidenceFor } from "./score.ts";
import { COMPONENTS, type ComponentName, type Demand, type FittedDocument, type Model } from "./types.ts";
import { compare, fullText } from "./version.ts";

export type Text = { readonly zh: string; readonly en: string };

/** The three families, and those that take part at times: the dictionary and an external embedding model. */
export type FamilyName = ComponentName | "bridge" | "embedding";

export const COMPONENT_LABELS: Readonly<Record<FamilyName, Text>> = {
  tfidf: { zh: "关键词相似度", en: "Keyword similarity" },
  lsa: { zh: "主题相近度", en: "Topic similarity" },
  profile: { zh: "整体专长吻合度", en: "Fit with the whole profile" },
  bridge: { zh: "译成对方语言后的相似度", en: "Similarity through the dictionary" },
  embedding: { zh: "语义向量相似度", en: "Similarity of embeddings" },
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
  readonly name: FamilyName;
  readonly label: Text;
  /** As the family measures; for the dictionary and for embeddings the z-score itself. */
  readonly value: number;
  /** Standard deviations above chance. */
  readonly z: number;
  /** Among all supplies, 1 = best; a half where supplies tie. */
  readonly rank: number;
  /** Part of what speaks for the pair, 0–1; the parts sum to 1, or to 0 where nothing does. */
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
/** A term met in the other language is shown from this part of the strongest on. */
const LEAST_SHARE = 0.1;

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
  const evidence = evidenceFor(model, index, demand);
  const ranks = new Map(COMPONENTS.map((name) => [name, averageRanks(evidence.raw[name])]));
  const { bridge, embedding } = evidence;
  const extra = new Map<FamilyName, { z: Float64Array; ranks: Float64Array }>();
  if (bridge) extra.set("bridge", { z: bridge.z, ranks: averageRanks(bridge.z) });
  if (embedding) extra.set("embedding", { z: embedding, ranks: averageRanks(embedding) });
  const read: ReadDemand = { text: normalise(text), tokens: tokenise(text, model.text), evidence };
  return supplyIds.flatMap((id) => {
    const s = index.numberOf.get(id);
    if (s === undefined) return [];
    const raw = componentsOf(evidence.raw, s);
    const families = COMPONENTS.map((name) => ({
      name: name as FamilyName,
      value: raw[name],
      z: zOf(raw[name], evidence.query.spreads[name]),
      rank: ranks.get(name)?.[s] ?? 0,
    }));
    for (const [name, of] of extra) {
      // Who writes nothing in that language has nothing that a translation could meet.
      if (name === "bridge" && bridge && writersOf(index, bridge.target)[s] !== 1) continue;
      const z = of.z[s] as number;
      families.push({ name, value: z, z, rank: of.ranks[s] as number });
    }
    return [
      {
        supplyId: id,
        rank: rankAt(evidence.score, s),
        score: evidence.score[s] as number,
        components: withShares(families),
        ...explainTerms(model, index, read, s),
        version: model.version,
      },
    ];
  });
}

function withShares(
  families: readonly { name: FamilyName; value: number; z: number; rank: number }[],
): ExplainedComponent[] {
  const total = families.reduce((sum, { z }) => sum + Math.max(0, z), 0);
  return families.map((family) => ({
    ...family,
    label: COMPONENT_LABELS[family.name],
    share: total > 0 ? Math.max(0, family.z) / total : 0,
  }));
}

/** Place of a supply by score; equal scores stand in the order of ids. */
function rankAt(scores: Float64Array, s: number): number {
  const own = scores[s] as number;
  let rank = 1;
  scores.forEach((other, o) => {
    if (other > own || (other === own && o < s)) rank++;
  });
  return rank;
}

function explainTerms(
  model: Model,
  index: Index,
  demand: ReadDemand,
  s: number,
): { terms: ExplainedTerm[]; unmatched: string[] } {
  const first = index.firstDocument[s] as number;
  const last = index.firstDocument[s + 1] as number;
  const numbers = Array.from({ length: last - first }, (_, i) => first + i);
  const { raw, bridge } = demand.evidence;
  const similarity = (d: number) =>
    Math.max(raw.byDocument[d] as number, bridge ? (bridge.raw.byDocument[d] as number) : 0);
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
    const products = termProducts(index, demand.evidence.query, document);
    const weights = demand.tokens.map((token) => products.get(model.vocabulary.get(token.term) ?? -1) ?? 0);
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
        weight: Math.min(1, weight),
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
    for (const { phrase, weight, via } of translatedTerms(model, index, demand, document))
      add(phrase, weight * shareOfDocument, via);
  });
  const known = new Set(numbers.flatMap((d) => [...(index.documents[d] as FittedDocument).terms]));
  const answered = (phrase: string) =>
    tokenise(phrase, model.text).every(
      ({ term, kind }) => kind === "pair" || kind === "word" || known.has(model.vocabulary.get(term) ?? -1),
    );
  // Of many translations some meet by chance (重点, points): beside the strong ones they say nothing.
  const ranked = [...found.values()].sort((a, b) => b.weight - a.weight || compare(a.term, b.term));
  const least = LEAST_SHARE * (ranked[0]?.weight ?? 0);
  const missing = uncovered(demand.text, covered, model.text.segmenter).map((phrase) => phrase.text);
  return {
    terms: ranked.filter(({ via, weight }) => !via || weight >= least).slice(0, TERMS),
    unmatched: [...new Set(missing)].filter((phrase) => !answered(phrase)).slice(0, MISSING),
  };
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
