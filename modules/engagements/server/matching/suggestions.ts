import { DEFAULT_FILTERS, type FilterName } from "#libs/matching/index.ts";
import type { ExpertMatchable, ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedMatchable, NeedRef } from "#modules/needs/model/directory.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { engagementPolicy, matchingPolicy, rivalPolicy } from "../../model/engagement.policy.ts";
import { feedbackPolicy, pairSubjects, type Side } from "../../model/feedback.ts";
import { fieldName, needProfile } from "../../model/profiles.ts";
import { createCandidates } from "../assignment/candidates.ts";
import * as repository from "../engagement.repository.ts";
import * as feedback from "../feedback/feedback.repository.ts";
import { knownPairs } from "../feedback/known-pairs.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import { cardOf, evidenceOf, withoutTitles } from "./cards.ts";
import type { Placement } from "./model/matcher.ts";
import { createNeedFinding } from "./need-finding.ts";
import { createExpertPool } from "./pool.ts";

export type SuggestionOptions = {
  readonly limit?: number;
  /** Conditions applied beyond the default ones: degree, title-tier, language, on-site. */
  readonly filters?: readonly FilterName[];
  /** Default conditions not applied this time; who they would leave out is shown with the reason. */
  readonly lift?: readonly FilterName[];
};
export type Place = { readonly rank: number; readonly score: number; readonly version: string };

/** What the asking side may lift: conditions that speak of itself alone. The others tell of third parties. */
const DEMAND_LIFTS: readonly FilterName[] = ["not-relevant", "declined", "previous-partner"];
const EXCLUDED_SHOWN = 200;

