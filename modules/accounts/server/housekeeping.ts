import type { Db } from "#platform/db/database.ts";
import { ATTEMPTS } from "./identity/attempts.ts";

/** Hours a stored reply answers repeats of its request (reliability row 6 asks for 24 at least). */
const IDEMPOTENCY_HOURS = 48;

/** Days a message stays after it was read, and a digest's row after its day. */
const READ_MESSAGE_DAYS = 180;
const DIGEST_DAYS = 30;

/** Removes what has run out: sessions, challenges, attempts, used codes, stored replies, messages read long ago; closes expired invitations. */
export async function housekeep(db: Db, now: Date): Promise<Record<string, number>> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  const at = now.toISOString();
  const [sessions, challenges, attempts, codes, replies, invitations, messages] = await Promise.all([
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
    db
      .deleteFrom("inboxMessages")
      .where("readAt", "<", before(READ_MESSAGE_DAYS * 1440))
      .executeTakeFirst(),
    db
      .deleteFrom("inboxDigests")
      .where("state", "!=", "sending")
      .where("claimedAt", "<", before(DIGEST_DAYS * 1440))
      .execute(),
  ]);
  return {
    sessions: Number(sessions.numDeletedRows),
    challenges: Number(challenges.numDeletedRows),
    attempts: Number(attempts.numDeletedRows),
    codes: Number(codes.numDeletedRows),
    replies: Number(replies.numDeletedRows),
    invitations: Number(invitations.numUpdatedRows),
    messages: Number(messages.numDeletedRows),
  };
}
