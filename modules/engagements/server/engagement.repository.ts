import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import "./tables.ts";
import type { DemanderRow, EngagementRow, MeetingRow, StateRow } from "./tables.ts";

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
/** Rows as one JSON parameter with the columns' names: many rows in one statement, whatever their number. */
const rowsJson = (rows: readonly Record<string, unknown>[]): string =>
  JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [snake(k), v]))));

/** Columns a step or an edit may change. */
const CHANGING = [
  "need_id",
  "need_code",
  "title",
  "county",
  "demander_ids",
  "channel",
  "channel_id",
  "channel_name",
  "recommendation_id",
  "recommender",
  "basis",
  "cooperation_mode",
  "responsible_officer",
  "state",
  "held_from",
  "state_since",
  "shortlisted_at",
  "invited_at",
  "confirmed_at",
  "demand_confirmed_at",
  "demand_confirmed_by",
  "demand_on_behalf",
  "supply_confirmed_at",
  "supply_confirmed_by",
  "supply_on_behalf",
  "fell_category",
  "fell_side",
  "fell_reason",
  "search_text",
  "version",
];

export const find = (db: Reader, id: string): Promise<EngagementRow | undefined> =>
  db.selectFrom("engagements").selectAll().where("id", "=", id).executeTakeFirst() as Promise<
    EngagementRow | undefined
  >;

export const byIds = (db: Reader, ids: readonly string[]): Promise<EngagementRow[]> =>
  ids.length
    ? (db.selectFrom("engagements").selectAll().where("id", "in", ids).execute() as Promise<EngagementRow[]>)
    : Promise.resolve([]);

/** Engagements of an activity that both sides confirmed and that are not held or over without a result; by code. */
export const standing = (db: Reader, activityId: string): Promise<EngagementRow[]> =>
  db
    .selectFrom("engagements")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("state", "in", ["confirmed", "met", "intent", "signed"])
    .orderBy("code")
    .execute() as Promise<EngagementRow[]>;

/** Locks the records in the order of their ids, so that two bulk commands cannot wait for each other. */
export const lockMany = (tx: Tx, ids: readonly string[]): Promise<EngagementRow[]> =>
  ids.length
    ? (tx
        .selectFrom("engagements")
        .selectAll()
        .where("id", "in", ids)
        .orderBy("id")
        .forUpdate()
        .execute() as Promise<EngagementRow[]>)
    : Promise.resolve([]);

export const lockWhere = (
  tx: Tx,
  where: { needId?: string; organisationId?: string },
): Promise<EngagementRow[]> => {
  let query = tx.selectFrom("engagements").selectAll();
  if (where.needId) query = query.where("needId", "=", where.needId);
  const organisation = where.organisationId;
  if (organisation)
    query = query.where((eb) =>
      eb.or([
        eb("supplierOrganisationId", "=", organisation),
        sql<boolean>`demander_ids @> array[${organisation}]::text[]`,
      ]),
    );
  return query.orderBy("id").forUpdate().execute() as Promise<EngagementRow[]>;
};

/** Inserts what does not collide with a living engagement of the same pair; returns the ids inserted. */
export async function insertMany(tx: Tx, rows: readonly EngagementRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { rows: inserted } = await sql<{ id: string }>`insert into engagements
    select * from jsonb_populate_recordset(null::engagements, ${rowsJson(rows)}::jsonb)
    on conflict do nothing returning id`.execute(tx);
  return new Set(inserted.map((r) => r.id));
}

export async function updateMany(tx: Tx, rows: readonly EngagementRow[]): Promise<void> {
  if (rows.length === 0) return;
  const set = sql.join(CHANGING.map((c) => sql`${sql.id(c)} = v.${sql.id(c)}`));
  await sql`update engagements e set ${set} from jsonb_populate_recordset(null::engagements, ${rowsJson(rows)}::jsonb) v where e.id = v.id`.execute(
    tx,
  );
}

