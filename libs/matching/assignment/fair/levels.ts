import { eachPair, type Instance } from "../problem/instance.ts";
import type { Decision } from "../problem/remaining.ts";

/** Relative tolerance in comparisons of sums; the checker uses the same. */
export const FAIR_TOLERANCE = 1e-9;

/** Summed affinity of each demand, pinned pairs included. */
export function sumsOf(instance: Instance, chosen: Decision): Float64Array {
  const sums = new Float64Array(instance.demandIds.length);
  for (const p of [...instance.pins, ...chosen].sort((a, b) => a.demand - b.demand || a.supply - b.supply))
    sums[p.demand] = (sums[p.demand] as number) + p.value;
  return sums;
}

export function toleranceOf(instance: Instance, chosen: Decision): number {
  const size = [...instance.pins, ...chosen].reduce((sum, p) => sum + Math.abs(p.value), 0);
  return FAIR_TOLERANCE * Math.max(instance.maxAbs, size);
}

/** Above 0 when ascending sums a are better than b for the worst-served first. */
export function compareSums(a: Float64Array, b: Float64Array, tolerance: number): number {
  for (let k = 0; k < a.length; k++) {
    const difference = (a[k] as number) - (b[k] as number);
    if (Math.abs(difference) > tolerance) return difference;
  }
  return 0;
}

/** The first place where ascending upper bounds exceed the sums; -1 when nothing better than the sums is possible. */
export function openLevel(bounds: Float64Array, sums: Float64Array, tolerance: number): number {
  const ascending = bounds.toSorted();
  for (let k = 0; k < sums.length; k++) {
    const difference = (ascending[k] as number) - (sums[k] as number);
    if (difference < -tolerance) return -1;
    if (difference > tolerance) return k;
  }
  return -1;
}

export type Reach = {
  /** No assignment keeps the limits. */
  readonly empty: boolean;
  /** Most that each demand could get by itself. */
  readonly bounds: Float64Array;
  /** Most that a demand could get beside any one pair. */
  readonly others: Float64Array;
};

/** What the limits alone allow each demand. */
export function reachOf(instance: Instance): Reach {
  const { min, max, room, groupOf, groupRoom } = instance;
  const n = instance.demandIds.length;
  const bounds = sumsOf(instance, []);
  const others = bounds.slice();
  let empty = [max, room, groupRoom].some((left) => left.some((x) => x < 0));
  for (let d = 0; d < n; d++) {
    const found: number[] = [];
    eachPair(instance, d, (s, value) => {
      const g = groupOf[s] as number;
      if ((room[s] as number) > 0 && (g < 0 || (groupRoom[g] as number) > 0)) found.push(value);
    });
    const open = Float64Array.from(found).sort().reverse();
    const most = Math.min(max[d] as number, open.length);
    if ((min[d] as number) > most) empty = true;
    for (let k = 0; k < most; k++) {
      const value = open[k] as number;
      if (value > 0 || k < (min[d] as number)) bounds[d] = (bounds[d] as number) + value;
      if (value > 0 && k + 1 < (max[d] as number)) others[d] = (others[d] as number) + value;
    }
  }
  return { empty, bounds, others };
}
