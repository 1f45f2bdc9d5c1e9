import type { CommandContext } from "#platform/commands/context.ts";
import { hashToken, newToken } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { invitationLetter } from "../../../model/attendance/letter.ts";
import { linkExpiry } from "../../../model/attendance/rules.ts";
import { partyOf } from "../../../model/party.ts";
import type { NegotiationPorts } from "../../ports.ts";
import { createStages } from "../../programme/stage.ts";
import type { AttendanceRow, InvitationRow } from "../../tables.ts";
import * as repository from "../attendance.repository.ts";
import { noteAttendance, type Records } from "../records.ts";
import type { Replying } from "../replying.ts";
import { hostName, type InvitationPapers, localDay } from "./papers.ts";

export const invitationUrl = (publicUrl: string, token: string): string => `${publicUrl}/invitation/${token}`;

/** The outbox effect that sends a personal link. */
export const ATTENDANCE_LETTER = "attendance.letter";

/** The reply of a command that made links: tokens are sealed, so that stored replies are of no use to a reader. */
export type SealedInvitation = {
  readonly attendanceId: string;
  readonly name: string;
  readonly sealed: string;
  readonly delivery: "mail" | "none";
};
export type Invited = {
  readonly made: readonly SealedInvitation[];
  /** Written to today already, or nothing to remind of. */
  readonly skipped: number;
};

