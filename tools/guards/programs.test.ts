import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onProject } from "./planted.ts";
import { formattingGuard, typesGuard, unusedGuard } from "./programs.ts";

const ours = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

test("formatting and lint: a file out of shape and an unused import are named", async () => {
  const settings = { "biome.json": ours("biome.json") };
  assert.deepEqual(
    await onProject({ ...settings, "libs/a.ts": "export const a = 1;\n" }, formattingGuard),
    [],
  );
  const violations = await onProject(
    { ...settings, "libs/a.ts": "export const a   =   1\n" },
    formattingGuard,
  );
  assert.match(violations.join("\n"), /^libs\/a\.ts:\d+: format/);
  const unsafe = await onProject(
    { ...settings, "libs/a.ts": "export const a = (b: number) => b == 1;\n" },
    formattingGuard,
  );
  assert.match(unsafe.join("\n"), /libs\/a\.ts:1: lint\/suspicious\/noDoubleEquals/);
});

test("types: an error is named, and Node's types do not exist in pure code", async () => {
  const files = {
    "package.json": '{ "type": "module" }',
    "tsconfig.json": ours("tsconfig.json"),
    "tsconfig.pure.json": ours("tsconfig.pure.json"),
    "platform/db/x.ts": "export const cwd: string = process.cwd();\n",
    "libs/a/x.ts": "export const one: number = 1;\n",
  };
  assert.deepEqual(await onProject(files, typesGuard), []);
  const wrong = await onProject({ ...files, "libs/a/x.ts": 'export const one: number = "1";\n' }, typesGuard);
  assert.match(wrong.join("\n"), /tsconfig\.json: libs\/a\/x\.ts\(1,14\): error TS2322/);
  const leak = await onProject(
    { ...files, "libs/a/x.ts": "export const home = process.cwd();\n" },
    typesGuard,
  );
  assert.equal(leak.length, 1);
  assert.match(leak[0] ?? "", /^tsconfig\.pure\.json: libs\/a\/x\.ts\(1,21\): error TS2591/);
  assert.deepEqual(await onProject({ "libs/a.ts": "" }, typesGuard), [
    "no tsconfig found: nothing would be checked",
  ]);
});

test("unused code: a file, an export and a package nobody uses are named", async () => {
  const files = {
    "package.json": JSON.stringify({ type: "module", dependencies: { zod: "4.6.7" } }),
    "knip.json": JSON.stringify({ entry: ["apps/main.ts"], project: ["{apps,libs}/**/*.ts"] }),
    "apps/main.ts": 'import { used } from "../libs/a.ts";\nconsole.log(used);\n',
    "libs/a.ts": "export const used = 1;\n",
  };
  const withPackage = { ...files, "apps/main.ts": `import "zod";\n${files["apps/main.ts"]}` };
  assert.deepEqual(await onProject(withPackage, unusedGuard), []);
  assert.match((await onProject(files, unusedGuard)).join("\n"), /zod/);
  const more = {
    "libs/a.ts": "export const used = 1;\nexport const forgotten = 2;\n",
    "libs/b.ts": "export {};\n",
  };
  const violations = (await onProject({ ...withPackage, ...more }, unusedGuard)).join("\n");
  assert.match(violations, /libs\/a\.ts: forgotten/);
  assert.match(violations, /libs\/b\.ts/);
});
