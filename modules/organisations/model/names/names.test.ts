import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  NEAR_NAME,
  nameSimilarity,
  normaliseOrganisationName,
  proposeDuplicates,
  shortName,
} from "./index.ts";

const near = (a: string, b: string) => nameSimilarity(a, b) >= NEAR_NAME;

test("names that mean one organisation", () => {
  for (const [a, b] of [
    ["焦作科瑞森公司", "焦作科瑞森重装股份有限公司"],
    ["科瑞森", "焦作科瑞森重装股份有限公司"],
    ["轻欣机械公司", "焦作市轻欣机械有限责任公司"],
    ["哈德逊公司", "哈德逊（江苏）环保股份有限公司"],
    ["哈德逊(江苏)环保股份有限公司", "哈德逊 （江苏） 环保股份有限公司"],
    ["河南利伟生物药业股份有限公司", "河南利伟生物药业有限公司"],
    ["河南利伟生物药业股份有限公司", "河南利玮生物药业股份有限公司"],
    ["博爱新开源医疗科技集团有限公司", "新开源医疗科技集团"],
    ["焦作市产业技术科学院", "焦作产业技术科学院"],
    ["焦作市人社局", "焦作市人力资源和社会保障局"],
    ["河南省科学院", "河南科学院"],
  ] as const)
    assert.ok(near(a, b), `${a} ~ ${b}: ${nameSimilarity(a, b)}`);
});

test("names that are alike and yet mean different organisations", () => {
  for (const [a, b] of [
    ["河南大学", "河南科技大学"],
    ["河南大学", "河南理工大学"],
    ["河南科技大学", "河南理工大学"],
    ["郑州大学", "郑州大学第一附属医院"],
    ["郑州大学第一附属医院", "郑州大学第二附属医院"],
    ["郑州大学", "河南大学"],
    ["焦作大学", "焦作市第一中学"],
    ["焦作市第一中学", "焦作市第二中学"],
    ["解放区人社局", "山阳区人社局"],
    ["焦作市人社局", "焦作市科技局"],
    ["解放区人民政府", "马村区人民政府"],
    ["博爱新开源医疗科技集团有限公司", "博爱新开源制药股份有限公司"],
    ["河南中原装备有限公司", "湖北中原装备有限公司"],
    ["焦作中旅置业有限公司", "焦作中旅置业有限公司沁阳分公司"],
    ["武汉大学", "武汉理工大学"],
    ["俄罗斯科学院", "俄罗斯自然科学院"],
  ] as const)
    assert.ok(!near(a, b), `${a} ≁ ${b}: ${nameSimilarity(a, b)}`);
});

test("the stored form and the short form", () => {
  assert.equal(
    normaliseOrganisationName("  哈德逊(江苏) 环保　股份有限公司\u200b"),
    "哈德逊（江苏）环保股份有限公司",
  );
  assert.equal(
    normaliseOrganisationName("Hudson  Environmental Co., Ltd."),
    "Hudson Environmental Co., Ltd.",
  );
  assert.equal(shortName("焦作科瑞森重装股份有限公司"), "科瑞森重装");
  assert.equal(shortName("河南省焦作市轻欣机械有限公司"), "轻欣机械");
  assert.equal(shortName("河南理工大学"), "河南理工大学");
});

test("duplicates are proposed by code, alias and name, with the reason", () => {
  const proposals = proposeDuplicates([
    { id: "1", fullName: "焦作科瑞森重装股份有限公司", uscc: "91410800MA0000015F" },
    { id: "2", fullName: "科瑞森重型装备厂", uscc: "９１４１０８００MA0000015f" },
    { id: "3", fullName: "焦作科瑞森公司" },
    { id: "4", fullName: "河南国科知识产业研究院", aliases: ["国科院（焦作）"] },
    { id: "5", fullName: "国科院(焦作)" },
    { id: "6", fullName: "河南大学" },
    { id: "7", fullName: "河南科技大学" },
    { id: "8", fullName: "焦作科瑞森重装有限公司", uscc: "91410897MA00000150" },
  ]);
  assert.deepEqual(
    proposals.map(({ a, b, reason }) => `${a}${b} ${reason}`),
    ["12 same-uscc", "45 alias", "13 near-name", "23 near-name", "38 near-name"],
  );
  const same = proposeDuplicates([
    { id: "x", fullName: "焦作华英机械有限公司", uscc: "91410800MA0000015F" },
    { id: "y", fullName: "焦作 华英机械有限公司", uscc: "91410897MA00000150" },
  ]);
  assert.deepEqual(same, [
    { a: "x", b: "y", reason: "near-name", reasons: ["near-name"], similarity: 1, codesDiffer: true },
  ]);
});

const part = (...words: string[]) => fc.constantFrom(...words);
const anyName = fc
  .tuple(
    part("", "河南", "河南省焦作市", "焦作", "沁阳市", "湖北", "江苏"),
    part("科瑞森", "利伟", "利玮", "中原", "新开源", "第一", "大学"),
    part("", "重装", "生物药业", "医疗科技", "机械", "科技"),
    part("", "有限公司", "股份有限公司", "公司", "大学", "医院", "研究院", "集团有限公司沁阳分公司"),
  )
  .map((words) => words.join(""))
  .filter((name) => name.length > 1);

test("similarity is symmetric, within 0…1 and 1 for a name itself", () => {
  fc.assert(
    fc.property(fc.oneof(anyName, fc.string()), fc.oneof(anyName, fc.string()), (a, b) => {
      const ab = nameSimilarity(a, b);
      assert.equal(ab, nameSimilarity(b, a));
      assert.ok(ab >= 0 && ab <= 1);
      assert.equal(nameSimilarity(a, a), 1);
    }),
  );
});

test("looking by keys finds the same pairs as comparing all with all, in any order", () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 2, maxLength: 14 }), (names) => {
      const organisations = names.map((fullName, i) => ({ id: String.fromCharCode(97 + i), fullName }));
      const pairs = (list: typeof organisations) => proposeDuplicates(list).map(({ a, b }) => a + b);
      const all = organisations.flatMap((x) =>
        organisations.filter((y) => x.id < y.id && near(x.fullName, y.fullName)).map((y) => x.id + y.id),
      );
      assert.deepEqual(pairs(organisations).sort(), all.sort());
      assert.deepEqual(pairs(organisations.toReversed()), pairs(organisations));
    }),
  );
});

test("20,000 organisations are searched in seconds", () => {
  const first = [..."华英泰信德宏嘉瑞恒远盛达昌隆源鑫博科"];
  const trade = ["机械", "科技", "生物药业", "新材料", "环保科技", "食品", "重装", "化工", "电子", "物流"];
  const organisations = Array.from({ length: 20_000 }, (_, i) => {
    const brand = `${first[i % 20]}${first[Math.floor(i / 20) % 20]}${first[Math.floor(i / 400) % 20]}`;
    return {
      id: String(i).padStart(5, "0"),
      fullName: `焦作市${brand}${trade[i % 10]}${Math.floor(i / 8000) ? "实业" : ""}有限公司`,
    };
  });
  const before = process.cpuUsage();
  const proposals = proposeDuplicates(organisations);
  const { user, system } = process.cpuUsage(before);
  assert.ok(proposals.length > 0);
  // Of processor: what else runs on the machine says nothing.
  assert.ok((user + system) / 1e6 < 30);
});
