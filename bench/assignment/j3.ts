// Assignment against HiGHS and LEMON in one run: node bench/assignment/j3.ts [--small] [--svg FILE]
// Each supply may be used 3 times, each demand gets 20 of them. CPU time, best of several; `--only 2000x20000` measures one size.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { optimise } from "#libs/matching/assignment/flow/optimise.ts";
import { instanceOf } from "#libs/matching/assignment/problem/instance.ts";
import { type AssignmentProblem, assign, checkAssignment } from "#libs/matching/index.ts";
import { affinities, bestOf } from "./instance.ts";
import { highs, lemon, type Measured, type Sparse } from "./peers.ts";

const MOST = 20;
const EACH = 3;
const HIGHS_SECONDS = 300;
const folder = mkdtempSync(join(tmpdir(), "huizhi-j3-"));

function problemOf(demands: number, supplies: number): AssignmentProblem {
  const ids = (letter: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${letter}${String(i).padStart(6, "0")}`);
  const rows = ids("d", demands);
  const columns = ids("s", supplies);
  return {
    demands: rows.map((id) => ({ id, min: MOST, max: MOST })),
    supplies: columns.map((id) => ({ id, max: EACH })),
    pairs: [],
    matrix: { values: affinities(demands, supplies), rows, columns },
    objective: "total",
  };
}

const cpu = <T>(work: () => T): { ms: number; value: T } => {
  const before = process.cpuUsage();
  const value = work();
  const used = process.cpuUsage(before);
  return { ms: (used.user + used.system) / 1000, value };
};

type Ours = {
  readonly cpuMs: number;
  readonly firstMs: number;
  readonly kernelMs: number;
  readonly checkMs: number;
  readonly total: number;
};

/**
 * `cpuMs`: from the dense matrix to objects of pairs, alternates, causes and certificate, best of `runs`; `firstMs` the first of them, still
 * being compiled; `kernelMs`: from the matrix and typed arrays of limits to pairs and prices by number.
 */
function ours(problem: AssignmentProblem, runs = 3): Ours {
  const all = Array.from({ length: runs }, () => cpu(() => assign(problem)));
  const best = all.reduce((a, b) => (b.ms < a.ms ? b : a));
  const instance = instanceOf(problem);
  const kernel = Array.from({ length: runs }, () => cpu(() => optimise(instance)).ms);
  const check = cpu(() => checkAssignment(problem, JSON.parse(JSON.stringify(best.value))));
  if (!check.value.ok || best.value.status !== "optimal") throw new Error("the certificate does not hold");
  return {
    cpuMs: best.ms,
    firstMs: (all[0] as { ms: number }).ms,
    kernelMs: Math.min(...kernel),
    checkMs: check.ms,
    total: best.value.objective,
  };
}

function sparse(problem: AssignmentProblem, top: number): Sparse {
  const { values, rows, columns } = problem.matrix as NonNullable<AssignmentProblem["matrix"]>;
  const best = bestOf(values, rows.length, top);
  return {
    supplies: columns.length,
    most: MOST,
    each: EACH,
    columns: best,
    values: best.map((row, i) => Int32Array.from(row, (j) => values[i * columns.length + j] as number)),
  };
}

const shown = (m: Measured, own: Ours) =>
  "skipped" in m
    ? `skipped (${m.skipped})`
    : `${m.cpuMs.toFixed(0)} ms (${(m.cpuMs / own.cpuMs).toFixed(1)} × all, ${(m.cpuMs / own.kernelMs).toFixed(1)} × kernel), total ${m.total}`;

async function compare(demands: number, supplies: number): Promise<void> {
  const problem = problemOf(demands, supplies);
  const own = ours(problem, demands > 1000 ? 4 : 15);
  const load = loadavg()[0] as number;
  console.log(`${demands} × ${supplies} (load ${load.toFixed(1)})`);
  console.log(
    `  ours: all ${own.cpuMs.toFixed(1)} ms (first ${own.firstMs.toFixed(0)}), kernel ${own.kernelMs.toFixed(1)} ms, check ${own.checkMs.toFixed(0)} ms, total ${own.total}`,
  );
  const { values } = problem.matrix as NonNullable<AssignmentProblem["matrix"]>;
  const simplex = lemon(folder, { values, demands, supplies, most: MOST, each: EACH }, 512);
  const { selectMs = 0, solveMs = 0 } = simplex;
  console.log(
    `  LEMON, best 512 of each demand: ${shown(simplex, own)}; of it choosing ${selectMs.toFixed(1)}, simplex ${solveMs.toFixed(1)} ms`,
  );
  const top = demands > 1000 ? 256 : 128;
  const other = await highs(sparse(problem, top), HIGHS_SECONDS);
  console.log(`  HiGHS, best ${top} of each demand: ${shown(other, own)}`);
}

function growth(sizes: readonly number[]): { size: number; ms: number }[] {
  return sizes.map((n) => {
    const { cpuMs } = ours(problemOf(n, n * 10));
    console.log(`growth: ${n} × ${n * 10}: ${cpuMs.toFixed(0)} ms`);
    return { size: n, ms: cpuMs };
  });
}

/** Both axes logarithmic. */
function picture(points: readonly { size: number; ms: number }[]): string {
  const x = (n: number) => 60 + (Math.log2(n / 125) / 4) * 380;
  const y = (ms: number) => 250 - (Math.log10(ms) / 4) * 220;
  const path = points
    .map((p, n) => `${n === 0 ? "M" : "L"}${x(p.size).toFixed(1)} ${y(p.ms).toFixed(1)}`)
    .join(" ");
  const marks = points.map(
    (p) =>
      `<circle cx="${x(p.size).toFixed(1)}" cy="${y(p.ms).toFixed(1)}" r="3" fill="#1f5fbf"/><text x="${x(p.size).toFixed(1)}" y="268" text-anchor="middle">${p.size} × ${p.size * 10}</text><text x="${x(p.size).toFixed(1)}" y="${(y(p.ms) - 8).toFixed(1)}" text-anchor="middle">${p.ms.toFixed(0)}</text>`,
  );
  const lines = [1, 10, 100, 1000, 10000].map(
    (ms) =>
      `<path d="M60 ${y(ms)}H460" stroke="#ddd"/><text x="54" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 300" font-family="sans-serif" font-size="11"><title>CPU ms by demands × supplies</title>${lines.join("")}<path d="${path}" fill="none" stroke="#1f5fbf" stroke-width="2"/>${marks.join("")}<text x="250" y="290" text-anchor="middle">demands × supplies; CPU ms, both logarithmic</text></svg>\n`;
}

const small = process.argv.includes("--small");
const svg = process.argv.indexOf("--svg");
const only = process.argv[process.argv.indexOf("--only") + 1];
const sizes = [[130, 5000] as const, ...(small ? [] : [[2000, 20000] as const])];
try {
  for (const [demands, supplies] of sizes)
    if (!process.argv.includes("--only") || only === `${demands}x${supplies}`)
      await compare(demands, supplies);
  if (!process.argv.includes("--only") || svg > 0) {
    const points = growth(small ? [125, 250] : [125, 250, 500, 1000, 2000]);
    if (svg > 0) writeFileSync(process.argv[svg + 1] as string, picture(points));
  }
} finally {
  rmSync(folder, { recursive: true });
}
