import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { testCluster } from "#platform/postgres/testing.ts";
import { sourceFiles } from "../guards/guard.ts";
import { guards } from "../guards/index.ts";
import {
  add,
  type Counts,
  countsOf,
  countsOfPlaywright,
  failuresOfPlaywright,
  noTests,
  oneFailed,
} from "./counts.ts";
import { runNode } from "./run-program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const reporter = fileURLToPath(new URL("./node-test-reporter.ts", import.meta.url));

const inOneProcess = fileURLToPath(new URL("./in-one-process.ts", import.meta.url));

export type Step = {
  kind: "guards" | "unit" | "db" | "rounds" | "e2e";
  name: string;
  run: () => Promise<Counts>;
};

const filesEnding = (pattern: RegExp): string[] => sourceFiles(root).filter((file) => pattern.test(file));

/** All steps, the quick ones first. */
export function allSteps(): Step[] {
  return [
    ...guards.map(
      ({ name, check }): Step => ({ kind: "guards", name: `guard: ${name}`, run: () => runGuard(check) }),
    ),
    { kind: "unit", name: "unit tests", run: runUnitTests },
    { kind: "db", name: "database tests", run: runDatabaseTests },
    { kind: "rounds", name: "reliability rounds", run: runRounds },
    { kind: "e2e", name: "browser tests", run: runBrowserTests },
  ];
}

async function runGuard(check: (root: string) => Promise<string[]> | string[]): Promise<Counts> {
  const violations = await check(root);
  for (const violation of violations) console.log(`    ${violation}`);
  return violations.length === 0 ? { ...noTests, passed: 1 } : oneFailed;
}

const unitTests = (): string[] => filesEnding(/(?<!\.db|\.rounds)\.test\.ts$/);

async function runTests(files: readonly string[], options: readonly string[]): Promise<Counts> {
  if (files.length === 0) {
    console.log("    no tests found");
    return oneFailed;
  }
  const folder = mkdtempSync(join(tmpdir(), "huizhi-counts-"));
  const file = join(folder, "counts.json");
  try {
    const { code } = await runNode({
      args: [
        "--test",
        `--test-reporter=${reporter}`,
        "--test-reporter-destination=stdout",
        ...options,
        ...files,
      ],
      env: { HUIZHI_TEST_COUNTS: file },
    });
    return countsOf(readJson<Counts>(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two processes, each with every second file: the machine has two processors at least, and a start each would cost more than the tests. */
async function runUnitTests(): Promise<Counts> {
  const files = unitTests();
  const halves = [0, 1].map((half) => files.filter((_, i) => i % 2 === half)).filter((own) => own.length > 0);
  if (halves.length === 0) return runTests([], []);
  return total(await Promise.all(halves.map((own) => runTests(own, [inOneProcess]))));
}

/** Files run two at a time, each in its own process; all share the cluster, which this process keeps running. */
async function runDatabaseTests(): Promise<Counts> {
  await testCluster();
  return runTests(filesEnding(/\.db\.test\.ts$/), ["--test", "--test-concurrency=2"]);
}

/** Kills and restarts take the machine for themselves: one at a time. */
async function runRounds(): Promise<Counts> {
  const files = filesEnding(/\.rounds\.test\.ts$/);
  return files.length === 0 ? noTests : runTests(files, ["--test", "--test-concurrency=1"]);
}

async function runBrowserTests(): Promise<Counts> {
  if (filesEnding(/^e2e\/.*\.spec\.ts$/).length === 0) {
    console.log("    no tests found");
    return oneFailed;
  }
  const folder = mkdtempSync(join(tmpdir(), "huizhi-browser-"));
  const file = join(folder, "report.json");
  try {
    const { code, output } = await runNode({
      quiet: true,
      args: [
        "node_modules/@playwright/test/cli.js",
        "test",
        "--config=e2e/playwright.config.ts",
        "--reporter=json",
      ],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: "0" },
    });
    const report = readJson<Parameters<typeof countsOfPlaywright>[0]>(file);
    if (!report) console.log(output);
    for (const failure of report ? failuresOfPlaywright(report) : [])
      console.log(stripVTControlCharacters(failure).replace(/^/gm, "    "));
    return countsOf(report && countsOfPlaywright(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // the runner crashed before it could count
  }
}

export const total = (counts: readonly Counts[]): Counts => counts.reduce(add, noTests);
