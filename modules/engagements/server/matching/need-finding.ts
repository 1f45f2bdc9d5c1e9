import type { ExpertRef } from "#modules/experts/model/directory.ts";
import type { NeedMatchable, NeedRef } from "#modules/needs/model/directory.ts";
import { isAllowed, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertNeedsPolicy, matchingPolicy } from "../../model/engagement.policy.ts";
import type { Side } from "../../model/feedback.ts";
import { fieldName, needProfile } from "../../model/profiles.ts";
import * as repository from "../engagement.repository.ts";
import * as feedback from "../feedback/feedback.repository.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import type { ExpertPool } from "./pool.ts";
import type { Place } from "./suggestions.ts";

/** How far down the needs of an expert are ranked at all. */
const DEPTH = 100;

/** Published needs: those that fit an expert, and the workbench's list. */
export function createNeedFinding({ db }: Platform, ports: EngagementPorts, experts: ExpertPool) {
  /** The needs of an edition in the order in which they fit the expert, without those the side does not want to see. */
  async function ranked(
    expert: ExpertRef,
    given: { needs: readonly NeedMatchable[]; side: Side; lift: boolean },
  ) {
    const said = await feedback.said(db, { expertId: expert.id });
    const dismissed = new Set(said.filter((f) => f.side === given.side).map((f) => f.needId));
    const byId = new Map(given.needs.map((n) => [n.id, n]));
    const profiles = given.needs.map((need) => needProfile(need));
    const { version, items: all } = await experts.experts.find(profiles, expert.id, DEPTH);
    const found = all.filter((f) => byId.has(f.needId) && (given.lift || !dismissed.has(f.needId)));
    const items = found.map((f, i) => ({ ...f, rank: i + 1, need: byId.get(f.needId) as NeedMatchable }));
    return { items, said, version, dismissed: given.needs.filter((n) => dismissed.has(n.id)).length };
  }

  /** Whose eyes: the expert's own, or those of an officer who reads the pool. */
  function sideOf(viewer: Viewer, expert: ExpertRef): Side {
    const own = viewer.actor.personId === expert.personId;
    const on = { subjects: expert.subjects, now: viewer.now };
    const allowed = isAllowed(viewer.actor, expertNeedsPolicy, "readMatchingNeeds", on);
    const pooled = scopeFor(viewer.actor, expertNeedsPolicy, "readMatchingNeeds", {
      now: viewer.now,
      of: "pool",
    });
    if (!allowed && pooled.kind === "none") refuse("not-found");
    return own ? "supply" : "desk";
  }

  return {
    /** Refuses with `not-found` unless the reader may see which needs fit the expert. */
    async expertReadable(viewer: Viewer, expertId: string): Promise<void> {
      sideOf(viewer, (await ports.experts.byIds([expertId])).get(expertId) ?? refuse("not-found"));
    },

    /** Ranks of pairs as their experts see them. */
    async placesOf(pairs: readonly { need: NeedRef; expert: ExpertRef }[]): Promise<Map<string, Place>> {
      const found = new Map<string, Place>();
      const byId = await experts.pool();
      for (const [key, mine] of Map.groupBy(pairs, (p) => `${p.expert.id} ${p.need.editionId}`)) {
        const [expertId = "", editionId = ""] = key.split(" ");
        const expert = byId.get(expertId);
        if (!expert?.documents.length) continue;
        const needs = await ports.needs.published(editionId);
        const { items, version } = await ranked(expert, { needs, side: "supply", lift: false });
        for (const { needId, rank, score } of items)
          if (mine.some((p) => p.need.id === needId))
            found.set(`${needId} ${expertId}`, { rank, score, version });
      }
      return found;
    },

    /** Published needs of an edition that fit an expert's documents, best first; only their public parts are known here. */
    async needsFor(
      viewer: Viewer,
      expertId: string,
      at: { editionId: string; limit: number; lift?: boolean },
    ) {
      const expert = (await ports.experts.byIds([expertId])).get(expertId) ?? refuse("not-found");
      const side = sideOf(viewer, expert);
      const nothing = { items: [], dismissed: 0, side };
      const matchable = (await experts.pool()).get(expertId);
      const needs = await ports.needs.published(at.editionId);
      if (!matchable?.documents.length || needs.length === 0) return nothing;
      const { lift = false } = at;
      const { items, said, dismissed } = await ranked(matchable, { needs, side, lift });
      const found = items.slice(0, at.limit);
      const why = await experts.experts.explainNeeds(
        found.map((f) => needProfile(f.need)),
        expertId,
      );
      const whyOf = new Map(why.map((w) => [w.needId, w]));
      const organisations = await ports.organisations.byIds([
        ...new Set(found.map((f) => f.need.organisationId)),
      ]);
      const past = await repository.ofNeeds(
        db,
        found.map((f) => f.needId),
      );
      return {
        ...nothing,
        dismissed,
        items: found.map(({ need, needId, rank, score }) => {
          const mine = past.find(
            (e) => e.needId === needId && e.expertId === expertId && e.state !== "fell-through",
          );
          const reasons = whyOf.get(needId);
          return {
            needId,
            rank,
            score,
            id: needId,
            terms: (reasons?.terms ?? []).slice(0, 8).map(({ term, via, weight, documentTitle }) => ({
              term,
              ...(via ? { via } : {}),
              weight,
              documentTitle,
            })),
            unmatched: [...(reasons?.unmatched ?? [])],
            features: [...(reasons?.features ?? [])],
            reasons: reasons?.reasons ?? { zh: [], en: [] },
            against: reasons?.against ?? { zh: [], en: [] },
            said: said
              .filter((f) => f.needId === needId && (side === "desk" || f.side === side))
              .map(({ id, side: of, category, note, byName, saidAt }) => ({
                id,
                side: of,
                category,
                note,
                byName,
                saidAt,
              })),
            code: need.code,
            kind: need.kind,
            title: need.title,
            text: need.text.slice(0, 600),
            county: need.county,
            organisationName: need.confidential
              ? null
              : (organisations.get(need.organisationId)?.fullName ?? null),
            fields: need.fields.map(fieldName),
            engaged: mine !== undefined && (mine.invitedAt !== null || mine.origin === "supply"),
          };
        }),
      };
    },

    /** Published needs of an edition with their engagements: the workbench's list. */
    async needs(
      viewer: Viewer,
      at: { editionId: string; q?: string; kind?: string; county?: string; open?: boolean; page: number },
    ) {
      // Whoever opens the list will soon ask for suggestions: the model is made ready meanwhile (after a start it takes seconds).
      void experts.pool().catch(() => undefined);
      const counts = await repository.countsByNeed(db, at.editionId);
      const words = (at.q ?? "").normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
      const none = { live: 0, confirmed: 0, fell: 0 };
      const all = (await ports.needs.published(at.editionId))
        .filter((n) =>
          isAllowed(viewer.actor, matchingPolicy, "suggest", { subjects: n.subjects, now: viewer.now }),
        )
        .filter((n) => (!at.kind || n.kind === at.kind) && (!at.county || n.county === at.county))
        .filter((n) => {
          const text = `${n.code} ${n.title} ${n.keywords.join(" ")}`.normalize("NFKC").toLowerCase();
          return words.every((w) => text.includes(w));
        })
        .map((n) => ({ n, count: counts.get(n.id) ?? none }))
        .filter(({ count }) => !at.open || count.live === 0)
        .sort((a, b) => (a.n.code < b.n.code ? -1 : 1));
      const pageSize = 50;
      const page = all.slice((at.page - 1) * pageSize, at.page * pageSize);
      const organisations = await ports.organisations.byIds([
        ...new Set(page.map(({ n }) => n.organisationId)),
      ]);
      return {
        items: page.map(({ n, count }) => ({
          id: n.id,
          code: n.code,
          kind: n.kind,
          title: n.title,
          county: n.county,
          confidential: n.confidential,
          organisationName: organisations.get(n.organisationId)?.fullName ?? null,
          live: count.live,
          confirmed: count.confirmed,
          fell: count.fell,
        })),
        total: all.length,
        page: at.page,
        pageSize,
      };
    },
  };
}
