import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import type { SheetRow } from "#libs/tabular/index.ts";
import {
  annotateWorkbook,
  csvText,
  inspectUpload,
  REASON_HEADER,
  readSheetRows,
  workbookStream,
  writeWorkbook,
} from "./index.ts";
import { aWorkbook } from "./testing/a-workbook.ts";

async function all(file: Uint8Array, sheet?: string): Promise<SheetRow[]> {
  const out: SheetRow[] = [];
  for await (const row of readSheetRows(file, sheet === undefined ? {} : { sheet })) out.push(row);
  return out;
}
const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([k, v]) => [k, strFromU8(v)]));

const DANGEROUS = [
  "=1+1",
  '=HYPERLINK("http://x.example","y")',
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1+1",
  "=cmd|' /C calc'!A0",
];

test("a written workbook: values are what they are, nothing is a formula", async () => {
  const file = await writeWorkbook({
    sheets: [
      {
        name: "需求[1]/2023",
        columns: [
          { header: "名称" },
          { header: "人数", kind: "number" },
          { header: "金额", kind: "decimal" },
          { header: "日期", kind: "date" },
          { header: "时间", kind: "datetime" },
          { header: "涉密", kind: "boolean" },
        ],
        rows: [
          [
            "高温合金 <&>\n\u0001第二行 _x0041_",
            3,
            0.1,
            "2023-09-24",
            new Date("2023-09-24T02:30:00Z"),
            true,
          ],
          ["13812345678", null, null, "2023-09", new Date("2023-09-24T16:30:00Z"), false],
          [null, Number.NaN, undefined, "1899-01-01", "2023-02-30", null],
        ],
      },
      { name: "危险", columns: [{ header: "=1+1" }], rows: DANGEROUS.map((d) => [d]) },
    ],
  });
  const parts = partsOf(file);
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  for (const xml of Object.values(parts)) assert.doesNotMatch(xml, /<f[\s>/]/);
  assert.match(sheet, /state="frozen"/);
  assert.match(sheet, /<autoFilter ref="A1:F4"\/>/);
  assert.match(sheet, /<c r="D2" s="2"><v>45193<\/v><\/c>/);
  assert.match(sheet, /<c r="B2" s="0"><v>3<\/v><\/c>/);
  assert.match(sheet, /<c r="A3" s="5" t="inlineStr">/);
  const seen = await inspectUpload(file);
  assert.deepEqual(
    seen.sheets.map((s) => s.name),
    ["需求 1  2023", "危险"],
  );
  assert.deepEqual(
    (await all(file)).map((r) => r.cells),
    [
      ["名称", "人数", "金额", "日期", "时间", "涉密"],
      ["高温合金 <&>\n\u0001第二行 _x0041_", 3, 0.1, "2023-09-24", "2023-09-24T10:30", "是"],
      ["13812345678", null, null, "2023-09", "2023-09-25T00:30", "否"],
      [null, null, null, "1899-01-01", "2023-02-30"],
    ],
  );
  const back = (await all(file, "危险")).map((r) => r.cells[0]);
  assert.deepEqual(back, ["=1+1", ...DANGEROUS.map((d) => d.replace("\r", "\n"))]);
});

test("rows are pulled as they are taken; an error of the rows breaks the stream", async () => {
  let pulled = 0;
  async function* rows() {
    for (let i = 0; i < 50_000; i++) {
      pulled++;
      yield [`第${i}条 ${i * 7919}`, i];
    }
  }
  const columns = [{ header: "a" }, { header: "b", kind: "number" as const }];
  const stream = workbookStream({ sheets: [{ name: "x", columns, rows: rows() }] });
  let before = -1;
  for await (const _ of stream) if (before < 0) before = pulled;
  assert.equal(before, 0);
  assert.equal(pulled, 50_000);
  function* failing() {
    yield ["a", 1];
    throw new Error("the database went away");
  }
  const broken = workbookStream({ sheets: [{ name: "x", columns, rows: failing() }] });
  await assert.rejects(async () => {
    for await (const _ of broken);
  }, /database went away/);
});

