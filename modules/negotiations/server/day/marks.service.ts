import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import "../../model/day/day.refusals.ts";
import { believed } from "../../model/day/check-in.ts";
import { localMoment } from "../../model/day/wall.ts";
import type { MarkInput } from "../../model/day.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import { slotsAsTold } from "../../model/timetable/published.ts";
import type { RepairTrigger } from "../../model/timetable.ts";
import { lockMeeting } from "../meetings/meeting.repository.ts";
import { meetingSubjects } from "../meetings/meeting.service.ts";
import { slotsOf } from "../programme/programme.repository.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { asked } from "../timetable/repairs/repair.renewal.ts";
import { versionInForce } from "../timetable/versions/version.repository.ts";
import type { MarkRow } from "./tables.ts";

/** Proposals to repair the published timetable (timetable/repairs). */
export type RepairDoor = {
  proposeWithin(work: UnitOfWork, input: { activityId: string; trigger: RepairTrigger }): Promise<string>;
  kick(id: string): void;
  /** What waited for a decision because somebody was missing or late, when that was an error. */
  takeBackWithin(
    work: UnitOfWork,
    input: { activityId: string; kind: RepairTrigger["kind"]; party: string },
  ): Promise<void>;
};

/** What a mark of a party asks of the timetable. */
const ASKS: Partial<Record<MarkRow["mark"], RepairTrigger["kind"]>> = {
  "no-show": "party-absent",
  late: "party-late",
};

/** Whether another mark says the same of the party. */
async function stillMarked(work: UnitOfWork, mark: MarkRow): Promise<boolean> {
  const other = await work.tx
    .selectFrom("meetingMarks")
    .select("id")
    .where("activityId", "=", mark.activityId)
    .where("party", "=", mark.party)
    .where("mark", "=", mark.mark)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return other !== undefined;
}

/** What happens to meetings on the day, as the officers at the tables see it. */
export function createMarks(platform: Platform, repairs: RepairDoor) {
  async function lockFor(work: UnitOfWork, id: string): Promise<NegotiationMeetingRow> {
    const row = (await lockMeeting(work.tx, id)) ?? refuse("not-found");
    const on = { subjects: meetingSubjects(row), now: work.now };
    if (!isAllowed(work.actor, dayPolicy, "watchDay", on)) refuse("not-found");
    requireAllowed(work.actor, dayPolicy, "markMeeting", on);
    return row;
  }

  /** The first slot that is not over at `at`: from here on somebody who is away misses meetings. */
  async function slotFrom(work: UnitOfWork, activityId: string, at: string): Promise<string | null> {
    const now = localMoment(at, platform.config.timeZone);
    const version = await versionInForce(work.tx, activityId);
    const slots = slotsAsTold(version, await slotsOf(work.tx, activityId)).filter(
      (s) => s.kind === "meeting",
    );
    const coming = slots.find((s) => s.day > now.day || (s.day === now.day && s.endsAt > now.time));
    return coming?.id ?? null;
  }

  /** What a mark asks of the published timetable; only somebody missing or late disturbs it. */
  async function triggerOf(work: UnitOfWork, row: NegotiationMeetingRow, input: MarkInput, at: string) {
    if (!input.party || (input.mark !== "no-show" && input.mark !== "late")) return null;
    const version = await versionInForce(work.tx, row.activityId);
    if (!version?.placements.some((p) => p.meeting === row.id)) return null;
    if (input.mark === "no-show") {
      const slot = await slotFrom(work, row.activityId, at);
      return slot ? ({ kind: "party-absent", party: input.party, slot } satisfies RepairTrigger) : null;
    }
    const back = new Date(Date.parse(at) + (input.minutes ?? 0) * 60_000).toISOString();
    const slot = await slotFrom(work, row.activityId, back);
    return slot ? ({ kind: "party-late", party: input.party, slot } satisfies RepairTrigger) : null;
  }

  return {
    /** Marks a meeting begun, late, missed or over. Somebody missing or late makes a repair of the timetable be proposed. */
    async mark(
      context: CommandContext,
      input: MarkInput & { meetingId: string },
    ): Promise<{ id: string; repair: boolean }> {
      const done = await platform.commands.run(context, async (work) => {
        const row = await lockFor(work, input.meetingId);
        if (input.party && !row.parties.includes(input.party)) refuse("negotiations.not-their-meeting");
        const said = input.occurredAt ? new Date(input.occurredAt).toISOString() : work.context.occurredAt;
        const at = believed(said, work.now);
        const mark: MarkRow = {
          id: work.newId(),
          meetingId: row.id,
          activityId: row.activityId,
          mark: input.mark,
          party: input.party ?? null,
          minutes: input.minutes ?? null,
          occurredAt: at,
          recordedAt: work.now,
          byName: work.actor.name,
          withdrawnAt: null,
        };
        await work.tx.insertInto("meetingMarks").values(mark).execute();
        const trigger = await triggerOf(work, row, input, at);
        // A mark stands also where nothing is left to be repaired.
        const repair = trigger
          ? await asked(work, repairs.proposeWithin, { activityId: row.activityId, trigger })
          : null;
        work.audit({
          action: `meeting.${input.mark}`,
          entityType: "negotiation-meeting",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          detail: { mark: input.mark, party: input.party ?? null, minutes: input.minutes ?? null },
        });
        return { id: mark.id, repair };
      });
      if (done.repair) repairs.kick(done.repair);
      return { id: done.id, repair: done.repair !== null };
    },

    /** Takes a mark made in error back, and with the last one of its kind the repair it asked for, unless that is decided. */
    withdraw(context: CommandContext, id: string): Promise<{ id: string }> {
      return platform.commands.run(context, async (work) => {
        const mark =
          (await work.tx.selectFrom("meetingMarks").selectAll().where("id", "=", id).executeTakeFirst()) ??
          refuse("not-found");
        const row = await lockFor(work, mark.meetingId);
        if (mark.withdrawnAt) {
          work.nothingChanged();
          return { id };
        }
        await work.tx
          .updateTable("meetingMarks")
          .set({ withdrawnAt: work.now })
          .where("id", "=", id)
          .execute();
        const kind = ASKS[mark.mark];
        if (kind && mark.party && !(await stillMarked(work, mark)))
          await repairs.takeBackWithin(work, { activityId: row.activityId, kind, party: mark.party });
        work.audit({
          action: "meeting.unmark",
          entityType: "negotiation-meeting",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          detail: { mark: mark.mark },
        });
        return { id };
      });
    },
  };
}
export type Marks = ReturnType<typeof createMarks>;
