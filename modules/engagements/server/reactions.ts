import type { NeedClosed } from "#modules/needs/model/directory.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import { type UnitOfWork, workOf } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { readerOf } from "#platform/platform.ts";
import type {
  EngagementDirectory,
  EngagementProgress,
  EngagementRef,
  StandingEngagements,
} from "../model/directory.ts";
import { engagementSubjects } from "../model/engagement.policy.ts";
import { applyStep } from "./commands/engagement.steps.ts";
import { lineOf, saveSteps } from "./commands/engagement.store.ts";
import * as repository from "./engagement.repository.ts";
import type { EngagementRow, MeetingRow } from "./tables.ts";

const refOf = (row: EngagementRow): EngagementRef => ({
  id: row.id,
  code: row.code,
  state: row.state,
  editionId: row.editionId,
  activityId: row.activityId,
  needId: row.needId,
  title: row.title,
  demanderIds: row.demanderIds,
  expertId: row.expertId,
  supplierOrganisationId: row.supplierOrganisationId,
  city: row.city,
  county: row.county,
  subjects: engagementSubjects(row),
});

/** The port for downstream modules. */
export const createEngagementDirectory = (platform: Platform): EngagementDirectory & StandingEngagements => ({
  async standing(activityId, work) {
    const rows = await repository.standing(readerOf(platform.db, work), activityId);
    return rows.map(refOf);
  },

  async byIds(ids, work) {
    return new Map((await repository.byIds(readerOf(platform.db, work), ids)).map((r) => [r.id, refOf(r)]));
  },
  async lock(work, id) {
    const [row] = await repository.lockMany(workOf(work).tx, [id]);
    return row ? refOf(row) : null;
  },
});

/** The door for downstream facts: a paper was recorded, so the engagement moves. A state reached already stays. */
export const engagementProgress: EngagementProgress = {
  async reached(token, engagementId, state) {
    const work = workOf(token);
    const [row] = await repository.lockMany(work.tx, [engagementId]);
    if (!row) return refuse("not-found");
    if (row.state === "signed" || row.state === state) return;
    const decision = applyStep(work, row, {
      id: row.id,
      action: state === "intent" ? "reachIntent" : "sign",
      onBehalfOf: null,
    });
    const line = lineOf(decision);
    await saveSteps(work, new Map([[row.id, decision.after]]), { lines: line ? [line] : [] });
  },

  async met(token, engagementId, meeting) {
    const work = workOf(token);
    const [row] = await repository.lockMany(work.tx, [engagementId]);
    if (!row) return refuse("not-found");
    const held: MeetingRow = {
      id: work.newId(),
      engagementId,
      status: "held",
      at: meeting.at,
      mode: meeting.mode,
      place: meeting.place,
      tableNo: meeting.table,
      participants: null,
      minutes: null,
      result: meeting.result,
      nextStep: meeting.nextStep,
      atEvent: meeting.atEvent,
      arrangedAt: work.context.occurredAt,
      recordedBy: work.actor.name,
    };
    const step = {
      id: row.id,
      action: "recordMeeting",
      onBehalfOf: null,
      meeting: held,
      occurredAt: meeting.at,
    } as const;
    const decision = applyStep(work, row, step);
    const line = lineOf(decision);
    await saveSteps(work, new Map([[row.id, decision.after]]), {
      lines: line ? [line] : [],
      meetings: [held],
    });
  },
};

/** Handlers of what happens upstream, registered in apps/server/compose.ts. */
export const engagementReactions = {
  /** A closed need ends what had not been confirmed by both sides; what was confirmed stays with the officers. */
  async needClosed(work: UnitOfWork, event: NeedClosed): Promise<void> {
    const early = ["suggested", "screened", "shortlisted", "invited"];
    const rows = (await repository.lockWhere(work.tx, { needId: event.needId })).filter((r) =>
      early.includes(r.state),
    );
    const decisions = rows.map((row) =>
      applyStep(work, row, {
        id: row.id,
        action: "fallThrough",
        category: "need-closed",
        reason: event.reason,
        onBehalfOf: null,
      }),
    );
    if (decisions.length === 0) return;
    await saveSteps(work, new Map(decisions.map((d) => [d.after.id, d.after])), {
      lines: decisions.flatMap((d) => lineOf(d) ?? []),
    });
  },

  /** Engagements of a merged organisation become the survivor's; which, is kept so that the merge can be undone. */
  async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
    const rows = await repository.lockWhere(work.tx, { organisationId: event.from });
    const survivors = await repository.lockWhere(work.tx, { organisationId: event.into });
    for (const row of rows) {
      if (row.demanderIds.includes(event.from)) await moveDemander(work, row, event);
      // The survivor may be engaged with the same need already: two living engagements of one pair cannot be, the older id then
      // stays and resolves to the survivor by the directory.
      const taken = survivors.some(
        (s) =>
          s.supplierOrganisationId === event.into &&
          s.needId !== null &&
          s.needId === row.needId &&
          s.state !== "fell-through" &&
          row.state !== "fell-through",
      );
      if (row.supplierOrganisationId === event.from && !taken) {
        await work.tx
          .updateTable("engagements")
          .set({ supplierOrganisationId: event.into })
          .where("id", "=", row.id)
          .execute();
        await keep(work, event.mergeId, row.id, "supplier");
      }
    }
  },

  async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
    const moves = await work.tx
      .selectFrom("engagementMerges")
      .selectAll()
      .where("mergeId", "=", event.mergeId)
      .execute();
    const rows = new Map(
      (await repository.lockMany(work.tx, [...new Set(moves.map((m) => m.engagementId))])).map((r) => [
        r.id,
        r,
      ]),
    );
    for (const move of moves) {
      const row = rows.get(move.engagementId);
      if (!row) continue;
      if (move.part === "supplier") {
        await work.tx
          .updateTable("engagements")
          .set({ supplierOrganisationId: event.from })
          .where("id", "=", row.id)
          .execute();
      } else await replaceDemander(work, row, { from: event.into, into: event.from });
    }
    await work.tx.deleteFrom("engagementMerges").where("mergeId", "=", event.mergeId).execute();
  },
};

const keep = (work: UnitOfWork, mergeId: string, engagementId: string, part: "demander" | "supplier") =>
  work.tx.insertInto("engagementMerges").values({ mergeId, engagementId, part }).execute();

async function moveDemander(work: UnitOfWork, row: EngagementRow, event: OrganisationMerged): Promise<void> {
  // A consortium that already has the survivor keeps both entries; they resolve to one organisation.
  if (row.demanderIds.includes(event.into)) return;
  await replaceDemander(work, row, event);
  await keep(work, event.mergeId, row.id, "demander");
}

async function replaceDemander(
  work: UnitOfWork,
  row: EngagementRow,
  move: { from: string; into: string },
): Promise<void> {
  await work.tx
    .updateTable("engagements")
    .set({ demanderIds: row.demanderIds.map((id) => (id === move.from ? move.into : id)) })
    .where("id", "=", row.id)
    .execute();
  await work.tx
    .updateTable("engagementDemanders")
    .set({ organisationId: move.into })
    .where("engagementId", "=", row.id)
    .where("organisationId", "=", move.from)
    .execute();
}
