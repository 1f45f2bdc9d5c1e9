import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { scopeWhere } from "#platform/db/scope-where.ts";
import type { Tables } from "#platform/db/tables.ts";
import type { Availability } from "../model/availability.ts";
import type { ExpertState } from "../model/expert.lifecycle.ts";
import type { ExpertVisibility } from "../model/expert.policy.ts";
import type { ExpertContact, ExpertPublic, ExpertRestricted } from "../model/expert.ts";
import "./tables.ts";

export type Source = Reader;
export type ExpertConsent = {
  publicProfile: boolean;
  matching: boolean;
  shareCv: boolean;
  at: string | null;
};
export type ExpertRow = {
  id: string;
  code: string;
  city: string;
  state: ExpertState;
  version: number;
  personId: string | null;
  invented: boolean;
  public: ExpertPublic;
  contact: ExpertContact;
  restricted: ExpertRestricted;
  consent: ExpertConsent;
  degreeVerification: "claimed" | "verified" | "doubtful";
  titleVerification: "claimed" | "verified" | "doubtful";
  flags: string[];
  fingerprint: string | null;
  createdAt: string;
  updatedAt: string;
};
export type DocumentRow = {
  id: string;
  expertId: string;
  kind: "paper" | "patent" | "project" | "cv";
  language: "zh" | "en";
  title: string;
  text: string;
  year: number | null;
  doi: string | null;
  venue: string | null;
  authors: string | null;
  position: number;
};
export type AvailabilityRow = { expertId: string } & Selectable<Tables["expertAvailability"]>;
/** A row as forms, lists and other modules name it. */
export const periodOf = ({ expertId: _e, fromDay, toDay, ...a }: AvailabilityRow): Availability => ({
  from: fromDay,
  to: toDay,
  ...a,
});

const columns = [
  "id",
  "code",
  "city",
  "state",
  "version",
  "personId",
  "invented",
  "public",
  "contact",
  "restricted",
  "consent",
  "degreeVerification",
  "titleVerification",
  "flags",
  "fingerprint",
  "createdAt",
  "updatedAt",
] as const;

/** The twin of `isVisible`. */
export const visibleWhere = (v: ExpertVisibility): RawBuilder<boolean> =>
  sql<boolean>`(${scopeWhere(v.self, { city: sql`e.city`, owner: sql`e.person_id` })} or (${v.pool} and e.state = 'active') or (${v.published} and e.state = 'active' and e.public_profile))`;

export const find = async (db: Reader, id: string): Promise<ExpertRow | undefined> =>
  (await db.selectFrom("experts").select(columns).where("id", "=", id).executeTakeFirst()) as
    | ExpertRow
    | undefined;
export const byPerson = async (db: Reader, personId: string): Promise<ExpertRow | undefined> =>
  (await db.selectFrom("experts").select(columns).where("personId", "=", personId).executeTakeFirst()) as
    | ExpertRow
    | undefined;
export const lock = async (tx: Tx, id: string): Promise<ExpertRow | undefined> =>
  (await tx.selectFrom("experts").select(columns).where("id", "=", id).forUpdate().executeTakeFirst()) as
    | ExpertRow
    | undefined;
export const byIds = async (db: Reader, ids: readonly string[]): Promise<ExpertRow[]> =>
  ids.length === 0
    ? []
    : ((await db
        .selectFrom("experts")
        .select(columns)
        .where("id", "in", [...ids])
        .execute()) as ExpertRow[]);
export const active = async (db: Reader): Promise<ExpertRow[]> =>
  (await db
    .selectFrom("experts")
    .select(columns)
    .where("state", "=", "active")
    .where("matching", "=", true)
    .orderBy("id")
    .execute()) as ExpertRow[];

/** Everyone who changed behind a revision, whatever their state. */
export const changedSince = async (
  db: Reader,
  revision: string,
): Promise<(ExpertRow & { matching: boolean })[]> =>
  (await db
    .selectFrom("experts")
    .select([...columns, "matching"])
    .where("revision", ">", Number(revision))
    .orderBy("id")
    .execute()) as (ExpertRow & { matching: boolean })[];

