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

/** Where mail for a person, an organisation or an expert goes. An expert without an account is written to at the address in the pool. */
export const addressesOf =
  (platform: Platform, holders: Holders) =>
  async (to: Notice["to"]): Promise<{ email: string; locale: Locale }[]> => {
    const { accounts, experts } = holders;
    if ("personId" in to) return accounts.addresses.ofPerson(to.personId);
    if ("organisationId" in to) return accounts.addresses.ofOrganisation(to.organisationId);
    const expert = (await experts.directory.byIds([to.expertId])).get(to.expertId);
    if (expert?.personId) return accounts.addresses.ofPerson(expert.personId);
    const [contact] = await contactsOf(platform, holders).ofExpert(to.expertId);
    return contact?.email
      ? [{ email: contact.email, locale: expert?.languages[0] === "en" ? "en" : "zh" }]
      : [];
  };

/** What personal links to the negotiation days need: one address per party, seals and the limit of wrong tokens. */
export function lettersOf(platform: Platform, holders: Holders): LetterPorts {
  const addresses = addressesOf(platform, holders);
  return {
    ...holders.accounts.links,
    async addressOf({ kind, id }) {
      const known = await addresses(kind === "expert" ? { expertId: id } : { organisationId: id });
      if (known[0]) return known[0].email;
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
 * Sends a notice as mail to the people behind a person, an organisation or an expert, each in their language. Without a mail server the
 * notice stays in their to-do list only.
 */
export function noticeEffect(platform: Platform, holders: Holders, attached: Attached): EffectHandler {
  const addresses = addressesOf(platform, holders);
  return async (payload) => {
    if (!platform.mailer.configured) return;
    const notice = payload as unknown as Notice;
    const link = `${platform.config.publicUrl}${notice.link}`;
    for (const { email, locale } of await addresses(notice.to)) {
      const calendar = await calendarOf(notice, locale, attached);
      await platform.mailer.send({
        to: email,
        subject: notice.subject[locale],
        text: `${notice.text[locale]}\n\n${link}\n`,
        ...(calendar ? { attachments: [calendar] } : {}),
      });
    }
  };
}
