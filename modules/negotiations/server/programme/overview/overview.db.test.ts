import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#platform/kernel/actor.ts";
import { RoomInput, SlotInput, VehicleInput } from "../../../model/programme/programme.ts";
import { CITY, people, QINYANG, WENXIAN } from "../../../testing/a-programme.ts";
import {
  EVENT,
  MAIN,
  type ProgrammeModule,
  programmeModule,
  refused,
} from "../../../testing/programme-module.ts";
import type { ProgrammeServices } from "../index.ts";

let m: ProgrammeModule;
let programme: ProgrammeServices;
before(async () => {
  m = await programmeModule();
  programme = m.programme;
  for (const [startsAt, endsAt] of [
    ["08:30", "09:30"],
    ["09:30", "10:00"],
  ])
    await programme.slots.add(
      m.city(),
      MAIN,
      SlotInput.parse({ day: "2023-09-24", startsAt, endsAt, session: "morning" }),
    );
  await m.addRoom();
});
after(() => m.t.close());

test("vehicles: kept while a visit needs them; drivers are masked for those who send no cars", async () => {
  const made = await programme.vehicles.add(
    m.city(),
    MAIN,
    VehicleInput.parse({ name: "考斯特", seats: 19, driver: "测试司机", phone: "13812345678" }),
  );
  const seen = async (actor: Actor) => {
    const v = (await m.read(actor)).vehicles.find((x) => x.id === made.id);
    return [v?.driver, v?.phone];
  };
  assert.deepEqual(await seen(people.qinyang), ["测试司机", "13812345678"]);
  assert.deepEqual(await seen(people.leader), ["测***", "138****5678"]);
  assert.deepEqual(await seen(people.expert), ["测***", "138****5678"]);
  const audited = await sql<{
    detail: unknown;
  }>`select detail from audit_entries where entity_id = ${made.id}`.execute(m.t.platform.db);
  assert.equal(JSON.stringify(audited.rows).includes("13812345678"), false);
  await sql`insert into site_visits (id, activity_id, edition_id, code, city, host_organisation_id, host_name, title, day,
      departs_at, starts_at, ends_at, returns_at, capacity, vehicle_id, parties, engagement_ids, checklist, state, search_text)
    values ('visit-1', ${MAIN}, 'jz', 'KC-1', ${CITY}, 'org-a', '甲公司', '看生产线', '2023-09-25', '14:00', '14:30', '15:30', '16:00',
      10, ${made.id}, ${["organisation:org-a"]}, '{}', '[{"id":"1","text":"安全帽","done":false}]', 'planned', '')`.execute(
    m.t.platform.db,
  );
  await assert.rejects(
    programme.vehicles.remove(m.city(), made),
    refused("negotiations.in-use", "KC-1", "看生产线"),
  );
  await sql`update site_visits set state = 'cancelled' where id = 'visit-1'`.execute(m.t.platform.db);
  await programme.vehicles.remove(m.city(), made);
  await sql`update site_visits set state = 'planned' where id = 'visit-1'`.execute(m.t.platform.db);
});

test("the city runs the main conference, a county its own event; a copy moves with the beginning", async () => {
  await assert.rejects(addRoomAs(people.qinyang, MAIN), refused("not-allowed"));
  await assert.rejects(addRoomAs(people.wenxian, EVENT), refused("not-allowed"));
  await addRoomAs(people.qinyang, EVENT);
  await assert.rejects(
    programme.copy(m.t.context(people.qinyang), EVENT, { from: MAIN, parts: ["slots"] }),
    refused("not-allowed"),
  );
  await assert.rejects(
    programme.copy(m.city(), EVENT, { from: MAIN, parts: ["venue", "slots"] }),
    refused("negotiations.not-empty", "会场"),
  );
  const copied = await programme.copy(m.city(), EVENT, { from: MAIN, parts: ["slots"] });
  const [from, to] = [(await m.read()).slots, (await m.read(people.city, EVENT)).slots];
  assert.equal(copied.slots, from.length);
  assert.equal(from[0]?.day, "2023-09-24");
  // 16 days later.
  assert.equal(to[0]?.day, "2023-10-10");
  assert.deepEqual((await m.read(people.leader)).allowedActions, []);
  assert.deepEqual((await m.read(people.qinyang, EVENT)).allowedActions, ["manageProgramme"]);
});
const addRoomAs = (actor: Actor, activityId: string) =>
  programme.rooms.add(
    m.t.context(actor),
    activityId,
    RoomInput.parse({ name: { zh: "县会场", en: "County room" }, width: 10, height: 10 }),
  );

test("the overview counts what each may see; a party sees its next meeting", async () => {
  const [slot] = (await m.read()).slots;
  assert.ok(slot);
  await m.aMeeting("next");
  await m.aMeeting("later");
  await m.publish(3, [{ meeting: "next", slot: slot.id, table: null }], [slot]);
  for (const [id, party, kind, county, state, owner] of [
    ["a1", "expert:x1", "expert", null, "accepted", "p-expert"],
    ["a2", "organisation:org-a", "organisation", QINYANG, "waiting", null],
    ["a3", "organisation:org-b", "organisation", WENXIAN, "declined", null],
  ])
    await sql`insert into attendances (id, activity_id, edition_id, city, party, party_kind, party_id, owner_id, name, county, language,
        reply_state, search_text)
      values (${id}, ${MAIN}, 'jz', ${CITY}, ${party}, ${kind}, ${String(party).split(":")[1]}, ${owner}, ${`甲${id}`}, ${county}, 'zh',
        ${state}, '')`.execute(m.t.platform.db);
  const overview = (actor: Actor) => programme.overview(MAIN, m.viewer(actor));

  const all = await overview(people.city);
  assert.deepEqual(all.attendance, { total: 3, notInvited: 0, waiting: 1, accepted: 1, declined: 1 });
  assert.deepEqual(all.meetings, { open: 2, placed: 1 });
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
    [["expert:x1", "accepted", 2, 1, null]],
  );
  m.t.setNow("2023-09-24T00:40:00.000Z");
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
