import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { aModule, type Harness, refusedAs } from "../../testing/a-module.ts";
import { people } from "../../testing/a-world.ts";
import { createQuestionViews } from "./questions.view.ts";

let h: Harness;
let views: ReturnType<typeof createQuestionViews>;
before(async () => {
  h = await aModule();
  views = createQuestionViews(h.t.platform, h.world.ports);
});
after(() => h.close());

const ask = (actor: Actor, needId: string, text = "接头的工作温度是多少？") =>
  h.module.questions.ask(h.t.context(actor), { needId, text });
const write = (actor: Actor, id: string, text: string) =>
  h.module.questions.write(h.t.context(actor), { id, text });
const agree = (actor: Actor, id: string, agreed = true) =>
  h.module.questions.agree(h.t.context(actor), { id, agreed });
const seen = (actor: Actor, id: string) => views.view(id, { actor, now: h.now() });
/** Notices that wait, as (kind, to); they are taken out. */
async function told() {
  const rows = await h.t.platform.db.selectFrom("outbox").selectAll().where("kind", "=", "notice").execute();
  await h.t.platform.db.deleteFrom("outbox").execute();
  return rows.map(({ payload }) => payload as { kind: string; to: object; text: { zh: string } });
}

test("a question reaches the enterprise under masks; neither side sees who the other is", async () => {
  const needId = h.freshNeed();
  const { id } = await ask(people.expert, needId);
  const [notice, ...more] = await told();
  assert.deepEqual(
    [notice?.kind, notice?.to, more.length],
    ["question.asked", { organisationId: "org-a" }, 0],
  );
  assert.ok(!notice?.text.zh.includes("温度"), "mail does not quote");
  for (const [actor, side] of [
    [people.expert, "supply"],
    [people.enterprise, "demand"],
  ] as const) {
    const view = await seen(actor, id);
    assert.deepEqual(
      [view.side, view.names.supply.en, view.names.demand.zh, view.parties, view.contacts],
      [side, "Expert A", "需求方", null, null],
    );
    assert.ok(!JSON.stringify(view).includes("测试e1") && !JSON.stringify(view).includes("焦作甲机械"));
  }
  await write(people.enterprise, id, "约 180 摄氏度。");
  assert.deepEqual(
    (await told()).map((n) => [n.kind, n.to]),
    [["question.answered", { expertId: "e1" }]],
  );
  await ask(people.otherExpert, needId);
  const other = await h.t.platform.db
    .selectFrom("questionThreads")
    .select("mask")
    .where("needId", "=", needId)
    .where("expertId", "=", "e2")
    .executeTakeFirst();
  assert.equal(other?.mask, 2);
  assert.equal((await ask(people.expert, needId, "再问一句")).id, id, "asked again, the thread goes on");
});

test("who reads: both sides and officers of the county; for others it does not exist", async () => {
  const { id } = await ask(people.expert, h.freshNeed());
  for (const who of [people.expert, people.enterprise, people.shanyang, people.city]) await seen(who, id);
  for (const who of [
    people.otherExpert,
    people.otherEnterprise,
    people.wenxian,
    people.leader,
    people.nobody,
  ]) {
    await assert.rejects(seen(who, id), refusedAs("not-found"));
    await assert.rejects(write(who, id, "你好"), refusedAs("not-found"));
    await assert.rejects(
      h.module.questions.close(h.t.context(who), { id, reason: "无" }),
      refusedAs("not-found"),
    );
  }
  await assert.rejects(write(people.shanyang, id, "代为回复"), refusedAs("not-allowed"));
  await assert.rejects(agree(people.city, id), refusedAs("not-allowed"));
  assert.equal(
    (await seen(people.shanyang, id)).parties?.expert,
    "测试e1",
    "officers know whom they deal with",
  );
});

