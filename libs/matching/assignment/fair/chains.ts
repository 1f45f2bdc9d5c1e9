import type { Lists } from "../flow/lists.ts";
import type { Instance } from "../problem/instance.ts";
import type { Decision } from "../problem/remaining.ts";
import { compareSums } from "./levels.ts";

/** Demands in one chain of exchanges. */
const LONGEST = 7;
/** States (demand, lost supply) looked at for one demand. */
const WIDEST = 4000;

type State = {
  readonly demand: number;
  /** Supply given up, -1 for none. */
  readonly lost: number;
  readonly before: State | undefined;
  /** Supply that the demand before takes when this one gives up `lost` (another of the same group, or `lost` itself). */
  readonly taken: number;
  /** What the first of the chain gives up: the last may take it. */
  readonly freed: number;
  readonly length: number;
};

/**
 * Makes an assignment better for the worst-served: a demand takes a supply, its holder moves on to another or can spare it, and so on;
 * nobody in the chain ends where the first stood. Every exchange raises the leximin order, so it ends. `budget.left` counts
 * candidates looked at.
 */
export function improve(
  instance: Instance,
  lists: Lists,
  start: { readonly chosen: Decision; readonly tolerance: number },
  budget: { left: number },
): Decision {
  const work = new Exchange(instance, lists, start.chosen, start.tolerance);
  let order: number[] = [];
  for (let moved = true; moved && budget.left > 0; ) {
    moved = false;
    order = [...work.sums.keys()].sort(
      (a, b) => (work.sums[a] as number) - (work.sums[b] as number) || a - b,
    );
    for (const d of order) {
      while (budget.left > 0 && work.raise(d, budget)) moved = true;
      if (moved && order.indexOf(d) < order.length / 8) break;
    }
  }
  return work.decision();
}

class Exchange {
  readonly sums: Float64Array;
  private readonly mine: Map<number, number>[];
  private readonly holders: Set<number>[];
  private readonly groupLoad: Int32Array;
  private readonly members: number[][];
  private readonly instance: Instance;
  private readonly lists: Lists;
  private readonly tolerance: number;

  constructor(instance: Instance, lists: Lists, chosen: Decision, tolerance: number) {
    this.instance = instance;
    this.lists = lists;
    this.tolerance = tolerance;
    this.sums = new Float64Array(instance.demandIds.length);
    this.mine = instance.demandIds.map(() => new Map());
    this.holders = instance.supplyIds.map(() => new Set());
    this.groupLoad = new Int32Array(instance.groupIds.length);
    this.members = instance.groupIds.map(() => []);
    instance.groupOf.forEach((g, s) => {
      this.members[g]?.push(s);
    });
    for (const pin of instance.pins) this.sums[pin.demand] = (this.sums[pin.demand] as number) + pin.value;
    for (const { demand, supply, value } of chosen) this.give(demand, supply, value);
  }

  decision(): Decision {
    return this.mine.flatMap((held, demand) =>
      [...held].sort((a, b) => a[0] - b[0]).map(([supply, value]) => ({ demand, supply, value })),
    );
  }

  private give(d: number, s: number, value: number): void {
    (this.mine[d] as Map<number, number>).set(s, value);
    (this.holders[s] as Set<number>).add(d);
    const g = this.instance.groupOf[s] as number;
    if (g >= 0) this.groupLoad[g] = (this.groupLoad[g] as number) + 1;
    this.sums[d] = (this.sums[d] as number) + value;
  }

  private drop(d: number, s: number): void {
    const held = this.mine[d] as Map<number, number>;
    this.sums[d] = (this.sums[d] as number) - (held.get(s) as number);
    held.delete(s);
    (this.holders[s] as Set<number>).delete(d);
    const g = this.instance.groupOf[s] as number;
    if (g >= 0) this.groupLoad[g] = (this.groupLoad[g] as number) - 1;
  }

