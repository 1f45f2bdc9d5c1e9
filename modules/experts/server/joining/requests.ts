import type { Notice } from "#modules/accounts/model/notice.ts";
import type { PersonalLinks } from "#modules/accounts/model/personal-links.ts";
import type { SelfRegistration } from "#modules/accounts/model/self-registration.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { JoinInput, MAILS_PER_DAY, UNCONFIRMED_DAYS } from "../../model/joining.ts";
import * as repository from "./joining.repository.ts";

/** The outbox effect that finds out who asked and sends the mail. */
export const JOIN_EFFECT = "experts.join";
const DAY = 86_400_000;

export type JoiningPorts = {
  readonly accounts: SelfRegistration;
  readonly links: Pick<PersonalLinks, "seal" | "unseal">;
  /** The city whose pool people join; null before there is one. */
  readonly city: () => Promise<string | null>;
};

/**
 * Asking to join. The request does the same for every address, in the same time; whether there is an account is found out afterwards, by
 * the outbox. Nothing stands in the pool before the address is confirmed.
 */
export function createJoinRequests(platform: Platform, ports: JoiningPorts) {
  const { commands, db } = platform;
  const { accounts, links } = ports;
  const asSystem = (at: string): CommandContext => ({
    actor: systemActor,
    occurredAt: at,
    recordedAt: at,
    via: "job",
  });

  const send: EffectHandler = async (payload) => {
    const said = JoinInput.parse(JSON.parse(await links.unseal((payload as { sealed: string }).sealed)));
    const city = await ports.city();
    if (!city || !accounts.available()) return;
    const given = { ...said, email: said.email.normalize("NFKC").toLowerCase() };
    await commands.run(asSystem(platform.clock().toISOString()), (work) => answer(work, city, given));
  };

  /** Registers or reminds: a new address gets a link, a known one is told that it is known. */
  async function answer(work: UnitOfWork, city: string, given: JoinInput): Promise<void> {
    const earlier = await repository.ofEmail(work.tx, given.email);
    const ago = new Date(Date.parse(work.now) - DAY).toISOString();
    const lately = earlier.filter((r) => r.mailedAt > ago).reduce((sum, r) => sum + r.mails, 0);
    if (lately >= MAILS_PER_DAY) return work.nothingChanged();
    const holder = await accounts.holderOf(work, given.email);
    const known = holder?.expertId ?? null;
    const open = earlier.find((r) => r.state === (known ? "known" : "mailed"));
    const { name, email, locale, organisationName, field } = given;
    const facts = { name, email, locale, organisationName, field, publicProfile: given.consentPublic };
    const mails = open && open.mailedAt > ago ? open.mails + 1 : 1;
    const id = open?.id ?? work.newId();
    const expertId = open?.expertId ?? work.newId();
    if (open) await repository.update(work.tx, id, { ...facts, mails, mailedAt: work.now });
    else
      await repository.insert(work.tx, {
        ...{ id, expertId, city, ...facts, state: known ? "known" : "mailed", requestedAt: work.now },
        ...{ mailedAt: work.now, mails, confirmedAt: null, decidedAt: null, decidedBy: null, linkedTo: null },
      });
    if (known && holder) work.later("notice", knownAlready(holder.personId));
    else await accounts.invite(work, { expertId, city, name, email, locale });
    work.audit({ action: "expert.join-asked", entityType: "expert", entityId: expertId });
  }

  return {
    available: () => accounts.available(),

    /** Asks to join. @throws Refusal experts.join-unavailable, too-many-requests (alike for known and unknown addresses) */
    async ask(command: CommandContext, given: JoinInput, ip: string): Promise<void> {
      if (!accounts.available() || !(await ports.city())) refuse("experts.join-unavailable");
      await accounts.heard({ email: given.email, ip });
      // What only programs see was filled in: they are told the same as everybody.
      const real = given.website === "";
      const sealed = await links.seal(JSON.stringify({ ...given, website: "" }));
      await commands.run(command, async (work) => {
        if (real) work.later(JOIN_EFFECT, { sealed });
        work.audit({ action: "expert.join-request", entityType: "expert", entityId: "unknown" });
      });
    },

    /** Deletes what nobody confirmed (PIPL art. 19). Returns how many. */
    async purge(): Promise<number> {
      const now = platform.clock();
      const before = new Date(now.getTime() - UNCONFIRMED_DAYS * DAY).toISOString();
      const due = await repository.unconfirmed(db, before);
      if (due.length === 0) return 0;
      await commands.run(asSystem(now.toISOString()), async (work) => {
        await repository.removeOf(
          work.tx,
          due.map((r) => r.id),
        );
        for (const { expertId } of due)
          work.audit({ action: "expert.join-purge", entityType: "expert", entityId: expertId });
      });
      return due.length;
    },

    effects: { [JOIN_EFFECT]: send },
  };
}
export type JoinRequests = ReturnType<typeof createJoinRequests>;

const knownAlready = (personId: string): Notice => ({
  kind: "expert.known-already",
  to: { personId },
  subject: { zh: "您已是汇智平台的专家", en: "You are registered with Huizhi already" },
  text: {
    zh: "有人用您的邮箱申请登记为专家。您已有专家账号，无需再次登记，请直接登录；忘记口令可在登录页找回。如非您本人申请，请忽略本邮件。",
    en: "Somebody asked to register as an expert with your address. You have an expert account already: please sign in; a lost password is recovered on the sign-in page. If it was not you, ignore this mail.",
  },
  link: "/sign-in",
});
