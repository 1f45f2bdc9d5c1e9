import assert from "node:assert/strict";
import { after, test } from "node:test";
import { refusalCode as code } from "#platform/testing/refused.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { aTalentNeed, aTechnologyNeed } from "../testing/a-need.ts";
import { city, county, department, enterprise, expert, leader, needsWorld } from "../testing/needs-world.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());

test("state secrets are refused and leave nothing behind", async () => {
  const before = await t.platform.db
    .selectFrom("needs")
    .select((e) => e.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  assert.equal(await code(draft(aTechnologyNeed({ classified: true }))), "needs.classified");
  const later = await t.platform.db
    .selectFrom("needs")
    .select((e) => e.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  assert.equal(later.n, before.n);
});

test("departments: asked by field, answer in parallel, do not block; others do not see the need", async () => {
  const { service } = needs;
  const { id } = await draft();
  await service.submit(as(enterprise), { id });
  assert.deepEqual(
    (await read(id, county)).opinions.map((o) => [o.departmentName, o.answer]),
    [["市工信局", null]],
  );
  assert.equal(await code(service.giveOpinion(as(department), { id, answer: "object" })), "reason-required");
  await service.countyApprove(as(county), { id });
  const said = await service.giveOpinion(as(department), { id, answer: "object", comment: "与在建项目重复" });
  assert.deepEqual(
    said.opinions.map((o) => [o.answer, o.comment]),
    [["object", "与在建项目重复"]],
  );
  await service.askOpinion(as(city), { id, departmentIds: ["d2"] });
  assert.deepEqual(
    (await read(id, city)).opinions.map((o) => o.departmentName),
    ["市工信局", "市农业农村局"],
  );
  assert.equal((await service.cityApprove(as(city), { id })).state, "city-approved");
  const stranger = anActor("dept3", ["department-officer", { kind: "department", id: "d3" }]);
  assert.equal(await code(read(id, stranger)), "not-found");
});

test("a confidential need shows its body to its own enterprise, county, city and the departments asked only", async () => {
  const { service } = needs;
  const secret = "绝密配方细节甲乙丙";
  const { id } = await draft(
    aTechnologyNeed({
      confidential: true,
      publicSummary: "某装备在线监测",
      problem: secret,
      plannedFunding: 1_230_000,
    }),
  );
  await service.submit(as(enterprise), { id });
  await service.countyApprove(as(county), { id });
  await service.cityApprove(as(city), { id });
  await service.publish(as(city), { id });
  for (const actor of [enterprise, county, city, department])
    assert.equal((await read(id, actor)).values.problem, secret, actor.personId);
  for (const actor of [leader, expert]) {
    const shown = JSON.stringify(await read(id, actor));
    assert.ok(
      !shown.includes(secret) && !shown.includes("1230000") && !shown.includes("13800001234"),
      actor.personId,
    );
    assert.ok(shown.includes("某装备在线监测"), actor.personId);
  }
  const row = await t.platform.db
    .selectFrom("needs")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  assert.ok(!row.searchText.includes(secret));
  assert.deepEqual([row.amountMin, row.amountMax], [null, null]);
  const matchable = await needs.directory.matchable(id);
  assert.ok(matchable && !matchable.text.includes(secret) && matchable.text.includes("某装备在线监测"));
  assert.deepEqual(matchable.keywords, []);
  assert.equal(
    await code(service.history(id, { actor: expert, now: t.platform.clock().toISOString() })),
    "not-found",
  );
  const told = JSON.stringify(
    await service.history(id, { actor: leader, now: t.platform.clock().toISOString() }),
  );
  assert.ok(!told.includes(secret));
});

test("a talent need fills up to its heads and no further; part filled stays published", async () => {
  const { service } = needs;
  const { id } = await draft(aTalentNeed({ headcount: 3 }));
  for (const [step, actor] of [
    ["submit", enterprise],
    ["countyApprove", county],
    ["cityApprove", city],
    ["publish", city],
  ] as const)
    await service[step](as(actor), { id });
  const part = await service.recordFilled(as(enterprise), { id, headsHired: 1, headsFlexible: 1 });
  assert.deepEqual([part.state, part.headsHired, part.headsFlexible], ["published", 1, 1]);
  assert.equal(
    await code(service.recordFilled(as(enterprise), { id, headsHired: 3, headsFlexible: 1 })),
    "needs.overfilled",
  );
  assert.equal(
    (await service.recordFilled(as(enterprise), { id, headsHired: 2, headsFlexible: 1 })).state,
    "filled",
  );
  const tech = await draft();
  assert.equal(
    await code(service.recordFilled(as(enterprise), { id: tech.id, headsHired: 1, headsFlexible: 0 })),
    "needs.talent-only",
  );
});
