import { addDays, dayNumber } from "#libs/calendar/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { Platform } from "#platform/platform.ts";
import type { CopyProgrammeInput } from "../../model/overview.ts";
import type { Room } from "../../model/programme/programme.ts";
import { roomsOf, slotsOf, tablesOf, vehiclesOf } from "./programme.repository.ts";
import { note } from "./records.ts";
import { insertRoom } from "./room.service.ts";
import { insertSlots } from "./slots/slot.service.ts";
import { mayManage, type Stages } from "./stage.ts";
import { writeTables } from "./table.store.ts";

export type Copied = { rooms: number; tables: number; slots: number; vehicles: number };
type Part = CopyProgrammeInput["parts"][number];
const partNames: Readonly<Record<Part, Text>> = {
  venue: { zh: "会场", en: "rooms" },
  slots: { zh: "时段", en: "slots" },
  vehicles: { zh: "车辆", en: "vehicles" },
};

/** Brings another activity's programme over, days moved along with the beginning of the activity. */
export const createCopy =
  ({ commands }: Platform, { managed, stageOf }: Stages) =>
  (context: CommandContext, activityId: string, { from, parts }: CopyProgrammeInput): Promise<Copied> =>
    commands.run(context, async (work) => {
      const stage = await managed(work, activityId);
      const source = await stageOf(from, work);
      // Whoever may set up the one but not the other would read drivers it has no business with.
      if (!mayManage(source, { actor: work.actor, now: work.now })) refuse("not-allowed");
      const read = async (id: string) => ({
        venue: await roomsOf(work.tx, id),
        slots: await slotsOf(work.tx, id),
        vehicles: await vehiclesOf(work.tx, id),
      });
      const [mine, theirs] = [await read(activityId), await read(from)];
      const full = parts.find((p) => mine[p].length > 0 && theirs[p].length > 0);
      if (full)
        refuse("negotiations.not-empty", {
          values: { what: partNames[full].zh, whatEn: partNames[full].en },
        });
      if (from === activityId || parts.every((p) => theirs[p].length === 0))
        refuse("negotiations.nothing-to-copy", {
          values: { name: source.activity.name.zh, nameEn: source.activity.name.en },
        });
      const has = (part: Part) => parts.includes(part);
      const counties = new Set(stage.edition.counties);
      const roomIds = new Map((has("venue") ? theirs.venue : []).map((r) => [r.id, work.newId()]));
      for (const [id, ownId] of roomIds) {
        const room = theirs.venue.find((r) => r.id === id) as Room;
        await insertRoom(work, stage, {
          ...room,
          id: ownId,
          activityId,
          version: 1,
          walks: room.walks.flatMap((w) => {
            const roomId = roomIds.get(w.roomId);
            return roomId ? [{ ...w, roomId }] : [];
          }),
          areas: room.areas.filter((a) => !a.county || counties.has(a.county)),
        });
      }
      const tables = (has("venue") ? await tablesOf(work.tx, from) : [])
        .filter((t) => roomIds.has(t.roomId))
        .map((t) => ({
          ...t,
          id: work.newId(),
          version: 1,
          activityId,
          roomId: roomIds.get(t.roomId) as string,
          county: t.county && counties.has(t.county) ? t.county : null,
        }));
      await writeTables(work, stage, { added: tables });
      const first = (s: typeof stage) => s.activity.startsOn ?? s.edition.startsOn;
      const [to, was] = [first(stage), first(source)];
      const shift = to && was ? dayNumber(to) - dayNumber(was) : 0;
      const slots = await insertSlots(
        work,
        stage,
        (has("slots") ? theirs.slots : []).map(({ id: _i, version: _v, activityId: _a, ...slot }) => ({
          ...slot,
          day: addDays(slot.day, shift),
        })),
      );
      const vehicles = (has("vehicles") ? theirs.vehicles : []).map((v) => ({
        ...v,
        id: work.newId(),
        version: 1,
        activityId,
      }));
      if (vehicles.length) await work.tx.insertInto("negotiationVehicles").values(vehicles).execute();
      for (const row of vehicles) note(work, { stage, kind: "vehicle", row, action: "add" });
      return {
        rooms: roomIds.size,
        tables: tables.length,
        slots: slots.length,
        vehicles: vehicles.length,
      };
    });
