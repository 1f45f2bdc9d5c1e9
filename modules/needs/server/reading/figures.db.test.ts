import assert from "node:assert/strict";
import { after, test } from "node:test";
import { aTalentNeed, aTechnologyNeed } from "../../testing/a-need.ts";
import { city, enterprise, needsWorld, otherCounty, rival } from "../../testing/needs-world.ts";
import { registeredNeedFigures } from "./needs.figures.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());

const APRIL = "2023-04-10T02:00:00.000Z";
const MAY = "2023-05-10T02:00:00.000Z";
const JUNE = "2023-06-10T02:00:00.000Z";

test("the survey counts what was submitted and not withdrawn before the cut-off, with the rows behind each number", async () => {
  const { service } = needs;
  const submitted = async (
    at: string,
    content: Parameters<typeof draft>[0],
    who = enterprise,
    org = "o1",
  ) => {
    const { id } = await draft(content, who, org);
    await service.submit(as(who, at), { id });
    return id;
  };
  const stays = await submitted(APRIL, aTechnologyNeed({ title: "留下的需求" }));
  const early = await submitted(APRIL, aTechnologyNeed({ title: "截止前撤回" }), rival, "o2");
  const late = await submitted(APRIL, aTechnologyNeed({ title: "截止后撤回" }));
  const after = await submitted(JUNE, aTechnologyNeed({ title: "截止后提交" }));
  await draft(aTechnologyNeed({ title: "只是草稿" }));
  const posts = await submitted(APRIL, aTalentNeed({ headcount: 3 }));
  await submitted(APRIL, aTalentNeed({ title: "工艺工程师", headcount: 2 }));
  await service.withdraw(as(rival, MAY), { id: early, reason: "已自行解决" });
  await service.withdraw(as(enterprise, "2023-05-20T02:00:00.000Z"), { id: late, reason: "不再需要" });

  const { activityId, editionId } = await t.platform.db
    .selectFrom("needs")
    .select(["activityId", "editionId"])
    .where("id", "=", stays)
    .executeTakeFirstOrThrow();
  const figure = async (id: string, before: string) => {
    const found = registeredNeedFigures.find((f) => f.definition.id === id);
    assert.ok(found);
    const at = { activityId, editionId, before };
    const values = (await found.value(at, "county").execute(t.platform.db)).rows;
    const rows = (await found.rows(at, "county").execute(t.platform.db)).rows;
    return {
      byCounty: Object.fromEntries(values.map((v) => [v.county, v.value])),
      rows: rows.map((r) => r.id).sort(),
    };
  };
  // The 15th of May: one of the rival's county was withdrawn five days before, one of ours is withdrawn five days later.
  const CUT_OFF = "2023-05-15T00:00:00.000Z";
  assert.deepEqual(await figure("survey.technology-needs", CUT_OFF), {
    byCounty: { "410882": 2 },
    rows: [stays, late].sort(),
  });
  assert.deepEqual((await figure("survey.enterprises", CUT_OFF)).byCounty, { "410882": 1 });
  assert.deepEqual((await figure("survey.talent-needs", CUT_OFF)).byCounty, { "410882": 2 });
  assert.deepEqual((await figure("survey.talent-headcount", CUT_OFF)).byCounty, { "410882": 5 });
  assert.ok((await figure("survey.talent-needs", CUT_OFF)).rows.includes(posts));
  // In April nothing was withdrawn yet; in July the late one is gone and the one of June counts.
  assert.deepEqual((await figure("survey.technology-needs", "2023-04-30T00:00:00.000Z")).byCounty, {
    "410882": 2,
    "410883": 1,
  });
  assert.deepEqual(
    (await figure("survey.technology-needs", "2023-07-01T00:00:00.000Z")).rows,
    [stays, after].sort(),
  );
});

test("readiness before and after compares the same needs: those published before the cut-off", async () => {
  const { service } = needs;
  const bare = { keyTechnology: "硫化", expectedGoal: "提高可靠性", plannedFunding: null };
  const way = async (title: string, first: object, then: object | null, publishedAt: string | null) => {
    const { id } = await draft(aTechnologyNeed({ title, ...bare, ...first }), rival, "o2");
    const on = (at: string, actor = rival) => as(actor, at);
    await service.submit(on("2023-07-03T01:00:00.000Z"), { id });
    if (then) {
      await service.countyReturn(on("2023-07-04T01:00:00.000Z", otherCounty), { id, reason: "请补充" });
      const { version } = await read(id, rival);
      const content = aTechnologyNeed({ title, ...bare, ...first, ...then });
      await service.edit(on("2023-07-05T01:00:00.000Z"), { id, version, content });
      await service.submit(on("2023-07-05T02:00:00.000Z"), { id });
    }
    await service.countyApprove(on("2023-07-06T01:00:00.000Z", otherCounty), { id });
    if (publishedAt) {
      await service.cityApprove(on(publishedAt, city), { id });
      await service.publish(on(publishedAt, city), { id });
    }
    return id;
  };
  // The problem in a few words half of 15, a direction without a value half of 20, both years 10: 27.5, rounded.
  const improved = await way(
    "完备度一",
    {},
    { currentValue: "80%", targetValue: "95%", maturity: "3", tried: "未尝试", offers: "样品" },
    "2023-07-10T01:00:00.000Z",
  );
  const same = await way("完备度二", {}, null, "2023-07-10T01:00:00.000Z");
  await way("完备度三（截止后发布）", {}, { offers: "样品" }, "2023-08-10T01:00:00.000Z");
  await way("完备度四（未发布）", {}, { offers: "样品" }, null);
  const kept = (await read(improved, rival)).readinessKept.map((k) => [k.moment, k.score]);
  // Then value today 15, target 20 in full, maturity, tried, offers 10 each: 7.5 + 15 + 20 + 10 + 30, rounded.
  assert.deepEqual(kept, [
    ["first-submission", 28],
    ["resubmission", 83],
    ["publication", 83],
  ]);
  const { activityId, editionId } = await t.platform.db
    .selectFrom("needs")
    .select(["activityId", "editionId"])
    .where("id", "=", improved)
    .executeTakeFirstOrThrow();
  const at = { activityId, editionId, before: "2023-08-01T00:00:00.000Z" };
  const figure = async (id: string) => {
    const found = registeredNeedFigures.find((f) => f.definition.id === id);
    assert.ok(found);
    const values = (await found.value(at, "county").execute(t.platform.db)).rows;
    const rows = (await found.rows(at, "county").execute(t.platform.db)).rows;
    return {
      values: values.map((v) => [v.county, v.value, v.denominator]),
      rows: rows.map((r) => [r.id, r.amount]),
    };
  };
  // 28 and 28 before, 83 and 28 after; the fourth went out after the cut-off.
  const first = await figure("needs.readiness-first");
  assert.deepEqual(first.values, [["410883", 56, 2]]);
  assert.deepEqual(
    new Map(first.rows as [string, number][]),
    new Map([
      [improved, 28],
      [same, 28],
    ]),
  );
  assert.deepEqual((await figure("needs.readiness-published")).values, [["410883", 111, 2]]);
  assert.deepEqual(await figure("needs.readiness-improved"), {
    values: [["410883", 1, null]],
    rows: [[improved, 55]],
  });
});
