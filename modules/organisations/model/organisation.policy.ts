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
  | "merge"
  | "unmerge"
  | "export";

/** County officers keep the organisations of their county; an enterprise keeps its own record; merging is the city's. */
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
  create: by("city-operator", "county-officer"),
  edit: by("city-operator", "county-officer", "enterprise"),
  // Name, code, kind and place: an enterprise asks an officer for these.
  editIdentity: by("city-operator", "county-officer"),
  readDuplicates: by("city-operator", "county-officer", "administrator"),
  dismissDuplicate: by("city-operator", "administrator"),
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
