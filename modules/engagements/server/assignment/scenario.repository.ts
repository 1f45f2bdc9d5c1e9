import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { ScenarioFiles, ScenarioRow } from "./tables.ts";

const COLUMNS = [
  "id",
  "code",
  "editionId",
  "city",
  "name",
  "settings",
  "state",
  "progress",
  "runner",
  "beatAt",
  "failure",
  "summary",
  "ranks",
  "modelVersion",
  "seconds",
  "computedAt",
  "createdBy",
  "createdAt",
  "adoptedAt",
  "adoptedBy",
  "searchText",
  "version",
] as const;
const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "settings",
  "progress",
  "failure",
  "summary",
  "ranks",
  "problem",
  "result",
]);
/** JSON columns are written as text. */
const written = (values: Partial<ScenarioRow & ScenarioFiles>) =>
  Object.fromEntries(
    Object.entries(values).map(([k, v]) => [k, JSON_COLUMNS.has(k) && v !== null ? JSON.stringify(v) : v]),
  );

export const find = (db: Reader, id: string): Promise<ScenarioRow | undefined> =>
  db.selectFrom("assignmentScenarios").select(COLUMNS).where("id", "=", id).executeTakeFirst();

export const lock = (tx: Tx, id: string): Promise<ScenarioRow | undefined> =>
  tx.selectFrom("assignmentScenarios").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();

export async function filesOf(db: Reader, id: string): Promise<ScenarioFiles> {
  const row = await db
    .selectFrom("assignmentScenarios")
    .select(["problem", "result"])
    .where("id", "=", id)
    .executeTakeFirst();
  return { problem: row?.problem ?? null, result: row?.result ?? null };
}

export async function insert(tx: Tx, row: ScenarioRow): Promise<void> {
  await tx
    .insertInto("assignmentScenarios")
    .values(written(row) as never)
    .execute();
}

export async function update(
  db: Reader,
  id: string,
  set: Partial<ScenarioRow & ScenarioFiles>,
): Promise<void> {
  await db
    .updateTable("assignmentScenarios")
    .set(written(set) as never)
    .where("id", "=", id)
    .execute();
}

/** Notes how far a computation is. @returns false when it is no longer this process's. */
export async function beat(
  db: Reader,
  id: string,
  said: { runner: string; at: string; progress: ScenarioRow["progress"] },
): Promise<boolean> {
  const result = await db
    .updateTable("assignmentScenarios")
    .set({ beatAt: said.at, progress: JSON.stringify(said.progress) } as never)
    .where("id", "=", id)
    .where("state", "=", "computing")
    .where("runner", "=", said.runner)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes one computation nobody works on: new, or of a process that has not spoken since `staleBefore`. */
export async function claim(
  db: Reader,
  by: { runner: string; at: string; staleBefore: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update assignment_scenarios set runner = ${by.runner}, beat_at = ${by.at}
    where id = (select id from assignment_scenarios where state = 'computing'
      and (runner is null or beat_at < ${by.staleBefore}) order by created_at limit 1 for update skip locked)
    returning id`.execute(db);
  return rows[0]?.id;
}
