import { type Instance, type SparseAffinity, sparseOf } from "../problem/instance.ts";

/** A pair by position. */
export type PairAt = { readonly demand: number; readonly supply: number };

/** The instance in which a pair is taken (as if pinned) or ruled out. Sparse instances only. */
export function decide(instance: Instance, pair: PairAt, taken: boolean): Instance {
  const { offset, supply, value } = instance.affinity as SparseAffinity;
  const left: { demand: number; supply: number; value: number }[] = [];
  let affinity = 0;
  for (let d = 0; d < instance.demandIds.length; d++)
    for (let k = offset[d] as number; k < (offset[d + 1] as number); k++)
      if (d === pair.demand && supply[k] === pair.supply) affinity = value[k] as number;
      else left.push({ demand: d, supply: supply[k] as number, value: value[k] as number });
  const affinities = sparseOf(left, instance.demandIds.length);
  if (!taken) return { ...instance, affinity: affinities };
  const less = (array: Int32Array, at: number, least = -1): Int32Array => {
    const copy = array.slice();
    if (at >= 0) copy[at] = Math.max(least, (copy[at] as number) - 1);
    return copy;
  };
  return {
    ...instance,
    affinity: affinities,
    min: less(instance.min, pair.demand, 0),
    max: less(instance.max, pair.demand),
    room: less(instance.room, pair.supply),
    groupRoom: less(instance.groupRoom, instance.groupOf[pair.supply] as number),
    pins: [...instance.pins, { ...pair, value: affinity }],
  };
}
