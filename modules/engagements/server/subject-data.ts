import type { PersonAnonymised } from "#modules/accounts/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import { forgetQuestions, questionsOf } from "./questions/questions.reactions.ts";

/** What engagements keep about a person: talks the person is a party to, invitations, steps taken, what was said of suggestions. */
export async function dataOf(db: Reader, personId: string) {
  const [engagements, invitations, steps, said] = await Promise.all([
    db
      .selectFrom("engagements")
      .select(["id", "code", "title", "state", "stateSince", "supplierName", "createdAt"])
      .where("expertOwnerId", "=", personId)
      .execute(),
    db.selectFrom("editionGuests").selectAll().where("expertOwnerId", "=", personId).execute(),
    db
      .selectFrom("engagementStates")
      .select(["engagementId", "action", "occurredAt", "recordedAt", "reason"])
      .where("byId", "=", personId)
      .execute(),
    db
      .selectFrom("suggestionFeedback")
      .select(["needId", "expertId", "side", "category", "note", "saidAt", "withdrawnAt"])
      .where("byId", "=", personId)
      .execute(),
  ]);
  const asked = await questionsOf(db, personId);
  return {
    engagements,
    invitations: invitations.map(({ searchText: _s, ...i }) => i),
    steps,
    said,
    ...asked,
  };
}

const GONE = "已注销";

/** A forgotten person's steps stay, without the name and without their own words; the expert's name is refreshed by `expert.changed`. */
export async function personAnonymised(work: UnitOfWork, { personId }: PersonAnonymised): Promise<void> {
  await work.tx.updateTable("engagementStates").set({ byName: GONE }).where("byId", "=", personId).execute();
  await forgetQuestions(work, personId);
  await work.tx
    .updateTable("suggestionFeedback")
    .set({ byName: GONE, note: null })
    .where("byId", "=", personId)
    .execute();
  await work.tx
    .updateTable("suggestionFeedback")
    .set({ withdrawnBy: GONE, withdrawnReason: null })
    .where("withdrawnById", "=", personId)
    .execute();
  await work.tx
    .updateTable("editionGuests")
    .set({ replyNote: null })
    .where("expertOwnerId", "=", personId)
    .execute();
  await work.tx.updateTable("needRivals").set({ byName: GONE }).where("byId", "=", personId).execute();
  await work.tx
    .updateTable("matchingRefits")
    .set({ askedBy: GONE })
    .where("askedById", "=", personId)
    .execute();
}
