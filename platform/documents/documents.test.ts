import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Refusal } from "#platform/kernel/refusal.ts";
import { aZip } from "#platform/spreadsheets/testing/a-workbook.ts";
import { DOCUMENT_LIMITS, documentText } from "./index.ts";
import { readDocument } from "./read.ts";
import { aDocx, anEncryptedPdf, aPdf, documentXml } from "./testing/a-document.ts";

async function refused(bytes: Buffer, name = "cv.docx"): Promise<string> {
  const started = performance.now();
  try {
    await documentText({ name, bytes });
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.ok(error.texts.zh.includes(name) && error.texts.en.includes(name), error.texts.zh);
    assert.ok(performance.now() - started < 40_000);
    return error.code;
  }
  return "read";
}

const LINES = ["测试专家甲", "教授，博士生导师", "研究方向：橡胶复合材料、输送带老化", "A & B <C>"];

test("Word: paragraphs are lines, cells of a table stand apart, entities are themselves", async () => {
  const { kind, text } = await documentText({ name: "cv.docx", bytes: aDocx([...LINES, "电话\t单位"]) });
  assert.equal(kind, "docx");
  assert.equal(text, `${LINES.join("\n")}\n电话\t单位`);
});

test("PDF: text line by line, whatever the file is called", async () => {
  const lines = ["Test Expert A", "Professor of Materials, Test University", "expert.a@example.com"];
  const { kind, text } = await documentText({ name: "photo.jpg", bytes: aPdf(lines) });
  assert.deepEqual([kind, text], ["pdf", lines.join("\n")]);
});

test("what cannot be read is refused with the file's name and why", async () => {
  const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(99)]);
  const doc = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  const locked = Buffer.concat([doc, Buffer.from("EncryptedPackage", "utf16le")]);
  const workbook = aZip({ "xl/workbook.xml": "<workbook/>" });
  const cases: [string, Buffer, string][] = [
    ["empty", Buffer.alloc(0), "documents.empty"],
    ["picture", png, "documents.not-a-document"],
    ["plain text", Buffer.from("Just words, no document at all."), "documents.not-a-document"],
    ["old Word", doc, "documents.old-format"],
    ["Word with a password", locked, "documents.encrypted"],
    ["PDF with a password", anEncryptedPdf(), "documents.encrypted"],
    ["spreadsheet", workbook, "documents.not-a-document"],
    ["Word without text", aDocx(["", " "]), "documents.no-text"],
    ["scanned PDF", aPdf([]), "documents.no-text"],
    [
      "over 10 MB",
      Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(10 * 1024 * 1024)]),
      "documents.too-large",
    ],
    ["truncated Word", aDocx(LINES).subarray(0, 300), "documents.damaged"],
    ["PDF of nothing but a header", Buffer.from("%PDF-1.4\nnothing follows"), "documents.damaged"],
  ];
  for (const [name, bytes, code] of cases) assert.equal(await refused(bytes, `${name}.docx`), code, name);
});

test("declarations of entities and bombs are refused, not expanded", async () => {
  const entity = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const outside = aDocx([], { "word/document.xml": documentXml(["&e; and more text than twenty"], entity) });
  assert.equal(await refused(outside), "documents.unsafe");
  const bomb = aDocx([], { "word/document.xml": documentXml(["A".repeat(40 * 1024 * 1024)]) });
  assert.ok(bomb.length < 1_000_000);
  assert.equal(await refused(bomb), "documents.unsafe");
  const climbing = aDocx(LINES, { "../../etc/passwd": "x" });
  assert.equal(await refused(climbing), "documents.unsafe");
});

test("a truncated PDF gives its text or a refusal, never a crash", async () => {
  const whole = aPdf(["Test Expert A", "Professor of Materials at a Test University"]);
  for (const share of [0.3, 0.6, 0.9]) {
    const code = await refused(whole.subarray(0, Math.floor(whole.length * share)), "half.pdf");
    assert.ok(["read", "documents.damaged", "documents.no-text"].includes(code), code);
  }
});

test("bytes put in at random never break the reader: text or a refusal", async () => {
  const files = [aDocx(LINES), aPdf(["Test Expert A", "Professor of Materials at a Test University"])];
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), damage, async (file, changes) => {
      const broken = Buffer.from(file);
      for (const [at, byte] of changes) broken[at % broken.length] = byte;
      await readDocument(broken).then(
        ({ text }) => assert.equal(typeof text, "string"),
        (error: unknown) => assert.ok(error instanceof Refusal, String(error)),
      );
    }),
    { numRuns: 60 },
  );
});

test("more files at once than can be read soon: those beyond the queue are refused at once, the others are read", async () => {
  const most = DOCUMENT_LIMITS.concurrent + DOCUMENT_LIMITS.waiting;
  const file = aDocx(LINES);
  const codes = await Promise.all(Array.from({ length: most + 3 }, () => refused(file)));
  assert.equal(codes.filter((c) => c === "read").length, most);
  assert.equal(codes.filter((c) => c === "documents.busy").length, 3);
  assert.equal(await refused(file), "read");
});
