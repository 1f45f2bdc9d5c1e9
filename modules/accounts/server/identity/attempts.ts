import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "#platform/db/database.ts";
import { refuse } from "#platform/kernel/refusal.ts";

/** How many failures are heard before the address has to wait, and for how long. */
export const ATTEMPTS = { perAccount: 5, perAddress: 1000, minutes: 15 } as const;

export type Tried = { readonly kind: string; readonly key: string; readonly ip: string };

export const attemptKey = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 32);

/**
 * Failures counted in the database (several processes share the count), per account *and* network address: whoever guesses is
 * stopped, the owner elsewhere is not. An attempt is written down before the secret is looked at, so that a hundred at once
 * are a hundred.
 */
export function createAttempts(db: Db, clock: () => Date) {
  const since = () => new Date(clock().getTime() - ATTEMPTS.minutes * 60_000).toISOString();
  const count = async (tried: Tried) => {
    const { rows } = await sql<{ mine: number; all: number; oldest: string | null }>`
      select count(*) filter (where kind = ${tried.kind} and key = ${tried.key})::int mine, count(*)::int "all",
        min(at) filter (where kind = ${tried.kind} and key = ${tried.key}) oldest
      from account_attempts where ip = ${tried.ip} and at > ${since()}`.execute(db);
    return rows[0] ?? { mine: 0, all: 0, oldest: null };
  };
  return {
    /** Writes one attempt down; whether it is still within the limit. Beyond it the attempt does not prolong the wait. */
    async begin(tried: Tried): Promise<{ allowed: boolean; seconds: number; withdraw: () => Promise<void> }> {
      const { id } = await db
        .insertInto("accountAttempts")
        .values({ ...tried, at: clock().toISOString() })
        .returning("id")
        .executeTakeFirstOrThrow();
      const withdraw = async () => {
        await db.deleteFrom("accountAttempts").where("id", "=", id).execute();
      };
      const { mine, all, oldest } = await count(tried);
      const allowed = mine <= ATTEMPTS.perAccount && all <= ATTEMPTS.perAddress;
      if (!allowed) await withdraw();
      const end = Date.parse(oldest ?? clock().toISOString()) + ATTEMPTS.minutes * 60_000;
      return { allowed, seconds: Math.max(1, Math.ceil((end - clock().getTime()) / 1000)), withdraw };
    },
    /** The secret was right: the failures before it are forgotten. */
    async clear(tried: Tried): Promise<void> {
      await db
        .deleteFrom("accountAttempts")
        .where("kind", "=", tried.kind)
        .where("key", "=", tried.key)
        .where("ip", "=", tried.ip)
        .execute();
    },
    /** Runs a check of a secret under the limit; `check` says whether the secret was right. */
    async guarded<T>(tried: Tried, check: () => Promise<T | null>): Promise<T | null> {
      const attempt = await this.begin(tried);
      if (!attempt.allowed) refuse("too-many-requests", { values: { seconds: attempt.seconds } });
      const result = await check();
      if (result !== null) await this.clear(tried);
      return result;
    },
  };
}
export type Attempts = ReturnType<typeof createAttempts>;
