import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { Refusal } from "#platform/kernel/refusal.ts";
import { FloorPlanInput, TablesPlan } from "../../model/programme/floor-plan.ts";
import { RoomInput, SlotInput, TableInput } from "../../model/programme/programme.ts";
import { SlotPlan } from "../../model/programme/slot-plan.ts";
import { people, QINYANG, WENXIAN } from "../../testing/a-programme.ts";
import { MAIN, type ProgrammeModule, programmeModule, refused } from "../../testing/programme-module.ts";
import type { ProgrammeServices } from "./index.ts";

let m: ProgrammeModule;
let programme: ProgrammeServices;
before(async () => {
  m = await programmeModule();
  programme = m.programme;
});
after(() => m.t.close());

const aTable = (roomId: string, number: string, more: object = {}) =>
  TableInput.parse({ roomId, number, x: 5, y: 5, ...more });
const aSlot = (startsAt: string, endsAt: string, day = "2023-09-24") =>
  SlotInput.parse({ day, startsAt, endsAt, session: "morning" });

test("slots of a day do not overlap, and the refusal names both", async () => {
  const nine = await programme.slots.add(m.city(), MAIN, aSlot("09:00", "09:30"));
  await programme.slots.add(m.city(), MAIN, aSlot("09:30", "10:00"));
  await assert.rejects(
    programme.slots.add(m.city(), MAIN, aSlot("09:20", "09:40")),
    refused("negotiations.slots-overlap", "09:00–09:30", "09:20–09:40"),
  );
  await assert.rejects(
    programme.slots.edit(m.city(), { ...nine, slot: aSlot("09:00", "09:45") }),
    refused("negotiations.slots-overlap", "09:00–09:45", "09:30–10:00"),
  );
  const moved = await programme.slots.edit(m.city(), { ...nine, slot: aSlot("08:30", "09:30") });
  assert.equal(moved.version, 2);
  await assert.rejects(
    programme.slots.edit(m.city(), { ...nine, slot: aSlot("08:00", "09:00") }),
    refused("stale-version"),
  );
  assert.deepEqual(
    (await m.read()).slots.map((s) => s.startsAt),
    ["08:30", "09:30"],
  );
});

test("two people adding the same time at once: one is refused", async () => {
  const both = await Promise.allSettled([
    programme.slots.add(m.city(), MAIN, aSlot("20:00", "20:30")),
    programme.slots.add(m.city(), MAIN, aSlot("20:15", "20:45")),
  ]);
  assert.deepEqual(both.map((b) => b.status).sort(), ["fulfilled", "rejected"]);
});

test("slots from a plan replace a day's slots unless something uses one", async () => {
  const plan = SlotPlan.parse({ days: ["2023-09-25"], from: "09:00", to: "11:00", minutes: 30 });
  assert.deepEqual(await programme.slots.generate(m.city(), MAIN, plan), { added: 4, removed: 0 });
  await assert.rejects(
    programme.slots.generate(m.city(), MAIN, plan),
    refused("negotiations.slots-overlap", "2023-09-25"),
  );
  const again = { ...plan, minutes: 60, replace: true };
  assert.deepEqual(await programme.slots.generate(m.city(), MAIN, again), { added: 2, removed: 4 });
  const slot = (await m.read()).slots.find((s) => s.day === "2023-09-25");
  assert.ok(slot);
  await m.aMeeting("wish", { preferredSlots: [slot.id] });
  await assert.rejects(
    programme.slots.generate(m.city(), MAIN, again),
    refused("negotiations.in-use", "QT-wish"),
  );
  await assert.rejects(
    programme.slots.remove(m.city(), { id: slot.id, version: 1 }),
    refused("negotiations.in-use", "2023-09-25 09:00–10:00", "QT-wish"),
  );
  await sql`update negotiation_meetings set state = 'cancelled' where id = 'wish'`.execute(m.t.platform.db);
  await programme.slots.remove(m.city(), { id: slot.id, version: 1 });
  await assert.rejects(
    programme.slots.generate(m.city(), MAIN, { ...plan, minutes: 150 }),
    refused("negotiations.no-slot-made"),
  );
});

