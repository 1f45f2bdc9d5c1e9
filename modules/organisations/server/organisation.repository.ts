import { type RawBuilder, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import "./tables.ts";
import { searchText } from "#platform/db/search.ts";
import { industries } from "../model/codes/industries.ts";
import { plainName } from "../model/names/index.ts";
import { namesOf, type Organisation } from "../model/organisation.ts";

const BATCH = 500;
export const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));

/** Section letter of an industry code, or null. */
const sectionOf = (code: string | null): string | null =>
  code ? ((industries().parents(code)[0] ?? industries().get(code))?.code ?? null) : null;

const aliases = sql<
  string[]
>`array(select alias from organisation_aliases x where x.organisation_id = organisations.id order by position)`;

const select = (db: Reader) =>
  db
    .selectFrom("organisations")
    .select([
      "id",
      "version",
      "state",
      "mergedInto",
      "city",
      "fullName",
      "kind",
      "uscc",
      "county",
      "region",
      "address",
      "industry",
      "aboveScale",
      "supervisingDept",
      "url",
      "email",
      "legalRep",
      "postcode",
      "contactName",
      "contactMobile",
      "contactPhone",
      "contactFax",
      "profile",
      "fields",
      "invented",
    ])
    .select(aliases.as("aliases"));

export const byIds = (db: Reader, ids: readonly string[]): Promise<Organisation[]> =>
  select(db)
    .where(sql<boolean>`organisations.id = any(${[...ids]}::text[])`)
    .orderBy("id")
    .execute();

export const find = (db: Reader, id: string): Promise<Organisation | undefined> =>
  select(db).where("id", "=", id).executeTakeFirst();

/** Locks rows in the order of their ids, so that two commands on the same pair queue instead of deadlocking. */
export async function lock(tx: Tx, ids: readonly string[]): Promise<Map<string, Organisation>> {
  await sql`select id from organisations where id = any(${[...ids]}::text[]) order by id for update`.execute(
    tx,
  );
  return new Map((await byIds(tx, ids)).map((o) => [o.id, o]));
}

/** For each id the organisation it leads to now: itself, or through merges the survivor. */
export async function survivors(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ asked: string; id: string }>`
    with recursive led as (
      select id as asked, id, merged_into from organisations where id = any(${[...new Set(ids)]}::text[])
      union all select led.asked, o.id, o.merged_into from led join organisations o on o.id = led.merged_into)
    select asked, id from led where merged_into is null`.execute(db);
  return new Map(rows.map((r) => [r.asked, r.id]));
}

export type Keys = { readonly usccs: readonly string[]; readonly plains: readonly string[] };

const matching = (keys: Keys): RawBuilder<boolean> => sql<boolean>`(
  organisations.uscc = any(${[...keys.usccs]}::text[])
  or (organisations.state = 'active' and organisations.plain_name = any(${[...keys.plains]}::text[]))
  or (organisations.state = 'active' and organisations.id in
    (select organisation_id from organisation_aliases where plain = any(${[...keys.plains]}::text[]))))`;

/** Organisations with one of the codes (merged ones too), or active ones with one of the names or aliases. */
export const matchingKeys = (db: Reader, keys: Keys): Promise<Organisation[]> =>
  select(db).where(matching(keys)).orderBy("id").execute();

/** Departments that give opinions: active, with fields of opinion. */
export const opinionDepartments = (db: Reader): Promise<Organisation[]> =>
  select(db)
    .where("state", "=", "active")
    .where("kind", "=", "department")
    .where(sql<boolean>`cardinality(organisations.fields) > 0`)
    .orderBy("id")
    .execute();

/** The departments, by name. */
export const departments = (db: Reader): Promise<Organisation[]> =>
  select(db)
    .where("state", "=", "active")
    .where("kind", "=", "department")
    .orderBy(sql`full_name collate "zh-x-icu"`)
    .execute();

export const enterprisesIn = (db: Reader, counties: readonly string[]): Promise<Organisation[]> =>
  select(db)
    .where("state", "=", "active")
    .where("kind", "=", "enterprise")
    .where(sql<boolean>`county = any(${[...counties]}::text[])`)
    .orderBy(sql`full_name collate "zh-x-icu"`)
    .execute();

/** Every active organisation, for the search for duplicates. */
export const candidates = (
  db: Reader,
): Promise<Pick<Organisation, "id" | "fullName" | "uscc" | "aliases">[]> =>
  db
    .selectFrom("organisations")
    .select(["id", "fullName", "uscc"])
    .select(aliases.as("aliases"))
    .where("state", "=", "active")
    .orderBy("id")
    .execute();

/** Grows with every registration and every change of any organisation. */
export async function revision(db: Reader): Promise<string> {
  const row = await db
    .selectFrom("organisations")
    .select(sql<string>`count(*) || '.' || coalesce(sum(version), 0)`.as("revision"))
    .executeTakeFirstOrThrow();
  return row.revision;
}

/**
 * Writes organisations, new or changed, in the order given (a code that moves from one to the other must leave first).
 * Violations of `organisations_one_uscc` and `organisations_one_name` are the caller's to explain.
 */
export async function save(tx: Tx, organisations: readonly Organisation[], at: string): Promise<void> {
  for (const part of batches(organisations)) {
    const rows = part.map(({ aliases: _, ...o }) => ({
      ...o,
      fields: [...o.fields],
      plainName: plainName(o.fullName),
      industrySection: sectionOf(o.industry),
      searchText: searchText(namesOf({ fullName: o.fullName, aliases: _ }), o.uscc),
      createdAt: at,
      updatedAt: at,
    }));
    const changing = Object.keys(rows[0] ?? {}).filter((c) => c !== "id" && c !== "createdAt");
    await tx
      .insertInto("organisations")
      .values(rows)
      .onConflict((c) =>
        c
          .column("id")
          .doUpdateSet((eb) =>
            Object.fromEntries(changing.map((column) => [column, eb.ref(`excluded.${column}` as never)])),
          ),
      )
      .execute();
    await tx
      .deleteFrom("organisationAliases")
      .where(sql<boolean>`organisation_id = any(${part.map((o) => o.id)}::text[])`)
      .execute();
    const names = part.flatMap((o) =>
      o.aliases.map((alias, position) => ({
        organisationId: o.id,
        position,
        alias,
        plain: plainName(alias),
      })),
    );
    for (const some of batches(names)) {
      await tx
        .insertInto("organisationAliases")
        .values(some)
        .onConflict((c) => c.doNothing())
        .execute();
    }
  }
}
