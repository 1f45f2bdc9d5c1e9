import assert from "node:assert/strict";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { demoDocument } from "./documents.ts";

test("a demonstration document is a word processor's file that says what it is, small and always the same", () => {
  const made = demoDocument({ title: "技术合同", lines: ["甲方：焦作一号<有限>公司 & 分公司"] });
  assert.equal(made.name, "技术合同（演示文件）.docx");
  assert.ok(made.bytes.length < 3_000, `${made.bytes.length} bytes`);
  const parts = unzipSync(made.bytes);
  assert.deepEqual(Object.keys(parts).sort(), ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]);
  const text = strFromU8(parts["word/document.xml"] as Uint8Array);
  assert.match(text, /不具有法律效力/);
  assert.match(text, /without legal effect/);
  assert.match(text, /甲方：焦作一号&lt;有限&gt;公司 &amp; 分公司/);
  assert.deepEqual(demoDocument({ title: "技术合同", lines: ["甲方：焦作一号<有限>公司 & 分公司"] }), made);
});
