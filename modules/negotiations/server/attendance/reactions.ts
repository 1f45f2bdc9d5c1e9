import type { GuestChanged } from "#modules/engagements/model/directory.ts";
import type { ExpertChanged } from "#modules/experts/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { partyKey } from "../../model/party.ts";
import type { NegotiationPorts } from "../ports.ts";
import * as repository from "./attendance.repository.ts";
import { attendanceSearchText } from "./collecting.ts";
import { describeParties } from "./parties.ts";
import { noteAttendance } from "./records.ts";
import type { Replying } from "./replying.ts";

/** What happens upstream, followed on the attendance list inside the same transaction. */
export const createAttendanceReactions = (ports: NegotiationPorts, replying: Replying) => ({
  /** The guest list and the attendance list say the same, whichever was told. */
  async guestChanged(work: UnitOfWork, event: GuestChanged): Promise<void> {
    const row = await repository.lockByParty(work.tx, event.activityId, partyKey("expert", event.expertId));
    if (!row) return;
    const withdrawn = event.reply === "withdrawn";
    const replyState = event.reply === "withdrawn" ? "not-invited" : event.reply;
    if (withdrawn)
      await work.tx
        .updateTable("attendanceInvitations")
        .set({ revokedAt: work.now })
        .where("attendanceId", "=", row.id)
        .where("revokedAt", "is", null)
        .execute();
    if (row.replyState === replyState && !withdrawn) return;
    await replying.save(work, row, {
      replyState,
      repliedAt: withdrawn ? null : event.at,
      repliedBy: withdrawn ? null : work.actor.name,
      // What was said of the journey stays; only whether they come is what the guest list knows.
      reply: row.reply && event.reply !== "withdrawn" ? { ...row.reply, reply: event.reply } : row.reply,
    });
    noteAttendance(work, row, "attendance.follow-guest", { reply: event.reply });
  },

  /** Names and the account of an expert stay current. */
  async expertChanged(work: UnitOfWork, { expertId }: ExpertChanged): Promise<void> {
    const key = partyKey("expert", expertId);
    const now = (await describeParties(work, ports, [key])).get(key);
    if (!now) return;
    const { name, nameEn, organisationName, ownerId } = now;
    await work.tx
      .updateTable("attendances")
      .set({ name, nameEn, organisationName, ownerId, searchText: attendanceSearchText(now) })
      .where("party", "=", key)
      .execute();
  },
});
