import { sql } from "kysely";
import type { OrganisationMerged, OrganisationUnmerged } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import "./tables.ts";

const GONE = "（本人已注销，内容已删除）";

/** Conversations follow their enterprise into a merge, and back out of it. */
export const questionReactions = {
  async organisationMerged(work: UnitOfWork, event: OrganisationMerged): Promise<void> {
    await sql`with moved as (update question_threads set organisation_id = ${event.into}
        where organisation_id = ${event.from} returning id)
      insert into question_moves (merge_id, thread_id) select ${event.mergeId}, id from moved`.execute(
      work.tx,
    );
  },
  async organisationUnmerged(work: UnitOfWork, event: OrganisationUnmerged): Promise<void> {
    await sql`update question_threads set organisation_id = ${event.from} where organisation_id = ${event.into}
      and id in (select thread_id from question_moves where merge_id = ${event.mergeId})`.execute(work.tx);
    await work.tx.deleteFrom("questionMoves").where("mergeId", "=", event.mergeId).execute();
  },
};

/** A forgotten person's words go, and what the person agreed to ends; that there was a conversation stays. */
export async function forgetQuestions(work: UnitOfWork, personId: string): Promise<void> {
  const { tx } = work;
  await tx.updateTable("questionMessages").set({ text: GONE }).where("byId", "=", personId).execute();
  await tx.deleteFrom("questionReads").where("personId", "=", personId).execute();
  await tx.deleteFrom("needFollows").where("ownerId", "=", personId).execute();
  await sql`update question_threads set state = 'closed', closed_at = coalesce(closed_at, ${work.now}), closed_by = coalesce(closed_by, 'office'),
      closed_reason = coalesce(closed_reason, '对方已注销账号'), supply_agreed_at = null, shared_at = null, owner_id = null, version = version + 1
    where owner_id = ${personId}`.execute(tx);
}

/** What is kept of a person's questions and follows, for the person's own copy. */
export async function questionsOf(db: Reader, personId: string) {
  const [messages, follows] = await Promise.all([
    db
      .selectFrom("questionMessages")
      .innerJoin("questionThreads", "questionThreads.id", "questionMessages.threadId")
      .select(["needCode", "needTitle", "side", "text", "at"])
      .where("byId", "=", personId)
      .orderBy("at")
      .execute(),
    db
      .selectFrom("needFollows")
      .select(["needCode", "title", "followedAt", "unfollowedAt"])
      .where("ownerId", "=", personId)
      .execute(),
  ]);
  return { messages, follows };
}
