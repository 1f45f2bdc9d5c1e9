import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addSupply,
  deserialise,
  explain,
  fitModel,
  normalise,
  reasonsFor,
  removeSupply,
  type Supply,
  score,
  serialise,
} from "./index.ts";
import { doc, EXPERTS } from "./testing/experts.ts";

const model = fitModel(EXPERTS);
const best = (text: string) => score(model, { id: "n", text })[0]?.supplyId;

test("known items: a need finds the expert who wrote about it", () => {
  assert.equal(best("铝合金压铸件气孔多，成品率低"), "casting-zh");
  assert.equal(best("山药鲜切后褐变，需要护色保鲜"), "yam-zh");
  assert.equal(best("含氟废水达标排放"), "water-zh");
  assert.equal(best("detecting surface defects with neural networks"), "vision-en");
});

test("a Chinese need meets an English profile through the glossary, and the other way round", () => {
  const top = score(model, { id: "n", text: "氢燃料电池双极板耐腐蚀涂层" }).slice(0, 2);
  assert.deepEqual(
    top.map((item) => item.supplyId),
    ["hydrogen-zh", "hydrogen-en"],
  );
  assert.equal(best("基于机器视觉与深度学习的缺陷检测"), "vision-en");
  assert.equal(best("die casting of aluminium alloy parts"), "casting-zh");
  const bare = fitModel(EXPERTS, { conceptWeight: 0 });
  const english = score(bare, { id: "n", text: "双极板" }).find((item) => item.supplyId === "hydrogen-en");
  assert.equal(english?.components.tfidf, 0);
});

test("an explanation names the shared terms with their document, and what is missing", () => {
  const demand = { id: "n", text: "氢燃料电池双极板，需要耐腐蚀涂层与激光焊接" };
  const explanation = explain(model, demand, "hydrogen-zh");
  assert.equal(explanation.rank, 1);
  const bipolar = explanation.terms.find(({ term }) => term.includes("双极板"));
  assert.equal(bipolar?.documentId, "h1");
  assert.equal(bipolar?.documentTitle, "金属双极板表面改性");
  assert.ok(explanation.unmatched.some((term) => term.includes("激光焊接")));
  const shares = explanation.components.reduce((sum, { share }) => sum + share, 0);
  assert.ok(Math.abs(shares - 1) < 1e-9);
  const zh = reasonsFor(explanation, "zh");
  assert.match(zh[0] ?? "", /^共同关键词：.*双极板.*（见《金属双极板表面改性》）$/);
  assert.ok(zh.some((sentence) => /^缺：.*激光焊接/.test(sentence)));
  assert.match(reasonsFor(explanation, "en")[0] ?? "", /^Shared keywords: .*\(see “金属双极板表面改性”\)$/);
});

test("a term met in the other language shows both forms", () => {
  const { terms } = explain(model, { id: "n", text: "氢燃料电池双极板" }, "hydrogen-en");
  const bipolar = terms.find(({ term }) => term === "双极板");
  assert.equal(bipolar?.via, "bipolar plate");
  assert.equal(bipolar?.documentId, "e1");
});

const word = fc.constantFrom(
  ..."氢燃料电池 双极板 压铸 铝合金 山药 保鲜 含氟废水 膜分离 深度学习 fuel cell steel defect constructor 的 12 kW 😀".split(
    " ",
  ),
);
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

test("every explained term occurs in the need and in the document it is credited to", () => {
  const texts = new Map(
    EXPERTS.flatMap((e) => e.documents.map((d) => [d.id, normalise(`${d.title}\n${d.text}`)])),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...EXPERTS.map(({ id }) => id)), (query, id) => {
      for (const { term, via, documentId, weight } of explain(model, { id: "q", text: query }, id).terms) {
        assert.ok(normalise(query).includes(term));
        const found = via ?? term;
        const target = texts.get(documentId) ?? "";
        // English is matched by stems: every word's first letters must be there.
        const parts = /\p{Script=Han}/u.test(found)
          ? [found]
          : found.split(/[\s-]+/).map((w) => w.slice(0, 4));
        for (const part of parts) assert.ok(target.includes(part), `${found} in ${documentId}`);
        assert.ok(weight > 0 && weight <= 1 + 1e-9);
      }
    }),
  );
});

