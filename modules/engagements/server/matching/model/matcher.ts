import {
  addSupply,
  type Dictionary,
  type ExpertProfile,
  explainMany,
  type FailedFilter,
  type FilterUse,
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
  scoreDemands,
  standardGlossary,
} from "#libs/matching/index.ts";
import { type ReasonedMatch, reasoned } from "../../../model/profiles.ts";

export type Excluded = FailedFilter & { expertId: string; also: readonly FailedFilter[] };
export type Ranking = {
  ranked: ReasonedMatch[];
  total: number;
  excluded: Excluded[];
  filters: readonly FilterUse[];
  version: string;
};
/** What changed in the pool: experts added or changed, and ids that left. */
export type PoolChange = {
  readonly supplies: readonly Supply[];
  readonly experts: readonly ExpertProfile[];
  readonly gone: readonly string[];
};
/** The model as it stands; `drift` is the number of supplies changed since the latent space was fitted. */
export type ModelState = { version: string; supplies: number; documents: number; drift: number };
export type FitProgress = { phase: "reading" | "fitting"; done: number; total: number };
/** Where chosen experts stand for a need, whatever their place: what an officer's choice is measured against. */
export type Placement = {
  expertId: string;
  rank: number | null;
  total: number;
  excluded: Excluded | null;
  match: ReasonedMatch | null;
  version: string;
};
export type Ranks = { items: { expertId: string; score: number; rank: number }[]; version: string };
/** A need found for an expert. */
export type FoundNeeds = { items: { needId: string; rank: number; score: number }[]; version: string };

/**
 * Share of supplies that may have changed before the latent space is fitted again at once. Fitting a large model takes seconds in which
 * nobody is answered: there only a pool that is another one than before is worth them, the rest is the nightly refit's.
 */
const driftAllowed = (supplies: number): number => (supplies < 500 ? 0.1 : 0.5);
/** How often a fit says how far it is, in supplies. */
const STEP = 50;

/** What helps to read the texts; without them pairs of characters and the glossary do. */
export type MatcherText = { readonly segmenter?: Segmenter; readonly dictionary?: Dictionary };

/**
 * A model of supplies kept up to date by difference: what changed is taken out and put in at once, the latent space is fitted
 * again when a tenth has changed. Synchronous and without I/O: runs in a thread of its own on the server, directly in the CLI.
 */
