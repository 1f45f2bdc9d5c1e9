import { noticeMail } from "#modules/accounts/model/inbox/digest.ts";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Accounts } from "#modules/accounts/server/index.ts";
import type { Contact, EngagementContacts } from "#modules/engagements/model/directory.ts";
import type { ExpertDirectory } from "#modules/experts/model/directory.ts";
import type { ExpertService } from "#modules/experts/server/expert.service.ts";
import type { PartyKey } from "#modules/negotiations/model/party.ts";
import type { LetterPorts } from "#modules/negotiations/server/ports.ts";
import type { OrganisationService } from "#modules/organisations/server/organisation.service.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { MailRefused } from "#platform/mail/mailer.ts";
import type { Platform } from "#platform/platform.ts";

type Holders = {
  readonly accounts: Accounts;
  readonly organisations: { service: OrganisationService };
  readonly experts: { service: ExpertService; directory: ExpertDirectory };
};

/** Contact data of both sides of an engagement, read with the platform's own right; engagements decides when it is shown. */
export function contactsOf(
  platform: Platform,
  { organisations, experts }: Pick<Holders, "organisations" | "experts">,
): EngagementContacts {
  const viewer = () => ({ actor: systemActor, now: platform.clock().toISOString() });
  return {
    async ofOrganisations(ids) {
      const views = await Promise.all(ids.map((id) => orNothing(organisations.service.view(id, viewer()))));
      return views.flatMap((v): Contact[] =>
        v?.contactName
          ? [
              {
                name: v.contactName,
                phone: v.contactMobile ?? v.contactPhone ?? null,
                email: v.email ?? null,
              },
            ]
          : [],
      );
    },
    async ofExpert(id) {
      const view = await orNothing(experts.service.view(id, viewer()));
      return view
        ? [
            {
              name: view.public.name,
              phone: view.contact.mobile ?? view.contact.officePhone ?? null,
              email: view.contact.email ?? null,
            },
          ]
        : [];
    },
  };
}

const orNothing = <T>(promise: Promise<T>): Promise<T | undefined> =>
  promise.catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });

type Receivers = {
  /** Accounts whose inbox it goes to. */
  readonly people: readonly string[];
  /** An expert without an account is written to at the address in the pool. */
  readonly address?: { readonly email: string; readonly locale: Locale };
};

/** Who stands behind a person, an organisation (all who act for it) or an expert. */
const receiversOf =
  (platform: Platform, holders: Holders) =>
  async (to: Notice["to"]): Promise<Receivers> => {
    const { accounts, experts } = holders;
    if ("personId" in to) return { people: [to.personId] };
    if ("organisationId" in to)
      return { people: (await accounts.directory.membersOf(to.organisationId)).map(({ id }) => id) };
    const expert = (await experts.directory.byIds([to.expertId])).get(to.expertId);
    if (expert?.personId) return { people: [expert.personId] };
    const [contact] = await contactsOf(platform, holders).ofExpert(to.expertId);
    if (!contact?.email) return { people: [] };
    return {
      people: [],
      address: { email: contact.email, locale: expert?.languages[0] === "en" ? "en" : "zh" },
    };
  };

/** What personal links to the negotiation days need: one address per party, seals and the limit of wrong tokens. */
export function lettersOf(platform: Platform, holders: Holders): LetterPorts {
  const receivers = receiversOf(platform, holders);
  const { addresses } = holders.accounts;
  return {
    ...holders.accounts.links,
    async addressOf({ kind, id }) {
      const behind = await receivers(kind === "expert" ? { expertId: id } : { organisationId: id });
      const [known] = await addresses.ofPeople(behind.people);
      if (known ?? behind.address) return (known ?? behind.address)?.email ?? null;
      const contacts = contactsOf(platform, holders);
      const [contact] = await (kind === "expert" ? contacts.ofExpert(id) : contacts.ofOrganisations([id]));
      return contact?.email ?? null;
    },
  };
}

/** What mail may carry beside its text. */
type Attached = {
  calendar(activityId: string, party: PartyKey, locale: Locale): Promise<string>;
};

/** The calendar file a notice asks for, as it stands when the mail is sent; none when the agenda is gone since. */
async function calendarOf(notice: Notice, locale: Locale, attached: Attached) {
  if (!notice.calendar) return undefined;
  const { activityId, party } = notice.calendar;
  const text = await orNothing(attached.calendar(activityId, party as PartyKey, locale));
  return text === undefined
    ? undefined
    : {
        filename: "agenda.ics",
        content: Buffer.from(text, "utf8"),
        contentType: "text/calendar; charset=utf-8; method=PUBLISH",
      };
}

/**
 * Carries out a notice: into the inboxes of the people behind a person, an organisation or an expert, and by mail as each of them chose
 * (`inbox.receive`). An expert without an account has no inbox and gets every notice by mail at once.
 */
export function noticeEffect(platform: Platform, holders: Holders, attached: Attached): EffectHandler {
  const receivers = receiversOf(platform, holders);
  const { mailer, config, logger } = platform;
  return async (payload, effect) => {
    const notice = payload as unknown as Notice;
    const { people, address } = await receivers(notice.to);
    const attachments = async (locale: Locale) => {
      const calendar = await calendarOf(notice, locale, attached);
      return calendar && [calendar];
    };
    await holders.accounts.inbox.receive(notice, { effect, people, attachments });
    if (!address || !mailer.configured) return;
    const calendar = await attachments(address.locale);
    const message = { ...notice, url: `${config.publicUrl}${notice.link}` };
    try {
      await mailer.send({
        to: address.email,
        ...noticeMail(message, { locale: address.locale, preferences: null }),
        messageId: `notice-${effect.id}`,
        ...(calendar ? { attachments: calendar } : {}),
      });
    } catch (error) {
      if (!(error instanceof MailRefused && error.permanent)) throw error;
      // Trying again for a day would change nothing; the address is the pool's to correct.
      logger.warn({ effect: effect.id, code: error.code }, "mail to an expert refused for good");
    }
  };
}
