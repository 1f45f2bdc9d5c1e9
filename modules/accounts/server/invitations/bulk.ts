import type { ContactDirectory, OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { mayGrant, type PlacedGrant } from "../../model/granting.ts";
import { invitationPolicy } from "../../model/person.policy.ts";
import { Email } from "../../model/person.ts";
import { insertJoin, invitationExpiry, type Links, type SealedLink } from "./links.ts";

/** Enterprises invited at once; a whole county's fit. */
export const BULK_INVITATIONS = 500;

/** What became of one enterprise of a bulk: its link, or why there is none. */
export type Invited = {
  readonly organisationId: string;
  readonly name: string;
  readonly link: SealedLink | null;
  readonly refusal: { readonly code: string; readonly messages: Text } | null;
};

/** Invites the contact of each enterprise to act for it: one invitation per e-mail address, none where someone acts for it already. */
export function createBulkInvitations(deps: {
  platform: Platform;
  organisations: OrganisationDirectory & Partial<ContactDirectory>;
  link: Links;
}) {
  const { platform, organisations, link } = deps;

  /** Enterprises for which someone has an account, or an open invitation. */
  async function taken(work: UnitOfWork, ids: readonly string[]): Promise<[Set<string>, Set<string>]> {
    const members = await work.tx
      .selectFrom("people")
      .select("organisationId")
      .where("organisationId", "in", ids)
      .where("disabledAt", "is", null)
      .where("anonymisedAt", "is", null)
      .execute();
    const open = await work.tx
      .selectFrom("invitations")
      .select("organisationId")
      .where("organisationId", "in", ids)
      .where("purpose", "=", "join")
      .where("state", "=", "open")
      .where("expiresAt", ">", work.now)
      .execute();
    const idsOf = (rows: readonly { organisationId: string | null }[]) =>
      new Set(rows.flatMap((r) => r.organisationId ?? []));
    return [idsOf(members), idsOf(open)];
  }

  return (
    context: CommandContext,
    input: { readonly organisationIds: readonly string[]; readonly send: boolean },
  ): Promise<Invited[]> =>
    platform.commands.run(context, async (work) => {
      const ids = [...new Set(input.organisationIds)];
      const known = await organisations.byIds(ids, work);
      const contacts = (await organisations.contactsOf?.(ids, work)) ?? new Map();
      const [members, open] = await taken(work, ids);
      const addressed = new Set<string>();

      /** The grant that is offered and to whom; throws why not. */
      function decide(id: string): { grant: PlacedGrant; name: string; email: string } {
        const organisation = known.get(id);
        if (!organisation) throw new Refusal("not-found");
        const { city, county } = organisation;
        const grant: PlacedGrant = {
          role: "enterprise",
          scope: { kind: "organisation", id: organisation.id },
          place: { city, county },
        };
        const subjects = {
          self: { city, counties: county ? [county] : [], organisations: [organisation.id] },
        };
        if (!isAllowed(work.actor, invitationPolicy, "create", { subjects, now: work.now }))
          throw new Refusal("not-found");
        if (!mayGrant(work.actor, grant, work.now)) throw new Refusal("accounts.above-you");
        if (organisation.kind !== "enterprise") throw new Refusal("invitation.enterprises-only");
        if (members.has(organisation.id)) throw new Refusal("invitation.has-account");
        if (open.has(organisation.id)) throw new Refusal("invitation.pending");
        const contact = contacts.get(id);
        const email = Email.safeParse(contact?.email ?? "");
        if (!email.success) throw new Refusal("invitation.no-email");
        if (addressed.has(email.data)) throw new Refusal("invitation.shared-email");
        addressed.add(email.data);
        open.add(organisation.id);
        return {
          grant,
          name: (contact?.name?.trim() || organisation.fullName).slice(0, 60),
          email: email.data,
        };
      }

      const results: Invited[] = [];
      for (const id of ids) {
        const name = known.get(id)?.fullName ?? "";
        try {
          const { grant, ...person } = decide(id);
          const { invitation, token } = await insertJoin(work, {
            ...person,
            mobile: null,
            locale: "zh",
            grant,
            expertId: null,
            send: input.send,
            expiresAt: invitationExpiry(work.now),
          });
          results.push({
            organisationId: id,
            name,
            link: await link(work, invitation, token),
            refusal: null,
          });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          const refusal = { code: error.code, messages: error.texts };
          results.push({
            organisationId: id,
            name: error.code === "not-found" ? "" : name,
            link: null,
            refusal,
          });
        }
      }
      if (results.every((r) => r.link === null)) work.nothingChanged();
      return results;
    });
}
export type BulkInvitations = ReturnType<typeof createBulkInvitations>;
