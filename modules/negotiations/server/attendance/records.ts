import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { maskPhone } from "#platform/kernel/mask.ts";
import { isAllowed, requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { AttendanceReply } from "../../model/attendance.ts";
import { type AttendanceAction, attendancePolicy, partySubjects } from "../../model/negotiation.policy.ts";
import type { NegotiationPorts, Viewer } from "../ports.ts";
import type { AttendanceRow } from "../tables.ts";
import * as repository from "./attendance.repository.ts";

export type PlacedAttendance = Pick<
  AttendanceRow,
  "city" | "county" | "ownerId" | "partyKind" | "partyId" | "activityId"
>;

/** Where an attendance stands; the county that hosts its activity runs it as the city does. */
export function attendanceSubjects(row: PlacedAttendance, hostCounty: string | null): Subjects {
  const subjects = partySubjects({
    city: row.city,
    counties: row.county ? [row.county] : [],
    owners: row.ownerId ? [row.ownerId] : [],
    organisations: row.partyKind === "organisation" ? [row.partyId] : [],
  });
  return { ...subjects, host: { city: row.city, counties: hostCounty ? [hostCounty] : [] } };
}

const ACTIONS: readonly AttendanceAction[] = ["replyAttendance", "manageAttendance", "sendInvitations"];

/** Attendance rows judged for a viewer or an actor; knows which county hosts which activity. */
export function createRecords(ports: Pick<NegotiationPorts, "editions">) {
  const hostOf = async (activityId: string): Promise<string | null> =>
    (await ports.editions.activity(activityId))?.hostCounty ?? null;

  return {
    hostOf,
    /** What of `replyAttendance`, `manageAttendance`, `sendInvitations` the viewer may do. */
    actionsFor(row: PlacedAttendance, hostCounty: string | null, { actor, now }: Viewer): AttendanceAction[] {
      const on = { subjects: attendanceSubjects(row, hostCounty), now };
      return ACTIONS.filter((a) => isAllowed(actor, attendancePolicy, a, on));
    },
    /** Reads a row that the viewer may read. */
    async readable(db: Reader, id: string, { actor, now }: Viewer): Promise<AttendanceRow> {
      const row = (await repository.findAttendance(db, id)) ?? refuse("not-found");
      const subjects = attendanceSubjects(row, await hostOf(row.activityId));
      if (!isAllowed(actor, attendancePolicy, "readAttendance", { subjects, now })) refuse("not-found");
      return row;
    },
    /** Locks a row for an action of the command's actor. */
    async lock(work: UnitOfWork, id: string, action: AttendanceAction): Promise<AttendanceRow> {
      const row = (await repository.lockAttendance(work.tx, id)) ?? refuse("not-found");
      await this.require(work, row, action);
      return row;
    },
    async require(work: UnitOfWork, row: AttendanceRow, action: AttendanceAction): Promise<void> {
      const on = { subjects: attendanceSubjects(row, await hostOf(row.activityId)), now: work.now };
      if (!isAllowed(work.actor, attendancePolicy, "readAttendance", on)) refuse("not-found");
      requireAllowed(work.actor, attendancePolicy, action, on);
    },
  };
}
export type Records = ReturnType<typeof createRecords>;

/** The newest published timetable of an activity; null before the first. */
export async function publishedNumber(db: Reader, activityId: string): Promise<number | null> {
  const row = await db
    .selectFrom("timetableVersions")
    .select((eb) => eb.fn.max("number").as("number"))
    .where("activityId", "=", activityId)
    .executeTakeFirst();
  return row?.number ?? null;
}

/** A reply as those see it who only watch: telephones masked, diet and remarks left out. */
export const maskedReply = (reply: AttendanceReply): AttendanceReply => ({
  ...reply,
  note: null,
  diet: "none",
  dietNote: null,
  attendees: reply.attendees.map((a) => ({ ...a, phone: maskPhone(a.phone) })),
});

/** What history keeps of an attendance; telephones and diet stay out. */
export const snapshotOf = (row: AttendanceRow): Record<string, unknown> => {
  const at = (j: AttendanceReply["arrival"]) => (j ? `${j.day} ${j.time}` : null);
  return {
    replyState: row.replyState,
    arrival: at(row.reply?.arrival),
    departure: at(row.reply?.departure),
    preference: row.reply?.preference ?? null,
    interpreter: row.reply?.interpreter ?? null,
    hotel: row.reply?.hotel ?? null,
    companions: row.reply?.companions ?? null,
    representatives: row.reply?.representatives ?? null,
    county: row.county,
    protocolRank: row.protocolRank,
    language: row.language,
    hotelName: row.hotelName,
  };
};

/** The audit entry of a change to an attendance. */
export const noteAttendance = (
  work: UnitOfWork,
  row: AttendanceRow,
  action: string,
  detail: Readonly<Record<string, unknown>> = {},
): void =>
  work.audit({
    action,
    entityType: "attendance",
    entityId: row.id,
    editionId: row.editionId,
    county: row.county,
    detail: { party: row.party, activityId: row.activityId, ...detail },
  });
