import type { Market } from "./market.ts";

/** Candidates that rows may look at, for each unit to be placed. */
const WORK = 400;

/**
 * Prices near the optimum by an auction: a row that lacks units bids for its best columns what makes them as good as the next best,
 * and a little more; a full column drops its lowest bid. Whatever it leaves is a valid start for `settle`.
 */
export function auction(market: Market, step: number): void {
  const { entries, phiCol, held, idle, net } = market;
  const { rowCap, colCap, lists } = net;
  let bids = new Float64Array(entries.value.length);
  const queue: number[] = [];
  const waiting = new Uint8Array(lists.rows);
  let units = 0;
  for (let i = 0; i < lists.rows; i++) {
    units += rowCap[i] as number;
    if ((rowCap[i] as number) > 0) {
      queue.push(i);
      waiting[i] = 1;
    }
  }
  const most = market.looked + WORK * units;
  for (let at = 0; at < queue.length && market.looked < most; at++) {
    const i = queue[at] as number;
    waiting[i] = 0;
    const lacking = (rowCap[i] as number) - (held[i] as number) - (idle[i] as number);
    if (lacking <= 0) continue;
    const n = market.bestFor(i, lacking + 1);
    const { found, worth } = market;
    if (bids.length < entries.value.length) {
      const more = new Float64Array(entries.value.length);
      more.set(bids);
      bids = more;
    }
    const stay = market.idleWorth(i);
    const next = Math.max(stay, n > lacking ? (worth[lacking] as number) : -net.big);
    for (let k = 0; k < lacking; k++) {
      if (k >= n || (worth[k] as number) <= stay) {
        // What stays idle now may be worth filling later only if prices fell, and they do not.
        idle[i] = (idle[i] as number) + 1;
        continue;
      }
      const e = found[k] as number;
      const j = entries.column[e] as number;
      if ((colCap[j] as number) <= 0) {
        phiCol[j] = -2 * net.big;
        continue;
      }
      bids[e] = (worth[k] as number) - next + step - (phiCol[j] as number);
      market.take(i, e);
      const load = entries.load[j] as number;
      if (load < (colCap[j] as number)) continue;
      let lowest = -1;
      let second = Infinity;
      for (let h = entries.head[j] as number; h >= 0; h = entries.after[h] as number) {
        const bid = bids[h] as number;
        if (lowest < 0 || bid < (bids[lowest] as number)) {
          if (lowest >= 0) second = bids[lowest] as number;
          lowest = h;
        } else if (bid < second) second = bid;
      }
      market.looked += load >> 2;
      if (load === colCap[j]) {
        phiCol[j] = -(bids[lowest] as number);
        continue;
      }
      const loser = entries.row[lowest] as number;
      market.giveUp(loser, lowest);
      phiCol[j] = -second;
      if (waiting[loser] === 0) {
        waiting[loser] = 1;
        queue.push(loser);
      }
    }
    if (waiting[i] === 0 && (held[i] as number) + (idle[i] as number) < (rowCap[i] as number)) {
      waiting[i] = 1;
      queue.push(i);
    }
  }
}
