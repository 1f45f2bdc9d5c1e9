import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { detectTable, pickTable } from "./header.ts";
import { labelParts } from "./labels.ts";
import { headersSignature, keepMapping, overrideMapping, proposeMapping } from "./mapping.ts";
import { rowRole } from "./row-role.ts";
import { repeatFinder, rowFingerprint, rowReader } from "./rows.ts";
import type { Cell, FieldSpec, SheetRow } from "./types.ts";

const grid = (...rows: Cell[][]): SheetRow[] => rows.map((cells, i) => ({ row: i + 1, cells }));
const field = (id: string, zh: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  id,
  label: { zh, en: id },
  aliases: [],
  required: false,
  kind: "text",
  ...more,
});

const FIELDS: FieldSpec[] = [
  field("organisation", "机构全称", { aliases: ["单位名称", "企业名称", "公司名称"], required: true }),
  field("uscc", "统一社会信用代码", { aliases: ["信用代码", "USCC"], kind: "uscc" }),
  field("title", "技术需求名称", { aliases: ["需求名称", "Title", "难题名称"], required: true }),
  field("funding", "拟投入资金总额", { aliases: ["拟投入资金", "资金预算"], kind: "money", unit: "万元" }),
  field("deadline", "截止时间", { aliases: ["截止日期"], kind: "date" }),
  field("contactName", "联系人", { aliases: ["联系人姓名", "Contact"] }),
  field("contactPhone", "手机", { aliases: ["联系电话", "手机号码", "移动电话", "Mobile"], kind: "phone" }),
];
const columnsOf = (mapping: { columns: { field: string; column: number }[] }) =>
  Object.fromEntries(mapping.columns.map((c) => [c.field, c.column]));

test("a label's unit, star and remark are told apart from its name", () => {
  assert.deepEqual(labelParts("*拟投入资金总额（万元）"), {
    name: "拟投入资金总额",
    unit: "万元",
    starred: true,
  });
  assert.deepEqual(labelParts("需求名称\n（30字以内，必填）"), { name: "需求名称", starred: true });
  assert.deepEqual(labelParts("年薪/万元"), { name: "年薪", unit: "万元", starred: false });
  assert.deepEqual(labelParts("【姓名】"), { name: "姓名", starred: false });
});

test("two-row header with merges, a title above, an instruction row and an example below", () => {
  const rows = grid(
    ["焦作市企业技术需求征集汇总表", null, null, null, null, null],
    ["填报单位：某某局", null, null, null, "单位：万元", null],
    ["序号", "企业名称", "技术需求", null, "联系人", null],
    [null, null, "名称", "拟投入资金总额", "姓名", "手机"],
    ["填写说明", "必填，与营业执照一致", "不超过30字", "数字", "必填", "11位手机号"],
    ["示例", "某某公司", "某某技术", "50", "某某", "13800000000"],
    [1, "河南甲有限公司", "高温合金", "30-50", "李某", 13812345678],
  );
  const merges = [
    { top: 1, left: 0, bottom: 1, right: 5 },
    { top: 3, left: 0, bottom: 4, right: 0 },
    { top: 3, left: 1, bottom: 4, right: 1 },
    { top: 3, left: 2, bottom: 3, right: 3 },
    { top: 3, left: 4, bottom: 3, right: 5 },
  ];
  const table = detectTable(rows, merges, FIELDS);
  assert.ok(table);
  assert.deepEqual(
    table.headers.map((h) => h.label),
    ["序号", "企业名称", "技术需求/名称", "技术需求/拟投入资金总额", "联系人/姓名", "联系人/手机"],
  );
  assert.deepEqual(
    [table.headerTop, table.headerBottom, table.instructionRows, table.dataTop],
    [3, 4, [5, 6], 7],
  );
  assert.equal(table.unit, "万元");
  const mapping = proposeMapping(table.headers, FIELDS, { samples: (c) => [rows[6]?.cells[c] ?? null] });
  assert.deepEqual(columnsOf(mapping), {
    organisation: 1,
    title: 2,
    funding: 3,
    contactName: 4,
    contactPhone: 5,
  });
  assert.deepEqual(mapping.unmapped, [0]);
  const read = rowReader({ table, mapping, fields: FIELDS })(rows[6] as SheetRow);
  assert.deepEqual(read.failures, []);
  assert.deepEqual(read.values, {
    organisation: "河南甲有限公司",
    title: "高温合金",
    funding: { min: 300_000, max: 500_000, qualifier: "range" },
    contactName: "李某",
    contactPhone: { number: "13812345678", kind: "mobile" },
  });
});

