import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { Placement, SolveProgress } from "../../../model/timetable.ts";
import type { TimetableRow } from "../../tables.ts";

const JSON_COLUMNS: ReadonlySet<string> = new Set([
  "settings",
  "placements",
  "unplaced",
  "quality",
  "bound",
  "conflict",
  "failure",
  "progress",
]);
/** JSON columns are written as text. */
const written = (values: Partial<TimetableRow>) =>
  Object.fromEntries(
    Object.entries(values).map(([k, v]) => [k, JSON_COLUMNS.has(k) && v !== null ? JSON.stringify(v) : v]),
  ) as never;

export const find = (db: Reader, id: string): Promise<TimetableRow | undefined> =>
  db.selectFrom("timetables").selectAll().where("id", "=", id).executeTakeFirst();

export const byIds = (db: Reader, ids: readonly string[]): Promise<TimetableRow[]> =>
  db.selectFrom("timetables").selectAll().where("id", "=", sql<string>`any(${ids})`).execute();

export const lock = (tx: Tx, id: string): Promise<TimetableRow | undefined> =>
  tx.selectFrom("timetables").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export async function insert(tx: Tx, row: TimetableRow): Promise<void> {
  await tx.insertInto("timetables").values(written(row)).execute();
}

export async function update(db: Reader, id: string, set: Partial<TimetableRow>): Promise<void> {
  await db.updateTable("timetables").set(written(set)).where("id", "=", id).execute();
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("timetables").where("id", "=", id).execute();
}

type Said = {
  readonly runner: string;
  readonly at: string;
  readonly progress: SolveProgress;
  /** The best so far, when it is better than what was said before. */
  readonly placements?: readonly Placement[] | undefined;
};

/** Notes how far a solve is. @returns whether it was asked to stop; undefined when it is no longer this process's */
export async function beat(db: Reader, id: string, said: Said): Promise<{ stopAsked: boolean } | undefined> {
  const { rows } = await sql<{ stopAsked: boolean }>`
    update timetables set beat_at = ${said.at}, progress = ${JSON.stringify(said.progress)}::jsonb
      ${said.placements ? sql`, placements = ${JSON.stringify(said.placements)}::jsonb` : sql``}
    where id = ${id} and state = 'solving' and runner = ${said.runner}
    returning stop_asked as "stopAsked"`.execute(db);
  return rows[0];
}

/** Takes one solve nobody works on: new, or of a process that has not spoken since `staleBefore`. */
export async function claim(
  db: Reader,
  by: { runner: string; at: string; staleBefore: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update timetables set runner = ${by.runner}, beat_at = ${by.at}
    where id = (select id from timetables where state = 'solving'
      and (runner is null or beat_at < ${by.staleBefore}) order by changed_at limit 1 for update skip locked)
    returning id`.execute(db);
  return rows[0]?.id;
}
