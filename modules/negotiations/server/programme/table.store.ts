import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { type Area, boundsOf, floorOf, within } from "../../model/programme/floor-plan.ts";
import type { NegotiationTable, Room, TableInput } from "../../model/programme/programme.ts";
import { roomsOf, tablesOf } from "./programme.repository.ts";
import { note } from "./records.ts";
import { countyName, invalid, requireCounties, type Stage } from "./stage.ts";

const size = ({ width, height }: Room) => ({ width, height });
const roomNames = ({ name }: Room) => ({ room: name.zh, roomEn: name.en || name.zh });

/** Refuses tables that stand outside their room, naming both. */
export function requireInside(room: Room, tables: readonly NegotiationTable[]): void {
  const outside = tables.find((t) => t.roomId === room.id && !within(boundsOf(t), floorOf(room)));
  if (outside)
    refuse("negotiations.table-outside-room", {
      values: { number: outside.number, ...roomNames(room), ...size(room) },
    });
}

/** Refuses areas that reach out of their room, naming both. */
export function requireAreasInside(room: Room): void {
  const outside = room.areas.find((a: Area) => !within(a, floorOf(room)));
  if (!outside) return;
  const name = outside.county ? countyName(outside.county) : (outside.name ?? { zh: "", en: "" });
  refuse("negotiations.area-outside-room", {
    values: { area: name.zh, areaEn: name.en || name.zh, ...roomNames(room), ...size(room) },
  });
}

/** The activity as a change would leave it is sound: known rooms, numbers used once, tables inside, counties of the edition. */
export function requireSound(
  stage: Stage,
  rooms: readonly Room[],
  tables: readonly NegotiationTable[],
): void {
  const roomById = new Map(rooms.map((r) => [r.id, r]));
  const byNumber = new Map<string, NegotiationTable>();
  for (const table of tables) {
    const room =
      roomById.get(table.roomId) ??
      invalid({
        field: "roomId",
        label: { zh: "会场", en: "Room" },
        value: table.roomId,
        reason: { zh: "不是本活动的会场", en: "is no room of this activity" },
      });
    const twin = byNumber.get(table.number);
    if (twin)
      refuse("negotiations.table-number-taken", {
        values: { number: table.number, ...roomNames(roomById.get(twin.roomId) ?? room) },
      });
    byNumber.set(table.number, table);
  }
  for (const room of rooms) {
    requireInside(room, tables);
    requireAreasInside(room);
  }
  requireCounties(stage, [
    ...tables.map((t) => t.county),
    ...rooms.flatMap((r) => r.areas.map((a) => a.county)),
  ]);
}

export const tableValues = (input: TableInput): Omit<NegotiationTable, "id" | "version" | "activityId"> => ({
  ...input,
  county: input.county ?? null,
  interpreter: input.interpreter || null,
});

export type TableChanges = {
  readonly added?: readonly NegotiationTable[];
  /** Rows as they will be, version raised. */
  readonly changed?: readonly NegotiationTable[];
  readonly removed?: readonly NegotiationTable[];
};

/** Writes tables together, after the whole was found sound. Numbers may change places within one write. */
export async function writeTables(work: UnitOfWork, stage: Stage, changes: TableChanges): Promise<void> {
  const { added = [], changed = [], removed = [] } = changes;
  const { tx } = work;
  if (removed.length)
    await tx
      .deleteFrom("negotiationTables")
      .where(
        "id",
        "in",
        removed.map((t) => t.id),
      )
      .execute();
  // Numbers that are exchanged would meet in the unique index on their way.
  if (changed.length)
    await tx
      .updateTable("negotiationTables")
      .set((eb) => ({ number: eb.ref("id") }))
      .where(
        "id",
        "in",
        changed.map((t) => t.id),
      )
      .execute();
  for (const row of changed)
    await tx.updateTable("negotiationTables").set(row).where("id", "=", row.id).execute();
  if (added.length)
    await tx
      .insertInto("negotiationTables")
      .values([...added])
      .execute();
  for (const row of removed) note(work, { stage, kind: "table", row, action: "remove" });
  for (const row of changed) note(work, { stage, kind: "table", row, action: "edit" });
  for (const row of added) note(work, { stage, kind: "table", row, action: "add" });
}

/** Rooms and tables as they stand, under the programme's lock. */
export async function venueOf(work: UnitOfWork, activityId: string) {
  return { rooms: await roomsOf(work.tx, activityId), tables: await tablesOf(work.tx, activityId) };
}
