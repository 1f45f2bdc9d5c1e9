import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { Slot, SlotInput, SlotShift } from "../../../model/programme/programme.ts";
import {
  minutesOf,
  overlapOf,
  type SlotPlan,
  slotsFrom,
  stretchName,
  timeOf,
} from "../../../model/programme/slot-plan.ts";
import { slotOf, slotsOf } from "../programme.repository.ts";
import { atVersion, type Changed, changed, note } from "../records.ts";
import type { Stage, Stages } from "../stage.ts";
import { requireUnused, slotUses } from "../uses.ts";
import { publishedSlots, requireKept } from "./published-slots.ts";

type SlotValues = Omit<Slot, "id" | "version" | "activityId">;
const valuesOf = (input: SlotInput): SlotValues => ({
  ...input,
  title: input.title ?? null,
});
const rowOf = ({ title, ...slot }: Slot) => ({
  ...slot,
  titleZh: title?.zh ?? null,
  titleEn: title?.en ?? null,
});

/** Refuses two slots of a day that overlap, naming both. */
function requireApart(slots: readonly (Slot | SlotInput)[]): void {
  const pair = overlapOf(slots);
  if (pair)
    refuse("negotiations.slots-overlap", { values: { a: stretchName(pair[0]), b: stretchName(pair[1]) } });
}

/** Inserts slots that were found apart from all others. */
export async function insertSlots(
  work: UnitOfWork,
  stage: Stage,
  inputs: readonly SlotInput[],
): Promise<Slot[]> {
  const slots = inputs.map((input) => ({
    id: work.newId(),
    version: 1,
    activityId: stage.activity.id,
    ...valuesOf(input),
  }));
  if (slots.length) await work.tx.insertInto("negotiationSlots").values(slots.map(rowOf)).execute();
  for (const row of slots) note(work, { stage, kind: "slot", row, action: "add" });
  return slots;
}

/** The slot so many minutes later, on another day if one is given; refused where it would leave its day. */
function shifted(slot: Slot, { minutes, to }: Pick<SlotShift, "minutes" | "to">): Slot {
  const [start, end] = [minutesOf(slot.startsAt) + minutes, minutesOf(slot.endsAt) + minutes];
  if (start < 0 || end > LAST_MINUTE)
    refuse("negotiations.outside-day", { values: { a: stretchName(slot) } });
  return {
    ...slot,
    day: to ?? slot.day,
    startsAt: timeOf(start),
    endsAt: timeOf(end),
    version: slot.version + 1,
  };
}
/** 23:59, the last time a slot can end. */
const LAST_MINUTE = 23 * 60 + 59;

