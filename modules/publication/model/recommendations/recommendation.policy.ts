import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import type { RecommendationStep } from "./recommendation.lifecycle.ts";

export type RecommendationAction = "read" | "readContact" | "export" | RecommendationStep;

const officers = by("city-operator", "county-officer");

/** The county of the need screens what was recommended for it, and so does the city; the task force and leaders watch, without contacts. */
export const recommendationPolicy: Policy<RecommendationAction> = {
  read: by("city-operator", "county-officer", "task-force", "leader"),
  readContact: officers,
  export: officers,
  accept: officers,
  reject: officers,
  markDuplicate: officers,
  reopen: officers,
  withdraw: officers,
};

export const recommendationSubjects = (r: { readonly city: string; readonly county: string }): Subjects => ({
  self: { city: r.city, counties: [r.county] },
});
