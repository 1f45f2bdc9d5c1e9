import { type Reader, type Tx, uniqueViolation } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { PlacedGrant } from "../../model/granting.ts";
import { nodeOf, nodeValue } from "../../model/roles.ts";
import { authAddress } from "../identity/auth.ts";
import type { PeopleTable, PersonGrantsTable } from "../tables.ts";

export type PersonRow = PeopleTable;
export type StoredGrant = PlacedGrant & { readonly id: string; readonly personId: string };

export const toGrant = (row: PersonGrantsTable): StoredGrant => ({
  id: row.id,
  personId: row.personId,
  role: row.role,
  scope: nodeOf(row.scopeKind, row.scopeValue),
  until: row.until,
  place: { city: row.city, county: row.county },
});

export const find = (db: Reader, id: string) =>
  db.selectFrom("people").selectAll().where("id", "=", id).executeTakeFirst();
export const lock = (tx: Tx, id: string) =>
  tx.selectFrom("people").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** The person who answers to one of these logins, whatever his state. */
export function findByLogins(db: Reader, logins: readonly (string | null | undefined)[]) {
  const known = logins.filter((l): l is string => Boolean(l));
  if (known.length === 0) return Promise.resolve(undefined);
  return db
    .selectFrom("people")
    .selectAll()
    .where((e) => e.or([e("email", "in", known), e("mobile", "in", known), e("userName", "in", known)]))
    .executeTakeFirst();
}

export async function grantsOf(
  db: Reader,
  personIds: readonly string[],
): Promise<Map<string, StoredGrant[]>> {
  const found = new Map<string, StoredGrant[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return found;
  const rows = await db
    .selectFrom("personGrants")
    .selectAll()
    .where("personId", "in", [...personIds])
    .orderBy("id")
    .execute();
  for (const row of rows) found.get(row.personId)?.push(toGrant(row));
  return found;
}

export const searchOf = (person: Pick<PersonRow, "name" | "userName">): string =>
  searchText(person.name, person.userName);

/** Unique logins: a taken one is a refusal, whoever was first. */
const takenIsRefused = async <T>(write: Promise<T>): Promise<T> => {
  try {
    return await write;
  } catch (error) {
    if (uniqueViolation(error)?.startsWith("people_")) return refuse("accounts.contact-taken");
    throw error;
  }
};

export const insert = (tx: Tx, rows: readonly PersonRow[]) =>
  takenIsRefused(
    tx
      .insertInto("people")
      .values([...rows])
      .execute(),
  );

export const update = (tx: Tx, id: string, change: Partial<PersonRow>) =>
  takenIsRefused(
    tx
      .updateTable("people")
      .set((e) => ({ ...change, version: e("version", "+", 1) }))
      .where("id", "=", id)
      .execute(),
  );

export async function insertGrants(
  tx: Tx,
  grants: readonly StoredGrant[],
  by: { id: string; at: string },
): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insertInto("personGrants")
    .values(
      grants.map((g) => ({
        id: g.id,
        personId: g.personId,
        role: g.role,
        scopeKind: g.scope.kind,
        scopeValue: nodeValue(g.scope),
        city: g.place.city,
        county: g.place.county,
        until: g.until ?? null,
        grantedBy: by.id,
        grantedAt: by.at,
      })),
    )
    .onConflict((c) =>
      c
        .columns(["personId", "role", "scopeKind", "scopeValue"])
        .doUpdateSet((e) => ({ until: e.ref("excluded.until"), grantedBy: by.id, grantedAt: by.at })),
    )
    .execute();
}

/** The credential better-auth keeps: the account and its password hash. */
export async function insertCredentials(
  tx: Tx,
  credentials: readonly { personId: string; hash: string; id: string }[],
  at: string,
): Promise<void> {
  if (credentials.length === 0) return;
  const times = { createdAt: at, updatedAt: at };
  await tx
    .insertInto("authUsers")
    .values(
      credentials.map((c) => ({
        id: c.personId,
        name: "",
        email: authAddress(c.personId),
        emailVerified: true,
        image: null,
        twoFactorEnabled: false,
        ...times,
      })),
    )
    .execute();
  await tx
    .insertInto("authAccounts")
    .values(
      credentials.map((c) => ({
        id: c.id,
        accountId: c.personId,
        providerId: "credential",
        userId: c.personId,
        password: c.hash,
        ...times,
      })),
    )
    .execute();
}

export const endSessions = async (tx: Tx, personId: string): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom("authSessions")
    .where("userId", "=", personId)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
};

/** Other administrators who can still sign in; the grants stay locked until the command ends, so two cannot leave at once. */
export async function otherAdministrators(tx: Tx, personId: string, now: string): Promise<number> {
  const grants = await tx
    .selectFrom("personGrants")
    .select(["personId", "until"])
    .where("role", "=", "administrator")
    .orderBy("id")
    .forUpdate()
    .execute();
  const ids = grants
    .filter((g) => g.personId !== personId && (!g.until || g.until > now))
    .map((g) => g.personId);
  if (ids.length === 0) return 0;
  const active = await tx
    .selectFrom("people")
    .select("id")
    .where("id", "in", ids)
    .where("disabledAt", "is", null)
    .where("anonymisedAt", "is", null)
    .execute();
  return active.length;
}
