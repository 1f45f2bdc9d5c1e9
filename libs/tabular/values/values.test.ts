import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cellText, columnLetters } from "../cells.ts";
import type { Cell, Parsed } from "../types.ts";
import { parseEmail, parsePhone, parseUscc } from "./contacts.ts";
import { parseDate, serialToIso } from "./dates.ts";
import { parseMoney } from "./money.ts";
import { parseDecimal, parseInteger, parseYear } from "./numbers.ts";
import { parseBoolean, parseEnum, parseList, parseText } from "./words.ts";

function value<T>(parsed: Parsed<T>): T {
  assert.ok(parsed.ok, parsed.ok ? "" : parsed.reason.zh);
  return parsed.value;
}
function reason(parsed: Parsed<unknown>): string {
  assert.equal(parsed.ok, false);
  return parsed.ok ? "" : parsed.reason.zh;
}

test("money as bureaus write it, in yuan", () => {
  const table: [Cell, string | undefined, number | null, number | null, string][] = [
    ["30-50万", undefined, 300_000, 500_000, "range"],
    ["30万-50万元", undefined, 300_000, 500_000, "range"],
    ["３０～５０万", undefined, 300_000, 500_000, "range"],
    ["5000万至1.2亿", undefined, 50_000_000, 120_000_000, "range"],
    ["30—50", "万元", 300_000, 500_000, "range"],
    ["约100万", undefined, 1_000_000, 1_000_000, "approx"],
    ["100万左右", undefined, 1_000_000, 1_000_000, "approx"],
    ["100余万", undefined, 1_000_000, null, "gt"],
    ["2700余万元", undefined, 27_000_000, null, "gt"],
    ["100多万元", undefined, 1_000_000, null, "gt"],
    ["≥50万", undefined, 500_000, null, "gt"],
    ["30万以上", undefined, 300_000, null, "gt"],
    ["50万起", undefined, 500_000, null, "gt"],
    ["不低于20万元", undefined, 200_000, null, "gt"],
    ["不超过80万", undefined, null, 800_000, "lt"],
    ["近100万", undefined, null, 1_000_000, "lt"],
    ["80万以内", undefined, null, 800_000, "lt"],
    ["面议", undefined, null, null, "negotiable"],
    ["Negotiable", undefined, null, null, "negotiable"],
    ["1.2亿", undefined, 120_000_000, 120_000_000, "exact"],
    ["1,200", "万元", 12_000_000, 12_000_000, "exact"],
    [50, "万元", 500_000, 500_000, "exact"],
    [0.07, "万元", 700, 700, "exact"],
    ["500元", "万元", 500, 500, "exact"],
    ["¥300000", "元", 300_000, 300_000, "exact"],
    ["人民币伍", undefined, Number.NaN, Number.NaN, "refused"],
    ["30w", undefined, 300_000, 300_000, "exact"],
    ["10万美元", undefined, Number.NaN, Number.NaN, "refused"],
    ["50-30万", undefined, Number.NaN, Number.NaN, "refused"],
    ["-5万", undefined, Number.NaN, Number.NaN, "refused"],
    ["若干", undefined, Number.NaN, Number.NaN, "refused"],
  ];
  for (const [cell, unit, min, max, qualifier] of table) {
    const parsed = parseMoney(cell, unit);
    if (qualifier === "refused") assert.equal(parsed.ok, false, String(cell));
    else assert.deepEqual(value(parsed), { min, max, qualifier }, String(cell));
  }
  assert.deepEqual(value(parseMoney("年薪30-50万")), {
    min: 300_000,
    max: 500_000,
    qualifier: "range",
    period: "year",
  });
  assert.deepEqual(value(parseMoney("2万/月")), {
    min: 20_000,
    max: 20_000,
    qualifier: "exact",
    period: "month",
  });
});

test("money: any range of whole 万 reads back as written", () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.integer({ min: 1, max: 9_999 }), (low, more) => {
      const read = value(parseMoney(`${low}-${low + more}万元`));
      assert.equal(read.min, low * 10_000);
      assert.equal(read.max, (low + more) * 10_000);
    }),
  );
});

