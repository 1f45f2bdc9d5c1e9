import { eachPair, type Instance } from "./instance.ts";

/** Demands whose minimums cannot all be met, with the cut that shows it. */
export type MinimumConflict = {
  readonly demands: readonly number[];
  readonly supplies: readonly number[];
  readonly groups: readonly number[];
  readonly required: number;
  readonly possible: number;
  readonly smallest: boolean;
};

/** Steps (candidates looked at) after which the search for the smallest set ends with a minimal one. */
const BUDGET = 60_000_000;
/** Steps for the choice of demands to look at next, all together. */
const CHOICE_BUDGET = 2_000_000;

/**
 * A smallest set of demands whose minimums exclude each other. Sets that can be met together leave others out; every conflict has a
 * member among those left out, so a smallest choice of members that is itself a conflict is a smallest conflict. (Finding it is hard
 * in general, thus the budget: afterwards a minimal conflict is returned with `smallest: false`.)
 * Call it only when the minimums cannot be met.
 */
export function minimumConflict(instance: Instance): MinimumConflict {
  const all = [...instance.min.keys()].filter((d) => (instance.min[d] as number) > 0);
  const candidates = new Map<number, Int32Array>();
  const budget = { left: BUDGET };
  const network = () => new MinimumFlow(instance, candidates, budget);
  for (const d of all) {
    const flow = network();
    if (!flow.meet(d)) return found(instance, flow, [d], true);
  }
  const leftOut: number[][] = [];
  const choice = { left: CHOICE_BUDGET };
  while (budget.left > 0) {
    const members = smallestHitting(leftOut, choice);
    if (!members) break;
    const flow = network();
    const failed = members.some((d) => !flow.meet(d));
    if (failed) return found(instance, flow, members, true);
    const chosen = new Set(members);
    leftOut.push(all.filter((d) => !chosen.has(d) && !flow.meet(d)));
  }
  // Out of budget: take demands out of the conflict as long as one is left.
  let conflict = all;
  const start = network();
  for (const [at, d] of all.entries())
    if (!start.meet(d)) {
      conflict = all.slice(0, at + 1).filter((x) => start.reachedDemands.has(x));
      break;
    }
  for (const d of [...conflict]) {
    const without = conflict.filter((x) => x !== d);
    const flow = network();
    if (without.some((x) => !flow.meet(x))) conflict = without.filter((x) => flow.reachedDemands.has(x));
  }
  const flow = network();
  conflict.some((d) => !flow.meet(d));
  return found(instance, flow, conflict, false);
}

function found(
  instance: Instance,
  flow: MinimumFlow,
  demands: readonly number[],
  smallest: boolean,
): MinimumConflict {
  const { groupOf, groupRoom, room } = instance;
  const groups = [...flow.reachedGroups].sort((a, b) => a - b);
  const supplies = [...flow.reachedSupplies]
    .filter((s) => !flow.reachedGroups.has(groupOf[s] as number))
    .sort((a, b) => a - b);
  const members = [...demands].sort((a, b) => a - b);
  const cut = new Set(supplies);
  let possible = 0;
  for (const g of groups) possible += groupRoom[g] as number;
  for (const s of supplies) possible += room[s] as number;
  for (const d of members)
    eachPair(instance, d, (s) => {
      if (!cut.has(s) && !flow.reachedGroups.has(groupOf[s] as number)) possible++;
    });
  const required = members.reduce((total, d) => total + (instance.min[d] as number), 0);
  return { demands: members, supplies, groups, required, possible, smallest };
}

/** Fewest numbers that have one in each set; undefined when the budget is used up. */
function smallestHitting(
  sets: readonly (readonly number[])[],
  budget: { left: number },
): number[] | undefined {
  const pick = (chosen: Set<number>, room: number): number[] | undefined => {
    if (--budget.left < 0) return undefined;
    const open = sets.filter((set) => !set.some((x) => chosen.has(x)));
    if (open.length === 0) return [...chosen];
    // Sets without a common member need one choice each.
    const seen = new Set<number>();
    let apart = 0;
    for (const set of open)
      if (!set.some((x) => seen.has(x))) {
        apart++;
        for (const x of set) seen.add(x);
      }
    if (apart > room) return undefined;
    const shortest = open.reduce((a, b) => (b.length < a.length ? b : a));
    for (const x of shortest) {
      const rest = pick(new Set(chosen).add(x), room - 1);
      if (rest) return rest;
    }
    return undefined;
  };
  for (let size = 0; size <= sets.length; size++) {
    const hit = pick(new Set(), size);
    if (hit) return hit.sort((a, b) => a - b);
    if (budget.left < 0) return undefined;
  }
  return undefined;
}

