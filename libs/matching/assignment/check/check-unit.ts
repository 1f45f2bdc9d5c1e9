import type { Report } from "./check.ts";
import type { Table } from "./table.ts";

/*
 * Why a proof holds. Every demand that is not settled takes one pair or none. Its outcome is a level: its sum (pins included) as a whole multiple of 1/scale.
 * An assignment is worth minus the unit vector of the level of each demand, added up; vectors are compared at the lowest level where they
 * differ. That is leximin: fewer demands at the lowest level are better, and so on. Prices are such vectors too: u of a demand, v ≥ 0 of a
 * supply, w ≥ 0 of a group. When u + v + w ≥ worth of every possible pair and u ≥ worth of none (unless the minimum forbids that), no assignment is
 * worth more than the sum of all u, room × v and room × w: weak duality needs nothing but an ordered group. The result is worth just that.
 */

type Json = Record<string, unknown>;
type Vector = readonly (readonly [level: number, count: number])[];
export type Taken = readonly {
  readonly demand: number;
  readonly supply: number;
  readonly affinity: number;
}[];

/** Verifies the prices of a fair result in which every demand takes one pair at most beside its pins. */
export function checkUnit(table: Table, result: Json, taken: Taken, report: Report): void {
  const reason = unproven(table, (result.certificate ?? {}) as Json, taken);
  if (reason) report("certificate", reason.zh, reason.en);
}

/** Why the prices do not prove that nothing is better; undefined when they do. */
function unproven(table: Table, certificate: Json, taken: Taken): { zh: string; en: string } | undefined {
  const left = leftOf(table);
  const open = openDemands(table, left);
  const prices = (certificate.prices ?? {}) as Json;
  const idle = (max: number | undefined) => (max as number) <= 0;
  const u = vectorsAt(prices.demands, table.demandAt, (d) => !open?.has(d));
  const v = vectorsAt(prices.supplies, table.supplyAt, (s) => idle(left.room[s]));
  const w = vectorsAt(prices.groups, table.groupAt, (g) => idle(left.groupRoom[g]));
  if (!open || !u || !v || !w || Object.keys(prices).length !== 3 || Object.keys(certificate).length !== 2)
    return { zh: "证明与问题不符", en: "the certificate does not fit the problem" };
  for (const price of [...v.values(), ...w.values()])
    if ((price[0]?.[1] as number) < 0) return { zh: "价格为负", en: "a price is negative" };
  const scale = scaleFor(open);
  const level = (sum: number) => Math.round(sum * scale) + 0;
  for (const [d, { base, forced }] of open) {
    const own = u.get(d) ?? [];
    // Of supplies without a price of their own only the best of each group can exceed.
    const best = new Map<number, number>();
    let covers = forced || sign([own], level(base)) >= 0;
    eachUsable(table, left, d, (s, affinity) => {
      const group = table.groupOf[s] as number;
      const price = v.get(s);
      if (!price) best.set(group, Math.max(best.get(group) ?? -Infinity, affinity));
      else if (sign([own, price, w.get(group) ?? []], level(base + affinity)) < 0) covers = false;
    });
    for (const [group, affinity] of best)
      if (sign([own, w.get(group) ?? []], level(base + affinity)) < 0) covers = false;
    if (!covers) {
      const id = table.demands[d]?.id;
      return { zh: `需求“${id}”的价格不足`, en: `the prices of demand "${id}" do not cover a pair` };
    }
  }
  const total = new Map<number, number>();
  const add = (at: number, count: number) => total.set(at, (total.get(at) ?? 0) + count);
  for (const price of u.values()) for (const [at, count] of price) add(at, count);
  for (const [s, price] of v) for (const [at, count] of price) add(at, count * (left.room[s] as number));
  for (const [g, price] of w) for (const [at, count] of price) add(at, count * (left.groupRoom[g] as number));
  const sums = new Map([...open].map(([d, { base }]) => [d, base]));
  for (const { demand, supply, affinity } of taken)
    if (!table.isPinned(demand, supply) && sums.has(demand))
      sums.set(demand, (sums.get(demand) as number) + affinity);
  for (const sum of sums.values()) add(level(sum), 1);
  if ([...total.values()].some((count) => count !== 0))
    return { zh: "价格证明的上界与结果不等", en: "the prices prove a bound that differs from the result" };
}

type Left = {
  readonly base: Float64Array;
  readonly min: Float64Array;
  readonly max: Float64Array;
  readonly room: Float64Array;
  readonly groupRoom: Float64Array;
};
type Open = ReadonlyMap<
  number,
  {
    readonly base: number;
    readonly forced: boolean /** Greatest size of its possible sums. */;
    readonly largest: number;
  }
>;

