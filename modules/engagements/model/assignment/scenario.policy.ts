import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";

export type AssignmentAction = "readAssignments" | "manageAssignments";
/** Whole-edition assignment concerns all counties at once: the city's desk works it, its leaders read it. */
export const assignmentPolicy: Policy<AssignmentAction> = {
  readAssignments: by("city-operator", "leader"),
  manageAssignments: by("city-operator"),
};

export const scenarioSubjects = (scenario: { readonly city: string }): Subjects => ({
  self: { city: scenario.city },
});
