import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { type PartyKey, partyOf } from "../../../model/party.ts";
import { CITY, people, QINYANG } from "../../../testing/a-programme.ts";
import { anEngagement, aWorld } from "../../../testing/a-world.ts";
import { negotiationMigrations } from "../../migrations.ts";
import { createMeetings } from "../index.ts";
import { meetingsOf } from "../meeting.repository.ts";

const world = aWorld();
const e2 = anActor("p-e2", ["expert", { kind: "own", personId: "p-e2" }]);
const orgB = anActor("p-b", ["enterprise", { kind: "organisation", id: "org-b" }]);
let t: TestPlatform;
let requests: ReturnType<typeof createMeetings>["services"]["requests"];
let views: ReturnType<typeof createMeetings>["services"]["requestViews"];

const guest = (party: PartyKey, replyState = "accepted") => ({
  id: `at-${party}`,
  activityId: "jz-main",
  editionId: "jz",
  city: CITY,
  party,
  partyKind: partyOf(party).kind,
  partyId: partyOf(party).id,
  name: party,
  protocolRank: 100,
  language: "zh",
  replyState,
  reply: null,
  searchText: party,
  version: 1,
});
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations }, poolSize: 30 });
  ({ requests, requestViews: views } = createMeetings(t.platform, world.ports).services);
  await insertRows(t.platform.db, "attendances", [
    ...(
      [
        "expert:expert",
        "expert:e2",
        "expert:en",
        "expert:hidden",
        "organisation:org-a",
        "organisation:org-b",
      ] as const
    ).map((key) => guest(key)),
    guest("organisation:org-s", "declined"),
  ] as never);
  await insertRows(t.platform.db, "negotiationSlots", [
    {
      id: "s1",
      activityId: "jz-main",
      day: "2023-09-24",
      startsAt: "09:00",
      endsAt: "09:30",
      session: "morning",
      kind: "meeting",
      titleZh: null,
      titleEn: null,
      version: 1,
    },
  ]);
});
after(() => t.close());
const as = (actor: Actor) => t.context(actor);
const now = () => t.platform.clock().toISOString();
const ask = (actor: Actor, from: PartyKey, to: PartyKey) =>
  requests.ask(as(actor), { activityId: "jz-main", from, to, title: "焊接工艺", preferredSlots: ["s1"] });
const answer = (
  actor: Actor,
  id: string,
  action: "accept" | "decline" | "otherTime" | "withdraw",
  more = {},
) => requests.answer(as(actor), { id, action, ...more });
const meetings = () => meetingsOf(t.platform.db, "jz-main");
const notices = async () =>
  (
    await sql<{ payload: Notice }>`select payload from outbox where kind = 'notice' order by id`.execute(
      t.platform.db,
    )
  ).rows.map((r) => r.payload);

test("whom one may ask: the other side that takes part; experts not shown stay hidden", async () => {
  const forExpert = await views.partners("jz-main", { actor: people.expert, now: now() });
  assert.deepEqual(
    [forExpert.mine.map((p) => p.key), forExpert.partners.map((p) => p.key)],
    [["expert:expert"], ["organisation:org-a", "organisation:org-b"]],
  );
  const forEnterprise = await views.partners("jz-main", { actor: people.enterprise, now: now() });
  assert.deepEqual(
    forEnterprise.partners.map((p) => p.key),
    ["expert:e2", "expert:en", "expert:expert"],
  );
  await assert.rejects(
    () => ask(people.enterprise, "organisation:org-a", "expert:hidden"),
    refusedAs("not-found"),
  );
  await assert.rejects(
    () => ask(people.expert, "expert:expert", "organisation:org-s"),
    refusedAs("negotiations.not-taking-part"),
  );
  await assert.rejects(
    () => ask(people.expert, "expert:expert", "expert:e2"),
    refusedAs("negotiations.same-side"),
  );
  await assert.rejects(
    () => ask(people.city, "expert:expert", "expert:e2"),
    refusedAs("negotiations.same-side"),
  );
  // Nobody asks in another's name.
  await assert.rejects(() => ask(people.expert, "expert:e2", "organisation:org-a"), refusedAs("not-allowed"));
});