/** Limits that pinned pairs leave, and their sums, added in the order of the supplies' ids. */
function leftOf(table: Table): Left {
  const left = {
    base: new Float64Array(table.demands.length),
    min: Float64Array.from(table.demands, (d) => d.min),
    max: Float64Array.from(table.demands, (d) => d.max),
    room: Float64Array.from(table.supplies, (s) => s.max),
    groupRoom: new Float64Array(table.groupAt.size).fill(table.groupMax),
  };
  const take = (array: Float64Array, at: number) => {
    if (at >= 0) array[at] = (array[at] as number) - 1;
  };
  const id = (s: number) => table.supplies[s]?.id as string;
  for (const [d, s] of table.pinned.toSorted((a, b) => (id(a[1]) < id(b[1]) ? -1 : 1))) {
    left.base[d] = (left.base[d] as number) + (table.affinity(d, s) as number);
    take(left.min, d);
    take(left.max, d);
    take(left.room, s);
    take(left.groupRoom, table.groupOf[s] as number);
  }
  return left;
}

/** Pairs of a demand that its limits and the pins leave possible. */
function eachUsable(
  table: Table,
  left: Left,
  demand: number,
  visit: (supply: number, affinity: number) => void,
): void {
  table.each(demand, (s, affinity) => {
    const g = table.groupOf[s] as number;
    const room = (left.room[s] as number) > 0 && (g < 0 || (left.groupRoom[g] as number) > 0);
    if (room && !table.isPinned(demand, s)) visit(s, affinity);
  });
}

/** Demands that pins leave a choice; undefined when one of them may take several pairs. */
function openDemands(table: Table, left: Left): Open | undefined {
  const open = new Map<number, { base: number; forced: boolean; largest: number }>();
  for (let d = 0; d < table.demands.length; d++) {
    if ((left.max[d] as number) <= 0) continue;
    const base = left.base[d] as number;
    let usable = 0;
    let largest = Math.abs(base);
    eachUsable(table, left, d, (_, affinity) => {
      usable++;
      largest = Math.max(largest, Math.abs(base + affinity));
    });
    if (usable === 0) continue;
    if ((left.max[d] as number) > 1 && usable > 1) return undefined;
    open.set(d, { base, forced: (left.min[d] as number) > 0, largest });
  }
  return open;
}

/** The greatest power of ten (1 at least) with which no possible sum exceeds 1e14. */
function scaleFor(open: Open): number {
  let largest = 0;
  for (const demand of open.values()) largest = Math.max(largest, demand.largest);
  let scale = 1;
  while (scale < 1e30 && largest * scale * 10 <= 1e14) scale *= 10;
  return scale;
}

/** Vectors by id as a map over positions; undefined when one is not in order, has a 0, or belongs to what has no place. */
function vectorsAt(
  value: unknown,
  ids: ReadonlyMap<string, number>,
  idle: (at: number) => boolean,
): Map<number, Vector> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const vectors = new Map<number, Vector>();
  for (const [id, vector] of Object.entries(value)) {
    const at = ids.get(id);
    if (at === undefined || idle(at) || !Array.isArray(vector) || vector.length === 0) return undefined;
    let last = -Infinity;
    for (const entry of vector) {
      const [level, count] = Array.isArray(entry) && entry.length === 2 ? entry : [];
      if (typeof level !== "number" || !(level > last) || !Number.isSafeInteger(count) || count === 0)
        return undefined;
      last = level;
    }
    vectors.set(at, vector as Vector);
  }
  return vectors;
}

/** Sign of summed prices less what an outcome at `level` is worth: of the sum of the vectors and the unit vector of the level. */
function sign(vectors: readonly Vector[], level: number): number {
  const at = vectors.map(() => 0);
  for (;;) {
    let lowest = level;
    vectors.forEach((vector, n) => {
      lowest = Math.min(lowest, vector[at[n] as number]?.[0] ?? Infinity);
    });
    let sum = lowest === level ? 1 : 0;
    vectors.forEach((vector, n) => {
      const entry = vector[at[n] as number];
      if (entry?.[0] !== lowest) return;
      sum += entry[1];
      at[n] = (at[n] as number) + 1;
    });
    if (sum !== 0) return sum;
    if (lowest === level) break;
  }
  return remainder(vectors, at);
}

/** Sign of the entries above the level. */
function remainder(vectors: readonly Vector[], from: readonly number[]): number {
  const total = new Map<number, number>();
  vectors.forEach((vector, n) => {
    for (const [level, count] of vector.slice(from[n])) total.set(level, (total.get(level) ?? 0) + count);
  });
  const [first] = [...total].filter(([, count]) => count !== 0).sort((a, b) => a[0] - b[0]);
  return first?.[1] ?? 0;
}
