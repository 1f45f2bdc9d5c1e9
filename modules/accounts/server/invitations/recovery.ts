import type { CommandContext } from "#platform/commands/context.ts";
import { addressKey } from "#platform/http/address-key.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { normaliseLogin, RECOVERY_MINUTES } from "../../model/person.ts";
import { type Attempts, attemptKey } from "../identity/attempts.ts";
import type { Auth, Origin } from "../identity/auth.ts";
import { activeAccount } from "../identity/session.service.ts";
import * as people from "../people/people.repository.ts";
import { insertReset, type Links } from "./links.ts";

/** The outbox effect that makes and sends the link. */
export const RECOVERY_EFFECT = "accounts.recovery";
/** Links one person is sent within an hour, from wherever they are asked for: nobody's mailbox is filled. */
const PER_HOUR = 4;

/**
 * A person who forgot his password helps himself. Whoever asks learns nothing: the request does the same for any name, in the same
 * time; whether there is an account is found out afterwards, by the outbox.
 */
export function createRecovery(deps: { platform: Platform; auth: Auth; attempts: Attempts; link: Links }) {
  const { platform, auth, attempts, link } = deps;
  const { commands } = platform;

  const send: EffectHandler = async (payload) => {
    const login = await auth.unseal((payload as { login: string }).login);
    const account = await activeAccount(platform, login);
    if (!account || !platform.mailer.configured) return;
    const now = platform.clock();
    const at = now.toISOString();
    const ago = new Date(now.getTime() - 3_600_000).toISOString();
    await commands.run({ actor: systemActor, occurredAt: at, recordedAt: at, via: "job" }, async (work) => {
      const person = await people.lock(work.tx, account.id);
      const earlier = await work.tx
        .selectFrom("invitations")
        .select("id")
        .where("personId", "=", account.id)
        .where("invitedBy", "=", account.id)
        .where("purpose", "=", "reset-password")
        .where("invitedAt", ">", ago)
        .execute();
      if (!person?.email || earlier.length >= PER_HOUR) return work.nothingChanged();
      const expiresAt = new Date(now.getTime() + RECOVERY_MINUTES * 60_000).toISOString();
      // By mail only: the mailbox is what proves who asks.
      const { invitation, token } = await insertReset(
        work,
        { ...person, mobile: null },
        { invitedBy: person.id, expiresAt },
      );
      await link(work, invitation, token);
      work.audit({
        action: "account.recovery-link",
        entityType: "person",
        entityId: person.id,
        county: person.county,
      });
    });
  };

  return {
    /** Whether there is a way to send links. */
    available: () => platform.mailer.configured,

    /** Asks for a link. @throws Refusal recovery.unavailable, too-many-requests (alike for known and unknown names) */
    async request(command: CommandContext, given: string, origin: Origin): Promise<void> {
      if (!platform.mailer.configured) refuse("recovery.unavailable");
      const login = normaliseLogin(given);
      const attempt = await attempts.begin({
        kind: "recovery",
        key: attemptKey(login),
        ip: addressKey(origin.ip),
      });
      if (!attempt.allowed) refuse("too-many-requests", { values: { seconds: attempt.seconds } });
      const sealed = await auth.seal(login);
      await commands.run(command, async (work) => {
        work.later(RECOVERY_EFFECT, { login: sealed });
        work.audit({ action: "account.recovery-asked", entityType: "person", entityId: "unknown" });
      });
    },
    effects: { [RECOVERY_EFFECT]: send },
  };
}
export type Recovery = ReturnType<typeof createRecovery>;
