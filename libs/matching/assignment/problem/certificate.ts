import type { Optimum, PriceVectors } from "../flow/optimise.ts";
import type { PriceParts, Prices } from "../types.ts";
import type { Instance, Pin } from "./instance.ts";

/** Prices by id; what is zero is left out, and what has no place at all: nothing of it can be assigned. */
export function pricesById(instance: Instance, prices: PriceVectors): Prices {
  const named = (ids: readonly string[], values: Float64Array, limits: Int32Array): Record<string, number> =>
    Object.fromEntries(
      ids.flatMap((id, at) => (values[at] && limits[at] !== 0 ? [[`${id}`, values[at] as number]] : [])),
    );
  const { stated } = instance;
  return {
    demands: named(instance.demandIds, prices.demands, stated.max),
    supplies: named(instance.supplyIds, prices.supplies, stated.room),
    groups: named(instance.groupIds, prices.groups, stated.groupRoom),
  };
}

/**
 * The sums of the dual objective for prices that came with `chosen`: their total bounds the summed (shaped) affinity of every assignment.
 * No pair outside the optimum has an affinity above its prices, so only chosen and pinned pairs add to `pairs`.
 */
export function priceParts(
  instance: Instance,
  { prices, chosen }: Optimum,
  value: (demand: number, affinity: number, pair: Pin) => number = (_, affinity) => affinity,
): PriceParts {
  const { groupOf, stated, pins } = instance;
  const total = (limits: Int32Array, of: Float64Array) =>
    limits.reduce((sum, n, at) => sum + n * (of[at] as number), 0);
  const gain = (p: Pin): number => {
    const group = groupOf[p.supply] as number;
    const price = (prices.supplies[p.supply] as number) + (group < 0 ? 0 : (prices.groups[group] as number));
    return value(p.demand, p.value, p) - (prices.demands[p.demand] as number) - price;
  };
  let demands = 0;
  prices.demands.forEach((u, d) => {
    demands += u * ((u > 0 ? stated.max[d] : stated.min[d]) as number);
  });
  return {
    demands,
    supplies: total(stated.room, prices.supplies),
    groups: total(stated.groupRoom, prices.groups),
    pairs:
      chosen.reduce((sum, p) => sum + Math.max(0, gain(p)), 0) + pins.reduce((sum, p) => sum + gain(p), 0),
  };
}

export const boundOf = (parts: PriceParts): number =>
  parts.demands + parts.supplies + parts.groups + parts.pairs;
