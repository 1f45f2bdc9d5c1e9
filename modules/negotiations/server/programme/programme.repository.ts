import type { EditionDirectory } from "#modules/editions/model/directory.ts";
import { workOf } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { WorkToken } from "#platform/kernel/unit-of-work.ts";
import type { NegotiationTable, Programme, Room, Slot, Vehicle } from "../../model/programme/programme.ts";
import type { RoomRow, SlotRow } from "../tables.ts";

/** The programme without what the reader may do. */
export type ProgrammeFacts = Omit<Programme, "allowedActions">;

const roomOf = ({ nameZh, nameEn, ...row }: RoomRow): Room => ({ ...row, name: { zh: nameZh, en: nameEn } });
export const slotOf = ({ titleZh, titleEn, ...row }: SlotRow): Slot => ({
  ...row,
  title: titleZh === null ? null : { zh: titleZh, en: titleEn ?? "" },
});

export const roomsOf = async (db: Reader, activityId: string): Promise<Room[]> =>
  (
    await db
      .selectFrom("negotiationRooms")
      .selectAll()
      .where("activityId", "=", activityId)
      .orderBy("position")
      .orderBy("id")
      .execute()
  ).map(roomOf);

/** Tables as people look for them: 2 before 10. */
export const tablesOf = async (db: Reader, activityId: string): Promise<NegotiationTable[]> => {
  const rows = await db
    .selectFrom("negotiationTables")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("id")
    .execute();
  return rows.sort((a, b) => a.number.localeCompare(b.number, "en", { numeric: true }));
};

/** By day and time. */
export const slotsOf = async (db: Reader, activityId: string): Promise<Slot[]> =>
  (
    await db
      .selectFrom("negotiationSlots")
      .selectAll()
      .where("activityId", "=", activityId)
      .orderBy("day")
      .orderBy("startsAt")
      .orderBy("id")
      .execute()
  ).map(slotOf);

export const vehiclesOf = (db: Reader, activityId: string): Promise<Vehicle[]> =>
  db
    .selectFrom("negotiationVehicles")
    .selectAll()
    .where("activityId", "=", activityId)
    .orderBy("name")
    .orderBy("id")
    .execute();

/**
 * Everything a timetable of the activity stands on: rooms by position, tables by number, slots by day and time, vehicles by name.
 * @param db the pool, or the transaction of a command: then give its `work`, so that the edition is read in it as well
 * @param at `timeZone`: `platform.config.timeZone` (IANA name)
 * @returns null when there is no such activity; authorisation is the caller's
 */
export async function programmeOf(
  db: Reader,
  editions: EditionDirectory,
  activityId: string,
  at: { readonly timeZone: string; readonly work?: WorkToken },
): Promise<ProgrammeFacts | null> {
  const activity = await editions.activity(activityId, at.work);
  const edition = activity && (await editions.edition(activity.editionId, at.work));
  if (!activity || !edition) return null;
  const reader = at.work ? workOf(at.work).tx : db;
  return {
    activityId: activity.id,
    editionId: edition.id,
    name: activity.name,
    city: edition.city,
    hostCounty: activity.hostCounty,
    counties: [...edition.counties],
    startsOn: activity.startsOn ?? edition.startsOn,
    endsOn: activity.endsOn ?? edition.endsOn,
    timeZone: at.timeZone,
    rooms: await roomsOf(reader, activityId),
    tables: await tablesOf(reader, activityId),
    slots: await slotsOf(reader, activityId),
    vehicles: await vehiclesOf(reader, activityId),
  };
}
