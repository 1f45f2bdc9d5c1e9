import type { OrganisationDirectory } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Locale } from "#platform/kernel/text.ts";
import type { PersonRef } from "../../model/directory.ts";
import type { PlacedGrant } from "../../model/granting.ts";
import { type GrantInput, normaliseEmail, normaliseMobile } from "../../model/person.ts";
import type { Auth } from "../identity/auth.ts";
import type { PersonRow } from "./people.repository.ts";
import * as repository from "./people.repository.ts";
import { placeGrant, standingOf } from "./places.ts";

/** A person the platform itself makes: the first administrator, the demonstration's accounts. */
export type PersonDraft = {
  readonly name: string;
  readonly locale?: Locale;
  readonly email?: string | null;
  readonly mobile?: string | null;
  readonly userName?: string | null;
  /** Without one the person cannot sign in until a reset link was used. */
  readonly password?: string;
  readonly city: string;
  readonly county?: string | null;
  readonly organisationId?: string | null;
  readonly expertId?: string | null;
  /** An own-scope grant is completed with the person's id. */
  readonly grants: readonly GrantInput[];
  readonly demo?: boolean;
};

export const toRef = (person: PersonRow): PersonRef => ({
  id: person.id,
  name: person.name,
  locale: person.locale,
  organisationId: person.organisationId,
  expertId: person.expertId,
  active: !person.disabledAt && !person.anonymisedAt,
});

export const newPerson = (
  draft: Omit<PersonDraft, "grants" | "password">,
  made: { id: string; at: string; grants: readonly PlacedGrant[] },
): PersonRow => {
  const standing = standingOf(made.grants);
  const person = {
    id: made.id,
    name: draft.name,
    locale: draft.locale ?? "zh",
    email: draft.email ? normaliseEmail(draft.email) : null,
    mobile: draft.mobile ? normaliseMobile(draft.mobile) : null,
    userName: draft.userName?.toLowerCase() ?? null,
  };
  return {
    ...person,
    city: draft.city,
    county: draft.county ?? standing.county,
    organisationId: draft.organisationId ?? standing.organisationId,
    expertId: draft.expertId ?? null,
    demo: draft.demo ?? false,
    totp: false,
    passwordChangedAt: made.at,
    disabledAt: null,
    deletionRequestedAt: null,
    anonymisedAt: null,
    createdAt: made.at,
    lastSignInAt: null,
    version: 1,
    searchText: repository.searchOf(person),
  };
};

/**
 * Makes people who are not there yet (known by user name, e-mail or mobile); the known stay as they are. One password hash
 * serves all drafts with the same password of one call, so forty demonstration accounts cost one.
 */
export function createEnsurePeople(auth: Auth, organisations: OrganisationDirectory) {
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (password: string): Promise<string> => {
    const known = hashes.get(password) ?? auth.hash(password);
    hashes.set(password, known);
    return known;
  };
  return async function ensurePeople(
    work: UnitOfWork,
    drafts: readonly PersonDraft[],
  ): Promise<(PersonRef & { created: boolean })[]> {
    const results: (PersonRef & { created: boolean })[] = [];
    const rows: PersonRow[] = [];
    const grants: repository.StoredGrant[] = [];
    const credentials: { personId: string; hash: string; id: string }[] = [];
    for (const draft of drafts) {
      const logins = [
        draft.userName?.toLowerCase(),
        draft.email && normaliseEmail(draft.email),
        draft.mobile && normaliseMobile(draft.mobile),
      ];
      const known = await repository.findByLogins(work.tx, logins);
      if (known) {
        results.push({ ...toRef(known), created: false });
        continue;
      }
      const id = work.newId();
      const placed: PlacedGrant[] = [];
      for (const grant of draft.grants) {
        const scope = grant.scope.kind === "own" ? { ...grant.scope, personId: id } : grant.scope;
        placed.push(await placeGrant(organisations, { ...grant, scope }, { city: draft.city, work }));
      }
      const person = newPerson(draft, { id, at: work.now, grants: placed });
      rows.push(person);
      grants.push(...placed.map((g) => ({ ...g, id: work.newId(), personId: id })));
      if (draft.password)
        credentials.push({ personId: id, id: work.newId(), hash: await hashOf(draft.password) });
      work.audit({
        action: "account.create",
        entityType: "person",
        entityId: id,
        county: person.county,
        detail: { roles: placed.map((g) => g.role) },
      });
      results.push({ ...toRef(person), created: true });
    }
    if (rows.length) await repository.insert(work.tx, rows);
    await repository.insertGrants(work.tx, grants, { id: work.actor.personId, at: work.now });
    await repository.insertCredentials(work.tx, credentials, work.now);
    hashes.clear();
    return results;
  };
}
