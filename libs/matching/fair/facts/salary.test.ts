import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseSalary, type Salary } from "./salary.ts";

/** text → lowest, highest yuan a month, kind; written by hand. */
const READ: readonly [string, number | null, number | null, Salary["kind"], Salary["period"]?][] = [
  ["8千-1.2万/月", 8000, 12000, "range"],
  ["0.8-1.2万/月", 8000, 12000, "range"],
  ["6-8千/月", 6000, 8000, "range"],
  ["4.5-6千/月", 4500, 6000, "range"],
  ["1-1.5万/月", 10000, 15000, "range"],
  ["1-1.5万", 10000, 15000, "range"],
  ["7-14万/年", 5833, 11667, "range", "year"],
  ["15-20万", 12500, 16667, "range", "year"],
  ["15万-20万/年", 12500, 16667, "range", "year"],
  ["年薪20万", 16667, 16667, "exact", "year"],
  ["年薪15-20W", 12500, 16667, "range", "year"],
  ["20万元/年", 16667, 16667, "exact", "year"],
  ["年薪 30 万元以上", 25000, null, "from", "year"],
  ["10-15K·13薪", 10000, 15000, "range"],
  ["10-15K", 10000, 15000, "range"],
  ["10k-15k*14薪", 10000, 15000, "range"],
  ["15-25K·16薪", 15000, 25000, "range"],
  ["8K", 8000, 8000, "exact"],
  ["8000", 8000, 8000, "exact"],
  ["8000元", 8000, 8000, "exact"],
  ["6000-8000", 6000, 8000, "range"],
  ["6000-8000元/月", 6000, 8000, "range"],
  ["6000～8000 元", 6000, 8000, "range"],
  ["6,000 - 8,000", 6000, 8000, "range"],
  ["￥6000-￥8000", 6000, 8000, "range"],
  ["６０００－８０００元", 6000, 8000, "range"],
  ["6000至8000元/月", 6000, 8000, "range"],
  ["6000元-8000元/月", 6000, 8000, "range"],
  ["月薪6000-8000元", 6000, 8000, "range"],
  ["月薪：6000元", 6000, 6000, "exact"],
  ["税前8000-10000", 8000, 10000, "range"],
  ["综合薪资5000-8000", 5000, 8000, "range"],
  ["4500-6千", 4500, 6000, "range"],
  ["3000以上", 3000, null, "from"],
  ["3000元以上", 3000, null, "from"],
  ["3千以上/月", 3000, null, "from"],
  ["10万以上/年", 8333, null, "from", "year"],
  ["不低于5000", 5000, null, "from"],
  ["5000+", 5000, null, "from"],
  ["5000起", 5000, null, "from"],
  ["≥6000元", 6000, null, "from"],
  ["底薪3000+提成", 3000, null, "from"],
  ["3000+绩效奖金", 3000, null, "from"],
  ["底薪4000", 4000, null, "from"],
  ["3000-5000元/月+提成", 3000, 5000, "range"],
  ["3000以下", null, 3000, "up-to"],
  ["1.5千以下/月", null, 1500, "up-to"],
  ["不超过1万", null, 10000, "up-to"],
  ["5000左右", 5000, 5000, "about"],
  ["约8千", 8000, 8000, "about"],
  ["200元/天", 4350, 4350, "exact", "day"],
  ["150-200/天", 3263, 4350, "range", "day"],
  ["日薪200", 4350, 4350, "exact", "day"],
  ["25元/小时", 4350, 4350, "exact", "hour"],
  ["时薪20-30元", 3480, 5220, "range", "hour"],
  ["1000元/周", 4333, 4333, "exact", "week"],
  ["面议", null, null, "open"],
  ["薪资面议", null, null, "open"],
  ["待遇从优", null, null, "open"],
  ["不限", null, null, "open"],
  ["Negotiable", null, null, "open"],
  ["", null, null, "open"],
  ["五千到八千", 5000, 8000, "range"],
  ["八千五", 8500, 8500, "exact"],
  ["一万二", 12000, 12000, "exact"],
  ["1万2", 12000, 12000, "exact"],
  ["八千到一万二", 8000, 12000, "range"],
  ["三千以上", 3000, null, "from"],
  ["1万5千", 15000, 15000, "exact"],
  ["二十万/年", 16667, 16667, "exact", "year"],
  ["十五万每年", 12500, 12500, "exact", "year"],
  ["8000/月", 8000, 8000, "exact"],
  ["5000-7000 RMB", 5000, 7000, "range"],
  ["工资6000-8000包吃住", 6000, 8000, "range"],
  ["6000-8000元/月，包吃住，双休", 6000, 8000, "range"],
  ["200元/天 日结", 4350, 4350, "exact", "day"],
  ["实习150元/天", 3263, 3263, "exact", "day"],
  ["面议（8000起）", 8000, null, "from"],
  ["12薪 10-15K", 10000, 15000, "range"],
  ["13薪 8-10K", 8000, 10000, "range"],
  ["可谈", null, null, "open"],
  ["800-1千", 800, 1000, "range"],
  ["10000 per month", 10000, 10000, "exact"],
];

