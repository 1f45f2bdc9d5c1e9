import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Reader, Tx } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { needsOfTarget } from "./facts.ts";
import type {
  SurveyAnswersTable,
  SurveyCampaignsTable,
  SurveyDraftsTable,
  SurveyExtensionsTable,
  SurveyLinksTable,
  SurveyNotesTable,
  SurveyTargetsTable,
} from "./tables.ts";

export type CampaignRow = Selectable<SurveyCampaignsTable>;
export type TargetRow = Selectable<SurveyTargetsTable>;
export type LinkRow = Selectable<SurveyLinksTable>;
export type DraftRow = Selectable<SurveyDraftsTable>;
export type NoteRow = Selectable<SurveyNotesTable>;
export type ExtensionRow = Selectable<SurveyExtensionsTable>;
export type AnswerRow = Selectable<SurveyAnswersTable>;

export const findCampaign = (db: Reader, id: string): Promise<CampaignRow | undefined> =>
  db.selectFrom("surveyCampaigns").selectAll().where("id", "=", id).executeTakeFirst();
export const campaignByForm = (db: Reader, formCode: string): Promise<CampaignRow | undefined> =>
  db.selectFrom("surveyCampaigns").selectAll().where("formCode", "=", formCode).executeTakeFirst();
export const lockCampaign = (tx: Tx, id: string): Promise<CampaignRow | undefined> =>
  tx.selectFrom("surveyCampaigns").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export const insertCampaign = (tx: Tx, row: CampaignRow) => insertRows(tx, "surveyCampaigns", [row]);
export async function updateCampaign(tx: Tx, id: string, set: Partial<CampaignRow>): Promise<void> {
  const { goals, ...rest } = set;
  await tx
    .updateTable("surveyCampaigns")
    .set({ ...rest, ...(goals ? { goals: JSON.stringify(goals) } : {}) })
    .where("id", "=", id)
    .execute();
}

export const findTarget = (db: Reader, id: string): Promise<TargetRow | undefined> =>
  db.selectFrom("surveyTargets").selectAll().where("id", "=", id).executeTakeFirst();
export const lockTarget = (tx: Tx, id: string): Promise<TargetRow | undefined> =>
  tx.selectFrom("surveyTargets").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
/** In the order of their ids, so that two bulk commands never wait for each other in a circle. */
export const lockTargets = (tx: Tx, ids: readonly string[]): Promise<TargetRow[]> =>
  tx
    .selectFrom("surveyTargets")
    .selectAll()
    .where("id", "=", sql<string>`any(${[...ids]})`)
    .orderBy("id")
    .forUpdate()
    .execute();
export const targetOf = (
  db: Reader,
  campaignId: string,
  organisationId: string,
): Promise<TargetRow | undefined> =>
  db
    .selectFrom("surveyTargets")
    .selectAll()
    .where("campaignId", "=", campaignId)
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
/** Writes rows of enterprises that are not on the list yet; answers with the ids written. */
export async function insertTargets(tx: Tx, rows: readonly TargetRow[]): Promise<Set<string>> {
  const done = await insertRows<"surveyTargets", { id: string }>(
    tx,
    "surveyTargets",
    rows,
    sql`on conflict (campaign_id, organisation_id) do nothing returning id`,
  );
  return new Set(done.map(({ id }) => id));
}
export async function updateTarget(tx: Tx, id: string, set: Partial<TargetRow>): Promise<void> {
  await tx.updateTable("surveyTargets").set(set).where("id", "=", id).execute();
}

export const linkByHash = (db: Reader, tokenHash: string): Promise<LinkRow | undefined> =>
  db.selectFrom("surveyLinks").selectAll().where("tokenHash", "=", tokenHash).executeTakeFirst();
export const linksOf = (db: Reader, targetIds: readonly string[]): Promise<LinkRow[]> =>
  db
    .selectFrom("surveyLinks")
    .selectAll()
    .where("targetId", "=", sql<string>`any(${[...targetIds]})`)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();

/** Drafts that still wait to be submitted, in the order they were begun. */
export const openDrafts = (db: Reader, targetId: string): Promise<DraftRow[]> =>
  db
    .selectFrom("surveyDrafts")
    .selectAll()
    .where("targetId", "=", targetId)
    .where("state", "=", "draft")
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
export const draftByKey = (tx: Tx, targetId: string, key: string): Promise<DraftRow | undefined> =>
  tx
    .selectFrom("surveyDrafts")
    .selectAll()
    .where("targetId", "=", targetId)
    .where("key", "=", key)
    .forUpdate()
    .executeTakeFirst();
