import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import type { PartyKey } from "../../../model/party.ts";
import type { RequestRow } from "../../tables.ts";

export const lockRequest = (tx: Tx, id: string): Promise<RequestRow | undefined> =>
  tx.selectFrom("meetingRequests").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** @returns false when the two have an open request already, whoever asked. */
export async function insertRequest(tx: Tx, row: RequestRow): Promise<boolean> {
  const written = await tx
    .insertInto("meetingRequests")
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning("id")
    .execute();
  return written.length > 0;
}

export async function updateRequest(tx: Tx, id: string, set: Partial<RequestRow>): Promise<void> {
  await tx.updateTable("meetingRequests").set(set).where("id", "=", id).execute();
}

/** How often the one has asked the other since an instant, whatever became of it. */
export async function askedSince(
  db: Reader,
  pair: Pick<RequestRow, "activityId" | "fromParty" | "toParty">,
  since: string,
): Promise<number> {
  const { n } = await db
    .selectFrom("meetingRequests")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("activityId", "=", pair.activityId)
    .where("fromParty", "=", pair.fromParty)
    .where("toParty", "=", pair.toParty)
    .where("createdAt", ">", since)
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Who takes part in an activity: has accepted the invitation, or sits in an open meeting and has not declined. */
export async function participantsOf(db: Reader, activityId: string): Promise<PartyKey[]> {
  const { rows } = await sql<{ party: PartyKey }>`
    (select party from attendances where activity_id = ${activityId} and reply_state = 'accepted'
     union select unnest(parties) from negotiation_meetings where activity_id = ${activityId} and state = 'open')
    except select party from attendances where activity_id = ${activityId} and reply_state = 'declined'
    order by 1`.execute(db);
  return rows.map((r) => r.party);
}