test("two-row header without merges, as in a CSV", () => {
  const rows = grid(
    ["企业名称", "技术需求", "", "联系人", ""],
    ["", "需求名称", "截止时间", "姓名", "手机"],
    ["河南甲有限公司", "高温合金", "2023.9.24", "李某", "13812345678"],
  );
  const table = detectTable(rows, [], FIELDS);
  assert.deepEqual(
    table?.headers.map((h) => h.label),
    ["企业名称", "技术需求/需求名称", "技术需求/截止时间", "联系人/姓名", "联系人/手机"],
  );
  assert.equal(table?.dataTop, 3);
});

test("a plain one-row header stays one row", () => {
  const rows = grid(
    ["单位名称", "需求名称", "联系电话"],
    ["河南甲有限公司", "高温合金研制", "13812345678"],
    ["河南乙有限公司", "", "0391-1234567"],
  );
  const table = detectTable(rows, [], FIELDS);
  assert.deepEqual([table?.headerTop, table?.headerBottom, table?.dataTop], [1, 1, 2]);
  const english = detectTable(
    grid(["Title", "Company", "Mobile"], ["Superalloy", "A", "13812345678"]),
    [],
    FIELDS,
  );
  assert.equal(english?.dataTop, 2);
  assert.equal(detectTable(grid([1, 2, 3], [4, 5, 6]), [], FIELDS), null);
});

test("the fitting visible sheet is picked; a hidden one never", () => {
  const fit = grid(["单位名称", "需求名称", "联系电话"], ["甲", "乙", "13812345678"]);
  const sheets = [
    { name: "说明", hidden: false, rows: grid(["请各单位认真填写"], ["一、二、三"]), merges: [] },
    { name: "字典", hidden: true, rows: fit, merges: [] },
    { name: "专家", hidden: false, rows: grid(["姓名", "职称"], ["甲", "教授"]), merges: [] },
    { name: "需求", hidden: false, rows: fit, merges: [] },
  ];
  assert.equal(pickTable(sheets, FIELDS)?.sheet, 3);
});

test("blank rows, repeated headers, totals and sign-off lines are not data", () => {
  const rows = grid(["单位名称", "需求名称", "联系电话"], ["甲", "乙", "13812345678"]);
  const table = detectTable(rows, [], FIELDS);
  assert.ok(table);
  const role = (...cells: Cell[]) => rowRole({ row: 9, cells }, table);
  assert.equal(role("甲", "乙", 1), "data");
  assert.equal(role(null, " ", "　"), "blank");
  assert.equal(role("单位名称", "需求名称", "联系电话"), "repeated-header");
  assert.equal(role("合 计", null, 3), "total");
  assert.equal(role("填表人：某某", null, "联系电话：0391-1234567"), "footer");
});

test("mapping: other words, English, order, extra columns, content", () => {
  const rows = grid(
    ["代码", "Mobile", "备注", "难题名称", "*公司名称（全称）", "资金预算(元)"],
    ["91410800MA3X1Y2K4T", "13812345678", "x", "甲", "乙", 5000],
    ["91410800MA3X1Y2K4U", "13812345679", "x", "甲", "乙", 5000],
  );
  const table = detectTable(rows, [], FIELDS);
  assert.ok(table);
  const samples = (c: number) => rows.slice(1).map((r) => r.cells[c] ?? null);
  const mapping = proposeMapping(table.headers, FIELDS, { samples });
  assert.deepEqual(columnsOf(mapping), { organisation: 4, uscc: 0, title: 3, funding: 5, contactPhone: 1 });
  assert.deepEqual(mapping.unmapped, [2]);
  assert.deepEqual(mapping.missing, []);
  const read = rowReader({ table, mapping, fields: FIELDS })(rows[1] as SheetRow);
  assert.deepEqual(read.values.funding, { min: 5000, max: 5000, qualifier: "exact" });
});

