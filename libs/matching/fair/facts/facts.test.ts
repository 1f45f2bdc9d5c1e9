import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  parseAge,
  parseAgeRange,
  parseExperience,
  parseHeadcount,
  parseJobType,
  parseLevel,
  parseTags,
} from "./facts.ts";
import { createPlaces } from "./places.ts";

test("education: a post's lowest, a seeker's highest", () => {
  const asked = {
    本科及以上: 4,
    "大专/本科": 3,
    学历不限: 0,
    不限: 0,
    硕士研究生: 5,
    博士: 6,
    中专: 2,
    初中及以下: 1,
    高职: 3,
  };
  for (const [text, level] of Object.entries(asked)) assert.equal(parseLevel(text), level, text);
  assert.equal(parseLevel("大学本科（辅修硕士课程）", true), 5);
  assert.equal(parseLevel("constructor"), undefined);
});

test("years of experience", () => {
  const read = {
    无需经验: 0,
    应届毕业生: 0,
    "3-4年经验": 3,
    "5-7年": 5,
    "10年以上经验": 10,
    "1年经验": 1,
    "3": 3,
    "18个月": 1,
    一些: undefined,
  };
  for (const [text, years] of Object.entries(read)) assert.equal(parseExperience(text), years, text);
});

test("ages, types of work, heads", () => {
  assert.deepEqual(parseAgeRange("35岁以下"), { max: 35 });
  assert.deepEqual(parseAgeRange("18-45周岁"), { min: 18, max: 45 });
  assert.deepEqual(parseAgeRange("不限"), {});
  assert.deepEqual(parseAgeRange("年满18"), { min: 18 });
  assert.equal(parseAgeRange("年轻"), undefined);
  assert.deepEqual([parseAge("26岁"), parseAge("26"), parseAge("260")], [26, 26, undefined]);
  assert.deepEqual(
    [parseJobType("全职"), parseJobType("全职/兼职"), parseJobType("不限"), parseJobType("x")],
    ["full-time", null, null, undefined],
  );
  assert.deepEqual(
    [parseHeadcount("招3人"), parseHeadcount("5名"), parseHeadcount("若干"), parseHeadcount("x")],
    [3, 5, null, undefined],
  );
});

test("tags as job sites give them", () => {
  const { rest, ...facts } = parseTags("['郑州-金水区', '3-4年经验', '大专', '招12人']");
  assert.deepEqual(facts, { experience: 3, education: 3, headcount: 12 });
  assert.deepEqual(rest, ["郑州-金水区"]);
  assert.deepEqual(parseTags("招若干人|实习|constructor"), {
    headcount: null,
    jobType: "internship",
    rest: ["constructor"],
  });
});

test("places as people write them", () => {
  const placeOf = createPlaces([
    { code: "110000", name: "北京市" },
    { code: "110100", name: "市辖区" },
    { code: "110105", name: "朝阳区" },
    { code: "220000", name: "吉林省" },
    { code: "220100", name: "长春市" },
    { code: "220104", name: "朝阳区" },
    { code: "410000", name: "河南省" },
    { code: "410800", name: "焦作市" },
    { code: "410882", name: "沁阳市" },
    { code: "419000", name: "省直辖县级行政区划" },
    { code: "419001", name: "济源市" },
    { code: "520000", name: "贵州省" },
    { code: "522700", name: "黔南布依族苗族自治州" },
  ]);
  const city = (text: string) => placeOf(text)?.city;
  assert.equal(city("焦作"), 4108);
  assert.equal(city("河南省焦作市山阳区"), 4108);
  assert.equal(city("沁阳"), 4108);
  assert.equal(city("北京-朝阳区"), 1101);
  assert.equal(city("长春朝阳区"), 2201);
  assert.equal(city("朝阳区"), undefined);
  assert.deepEqual(placeOf("河南"), { city: 0, province: 41, name: "河南" });
  assert.equal(placeOf("济源")?.name, "济源");
  assert.notEqual(city("济源"), 4190);
  assert.equal(placeOf("黔南州")?.province ?? placeOf("黔南")?.province, 52);
  assert.equal(placeOf("constructor"), undefined);
});

test("no text does harm", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const read of [
        parseLevel,
        parseExperience,
        parseAgeRange,
        parseAge,
        parseJobType,
        parseHeadcount,
        parseTags,
      ])
        read(text);
    }),
  );
});
