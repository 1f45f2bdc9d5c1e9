import type { Reader, Tx } from "#platform/db/database.ts";
import "./tables.ts";
import type { BlockerRow, EventRow, LedgerRow } from "./tables.ts";

export const find = (db: Reader, id: string): Promise<LedgerRow | undefined> =>
  db.selectFrom("ledgerRows").selectAll().where("id", "=", id).executeTakeFirst();

export const lock = (tx: Tx, id: string): Promise<LedgerRow | undefined> =>
  tx.selectFrom("ledgerRows").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** The row that holds a paper of either kind, locked. */
export const lockByPaper = (tx: Tx, paperId: string): Promise<LedgerRow | undefined> =>
  tx
    .selectFrom("ledgerRows")
    .selectAll()
    .where((eb) => eb.or([eb("intentPaperId", "=", paperId), eb("agreementPaperId", "=", paperId)]))
    .forUpdate()
    .executeTakeFirst();

/** The id of the row that holds a paper. */
export const byPaper = async (db: Reader, paperId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom("ledgerRows")
      .select("id")
      .where((eb) => eb.or([eb("intentPaperId", "=", paperId), eb("agreementPaperId", "=", paperId)]))
      .executeTakeFirst()
  )?.id;

export async function insert(tx: Tx, row: LedgerRow): Promise<void> {
  await tx.insertInto("ledgerRows").values(row).execute();
}
export async function update(tx: Tx, row: LedgerRow): Promise<void> {
  const { id, ...values } = row;
  await tx.updateTable("ledgerRows").set(values).where("id", "=", id).execute();
}

export async function insertEvent(tx: Tx, event: EventRow): Promise<void> {
  await tx
    .insertInto("ledgerEvents")
    .values({ ...event, data: JSON.stringify(event.data) })
    .execute();
}
/** A row's history, oldest first by when it happened. */
export const events = (db: Reader, rowId: string): Promise<EventRow[]> =>
  db
    .selectFrom("ledgerEvents")
    .selectAll()
    .where("rowId", "=", rowId)
    .orderBy("occurredAt")
    .orderBy("seq")
    .execute() as Promise<EventRow[]>;

/** Visits that stand: those that no other entry corrects, the latest last. */
export const visitsInForce = (db: Reader, rowId: string): Promise<EventRow[]> =>
  db
    .selectFrom("ledgerEvents as e")
    .selectAll("e")
    .where("e.rowId", "=", rowId)
    .where("e.kind", "=", "visit")
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom("ledgerEvents as c").select("c.id").whereRef("c.corrects", "=", "e.id")),
      ),
    )
    .orderBy("e.occurredAt")
    .orderBy("e.seq")
    .execute() as Promise<EventRow[]>;

/** The day the next visit is due by the last entry that set one, corrected visits left out. */
export const visitDue = async (db: Reader, rowId: string): Promise<string | null> =>
  (
    await db
      .selectFrom("ledgerEvents as e")
      .select("e.visitDueOn")
      .where("e.rowId", "=", rowId)
      .where("e.visitDueOn", "is not", null)
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom("ledgerEvents as c").select("c.id").whereRef("c.corrects", "=", "e.id")),
        ),
      )
      .orderBy("e.occurredAt", "desc")
      .orderBy("e.seq", "desc")
      .limit(1)
      .executeTakeFirst()
  )?.visitDueOn ?? null;

export const blockersOf = (db: Reader, rowId: string): Promise<BlockerRow[]> =>
  db
    .selectFrom("ledgerBlockers")
    .selectAll()
    .where("rowId", "=", rowId)
    .orderBy("raisedOn")
    .orderBy("id")
    .execute();

export const blocker = (db: Reader, id: string): Promise<BlockerRow | undefined> =>
  db.selectFrom("ledgerBlockers").selectAll().where("id", "=", id).executeTakeFirst();

export async function insertBlocker(tx: Tx, row: BlockerRow): Promise<void> {
  await tx.insertInto("ledgerBlockers").values(row).execute();
}
export async function updateBlocker(tx: Tx, row: BlockerRow): Promise<void> {
  const { id, ...values } = row;
  await tx.updateTable("ledgerBlockers").set(values).where("id", "=", id).execute();
}
