import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { aWorld, people, type World } from "../testing/a-world.ts";
import { createEngagements, engagementMigrations, registeredEngagementFigures } from "./index.ts";

let t: TestPlatform;
let world: World;
let module: ReturnType<typeof createEngagements>;
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...engagementMigrations }, poolSize: 50 });
  world = aWorld();
  module = createEngagements(t.platform, world.ports);
});
after(async () => {
  await module.close();
  await t.close();
});

const refusedAs = (code: string) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.equal(error.code, code);
  return true;
};
const as = (actor: Actor, at?: string) => t.context(actor, at);
const step = (
  actor: Actor,
  id: string,
  action: Parameters<typeof module.service.step>[1]["action"],
  more = {},
) => module.service.step(as(actor), { id, action, ...more });

/** A fresh engagement of its own need, taken as far as invited. */
async function invited(needId: string, expertId: string) {
  const made = await module.service.propose(as(people.city), {
    needId,
    expertId,
    upTo: "shortlisted",
    reason: "测试需要",
  });
  return step(people.city, made.id, "invite");
}
let fresh = 0;
/** Another published need like n1, so that pairs do not collide between tests. */
function freshNeed(): string {
  const id = `fresh-${++fresh}`;
  const n1 = world.needs.get("n1");
  assert.ok(n1);
  world.needs.set(id, { ...n1, id, code: `XQ-${id}` });
  return id;
}

test("suggestions rank who works on it first, give reasons in both languages and name who is left out", async () => {
  const found = await module.suggestions.forNeed(
    { actor: people.city, now: "2023-09-01T00:00:00.000Z" },
    "n1",
  );
  // e1, e7 and e13 write about laser welding of bipolar plates, e2, e8 and e14 about laser welding.
  assert.deepEqual(
    found.items
      .slice(0, 3)
      .map((i) => i.expertId)
      .sort(),
    ["e1", "e13", "e7"],
  );
  assert.deepEqual(
    found.items
      .slice(3, 6)
      .map((i) => i.expertId)
      .sort(),
    ["e14", "e2", "e8"],
  );
  assert.match(found.items[0]?.reasons.zh[0] ?? "", /共同关键词：.*焊接/);
  assert.match(found.items[0]?.reasons.en[0] ?? "", /^Shared keywords: /);
  assert.equal(found.total, 18);
  assert.equal(found.items[0]?.components.length, 3);
  assert.ok(found.modelVersion.startsWith("affinity-1-"));
});

test("an expert added is suggested at once; one of the asking organisation is left out with the reason", async () => {
  const e1 = world.experts.get("e1");
  assert.ok(e1);
  world.experts.set("own", { ...e1, id: "own", organisationId: "org-a", personId: null });
  const found = await module.suggestions.forNeed(
    { actor: people.city, now: "2023-09-01T00:00:00.000Z" },
    "n1",
  );
  assert.deepEqual(
    found.excluded.map((e) => [e.expertId, e.filter, e.text.zh]),
    [["own", "own-organisation", "已排除：专家属于需求单位"]],
  );
  await assert.rejects(
    module.service.propose(as(people.city), { needId: "n1", expertId: "own" }),
    refusedAs("engagements.override-reason"),
  );
  const made = await module.service.propose(as(people.city), {
    needId: "n1",
    expertId: "own",
    reason: "双方另有说明",
  });
  assert.deepEqual(made.override, { kind: "excluded", reason: "双方另有说明" });
  world.experts.delete("own");
});

test("an enterprise sees suggestions for its own need only, names masked, without those who did not agree", async () => {
  const now = "2023-09-01T00:00:00.000Z";
  const e7 = world.experts.get("e7");
  assert.ok(e7);
  world.experts.set("e7", { ...e7, consented: false });
  const found = await module.suggestions.forNeed({ actor: people.enterprise, now }, "n1");
  assert.equal(found.canSelect, false);
  assert.ok(
    found.items.every((i) => /^测\*+$/.test(i.expert.name)),
    found.items[0]?.expert.name,
  );
  assert.ok(!found.items.some((i) => i.expertId === "e7"));
  assert.ok(!JSON.stringify(found.items).includes("论文"), "titles of documents stay inside");
  await assert.rejects(
    module.suggestions.forNeed({ actor: people.enterprise, now }, "n2"),
    refusedAs("not-found"),
  );
  await assert.rejects(
    module.suggestions.forNeed({ actor: people.wenxian, now }, "n1"),
    refusedAs("not-found"),
  );
  world.experts.set("e7", e7);
});

