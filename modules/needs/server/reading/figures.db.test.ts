import assert from "node:assert/strict";
import { after, test } from "node:test";
import { aTalentNeed, aTechnologyNeed } from "../../testing/a-need.ts";
import { enterprise, needsWorld, rival } from "../../testing/needs-world.ts";
import { registeredNeedFigures } from "./needs.figures.ts";

const { t, needs, as, draft } = await needsWorld();
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
