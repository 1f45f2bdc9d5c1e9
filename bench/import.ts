import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeImports } from "#apps/server/imports.ts";
import { allMigrations } from "#apps/server/migrations.ts";
import { aTalentSurvey } from "#apps/server/testing/talent-survey.ts";
import { createEditions } from "#modules/editions/server/index.ts";
import { createExperts } from "#modules/experts/server/index.ts";
import { createNeeds } from "#modules/needs/server/index.ts";
import { createOrganisations } from "#modules/organisations/server/index.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { testPlatform } from "#platform/testing/test-platform.ts";

// A whole import of talent needs (read, every row checked and saved with audit and version, in transactions of 500, on
// PostgreSQL) beside the bare parser's time for the same file. Each run is a process of its own.
// usage: node bench/import.ts [rows] [runs]

type Cost = { rows: number; wallMs: number; cpuMs: number; peakMb: number; detail?: Record<string, number> };

async function bare(file: string): Promise<Cost> {
  const { streamXlsxRows } = await import("hucre");
  const started = performance.now();
  let rows = 0;
  for await (const _ of streamXlsxRows(await readFile(file))) rows++;
  return costOf(rows - 1, started);
}

async function whole(file: string): Promise<Cost> {
  const t = await testPlatform({ migrations: allMigrations });
  const platform = { ...t.platform, clock: () => new Date() };
  const organisations = createOrganisations(platform);
  const editions = createEditions(platform);
  const deps = {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
  };
  const imports = composeImports(platform, {
    organisations,
    editions,
    needs: createNeeds(platform, deps),
    experts: createExperts(platform, deps),
  });
  const context = () => t.context(systemActor, new Date().toISOString());
  await editions.service.create(context(), {
    id: "bench",
    number: 1,
    name: { zh: "测试届", en: "Bench" },
    city: "410800",
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties: ["410882"],
  });
  const viewer = { actor: systemActor, now: new Date().toISOString() };
  const started = performance.now();
  const { id } = await imports.service.upload(context(), {
    kind: "needs",
    editionId: "bench",
    file: { name: "岗位.xlsx", mime: "", bytes: await readFile(file) },
  });
  const uploaded = performance.now();
  await imports.service.run(context(), { id, submitAs: "submitted" });
  await imports.runner.start(id);
  const { state, failure, created } = await imports.service.view(id, viewer);
  if (state !== "done") throw new Error(`the import ended ${state}: ${JSON.stringify(failure)}`);
  const cost = costOf(created, started);
  await t.close();
  return { ...cost, detail: { uploadMs: Math.round(uploaded - started) } };
}

function costOf(rows: number, started: number): Cost {
  const used = process.resourceUsage();
  return {
    rows,
    wallMs: Math.round(performance.now() - started),
    cpuMs: Math.round((used.userCPUTime + used.systemCPUTime) / 1000),
    peakMb: Math.round(used.maxRSS / 1024),
  };
}

const jobs: Record<string, (file: string) => Promise<Cost>> = {
  "bare parser (hucre)": bare,
  "whole import": whole,
};
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function all(rows: number, runs: number): void {
  const folder = mkdtempSync(join(tmpdir(), "import-bench-"));
  try {
    const file = join(folder, "rows.xlsx");
    writeFileSync(file, aTalentSurvey(rows));
    process.stdout.write(`${rows} talent needs, median of ${runs}\n`);
    let base = 0;
    for (const name of Object.keys(jobs)) {
      const costs = Array.from({ length: runs }, () => {
        const out = execFileSync(process.execPath, [import.meta.filename, "--one", name, file], {
          encoding: "utf8",
        });
        return JSON.parse(out) as Cost;
      });
      if (costs.some((c) => c.rows !== rows)) throw new Error(`${name}: not every row arrived`);
      const wall = median(costs.map((c) => c.wallMs));
      base ||= wall;
      process.stdout.write(
        `${[
          name.padEnd(22),
          `${wall} ms`.padStart(10),
          `cpu ${median(costs.map((c) => c.cpuMs))} ms`.padStart(14),
          `${median(costs.map((c) => c.peakMb))} MB`.padStart(8),
          `${Math.round((rows / wall) * 1000)} rows/s`.padStart(13),
          `× ${(wall / base).toFixed(1)} of bare`.padStart(16),
          JSON.stringify(costs[0]?.detail ?? {}),
        ].join("  ")}\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [first, second, third] = process.argv.slice(2);
if (first === "--one") {
  const cost = await jobs[second ?? ""]?.(third ?? "");
  process.stdout.write(JSON.stringify(cost));
} else all(Number(first ?? 25_000), Number(second ?? 3));
