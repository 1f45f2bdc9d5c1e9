import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contactsIn } from "./contact-data.ts";

const kinds = (text: string) => contactsIn(text).map((f) => f.kind);

test("ways to be reached are found, also in the usual disguises", () => {
  const cases: [string, string][] = [
    ["请发邮件到 wang.a@example.com 联系", "email"],
    ["write to anna at testing dot example please", "email"],
    ["anna[at]testing.example", "email"],
    ["ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "email"],
    ["我的手机13800001234", "phone"],
    ["138 0000 1234", "phone"],
    ["138-0000-1234 随时可以", "phone"],
    ["１３８００００１２３４", "phone"],
    ["电话：一三八零零零零一二三四", "phone"],
    ["+86 138 0000 1234", "phone"],
    ["0391-1234567", "phone"],
    ["（0391）12345678", "phone"],
    ["call me at +44 20 7946 0000", "phone"],
    ["phone: 020 7946 0000", "phone"],
    ["1 3 8 0 0 0 0 1 2 3 4", "phone"],
    ["微信号：test_expert01", "wechat"],
    ["加V testexpert88", "wechat"],
    ["加微信：test-expert", "wechat"],
    ["my WeChat is testwell_a", "wechat"],
    ["wechat id testwell88", "wechat"],
    ["QQ：123456789", "wechat"],
    ["https://wa.me/447700900000", "wechat"],
    ["138\u200b0000\u200b1234", "phone"],
    ["1三8零零00一2三四", "phone"],
    ["壹叁捌零零零零壹贰叁肆", "phone"],
    ["138.0000.1234", "phone"],
    ["138/0000/1234", "phone"],
    ["138，0000，1234", "phone"],
    ["anna@example点com", "email"],
    ["anna@example。com", "email"],
  ];
  for (const [text, kind] of cases) assert.deepEqual(kinds(text), [kind], text);
});

test("what engineers write is no contact: standards, amounts, days, DOIs, values, versions", () => {
  for (const text of [
    "按 GB/T 4754-2017 和 ISO 9001:2015 执行，强度不低于 1380 MPa",
    "预算 1200000 元，2026-11-23 前完成",
    "见 10.1016/j.matdes.2021.110000 的图 3",
    "doi:10.12136/j.issn.1000-890X.2020.05.0001",
    "Is 0.391 mm at 1234567 cycles enough?",
    "The belt runs at 4 m/s; at least 100 dot matrix points",
    "专利号 ZL201910000000.1，申请号 201910000000.1",
    "节拍 13800 件/天，循环 1.38e10 次",
    "我们在微信群里看到这项需求，想问接头工艺",
    "Could we talk on WeChat later, once both agree?",
    "2023-09-24 14:00 在 3 号桌",
    "电话沟通需要多久？",
    "The production line is stable and the signal is noisy",
    "Vx = 1.25e3 mm/s, vx is 0.5",
    "WeChat is convenient for later",
    "统一社会信用代码 91410800000000001X",
    "尺寸 138×4000×1234 mm，型号一二三四五六",
    "2023-01-15 30000 件，二〇二三年十二月",
    "压力 138.5 MPa，流量 1380.0 L/min",
  ])
    assert.deepEqual(contactsIn(text), [], text);
});

test("several in one message are all named; ten at most", () => {
  assert.deepEqual(kinds("a@example.com 或 13800001234，微信号：abc_12345"), ["email", "wechat", "phone"]);
  assert.equal(contactsIn(Array.from({ length: 30 }, (_, i) => `a${i}@example.com`).join(" ")).length, 10);
});

test("whatever the text: no throw, in the time of its length; a mobile is found wherever it stands among words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
      for (const { text: piece } of contactsIn(text)) assert.ok(piece.length <= 60);
    }),
    { numRuns: 600 },
  );
  const words = fc.stringMatching(/^[甲乙丙丁戊，。 ]{0,30}$/);
  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
  fc.assert(
    fc.property(words, mobile, words, (before, number, after) => {
      assert.deepEqual(contactsIn(`${before}${number}${after}`), [{ kind: "phone", text: number }]);
    }),
  );
  const start = process.cpuUsage();
  for (const unit of ["1", "a", "a.", "1 ", "a@", "(at)", "微信", "+1", "0391-", "一"])
    contactsIn(unit.repeat(2000));
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1e6 < 3);
});
