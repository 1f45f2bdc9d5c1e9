import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { FloorPlanInput, TablesPlan } from "../../model/floor-plan.ts";
import { RoomInput, SlotInput, TableInput, VehicleInput } from "../../model/programme.ts";
import { SlotPlan } from "../../model/slot-plan.ts";
import { CITY, editions, people, QINYANG, WENXIAN } from "../../testing/a-programme.ts";
import { negotiationMigrations } from "../migrations.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createProgramme, type ProgrammeServices } from "./index.ts";

let t: TestPlatform;
let programme: ProgrammeServices;
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  // The programme asks nothing of the other ports.
  programme = createProgramme(t.platform, { editions } as NegotiationPorts).services;
});
after(() => t.close());

const MAIN = "jz-main";
const EVENT = "jz-event";
const city = () => t.context(people.city);
const viewer = (actor: Actor) => ({ actor, now: t.platform.clock().toISOString() });
const read = (actor: Actor = people.city, id = MAIN) => programme.view(id, viewer(actor));
const refused =
  (code: string, ...words: string[]) =>
  (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    for (const word of words) assert.ok(error.texts.zh.includes(word), `${error.texts.zh} / ${word}`);
    return true;
  };

let rooms = 0;
const addRoom = (more: object = {}, activityId = MAIN) =>
  programme.rooms.add(
    activityId === EVENT ? t.context(people.qinyang) : city(),
    activityId,
    RoomInput.parse({ name: { zh: `会场${++rooms}`, en: `Room ${rooms}` }, width: 20, height: 10, ...more }),
  );
const aTable = (roomId: string, number: string, more: object = {}) =>
  TableInput.parse({ roomId, number, x: 5, y: 5, ...more });
const aSlot = (startsAt: string, endsAt: string, day = "2023-09-24") =>
  SlotInput.parse({ day, startsAt, endsAt, session: "morning" });

/** A meeting, as the meetings' part stores it. */
async function aMeeting(id: string, rules: object = {}): Promise<void> {
  await sql`insert into negotiation_meetings (id, activity_id, edition_id, code, city, title, source, county, parties, owner_ids,
      organisation_ids, rules, state, search_text)
    values (${id}, ${MAIN}, 'jz', ${`QT-${id}`}, ${CITY}, ${`${id}洽谈`}, 'officer', ${QINYANG},
      ${["expert:x1", "organisation:org-a"]}, ${["p-expert"]}, ${["org-a"]},
      ${JSON.stringify({ allowedSlots: [], preferredSlots: [], ...rules })}::jsonb, 'open', '')`.execute(
    t.platform.db,
  );
}
async function publish(number: number, placements: object[]): Promise<void> {
  await sql`insert into timetable_versions (id, activity_id, edition_id, city, number, published_at, published_by, problem, names,
      placements, visits, changes, quality, digest)
    values (${`v${number}`}, ${MAIN}, 'jz', ${CITY}, ${number}, '2023-09-20T00:00:00Z', 'x', '{}', '{}',
      ${JSON.stringify(placements)}::jsonb, '[]', '[]', '{}', 'd')`.execute(t.platform.db);
}

test("slots of a day do not overlap, and the refusal names both", async () => {
  const nine = await programme.slots.add(city(), MAIN, aSlot("09:00", "09:30"));
  await programme.slots.add(city(), MAIN, aSlot("09:30", "10:00"));
  await assert.rejects(
    programme.slots.add(city(), MAIN, aSlot("09:20", "09:40")),
    refused("negotiations.slots-overlap", "09:00–09:30", "09:20–09:40"),
  );
  await assert.rejects(
    programme.slots.edit(city(), { ...nine, slot: aSlot("09:00", "09:45") }),
    refused("negotiations.slots-overlap", "09:00–09:45", "09:30–10:00"),
  );
  const moved = await programme.slots.edit(city(), { ...nine, slot: aSlot("08:30", "09:30") });
  assert.equal(moved.version, 2);
  await assert.rejects(
    programme.slots.edit(city(), { ...nine, slot: aSlot("08:00", "09:00") }),
    refused("stale-version"),
  );
  assert.deepEqual(
    (await read()).slots.map((s) => s.startsAt),
    ["08:30", "09:30"],
  );
});

test("two people adding the same time at once: one is refused", async () => {
  const both = await Promise.allSettled([
    programme.slots.add(city(), MAIN, aSlot("20:00", "20:30")),
    programme.slots.add(city(), MAIN, aSlot("20:15", "20:45")),
  ]);
  assert.deepEqual(both.map((b) => b.status).sort(), ["fulfilled", "rejected"]);
});

