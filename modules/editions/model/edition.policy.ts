import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";

export type EditionAction = "read" | "create" | "edit" | "addActivity";

/** Everyone with an account sees which editions there are; the city runs them. */
export const editionPolicy: Policy<EditionAction> = {
  read: by(
    "city-operator",
    "county-officer",
    "department-officer",
    "task-force",
    "leader",
    "enterprise",
    "expert",
    "administrator",
    "auditor",
    "security-officer",
  ),
  create: by("city-operator", "administrator"),
  edit: by("city-operator", "administrator"),
  addActivity: by("city-operator", "administrator"),
};

export const editionSubjects = (edition: { city: string; counties: readonly string[] }): Subjects => ({
  self: { city: edition.city, counties: edition.counties },
});
