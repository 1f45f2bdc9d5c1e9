import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { MeetingRules } from "../../model/meetings/meeting.ts";
import { people, QINYANG, WENXIAN } from "../../testing/a-programme.ts";
import { anEngagement, aWorld } from "../../testing/a-world.ts";
import { negotiationMigrations } from "../migrations.ts";
import { createMeetings } from "./index.ts";
import { meetingsOf } from "./meeting.repository.ts";

const world = aWorld();
let t: TestPlatform;
let meetings: ReturnType<typeof createMeetings>;
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  meetings = createMeetings(t.platform, world.ports);
  t.platform.events.on("engagement.state-changed", meetings.reactions.engagementChanged as never);
});
after(() => t.close());
const as = (actor: Actor) => t.context(actor);
const open = () => meetingsOf(t.platform.db, "jz-main");
const takeOver = (more = {}) =>
  meetings.services.takeOver(as(people.city), {
    activityId: "jz-main",
    consortium: "lead",
    advanced: false,
    ...more,
  });
/** What the engagements module does: the state first, then the event in the same transaction. */
const moved = (id: string, to: string) =>
  t.platform.commands.run(as(people.city), async (work) => {
    const was = world.engagements.get(id);
    assert.ok(was);
    world.engagements.set(id, { ...was, state: to });
    work.audit({ action: "engagement.test", entityType: "engagement", entityId: id, detail: {} });
    await work.emit({ type: "engagement.state-changed", engagementId: id, from: was.state, to } as never);
  });

test("one meeting per confirmed engagement; done again nothing is doubled", async () => {
  for (const e of [
    anEngagement("1", "expert"),
    anEngagement("2", "en", { demanderIds: ["org-b", "org-a"], county: WENXIAN }),
    anEngagement("3", "e2", { expertId: null, supplierOrganisationId: "org-s" }),
    anEngagement("4", "e2", { state: "met" }),
    anEngagement("5", "e2", { state: "on-hold" }),
  ])
    world.engagements.set(e.id, e);
  assert.deepEqual(await takeOver(), { made: 3, reopened: 0, linked: 0, already: 0, cancelled: 0 });
  assert.deepEqual(
    (await open()).map((m) => [
      m.code,
      m.engagementId,
      m.parties,
      m.rules.needs,
      m.ownerIds,
      m.organisationIds,
    ]),
    [
      ["QT2023-0001", "1", ["organisation:org-a", "expert:expert"], [], ["p-expert"], ["org-a"]],
      ["QT2023-0002", "2", ["organisation:org-b", "expert:en"], ["interpreter-en"], ["p-en"], ["org-b"]],
      ["QT2023-0003", "3", ["organisation:org-a", "organisation:org-s"], [], [], ["org-a", "org-s"]],
    ],
  );
  assert.deepEqual(await takeOver(), { made: 0, reopened: 0, linked: 0, already: 3, cancelled: 0 });
  assert.deepEqual(await takeOver({ advanced: true }), {
    made: 1,
    reopened: 0,
    linked: 0,
    already: 3,
    cancelled: 0,
  });
  await assert.rejects(
    () =>
      meetings.services.takeOver(as(people.qinyang), {
        activityId: "jz-main",
        consortium: "lead",
        advanced: false,
      }),
    refusedAs("not-allowed"),
  );
});

test("ten take-overs at once make one meeting per engagement", async () => {
  world.engagements.set("6", anEngagement("6", "hidden", { demanderIds: ["org-a", "org-b"] }));
  const done = await Promise.all(Array.from({ length: 10 }, () => takeOver({ consortium: "all" })));
  assert.equal(
    done.reduce((sum, d) => sum + d.made, 0),
    1,
  );
  const mine = (await open()).filter((m) => m.engagementId === "6");
  assert.deepEqual(
    mine.map((m) => m.parties),
    [["organisation:org-a", "organisation:org-b", "expert:hidden"]],
  );
});

test("an engagement on hold takes its meeting away and brings it back; one confirmed later gets one", async () => {
  const [before] = (await open()).filter((m) => m.engagementId === "1");
  await moved("1", "on-hold");
  const held = await meetings.services.views.view(before?.id as string, {
    actor: people.city,
    now: t.platform.clock().toISOString(),
    locale: "en",
  });
  assert.deepEqual(
    [held.state, held.cancelledReason, held.allowedActions],
    ["cancelled", "The engagement is on hold", []],
  );
  await moved("1", "confirmed");
  assert.deepEqual(
    (await open()).filter((m) => m.engagementId === "1").map((m) => m.id),
    [before?.id],
  );
  world.engagements.set("7", anEngagement("7", "new", { state: "invited" }));
  await moved("7", "confirmed");
  assert.equal((await open()).filter((m) => m.engagementId === "7").length, 1);
  await moved("7", "fell-through");
  assert.equal((await open()).filter((m) => m.engagementId === "7").length, 0);
});

