import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { refusalCode as code } from "#platform/testing/refused.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { aTechnologyNeed } from "../../testing/a-need.ts";
import {
  city,
  county,
  enterprise,
  expert,
  leader,
  needsWorld,
  otherCounty,
  rival,
} from "../../testing/needs-world.ts";
import { testReadFor, testReadsOf } from "./views.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());
beforeEach(() => t.platform.db.deleteFrom("outbox").execute());
const { service } = needs;
const now = () => t.platform.clock().toISOString();
const SECRET = "绝密配方试读";
const submitted = async (over: Parameters<typeof aTechnologyNeed>[0] = {}) => {
  const { id } = await draft(aTechnologyNeed(over));
  await service.submit(as(enterprise), { id });
  return id;
};
const readsOf = (actor: Actor) => testReadsOf(t.platform.db, { actor, now: now() });
async function told(): Promise<[string, unknown, string][]> {
  const rows = await t.platform.db.selectFrom("outbox").selectAll().orderBy("id").execute();
  await t.platform.db.deleteFrom("outbox").execute();
  return rows
    .filter((r) => r.kind === "notice")
    .map((r) => r.payload as unknown as Notice)
    .map((n) => [n.kind, n.to, n.link]);
}

test("requested by the enterprise, given to an expert by the county, answered with questions; the enterprise never learns who", async () => {
  const id = await submitted({ title: "试读一" });
  const requested = await service.askTestRead(as(enterprise), { needId: id, note: "目标写清楚了吗" });
  assert.deepEqual(
    requested.testReads.map((r) => [r.state, r.readerName]),
    [["requested", null]],
  );
  assert.equal(await code(service.askTestRead(as(enterprise), { needId: id })), "needs.test-read-open");
  await told();
  const asked = await service.askTestRead(as(county), { needId: id, expertId: "x1" });
  const [one] = asked.testReads;
  assert.deepEqual(
    // Monday 10 April and seven days.
    [asked.testReads.length, one?.state, one?.readerName, one?.dueOn, one?.note],
    [1, "asked", "测试专家", "2023-04-17", "目标写清楚了吗"],
  );
  assert.deepEqual(await told(), [
    ["need.test-read-asked", { personId: "expert" }, `/needs/test-reads/${one?.id}`],
  ]);
  const [mine] = await readsOf(expert);
  assert.deepEqual([mine?.title, mine?.state, mine?.values], ["试读一", "asked", null]);
  const answered = await service.answerTestRead(as(expert), {
    id: one?.id ?? "",
    verdict: "unclear",
    questions: [{ field: "expectedGoal", question: "检出率按条还是按米计算？" }],
  });
  assert.deepEqual([answered.state, answered.values], ["answered", null]);
  assert.deepEqual(await told(), [
    ["need.test-read-answered", { organisationId: "o1" }, `/needs/${id}`],
    ["need.test-read-answered", { personId: "qinyang" }, `/needs/${id}`],
  ]);
  for (const [actor, name] of [
    [enterprise, null],
    [leader, null],
    [county, "测试专家"],
    [city, "测试专家"],
  ] as const) {
    const seen = await read(id, actor);
    assert.equal(seen.testReads[0]?.readerName, name, actor.personId);
    assert.equal(seen.testReads[0]?.questions[0]?.question, "检出率按条还是按米计算？");
  }
  const chain = await t.platform.db
    .selectFrom("auditEntries")
    .select("detail")
    .where("entityId", "=", id)
    .execute();
  const said = JSON.stringify(chain);
  assert.ok(!said.includes("测试专家") && !said.includes("按条还是按米"));
});

test("the history names the reader to the desks only", async () => {
  const id = await submitted({ title: "试读署名" });
  const asked = await service.askTestRead(as(county), { needId: id, expertId: "x1" });
  await service.declineTestRead(as(expert), { id: asked.testReads[0]?.id ?? "", reason: "出差" });
  const by = async (actor: Actor) =>
    (await service.history(id, { actor, now: now() })).events.find(
      (e) => e.action === "need.test-read-decline",
    )?.byName;
  assert.equal(await by(county), expert.name);
  assert.equal(await by(enterprise), "");
  assert.equal(await by(leader), "");
});