test("asked, other time, back again, accepted: one meeting, and each step is told to the other side", async () => {
  const { id } = await ask(people.expert, "expert:expert", "organisation:org-a");
  await assert.rejects(() => answer(people.expert, id, "accept"), refusedAs("not-allowed"));
  await assert.rejects(() => answer(orgB, id, "accept"), refusedAs("not-found"));
  await assert.rejects(
    () => answer(people.enterprise, id, "otherTime"),
    refusedAs("negotiations.slots-required"),
  );
  await assert.rejects(
    () => answer(people.enterprise, id, "otherTime", { slots: ["nowhere"] }),
    refusedAs("negotiations.unknown-slot"),
  );
  assert.equal((await answer(people.enterprise, id, "otherTime", { slots: ["s1"] })).state, "other-time");
  // Now it is the expert's turn, and the enterprise's no longer.
  await assert.rejects(() => answer(people.enterprise, id, "accept"), refusedAs("not-allowed"));
  const seen = await views.view(id, { actor: people.expert, now: now(), locale: "zh" });
  assert.deepEqual(
    [seen.mySide, seen.turn, seen.allowedActions],
    ["from", "from", ["accept", "otherTime", "decline", "withdraw"]],
  );
  const done = await answer(people.expert, id, "accept");
  assert.equal(done.state, "accepted");
  const [made] = (await meetings()).filter((m) => m.id === done.meetingId);
  assert.deepEqual(
    [made?.source, made?.engagementId, made?.parties, made?.rules.preferredSlots, made?.county],
    ["request", null, ["expert:expert", "organisation:org-a"], ["s1"], QINYANG],
  );
  const forOfficer = await views.view(id, { actor: people.qinyang, now: now(), locale: "zh" });
  assert.equal(forOfficer.hasEngagement, false);
  assert.equal(
    (await views.view(id, { actor: people.enterprise, now: now(), locale: "zh" })).hasEngagement,
    null,
  );
  assert.deepEqual(
    (await notices()).map((n) => [n.kind, n.to]),
    [
      ["meeting-request.ask", { organisationId: "org-a" }],
      ["meeting-request.otherTime", { expertId: "expert" }],
      ["meeting-request.accept", { organisationId: "org-a" }],
    ],
  );
  await assert.rejects(
    () => ask(people.enterprise, "organisation:org-a", "expert:expert"),
    refusedAs("negotiations.already-meeting"),
  );
});

test("one open request per pair, whoever asks: twenty at once from both sides", async () => {
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) =>
      i % 2 ? ask(e2, "expert:e2", "organisation:org-b") : ask(orgB, "organisation:org-b", "expert:e2"),
    ),
  );
  assert.equal(asked.filter((r) => r.status === "fulfilled").length, 1);
  for (const r of asked) if (r.status === "rejected") refusedAs("negotiations.request-open")(r.reason);
});

test("twenty accepts at once make one meeting, for the engagement that stands between the two", async () => {
  world.engagements.set("9", anEngagement("9", "e2"));
  const { id } = await ask(people.enterprise, "organisation:org-a", "expert:e2");
  const done = await Promise.all(Array.from({ length: 20 }, () => answer(e2, id, "accept")));
  assert.equal(new Set(done.map((d) => d.meetingId)).size, 1);
  const mine = (await meetings()).filter((m) => m.parties.includes("expert:e2"));
  assert.deepEqual(
    mine.map((m) => [m.id, m.engagementId]),
    [[done[0]?.meetingId, "9"]],
  );
});

test("accept against decline at once: one of the two", async () => {
  const { id } = await ask(people.enterprise, "organisation:org-a", "expert:en");
  const en = anActor("p-en", ["expert", { kind: "own", personId: "p-en" }]);
  const done = await Promise.allSettled([
    answer(en, id, "accept"),
    answer(en, id, "decline", { category: "schedule" }),
  ]);
  assert.equal(done.filter((r) => r.status === "fulfilled").length, 1);
  for (const r of done) if (r.status === "rejected") refusedAs("wrong-state")(r.reason);
});

test("officers answer for a side and say why; a decline has its category; who asked may withdraw", async () => {
  const { id } = await requests.ask(as(people.city), {
    activityId: "jz-main",
    from: "organisation:org-a",
    to: "expert:hidden",
    preferredSlots: [],
  });
  await assert.rejects(
    () => answer(people.qinyang, id, "decline", { reason: "电话答复" }),
    refusedAs("negotiations.decline-category"),
  );
  await assert.rejects(
    () => answer(people.qinyang, id, "decline", { category: "field" }),
    refusedAs("negotiations.on-behalf-reason"),
  );
  await answer(people.qinyang, id, "decline", { category: "field", reason: "专家来电谢绝" });
  const again = await requests
    .ask(as(people.enterprise), {
      activityId: "jz-main",
      from: "organisation:org-a",
      to: "expert:e2",
      preferredSlots: [],
    })
    .catch(refusedAs("negotiations.already-meeting"));
  assert.equal(again, true);
  const mine = await requests.ask(as(orgB), {
    activityId: "jz-main",
    from: "organisation:org-b",
    to: "expert:expert",
    preferredSlots: [],
  });
  await assert.rejects(() => answer(people.expert, mine.id, "withdraw"), refusedAs("not-allowed"));
  assert.equal((await answer(orgB, mine.id, "withdraw")).state, "withdrawn");
});

test("asked and withdrawn again and again: after three times a day the other side is left in peace; officers are not held up", async () => {
  t.setNow("2023-09-30T02:00:00.000Z");
  await t.platform.db.updateTable("negotiationMeetings").set({ state: "cancelled" }).execute();
  await t.platform.db.updateTable("meetingRequests").set({ state: "withdrawn", turn: null }).execute();
  const pair = ["organisation:org-b", "expert:expert"] as const;
  const before = (await notices()).length;
  for (let i = 0; i < 3; i++) await answer(orgB, (await ask(orgB, ...pair)).id, "withdraw");
  await assert.rejects(ask(orgB, ...pair), refusedAs("negotiations.asked-often"));
  assert.equal((await notices()).length, before + 6);
  assert.equal((await ask(orgB, "organisation:org-b", "expert:e2")).state, "asked");
  const byOffice = await ask(people.city, ...pair);
  await answer(people.city, byOffice.id, "withdraw", { reason: "企业改期" });
  t.setNow("2023-10-01T02:00:01.000Z");
  assert.equal((await ask(orgB, ...pair)).state, "asked");
});
