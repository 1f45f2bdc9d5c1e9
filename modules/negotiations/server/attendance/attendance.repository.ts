import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import type { PartyKey } from "../../model/party.ts";
import type { AttendanceRow, InvitationRow } from "../tables.ts";

const written = (values: Partial<AttendanceRow>) =>
  ("reply" in values
    ? { ...values, reply: values.reply === null ? null : JSON.stringify(values.reply) }
    : values) as never;

/** Everybody on the activity's list, in protocol order, then by name. */
export const attendancesOf = (db: Reader, activityId: string): Promise<AttendanceRow[]> =>
  db
    .selectFrom("attendances")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("protocolRank")
    .orderBy("name")
    .orderBy("id")
    .execute();

/** Those of the activity's list whose keys are given; keys without a row are left out. */
export const attendancesByParty = (
  db: Reader,
  activityId: string,
  keys: readonly PartyKey[],
): Promise<AttendanceRow[]> =>
  db
    .selectFrom("attendances")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("party", "=", sql<PartyKey>`any(${keys})`)
    .execute();

export const findAttendance = (db: Reader, id: string): Promise<AttendanceRow | undefined> =>
  db.selectFrom("attendances").selectAll().where("id", "=", id).executeTakeFirst();

export const lockAttendance = (tx: Tx, id: string): Promise<AttendanceRow | undefined> =>
  tx.selectFrom("attendances").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const lockAttendances = (tx: Tx, ids: readonly string[]): Promise<AttendanceRow[]> =>
  tx
    .selectFrom("attendances")
    .selectAll()
    .where("id", "=", sql<string>`any(${ids})`)
    .orderBy("id")
    .forUpdate()
    .execute();

export const lockByParty = (
  tx: Tx,
  activityId: string,
  party: PartyKey,
): Promise<AttendanceRow | undefined> =>
  tx
    .selectFrom("attendances")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("party", "=", party)
    .forUpdate()
    .executeTakeFirst();

/** Writes rows of parties that are not on the list yet; answers with the ids written. */
export async function insertAttendances(tx: Tx, rows: readonly AttendanceRow[]): Promise<Set<string>> {
  const done = await insertRows<"attendances", { id: string }>(
    tx,
    "attendances",
    rows as never,
    sql`on conflict (activity_id, party) do nothing returning id`,
  );
  return new Set(done.map((r) => r.id));
}

export async function updateAttendance(tx: Tx, id: string, set: Partial<AttendanceRow>): Promise<void> {
  await tx.updateTable("attendances").set(written(set)).where("id", "=", id).execute();
}

export const invitationsOf = (db: Reader, attendanceId: string): Promise<InvitationRow[]> =>
  db
    .selectFrom("attendanceInvitations")
    .selectAll()
    .where("attendanceId", "=", attendanceId)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();

export const invitationByHash = (db: Reader, tokenHash: string): Promise<InvitationRow | undefined> =>
  db.selectFrom("attendanceInvitations").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();
