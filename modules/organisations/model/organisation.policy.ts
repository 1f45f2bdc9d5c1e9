import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import type { OrganisationField } from "./organisation.fields.ts";
import type { Organisation } from "./organisation.ts";

export type OrganisationAction =
  | "read"
  | "readContact"
  | "create"
  | "edit"
  | "editIdentity"
  | "readDuplicates"
  | "dismissDuplicate"
  | "invite"
  | "merge"
  | "unmerge"
  | "export";

/**
 * County officers keep the organisations of their county; an enterprise keeps its own record; merging is the city's. An
 * administrator keeps the registry, imports of it included, without seeing contacts.
 */
export const organisationPolicy: Policy<OrganisationAction> = {
  read: by(
    "city-operator",
    "county-officer",
    "department-officer",
    "task-force",
    "leader",
    "enterprise",
    "administrator",
    "auditor",
  ),
  readContact: by("city-operator", "county-officer", "task-force", "enterprise"),
  create: by("city-operator", "county-officer", "administrator"),
  edit: by("city-operator", "county-officer", "enterprise", "administrator"),
  // Name, code, kind and place: an enterprise asks an officer for these.
  editIdentity: by("city-operator", "county-officer", "administrator"),
  readDuplicates: by("city-operator", "county-officer", "administrator"),
  dismissDuplicate: by("city-operator", "administrator"),
  // Its people to the platform; carried out by accounts, which knows who has an account.
  invite: by("city-operator", "county-officer", "administrator"),
  merge: by("city-operator", "administrator"),
  unmerge: by("city-operator", "administrator"),
  export: by("city-operator", "county-officer", "leader"),
};

/** Fields an enterprise keeps itself; the others say which organisation it is and are an officer's to change. */
export const OWN_FIELDS: readonly OrganisationField[] = [
  "address",
  "industry",
  "url",
  "email",
  "legalRep",
  "postcode",
  "contactName",
  "contactMobile",
  "contactPhone",
  "contactFax",
  "profile",
];

/** Where an organisation stands in the visibility tree; a department stands for itself. */
export const organisationSubjects = (
  organisation: Pick<Organisation, "id" | "city" | "county" | "kind">,
): Subjects => ({
  self: {
    city: organisation.city,
    counties: organisation.county ? [organisation.county] : [],
    departments: organisation.kind === "department" ? [organisation.id] : [],
    organisations: [organisation.id],
  },
});
