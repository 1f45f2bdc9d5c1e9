import assert from "node:assert/strict";
import { test } from "node:test";
import { detectTable, pickTable, proposeMapping, rowReader, type SheetRow } from "#libs/tabular/index.ts";
import { inspectUpload, readSheetBatches, readSheetRows } from "./index.ts";
import { aLargeWorkbook, aWorkbook } from "./testing/a-workbook.ts";

async function all(rows: AsyncIterable<SheetRow>): Promise<SheetRow[]> {
  const out: SheetRow[] = [];
  for await (const row of rows) out.push(row);
  return out;
}

test("a bureau's workbook: hidden sheet, merged two-row header, dates, phones, merged company", async () => {
  const file = aWorkbook({
    sheets: [
      { name: "字典", hidden: true, rows: [["需求名称", "联系人"]] },
      {
        name: "需求汇总 & 表",
        merges: ["A1:E1", "A2:A3", "B2:C2", "D2:E2", "A5:A6"],
        rows: [
          ["焦作市技术需求征集汇总表"],
          ["企业名称", "技术需求", null, "联系方式", null],
          [null, "需求名称", "截止日期", "联系人", "手机"],
          ["示例", "某某技术", "2023-12-31", "某某", "13800000000"],
          ["河南甲有限公司", "高温合金 <GH4169>", { n: 45_193, s: 1 }, "李某", 13_812_345_678],
          [null, "耐磨钢", { n: 45_170, s: 2 }, "王某", "１３９１２３４５６７８"],
          [],
          [null, null, { xml: '<c r="REF" s="1"/>' }],
          [
            "河南乙有限公司",
            {
              xml: '<c r="REF" t="inlineStr"><is><r><t>电线</t></r><r><t>电缆</t></r><rPh><t>dian</t></rPh></is></c>',
            },
            { n: 45_193.4375, s: 3 },
            true,
            { f: "1+1", v: 2 },
          ],
        ],
      },
    ],
  });
  const seen = await inspectUpload(file);
  assert.equal(seen.format, "xlsx");
  assert.match(seen.sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual(
    seen.sheets.map((s) => [s.name, s.hidden, s.rowCount]),
    [
      ["字典", true, 0],
      ["需求汇总 & 表", false, 7],
    ],
  );
  assert.deepEqual(seen.sheets[1]?.merges[1], { top: 2, left: 0, bottom: 3, right: 0 });
  const fields = [
    {
      id: "organisation",
      label: { zh: "企业名称", en: "Enterprise" },
      aliases: [],
      required: true,
      kind: "text" as const,
    },
    {
      id: "title",
      label: { zh: "需求名称", en: "Title" },
      aliases: [],
      required: true,
      kind: "text" as const,
    },
    {
      id: "deadline",
      label: { zh: "截止日期", en: "Deadline" },
      aliases: [],
      required: false,
      kind: "date" as const,
    },
    {
      id: "phone",
      label: { zh: "手机", en: "Mobile" },
      aliases: [],
      required: false,
      kind: "phone" as const,
    },
  ];
  const picked = pickTable(
    seen.sheets.map((s) => ({ ...s, rows: s.head })),
    fields,
  );
  assert.ok(picked);
  assert.equal(picked.sheet, 1);
  assert.deepEqual(picked.table.instructionRows, [4]);
  const reader = rowReader({
    table: picked.table,
    mapping: proposeMapping(picked.table.headers, fields),
    fields,
  });
  const rows = (await all(readSheetRows(file, { sheet: picked.sheet }))).filter(
    (r) => r.row >= picked.table.dataTop,
  );
  assert.deepEqual(
    rows.map((r) => r.row),
    [5, 6, 9],
  );
  assert.deepEqual(rows[2]?.cells, ["河南乙有限公司", "电线电缆", "2023-09-24T10:30", true, 2]);
  assert.deepEqual(reader(rows[0] as SheetRow).values, {
    organisation: "河南甲有限公司",
    title: "高温合金 <GH4169>",
    deadline: { iso: "2023-09-24", precision: "day" },
    phone: { number: "13812345678", kind: "mobile" },
  });
  assert.deepEqual(reader(rows[1] as SheetRow).values, {
    organisation: "河南甲有限公司",
    title: "耐磨钢",
    deadline: { iso: "2023-09", precision: "month" },
    phone: { number: "13912345678", kind: "mobile" },
  });
});

test("1904 dates; prefixed XML as some programs write it", async () => {
  const old = aWorkbook({ date1904: true, sheets: [{ name: "a", rows: [["日期"], [{ n: 43_731, s: 1 }]] }] });
  assert.equal((await all(readSheetRows(old)))[1]?.cells[0], "2023-09-24");
  const prefixed = aWorkbook({
    sheets: [{ name: "a", rows: [["x"]] }],
    parts: {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>3</x:v></x:c></x:row><x:row r="4"><x:c r="B4" t="str"><x:v>a&amp;b_x000A_c</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  assert.deepEqual(await all(readSheetRows(prefixed)), [
    { row: 1, cells: ["甲", 3] },
    { row: 4, cells: [null, "a&b\nc"] },
  ]);
});

test("CSV: UTF-8 with and without mark, GB18030, quotes, semicolons, tabs", async () => {
  const rows = [
    { row: 1, cells: ["名称", "说明"] },
    { row: 2, cells: ["甲,乙", '他说"好"\n第二行'] },
    { row: 4, cells: ["丙", null] },
  ];
  const text = '名称,说明\r\n"甲,乙","他说""好""\n第二行"\r\n\r\n丙,\r\n';
  assert.deepEqual(await all(readSheetRows(Buffer.from(text))), rows);
  assert.deepEqual(await all(readSheetRows(Buffer.from(`\ufeff${text}`))), rows);
  assert.deepEqual(await all(readSheetRows(Buffer.from(`\ufeff${text}`, "utf16le"))), rows);
  // 名称,金额 / 河南,5 as a Chinese Excel saves it (GBK).
  const gbk = Buffer.from("c3fbb3c62cbdf0b6ee0d0abad3c4cf2c350d0a", "hex");
  assert.deepEqual(await all(readSheetRows(gbk)), [
    { row: 1, cells: ["名称", "金额"] },
    { row: 2, cells: ["河南", "5"] },
  ]);
  assert.deepEqual((await inspectUpload(gbk)).csv, { encoding: "gb18030", delimiter: "," });
  assert.equal((await inspectUpload(Buffer.from("a;b;c\n1,5;2;3\n"))).csv?.delimiter, ";");
  assert.equal((await inspectUpload(Buffer.from("a\tb\n1\t2"))).csv?.delimiter, "\t");
});

test("25,000 × 20 rows with progress, in the time of a coffee sip, and cancelled when asked", async () => {
  const file = aLargeWorkbook(25_000, 20);
  const inspection = await inspectUpload(file);
  assert.equal(inspection.sheets[0]?.rowCount, 25_001);
  assert.ok(detectTable(inspection.sheets[0]?.head ?? [], []));
  const progress: number[] = [];
  const started = performance.now();
  let count = 0;
  for await (const batch of readSheetBatches(file, {
    inspection,
    onProgress: (p) => progress.push(p.rowsRead / (p.rowsTotal ?? 1)),
  }))
    count += batch.length;
  const took = performance.now() - started;
  assert.equal(count, 25_001);
  assert.ok(took < 5_000, `${took} ms`);
  assert.ok(progress.length > 5);
  assert.equal(progress.at(-1), 1);
  assert.deepEqual(
    progress,
    [...progress].sort((a, b) => a - b),
  );

  const stop = new AbortController();
  let seen = 0;
  await assert.rejects(async () => {
    for await (const batch of readSheetBatches(file, { signal: stop.signal })) {
      seen += batch.length;
      stop.abort(new Error("cancelled by the user"));
    }
  }, /cancelled by the user/);
  assert.ok(seen > 0 && seen < 25_001);
});
