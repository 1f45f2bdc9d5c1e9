import type { CommandContext } from "#platform/commands/context.ts";
import { addressKey } from "#platform/http/address-key.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { securityNotice } from "../../model/inbox/security.notices.ts";
import { passwordProblem } from "../../model/password.ts";
import type { Attempts } from "./attempts.ts";
import type { Auth, Origin } from "./auth.ts";
import type { RequestSession } from "./authenticate.ts";

export type Here = { readonly session: RequestSession; readonly origin: Origin; readonly cookie: string };

/** Collects what another module keeps about a person, for the person's own copy (PIPL 45). */
export type SubjectData = Readonly<Record<string, (personId: string) => Promise<unknown>>>;

/** What a person does with his own account. */
export function createMeService(options: {
  platform: Platform;
  auth: Auth;
  attempts: Attempts;
  subjectData: SubjectData;
}) {
  const { platform, auth, attempts, subjectData } = options;
  const { db, commands } = platform;
  const own = (personId: string) =>
    db.selectFrom("people").selectAll().where("id", "=", personId).executeTakeFirstOrThrow();
  const tried = (here: Here, personId: string) => ({
    kind: "own-password",
    key: personId,
    ip: addressKey(here.origin.ip),
  });
  const weak = (problem: { zh: string; en: string }): never =>
    refuse("password.weak", {
      fields: [{ field: "password", label: { zh: "新口令", en: "New password" }, reason: problem }],
    });
  const requirePassword = async (here: Here, personId: string, password: string): Promise<void> => {
    const right = await attempts.guarded(tried(here, personId), async () => {
      const account = await db
        .selectFrom("authAccounts")
        .select("password")
        .where("userId", "=", personId)
        .executeTakeFirst();
      return account?.password && (await auth.verify(password, account.password)) ? true : null;
    });
    if (!right) refuse("password.wrong");
  };
  const note = (command: CommandContext, action: string, change?: { totp: boolean }) =>
    commands.run(command, async (work) => {
      if (change)
        await work.tx.updateTable("people").set(change).where("id", "=", work.actor.personId).execute();
      if (change) await work.tx.deleteFrom("totpUses").where("personId", "=", work.actor.personId).execute();
      work.audit({ action, entityType: "person", entityId: work.actor.personId });
      if (change)
        work.later("notice", securityNotice(change.totp ? "totp-on" : "totp-off", work.actor.personId));
    });

  return {
    requireStrong(password: string, personal: readonly (string | null)[]): void {
      const problem = passwordProblem(password, platform.config.passwordRules, personal);
      if (problem) weak(problem);
    },

    profile: own,

    sessions: (personId: string) =>
      db
        .selectFrom("authSessions")
        .select(["id", "createdAt", "expiresAt", "ipAddress", "userAgent"])
        .where("userId", "=", personId)
        .where("expiresAt", ">", platform.clock().toISOString())
        .orderBy("createdAt", "desc")
        .execute(),

    /** Ends one session of one's own, or all but the current one. */
    endSessions(
      command: CommandContext,
      which: { id: string } | { except: string },
    ): Promise<{ ended: number }> {
      return commands.run(command, async (work) => {
        const all = work.tx.deleteFrom("authSessions").where("userId", "=", work.actor.personId);
        const { numDeletedRows } = await ("id" in which
          ? all.where("id", "=", which.id)
          : all.where("id", "!=", which.except)
        ).executeTakeFirstOrThrow();
        const ended = Number(numDeletedRows);
        if ("id" in which && ended === 0) refuse("not-found");
        work.audit({
          action: "session.revoke",
          entityType: "person",
          entityId: work.actor.personId,
          detail: { ended },
        });
        return { ended };
      });
    },

    /** A new password; every other session ends. */
    async changePassword(
      command: CommandContext,
      given: { current: string; password: string },
      here: Here,
    ): Promise<void> {
      const personId = command.actor.personId;
      await requirePassword(here, personId, given.current);
      const person = await own(personId);
      this.requireStrong(given.password, [person.name, person.email, person.mobile, person.userName]);
      if (given.password === given.current)
        weak({ zh: "新口令不能与当前口令相同", en: "The new password must differ from the current one" });
      const hash = await auth.hash(given.password);
      await commands.run(command, async (work) => {
        await work.tx
          .updateTable("authAccounts")
          .set({ password: hash, updatedAt: work.now })
          .where("userId", "=", personId)
          .execute();
        await work.tx
          .updateTable("people")
          .set({ passwordChangedAt: work.now })
          .where("id", "=", personId)
          .execute();
        await work.tx
          .deleteFrom("authSessions")
          .where("userId", "=", personId)
          .where("id", "!=", here.session.id)
          .execute();
        work.audit({ action: "account.password-changed", entityType: "person", entityId: personId });
        work.later("notice", securityNotice("password-changed", personId));
      });
    },

    changeLocale: (command: CommandContext, locale: Locale) =>
      commands.run(command, async (work) => {
        await work.tx
          .updateTable("people")
          .set((e) => ({ locale, version: e("version", "+", 1) }))
          .where("id", "=", work.actor.personId)
          .execute();
        work.audit({
          action: "account.locale",
          entityType: "person",
          entityId: work.actor.personId,
          detail: { locale },
        });
        return { locale };
      }),

    /** Starts the second factor; it counts once confirmed. */
    async enrolTotp(command: CommandContext, password: string, here: Here) {
      const personId = command.actor.personId;
      await requirePassword(here, personId, password);
      if (here.session.totp) refuse("totp.already");
      const started = await auth.enrol(password, here.origin, here.cookie);
      if (!started) return refuse("totp.already");
      await note(command, "account.totp-started");
      // The authenticator shows whose account it is.
      const person = await own(personId);
      const label = person.userName ?? person.email ?? person.mobile ?? person.name;
      const uri = new URL(started.totpURI);
      return {
        uri: started.totpURI.replace(uri.pathname, `/${encodeURIComponent(`汇智:${label}`)}`),
        secret: uri.searchParams.get("secret") ?? "",
        recoveryCodes: started.backupCodes,
      };
    },

    async confirmTotp(command: CommandContext, code: string, here: Here): Promise<string[]> {
      const personId = command.actor.personId;
      const started = await db
        .selectFrom("authTwoFactors")
        .select("verified")
        .where("userId", "=", personId)
        .executeTakeFirst();
      if (!started) refuse("totp.not-enrolled");
      if (here.session.totp) refuse("totp.already");
      const cookies = await attempts.guarded(
        { kind: "totp", key: personId, ip: addressKey(here.origin.ip) },
        () => auth.confirm(code, here.origin, here.cookie),
      );
      if (!cookies) return refuse("totp.wrong-code");
      await note(command, "account.totp-on", { totp: true });
      return cookies;
    },

    async disableTotp(command: CommandContext, password: string, here: Here): Promise<string[]> {
      await requirePassword(here, command.actor.personId, password);
      const cookies = await auth.disable(password, here.origin, here.cookie);
      if (!cookies) return refuse("totp.not-enrolled");
      await note(command, "account.totp-off", { totp: false });
      return cookies;
    },

    /** Everything kept about the person, for himself (PIPL 45). Audited. */
    async exportOwn(command: CommandContext) {
      const personId = command.actor.personId;
      const { searchText: _s, ...person } = await own(personId);
      const [grants, sessions, actions, invitations] = await Promise.all([
        db.selectFrom("personGrants").selectAll().where("personId", "=", personId).execute(),
        this.sessions(personId),
        db
          .selectFrom("auditEntries")
          .select(["recordedAt", "action", "entityType", "entityId", "reason"])
          .where("actorId", "=", personId)
          .orderBy("seq", "desc")
          .limit(10_000)
          .execute(),
        db
          .selectFrom("invitations")
          .select(["purpose", "name", "email", "mobile", "role", "state", "invitedAt", "closedAt"])
          .where("personId", "=", personId)
          .execute(),
      ]);
      const others = await Promise.all(
        Object.entries(subjectData).map(async ([name, read]) => [name, await read(personId)] as const),
      );
      await note(command, "account.own-export");
      return {
        exportedAt: command.recordedAt,
        person,
        grants,
        sessions,
        invitations,
        actions,
        records: Object.fromEntries(others),
      };
    },

    /** Asks to be forgotten; an administrator carries it out (open obligations may have to end first). */
    requestDeletion: (command: CommandContext, reason: string | undefined) =>
      commands.run(command, async (work) => {
        await work.tx
          .updateTable("people")
          .set((e) => ({ deletionRequestedAt: work.now, version: e("version", "+", 1) }))
          .where("id", "=", work.actor.personId)
          .where("deletionRequestedAt", "is", null)
          .execute();
        work.audit({
          action: "account.deletion-requested",
          entityType: "person",
          entityId: work.actor.personId,
          reason: reason ?? null,
        });
        return { requestedAt: work.now };
      }),
  };
}
export type MeService = ReturnType<typeof createMeService>;
