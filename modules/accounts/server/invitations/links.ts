import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { searchText } from "#platform/db/search.ts";
import type { Platform } from "#platform/platform.ts";
import type { PlacedGrant } from "../../model/granting.ts";
import { INVITATION_DAYS } from "../../model/person.ts";
import { nodeValue } from "../../model/roles.ts";
import type { Auth } from "../identity/auth.ts";
import { standingOf } from "../people/places.ts";
import type { InvitationsTable, PeopleTable } from "../tables.ts";
import { INVITATION_EFFECT, type SmsSender } from "./delivery.ts";

/** The reply of a command that made a link; the token itself is sealed, so stored replies are of no use to a reader. */
export type SealedLink = { id: string; version: number; sealed: string; delivery: "mail" | "sms" | "none" };

/** Makes the link of an invitation and leaves its delivery to the outbox. */
export const createLinks =
  ({ platform, auth, sms }: { platform: Platform; auth: Auth; sms: SmsSender | undefined }) =>
  async (work: UnitOfWork, invitation: InvitationsTable, token: string): Promise<SealedLink> => {
    const sealed = await auth.seal(token);
    const { id, version, send, email, mobile } = invitation;
    const delivery =
      send && email && platform.mailer.configured ? "mail" : send && mobile && sms ? "sms" : "none";
    if (delivery !== "none") work.later(INVITATION_EFFECT, { invitationId: id, sealed });
    return { id, version, sealed, delivery };
  };
export type Links = ReturnType<typeof createLinks>;

/** When an invitation of now runs out. */
export const invitationExpiry = (now: string): string =>
  new Date(Date.parse(now) + INVITATION_DAYS * 86_400_000).toISOString();

type JoinDraft = Pick<
  InvitationsTable,
  "name" | "email" | "mobile" | "locale" | "expertId" | "send" | "expiresAt"
> & {
  readonly grant: PlacedGrant;
  /** Left out: who acts. */
  readonly invitedBy?: string;
};

/** Writes an invitation to a role and its audit entry; whether the actor may offer it the caller has decided. */
export async function insertJoin(
  work: UnitOfWork,
  { grant, ...draft }: JoinDraft,
): Promise<{ invitation: InvitationsTable; token: string }> {
  const token = newToken();
  const invitation: InvitationsTable = {
    ...draft,
    id: work.newId(),
    tokenHash: hashToken(token),
    purpose: "join",
    personId: null,
    role: grant.role,
    scopeKind: grant.scope.kind,
    scopeValue: nodeValue(grant.scope),
    until: grant.until ?? null,
    city: grant.place.city,
    ...standingOf([grant]),
    state: "open",
    invitedBy: draft.invitedBy ?? work.actor.personId,
    invitedAt: work.now,
    closedAt: null,
    version: 1,
    searchText: searchText(draft.name),
  };
  await work.tx.insertInto("invitations").values(invitation).execute();
  work.audit({
    action: "invitation.create",
    entityType: "invitation",
    entityId: invitation.id,
    county: invitation.county,
    detail: { role: grant.role, scope: grant.scope },
  });
  return { invitation, token };
}

/** Writes a link with which a person chooses a new password; earlier ones of his die. */
export async function insertReset(
  work: UnitOfWork,
  person: PeopleTable,
  by: { readonly invitedBy: string; readonly expiresAt: string },
): Promise<{ invitation: InvitationsTable; token: string }> {
  await work.tx
    .updateTable("invitations")
    .set({ state: "revoked", closedAt: work.now })
    .where("personId", "=", person.id)
    .where("purpose", "=", "reset-password")
    .where("state", "=", "open")
    .execute();
  const token = newToken();
  const invitation: InvitationsTable = {
    id: work.newId(),
    tokenHash: hashToken(token),
    purpose: "reset-password",
    personId: person.id,
    name: person.name,
    email: person.email,
    mobile: person.mobile,
    locale: person.locale,
    role: null,
    scopeKind: null,
    scopeValue: null,
    until: null,
    city: person.city,
    county: person.county,
    organisationId: person.organisationId,
    expertId: null,
    state: "open",
    send: true,
    ...by,
    invitedAt: work.now,
    closedAt: null,
    version: 1,
    searchText: searchText(person.name),
  };
  await work.tx.insertInto("invitations").values(invitation).execute();
  return { invitation, token };
}