  /** One chain that raises demand `first` and leaves nobody at or below where it stood. */
  raise(first: number, budget: { left: number }): boolean {
    const { instance, tolerance } = this;
    const floor = (this.sums[first] as number) + tolerance;
    const held = this.mine[first] as Map<number, number>;
    const queue: State[] = [];
    const root = { before: undefined, taken: -1, length: 1, demand: first };
    if (held.size < (instance.max[first] as number)) queue.push({ ...root, lost: -1, freed: -1 });
    for (const s of [...held.keys()].sort((a, b) => a - b)) queue.push({ ...root, lost: s, freed: s });
    const seen = new Set<number>();
    const wanted = new Set<number>();
    for (let at = 0; at < queue.length && at < WIDEST && budget.left > 0; at++) {
      const state = queue[at] as State;
      const done = this.expand(state, { floor, budget, seen, wanted, queue });
      if (done) return true;
    }
    return false;
  }

  private expand(
    state: State,
    search: {
      floor: number;
      budget: { left: number };
      seen: Set<number>;
      wanted: Set<number>;
      queue: State[];
    },
  ): boolean {
    const { instance, lists } = this;
    const { demand, lost } = state;
    const held = this.mine[demand] as Map<number, number>;
    const without = (this.sums[demand] as number) - (lost < 0 ? 0 : (held.get(lost) as number));
    if (state.before && without > search.floor && held.size - 1 >= (instance.min[demand] as number)) {
      this.carryOut(state, -1, 0);
      return true;
    }
    for (let chunk = lists.first[demand] as number; chunk >= 0; chunk = lists.next[chunk] as number) {
      const to = lists.to[chunk] as number;
      for (let e = lists.from[chunk] as number; e < to; e++) {
        search.budget.left--;
        const value = lists.raw[e] as number;
        if (without + value <= search.floor) return false;
        const s = lists.column[e] as number;
        if (s === lost || held.has(s) || (instance.room[s] as number) <= 0) continue;
        const g = instance.groupOf[s] as number;
        const lostGroup = lost >= 0 && !state.before && g >= 0 && instance.groupOf[lost] === g;
        const full = (this.holders[s] as Set<number>).size >= (instance.room[s] as number);
        const groupFull =
          g >= 0 && !lostGroup && (this.groupLoad[g] as number) >= (instance.groupRoom[g] as number);
        if ((!full && !groupFull) || (state.before && s === state.freed)) {
          this.carryOut(state, s, value);
          return true;
        }
        if (state.length >= LONGEST) continue;
        // The root comes in several states, one for each supply it could give up: what it wants is looked at once.
        if (full) this.ask(state, s, s, search);
        else if (!search.wanted.has(g)) {
          search.wanted.add(g);
          for (const other of this.members[g] as number[]) this.ask(state, s, other, search);
        }
      }
    }
    return false;
  }

  /** Adds the holders of `lost` to the search, so that the state's demand could take `taken`. */
  private ask(
    state: State,
    taken: number,
    lost: number,
    search: { seen: Set<number>; queue: State[] },
  ): void {
    for (const holder of this.holders[lost] as Set<number>) {
      const key = holder * this.instance.supplyIds.length + lost;
      if (search.seen.has(key)) continue;
      let onChain = false;
      for (let s: State | undefined = state; s; s = s.before)
        if (s.demand === holder || s.lost === lost || s.taken === taken) onChain = true;
      if (onChain) continue;
      search.seen.add(key);
      search.queue.push({
        demand: holder,
        lost,
        before: state,
        taken,
        freed: state.freed,
        length: state.length + 1,
      });
    }
  }

  private carryOut(end: State, supply: number, value: number): void {
    const gains: [number, number, number][] = supply < 0 ? [] : [[end.demand, supply, value]];
    for (let s: State | undefined = end; s; s = s.before) {
      if (s.before) gains.push([s.before.demand, s.taken, this.valueOf(s.before.demand, s.taken)]);
      if (s.lost >= 0) this.drop(s.demand, s.lost);
    }
    for (const [d, s, v] of gains) this.give(d, s, v);
  }

  private valueOf(demand: number, supply: number): number {
    const { lists } = this;
    for (let chunk = lists.first[demand] as number; chunk >= 0; chunk = lists.next[chunk] as number)
      for (let e = lists.from[chunk] as number; e < (lists.to[chunk] as number); e++)
        if (lists.column[e] === supply) return lists.raw[e] as number;
    throw new Error("not a candidate");
  }
}

/** The better of two assignments for the worst-served. */
export const isBetter = (a: Float64Array, b: Float64Array, tolerance: number): boolean =>
  compareSums(a.toSorted(), b.toSorted(), tolerance) > 0;