/** Personal links: made, sent, reminded of, taken back. */
export function createInviting(
  platform: Platform,
  ports: NegotiationPorts,
  { records, replying, papers }: { records: Records; replying: Replying; papers: InvitationPapers },
) {
  const { commands } = platform;
  const stages = createStages(ports);

  /** Addresses before the transaction: they are read through other modules' connections. */
  async function addressesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const id of ids) {
      const row = await repository.findAttendance(platform.db, id);
      const email = row && (await ports.letters.addressOf(partyOf(row.party)));
      if (email) found.set(id, email);
    }
    return found;
  }

  async function makeLink(
    work: UnitOfWork,
    row: AttendanceRow,
    letter: { email: string | null; send: boolean; reminder: boolean; endsOn: string | null },
  ): Promise<SealedInvitation> {
    const token = newToken();
    const sealed = await ports.letters.seal(token);
    const invitation: InvitationRow = {
      id: work.newId(),
      attendanceId: row.id,
      tokenHash: hashToken(token),
      email: letter.email,
      sentAt: null,
      openedAt: null,
      repliedAt: null,
      revokedAt: null,
      expiresAt: linkExpiry(work.now, letter.endsOn),
      createdAt: work.now,
      createdBy: work.actor.name,
    };
    await work.tx.insertInto("attendanceInvitations").values(invitation).execute();
    const delivery = letter.send && letter.email && platform.mailer.configured ? "mail" : "none";
    if (delivery === "mail")
      work.later(ATTENDANCE_LETTER, { invitationId: invitation.id, sealed, reminder: letter.reminder });
    noteAttendance(work, row, letter.reminder ? "attendance.remind" : "attendance.invite", { delivery });
    return { attendanceId: row.id, name: row.name, sealed, delivery };
  }

  async function lockAll(work: UnitOfWork, ids: readonly string[]): Promise<AttendanceRow[]> {
    const rows = await repository.lockAttendances(work.tx, [...new Set(ids)]);
    if (rows.length < new Set(ids).size) refuse("not-found");
    for (const row of rows) await records.require(work, row, "sendInvitations");
    return rows;
  }

  const endOf = async (work: UnitOfWork, activityId: string): Promise<string | null> => {
    const { activity, edition } = await stages.stageOf(activityId, work);
    return activity.endsOn ?? edition.endsOn;
  };

  const sendLetter: EffectHandler = async (payload) => {
    const { invitationId, sealed, reminder } = payload as {
      invitationId: string;
      sealed: string;
      reminder: boolean;
    };
    const { db, mailer, config, clock } = platform;
    const invitation = await db
      .selectFrom("attendanceInvitations")
      .selectAll()
      .where("id", "=", invitationId)
      .executeTakeFirst();
    const token = await ports.letters.unseal(sealed);
    const now = clock().toISOString();
    if (!invitation?.email || invitation.revokedAt || invitation.expiresAt <= now) return;
    if (invitation.tokenHash !== hashToken(token) || !mailer.configured) return;
    const row = await repository.findAttendance(db, invitation.attendanceId);
    if (!row) return;
    const { activity, edition } = await stages.stageOf(row.activityId);
    const link = invitationUrl(config.publicUrl, token);
    const paper = await papers.invitationPdf?.(row.id, row.language, link);
    await mailer.send({
      to: invitation.email,
      messageId: `attendance-${invitation.id}${reminder ? "-reminder" : ""}`,
      ...invitationLetter({
        activity: {
          name: activity.name,
          startsOn: activity.startsOn ?? edition.startsOn,
          endsOn: activity.endsOn ?? edition.endsOn,
          venue: activity.venue ?? edition.venue ?? null,
        },
        name: row.language === "en" ? (row.nameEn ?? row.name) : row.name,
        kind: row.partyKind,
        host: hostName(edition.city, activity.hostCounty),
        locale: row.language,
        link,
        until: localDay(invitation.expiresAt, config.timeZone),
        reminder,
      }),
      ...(paper
        ? {
            attachments: [
              {
                filename: row.language === "zh" ? "邀请函.pdf" : "Invitation.pdf",
                content: paper,
                contentType: "application/pdf",
              },
            ],
          }
        : {}),
    });
    // What the mail server took; not a change of the record.
    await db
      .updateTable("attendanceInvitations")
      .set({ sentAt: now })
      .where("id", "=", invitation.id)
      .execute();
  };

  return {
    effects: { [ATTENDANCE_LETTER]: sendLetter },

    /** Makes a personal link for each party and sends it where an address is known; earlier links stay good. */
    async invite(
      context: CommandContext,
      input: { ids: readonly string[]; send: boolean; email?: string | null | undefined },
    ): Promise<Invited> {
      if (input.email && input.ids.length > 1) refuse("attendance.one-address");
      const known = await addressesOf(input.ids);
      return commands.run(context, async (work) => {
        const made: SealedInvitation[] = [];
        for (const row of await lockAll(work, input.ids)) {
          // A link passed on by hand goes to no address: the record says so.
          const email = input.send ? (input.email ?? known.get(row.id) ?? null) : null;
          const endsOn = await endOf(work, row.activityId);
          made.push(await makeLink(work, row, { email, send: input.send, reminder: false, endsOn }));
          if (row.replyState === "not-invited" || !row.invitedAt)
            await replying.save(work, row, {
              invitedAt: row.invitedAt ?? work.now,
              replyState: row.replyState === "not-invited" ? "waiting" : row.replyState,
            });
        }
        if (made.length === 0) work.nothingChanged();
        return { made, skipped: 0 };
      });
    },

    /** Writes once more to those who have not answered, at most once a day each. */
    async remind(context: CommandContext, ids: readonly string[]): Promise<Invited> {
      const known = await addressesOf(ids);
      return commands.run(context, async (work) => {
        const made: SealedInvitation[] = [];
        const { timeZone } = platform.config;
        const today = localDay(work.now, timeZone);
        const rows = await lockAll(work, ids);
        for (const row of rows) {
          if (row.replyState !== "waiting") continue;
          // Read after the lock: of two officers reminding at once the second sees the first's letter.
          const links = await repository.invitationsOf(work.tx, row.id);
          if (links.some((l) => localDay(l.createdAt, timeZone) === today)) continue;
          const email = links.find((l) => l.email)?.email ?? known.get(row.id) ?? null;
          const endsOn = await endOf(work, row.activityId);
          made.push(await makeLink(work, row, { email, send: true, reminder: true, endsOn }));
        }
        if (made.length === 0) work.nothingChanged();
        return { made, skipped: rows.length - made.length };
      });
    },

    /** Takes one link or all links of a party back; what was answered through them stays. */
    revoke: (
      context: CommandContext,
      input: { id: string; linkId?: string | null | undefined; reason?: string | null | undefined },
    ): Promise<{ id: string; revoked: number }> =>
      commands.run(context, async (work) => {
        const row = await records.lock(work, input.id, "sendInvitations");
        let change = work.tx
          .updateTable("attendanceInvitations")
          .set({ revokedAt: work.now })
          .where("attendanceId", "=", row.id)
          .where("revokedAt", "is", null);
        if (input.linkId) change = change.where("id", "=", input.linkId);
        const revoked = Number((await change.executeTakeFirst()).numUpdatedRows);
        if (revoked === 0) work.nothingChanged();
        else
          work.audit({
            action: "attendance.revoke-link",
            entityType: "attendance",
            entityId: row.id,
            editionId: row.editionId,
            county: row.county,
            reason: input.reason ?? null,
            detail: { revoked },
          });
        return { id: row.id, revoked };
      }),
  };
}
export type Inviting = ReturnType<typeof createInviting>;
