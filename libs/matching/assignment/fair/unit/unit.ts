import type { Instance } from "../../problem/instance.ts";
import { assignedPairs, type Decision, remaining } from "../../problem/remaining.ts";
import type { AssignmentResult, LevelPrices, LevelVector } from "../../types.ts";
import { sumsOf } from "../levels.ts";
import { type Chooser, choosersOf } from "./choices.ts";
import { leastAtLowest, type Network, type Vector } from "./network.ts";

/** Possible pairs above which the general method is used at once, and arcs that the search may look at. */
const PAIRS = 12_000_000;
const ARCS = 200_000_000;
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
  const chosen = chosenOf(choosers, built.network.flow);
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
  const held = new Map(start.map((c) => [c.demand, c.supply]));
  const outcomes = choosers.reduce((n, c) => n + c.choices.length + (c.empty === undefined ? 0 : 1), 0);
  const most = outcomes + room.length + groupRoom.length;
  const [tail, head, rooms, flow] = [0, 1, 2, 3].map(() => new Int32Array(most)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const levels = new Float64Array(outcomes);
  let nodes = 1;
  let arcs = 0;
  const arc = (from: number, to: number, limit: number) => {
    tail[arcs] = from;
    head[arcs] = to;
    rooms[arcs++] = limit;
  };
  const loads = new Int32Array(room.length);
  for (const { demand, empty, choices } of choosers) {
    const node = nodes++;
    nodeOf.demands[demand] = node;
    let taken = -1;
    for (const { supply, level } of choices) {
      if (nodeOf.supplies[supply] === 0) nodeOf.supplies[supply] = nodes++;
      if (held.get(demand) === supply) {
        taken = arcs;
        loads[supply] = (loads[supply] as number) + 1;
      }
      levels[arcs] = level;
      arc(node, nodeOf.supplies[supply] as number, FREE);
    }
    if (empty !== undefined) {
      if (taken < 0) taken = arcs;
      levels[arcs] = empty;
      arc(node, 0, FREE);
    }
    flow[taken] = 1;
  }
  const groupLoads = new Int32Array(groupRoom.length);
  for (let s = 0; s < room.length; s++) {
    if (nodeOf.supplies[s] === 0) continue;
    const g = groupOf[s] as number;
    if (g >= 0 && nodeOf.groups[g] === 0) nodeOf.groups[g] = nodes++;
    if (g >= 0) groupLoads[g] = (groupLoads[g] as number) + (loads[s] as number);
    flow[arcs] = loads[s] as number;
    arc(nodeOf.supplies[s] as number, g < 0 ? 0 : (nodeOf.groups[g] as number), room[s] as number);
  }
  for (let g = 0; g < groupRoom.length; g++) {
    if (nodeOf.groups[g] === 0) continue;
    flow[arcs] = groupLoads[g] as number;
    arc(nodeOf.groups[g] as number, 0, groupRoom[g] as number);
  }
  const cut = (array: Int32Array) => array.subarray(0, arcs);
  return {
    network: {
      nodes,
      tail: cut(tail),
      head: cut(head),
      room: cut(rooms),
      flow: cut(flow),
      ...byLevel(levels),
    },
    nodeOf,
  };
}

/** Arcs by ascending level, those of one level in their order. */
function byLevel(levelOf: Float64Array): Pick<Network, "levels" | "first" | "order"> {
  const sorted = levelOf.toSorted();
  const levels = sorted.filter((level, at) => at === 0 || level !== sorted[at - 1]);
  const first = new Int32Array(levels.length + 1);
  const rank = new Int32Array(levelOf.length);
  levelOf.forEach((level, arc) => {
    let low = 0;
    for (let high = levels.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((levels[middle] as number) < level) low = middle + 1;
      else high = middle;
    }
    rank[arc] = low;
    first[low + 1] = (first[low + 1] as number) + 1;
  });
  for (let n = 0; n < levels.length; n++) first[n + 1] = (first[n + 1] as number) + (first[n] as number);
  const place = first.slice();
  const order = new Int32Array(levelOf.length);
  rank.forEach((n, arc) => {
    const at = place[n] as number;
    order[at] = arc;
    place[n] = at + 1;
  });
  return { levels, first, order };
}

/** The pairs with flow; arcs stand in the order of the choices. */
function chosenOf(choosers: readonly Chooser[], flow: Int32Array): Decision {
  let arc = 0;
  return choosers.flatMap(({ demand, empty, choices }) => {
    const taken = choices.filter(() => (flow[arc++] as number) > 0);
    if (empty !== undefined) arc++;
    return taken.map(({ supply, value }) => ({ demand, supply, value }));
  });
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
