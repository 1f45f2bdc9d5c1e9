import type { CommandContext } from "#platform/commands/context.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import type { FloorPlanInput } from "../../model/programme/floor-plan.ts";
import type { NegotiationTable, Room, RoomInput } from "../../model/programme/programme.ts";
import { atVersion, type Changed, changed, note } from "./records.ts";
import { invalid, requireCounties, type Stage, type Stages } from "./stage.ts";
import { requireAreasInside, requireSound, tableValues, venueOf, writeTables } from "./table.store.ts";
import { requireUnused, tableUses } from "./uses.ts";

const rowOf = ({ name, walks, areas, ...room }: Room) => ({
  ...room,
  nameZh: name.zh,
  nameEn: name.en,
  walks: JSON.stringify(walks),
  areas: JSON.stringify(areas),
});
const valuesOf = (input: RoomInput): Omit<Room, "id" | "version" | "activityId"> => ({
  ...input,
  floor: input.floor || null,
});

export async function insertRoom(work: UnitOfWork, stage: Stage, room: Room): Promise<void> {
  await work.tx.insertInto("negotiationRooms").values(rowOf(room)).execute();
  note(work, { stage, kind: "room", row: room, action: "add" });
}

/** Writes a room whose version was raised. */
export async function writeRoom(work: UnitOfWork, stage: Stage, room: Room): Promise<void> {
  await work.tx.updateTable("negotiationRooms").set(rowOf(room)).where("id", "=", room.id).execute();
  note(work, { stage, kind: "room", row: room, action: "edit" });
}

/** Walking times lead to other rooms of the activity, once each. */
function requireWalks(room: Pick<Room, "id" | "walks">, rooms: readonly Room[]): void {
  const ids = room.walks.map((w) => w.roomId);
  const wrong = ids.find(
    (id, i) => id === room.id || ids.indexOf(id) !== i || !rooms.some((r) => r.id === id),
  );
  if (wrong)
    invalid({
      field: "walks",
      label: { zh: "步行时间", en: "Walking times" },
      value: wrong,
      reason: { zh: "须为本活动的其他会场，每个一次", en: "must be other rooms of the activity, once each" },
    });
}

/** Rooms of an activity and their floor plans. */
export function createRooms({ commands }: Platform, { managed }: Stages) {
  async function opened(work: UnitOfWork, id: string) {
    const found = await work.tx
      .selectFrom("negotiationRooms")
      .select("activityId")
      .where("id", "=", id)
      .executeTakeFirst();
    const { activityId } = found ?? refuse("not-found");
    const stage = await managed(work, activityId);
    const venue = await venueOf(work, activityId);
    const room = venue.rooms.find((r) => r.id === id) ?? refuse("not-found");
    return { room, stage, ...venue };
  }

  /** Both ways take as long: a time set in one room is set in the other. */
  async function mirrorWalks(work: UnitOfWork, stage: Stage, room: Room, rooms: readonly Room[]) {
    for (const other of rooms) {
      if (other.id === room.id) continue;
      const minutes = room.walks.find((w) => w.roomId === other.id)?.minutes;
      if (minutes === other.walks.find((w) => w.roomId === room.id)?.minutes) continue;
      const rest = other.walks.filter((w) => w.roomId !== room.id);
      const walks = minutes === undefined ? rest : [...rest, { roomId: room.id, minutes }];
      await writeRoom(work, stage, { ...other, walks, version: other.version + 1 });
    }
  }

  return {
    add: (context: CommandContext, activityId: string, input: RoomInput): Promise<Changed> =>
      commands.run(context, async (work) => {
        const stage = await managed(work, activityId);
        const { rooms } = await venueOf(work, activityId);
        const room: Room = { id: work.newId(), version: 1, activityId, ...valuesOf(input) };
        requireWalks(room, rooms);
        requireAreasInside(room);
        requireCounties(
          stage,
          room.areas.map((a) => a.county),
        );
        await insertRoom(work, stage, room);
        await mirrorWalks(work, stage, room, rooms);
        return changed(room);
      }),

    edit: (
      context: CommandContext,
      input: { id: string; version: number; room: RoomInput },
    ): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { room: before, stage, rooms, tables } = await opened(work, input.id);
        await atVersion(work, "room", { ...before, expected: input.version });
        const room = { ...before, ...valuesOf(input.room), version: before.version + 1 };
        requireWalks(room, rooms);
        requireSound(
          stage,
          rooms.map((r) => (r.id === room.id ? room : r)),
          tables,
        );
        await writeRoom(work, stage, room);
        await mirrorWalks(work, stage, room, rooms);
        return changed(room);
      }),

    /** Removes a room with its tables, unless a meeting uses one of them. */
    remove: (context: CommandContext, input: { id: string; version: number }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { room, stage, rooms, tables } = await opened(work, input.id);
        await atVersion(work, "room", { ...room, expected: input.version });
        const own = tables.filter((t) => t.roomId === room.id);
        requireUnused(
          { zh: `会场“${room.name.zh}”`, en: `The room ${room.name.en || room.name.zh}` },
          await tableUses(
            work.tx,
            room.activityId,
            own.map((t) => t.id),
          ),
        );
        await writeTables(work, stage, { removed: own });
        await mirrorWalks(work, stage, { ...room, walks: [] }, rooms);
        await work.tx.deleteFrom("negotiationRooms").where("id", "=", room.id).execute();
        note(work, { stage, kind: "room", row: room, action: "remove" });
        return changed(room);
      }),

    /** Saves a floor plan as a whole: areas, tables moved, added and taken away. A stale room or table refuses all of it. */
    savePlan: (context: CommandContext, input: FloorPlanInput & { id: string }): Promise<Changed> =>
      commands.run(context, async (work) => {
        const { room: before, stage, rooms, tables } = await opened(work, input.id);
        if (input.areas) await atVersion(work, "room", { ...before, expected: input.version });
        const known = async (id: string, expected: number): Promise<NegotiationTable> => {
          const table = tables.find((t) => t.id === id && t.roomId === before.id) ?? refuse("not-found");
          await atVersion(work, "table", { ...table, expected });
          return table;
        };
        const edited: NegotiationTable[] = [];
        for (const { id, version, table } of input.changed) {
          const was = await known(id, version);
          edited.push({ ...was, ...tableValues({ ...table, roomId: before.id }), version: was.version + 1 });
        }
        const removed: NegotiationTable[] = [];
        for (const { id, version } of input.removed) removed.push(await known(id, version));
        requireUnused(
          {
            zh: `${removed.map((t) => t.number).join("、")} 号桌`,
            en: `Table ${removed.map((t) => t.number).join(", ")}`,
          },
          await tableUses(
            work.tx,
            before.activityId,
            removed.map((t) => t.id),
          ),
        );
        const added = input.added.map((table) => ({
          id: work.newId(),
          version: 1,
          activityId: before.activityId,
          ...tableValues({ ...table, roomId: before.id }),
        }));
        const room: Room = input.areas
          ? { ...before, areas: input.areas, version: before.version + 1 }
          : before;
        const touched = new Set([...edited, ...removed].map((t) => t.id));
        requireSound(
          stage,
          rooms.map((r) => (r.id === room.id ? room : r)),
          [...tables.filter((t) => !touched.has(t.id)), ...edited, ...added],
        );
        if (input.areas) await writeRoom(work, stage, room);
        await writeTables(work, stage, { added, changed: edited, removed });
        if (!input.areas && touched.size + added.length === 0) work.nothingChanged();
        return changed(room);
      }),
  };
}
export type Rooms = ReturnType<typeof createRooms>;
