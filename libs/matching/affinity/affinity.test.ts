import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  addSupply,
  createDictionary,
  deserialise,
  explain,
  explainMany,
  fitModel,
  freezeStatistics,
  reasonsBySide,
  removeSupply,
  type Supply,
  score,
  scoreDemands,
  scoreTop,
  serialise,
} from "../index.ts";
import { doc, EXPERTS } from "../testing/experts.ts";
import { rawScores } from "./families.ts";
import { indexOf } from "./postings.ts";
import { best, readQuery } from "./score.ts";

const NEED = "氢燃料电池双极板耐腐蚀涂层 bipolar plate coating";
const raw = (model: ReturnType<typeof fitModel>, text: string) => {
  const index = indexOf(model);
  const scores = rawScores(model, index, readQuery(model, index, text));
  return (id: string, name: "tfidf" | "profile") => scores[name][index.numberOf.get(id) as number] as number;
};

test("with counts frozen, a document that shares no term with the need leaves the lexical components as they were", () => {
  const strange = fc.array(fc.constantFrom("甘蔗", "糖厂", "sugar", "cane", "榨汁", "😀", "17"), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(strange, fc.constantFrom(...EXPERTS), (words, expert) => {
      const model = fitModel(EXPERTS);
      const before = raw(model, NEED);
      freezeStatistics(model);
      addSupply(model, { id: expert.id, documents: [...expert.documents, doc("new", "", words.join(" "))] });
      const after = raw(model, NEED);
      for (const { id } of EXPERTS) {
        assert.ok(Math.abs(after(id, "tfidf") - before(id, "tfidf")) <= 1e-9);
        // The language model of the one who got the document knows that the profile grew; it never gains by it.
        const change = after(id, "profile") - before(id, "profile");
        assert.ok(id === expert.id ? change <= 1e-9 : Math.abs(change) <= 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test("adding one by one gives the lexical components of a fit on all, counts frozen or not", () => {
  const whole = fitModel(EXPERTS);
  const grown = fitModel(EXPERTS.slice(0, 3));
  for (const expert of EXPERTS.slice(3)) addSupply(grown, expert);
  const frozen = fitModel(EXPERTS);
  freezeStatistics(frozen);
  for (const expert of EXPERTS.slice(2, 5)) {
    removeSupply(frozen, expert.id);
    addSupply(frozen, expert);
  }
  for (const { id } of EXPERTS)
    for (const name of ["tfidf", "profile"] as const) {
      const wanted = raw(whole, NEED)(id, name);
      assert.ok(Math.abs(raw(grown, NEED)(id, name) - wanted) <= 1e-12);
      assert.ok(Math.abs(raw(frozen, NEED)(id, name) - wanted) <= 1e-12);
    }
});

test("rank is the order of the scores, and the first k are the first of all", () => {
  const model = fitModel(EXPERTS);
  const all = score(model, { id: "n", text: NEED });
  all.slice(1).forEach((item, i) => {
    assert.ok((all[i]?.score ?? 0) >= item.score);
    assert.equal(item.rank, i + 2);
  });
  for (const k of [1, 3, 6, 99])
    assert.deepEqual(
      scoreTop(model, { id: "n", text: NEED }, k),
      all.slice(0, k).map(({ supplyId, score }) => ({ supplyId, score })),
    );
  assert.equal(explain(model, { id: "n", text: NEED }, all[2]?.supplyId ?? "").rank, 3);
});

test("the heap keeps what sorting would keep", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 })), fc.nat(12), (values, limit) => {
      const scores = Float64Array.from(values);
      const sorted = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      assert.deepEqual(best(scores, limit), sorted.slice(0, limit));
    }),
  );
});

test("a demand of chance strength scores about 0 whatever its length", () => {
  const words =
    "压铸 模具 涂层 电堆 膜 废水 钢带 缺陷 网络 储氢 山药 多糖 铝 合金 热 水 表面 工艺 材料 设备".split(" ");
  const supplies = Array.from({ length: 60 }, (_, s) => ({
    id: `s${String(s).padStart(2, "0")}`,
    documents: [
      {
        id: "d",
        text: Array.from({ length: 80 }, (_, i) => words[(s * 7 + i * i * (s + 3)) % words.length]).join(
          "，",
        ),
      },
    ],
  }));
  const model = fitModel(supplies);
  for (const length of [3, 10, 40]) {
    const text = Array.from({ length }, (_, i) => words[(i * 11 + length) % words.length]).join("，");
    const scores = score(model, { id: "q", text }).map((item) => item.score);
    const mean = scores.reduce((sum, x) => sum + x, 0) / scores.length;
    assert.ok(Math.abs(mean) < 1, `${length}: ${mean}`);
  }
});

test("explanations of fifty supplies are made in one go and say what speaks against", () => {
  const model = fitModel(EXPERTS);
  const ids = EXPERTS.map(({ id }) => id);
  const demand = { id: "n", text: "氢燃料电池双极板激光焊接" };
  const many = explainMany(model, demand, ids);
  assert.deepEqual(
    many,
    ids.map((id) => explain(model, demand, id)),
  );
  const good = reasonsBySide(many[0] as (typeof many)[number], "zh");
  assert.match(good.for[0] ?? "", /双极板/);
  assert.match(good.against.join(), /缺：.*激光焊接/);
  const bad = many.find(({ supplyId }) => supplyId === "yam-zh");
  assert.ok(bad);
  assert.deepEqual(reasonsBySide(bad, "en").for, []);
  assert.match(reasonsBySide(bad, "en").against.join(), /Weak text evidence/);
});

const DICTIONARY = createDictionary("test", () => [
  { simplified: "输送带", english: ["conveyor belt"] },
  { simplified: "接头", english: ["joint", "splice", "CL:個|个[ge4]"] },
  { simplified: "磨损", english: ["to wear down", "abrasion"] },
  { simplified: "监测", english: ["to monitor"] },
  { simplified: "钢丝", english: ["steel wire"] },
]);
const ENGLISH: Supply[] = [
  {
    id: "belt",
    documents: [doc("b", "Splices", "Monitoring abrasion of steel wire conveyor belts and their splices.")],
  },
  {
    id: "wine",
    documents: [doc("w", "Wine", "Fermentation of red wine, yeast strains and tannins in oak barrels.")],
  },
  {
    id: "law",
    documents: [doc("l", "Law", "Contract law, arbitration and the settlement of trade disputes.")],
  },
];

test("a long Chinese demand meets English documents through a dictionary, and says with which words", () => {
  const segmenter = (run: string) => run.match(/输送带|接头|磨损|监测|钢丝|.{1,2}/g) ?? [];
  const text = "输送带接头磨损监测，钢丝输送带接头早期剥离难以发现。".repeat(4);
  const model = fitModel(ENGLISH, { dictionary: DICTIONARY, segmenter });
  assert.equal(score(model, { id: "n", text })[0]?.supplyId, "belt");
  const explanation = explain(model, { id: "n", text }, "belt");
  const belt = explanation.terms.find(({ term }) => term === "输送带");
  assert.match(belt?.via ?? "", /conveyor|belts/);
  assert.ok(explanation.components.some(({ name, z }) => name === "bridge" && z > 0));
  // A short text is translated word by word only where nobody writes Chinese; a language that is told goes before the one seen.
  const title = { id: "n", text: "输送带接头早期磨损监测" };
  assert.equal(score(model, title)[0]?.supplyId, "belt");
  const mixed = fitModel([...EXPERTS, ...ENGLISH], { dictionary: DICTIONARY, segmenter });
  const short = explain(mixed, title, "belt");
  assert.ok(!short.components.some(({ name }) => name === "bridge"));
  assert.ok(
    !explain(model, { id: "n", text, lang: "en" }, "belt").components.some(({ name }) => name === "bridge"),
  );
  assert.notEqual(model.version, fitModel(ENGLISH, { segmenter }).version);
});

test("serialised with everything, a model scores as before", () => {
  const options = { dictionary: DICTIONARY, userWords: ["钢丝绳芯"] };
  const model = fitModel([...EXPERTS, ...ENGLISH], options);
  const woken = deserialise(serialise(model), options);
  const demand = { id: "q", text: "钢丝绳芯输送带接头磨损监测".repeat(8) };
  assert.deepEqual(score(woken, demand), score(model, demand));
  assert.throws(() => deserialise(serialise(model)), /another text analysis/);
});

test("a megabyte, emoji, half characters and property names do no harm to any step", () => {
  const odd: Supply[] = [
    ...EXPERTS,
    { id: "long", documents: [{ id: "d", text: "constructor toString 输送带 😀 \ud800 ".repeat(40_000) }] },
    { id: "blank", documents: [{ id: "d", text: "" }] },
    { id: "none", documents: [] },
  ];
  const model = fitModel(odd, { dictionary: DICTIONARY });
  for (const text of ["constructor", "", "\udc00😀", "hasOwnProperty __proto__", "输送带".repeat(100_000)]) {
    const all = score(model, { id: "q", text });
    assert.equal(all.length, odd.length);
    assert.ok(all.every((item) => Number.isFinite(item.score)));
    assert.equal(
      explainMany(
        model,
        { id: "q", text: text.slice(0, 2000) },
        odd.map(({ id }) => id),
      ).length,
      odd.length,
    );
  }
});

test("many demands of one supply have the scores that each has among all, with and without a fitted bridge", () => {
  const text = "输送带接头磨损监测，钢丝输送带接头早期剥离难以发现。".repeat(4);
  const demands = ["氢燃料电池双极板", text, "conveyor belts", ""].map((t, i) => ({ id: `d${i}`, text: t }));
  const filled = Array.from({ length: 14 }, (_, i) => ({
    id: `zh${i}`,
    documents: [doc("d", `第${i}种工艺`, `研究接头与钢丝的第${i}种焊接工艺和早期监测。`)],
  }));
  for (const supplies of [EXPERTS, [...EXPERTS, ...ENGLISH], [...EXPERTS, ...ENGLISH, ...filled]]) {
    const model = fitModel(supplies, { dictionary: DICTIONARY });
    assert.equal(model.bridgeReference.en.length > 0, supplies.length > 20, String(supplies.length));
    const all = new Map(demands.map((d) => [d.id, score(model, d)]));
    for (const { id } of supplies)
      for (const { demandId, score: own } of scoreDemands(model, demands, id)) {
        const among = all.get(demandId)?.find((s) => s.supplyId === id)?.score ?? Number.NaN;
        assert.ok(Math.abs(own - among) < 1e-9, `${id} ${demandId}: ${own} ${among}`);
      }
  }
  assert.deepEqual(scoreDemands(fitModel(EXPERTS), demands, "nobody"), []);
});

test("where Chinese documents say what chance gives, a translation that meets nothing lifts nobody", () => {
  const filled = Array.from({ length: 20 }, (_, i) => ({
    id: `zh${i}`,
    documents: [
      doc("d", `第${i}种工艺`, `输送带与接头的第${i}种监测工艺，钢丝磨损的早期发现与维护。`.repeat(3)),
    ],
  }));
  const model = fitModel([...filled, ...ENGLISH], { dictionary: DICTIONARY });
  // None of these words is in the small dictionary: against the English supplies alone one of them would stand far above chance.
  const strange = { id: "q", text: "怀山药多糖提取与护色保鲜功能食品加工技术研究与产业化应用".repeat(3) };
  const among = new Set(ENGLISH.map(({ id }) => id));
  for (const { supplyId, score: z } of score(model, strange))
    if (among.has(supplyId)) assert.ok(z < 0.5, `${z}`);
  const known = { id: "q", text: "输送带接头磨损监测，钢丝输送带接头早期剥离难以发现。".repeat(4) };
  const z = score(model, known).find(({ supplyId }) => supplyId === "belt")?.score ?? 0;
  assert.ok(z > 0.5, String(z));
});
