import type { AssignmentProblem } from "../types.ts";
import { checkFair } from "./check-fair.ts";
import { agreed, dualParts } from "./dual.ts";
import { checkConflict } from "./infeasible.ts";
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

/** Relative to the size of the affinities: decimal affinities and sums of many are not exact in binary. */
const TOLERANCE = 1e-9;
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
    if (result.status !== "optimal" && result.status !== "feasible")
      report("status", "未知状态", "unknown status");
    const certificate = (result.certificate ?? {}) as Json;
    const known = certificate.kind === "prices" && Object.keys(certificate).length === 3;
    const proven = known
      ? agreed(dualParts(table, certificate.prices), certificate.parts, tolerance)
      : undefined;
    if (proven === undefined)
      report("certificate", "证明与问题不符", "the certificate does not fit the problem");
    else {
      if (!near(result.bound, proven)) differs("bound", proven);
      if (result.status === "optimal" && proven - total > tolerance)
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

type State = {
  readonly list: { demand: number; supply: number; affinity: number }[];
  readonly taken: Set<number>;
  readonly got: Int32Array;
  readonly used: Int32Array;
  readonly groupUsed: Int32Array;
  readonly sums: Float64Array;
};

function readPairs(table: Table, input: unknown, report: Report): State {
  const state: State = {
    list: [],
    taken: new Set(),
    got: new Int32Array(table.demands.length),
    used: new Int32Array(table.supplies.length),
    groupUsed: new Int32Array(table.groupAt.size),
    sums: new Float64Array(table.demands.length),
  };
  if (!Array.isArray(input)) report("pairs", "应为数组", "must be an array");
  for (const [n, pair] of (Array.isArray(input) ? input : []).entries()) {
    const path = `pairs[${n}]`;
    const read = readPair(table, pair, path, report);
    if (!read) continue;
    const { demand, supply, affinity } = read;
    const key = demand * table.supplies.length + supply;
    if (state.taken.has(key)) {
      report(path, "重复的配对", "the pair is there twice");
      continue;
    }
    if (((pair as Json).pinned === true) !== table.isPinned(demand, supply))
      report(`${path}.pinned`, "与问题中的指定不符", "differs from the problem");
    state.taken.add(key);
    state.list.push(read);
    state.got[demand] = (state.got[demand] as number) + 1;
    state.used[supply] = (state.used[supply] as number) + 1;
    const group = table.groupOf[supply] as number;
    if (group >= 0) state.groupUsed[group] = (state.groupUsed[group] as number) + 1;
    state.sums[demand] = (state.sums[demand] as number) + affinity;
  }
  return state;
}

function readPair(table: Table, input: unknown, path: string, report: Report) {
  const pair = (typeof input === "object" && input !== null ? input : {}) as Json;
  const unknown = Object.keys(pair).find((k) => !["demand", "supply", "affinity", "pinned"].includes(k));
  if (unknown) report(`${path}.${unknown}`, "未知字段", "unknown field");
  const demand = table.demandAt.get(pair.demand as string);
  const supply = table.supplyAt.get(pair.supply as string);
  const name = `${String(pair.demand)} – ${String(pair.supply)}`;
  const affinity = demand === undefined || supply === undefined ? undefined : table.affinity(demand, supply);
  if (demand === undefined || supply === undefined || affinity === undefined) {
    report(path, `问题中没有或已禁止：${name}`, `not in the problem, or forbidden: ${name}`);
    return undefined;
  }
  if (typeof pair.affinity !== "number" || Math.abs(pair.affinity - affinity) > TOLERANCE * table.largest)
    report(`${path}.affinity`, `应为 ${affinity}`, `is ${affinity}`);
  return { demand, supply, affinity };
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

/** Alternates must be possible at once; unfilled demands must be those with empty places. */
function checkOpen(table: Table, state: State, result: Json, report: Report): { belowMin: number } {
  const seen = new Set<number>();
  for (const [n, alternate] of (Array.isArray(result.alternates)
    ? result.alternates
    : [undefined]
  ).entries()) {
    const path = `alternates[${n}]`;
    const read = readPair(table, alternate, path, report);
    if (!read) continue;
    const key = read.demand * table.supplies.length + read.supply;
    const group = table.groupOf[read.supply] as number;
    const full =
      (state.used[read.supply] as number) >= (table.supplies[read.supply]?.max as number) ||
      (group >= 0 && (state.groupUsed[group] as number) >= table.groupMax);
    if (full || state.taken.has(key) || seen.has(key))
      report(path, "不能替补：已分配或名额已满", "cannot step in: assigned already, or no room");
    seen.add(key);
  }
  const stated = new Map<unknown, Json>();
  for (const [n, entry] of (Array.isArray(result.unfilled) ? result.unfilled : [undefined]).entries()) {
    const { demand, why, ...rest } = (entry ?? {}) as Json;
    const text = (why ?? {}) as Json;
    const worded = [text.code, text.zh, text.en].every((x) => typeof x === "string" && x.length > 0);
    const known = Object.keys(rest).every((k) => k === "short" || k === "belowMin");
    if (stated.has(demand) || !worded || !known) report(`unfilled[${n}]`, "条目无效", "not a valid entry");
    stated.set(demand, rest);
  }
  let belowMin = 0;
  table.demands.forEach(({ id, min, max }, d) => {
    const got = state.got[d] as number;
    const entry = stated.get(id);
    stated.delete(id);
    belowMin += Math.max(0, min - got);
    // A result without pairs because of its pins counts all places of a demand.
    const below = entry?.belowMin === undefined ? undefined : Number(entry.belowMin);
    const right = entry === undefined ? max <= got : entry.short === max - got;
    if (!right)
      report("unfilled", `需求“${id}”空缺 ${max - got} 个`, `demand "${id}" is short of ${max - got}`);
    if (below !== undefined && below !== Math.max(0, min - got))
      report(
        "unfilled",
        `需求“${id}”比最低少 ${Math.max(0, min - got)} 个`,
        `demand "${id}" is ${Math.max(0, min - got)} below its minimum`,
      );
  });
  for (const id of stated.keys())
    report("unfilled", `未知需求 ${String(id)}`, `unknown demand ${String(id)}`);
  return { belowMin };
}
