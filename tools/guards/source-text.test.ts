import assert from "node:assert/strict";
import { test } from "node:test";
import { onProject } from "./planted.ts";
import { leftoversGuard, lengthGuard } from "./source-text.ts";

const lines = (count: number) => "export {};\n".repeat(count);

test("a file of 301 lines is named, one of 300 is not, nor a generated one", async () => {
  const files = {
    "libs/a/long.ts": lines(301),
    "libs/a/full.ts": lines(300),
    "apps/web/a.css": "a {}\n".repeat(400),
    "apps/web/generated/api.ts": lines(900),
  };
  assert.deepEqual(await onProject(files, lengthGuard), [
    "libs/a/long.ts: 301 lines, more than 300",
    "apps/web/a.css: 400 lines, more than 300",
  ]);
});

const mark = (word: string) => word.split("~").join("");

test("notes to do something later, silenced types and tests switched off are named", async () => {
  const planted = [
    `// ${mark("TO~DO")} later`,
    `/* ${mark("FIX~ME")} */`,
    `// ${mark("@ts-ig~nore")}`,
    ["export const a = 1 as", "any;"].join(" "),
    ["test", '("x", () => {});'].join(".skip"),
    ["describe", '("x", () => {});'].join(".only"),
    ["test('x', {", "true }, () => {});"].join(" skip: "),
  ];
  for (const text of planted) {
    const violations = await onProject({ "libs/a/x.ts": `\n${text}\n` }, leftoversGuard);
    assert.equal(violations.length, 1, text);
    assert.match(violations[0] ?? "", /^libs\/a\/x\.ts:2: /);
  }
  const innocent = { "libs/a/x.ts": 'export const todos = "skip: true, as any";\n' };
  assert.deepEqual(await onProject(innocent, leftoversGuard), []);
});