test("slots from a plan replace a day's slots unless something uses one", async () => {
  const plan = SlotPlan.parse({ days: ["2023-09-25"], from: "09:00", to: "11:00", minutes: 30 });
  assert.deepEqual(await programme.slots.generate(city(), MAIN, plan), { added: 4, removed: 0 });
  await assert.rejects(
    programme.slots.generate(city(), MAIN, plan),
    refused("negotiations.slots-overlap", "2023-09-25"),
  );
  const again = { ...plan, minutes: 60, replace: true };
  assert.deepEqual(await programme.slots.generate(city(), MAIN, again), { added: 2, removed: 4 });
  const slot = (await read()).slots.find((s) => s.day === "2023-09-25");
  assert.ok(slot);
  await aMeeting("wish", { preferredSlots: [slot.id] });
  await assert.rejects(
    programme.slots.generate(city(), MAIN, again),
    refused("negotiations.in-use", "QT-wish"),
  );
  await assert.rejects(
    programme.slots.remove(city(), { id: slot.id, version: 1 }),
    refused("negotiations.in-use", "2023-09-25 09:00–10:00", "QT-wish"),
  );
  await sql`update negotiation_meetings set state = 'cancelled' where id = 'wish'`.execute(t.platform.db);
  await programme.slots.remove(city(), { id: slot.id, version: 1 });
  await assert.rejects(
    programme.slots.generate(city(), MAIN, { ...plan, minutes: 150 }),
    refused("negotiations.no-slot-made"),
  );
});

test("numbers are unique in the activity, tables stand inside their room", async () => {
  const hall = await addRoom({ name: { zh: "大厅", en: "Hall" } });
  const side = await addRoom({ name: { zh: "小厅", en: "Side room" }, width: 6, height: 4 });
  await programme.tables.add(city(), MAIN, aTable(hall.id, "T1", { county: QINYANG }));
  await assert.rejects(
    programme.tables.add(city(), MAIN, aTable(side.id, "T1", { x: 2, y: 2 })),
    refused("negotiations.table-number-taken", "T1", "大厅"),
  );
  await assert.rejects(
    programme.tables.add(city(), MAIN, aTable(side.id, "T2", { x: 5.5, y: 2 })),
    refused("negotiations.table-outside-room", "T2", "小厅", "6 × 4"),
  );
  await assert.rejects(
    programme.tables.add(city(), MAIN, aTable(hall.id, "T3", { county: "410802" })),
    refused("invalid-input"),
  );
  await assert.rejects(
    programme.tables.add(city(), MAIN, aTable("elsewhere", "T4")),
    refused("invalid-input"),
  );
  // Walls moved in over a table.
  await assert.rejects(
    programme.rooms.edit(city(), {
      ...hall,
      room: RoomInput.parse({ name: { zh: "大厅", en: "Hall" }, width: 5, height: 5 }),
    }),
    refused("negotiations.table-outside-room", "T1", "大厅"),
  );
});

test("a table is kept while the version in force or a meeting's rule uses it", async () => {
  const room = await addRoom();
  const [held, wished, free] = await Promise.all(
    ["U1", "U2", "U3"].map((n) => programme.tables.add(city(), MAIN, aTable(room.id, n))),
  );
  assert.ok(held && wished && free);
  await aMeeting("placed");
  await aMeeting("fixed", { tableId: wished.id });
  await publish(1, [{ meeting: "placed", slot: "s", table: free.id }]);
  await publish(2, [{ meeting: "placed", slot: "s", table: held.id }]);
  await assert.rejects(
    programme.tables.remove(city(), held),
    refused("negotiations.in-use", "U1", "第 2 版", "placed洽谈"),
  );
  await assert.rejects(programme.tables.remove(city(), wished), refused("negotiations.in-use", "QT-fixed"));
  // Version 1 is no longer in force.
  await programme.tables.remove(city(), free);
  const { version } = (await read()).rooms.find((r) => r.id === room.id) ?? { version: 0 };
  await assert.rejects(
    programme.rooms.remove(city(), { id: room.id, version }),
    refused("negotiations.in-use", "placed洽谈"),
  );
});

