import { interpreterTables, rooms, slotPlans, vehicles } from "#demo/jiaozuo-2023/content/days/programme.ts";
import type { DemoApplication } from "../play.ts";
import { type Act, minutesAfter, type World } from "../story.ts";

/** Rooms, tables, slots and vehicles of the two days, set up by the city a month before. */
export function programmeStory(app: DemoApplication, world: World, activityId: string): Act[] {
  const { programme } = app.negotiations;
  const by = "staff-city-1";
  const begun = "2023-08-21T09:00:00+08:00";
  let minute = 0;
  const at = () => minutesAfter(begun, minute++ * 4);
  const act = (key: string, run: Act["run"]): Act => ({ key: `${activityId}:${key}`, at: at(), by, run });
  const roomKey = (key: string) => `${activityId}:room:${key}`;
  const roomActs = rooms.map((room) =>
    act(`room:${room.key}`, async (context) => {
      const { id } = await programme.rooms.add(context, activityId, {
        name: { ...room.name },
        floor: room.floor,
        width: room.width,
        height: room.height,
        position: rooms.indexOf(room),
        walks: Object.entries(room.walks).map(([other, minutes]) => ({
          roomId: world.id(roomKey(other)),
          minutes,
        })),
        areas: [],
      });
      world.ids.set(roomKey(room.key), id);
    }),
  );
  const tableActs = rooms.flatMap((room) => {
    const counties = Object.entries(room.counties).map(([county, tables]) => ({ county, tables }));
    if (counties.length === 0) return [];
    return [
      act(`tables:${room.key}`, (context) =>
        programme.tables.generate(context, activityId, {
          roomId: world.id(roomKey(room.key)),
          counties,
          numbering: "running",
          seats: 6,
          reserved: false,
          skills: [],
          newAreas: true,
        }),
      ),
    ];
  });
  const interpreted = interpreterTables.map(({ number, interpreter }, i) =>
    act(`table:${number}`, (context) =>
      programme.tables.add(context, activityId, {
        roomId: world.id(roomKey("interpreters")),
        number,
        county: null,
        reserved: false,
        seats: 6,
        skills: ["interpreter-en", "quiet"],
        interpreter,
        x: i % 2 === 0 ? 4 : 10,
        y: i < 2 ? 2.2 : 5.8,
        rotation: 0,
        open: true,
      }),
    ),
  );
  const slotActs = slotPlans.map((plan) =>
    act(`slots:${plan.days[0]}`, (context) =>
      programme.slots.generate(context, activityId, {
        ...plan,
        days: [...plan.days],
        pauses: plan.pauses.map((p) => ({ ...p })),
      }),
    ),
  );
  const vehicleActs = vehicles.map(({ key, ...vehicle }) =>
    act(`vehicle:${key}`, async (context) => {
      const { id } = await programme.vehicles.add(context, activityId, vehicle);
      world.ids.set(`${activityId}:vehicle:${key}`, id);
    }),
  );
  return [...roomActs, ...tableActs, ...interpreted, ...slotActs, ...vehicleActs];
}
