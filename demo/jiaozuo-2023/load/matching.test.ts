import assert from "node:assert/strict";
import { test } from "node:test";
import { buildContent } from "#demo/jiaozuo-2023/content/index.ts";
import { topicById } from "#demo/jiaozuo-2023/content/topics/index.ts";
import type { NeedProfile } from "#libs/matching/index.ts";
import { chineseEnglishDictionary } from "#modules/engagements/server/matching/model/dictionary.ts";
import { createMatcher } from "#modules/engagements/server/matching/model/matcher.ts";
import { jiebaSegmenter } from "#modules/engagements/server/matching/model/segmenter.ts";

// The edition says who works on what: a need and an expert share a topic or they do not. Whether English texts are found for Chinese
// needs is judged by that, beside a matcher that knows the glossary only.
const content = buildContent();
const needs = content.technologyNeeds.map((need) => ({
  id: need.id,
  title: need.title,
  text: [need.problem, need.keyTechnology, need.expectedGoal, need.keywords.join(" ")].join("\n"),
}));
const topicOf = new Map(content.technologyNeeds.map((need) => [need.id, need.topicId]));
const experts = new Map(content.experts.map((expert) => [expert.id, expert]));
const english = content.experts.filter((expert) => expert.language === "en");
const fits = (needId: string, expertId: string): boolean =>
  experts.get(expertId)?.topicIds.includes(topicOf.get(needId) ?? "") ?? false;

const supplies = content.experts.map(({ id, documents }) => ({
  id,
  documents: documents.map(({ title, text }, d) => ({ id: `${id}-${d}`, title, text })),
}));
const matcherOf = (text: Parameters<typeof createMatcher>[0]) => {
  const matcher = createMatcher(text);
  matcher.load(
    supplies,
    supplies.map(({ id }) => ({ id })),
  );
  return matcher;
};
const segmenter = jiebaSegmenter();
const bilingual = matcherOf({ segmenter, dictionary: chineseEnglishDictionary() });
const glossaryOnly = matcherOf({ segmenter });
const orderOf = (matcher: typeof bilingual, need: NeedProfile): string[] =>
  matcher.rank(need, { limit: supplies.length, always: [] }).items.map((item) => item.expertId);
const orders = needs.map((need) => ({
  id: need.id,
  before: orderOf(glossaryOnly, need),
  after: orderOf(bilingual, need),
}));
const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
/** Mean reciprocal place of the first English expert of the need's topic among the English ones. */
const firstEnglish = (side: "before" | "after"): number =>
  mean(
    orders.flatMap(({ id, [side]: order }) => {
      const place = order.filter((e) => experts.get(e)?.language === "en").findIndex((e) => fits(id, e));
      return place < 0 ? [] : [1 / (place + 1)];
    }),
  );
/** Share of the first `k` experts who work on the need's topic. */
const precision = (side: "before" | "after", k: number): number =>
  mean(orders.map(({ id, [side]: order }) => mean(order.slice(0, k).map((e) => (fits(id, e) ? 1 : 0)))));

test("English experts of a need's topic are found by the dictionary, far better than by the glossary", () => {
  assert.ok(firstEnglish("before") < 0.45, String(firstEnglish("before")));
  assert.ok(firstEnglish("after") > 0.6, String(firstEnglish("after")));
  const found = (side: "before" | "after") =>
    orders.filter(({ id, [side]: order }) =>
      order.slice(0, 20).some((e) => experts.get(e)?.language === "en" && fits(id, e)),
    ).length;
  assert.ok(
    found("after") > 10 * found("before") && found("after") > orders.length / 3,
    String(found("after")),
  );
});

test("the dictionary leaves Chinese experts in their order and the first places as good as they were", () => {
  const chinese = (order: readonly string[]) => order.filter((e) => experts.get(e)?.language === "zh");
  for (const { before, after } of orders)
    assert.deepEqual(chinese(after).slice(0, 5), chinese(before).slice(0, 5));
  assert.ok(precision("after", 1) >= precision("before", 1));
  assert.ok(precision("after", 10) >= precision("before", 10));
});

test("an English expert's first needs are those of the own field, with evidence above chance", () => {
  const firsts = english.map((expert) => ({
    expert,
    items: bilingual.find(needs, expert.id, 5).items,
  }));
  const own = firsts.filter(({ expert, items }) => items.some((item) => fits(item.needId, expert.id)));
  const asked = english.filter((e) => needs.some((need) => fits(need.id, e.id)));
  assert.ok(own.length >= 0.95 * asked.length, `${own.length} of ${asked.length}`);
  const weak = firsts.flatMap(({ items }) => items).filter((item) => item.score < 0.5).length;
  assert.ok(weak < 0.25 * 5 * english.length, `${weak} weak of ${5 * english.length}`);
  // Somebody who works on cells of batteries is shown the need about their performance in the cold.
  const cells = english.find((e) => e.topicIds[0] === "lithium-cell");
  assert.ok(cells && topicById("lithium-cell").name.en === "lithium-ion cells and cathodes");
  const [first] = bilingual.find(needs, cells.id, 1).items;
  assert.equal(topicOf.get(first?.needId ?? ""), "lithium-cell");
});

test("the reasons of an English expert name the words with their translation and do not call the evidence weak", () => {
  const need = needs.find((n) => topicOf.get(n.id) === "lithium-cell");
  const cells = english.find((e) => e.topicIds[0] === "lithium-cell");
  assert.ok(need && cells);
  const [why] = bilingual.explainNeeds([need], cells.id);
  assert.match(why?.reasons.zh[0] ?? "", /^共同关键词：.*（[a-z ]+）/);
  assert.ok((why?.score ?? 0) > 0.5, JSON.stringify([why?.score, why?.reasons.zh]));
  assert.ok(!why?.reasons.zh.some((r) => r.includes("文字依据弱")), why?.reasons.zh.join());
  // One and the same pair has one and the same score, whoever looks.
  const [found] = bilingual.find([need], cells.id, 1).items;
  assert.ok(Math.abs((found?.score ?? 0) - (why?.score ?? 1)) < 1e-9);
});
