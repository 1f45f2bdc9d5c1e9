import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { onProject } from "../guards/planted.ts";
import { type Counts, countsOf, countsOfPlaywright, failuresOfPlaywright, summaryLine } from "./counts.ts";

const reporter = fileURLToPath(new URL("./node-test-reporter.ts", import.meta.url));

const inOneProcess = fileURLToPath(new URL("./in-one-process.ts", import.meta.url));

/** Runs a test file as the runner does. */
const countsOfFile = (text: string, way: "in one process" | "in its own process") =>
  onProject({ "a.test.mjs": text }, (root) => {
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      HUIZHI_TEST_COUNTS: `${root}/counts.json`,
      HUIZHI_TEST_FILES: '["a.test.mjs"]',
    };
    delete environment.NODE_TEST_CONTEXT; // this is a run of its own, not a part of ours
    const how = way === "in one process" ? inOneProcess : "--test";
    const { status, stdout } = spawnSync(
      process.execPath,
      [`--test-reporter=${reporter}`, how, "a.test.mjs"],
      {
        cwd: root,
        encoding: "utf8",
        env: environment,
      },
    );
    let reported: Counts | undefined;
    try {
      reported = JSON.parse(readFileSync(`${root}/counts.json`, "utf8"));
    } catch {
      reported = undefined;
    }
    return { counts: countsOf(reported, status ?? 1), stdout };
  });

const head = 'import { after, describe, test } from "node:test";\n';
const passing = 'test("a", () => {}); test("b", () => {});\n';

for (const way of ["in one process", "in its own process"] as const) {
  test(`counts are true of tests ${way}`, async () => {
    const count = async (text: string) => (await countsOfFile(head + text, way)).counts;
    assert.deepEqual(await count(passing), { passed: 2, failed: 0, skipped: 0 });
    const mixed = `${passing} describe("s", () => { test("c", () => { throw new Error("no"); }); test("d", (t) => t.skip()); });`;
    assert.deepEqual(await count(mixed), { passed: 2, failed: 1, skipped: 1 });
    const never = `${passing} test("hangs", { timeout: 50 }, () => new Promise((done) => setTimeout(done, 500)));`;
    assert.deepEqual(await count(never), { passed: 2, failed: 1, skipped: 0 });
    const crashes: string[] = [
      `${passing} test("c", () => process.exit(0));`,
      `${passing} test("c", () => process.kill(process.pid, "SIGKILL"));`,
      `${passing} throw new Error("while loading");`,
      `${passing} describe("s", () => { after(() => { throw new Error("cleaning up"); }); test("c", () => {}); });`,
      "",
    ];
    for (const text of crashes) {
      const { failed } = await count(text);
      assert.ok(failed > 0, `${text}: counted as passed`);
    }
  });
}

test("what failed is told with its place and reason", async () => {
  const { stdout } = await countsOfFile(
    `${head}test("adds up", () => { throw new Error("two is three"); });`,
    "in one process",
  );
  assert.match(stdout, /✖ adds up {2}a\.test\.mjs:2/);
  assert.match(stdout, /two is three/);
});

test("the last line", () => {
  assert.equal(summaryLine({ passed: 12, failed: 0, skipped: 0 }), "12 passed, 0 failed");
  assert.equal(summaryLine({ passed: 12, failed: 1, skipped: 2 }), "12 passed, 1 failed, 2 skipped");
});

test("browser tests: flaky ones and specs that do not load count as failed", () => {
  const report = {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [{ message: "cannot load x.spec.ts" }],
    suites: [
      {
        title: "chain.spec.ts",
        specs: [
          {
            title: "walks",
            file: "chain.spec.ts",
            line: 7,
            ok: false,
            tests: [{ results: [{ errors: [{ message: "no button" }] }] }],
          },
          { title: "signs in", file: "chain.spec.ts", line: 3, ok: true, tests: [] },
        ],
      },
    ],
  };
  assert.deepEqual(countsOfPlaywright(report), { passed: 3, failed: 3, skipped: 0 });
  assert.deepEqual(failuresOfPlaywright(report), [
    "✖ cannot load x.spec.ts",
    "✖ walks  chain.spec.ts:7\nno button",
  ]);
});
