import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed, type Subjects } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { mayGrant, type PlacedGrant } from "../../model/granting.ts";
import { type InvitationAction, invitationPolicy } from "../../model/person.policy.ts";
import type { InvitationInput } from "../../model/person.ts";
import { nodeOf } from "../../model/roles.ts";
import type { Attempts } from "../identity/attempts.ts";
import type { Auth } from "../identity/auth.ts";
import type { MeService } from "../identity/me.service.ts";
import type { AccountService } from "../people/accounts.service.ts";
import * as people from "../people/people.repository.ts";
import { actorCity, placeGrant } from "../people/places.ts";
import type { InvitationsTable } from "../tables.ts";
import { insertJoin, insertReset, invitationExpiry, type Links, type SealedLink } from "./links.ts";

export const invitationSubjects = (i: InvitationsTable): Subjects => ({
  self: {
    city: i.city,
    counties: i.county ? [i.county] : [],
    organisations: i.organisationId ? [i.organisationId] : [],
    owners: [i.invitedBy],
  },
});

/** The grant an invitation offers; null for a password reset. */
export const offered = (i: InvitationsTable): PlacedGrant | null =>
  i.role && i.scopeKind
    ? {
        role: i.role,
        scope: nodeOf(i.scopeKind, i.scopeValue ?? ""),
        until: i.until,
        place: { city: i.city, county: i.county },
      }
    : null;

/** Open, expired by the clock, or what it was closed as. */
export const stateOf = (i: InvitationsTable, now: string) =>
  i.state === "open" && i.expiresAt <= now ? ("expired" as const) : i.state;

export function invitationActions(actor: Actor, i: InvitationsTable, now: string): InvitationAction[] {
  const on = { subjects: invitationSubjects(i), now };
  const state = stateOf(i, now);
  const grant = offered(i);
  const mine = (action: InvitationAction) =>
    isAllowed(actor, invitationPolicy, action, on) && (!grant || mayGrant(actor, grant, now));
  // Taking an invitation back only narrows: a security officer does it whatever role was offered.
  const guards = actor.grants.some((g) => g.role === "security-officer" && (!g.until || g.until > now));
  return [
    "read" as const,
    ...((state === "open" || state === "expired") && i.purpose === "join" && mine("resend")
      ? (["resend"] as const)
      : []),
    ...(state === "open" &&
    isAllowed(actor, invitationPolicy, "revoke", on) &&
    (guards || i.purpose !== "join" || mine("revoke"))
      ? (["revoke"] as const)
      : []),
  ];
}

export type InvitationDeps = {
  platform: Platform;
  auth: Auth;
  attempts: Attempts;
  organisations: OrganisationDirectory;
  accounts: AccountService;
  me: MeService;
  link: Links;
};

/** Invitations: made by those who may grant, opened only by the invitee. */
export function createInvitationService(deps: InvitationDeps) {
  const { platform, organisations, accounts, link } = deps;
  const { commands } = platform;

  const lockFor = async (work: UnitOfWork, id: string, action: InvitationAction) => {
    const invitation =
      (await work.tx
        .selectFrom("invitations")
        .selectAll()
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst()) ?? refuse("not-found");
    const on = { subjects: invitationSubjects(invitation), now: work.now };
    if (!isAllowed(work.actor, invitationPolicy, "read", on)) refuse("not-found");
    requireAllowed(work.actor, invitationPolicy, action, on);
    if (!invitationActions(work.actor, invitation, work.now).includes(action)) {
      const state = stateOf(invitation, work.now);
      if (state === "accepted" || state === "revoked" || (state === "expired" && action === "revoke"))
        refuse("invitation.not-valid");
      refuse("accounts.above-you");
    }
    return invitation;
  };

  return {
    /** Invites someone to a role. @throws Refusal accounts.above-you, accounts.scope-unfit, accounts.contact-required */
    create: (context: CommandContext, input: InvitationInput): Promise<SealedLink> =>
      commands.run(context, async (work) => {
        if (!input.email && !input.mobile) refuse("accounts.contact-required");
        const inviter = await people.find(work.tx, work.actor.personId);
        const city =
          actorCity(work.actor) ??
          inviter?.city ??
          (input.grant.scope.kind === "city" ? input.grant.scope.code : "");
        const grant = await placeGrant(organisations, input.grant, { city, work });
        if (!mayGrant(work.actor, grant, work.now)) refuse("accounts.above-you");
        const { invitation, token } = await insertJoin(work, {
          name: input.name,
          email: input.email ?? null,
          mobile: input.mobile ?? null,
          locale: input.locale,
          grant,
          expertId: input.expertId ?? null,
          send: input.send,
          expiresAt: invitationExpiry(work.now),
        });
        return link(work, invitation, token);
      }),

    /** A new link for the same invitee; the old one is dead. */
    resend: (context: CommandContext, id: string): Promise<SealedLink> =>
      commands.run(context, async (work) => {
        const old = await lockFor(work, id, "resend");
        const token = newToken();
        const change = {
          tokenHash: hashToken(token),
          state: "open" as const,
          invitedAt: work.now,
          expiresAt: invitationExpiry(work.now),
          version: old.version + 1,
        };
        await work.tx.updateTable("invitations").set(change).where("id", "=", id).execute();
        work.audit({
          action: "invitation.resend",
          entityType: "invitation",
          entityId: id,
          county: old.county,
        });
        return link(work, { ...old, ...change }, token);
      }),

    revoke: (context: CommandContext, id: string, reason: string | undefined) =>
      commands.run(context, async (work) => {
        const invitation = await lockFor(work, id, "revoke");
        const version = invitation.version + 1;
        await work.tx
          .updateTable("invitations")
          .set({ state: "revoked", closedAt: work.now, version })
          .where("id", "=", id)
          .execute();
        work.audit({
          action: "invitation.revoke",
          entityType: "invitation",
          entityId: id,
          county: invitation.county,
          reason: reason ?? null,
        });
        return { id, version };
      }),

    /** A link with which a person chooses a new password; earlier reset links of his die. */
    resetPassword: (context: CommandContext, personId: string): Promise<SealedLink> =>
      commands.run(context, async (work) => {
        const { person } = await accounts.loadForReset(work, personId);
        if (!person.email && !person.mobile) refuse("accounts.contact-required");
        const { invitation, token } = await insertReset(work, person, {
          invitedBy: work.actor.personId,
          expiresAt: invitationExpiry(work.now),
        });
        work.audit({
          action: "account.resetPassword",
          entityType: "person",
          entityId: personId,
          county: person.county,
        });
        return link(work, invitation, token);
      }),
  };
}
export type InvitationService = ReturnType<typeof createInvitationService>;