const insertRows = async (tx: Tx, table: string, rows: readonly Record<string, unknown>[]): Promise<void> => {
  if (rows.length === 0) return;
  const name = sql.id(table);
  await sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${rowsJson(rows)}::jsonb)`.execute(
    tx,
  );
};
export const insertDemanders = (tx: Tx, rows: readonly DemanderRow[]) =>
  insertRows(tx, "engagement_demanders", rows);
export const insertStates = (tx: Tx, rows: readonly StateRow[]) => insertRows(tx, "engagement_states", rows);
export const insertMeetings = (tx: Tx, rows: readonly MeetingRow[]) =>
  insertRows(tx, "engagement_meetings", rows);

/** The next number of history per engagement; the records are locked by the caller. */
export async function nextSeqs(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("engagementStates")
    .select(["engagementId", (eb) => eb.fn.max("seq").as("seq")])
    .where("engagementId", "in", ids)
    .groupBy("engagementId")
    .execute();
  return new Map(rows.map((r) => [r.engagementId, Number(r.seq) + 1]));
}

export const demandersOf = (db: Reader, ids: readonly string[]): Promise<DemanderRow[]> =>
  ids.length
    ? db
        .selectFrom("engagementDemanders")
        .selectAll()
        .where("engagementId", "in", ids)
        .orderBy("position")
        .execute()
    : Promise.resolve([]);

export const statesOf = (db: Reader, id: string): Promise<StateRow[]> =>
  db.selectFrom("engagementStates").selectAll().where("engagementId", "=", id).orderBy("seq").execute();

export const meetingsOf = (db: Reader, id: string): Promise<MeetingRow[]> =>
  db
    .selectFrom("engagementMeetings")
    .selectAll()
    .where("engagementId", "=", id)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Planned meetings are held (or given up) once one is recorded. */
export const cancelPlanned = (tx: Tx, ids: readonly string[]) =>
  ids.length
    ? tx
        .updateTable("engagementMeetings")
        .set({ status: "cancelled" })
        .where("engagementId", "in", ids)
        .where("status", "=", "planned")
        .execute()
    : Promise.resolve([]);

/** All engagements a need ever had, in any edition, newest first. */
export const ofNeeds = (db: Reader, needIds: readonly string[]): Promise<EngagementRow[]> =>
  needIds.length
    ? (db
        .selectFrom("engagements")
        .selectAll()
        .where("needId", "in", needIds)
        .orderBy("stateSince", "desc")
        .orderBy("id")
        .execute() as Promise<EngagementRow[]>)
    : Promise.resolve([]);

/** What was tried before: for the same need, or between the same parties. */
export const triedBefore = (db: Reader, row: EngagementRow): Promise<EngagementRow[]> =>
  db
    .selectFrom("engagements")
    .selectAll()
    .where("id", "<>", row.id)
    .where((eb) =>
      eb.or([
        ...(row.needId ? [eb("needId", "=", row.needId)] : []),
        eb.and([
          sql<boolean>`demander_ids && ${row.demanderIds}::text[]`,
          row.expertId
            ? eb("expertId", "=", row.expertId)
            : eb("supplierOrganisationId", "=", row.supplierOrganisationId),
        ]),
      ]),
    )
    .orderBy("stateSince", "desc")
    .limit(30)
    .execute() as Promise<EngagementRow[]>;

export type NeedCount = { needId: string; live: number; confirmed: number; fell: number };
/** Engagements per need of an edition, for the workbench's list. */
export async function countsByNeed(db: Reader, editionId: string): Promise<Map<string, NeedCount>> {
  const { rows } =
    await sql<NeedCount>`select need_id, count(*) filter (where state <> 'fell-through')::int live,
      count(*) filter (where confirmed_at is not null)::int confirmed, count(*) filter (where state = 'fell-through')::int fell
    from engagements where edition_id = ${editionId} and need_id is not null group by need_id`.execute(db);
  return new Map(rows.map((r) => [r.needId, r]));
}
