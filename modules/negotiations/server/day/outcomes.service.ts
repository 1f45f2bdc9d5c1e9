import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { type Actor, rolesAt } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import "../../model/day/day.refusals.ts";
import { believed } from "../../model/day/check-in.ts";
import { engagementResultOf, nextStepText, standing } from "../../model/day/outcome.ts";
import type { MeetingOutcome, OutcomeInput } from "../../model/day.ts";
import { dayPolicy } from "../../model/negotiation.policy.ts";
import { slotsAsTold, tablesAsTold } from "../../model/timetable/published.ts";
import { lockMeeting } from "../meetings/meeting.repository.ts";
import { meetingSubjects } from "../meetings/meeting.service.ts";
import type { NegotiationPorts } from "../ports.ts";
import { slotsOf, tablesOf } from "../programme/programme.repository.ts";
import type { NegotiationMeetingRow } from "../tables.ts";
import { versionInForce } from "../timetable/versions/version.repository.ts";
import type { OutcomeRow } from "./tables.ts";

/** What came of a meeting, said by either side or by whoever hosts the table; the latest word of each side stands. */
export function createOutcomes(platform: Platform, ports: NegotiationPorts) {
  /** When and where the version in force has the meeting; null where it has no place. */
  async function placeOf(work: UnitOfWork, row: NegotiationMeetingRow) {
    const version = await versionInForce(work.tx, row.activityId);
    const placement = version?.placements.find((p) => p.meeting === row.id);
    if (!placement) return null;
    const slots = slotsAsTold(version, await slotsOf(work.tx, row.activityId));
    const slot = slots.find((s) => s.id === placement.slot);
    const tables = tablesAsTold(version, await tablesOf(work.tx, row.activityId));
    const table = tables.find((t) => t.id === placement.table);
    return slot
      ? { at: instantOf(slot.day, slot.startsAt, platform.config.timeZone), table: table?.number ?? null }
      : null;
  }

  /**
   * The first report that stands moves a confirmed engagement to "met"; later ones stay with the meeting. Where the sides say the
   * opposite of each other, the host's word is waited for.
   */
  async function passOn(
    work: UnitOfWork,
    row: NegotiationMeetingRow,
    said: OutcomeRow,
    table: string | null,
  ) {
    const all = await work.tx
      .selectFrom("meetingOutcomes")
      .selectAll()
      .where("meetingId", "=", row.id)
      .execute();
    const stands = standing(all.map((o) => ({ side: o.side, outcome: o.outcome, at: o.recordedAt })));
    const result = stands?.settled ? engagementResultOf(stands.outcome) : null;
    if (!row.engagementId || !result) return;
    const engagement = await ports.engagements.lock(work, row.engagementId);
    if (engagement?.state !== "confirmed") return;
    await ports.engagements.met(work, row.engagementId, {
      at: said.occurredAt,
      mode: "on-site",
      place: null,
      table,
      result,
      nextStep: [nextStepText(said.nextStep), said.note].filter(Boolean).join("；") || null,
      atEvent: true,
    });
  }

  return {
    record(
      context: CommandContext,
      input: OutcomeInput & { meetingId: string },
    ): Promise<{ id: string; version: number }> {
      return platform.commands.run(context, async (work) => {
        const row = (await lockMeeting(work.tx, input.meetingId)) ?? refuse("not-found");
        const on = { subjects: meetingSubjects(row), now: work.now };
        if (!isAllowed(work.actor, dayPolicy, "recordOutcome", on)) refuse("not-found");
        requireAllowed(work.actor, dayPolicy, "recordOutcome", on);
        const place = await placeOf(work, row);
        if (place && place.at > work.now) refuse("negotiations.not-yet");
        const side = sideOf(work.actor, work.now);
        const at = input.occurredAt
          ? new Date(input.occurredAt).toISOString()
          : (place?.at ?? work.context.occurredAt);
        const before = await work.tx
          .selectFrom("meetingOutcomes")
          .selectAll()
          .where("meetingId", "=", row.id)
          .where("side", "=", side)
          .forUpdate()
          .executeTakeFirst();
        const said: OutcomeRow = {
          id: before?.id ?? work.newId(),
          meetingId: row.id,
          activityId: row.activityId,
          editionId: row.editionId,
          county: row.county,
          side,
          outcome: input.outcome,
          nextStep: input.nextStep ?? null,
          who: input.who ?? null,
          note: input.note ?? null,
          occurredAt: believed(at, work.now),
          recordedAt: work.now,
          byName: work.actor.name,
          version: (before?.version ?? 0) + 1,
        };
        const { id, ...set } = said;
        if (before) await work.tx.updateTable("meetingOutcomes").set(set).where("id", "=", id).execute();
        else await work.tx.insertInto("meetingOutcomes").values(said).execute();
        await passOn(work, row, said, place?.table ?? null);
        work.audit({
          action: "meeting.outcome",
          entityType: "negotiation-meeting",
          entityId: row.id,
          editionId: row.editionId,
          county: row.county,
          detail: { side, outcome: said.outcome, nextStep: said.nextStep, who: said.who },
        });
        return { id, version: said.version };
      });
    },
  };
}
export type Outcomes = ReturnType<typeof createOutcomes>;

/** Whose word it is: an officer speaks for the table, the others for their side. */
function sideOf(actor: Actor, now: string): MeetingOutcome["side"] {
  const roles = rolesAt(actor, now);
  if (actor.system || roles.has("city-operator") || roles.has("county-officer")) return "host";
  return roles.has("expert") ? "expert" : "enterprise";
}

/** The instant of a local time of the programme. Zones of whole or half hours without summer time changes within the day. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const guess = Date.parse(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(new Date(guess));
  const offset = Date.parse(`${shown.replace(" ", "T")}Z`) - guess;
  return new Date(guess - offset).toISOString();
}
