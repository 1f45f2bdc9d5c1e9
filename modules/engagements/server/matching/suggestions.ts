import { DEFAULT_FILTERS, type FilterName } from "#libs/matching/index.ts";
import type { ExpertMatchable, ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import { maskName } from "#platform/kernel/mask.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { engagementPolicy, matchingPolicy } from "../../model/engagement.policy.ts";
import type { ExpertCard } from "../../model/engagement.ts";
import {
  expertProfile,
  expertSupply,
  fieldName,
  needProfile,
  type ReasonedMatch,
} from "../../model/profiles.ts";
import * as repository from "../engagement.repository.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import type { EngagementRow } from "../tables.ts";
import type { Placement } from "./matcher.ts";
import { createNeedFinding } from "./need-finding.ts";
import { createMatchingThread } from "./thread.ts";

export type SuggestionOptions = {
  readonly limit?: number;
  /** Show again who declined or fell through before. */
  readonly includeDeclined?: boolean;
  /** Conditions applied beyond the default ones: degree, title-tier, language, on-site. */
  readonly filters?: readonly FilterName[];
};

export const cardOf = (e: ExpertRef, masked = false): ExpertCard => ({
  id: e.id,
  code: e.code,
  name: (masked ? maskName(e.name) : e.name) ?? "",
  nameEn: masked ? maskName(e.nameEn) : e.nameEn,
  organisationName: e.organisationName,
  titleTier: e.titleTier,
  degree: e.degree,
  overseas: e.overseas,
  languages: [...e.languages],
  fields: e.fields.map((f) => fieldName(f).zh),
  consented: e.consented,
});

/** Reasons as a reader without insight into the experts' documents may have them: words shared, not where they stand. */
const withoutTitles = (match: ReasonedMatch, documents: ReadonlyMap<string, string>): ReasonedMatch => {
  const hide = (text: string) =>
    [...documents.values()]
      .filter(Boolean)
      .reduce((t, title) => t.replaceAll(`（见《${title}》）`, "").replaceAll(` (see “${title}”)`, ""), text);
  return {
    ...match,
    terms: match.terms.map((t) => ({ ...t, documentTitle: "" })),
    reasons: { zh: match.reasons.zh.map(hide), en: match.reasons.en.map(hide) },
  };
};

/** Experts for a need and needs for an expert, ranked in the matching thread with a model kept current. */
export function createSuggestions(platform: Platform, ports: EngagementPorts) {
  const { db } = platform;
  const thread = createMatchingThread();
  const experts = thread.matcher("experts");
  let loaded: { key: string; byId: Map<string, ExpertMatchable> } | undefined;
  let loading: Promise<void> = Promise.resolve();

  /** The pool as the model holds it; loaded again when an expert changed or the thread started anew. One load at a time. */
  async function pool(): Promise<Map<string, ExpertMatchable>> {
    const current = async () => `${thread.generation()}:${await ports.experts.revision()}`;
    const load = async () => {
      const key = await current();
      if (loaded?.key === key) return;
      const all = await ports.experts.matchable();
      await experts.load(all.map(expertSupply), all.map(expertProfile));
      loaded = { key, byId: new Map(all.map((e) => [e.id, e])) };
    };
    const mine = loading.catch(() => undefined).then(load);
    loading = mine;
    await mine;
    return loaded?.byId ?? new Map();
  }

  const declinedFor = (past: readonly EngagementRow[]): string[] => [
    ...new Set(past.flatMap((e) => (e.state === "fell-through" && e.expertId ? [e.expertId] : []))),
  ];

  async function readNeed(needId: string, viewer: Viewer): Promise<NeedMatchable> {
    const need = (await ports.needs.matchable(needId)) ?? refuse("not-found");
    if (!isAllowed(viewer.actor, matchingPolicy, "suggest", { subjects: need.subjects, now: viewer.now }))
      refuse("not-found");
    return need;
  }

  return {
    close: thread.close,

    /**
     * Ranked experts for a need with reasons, who was left out and why, and what was tried before. Someone who may not see the
     * whole pool (an enterprise for its own need) sees experts who agreed to be shown, names masked.
     */
    async forNeed(viewer: Viewer, needId: string, options: SuggestionOptions = {}) {
      const need = await readNeed(needId, viewer);
      const all = isAllowed(viewer.actor, matchingPolicy, "seeAllSuggested", {
        subjects: need.subjects,
        now: viewer.now,
      });
      const byId = await pool();
      const past = await repository.ofNeeds(db, [needId]);
      const wanted: FilterName[] = [...DEFAULT_FILTERS, ...(options.filters ?? [])];
      const result = byId.size
        ? await experts.match(needProfile(need, declinedFor(past)), {
            filters: options.includeDeclined ? wanted.filter((f) => f !== "declined") : wanted,
            limit: Math.min(options.limit ?? 50, 200),
          })
        : { ranked: [], total: 0, excluded: [], version: "" };
      const shown = (id: string) => byId.has(id) && (all || byId.get(id)?.consented === true);
      const engagementOf = (id: string) => past.find((e) => e.expertId === id && e.state !== "fell-through");
      const organisations = await ports.organisations.byIds([need.organisationId]);
      return {
        need: {
          id: need.id,
          code: need.code,
          kind: need.kind,
          title: need.title,
          text: need.text,
          keywords: [...need.keywords],
          fields: [...need.fields, ...(need.discipline ? [need.discipline] : [])].map(fieldName),
          industry: need.industry ? fieldName(need.industry) : null,
          confidential: need.confidential,
          county: need.county,
          state: need.state,
          organisationName: organisations.get(need.organisationId)?.fullName ?? null,
        },
        items: result.ranked
          .filter((m) => shown(m.expertId))
          .map((m) => {
            const expert = byId.get(m.expertId) as ExpertMatchable;
            const match = all ? m : withoutTitles(m, new Map(expert.documents.map((d) => [d.id, d.title])));
            const engaged = engagementOf(m.expertId);
            return {
              ...match,
              expert: cardOf(expert, !all),
              engagement: engaged ? { id: engaged.id, code: engaged.code, state: engaged.state } : null,
              triedBefore: past
                .filter((e) => e.expertId === m.expertId && e.state === "fell-through")
                .map((e) => ({
                  code: e.code,
                  editionId: e.editionId,
                  category: e.fellCategory,
                  at: e.stateSince,
                })),
            };
          }),
        total: result.total,
        excluded: all
          ? result.excluded
              .slice(0, 200)
              .map((e) => ({ ...e, expert: cardOf(byId.get(e.expertId) as ExpertMatchable) }))
          : [],
        excludedTotal: result.excluded.length,
        modelVersion: result.version,
        poolSize: byId.size,
        canSelect: isAllowed(viewer.actor, engagementPolicy, "screen", {
          subjects: need.subjects,
          now: viewer.now,
        }),
      };
    },

    /** Where chosen experts stand for each need: what a selection is measured against and keeps. */
    async placements(
      pairs: readonly { needId: string; expertId: string }[],
    ): Promise<Map<string, Placement>> {
      const found = new Map<string, Placement>();
      if (pairs.length === 0) return found;
      const byId = await pool();
      if (byId.size === 0) return found;
      const needIds = [...new Set(pairs.map((p) => p.needId))];
      const past = await repository.ofNeeds(db, needIds);
      for (const needId of needIds) {
        const need = await ports.needs.matchable(needId);
        if (!need) continue;
        const ids = [
          ...new Set(pairs.filter((p) => p.needId === needId && byId.has(p.expertId)).map((p) => p.expertId)),
        ];
        const declined = declinedFor(past.filter((e) => e.needId === needId));
        for (const placement of await experts.place(needProfile(need, declined), ids))
          found.set(`${needId} ${placement.expertId}`, placement);
      }
      return found;
    },

    ...createNeedFinding(platform, ports, { thread, pool }),

    requireSuggest: async (viewer: Viewer, needId: string) => {
      const need = await readNeed(needId, viewer);
      requireAllowed(viewer.actor, matchingPolicy, "seeAllSuggested", {
        subjects: need.subjects,
        now: viewer.now,
      });
      return need;
    },
  };
}
export type Suggestions = ReturnType<typeof createSuggestions>;
