import type { Actor } from "#platform/kernel/actor.ts";
import { by, type Policy, type Subjects, scopeFor } from "#platform/kernel/policy.ts";
import { inScope, type Scope } from "#platform/kernel/scope.ts";

export type ExpertAction =
  | "read"
  | "readContact"
  | "readRestricted"
  | "create"
  | "edit"
  | "verify"
  | "giveConsent"
  | "withdraw"
  | "restore"
  | "admit"
  | "decline"
  | "export";

/**
 * The pool is the city's: officers of counties and departments read its public part to match; contact data is for those who run the conference and
 * the expert; identity and bank data for the city operator (with a reason) and the expert alone.
 */
export const expertPolicy: Policy<ExpertAction> = {
  read: [
    { roles: ["city-operator", "leader", "task-force", "administrator", "auditor", "expert"] },
    { roles: ["county-officer", "department-officer", "task-force"], of: "pool" },
    { roles: ["enterprise"], of: "published" },
  ],
  readContact: by("city-operator", "expert"),
  readRestricted: by("city-operator", "expert"),
  create: by("city-operator"),
  edit: by("city-operator", "expert"),
  verify: by("city-operator"),
  giveConsent: by("expert", "city-operator"),
  withdraw: by("city-operator", "expert"),
  restore: by("city-operator"),
  admit: by("city-operator"),
  decline: by("city-operator"),
  export: by("city-operator"),
};

export type ExpertPlace = {
  readonly city: string;
  readonly personId: string | null;
  readonly publicProfile: boolean;
  readonly active: boolean;
};

/** Where an expert stands: with the city and the person. The pool has no county: see `expertVisibility`. */
export const expertSubjects = (expert: Pick<ExpertPlace, "city" | "personId">): Subjects => ({
  self: { city: expert.city, owners: expert.personId ? [expert.personId] : [] },
});

/** What an actor sees: own and city by scope; the whole active pool for officers of any county or department; agreed public profiles for enterprises. */
export type ExpertVisibility = { readonly self: Scope; readonly pool: boolean; readonly published: boolean };

export function expertVisibility(actor: Actor, now: string): ExpertVisibility {
  const side = (of: string) => scopeFor(actor, expertPolicy, "read", { now, of });
  return {
    self: side("self"),
    pool: side("pool").kind !== "none",
    published: side("published").kind !== "none",
  };
}

/** Whether the expert is visible; the repository says the same in SQL. */
export const isVisible = (v: ExpertVisibility, e: ExpertPlace): boolean =>
  inScope(v.self, expertSubjects(e).self) ||
  (v.pool && e.active) ||
  (v.published && e.active && e.publicProfile);