test("dates keep their precision; impossible and ambiguous ones are refused with the reason", () => {
  const table: [Cell, string | null, string][] = [
    ["2023.9.24", "2023-09-24", "day"],
    ["2023-9-24", "2023-09-24", "day"],
    ["2023/9/24", "2023-09-24", "day"],
    ["２０２３年９月２４日", "2023-09-24", "day"],
    ["2023年9月", "2023-09", "month"],
    ["2023.9", "2023-09", "month"],
    ["20230924", "2023-09-24", "day"],
    [20230924, "2023-09-24", "day"],
    [45193, "2023-09-24", "day"],
    ["45193", "2023-09-24", "day"],
    [2023.9, "2023-09", "month"],
    [2023, "2023", "year"],
    ["2023年", "2023", "year"],
    ["2023-09-24 10:30:00", "2023-09-24", "day"],
    ["2023-09-24T10:30", "2023-09-24", "day"],
    ["Sep 24, 2023", "2023-09-24", "day"],
    ["24 September 2023", "2023-09-24", "day"],
    ["24/09/2023", "2023-09-24", "day"],
    ["长期", null, "open"],
  ];
  for (const [cell, iso, precision] of table)
    assert.deepEqual(value(parseDate(cell)), { iso, precision }, String(cell));
  assert.deepEqual(value(parseDate(43731, true)), { iso: "2023-09-24", precision: "day" });
  assert.match(reason(parseDate("2023年13月")), /没有 13 月/);
  assert.match(reason(parseDate("2023.2.29")), /2023年2月没有 29 日/);
  assert.match(reason(parseDate(2023.1)), /1 月或 10 月/);
  assert.match(reason(parseDate("9月24日")), /缺少年份/);
  assert.match(reason(parseDate("03/04/2023")), /先后不明/);
  assert.match(reason(parseDate("2023年上半年")), /不够明确/);
  assert.match(reason(parseDate("待定")), /不是日期/);
});

test("serial days of Excel, both systems", () => {
  assert.equal(serialToIso(1), "1900-01-01");
  assert.equal(serialToIso(59), "1900-02-28");
  assert.equal(serialToIso(61), "1900-03-01");
  assert.equal(serialToIso(45193.4375), "2023-09-24T10:30");
  assert.equal(serialToIso(0, true), "1904-01-01");
  assert.equal(serialToIso(-1), null);
});

test("every real day reads back from its serial and from its Chinese form", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 73_000 }), (serial) => {
      const iso = serialToIso(serial) ?? "";
      const [y, m, d] = iso.split("-").map(Number);
      assert.deepEqual(value(parseDate(`${y}年${m}月${d}日`)), { iso, precision: "day" });
      assert.deepEqual(value(parseDate(serial)), { iso, precision: "day" });
    }),
  );
});

test("telephone numbers", () => {
  const table: [Cell, string, string][] = [
    [13812345678, "13812345678", "mobile"],
    [1.3812345678e10, "13812345678", "mobile"],
    ["138 1234 5678", "13812345678", "mobile"],
    ["138-1234-5678", "13812345678", "mobile"],
    ["+86 138 1234 5678", "13812345678", "mobile"],
    ["8613812345678", "13812345678", "mobile"],
    ["１３８１２３４５６７８", "13812345678", "mobile"],
    ["0391-1234567", "0391-1234567", "landline"],
    ["（0391）1234567-801", "0391-1234567-801", "landline"],
    ["0391-1234567转801", "0391-1234567-801", "landline"],
    ["010-12345678", "010-12345678", "landline"],
    ["400-123-4567", "400-123-4567", "service"],
    ["+1 (202) 555-0123", "+12025550123", "international"],
  ];
  for (const [cell, number, kind] of table)
    assert.deepEqual(value(parsePhone(cell)), { number, kind }, String(cell));
  assert.match(reason(parsePhone("1381234567")), /有 10 位/);
  assert.match(reason(parsePhone("13812345678/13912345678")), /多个号码/);
  assert.match(reason(parsePhone("无")), /不是有效的电话/);
});

