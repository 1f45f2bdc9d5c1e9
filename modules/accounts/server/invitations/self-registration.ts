import { workOf } from "#platform/commands/unit-of-work.ts";
import { addressKey } from "#platform/http/address-key.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { PeopleDirectory } from "../../model/directory.ts";
import { normaliseEmail } from "../../model/person.ts";
import { SELF_REGISTERED, type SelfRegistration } from "../../model/self-registration.ts";
import { ATTEMPTS, type Attempts, attemptKey } from "../identity/attempts.ts";
import * as people from "../people/people.repository.ts";
import { insertJoin, invitationExpiry, type Links } from "./links.ts";

const KIND = "registration";
/** Requests from one network address within the minutes of ATTEMPTS: a lecture hall may register together, a script may not. */
const PER_ADDRESS = 40;

/** Registration without an invitation: see the port. */
export function createSelfRegistration(deps: {
  platform: Platform;
  attempts: Attempts;
  link: Links;
  directory: PeopleDirectory;
}): SelfRegistration {
  const { platform, attempts, link, directory } = deps;
  return {
    available: () => platform.mailer.configured,

    async heard({ email, ip }) {
      const address = addressKey(ip);
      const attempt = await attempts.begin({
        kind: KIND,
        key: attemptKey(normaliseEmail(email)),
        ip: address,
      });
      const since = new Date(platform.clock().getTime() - ATTEMPTS.minutes * 60_000).toISOString();
      const { count } = await platform.db
        .selectFrom("accountAttempts")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .where("kind", "=", KIND)
        .where("ip", "=", address)
        .where("at", ">", since)
        .executeTakeFirstOrThrow();
      if (attempt.allowed && Number(count) <= PER_ADDRESS) return;
      const seconds = attempt.allowed ? ATTEMPTS.minutes * 60 : attempt.seconds;
      refuse("too-many-requests", { values: { seconds } });
    },

    async holderOf(token, email) {
      const person = await people.findByLogins(workOf(token).tx, [normaliseEmail(email)]);
      return person ? { personId: person.id, expertId: person.expertId } : null;
    },

    async invite(token, { expertId, city, name, email, locale }) {
      const work = workOf(token);
      await work.tx
        .updateTable("invitations")
        .set({ state: "revoked", closedAt: work.now })
        .where("expertId", "=", expertId)
        .where("invitedBy", "=", SELF_REGISTERED)
        .where("state", "=", "open")
        .execute();
      const { invitation, token: secret } = await insertJoin(work, {
        name,
        email: normaliseEmail(email),
        mobile: null,
        locale,
        grant: { role: "expert", scope: { kind: "own", personId: "" }, place: { city, county: null } },
        expertId,
        send: true,
        expiresAt: invitationExpiry(work.now),
        invitedBy: SELF_REGISTERED,
      });
      await link(work, invitation, secret);
    },

    point: (token, personId, expertId) => directory.linkExpert(token, personId, expertId),
  };
}
