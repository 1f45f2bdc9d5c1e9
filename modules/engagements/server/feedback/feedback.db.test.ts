import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import { aModule, type Harness, refusedAs } from "../../testing/a-module.ts";
import { people } from "../../testing/a-world.ts";
import { registeredEngagementFigures } from "../index.ts";

let h: Harness;
before(async () => {
  h = await aModule();
});
after(() => h.close());
const as = (actor: Actor, at?: string) => h.t.context(actor, at);
const looks = (actor: Actor) => ({ actor, now: h.now() });
const ids = (items: readonly { expertId: string }[]) => items.map((i) => i.expertId);

test("what a side calls not relevant leaves that side's list, with the reason, and comes back when it is taken back", async () => {
  const needId = h.freshNeed();
  const { id } = await h.module.feedback.say(as(people.city), {
    needId,
    expertId: "e1",
    side: "desk",
    category: "field",
    note: "方向偏理论",
  });
  const officers = await h.module.suggestions.forNeed(looks(people.city), needId);
  assert.ok(!ids(officers.items).includes("e1"));
  assert.deepEqual(
    officers.excluded.map((e) => [e.expertId, e.filter, e.text.zh]),
    [["e1", "not-relevant", "已排除：已标记为不相关（p-city，2023-09-24，领域不符：方向偏理论）"]],
  );
  // The other side has its own list.
  const enterprise = await h.module.suggestions.forNeed(looks(people.enterprise), needId);
  assert.ok(ids(enterprise.items).includes("e1"));
  assert.deepEqual(
    enterprise.items.flatMap((i) => i.said),
    [],
  );
  const lifted = await h.module.suggestions.forNeed(looks(people.city), needId, { lift: ["not-relevant"] });
  const again = lifted.items.find((i) => i.expertId === "e1");
  assert.deepEqual([again?.despite[0]?.filter, again?.said[0]?.category], ["not-relevant", "field"]);
  await h.module.feedback.withdraw(as(people.shanyang), { id });
  const back = await h.module.suggestions.forNeed(looks(people.city), needId);
  assert.ok(ids(back.items).includes("e1"));
  assert.deepEqual(await h.module.feedback.ofNeed(looks(people.city), needId, false), []);
  const [past] = await h.module.feedback.ofNeed(looks(people.city), needId, true);
  assert.deepEqual([past?.withdrawnBy, past?.byName, past?.allowedActions], ["p-shanyang", "p-city", []]);
});

test("an enterprise and an expert say it for themselves only; officers see what they said", async () => {
  const needId = h.freshNeed();
  const say = (actor: Actor, side: "desk" | "demand" | "supply", expertId = "e1") =>
    h.module.feedback.say(as(actor), { needId, expertId, side, category: "not-now" });
  await say(people.enterprise, "demand");
  await say(people.expert, "supply");
  await assert.rejects(say(people.otherEnterprise, "demand"), refusedAs("not-found"));
  await assert.rejects(say(people.otherExpert, "supply"), refusedAs("not-found"));
  await assert.rejects(say(people.enterprise, "desk"), refusedAs("not-allowed"));
  await assert.rejects(say(people.wenxian, "desk"), refusedAs("not-found"));
  await assert.rejects(
    h.module.feedback.say(as(people.city), { needId, expertId: "e2", side: "desk", category: "other" }),
    refusedAs("suggestions.note-required"),
  );
  const officers = await h.module.suggestions.forNeed(looks(people.city), needId);
  const said = officers.items.find((i) => i.expertId === "e1")?.said.map((s) => s.side);
  assert.deepEqual(said?.sort(), ["demand", "supply"]);
  const enterprise = await h.module.suggestions.forNeed(looks(people.enterprise), needId);
  assert.ok(!ids(enterprise.items).includes("e1"));
  const [own, ...others] = await h.module.feedback.ofNeed(looks(people.enterprise), needId, true);
  assert.deepEqual([own?.side, own?.expert?.name, others.length], ["demand", "测***", 0]);
  const at = { editionId: "jz", limit: 20 };
  const needs = await h.module.suggestions.needsFor(looks(people.expert), "e1", at);
  assert.ok(!needs.items.some((n) => n.id === needId));
  assert.equal(needs.dismissed, 1);
  const all = await h.module.suggestions.needsFor(looks(people.expert), "e1", { ...at, lift: true });
  assert.equal(all.items.find((n) => n.id === needId)?.said[0]?.category, "not-now");
  await assert.rejects(
    h.module.feedback.withdraw(as(people.expert), { id: own?.id as string }),
    refusedAs("not-found"),
  );
});

