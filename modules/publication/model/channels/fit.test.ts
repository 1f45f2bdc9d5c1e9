import assert from "node:assert/strict";
import { test } from "node:test";
import { fitOf } from "./fit.ts";

const need = {
  fields: ["新材料", "机械制造"],
  industry: "C3562",
  title: "氢燃料电池双极板涂层",
  text: "耐腐蚀涂层",
};

test("fields weigh by the share of the need's fields, an industry by its code or one above it, texts by what they share", () => {
  // Half of the fields: 0.6 × 1/2; industry 35 covers 3562: 0.25; 燃料 料电 电池 are three of six pieces: 0.15 × 3/6.
  const fit = fitOf(need, { fields: ["超硬新材料"], industries: ["C35"], description: "专长燃料电池测试" });
  assert.equal(fit.score, 0.3 + 0.25 + 0.075);
  assert.deepEqual(
    fit.reasons.map((r) => r.zh),
    ["领域相同：新材料", "行业在关注范围内（C35）", "简介中提到：燃料电池"],
  );
});

test("a section letter covers its industries and no others; what everybody writes counts for nothing", () => {
  assert.equal(fitOf(need, { fields: [], industries: ["C"], description: null }).score, 0.25);
  assert.equal(fitOf(need, { fields: [], industries: ["I"], description: null }).score, 0);
  assert.equal(
    fitOf(
      { ...need, text: "技术研究开发合作" },
      { fields: ["农业"], industries: [], description: "技术研究开发合作" },
    ).score,
    0,
  );
});

test("a channel that names nothing takes everything a little, and says why", () => {
  const fit = fitOf(need, { fields: [], industries: [], description: null });
  assert.equal(fit.score, 0.2);
  assert.deepEqual(fit.reasons, [{ zh: "渠道未限定领域", en: "The channel names no fields" }]);
});
