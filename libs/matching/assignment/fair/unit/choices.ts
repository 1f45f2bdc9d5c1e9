import { eachPair, type Instance } from "../../problem/instance.ts";
import { sumsOf } from "../levels.ts";

/** One pair that a demand may take, and the level that its sum then has. */
export type Choice = { readonly supply: number; readonly value: number; readonly level: number };
export type Chooser = {
  readonly demand: number;
  /** Level when it takes nothing; undefined when its minimum forbids that. */
  readonly empty: number | undefined;
  readonly choices: Choice[];
};

/**
 * The demands that still have a choice, when each of them takes one pair at most; undefined when one may take several. Levels are sums in
 * whole multiples of a power of ten, so that rounding in sums of pins makes no difference. Pairs that cannot be needed are left out:
 * those that gain nothing, and those after so many better ones that the other demands cannot fill them all. `start` is kept.
 */
export function choosersOf(instance: Instance, start: ReadonlyMap<number, number>): Chooser[] | undefined {
  const { min, max, room, groupOf, groupRoom } = instance;
  const base = sumsOf(instance, []);
  const eachUsable = (demand: number, visit: (supply: number, value: number) => void) =>
    eachPair(instance, demand, (supply, value) => {
      const g = groupOf[supply] as number;
      if ((room[supply] as number) > 0 && (g < 0 || (groupRoom[g] as number) > 0)) visit(supply, value);
    });
  const open: number[] = [];
  let largest = 0;
  for (let demand = 0; demand < max.length; demand++) {
    if ((max[demand] as number) <= 0) continue;
    const own = base[demand] as number;
    let most = Math.abs(own);
    let usable = 0;
    eachUsable(demand, (_, value) => {
      usable++;
      most = Math.max(most, Math.abs(own + value));
    });
    if (usable === 0) continue;
    if ((max[demand] as number) > 1 && usable > 1) return undefined;
    largest = Math.max(largest, most);
    open.push(demand);
  }
  const scale = scaleFor(largest);
  const level = (sum: number) => Math.round(sum * scale) + 0;
  return open.map((demand) => {
    const own = base[demand] as number;
    const empty = level(own);
    const forced = (min[demand] as number) > 0;
    const found: Choice[] = [];
    eachUsable(demand, (supply, value) => {
      const choice = { supply, value, level: level(own + value) };
      if (forced || choice.level > empty) found.push(choice);
    });
    found.sort((a, b) => b.level - a.level || a.supply - b.supply);
    const choices = needed(instance, found, open.length + 1);
    const held = found.find((c) => c.supply === start.get(demand));
    if (held && !choices.includes(held)) choices.push(held);
    return { demand, empty: forced ? undefined : empty, choices };
  });
}

/** The best choices until they have room for `enough` demands, or of one group for one more than the group has. */
function needed(instance: Instance, choices: readonly Choice[], enough: number): Choice[] {
  const { room, groupOf, groupRoom } = instance;
  const kept: Choice[] = [];
  const ofGroup = new Map<number, number>();
  let capacity = 0;
  for (const choice of choices) {
    if (capacity >= enough) break;
    const own = room[choice.supply] as number;
    const g = groupOf[choice.supply] as number;
    if (g < 0) capacity += own;
    else {
      const before = ofGroup.get(g) ?? 0;
      const limit = groupRoom[g] as number;
      if (before > limit) continue;
      ofGroup.set(g, before + own);
      capacity += Math.min(before + own, limit) - Math.min(before, limit);
    }
    kept.push(choice);
  }
  return kept;
}

/** The greatest power of ten (1 at least) that keeps sums below 1e14 in size: differences of 1e-13 of the largest count. */
function scaleFor(largest: number): number {
  let scale = 1;
  while (scale < 1e30 && largest * scale * 10 <= 1e14) scale *= 10;
  return scale;
}