test("a floor plan is saved whole, or not at all", async () => {
  const { id } = await addRoom();
  const one = await programme.tables.add(city(), MAIN, aTable(id, "P1"));
  const two = await programme.tables.add(city(), MAIN, aTable(id, "P2", { x: 10 }));
  const { roomId: _r, ...place } = aTable(id, "P2", { x: 3 });
  const areas = [{ id: "a", county: QINYANG, x: 0, y: 0, width: 8, height: 8 }];
  const plan = (more: object) => ({ id, ...FloorPlanInput.parse({ version: 1, ...more }) });
  // The two exchange their numbers.
  await programme.rooms.savePlan(
    city(),
    plan({
      areas,
      changed: [
        { ...one, table: { ...place, number: "P2" } },
        { ...two, table: { ...place, number: "P1", x: 12 } },
      ],
      added: [{ ...place, number: "P3", x: 15 }],
    }),
  );
  const after = await read();
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
      city(),
      plan({ version: 2, areas: [], changed: [{ ...one, table: { ...place, number: "P2", x: 4 } }] }),
    ),
    (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, "stale-version");
      assert.ok(error.detail.changes?.some((c) => c.field === "number" && c.from === "P1" && c.to === "P2"));
      return true;
    },
  );
  assert.equal((await read()).rooms.find((r) => r.id === id)?.areas.length, 1);
  await assert.rejects(
    programme.rooms.savePlan(
      city(),
      plan({
        version: 2,
        areas: [{ id: "b", county: null, name: { zh: "签到处", en: "" }, x: 15, y: 0, width: 8, height: 2 }],
      }),
    ),
    refused("negotiations.area-outside-room", "签到处", "20 × 10"),
  );
});

