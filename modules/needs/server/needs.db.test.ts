import assert from "node:assert/strict";
import { after, test } from "node:test";
import { verifyAudit } from "#platform/commands/audit.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { refusalCode as code, refusal } from "#platform/testing/refused.ts";
import { aTalentNeed, aTechnologyNeed } from "../testing/a-need.ts";
import { city, county, enterprise, leader, needsWorld, otherCounty, rival } from "../testing/needs-world.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());

test("the whole way: draft, county, sent back, corrected, straight to the city, published, closed, published again", async () => {
  const { service } = needs;
  const { id } = await draft();
  assert.equal((await service.submit(as(enterprise), { id })).state, "submitted");
  assert.equal(await code(service.cityApprove(as(city), { id })), "wrong-state");
  assert.equal((await service.countyApprove(as(county), { id })).state, "county-approved");
  const returned = await service.cityReturn(as(city), {
    id,
    fields: [{ field: "expectedGoal", reason: "指标应可量化" }],
  });
  assert.equal(returned.state, "returned");
  assert.equal(returned.returned?.desk, "city");
  const seen = await read(id, enterprise);
  assert.deepEqual(seen.returned?.fields, [
    { field: "expectedGoal", label: { zh: "预期目标", en: "Expected goal" }, reason: "指标应可量化" },
  ]);
  const edited = await service.edit(as(enterprise), {
    id,
    version: seen.version,
    content: aTechnologyNeed({ expectedGoal: "检出率不低于 98%" }),
  });
  assert.deepEqual(
    edited.changesSinceReturn.map((c) => [c.field, c.to]),
    [["expectedGoal", "检出率不低于 98%"]],
  );
  // The county has passed it: a resubmission goes back to the city's desk.
  assert.equal((await service.submit(as(enterprise), { id })).state, "county-approved");
  await service.cityApprove(as(city), { id });
  assert.equal((await service.publish(as(city), { id })).state, "published");
  assert.equal(await code(service.close(as(city), { id })), "reason-required");
  assert.equal((await service.close(as(city), { id, reason: "企业已自行解决" })).state, "closed");
  assert.equal(await code(service.republish(as(city), { id, reason: " " })), "reason-required");
  assert.equal((await service.republish(as(city), { id, reason: "合作终止，重新征集" })).state, "published");
  const history = await service.history(id, { actor: county, now: "2023-04-10T01:00:00.000Z" });
  assert.deepEqual(
    history.events.map((e) => e.action),
    [
      "need.create",
      "need.submit",
      "need.county-approve",
      "need.city-return",
      "need.edit",
      "need.submit",
      "need.city-approve",
      "need.publish",
      "need.close",
      "need.republish",
    ],
  );
  assert.deepEqual(
    history.versions.map((v) => v.changes.map((c) => c.field)),
    [[], ["expectedGoal"]],
  );
});

test("each desk and place by its own people", async () => {
  const { service } = needs;
  const { id } = await draft();
  assert.equal(await code(read(id, rival)), "not-found");
  await service.submit(as(enterprise), { id });
  assert.equal(await code(service.countyApprove(as(otherCounty), { id })), "not-found");
  assert.equal(await code(service.countyApprove(as(city), { id })), "not-allowed");
  assert.equal(await code(service.countyApprove(as(leader), { id })), "not-allowed");
  assert.equal(await code(draft(aTechnologyNeed(), rival, "o1")), "not-allowed");
  assert.equal(await code(draft(aTechnologyNeed(), otherCounty, "o1")), "not-allowed");
});

test("what a submission lacks is named field by field, and it stays a draft", async () => {
  const { id } = await draft(aTechnologyNeed({ problem: null, activityType: "basic-research" }));
  const refused = await refusal(needs.service.submit(as(enterprise), { id }));
  assert.equal(refused.code, "needs.incomplete");
  assert.deepEqual(refused.detail.fields?.map((f) => f.field).sort(), ["discipline", "problem"]);
  assert.equal((await read(id, enterprise)).state, "draft");
});

test("sending back needs a field with a reason or a general reason, and fields of the form", async () => {
  const { id } = await draft();
  await needs.service.submit(as(enterprise), { id });
  assert.equal(await code(needs.service.countyReturn(as(county), { id })), "needs.return-needs-reason");
  assert.equal(
    await code(needs.service.countyReturn(as(county), { id, fields: [{ field: "headcount", reason: "?" }] })),
    "needs.unknown-field",
  );
  assert.equal(
    (await needs.service.countyReturn(as(county), { id, reason: "请补充材料" })).returned?.desk,
    "county",
  );
});

test("a stale edit is refused with what changed", async () => {
  const { id, version } = await draft();
  await needs.service.edit(as(enterprise), { id, version, content: aTechnologyNeed({ title: "新的名称" }) });
  const refused = await refusal(
    needs.service.edit(as(enterprise), { id, version, content: aTechnologyNeed({ problem: "别的问题" }) }),
  );
  assert.equal(refused.code, "stale-version");
  assert.deepEqual(
    refused.detail.changes?.map((c) => [c.field, c.from, c.to]),
    [["title", "矿用输送带接头在线监测", "新的名称"]],
  );
});

