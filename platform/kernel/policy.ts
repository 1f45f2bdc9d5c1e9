import type { Actor, Role } from "./actor.ts";
import { refuse } from "./refusal.ts";
import { ALL, inScope, nodesScope, type Scope, type Subject } from "./scope.ts";

/**
 * WHO: roles that may do an action to records inside the scope they hold the role for.
 * `of` names which side of the record must lie in that scope (a match has a demand and a supply side); default "self".
 */
export type Rule = { readonly roles: readonly Role[]; readonly of?: string };
/** A total record over actions: a forgotten action does not compile. */
export type Policy<Action extends string> = { readonly [A in Action]: readonly Rule[] };
/** The sides of a record; "self" is the record as a whole. */
export type Subjects = { readonly self: Subject; readonly [side: string]: Subject };

/** Shorthand for a rule on the record as a whole. */
export const by = (...roles: Role[]): readonly Rule[] => [{ roles }];

/** The scope in which the actor may do `action` on side `of`, at `now` (ISO instant). Expired grants give nothing. */
export function scopeFor<A extends string>(
  actor: Actor,
  policy: Policy<A>,
  action: A,
  at: { now: string; of?: string },
): Scope {
  if (actor.system) return ALL;
  const side = at.of ?? "self";
  const roles = new Set(policy[action].filter((r) => (r.of ?? "self") === side).flatMap((r) => r.roles));
  return nodesScope(
    actor.grants.filter((g) => roles.has(g.role) && (!g.until || g.until > at.now)).map((g) => g.scope),
  );
}

/** The sides that an action's rules speak of. */
export const sidesOf = <A extends string>(policy: Policy<A>, action: A): string[] => [
  ...new Set(policy[action].map((r) => r.of ?? "self")),
];

/** Whether the actor may do `action` to the record. */
export function isAllowed<A extends string>(
  actor: Actor,
  policy: Policy<A>,
  action: A,
  on: { subjects: Subjects; now: string },
): boolean {
  if (actor.system) return true;
  return sidesOf(policy, action).some((of) => {
    const subject = on.subjects[of];
    return subject !== undefined && inScope(scopeFor(actor, policy, action, { now: on.now, of }), subject);
  });
}

/** Refuses with `not-allowed` unless the policy allows. */
export function requireAllowed<A extends string>(
  actor: Actor,
  policy: Policy<A>,
  action: A,
  on: { subjects: Subjects; now: string },
): void {
  if (!isAllowed(actor, policy, action, on)) refuse("not-allowed");
}

/** Roles that may ever do the action: the coarse gate of an HTTP operation. */
export const rolesFor = <A extends string>(policy: Policy<A>, ...actions: A[]): Role[] => [
  ...new Set(actions.flatMap((a) => policy[a].flatMap((r) => r.roles))),
];
