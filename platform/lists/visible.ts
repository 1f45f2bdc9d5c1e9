import type { Actor } from "#platform/kernel/actor.ts";
import { type Policy, scopeFor, sidesOf } from "#platform/kernel/policy.ts";
import type { SideScopes } from "./run.ts";

/** The scopes, per side, in which the actor may do `action` (usually "read"): what a list shows. */
export function visibleScopes<A extends string>(
  actor: Actor,
  policy: Policy<A>,
  action: A,
  now: string,
): SideScopes {
  return Object.fromEntries(
    (sidesOf(policy, action).length ? sidesOf(policy, action) : ["self"]).map((of) => [
      of,
      scopeFor(actor, policy, action, { now, of }),
    ]),
  );
}
