import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { Slot, SlotInput } from "../../model/programme.ts";
import { overlapOf, type SlotPlan, slotsFrom, stretchName } from "../../model/slot-plan.ts";
import { slotOf, slotsOf } from "./programme.repository.ts";
import { atVersion, type Changed, changed, note } from "./records.ts";
import type { Stage, Stages } from "./stage.ts";
import { requireUnused, slotUses } from "./uses.ts";

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

/** Slots of an activity's days: one by one, or generated from a plan. */
export function createSlots({ commands }: Platform, { managed }: Stages) {
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
        await work.tx.updateTable("negotiationSlots").set(rowOf(row)).where("id", "=", row.id).execute();
        note(work, { stage, kind: "slot", row, action: "edit" });
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
        await work.tx.deleteFrom("negotiationSlots").where("id", "=", slot.id).execute();
        note(work, { stage, kind: "slot", row: slot, action: "remove" });
        return changed(slot);
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
        if (ids.length) await work.tx.deleteFrom("negotiationSlots").where("id", "in", ids).execute();
        for (const row of gone) note(work, { stage, kind: "slot", row, action: "remove" });
        requireApart([...before.filter((s) => !ids.includes(s.id)), ...fresh]);
        await insertSlots(work, stage, fresh);
        return { added: fresh.length, removed: gone.length };
      }),
  };
}
export type Slots = ReturnType<typeof createSlots>;
