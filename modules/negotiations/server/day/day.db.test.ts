import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import { insertRows } from "#platform/db/insert-rows.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import type { CheckInEvent } from "../../model/day.ts";
import { CITY, editions, people, QINYANG } from "../../testing/a-programme.ts";
import { negotiationMigrations } from "../migrations.ts";
import { createStages } from "../programme/stage.ts";
import type { AttendanceRow } from "../tables.ts";
import { createCheckIns } from "./check-in.service.ts";
import { createDayViews } from "./day.views.ts";
import { codeOf, createTickets, ticketsOf } from "./tickets.ts";

const ACTIVITY = "jz-main";
let h: TestPlatform;
let checkIns: ReturnType<typeof createCheckIns>;
let tickets: ReturnType<typeof createTickets>;

const guest = (id: string, name: string, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
  id,
  activityId: ACTIVITY,
  editionId: "jz",
  city: CITY,
  party: `expert:${id}`,
  partyKind: "expert",
  partyId: id,
  ownerId: null,
  name,
  nameEn: null,
  organisationName: null,
  county: QINYANG,
  protocolRank: 100,
  language: "zh",
  replyState: "accepted",
  repliedAt: null,
  repliedBy: null,
  reply: null,
  hotelName: null,
  hotelRoom: null,
  invitedAt: null,
  searchText: name,
  version: 1,
  ...more,
});

before(async () => {
  h = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  const stages = createStages({ editions });
  checkIns = createCheckIns(h.platform, stages);
  tickets = createTickets(h.platform, stages);
  await insertRows(h.platform.db, "attendances", [
    guest("a", "王测试"),
    guest("b", "李测试"),
    guest("c", "赵测试", { replyState: "declined" }),
  ] as never);
});
after(() => h.close());

const at = (actor: Actor) => h.context(actor);
const event = (more: Partial<CheckInEvent>): CheckInEvent => ({
  eventId: randomUUID(),
  way: "name",
  at: "2023-09-24T00:30:00.000Z",
  device: "签到台一",
  ...more,
});
const send = async (...events: CheckInEvent[]) =>
  (await checkIns.record(at(people.city), { activityId: ACTIVITY, events })).results;
const codeFor = async (party: string) => {
  const ticket = (await ticketsOf(h.platform.db, ACTIVITY)).find((t) => t.party === party);
  assert.ok(ticket);
  return codeOf(ticket);
};
const rows = (party: string) =>
  h.platform.db
    .selectFrom("checkIns")
    .selectAll()
    .where("party", "=", party as never)
    .execute();

test("everybody who has not declined gets one ticket, however often they are issued", async () => {
  assert.deepEqual(await tickets.issue(at(people.city), ACTIVITY), { issued: 2, total: 2 });
  assert.deepEqual(await tickets.issue(at(people.city), ACTIVITY), { issued: 0, total: 2 });
});

test("ten simultaneous scans of one code check in once", async () => {
  const code = await codeFor("expert:a");
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => send(event({ way: "qr", ticket: code, device: `闸机${i}` }))),
  );
  const results = answers.flat().map((a) => a.result);
  assert.equal(results.filter((r) => r === "checked-in").length, 1);
  assert.equal(results.filter((r) => r === "already").length, 9);
  assert.equal((await rows("expert:a")).length, 1);
});

test("a forged, foreign or garbled code is refused with its reason, the other events of the batch count", async () => {
  const code = await codeFor("expert:b");
  const forged = `${code.slice(0, -1)}${code.endsWith("A") ? "B" : "A"}`;
  const answers = await send(
    event({ way: "qr", ticket: forged }),
    event({ way: "qr", ticket: "https://example.org" }),
    event({ way: "walk-in", name: "孙来宾", organisationName: "某公司" }),
    event({ way: "walk-in" }),
    event({ party: "expert:nobody" }),
  );
  assert.deepEqual(
    answers.map((a) => [a.result, a.code]),
    [
      ["refused", "negotiations.ticket-invalid"],
      ["refused", "negotiations.ticket-invalid"],
      ["checked-in", null],
      ["refused", "negotiations.name-needed"],
      ["refused", "negotiations.unknown-guest"],
    ],
  );
});

test("two devices without network merge: the earlier check-in counts, repeats change nothing", async () => {
  const late = event({ party: "expert:b", at: "2023-09-24T01:00:00.000Z", device: "乙" });
  const early = event({ party: "expert:b", at: "2023-09-24T00:10:00.000Z", device: "甲" });
  assert.deepEqual(
    (await send(late)).map((a) => a.result),
    ["checked-in"],
  );
  assert.deepEqual(
    (await send(early)).map((a) => a.result),
    ["checked-in"],
  );
  const [row, ...more] = await rows("expert:b");
  assert.equal(more.length, 0);
  assert.equal(row?.device, "甲");
  assert.equal(row?.at, "2023-09-24T00:10:00.000Z");
  // The queue of 乙 is sent again because its answer was lost.
  assert.deepEqual(
    (await send(late)).map((a) => a.result),
    ["checked-in"],
  );
  assert.equal((await rows("expert:b")).length, 1);
});

