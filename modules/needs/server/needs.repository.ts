import { type Selectable, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { searchText } from "#platform/db/search.ts";
import type { NeedMoney } from "../model/form/money.ts";
import type { TalentValues } from "../model/form/talent-need.ts";
import type { NeedContent, NeedValues } from "../model/need.ts";
import { expiryOf } from "../model/need-rules.ts";
import type {
  NeedDeskPeriodsTable,
  NeedOpinionsTable,
  NeedReadinessTable,
  NeedReviewsTable,
  NeedsTable,
} from "./tables.ts";

export type NeedRow = Selectable<NeedsTable>;
export type PeriodRow = Selectable<NeedDeskPeriodsTable>;
export type ReviewRow = Selectable<NeedReviewsTable>;
export type OpinionRow = Selectable<NeedOpinionsTable>;
export type ReadinessRow = Selectable<NeedReadinessTable>;

/** Form content of a row. */
export const contentOf = (row: Pick<NeedRow, "kind" | "body">): NeedContent =>
  ({ kind: row.kind, values: row.body }) as NeedContent;

/** The columns that follow from the content; a confidential need's columns hold its public part only. */
export function columnsOf(content: NeedContent, organisationName: string, code: string) {
  const { values } = content;
  const isTech = content.kind === "technology";
  const amount: NeedMoney | null =
    (isTech ? content.values.plannedFunding : (values as TalentValues).salary) ?? null;
  const shownAmount = values.confidential ? null : amount;
  const open = values.confidential ? [] : bodyTexts(content);
  return {
    title: values.title,
    confidential: values.confidential,
    publicSummary: values.publicSummary,
    fields: values.fields,
    industry: values.industry,
    discipline: isTech ? content.values.discipline : null,
    needType: (isTech ? content.values.needType : null) ?? null,
    amountMin: shownAmount?.min ?? null,
    amountMax: shownAmount?.max ?? null,
    amountQualifier: shownAmount?.qualifier ?? null,
    headcount: isTech ? null : ((values as TalentValues).headcount ?? null),
    deadline: isTech ? null : ((values as TalentValues).deadline ?? null),
    expiresOn: expiryOf(content),
    openCall: isTech && content.values.openCall,
    answerBy: (isTech && content.values.openCall ? content.values.answerBy : null) ?? null,
    searchText: searchText(
      code,
      values.title,
      organisationName,
      values.fields,
      values.publicSummary,
      [values.titleEn ?? "", values.summaryEn ?? ""],
      open,
    ),
  };
}

/** The texts of the body that others may search and match by unless the need is confidential. */
export function bodyTexts(content: NeedContent): string[] {
  const parts =
    content.kind === "technology"
      ? [
          content.values.problem,
          content.values.keyTechnology,
          content.values.expectedGoal,
          content.values.metrics,
          content.values.keyParameter,
          content.values.tried,
          content.values.offers,
          ...content.values.keywords,
        ]
      : [
          content.values.duties,
          content.values.abilities,
          content.values.postCategory,
          ...content.values.majors,
          ...content.values.keywords,
        ];
  return parts.filter((p): p is string => Boolean(p));
}

export async function byIds(db: Reader, ids: readonly string[]): Promise<NeedRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("needs")
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
}

/** Locks rows in the order of their ids, so that two bulk commands never wait for each other in a circle. */
export async function lockMany(tx: Tx, ids: readonly string[]): Promise<Map<string, NeedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("needs")
    .selectAll()
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return new Map(rows.map((r) => [r.id, r]));
}

export async function published(db: Reader, editionId: string): Promise<NeedRow[]> {
  return db
    .selectFrom("needs")
    .selectAll()
    .where("editionId", "=", editionId)
    .where("state", "=", "published")
    .orderBy("id")
    .execute();
}

export async function knownFingerprints(
  db: Reader,
  editionId: string,
  fingerprints: readonly string[],
): Promise<Map<string, { id: string; code: string }>> {
  if (fingerprints.length === 0) return new Map();
  const rows = await db
    .selectFrom("needs")
    .select(["id", "code", "fingerprint"])
    .where("editionId", "=", editionId)
    .where(sql<boolean>`fingerprint = any(${[...fingerprints]}::text[])`)
    .execute();
  return new Map(rows.map((r) => [r.fingerprint as string, { id: r.id, code: r.code }]));
}

/** Inserts rows; answers with the ids of those that went in (a fingerprint taken meanwhile by someone else does not). */
export async function insertMany(tx: Tx, rows: readonly NeedRow[]): Promise<Set<string>> {
  const unlessKnown = sql`on conflict (edition_id, fingerprint) where fingerprint is not null do nothing returning id`;
  const inserted = await insertRows<"needs", { id: string }>(tx, "needs", rows, unlessKnown);
  return new Set(inserted.map(({ id }) => id));
}

export async function updateContent(tx: Tx, row: NeedRow): Promise<void> {
  const { id, body, ...rest } = row;
  await tx
    .updateTable("needs")
    .set({ ...rest, body: JSON.stringify(body) })
    .where("id", "=", id)
    .execute();
}

