import { workOf } from "#platform/commands/unit-of-work.ts";
import { type Platform, readerOf } from "#platform/platform.ts";
import type { GuestDirectory } from "../../model/directory.ts";

/** The port through which the negotiations module reads guests and passes on what they answered there. */
export const createGuestDirectory = (platform: Platform): GuestDirectory => ({
  async guestsOf(activityId, work) {
    const rows = await readerOf(platform.db, work)
      .selectFrom("editionGuests")
      .select([
        "id",
        "activityId",
        "expertId",
        "county",
        "invitedAt",
        "replyState",
        "repliedAt",
        "replyNote as note",
      ])
      .where("activityId", "=", activityId)
      .where("withdrawnAt", "is", null)
      .orderBy("expertName")
      .orderBy("id")
      .execute();
    return rows;
  },

  async guestReplied(token, { activityId, expertId, reply, note }) {
    const work = workOf(token);
    const row = await work.tx
      .selectFrom("editionGuests")
      .selectAll()
      .where("activityId", "=", activityId)
      .where("expertId", "=", expertId)
      .where("withdrawnAt", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!row || (row.replyState === reply && row.replyNote === note)) return;
    await work.tx
      .updateTable("editionGuests")
      .set({
        replyState: reply,
        repliedAt: work.context.occurredAt,
        replyNote: note,
        version: row.version + 1,
      })
      .where("id", "=", row.id)
      .execute();
    work.audit({
      action: "guest.reply",
      entityType: "guest",
      entityId: row.id,
      editionId: row.editionId,
      county: row.county,
      detail: { expertId, activityId, reply },
    });
  },
});