test("a reader sees the public text only: nothing confidential, no contacts, no enterprise", async () => {
  const id = await submitted({
    title: "某装备监测",
    confidential: true,
    publicSummary: "寻求在线监测方案",
    problem: SECRET,
    keyParameter: SECRET,
    tried: SECRET,
    offers: SECRET,
  });
  const asked = await service.askTestRead(as(county), { needId: id, expertId: "x1" });
  const readId = asked.testReads[0]?.id ?? "";
  const shown = JSON.stringify(await testReadFor(t.platform.db, readId, { actor: expert, now: now() }));
  assert.ok(shown.includes("寻求在线监测方案"));
  for (const word of [SECRET, "13800001234", "测试联系人", "焦作测试机械", "800000"])
    assert.ok(!shown.includes(word), word);
  const about = (field: string) =>
    code(
      service.answerTestRead(as(expert), {
        id: readId,
        verdict: "unclear",
        questions: [{ field, question: "？" }],
      }),
    );
  assert.equal(await about("problem"), "needs.unknown-field");
  assert.equal(await about("contactMobile"), "needs.unknown-field");
});

test("who may: officers name readers, enterprises request, only the reader answers, once", async () => {
  const id = await submitted({ title: "试读二" });
  const ask = (actor: Actor, expertId?: string) =>
    code(service.askTestRead(as(actor), { needId: id, ...(expertId ? { expertId } : {}) }));
  assert.equal(await ask(enterprise, "x1"), "not-allowed");
  assert.equal(await ask(leader, "x1"), "not-allowed");
  assert.equal(await ask(rival), "not-found");
  assert.equal(await ask(otherCounty, "x1"), "not-found");
  assert.equal(await ask(expert, "x1"), "not-found");
  assert.equal(await ask(county), "needs.reader-missing");
  assert.equal(await ask(county, "x2"), "needs.reader-not-agreed");
  assert.equal(await ask(county, "x3"), "needs.reader-without-account");
  assert.equal(await ask(county, "nobody"), "not-found");
  assert.equal(
    await code(service.askTestRead(as(county), { needId: id, expertId: "x1", dueOn: "2023-04-09" })),
    "needs.reader-day-past",
  );
  const asked = await service.askTestRead(as(city), { needId: id, expertId: "x1" });
  const readId = asked.testReads[0]?.id ?? "";
  const other = anActor("expert2", ["expert", { kind: "own", personId: "expert2" }]);
  for (const actor of [other, county, enterprise]) {
    const answer = service.answerTestRead(as(actor), { id: readId, verdict: "clear", questions: [] });
    assert.equal(await code(answer), "not-found", actor.personId);
    const look = testReadFor(t.platform.db, readId, { actor, now: now() });
    assert.equal(await code(look), "not-found", actor.personId);
  }
  assert.deepEqual(await readsOf(other), []);
  const unclear = service.answerTestRead(as(expert), { id: readId, verdict: "unclear", questions: [] });
  assert.equal(await code(unclear), "needs.test-read-what");
  await service.answerTestRead(as(expert), { id: readId, verdict: "clear", questions: [] });
  const again = service.answerTestRead(as(expert), { id: readId, verdict: "clear", questions: [] });
  assert.equal(await code(again), "wrong-state");
  // Another one may follow; taken back, the reader finds nothing any more.
  const next = await service.askTestRead(as(county), { needId: id, expertId: "x1" });
  const nextId = next.testReads.find((r) => r.state === "asked")?.id ?? "";
  await service.withdrawTestRead(as(enterprise), nextId);
  const gone = testReadFor(t.platform.db, nextId, { actor: expert, now: now() });
  assert.equal(await code(gone), "not-found");
});

test("not answered by its last day it expires, once; a published need is not test-read", async () => {
  const id = await submitted({ title: "试读三" });
  await service.askTestRead(as(county), { needId: id, expertId: "x1", dueOn: "2023-04-12" });
  await told();
  const at = "2023-04-13T00:10:00.000Z";
  const job = { actor: systemActor, occurredAt: at, recordedAt: at, via: "job" } as const;
  assert.equal(await service.expireTestReads(job, "2023-04-12"), 0);
  assert.equal(await service.expireTestReads(job, "2023-04-13"), 1);
  assert.equal(await service.expireTestReads(job, "2023-04-13"), 0);
  assert.deepEqual(await told(), [["need.test-read-answered", { personId: "qinyang" }, `/needs/${id}`]]);
  await service.countyApprove(as(county), { id });
  await service.cityApprove(as(city), { id });
  await service.publish(as(city), { id });
  const late = service.askTestRead(as(county), { needId: id, expertId: "x1" });
  assert.equal(await code(late), "needs.not-readable");
});
