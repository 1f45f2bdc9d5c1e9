import type { Report } from "./check.ts";
import type { Table } from "./table.ts";

type Json = Record<string, unknown>;

/** Relative to the size of the affinities: decimal affinities and sums of many are not exact in binary. */
export const TOLERANCE = 1e-9;

/** What a result's pairs amount to. */
export type State = {
  readonly list: { demand: number; supply: number; affinity: number }[];
  readonly taken: Set<number>;
  readonly got: Int32Array;
  readonly used: Int32Array;
  readonly groupUsed: Int32Array;
  readonly sums: Float64Array;
};

/** The stated pairs by position, with what they use of every limit; what is wrong with one is reported. */
export function readPairs(table: Table, input: unknown, report: Report): State {
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

/** A stated pair by position; undefined (and reported) where the problem has no such pair. */
export function readPair(table: Table, input: unknown, path: string, report: Report) {
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
  if (typeof pair.affinity !== "number" || !(Math.abs(pair.affinity - affinity) <= TOLERANCE * table.largest))
    report(`${path}.affinity`, `应为 ${affinity}`, `is ${affinity}`);
  return { demand, supply, affinity };
}