test("numbers are unique in the activity, tables stand inside their room", async () => {
  const hall = await m.addRoom({ name: { zh: "大厅", en: "Hall" } });
  const side = await m.addRoom({ name: { zh: "小厅", en: "Side room" }, width: 6, height: 4 });
  await programme.tables.add(m.city(), MAIN, aTable(hall.id, "T1", { county: QINYANG }));
  await assert.rejects(
    programme.tables.add(m.city(), MAIN, aTable(side.id, "T1", { x: 2, y: 2 })),
    refused("negotiations.table-number-taken", "T1", "大厅"),
  );
  await assert.rejects(
    programme.tables.add(m.city(), MAIN, aTable(side.id, "T2", { x: 5.5, y: 2 })),
    refused("negotiations.table-outside-room", "T2", "小厅", "6 × 4"),
  );
  await assert.rejects(
    programme.tables.add(m.city(), MAIN, aTable(hall.id, "T3", { county: "410802" })),
    refused("invalid-input"),
  );
  await assert.rejects(
    programme.tables.add(m.city(), MAIN, aTable("elsewhere", "T4")),
    refused("invalid-input"),
  );
  // Walls moved in over a table.
  await assert.rejects(
    programme.rooms.edit(m.city(), {
      ...hall,
      room: RoomInput.parse({ name: { zh: "大厅", en: "Hall" }, width: 5, height: 5 }),
    }),
    refused("negotiations.table-outside-room", "T1", "大厅"),
  );
});

test("a table names its interpreter: copied along, masked for guests, never in its history", async () => {
  const room = await m.addRoom();
  const table = aTable(room.id, "V1", { skills: ["interpreter-en"], interpreter: " 林砚棠 " });
  const made = await programme.tables.add(m.city(), MAIN, table);
  const of = async (actor = people.city, id = MAIN) =>
    (await m.read(actor, id)).tables.find((x) => x.number === "V1")?.interpreter;
  assert.equal(await of(), "林砚棠");
  assert.equal(await of(people.expert), "林**");
  await programme.copy(m.city(), "jz-event", { from: MAIN, parts: ["venue"] });
  assert.equal(await of(people.city, "jz-event"), "林砚棠");
  await programme.tables.edit(m.city(), { ...made, table: { ...table, interpreter: "" } });
  assert.equal(await of(), null);
  const kept = await sql<{ text: string }>`select detail::text as text from audit_entries
    where entity_id = ${made.id}`.execute(m.t.platform.db);
  assert.equal(kept.rows.length, 2);
  assert.ok(kept.rows.every((r) => !r.text.includes("林砚棠")));
});

test("a table is kept while the version in force or a meeting's rule uses it", async () => {
  const room = await m.addRoom();
  const [held, wished, free] = await Promise.all(
    ["U1", "U2", "U3"].map((n) => programme.tables.add(m.city(), MAIN, aTable(room.id, n))),
  );
  assert.ok(held && wished && free);
  await m.aMeeting("placed");
  await m.aMeeting("fixed", { tableId: wished.id });
  await m.publish(1, [{ meeting: "placed", slot: "s", table: free.id }]);
  await m.publish(2, [{ meeting: "placed", slot: "s", table: held.id }]);
  await assert.rejects(
    programme.tables.remove(m.city(), held),
    refused("negotiations.in-use", "U1", "第 2 版", "placed洽谈"),
  );
  await assert.rejects(programme.tables.remove(m.city(), wished), refused("negotiations.in-use", "QT-fixed"));
  // Version 1 is no longer in force.
  await programme.tables.remove(m.city(), free);
  const { version } = (await m.read()).rooms.find((r) => r.id === room.id) ?? { version: 0 };
  await assert.rejects(
    programme.rooms.remove(m.city(), { id: room.id, version }),
    refused("negotiations.in-use", "placed洽谈"),
  );
});

