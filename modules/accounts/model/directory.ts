import type { Role } from "#platform/kernel/actor.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";

/** What other modules may know of a person: a name to show, never how to reach him. */
export type PersonRef = {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly organisationId: string | null;
  readonly expertId: string | null;
  /** False once disabled or anonymised. */
  readonly active: boolean;
};

/** The port through which other modules read people; wired in apps/server/compose.ts. */
export interface PeopleDirectory {
  byIds(ids: readonly string[], work?: WorkToken): Promise<Map<string, PersonRef>>;
  /** Active holders of a role for a node: a county's officers, a department's, a city's operators. Ordered by name. */
  officersFor(
    by: { readonly role: Role } & (
      | { readonly county: string }
      | { readonly city: string }
      | { readonly department: string }
    ),
    work?: WorkToken,
  ): Promise<PersonRef[]>;
  /** Active holders of a role, whatever its place. Ordered by id. */
  holdersOf(role: Role, work?: WorkToken): Promise<PersonRef[]>;
  /** Active people who act for an organisation. */
  membersOf(organisationId: string, work?: WorkToken): Promise<PersonRef[]>;
  /** Says which expert of the pool the person is; null undoes it. */
  linkExpert(work: WorkToken, personId: string, expertId: string | null): Promise<void>;
}

/** An invited expert accepted: the experts module notes whose profile it is. */
export type ExpertJoined = {
  readonly type: "account.expert-joined";
  readonly personId: string;
  readonly expertId: string;
};
/** The person asked to be forgotten and was: holders of personal copies erase theirs. */
export type PersonAnonymised = { readonly type: "account.anonymised"; readonly personId: string };