test("an expert sees the published needs that fit; others may not look", async () => {
  const now = "2023-09-01T00:00:00.000Z";
  const found = await module.suggestions.needsFor({ actor: people.expert, now }, "e1", {
    editionId: "jz",
    limit: 10,
  });
  assert.equal(found.items[0]?.id, "n1");
  assert.ok(!found.items.some((i) => i.id === "draft"));
  await assert.rejects(
    module.suggestions.needsFor({ actor: people.otherExpert, now }, "e1", { editionId: "jz", limit: 10 }),
    refusedAs("not-found"),
  );
});

test("a choice among the first ten needs no reason; one below does, and keeps it with the explanation", async () => {
  const top = await module.service.propose(as(people.city), { needId: "n2", expertId: "e3" });
  assert.equal(top.origin, "suggestion");
  assert.equal(top.override, null);
  assert.equal((top.suggestion as { rank: number }).rank <= 3, true);
  // e5 works on superhard materials, far below the ten best of 18 for yam polysaccharides.
  const ranked = await module.suggestions.forNeed(
    { actor: people.city, now: t.platform.clock().toISOString() },
    "n2",
    { limit: 18 },
  );
  const last = ranked.items.at(-1)?.expertId as string;
  await assert.rejects(
    module.service.propose(as(people.city), { needId: "n2", expertId: last }),
    refusedAs("engagements.override-reason"),
  );
  const made = await module.service.propose(as(people.city), {
    needId: "n2",
    expertId: last,
    reason: "企业指定",
  });
  assert.deepEqual(made.override, { kind: "outside-top", reason: "企业指定" });
  assert.equal(made.code, "DJ2023-0003");
});

test("a need that is not published, a pair engaged already and a missing supplier are refused", async () => {
  await assert.rejects(
    module.service.propose(as(people.city), { needId: "draft", expertId: "e1" }),
    refusedAs("engagements.need-not-open"),
  );
  await assert.rejects(
    module.service.propose(as(people.city), { needId: "n2", expertId: "e3" }),
    refusedAs("engagements.exists"),
  );
  await assert.rejects(
    module.service.propose(as(people.city), { needId: "n2" }),
    refusedAs("engagements.no-supplier"),
  );
  await assert.rejects(
    module.service.propose(as(people.city), { editionId: "jz", title: "项目", expertId: "e1" }),
    refusedAs("engagements.no-demander"),
  );
});

for (const order of [
  ["confirmDemand", "confirmSupply"],
  ["confirmSupply", "confirmDemand"],
] as const) {
  test(`confirmed once both sides have confirmed: ${order.join(", then ")}`, async () => {
    const engagement = await invited(freshNeed(), "e1");
    const who = { confirmDemand: people.enterprise, confirmSupply: people.expert };
    const once = await step(who[order[0]], engagement.id, order[0]);
    assert.equal(once.state, "invited");
    assert.equal(once.contacts, null);
    assert.ok(!once.allowedActions.includes(order[0]));
    const again = await step(who[order[0]], engagement.id, order[0]);
    assert.equal(again.version, once.version);
    const both = await step(who[order[1]], engagement.id, order[1]);
    assert.equal(both.state, "confirmed");
    assert.equal(both.contacts?.supply.length, 1);
    assert.equal(both.history.filter((h) => h.to === "confirmed").length, 1);
  });
}

test("an officer confirms for a side only with a reason, which is kept", async () => {
  const engagement = await invited(freshNeed(), "e1");
  await assert.rejects(
    step(people.shanyang, engagement.id, "confirmSupply"),
    refusedAs("engagements.on-behalf-reason"),
  );
  const done = await step(people.shanyang, engagement.id, "confirmSupply", { reason: "电话已征得同意" });
  assert.equal(done.supplyConfirmedOnBehalf, true);
  assert.equal(done.history.at(-1)?.onBehalfOf, "supply");
  assert.equal(done.history.at(-1)?.reason, "电话已征得同意");
});

