import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type TablesPlan, tablesFrom } from "../../model/programme/floor-plan.ts";
import type { NegotiationTable, TableInput } from "../../model/programme/programme.ts";
import { atVersion, type Changed, changed } from "./records.ts";
import { writeRoom } from "./room.service.ts";
import { countyName, requireCounties, type Stage, type Stages } from "./stage.ts";
import { requireSound, tableValues, venueOf, writeTables } from "./table.store.ts";
import { requireUnused, tableUses } from "./uses.ts";

/** Tables of an activity: one by one, or so many for each county. */
export function createTables({ commands }: Platform, { managed }: Stages) {
  async function opened(work: UnitOfWork, id: string): Promise<{ row: NegotiationTable; stage: Stage }> {
    const find = () =>
      work.tx.selectFrom("negotiationTables").selectAll().where("id", "=", id).executeTakeFirst();
    const first = (await find()) ?? refuse("not-found");
    const stage = await managed(work, first.activityId);
    return { row: (await find()) ?? refuse("not-found"), stage };
  }

  return {
    add: (context: CommandContext, activityId: string, input: TableInput): Promise<Changed> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const { rooms, tables } = await venueOf(work, activityId);
        const row: NegotiationTable = { id: work.newId(), version: 1, activityId, ...tableValues(input) };
        requireSound(stage, rooms, [...tables, row]);
        await writeTables(work, stage, { added: [row] });
        return changed(row);
      }),

    edit: (
      context: CommandContext,
      input: { id: string; version: number; table: TableInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row: before, stage } = await opened(work, input.id);
        await atVersion(work, "table", { ...before, expected: input.version });
        const { rooms, tables } = await venueOf(work, before.activityId);
        const row = { ...before, ...tableValues(input.table), version: before.version + 1 };
        requireSound(stage, rooms, [...tables.filter((t) => t.id !== row.id), row]);
        await writeTables(work, stage, { changed: [row] });
        return changed(row);
      }),

    remove: (context: CommandContext, input: { id: string; version: number }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row, stage } = await opened(work, input.id);
        await atVersion(work, "table", { ...row, expected: input.version });
        requireUnused(
          { zh: `${row.number} 号桌`, en: `Table ${row.number}` },
          await tableUses(work.tx, row.activityId, [row.id]),
        );
        await writeTables(work, stage, { removed: [row] });
        return changed(row);
      }),

    /** Adds tables until each county has as many in the room as the plan says; refuses when they do not fit. */
    generate: (context: CommandContext, activityId: string, plan: TablesPlan): Promise<{ added: number }> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        requireCounties(
          stage,
          plan.counties.map((c) => c.county),
        );
        const { rooms, tables } = await venueOf(work, activityId);
        const room = rooms.find((r) => r.id === plan.roomId) ?? refuse("not-found");
        const planned = tablesFrom(plan, room, tables);
        if (planned.short.length)
          refuse("negotiations.no-space", {
            fields: planned.short.map(({ county, fits, wanted }) => ({
              field: county,
              label: countyName(county),
              reason:
                fits === null
                  ? { zh: "在此会场没有洽谈区", en: "has no area in this room" }
                  : { zh: `要 ${wanted} 张，只放得下 ${fits} 张`, en: `wants ${wanted} tables, ${fits} fit` },
            })),
          });
        const added = planned.tables.map((t) => ({
          id: work.newId(),
          version: 1,
          activityId,
          ...tableValues(t),
        }));
        const after = { ...room, areas: planned.areas };
        requireSound(
          stage,
          rooms.map((r) => (r.id === room.id ? after : r)),
          [...tables, ...added],
        );
        if (plan.newAreas) await writeRoom(work, stage, { ...after, version: room.version + 1 });
        await writeTables(work, stage, { added });
        if (added.length === 0 && !plan.newAreas) work.nothingChanged();
        return { added: added.length };
      }),
  };
}
export type NegotiationTables = ReturnType<typeof createTables>;
