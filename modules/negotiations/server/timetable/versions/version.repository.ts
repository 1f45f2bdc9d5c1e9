import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { holdActivity } from "../../meetings/meeting.repository.ts";
import { lockProgramme } from "../../programme/stage.ts";
import type { VersionRow } from "../../tables.ts";

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "problem",
  "names",
  "placements",
  "visits",
  "changes",
  "quality",
]);

/**
 * One publication at a time per activity: numbers follow each other and changes are told against the version before. What it judges
 * stands still meanwhile: no room, table, slot or meeting is changed between the judgement and the commit.
 */
export async function lockVersions(tx: Tx, activityId: string): Promise<void> {
  await lockProgramme(tx, activityId);
  await holdActivity(tx, activityId);
  await sql`select pg_advisory_xact_lock(hashtext(${`timetable-versions:${activityId}`}))`.execute(tx);
}

/** The published timetable that counts: the one with the highest number, with everything to read it. */
export const versionInForce = (db: Reader, activityId: string): Promise<VersionRow | undefined> =>
  db
    .selectFrom("timetableVersions")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();

export const versionsOf = (db: Reader, activityId: string): Promise<VersionRow[]> =>
  db
    .selectFrom("timetableVersions")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("number", "desc")
    .execute();

/** Meetings of the version in force whose slot has begun at a local time (`2023-09-24 10:30`). */
export async function begunMeetings(db: Reader, activityId: string, now: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p ->> 'meeting' as id from
      (select names, placements from timetable_versions where activity_id = ${activityId} order by number desc limit 1) v,
      jsonb_array_elements(v.placements) p, jsonb_array_elements(v.names -> 'slots') s
    where s ->> 'id' = p ->> 'slot' and concat(s ->> 'day', ' ', s ->> 'startsAt') <= ${now}`.execute(db);
  return new Set(rows.map((r) => r.id));
}

export const findVersion = (db: Reader, id: string): Promise<VersionRow | undefined> =>
  db.selectFrom("timetableVersions").selectAll().where("id", "=", id).executeTakeFirst();

export async function insertVersion(tx: Tx, row: VersionRow): Promise<void> {
  await tx
    .insertInto("timetableVersions")
    .values(
      Object.fromEntries(
        Object.entries(row).map(([k, v]) => [k, JSON_COLUMNS.has(k) ? JSON.stringify(v) : v]),
      ) as never,
    )
    .execute();
}

/** The last mark of each meeting of an activity that was not taken back. */
export async function lastMarks(db: Reader, activityId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("meetingMarks")
    .select(["meetingId", "mark"])
    .where("activityId", "=", activityId)
    .where("withdrawnAt", "is", null)
    .orderBy("occurredAt")
    .orderBy("id")
    .execute();
  return new Map(rows.map((r) => [r.meetingId, r.mark]));
}
