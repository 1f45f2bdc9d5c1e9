import type { Report } from "./check.ts";
import type { Table } from "./table.ts";

type Json = Record<string, unknown>;
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((x) => typeof x === "string") : [];

/** Verifies that the minimums, or the pinned pairs alone, exceed what the limits allow. */
export function checkConflict(
  table: Table,
  result: Json,
  state: { readonly belowMin: number; readonly anyPairs: boolean },
  report: Report,
): void {
  const certificate = (result.certificate ?? {}) as Json;
  const conflict = (result.conflict ?? {}) as Json;
  const fail = (path: string) =>
    report(path, "没有证明最低要求无法满足", "it is not proven that the minimums cannot be met");
  if (result.bound !== null) report("bound", "应为 null", "must be null");
  if (result.provenLevels !== undefined) report("provenLevels", "只用于 fair", "only with fair");
  const why = (conflict.why ?? {}) as Json;
  const worded = [why.zh, why.en].every((x) => typeof x === "string" && x.length > 0);
  const whole = Object.keys(why).length === 2 && Object.keys(conflict).length === 6;
  if (!worded || !whole || typeof conflict.smallest !== "boolean")
    report("conflict", "内容不完整或有未知字段", "is not complete, or has unknown fields");
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (certificate.kind === "pins") {
    const pinned = new Set(table.pinned.map(([d, s]) => `${d} ${s}`));
    const pairs = (Array.isArray(certificate.pairs) ? certificate.pairs : []) as [string, string][];
    const named = pairs.map(([d, s]) => [table.demandAt.get(d) ?? -1, table.supplyAt.get(s) ?? -1] as const);
    const limits = new Set<number>();
    const shared = (
      of: (pair: readonly [number, number]) => number,
      limit: (at: number) => number | undefined,
    ) => {
      const at = new Set(named.map(of));
      const [only] = at;
      if (at.size === 1 && only !== undefined && only >= 0) limits.add(limit(only) ?? Infinity);
    };
    shared(
      ([d]) => d,
      (d) => table.demands[d]?.max,
    );
    shared(
      ([, s]) => s,
      (s) => table.supplies[s]?.max,
    );
    shared(
      ([, s]) => table.groupOf[s] ?? -1,
      () => table.groupMax,
    );
    const apart = new Set(named.map((p) => p.join(" "))).size === pairs.length;
    const possible = certificate.possible as number;
    if (
      !apart ||
      !named.every((p) => pinned.has(p.join(" "))) ||
      !limits.has(possible) ||
      !(pairs.length > possible)
    )
      fail("certificate");
    // Of pins that exceed a limit, as many as one more than it are the fewest.
    if (pairs.length !== possible + 1 || conflict.smallest !== true) fail("conflict.smallest");
    if (Object.keys(certificate).length !== 3) fail("certificate");
    if (!same(conflict.pins, pairs) || !same(conflict.demands, []) || conflict.required !== pairs.length)
      fail("conflict");
    if (conflict.possible !== possible || state.anyPairs) fail("conflict");
    return;
  }
  const demands = texts(certificate.demands);
  const supplies = new Set(texts(certificate.supplies));
  const groups = new Set(texts(certificate.groups));
  let required = 0;
  let possible = 0;
  const uncounted = (s: number) => {
    const supply = table.supplies[s];
    return (
      !supplies.has(supply?.id as string) &&
      !((table.groupOf[s] as number) >= 0 && groups.has(supply?.group as string))
    );
  };
  // Pinned pairs fill places and room; what they leave is what the cut is about.
  const left = new Int32Array(table.supplies.length);
  const leftOfGroup = new Map<string, number>();
  table.supplies.forEach((supply, s) => {
    left[s] = supply.max;
  });
  for (const id of groups) leftOfGroup.set(id, table.groupMax);
  const pinsOf = new Int32Array(table.demands.length);
  for (const [d, s] of table.pinned) {
    pinsOf[d] = (pinsOf[d] as number) + 1;
    left[s] = (left[s] as number) - 1;
    const group = table.supplies[s]?.group;
    if (group !== undefined && leftOfGroup.has(group))
      leftOfGroup.set(group, (leftOfGroup.get(group) as number) - 1);
  }
  for (const id of new Set(demands)) {
    const d = table.demandAt.get(id);
    if (d === undefined) {
      fail("certificate.demands");
      return;
    }
    required += Math.max(0, (table.demands[d]?.min as number) - (pinsOf[d] as number));
    table.each(d, (s) => {
      if (uncounted(s) && !table.isPinned(d, s)) possible++;
    });
  }
  for (const id of supplies) {
    const s = table.supplyAt.get(id);
    if (s === undefined) {
      fail("certificate.supplies");
      return;
    }
    if ((table.groupOf[s] as number) < 0 || !groups.has(table.supplies[s]?.group as string))
      possible += left[s] as number;
  }
  for (const id of groups) possible += table.groupAt.has(id) ? (leftOfGroup.get(id) as number) : Infinity;
  const lists = [certificate.demands, certificate.supplies, certificate.groups];
  const once = lists.every((list) => Array.isArray(list) && new Set(texts(list)).size === list.length);
  if (!once || Object.keys(certificate).length !== 6) fail("certificate");
  // One demand alone is the smallest conflict there can be.
  if (demands.length === 1 && conflict.smallest !== true) fail("conflict.smallest");
  if (certificate.kind !== "cut" || !(required > possible) || state.belowMin === 0) fail("certificate");
  if (certificate.required !== required || certificate.possible !== possible) fail("certificate");
  if (!same(conflict.demands, demands) || !same(conflict.pins, [])) fail("conflict");
  if (conflict.required !== required || conflict.possible !== possible) fail("conflict");
}
