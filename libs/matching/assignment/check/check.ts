import type { AssignmentProblem } from "../types.ts";
import { checkFair } from "./check-fair.ts";
import { agreed, dualParts } from "./dual.ts";
import { checkConflict } from "./infeasible.ts";
import { checkOpen } from "./open.ts";
import { readPairs, type State, TOLERANCE } from "./pairs.ts";
import { type Table, tableOf } from "./table.ts";

/** What is wrong with a result, and where. */
export type Violation = { readonly path: string; readonly zh: string; readonly en: string };
export type Check = {
  readonly ok: boolean;
  readonly violations: readonly Violation[];
  readonly status: string;
  readonly objective: number | null;
  readonly bound: number | null;
};
export type Report = (path: string, zh: string, en: string) => void;
type Json = Record<string, unknown>;

const FIELDS = new Set([
  ...["status", "pairs", "alternates", "unfilled", "objective", "bound", "certificate"],
  ...["total", "provenLevels", "conflict"],
]);

/**
 * Verifies a result against its problem without solving anything: limits, pins and prohibitions, affinities, sums, what is left
 * open, and the proof. A result passes only when its status is proven.
 */
export function checkAssignment(problem: AssignmentProblem, input: unknown): Check {
  const violations: Violation[] = [];
  const report: Report = (path, zh, en) => violations.push({ path, zh, en });
  const result = (typeof input === "object" && input !== null ? input : {}) as Json;
  for (const field of Object.keys(result)) if (!FIELDS.has(field)) report(field, "未知字段", "unknown field");
  const table = tableOf(problem);
  const state = readPairs(table, result.pairs, report);
  const infeasible = result.status === "infeasible-minimums";
  checkLimits(table, state, infeasible, report);
  const open = checkOpen(table, state, result, report);
  const size = state.list.reduce((sum, p) => sum + Math.abs(p.affinity), 0);
  const tolerance = TOLERANCE * Math.max(table.largest, size);
  const near = (said: unknown, is: number) => typeof said === "number" && Math.abs(said - is) <= tolerance;
  const differs = (path: string, is: number) =>
    report(path, `应为 ${is}，写的是 ${String(result[path])}`, `is ${is}, stated ${String(result[path])}`);
  const total = state.list.reduce((sum, p) => sum + p.affinity, 0);
  const fair = problem.objective === "fair" && !infeasible;
  const objective = fair ? state.sums.reduce((least, x) => Math.min(least, x), Infinity) : total;
  const least = Number.isFinite(objective) ? objective : 0;
  if (!near(result.objective, least)) differs("objective", least);
  if (fair ? !near(result.total, total) : result.total !== undefined) differs("total", total);
  if (infeasible) checkConflict(table, result, { ...open, anyPairs: state.list.length > 0 }, report);
  else if (result.conflict !== undefined) report("conflict", "没有冲突", "there is no conflict");
  else if (fair) checkFair(table, result, { ...state, tolerance }, report);
  else {
    if (result.provenLevels !== undefined) report("provenLevels", "只用于 fair", "only with fair");
    if (result.status !== "optimal") report("status", "未知状态", "unknown status");
    const certificate = (result.certificate ?? {}) as Json;
    const known = certificate.kind === "prices" && Object.keys(certificate).length === 3;
    const proven = known
      ? agreed(dualParts(table, certificate.prices), certificate.parts, tolerance)
      : undefined;
    if (proven === undefined)
      report("certificate", "证明与问题不符", "the certificate does not fit the problem");
    else {
      if (!near(result.bound, proven)) differs("bound", proven);
      if (proven - total > tolerance)
        report("status", `只证明了上界 ${proven}`, `only a bound of ${proven} is proven`);
    }
  }
  return {
    ok: violations.length === 0,
    violations,
    status: String(result.status),
    objective: typeof result.objective === "number" ? result.objective : null,
    bound: typeof result.bound === "number" ? result.bound : null,
  };
}

function checkLimits(table: Table, state: State, infeasible: boolean, report: Report): void {
  table.demands.forEach(({ id, min, max }, d) => {
    const got = state.got[d] as number;
    if (got > max)
      report("pairs", `需求“${id}”有 ${got} 个，上限 ${max}`, `demand "${id}" has ${got}, at most ${max}`);
    if (got < min && !infeasible)
      report("pairs", `需求“${id}”有 ${got} 个，至少 ${min}`, `demand "${id}" has ${got}, at least ${min}`);
  });
  table.supplies.forEach(({ id, max }, s) => {
    const used = state.used[s] as number;
    if (used > max)
      report(
        "pairs",
        `“${id}”用了 ${used} 次，上限 ${max}`,
        `supply "${id}" is used ${used} times, at most ${max}`,
      );
  });
  for (const [id, g] of table.groupAt) {
    const used = state.groupUsed[g] as number;
    if (used > table.groupMax)
      report(
        "pairs",
        `单位“${id}”用了 ${used} 次，上限 ${table.groupMax}`,
        `group "${id}" is used ${used} times, at most ${table.groupMax}`,
      );
  }
  if (!infeasible || state.list.length > 0)
    for (const [d, s] of table.pinned)
      if (!state.taken.has(d * table.supplies.length + s)) {
        const name = `${table.demands[d]?.id} – ${table.supplies[s]?.id}`;
        report("pairs", `缺少指定的配对：${name}`, `a pinned pair is missing: ${name}`);
      }
}
