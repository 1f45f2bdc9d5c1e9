import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { Progress } from "../../../model/channels/dispatch.ts";
import type { CarriedRow, DispatchRow, LetterRow, RecipientRow } from "../tables.ts";

export const findDispatch = (db: Reader, id: string): Promise<DispatchRow | undefined> =>
  db.selectFrom("dispatches").selectAll().where("id", "=", id).executeTakeFirst();

export const lockDispatch = (tx: Tx, id: string): Promise<DispatchRow | undefined> =>
  tx.selectFrom("dispatches").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

export const lettersOf = (db: Reader, dispatchId: string): Promise<LetterRow[]> =>
  db
    .selectFrom("dispatchLetters")
    .selectAll()
    .where("dispatchId", "=", dispatchId)
    .orderBy("position")
    .orderBy("channelId")
    .execute();

export const needsOf = (db: Reader, dispatchId: string, channelId?: string): Promise<CarriedRow[]> => {
  const all = db.selectFrom("dispatchNeeds").selectAll().where("dispatchId", "=", dispatchId);
  return (channelId ? all.where("channelId", "=", channelId) : all)
    .orderBy("channelId")
    .orderBy("position")
    .execute();
};

export const recipientByHash = (db: Reader, tokenHash: string): Promise<RecipientRow | undefined> =>
  db.selectFrom("dispatchRecipients").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();

export const findRecipient = (db: Reader, id: string): Promise<RecipientRow | undefined> =>
  db.selectFrom("dispatchRecipients").selectAll().where("id", "=", id).executeTakeFirst();

/** How the letters of a dispatch stand. */
export async function progressOf(db: Reader, dispatchId: string): Promise<Progress> {
  const { rows } = await sql<Progress>`
    select count(*)::int as total,
      count(*) filter (where state in ('waiting', 'handing-over'))::int as waiting,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'refused')::int as refused,
      count(*) filter (where state = 'unclear')::int as unclear,
      count(*) filter (where state = 'skipped')::int as skipped
    from dispatch_recipients where dispatch_id = ${dispatchId}`.execute(db);
  return rows[0] as Progress;
}

/** Needs each channel was sent before, or is being sent now; `channel need` pairs. */
export async function sentBefore(
  db: Reader,
  channelIds: readonly string[],
  except?: string,
): Promise<Set<string>> {
  if (channelIds.length === 0) return new Set();
  const { rows } = await sql<{ pair: string }>`
    select distinct n.channel_id || ' ' || n.need_id as pair
    from dispatch_needs n join dispatches d on d.id = n.dispatch_id
    where n.channel_id = any(${[...channelIds]}::text[]) and d.id <> ${except ?? ""}
      and exists (select 1 from dispatch_recipients r where r.dispatch_id = n.dispatch_id and r.channel_id = n.channel_id
        and r.state in ('waiting', 'handing-over', 'sent', 'unclear'))`.execute(db);
  return new Set(rows.map((r) => r.pair));
}

/** Writes the needs of a channel's letter anew. */
export async function replaceNeeds(
  tx: Tx,
  letter: { readonly dispatchId: string; readonly channelId: string },
  needs: readonly CarriedRow[],
): Promise<void> {
  await tx
    .deleteFrom("dispatchNeeds")
    .where("dispatchId", "=", letter.dispatchId)
    .where("channelId", "=", letter.channelId)
    .execute();
  await insertNeeds(tx, needs);
}

export async function insertNeeds(tx: Tx, needs: readonly CarriedRow[]): Promise<void> {
  for (let i = 0; i < needs.length; i += 500)
    await tx
      .insertInto("dispatchNeeds")
      .values(needs.slice(i, i + 500).map((n) => ({ ...n, reasons: JSON.stringify(n.reasons) })))
      .execute();
}
