import { type Client, idOf } from "./client.ts";
import { COUNTY } from "./columns.ts";

/** The days of the main conference: a room with a table, slots, a vehicle. Each part of the module adds its own below. */
export async function makeNegotiations(as: Client, world: Record<string, string>): Promise<void> {
  const main = (path: string) => `/api/activities/${world.main}/${path}`;
  world.negotiationRoom = idOf(
    await as("city", "POST", main("rooms"), {
      name: { zh: "一楼洽谈大厅", en: "Ground floor hall" },
      width: 40,
      height: 25,
    }),
  );
  world.negotiationTable = idOf(
    await as("city", "POST", main("tables"), {
      roomId: world.negotiationRoom,
      number: "1",
      county: COUNTY,
      x: 5,
      y: 5,
    }),
  );
  const slot = (startsAt: string, endsAt: string) =>
    as("city", "POST", main("slots"), { day: "2026-09-24", startsAt, endsAt, session: "morning" });
  world.negotiationSlot = idOf(await slot("09:00", "09:30"));
  world.negotiationSlotLater = idOf(await slot("10:00", "10:30"));
  world.negotiationVehicle = idOf(
    await as("city", "POST", main("vehicles"), {
      name: "考斯特",
      plate: "豫H00000",
      seats: 19,
      driver: "测试司机",
      phone: "13900000000",
    }),
  );
}
