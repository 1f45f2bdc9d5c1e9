import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { aModule, type Harness, refusedAs } from "../testing/a-module.ts";
import { people } from "../testing/a-world.ts";

let h: Harness;
before(async () => {
  h = await aModule();
});
after(() => h.close());
const as = (actor: Actor, at?: string) => h.t.context(actor, at);

test("a need that is not published, a pair engaged already and a missing supplier are refused", async () => {
  await h.module.service.propose(as(people.city), { needId: "n2", expertId: "e3" });
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: "draft", expertId: "e1" }),
    refusedAs("engagements.need-not-open"),
  );
  const withdrawn = h.freshNeed();
  const before = h.world.needs.get(withdrawn);
  assert.ok(before);
  h.world.needs.set(withdrawn, { ...before, state: "withdrawn" });
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: withdrawn, expertId: "e1" }),
    (error: unknown) => {
      refusedAs("engagements.need-not-open")(error);
      const { texts, possible } = error as Refusal;
      assert.equal(texts.zh, `需求“${before.title}”已撤回，不能发起对接`);
      assert.equal(possible?.zh, "企业已不再提出这项需求；可改为对接其他已发布的需求");
      return true;
    },
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: "n2", expertId: "e3" }),
    refusedAs("engagements.exists"),
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: "n2" }),
    refusedAs("engagements.no-supplier"),
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { editionId: "jz", title: "项目", expertId: "e1" }),
    refusedAs("engagements.no-demander"),
  );
});

for (const order of [
  ["confirmDemand", "confirmSupply"],
  ["confirmSupply", "confirmDemand"],
] as const) {
  test(`confirmed once both sides have confirmed: ${order.join(", then ")}`, async () => {
    const engagement = await h.invited(h.freshNeed(), "e1");
    const who = { confirmDemand: people.enterprise, confirmSupply: people.expert };
    const once = await h.step(who[order[0]], engagement.id, order[0]);
    assert.equal(once.state, "invited");
    assert.equal(once.contacts, null);
    assert.ok(!once.allowedActions.includes(order[0]));
    const again = await h.step(who[order[0]], engagement.id, order[0]);
    assert.equal(again.version, once.version);
    const both = await h.step(who[order[1]], engagement.id, order[1]);
    assert.equal(both.state, "confirmed");
    assert.equal(both.contacts?.supply.length, 1);
    assert.equal(both.history.filter((h) => h.to === "confirmed").length, 1);
  });
}

test("what became of a need: engagements that reached the invitation, an intent, a signature", async () => {
  const [talked, quiet] = [h.freshNeed(), h.freshNeed()];
  const one = await h.invited(talked, "e1");
  const two = await h.invited(talked, "e2");
  await h.module.service.propose(as(people.city), { needId: quiet, expertId: "e1" });
  const fates = () => h.module.needFates.of([talked, quiet]);
  assert.deepEqual([...(await fates())], [[talked, { engaged: 2, intents: 0, signed: 0 }]]);
  for (const side of ["confirmDemand", "confirmSupply"] as const)
    await h.step(people.shanyang, one.id, side, { reason: "电话已征得同意" });
  await h.t.platform.commands.run(as(people.city), (work) =>
    h.module.progress.reached(work, one.id, "intent"),
  );
  await h.step(people.city, two.id, "fallThrough", { category: "other", reason: "时间不合" });
  assert.deepEqual((await fates()).get(talked), { engaged: 2, intents: 1, signed: 0 });
});

test("an officer confirms for a side only with a reason, which is kept", async () => {
  const engagement = await h.invited(h.freshNeed(), "e1");
  await assert.rejects(
    h.step(people.shanyang, engagement.id, "confirmSupply"),
    refusedAs("engagements.on-behalf-reason"),
  );
  const done = await h.step(people.shanyang, engagement.id, "confirmSupply", { reason: "电话已征得同意" });
  assert.equal(done.supplyConfirmedOnBehalf, true);
  assert.equal(done.history.at(-1)?.onBehalfOf, "supply");
  assert.equal(done.history.at(-1)?.reason, "电话已征得同意");
});

test("who may read and do what, by hand", async () => {
  const engagement = await h.invited(h.freshNeed(), "e1");
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
    const viewer = { actor: people[who], now: h.now() };
    if (actions === null)
      await assert.rejects(h.module.service.view(id, viewer), refusedAs("not-found"), who);
    else assert.deepEqual((await h.module.service.view(id, viewer)).allowedActions.sort(), actions, who);
  }
  await assert.rejects(h.step(people.leader, id, "hold", { reason: "x" }), refusedAs("not-allowed"));
  await assert.rejects(h.step(people.enterprise, id, "confirmSupply"), refusedAs("not-allowed"));
});

test("a side sees an engagement from the moment it concerns it, without internal reasons", async () => {
  const made = await h.module.service.propose(as(people.city), {
    needId: h.freshNeed(),
    expertId: "e1",
    reason: "内部说明",
  });
  const look = (actor: Actor) => h.module.service.view(made.id, { actor, now: h.now() });
  await assert.rejects(look(people.enterprise), refusedAs("not-found"));
  await h.step(people.city, made.id, "screen");
  await h.step(people.city, made.id, "shortlist");
  const demand = await look(people.enterprise);
  assert.equal(demand.internal, false);
  assert.equal(demand.suggestion, null);
  assert.deepEqual(demand.triedBefore, []);
  await assert.rejects(look(people.expert), refusedAs("not-found"));
  await h.step(people.city, made.id, "invite");
  assert.equal((await look(people.expert)).state, "invited");
});

test("on hold needs a reason and resumes to where it was", async () => {
  const engagement = await h.invited(h.freshNeed(), "e2");
  await assert.rejects(h.step(people.city, engagement.id, "hold"), refusedAs("reason-required"));
  assert.equal((await h.step(people.city, engagement.id, "hold", { reason: "等待资金" })).state, "on-hold");
  assert.equal((await h.step(people.city, engagement.id, "resume")).state, "invited");
  await assert.rejects(h.step(people.city, engagement.id, "resume"), refusedAs("wrong-state"));
});

test("a stale version is refused with what changed", async () => {
  const engagement = await h.invited(h.freshNeed(), "e2");
  await h.module.service.edit(as(people.city), {
    id: engagement.id,
    version: engagement.version,
    responsibleOfficer: "王",
  });
  await assert.rejects(
    h.module.service.edit(as(people.city), {
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

test("an open call takes answers until the end of its last day in China; officers may still match it", async () => {
  const called = h.freshNeed();
  const before = h.world.needs.get(called);
  assert.ok(before);
  h.world.needs.set(called, { ...before, openCall: { answerBy: "2023-05-31" } });
  const offerAt = (at: string) =>
    h.module.service.offer(as(people.expert, at), { expertId: "e1", needId: called });
  await assert.rejects(offerAt("2023-05-31T16:00:00.000Z"), refusedAs("engagements.call-over"));
  assert.equal((await offerAt("2023-05-31T15:59:00.000Z")).need?.id, called);
  const matched = await h.module.service.propose(as(people.city, "2023-06-01T01:00:00.000Z"), {
    needId: called,
    expertId: "e2",
    reason: "测试需要",
  });
  assert.equal(matched.state, "suggested");
});
