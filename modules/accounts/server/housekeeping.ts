import type { Db } from "#platform/db/database.ts";
import { ATTEMPTS } from "./identity/attempts.ts";

/** Hours a stored reply answers repeats of its request (reliability row 6 asks for 24 at least). */
const IDEMPOTENCY_HOURS = 48;

/** Removes what has run out: sessions, challenges, attempts, used codes, stored replies; closes expired invitations. */
export async function housekeep(db: Db, now: Date): Promise<Record<string, number>> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const at = now.toISOString();
  const [sessions, challenges, attempts, codes, replies, invitations] = await Promise.all([
    db.deleteFrom("authSessions").where("expiresAt", "<=", at).executeTakeFirst(),
    db.deleteFrom("authVerifications").where("expiresAt", "<=", at).executeTakeFirst(),
    db.deleteFrom("accountAttempts").where("at", "<", before(ATTEMPTS.minutes)).executeTakeFirst(),
    db.deleteFrom("totpUses").where("at", "<", before(60)).executeTakeFirst(),
    db
      .deleteFrom("idempotencyKeys")
      .where("createdAt", "<", before(IDEMPOTENCY_HOURS * 60))
      .executeTakeFirst(),
    db
      .updateTable("invitations")
      .set({ state: "expired", closedAt: at })
      .where("state", "=", "open")
      .where("expiresAt", "<=", at)
      .executeTakeFirst(),
  ]);
  return {
    sessions: Number(sessions.numDeletedRows),
    challenges: Number(challenges.numDeletedRows),
    attempts: Number(attempts.numDeletedRows),
    codes: Number(codes.numDeletedRows),
    replies: Number(replies.numDeletedRows),
    invitations: Number(invitations.numUpdatedRows),
  };
}
