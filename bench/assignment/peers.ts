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

/** LEMON's network simplex (Debian: liblemon-dev, g++), building its graph included. */
export function lemon(folder: string, problem: Sparse): Measured {
  const program = join(folder, "lemon");
  const source = join(import.meta.dirname, "lemon.cc");
  const built = spawnSync("g++", ["-O3", source, "-llemon", "-o", program], { encoding: "utf8" });
  if (built.status !== 0) return { skipped: "g++ or liblemon-dev is missing" };
  const numbers: number[][] = [[problem.columns.length, problem.supplies, problem.most, problem.each]];
  problem.columns.forEach((columns, i) => {
    const row = [columns.length];
    columns.forEach((j, k) => {
      row.push(j, problem.values[i]?.[k] as number);
    });
    numbers.push(row);
  });
  const file = join(folder, "problem.bin");
  writeFileSync(file, Buffer.concat(numbers.map((row) => Buffer.from(Int32Array.from(row).buffer))));
  const said = JSON.parse(execFileSync(program, [file], { encoding: "utf8" }));
  return said.optimal ? { total: said.total, cpuMs: said.build + said.solve } : { skipped: "not solved" };
}

type Solver = {
  solve(model: string, options: object): { readonly Status: string; readonly ObjectiveValue: number };
};

/** HiGHS compiled to WebAssembly (npm highs); only its solving is measured, not the writing of the model. */
export async function highs(problem: Sparse): Promise<Measured> {
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
    const solution = solver.solve(model, {});
    const used = process.cpuUsage(before);
    if (solution.Status !== "Optimal") return { skipped: solution.Status };
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
