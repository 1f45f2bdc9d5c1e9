import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { NeedFates } from "../model/readiness/fates.ts";
import type { SimilarAsked } from "../model/readiness/similar.ts";
import { aTalentNeed, aTechnologyNeed } from "../testing/a-need.ts";
import { city, county, enterprise, leader, needsWorld, rival } from "../testing/needs-world.ts";
import { similarNeeds } from "./reading/similar.ts";

const { t, needs, as, draft } = await needsWorld();
after(() => t.close());
const now = "2023-04-10T01:00:00.000Z";
const asked: SimilarAsked = { kind: "technology", title: "钛白粉煅烧窑尾余热回收", text: "" };
const editions = { list: async () => [] };
/** Two talks were begun about whatever is asked, one was signed. */
const fates: NeedFates = {
  of: async (ids) => new Map(ids.map((id) => [id, { engaged: 2, intents: 1, signed: 1 }])),
};
const found = (actor: typeof city, what: Partial<SimilarAsked> = {}) =>
  similarNeeds(t.platform.db, { editions, fates }, { ...asked, ...what }, { actor, now });

test("a need that asks for the same is found by those who may see it, with its state; others and other matters are not", async () => {
  const { service } = needs;
  const content = aTechnologyNeed({ title: "钛白粉煅烧窑余热回收利用技术" });
  const { id } = await draft(content);
  await draft(aTechnologyNeed({ title: "冷鲜肉包装保鲜膜的制备", problem: "货架期短" }));
  assert.deepEqual(
    (await found(enterprise)).map((n) => [n.id, n.state]),
    [[id, "draft"]],
  );
  assert.deepEqual(await found(rival), []);
  assert.deepEqual(await found(enterprise, { needId: id }), []);
  await service.submit(as(enterprise), { id });
  assert.deepEqual(
    (await found(city)).map((n) => [n.id, n.state, n.organisationName.length > 0]),
    [[id, "submitted", true]],
  );
  assert.deepEqual(await found(leader, { title: "数控机床主轴精度" }), []);
});

test("what became of it is told: how far it came, and why it was closed or withdrawn", async () => {
  const { service } = needs;
  const { id } = await draft(aTechnologyNeed({ title: "冷轧薄板表面缺陷在线检测" }));
  await service.submit(as(enterprise), { id });
  await service.withdraw(as(enterprise), { id, reason: "已改用进口设备，不再需要" });
  const [before] = await found(enterprise, { title: "冷轧薄板表面缺陷在线检测" });
  assert.deepEqual(
    [before?.id, before?.state, before?.endReason, before?.fate],
    [id, "withdrawn", "已改用进口设备，不再需要", { engaged: 2, intents: 1, signed: 1 }],
  );
});

test("of a need that ended another enterprise sees nothing, nor why it ended; its owner does", async () => {
  const { service } = needs;
  const title = "余热锅炉积灰在线清除";
  const { id } = await draft(aTechnologyNeed({ title }));
  await service.submit(as(enterprise), { id });
  await service.countyApprove(as(county), { id });
  await service.cityApprove(as(city), { id });
  await service.publish(as(city), { id });
  await service.close(as(city), { id, reason: "企业资金紧张，暂不投入" });
  const ends = async (who: typeof city) => (await found(who, { title })).map((n) => [n.state, n.endReason]);
  assert.deepEqual(await ends(rival), []);
  assert.deepEqual(await ends(enterprise), [["closed", "企业资金紧张，暂不投入"]]);
});

test("the same post of another enterprise is no repetition", async () => {
  await draft(aTalentNeed({ title: "电气工程师" }), rival, "o2");
  const { id } = await draft(aTalentNeed({ title: "电气工程师" }));
  const post = { kind: "talent" as const, title: "电气工程师", organisationId: "o1" };
  assert.deepEqual(
    (await found(city, post)).map((n) => n.id),
    [id],
  );
});

test("a confidential body does not answer a guess", async () => {
  const secret = "石墨烯改性阻燃剂临界配比";
  const { id } = await draft(
    aTechnologyNeed({
      title: "阻燃材料升级",
      confidential: true,
      publicSummary: "阻燃材料",
      problem: secret,
    }),
  );
  assert.deepEqual(await found(city, { title: secret }), []);
  assert.equal((await found(city, { title: "阻燃材料升级" }))[0]?.id, id);
});
