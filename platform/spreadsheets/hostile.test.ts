import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectUpload, readSheetRows } from "./index.ts";
import { aLargeWorkbook, aWorkbook, aZip } from "./testing/a-workbook.ts";

const plain = {
  sheets: [
    {
      name: "a",
      rows: [
        ["名称", "手机"],
        ["甲", "13812345678"],
      ],
    },
  ],
};

async function refused(file: Buffer): Promise<string> {
  const started = performance.now();
  try {
    await inspectUpload(file);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.ok(error.texts.zh.length > 3 && error.texts.en.length > 3);
    assert.ok(performance.now() - started < 5_000);
    return error.code;
  }
  return "accepted";
}

/** Overwrites the declared (inflated) size of an entry in the central directory. */
function lie(file: Buffer, name: string, size: number): Buffer {
  const out = Buffer.from(file);
  for (
    let at = out.indexOf("PK\x01\x02", 0, "latin1");
    at >= 0;
    at = out.indexOf("PK\x01\x02", at + 4, "latin1")
  )
    if (out.toString("utf8", at + 46, at + 46 + out.readUInt16LE(at + 28)) === name)
      out.writeUInt32LE(size, at + 24);
  return out;
}

test("what is not a plain workbook is refused with what it is", async () => {
  const book = aWorkbook(plain);
  assert.equal(await refused(book), "accepted");
  const xls = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);
  const table: [string, Buffer, string][] = [
    ["empty", Buffer.alloc(0), "spreadsheets.empty"],
    [
      "exe renamed",
      Buffer.concat([Buffer.from("MZ\x90\0", "latin1"), Buffer.alloc(4096)]),
      "spreadsheets.not-a-table",
    ],
    ["elf renamed", Buffer.from("\x7fELF\x02\x01", "latin1"), "spreadsheets.not-a-table"],
    ["pdf renamed", Buffer.from("%PDF-1.7\n"), "spreadsheets.not-a-table"],
    ["other binary", Buffer.from([1, 2, 0, 3, 0, 4]), "spreadsheets.not-a-table"],
    ["old xls", xls, "spreadsheets.old-format"],
    ["encrypted", Buffer.concat([xls, Buffer.from("EncryptedPackage", "utf16le")]), "spreadsheets.encrypted"],
    [
      "web page as xls",
      Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
      "spreadsheets.old-format",
    ],
    [
      "xlsm by content type",
      aWorkbook({ ...plain, contentType: "application/vnd.ms-excel.sheet.macroEnabled.main+xml" }),
      "spreadsheets.macro",
    ],
    [
      "macro part",
      aWorkbook({ ...plain, parts: { "xl/vbaProject.bin": new Uint8Array(64) } }),
      "spreadsheets.macro",
    ],
    [
      "word renamed",
      aZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
      "spreadsheets.not-a-table",
    ],
    ["plain archive", aZip({ "a.txt": "x" }), "spreadsheets.not-a-table"],
    ["truncated head", book.subarray(0, 300), "spreadsheets.damaged"],
    ["truncated end", book.subarray(0, book.length - 40), "spreadsheets.damaged"],
    ["path slip", aWorkbook({ ...plain, parts: { "../../etc/cron.d/x": "x" } }), "spreadsheets.unsafe"],
    ["absolute path", aWorkbook({ ...plain, parts: { "/etc/passwd": "x" } }), "spreadsheets.unsafe"],
    ["utf-8 broken, not gb either", Buffer.from([0x61, 0xff, 0xff, 0x0a]), "spreadsheets.unknown-encoding"],
  ];
  for (const [name, file, code] of table) assert.equal(await refused(file), code, name);
});

test("flipped bytes inside a part are noticed", async () => {
  const book = aLargeWorkbook(50, 5);
  const broken = Buffer.from(book);
  const at = broken.indexOf("xl/worksheets/sheet1.xml") + 200;
  broken.fill(0x55, at, at + 40);
  assert.equal(await refused(broken), "spreadsheets.damaged");
});

