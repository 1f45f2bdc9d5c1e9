import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { allRefusals } from "#platform/kernel/refusal.ts";
import { sourceFiles } from "#tools/guards/guard.ts";
import "./compose.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const declared = [...allRefusals()];

test("every refusal speaks both languages; English names no value that Chinese leaves out", () => {
  assert.ok(declared.length > 100);
  // A word that differs by language is passed twice: `{state}` and `{stateEn}`.
  const valuesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).map((name) => name.replace(/En\}$/, "}"));
  for (const [code, { text, possible }] of declared)
    for (const { zh, en } of possible ? [text, possible] : [text]) {
      assert.match(zh, /\p{Script=Han}/u, code);
      assert.match(en, /[a-z]/, code);
      assert.doesNotMatch(en, /\p{Script=Han}/u, code);
      assert.deepEqual(
        valuesIn(en).filter((name) => !valuesIn(zh).includes(name)),
        [],
        code,
      );
    }
});

test("every refusal thrown is declared", () => {
  const codes = new Set(declared.map(([code]) => code));
  const thrown = sourceFiles(root, ["platform", "modules", "apps"])
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\/(web|testing|security)\//.test(file))
    .map((file) => ({ file, text: readFileSync(`${root}/${file}`, "utf8") }))
    // The command line has checks of tables that happen to be called the same.
    .filter(({ text }) => /\/refusal\.ts"/.test(text))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:refuse|new Refusal)\(\s*"([^"]+)"/g)].map((hit) => ({
        file,
        code: hit[1] ?? "",
      })),
    );
  assert.ok(thrown.length > 100);
  assert.deepEqual(
    thrown.filter(({ code }) => !codes.has(code)),
    [],
  );
});
