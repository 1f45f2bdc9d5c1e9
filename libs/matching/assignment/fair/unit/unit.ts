import type { Instance } from "../../problem/instance.ts";
import { assignedPairs, type Decision, remaining } from "../../problem/remaining.ts";
import type { AssignmentResult, LevelPrices, LevelVector } from "../../types.ts";
import { sumsOf } from "../levels.ts";
import { type Choice, type Chooser, choosersOf } from "./choices.ts";
import { leastAtLowest, type Network, type Vector } from "./network.ts";

/** Possible pairs above which the general method is used at once, and arcs that the search may look at. */
const PAIRS = 12_000_000;
const ARCS = 600_000_000;
/** More than any flow on an arc between a demand and what it takes. */
const FREE = 2;

/**
 * Leximin where every demand takes one pair at most beside its pins: a flow whose value counts the demands at each level, the lowest first.
 * Solved exactly, with prices that prove it; `start` meets all minimums. Undefined when a demand may take several pairs or when
 * `budget.left` arcs do not suffice (work, not time: the same problem gives the same result everywhere).
 */
export function solveUnit(
  instance: Instance,
  start: Decision,
  budget = { left: ARCS },
): AssignmentResult | undefined {
  const { affinity } = instance;
  const size = affinity.kind === "sparse" ? affinity.value.length : affinity.values.length;
  const choosers =
    size > PAIRS ? undefined : choosersOf(instance, new Map(start.map((c) => [c.demand, c.supply])));
  if (!choosers) return undefined;
  const built = networkOf(instance, choosers, start);
  const potentials = leastAtLowest(built.network, budget);
  if (!potentials) return undefined;
  const chosen = built.pairs.flatMap(({ demand, choice }, arc) =>
    choice && (built.network.flow[arc] as number) > 0
      ? [{ demand, supply: choice.supply, value: choice.value }]
      : [],
  );
  const sums = sumsOf(instance, chosen).sort();
  const pairs = assignedPairs(instance, chosen);
  const worst = sums[0] ?? 0;
  return {
    status: "optimal",
    pairs,
    ...remaining(instance, chosen),
    objective: worst,
    bound: worst,
    total: pairs.reduce((sum, p) => sum + p.affinity, 0),
    provenLevels: sums.length,
    certificate: { kind: "fair-unit", prices: pricesOf(instance, built, potentials) },
  };
}

type Built = {
  readonly network: Network;
  /** What the first arcs stand for: a pair, or (without a choice) a demand that takes nothing. */
  readonly pairs: readonly { readonly demand: number; readonly choice: Choice | undefined }[];
  readonly nodeOf: {
    readonly demands: Int32Array;
    readonly supplies: Int32Array;
    readonly groups: Int32Array;
  };
};

function networkOf(instance: Instance, choosers: readonly Chooser[], start: Decision): Built {
  const { room, groupOf, groupRoom } = instance;
  const nodeOf = {
    demands: new Int32Array(instance.demandIds.length),
    supplies: new Int32Array(room.length),
    groups: new Int32Array(groupRoom.length),
  };
  const held = new Map(start.map((c) => [c.demand, c]));
  let nodes = 1;
  const pairs: { demand: number; choice: Choice | undefined }[] = [];
  const tail: number[] = [];
  const head: number[] = [];
  const rooms: number[] = [];
  const flow: number[] = [];
  const arc = (from: number, to: number, most: number) => {
    tail.push(from);
    head.push(to);
    rooms.push(most);
    flow.push(0);
  };
  const byLevel = new Map<number, number[]>();
  const list = (level: number, at: number) => {
    const there = byLevel.get(level);
    if (there) there.push(at);
    else byLevel.set(level, [at]);
  };
  const loads = new Int32Array(room.length);
  for (const { demand, empty, choices } of choosers) {
    const node = nodes++;
    nodeOf.demands[demand] = node;
    const mine = held.get(demand);
    let taken = -1;
    for (const choice of choices) {
      if (nodeOf.supplies[choice.supply] === 0) nodeOf.supplies[choice.supply] = nodes++;
      if (mine?.supply === choice.supply) taken = tail.length;
      list(choice.level, tail.length);
      pairs.push({ demand, choice });
      arc(node, nodeOf.supplies[choice.supply] as number, FREE);
    }
    if (empty !== undefined) {
      if (taken < 0) taken = tail.length;
      list(empty, tail.length);
      pairs.push({ demand, choice: undefined });
      arc(node, 0, FREE);
    }
    flow[taken] = 1;
    const supply = pairs[taken]?.choice?.supply;
    if (supply !== undefined) loads[supply] = (loads[supply] as number) + 1;
  }
  const groupLoads = new Int32Array(groupRoom.length);
  for (let s = 0; s < room.length; s++) {
    if (nodeOf.supplies[s] === 0) continue;
    const g = groupOf[s] as number;
    if (g >= 0 && nodeOf.groups[g] === 0) nodeOf.groups[g] = nodes++;
    if (g >= 0) groupLoads[g] = (groupLoads[g] as number) + (loads[s] as number);
    arc(nodeOf.supplies[s] as number, g < 0 ? 0 : (nodeOf.groups[g] as number), room[s] as number);
    flow[flow.length - 1] = loads[s] as number;
  }
  for (let g = 0; g < groupRoom.length; g++) {
    if (nodeOf.groups[g] === 0) continue;
    arc(nodeOf.groups[g] as number, 0, groupRoom[g] as number);
    flow[flow.length - 1] = groupLoads[g] as number;
  }
  const levels = [...byLevel].map(([level, arcs]) => ({ level, arcs })).sort((a, b) => a.level - b.level);
  return {
    network: {
      nodes,
      tail: Int32Array.from(tail),
      head: Int32Array.from(head),
      room: Int32Array.from(rooms),
      flow: Int32Array.from(flow),
      levels,
    },
    pairs,
    nodeOf,
  };
}

/** Potentials as prices: of a demand its own, of a group or supply minus its own, of a member what exceeds its group's; never below 0. */
function pricesOf(instance: Instance, { nodeOf }: Built, potentials: readonly Vector[]): LevelPrices {
  const at = (nodes: Int32Array, index: number) => potentials[nodes[index] as number] as Vector;
  const named = (ids: readonly string[], of: (index: number) => LevelVector) =>
    Object.fromEntries(
      ids.flatMap((id, index) => {
        const price = of(index);
        return price.length > 0 ? [[id, price] as const] : [];
      }),
    );
  const own = (price: Vector): Vector => ((price[0]?.[1] ?? 0) > 0 ? price : []);
  const none: Vector = [];
  const group = (g: number): Vector => own(less(none, at(nodeOf.groups, g)));
  return {
    demands: named(instance.demandIds, (d) => at(nodeOf.demands, d)),
    supplies: named(instance.supplyIds, (s) => {
      const g = instance.groupOf[s] as number;
      return own(less(less(none, at(nodeOf.supplies, s)), g < 0 ? none : group(g)));
    }),
    groups: named(instance.groupIds, group),
  };
}

/** a − b. */
function less(a: Vector, b: Vector): Vector {
  const found = new Map(a);
  for (const [level, count] of b) found.set(level, (found.get(level) ?? 0) - count);
  return [...found].filter(([, count]) => count !== 0).sort((x, y) => x[0] - y[0]);
}
