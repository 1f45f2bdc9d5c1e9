import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Reader } from "#platform/db/database.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import type { Platform } from "#platform/platform.ts";
import { readTicket, ticketCode } from "../../model/day/ticket.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import { attendancesOf } from "../attendance/attendance.repository.ts";
import type { Stages } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import type { TicketRow } from "./tables.ts";

const SIGNATURE = 22;
const signatureOf = (ticket: Pick<TicketRow, "id" | "secret">): string =>
  createHmac("sha256", ticket.secret).update(`HZ1.${ticket.id}`).digest("base64url").slice(0, SIGNATURE);

/** The content of a ticket's QR code. */
export const codeOf = (ticket: Pick<TicketRow, "id" | "secret">): string =>
  ticketCode(ticket.id, signatureOf(ticket));

/** The tickets of an activity that are not revoked, by person. */
export const ticketsOf = (db: Reader, activityId: string): Promise<TicketRow[]> =>
  db
    .selectFrom("checkInTickets")
    .selectAll()
    .where("activityId", "=", activityId)
    .where("revokedAt", "is", null)
    .orderBy("personName")
    .orderBy("id")
    .execute();

/** The ticket a scanned code stands for, of whichever activity, or null for a forged one. Revoked ones are returned as such. */
export async function ticketBehind(db: Reader, code: string): Promise<TicketRow | null> {
  const read = readTicket(code);
  if (!read) return null;
  const row = await db
    .selectFrom("checkInTickets")
    .selectAll()
    .where("id", "=", read.ticketId)
    .executeTakeFirst();
  return row && timingSafeEqual(Buffer.from(signatureOf(row)), Buffer.from(read.signature)) ? row : null;
}

/** Who of a party carries a ticket: the attendees it named, else the party itself. */
const peopleOf = (row: AttendanceRow): string[] => {
  const named = row.reply?.attendees.map((a) => a.name) ?? [];
  return row.partyKind === "organisation" && named.length > 0 ? [...new Set(named)] : [row.name];
};

/**
 * Gives everybody on the list who has not declined a ticket of their own; those who have one keep it. Tickets of people who are
 * replaced, have declined or left the list are revoked: their badges may still be about.
 */
export function createTickets(platform: Platform, stages: Stages) {
  return {
    issue(context: CommandContext, activityId: string): Promise<{ issued: number; total: number }> {
      return platform.commands.run(context, async (work) => {
        const stage = await stages.stageOf(activityId, work);
        requireAllowed(work.actor, dayPolicy, "checkIn", { subjects: stage.subjects, now: work.now });
        await work.tx
          .selectFrom("attendances")
          .select("id")
          .where("activityId", "=", activityId)
          .orderBy("id")
          .forUpdate()
          .execute();
        const wanted = (await attendancesOf(work.tx, activityId)).filter((a) => a.replyState !== "declined");
        const keyOf = (party: string, name: string) => JSON.stringify([party, name]);
        const due = new Set(wanted.flatMap((a) => peopleOf(a).map((name) => keyOf(a.party, name))));
        const all = await ticketsOf(work.tx, activityId);
        // A ticket in the organisation's own name, from before it said who comes, still opens the door.
        const valid = new Set([...due, ...wanted.map((a) => keyOf(a.party, a.name))]);
        const gone = all.filter((t) => !valid.has(keyOf(t.party, t.personName))).map((t) => t.id);
        const held = new Set(all.map((t) => keyOf(t.party, t.personName)).filter((key) => due.has(key)));
        const rows = wanted.flatMap((a) =>
          peopleOf(a)
            .filter((name) => !held.has(keyOf(a.party, name)))
            .map(
              (personName): TicketRow => ({
                id: work.newId(),
                activityId,
                party: a.party,
                personName,
                secret: randomBytes(24).toString("base64url"),
                issuedAt: work.now,
                revokedAt: null,
              }),
            ),
        );
        if (rows.length === 0 && gone.length === 0) work.nothingChanged();
        else {
          if (gone.length > 0)
            await work.tx
              .updateTable("checkInTickets")
              .set({ revokedAt: work.now })
              .where("id", "in", gone)
              .execute();
          if (rows.length > 0) await insertRows(work.tx, "checkInTickets", rows);
          work.audit({
            action: "ticket.issue",
            entityType: "activity",
            entityId: activityId,
            editionId: stage.edition.id,
            detail: { tickets: rows.length, revoked: gone.length },
          });
        }
        return { issued: rows.length, total: held.size + rows.length };
      });
    },
  };
}
