import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { outranks } from "../../model/granting.ts";
import {
  lookingActions,
  notOnOneself,
  type PersonAction,
  personPolicy,
  personSubjects,
  securityActions,
} from "../../model/person.policy.ts";
import type { PersonRow, StoredGrant } from "./people.repository.ts";

const STATE_FITS: Partial<Record<PersonAction, (p: PersonRow) => boolean>> = {
  disable: (p) => !p.disabledAt,
  enable: (p) => p.disabledAt !== null,
  resetTotp: (p) => p.totp,
};

export type Target = { person: PersonRow; grants: readonly StoredGrant[] };

/** Why the actor may not do it, or null. */
export function objection(actor: Actor, target: Target, action: PersonAction, now: string): string | null {
  const { person, grants } = target;
  const on = { subjects: personSubjects(person), now };
  if (!isAllowed(actor, personPolicy, "read", on)) return "not-found";
  if (!isAllowed(actor, personPolicy, action, on)) return "not-allowed";
  if (action !== "read" && person.anonymisedAt) return "accounts.anonymised";
  if (notOnOneself.has(action) && actor.personId === person.id) return "accounts.not-oneself";
  const guards = securityActions.has(action) && actor.grants.some((g) => g.role === "security-officer");
  if (!lookingActions.has(action) && !guards && !outranks(actor, grants, now)) return "accounts.above-you";
  return null;
}

const ACTIONS = Object.keys(personPolicy) as PersonAction[];

/** What the actor may do to the account now: policy, rank and state together. */
export const allowedActions = (actor: Actor, target: Target, now: string): PersonAction[] =>
  ACTIONS.filter(
    (action) =>
      (STATE_FITS[action]?.(target.person) ?? true) && objection(actor, target, action, now) === null,
  );
