import assert from "node:assert/strict";
import { test } from "node:test";
import { standardGlossary } from "#libs/matching/index.ts";
import { searchParts } from "./search-terms.ts";

const chineseFor = (words: readonly string[]) =>
  ({ "conveyor belt": ["传送带"], turnip: ["芜菁", "大头菜"] })[words.join(" ")] ?? [];
const lexicon = { glossary: standardGlossary(), chineseFor };
const texts = (question: string) =>
  searchParts(question, lexicon).map((part) => part.map(({ text }) => text));

test("an English phrase of the glossary is looked for in Chinese too, whatever its number", () => {
  for (const question of ["fuel cell", "Fuel  Cells", "FUEL-CELL", "a fuel cell for the"]) {
    const [part, ...more] = texts(question);
    assert.equal(more.length, 0, question);
    assert.ok(part?.includes("燃料电池"), `${question}: ${part}`);
  }
  // The longer thing is one thing, not a kind of the shorter.
  assert.ok(texts("hydrogen fuel cell")[0]?.includes("氢燃料电池"));
  assert.equal(texts("hydrogen fuel cell").length, 1);
});

test("what the glossary lacks the dictionary may know, and its words count less than what was typed", () => {
  const weights = (question: string) =>
    new Map(searchParts(question, lexicon)[0]?.map(({ text, weight }) => [text, weight]));
  assert.deepEqual(
    [...weights("turnip")],
    [
      ["turnip", 1],
      ["芜菁", 0.5],
      ["大头菜", 0.5],
    ],
  );
  const belt = weights("conveyor belt");
  assert.deepEqual([belt.get("conveyor belt"), belt.get("输送带"), belt.get("传送带")], [1, 0.9, undefined]);
});

test("Chinese stands as it is, its English name beside it; unknown words only as they are; several are several parts", () => {
  assert.deepEqual(texts("燃料电池")[0]?.slice(0, 2), ["燃料电池", "fuel cell"]);
  assert.deepEqual(texts("xyzzy"), [["xyzzy"]]);
  assert.equal(texts("焦作 fuel cell 工程师").length, 3);
  assert.deepEqual(texts("  "), []);
  assert.deepEqual(texts("the"), [["the"]]);
  assert.equal(texts("％_\\").length, 1);
  assert.ok(texts(Array.from({ length: 50 }, (_, i) => `词${i}`).join(" ")).length <= 8);
});
