import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { MessageRow, ThreadRow } from "./tables.ts";

export const find = (db: Reader, id: string): Promise<ThreadRow | undefined> =>
  db.selectFrom("questionThreads").selectAll().where("id", "=", id).executeTakeFirst();
export const lock = (tx: Tx, id: string): Promise<ThreadRow | undefined> =>
  tx.selectFrom("questionThreads").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export const ofPair = (
  db: Reader,
  pair: { needId: string; expertId: string },
): Promise<ThreadRow | undefined> =>
  db
    .selectFrom("questionThreads")
    .selectAll()
    .where("needId", "=", pair.needId)
    .where("expertId", "=", pair.expertId)
    .executeTakeFirst();

/** The next letter for a need; the need's row is locked by the caller. */
export const nextMask = async (tx: Tx, needId: string): Promise<number> => {
  const { most } = await tx
    .selectFrom("questionThreads")
    .select(({ fn }) => fn.max("mask").as("most"))
    .where("needId", "=", needId)
    .executeTakeFirstOrThrow();
  return Number(most ?? 0) + 1;
};

export const insert = (tx: Tx, row: ThreadRow) => tx.insertInto("questionThreads").values(row).execute();
export const update = (tx: Tx, id: string, change: Partial<ThreadRow>) =>
  tx.updateTable("questionThreads").set(change).where("id", "=", id).execute();
export const insertMessage = (tx: Tx, row: MessageRow) =>
  tx.insertInto("questionMessages").values(row).execute();

export const messagesOf = (db: Reader, threadId: string): Promise<MessageRow[]> =>
  db
    .selectFrom("questionMessages")
    .selectAll()
    .where("threadId", "=", threadId)
    .orderBy("seq")
    .limit(1000)
    .execute();

/** Messages a person wrote since an instant. */
export const writtenSince = async (db: Reader, personId: string, since: string): Promise<number> => {
  const { count } = await db
    .selectFrom("questionMessages")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("byId", "=", personId)
    .where("at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
};
/** Threads an expert began since an instant. */
export const begunSince = async (db: Reader, expertId: string, since: string): Promise<number> => {
  const { count } = await db
    .selectFrom("questionThreads")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("expertId", "=", expertId)
    .where("createdAt", ">", since)
    .executeTakeFirstOrThrow();
  return Number(count);
};

export const readSeq = async (db: Reader, threadId: string, personId: string): Promise<number> =>
  (
    await db
      .selectFrom("questionReads")
      .select("seq")
      .where("threadId", "=", threadId)
      .where("personId", "=", personId)
      .executeTakeFirst()
  )?.seq ?? 0;

/** Notes how far a person has read; never back. */
export const noteRead = (tx: Tx, row: { threadId: string; personId: string; seq: number }) =>
  tx
    .insertInto("questionReads")
    .values(row)
    .onConflict((c) =>
      c
        .columns(["threadId", "personId"])
        .doUpdateSet((eb) => ({ seq: eb.fn("greatest", ["questionReads.seq", "excluded.seq"]) })),
    )
    .execute();

/** Messages of the other side that a person has not read, by thread; `sides` says where the person stands in each. */
export async function unreadOf(
  db: Reader,
  personId: string,
  sides: ReadonlyMap<string, "demand" | "supply">,
): Promise<Map<string, number>> {
  if (sides.size === 0) return new Map();
  const ids = [...sides.keys()];
  const { rows } = await sql<{ threadId: string; side: string; count: number }>`
    select m.thread_id, m.side, count(*)::int count from question_messages m
    left join question_reads r on r.thread_id = m.thread_id and r.person_id = ${personId}
    where m.thread_id = any(${ids}::text[]) and m.seq > coalesce(r.seq, 0) group by 1, 2`.execute(db);
  return new Map(rows.filter((r) => sides.get(r.threadId) !== r.side).map((r) => [r.threadId, r.count]));
}