export function createMatcher({ segmenter, dictionary }: MatcherText = {}) {
  const text = {
    glossary: standardGlossary(),
    ...(segmenter ? { segmenter } : {}),
    ...(dictionary ? { dictionary } : {}),
  };
  let model: Model | undefined;
  let profiles: readonly ExpertProfile[] = [];
  const known = new Map<string, string>();
  let drift = 0;

  /** A model fitted from the start, saying how far it is; takes the place of the one there was. */
  function fit(
    supplies: readonly Supply[],
    experts: readonly ExpertProfile[],
    report: (progress: FitProgress) => void = () => {},
  ): ModelState {
    const fresh = fitModel([], text);
    const inOrder = [...supplies].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [done, supply] of inOrder.entries()) {
      if (done % STEP === 0) report({ phase: "reading", done, total: inOrder.length });
      addSupply(fresh, supply);
    }
    report({ phase: "fitting", done: inOrder.length, total: inOrder.length });
    refit(fresh);
    model = fresh;
    profiles = experts;
    drift = 0;
    known.clear();
    for (const supply of supplies) known.set(supply.id, JSON.stringify(supply.documents));
    return state();
  }

  /** Takes in what changed and nothing else: the time is that of the changed texts, not of the pool. */
  function change({ supplies, experts, gone }: PoolChange): ModelState {
    const current = fitted();
    for (const id of gone) {
      if (!known.delete(id)) continue;
      removeSupply(current, id);
      drift++;
    }
    for (const supply of supplies) {
      const content = JSON.stringify(supply.documents);
      if (known.get(supply.id) === content) continue;
      addSupply(current, supply);
      known.set(supply.id, content);
      drift++;
    }
    const byId = new Map(profiles.map((p) => [p.id, p]));
    for (const id of gone) byId.delete(id);
    for (const expert of experts) byId.set(expert.id, expert);
    profiles = [...byId.values()];
    settle();
    return state();
  }

  function settle(): void {
    if (drift <= driftAllowed(known.size) * known.size) return;
    refit(fitted());
    drift = 0;
  }

  const state = (): ModelState => {
    const current = fitted();
    return { version: current.version, supplies: known.size, documents: current.documents, drift };
  };

  function load(supplies: readonly Supply[], experts: readonly ExpertProfile[] = []): void {
    profiles = experts;
    const next = new Map(supplies.map((s) => [s.id, JSON.stringify(s.documents)]));
    if (!model) {
      model = fitModel(supplies, text);
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
    }
    known.clear();
    for (const [id, content] of next) known.set(id, content);
    settle();
  }

  const fitted = (): Model => {
    if (!model) throw new Error("no supplies were loaded");
    return model;
  };

  return {
    load,
    fit,
    change,
    state,

    match(need: NeedProfile, options: MatchOptions = {}): Ranking {
      const result = matchNeed(fitted(), need, profiles, options);
      return {
        ranked: result.ranked.map((m) => reasoned(m, need)),
        total: result.total,
        excluded: [...result.excluded],
        filters: result.filters,
        version: result.version,
      };
    },

    /** The first `limit` experts of a need, and the `always` ones whatever their place or conditions; without reasons. */
    rank(need: NeedProfile, options: { readonly limit: number; readonly always: readonly string[] }): Ranks {
      const { order, version } = matchNeed(fitted(), need, profiles, { limit: 0 });
      const places = order.map((at, i) => ({ ...at, rank: i + 1 }));
      const items = places.slice(0, options.limit);
      const shown = new Set(items.map((i) => i.expertId));
      const missing = options.always.filter((id) => !shown.has(id));
      if (missing.length > 0) {
        const scores = new Map(score(fitted(), need).map((s) => [s.supplyId, s.score]));
        const placed = new Map(places.map((p) => [p.expertId, p]));
        for (const expertId of missing)
          items.push(
            placed.get(expertId) ?? { expertId, score: scores.get(expertId) ?? 0, rank: order.length + 1 },
          );
      }
      return { items, version };
    },

    place(need: NeedProfile, expertIds: readonly string[]): Placement[] {
      const result = matchNeed(fitted(), need, profiles, { limit: 0 });
      const out = new Map(result.excluded.map((e) => [e.expertId, e]));
      const rankOf = new Map(result.order.map((s, i) => [s.expertId, i + 1]));
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
          despite: [],
        };
        return {
          expertId,
          rank,
          total: result.total,
          excluded: out.get(expertId) ?? null,
          match: match ? reasoned(match, need) : null,
          version: result.version,
        };
      });
    },

    /** Needs for an expert, best first, by the same scores as the expert has for each need; those that share nothing are left out. */
    find(needs: readonly NeedProfile[], expertId: string, limit: number): FoundNeeds {
      const items = scoreDemands(fitted(), needs, expertId)
        .filter(({ shares }) => shares)
        .sort((a, b) => b.score - a.score || (a.demandId < b.demandId ? -1 : 1))
        .slice(0, limit)
        .map((s, i) => ({ needId: s.demandId, rank: i + 1, score: s.score }));
      return { items, version: fitted().version };
    },

    /** Why each of these needs fits one expert, and what speaks against; needs of an expert without documents are left out. */
    explainNeeds(needs: readonly NeedProfile[], expertId: string): (ReasonedMatch & { needId: string })[] {
      const profile = profiles.find((p) => p.id === expertId);
      return needs.flatMap((need) => {
        const [e] = explainMany(fitted(), need, [expertId]);
        if (!e) return [];
        const { rank, score: value, components, terms, unmatched } = e;
        const features = featuresOf(need, profile);
        const match = { expertId, rank, score: value, components, features, terms, unmatched, despite: [] };
        return [{ needId: need.id, ...reasoned(match, need) }];
      });
    },
  };
}
export type Matcher = ReturnType<typeof createMatcher>;
