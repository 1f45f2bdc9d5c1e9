import assert from "node:assert/strict";
import { test } from "node:test";
import { moduleOrderGuard } from "./module-order.ts";
import { onProject } from "./planted.ts";

const manifest = JSON.stringify({
  type: "module",
  imports: {
    "#libs/*": "./libs/*",
    "#modules/*": "./modules/*",
    "#platform/*": "./platform/*",
    "#apps/*": "./apps/*",
  },
});
const clean = {
  "package.json": manifest,
  "libs/lifecycle/index.ts": "export const a = 1;\n",
  "platform/kernel/text.ts": "export type Text = { zh: string };\n",
  "platform/db/db.ts": 'export { join } from "node:path";\n',
  "modules/needs/model/need.ts":
    'import type { Text } from "#platform/kernel/text.ts";\nimport { a } from "#libs/lifecycle/index.ts";\nexport const need: [Text, number] = [{ zh: "" }, a];\n',
  "modules/needs/server/needs.service.ts":
    'import "#platform/db/db.ts";\nexport { need } from "../model/need.ts";\n',
  "modules/engagements/model/engagement.ts": 'export { need } from "#modules/needs/model/need.ts";\n',
  "apps/server/main.ts": 'import "#modules/needs/server/needs.service.ts";\n',
};

test("a project in order passes", async () => {
  assert.deepEqual(await onProject(clean, moduleOrderGuard), []);
});

const planted: [what: string, file: string, text: string, message: RegExp][] = [
  [
    "an import of a later module",
    "modules/needs/model/x.ts",
    'import "#modules/engagements/model/engagement.ts";',
    /needs comes before/,
  ],
  [
    "an import of a type of a later module",
    "modules/needs/server/x.ts",
    'import type { need } from "#modules/engagements/model/engagement.ts";\nexport type N = typeof need;',
    /needs comes before/,
  ],
  [
    "an import of another module's server",
    "modules/engagements/server/x.ts",
    'import "#modules/needs/server/needs.service.ts";',
    /meet at model/,
  ],
  [
    "a relative way to the same",
    "modules/engagements/server/x.ts",
    'import "../../needs/server/needs.service.ts";',
    /meet at model/,
  ],
  [
    "an import at run time",
    "modules/engagements/server/x.ts",
    'export const x = () => import("#modules/needs/server/needs.service.ts");',
    /meet at model/,
  ],
  [
    "the database in a model",
    "modules/needs/model/x.ts",
    'import "#platform/db/db.ts";',
    /model\/ stands on/,
  ],
  [
    "its own server in a model",
    "modules/needs/model/x.ts",
    'import "../server/needs.service.ts";',
    /model\/ stands on/,
  ],
  ["Node in a model", "modules/needs/model/x.ts", 'import "node:fs";', /pure code has no node/],
  [
    "a library that needs another",
    "libs/matching/x.ts",
    'import "#libs/lifecycle/index.ts";',
    /imports only itself/,
  ],
  [
    "a library that needs the platform",
    "libs/matching/x.ts",
    'import "#platform/kernel/text.ts";',
    /imports only itself/,
  ],
  [
    "a kernel that needs the database",
    "platform/kernel/x.ts",
    'import "#platform/db/db.ts";',
    /kernel\/ imports only itself/,
  ],
  [
    "a platform that knows a module",
    "platform/db/x.ts",
    'import "#modules/needs/model/need.ts";',
    /platform\/ knows no module/,
  ],
  [
    "a module that knows an app",
    "modules/needs/server/x.ts",
    'import "#apps/server/main.ts";',
    /modules know no app/,
  ],
  [
    "a page that reaches into the server",
    "modules/needs/web/x.tsx",
    'import "../server/needs.service.ts";',
    /over HTTP only/,
  ],
  [
    "an import of nothing",
    "apps/server/x.ts",
    'import "#modules/needs/model/gone.ts";',
    /imports must exist/,
  ],
  [
    "a module without a place",
    "modules/gossip/model/x.ts",
    "export const x = 1;",
    /modules\/gossip: has no place/,
  ],
];

for (const [what, file, text, message] of planted) {
  test(`refused: ${what}`, async () => {
    const violations = await onProject({ ...clean, [file]: `${text}\n` }, moduleOrderGuard);
    assert.ok(
      violations.some((violation) => message.test(violation)),
      `found only: ${violations.join("; ") || "nothing"}`,
    );
  });
}

test("refused: a project in which no file is seen", async () => {
  const violations = await onProject({ "package.json": manifest, "modules/README": "" }, moduleOrderGuard);
  assert.match(violations.join(), /no source files found/);
});
