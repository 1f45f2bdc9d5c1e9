import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { CommandContext } from "#platform/commands/context.ts";
import { addressKey } from "#platform/http/address-key.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { normaliseLogin } from "../../model/person.ts";
import { type Attempts, attemptKey } from "./attempts.ts";
import { type Auth, authAddress, type Origin } from "./auth.ts";

type Account = { id: string; name: string; locale: Locale };

/** The account that may sign in under an e-mail, mobile number or user name (in the form of `normaliseLogin`). */
export async function activeAccount({ db, config }: Platform, login: string): Promise<Account | null> {
  const row = await db
    .selectFrom("people")
    .select(["id", "name", "locale", "demo"])
    .where((e) => e.or([e("email", "=", login), e("mobile", "=", login), e("userName", "=", login)]))
    .where("disabledAt", "is", null)
    .where("anonymisedAt", "is", null)
    .executeTakeFirst();
  return row && (!row.demo || config.demo) ? row : null;
}

/** Signing in and out. */
export function createSessionService(platform: Platform, auth: Auth, attempts: Attempts) {
  const { db } = platform;

  /** A code serves once: whoever reads it over the shoulder cannot use it again. */
  const claimCode = async (personId: string, code: string): Promise<boolean> => {
    const now = platform.clock();
    const { rows } = await sql`
      insert into totp_uses (person_id, code_hash, at)
      values (${personId}, ${createHash("sha256").update(`${personId}:${code}`).digest("base64url")}, ${now.toISOString()})
      on conflict (person_id, code_hash) do update set at = excluded.at
        where totp_uses.at < ${new Date(now.getTime() - 300_000).toISOString()} or totp_uses.at > excluded.at + interval '1 day'
      returning 1`.execute(db);
    return rows.length > 0;
  };

  const record = (
    command: CommandContext,
    account: Account | null,
    entry: { action: "session.start" | "session.refused"; totp?: boolean; why?: string },
  ) => {
    const actor = account
      ? { personId: account.id, name: account.name, locale: account.locale, grants: [] }
      : command.actor;
    return platform.commands.run({ ...command, actor }, async (work) => {
      if (entry.action === "session.start" && account)
        await work.tx
          .updateTable("people")
          .set({ lastSignInAt: work.now })
          .where("id", "=", account.id)
          .execute();
      work.audit({
        action: entry.action,
        entityType: "person",
        entityId: account?.id ?? "unknown",
        detail: { totp: entry.totp ?? false, why: entry.why ?? null },
      });
    });
  };

  return {
    /**
     * Signs in by e-mail, mobile number or user name.
     * @returns the session's Set-Cookie headers
     * @throws Refusal session.refused (the same for unknown, disabled and wrong), session.code-required, session.code-wrong,
     *   too-many-requests after five failures of this account name from this address within 15 minutes
     */
    async signIn(
      command: CommandContext,
      given: { login: string; password: string; code?: string | undefined },
      origin: Origin,
    ): Promise<string[]> {
      const login = normaliseLogin(given.login);
      const account = await activeAccount(platform, login);
      const ip = addressKey(origin.ip);
      const byLogin = { kind: "login", key: attemptKey(login), ip };
      const byPerson = { kind: "person", key: attemptKey(account?.id ?? `?${login}`), ip };
      const first = await attempts.begin(byLogin);
      if (!first.allowed) refuse("too-many-requests", { values: { seconds: first.seconds } });
      // Failures under another of the person's names count too, but show as a wrong password: else a stranger could
      // learn which number belongs to which address.
      const second = await attempts.begin(byPerson);
      const address = account && second.allowed ? authAddress(account.id) : authAddress("nobody");
      const code = given.code?.trim() || undefined;
      const outcome = await auth.signIn({ address, password: given.password, code }, origin);
      if (outcome.kind === "code-required") {
        await Promise.all([first.withdraw(), second.withdraw()]);
        refuse("session.code-required");
      }
      if (outcome.kind === "signed-in" && account) {
        const totp = code !== undefined && /^\d{6}$/.test(code) && (await hasTotp(account.id));
        if (!totp || (await claimCode(account.id, code))) {
          await Promise.all([attempts.clear(byLogin), attempts.clear(byPerson)]);
          await record(command, account, { action: "session.start", totp });
          return outcome.cookies;
        }
        await db.deleteFrom("authSessions").where("token", "=", outcome.token).execute();
      }
      const wrongCode = outcome.kind === "code-wrong" || outcome.kind === "signed-in";
      await record(command, account, { action: "session.refused", why: wrongCode ? "code" : "password" });
      refuse(wrongCode ? "session.code-wrong" : "session.refused");
    },

    /** Ends the session of the request. */
    async signOut(command: CommandContext, session: { id: string }): Promise<void> {
      await platform.commands.run(command, async (work) => {
        await work.tx.deleteFrom("authSessions").where("id", "=", session.id).execute();
        work.audit({ action: "session.end", entityType: "person", entityId: work.actor.personId });
      });
    },
  };

  async function hasTotp(personId: string): Promise<boolean> {
    const row = await db
      .selectFrom("authUsers")
      .select("twoFactorEnabled")
      .where("id", "=", personId)
      .executeTakeFirst();
    return row?.twoFactorEnabled === true;
  }
}
export type SessionService = ReturnType<typeof createSessionService>;