test("who may read and do what, by hand", async () => {
  const engagement = await invited(freshNeed(), "e1");
  const { id } = engagement;
  const common = [
    "confirmDemand",
    "confirmSupply",
    "declineDemand",
    "declineSupply",
    "edit",
    "fallThrough",
    "hold",
  ];
  const table: [keyof typeof people, string[] | null][] = [
    ["city", common],
    ["shanyang", common],
    ["wenxian", null],
    ["leader", []],
    ["taskForce", []],
    ["enterprise", ["confirmDemand", "declineDemand"]],
    ["otherEnterprise", null],
    ["supplier", null],
    ["expert", ["confirmSupply", "declineSupply"]],
    ["otherExpert", null],
    ["administrator", null],
    ["nobody", null],
  ];
  for (const [who, actions] of table) {
    const viewer = { actor: people[who], now: t.platform.clock().toISOString() };
    if (actions === null) await assert.rejects(module.service.view(id, viewer), refusedAs("not-found"), who);
    else assert.deepEqual((await module.service.view(id, viewer)).allowedActions.sort(), actions, who);
  }
  await assert.rejects(step(people.leader, id, "hold", { reason: "x" }), refusedAs("not-allowed"));
  await assert.rejects(step(people.enterprise, id, "confirmSupply"), refusedAs("not-allowed"));
});

test("a side sees an engagement from the moment it concerns it, without internal reasons", async () => {
  const made = await module.service.propose(as(people.city), {
    needId: freshNeed(),
    expertId: "e1",
    reason: "内部说明",
  });
  const look = (actor: Actor) =>
    module.service.view(made.id, { actor, now: t.platform.clock().toISOString() });
  await assert.rejects(look(people.enterprise), refusedAs("not-found"));
  await step(people.city, made.id, "screen");
  await step(people.city, made.id, "shortlist");
  const demand = await look(people.enterprise);
  assert.equal(demand.internal, false);
  assert.equal(demand.suggestion, null);
  assert.deepEqual(demand.triedBefore, []);
  await assert.rejects(look(people.expert), refusedAs("not-found"));
  await step(people.city, made.id, "invite");
  assert.equal((await look(people.expert)).state, "invited");
});

test("declined with a category; suggestions then leave the pair out unless told, and trying again needs a reason", async () => {
  const needId = freshNeed();
  const engagement = await invited(needId, "e1");
  await assert.rejects(
    step(people.expert, engagement.id, "declineSupply"),
    refusedAs("engagements.category-required"),
  );
  const declined = await step(people.expert, engagement.id, "declineSupply", { category: "schedule" });
  assert.deepEqual(
    [declined.state, declined.fellThrough?.category, declined.fellThrough?.side],
    ["fell-through", "schedule", "supply"],
  );
  const viewer = { actor: people.city, now: t.platform.clock().toISOString() };
  const without = await module.suggestions.forNeed(viewer, needId);
  assert.deepEqual(
    without.excluded.map((e) => [e.expertId, e.filter]),
    [["e1", "declined"]],
  );
  const told = await module.suggestions.forNeed(viewer, needId, { includeDeclined: true });
  assert.equal(told.items.find((i) => i.expertId === "e1")?.triedBefore[0]?.category, "schedule");
  await assert.rejects(
    module.service.propose(as(people.city), { needId, expertId: "e1" }),
    refusedAs("engagements.override-reason"),
  );
  const again = await module.service.propose(as(people.city), {
    needId,
    expertId: "e1",
    reason: "时间已另行商定",
  });
  assert.equal(again.override?.kind, "declined-before");
  assert.ok(again.triedBefore.some((e) => e.id === engagement.id && e.category === "schedule"));
});

test("on hold needs a reason and resumes to where it was", async () => {
  const engagement = await invited(freshNeed(), "e2");
  await assert.rejects(step(people.city, engagement.id, "hold"), refusedAs("reason-required"));
  assert.equal((await step(people.city, engagement.id, "hold", { reason: "等待资金" })).state, "on-hold");
  assert.equal((await step(people.city, engagement.id, "resume")).state, "invited");
  await assert.rejects(step(people.city, engagement.id, "resume"), refusedAs("wrong-state"));
});

test("a stale version is refused with what changed", async () => {
  const engagement = await invited(freshNeed(), "e2");
  await module.service.edit(as(people.city), {
    id: engagement.id,
    version: engagement.version,
    responsibleOfficer: "王",
  });
  await assert.rejects(
    module.service.edit(as(people.city), {
      id: engagement.id,
      version: engagement.version,
      recommender: "李",
    }),
    (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.code, "stale-version");
      assert.deepEqual(
        error.detail.changes?.map((c) => c.field),
        ["responsibleOfficer"],
      );
      return true;
    },
  );
});

