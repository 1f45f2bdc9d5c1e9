import type { Actor, Grant, Role } from "#platform/kernel/actor.ts";
import { ROLES } from "#platform/kernel/actor.ts";
import { inScope, nodesScope, type Subject } from "#platform/kernel/scope.ts";
import { roleScopes } from "./roles.ts";

/** Where the node of a grant lies: the city whose account it is, and the county when it has one. */
export type GrantPlace = { readonly city: string; readonly county: string | null };
export type PlacedGrant = Grant & { readonly place: GrantPlace };

/** Who hands out which roles: nobody one that is above, or beside, his own, but enterprises their colleagues. */
export const grantableRoles: Readonly<Record<Role, readonly Role[]>> = {
  administrator: ROLES,
  "city-operator": ["county-officer", "department-officer", "task-force", "leader", "enterprise", "expert"],
  "county-officer": ["enterprise"],
  enterprise: ["enterprise"],
  "department-officer": [],
  "task-force": [],
  leader: [],
  expert: [],
  auditor: [],
  "security-officer": [],
};

const subjectOf = (grant: PlacedGrant): Subject => ({
  city: grant.place.city,
  counties: grant.place.county ? [grant.place.county] : [],
  organisations: grant.scope.kind === "organisation" ? [grant.scope.id] : [],
  departments: grant.scope.kind === "department" ? [grant.scope.id] : [],
});

/** Whether a role can be held for that kind of node at all. */
export const fits = (grant: Pick<Grant, "role" | "scope">): boolean =>
  roleScopes[grant.role].includes(grant.scope.kind);

/** Whether the actor may hand out (or take away) this grant: the role is below one of his, its node inside that role's node. */
export function mayGrant(actor: Actor, grant: PlacedGrant, now: string): boolean {
  if (actor.system) return fits(grant);
  const nodes = actor.grants
    .filter((own) => (!own.until || own.until > now) && grantableRoles[own.role].includes(grant.role))
    .map((own) => own.scope);
  return fits(grant) && inScope(nodesScope(nodes), subjectOf(grant));
}

/** Whether the actor stands above everything the person holds: only then may he edit or block the account. */
export const outranks = (actor: Actor, grants: readonly PlacedGrant[], now: string): boolean =>
  grants.filter((g) => !g.until || g.until > now).every((g) => mayGrant(actor, g, now));