const corpus = fc
  .array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((all) =>
    all.map((texts, s) => ({ id: `s${s}`, documents: texts.map((t, d) => ({ id: `d${d}`, text: t })) })),
  );

test("the order of input changes nothing, and the same input gives the same answer", () => {
  fc.assert(
    fc.property(corpus, text, fc.nat(), (supplies, query, turn) => {
      const at = turn % supplies.length;
      const turned = [...supplies.slice(at), ...supplies.slice(0, at)].map((s) => ({
        id: s.id,
        documents: [...s.documents].reverse(),
      }));
      const a = fitModel(supplies, { topics: 4 });
      const b = fitModel(turned, { topics: 4 });
      assert.equal(a.version, b.version);
      assert.deepEqual(score(a, { id: "q", text: query }), score(b, { id: "q", text: query }));
    }),
    { numRuns: 40 },
  );
});

test("adding a supply and taking it out again leaves the model as it was", () => {
  fc.assert(
    fc.property(corpus, text, text, (supplies, added, query) => {
      const own = fitModel(supplies, { topics: 4 });
      const before = score(own, { id: "q", text: query });
      const { version } = own;
      addSupply(own, { id: "new", documents: [{ id: "d", text: added }] });
      assert.notEqual(own.version, version);
      assert.equal(score(own, { id: "q", text: query }).length, supplies.length + 1);
      assert.equal(removeSupply(own, "new"), true);
      assert.equal(removeSupply(own, "new"), false);
      assert.equal(own.version, version);
      assert.deepEqual(score(own, { id: "q", text: query }), before);
    }),
    { numRuns: 40 },
  );
});

test("an added expert is found at once", () => {
  const own = fitModel(EXPERTS);
  addSupply(own, {
    id: "tyre",
    documents: [doc("t1", "轮胎配方", "子午线轮胎胎面胶料白炭黑配方与滚动阻力。")],
  });
  assert.equal(score(own, { id: "q", text: "降低轮胎滚动阻力" })[0]?.supplyId, "tyre");
});

test("a serialised model scores as before, through JSON and after changes", () => {
  const own = fitModel(EXPERTS);
  addSupply(own, { id: "late", documents: [doc("l1", "", "激光焊接工艺")] });
  removeSupply(own, "yam-zh");
  const { header, vectors } = serialise(own);
  const woken = deserialise({ header, vectors: Float32Array.from(vectors) });
  const demand = { id: "q", text: "氢燃料电池 激光焊接 fuel cell" };
  assert.equal(woken.version, own.version);
  assert.deepEqual(score(woken, demand), score(own, demand));
  assert.throws(() => deserialise({ header, vectors: vectors.slice(1) }), /incomplete/);
  assert.throws(
    () => deserialise({ header, vectors }, { segmenter: (run) => [run] }),
    /another text analysis/,
  );
});

test("odd input does no harm", () => {
  const odd = fitModel([
    { id: "empty", documents: [] },
    { id: "blank", documents: [{ id: "d", text: "" }] },
    { id: "odd", documents: [{ id: "d", text: "constructor __proto__ \ud800 😀 toString" }] },
    { id: "long", documents: [{ id: "d", text: "高纯氢氟酸提纯工艺".repeat(60_000) }] },
  ]);
  assert.equal(score(odd, { id: "q", text: "constructor" })[0]?.supplyId, "odd");
  assert.equal(score(odd, { id: "q", text: "\udfff" }).length, 4);
  assert.equal(explain(odd, { id: "q", text: "氢氟酸" }, "long").terms[0]?.term, "氢氟酸");
  assert.equal(score(fitModel([]), { id: "q", text: "氢" }).length, 0);
  assert.throws(() => fitModel([EXPERTS[0] as Supply, EXPERTS[0] as Supply]), /occurs twice/);
});
