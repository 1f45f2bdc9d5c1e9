import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { VisitRow } from "../tables.ts";

const written = (values: Partial<VisitRow>) =>
  (values.checklist ? { ...values, checklist: JSON.stringify(values.checklist) } : values) as never;

/** The site visits of an activity that are not cancelled, by day and departure. */
export const visitsOf = (db: Reader, activityId: string): Promise<VisitRow[]> =>
  db
    .selectFrom("siteVisits")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("state", "!=", "cancelled")
    .orderBy("day")
    .orderBy("departsAt")
    .orderBy("code")
    .execute();

export const lockVisit = (tx: Tx, id: string): Promise<VisitRow | undefined> =>
  tx.selectFrom("siteVisits").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/**
 * Locks the activity's visits of one day for the rest of the transaction, new ones included: two officers who plan at once are
 * judged one after the other, so that a vehicle or a party cannot slip into two visits.
 */
export async function lockDay(tx: Tx, activityId: string, day: string): Promise<VisitRow[]> {
  await sql`select pg_advisory_xact_lock(hashtext(${`site-visits:${activityId}:${day}`}))`.execute(tx);
  return (await visitsOf(tx, activityId)).filter((v) => v.day === day);
}

export async function insertVisit(tx: Tx, row: VisitRow): Promise<void> {
  await tx.insertInto("siteVisits").values(written(row)).execute();
}

export async function updateVisit(tx: Tx, id: string, set: Partial<VisitRow>): Promise<void> {
  await tx.updateTable("siteVisits").set(written(set)).where("id", "=", id).execute();
}
