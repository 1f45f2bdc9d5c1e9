import assert from "node:assert/strict";
import { after, test } from "node:test";
import { aTechnologyNeed } from "../../testing/a-need.ts";
import { city, county, enterprise, needsWorld, otherCounty, rival } from "../../testing/needs-world.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());

const submitted = async (title: string, who = enterprise, organisationId = "o1") => {
  const { id } = await draft(aTechnologyNeed({ title }), who, organisationId);
  const { version } = await needs.service.submit(as(who), { id });
  return { id, version };
};

test("each row gets its own verdict and opinion; stale, foreign and unexplained ones are refused by name, the others done", async () => {
  const { service } = needs;
  const [pass, back, fields, unexplained, stale, gone] = [
    await submitted("批一"),
    await submitted("批二"),
    await submitted("批三"),
    await submitted("批四"),
    await submitted("批五"),
    await submitted("批六"),
  ];
  const foreign = await submitted("批七", rival, "o2");
  // Sent back and in again by others meanwhile; withdrawn meanwhile.
  await service.countyReturn(as(county), { id: stale.id, reason: "请补充" });
  await service.submit(as(enterprise), { id: stale.id });
  await service.withdraw(as(enterprise), { id: gone.id, reason: "不再需要" });

  const result = await service.decideMany(as(county), [
    { ...pass, verdict: "pass", reason: "属实" },
    { ...back, verdict: "return", reason: "与已有需求重复" },
    { ...fields, verdict: "return", fields: [{ field: "expectedGoal", reason: "目标须可量化" }] },
    { ...unexplained, verdict: "return" },
    { ...stale, verdict: "pass" },
    { ...gone, verdict: "pass" },
    { ...foreign, verdict: "pass" },
    { id: "unknown", verdict: "pass" },
  ]);
  assert.deepEqual(
    result.results.map((r) => [r.id, r.ok ? r.state : r.code]),
    [
      [pass.id, "county-approved"],
      [back.id, "returned"],
      [fields.id, "returned"],
      [unexplained.id, "needs.return-needs-reason"],
      [stale.id, "stale-version"],
      [gone.id, "wrong-state"],
      [foreign.id, "not-found"],
      ["unknown", "not-found"],
    ],
  );
  assert.deepEqual([result.done, result.refused], [3, 5]);
  assert.equal((await read(pass.id, county)).reviews.at(-1)?.reason, "属实");
  assert.equal((await read(back.id, enterprise)).returned?.reason, "与已有需求重复");
  assert.deepEqual(
    (await read(fields.id, enterprise)).returned?.fields.map((f) => [f.field, f.reason]),
    [["expectedGoal", "目标须可量化"]],
  );
  assert.equal((await read(stale.id, county)).state, "submitted");
});

test("the same request again answers the same and decides nothing twice", async () => {
  const { service } = needs;
  const rows = [{ ...(await submitted("重发一")), verdict: "pass" as const }];
  const context = { ...as(county), idempotency: { key: "bulk-decide-0001", requestHash: "h" } };
  const first = await service.decideMany(context, rows);
  assert.deepEqual(await service.decideMany(context, rows), first);
  assert.equal((await read(rows[0]?.id ?? "", county)).reviews.length, 1);
});

test("each desk decides what stands before it: the city cannot pass a county's check this way, nor the county the city's", async () => {
  const { service } = needs;
  const atCounty = await submitted("在县");
  const other = await submitted("在市", rival, "o2");
  const atCity = await service.countyApprove(as(otherCounty), { id: other.id });
  const byCity = await service.decideMany(as(city), [
    { ...atCounty, verdict: "pass" },
    { id: atCity.id, version: atCity.version, verdict: "return", reason: "指标应可量化" },
  ]);
  assert.deepEqual(
    byCity.results.map((r) => (r.ok ? r.state : r.code)),
    ["not-allowed", "returned"],
  );
});