test("mapping: the user's choice wins, is kept, and is found again in another order", () => {
  const headers =
    detectTable(grid(["单位名称", "需求名称", "备注"], ["a", "b", "c"]), [], FIELDS)?.headers ?? [];
  const proposed = proposeMapping(headers, FIELDS);
  const own = overrideMapping(proposed, { title: 2, contactName: 1 }, { headers, fields: FIELDS });
  assert.deepEqual(columnsOf(own), { organisation: 0, title: 2, contactName: 1 });
  assert.deepEqual(overrideMapping(own, { organisation: null }, { headers, fields: FIELDS }).missing, [
    "organisation",
  ]);
  const kept = JSON.parse(JSON.stringify(keepMapping(own, headers)));
  const other =
    detectTable(grid(["备注", "需求名称", "单位名称"], ["c", "b", "a"]), [], FIELDS)?.headers ?? [];
  assert.equal(headersSignature(other), headersSignature(headers));
  assert.deepEqual(columnsOf(proposeMapping(other, FIELDS, { kept })), {
    organisation: 2,
    title: 0,
    contactName: 1,
  });
});

test("a refused row says field, value, reason and what is possible", () => {
  const rows = grid(["单位名称", "需求名称", "截止日期"], [null, "甲", "2023年13月"]);
  const table = detectTable(rows, [], FIELDS);
  assert.ok(table);
  const read = rowReader({ table, mapping: proposeMapping(table.headers, FIELDS), fields: FIELDS })(
    rows[1] as SheetRow,
  );
  assert.deepEqual(
    read.failures.map((f) => [f.field, f.header, f.value, f.reason.zh]),
    [
      ["organisation", "单位名称", "", "必填，不能为空"],
      ["deadline", "截止日期", "2023年13月", "“2023年13月”：没有 13 月"],
    ],
  );
});

test("fingerprints: equal for equal content in any order, different otherwise; repeats name the first row", () => {
  assert.equal(rowFingerprint({ a: 1, b: "x", c: null }), rowFingerprint({ b: "x", a: 1 }));
  assert.match(rowFingerprint({ a: 1 }), /^[0-9a-f]{16}$/);
  const find = repeatFinder();
  const row = (n: number, title: string) => ({ row: n, values: { title }, failures: [] });
  assert.deepEqual([find(row(5, "甲")), find(row(6, "乙")), find(row(7, "甲"))], [null, null, 5]);
  const byKey = repeatFinder(["uscc"]);
  assert.equal(byKey({ row: 1, values: { title: "a" }, failures: [] }), null);
  assert.equal(byKey({ row: 2, values: { title: "b" }, failures: [] }), null);
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
      fc.dictionary(fc.string(), fc.string()),
      (a, b) => {
        const shuffled = Object.fromEntries(Object.entries(a).reverse());
        assert.equal(rowFingerprint(a), rowFingerprint(shuffled));
        if (JSON.stringify(a) !== JSON.stringify(b) && Object.keys(a).length !== Object.keys(b).length)
          assert.notEqual(rowFingerprint(a), rowFingerprint(b));
      },
    ),
  );
});

test("mapping never gives one column to two fields, whatever the headers", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("名称", "手机", "联系人", "代码", "资金（万元）", "Title", "电话", "x"), {
        maxLength: 9,
      }),
      (labels) => {
        const headers = labels.map((label, column) => ({ column, path: [label], label, starred: false }));
        const { columns, unmapped } = proposeMapping(headers, FIELDS);
        const used = columns.map((c) => c.column);
        assert.equal(new Set(used).size, used.length);
        assert.deepEqual(
          [...used, ...unmapped].sort((a, b) => a - b),
          labels.map((_, i) => i),
        );
      },
    ),
  );
});
