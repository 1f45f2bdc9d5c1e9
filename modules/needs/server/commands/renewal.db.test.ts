import assert from "node:assert/strict";
import { after, test } from "node:test";
import { systemActor } from "#platform/kernel/actor.ts";
import { refusalCode as code } from "#platform/testing/refused.ts";
import { aTalentNeed, aTechnologyNeed } from "../../testing/a-need.ts";
import { city, county, enterprise, needsWorld } from "../../testing/needs-world.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());
const { service } = needs;
const job = (at: string) => ({ actor: systemActor, occurredAt: at, recordedAt: at, via: "job" }) as const;
const approved = async (content: Parameters<typeof draft>[0]) => {
  const { id } = await draft(content);
  await service.submit(as(enterprise), { id });
  await service.countyApprove(as(county), { id });
  await service.cityApprove(as(city), { id });
  return id;
};
const letters = async () =>
  (await t.platform.db.selectFrom("outbox").selectAll().execute()).filter(
    (r) => (r.payload as { kind?: string }).kind === "need.expiring",
  ).length;

test("fourteen days before its last one the enterprise is told once and finds it among its to-dos; renewed it goes on, with a reason", async () => {
  const id = await approved(aTalentNeed({ deadline: "2023-05-10" }));
  await service.publish(as(city), { id });
  const todosAt = async (now: string) =>
    (await needs.module.todos?.(enterprise, { now }))?.filter((i) => i.kind === "needs.expiring") ?? [];
  assert.equal(await service.tellExpiring(job("2023-04-25T01:00:00.000Z"), "2023-04-25"), 0);
  assert.deepEqual(await todosAt("2023-04-25T01:00:00.000Z"), []);
  assert.equal(await service.tellExpiring(job("2023-04-26T01:00:00.000Z"), "2023-04-26"), 1);
  assert.equal(await service.tellExpiring(job("2023-04-27T01:00:00.000Z"), "2023-04-27"), 0);
  assert.equal(await letters(), 1);
  assert.deepEqual(
    (await todosAt("2023-04-26T01:00:00.000Z")).map((i) => [i.count, i.link]),
    [[1, "/needs?state=published&deadlineFrom=2023-04-26&deadlineTo=2023-05-10"]],
  );
  const at = "2023-05-01T01:00:00.000Z";
  const renew = (expiresOn: string, reason = "岗位仍空缺") =>
    service.renew(as(enterprise, at), { id, expiresOn, reason });
  assert.equal(await code(renew("2023-05-10")), "needs.renew-later");
  assert.equal(await code(renew("2023-08-31", " ")), "reason-required");
  const renewed = await renew("2023-08-31");
  assert.deepEqual([renewed.state, renewed.expiresOn], ["published", "2023-08-31"]);
  const last = renewed.reviews.at(-1);
  assert.deepEqual([last?.action, last?.reason], ["renew", "岗位仍空缺"]);
  assert.equal(await service.expireDue(job("2023-05-11T00:00:00.000Z"), "2023-05-11"), 0);
  assert.equal(await service.expireDue(job("2023-09-01T00:00:00.000Z"), "2023-09-01"), 1);
  assert.equal((await read(id, enterprise)).state, "expired");
  assert.equal(await code(renew("2023-12-31")), "wrong-state");
});

test("an open call past its last day for answers is not published", async () => {
  const id = await approved(
    aTechnologyNeed({
      openCall: true,
      metrics: "检出率不低于 95%",
      ipOwnership: "归企业",
      solverConditions: "具备团队",
      bounty: 500_000,
      answerBy: "2023-05-31",
    }),
  );
  const late = service.publish(as(city, "2023-06-01T01:00:00.000Z"), { id });
  assert.equal(await code(late), "needs.call-over");
  const out = await service.publish(as(city, "2023-05-31T12:00:00.000Z"), { id });
  assert.deepEqual([out.state, out.openCall, out.answerBy], ["published", true, "2023-05-31"]);
});