test("contact data is refused by name until both agreed, then shown; afterwards it may be written", async () => {
  const { id } = await ask(people.expert, h.freshNeed());
  await assert.rejects(write(people.enterprise, id, "请打 13800001234 找我"), (e: unknown) => {
    assert.ok(e instanceof Refusal);
    assert.deepEqual(
      [e.code, e.detail.fields?.map((f) => [f.field, f.value, f.reason.en])],
      ["questions.contact-data", [["text", "13800001234", "looks like a telephone number"]]],
    );
    return true;
  });
  await assert.rejects(
    ask(people.expert, h.freshNeed(), "mail me: a.b@example.com"),
    refusedAs("questions.contact-data"),
  );
  assert.equal((await seen(people.enterprise, id)).messages.length, 1, "nothing of it was stored");
  await told();
  await agree(people.expert, id);
  assert.deepEqual(
    (await told()).map((n) => [n.kind, n.to]),
    [["question.contacts-asked", { organisationId: "org-a" }]],
  );
  assert.equal((await seen(people.enterprise, id)).contacts, null, "one side is not enough");
  await agree(people.expert, id, false);
  await agree(people.enterprise, id);
  assert.equal((await seen(people.expert, id)).contacts, null, "the first took it back");
  await agree(people.expert, id);
  const { contacts, parties } = await seen(people.expert, id);
  assert.deepEqual(contacts, {
    demand: [{ name: "联系人org-a", phone: "0391-1", email: null }],
    supply: [{ name: "专家e1", phone: "139", email: null }],
  });
  assert.equal(parties?.organisation, "焦作甲机械有限公司");
  assert.equal((await seen(people.shanyang, id)).contacts, null, "what was exchanged is between the two");
  const entries = await h.t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "detail"])
    .where("entityId", "=", id)
    .execute();
  assert.equal(entries.filter((e) => e.action === "question.contacts-shared").length, 1);
  assert.ok(!JSON.stringify(entries).includes("温度"), "what was said is not in the audit log");
  await write(people.enterprise, id, "我的电话 13800001234");
  await agree(people.expert, id, false);
  assert.notEqual((await seen(people.expert, id)).contacts, null, "what was seen cannot be taken back");
});

test("both agree at once: contacts are exchanged once", async () => {
  const { id } = await ask(people.expert, h.freshNeed());
  await Promise.all([agree(people.expert, id), agree(people.enterprise, id), agree(people.expert, id)]);
  assert.notEqual((await seen(people.expert, id)).contacts, null);
  const shared = await h.t.platform.db
    .selectFrom("auditEntries")
    .select("entityId")
    .where("entityId", "=", id)
    .where("action", "=", "question.contacts-shared")
    .execute();
  assert.equal(shared.length, 1);
});

test("a need that is closed or withdrawn takes no message, and says so; what was said stays readable", async () => {
  const needId = h.freshNeed();
  const { id } = await ask(people.expert, needId);
  const need = h.world.needs.get(needId);
  assert.ok(need);
  h.world.needs.set(needId, { ...need, state: "withdrawn" });
  for (const attempt of [
    () => ask(people.expert, needId),
    () => ask(people.otherExpert, needId),
    () => write(people.enterprise, id, "答"),
  ])
    await assert.rejects(attempt(), (e: unknown) => {
      assert.ok(e instanceof Refusal && e.code === "questions.need-not-open");
      assert.match(e.texts.zh, /已撤回，不能再发消息/);
      return true;
    });
  const view = await seen(people.expert, id);
  assert.deepEqual(
    [view.needOpen, view.messages.length, view.allowedActions.includes("write")],
    [false, 1, false],
  );
  h.world.needs.set(needId, { ...need, state: "draft" });
  await assert.rejects(ask(people.otherExpert, needId), refusedAs("not-found"));
});

test("closed by the office with its reason, told to both; opened again it goes on", async () => {
  const { id } = await ask(people.expert, h.freshNeed());
  await told();
  await h.module.questions.close(h.t.context(people.shanyang), { id, reason: "多次发送无关内容" });
  assert.deepEqual(
    (await told()).map((n) => [n.kind, n.to, n.text.zh]),
    [
      ["question.closed", { organisationId: "org-a" }, "关闭原因：多次发送无关内容"],
      ["question.closed", { expertId: "e1" }, "关闭原因：多次发送无关内容"],
    ],
  );
  await assert.rejects(write(people.expert, id, "为什么？"), refusedAs("questions.closed"));
  await assert.rejects(agree(people.expert, id), refusedAs("questions.closed"));
  await assert.rejects(
    h.module.questions.reopen(h.t.context(people.enterprise), { id, reason: "误关" }),
    refusedAs("not-allowed"),
  );
  await h.module.questions.reopen(h.t.context(people.shanyang), { id, reason: "已说明" });
  await write(people.expert, id, "谢谢");
});

