import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import type { AttendanceChanged } from "../../model/attendance/invitation.ts";
import { attendanceFields } from "../../model/attendance/options.ts";
import { changedFacts, checkReply, timetableFacts } from "../../model/attendance/rules.ts";
import type { AttendanceReply } from "../../model/attendance.ts";
import { attendancePolicy } from "../../model/negotiation.policy.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createStages, invalid, requireCounties } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import * as repository from "./attendance.repository.ts";
import { attendanceSubjects, noteAttendance, publishedNumber, type Records, snapshotOf } from "./records.ts";

export type ReplyGiven = { readonly version: number; readonly reply: AttendanceReply };
export type AttendanceEdit = {
  readonly id: string;
  readonly version: number;
} & Partial<Pick<AttendanceRow, "hotelName" | "hotelRoom" | "county" | "protocolRank" | "language">>;

/** Answers of parties, and what officers note beside them. */
export function createReplying(platform: Platform, ports: NegotiationPorts, records: Records) {
  const stages = createStages(ports);

  const requireOwnVersion = (work: UnitOfWork, row: AttendanceRow, expected: number) =>
    requireVersion(work, {
      entityType: "attendance",
      entityId: row.id,
      expected,
      stored: row.version,
      fields: attendanceFields,
    });

  /** Saves a changed row with its version, and tells of what a published timetable stands on. */
  async function save(
    work: UnitOfWork,
    row: AttendanceRow,
    change: Partial<AttendanceRow>,
  ): Promise<AttendanceRow> {
    const next = { ...row, ...change };
    const changed = changedFacts(
      timetableFacts(row.replyState, row.reply),
      timetableFacts(next.replyState, next.reply),
    );
    const published = changed.length > 0 ? await publishedNumber(work.tx, row.activityId) : null;
    const set = {
      ...change,
      ...(published === null ? {} : { changedUnder: published }),
      version: row.version + 1,
    };
    const after = { ...row, ...set };
    await repository.updateAttendance(work.tx, row.id, set);
    work.saveVersion({
      entityType: "attendance",
      entityId: row.id,
      version: after.version,
      snapshot: snapshotOf(after),
    });
    if (published !== null) {
      const event: AttendanceChanged = {
        type: "attendance.changed",
        activityId: row.activityId,
        attendanceId: row.id,
        party: row.party,
        published,
        changed,
      };
      await work.emit(event);
    }
    return after;
  }

  /** Writes an answer within a command of the caller, who has authority and holds the row's lock. */
  async function replyWithin(
    work: UnitOfWork,
    row: AttendanceRow,
    { version, reply }: ReplyGiven,
  ): Promise<AttendanceRow> {
    await requireOwnVersion(work, row, version);
    const { activity, edition } = await stages.stageOf(row.activityId, work);
    const problems = checkReply(reply, {
      startsOn: activity.startsOn ?? edition.startsOn,
      endsOn: activity.endsOn ?? edition.endsOn,
    });
    if (problems.length > 0) invalid(...problems);
    const at = work.context.occurredAt;
    const after = await save(work, row, {
      reply,
      replyState: reply.reply,
      repliedAt: at,
      repliedBy: work.actor.name,
    });
    noteAttendance(work, row, "attendance.reply", { reply: reply.reply, before: row.replyState });
    if (row.partyKind === "expert")
      await ports.guests.guestReplied(work, {
        activityId: row.activityId,
        expertId: row.partyId,
        reply: reply.reply,
        // Remarks are for those who answer for the party; the guest list is read by many more.
        note: null,
      });
    return after;
  }

  return {
    save,

    replyWithin,

    /** The party's own answer, or what an officer was told. */
    reply(context: CommandContext, input: ReplyGiven & { id: string }): Promise<AttendanceRow> {
      return platform.commands.run(context, async (work) => {
        const row = await records.lock(work, input.id, "replyAttendance");
        return replyWithin(work, row, input);
      });
    },

    /** Hotel, county, protocol order and language, by officers. */
    edit: (context: CommandContext, input: AttendanceEdit): Promise<AttendanceRow> =>
      platform.commands.run(context, async (work) => {
        const row = await records.lock(work, input.id, "manageAttendance");
        await requireOwnVersion(work, row, input.version);
        const { id: _id, version: _version, ...given } = input;
        if (given.county !== undefined && given.county !== row.county) {
          requireCounties(await stages.stageOf(row.activityId, work), [given.county]);
          // Nobody hands a party to a county he could not have acted for, nor takes it out of his own sight by mistake.
          const subjects = attendanceSubjects(
            { ...row, county: given.county },
            await records.hostOf(row.activityId),
          );
          requireAllowed(work.actor, attendancePolicy, "manageAttendance", { subjects, now: work.now });
        }
        const change = Object.fromEntries(
          Object.entries(given).filter(([k, v]) => v !== undefined && v !== row[k as keyof AttendanceRow]),
        ) as Partial<AttendanceRow>;
        if (Object.keys(change).length === 0) {
          work.nothingChanged();
          return row;
        }
        const after = await save(work, row, change);
        noteAttendance(work, row, "attendance.edit", { fields: Object.keys(change) });
        return after;
      }),
  };
}
export type Replying = ReturnType<typeof createReplying>;
