import { division } from "#modules/organisations/model/codes/divisions.ts";
import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { Actor, ScopeNode } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import { fits, type GrantPlace, type PlacedGrant } from "../../model/granting.ts";
import type { GrantInput } from "../../model/person.ts";

/** `410882` → `410800`. */
export const cityOf = (county: string): string => `${county.slice(0, 4)}00`;

/** The city an actor works for, from the widest of his grants; null for people without one. */
export function actorCity(actor: Actor): string | null {
  for (const { scope } of actor.grants) if (scope.kind === "city") return scope.code;
  for (const { scope } of actor.grants) if (scope.kind === "county") return cityOf(scope.code);
  return null;
}

/** Completes a grant with where its node lies; refuses nodes that do not exist or do not fit the role. */
export async function placeGrant(
  organisations: OrganisationDirectory,
  grant: GrantInput,
  at: { city: string; work?: WorkToken },
): Promise<PlacedGrant> {
  if (!fits(grant)) refuse("accounts.scope-unfit");
  const place = await placeOf(organisations, grant.scope, at);
  return { role: grant.role, scope: grant.scope, until: grant.until ?? null, place };
}

async function placeOf(
  organisations: OrganisationDirectory,
  node: ScopeNode,
  at: { city: string; work?: WorkToken },
): Promise<GrantPlace> {
  switch (node.kind) {
    case "city":
      return division(node.code) ? { city: node.code, county: null } : refuse("accounts.scope-unfit");
    case "county":
      return division(node.code)
        ? { city: cityOf(node.code), county: node.code }
        : refuse("accounts.scope-unfit");
    case "own":
      return { city: at.city, county: null };
    case "department":
    case "organisation": {
      const known = (await organisations.byIds([node.id], at.work)).get(node.id);
      return known ? { city: known.city, county: known.county } : refuse("accounts.scope-unfit");
    }
  }
}

/** Where an account stands, from what it holds: the first county and the first organisation among its grants. */
export function standingOf(grants: readonly PlacedGrant[]): {
  county: string | null;
  organisationId: string | null;
} {
  const county = grants.find((g) => g.place.county)?.place.county ?? null;
  const scope = grants.find((g) => g.scope.kind === "organisation" || g.scope.kind === "department")?.scope;
  return { county, organisationId: scope && "id" in scope ? scope.id : null };
}
