import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { aTechnologyNeed } from "../testing/a-need.ts";
import { anEnterprise, fakeEditions, fakeOrganisations } from "../testing/fake-directories.ts";
import { createNeeds, needMigrations } from "./index.ts";

const enterprise = anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]);
const county = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);

let t: TestPlatform;
let needs: ReturnType<typeof createNeeds>;
before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...needMigrations } });
  needs = createNeeds(t.platform, {
    organisations: fakeOrganisations(
      [anEnterprise("o1", "410882", "焦作测试机械有限公司")],
      [
        { id: "d1", fullName: "市工信局", fields: ["机械制造"] },
        { id: "d2", fullName: "市农业农村局", fields: ["农业"] },
      ],
    ),
    editions: fakeEditions(),
  });
});
after(() => t.close());
beforeEach(() => t.platform.db.deleteFrom("outbox").execute());

/** What was left to be sent since last asked: kind, receiver, page. */
async function told(): Promise<[string, unknown, string][]> {
  const rows = await t.platform.db.selectFrom("outbox").selectAll().orderBy("id").execute();
  await t.platform.db.deleteFrom("outbox").execute();
  return rows
    .filter((r) => r.kind === "notice")
    .map((r) => r.payload as unknown as Notice)
    .map((n) => [n.kind, n.to, n.link]);
}
const aDraft = async (title: string) =>
  (
    await needs.service.createDraft(t.context(enterprise), {
      editionId: "e1",
      organisationId: "o1",
      content: aTechnologyNeed({ title }),
    })
  ).id;
const o1 = { organisationId: "o1" };

test("the enterprise hears of every desk's decision, the department that is asked, nobody of his own doing", async () => {
  const { service } = needs;
  const id = await aDraft("通知测试一");
  assert.deepEqual(await told(), []);
  await service.submit(t.context(enterprise), { id });
  // The department of the need's field is asked at submission; the enterprise did it itself.
  assert.deepEqual(await told(), [["need.opinion", { organisationId: "d1" }, `/needs/${id}`]]);
  await service.countyReturn(t.context(county), { id, reason: "请补充指标" });
  assert.deepEqual(await told(), [["need.returned", o1, `/needs/${id}`]]);
  await service.submit(t.context(enterprise), { id });
  assert.deepEqual(await told(), [], "asked already");
  await service.countyApprove(t.context(county), { id });
  assert.deepEqual(await told(), [["need.county-approved", o1, `/needs/${id}`]]);
  await service.askOpinion(t.context(city), { id, departmentIds: ["d2"] });
  assert.deepEqual(await told(), [["need.opinion", { organisationId: "d2" }, `/needs/${id}`]]);
  await service.cityReturn(t.context(city), { id, reason: "指标应可量化" });
  assert.deepEqual(await told(), [["need.returned", o1, `/needs/${id}`]]);
  // Straight back to the city's desk by the enterprise: no news to itself.
  await service.submit(t.context(enterprise), { id });
  assert.deepEqual(await told(), []);
  await service.cityApprove(t.context(city), { id });
  assert.deepEqual(await told(), [["need.city-approved", o1, `/needs/${id}`]]);
  await service.publish(t.context(city), { id });
  assert.deepEqual(await told(), [["need.published", o1, `/needs/${id}`]]);
});

test("many at once are one letter, which counts them; what is refused is not told", async () => {
  const { service } = needs;
  const ids = [await aDraft("通知测试二"), await aDraft("通知测试三"), await aDraft("通知测试四")];
  await service.submitMany(
    t.context(enterprise),
    ids.map((id) => ({ id })),
  );
  await t.platform.db.deleteFrom("outbox").execute();
  const [one = "", two = "", three = ""] = ids;
  await service.countyReturn(t.context(county), { id: three, reason: "重复" });
  await t.platform.db.deleteFrom("outbox").execute();
  const result = await service.countyApproveMany(t.context(county), [
    { id: one },
    { id: two },
    { id: three },
  ]);
  assert.deepEqual([result.done, result.refused], [2, 1]);
  const rows = await t.platform.db.selectFrom("outbox").select("payload").execute();
  const [notice, ...others] = rows.map((r) => r.payload as unknown as Notice);
  assert.deepEqual(others, []);
  assert.equal(notice?.text.zh, "贵单位有 2 项需求已通过县级初审，报市级审核。");
  assert.equal(notice?.link, "/needs?state=county-approved");
});

test("what an officer filled in waits for the enterprise, which is told", async () => {
  const { id } = await needs.service.fillInFor(t.context(county), {
    editionId: "e1",
    organisationId: "o1",
    content: aTechnologyNeed({ title: "代填通知测试" }),
  });
  await needs.service.askConfirmation(t.context(county), { id });
  assert.deepEqual(await told(), [["need.to-confirm", o1, `/needs/${id}`]]);
});