/** Experts for a need and needs for an expert, ranked in the matching thread with a model kept current. */
export function createSuggestions(platform: Platform, ports: EngagementPorts) {
  const { db } = platform;
  const expertPool = createExpertPool(platform, ports);
  const { pool, experts } = expertPool;

  async function readNeed(needId: string, viewer: Viewer): Promise<NeedMatchable> {
    const need = (await ports.needs.matchable(needId)) ?? refuse("not-found");
    if (!isAllowed(viewer.actor, matchingPolicy, "suggest", { subjects: need.subjects, now: viewer.now }))
      refuse("not-found");
    return need;
  }
  const seesAll = (viewer: Viewer, need: NeedRef): boolean =>
    isAllowed(viewer.actor, matchingPolicy, "seeAllSuggested", { subjects: need.subjects, now: viewer.now });

  const profileOf = async (need: NeedMatchable, side: Side) => {
    const past = await repository.ofNeeds(db, [need.id]);
    return needProfile(need, await knownPairs(db, need, { past, side }));
  };

  const finding = createNeedFinding(platform, ports, expertPool);

  return {
    close: expertPool.close,
    model: { state: expertPool.state, refit: expertPool.refit },

    /**
     * Ranked experts for a need with reasons, who was left out and why, and what was tried before. Someone who may not see the
     * whole pool (an enterprise for its own need) sees experts who agreed to be shown, names masked.
     */
    async forNeed(viewer: Viewer, needId: string, options: SuggestionOptions = {}) {
      const need = await readNeed(needId, viewer);
      const all = seesAll(viewer, need);
      const side: Side = all ? "desk" : "demand";
      const byId = await pool();
      const past = await repository.ofNeeds(db, [needId]);
      const lift = (options.lift ?? []).filter((f) => all || DEMAND_LIFTS.includes(f));
      const wanted = [...DEFAULT_FILTERS, ...(options.filters ?? [])].filter((f) => !lift.includes(f));
      const limit = Math.min(options.limit ?? 50, 200);
      const result = byId.size
        ? await experts.match(needProfile(need, await knownPairs(db, need, { past, side })), {
            filters: wanted,
            // Who did not agree to be shown is taken out below; the page is still to be full.
            limit: all ? limit : Math.min(200, limit * 3),
          })
        : { ranked: [], total: 0, excluded: [], filters: [], version: "" };
      const shown = (id: string) => byId.has(id) && (all || byId.get(id)?.consented === true);
      const engagementOf = (id: string) => past.find((e) => e.expertId === id && e.state !== "fell-through");
      const organisations = await ports.organisations.byIds([need.organisationId]);
      const said = await feedback.said(db, { needId, ...(all ? {} : { sides: [side] }) });
      const saidOf = (expertId: string) =>
        said
          .filter((f) => f.expertId === expertId)
          .map(({ id, side: of, category, note, byName, saidAt }) => ({
            id,
            side: of,
            category,
            note,
            byName,
            saidAt,
          }));
      const rivals = await feedback.rivalsOf(db, needId);
      const on = { subjects: need.subjects, now: viewer.now };
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
        side,
        items: result.ranked
          .filter((m) => shown(m.expertId))
          .slice(0, limit)
          .map((m) => {
            const expert = byId.get(m.expertId) as ExpertMatchable;
            const match = all ? m : withoutTitles(m, new Map(expert.documents.map((d) => [d.id, d.title])));
            const engaged = engagementOf(m.expertId);
            return {
              ...match,
              despite: [...match.despite],
              expert: cardOf(expert, !all),
              evidence: all ? evidenceOf(m, expert) : [],
              engagement: engaged ? { id: engaged.id, code: engaged.code, state: engaged.state } : null,
              triedBefore: past
                .filter((e) => e.expertId === m.expertId && e.state === "fell-through")
                .map((e) => ({
                  code: e.code,
                  editionId: e.editionId,
                  category: e.fellCategory,
                  at: e.stateSince,
                })),
              said: saidOf(m.expertId),
            };
          }),
        total: all ? result.total : result.ranked.filter((m) => shown(m.expertId)).length,
        excluded: all
          ? result.excluded.slice(0, EXCLUDED_SHOWN).map((e) => ({
              ...e,
              also: [...e.also],
              expert: cardOf(byId.get(e.expertId) as ExpertMatchable),
              said: saidOf(e.expertId),
            }))
          : [],
        excludedTotal: all ? result.excluded.length : 0,
        filters: result.filters
          .filter((f) => all || DEMAND_LIFTS.includes(f.name))
          .map((f) => ({ ...f, failing: all ? f.failing : 0 })),
        rivals: rivals.map(({ organisationId, name, byName, at }) => ({ organisationId, name, byName, at })),
        modelVersion: result.version,
        poolSize: byId.size,
        canSelect: isAllowed(viewer.actor, engagementPolicy, "screen", on),
        canPropose:
          !all &&
          need.state === "published" &&
          isAllowed(viewer.actor, engagementPolicy, "propose", { ...on, subjects: pairSubjects(need, null) }),
        canSay: isAllowed(viewer.actor, feedbackPolicy, all ? "sayForDesk" : "sayForDemand", {
          subjects: pairSubjects(need, null),
          now: viewer.now,
        }),
        canNameRivals: isAllowed(viewer.actor, rivalPolicy, "nameRival", on),
      };
    },

    /** A text that changes whenever the suggestions of a need may have changed. */
    async revision(viewer: Viewer, needId: string): Promise<string> {
      const { subjects: _subjects, ...need } = await readNeed(needId, viewer);
      return `${await ports.experts.revision()}/${await feedback.revisionOfNeed(db, needId)}/${digest(JSON.stringify(need))}`;
    },

    /** Where chosen experts stand for each need: what a selection is measured against and keeps. */
    async placements(
      pairs: readonly { needId: string; expertId: string }[],
    ): Promise<Map<string, Placement>> {
      const found = new Map<string, Placement>();
      if (pairs.length === 0) return found;
      const byId = await pool();
      if (byId.size === 0) return found;
      for (const needId of new Set(pairs.map((p) => p.needId))) {
        const need = await ports.needs.matchable(needId);
        if (!need) continue;
        const mine = pairs.filter((p) => p.needId === needId && byId.has(p.expertId));
        const ids = [...new Set(mine.map((p) => p.expertId))];
        for (const placement of await experts.place(await profileOf(need, "desk"), ids))
          found.set(`${needId} ${placement.expertId}`, placement);
      }
      return found;
    },

    /** Ranks of pairs as a side sees them; pairs that are not ranked for it are left out. */
    async placesFor(
      side: Side,
      pairs: readonly { need: NeedRef; expert: ExpertRef }[],
    ): Promise<Map<string, Place>> {
      const found = new Map<string, Place>();
      const byId = await pool();
      if (byId.size === 0) return found;
      if (side === "supply") return finding.placesOf(pairs);
      for (const [needId, mine] of Map.groupBy(pairs, (p) => p.need.id)) {
        const need = await ports.needs.matchable(needId);
        if (!need) continue;
        const ids = mine.map((p) => p.expert.id).filter((id) => byId.has(id));
        for (const p of await experts.place(await profileOf(need, side), ids))
          if (p.rank !== null && p.match)
            found.set(`${needId} ${p.expertId}`, { rank: p.rank, score: p.match.score, version: p.version });
      }
      return found;
    },

    needs: finding.needs,
    needsFor: finding.needsFor,
    expertReadable: finding.expertReadable,

    candidates: createCandidates(pool, experts, (need, past) => knownPairs(db, need, { past, side: "desk" })),

    /** Refuses with `not-found` unless the reader may see suggestions for the need. */
    readable: async (viewer: Viewer, needId: string): Promise<void> => void (await readNeed(needId, viewer)),

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

/** FNV-1a: tells whether a text changed, nothing more. */
function digest(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}