test("a floor plan is saved whole, or not at all", async () => {
  const { id } = await m.addRoom();
  const one = await programme.tables.add(m.city(), MAIN, aTable(id, "P1"));
  const two = await programme.tables.add(m.city(), MAIN, aTable(id, "P2", { x: 10 }));
  const { roomId: _r, ...place } = aTable(id, "P2", { x: 3 });
  const areas = [{ id: "a", county: QINYANG, x: 0, y: 0, width: 8, height: 8 }];
  const plan = (more: object) => ({ id, ...FloorPlanInput.parse({ version: 1, ...more }) });
  // The two exchange their numbers.
  await programme.rooms.savePlan(
    m.city(),
    plan({
      areas,
      changed: [
        { ...one, table: { ...place, number: "P2" } },
        { ...two, table: { ...place, number: "P1", x: 12 } },
      ],
      added: [{ ...place, number: "P3", x: 15 }],
    }),
  );
  const after = await m.read();
  assert.deepEqual(
    after.tables.filter((x) => x.roomId === id).map((x) => [x.number, x.x, x.version]),
    [
      ["P1", 12, 2],
      ["P2", 3, 2],
      ["P3", 15, 1],
    ],
  );
  assert.equal(after.rooms.find((r) => r.id === id)?.areas[0]?.county, QINYANG);
  // Stale by one table: nothing of it is saved, and the refusal says what the other person moved.
  await assert.rejects(
    programme.rooms.savePlan(
      m.city(),
      plan({ version: 2, areas: [], changed: [{ ...one, table: { ...place, number: "P2", x: 4 } }] }),
    ),
    (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, "stale-version");
      assert.ok(error.detail.changes?.some((c) => c.field === "number" && c.from === "P1" && c.to === "P2"));
      return true;
    },
  );
  assert.equal((await m.read()).rooms.find((r) => r.id === id)?.areas.length, 1);
  await assert.rejects(
    programme.rooms.savePlan(
      m.city(),
      plan({
        version: 2,
        areas: [{ id: "b", county: null, name: { zh: "签到处", en: "" }, x: 15, y: 0, width: 8, height: 2 }],
      }),
    ),
    refused("negotiations.area-outside-room", "签到处", "20 × 10"),
  );
});

test("so many tables for each county, or a refusal naming the county that is short", async () => {
  const room = await m.addRoom({ width: 30, height: 20 });
  const plan = (more: object) =>
    TablesPlan.parse({
      roomId: room.id,
      counties: [
        { county: QINYANG, tables: 4 },
        { county: WENXIAN, tables: 3 },
      ],
      numbering: "lettered",
      newAreas: true,
      ...more,
    });
  assert.deepEqual(await programme.tables.generate(m.city(), MAIN, plan({})), { added: 7 });
  const made = (await m.read()).tables.filter((x) => x.roomId === room.id);
  assert.deepEqual(
    made.map((x) => x.number),
    ["A1", "A2", "A3", "A4", "B1", "B2", "B3"],
  );
  // Already as many as asked.
  assert.deepEqual(await programme.tables.generate(m.city(), MAIN, plan({ newAreas: false })), { added: 0 });
  await assert.rejects(
    programme.tables.generate(
      m.city(),
      MAIN,
      plan({ newAreas: false, counties: [{ county: WENXIAN, tables: 60 }] }),
    ),
    (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, "negotiations.no-space");
      assert.equal(error.detail.fields?.[0]?.label?.zh, "温县");
      return true;
    },
  );
});

test("walking times hold both ways and go with the room", async () => {
  const a = await m.addRoom();
  const b = await m.addRoom({ walks: [{ roomId: a.id, minutes: 4 }] });
  const walks = async (id: string) => (await m.read()).rooms.find((r) => r.id === id)?.walks;
  assert.deepEqual(await walks(a.id), [{ roomId: b.id, minutes: 4 }]);
  await assert.rejects(m.addRoom({ walks: [{ roomId: "nowhere", minutes: 4 }] }), refused("invalid-input"));
  await programme.rooms.remove(m.city(), b);
  assert.deepEqual(await walks(a.id), []);
});
