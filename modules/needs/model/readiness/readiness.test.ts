import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readinessOf } from "./readiness.ts";
import { saysPresentValue, saysQuantity, saysTargetValue } from "./signals.ts";

const metOf = (kind: "technology" | "talent", written: Record<string, unknown>) =>
  Object.fromEntries(readinessOf(kind, written).points.map((p) => [p.id, p.met]));

test("“we need talent” is thin, and every point says what to write", () => {
  const { score, level, points } = readinessOf("technology", { title: "需要人才", problem: "我们缺人才" });
  assert.equal(score, 0);
  assert.equal(level, "thin");
  assert.ok(points.every((p) => p.hint.zh && p.hint.en && p.field));
});

test("a need that says what is, what shall be, with what and by when is ready", () => {
  const written = {
    problem:
      "钛白粉煅烧工序能耗高，目前吨产品天然气消耗为185立方米，曾与一家设计院合作改造窑尾换热，节能不足3%，仍达不到行业先进水平。",
    keyTechnology: "回转窑余热梯级利用，已完成实验室验证；公司可提供中试线和在线监测数据。",
    expectedGoal: "吨产品天然气消耗不高于160立方米，产品白度不下降。",
    plannedFunding: { min: null, max: null, qualifier: "negotiable" },
    startYear: 2024,
    endYear: 2025,
  };
  assert.deepEqual(metOf("technology", written), {
    problem: "yes",
    present: "yes",
    target: "yes",
    budget: "yes",
    time: "yes",
    maturity: "yes",
    tried: "yes",
    offers: "yes",
  });
  assert.equal(readinessOf("technology", written).score, 100);
  assert.equal(readinessOf("technology", written).level, "ready");
});

test("the fields of the form say as much as the text: each is a point of its own", () => {
  const bare = { problem: "钛白粉煅烧工序能耗高，是成本的主要部分，客户又要求降价，因此必须改造。" };
  // Problem 15; nothing measured, no way named.
  assert.equal(readinessOf("technology", bare).score, 15);
  const written = {
    ...bare,
    keyParameter: "吨产品天然气消耗",
    parameterUnit: "立方米",
    currentValue: "185",
    targetValue: "160",
    maturity: "4",
    tried: "未尝试",
    offers: "中试线一条",
  };
  // And value today 15, value wanted 20, maturity 10, tried 10, offers 10.
  assert.equal(readinessOf("technology", written).score, 80);
  const { points } = readinessOf("technology", { ...written, plannedFunding: { qualifier: "negotiable" } });
  assert.deepEqual(
    points.map((p) => [p.id, p.earned]),
    [
      ["problem", 15],
      ["present", 15],
      ["target", 20],
      ["budget", 10],
      ["time", 0],
      ["maturity", 10],
      ["tried", 10],
      ["offers", 10],
    ],
  );
});

test("a direction without a number is half a target; one year is half a time limit", () => {
  const points = metOf("technology", { expectedGoal: "进一步提高产品合格率", startYear: 2024 });
  assert.equal(points.target, "partly");
  assert.equal(points.time, "partly");
});

test("years and numbered headings are no measured values", () => {
  for (const text of [
    "2024年完成",
    "2023—2025年",
    "1. 提高强度；2. 降低成本",
    "（1）研发新工艺",
    "T300 级以外",
  ])
    assert.equal(saysQuantity(text.replace("级", "")), false, text);
  for (const text of [
    "抗拉强度≥800MPa",
    "能耗下降百分之十",
    "粒径 50 μm",
    "寿命提高三倍",
    "误差在0.5毫米以内",
  ])
    assert.equal(saysQuantity(text), true, text);
});

test("the present and the target are told apart, in English too", () => {
  assert.equal(saysPresentValue("目前合格率为85%，要求达到95%"), true);
  assert.equal(saysPresentValue("要求合格率达到95%"), false);
  assert.equal(saysTargetValue("the yield shall reach at least 95 %"), true);
  assert.equal(saysPresentValue("the yield is currently 85 %"), true);
});

test("a post without duties, pay and deadline scores by what is there", () => {
  // Majors with education 15, mode without a place 5.
  assert.equal(
    readinessOf("talent", { majors: ["电化学"], education: "doctor", engagementMode: "full-time" }).score,
    20,
  );
});

test("any input gives a score from 0 to 100, and writing more never lowers it", () => {
  const text = fc.string({ maxLength: 60, unit: "grapheme" });
  fc.assert(
    fc.property(
      fc.constantFrom("technology", "talent"),
      fc.dictionary(fc.constantFrom("problem", "expectedGoal", "keyTechnology", "duties"), text),
      text,
      (kind, written, more) => {
        const before = readinessOf(kind, written).score;
        const field = kind === "technology" ? "problem" : "duties";
        const after = readinessOf(kind, { ...written, [field]: `${written[field] ?? ""}。\n${more}` }).score;
        assert.ok(before >= 0 && before <= 100 && after >= before);
      },
    ),
  );
});
