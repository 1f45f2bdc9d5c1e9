import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { PartyKey } from "../../model/party.ts";
import type { NegotiationMeetingRow } from "../tables.ts";

const written = (values: Partial<NegotiationMeetingRow>) =>
  (values.rules ? { ...values, rules: JSON.stringify(values.rules) } : values) as never;

/** The open meetings of an activity, by code: what a timetable has to place. */
export const meetingsOf = (db: Reader, activityId: string): Promise<NegotiationMeetingRow[]> =>
  db
    .selectFrom("negotiationMeetings")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("state", "=", "open")
    .orderBy("code")
    .execute();

/** Open meetings behind which no engagement stands. */
export const unlinkedMeetings = (db: Reader, activityId: string): Promise<NegotiationMeetingRow[]> =>
  db
    .selectFrom("negotiationMeetings")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("state", "=", "open")
    .where("engagementId", "is", null)
    .orderBy("code")
    .execute();

export const findMeeting = (db: Reader, id: string): Promise<NegotiationMeetingRow | undefined> =>
  db.selectFrom("negotiationMeetings").selectAll().where("id", "=", id).executeTakeFirst();

export const lockMeeting = (tx: Tx, id: string): Promise<NegotiationMeetingRow | undefined> =>
  tx.selectFrom("negotiationMeetings").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Every meeting, cancelled ones too, that stands for one of the engagements; in the order they were made. */
export const lockForEngagements = (
  tx: Tx,
  engagementIds: readonly string[],
): Promise<NegotiationMeetingRow[]> =>
  tx
    .selectFrom("negotiationMeetings")
    .selectAll()
    .where("engagementId", "=", sql<string>`any(${engagementIds})`)
    .orderBy("code")
    .forUpdate()
    .execute();

/** Open meetings at which both parties sit. */
export const meetingsBetween = (
  db: Reader,
  activityId: string,
  pair: readonly [PartyKey, PartyKey],
): Promise<NegotiationMeetingRow[]> =>
  db
    .selectFrom("negotiationMeetings")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("state", "=", "open")
    .where(sql<boolean>`parties @> ${[...pair]}::text[]`)
    .orderBy("code")
    .execute();

export async function insertMeetings(tx: Tx, rows: readonly NegotiationMeetingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insertInto("negotiationMeetings").values(rows.map(written)).execute();
}

export async function updateMeeting(tx: Tx, id: string, set: Partial<NegotiationMeetingRow>): Promise<void> {
  await tx.updateTable("negotiationMeetings").set(written(set)).where("id", "=", id).execute();
}

/**
 * Meetings of an activity are made, linked and ordered one command at a time: a take-over cannot miss an engagement that falls
 * through meanwhile, and two officers cannot close a circle of `after` from both ends.
 */
export const holdActivity = async (tx: Tx, activityId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`negotiation-meetings:${activityId}`}))`.execute(tx);
};

/** Whether the activity's engagements were taken over as meetings. */
export const takenOver = async (db: Reader, activityId: string): Promise<boolean> =>
  (await db
    .selectFrom("negotiationMeetings")
    .select("id")
    .where("activityId", "=", activityId)
    .where("source", "=", "engagement")
    .limit(1)
    .executeTakeFirst()) !== undefined;