export const lockDraft = (tx: Tx, targetId: string, id: string): Promise<DraftRow | undefined> =>
  tx
    .selectFrom("surveyDrafts")
    .selectAll()
    .where("targetId", "=", targetId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
export const insertDraft = (tx: Tx, row: DraftRow) => insertRows(tx, "surveyDrafts", [row]);
export async function updateDraft(tx: Tx, id: string, set: Partial<DraftRow>): Promise<void> {
  const { body, ...rest } = set;
  await tx
    .updateTable("surveyDrafts")
    .set({ ...rest, ...(body ? { body: JSON.stringify(body) } : {}) })
    .where("id", "=", id)
    .execute();
}

export const notesOf = (db: Reader, targetId: string): Promise<NoteRow[]> =>
  db
    .selectFrom("surveyNotes")
    .selectAll()
    .where("targetId", "=", targetId)
    .orderBy("on", "desc")
    .orderBy("at", "desc")
    .execute();
export const extensionsOf = (db: Reader, targetId: string): Promise<ExtensionRow[]> =>
  db
    .selectFrom("surveyExtensions")
    .selectAll()
    .where("targetId", "=", targetId)
    .orderBy("askedAt", "desc")
    .execute();

export const findAnswer = (db: Reader, id: string): Promise<AnswerRow | undefined> =>
  db.selectFrom("surveyAnswers").selectAll().where("id", "=", id).executeTakeFirst();
export const lockAnswer = (tx: Tx, id: string): Promise<AnswerRow | undefined> =>
  tx.selectFrom("surveyAnswers").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
/** Answers of a campaign by one organisation or one credit code, oldest first. */
export const answersOf = (
  db: Reader,
  campaignId: string,
  by: { readonly organisationId: string | null; readonly uscc: string },
): Promise<AnswerRow[]> =>
  db
    .selectFrom("surveyAnswers")
    .selectAll()
    .where("campaignId", "=", campaignId)
    .where((eb) =>
      eb.or([
        eb("uscc", "=", by.uscc),
        ...(by.organisationId ? [eb("organisationId", "=", by.organisationId)] : []),
      ]),
    )
    .orderBy("receivedAt")
    .orderBy("id")
    .execute();

export async function targetsByIds(db: Reader, ids: readonly string[]): Promise<TargetRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("surveyTargets")
    .selectAll()
    .where("id", "=", sql<string>`any(${[...ids]})`)
    .execute();
}

/** Of these rows, the ids of those whose enterprise has submitted a need. */
export async function answeredTargets(db: Reader, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: string;
  }>`select t.id from survey_targets t join survey_campaigns c on c.id = t.campaign_id
    where t.id = any(${[...ids]}::text[]) and exists (select from needs n where ${needsOfTarget})`.execute(
    db,
  );
  return rows.map((r) => r.id);
}

/** All rows of a campaign within a condition, with whether they have answered. */
export async function targetsWhere(
  db: Reader,
  campaignId: string,
  where: RawBuilder<boolean>,
): Promise<(TargetRow & { readonly answered: boolean })[]> {
  const { rows } = await sql<
    TargetRow & { readonly answered: boolean }
  >`select t.*, exists (select from needs n where ${needsOfTarget}) as answered
    from survey_targets t join survey_campaigns c on c.id = t.campaign_id
    where t.campaign_id = ${campaignId} and ${where} order by t.id`.execute(db);
  return rows;
}

/** Notes on many rows at once that a letter was written. */
export async function lettersWritten(
  tx: Tx,
  ids: readonly string[],
  letter: { readonly at: string; readonly now: string; readonly reminder: boolean },
): Promise<void> {
  if (ids.length === 0) return;
  await sql`update survey_targets set invited_at = coalesce(invited_at, ${letter.at}), last_letter_at = ${letter.at},
    reminders = reminders + ${letter.reminder ? 1 : 0}, version = version + 1, updated_at = ${letter.now}
    where id = any(${[...ids]}::text[])`.execute(tx);
}
