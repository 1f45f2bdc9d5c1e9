import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";

export type PersonAction =
  | "read"
  | "edit"
  | "grant"
  | "disable"
  | "enable"
  | "endSessions"
  | "resetTotp"
  | "resetPassword"
  | "reveal"
  | "anonymise";

/**
 * WHO may do what to an account inside his scope. Beyond this, `outranks` asks that nobody below an account changes it
 * (administrators and, for blocking, security officers excepted), and nobody blocks or regrades himself.
 */
export const personPolicy: Policy<PersonAction> = {
  read: by("administrator", "auditor", "security-officer", "city-operator", "county-officer", "enterprise"),
  edit: by("administrator", "city-operator", "county-officer"),
  grant: by("administrator", "city-operator", "county-officer"),
  disable: by("administrator", "security-officer", "city-operator", "county-officer"),
  enable: by("administrator", "security-officer", "city-operator", "county-officer"),
  endSessions: by("administrator", "security-officer", "city-operator", "county-officer"),
  resetTotp: by("administrator", "security-officer"),
  resetPassword: by("administrator", "city-operator", "county-officer"),
  reveal: by("administrator", "city-operator", "county-officer"),
  anonymise: by("administrator"),
};

/** Actions that a security officer takes whatever the account holds: they only narrow. */
export const securityActions: ReadonlySet<PersonAction> = new Set([
  "disable",
  "enable",
  "endSessions",
  "resetTotp",
]);
/** Actions nobody takes on his own account. */
export const notOnOneself: ReadonlySet<PersonAction> = new Set([
  "grant",
  "disable",
  "enable",
  "anonymise",
  "resetTotp",
  "resetPassword",
]);
/** Actions that only look; standing above the account is not asked. */
export const lookingActions: ReadonlySet<PersonAction> = new Set(["read", "reveal"]);

export type InvitationAction = "read" | "create" | "resend" | "revoke";

/** Who works with invitations; which role and node may be offered is `mayGrant`'s to say. */
export const invitationPolicy: Policy<InvitationAction> = {
  read: by("administrator", "auditor", "security-officer", "city-operator", "county-officer", "enterprise"),
  create: by("administrator", "city-operator", "county-officer", "enterprise"),
  resend: by("administrator", "city-operator", "county-officer", "enterprise"),
  revoke: by("administrator", "security-officer", "city-operator", "county-officer", "enterprise"),
};

/** Where an account stands: its city, its county, its organisation, itself. */
export const personSubjects = (person: {
  id: string;
  city: string;
  county: string | null;
  organisationId: string | null;
}): Subjects => ({
  self: {
    city: person.city,
    counties: person.county ? [person.county] : [],
    organisations: person.organisationId ? [person.organisationId] : [],
    owners: [person.id],
  },
});