test("CSV carries a byte order mark, quotes, and a guard before what looks like a formula", async () => {
  const text = await csvText({
    name: "x",
    columns: [{ header: "a" }, { header: "b" }],
    rows: [
      ['x"y,z', -5],
      ["=1+1", "-2"],
      ["a\nb", null],
    ],
  });
  assert.equal(text, `\ufeffa,b\r\n"x""y,z",-5\r\n'=1+1,'-2\r\n"a\nb",\r\n`);
  for (const value of DANGEROUS) {
    const line =
      (await csvText({ name: "x", columns: [{ header: "a" }], rows: [[value]] })).split("\r\n")[1] ?? "";
    assert.match(line, /^"?'/, value);
  }
});

test("refused rows come back in the user's own file: title, header, order, widths, dates kept", async () => {
  const file = aWorkbook({
    sheets: [
      {
        name: "需求",
        merges: ["A1:C1", "A5:A6"],
        before: '<cols><col min="1" max="16384" width="20" customWidth="1"/></cols>',
        rows: [
          ["焦作市需求汇总表"],
          ["企业", "名称", "日期"],
          ["必填", "必填", "如 2023-09-24"],
          ["甲", "好的一行", { n: 45_193, s: 1 }],
          ["乙", "坏的一行", "2023年13月"],
          [null, "又一行", { f: "TODAY()", v: 45_193 }],
          ["丙", "坏的", { n: 45_194, s: 1 }],
        ],
      },
      { name: "字典", hidden: true, rows: [["x", { f: "1+1", v: 2 }]] },
    ],
    parts: { "xl/calcChain.xml": "<calcChain/>", "xl/externalLinks/externalLink1.xml": "<externalLink/>" },
  });
  const notes = [
    { row: 5, reasons: ["日期：没有 13 月", "=危险"] },
    { row: 7, reasons: ["名称：太短"] },
  ];
  const back = await annotateWorkbook(file, { headerRow: 2, dataTop: 4, notes });
  const parts = partsOf(back);
  assert.equal(parts["xl/calcChain.xml"], undefined);
  assert.equal(parts["xl/externalLinks/externalLink1.xml"], undefined);
  for (const xml of Object.values(parts)) assert.doesNotMatch(xml, /<f[\s>/]/);
  assert.match(
    parts["xl/worksheets/sheet1.xml"] ?? "",
    /<col min="1" max="3"[^>]*\/><col min="4" max="4" width="48"/,
  );
  const seen = await inspectUpload(back);
  assert.deepEqual(seen.sheets[0]?.merges, [{ top: 1, left: 0, bottom: 1, right: 2 }]);
  const expected = [
    { row: 1, cells: ["焦作市需求汇总表"] },
    { row: 2, cells: ["企业", "名称", "日期", REASON_HEADER] },
    { row: 3, cells: ["必填", "必填", "如 2023-09-24"] },
    { row: 4, cells: ["乙", "坏的一行", "2023年13月", "日期：没有 13 月；\n=危险"] },
    { row: 5, cells: ["丙", "坏的", "2023-09-25", "名称：太短"] },
  ];
  assert.deepEqual(await all(back), expected);
  const again = await annotateWorkbook(back, {
    headerRow: 2,
    dataTop: 4,
    notes: [{ row: 5, reasons: ["仍然太短"] }],
  });
  assert.deepEqual((await all(again)).at(-1), { row: 4, cells: ["丙", "坏的", "2023-09-25", "仍然太短"] });
  const whole = await all(
    await annotateWorkbook(file, { headerRow: 2, dataTop: 4, notes, onlyNoted: false }),
  );
  assert.equal(whole.length, 7);
  assert.deepEqual(whole[3]?.cells, ["甲", "好的一行", "2023-09-24"]);
  assert.equal(whole[6]?.cells[3], "名称：太短");
});

test("a refused CSV comes back as CSV", async () => {
  const file = Buffer.from("名称;金额\n甲;5\n乙;=1\n丙;x\n");
  const back = await annotateWorkbook(file, {
    headerRow: 1,
    dataTop: 2,
    notes: [{ row: 3, reasons: ["金额：不是数字"] }],
  });
  assert.equal(back.toString("utf8"), `\ufeff名称;金额;${REASON_HEADER}\r\n乙;'=1;金额：不是数字\r\n`);
});
