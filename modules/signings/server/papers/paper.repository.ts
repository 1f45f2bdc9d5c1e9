import type { Reader, Tx } from "#platform/db/database.ts";
import "../tables.ts";
import type { PaperKind } from "../../model/paper.options.ts";
import type { PaperAmountRow, PaperRow } from "../tables.ts";

export const find = (db: Reader, id: string): Promise<PaperRow | undefined> =>
  db.selectFrom("papers").selectAll().where("id", "=", id).executeTakeFirst();

export const lock = (tx: Tx, id: string): Promise<PaperRow | undefined> =>
  tx.selectFrom("papers").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** The standing or converted paper of a kind that an engagement has, locked. */
export const ofEngagement = (tx: Tx, engagementId: string, kind: PaperKind): Promise<PaperRow | undefined> =>
  tx
    .selectFrom("papers")
    .selectAll()
    .where("engagementId", "=", engagementId)
    .where("kind", "=", kind)
    .where("state", "<>", "withdrawn")
    .forUpdate()
    .executeTakeFirst();

/** The agreement an intent became, if it still stands. */
export const agreementOf = async (db: Reader, intentId: string): Promise<string | null> =>
  (
    await db
      .selectFrom("papers")
      .select("id")
      .where("intentId", "=", intentId)
      .where("state", "<>", "withdrawn")
      .executeTakeFirst()
  )?.id ?? null;

const stored = (row: PaperRow) => ({ ...row, demanders: JSON.stringify(row.demanders) });

export async function insert(tx: Tx, row: PaperRow): Promise<void> {
  await tx.insertInto("papers").values(stored(row)).execute();
}

export async function update(tx: Tx, row: PaperRow): Promise<void> {
  const { id, ...values } = stored(row);
  await tx.updateTable("papers").set(values).where("id", "=", id).execute();
}

export const lastAmount = (tx: Tx, paperId: string): Promise<PaperAmountRow | undefined> =>
  tx
    .selectFrom("paperAmounts")
    .selectAll()
    .where("paperId", "=", paperId)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();

export async function insertAmount(tx: Tx, amount: Omit<PaperAmountRow, "seq">): Promise<void> {
  const last = await lastAmount(tx, amount.paperId);
  await tx
    .insertInto("paperAmounts")
    .values({ ...amount, seq: (last?.seq ?? 0) + 1 })
    .execute();
}
