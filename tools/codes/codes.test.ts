import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { chineseHolidays } from "#libs/calendar/generated/chinese-holidays.ts";
import { divisionEnglish } from "./division-names.ts";
import { holidayYears } from "./holidays.ts";
import {
  countryLines,
  disciplineLines,
  divisionLines,
  industryLines,
  placeLines,
  readNames,
  titleLines,
  withEnglish,
} from "./tables.ts";

test("the stored holidays are those of the installed package: regenerate after updating it", () => {
  const folder = dirname(createRequire(import.meta.url).resolve("chinese-days"));
  const published = JSON.parse(readFileSync(join(folder, "chinese-days.json"), "utf8"));
  assert.deepEqual(chineseHolidays, holidayYears(published, { from: 2020, to: 2027 }));
});

test("a year without a notice is left out", () => {
  const published = { holidays: { "2023-10-01": "", "2023-09-29": "" }, workdays: { "2023-10-07": "" } };
  assert.deepEqual(holidayYears(published, { from: 2022, to: 2024 }), [
    { year: 2023, off: ["09-29", "10-01"], working: ["10-07"] },
  ]);
});

test("tables come out in order of their tree", () => {
  const divisions = "Code\tName\n410882\t沁阳市\n410800\t焦作市\n410000\t河南省\n";
  assert.deepEqual(divisionLines(divisions), ["410000\t河南省", "410800\t焦作市", "410882\t沁阳市"]);
  assert.deepEqual(placeLines(`${divisions}540000\t西藏自治区\n522300\t黔西南布依族苗族自治州\n`), [
    "41\t河南",
    "4108\t焦作",
    "5223\t黔西南",
    "54\t西藏",
  ]);
  const industries = "code\tlevel\tparent\tname\n011\t3\t01\t谷物种植\nA\t1\t\t农业\n01\t2\tA\t农业\n";
  assert.deepEqual(industryLines(industries), ["A\t农业", "01\t农业", "011\t谷物种植"]);
  assert.deepEqual(disciplineLines("code\tparent\tname\n11011\t110\t数学史\n110\tA\t数学\nA\t\t自然科学\n"), [
    "A\t自然科学",
    "110\t数学",
    "11011\t数学史",
  ]);
  assert.deepEqual(titleLines("code\tname\ttier\n012\t副教授\tdeputy_senior\n010\t高等学校教师\tseries\n"), [
    "010\t高等学校教师\tseries",
    "012\t副教授\tdeputy-senior",
  ]);
});

test("a row whose parent is missing or does not fit stops the generation", () => {
  assert.throws(() => divisionLines("Code\tName\n410882\t沁阳市\n"), /no parent 410800/);
  assert.throws(() => industryLines("code\tparent\tname\n011\t99\t谷物\n"), /without a parent/);
  assert.throws(() => disciplineLines("code\tparent\tname\nA\t\t甲\n99011\tA\t乙\n"), /99011 under A/);
});

test("countries carry their number and both names", () => {
  const lines = countryLines();
  assert.ok(lines.includes("US\t840\t美国\tUnited States"));
  assert.ok(lines.includes("TW\t158\t中国台湾\tTaiwan, China"));
  assert.equal(lines.filter((line) => line.startsWith("EU\t")).length, 0);
});

test("English names are put behind their rows; a name of no row and a doubled one stop the generation", () => {
  const names = readNames("# a remark\n01\tAgriculture\n");
  assert.deepEqual(withEnglish(["A\t农业", "01\t农业"], names), ["A\t农业", "01\t农业\tAgriculture"]);
  assert.throws(() => withEnglish(["A\t农业"], names), /no row has the code 01/);
  assert.throws(() => readNames("01\tA\n01\tB\n"), /named twice/);
});

test("places: pinyin as one word, generic part translated, one syllable keeps its own", () => {
  const special = new Map([["浚", "Xun"]]);
  const name = (code: string, zh: string) => divisionEnglish(code, zh, special);
  assert.equal(name("410882", "沁阳市"), "Qinyang City");
  assert.equal(name("410800", "焦作市"), "Jiaozuo");
  assert.equal(name("410621", "浚县"), "Xunxian County");
  assert.equal(name("610100", "西安市"), "Xi'an");
  assert.equal(name("130571", "河北邢台经济开发区"), "Xingtai Economic Development Zone");
  assert.equal(
    name("530925", "双江拉祜族佤族布朗族傣族自治县"),
    "Shuangjiang Lahu, Va, Blang and Dai Autonomous County",
  );
  assert.equal(name("622926", "东乡族自治县"), "Dongxiang Autonomous County");
});
