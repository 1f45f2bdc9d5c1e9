import { type ExplainedComponent, type ExplainedTerm, explainMany } from "../affinity/explain.ts";
import { score } from "../affinity/score.ts";
import type { Model } from "../affinity/types.ts";
import { FEATURES, type FeatureName, type FeatureResult } from "./features.ts";
import { DEFAULT_FILTERS, FILTERS, type Filter, type FilterName } from "./filters.ts";
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
  /** Conditions that are lifted and would have left this expert out. */
  readonly despite: readonly FailedFilter[];
};

export type FailedFilter = {
  readonly filter: FilterName | "no-documents";
  readonly label: Text;
  readonly text: Text;
};
/** Who was left out, by the first condition that failed; the others that also failed are in `also`. */
export type Exclusion = FailedFilter & { readonly expertId: string; readonly also: readonly FailedFilter[] };
/** One condition and what it did. */
export type FilterUse = {
  readonly name: FilterName;
  readonly label: Text;
  readonly byDefault: boolean;
  readonly applied: boolean;
  /** How many experts fail it, whether or not another condition leaves them out too. */
  readonly failing: number;
};

export type MatchResult = {
  readonly needId: string;
  readonly ranked: readonly Match[];
  /** How many are ranked in all; `ranked` holds the first `limit`. */
  readonly total: number;
  /** All of them, best first, without reasons: cheap where only the order is asked for. */
  readonly order: readonly { readonly expertId: string; readonly score: number }[];
  readonly excluded: readonly Exclusion[];
  readonly filters: readonly FilterUse[];
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
  const admitted = new Map<string, ExpertProfile>();
  const excluded: Exclusion[] = [];
  const despite = new Map<string, readonly FailedFilter[]>();
  const failing = new Map<FilterName, number>();
  for (const expert of experts) {
    const expertId = expert.id;
    const documents = model.supplies.get(expertId)?.documents;
    if (!documents?.some((document) => document.terms.length > 0)) {
      excluded.push({ expertId, ...NO_DOCUMENTS, also: [] });
      continue;
    }
    const failed = FILTERS.flatMap((f) => failureOf(f, need, expert));
    for (const { name } of failed) failing.set(name, (failing.get(name) ?? 0) + 1);
    const [first, ...also] = failed.filter(({ name }) => wanted.has(name)).map(({ failure }) => failure);
    if (first) excluded.push({ expertId, ...first, also });
    else {
      admitted.set(expertId, expert);
      // A condition that was never asked for is no remark on the expert.
      const lifted = failed.filter(({ byDefault }) => byDefault).map(({ failure }) => failure);
      if (lifted.length > 0) despite.set(expertId, lifted);
    }
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
    despite: despite.get(explanation.supplyId) ?? [],
  }));
  const filters = FILTERS.map(({ name, label, byDefault }) => ({
    name,
    label,
    byDefault,
    applied: wanted.has(name),
    failing: failing.get(name) ?? 0,
  }));
  return {
    needId: need.id,
    ranked,
    total: order.length,
    order: order.map(({ supplyId, score }) => ({ expertId: supplyId, score })),
    excluded,
    filters,
    version: model.version,
  };
}

function failureOf(filter: Filter, need: NeedProfile, expert: ExpertProfile) {
  const text = filter.evaluate(need, expert);
  if (!text) return [];
  const { name, label, byDefault } = filter;
  return [{ name, byDefault, failure: { filter: name, label, text } }];
}

/** The structured features of a pair, those that say something. */
export function featuresOf(need: NeedProfile, expert: ExpertProfile | undefined): MatchedFeature[] {
  if (!expert) return [];
  return FEATURES.flatMap(({ name, label, evaluate }) => {
    const result = evaluate(need, expert);
    return result ? [{ name, label, ...result }] : [];
  });
}