/** Writes what a change of state touches, for many rows in one statement. */
export async function updateStates(tx: Tx, rows: readonly NeedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map((r) => ({
    id: r.id,
    state: r.state,
    returned_from: r.returnedFrom,
    departments: r.departments,
    filled_in_by: r.filledInBy,
    filled_in_by_name: r.filledInByName,
    heads_hired: r.headsHired,
    heads_flexible: r.headsFlexible,
    expires_on: r.expiresOn,
    submitted_at: r.submittedAt,
    county_approved_at: r.countyApprovedAt,
    city_approved_at: r.cityApprovedAt,
    published_at: r.publishedAt,
    ended_at: r.endedAt,
    desk_due_at: r.deskDueAt,
    escalated_at: r.escalatedAt,
    version: r.version,
    updated_at: r.updatedAt,
  }));
  await sql`update needs n set state = v.state, returned_from = v.returned_from, departments = v.departments,
      filled_in_by = v.filled_in_by, filled_in_by_name = v.filled_in_by_name, heads_hired = v.heads_hired,
      heads_flexible = v.heads_flexible, expires_on = v.expires_on, submitted_at = v.submitted_at,
      county_approved_at = v.county_approved_at, city_approved_at = v.city_approved_at, published_at = v.published_at,
      ended_at = v.ended_at, desk_due_at = v.desk_due_at, escalated_at = v.escalated_at, version = v.version, updated_at = v.updated_at
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as v(id text, state text, returned_from text, departments text[],
      filled_in_by text, filled_in_by_name text, heads_hired int, heads_flexible int, expires_on date, submitted_at timestamptz,
      county_approved_at timestamptz, city_approved_at timestamptz, published_at timestamptz, ended_at timestamptz,
      desk_due_at timestamptz, escalated_at timestamptz, version int, updated_at timestamptz)
    where n.id = v.id`.execute(tx);
}

export async function periodsOf(db: Reader, needIds: readonly string[]): Promise<Map<string, PeriodRow[]>> {
  if (needIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("needDeskPeriods")
    .selectAll()
    .where(sql<boolean>`need_id = any(${[...needIds]}::text[])`)
    .orderBy("fromAt")
    .execute();
  return Map.groupBy(rows, (r) => r.needId);
}

export async function closePeriods(tx: Tx, closed: readonly { id: string; toAt: string }[]): Promise<void> {
  if (closed.length === 0) return;
  const data = closed.map((c) => ({ id: c.id, to_at: c.toAt }));
  await sql`update need_desk_periods p set to_at = v.to_at
    from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as v(id text, to_at timestamptz) where p.id = v.id`.execute(
    tx,
  );
}

export async function insertPeriods(tx: Tx, rows: readonly PeriodRow[]): Promise<void> {
  await insertRows(tx, "needDeskPeriods", rows);
}

export async function insertReviews(tx: Tx, rows: readonly ReviewRow[]): Promise<void> {
  await insertRows(tx, "needReviews", rows);
}

/** Keeps what the readiness check said; a moment that happens once is kept once. */
export async function insertReadiness(tx: Tx, rows: readonly ReadinessRow[]): Promise<void> {
  await insertRows(tx, "needReadiness", rows, sql`on conflict do nothing`);
}

export const readinessKept = (db: Reader, needId: string): Promise<ReadinessRow[]> =>
  db
    .selectFrom("needReadiness")
    .selectAll()
    .where("needId", "=", needId)
    .orderBy("at")
    .orderBy("id")
    .execute();

export const reviewsOf = (db: Reader, needId: string): Promise<ReviewRow[]> =>
  db.selectFrom("needReviews").selectAll().where("needId", "=", needId).orderBy("at").orderBy("id").execute();

/** Asks departments; one asked already is not asked again. */
export async function insertOpinions(tx: Tx, rows: readonly OpinionRow[]): Promise<void> {
  await insertRows(tx, "needOpinions", rows, sql`on conflict (need_id, department_id) do nothing`);
}

export const opinionsOf = (db: Reader, needId: string): Promise<OpinionRow[]> =>
  db
    .selectFrom("needOpinions")
    .selectAll()
    .where("needId", "=", needId)
    .orderBy("askedAt")
    .orderBy("id")
    .execute();

export async function answerOpinion(
  tx: Tx,
  id: string,
  answer: Pick<OpinionRow, "answer" | "comment" | "answeredById" | "answeredByName" | "answeredAt">,
): Promise<void> {
  await tx.updateTable("needOpinions").set(answer).where("id", "=", id).execute();
}

/** Published needs past their last day, in editions that are still counting. */
export async function expiredBy(db: Reader, day: string, editions: readonly string[]): Promise<string[]> {
  if (editions.length === 0) return [];
  const rows = await db
    .selectFrom("needs")
    .select("id")
    .where("state", "=", "published")
    .where("expiresOn", "<", day)
    .where(sql<boolean>`edition_id = any(${[...editions]}::text[])`)
    .orderBy("id")
    .execute();
  return rows.map((r) => r.id);
}

export async function atDesks(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom("needs")
    .select("id")
    .where("state", "in", ["submitted", "county-approved"])
    .orderBy("id")
    .execute();
  return rows.map((r) => r.id);
}

export type { NeedValues };
