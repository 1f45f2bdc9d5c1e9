import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { Jieba } from "@node-rs/jieba";
import fc from "fast-check";
import { readDictionaries } from "./dictionary.ts";
import { chineseSegmenter, DictionaryError, jiebaHmm } from "./index.ts";
import { naturalLog } from "./logarithm.ts";

const dictionary = readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt"), "utf8");
const peer = Jieba.withDict(Buffer.from(dictionary));
const ours = chineseSegmenter({ dictionaries: [dictionary], hmm: jiebaHmm() });

function sameAsPeer(text: string, [a, b] = [ours, peer] as const): void {
  for (const hmm of [false, true]) {
    assert.deepEqual(a.cut(text, hmm), b.cut(text, hmm), `cut ${hmm}: ${JSON.stringify(text)}`);
    assert.deepEqual(
      a.cutForSearch(text, hmm),
      b.cutForSearch(text, hmm),
      `cutForSearch ${hmm}: ${JSON.stringify(text)}`,
    );
  }
}

test("words are cut as a reader would expect", () => {
  assert.deepEqual(ours.cut("氢燃料电池双极板的激光焊接"), [
    "氢",
    "燃料电池",
    "双",
    "极板",
    "的",
    "激光",
    "焊接",
  ]);
  assert.deepEqual(ours.cut("我们中出了一个叛徒"), ["我们", "中", "出", "了", "一个", "叛徒"]);
  assert.deepEqual(ours.cut("他来到了网易杭研大厦", true), ["他", "来到", "了", "网易", "杭研", "大厦"]);
  assert.deepEqual(ours.cutForSearch("中华人民共和国"), [
    "中华",
    "华人",
    "人民",
    "共和",
    "共和国",
    "中华人民共和国",
  ]);
  assert.deepEqual(ours.cut("GB/T 2260，3.5kW。\r\n"), [
    "GB",
    "/",
    "T",
    " ",
    "2260",
    "，",
    "3",
    ".",
    "5kW",
    "。",
    "\r\n",
  ]);
});

test("the same as @node-rs/jieba on awkward texts", () => {
  for (const text of [
    "",
    "constructor __proto__ WES-5.4.5 G260911-0711 a.b-c_d 3.14% 50%x ab㐀12%3 ab𠀀7",
    "a\ud800b中\udc00\ud840国",
    "𠀀𠀁中国👪好㐀㐁鿖鿿\u{2f800}",
    "A轮融资C++和c#的T恤衫、4S店AT&T",
    "\u2028\u00a0\u3000\ufeffx\r\r\n\n\t",
    "１２Ａ한국어カタカナ",
    "一".repeat(3000),
    `${"一行".repeat(70_000)}。${"𠀀国".repeat(600)}`,
    "小明硕士毕业于中国科学院计算所".repeat(40),
  ])
    sameAsPeer(text);
});

test("a block that just fits, or just does not", () => {
  for (let length = 1015; length < 1030; length++)
    for (const tail of ["", "。", "国", "𠀀", "𠀀国", "👪国"]) {
      const text = "中".repeat(length) + tail;
      const fresh = chineseSegmenter({ dictionaries: ["中中 5\n国 2\n"] });
      const judge = Jieba.withDict(Buffer.from("中中 5\n国 2\n"));
      assert.deepEqual(fresh.cut(text), judge.cut(text, false));
    }
});

const words = dictionary.split("\n").map((line) => line.slice(0, line.indexOf(" ")));
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.nat(words.length - 2).map((i) => words[i] ?? "") },
  { weight: 3, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((c) => String.fromCharCode(c)) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ..."的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经",
    ),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-zA-Z0-9+#&._%-]{1,6}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "，",
      "。",
      " ",
      "\r\n",
      "\r",
      "👪",
      "🇨🇳",
      "\ud800",
      "\udfff",
      "𠀀",
      "𪜀",
      "\u{2f800}",
      "㐀",
      "豈",
      "é",
      "Ω",
      "한",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
);
const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(""));

test("the same as @node-rs/jieba on mixed texts", () => {
  fc.assert(
    fc.property(texts, (text) => sameAsPeer(text)),
    { numRuns: 4000 },
  );
});

test("the same as @node-rs/jieba on the demonstration's texts, whole files and line by line", () => {
  const folder = join(import.meta.dirname, "../../../../demo/jiaozuo-2023/content");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  assert.ok(files.length > 10);
  for (const file of files) {
    const text = readFileSync(join(folder, file), "utf8");
    sameAsPeer(text);
    for (const line of text.split("\n")) sameAsPeer(line);
  }
});

test("the words joined are the text, half pairs replaced", () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (text, hmm) => {
      assert.equal(ours.cut(text, hmm).join(""), text.toWellFormed());
    }),
  );
});

test("the same as @node-rs/jieba with any dictionary, and one's own words behind it", () => {
  const alphabet = fc.constantFrom("一", "行", "人", "干", "a", "1", "𠀀");
  const word = fc.array(alphabet, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
  const lines = fc
    .array(fc.tuple(word, fc.nat({ max: 60 }), fc.constantFrom("", " n", " x\r")), {
      minLength: 1,
      maxLength: 12,
    })
    .map((entries) => entries.map(([w, count, tag]) => `${w} ${count}${tag}`).join("\n"));
  const sentence = fc.array(alphabet, { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(lines, lines, sentence, (first, second, text) => {
      const dictionaries = [`人人 1\n${first}`, `行人 5\n${second}`];
      const b = Jieba.withDict(Buffer.from(dictionaries[0] ?? ""));
      b.loadDict(Buffer.from(dictionaries[1] ?? ""));
      sameAsPeer(text, [chineseSegmenter({ dictionaries, hmm: jiebaHmm() }), b] as never);
    }),
    { numRuns: 300 },
  );
});

test("a dictionary names what it cannot read", () => {
  assert.throws(
    () => readDictionaries(["双极板 12 n\n激光焊接 十"]),
    (error) => error instanceof DictionaryError && error.line === 2 && error.found === "十",
  );
  assert.deepEqual(readDictionaries(["  b +3\n\na\u3000 2 n\na\n"]), {
    words: ["a", "b"],
    counts: Float64Array.of(0, 3),
  });
  assert.throws(() => chineseSegmenter({ dictionaries: [] }).cut("人", true), /hidden Markov/);
  assert.deepEqual(chineseSegmenter({ dictionaries: [] }).cut("人人a1"), ["人", "人", "a1"]);
});

test("one's own words win when they are given often enough", () => {
  const own = chineseSegmenter({ dictionaries: [dictionary, "双极板 100\n"] });
  assert.deepEqual(own.cut("氢燃料电池双极板"), ["氢", "燃料电池", "双极板"]);
});

test("logarithms are rounded to nearest", () => {
  // With 60 digits elsewhere; `Math.log` is one unit off for these three.
  assert.equal(naturalLog(3), 1.0986122886681098);
  assert.equal(naturalLog(48), 3.871201010907891);
  assert.equal(naturalLog(74), 4.30406509320417);
  assert.equal(naturalLog(1), 0);
  assert.equal(naturalLog(2), Math.LN2);
  assert.equal(naturalLog(1024), 10 * Math.LN2);
});
