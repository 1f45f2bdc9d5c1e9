import assert from "node:assert/strict";
import { test } from "node:test";
import { completeLockFile } from "../complete-lock-file.ts";
import { isAllowedLicence, licenceGuard, lockFileGuard } from "./packages.ts";
import { onProject } from "./planted.ts";

const good = { version: "1.0.0", integrity: "sha512-x", license: "MIT" };

const project = (
  packages: Record<string, object>,
  dependencies: Record<string, string> = { a: "1.0.0" },
) => ({
  "package.json": JSON.stringify({ dependencies }),
  "package-lock.json": JSON.stringify({ packages: { "": {}, ...packages } }),
});

test("a lock file in order passes", async () => {
  const files = project({ "node_modules/a": good, "node_modules/b/node_modules/c": good });
  assert.deepEqual(await onProject(files, lockFileGuard), []);
  assert.deepEqual(await onProject(files, licenceGuard), []);
});

const planted: [what: string, files: Record<string, string>, message: RegExp][] = [
  [
    "a download address",
    project({ "node_modules/a": { ...good, resolved: "https://registry.example/a.tgz" } }),
    /a has a download address/,
  ],
  ["no digest", project({ "node_modules/a": { ...good, integrity: undefined } }), /a has no digest/],
  ["xlsx from npm", project({ "node_modules/deep/node_modules/xlsx": good }), /xlsx: .*vulnerabilities/],
  ["a floating version", project({ "node_modules/a": good }, { a: "^1.0.0" }), /a is not pinned/],
  [
    "a build for another machine left out",
    project({ "node_modules/a": { ...good, optionalDependencies: { "a-win32-x64": "1.0.0" } } }),
    /a-win32-x64 is missing/,
  ],
];
for (const [what, files, message] of planted) {
  test(`refused in the lock file: ${what}`, async () => {
    assert.match((await onProject(files, lockFileGuard)).join("\n"), message);
  });
}

test("licences: allowed, refused, unknown, and expressions of several", async () => {
  const licences = [
    "MIT",
    "GPL-3.0-only",
    "AGPL-3.0",
    "(MIT OR GPL-2.0)",
    "MIT AND GPL-2.0",
    "(MIT AND (ISC OR GPL-2.0))",
    "UNLICENSED",
  ];
  assert.deepEqual(licences.map(isAllowedLicence), [true, false, false, true, false, true, false]);
  const files = project({
    "node_modules/a": { ...good, license: "AGPL-3.0" },
    "node_modules/zz-none": { version: "1.0.0" },
  });
  assert.deepEqual(await onProject(files, licenceGuard), [
    "node_modules/a: licence AGPL-3.0",
    "node_modules/zz-none: licence unknown",
  ]);
});

test("the lock file is completed with the builds for other machines", () => {
  const optionalDependencies = {
    "@b/cli-linux-x64-musl": "2.0.0",
    "@b/cli-win32-arm64": "2.0.0",
    "@b/cli-linux-x64": "2.0.0",
  };
  const { packages } = completeLockFile({
    packages: {
      "": {},
      "node_modules/@b/biome": { version: "2.0.0", dev: true, optionalDependencies },
      "node_modules/@b/cli-linux-x64": { version: "2.0.0", dev: true, optional: true },
    },
  });
  assert.deepEqual(Object.keys(packages), [
    "",
    "node_modules/@b/biome",
    "node_modules/@b/cli-linux-x64",
    "node_modules/@b/cli-linux-x64-musl",
    "node_modules/@b/cli-win32-arm64",
  ]);
  const common = { version: "2.0.0", dev: true, optional: true };
  assert.deepEqual(packages["node_modules/@b/cli-linux-x64-musl"], {
    ...common,
    cpu: ["x64"],
    os: ["linux"],
    libc: ["musl"],
  });
  assert.deepEqual(packages["node_modules/@b/cli-win32-arm64"], { ...common, cpu: ["arm64"], os: ["win32"] });
  const unknown = { packages: { "node_modules/a": { optionalDependencies: { "some-thing": "1.0.0" } } } };
  assert.throws(() => completeLockFile(unknown), /some-thing@1.0.0/);
});
