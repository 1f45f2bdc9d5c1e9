import assert from "node:assert/strict";
import { test } from "node:test";
import { createDictionary, translate } from "./dictionary.ts";
import { hanLength, languageOf } from "./language.ts";
import { tokenise, userWords } from "./tokens.ts";

const dictionary = createDictionary("test", () => [
  { simplified: "燃料", english: ["fuel"] },
  { simplified: "电池", english: ["battery", "CL:節|节[jie2],組|组[zu3]"] },
  { simplified: "张", english: ["surname Zhang"] },
  { simplified: "李四", english: ["surname Li (common)", "to spread (of news)"] },
  { simplified: "燃料电池", english: ["fuel cell"] },
]);

test("words are translated with their meanings, remarks left out", () => {
  const [cell] = translate("燃料电池", dictionary);
  assert.deepEqual([cell?.word, cell?.start, cell?.end], ["燃料电池", 0, 4]);
  assert.deepEqual([...(cell?.terms.keys() ?? [])], ["fuel", "cell", "fuel_cell"]);
  assert.deepEqual(dictionary.senses("电池"), [["batteri"]]);
  assert.deepEqual(dictionary.senses("李四"), [["spread"]]);
  assert.equal(dictionary.has("张"), false);
  assert.deepEqual(translate("constructor 😀 \ud800", dictionary), []);
});

test("a stretch the dictionary lacks is read by its longest known words", () => {
  const words = translate("新燃料与电池", dictionary).map(({ word, start }) => [word, start]);
  assert.deepEqual(words, [
    ["燃料", 1],
    ["电池", 4],
  ]);
});

test("a word's weights: the root of its mass, later meanings less", () => {
  const two = createDictionary("two", () => [{ simplified: "游戏", english: ["game", "play"] }]);
  const terms = translate("游戏", two)[0]?.terms;
  assert.ok(Math.abs((terms?.get("game") ?? 0) - 1 / Math.sqrt(1.7)) < 1e-12);
  assert.ok(Math.abs((terms?.get("plai") ?? 0) - 0.7 / Math.sqrt(1.7)) < 1e-12);
});

test("the language is that of most of the text, English terms inside Chinese allowed", () => {
  assert.equal(languageOf("基于Transformer的大模型训练与推理加速方法"), "zh");
  assert.equal(languageOf("Deep learning for 缺陷 detection in steel strips"), "en");
  assert.equal(languageOf("12 % 😀"), "none");
  assert.equal(hanLength("a氢b燃"), 2);
});

test("a user dictionary makes words of its own whatever the segmenter does", () => {
  const own = userWords(["怀山药", "山", "abc"]);
  assert.equal(own.size, 1);
  const words = (segmenter?: (run: string) => string[]) =>
    tokenise("铁棍怀山药保鲜", { userWords: own, ...(segmenter ? { segmenter } : {}) })
      .filter(({ kind }) => kind === "word")
      .map(({ term, start }) => [term, start]);
  assert.deepEqual(words(), [["·怀山药", 2]]);
  assert.deepEqual(
    words(() => ["铁棍", "怀山药", "保鲜"]),
    [
      ["·怀山药", 2],
      ["·铁棍", 0],
      ["·保鲜", 5],
    ],
  );
});
