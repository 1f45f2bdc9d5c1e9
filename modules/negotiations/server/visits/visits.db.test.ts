import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { insertRows } from "#platform/db/insert-rows.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Refusal } from "#platform/kernel/refusal.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { SiteVisitInput } from "../../model/visits/site-visit.ts";
import { people } from "../../testing/a-programme.ts";
import { anEngagement, aWorld } from "../../testing/a-world.ts";
import { negotiationMigrations } from "../migrations.ts";
import { createVisits } from "./index.ts";
import { visitsOf } from "./visit.repository.ts";

const world = aWorld();
let t: TestPlatform;
let visits: ReturnType<typeof createVisits>["services"];
before(async () => {
  t = await testPlatform({
    migrations: { ...platformMigrations, ...negotiationMigrations },
    now: "2023-09-24T05:00:00.000Z",
  });
  visits = createVisits(t.platform, world.ports).services;
  world.engagements.set("1", anEngagement("1", "expert"));
  await insertRows(t.platform.db, "negotiationVehicles", [
    {
      id: "bus",
      activityId: "jz-main",
      name: "1号车",
      plate: null,
      seats: 2,
      driver: null,
      phone: null,
      version: 1,
    },
  ]);
});
after(() => t.close());
const as = (actor: Actor) => t.context(actor);
const form = (more: object = {}) =>
  SiteVisitInput.parse({
    hostOrganisationId: "org-a",
    title: "甲公司考察",
    day: "2023-09-24",
    departsAt: "14:00",
    startsAt: "14:30",
    endsAt: "16:00",
    returnsAt: "16:30",
    capacity: 3,
    vehicleId: "bus",
    contactName: "联系人",
    contactPhone: "13900001111",
    parties: ["expert:expert", "expert:e2"],
    engagementIds: ["1"],
    checklist: [
      { id: "c1", text: "上车点名" },
      { id: "c2", text: "安全帽" },
    ],
    ...more,
  });
const plan = (actor: Actor, more?: object) =>
  visits.create(as(actor), { ...form(more), activityId: "jz-main" });
const fieldsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => assert.fail("not refused"),
    (error: unknown) => {
      refusedAs("negotiations.visit-conflict")(error);
      return (error as Refusal).detail.fields?.map((f) => [f.field, f.value]);
    },
  );
const see = (id: string, actor: Actor) =>
  visits.views.view(id, { actor, now: t.platform.clock().toISOString(), locale: "zh" });

test("ten officers plan the same vehicle at once: one visit, the others are told whose it is", async () => {
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => plan(people.qinyang)));
  assert.equal(all.filter((r) => r.status === "fulfilled").length, 1);
  for (const r of all) if (r.status === "rejected") refusedAs("negotiations.visit-conflict")(r.reason);
  assert.deepEqual(
    (await visitsOf(t.platform.db, "jz-main")).map((v) => [v.county, v.organisationIds, v.state]),
    [["410882", ["org-a"], "planned"]],
  );
});

test("refused: too many for the factory or the vehicle, and a party in two visits", async () => {
  assert.deepEqual(
    await fieldsOf(
      plan(people.city, {
        departsAt: "16:30",
        startsAt: "16:40",
        endsAt: "17:00",
        returnsAt: "17:10",
        capacity: 2,
        parties: ["expert:expert", "expert:e2", "expert:en"],
      }),
    ),
    [
      ["parties", "3"],
      ["vehicleId", "1号车"],
    ],
  );
  assert.deepEqual(
    await fieldsOf(plan(people.city, { vehicleId: null, hostOrganisationId: "org-b", engagementIds: [] })),
    [
      ["parties", "测试张"],
      ["parties", "测试李"],
    ],
  );
  await assert.rejects(
    () => plan(people.city, { vehicleId: "none" }),
    refusedAs("negotiations.unknown-vehicle"),
  );
  await assert.rejects(() => plan(people.wenxian), refusedAs("not-allowed"));
});

test("ticks survive a change of the form; contact data is the officers'", async () => {
  const [row] = await visitsOf(t.platform.db, "jz-main");
  const id = row?.id as string;
  await Promise.all([
    visits.tick(as(people.qinyang), { id, itemId: "c1", done: true }),
    visits.tick(as(people.city), { id, itemId: "c2", done: true }),
  ]);
  assert.equal((await see(id, people.qinyang)).checked, 2);
  await assert.rejects(
    () => visits.edit(as(people.qinyang), { id, version: 1, form: form() }),
    refusedAs("stale-version"),
  );
  const { version } = await see(id, people.qinyang);
  await visits.edit(as(people.qinyang), { id, version, form: form({ title: "甲公司车间考察" }) });
  assert.equal((await see(id, people.city)).checked, 2);
  const forExpert = await see(id, people.expert);
  assert.deepEqual(
    [forExpert.contactName, forExpert.contactPhone, forExpert.checklist, forExpert.allowedActions],
    [null, null, [], []],
  );
});

test("planned, confirmed, done: noted as the meeting of its engagement, and closed", async () => {
  const [row] = await visitsOf(t.platform.db, "jz-main");
  const id = row?.id as string;
  const step = (action: "confirm" | "finish" | "cancel", more = {}) =>
    visits.step(as(people.qinyang), { id, action, ...more });
  await assert.rejects(() => step("finish"), refusedAs("wrong-state"));
  await step("confirm");
  await assert.rejects(() => step("finish", { record: true }), refusedAs("negotiations.visit-ahead"));
  t.setNow("2023-09-24T08:40:00.000Z");
  assert.equal((await step("finish", { record: true, result: "intent" })).state, "done");
  assert.deepEqual(world.met, [
    {
      engagementId: "1",
      meeting: {
        at: "2023-09-24T06:30:00.000Z",
        mode: "site-visit",
        place: "甲机械有限公司",
        table: null,
        result: "intent",
        nextStep: null,
        atEvent: true,
      },
    },
  ]);
  await assert.rejects(() => step("cancel", { reason: "下雨" }), refusedAs("wrong-state"));
  const { version } = await see(id, people.city);
  await assert.rejects(
    () => visits.edit(as(people.city), { id, version, form: form() }),
    refusedAs("negotiations.visit-closed"),
  );
});

test("a cancelled visit is restored with its trail, unless its vehicle was given away meanwhile", async () => {
  const day = { day: "2023-09-25" };
  const { id } = await plan(people.city, day);
  const step = (of: string, action: "cancel" | "restore", reason?: string) =>
    visits.step(as(people.qinyang), { id: of, action, ...(reason ? { reason } : {}) });
  await step(id, "cancel", "企业停产检修");
  await assert.rejects(() => step(id, "restore"), refusedAs("reason-required"));
  const other = await plan(people.city, { ...day, parties: ["expert:en"], engagementIds: [] });
  assert.deepEqual(await fieldsOf(step(id, "restore", "检修提前结束")), [["vehicleId", "1号车"]]);
  await step(other.id, "cancel", "改期");
  assert.equal((await step(id, "restore", "检修提前结束")).state, "planned");
  const seen = await see(id, people.qinyang);
  assert.equal(seen.cancelledReason, null);
  assert.deepEqual(
    seen.trail.map((s) => [s.step, s.reason]),
    [
      ["restore", "检修提前结束"],
      ["cancel", "企业停产检修"],
      ["create", null],
    ],
  );
  assert.deepEqual((await see(id, people.expert)).trail, []);
});
