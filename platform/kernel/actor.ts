import type { Locale } from "./text.ts";

/** Roles a signed-in person may hold (product.md); the public, channel partners and job seekers have no account here. */
export const ROLES = [
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
] as const;
export type Role = (typeof ROLES)[number];

/** A node of the visibility tree: what a role is held *for*. */
export type ScopeNode =
  | { readonly kind: "city"; readonly code: string }
  | { readonly kind: "county"; readonly code: string }
  | { readonly kind: "department"; readonly id: string }
  | { readonly kind: "organisation"; readonly id: string }
  | { readonly kind: "own"; readonly personId: string };

/** One role held for one node, possibly until a moment (ISO instant, exclusive). */
export type Grant = { readonly role: Role; readonly scope: ScopeNode; readonly until?: string | null };

/** Who acts. The system itself acts as `systemActor`. */
export type Actor = {
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly grants: readonly Grant[];
  readonly system?: boolean;
};

/** The platform itself: jobs, demonstration data, the command line of the machine's owner. */
export const systemActor: Actor = {
  personId: "system",
  name: "系统",
  locale: "zh",
  grants: [],
  system: true,
};

/** Roles the actor holds at `now` (ISO instant). */
export function rolesAt(actor: Actor, now: string): Set<Role> {
  return new Set(actor.grants.filter((g) => !g.until || g.until > now).map((g) => g.role));
}
