import type { ExpertMatchable } from "#modules/experts/model/directory.ts";
import type { NeedMatchable } from "#modules/needs/model/directory.ts";
import { isAllowed, scopeFor } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { expertNeedsPolicy, matchingPolicy } from "../../model/engagement.policy.ts";
import { expertDemand, fieldName, needSupply } from "../../model/profiles.ts";
import * as repository from "../engagement.repository.ts";
import type { EngagementPorts, Viewer } from "../ports.ts";
import type { MatchingThread } from "./thread.ts";

type Matching = {
  readonly thread: MatchingThread;
  readonly pool: () => Promise<Map<string, ExpertMatchable>>;
};

/** Published needs: those that fit an expert, and the workbench's list. */
export function createNeedFinding({ db }: Platform, ports: EngagementPorts, { thread, pool }: Matching) {
  return {
    /** Published needs of an edition that fit an expert's documents, best first; only their public parts are known here. */
    async needsFor(viewer: Viewer, expertId: string, at: { editionId: string; limit: number }) {
      const expert = (await ports.experts.byIds([expertId])).get(expertId) ?? refuse("not-found");
      const on = { subjects: expert.subjects, now: viewer.now };
      const pooled = scopeFor(viewer.actor, expertNeedsPolicy, "readMatchingNeeds", {
        now: viewer.now,
        of: "pool",
      });
      if (!isAllowed(viewer.actor, expertNeedsPolicy, "readMatchingNeeds", on) && pooled.kind === "none")
        refuse("not-found");
      const matchable = (await pool()).get(expertId);
      const needs = await ports.needs.published(at.editionId);
      if (!matchable?.documents.length || needs.length === 0) return { items: [] };
      const matcher = thread.matcher(`needs ${at.editionId}`);
      await matcher.load(needs.map(needSupply));
      const byId = new Map(needs.map((n) => [n.id, n]));
      const found = (await matcher.find(expertDemand(matchable), at.limit)).filter((f) => byId.has(f.needId));
      const organisations = await ports.organisations.byIds([
        ...new Set(found.map((f) => (byId.get(f.needId) as NeedMatchable).organisationId)),
      ]);
      const past = await repository.ofNeeds(
        db,
        found.map((f) => f.needId),
      );
      return {
        items: found.map((f) => {
          const need = byId.get(f.needId) as NeedMatchable;
          const mine = past.find(
            (e) => e.needId === f.needId && e.expertId === expertId && e.state !== "fell-through",
          );
          return {
            ...f,
            id: f.needId,
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
