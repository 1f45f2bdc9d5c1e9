import assert from "node:assert/strict";
import { test } from "node:test";
import { jiaozuo } from "./counties.ts";
import { countries } from "./countries.ts";
import { discipline, disciplines } from "./disciplines.ts";
import { division, divisions } from "./divisions.ts";
import { industries, industry } from "./industries.ts";
import { titles } from "./titles.ts";

/** Chinese characters and the full-width punctuation that comes with them. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

test("every row of every table has an English name without a Chinese character", () => {
  const tables = {
    divisions: divisions().entries,
    industries: industries().entries,
    disciplines: disciplines().entries,
    countries: countries().entries,
    titles: titles().map((t) => ({ code: t.zh, en: t.en })),
  };
  for (const [table, entries] of Object.entries(tables))
    assert.deepEqual(
      entries
        .filter((e) => e.en.trim() === "" || CHINESE.test(e.en))
        .map((e) => `${table} ${e.code} ${e.en}`),
      [],
    );
});

test("places are spelt as their people read them", () => {
  for (const [code, en] of [
    ["410800", "Jiaozuo"],
    ["140400", "Changzhi"],
    ["410621", "Xunxian County"],
    ["410825", "Wenxian County"],
    ["411726", "Biyang County"],
    ["341500", "Lu'an"],
    ["610100", "Xi'an"],
    ["130225", "Laoting County"],
    ["330382", "Yueqing City"],
    ["310112", "Minhang District"],
    ["141100", "Lüliang"],
    ["150100", "Hohhot"],
    ["150122", "Togtoh County"],
    ["410304", "Chanhe Hui District"],
    ["420528", "Changyang Tujia Autonomous County"],
    ["433100", "Xiangxi Tujia and Miao Autonomous Prefecture"],
    ["410171", "Zhengzhou Economic and Technological Development Zone"],
    ["141024", "Hongtong County"],
    ["371722", "Shanxian County"],
    ["321012", "Jiangdu District"],
  ] as const)
    assert.equal(division(code)?.en, en);
});

test("the counties of the city are named alike in both tables", () => {
  for (const county of jiaozuo.counties) assert.equal(division(county.code)?.en, county.label.en);
});

test("industries have names of their own at every level, disciplines down to the third; below it field and code", () => {
  assert.equal(industry("C")?.en, "Manufacturing");
  assert.equal(industry("35")?.en, "Manufacture of special-purpose equipment");
  assert.equal(industry("358")?.en, "Manufacture of medical instruments and equipment");
  assert.equal(industry("3511")?.en, "Manufacture of mining machinery");
  assert.equal(industry("0111")?.en, "Growing of rice");
  // The only class of a group is named as the group.
  assert.equal(industry("1610")?.zh, industry("161")?.zh);
  assert.equal(industry("1610")?.en, "Redrying of tobacco leaves");
  assert.equal(discipline("43045")?.en, "Inorganic non-metallic materials");
  assert.equal(discipline("11099")?.en, "Mathematics: other disciplines");
  assert.equal(discipline("1101410")?.en, "Mathematical logic and foundations (1101410)");
  const coded = (entries: readonly { en: string; level: number }[]) =>
    entries.filter((e) => /\(\d+\)$/.test(e.en)).map((e) => e.level);
  assert.deepEqual(coded(industries().entries), []);
  assert.deepEqual([...new Set(coded(disciplines().entries))], [4]);
});
