import assert from "node:assert/strict";
import { test } from "node:test";
import { onProject } from "./planted.ts";
import { purityGuard } from "./purity.ts";

const impure: [code: string, reason: RegExp][] = [
  ["export const now = () => Date.now();", /reads the clock/],
  ["export const now = () => new Date();", /reads the clock/],
  ["export const now = () => new Date( );", /reads the clock/],
  ["export const now = () => Date();", /reads the clock/],
  ["export const luck = () => Math.random();", /random/],
  ["export const home = () => process.env.HOME;", /reads the process/],
  ["export const id = () => globalThis.crypto.randomUUID();", /globals/],
  ["export const id = () => crypto.randomUUID();", /random or needs/],
  ["export const later = (f: () => void) => setTimeout(f, 1);", /acts outside/],
  [`export const get = () => get(\`/api/$\{Math.random()}\`);`, /random/],
  ['import { readFileSync } from "node:fs";\nexport { readFileSync };', /from the platform/],
  ['export const load = () => import("./other.ts");', /at run time/],
];

for (const folder of ["libs/matching", "modules/needs/model", "modules/brand-new/model", "platform/kernel"]) {
  test(`${folder} is kept pure`, async () => {
    for (const [code, reason] of impure) {
      const violations = await onProject({ [`${folder}/x.ts`]: `// first line\n${code}\n` }, purityGuard);
      assert.match(violations.join("\n"), reason, code);
      assert.match(violations.join("\n"), new RegExp(`^${folder}/x\\.ts:2: `));
    }
  });
}

test("what only looks impure passes, and what need not be pure", async () => {
  const files = {
    "libs/matching/x.ts":
      '// Date.now() is not used\n/* nor Math.random() */\nexport const at = (s: string) => new Date(s);\nexport const text = "process.env, see https://example.org";\nexport const process_ = 1;\n',
    "libs/matching/x.test.ts": "export const now = Date.now();\n",
    "modules/needs/testing/a-need.ts": "export const luck = Math.random();\n",
    "modules/needs/server/x.ts": "export const now = Date.now();\n",
  };
  assert.deepEqual(await onProject(files, purityGuard), []);
});