/** Slots of an activity's days: one by one, a day at once, or generated from a plan. */
export function createSlots({ commands, config }: Platform, { managed }: Stages) {
  async function write(work: UnitOfWork, stage: Stage, row: Slot): Promise<void> {
    await work.tx.updateTable("negotiationSlots").set(rowOf(row)).where("id", "=", row.id).execute();
    note(work, { stage, kind: "slot", row, action: "edit" });
  }
  async function erase(work: UnitOfWork, stage: Stage, rows: readonly Slot[]): Promise<void> {
    const ids = rows.map((s) => s.id);
    if (ids.length) await work.tx.deleteFrom("negotiationSlots").where("id", "in", ids).execute();
    for (const row of rows) note(work, { stage, kind: "slot", row, action: "remove" });
  }
  const at = (work: UnitOfWork) => ({ now: work.now, timeZone: config.timeZone });

  async function opened(work: UnitOfWork, id: string): Promise<{ slot: Slot; stage: Stage }> {
    const find = () =>
      work.tx.selectFrom("negotiationSlots").selectAll().where("id", "=", id).executeTakeFirst();
    const first = (await find()) ?? refuse("not-found");
    const stage = await managed(work, first.activityId);
    // Read again under the programme's lock.
    return { slot: slotOf((await find()) ?? refuse("not-found")), stage };
  }

  return {
    add: (context: CommandContext, activityId: string, input: SlotInput): Promise<Changed> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        requireApart([...(await slotsOf(work.tx, activityId)), input]);
        const [slot] = await insertSlots(work, stage, [input]);
        return changed(slot as Slot);
      }),

    edit: (
      context: CommandContext,
      input: { id: string; version: number; slot: SlotInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { slot, stage } = await opened(work, input.id);
        await atVersion(work, "slot", { ...slot, expected: input.version });
        const others = (await slotsOf(work.tx, slot.activityId)).filter((s) => s.id !== slot.id);
        requireApart([...others, input.slot]);
        const row = { ...slot, ...valuesOf(input.slot), version: slot.version + 1 };
        requireKept(await publishedSlots(work, slot.activityId), { before: slot, after: row }, at(work));
        await write(work, stage, row);
        return changed(row);
      }),

    remove: (context: CommandContext, input: { id: string; version: number }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { slot, stage } = await opened(work, input.id);
        await atVersion(work, "slot", { ...slot, expected: input.version });
        const name = stretchName(slot);
        requireUnused(
          { zh: `时段 ${name} `, en: `The slot ${name}` },
          await slotUses(work.tx, slot.activityId, [slot.id]),
        );
        await erase(work, stage, [slot]);
        return changed(slot);
      }),

    /** Moves a day's slots, or those from a time on: a delay, or the whole day on another date. All of them or none. */
    shift: (context: CommandContext, activityId: string, input: SlotShift): Promise<{ moved: number }> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const all = await slotsOf(work.tx, activityId);
        const meant = all.filter((s) => s.day === input.day && s.startsAt >= (input.from ?? "00:00"));
        if (meant.length === 0) refuse("negotiations.no-such-slots", { values: { day: input.day } });
        const published = await publishedSlots(work, activityId);
        const rows = meant.map((slot) => shifted(slot, input));
        const ids = new Set(rows.map((s) => s.id));
        for (const [i, after] of rows.entries())
          requireKept(published, { before: meant[i] as Slot, after }, at(work));
        requireApart([...all.filter((s) => !ids.has(s.id)), ...rows]);
        for (const row of rows) await write(work, stage, row);
        return { moved: rows.length };
      }),

    /** Takes a whole day away, unless something uses one of its slots. */
    removeDay: (context: CommandContext, activityId: string, day: string): Promise<{ removed: number }> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const gone = (await slotsOf(work.tx, activityId)).filter((s) => s.day === day);
        if (gone.length === 0) refuse("negotiations.no-such-slots", { values: { day } });
        const ids = gone.map((s) => s.id);
        requireUnused(
          { zh: `${day} 的时段`, en: `The day ${day}` },
          await slotUses(work.tx, activityId, ids),
        );
        await erase(work, stage, gone);
        return { removed: gone.length };
      }),

    /** Generates a plan's slots. With `replace` the days' old slots go first, unless something uses one of them. */
    generate: (
      context: CommandContext,
      activityId: string,
      plan: SlotPlan,
    ): Promise<{ added: number; removed: number }> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const fresh = slotsFrom(plan);
        if (!fresh.some((s) => s.kind === "meeting")) refuse("negotiations.no-slot-made");
        const before = await slotsOf(work.tx, activityId);
        const gone = plan.replace ? before.filter((s) => plan.days.includes(s.day)) : [];
        const ids = gone.map((s) => s.id);
        requireUnused(
          { zh: "原有时段", en: "A slot of these days" },
          await slotUses(work.tx, activityId, ids),
        );
        await erase(work, stage, gone);
        requireApart([...before.filter((s) => !ids.includes(s.id)), ...fresh]);
        await insertSlots(work, stage, fresh);
        return { added: fresh.length, removed: gone.length };
      }),
  };
}
export type Slots = ReturnType<typeof createSlots>;