test("XML entities are refused in every part that is read, and nothing outside is fetched", async () => {
  const dtd = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const sheet = `${dtd}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&e;</v></c></row></sheetData></worksheet>`;
  for (const part of [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "[Content_Types].xml",
  ])
    assert.equal(
      await refused(aWorkbook({ ...plain, parts: { [part]: sheet } })),
      "spreadsheets.unsafe",
      part,
    );
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${"ha".repeat(99)}">]><sst><si><t>&a;</t></si></sst>`;
  assert.equal(
    await refused(aWorkbook({ ...plain, parts: { "xl/sharedStrings.xml": laughs } })),
    "spreadsheets.unsafe",
  );
});

test("external links in a workbook are simply not followed", async () => {
  const file = aWorkbook({
    ...plain,
    parts: {
      "xl/externalLinks/externalLink1.xml":
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    },
  });
  assert.equal(await refused(file), "accepted");
});

test("bombs: declared, lying, many rows, wide rows, deep strings", async () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const wrap = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const spaces = new Uint8Array(24 * 1024 * 1024).fill(32);
  const declared = aWorkbook({ ...plain, parts: { "xl/worksheets/sheet1.xml": spaces } });
  assert.equal(await refused(declared), "spreadsheets.bomb");
  // An entry that unpacks to more than it declares is stopped at the declared size.
  assert.equal(await refused(lie(declared, "xl/worksheets/sheet1.xml", 1_000_000)), "spreadsheets.damaged");
  assert.equal(
    await refused(aWorkbook({ ...plain, parts: { "xl/worksheets/sheet1.xml": wrap(row.repeat(120_000)) } })),
    "spreadsheets.too-many-rows",
  );
  const wide = wrap('<row r="1"><c r="XFD1"><v>1</v></c></row>');
  assert.equal(
    await refused(aWorkbook({ ...plain, parts: { "xl/worksheets/sheet1.xml": wide } })),
    "spreadsheets.too-many-columns",
  );
  const strings = `<sst>${"<si><t>x</t></si>".repeat(1_000_000)}</sst>`;
  assert.equal(
    await refused(aWorkbook({ ...plain, parts: { "xl/sharedStrings.xml": strings } })),
    "spreadsheets.bomb",
  );
  const oneRow = wrap(
    `<row r="1">${Array.from({ length: 800_000 }, (_, i) => `<c r="A1"><v>${i}123456</v></c>`).join("")}</row>`,
  );
  assert.equal(
    await refused(aWorkbook({ ...plain, parts: { "xl/worksheets/sheet1.xml": oneRow } })),
    "spreadsheets.too-complex",
  );
});

test("a named sheet that is not there is a refusal too", async () => {
  await assert.rejects(
    async () => {
      for await (const _ of readSheetRows(aWorkbook(plain), { sheet: "没有" }));
    },
    (error: unknown) => error instanceof Refusal && error.code === "spreadsheets.no-sheet",
  );
});

test("a whole process stays below 256 MB while it refuses bombs and while it reads 25,000 rows", {
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "tables-"));
  try {
    const rows = `<worksheet><sheetData>${'<row r="9"><c r="A9" s="1"/></row>'.repeat(700_000)}</sheetData></worksheet>`;
    const unique = Array.from(
      { length: 400_000 },
      (_, i) => `<si><t>第${i}条需求：高温合金的研制与产业化应用</t></si>`,
    );
    await writeFile(
      join(folder, "blank.xlsx"),
      aWorkbook({ ...plain, parts: { "xl/worksheets/sheet1.xml": rows } }),
    );
    await writeFile(
      join(folder, "strings.xlsx"),
      aWorkbook({ ...plain, parts: { "xl/sharedStrings.xml": `<sst>${unique.join("")}</sst>` } }),
    );
    await writeFile(join(folder, "large.xlsx"), aLargeWorkbook(25_000, 20));
    for (const name of ["blank", "strings", "large"]) {
      const script = new URL("./testing/measure.ts", import.meta.url).pathname;
      const { stdout } = await promisify(execFile)(process.execPath, [script, join(folder, `${name}.xlsx`)]);
      const { peakMb, milliseconds } = JSON.parse(stdout) as { peakMb: number; milliseconds: number };
      assert.ok(peakMb < 256, `${name}: ${peakMb} MB`);
      assert.ok(milliseconds < 8_000, `${name}: ${milliseconds} ms`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