test("an expert not verified yet asks nothing; an account without a record is told so; a flood is stopped", async () => {
  const e3 = h.world.experts.get("e3");
  assert.ok(e3);
  h.world.experts.set("e3", { ...e3, state: "registered" });
  const registered = { ...people.expert, personId: "p-e3" };
  await assert.rejects(ask(registered, "n1"), refusedAs("questions.not-verified"));
  await assert.rejects(
    h.module.service.offer(h.t.context(registered), { needId: "n1", expertId: "e3" }),
    refusedAs("questions.not-verified"),
  );
  await assert.rejects(ask(people.nobody, "n1"), refusedAs("questions.no-profile"));
  const e4 = {
    ...people.expert,
    personId: "p-e4",
    grants: [{ role: "expert" as const, scope: { kind: "own" as const, personId: "p-e4" } }],
  };
  for (let i = 0; i < 10; i++) await ask(e4, h.freshNeed());
  await assert.rejects(ask(e4, h.freshNeed()), refusedAs("questions.too-many"));
  const one = await h.t.platform.db
    .selectFrom("questionThreads")
    .select("id")
    .where("expertId", "=", "e4")
    .executeTakeFirst();
  for (let i = 0; i < 30; i++) await write(e4, one?.id ?? "", `第 ${i} 条`);
  await assert.rejects(write(e4, one?.id ?? "", "又一条"), refusedAs("questions.too-many"));
});

test("unread: counted for the reader alone, gone when read, never backwards", async () => {
  const { id } = await ask(people.expert, h.freshNeed());
  await ask(people.expert, (await seen(people.expert, id)).needId, "第二问");
  const todo = async (actor: Actor) =>
    (await h.module.module.todos?.(actor, { now: h.now() }))?.filter((t) => t.kind.startsWith("questions."));
  const before = (await todo(people.enterprise))?.[0]?.count ?? 0;
  assert.ok(before >= 1);
  await h.module.questions.read(h.t.context(people.enterprise), { id, seq: 2 });
  await h.module.questions.read(h.t.context(people.enterprise), { id, seq: 1 });
  assert.equal((await seen(people.enterprise, id)).readSeq, 2);
  assert.equal((await todo(people.enterprise))?.[0]?.count ?? 0, before - 1);
  await assert.rejects(
    h.module.questions.read(h.t.context(people.otherEnterprise), { id, seq: 1 }),
    refusedAs("not-found"),
  );
});

test("follows: once, told when the need leaves and comes back, nothing of its body; unfollowed it is quiet", async () => {
  const needId = h.freshNeed();
  const need = h.world.needs.get(needId);
  assert.ok(need);
  h.world.needs.set(needId, { ...need, confidential: true, text: "CANARY 机密配方" });
  await told();
  const { follows } = h.module;
  await follows.follow(h.t.context(people.expert), needId);
  await follows.follow(h.t.context(people.expert), needId);
  const changed = (from: string, to: string) =>
    h.t.platform.commands.run(h.t.context(), async (work) => {
      work.nothingChanged();
      await follows.needChanged(work, { type: "need.state-changed", needId, editionId: "jz", from, to });
    });
  await changed("published", "closed");
  await changed("closed", "published");
  await changed("submitted", "county-approved");
  const notices = await told();
  assert.deepEqual(
    notices.map((n) => [n.kind, n.to]),
    [
      ["follow.need-changed", { expertId: "e1" }],
      ["follow.need-changed", { expertId: "e1" }],
    ],
  );
  assert.ok(!JSON.stringify(notices).includes("CANARY"));
  await follows.unfollow(h.t.context(people.expert), needId);
  await changed("published", "withdrawn");
  assert.deepEqual(await told(), []);
  h.world.needs.set(needId, { ...need, state: "closed" });
  await assert.rejects(
    follows.follow(h.t.context(people.expert), needId),
    refusedAs("engagements.need-not-open"),
  );
  await assert.rejects(follows.follow(h.t.context(people.expert), "draft"), refusedAs("not-found"));
});

test("a forgotten person's words go, and so do contacts that were exchanged", async () => {
  const e5 = {
    ...people.expert,
    personId: "p-e5",
    grants: [{ role: "expert" as const, scope: { kind: "own" as const, personId: "p-e5" } }],
  };
  const { id } = await ask(e5, h.freshNeed(), "我的独家看法");
  await agree(e5, id);
  await agree(people.enterprise, id);
  await h.t.platform.commands.run(h.t.context(), async (work) => {
    work.nothingChanged();
    await h.module.reactions.personAnonymised(work, { type: "account.anonymised", personId: "p-e5" });
  });
  const view = await seen(people.enterprise, id);
  assert.deepEqual([view.state, view.contacts, view.parties], ["closed", null, null]);
  assert.ok(!JSON.stringify(view).includes("独家"));
});