test("a device whose clock runs ahead does not check in tomorrow", async () => {
  const answers = await send(event({ way: "walk-in", name: "周来宾", at: "2199-01-01T00:00:00.000Z" }));
  assert.ok((answers[0]?.firstAt ?? "") < "2100");
});

test("a check-in made in error is taken back with a reason, and may be made again", async () => {
  const [row] = await rows("expert:a");
  assert.ok(row);
  const refused = checkIns.withdraw(at(people.city), { id: row.id, reason: " " });
  await assert.rejects(refused, (e) => e instanceof Refusal && e.code === "reason-required");
  await checkIns.withdraw(at(people.city), { id: row.id, reason: "点错了人" });
  assert.equal((await rows("expert:a")).length, 0);
  const [again] = await send(event({ way: "qr", ticket: await codeFor("expert:a") }));
  assert.equal(again?.result, "checked-in");
});

test("a person chosen by name from an organisation's list is checked in by the own ticket", async () => {
  const attendees = ["李经理", "赵工"].map((name) => ({ name, title: null, phone: null, email: null }));
  const organisation = {
    party: "organisation:o1" as const,
    partyKind: "organisation" as const,
    reply: { attendees } as never,
  };
  await insertRows(h.platform.db, "attendances", [guest("o1", "测试机械公司", organisation)] as never);
  await tickets.issue(at(people.city), ACTIVITY);
  const both = (await ticketsOf(h.platform.db, ACTIVITY)).filter((t) => t.party === "organisation:o1");
  assert.deepEqual(both.map((t) => t.personName).sort(), ["李经理", "赵工"].sort());
  const answers = await send(
    ...both.map((t) => event({ way: "name", party: "organisation:o1", ticket: codeOf(t) })),
  );
  assert.deepEqual(answers.map((a) => [a.result, a.name]).sort(), [
    ["checked-in", "李经理"],
    ["checked-in", "赵工"],
  ]);
});

test("whoever is replaced or declines loses the ticket, and the door says so", async () => {
  const [first] = (await ticketsOf(h.platform.db, ACTIVITY)).filter((t) => t.party === "organisation:o1");
  assert.ok(first);
  const reply = JSON.stringify({ attendees: [{ name: "新来的孙工" }] });
  await h.platform.db
    .updateTable("attendances")
    .set({ reply } as never)
    .where("party", "=", "organisation:o1")
    .execute();
  await tickets.issue(at(people.city), ACTIVITY);
  const [answer] = await send(event({ way: "qr", ticket: codeOf(first) }));
  assert.deepEqual([answer?.result, answer?.code], ["refused", "negotiations.ticket-revoked"]);
  const now = (await ticketsOf(h.platform.db, ACTIVITY)).filter((t) => t.party === "organisation:o1");
  assert.deepEqual(
    now.map((t) => t.personName),
    ["新来的孙工"],
  );
});

test("a ticket of another activity is refused with that activity's name", async () => {
  const row = (await ticketsOf(h.platform.db, ACTIVITY))[0];
  assert.ok(row);
  const other = { ...row, id: randomUUID(), activityId: "jz-event" };
  await insertRows(h.platform.db, "checkInTickets", [other]);
  const [answer] = await send(event({ way: "qr", ticket: codeOf(other) }));
  assert.equal(answer?.code, "negotiations.ticket-elsewhere");
  assert.equal(answer?.message?.zh, "这是“活动jz-event”的签到码，不是本活动的");
});

test("a desk that holds the list is not sent it again until it changes, and sees when and where each was checked in", async () => {
  const views = createDayViews(h.platform, createStages({ editions }));
  const viewer = { actor: people.city, now: "2023-09-24T02:00:00.000Z" };
  const pack = await views.pack(ACTIVITY, undefined, viewer);
  const b = pack.parties.find((p) => p.key === "expert:b");
  assert.deepEqual([b?.checkedInAt, b?.checkedInDevice], ["2023-09-24T00:10:00.000Z", "甲"]);
  const same = await views.pack(ACTIVITY, pack.digest, viewer);
  assert.equal(same.unchanged, true);
  assert.equal(same.parties.length + same.tickets.length, 0);
  assert.equal(same.checkedIn, pack.checkedIn);
  await send(event({ way: "walk-in", name: "吴来宾" }));
  const after = await views.pack(ACTIVITY, pack.digest, viewer);
  assert.equal(after.unchanged, false);
  assert.equal(after.parties.length, pack.parties.length);
});

test("leaders and parties check nobody in", async () => {
  for (const actor of [people.leader, people.expert, people.enterprise])
    await assert.rejects(
      checkIns.record(at(actor), { activityId: ACTIVITY, events: [event({ party: "expert:a" })] }),
      (e) => e instanceof Refusal && e.code === "not-allowed",
    );
});
