import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { addressKey } from "#platform/http/address-key.ts";
import { maskEmail, maskName, maskPhone } from "#platform/kernel/mask.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { ExpertJoined } from "../../model/directory.ts";
import type { PlacedGrant } from "../../model/granting.ts";
import { securityNotice } from "../../model/inbox/security.notices.ts";
import { normaliseLogin } from "../../model/person.ts";
import { roleLabels } from "../../model/roles.ts";
import { SELF_REGISTERED } from "../../model/self-registration.ts";
import type { Origin } from "../identity/auth.ts";
import { newPerson } from "../people/ensure.ts";
import * as people from "../people/people.repository.ts";
import { standingOf } from "../people/places.ts";
import type { InvitationsTable } from "../tables.ts";
import { type InvitationDeps, offered, stateOf } from "./invitations.service.ts";

/** The invitee's side: what a link shows, and accepting it. */
export function createAcceptance(deps: InvitationDeps) {
  const { platform, auth, attempts, accounts, me } = deps;
  const { db, commands } = platform;

  /** The open invitation behind a token. Unknown, used, revoked and expired look the same. */
  const openOne = async (token: string): Promise<InvitationsTable> => {
    const invitation = await db
      .selectFrom("invitations")
      .selectAll()
      .where("tokenHash", "=", hashToken(token))
      .executeTakeFirst();
    if (invitation?.state !== "open") return refuse("invitation.not-valid");
    if (stateOf(invitation, platform.clock().toISOString()) === "expired") {
      // Seen expired once, a clock put back must not open it again; a resend makes it new.
      await db.updateTable("invitations").set({ state: "expired" }).where("id", "=", invitation.id).execute();
      return refuse("invitation.not-valid");
    }
    return invitation;
  };

  return {
    /** What the link shows before the invitee has said who he is: masked hints only. */
    async open(token: string) {
      const invitation = await openOne(token);
      return {
        purpose: invitation.purpose,
        registered: invitation.invitedBy === SELF_REGISTERED,
        name: maskName(invitation.name) ?? "",
        email: maskEmail(invitation.email),
        mobile: maskPhone(invitation.mobile),
        role: invitation.role ? roleLabels[invitation.role] : null,
        locale: invitation.locale,
        expiresAt: invitation.expiresAt,
      };
    },

    /**
     * Accepts: the invitee names the contact it was sent to and chooses a password. One token is accepted once, however many
     * arrive together. Someone who has an account already must be signed in and gets the role added.
     */
    async accept(
      command: CommandContext,
      given: { token: string; contact: string; password?: string | undefined },
      origin: Origin,
    ): Promise<{ personId: string; created: boolean; contact: string }> {
      const seen = await openOne(given.token);
      const contact = normaliseLogin(given.contact);
      const tried = { kind: "invitation", key: seen.id, ip: addressKey(origin.ip) };
      const same = await attempts.guarded(tried, async () =>
        contact === seen.email || contact === seen.mobile ? true : null,
      );
      if (!same) refuse("invitation.contact-mismatch");
      const known =
        seen.purpose === "reset-password"
          ? await people.find(db, seen.personId ?? "")
          : await people.findByLogins(db, [seen.email, seen.mobile]);
      const joining = seen.purpose === "join" && known !== undefined;
      if (joining && known.id !== command.actor.personId) refuse("invitation.sign-in-first");
      let hash = "";
      if (!joining) {
        me.requireStrong(given.password ?? "", [seen.name, seen.email, seen.mobile, known?.userName ?? null]);
        hash = await auth.hash(given.password ?? "");
      }
      return commands.run(command, async (work) => {
        const invitation = await work.tx
          .selectFrom("invitations")
          .selectAll()
          .where("id", "=", seen.id)
          .forUpdate()
          .executeTakeFirstOrThrow();
        if (invitation.state !== "open" || invitation.tokenHash !== seen.tokenHash)
          refuse("invitation.not-valid");
        const personId =
          invitation.purpose === "reset-password"
            ? await replacePassword(work, invitation, hash)
            : joining
              ? await addRole(work, invitation, known.id)
              : await createInvited(work, invitation, hash);
        await work.tx
          .updateTable("invitations")
          .set({ state: "accepted", closedAt: work.now, personId, version: invitation.version + 1 })
          .where("id", "=", invitation.id)
          .execute();
        work.audit({
          action: "invitation.accept",
          entityType: "invitation",
          entityId: invitation.id,
          county: invitation.county,
          detail: { personId, purpose: invitation.purpose },
        });
        await accounts.saveVersion(work, personId);
        return { personId, created: invitation.purpose === "join" && !joining, contact };
      });
    },
  };
}
export type Acceptance = ReturnType<typeof createAcceptance>;

const grantFor = (invitation: InvitationsTable, personId: string): PlacedGrant => {
  const grant = offered(invitation) ?? refuse("invitation.not-valid");
  return grant.scope.kind === "own" ? { ...grant, scope: { kind: "own", personId } } : grant;
};

async function giveGrant(work: UnitOfWork, invitation: InvitationsTable, personId: string): Promise<void> {
  const grant = { ...grantFor(invitation, personId), id: work.newId(), personId };
  await people.insertGrants(work.tx, [grant], { id: invitation.invitedBy, at: work.now });
  if (invitation.expertId) {
    const event: ExpertJoined = {
      type: "account.expert-joined",
      personId,
      expertId: invitation.expertId,
    };
    await work.emit(event);
  }
}

async function createInvited(work: UnitOfWork, invitation: InvitationsTable, hash: string): Promise<string> {
  const id = work.newId();
  const { name, locale, email, mobile, city, expertId } = invitation;
  const person = newPerson(
    { name, locale, email, mobile, city, expertId },
    { id, at: work.now, grants: [grantFor(invitation, id)] },
  );
  await people.insert(work.tx, [person]);
  await people.insertCredentials(work.tx, [{ personId: id, hash, id: work.newId() }], work.now);
  await giveGrant(work, invitation, id);
  return id;
}

async function addRole(work: UnitOfWork, invitation: InvitationsTable, personId: string): Promise<string> {
  const person = (await people.lock(work.tx, personId)) ?? refuse("invitation.not-valid");
  if (person.disabledAt || person.anonymisedAt) refuse("invitation.not-valid");
  const standing = standingOf([grantFor(invitation, personId)]);
  await people.update(work.tx, personId, {
    county: person.county ?? standing.county,
    organisationId: person.organisationId ?? standing.organisationId,
    expertId: person.expertId ?? invitation.expertId,
  });
  await giveGrant(work, invitation, personId);
  return personId;
}

async function replacePassword(
  work: UnitOfWork,
  invitation: InvitationsTable,
  hash: string,
): Promise<string> {
  const personId = invitation.personId ?? refuse("invitation.not-valid");
  const person = await people.lock(work.tx, personId);
  if (!person || person.disabledAt || person.anonymisedAt) refuse("invitation.not-valid");
  const { numUpdatedRows } = await work.tx
    .updateTable("authAccounts")
    .set({ password: hash, updatedAt: work.now })
    .where("userId", "=", personId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n)
    await people.insertCredentials(work.tx, [{ personId, hash, id: work.newId() }], work.now);
  await people.update(work.tx, personId, { passwordChangedAt: work.now });
  await people.endSessions(work.tx, personId);
  work.later("notice", securityNotice("password-changed", personId));
  return personId;
}
