import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export type Sparse = {
  readonly supplies: number;
  readonly most: number;
  readonly each: number;
  /** Columns of each row and their affinities. */
  readonly columns: readonly Int32Array[];
  readonly values: readonly Int32Array[];
};
export type Measured = { readonly total: number; readonly cpuMs: number } | { readonly skipped: string };
export type Dense = {
  readonly values: Float32Array;
  readonly demands: number;
  readonly supplies: number;
  readonly most: number;
  readonly each: number;
};

/** LEMON's network simplex (Debian: liblemon-dev, g++); `cpuMs` is all of it, from the matrix in memory to the total. */
export function lemon(
  folder: string,
  problem: Dense,
  top: number,
): Measured & { readonly selectMs?: number; readonly solveMs?: number } {
  const program = join(folder, "lemon");
  const source = join(import.meta.dirname, "lemon.cc");
  const built = spawnSync("g++", ["-O3", source, "-llemon", "-o", program], { encoding: "utf8" });
  if (built.status !== 0) return { skipped: "g++ or liblemon-dev is missing" };
  const { values, demands, supplies, most, each } = problem;
  const file = join(folder, "matrix.f32");
  writeFileSync(file, values);
  const numbers = [demands, supplies, most, each, top].map(String);
  const said = JSON.parse(execFileSync(program, [file, ...numbers], { encoding: "utf8" }));
  if (!said.optimal) return { skipped: "not solved" };
  const { total, select, build, solve } = said;
  return { total, cpuMs: select + build + solve, selectMs: select, solveMs: solve };
}

type Solver = {
  solve(model: string, options: object): { readonly Status: string; readonly ObjectiveValue: number };
};

/** HiGHS compiled to WebAssembly (npm highs); only its solving is measured, not the writing of the model. It gives up after `seconds`. */
export async function highs(problem: Sparse, seconds: number): Promise<Measured> {
  const loader = await import("highs").catch(() => undefined);
  if (!loader) return { skipped: "npm highs is not installed" };
  // The package is CommonJS: its types describe the module, its default is the loader itself.
  const load = loader.default as unknown as () => Promise<Solver>;
  const solver = await load();
  const objective: string[] = [];
  const names: string[] = [];
  const bySupply: string[][] = Array.from({ length: problem.supplies }, () => []);
  const rows = problem.columns.map((columns, i) => {
    const own = [...columns].map((j, k) => {
      const name = `x${i}_${j}`;
      objective.push(`+ ${problem.values[i]?.[k]} ${name}`);
      names.push(name);
      bySupply[j]?.push(`+ ${name}`);
      return `+ ${name}`;
    });
    return ` d${i}: ${wrapped(own)} = ${problem.most}`;
  });
  const limits = bySupply.flatMap((own, j) =>
    own.length > problem.each ? [` s${j}: ${wrapped(own)} <= ${problem.each}`] : [],
  );
  const model = `Maximize\n obj: ${wrapped(objective)}\nSubject To\n${[...rows, ...limits].join("\n")}\nBounds\n${names.map((x) => ` 0 <= ${x} <= 1`).join("\n")}\nEnd\n`;
  const before = process.cpuUsage();
  try {
    const solution = solver.solve(model, { time_limit: seconds });
    const used = process.cpuUsage(before);
    if (solution.Status !== "Optimal")
      return {
        skipped: `${solution.Status}, after ${((used.user + used.system) / 1e6).toFixed(0)} s of CPU`,
      };
    return { total: Math.round(solution.ObjectiveValue), cpuMs: (used.user + used.system) / 1000 };
  } catch (error) {
    return { skipped: `HiGHS gave up: ${(error as Error).message.slice(0, 60)}` };
  }
}

/** Lines of an LP file must not be too long. */
function wrapped(terms: readonly string[]): string {
  const lines: string[] = [];
  for (let k = 0; k < terms.length; k += 12) lines.push(terms.slice(k, k + 12).join(" "));
  return lines.join("\n  ");
}
