import { type ExplainedComponent, type ExplainedTerm, explainMany } from "../affinity/explain.ts";
import { score } from "../affinity/score.ts";
import type { Model } from "../affinity/types.ts";
import { FEATURES, type FeatureName, type FeatureResult } from "./features.ts";
import { DEFAULT_FILTERS, FILTERS, type FilterName } from "./filters.ts";
import type { ExpertProfile, NeedProfile, Text } from "./profile.ts";

export type MatchedFeature = FeatureResult & { readonly name: FeatureName; readonly label: Text };

export type Match = {
  readonly expertId: string;
  /** 1 is best, among those not excluded. */
  readonly rank: number;
  /** Mean z-score of the text components: comparable across needs. Features do not enter it. */
  readonly score: number;
  readonly components: readonly ExplainedComponent[];
  readonly features: readonly MatchedFeature[];
  readonly terms: readonly ExplainedTerm[];
  readonly unmatched: readonly string[];
};

export type Exclusion = {
  readonly expertId: string;
  readonly filter: FilterName | "no-documents";
  readonly label: Text;
  readonly text: Text;
};

export type MatchResult = {
  readonly needId: string;
  readonly ranked: readonly Match[];
  /** How many are ranked in all; `ranked` holds the first `limit`. */
  readonly total: number;
  readonly excluded: readonly Exclusion[];
  readonly version: string;
};

export type MatchOptions = {
  /** Filters to apply, by name; `DEFAULT_FILTERS` unless given. */
  readonly filters?: readonly FilterName[];
  /** How many to return with their reasons; 50 unless given. */
  readonly limit?: number;
};

const NO_DOCUMENTS = {
  filter: "no-documents",
  label: { zh: "资料不足", en: "No documents" },
  text: { zh: "已排除：专家没有可供比对的文字资料", en: "Excluded: the expert has no text to compare" },
} as const;

/** Ranks experts for a need: hard filters first, then the order of the texts, with reasons for every place and every exclusion. */
export function matchNeed(
  model: Model,
  need: NeedProfile,
  experts: readonly ExpertProfile[],
  options: MatchOptions = {},
): MatchResult {
  const wanted = new Set(options.filters ?? DEFAULT_FILTERS);
  const filters = FILTERS.filter((filter) => wanted.has(filter.name));
  const admitted = new Map<string, ExpertProfile>();
  const excluded: Exclusion[] = [];
  for (const expert of experts) {
    const expertId = expert.id;
    const documents = model.supplies.get(expertId)?.documents;
    if (!documents?.some((document) => document.terms.length > 0)) {
      excluded.push({ expertId, ...NO_DOCUMENTS });
      continue;
    }
    const failed = filters.map((f) => ({ f, text: f.evaluate(need, expert) })).find(({ text }) => text);
    if (failed?.text)
      excluded.push({ expertId, filter: failed.f.name, label: failed.f.label, text: failed.text });
    else admitted.set(expertId, expert);
  }
  const order = score(model, need).filter(({ supplyId }) => admitted.has(supplyId));
  const shown = order.slice(0, options.limit ?? 50).map(({ supplyId }) => supplyId);
  const ranked = explainMany(model, need, shown).map((explanation, i) => ({
    expertId: explanation.supplyId,
    rank: i + 1,
    score: explanation.score,
    components: explanation.components,
    features: featuresOf(need, admitted.get(explanation.supplyId)),
    terms: explanation.terms,
    unmatched: explanation.unmatched,
  }));
  return { needId: need.id, ranked, total: order.length, excluded, version: model.version };
}

/** The structured features of a pair, those that say something. */
export function featuresOf(need: NeedProfile, expert: ExpertProfile | undefined): MatchedFeature[] {
  if (!expert) return [];
  return FEATURES.flatMap(({ name, label, evaluate }) => {
    const result = evaluate(need, expert);
    return result ? [{ name, label, ...result }] : [];
  });
}