test("a named competitor's people and partners are left out, and so are one's own partners; both can be lifted by officers", async () => {
  const needId = h.freshNeed();
  const e8 = h.world.experts.get("e8");
  assert.ok(e8);
  h.world.experts.set("e8", { ...e8, organisationId: "org-b" });
  const { db } = h.t.platform;
  const signed = async (forNeed: string, expertId: string) => {
    const made = await h.invited(forNeed, expertId);
    await db.updateTable("engagements").set({ state: "signed" }).where("id", "=", made.id).execute();
  };
  await signed("n2", "e9"); // org-b
  await signed(h.freshNeed(), "e7"); // org-a, which also asks here
  await assert.rejects(
    h.module.rivals.name(as(people.enterprise), { needId, organisationId: "org-a" }),
    refusedAs("suggestions.rival-self"),
  );
  await assert.rejects(
    h.module.rivals.name(as(people.otherEnterprise), { needId, organisationId: "org-a" }),
    refusedAs("not-found"),
  );
  await h.module.rivals.name(as(people.enterprise), { needId, organisationId: "org-b" });
  const out = async (options = {}) => {
    const found = await h.module.suggestions.forNeed(looks(people.city), needId, options);
    return found.excluded.map((e) => [e.expertId, e.filter]).sort();
  };
  assert.deepEqual(await out(), [
    ["e7", "previous-partner"],
    ["e8", "competitor"],
    ["e9", "competitor"],
  ]);
  assert.deepEqual(await out({ lift: ["competitor", "previous-partner"] }), []);
  // What an enterprise lifts never tells it whom its competitor works with.
  const enterprise = await h.module.suggestions.forNeed(looks(people.enterprise), needId, {
    lift: ["competitor", "previous-partner"],
  });
  assert.deepEqual(
    ["e7", "e8", "e9"].map((id) => ids(enterprise.items).includes(id)),
    [true, false, false],
  );
  await h.module.rivals.withdraw(as(people.enterprise), { needId, organisationId: "org-b" });
  assert.deepEqual(await out(), [["e7", "previous-partner"]]);
  h.world.experts.set("e8", e8);
});

test("what came into view is noted once a day, at the rank the server knows, and precision follows from what became of it", async () => {
  const needId = h.freshNeed();
  const found = await h.module.suggestions.forNeed(looks(people.city), needId);
  const top = ids(found.items).slice(0, 6);
  const pairs = top.map((expertId) => ({ needId, expertId }));
  const day = (d: number) => `2023-09-${String(d).padStart(2, "0")}T02:00:00.000Z`;
  const shown = (actor: Actor, side: "desk" | "demand", at: string, some = pairs) =>
    h.module.exposures.shown(as(actor, at), { side, pairs: some });
  assert.deepEqual(await shown(people.city, "desk", day(1)), { noted: 6 });
  assert.deepEqual(await shown(people.shanyang, "desk", day(1)), { noted: 0 }, "the desk has seen it today");
  assert.deepEqual(await shown(people.city, "desk", day(2)), { noted: 6 });
  assert.deepEqual(await shown(people.enterprise, "demand", day(2), pairs.slice(0, 1)), { noted: 1 });
  await assert.rejects(shown(people.otherEnterprise, "demand", day(2)), refusedAs("not-found"));
  const { db } = h.t.platform;
  const lines = await db
    .selectFrom("suggestionExposures")
    .selectAll()
    .where("needId", "=", needId)
    .orderBy("rank")
    .execute();
  assert.deepEqual(
    lines.filter((l) => l.day === "2023-09-01").map((l) => [l.expertId, l.rank]),
    top.map((id, i) => [id, i + 1]),
  );
  // The first and the fourth are taken up, the second is called not relevant and the third again relevant.
  for (const expertId of [top[0], top[3]] as string[])
    await h.module.service.propose(as(people.city, day(3)), { needId, expertId, reason: "测试" });
  const say = (expertId: string | undefined) =>
    h.module.feedback.say(as(people.city, day(3)), {
      needId,
      expertId: expertId as string,
      side: "desk",
      category: "field",
    });
  await say(top[1]);
  const { id } = await say(top[2]);
  await h.module.feedback.withdraw(as(people.city, day(3)), { id });
  // Two are in talks, one is no longer suggested to the desk.
  assert.deepEqual(await shown(people.city, "desk", day(4)), { noted: 3 });
  const figure = async (name: string, before = h.now()) => {
    const it = registeredEngagementFigures.find((f) => f.definition.id === name);
    assert.ok(it);
    const at = { editionId: "jz", activityId: "jz-main", before };
    const [value] = (await it.value(at, "city").execute(db)).rows;
    const { rows } = await it.rows(at, "city").execute(db);
    assert.equal(rows.length, value?.denominator ?? 0);
    assert.equal(rows.filter((r) => r.counted).length, value?.value ?? 0);
    const byCounty = (await it.value(at, "county").execute(db)).rows;
    assert.equal(
      byCounty.reduce((n, r) => n + Number(r.denominator), 0),
      rows.length,
    );
    return [value?.value ?? 0, value?.denominator ?? 0];
  };
  assert.deepEqual(await figure("matching.precision-at-1"), [1, 1]);
  assert.deepEqual(await figure("matching.precision-at-5"), [2, 5]);
  assert.deepEqual(await figure("matching.precision-at-10"), [2, 6]);
  assert.deepEqual(await figure("matching.suggestions-declined"), [1, 6]);
  assert.deepEqual(await figure("matching.precision-at-5", day(2)), [0, 5], "nothing was taken up by then");
  assert.deepEqual(await figure("matching.precision-at-5", "2023-08-01T00:00:00.000Z"), [0, 0]);
});