export const documents = (db: Reader, expertIds?: readonly string[]): Promise<DocumentRow[]> => {
  const query = db.selectFrom("expertDocuments").selectAll().orderBy("expertId").orderBy("position");
  return (
    expertIds ? query.where("expertId", "in", expertIds.length ? [...expertIds] : ["-"]) : query
  ).execute();
};
export const availability = (db: Reader, expertIds?: readonly string[]) => {
  const query = db
    .selectFrom("expertAvailability")
    .selectAll()
    .orderBy("expertId")
    .orderBy("fromDay")
    .orderBy("startsAt");
  return (
    expertIds ? query.where("expertId", "in", expertIds.length ? [...expertIds] : ["-"]) : query
  ).execute();
};

export type StoredExpert = ExpertRow & { searchText: string; contactKey: string | null };
const asValues = (e: StoredExpert) => ({
  ...e,
  public: JSON.stringify(e.public),
  contact: JSON.stringify(e.contact),
  restricted: JSON.stringify(e.restricted),
  consent: JSON.stringify(e.consent),
  name: e.public.name,
  organisationId: e.public.organisationId,
  titleTier: e.public.titleTier,
  educationLevel: e.public.educationLevel,
  overseasBackground: e.public.overseasBackground,
  origin: e.public.origin,
  fields: [...e.public.fields],
  languages: [...e.public.languages],
  publicProfile: e.consent.publicProfile,
  matching: e.consent.matching,
});

export async function insertMany(tx: Tx, experts: readonly StoredExpert[]): Promise<void> {
  for (let i = 0; i < experts.length; i += 200)
    await tx
      .insertInto("experts")
      .values(experts.slice(i, i + 200).map(asValues))
      .execute();
}
export async function update(tx: Tx, expert: StoredExpert): Promise<void> {
  const { id, ...values } = asValues(expert);
  await tx.updateTable("experts").set(values).where("id", "=", id).execute();
}
export async function replaceDocuments(
  tx: Tx,
  expertId: string,
  rows: readonly DocumentRow[],
): Promise<void> {
  await tx.deleteFrom("expertDocuments").where("expertId", "=", expertId).execute();
  await insertDocuments(tx, rows);
}
export async function insertDocuments(tx: Tx, rows: readonly DocumentRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 500)
    await tx
      .insertInto("expertDocuments")
      .values(rows.slice(i, i + 500))
      .execute();
}
export async function replaceAvailability(
  tx: Tx,
  expertId: string,
  periods: readonly Availability[],
): Promise<void> {
  await tx.deleteFrom("expertAvailability").where("expertId", "=", expertId).execute();
  await insertAvailability(
    tx,
    periods.map((p) => ({ expertId, ...p })),
  );
}
export async function insertAvailability(
  tx: Tx,
  periods: readonly (Availability & { expertId: string })[],
): Promise<void> {
  const rows = [
    ...new Map(
      periods.map(({ from: fromDay, to: toDay, ...p }) => [
        `${p.expertId} ${fromDay} ${toDay} ${p.startsAt}`,
        { ...p, fromDay, toDay },
      ]),
    ).values(),
  ];
  for (let i = 0; i < rows.length; i += 1000)
    await tx
      .insertInto("expertAvailability")
      .values(rows.slice(i, i + 1000))
      .execute();
}

/**
 * Noted by every command that changes who can be matched or what is known of them. The counter's row stays locked until the commit, so
 * that revisions become visible in their order and none is missed by who asks for what is newer.
 */
export async function touchRevision(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`with next as (update expert_revision set revision = revision + 1 where id = 1 returning revision)
    update experts e set revision = next.revision from next where e.id = any(${[...ids]}::text[])`.execute(
    tx,
  );
}
export const revision = async (db: Reader): Promise<string> =>
  String(
    (await db.selectFrom("expertRevision").select("revision").where("id", "=", 1).executeTakeFirstOrThrow())
      .revision,
  );

export const knownFingerprints = async (
  tx: Tx,
  city: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await sql<{
    fingerprint: string;
    id: string;
  }>`select fingerprint, id from experts where city = ${city} and fingerprint = any(${[...fingerprints]}::text[])`.execute(
    tx,
  );
  return new Map(rows.rows.map((r) => [r.fingerprint, r.id]));
};
export const knownContacts = async (
  tx: Tx,
  city: string,
  keys: readonly string[],
): Promise<Map<string, { id: string; code: string }>> => {
  const rows = await sql<{
    contactKey: string;
    id: string;
    code: string;
  }>`select contact_key, id, code from experts where city = ${city} and state = 'active' and contact_key = any(${[...keys]}::text[])`.execute(
    tx,
  );
  return new Map(rows.rows.map((r) => [r.contactKey, { id: r.id, code: r.code }]));
};
