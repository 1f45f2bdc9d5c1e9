import assert from "node:assert/strict";
import { test } from "node:test";
import { createCodeTable } from "./code-table.ts";
import { countyByCode, countyOf, jiaozuo, parseCounty } from "./counties.ts";
import { countries, parseCountry } from "./countries.ts";
import { discipline, disciplines, parseDiscipline } from "./disciplines.ts";
import { division, divisionName, divisions, parseDivision, readDivision } from "./divisions.ts";
import { atLeastEducation, parseDegree, parseEducation } from "./education.ts";
import { industries, industry, parseIndustry } from "./industries.ts";

test("a table refuses doubled codes and missing parents, and finds what it holds", () => {
  assert.throws(
    () => createCodeTable([{ code: "1", zh: "甲", en: "A", level: 1, parent: "0" }]),
    /no parent 0/,
  );
  const entry = { code: "1", zh: "甲", en: "A", level: 1 };
  assert.throws(() => createCodeTable([entry, entry]), /doubled/);
});

test("the tables have the sizes of their standards", () => {
  const levels = (table: { entries: readonly { level: number }[] }) =>
    [1, 2, 3, 4].map((level) => table.entries.filter((entry) => entry.level === level).length);
  assert.deepEqual(levels(industries()), [20, 97, 473, 1381]);
  assert.deepEqual(levels(disciplines()), [5, 62, 735, 2740]);
  assert.equal(levels(divisions())[0], 34);
  assert.equal(countries().size, 249);
});

test("industries: code, parents, name", () => {
  assert.equal(industry("3741")?.zh, "飞机制造");
  assert.equal(industry("C3741")?.code, "3741");
  assert.deepEqual(
    industries()
      .parents("0111")
      .map((entry) => entry.code),
    ["A", "01", "011"],
  );
  assert.equal(industries().get("C")?.en, "Manufacturing");
  assert.equal(parseIndustry("制造业"), "C");
  assert.equal(parseIndustry("稻谷种植"), "0111");
  assert.equal(parseIndustry("0111 稻谷种植"), "0111");
  assert.equal(parseIndustry("不存在的行业"), undefined);
  assert.equal(industries().isWithin("0111", "A"), true);
  assert.equal(industries().isWithin("0111", "C"), false);
  assert.equal(industries().search("制造业")[0]?.code, "C");
});

test("disciplines: code with dots, parents, name", () => {
  assert.equal(discipline("110.14")?.zh, "数理逻辑与数学基础");
  assert.deepEqual(
    disciplines()
      .parents("1101410")
      .map((entry) => entry.code),
    ["A", "110", "11014"],
  );
  assert.equal(parseDiscipline("材料科学"), "430");
  assert.equal(discipline("110")?.en, "Mathematics");
});

test("divisions: the city's ten counties and its functional zone", () => {
  const ours = divisions()
    .children("410800")
    .filter((entry) => entry.zh !== "市辖区");
  assert.deepEqual(
    ours.map((entry) => entry.code),
    jiaozuo.counties.map((county) => county.code).sort(),
  );
  assert.equal(ours.length, 11);
  assert.deepEqual(division("410871"), {
    code: "410871",
    zh: "焦作城乡一体化示范区",
    en: "Jiaozuo Urban-Rural Integration Demonstration Zone (High-tech Zone)",
    level: 3,
    parent: "410800",
    functionalZone: true,
    gb2260: false,
  });
  assert.equal(countyByCode("410871")?.gb2260, false);
  assert.equal(countyByCode("410882")?.gb2260, true);
  assert.deepEqual(divisionName("410882"), { zh: "河南省焦作市沁阳市", en: "Qinyang City, Jiaozuo, Henan" });
  assert.deepEqual(divisionName("110108"), { zh: "北京市海淀区", en: "Haidian District, Beijing" });
});

test("places as people write them", () => {
  for (const [text, code] of [
    ["焦作市沁阳市", "410882"],
    ["沁阳", "410882"],
    ["河南焦作沁阳", "410882"],
    ["河南省沁阳市", "410882"],
    ["温县", "410825"],
    ["河南省 焦作市 山阳区人民路1号", "410811"],
    ["河南省焦作市解放中路5号", "410800"],
    ["北京市海淀区中关村", "110108"],
    ["济源", "419001"],
    ["吉林市", "220200"],
    ["内蒙古呼和浩特", "150100"],
    ["410882", "410882"],
    ["河南大学", undefined],
    ["", undefined],
    ["999999", undefined],
  ] as const)
    assert.equal(parseDivision(text), code, text);
  const several = readDivision("鼓楼区");
  assert.equal(several.kind === "several" && several.divisions.length, 4);
  assert.equal(parseDivision("鼓楼区", "410000"), "410204");
});

test("counties as officers write them", () => {
  for (const [text, code] of [
    ["沁阳市", "410882"],
    ["沁阳", "410882"],
    ["焦作市沁阳市", "410882"],
    ["河南省焦作市温县", "410825"],
    ["高新区", "410871"],
    ["焦作高新区", "410871"],
    ["示范区（高新区）", "410871"],
    ["焦作城乡一体化示范区", "410871"],
    ["410802001", "410802"],
    ["Xiuwu County", "410821"],
    ["焦作市", undefined],
    ["郑州高新区", undefined],
    ["410102", undefined],
  ] as const)
    assert.equal(parseCounty(text), code, text);
  assert.equal(countyOf("焦作市山阳区人民路1号"), "410811");
  assert.equal(countyOf("焦作市解放中路1号"), undefined);
  assert.equal(countyOf("郑州市解放区1号"), undefined);
});

test("countries by code, number and name", () => {
  assert.deepEqual(countries().get("CN"), { code: "CN", numeric: "156", zh: "中国", en: "China", level: 1 });
  assert.equal(countries().get("US")?.numeric, "840");
  for (const [text, code] of [
    ["美国", "US"],
    ["U.S.A.", "US"],
    ["840", "US"],
    ["United Kingdom", "GB"],
    ["台湾地区", "TW"],
    ["中国香港", "HK"],
    ["新加坡", "SG"],
    ["火星", undefined],
  ] as const)
    assert.equal(parseCountry(text), code, text);
  assert.equal(countries().get("TW")?.zh, "中国台湾");
});

test("education and degree are two facts", () => {
  assert.equal(parseEducation("博士研究生"), "doctor");
  assert.equal(parseEducation("研究生"), "master");
  assert.equal(parseEducation("本科及以上"), "bachelor");
  assert.equal(parseEducation("大专"), "junior-college");
  assert.equal(parseEducation("中等专科毕业"), "vocational");
  assert.equal(parseEducation("不限"), undefined);
  assert.equal(parseDegree("工学博士"), "doctor");
  assert.equal(parseDegree("名誉博士"), "honorary-doctor");
  assert.equal(parseDegree("212"), "doctor");
  assert.equal(parseDegree("Ph.D."), "doctor");
  assert.equal(atLeastEducation("doctor", "master"), true);
  assert.equal(atLeastEducation("bachelor", "master"), false);
});