test("a meeting moves a confirmed engagement; in person on the event's days it is at the event", async () => {
  const engagement = await invited(freshNeed(), "e2");
  await assert.rejects(
    step(people.city, engagement.id, "recordMeeting", {
      meeting: { at: "2023-09-24T01:00:00Z", mode: "on-site" },
    }),
    refusedAs("wrong-state"),
  );
  await step(people.city, engagement.id, "confirmDemand", { reason: "电话" });
  await step(people.city, engagement.id, "confirmSupply", { reason: "电话" });
  await assert.rejects(
    step(people.city, engagement.id, "recordMeeting"),
    refusedAs("engagements.meeting-required"),
  );
  await assert.rejects(
    step(people.city, engagement.id, "recordMeeting", {
      meeting: { at: "2023-09-25T01:00:00Z", mode: "on-site" },
    }),
    refusedAs("engagements.in-future"),
  );
  await step(people.city, engagement.id, "planMeeting", {
    meeting: { at: "2023-09-24T01:00:00Z", mode: "on-site", table: "3" },
  });
  const met = await step(people.city, engagement.id, "recordMeeting", {
    meeting: { at: "2023-09-24T01:30:00Z", mode: "on-site", minutes: "谈成了", result: "negotiating" },
  });
  assert.equal(met.state, "met");
  assert.deepEqual(
    met.meetings.map((m) => [m.status, m.atEvent]),
    [
      ["cancelled", true],
      ["held", true],
    ],
  );
  const side = await module.service.view(engagement.id, {
    actor: people.enterprise,
    now: t.platform.clock().toISOString(),
  });
  assert.equal(side.meetings[1]?.minutes, null);
});

test("a recorded paper moves the engagement, once; not one that both sides have not confirmed", async () => {
  const engagement = await invited(freshNeed(), "e2");
  const reach = (state: "intent" | "signed") =>
    t.platform.commands.run(t.context(people.city), async (work) => {
      work.audit({ action: "test.paper", entityType: "test", entityId: engagement.id });
      await module.progress.reached(work, engagement.id, state);
    });
  await assert.rejects(reach("intent"), refusedAs("wrong-state"));
  await step(people.enterprise, engagement.id, "confirmDemand");
  await step(people.city, engagement.id, "confirmSupply", { reason: "电话" });
  await reach("intent");
  await reach("signed");
  await reach("intent");
  const seen = await module.service.view(engagement.id, {
    actor: people.city,
    now: t.platform.clock().toISOString(),
  });
  assert.equal(seen.state, "signed");
  assert.deepEqual(
    seen.history.slice(-2).map((h) => h.to),
    ["intent", "signed"],
  );
});

test("100 confirms at once have one effect and answer all", async () => {
  const engagement = await invited(freshNeed(), "e1");
  await step(people.enterprise, engagement.id, "confirmDemand");
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, () => step(people.expert, engagement.id, "confirmSupply")),
  );
  for (const reply of replies) {
    if (reply.status === "fulfilled") assert.equal(reply.value.state, "confirmed");
    else assert.ok(reply.reason instanceof Refusal, String(reply.reason));
  }
  const { rows } = await sql<{ n: number }>`select count(*)::int n from engagement_states
    where engagement_id = ${engagement.id} and to_state = 'confirmed'`.execute(t.platform.db);
  assert.equal(rows[0]?.n, 1);
});

test("confirm against decline, 50 each at once: one of the two happens, the rest is refused cleanly", async () => {
  const engagement = await invited(freshNeed(), "e1");
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, (_, i) =>
      i % 2
        ? step(people.expert, engagement.id, "confirmSupply")
        : step(people.expert, engagement.id, "declineSupply", { category: "personal" }),
    ),
  );
  for (const reply of replies)
    if (reply.status === "rejected") assert.ok(reply.reason instanceof Refusal, String(reply.reason));
  const { rows } = await sql<{ n: number }>`select count(*)::int n from engagement_states
    where engagement_id = ${engagement.id} and action = 'declineSupply'`.execute(t.platform.db);
  assert.ok((rows[0]?.n ?? 0) <= 1);
});