test("salaries as people write them", () => {
  for (const [text, min, max, kind, period = "month"] of READ) {
    const read = parseSalary(text);
    assert.ok(read.ok, `${text}: ${read.ok ? "" : read.reason.en}`);
    assert.deepEqual(
      { min: read.value.min, max: read.value.max, kind: read.value.kind, period: read.value.period },
      { min, max, kind, period },
      text,
    );
  }
});

test("months of pay are told, not counted into the month", () => {
  const read = parseSalary("10-15K·13薪");
  assert.ok(read.ok);
  assert.equal(read.value.months, 13);
  const plain = parseSalary("10-15K");
  assert.ok(plain.ok && plain.value.months === undefined);
});

test("what cannot be a salary is refused with what is possible", () => {
  for (const text of [
    "5",
    "8-12",
    "abc",
    "五险一金",
    "1万美元",
    "$3000",
    "8000-6000",
    "-500",
    "10-12元/月",
    "12-8千",
    "20-15K",
    "constructor",
    "😀",
    "\ud800",
    "1".repeat(1_000_000),
  ]) {
    const read = parseSalary(text);
    assert.ok(!read.ok, text.slice(0, 20));
    assert.match(read.possible.zh, /面议/);
    assert.ok(read.reason.zh.length < 200);
  }
});

test("a header gives unit and period", () => {
  const read = (text: string, header: Parameters<typeof parseSalary>[1]) => {
    const r = parseSalary(text, header);
    return r.ok ? [r.value.min, r.value.max] : r.reason.en;
  };
  assert.deepEqual(read("15-20", { unit: "万", period: "year" }), [12500, 16667]);
  assert.deepEqual(read("6-8", { unit: "千" }), [6000, 8000]);
  assert.deepEqual(read("20万", { period: "month" }), [200000, 200000]);
  assert.deepEqual(read("8000", { unit: "元", period: "month" }), [8000, 8000]);
});

test("however a range is written, it reads alike", () => {
  const dash = fc.constantFrom("-", "~", "～", "—", "至", "到", " - ");
  const period = fc.constantFrom("/月", "", "每月");
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 240 }),
      fc.integer({ min: 0, max: 240 }),
      dash,
      period,
      (low, more, d, p) => {
        const min = low * 100;
        const max = min + more * 100;
        const forms = [
          `${min}${d}${max}元${p}`,
          `${min / 1000}${d}${max / 1000}K${p}`,
          `${min / 10_000}万${d}${max / 10_000}万${p}`,
          `${min / 1000}千${d}${max / 10_000}万${p}`,
        ];
        for (const form of forms) {
          const read = parseSalary(form);
          assert.ok(read.ok, form);
          assert.deepEqual([read.value.min, read.value.max], [min, max], form);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("any text is read or refused, and bounds are in order", () => {
  const sign = fc.constantFrom(..."0123456789.,-~万千kKwW元/月年天薪·+以上下面议底提成（）¥ ");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(sign, { maxLength: 14 }).map((a) => a.join("")),
      ),
      (text) => {
        const read = parseSalary(text);
        if (!read.ok || read.value.min === null || read.value.max === null) return;
        assert.ok(read.value.min <= read.value.max && read.value.max >= 100);
      },
    ),
    { numRuns: 1000 },
  );
});
