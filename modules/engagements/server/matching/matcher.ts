import {
  addSupply,
  type Demand,
  type ExpertProfile,
  explainMany,
  featuresOf,
  fitModel,
  type MatchOptions,
  type Model,
  matchNeed,
  type NeedProfile,
  refit,
  removeSupply,
  type Segmenter,
  type Supply,
  score,
  standardGlossary,
} from "#libs/matching/index.ts";
import { type ReasonedMatch, reasoned } from "../../model/profiles.ts";

export type Excluded = {
  expertId: string;
  filter: string;
  label: { zh: string; en: string };
  text: { zh: string; en: string };
};
export type Ranking = { ranked: ReasonedMatch[]; total: number; excluded: Excluded[]; version: string };
/** Where chosen experts stand for a need, whatever their place: what an officer's choice is measured against. */
export type Placement = {
  expertId: string;
  rank: number | null;
  total: number;
  excluded: Excluded | null;
  match: ReasonedMatch | null;
  version: string;
};
/** A need found for an expert; terms are those of the expert's documents that the need shares. */
export type FoundNeed = {
  needId: string;
  rank: number;
  score: number;
  terms: { term: string; weight: number }[];
};

/** Share of supplies that may have changed before the latent space is fitted again. */
const DRIFT = 0.1;

/**
 * A model of supplies kept up to date by difference: what changed is taken out and put in at once, the latent space is fitted
 * again when a tenth has changed. Synchronous and without I/O: runs in a thread of its own on the server, directly in the CLI.
 */
export function createMatcher(segmenter?: Segmenter) {
  let model: Model | undefined;
  let profiles: readonly ExpertProfile[] = [];
  const known = new Map<string, string>();
  let drift = 0;

  function load(supplies: readonly Supply[], experts: readonly ExpertProfile[] = []): void {
    profiles = experts;
    const next = new Map(supplies.map((s) => [s.id, JSON.stringify(s.documents)]));
    if (!model) {
      model = fitModel(supplies, { glossary: standardGlossary(), ...(segmenter ? { segmenter } : {}) });
    } else {
      for (const [id, content] of known)
        if (next.get(id) !== content) {
          removeSupply(model, id);
          drift++;
        }
      for (const supply of supplies)
        if (known.get(supply.id) !== next.get(supply.id)) {
          addSupply(model, supply);
          drift++;
        }
      if (drift > DRIFT * supplies.length) {
        refit(model);
        drift = 0;
      }
    }
    known.clear();
    for (const [id, content] of next) known.set(id, content);
  }

  const fitted = (): Model => {
    if (!model) throw new Error("no supplies were loaded");
    return model;
  };

  return {
    load,

    match(need: NeedProfile, options: MatchOptions = {}): Ranking {
      const result = matchNeed(fitted(), need, profiles, options);
      return {
        ranked: result.ranked.map((m) => reasoned(m, need)),
        total: result.total,
        excluded: [...result.excluded],
        version: result.version,
      };
    },

    place(need: NeedProfile, expertIds: readonly string[]): Placement[] {
      const result = matchNeed(fitted(), need, profiles, { limit: 0 });
      const out = new Map(result.excluded.map((e) => [e.expertId, e]));
      const admitted = new Set(profiles.map((p) => p.id).filter((id) => !out.has(id)));
      const order = score(fitted(), need).filter((s) => admitted.has(s.supplyId));
      const rankOf = new Map(order.map((s, i) => [s.supplyId, i + 1]));
      const explanations = new Map(explainMany(fitted(), need, expertIds).map((e) => [e.supplyId, e]));
      const profileOf = new Map(profiles.map((p) => [p.id, p]));
      return expertIds.map((expertId) => {
        const explanation = explanations.get(expertId);
        const rank = rankOf.get(expertId) ?? null;
        const match = explanation && {
          expertId,
          rank: rank ?? explanation.rank,
          score: explanation.score,
          components: explanation.components,
          features: featuresOf(need, profileOf.get(expertId)),
          terms: explanation.terms,
          unmatched: explanation.unmatched,
        };
        return {
          expertId,
          rank,
          total: order.length,
          excluded: out.get(expertId) ?? null,
          match: match ? reasoned(match, need) : null,
          version: result.version,
        };
      });
    },

    /** Supplies (here: needs) for a demand (here: an expert), best first. */
    find(demand: Demand, limit: number): FoundNeed[] {
      const best = score(fitted(), demand)
        .filter((s) => s.components.tfidf > 0)
        .slice(0, limit);
      const explained = explainMany(
        fitted(),
        demand,
        best.map((s) => s.supplyId),
      );
      return explained.map((e, i) => ({
        needId: e.supplyId,
        rank: i + 1,
        score: e.score,
        terms: e.terms.slice(0, 6).map(({ term, weight }) => ({ term, weight })),
      }));
    },
  };
}
export type Matcher = ReturnType<typeof createMatcher>;
