import type { Reader, Tx } from "#platform/db/database.ts";
import type { RecommendationRow } from "./tables.ts";

export const findRecommendation = (db: Reader, id: string): Promise<RecommendationRow | undefined> =>
  db.selectFrom("recommendations").selectAll().where("id", "=", id).executeTakeFirst();

export const lockRecommendation = (tx: Tx, id: string): Promise<RecommendationRow | undefined> =>
  tx.selectFrom("recommendations").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Other recommendations of the same person, by name and institution or by address. */
export async function othersLike(db: Reader, row: RecommendationRow): Promise<RecommendationRow[]> {
  const { personKey, email } = row;
  if (!personKey && !email) return [];
  return db
    .selectFrom("recommendations")
    .selectAll()
    .where("id", "!=", row.id)
    .where("city", "=", row.city)
    .where((eb) =>
      eb.or([
        ...(personKey ? [eb("personKey", "=", personKey)] : []),
        ...(email ? [eb("email", "=", email)] : []),
      ]),
    )
    .orderBy("receivedAt")
    .limit(20)
    .execute();
}
