import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import type { Organisation } from "./organisation.ts";

export type OrganisationAction =
  | "read"
  | "readContact"
  | "create"
  | "edit"
  | "readDuplicates"
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
  readDuplicates: by("city-operator", "county-officer", "administrator"),
  merge: by("city-operator", "administrator"),
  unmerge: by("city-operator", "administrator"),
  export: by("city-operator", "county-officer", "leader"),
};

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
