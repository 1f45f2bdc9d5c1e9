import { sql } from "kysely";
import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireAllowed } from "#platform/kernel/policy.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import "../../model/day/day.refusals.ts";
import { believed, inOrder, merged } from "../../model/day/check-in.ts";
import type { CheckInEvent, CheckInResult } from "../../model/day.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import type { PartyKey } from "../../model/party.ts";
import { attendancesOf } from "../attendance/attendance.repository.ts";
import type { Stage, Stages } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import type { CheckInRow } from "./tables.ts";
import { ticketBehind } from "./tickets.ts";

/** Who an event is about, and what makes them one person: experts by themselves, people of an organisation by their tickets. */
type Who = Pick<CheckInRow, "party" | "ticketId" | "name" | "organisationName" | "county">;

const identityOf = (who: Pick<CheckInRow, "party" | "ticketId">): string | null => who.ticketId ?? who.party;

/** Check-ins as devices send them: at once, or hours later from the queue of a device that had no network. */
export function createCheckIns(platform: Platform, stages: Stages) {
  async function whoOf(
    work: UnitOfWork,
    activityId: string,
    event: CheckInEvent,
    list: ReadonlyMap<PartyKey, AttendanceRow>,
  ): Promise<Who> {
    if (event.way === "walk-in") {
      if (!event.name) refuse("negotiations.name-needed");
      return {
        party: null,
        ticketId: null,
        name: event.name ?? "",
        organisationName: event.organisationName ?? null,
        county: null,
      };
    }
    const asks = event.way === "qr" || Boolean(event.ticket);
    const ticket = asks ? await ticketBehind(work.tx, event.ticket ?? "") : null;
    if (asks && !ticket) refuse("negotiations.ticket-invalid");
    if (ticket && ticket.activityId !== activityId) {
      const { activity } = await stages.stageOf(ticket.activityId, work);
      refuse("negotiations.ticket-elsewhere", {
        values: { name: activity.name.zh, nameEn: activity.name.en },
      });
    }
    if (ticket?.revokedAt) refuse("negotiations.ticket-revoked");
    const party = ticket?.party ?? event.party;
    const guest = party ? list.get(party) : undefined;
    if (!guest) return refuse("negotiations.unknown-guest");
    return {
      party: guest.party,
      ticketId: guest.partyKind === "organisation" ? (ticket?.id ?? null) : null,
      name: ticket?.personName ?? guest.name,
      organisationName: guest.organisationName,
      county: guest.county,
    };
  }

  async function one(
    work: UnitOfWork,
    stage: Stage,
    event: CheckInEvent,
    list: ReadonlyMap<PartyKey, AttendanceRow>,
  ): Promise<CheckInResult> {
    const activityId = stage.activity.id;
    const who = await whoOf(work, activityId, event, list);
    const at = believed(event.at, work.now);
    const identity = identityOf(who);
    const known = identity
      ? await work.tx
          .selectFrom("checkIns")
          .selectAll()
          .where("activityId", "=", activityId)
          .where(sql<boolean>`coalesce(ticket_id, party) = ${identity}`)
          .executeTakeFirst()
      : undefined;
    const step = merged(known, { at, device: event.device });
    const said = { eventId: event.eventId, party: who.party, name: who.name, code: null, message: null };
    if (step === "already" && known) {
      await remember(work, activityId, event, { result: "already", checkInId: known.id, at });
      return {
        ...said,
        result: "already",
        checkInId: known.id,
        firstAt: known.at,
        firstDevice: known.device,
      };
    }
    const id = known?.id ?? work.newId();
    if (known) {
      const change = { at, device: event.device, way: event.way };
      await work.tx.updateTable("checkIns").set(change).where("id", "=", id).execute();
    } else {
      const row: CheckInRow = {
        id,
        activityId,
        editionId: stage.edition.id,
        city: stage.edition.city,
        ...who,
        way: event.way,
        at,
        recordedAt: work.now,
        device: event.device,
        byName: work.actor.name,
      };
      await work.tx.insertInto("checkIns").values(row).execute();
    }
    await remember(work, activityId, event, { result: "checked-in", checkInId: id, at });
    work.audit({
      action: known ? "check-in.earlier" : "check-in.record",
      entityType: "check-in",
      entityId: id,
      editionId: stage.edition.id,
      county: who.county,
      detail: { way: event.way, device: event.device, at },
    });
    return { ...said, result: "checked-in", checkInId: id, firstAt: at, firstDevice: event.device };
  }

  /** An event is heard once, however often it is sent. */
  const remember = (
    work: UnitOfWork,
    activityId: string,
    event: CheckInEvent,
    found: { result: string; checkInId: string | null; at: string },
  ) =>
    work.tx
      .insertInto("checkInEvents")
      .values({
        eventId: event.eventId,
        activityId,
        checkInId: found.checkInId,
        result: found.result,
        code: null,
        at: found.at,
        recordedAt: work.now,
        device: event.device,
      })
      .onConflict((c) => c.doNothing())
      .execute();

  /** What was answered to an event that was sent before; of another activity nothing is told. */
  async function heard(
    work: UnitOfWork,
    activityId: string,
    event: CheckInEvent,
  ): Promise<CheckInResult | undefined> {
    const { eventId } = event;
    const row = await work.tx
      .selectFrom("checkInEvents as e")
      .leftJoin("checkIns as c", "c.id", "e.checkInId")
      .select(["e.activityId", "e.result", "c.id as checkInId", "c.party", "c.name", "c.at", "c.device"])
      .where("e.eventId", "=", eventId)
      .executeTakeFirst();
    if (row && row.activityId !== activityId)
      return toAnswer(event)(new Refusal("negotiations.event-elsewhere"));
    return (
      row && {
        eventId,
        result: row.result as CheckInResult["result"],
        checkInId: row.checkInId,
        party: row.party,
        name: row.name,
        firstAt: row.at,
        firstDevice: row.device,
        code: null,
        message: null,
      }
    );
  }

  return {
    /**
     * Merges a device's events. Each stands for itself: one that is refused is told with its reason, the others count. Two devices
     * that checked the same person in offline make one check-in, the earlier one.
     */
    record(
      context: CommandContext,
      input: { activityId: string; events: readonly CheckInEvent[] },
    ): Promise<{ results: CheckInResult[] }> {
      return platform.commands.run(context, async (work) => {
        const stage = await stages.stageOf(input.activityId, work);
        requireAllowed(work.actor, dayPolicy, "checkIn", { subjects: stage.subjects, now: work.now });
        await sql`select pg_advisory_xact_lock(hashtextextended(${`check-in:${input.activityId}`}, 0))`.execute(
          work.tx,
        );
        const list = new Map((await attendancesOf(work.tx, input.activityId)).map((a) => [a.party, a]));
        const answers = new Map<string, CheckInResult>();
        let recorded = 0;
        for (const event of inOrder(input.events)) {
          const before = answers.get(event.eventId) ?? (await heard(work, input.activityId, event));
          const answer = before ?? (await one(work, stage, event, list).catch(toAnswer(event)));
          if (!before && answer.result === "checked-in") recorded += 1;
          answers.set(event.eventId, answer);
        }
        if (recorded === 0) work.nothingChanged();
        return {
          results: input.events.flatMap((event) => answers.get(event.eventId) ?? []),
        };
      });
    },

    /** Takes a check-in made in error back; the audit log keeps it. */
    withdraw(context: CommandContext, input: { id: string; reason: string }): Promise<{ id: string }> {
      return platform.commands.run(context, async (work) => {
        const row =
          (await work.tx
            .selectFrom("checkIns")
            .selectAll()
            .where("id", "=", input.id)
            .forUpdate()
            .executeTakeFirst()) ?? refuse("not-found");
        const stage = await stages.stageOf(row.activityId, work);
        requireAllowed(work.actor, dayPolicy, "checkIn", { subjects: stage.subjects, now: work.now });
        if (!input.reason.trim()) refuse("reason-required");
        await work.tx.deleteFrom("checkIns").where("id", "=", row.id).execute();
        work.audit({
          action: "check-in.withdraw",
          entityType: "check-in",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          reason: input.reason.trim(),
          detail: { party: row.party, at: row.at, device: row.device },
        });
        return { id: row.id };
      });
    },
  };
}
export type CheckIns = ReturnType<typeof createCheckIns>;

const toAnswer =
  (event: CheckInEvent) =>
  (error: unknown): CheckInResult => {
    if (!(error instanceof Refusal)) throw error;
    return {
      eventId: event.eventId,
      result: "refused",
      checkInId: null,
      party: null,
      name: event.name ?? null,
      firstAt: null,
      firstDevice: null,
      code: error.code,
      message: error.texts,
    };
  };
