import { sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import "./tables.ts";
import type { Side } from "../../model/feedback.ts";
import type { ExposureRow, FeedbackRow, RivalRow } from "./tables.ts";

type At = { needId?: string; expertId?: string; sides?: readonly Side[]; withdrawn?: boolean };

/** What was said of a need's or an expert's pairs, newest first; what was taken back only when asked for. */
export function said(db: Reader, at: At): Promise<FeedbackRow[]> {
  let query = db.selectFrom("suggestionFeedback").selectAll();
  if (at.needId) query = query.where("needId", "=", at.needId);
  if (at.expertId) query = query.where("expertId", "=", at.expertId);
  if (at.sides) query = query.where("side", "in", [...at.sides]);
  if (!at.withdrawn) query = query.where("withdrawnAt", "is", null);
  return query.orderBy("saidAt", "desc").orderBy("id").limit(500).execute() as Promise<FeedbackRow[]>;
}

export const lockSaid = (tx: Tx, id: string): Promise<FeedbackRow | undefined> =>
  tx
    .selectFrom("suggestionFeedback")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst() as Promise<FeedbackRow | undefined>;
export const insertSaid = (tx: Tx, row: FeedbackRow) =>
  tx.insertInto("suggestionFeedback").values(row).execute();
export const withdrawSaid = (
  tx: Tx,
  id: string,
  by: { at: string; byId: string; byName: string; reason: string | null },
) =>
  tx
    .updateTable("suggestionFeedback")
    .set({ withdrawnAt: by.at, withdrawnById: by.byId, withdrawnBy: by.byName, withdrawnReason: by.reason })
    .where("id", "=", id)
    .execute();

/** Notes what was not noted yet on that day. @returns how many were new. */
export async function insertShown(tx: Tx, rows: readonly ExposureRow[]): Promise<number> {
  const { rows: fresh } = await sql<{ one: number }>`insert into suggestion_exposures
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("needId" text, "expertId" text, side text, day date,
      "editionId" text, "activityId" text, county text, "needCode" text, "expertCode" text, rank int, score float8,
      "modelVersion" text, "shownAt" timestamptz)
    on conflict do nothing returning 1 as one`.execute(tx);
  return fresh.length;
}

export const rivalsOf = (db: Reader, needId: string): Promise<RivalRow[]> =>
  db
    .selectFrom("needRivals")
    .selectAll()
    .where("needId", "=", needId)
    .where("withdrawnAt", "is", null)
    .orderBy("at")
    .orderBy("id")
    .execute() as Promise<RivalRow[]>;
export const insertRival = (tx: Tx, row: RivalRow) => tx.insertInto("needRivals").values(row).execute();
export const withdrawRival = (tx: Tx, id: string, by: { at: string; by: string }) =>
  tx.updateTable("needRivals").set({ withdrawnAt: by.at, withdrawnBy: by.by }).where("id", "=", id).execute();

export type Partner = { organisationId: string; expertId: string; code: string; state: string };
/** Experts with an intent or an agreement with one of the organisations, through another need than this one. */
export async function partnersOf(
  db: Reader,
  organisationIds: readonly string[],
  exceptNeedId: string,
): Promise<Partner[]> {
  const { rows } =
    await sql<Partner>`select distinct on (d.organisation_id, e.expert_id) d.organisation_id, e.expert_id, e.code, e.state
    from engagement_demanders d join engagements e on e.id = d.engagement_id
    where d.organisation_id = any(${[...organisationIds]}::text[]) and e.expert_id is not null
      and e.need_id is distinct from ${exceptNeedId} and e.state in ('intent', 'signed')
    order by d.organisation_id, e.expert_id, e.state_since desc, e.id`.execute(db);
  return rows;
}

/** A text that changes with every engagement, saying and naming of a need. */
export async function revisionOfNeed(db: Reader, needId: string): Promise<string> {
  const { rows } = await sql<{ revision: string }>`select concat_ws('.',
    (select count(*) || '-' || coalesce(sum(version), 0) from engagements where need_id = ${needId}),
    (select count(*) || '-' || count(withdrawn_at) from suggestion_feedback where need_id = ${needId}),
    (select count(*) || '-' || count(withdrawn_at) from need_rivals where need_id = ${needId})) as revision`.execute(
    db,
  );
  return rows[0]?.revision ?? "";
}
