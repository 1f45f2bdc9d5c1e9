import assert from "node:assert/strict";
import { test } from "node:test";
import { honours, readAcademy, readHonours } from "./honours.ts";
import { atLeastTier, readTitle, titles, titleTierOf } from "./titles.ts";

test("titles and their tiers, as the standard lists them and as people write them", () => {
  for (const [text, tier] of [
    ["教授", "senior"],
    ["二级教授", "senior"],
    ["教授、博导", "senior"],
    ["研究员", "senior"],
    ["研究员（自然科学）", "senior"],
    ["教授级高级工程师", "senior"],
    ["教授级高工", "senior"],
    ["正高级工程师", "senior"],
    ["主任医师", "senior"],
    ["副教授", "deputy-senior"],
    ["副主任医师", "deputy-senior"],
    ["高级工程师", "deputy-senior"],
    ["副高级", "deputy-senior"],
    ["讲师（高校）", "intermediate"],
    ["讲师", "intermediate"],
    ["助理研究员", "intermediate"],
    ["助理工程师", "assistant"],
    ["技术员", "technician"],
    ["Full Professor", "senior"],
    ["Associate Professor", "deputy-senior"],
    ["Assistant Professor", "intermediate"],
    ["董事长、高级工程师", "deputy-senior"],
    ["高级工程师、教授", "senior"],
    ["董事长", undefined],
    ["副主任", undefined],
    ["院长", undefined],
    ["高级职称", undefined],
    ["", undefined],
  ] as const)
    assert.equal(titleTierOf(text), tier, text);
  assert.deepEqual(readTitle("高级工程师、教授"), {
    title: "教授",
    tier: "senior",
    all: ["高级工程师", "教授"],
  });
  assert.equal(atLeastTier("senior", "deputy-senior"), true);
  assert.equal(atLeastTier("intermediate", "deputy-senior"), false);
});

test("listed titles carry code and series, later ones stand beside them", () => {
  const professor = titles().find((title) => title.zh === "教授");
  assert.deepEqual(professor, {
    code: "011",
    zh: "教授",
    en: "Professor",
    tier: "senior",
    series: "高等学校教师",
  });
  assert.equal(new Set(titles().map((title) => title.zh)).size, titles().length);
});

test("honours name their academy or say that it is missing", () => {
  const read = (text: string) =>
    readHonours(text).map(
      ({ honour, academy, academyMissing }) =>
        `${honour.id}${academy ? `@${academy.id}:${academy.standing}` : ""}${academyMissing ? "?" : ""}`,
    );
  assert.deepEqual(read("俄罗斯自然科学院外籍院士、青年长江学者"), [
    "foreign-member@rans:public-body",
    "young-changjiang",
  ]);
  assert.deepEqual(read("乌克兰国家工程院外籍院士"), ["foreign-member@aesu:public-body"]);
  assert.deepEqual(read("中国工程院院士，院士"), ["academician@cae:national-academy", "academician?"]);
  assert.deepEqual(read("浙江省千人计划专家；中原学者;国务院特贴"), [
    "provincial-thousand",
    "zhongyuan-scholar",
    "state-council-allowance",
  ]);
  assert.deepEqual(read("长江学者、国家优青、杰青"), [
    "changjiang",
    "excellent-young",
    "distinguished-young",
  ]);
  assert.deepEqual(read("无"), []);
  assert.equal(readAcademy("俄罗斯科学院")?.id, "ras");
  assert.equal(new Set(honours.map((entry) => entry.id)).size, honours.length);
});