test("a meeting that has begun stays in the record when its engagement comes to nothing", async () => {
  world.engagements.set("8", anEngagement("8", "new", { state: "invited" }));
  await moved("8", "confirmed");
  const [meeting] = (await open()).filter((m) => m.engagementId === "8");
  const state = async () => (await open()).filter((m) => m.engagementId === "8").length;
  const publish = (number: number, day: string) =>
    sql`insert into timetable_versions (id, activity_id, edition_id, city, number, published_at, published_by, problem, names,
        placements, visits, changes, quality, digest)
      values (${`begun-${number}`}, 'jz-main', 'jz', '410800', ${number}, now(), 'x', '{}',
        ${JSON.stringify({ slots: [{ id: "s", day, startsAt: "10:30" }] })}::jsonb,
        ${JSON.stringify([{ meeting: meeting?.id, slot: "s", table: null }])}::jsonb, '[]', '[]', '{}', 'd')`.execute(
      t.platform.db,
    );
  const today = t.platform.clock().toISOString().slice(0, 10);
  const days = (n: number) => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10);
  await publish(1, days(-1));
  await moved("8", "fell-through");
  assert.equal(await state(), 1);
  // The version in force has it the day after tomorrow: it is still to come.
  await publish(2, days(2));
  await moved("8", "confirmed");
  await moved("8", "fell-through");
  assert.equal(await state(), 0);
});

test("what an officer cancelled stays cancelled until an officer opens it again", async () => {
  const [mine] = (await open()).filter((m) => m.engagementId === "2");
  const id = mine?.id as string;
  await assert.rejects(
    () => meetings.services.cancel(as(people.wenxian), { id, reason: " " }),
    refusedAs("reason-required"),
  );
  await assert.rejects(
    () => meetings.services.cancel(as(people.qinyang), { id, reason: "与我县无关" }),
    refusedAs("not-found"),
  );
  await meetings.services.cancel(as(people.wenxian), { id, reason: "企业负责人出差" });
  assert.equal((await takeOver({ advanced: true })).cancelled, 1);
  assert.equal(
    (await open()).some((m) => m.id === id),
    false,
  );
  await meetings.services.reopen(as(people.wenxian), { id });
  assert.equal(
    (await open()).some((m) => m.id === id),
    true,
  );
});

test("rules are judged on saving; two officers cannot close a circle from both ends", async () => {
  const [a, b] = await open();
  assert.ok(a && b);
  const put = (row: typeof a, before: string) =>
    meetings.services.edit(as(people.city), {
      id: row.id,
      version: row.version,
      rules: MeetingRules.parse({ after: [before] }),
    });
  const both = await Promise.allSettled([put(a, b.id), put(b, a.id)]);
  assert.equal(both.filter((r) => r.status === "fulfilled").length, 1);
  const refused = both.find((r) => r.status === "rejected");
  assert.ok(refused?.status === "rejected" && refusedAs("negotiations.rules")(refused.reason));
  assert.match(
    (refused.reason as Refusal).detail.fields?.[0]?.reason.en ?? "",
    /^The order runs in a circle: QT2023-000\d → QT2023-000\d → QT2023-000\d$/,
  );
  await assert.rejects(
    () =>
      meetings.services
        .edit(as(people.city), {
          id: a.id,
          version: 1,
          rules: MeetingRules.parse({ fixedSlot: "nowhere" }),
        })
        .then(() => meetings.services.edit(as(people.city), { id: b.id, version: 99, title: "x" })),
    (error: unknown) =>
      error instanceof Refusal && ["stale-version", "negotiations.rules"].includes(error.code),
  );
});

test("officers add meetings within their county; parties see theirs without the rules", async () => {
  const input = {
    activityId: "jz-main",
    title: "加一场",
    county: QINYANG,
    parties: ["organisation:org-a", "expert:e2"] as never,
    rules: MeetingRules.parse({ priority: 5 }),
  };
  await assert.rejects(() => meetings.services.create(as(people.wenxian), input), refusedAs("not-allowed"));
  await assert.rejects(
    () =>
      meetings.services.create(as(people.qinyang), {
        ...input,
        parties: ["expert:nobody", "expert:e2"] as never,
      }),
    refusedAs("negotiations.unknown-party"),
  );
  const { id } = await meetings.services.create(as(people.qinyang), input);
  const now = t.platform.clock().toISOString();
  const seen = await meetings.services.views.view(id, { actor: people.enterprise, now, locale: "zh" });
  assert.deepEqual([seen.priority, seen.rules.priority, seen.allowedActions], [null, 3, []]);
  await assert.rejects(
    () => meetings.services.views.view(id, { actor: people.expert, now, locale: "zh" }),
    refusedAs("not-found"),
  );
});
