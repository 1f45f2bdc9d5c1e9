import type { Report } from "./check.ts";
import { readPair, type State } from "./pairs.ts";
import type { Table } from "./table.ts";

type Json = Record<string, unknown>;
/** Alternates a demand is told at most. */
const ALTERNATES = 3;

/** What a demand's other candidates are, as the result leaves them. */
type Others = {
  /** Affinities of those with room, best first. */
  readonly free: readonly number[];
  /** Candidates of positive affinity whose own room, or whose group's, is used up. */
  readonly used: number;
  readonly grouped: number;
  /** Candidates that are neither assigned nor pinned. */
  readonly left: number;
  /** Candidates that are not pinned. */
  readonly possible: number;
};

/**
 * Alternates must be the best that can step in at once; unfilled demands those with empty places, each with the cause that holds.
 * Gives how many places below the minimums stay empty.
 */
export function checkOpen(table: Table, state: State, result: Json, report: Report): { belowMin: number } {
  // A result without pairs because of its pins tells neither alternates nor causes of its own.
  const pins = (result.certificate as Json | undefined)?.kind === "pins";
  const stated = statedAlternates(table, result, report);
  const entries = statedEntries(result, report);
  let belowMin = 0;
  table.demands.forEach(({ id, min, max }, d) => {
    const got = state.got[d] as number;
    const short = Math.max(0, max - got);
    const others = othersOf(table, state, d, short > 0);
    const alternates = stated.get(d) ?? [];
    const expected = pins || max === 0 ? [] : others.free.slice(0, ALTERNATES);
    if (
      alternates.length !== expected.length ||
      alternates.some((a, n) => a.affinity !== expected[n] || !isFree(table, state, d, a.supply))
    )
      report(
        "alternates",
        `“${id}”的替补应为可立即补位的最好 ${expected.length} 个`,
        `those of "${id}" must be the best ${expected.length} that can step in at once`,
      );
    const entry = entries.get(id);
    entries.delete(id);
    const missing = Math.max(0, min - got);
    belowMin += missing;
    if (entry === undefined ? short > 0 : entry.short !== short || short === 0)
      report("unfilled", `需求“${id}”空缺 ${short} 个`, `demand "${id}" is short of ${short}`);
    if (entry === undefined) return;
    if (pins ? entry.belowMin !== undefined : (entry.belowMin ?? 0) !== missing || entry.belowMin === 0)
      report(
        "unfilled",
        `需求“${id}”比最低少 ${missing} 个`,
        `demand "${id}" is ${missing} below its minimum`,
      );
    const code = pins ? "pins-conflict" : causeOf(others, got);
    const said = (entry.why as Json | undefined)?.code;
    if (said !== code)
      report("unfilled", `需求“${id}”空缺的原因是 ${code}`, `the cause of demand "${id}" is ${code}`);
  });
  for (const id of entries.keys())
    report("unfilled", `未知需求 ${String(id)}`, `unknown demand ${String(id)}`);
  return { belowMin };
}

function statedAlternates(table: Table, result: Json, report: Report) {
  const byDemand = new Map<number, { supply: number; affinity: number }[]>();
  const seen = new Set<number>();
  const list: unknown[] = Array.isArray(result.alternates) ? result.alternates : [undefined];
  for (const [n, alternate] of list.entries()) {
    const path = `alternates[${n}]`;
    const read = readPair(table, alternate, path, report);
    if (!read) continue;
    if ((alternate as Json).pinned !== undefined) report(`${path}.pinned`, "未知字段", "unknown field");
    const key = read.demand * table.supplies.length + read.supply;
    if (seen.has(key)) report(path, "重复的替补", "is there twice");
    seen.add(key);
    const own = byDemand.get(read.demand) ?? [];
    byDemand.set(read.demand, own);
    own.push(read);
  }
  return byDemand;
}

function statedEntries(result: Json, report: Report): Map<unknown, Json> {
  const entries = new Map<unknown, Json>();
  const list: unknown[] = Array.isArray(result.unfilled) ? result.unfilled : [undefined];
  for (const [n, value] of list.entries()) {
    const entry = (typeof value === "object" && value !== null ? value : {}) as Json;
    const why = (typeof entry.why === "object" && entry.why !== null ? entry.why : {}) as Json;
    const worded = [why.code, why.zh, why.en].every((x) => typeof x === "string" && x.length > 0);
    const known =
      Object.keys(why).length === 3 &&
      Object.keys(entry).every((k) => ["demand", "short", "belowMin", "why"].includes(k));
    if (entries.has(entry.demand) || !worded || !known)
      report(`unfilled[${n}]`, "条目无效", "not a valid entry");
    entries.set(entry.demand, entry);
  }
  return entries;
}

const hasRoom = (table: Table, state: State, supply: number): boolean =>
  (state.used[supply] as number) < (table.supplies[supply]?.max as number);
const groupHasRoom = (table: Table, state: State, supply: number): boolean => {
  const group = table.groupOf[supply] as number;
  return group < 0 || (state.groupUsed[group] as number) < table.groupMax;
};
function isFree(table: Table, state: State, demand: number, supply: number): boolean {
  const taken = state.taken.has(demand * table.supplies.length + supply);
  return !taken && hasRoom(table, state, supply) && groupHasRoom(table, state, supply);
}

/** Of a demand that has all it may get, only the best that have room count: the rest is not read. */
function othersOf(table: Table, state: State, demand: number, all: boolean): Others {
  const pins = table.pinned.length > 0;
  const free: number[] = [];
  /** What no longer counts, where only the best do. */
  let least = Number.NEGATIVE_INFINITY;
  let [used, grouped, left, possible] = [0, 0, 0, 0];
  table.each(demand, (supply, affinity) => {
    if (affinity <= least) return;
    const last = free[ALTERNATES - 1];
    if (pins && table.isPinned(demand, supply)) return;
    possible++;
    if (state.taken.has(demand * table.supplies.length + supply)) return;
    left++;
    if (!hasRoom(table, state, supply)) used += affinity > 0 ? 1 : 0;
    else if (!groupHasRoom(table, state, supply)) grouped += affinity > 0 ? 1 : 0;
    else {
      if (last !== undefined && affinity <= last) return;
      free.push(affinity);
      free.sort((a, b) => b - a);
      free.length = Math.min(free.length, ALTERNATES);
      if (!all) least = free[ALTERNATES - 1] ?? least;
    }
  });
  return { free, used, grouped, left, possible };
}

/** Why a demand that has `got` pairs, pinned ones among them, gets no more. */
function causeOf({ used, grouped, left, possible }: Others, got: number): string {
  if (possible === 0 && got === 0) return "no-candidates";
  if (left === 0) return "too-few-candidates";
  if (used > 0) return "supplies-used";
  return grouped > 0 ? "group-used" : "no-gain";
}
