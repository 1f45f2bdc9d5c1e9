import { sql } from "kysely";
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
import type { Slot } from "../../model/programme/programme.ts";
import { slotsAsTold } from "../../model/timetable/published.ts";
import type { RepairTrigger } from "../../model/timetable.ts";
import { lockMeeting } from "../meetings/meeting.repository.ts";
import { meetingSubjects } from "../meetings/meeting.service.ts";
import { slotsOf } from "../programme/programme.repository.ts";
import type { NegotiationMeetingRow, VersionRow } from "../tables.ts";
import { asked } from "../timetable/repairs/repair.renewal.ts";
import { versionInForce } from "../timetable/versions/version.repository.ts";
import type { MarkRow } from "./tables.ts";

/** Proposals to repair the published timetable (timetable/repairs). */
export type RepairDoor = {
  proposeWithin(work: UnitOfWork, input: { activityId: string; trigger: RepairTrigger }): Promise<string>;
  kick(id: string): void;
  /** What was asked for, and what was accepted, because somebody was said to be missing or late in error; true when accepted. */
  takeBackWithin(work: UnitOfWork, input: { activityId: string; trigger: RepairTrigger }): Promise<boolean>;
};

/** Whether another mark asked the same of the timetable. */
async function stillAsked(work: UnitOfWork, mark: MarkRow): Promise<boolean> {
  const other = await work.tx
    .selectFrom("meetingMarks")
    .select("id")
    .where("activityId", "=", mark.activityId)
    .where(sql<boolean>`trigger = ${JSON.stringify(mark.trigger)}::jsonb`)
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

  /** Slots of the timetable as told that are not over at `at`: here somebody who is away misses meetings. */
  async function slotsFrom(work: UnitOfWork, version: VersionRow, at: string): Promise<Slot[]> {
    const now = localMoment(at, platform.config.timeZone);
    return slotsAsTold(version, await slotsOf(work.tx, version.activityId)).filter(
      (s) => s.kind === "meeting" && (s.day > now.day || (s.day === now.day && s.endsAt > now.time)),
    );
  }

  /** What a mark asks of the published timetable; only somebody missing for more than the meeting, or late, disturbs it. */
  async function triggerOf(
    work: UnitOfWork,
    row: NegotiationMeetingRow,
    input: MarkInput & { at: string },
  ): Promise<RepairTrigger | null> {
    const { party, mark, at } = input;
    if (!party || (mark !== "no-show" && mark !== "late")) return null;
    const version = await versionInForce(work.tx, row.activityId);
    const placed = version?.placements.find((p) => p.meeting === row.id);
    if (!version || !placed) return null;
    if (mark === "late") {
      const back = new Date(Date.parse(at) + (input.minutes ?? 0) * 60_000).toISOString();
      const slot = (await slotsFrom(work, version, back))[0];
      return slot ? { kind: "party-late", party, slot: slot.id } : null;
    }
    if (input.absentFor === "meeting") return null;
    const coming = await slotsFrom(work, version, at);
    // Whoever will miss a later meeting is there until then.
    const from = coming.find((s) => s.id === placed.slot) ?? coming[0];
    if (!from) return null;
    const trigger: RepairTrigger = { kind: "party-absent", party, slot: from.id };
    if (input.absentFor !== "day") return trigger;
    const own = version.names.slots.find((s) => s.id === placed.slot)?.day ?? "";
    const today = localMoment(at, platform.config.timeZone).day;
    // Nothing of the day is left to be missed.
    if (from.day > today && from.day > own) return null;
    const back = coming.find((s) => s.day > from.day);
    return back ? { ...trigger, until: back.id } : trigger;
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
        const trigger = await triggerOf(work, row, { ...input, at });
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
          trigger,
        };
        const stored = { ...mark, trigger: trigger && JSON.stringify(trigger) };
        await work.tx
          .insertInto("meetingMarks")
          .values(stored as never)
          .execute();
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
          detail: { mark: input.mark, party: input.party ?? null, minutes: input.minutes ?? null, trigger },
        });
        return { id: mark.id, repair };
      });
      if (done.repair) repairs.kick(done.repair);
      return { id: done.id, repair: done.repair !== null };
    },

    /**
     * Takes a mark made in error back, and with the last one that says so what it asked of the timetable. Where a repair was accepted
     * already the absence is lifted, so that later timetables may place the party again; the published version stays as it is.
     */
    withdraw(context: CommandContext, id: string): Promise<{ id: string; lifted: boolean }> {
      return platform.commands.run(context, async (work) => {
        const mark =
          (await work.tx.selectFrom("meetingMarks").selectAll().where("id", "=", id).executeTakeFirst()) ??
          refuse("not-found");
        const row = await lockFor(work, mark.meetingId);
        if (mark.withdrawnAt) {
          work.nothingChanged();
          return { id, lifted: false };
        }
        await work.tx
          .updateTable("meetingMarks")
          .set({ withdrawnAt: work.now })
          .where("id", "=", id)
          .execute();
        const { trigger } = mark;
        const lifted =
          trigger !== null &&
          !(await stillAsked(work, mark)) &&
          (await repairs.takeBackWithin(work, { activityId: row.activityId, trigger }));
        work.audit({
          action: "meeting.unmark",
          entityType: "negotiation-meeting",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          detail: { mark: mark.mark, party: mark.party, lifted },
        });
        return { id, lifted };
      });
    },
  };
}
export type Marks = ReturnType<typeof createMarks>;
