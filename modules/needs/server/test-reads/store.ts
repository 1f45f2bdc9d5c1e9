import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { TestReadRow } from "../tables.ts";

export const readsOf = (db: Reader, needId: string): Promise<TestReadRow[]> =>
  db
    .selectFrom("needTestReads")
    .selectAll()
    .where("needId", "=", needId)
    .orderBy("requestedAt")
    .orderBy("id")
    .execute();

/** What an expert was asked, newest first. */
export const readsBy = (db: Reader, personId: string): Promise<TestReadRow[]> =>
  db
    .selectFrom("needTestReads")
    .selectAll()
    .where("personId", "=", personId)
    .orderBy("askedAt", "desc")
    .limit(100)
    .execute();

export const readById = async (db: Reader, id: string): Promise<TestReadRow | null> =>
  (await db.selectFrom("needTestReads").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;

export const lockRead = async (tx: Tx, id: string): Promise<TestReadRow | null> =>
  (await tx.selectFrom("needTestReads").selectAll().where("id", "=", id).forUpdate().executeTakeFirst()) ??
  null;

export async function saveRead(tx: Tx, row: TestReadRow, isNew = false): Promise<void> {
  const stored = { ...row, questions: JSON.stringify(row.questions) };
  if (isNew) await tx.insertInto("needTestReads").values(stored).execute();
  else await tx.updateTable("needTestReads").set(stored).where("id", "=", row.id).execute();
}

/** Asked, and the last day lies before `today`. */
export async function overdueReads(db: Reader, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom("needTestReads")
    .select("id")
    .where("state", "=", "asked")
    .where(sql<boolean>`due_on < ${today}::date`)
    .orderBy("id")
    .execute();
  return rows.map((r) => r.id);
}
