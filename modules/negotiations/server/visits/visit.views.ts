import { sql } from "kysely";
import { actionsFrom } from "#libs/lifecycle/index.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { partySubjects, visitPolicy } from "../../model/negotiation.policy.ts";
import type { VisitItem, VisitView } from "../../model/visits/site-visit.ts";
import { visitLifecycle } from "../../model/visits/visit.lifecycle.ts";
import { describeParties } from "../attendance/parties.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import type { VisitRow } from "../tables.ts";
import { type VisitListRow, visitList } from "./visit.list.ts";

type Reader = Viewer & { readonly locale: "zh" | "en" };

export const visitSubjects = (row: Pick<VisitRow, "city" | "county" | "ownerIds" | "organisationIds">) =>
  partySubjects({
    city: row.city,
    counties: row.county ? [row.county] : [],
    owners: row.ownerIds ?? [],
    organisations: row.organisationIds ?? [],
  });

/** Site visits as people read them; whom one calls at the factory is for who arranges and accompanies. */
export function createVisitViews({ db }: Platform, ports: NegotiationPorts) {
  async function present(rows: readonly VisitListRow[], viewer: Reader): Promise<VisitItem[]> {
    const known = await describeParties(undefined, ports, [...new Set(rows.flatMap((r) => r.parties))]);
    return rows.map(({ city, ownerIds, organisationIds, ...row }) => {
      const subjects = visitSubjects({ city, county: row.county, ownerIds, organisationIds });
      const on = { subjects, now: viewer.now };
      const manages = isAllowed(viewer.actor, visitPolicy, "manageVisits", on);
      const fills = isAllowed(viewer.actor, visitPolicy, "fillChecklist", on);
      const open = row.state === "planned" || row.state === "confirmed";
      const parties = row.parties.map((key) => {
        const party = known.get(key);
        return { key, name: (viewer.locale === "en" && party?.nameEn) || party?.name || "—" };
      });
      return {
        ...row,
        contactName: fills ? row.contactName : null,
        contactPhone: fills ? row.contactPhone : null,
        // What is checked on the way is the officers' own.
        checklist: fills ? row.checklist : [],
        checked: fills ? row.checklist.filter((item) => item.done).length : 0,
        parties,
        partyNames: parties.map((p) => p.name),
        allowedActions: [
          ...(manages ? [...actionsFrom(visitLifecycle, row.state), ...(open ? ["edit"] : [])] : []),
          ...(fills && row.state !== "cancelled" ? ["fillChecklist"] : []),
        ],
      };
    });
  }

  /** Steps of the state; ticks and edits are in the audit log. */
  async function trailOf(id: string): Promise<VisitView["trail"]> {
    const steps = ["create", ...Object.keys(visitLifecycle.transitions)];
    const rows = await db
      .selectFrom("auditEntries")
      .select(["seq", "recordedAt", "actorName", "action", "reason"])
      .where("entityType", "=", "site-visit")
      .where("entityId", "=", id)
      .where(
        "action",
        "in",
        steps.map((s) => `site-visit.${s}`),
      )
      .orderBy("seq", "desc")
      .execute();
    return rows.map((r) => ({
      id: String(r.seq),
      at: r.recordedAt,
      by: r.actorName,
      step: r.action.slice("site-visit.".length),
      reason: r.reason,
    }));
  }

  return {
    present,

    async view(id: string, viewer: Reader): Promise<VisitView> {
      const page = await runList<VisitListRow>(db, visitList, {
        scopes: visibleScopes(viewer.actor, visitPolicy, "readVisits", viewer.now),
        query: { filters: {} },
        also: [sql<boolean>`v.id = ${id}`],
        counted: false,
      });
      const [item] = await present(page.items, viewer);
      if (!item) return refuse("not-found");
      const official = page.items.some((row) =>
        isAllowed(viewer.actor, visitPolicy, "fillChecklist", {
          subjects: visitSubjects(row),
          now: viewer.now,
        }),
      );
      const engagements = await ports.engagements.byIds(item.engagementIds);
      return {
        ...item,
        engagements: item.engagementIds.flatMap((engagementId) => {
          const found = engagements.get(engagementId);
          return found ? [{ id: found.id, code: found.code, title: found.title }] : [];
        }),
        trail: official ? await trailOf(id) : [],
      };
    },

    /** Confirmed engagements of the factory in the activity: what its visits can be noted for. */
    async engagements(activityId: string, organisationId: string, viewer: Viewer) {
      const standing = await ports.engagements.standing(activityId);
      return standing
        .filter((e) => e.demanderIds.includes(organisationId) || e.supplierOrganisationId === organisationId)
        .filter((e) =>
          isAllowed(viewer.actor, visitPolicy, "manageVisits", { subjects: e.subjects, now: viewer.now }),
        )
        .map(({ id, code, title, expertId }) => ({ id, code, title, expertId }));
    },
  };
}
export type VisitViews = ReturnType<typeof createVisitViews>;
