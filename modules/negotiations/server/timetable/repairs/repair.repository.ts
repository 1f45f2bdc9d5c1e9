import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { RepairTrigger } from "../../../model/timetable.ts";
import type { RepairRow } from "../../tables.ts";

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "trigger",
  "triggerText",
  "problem",
  "placements",
  "changes",
  "unplaced",
  "failure",
]);
const written = (values: Partial<RepairRow>) =>
  Object.fromEntries(
    Object.entries(values).map(([k, v]) => [k, JSON_COLUMNS.has(k) && v !== null ? JSON.stringify(v) : v]),
  ) as never;

export const findRepair = (db: Reader, id: string): Promise<RepairRow | undefined> =>
  db.selectFrom("repairProposals").selectAll().where("id", "=", id).executeTakeFirst();

export const lockRepair = (tx: Tx, id: string): Promise<RepairRow | undefined> =>
  tx.selectFrom("repairProposals").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Newest first. */
export const repairsOf = (db: Reader, activityId: string): Promise<RepairRow[]> =>
  db
    .selectFrom("repairProposals")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute();

/** Proposals nobody answers any more: of a process that died while it computed. */
export const abandonedRepairs = async (db: Reader, before: string): Promise<string[]> =>
  (
    await db
      .selectFrom("repairProposals")
      .select("id")
      .where("state", "=", "computing")
      .where("createdAt", "<", before)
      .execute()
  ).map((r) => r.id);

/** Ends proposals that still wait and were made against an older version; gives what they were made for, the oldest first. */
export async function outdateRepairs(tx: Tx, activityId: string, number: number): Promise<RepairTrigger[]> {
  const rows = await tx
    .updateTable("repairProposals")
    .set({ state: "outdated" } as never)
    .where("activityId", "=", activityId)
    .where("state", "in", ["computing", "proposed"])
    .where("base", "<", number)
    .returning(["trigger", "createdAt"])
    .execute();
  return rows.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)).map((r) => r.trigger);
}

/**
 * Ends what was asked for because of this trigger, an accepted repair too: what happened did not happen, so that later timetables do
 * not stand on it. Gives whether one had been accepted.
 */
export async function outdateRepairsOf(
  tx: Tx,
  { activityId, trigger }: { activityId: string; trigger: RepairTrigger },
): Promise<boolean> {
  const rows = await tx
    .updateTable("repairProposals")
    .set({ state: "outdated" } as never)
    .where("activityId", "=", activityId)
    .where("state", "in", ["computing", "proposed", "accepted"])
    .where(sql<boolean>`trigger = ${JSON.stringify(trigger)}::jsonb`)
    .returning("decidedAt")
    .execute();
  return rows.some((r) => r.decidedAt !== null);
}

export async function insertRepair(tx: Tx, row: RepairRow): Promise<void> {
  await tx.insertInto("repairProposals").values(written(row)).execute();
}

export async function updateRepair(tx: Tx, id: string, set: Partial<RepairRow>): Promise<void> {
  await tx.updateTable("repairProposals").set(written(set)).where("id", "=", id).execute();
}