test("mail, credit code", () => {
  assert.equal(value(parseEmail("ｚｈａｎｇ＠Example.CN")), "zhang@example.cn");
  assert.equal(value(parseEmail("mailto:a.b@mail.example.com。")), "a.b@mail.example.com");
  for (const bad of ["zhang", "a@b", "a b@c.cn;d@e.cn", "@x.cn"])
    assert.equal(parseEmail(bad).ok, false, bad);
  assert.equal(value(parseUscc("９１４１0800ma3x1y2k4t")), "91410800MA3X1Y2K4T");
  assert.match(reason(parseUscc("91410800MA3X1Y2K4")), /有 17 位/);
  assert.match(reason(parseUscc("91410800MA3X1Y2KOT")), /不会出现的字符/);
  assert.match(reason(parseUscc("91410800MA3X1Y2K4T", () => false)), /校验位不符/);
  assert.match(reason(parseUscc(9.1410800123456e17)), /末位已丢失/);
});

test("numbers", () => {
  assert.equal(value(parseInteger("１２人")), 12);
  assert.equal(value(parseInteger("1,234")), 1234);
  assert.equal(value(parseInteger("二十三")), 23);
  assert.match(reason(parseInteger("2-3人")), /范围/);
  assert.match(reason(parseInteger("2.5")), /去掉小数/);
  assert.match(reason(parseInteger(0, { min: 1 })), /不能小于 1/);
  assert.equal(value(parseDecimal("3．14")), 3.14);
  assert.equal(parseDecimal("3.1.4").ok, false);
  assert.equal(value(parseYear("2023年")), 2023);
  for (const date of ["2023年9月", "2023.9.24", "2023/9/24", "2023-09", 45_193, "45193"])
    assert.equal(value(parseYear(date)), 2023, String(date));
  for (const none of ["", "长期", "去年", 5, "12000"]) assert.equal(parseYear(none).ok, false, String(none));
  assert.equal(parseYear(23).ok, false);
});

test("words: text, yes and no, options, lists", () => {
  assert.equal(value(parseText("　高温合金（ＧＨ４１６９），研制\u200b ")), "高温合金（GH4169），研制");
  assert.equal(value(parseText("'=SUM(A1)")), "=SUM(A1)");
  assert.match(reason(parseText("一二三四", 3)), /有 4 字，最多 3 字/);
  assert.match(reason(parseText(4.10811990010112e17)), /超过 15 位/);
  for (const yes of ["是", "√", "Y", "1", true]) assert.equal(value(parseBoolean(yes)), true);
  for (const not of ["否", "×", "n", "0", false]) assert.equal(value(parseBoolean(not)), false);
  const options = [
    { value: "commissioned", label: { zh: "委托研发", en: "Commissioned R&D" }, aliases: ["委托开发"] },
    { value: "joint", label: { zh: "合作研发", en: "Joint R&D" } },
  ];
  assert.equal(value(parseEnum("委托开发", options)), "commissioned");
  assert.equal(value(parseEnum("2、合作研发", options)), "joint");
  assert.equal(value(parseEnum("joint r&d", options)), "joint");
  const refused = parseEnum("合作", options);
  assert.deepEqual(refused.ok === false && refused.possible?.zh, "可填：合作研发");
  assert.deepEqual(value(parseList("新材料、新能源，新材料\n电子信息/农业")), [
    "新材料",
    "新能源",
    "电子信息",
    "农业",
  ]);
  assert.deepEqual(value(parseList("无")), []);
  assert.equal(parseList("a,b,c", undefined, 2).ok, false);
});

test("cells as text; column letters", () => {
  assert.equal(cellText(0.1 + 0.2), "0.3");
  assert.equal(cellText(1.3812345678e10), "13812345678");
  assert.equal(cellText(1e-7), "0.0000001");
  assert.deepEqual([0, 25, 26, 701, 702].map(columnLetters), ["A", "Z", "AA", "ZZ", "AAA"]);
});

test("no parser throws, whatever the text", () => {
  const parsers = [
    parseText,
    parseInteger,
    parseDecimal,
    parseYear,
    parseDate,
    parsePhone,
    parseEmail,
    parseUscc,
    parseBoolean,
  ];
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (cell) => {
      for (const parse of parsers) assert.equal(typeof parse(cell).ok, "boolean");
      assert.equal(typeof parseMoney(cell, "万元").ok, "boolean");
    }),
  );
});