test("代填: the enterprise confirms or declines with a reason", async () => {
  const { service } = needs;
  const { id } = await service.fillInFor(as(county), {
    editionId: "e1",
    organisationId: "o1",
    content: aTechnologyNeed(),
  });
  assert.equal(await code(service.submit(as(county), { id })), "not-allowed");
  assert.equal((await service.askConfirmation(as(county), { id })).state, "awaiting-confirmation");
  assert.equal(await code(service.declineFilled(as(enterprise), { id })), "reason-required");
  assert.equal(
    (await service.declineFilled(as(enterprise), { id, reason: "与我单位情况不符" })).state,
    "draft",
  );
  await service.askConfirmation(as(county), { id });
  assert.equal(await code(service.confirmFilled(as(county), { id })), "not-allowed");
  const confirmed = await service.confirmFilled(as(enterprise), { id });
  assert.equal(confirmed.state, "submitted");
  assert.equal(confirmed.filledInByName, "qinyang");
});

test("desk clocks count working time, pause while the need is returned, and keep to 2023's holidays", async () => {
  const { service } = needs;
  // Friday 2023-04-21 08:30 in China. 04-23 (Sunday) was worked in exchange for 04-29 to 05-03.
  const { id } = await draft();
  await service.submit(as(enterprise, "2023-04-21T00:30:00.000Z"), { id });
  t.setNow("2023-04-23T10:00:00.000Z"); // Sunday 18:00: two full office days
  const first = (await read(id, county)).clock;
  assert.deepEqual(
    [first?.desk, first?.workingDaysUsed, first?.limit, first?.overdue],
    ["county", 2, 3, false],
  );
  assert.equal(first?.dueAt, "2023-04-24T10:00:00.000Z"); // Monday 18:00
  await service.countyReturn(as(county), { id, reason: "请补充" });
  t.setNow("2023-05-04T00:30:00.000Z");
  const paused = (await read(id, county)).clock;
  assert.deepEqual(
    [paused?.desk, paused?.running, paused?.workingDaysUsed, paused?.dueAt],
    ["county", false, 2, null],
  );
  await service.submit(as(enterprise), { id }); // Thursday 2023-05-04 08:30
  const again = (await read(id, county)).clock;
  assert.deepEqual(
    [again?.running, again?.workingDaysUsed, again?.dueAt],
    [true, 2, "2023-05-04T10:00:00.000Z"],
  );
  t.setNow("2023-05-05T01:30:00.000Z");
  assert.equal((await read(id, county)).clock?.overdue, true);
  await service.setDeskLimits(as(city), { county: 10, city: 5 });
  assert.equal((await read(id, county)).clock?.overdue, false);
  const due = await t.platform.db
    .selectFrom("needs")
    .select("deskDueAt")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  assert.equal(due.deskDueAt, "2023-05-12T10:00:00.000Z"); // eight working days from 05-04 on; Saturday 05-06 was worked
  assert.equal(await code(service.setDeskLimits(as(county), { county: 1, city: 1 })), "not-allowed");
  await service.setDeskLimits(as(city), { county: 3, city: 5 });
});

test("twenty approvals at once: one effect, clean refusals", async () => {
  const { id } = await draft();
  await needs.service.submit(as(enterprise), { id });
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () =>
      needs.service.countyApprove(as(county), { id }).then(
        () => "done",
        (e: unknown) => (e instanceof Refusal ? e.code : String(e)),
      ),
    ),
  );
  assert.equal(outcomes.filter((o) => o === "done").length, 1);
  assert.equal(outcomes.filter((o) => o === "wrong-state").length, 19);
});

test("bulk: each row on its own, with the refusal of each", async () => {
  const { service } = needs;
  const made = [await draft(), await draft(), await draft()];
  for (const { id } of made.slice(0, 2)) await service.submit(as(enterprise), { id });
  const result = await service.countyApproveMany(as(county), [
    ...made.map(({ id }, i) => ({ id, reason: `意见${i}` })),
    { id: "unknown" },
  ]);
  assert.deepEqual([result.done, result.refused], [2, 2]);
  assert.deepEqual(
    result.results.map((r) => (r.ok ? r.state : r.code)),
    ["county-approved", "county-approved", "wrong-state", "not-found"],
  );
  assert.deepEqual(
    (await read(made[1]?.id as string, county)).reviews.map((r) => r.reason),
    ["意见1"],
  );
});

test("published needs expire after their last day and can be published again with another one", async () => {
  const { service } = needs;
  const { id } = await draft(aTalentNeed({ deadline: "2023-06-30" }));
  await service.submit(as(enterprise), { id });
  await service.countyApprove(as(county), { id });
  await service.cityApprove(as(city), { id });
  await service.publish(as(city), { id });
  t.setNow("2023-07-01T01:00:00.000Z");
  assert.equal(await service.expireDue(as(city), "2023-06-30"), 0);
  assert.equal(await service.expireDue(t.context(systemActor), "2023-07-01"), 1);
  assert.equal((await read(id, city)).state, "expired");
  const again = await service.republish(as(city), { id, reason: "仍有缺口", expiresOn: "2023-12-31" });
  assert.deepEqual([again.state, again.expiresOn], ["published", "2023-12-31"]);
});

test("the audit chain holds and no audit entry quotes a contact", async () => {
  assert.equal((await verifyAudit(t.platform.db)).ok, true);
  const entries = await t.platform.db.selectFrom("auditEntries").select("detail").execute();
  assert.ok(!JSON.stringify(entries).includes("13800001234"));
});