test("100 proposals of one pair at once make one engagement", async () => {
  const needId = freshNeed();
  const replies = await Promise.allSettled(
    Array.from({ length: 100 }, () =>
      module.service.propose(as(people.city), { needId, supplierOrganisationId: "org-s" }),
    ),
  );
  assert.equal(replies.filter((r) => r.status === "fulfilled").length, 1);
  for (const reply of replies) if (reply.status === "rejected") refusedAs("engagements.exists")(reply.reason);
  const mine = replies.find((r) => r.status === "fulfilled");
  assert.ok(mine?.status === "fulfilled");
  // The supplier's own people answer for the supply side.
  await module.service.advanceMany(as(people.city), [
    { id: mine.value.id, action: "screen" },
    { id: mine.value.id, action: "shortlist" },
    { id: mine.value.id, action: "invite" },
  ]);
  assert.ok((await step(people.supplier, mine.value.id, "confirmSupply")).supplyConfirmedAt);
});

test("the supply side begins with its own project, which is tied to a need later", async () => {
  const offer = await module.service.offer(as(people.expert), {
    expertId: "e1",
    editionId: "jz",
    title: "固态电池中试项目",
  });
  assert.deepEqual(
    [offer.origin, offer.state, offer.need, offer.demanders],
    ["supply", "suggested", null, []],
  );
  await assert.rejects(
    module.service.offer(as(people.otherExpert), { expertId: "e1", editionId: "jz", title: "冒名" }),
    refusedAs("not-allowed"),
  );
  const needId = freshNeed();
  const linked = await module.service.linkNeed(as(people.city), { id: offer.id, needId });
  assert.deepEqual([linked.need?.id, linked.county, linked.demanders[0]?.id], [needId, "410811", "org-a"]);
  await assert.rejects(
    module.service.linkNeed(as(people.city), { id: offer.id, needId }),
    refusedAs("engagements.already-linked"),
  );
  await assert.rejects(
    module.service.propose(as(people.city), { needId, expertId: "e1" }),
    refusedAs("engagements.exists"),
  );
});

test("a bulk takes what it can and says what it could not, in one transaction", async () => {
  const [a, b] = [freshNeed(), freshNeed()];
  const made = await module.service.proposeMany(as(people.city), [
    { needId: a, expertId: "e1", upTo: "shortlisted" },
    { needId: a, expertId: "e1" },
    { needId: b, expertId: "e7", demanderIds: ["org-a", "org-b"] },
    { needId: "draft", expertId: "e1" },
  ]);
  assert.deepEqual(
    made.map((m) => m.refusal?.code ?? "ok"),
    ["ok", "engagements.exists", "ok", "engagements.need-not-open"],
  );
  const [first, , third] = made;
  const outcomes = await module.service.advanceMany(as(people.city), [
    { id: first?.id as string, action: "invite", asGuest: true },
    { id: third?.id as string, action: "invite" },
    { id: "unknown", action: "screen" },
  ]);
  assert.deepEqual(
    outcomes.map((o) => o.refusal?.code ?? o.state),
    ["invited", "wrong-state", "not-found"],
  );
  const consortium = await module.service.view(third?.id as string, {
    actor: people.city,
    now: t.platform.clock().toISOString(),
  });
  assert.deepEqual(
    consortium.demanders.map((d) => [d.id, d.lead]),
    [
      ["org-a", true],
      ["org-b", false],
    ],
  );
  const notices = await sql<{ payload: { to: object; link: string } }>`select payload from outbox
    where kind = 'notice' and payload->>'link' = ${`/engagements/${first?.id}`} order by id`.execute(
    t.platform.db,
  );
  assert.deepEqual(
    notices.rows.map((r) => r.payload.to),
    [{ organisationId: "org-a" }, { expertId: "e1" }],
  );
});

test("a closed need ends what was not confirmed, and an organisation's merge is undone without trace", async () => {
  const needId = freshNeed();
  const engagement = await invited(needId, "e1");
  const inCommand = (work: Parameters<Parameters<typeof t.platform.commands.run>[1]>[0]) =>
    work.audit({ action: "test", entityType: "test", entityId: needId });
  await t.platform.commands.run(t.context(), async (work) => {
    inCommand(work);
    await module.reactions.organisationMerged(work, {
      type: "organisation.merged",
      mergeId: "m1",
      from: "org-a",
      into: "org-b",
    });
  });
  const look = (actor: Actor) =>
    module.service.view(engagement.id, { actor, now: t.platform.clock().toISOString() });
  assert.equal((await look(people.otherEnterprise)).demanders[0]?.id, "org-b");
  await t.platform.commands.run(t.context(), async (work) => {
    inCommand(work);
    await module.reactions.organisationUnmerged(work, {
      type: "organisation.unmerged",
      mergeId: "m1",
      from: "org-a",
      into: "org-b",
    });
  });
  assert.equal((await look(people.enterprise)).demanders[0]?.id, "org-a");
  await assert.rejects(look(people.otherEnterprise), refusedAs("not-found"));
  await t.platform.commands.run(t.context(), async (work) => {
    inCommand(work);
    await module.reactions.needClosed(work, { type: "need.closed", needId, reason: "企业撤回" });
  });
  const ended = await look(people.city);
  assert.deepEqual([ended.state, ended.fellThrough?.category], ["fell-through", "need-closed"]);
});

