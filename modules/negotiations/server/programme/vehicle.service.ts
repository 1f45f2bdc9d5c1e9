import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { Vehicle, VehicleInput } from "../../model/programme/programme.ts";
import { atVersion, type Changed, changed, note } from "./records.ts";
import type { Stage, Stages } from "./stage.ts";
import { requireUnused, vehicleUses } from "./uses.ts";

const valuesOf = (input: VehicleInput) => ({
  name: input.name,
  plate: input.plate || null,
  seats: input.seats,
  driver: input.driver || null,
  phone: input.phone || null,
});

/** Vehicles of an activity. */
export function createVehicles({ commands }: Platform, { managed }: Stages) {
  async function opened(work: UnitOfWork, id: string): Promise<{ row: Vehicle; stage: Stage }> {
    const find = () =>
      work.tx.selectFrom("negotiationVehicles").selectAll().where("id", "=", id).executeTakeFirst();
    const first = (await find()) ?? refuse("not-found");
    const stage = await managed(work, first.activityId);
    return { row: (await find()) ?? refuse("not-found"), stage };
  }

  return {
    add: (context: CommandContext, activityId: string, input: VehicleInput): Promise<Changed> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const row: Vehicle = { id: work.newId(), version: 1, activityId, ...valuesOf(input) };
        await work.tx.insertInto("negotiationVehicles").values(row).execute();
        note(work, { stage, kind: "vehicle", row, action: "add" });
        return changed(row);
      }),

    edit: (
      context: CommandContext,
      input: { id: string; version: number; vehicle: VehicleInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row: before, stage } = await opened(work, input.id);
        await atVersion(work, "vehicle", { ...before, expected: input.version });
        const row = { ...before, ...valuesOf(input.vehicle), version: before.version + 1 };
        await work.tx.updateTable("negotiationVehicles").set(row).where("id", "=", row.id).execute();
        note(work, { stage, kind: "vehicle", row, action: "edit" });
        return changed(row);
      }),

    /** Cancelled visits let the vehicle go; any other one keeps it. */
    remove: (context: CommandContext, input: { id: string; version: number }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { row, stage } = await opened(work, input.id);
        await atVersion(work, "vehicle", { ...row, expected: input.version });
        requireUnused(
          { zh: `车辆“${row.name}”`, en: `The vehicle ${row.name}` },
          await vehicleUses(work.tx, row.id),
        );
        await work.tx
          .updateTable("siteVisits")
          .set({ vehicleId: null })
          .where("vehicleId", "=", row.id)
          .where("state", "=", "cancelled")
          .execute();
        await work.tx.deleteFrom("negotiationVehicles").where("id", "=", row.id).execute();
        note(work, { stage, kind: "vehicle", row, action: "remove" });
        return changed(row);
      }),
  };
}
export type Vehicles = ReturnType<typeof createVehicles>;