/** Minimums met one demand after the other by alternating paths; supplies and groups keep within their room. */
class MinimumFlow {
  readonly reachedDemands = new Set<number>();
  readonly reachedSupplies = new Set<number>();
  readonly reachedGroups = new Set<number>();
  private readonly holders = new Map<number, number[]>();
  private readonly mine = new Map<number, Set<number>>();
  private readonly groupLoad: Int32Array;
  private readonly instance: Instance;
  private readonly candidates: Map<number, Int32Array>;
  private readonly budget: { left: number };

  constructor(instance: Instance, candidates: Map<number, Int32Array>, budget: { left: number }) {
    this.instance = instance;
    this.candidates = candidates;
    this.budget = budget;
    this.groupLoad = new Int32Array(instance.groupIds.length);
  }

  /** Meets the minimum of one more demand, or changes nothing and leaves in `reached…` what stands in the way. */
  meet(demand: number): boolean {
    const wanted = this.instance.min[demand] as number;
    for (let n = 0; n < wanted; n++)
      if (!this.augment(demand)) {
        for (const s of this.mine.get(demand) ?? []) {
          const held = this.holders.get(s) as number[];
          held.splice(held.indexOf(demand), 1);
          const g = this.instance.groupOf[s] as number;
          if (g >= 0) this.groupLoad[g] = (this.groupLoad[g] as number) - 1;
        }
        this.mine.delete(demand);
        return false;
      }
    return true;
  }

  private suppliesOf(demand: number): Int32Array {
    let list = this.candidates.get(demand);
    if (!list) {
      const found: number[] = [];
      eachPair(this.instance, demand, (s) => found.push(s));
      list = Int32Array.from(found).sort();
      this.candidates.set(demand, list);
    }
    return list;
  }

  private augment(source: number): boolean {
    const { groupOf, room, groupRoom } = this.instance;
    const viaDemand = new Map<number, number>([[source, -1]]);
    const viaSupply = new Map<number, number>();
    const viaGroup = new Map<number, number>();
    const queue = [source];
    for (const demand of queue) {
      const mine = this.mine.get(demand);
      const reach: number[] = [];
      const list = this.suppliesOf(demand);
      this.budget.left -= list.length;
      for (const s of list)
        if (!viaSupply.has(s) && !mine?.has(s)) {
          viaSupply.set(s, demand);
          reach.push(s);
        }
      for (const s of reach) {
        const held = this.holders.get(s) ?? [];
        if (held.length < (room[s] as number)) {
          const g = groupOf[s] as number;
          if (g < 0 || (this.groupLoad[g] as number) < (groupRoom[g] as number)) {
            this.apply(s, { viaDemand, viaSupply, viaGroup });
            return true;
          }
          if (!viaGroup.has(g)) {
            viaGroup.set(g, s);
            for (const [other, theirs] of this.holders)
              if (groupOf[other] === g && theirs.length > 0 && !viaSupply.has(other)) {
                viaSupply.set(other, -1 - g);
                reach.push(other);
              } else if (groupOf[other] === g) for (const d of theirs) enqueue(d, other);
          }
        }
        for (const d of held) enqueue(d, s);
      }
    }
    this.reachedDemands.clear();
    this.reachedSupplies.clear();
    this.reachedGroups.clear();
    for (const d of viaDemand.keys()) this.reachedDemands.add(d);
    for (const s of viaSupply.keys()) this.reachedSupplies.add(s);
    for (const g of viaGroup.keys()) this.reachedGroups.add(g);
    return false;

    function enqueue(d: number, s: number): void {
      if (viaDemand.has(d)) return;
      viaDemand.set(d, s);
      queue.push(d);
    }
  }

  private apply(
    end: number,
    via: { viaDemand: Map<number, number>; viaSupply: Map<number, number>; viaGroup: Map<number, number> },
  ): void {
    const { groupOf } = this.instance;
    const g = groupOf[end] as number;
    if (g >= 0) this.groupLoad[g] = (this.groupLoad[g] as number) + 1;
    let supply = end;
    for (;;) {
      let from = via.viaSupply.get(supply) as number;
      if (from < 0) {
        supply = via.viaGroup.get(-1 - from) as number;
        from = via.viaSupply.get(supply) as number;
      }
      this.holders.set(supply, [...(this.holders.get(supply) ?? []), from]);
      this.mine.set(from, (this.mine.get(from) ?? new Set()).add(supply));
      const lost = via.viaDemand.get(from) as number;
      if (lost < 0) return;
      const held = this.holders.get(lost) as number[];
      held.splice(held.indexOf(from), 1);
      this.mine.get(from)?.delete(lost);
      supply = lost;
    }
  }
}