test("todos: the enterprise is asked to confirm, overdue after a week; the expert's list is their own", async () => {
  const todos = module.module.todos;
  assert.ok(todos);
  await invited(freshNeed(), "e1");
  const mine = await todos(people.enterprise, { now: "2023-10-10T00:00:00.000Z" });
  const asked = mine.find((i) => i.kind === "engagements.confirm-demand");
  assert.ok(asked?.overdue && (asked.count ?? 0) >= 1);
  assert.deepEqual(
    await todos(people.otherExpert, { now: "2023-10-10T00:00:00.000Z" }).then((l) => l.map((i) => i.kind)),
    ["engagements.confirm-supply"],
  );
  assert.deepEqual(await todos(people.nobody, { now: "2023-10-10T00:00:00.000Z" }), []);
});

test("guests count once, until withdrawn; the share is of them", async () => {
  const figure = async (id: string, before: string) => {
    const found = registeredEngagementFigures.find((f) => f.definition.id === id);
    assert.ok(found);
    const at = { editionId: "jz", activityId: "jz-main", before };
    const { rows } = await found.value(at).execute(t.platform.db);
    const behind = (await found.rows(at).execute(t.platform.db)).rows;
    return {
      value: rows.reduce((n, r) => n + r.value, 0),
      of: rows.reduce((n, r) => n + (r.denominator ?? 0), 0),
      rows: new Set(behind.map((r) => r.id)).size,
      counted: behind.filter((r) => r.counted).length,
    };
  };
  const later = "2023-10-21T00:00:00.000Z";
  await sql`delete from edition_guests`.execute(t.platform.db);
  const made = await module.guests.inviteGuests(as(people.city, "2023-09-10T00:00:00.000Z"), {
    activityId: "jz-main",
    guests: ["e1", "e2", "e7", "e8"].map((expertId) => ({ expertId, county: "410811" })),
  });
  assert.equal(made.invited.length, 4);
  assert.equal(
    (
      await module.guests.inviteGuests(as(people.city), {
        activityId: "jz-main",
        guests: [{ expertId: "e1" }],
      })
    ).already,
    1,
  );
  assert.deepEqual(await figure("negotiation.experts", later), { value: 4, of: 0, rows: 4, counted: 4 });
  // Of e1, e2, e7 and e8 the first two have an overseas background.
  assert.deepEqual(await figure("experts.overseas-share", later), { value: 2, of: 4, rows: 4, counted: 2 });
  assert.equal((await figure("negotiation.experts", "2023-09-09T00:00:00.000Z")).value, 0);
  await assert.rejects(
    module.guests.inviteGuests(as(people.shanyang), { activityId: "jz-main", guests: [{ expertId: "e3" }] }),
    refusedAs("not-allowed"),
  );
  const id = made.invited.find((g) => g.expertId === "e1")?.id as string;
  assert.equal(
    (await module.guests.recordReply(as(people.expert), { id, reply: "accepted" })).replyState,
    "accepted",
  );
  await assert.rejects(
    module.guests.recordReply(as(people.otherExpert), { id, reply: "declined" }),
    refusedAs("not-found"),
  );
  await module.guests.withdrawInvitation(as(people.city), { id, reason: "重复录入" });
  assert.equal((await figure("negotiation.experts", later)).value, 3);
  // One need with two confirmed engagements is one project.
  const before = await figure("matching.needs-engaged", later);
  assert.equal(before.value, before.rows);
  const needId = freshNeed();
  for (const expertId of ["e1", "e2"]) {
    const e = await invited(needId, expertId);
    await step(people.enterprise, e.id, "confirmDemand");
    await step(people.city, e.id, "confirmSupply", { reason: "电话" });
  }
  const grown = await figure("matching.needs-engaged", later);
  assert.deepEqual([grown.value - before.value, grown.rows - before.rows], [1, 1]);
  // Only org-a has met at the event in these tests.
  assert.deepEqual(await figure("negotiation.enterprises", later), { value: 1, of: 0, rows: 1, counted: 1 });
});
