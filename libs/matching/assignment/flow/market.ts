import { Entries } from "./entries.ts";
import type { Network } from "./flow.ts";

/** Entries looked at in vain before a chunk is sorted again. */
const WASTE = 24;

/**
 * Rows that take columns at prices: pairs held, idle units, potentials. A column's potential is minus its price, a row's is what
 * another unit is worth to it.
 */
export class Market {
  readonly entries: Entries;
  readonly phiRow: Float64Array;
  readonly phiCol: Float64Array;
  readonly held: Int32Array;
  readonly idle: Int32Array;
  readonly net: Network;
  /** Candidates looked at, as a measure of work. */
  looked = 0;
  /** The best that `bestFor` found: entries (-1: stay idle) and what they are worth, descending. */
  found = new Int32Array(8);
  worth = new Float64Array(8);

  constructor(net: Network) {
    this.net = net;
    this.phiRow = new Float64Array(net.lists.rows);
    this.phiCol = new Float64Array(net.lists.columns);
    this.held = new Int32Array(net.lists.rows);
    this.idle = new Int32Array(net.lists.rows);
    this.entries = new Entries(net.lists, this.phiCol, net.value);
  }

  /** What the next unit is worth that the row leaves idle. */
  idleWorth(row: number): number {
    const { rowCap, rowMin, big } = this.net;
    const spare = (rowCap[row] as number) - (rowMin[row] as number);
    return (this.idle[row] as number) < spare ? 0 : -big;
  }

  /** What the last of its idle units is worth to a row. */
  idleHeld(row: number): number {
    const { rowCap, rowMin, big } = this.net;
    return (this.idle[row] as number) > (rowCap[row] as number) - (rowMin[row] as number) ? -big : 0;
  }

  take(row: number, entry: number): void {
    this.entries.link(entry, this.entries.column[entry] as number);
    this.held[row] = (this.held[row] as number) + 1;
  }

  giveUp(row: number, entry: number): void {
    this.entries.unlink(entry, this.entries.column[entry] as number);
    this.held[row] = (this.held[row] as number) - 1;
  }

  /** The `count` best pairs that a row does not hold, at today's prices, into `found` and `worth`; how many there are. */
  bestFor(row: number, count: number): number {
    const { entries, phiCol, net } = this;
    const { lists } = net;
    if (count > this.found.length) {
      this.found = new Int32Array(2 * count);
      this.worth = new Float64Array(2 * count);
    }
    const { found, worth } = this;
    let n = 0;
    let least = -Infinity;
    for (let chunk = lists.first[row] as number; chunk >= 0; chunk = lists.next[chunk] as number) {
      const { value, order, bound, used, column } = entries;
      const from = lists.from[chunk] as number;
      const to = lists.to[chunk] as number;
      let wasted = 0;
      let p = from;
      for (; p < to; p++) {
        if ((bound[p] as number) <= least) break;
        const e = order[p] as number;
        if (used[e] === 1) continue;
        const w = (value[e] as number) + (phiCol[column[e] as number] as number);
        if (w <= least) {
          wasted++;
          continue;
        }
        if (n < count) n++;
        let at = n - 1;
        for (; at > 0 && (worth[at - 1] as number) < w; at--) {
          worth[at] = worth[at - 1] as number;
          found[at] = found[at - 1] as number;
        }
        worth[at] = w;
        found[at] = e;
        if (n === count) least = worth[n - 1] as number;
      }
      this.looked += p - from;
      if (wasted > WASTE + ((to - from) >> 4)) entries.sort(from, to);
      if ((lists.next[chunk] as number) < 0 && (lists.rest[row] as number) > -Infinity) {
        if (net.value(from, lists.rest[row] as number) <= least) break;
        entries.extend(row);
      }
    }
    return n;
  }

  /** Calls for every pair that a row holds. */
  eachHeld(row: number, visit: (entry: number, worth: number) => void): void {
    const { entries, phiCol, net } = this;
    const { lists } = net;
    let left = this.held[row] as number;
    for (let chunk = lists.first[row] as number; chunk >= 0 && left > 0; chunk = lists.next[chunk] as number)
      for (let e = lists.from[chunk] as number; e < (lists.to[chunk] as number) && left > 0; e++)
        if (entries.used[e] === 1) {
          left--;
          visit(e, (entries.value[e] as number) + (phiCol[entries.column[e] as number] as number));
        }
  }
}
