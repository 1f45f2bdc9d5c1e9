import type { Market } from "./market.ts";
import { Search } from "./search.ts";

/**
 * Makes any prices optimal, exactly. First every row takes what is best for it at these prices; columns then hold too many, or too few
 * for their price. Shortest paths over reduced costs move what is too many to where it lacks; what the sink got
 * instead goes back from there.
 */
export function settle(market: Market): void {
  const { net, entries } = market;
  const { lists, colCap } = net;
  for (let i = 0; i < lists.rows; i++) takeBest(market, i);
  const search = new Search(market);
  for (let j = 0; j < lists.columns; j++)
    while ((entries.load[j] as number) > (colCap[j] as number)) search.relieve(j);
  while (search.fill());
  search.finish();
}

/** A row takes what is best for it at today's prices, and its potential stands between what it holds and what it does not. */
function takeBest(market: Market, i: number): void {
  const { net, held, idle } = market;
  const { rowCap, rowMin } = net;
  const cap = rowCap[i] as number;
  const spare = cap - (rowMin[i] as number);
  for (;;) {
    const n = market.bestFor(i, 1);
    const other = n > 0 ? (market.worth[0] as number) : -Infinity;
    const entry = market.found[0] as number;
    const stay = market.idleWorth(i);
    const stayNext = (idle[i] as number) < cap ? stay : -Infinity;
    if ((held[i] as number) + (idle[i] as number) < cap) {
      if (other > stay) market.take(i, entry);
      else idle[i] = (idle[i] as number) + 1;
      continue;
    }
    const idles = idle[i] as number;
    let low = idles === 0 ? Infinity : idles > spare ? -net.big : 0;
    let least = -1;
    market.eachHeld(i, (e, worth) => {
      if (worth < low) {
        low = worth;
        least = e;
      }
    });
    const high = Math.max(other, stayNext);
    if (high <= low) {
      market.phiRow[i] = low < Infinity ? low : Math.max(other, 0);
      return;
    }
    if (least < 0) idle[i] = idles - 1;
    else market.giveUp(i, least);
    if (other >= stayNext) market.take(i, entry);
    else idle[i] = (idle[i] as number) + 1;
  }
}