test("so many tables for each county, or a refusal naming the county that is short", async () => {
  const room = await addRoom({ width: 30, height: 20 });
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
  assert.deepEqual(await programme.tables.generate(city(), MAIN, plan({})), { added: 7 });
  const made = (await read()).tables.filter((x) => x.roomId === room.id);
  assert.deepEqual(
    made.map((x) => x.number),
    ["A1", "A2", "A3", "A4", "B1", "B2", "B3"],
  );
  // Already as many as asked.
  assert.deepEqual(await programme.tables.generate(city(), MAIN, plan({ newAreas: false })), { added: 0 });
  await assert.rejects(
    programme.tables.generate(
      city(),
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
  const a = await addRoom();
  const b = await addRoom({ walks: [{ roomId: a.id, minutes: 4 }] });
  const walks = async (id: string) => (await read()).rooms.find((r) => r.id === id)?.walks;
  assert.deepEqual(await walks(a.id), [{ roomId: b.id, minutes: 4 }]);
  await assert.rejects(addRoom({ walks: [{ roomId: "nowhere", minutes: 4 }] }), refused("invalid-input"));
  await programme.rooms.remove(city(), b);
  assert.deepEqual(await walks(a.id), []);
});

test("vehicles: kept while a visit needs them; drivers are masked for those who send no cars", async () => {
  const made = await programme.vehicles.add(
    city(),
    MAIN,
    VehicleInput.parse({ name: "考斯特", seats: 19, driver: "测试司机", phone: "13812345678" }),
  );
  const seen = async (actor: Actor) => {
    const v = (await read(actor)).vehicles.find((x) => x.id === made.id);
    return [v?.driver, v?.phone];
  };
  assert.deepEqual(await seen(people.qinyang), ["测试司机", "13812345678"]);
  assert.deepEqual(await seen(people.leader), ["测***", "138****5678"]);
  assert.deepEqual(await seen(people.expert), ["测***", "138****5678"]);
  const audited = await sql<{
    detail: unknown;
  }>`select detail from audit_entries where entity_id = ${made.id}`.execute(t.platform.db);
  assert.equal(JSON.stringify(audited.rows).includes("13812345678"), false);
  await sql`insert into site_visits (id, activity_id, edition_id, code, city, host_organisation_id, host_name, title, day,
      departs_at, starts_at, ends_at, returns_at, capacity, vehicle_id, parties, engagement_ids, checklist, state, search_text)
    values ('visit-1', ${MAIN}, 'jz', 'KC-1', ${CITY}, 'org-a', '甲公司', '看生产线', '2023-09-25', '14:00', '14:30', '15:30', '16:00',
      10, ${made.id}, ${["organisation:org-a"]}, '{}', '[{"id":"1","text":"安全帽","done":false}]', 'planned', '')`.execute(
    t.platform.db,
  );
  await assert.rejects(
    programme.vehicles.remove(city(), made),
    refused("negotiations.in-use", "KC-1", "看生产线"),
  );
  await sql`update site_visits set state = 'cancelled' where id = 'visit-1'`.execute(t.platform.db);
  await programme.vehicles.remove(city(), made);
  await sql`update site_visits set state = 'planned' where id = 'visit-1'`.execute(t.platform.db);
});

test("the city runs the main conference, a county its own event; a copy moves with the beginning", async () => {
  await assert.rejects(addRoomAs(people.qinyang, MAIN), refused("not-allowed"));
  await assert.rejects(addRoomAs(people.wenxian, EVENT), refused("not-allowed"));
  await addRoomAs(people.qinyang, EVENT);
  await assert.rejects(
    programme.copy(t.context(people.qinyang), EVENT, { from: MAIN, parts: ["slots"] }),
    refused("not-allowed"),
  );
  await assert.rejects(
    programme.copy(city(), EVENT, { from: MAIN, parts: ["venue", "slots"] }),
    refused("negotiations.not-empty", "会场"),
  );
  const copied = await programme.copy(city(), EVENT, { from: MAIN, parts: ["slots"] });
  const [from, to] = [(await read()).slots, (await read(people.city, EVENT)).slots];
  assert.equal(copied.slots, from.length);
  assert.equal(from[0]?.day, "2023-09-24");
  // 16 days later.
  assert.equal(to[0]?.day, "2023-10-10");
  assert.deepEqual((await read(people.leader)).allowedActions, []);
  assert.deepEqual((await read(people.qinyang, EVENT)).allowedActions, ["manageProgramme"]);
});
const addRoomAs = (actor: Actor, activityId: string) =>
  programme.rooms.add(
    t.context(actor),
    activityId,
    RoomInput.parse({ name: { zh: "县会场", en: "County room" }, width: 10, height: 10 }),
  );

test("the overview counts what each may see; a party sees its next meeting", async () => {
  const [slot] = (await read()).slots;
  assert.ok(slot);
  await aMeeting("next");
  await publish(3, [{ meeting: "next", slot: slot.id, table: null }]);
  for (const [id, party, kind, county, state, owner] of [
    ["a1", "expert:x1", "expert", null, "accepted", "p-expert"],
    ["a2", "organisation:org-a", "organisation", QINYANG, "waiting", null],
    ["a3", "organisation:org-b", "organisation", WENXIAN, "declined", null],
  ])
    await sql`insert into attendances (id, activity_id, edition_id, city, party, party_kind, party_id, owner_id, name, county, language,
        reply_state, search_text)
      values (${id}, ${MAIN}, 'jz', ${CITY}, ${party}, ${kind}, ${String(party).split(":")[1]}, ${owner}, ${`甲${id}`}, ${county}, 'zh',
        ${state}, '')`.execute(t.platform.db);
  const overview = (actor: Actor) => programme.overview(MAIN, viewer(actor));

  const all = await overview(people.city);
  assert.deepEqual(all.attendance, { total: 3, notInvited: 0, waiting: 1, accepted: 1, declined: 1 });
  // Three open meetings of this file: placed, fixed, next; only the last is in version 3.
  assert.deepEqual(all.meetings, { open: 3, placed: 1 });
  assert.deepEqual(all.visits, { total: 1, confirmed: 0, checklistOpen: 1 });
  assert.equal(all.version?.number, 3);
  assert.equal(all.today, "2023-09-24");
  assert.deepEqual(all.parties, []);

  const wenxian = await overview(people.wenxian);
  assert.equal(wenxian.attendance?.total, 1);
  assert.deepEqual(wenxian.meetings, { open: 0, placed: 0 });

  // 10:00 in Jiaozuo: the first slot (08:30–09:30) is over.
  const expert = await overview(people.expert);
  assert.equal(expert.attendance, null);
  assert.equal(expert.day, null);
  assert.deepEqual(
    expert.parties.map((p) => [p.key, p.replyState, p.meetings, p.placed, p.next]),
    [["expert:x1", "accepted", 3, 1, null]],
  );
  t.setNow("2023-09-24T00:40:00.000Z");
  const early = await overview(people.expert);
  assert.deepEqual(early.parties[0]?.next, {
    id: "next",
    kind: "meeting",
    title: "next洽谈",
    day: "2023-09-24",
    startsAt: "08:30",
    endsAt: "09:30",
    table: null,
    room: null,
  });
  const enterprise = await overview(people.enterprise);
  assert.equal(enterprise.parties[0]?.visits, 1);
});
