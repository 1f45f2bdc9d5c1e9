import assert from "node:assert/strict";
import { test } from "node:test";
import { type Embedder, embedDemands, embedSupplies, explain, fitModel, score } from "../index.ts";
import { EXPERTS } from "../testing/experts.ts";

/** Knows two directions: energy and everything else. */
const TWO_WAYS: Embedder = {
  name: "two-ways",
  embed: async (texts) =>
    texts.map((text) => (/氢|fuel|Hydrogen|能量|energy/i.test(text) ? [3, 0.1] : [0.1, text.length])),
};

test("an external model is one more family with equal say, off unless turned on", async () => {
  const model = fitModel(EXPERTS);
  const plain = { id: "n", text: "电动车的能量来源" };
  const before = score(model, plain);
  const version = model.version;
  await embedSupplies(model, TWO_WAYS);
  assert.notEqual(model.version, version);
  // A demand without a vector is scored as before.
  assert.deepEqual(score(model, plain), before);
  const [demand] = await embedDemands([plain], TWO_WAYS);
  assert.ok(demand);
  const first = score(model, demand)
    .slice(0, 2)
    .map((item) => item.supplyId);
  assert.deepEqual(first.sort(), ["hydrogen-en", "hydrogen-zh"]);
  const explanation = explain(model, demand, "hydrogen-en");
  assert.deepEqual(
    explanation.components.map(({ name }) => name),
    ["tfidf", "lsa", "profile", "embedding"],
  );
  const mean = explanation.components.reduce((sum, { z }) => sum + z, 0) / 4;
  assert.ok(Math.abs(mean - explanation.score) < 1e-9);
});

test("an embedder that answers with too few vectors or mixed dimensions is an error", async () => {
  const model = fitModel(EXPERTS);
  await assert.rejects(embedSupplies(model, { name: "short", embed: async () => [[1, 2]] }), /short/);
  const mixed = async (texts: readonly string[]) => texts.map((_, i) => (i === 0 ? [1] : [1, 2]));
  await assert.rejects(embedSupplies(model, { name: "mixed", embed: mixed }), /mixed/);
});
