// Assignment against HiGHS and LEMON in one run: node bench/assignment/j3.ts [--small] [--svg FILE]
// Each supply may be used 3 times, each demand gets 20 of them. CPU time, best of three.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type AssignmentProblem, assign, checkAssignment } from "#libs/matching/index.ts";
import { affinities, bestOf } from "./instance.ts";
import { highs, lemon, type Measured, type Sparse } from "./peers.ts";

const MOST = 20;
const EACH = 3;
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

/** From the dense matrix to pairs, alternates, causes and certificate. */
function ours(problem: AssignmentProblem): { cpuMs: number; total: number; checkMs: number } {
  const runs = [0, 1, 2].map(() => cpu(() => assign(problem)));
  const best = runs.reduce((a, b) => (b.ms < a.ms ? b : a));
  const check = cpu(() => checkAssignment(problem, JSON.parse(JSON.stringify(best.value))));
  if (!check.value.ok || best.value.status !== "optimal") throw new Error("the certificate does not hold");
  return { cpuMs: best.ms, total: best.value.objective, checkMs: check.ms };
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

const shown = (m: Measured, own: number) =>
  "skipped" in m
    ? `skipped (${m.skipped})`
    : `${m.cpuMs.toFixed(0)} ms (${(m.cpuMs / own).toFixed(1)} ×), total ${m.total}`;

async function compare(demands: number, supplies: number): Promise<void> {
  const problem = problemOf(demands, supplies);
  const own = ours(problem);
  const load = loadavg()[0] as number;
  console.log(`${demands} × ${supplies} (load ${load.toFixed(1)})`);
  console.log(
    `  ours: ${own.cpuMs.toFixed(0)} ms from the dense matrix to the certificate, total ${own.total}; check ${own.checkMs.toFixed(0)} ms`,
  );
  console.log(`  LEMON, best 512 of each demand: ${shown(lemon(folder, sparse(problem, 512)), own.cpuMs)}`);
  const top = demands > 1000 ? 256 : 128;
  console.log(`  HiGHS, best ${top} of each demand: ${shown(await highs(sparse(problem, top)), own.cpuMs)}`);
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
try {
  await compare(130, 5000);
  if (!small) await compare(2000, 20000);
  const points = growth(small ? [125, 250] : [125, 250, 500, 1000, 2000]);
  if (svg > 0) writeFileSync(process.argv[svg + 1] as string, picture(points));
} finally {
  rmSync(folder, { recursive: true });
}
