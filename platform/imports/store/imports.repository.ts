import { type Selectable, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { searchText } from "#platform/db/search.ts";
import type { RowOutcome } from "../importer.ts";
import type { Counts, ImportsTable } from "./tables.ts";

export type ImportRecord = Selectable<ImportsTable>;

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

export async function insert(tx: Tx, row: Omit<ImportRecord, "searchText">): Promise<void> {
  await tx
    .insertInto("imports")
    .values({
      ...row,
      inspection: json(row.inspection),
      plan: json(row.plan),
      checked: json(row.checked),
      actor: json(row.actor),
      failure: json(row.failure),
      searchText: searchText(row.fileName, row.byName, row.kind),
    })
    .execute();
}

export const find = (db: Reader, id: string): Promise<ImportRecord | undefined> =>
  db.selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirst();

/** What decides which steps are open, for the rows of a list. */
export type ImportFacts = Pick<
  ImportRecord,
  "id" | "kind" | "city" | "county" | "organisationId" | "state" | "refused" | "checked" | "purgedAt"
>;
export async function factsOf(db: Reader, ids: readonly string[]): Promise<Map<string, ImportFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("imports")
    .select(["id", "kind", "city", "county", "organisationId", "state", "refused", "checked", "purgedAt"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((r) => [r.id, r]));
}

export const lock = (tx: Tx, id: string): Promise<ImportRecord | undefined> =>
  tx.selectFrom("imports").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

type Changes = Partial<Omit<ImportRecord, "id" | "searchText">>;
const JSONS = ["inspection", "plan", "checked", "actor", "failure"] as const;

/** Changes columns of an import. */
export async function update(db: Reader, id: string, changes: Changes): Promise<void> {
  const jsons = Object.fromEntries(JSONS.flatMap((k) => (k in changes ? [[k, json(changes[k])]] : [])));
  await db
    .updateTable("imports")
    .set({ ...changes, ...jsons } as never)
    .where("id", "=", id)
    .execute();
}

/** Takes an import that nobody carries out (or whose process has been silent since `staleBefore`); undefined when another has it. */
export function claim(
  db: Reader,
  id: string,
  by: { runner: string; now: string; staleBefore: string },
): Promise<ImportRecord | undefined> {
  return db
    .updateTable("imports")
    .set({ runner: by.runner, heartbeatAt: by.now, attempts: sql`attempts + 1` })
    .where("id", "=", id)
    .where("state", "in", ["checking", "running"])
    .where((eb) => eb.or([eb("runner", "is", null), eb("heartbeatAt", "<", by.staleBefore)]))
    .returningAll()
    .executeTakeFirst();
}

/** A sign of life with the progress; false when the import was cancelled or taken over meanwhile. */
export async function beat(
  db: Reader,
  id: string,
  at: { runner: string; now: string; rowsRead: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("imports")
    .set({ heartbeatAt: at.now, rowsRead: at.rowsRead })
    .where("id", "=", id)
    .where("runner", "=", at.runner)
    .where("state", "in", ["checking", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Lets go of an import so that another process may take it at once. */
export async function release(db: Reader, id: string, runner: string): Promise<void> {
  await db
    .updateTable("imports")
    .set({ runner: null })
    .where("id", "=", id)
    .where("runner", "=", runner)
    .execute();
}

/** Imports that are under way and that nobody has carried on since `staleBefore`. */
export async function abandoned(db: Reader, staleBefore: string): Promise<string[]> {
  const rows = await db
    .selectFrom("imports")
    .select("id")
    .where("state", "in", ["checking", "running"])
    .where((eb) => eb.or([eb("runner", "is", null), eb("heartbeatAt", "<", staleBefore)]))
    .execute();
  return rows.map((r) => r.id);
}

/** How many rows met which fate. */
export function countOutcomes(outcomes: readonly RowOutcome[]): Counts {
  const of = (wanted: RowOutcome["outcome"]) => outcomes.filter((o) => o.outcome === wanted).length;
  return {
    rows: outcomes.length,
    created: of("created"),
    updated: of("updated"),
    unchanged: of("unchanged"),
    refused: of("refused"),
  };
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  rows: a.rows + b.rows,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});

export async function saveRows(
  db: Reader,
  at: { importId: string; phase: "check" | "run" },
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const rows = outcomes.flatMap((o) =>
    o.outcome === "unchanged"
      ? []
      : [
          {
            ...at,
            row: o.row,
            outcome: o.outcome,
            recordId: o.outcome === "refused" ? null : o.id,
            fields: o.outcome === "refused" ? o.fields : (o.notes ?? []),
          },
        ],
  );
  await insertRows(db, "importRows", rows);
}

export async function deleteRows(db: Reader, importId: string, phase?: "check" | "run"): Promise<void> {
  await db
    .deleteFrom("importRows")
    .where("importId", "=", importId)
    .$if(phase !== undefined, (q) => q.where("phase", "=", phase as "check" | "run"))
    .execute();
}

const hasFields = sql<boolean>`jsonb_array_length(fields) > 0`;

/** Rows with something to say, in order of the file: refused ones, and saved ones of which a value was left out. */
export async function reportedRows(
  db: Reader,
  at: { importId: string; phase: "check" | "run" },
  page?: { offset: number; limit: number },
) {
  return db
    .selectFrom("importRows")
    .select(["row", "outcome", "fields"])
    .where("importId", "=", at.importId)
    .where("phase", "=", at.phase)
    .where(hasFields)
    .orderBy("row")
    .$if(page !== undefined, (q) => q.offset(page?.offset ?? 0).limit(page?.limit ?? 0))
    .execute();
}

export async function countReported(
  db: Reader,
  at: { importId: string; phase: "check" | "run" },
): Promise<number> {
  const { n } = await db
    .selectFrom("importRows")
    .select(db.fn.countAll<number>().as("n"))
    .where("importId", "=", at.importId)
    .where("phase", "=", at.phase)
    .where(hasFields)
    .executeTakeFirstOrThrow();
  return n;
}