test("a refit is asked for, runs beside the present model, and says how far it is; one at a time", async () => {
  const needId = h.freshNeed();
  const before = await h.module.suggestions.forNeed(looks(people.city), needId);
  await assert.rejects(
    (async () => h.module.refits.request(as(people.enterprise)))(),
    refusedAs("not-allowed"),
  );
  const id = await h.module.refits.request(as(people.administrator));
  await assert.rejects(h.module.refits.request(as(people.city)), refusedAs("matching.refit-running"));
  const waiting = await h.module.refits.view(looks(people.city));
  assert.deepEqual(
    [waiting.refits[0]?.state, waiting.refits[0]?.percent, waiting.allowedActions],
    ["running", 0, []],
  );
  const asked = h.module.refits.start(id);
  // Nobody waits for it.
  assert.deepEqual(
    ids((await h.module.suggestions.forNeed(looks(people.city), needId)).items),
    ids(before.items),
  );
  await asked;
  const done = await h.module.refits.view(looks(people.city));
  assert.deepEqual(
    [done.refits[0]?.state, done.refits[0]?.percent, done.refits[0]?.experts, done.model?.drift],
    ["done", 100, 18, 0],
  );
  assert.equal(done.refits[0]?.version, done.model?.version);
  assert.deepEqual(done.allowedActions, ["refit"]);
  assert.deepEqual(
    ids((await h.module.suggestions.forNeed(looks(people.city), needId)).items),
    ids(before.items),
  );
  await h.module.refits.nightly();
  assert.equal((await h.module.refits.view(looks(people.city))).refits.length, 2);
});

test("a forgotten person's words and name leave what they said, which stays", async () => {
  const needId = h.freshNeed();
  const said = { needId, expertId: "e2", side: "supply", category: "budget", note: "本人预算说明" } as const;
  await h.module.feedback.say(as(people.otherExpert), said);
  assert.equal((await h.module.dataOf("p-e2")).said[0]?.note, "本人预算说明");
  await h.t.platform.commands.run(as(people.administrator), async (work) => {
    await h.module.reactions.personAnonymised(work, { type: "account.anonymised", personId: "p-e2" });
    work.audit({ action: "test.forget", entityType: "account", entityId: "p-e2" });
  });
  const [left] = await h.module.feedback.ofNeed(looks(people.city), needId, true);
  assert.deepEqual([left?.byName, left?.note, left?.category], ["已注销", null, "budget"]);
});

test("a changed expert is read alone, and the next suggestions know it", async () => {
  const needId = h.freshNeed();
  await h.module.suggestions.forNeed(looks(people.city), needId);
  const first = await h.module.suggestions.revision(looks(people.city), needId);
  const e6 = h.world.experts.get("e6");
  assert.ok(e6);
  const sinceNull: (string | null)[] = [];
  const { changedSince } = h.world.ports.experts;
  h.world.ports.experts.changedSince = async (since) => {
    const changes = await changedSince(since);
    sinceNull.push(since === null ? null : `${changes.experts.map((e) => e.id)}`);
    return changes;
  };
  const text = "氢燃料电池双极板激光焊接，焊缝气密性检测，焊接变形控制。";
  h.world.experts.set("e6", { ...e6, documents: [{ id: "new", kind: "paper", title: "新论文", text }] });
  const found = await h.module.suggestions.forNeed(looks(people.city), needId);
  assert.ok(ids(found.items).slice(0, 4).includes("e6"));
  assert.deepEqual(sinceNull, ["e6"]);
  assert.notEqual(await h.module.suggestions.revision(looks(people.city), needId), first);
  h.world.experts.set("e6", e6);
  h.world.ports.experts.changedSince = changedSince;
});
