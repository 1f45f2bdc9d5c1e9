import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import { engagementFields, type MeetingInput } from "../../model/engagement.ts";
import * as repository from "../engagement.repository.ts";
import type { Guests } from "../guests/guests.ts";
import type { EngagementPorts } from "../ports.ts";
import type { EngagementRow, MeetingRow } from "../tables.ts";
import { tellConfirmed, tellInvited } from "./engagement.notices.ts";
import { decideStep, type Step } from "./engagement.steps.ts";
import { type Line, lineOf, saveSteps } from "./engagement.store.ts";

/** What became of one step of a bulk: done, or refused in words. */
export type StepOutcome = {
  readonly id: string;
  readonly ok: boolean;
  readonly state: string | null;
  readonly refusal: { code: string; messages: Text } | null;
};

const refusalOf = (error: unknown): StepOutcome["refusal"] => {
  if (error instanceof Refusal) return { code: error.code, messages: error.texts };
  throw error;
};

/** The steps of engagements: one or many, in one transaction, each decided on its own. */
export function createAdvance(platform: Platform, ports: EngagementPorts, guests: Guests) {
  const dayOf = (instant: string): string =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: platform.config.timeZone }).format(new Date(instant));

  /** The meeting of a step as a row; "at the event" follows from mode and day unless said. */
  async function meetingRow(
    work: UnitOfWork,
    row: EngagementRow,
    step: Step & { meeting: MeetingInput },
  ): Promise<MeetingRow> {
    const { meeting } = step;
    const at = new Date(meeting.at).toISOString();
    const held = step.action === "recordMeeting";
    if (held && at > work.now) refuse("engagements.in-future");
    const activity = await ports.editions.activity(row.activityId, work);
    const inPerson = meeting.mode === "on-site" || meeting.mode === "site-visit";
    const day = dayOf(at);
    const during = Boolean(
      activity?.startsOn && activity.startsOn <= day && day <= (activity.endsOn ?? activity.startsOn),
    );
    return {
      id: work.newId(),
      engagementId: row.id,
      status: held ? "held" : "planned",
      at,
      mode: meeting.mode,
      place: meeting.place ?? null,
      tableNo: meeting.table ?? null,
      participants: meeting.participants ?? null,
      minutes: meeting.minutes ?? null,
      result: meeting.result ?? null,
      nextStep: meeting.nextStep ?? null,
      atEvent: meeting.atEvent ?? (inPerson && during),
      arrangedAt: step.occurredAt ? new Date(step.occurredAt).toISOString() : work.context.occurredAt,
      recordedBy: work.actor.name,
    };
  }

  /** A meeting held on a day ends that day's plan. */
  const endPlans = (work: UnitOfWork, meetings: readonly MeetingRow[]) =>
    Promise.all(
      meetings
        .filter((m) => m.status === "held")
        .map((m) =>
          work.tx
            .updateTable("engagementMeetings")
            .set({ status: "cancelled" })
            .where("engagementId", "=", m.engagementId)
            .where("status", "=", "planned")
            .where("at", "<=", new Date(Date.parse(m.at) + 12 * 3_600_000).toISOString())
            .execute(),
        ),
    );

  /** Messages to both sides of newly invited engagements, and the guests' invitations where asked. */
  async function inviteSides(
    work: UnitOfWork,
    invited: readonly { row: EngagementRow; step: Step }[],
  ): Promise<void> {
    if (invited.length === 0) return;
    await tellInvited(
      work,
      ports,
      invited.map(({ row }) => row),
    );
    const wanted = invited.filter(({ row, step }) => step.asGuest && row.expertId);
    for (const activityId of new Set(wanted.map(({ row }) => row.activityId))) {
      await guests.inviteWithin(
        work,
        activityId,
        wanted
          .filter(({ row }) => row.activityId === activityId)
          .map(({ row, step }) => ({
            expertId: row.expertId as string,
            county: row.county || null,
            ...(step.occurredAt ? { occurredAt: step.occurredAt } : {}),
          })),
      );
    }
  }

  /** Carries out steps in their order; with `partial`, a refused one leaves the others standing. */
  async function carryOut(
    work: UnitOfWork,
    steps: readonly Step[],
    partial: boolean,
  ): Promise<StepOutcome[]> {
    const rows = new Map(
      (await repository.lockMany(work.tx, [...new Set(steps.map((s) => s.id))])).map((r) => [r.id, r]),
    );
    const changed = new Map<string, EngagementRow>();
    const lines: Line[] = [];
    const meetings: MeetingRow[] = [];
    const invited: { row: EngagementRow; step: Step }[] = [];
    const confirmed: { row: EngagementRow; by: "demand" | "supply" }[] = [];
    const outcomes: StepOutcome[] = [];
    for (const step of steps) {
      try {
        const row = rows.get(step.id) ?? refuse("not-found");
        const decision = decideStep(work, row, step);
        const line = lineOf(decision);
        if (line) {
          const mine = changed.has(row.id) ? row.version : (step.version ?? row.version);
          await requireVersion(work, {
            entityType: "engagement",
            entityId: row.id,
            expected: mine,
            stored: row.version,
            fields: engagementFields,
          });
          if (step.meeting) meetings.push(await meetingRow(work, row, { ...step, meeting: step.meeting }));
          // A record moves by one version per command, however many steps it takes.
          const version = changed.has(row.id) ? row.version : decision.after.version;
          const after = { ...decision.after, version };
          rows.set(row.id, after);
          changed.set(row.id, after);
          lines.push(line);
          if (step.action === "invite") invited.push({ row: after, step });
          if (step.action === "confirmDemand") confirmed.push({ row: after, by: "demand" });
          if (step.action === "confirmSupply") confirmed.push({ row: after, by: "supply" });
        }
        outcomes.push({ id: step.id, ok: true, state: decision.after.state, refusal: null });
      } catch (error) {
        if (!partial) throw error;
        outcomes.push({
          id: step.id,
          ok: false,
          state: rows.get(step.id)?.state ?? null,
          refusal: refusalOf(error),
        });
      }
    }
    await endPlans(work, meetings);
    if (changed.size > 0) await saveSteps(work, changed, { lines, meetings });
    else work.nothingChanged();
    await inviteSides(work, invited);
    await tellConfirmed(work, ports, confirmed);
    return outcomes;
  }

  return {
    carryOut,
    /**
     * Takes many steps in one transaction; several for one record are taken in order. A refused step is reported and leaves the
     * others standing. Each may have its own `occurredAt`.
     */
    advanceMany: (context: CommandContext, steps: readonly Step[]): Promise<StepOutcome[]> =>
      platform.commands.run(context, (work) => carryOut(work, steps, true)),
  };
}
export type Advance = ReturnType<typeof createAdvance>;
