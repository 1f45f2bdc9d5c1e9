import assert from "node:assert/strict";
import { test } from "node:test";
import { createDictionary } from "../../text/dictionary.ts";
import { explain } from "../explain.ts";
import { fitModel } from "../fit.ts";
import { score, scoreDemands } from "../score.ts";
import { deserialise, serialise } from "../serialise.ts";
import type { Supply } from "../types.ts";
import { translations } from "./translation.ts";

const dictionary = createDictionary("test", () => [
  { simplified: "输送带", english: ["conveyor belt"] },
  { simplified: "接头", english: ["joint", "splice"] },
  { simplified: "磨损", english: ["to wear down", "abrasion"] },
  { simplified: "监测", english: ["to monitor"] },
  { simplified: "发酵", english: ["to ferment", "fermentation"] },
  { simplified: "合同", english: ["contract"] },
  { simplified: "承包", english: ["to contract", "to undertake (a job)"] },
]);
const segmenter = (run: string) => run.match(/输送带|接头|磨损|监测|发酵|合同|./gu) ?? [];
const one = (id: string, text: string): Supply => ({ id, documents: [{ id: "d", text }] });
const CHINESE = [
  one("belt", "钢丝绳芯输送带接头的磨损监测与早期预警。"),
  one("wine", "果酒发酵菌种选育与风味调控。"),
  one("law", "国际贸易合同纠纷的仲裁。"),
];
const ENGLISH = Array.from({ length: 14 }, (_, i) =>
  one(`en${i}`, `Method ${i}: monitoring of joints in bridges, and contract terms of building sites.`),
);
const DEMAND = {
  id: "q",
  text: "We look for a method that monitors the abrasion of conveyor belts and the splices between them. ".repeat(
    3,
  ),
};

test("an English demand meets Chinese documents through the dictionary read the other way, and says with which words", () => {
  const model = fitModel(CHINESE, { dictionary, segmenter });
  assert.equal(score(model, DEMAND)[0]?.supplyId, "belt");
  const explanation = explain(model, DEMAND, "belt");
  assert.ok(explanation.components.some(({ name, z }) => name === "bridge" && z > 0));
  const via = new Map(explanation.terms.map((t) => [t.term, t.via]));
  assert.equal(via.get("conveyor belts"), "输送带");
  assert.equal(via.get("abrasion"), "磨损");
  // Not told once more: its words mean the same.
  assert.ok(!via.has("belts") && !via.has("conveyor"));
});

test("words are those that the corpus uses, the likelier meaning counting more", () => {
  const model = fitModel([...CHINESE, one("both", "工程承包与合同管理")], { dictionary, segmenter });
  const [contract] = translations(model, "contracts", "zh");
  assert.deepEqual([contract?.word, contract?.start, contract?.end], ["contract", 0, 9]);
  assert.ok((contract?.terms.get("·合同") ?? 0) >= (contract?.terms.get("·承包") ?? 0));
  assert.ok(!contract?.terms.has("·发酵"));
  assert.deepEqual(translations(model, "constructor 😀 \ud800", "zh"), []);
  assert.deepEqual(translations(fitModel(CHINESE, { segmenter }), "contracts", "zh"), []);
});

test("beside English documents a short demand stays as it is, and a translation that meets nothing lifts nobody", () => {
  const model = fitModel([...CHINESE, ...ENGLISH], { dictionary, segmenter });
  assert.ok(model.bridgeReference.zh.length > 0);
  const short = { id: "s", text: "abrasion of conveyor belts" };
  assert.ok(!explain(model, short, "belt").components.some(({ name }) => name === "bridge"));
  const strange = {
    id: "x",
    text: "Zooplankton communities of alpine lakes under eutrophication. ".repeat(5),
  };
  for (const { supplyId, score: z } of score(model, strange))
    if (CHINESE.some(({ id }) => id === supplyId)) assert.ok(z < 0.5, `${supplyId} ${z}`);
  const among = score(model, DEMAND).filter(({ supplyId }) => !supplyId.startsWith("en"));
  assert.equal(among[0]?.supplyId, "belt");
});

test("one supply's score is the same alone and among all, with and without a fitted reference, and after waking", () => {
  for (const supplies of [CHINESE, [...CHINESE, ...ENGLISH.slice(0, 3)], [...CHINESE, ...ENGLISH]]) {
    const model = fitModel(supplies, { dictionary, segmenter });
    const all = new Map(score(model, DEMAND).map((s) => [s.supplyId, s.score]));
    for (const { id } of supplies) {
      const [own] = scoreDemands(model, [DEMAND], id);
      assert.ok(Math.abs((own?.score ?? Number.NaN) - (all.get(id) ?? 0)) < 1e-9, id);
    }
    const woken = deserialise(serialise(model), { dictionary, segmenter });
    assert.deepEqual(score(woken, DEMAND), score(model, DEMAND));
    const turned = fitModel(supplies.toReversed(), { dictionary, segmenter });
    assert.deepEqual(score(turned, DEMAND), score(model, DEMAND));
  }
});
