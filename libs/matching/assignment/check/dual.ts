import type { PriceParts } from "../types.ts";
import type { Table } from "./table.ts";

/** What is decided in a branch of a proof: pairs taken and pairs ruled out, as `demand * supplies + supply`. */
export type Decided = { readonly in: ReadonlySet<number>; readonly out: ReadonlySet<number> };
/** Value of a pair in the sum that is bounded; undefined when the pair cannot be part of it. */
export type Value = (demand: number, supply: number, affinity: number) => number | undefined;

/** Numbers by id as an array over positions; undefined when an id is unknown, a value is no number, or a price is negative. */
export function pricesAt(
  value: unknown,
  ids: ReadonlyMap<string, number>,
  negative: boolean,
): Float64Array | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const prices = new Float64Array(ids.size);
  for (const [id, price] of Object.entries(value)) {
    const at = ids.get(id);
    if (at === undefined || typeof price !== "number" || !Number.isFinite(price)) return undefined;
    if (price < 0 && !negative) return undefined;
    prices[at] = price;
  }
  return prices;
}

/**
 * The bound that prices prove, by weak duality: whatever is assigned, a pair is worth at most its prices plus what it exceeds them by; places
 * pay the demand's price (all of them when it is positive, the minimum when it is negative), room pays the supply's and group's.
 */
export function dualParts(
  table: Table,
  prices: unknown,
  rules: { value?: Value; decided?: Decided } = {},
): PriceParts | undefined {
  const given = (prices ?? {}) as Record<string, unknown>;
  const u = pricesAt(given.demands, table.demandAt, true);
  const v = pricesAt(given.supplies, table.supplyAt, false);
  const w = pricesAt(given.groups, table.groupAt, false);
  if (!u || !v || !w || Object.keys(given).length !== 3) return undefined;
  // What has no place at all has no price either: any would do.
  const closed = Uint8Array.from(table.supplies, (supply, s) =>
    supply.max === 0 || ((table.groupOf[s] as number) >= 0 && table.groupMax === 0) ? 1 : 0,
  );
  if (u.some((x, d) => x !== 0 && table.demands[d]?.max === 0)) return undefined;
  if (v.some((x, s) => x !== 0 && table.supplies[s]?.max === 0)) return undefined;
  if (table.groupMax === 0 && w.some((x) => x !== 0)) return undefined;
  const { value, decided } = rules;
  const parts = { demands: 0, supplies: 0, groups: 0, pairs: 0 };
  const width = table.supplies.length;
  const price = v.map(
    (x, s) => x + ((table.groupOf[s] as number) < 0 ? 0 : (w[table.groupOf[s] as number] as number)),
  );
  table.demands.forEach(({ min, max }, d) => {
    const own = u[d] as number;
    parts.demands += own * (own > 0 ? max : min);
    table.each(d, (s, affinity) => {
      const key = d * width + s;
      const forced = (table.pinned.length > 0 && table.isPinned(d, s)) || decided?.in.has(key);
      if (!forced && (max === 0 || closed[s] === 1 || decided?.out.has(key))) return;
      const worth = value ? value(d, s, affinity) : affinity;
      if (worth === undefined && !forced) return;
      const gain = (worth ?? 0) - own - (price[s] as number);
      if (gain > 0 || forced) parts.pairs += gain;
    });
  });
  table.supplies.forEach(({ max }, s) => {
    parts.supplies += (v[s] as number) * max;
  });
  if (Number.isFinite(table.groupMax)) for (const x of w) parts.groups += x * table.groupMax;
  else if (w.some((x) => x > 0)) return undefined;
  return parts;
}

/** The sum of the parts, when the stated ones are the computed ones; else undefined. */
export function agreed(
  computed: PriceParts | undefined,
  stated: unknown,
  tolerance: number,
): number | undefined {
  if (!computed || typeof stated !== "object" || stated === null || Object.keys(stated).length !== 4)
    return undefined;
  let total = 0;
  for (const name of ["demands", "supplies", "groups", "pairs"] as const) {
    const said = (stated as Record<string, unknown>)[name];
    const size = tolerance + 1e-9 * Math.abs(computed[name]);
    if (typeof said !== "number" || !(Math.abs(said - computed[name]) <= size)) return undefined;
    total += computed[name];
  }
  return total;
}
