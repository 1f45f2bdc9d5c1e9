/** Arcs of a circulation; node 0 is the root. Every demand sends one unit along one of its arcs. */
export type Network = {
  readonly nodes: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Most units on an arc. */
  readonly room: Int32Array;
  readonly flow: Int32Array;
  /** Levels, ascending; the arcs of one are `order[first[n]] … order[first[n + 1] - 1]`. */
  readonly levels: Float64Array;
  readonly first: Int32Array;
  readonly order: Int32Array;
};
/** Whole numbers by level, ascending; what is not listed is 0. Ordered by the lowest level that is not 0. */
export type Vector = [level: number, count: number][];

/**
 * Makes `flow` leave the fewest units at the lowest level, of these the fewest at the next, and so on, and gives potentials (vectors by node)
 * that prove it: level of an arc + potential of its tail − potential of its head is ≥ 0 where there is room, ≤ 0 where there is flow.
 * Level by level: an arc with flow at the level is left when there is a way around it along arcs that cost nothing; else the nodes on
 * one side of the cut are raised by one. Arcs with a price other than 0 then keep their flow for good. Undefined when more than
 * `budget.left` arcs would be looked at.
 */
export function leastAtLowest(network: Network, budget: { left: number }): Vector[] | undefined {
  const work = new Circulation(network, budget);
  for (let n = 0; n < network.levels.length && budget.left >= 0; n++)
    work.settle(network.levels[n] as number, network.order.subarray(network.first[n], network.first[n + 1]));
  if (budget.left < 0) return undefined;
  return work.potentials;
}

class Circulation {
  readonly potentials: Vector[];
  private readonly net: Network;
  private readonly budget: { left: number };
  /** Arcs at a node: `arcs[first[node]] … arcs[end[node] - 1]`; fixed ones are taken out when met. */
  private readonly first: Int32Array;
  private readonly end: Int32Array;
  private readonly arcs: Int32Array;
  private readonly fixed: Uint8Array;
  private readonly cost: Int8Array;
  private readonly pi: Int32Array;
  private readonly queue: Int32Array;
  private readonly seen: Int32Array;
  private readonly via: Int32Array;
  private stamp = 0;
  private count = 0;

  constructor(net: Network, budget: { left: number }) {
    const { nodes, tail, head } = net;
    this.net = net;
    this.budget = budget;
    this.potentials = Array.from({ length: nodes }, () => []);
    this.first = new Int32Array(nodes + 1);
    for (const ends of [tail, head])
      for (const node of ends) this.first[node + 1] = (this.first[node + 1] as number) + 1;
    for (let x = 0; x < nodes; x++)
      this.first[x + 1] = (this.first[x + 1] as number) + (this.first[x] as number);
    this.end = this.first.slice(0, nodes);
    this.arcs = new Int32Array(2 * tail.length);
    for (let a = 0; a < tail.length; a++)
      for (const node of [tail[a] as number, head[a] as number]) {
        const at = this.end[node] as number;
        this.arcs[at] = a;
        this.end[node] = at + 1;
      }
    this.fixed = new Uint8Array(tail.length);
    this.cost = new Int8Array(tail.length);
    this.pi = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    this.seen = new Int32Array(nodes);
    this.via = new Int32Array(nodes);
  }

  settle(level: number, arcs: Int32Array): void {
    const { net, fixed, cost, pi } = this;
    const { tail, head, flow } = net;
    if (arcs.every((a) => flow[a] === 0)) {
      for (const a of arcs) fixed[a] = 1;
      return;
    }
    const raised = new Set<number>();
    const open = arcs.filter((a) => fixed[a] === 0);
    for (const a of open) if (flow[a] === 0) cost[a] = 1;
    for (const a of open) {
      if (cost[a] === 1) continue;
      cost[a] = 1;
      const from = tail[a] as number;
      const to = head[a] as number;
      if (flow[a] === 0) continue;
      if (this.search(from, to, true)) this.divert(a);
      else {
        // The side of the cut without the root is raised, so that prices stay few.
        const forward = this.seen[0] !== this.stamp;
        if (!forward) this.search(to, from, false);
        for (let k = 0; k < this.count; k++) {
          const node = this.queue[k] as number;
          pi[node] = (pi[node] as number) + (forward ? -1 : 1);
          raised.add(node);
        }
      }
      if (this.budget.left < 0) return;
    }
    const price = (a: number) =>
      (cost[a] as number) + (pi[tail[a] as number] as number) - (pi[head[a] as number] as number);
    for (const a of open) if (price(a) !== 0) fixed[a] = 1;
    for (const node of raised)
      for (let k = this.first[node] as number; k < (this.end[node] as number); k++)
        if (price(this.arcs[k] as number) !== 0) fixed[this.arcs[k] as number] = 1;
    for (const a of open) cost[a] = 0;
    for (const node of raised) {
      if (pi[node] !== 0) this.potentials[node]?.push([level, pi[node] as number]);
      pi[node] = 0;
    }
  }

  /** Nodes that `from` reaches (or, backward, that reach it) along arcs of price 0 with room, in `queue`; true when `to` is one. */
  private search(from: number, to: number, forward: boolean): boolean {
    const { net, first, end, arcs, fixed, cost, pi, queue, seen, via } = this;
    const { tail, head, room, flow } = net;
    const stamp = ++this.stamp;
    seen[from] = stamp;
    queue[0] = from;
    this.count = 1;
    for (let at = 0; at < this.count; at++) {
      const x = queue[at] as number;
      const begin = first[x] as number;
      this.budget.left -= (end[x] as number) - begin;
      for (let k = begin; k < (end[x] as number); k++) {
        const a = arcs[k] as number;
        if (fixed[a] === 1) {
          const last = (end[x] as number) - 1;
          arcs[k--] = arcs[last] as number;
          end[x] = last;
          continue;
        }
        const along = (tail[a] === x) === forward;
        const y = (tail[a] === x ? head[a] : tail[a]) as number;
        if (seen[y] === stamp) continue;
        if (along ? (flow[a] as number) >= (room[a] as number) : flow[a] === 0) continue;
        if ((cost[a] as number) + (pi[tail[a] as number] as number) !== pi[head[a] as number]) continue;
        seen[y] = stamp;
        via[y] = a;
        if (y === to) return true;
        queue[this.count++] = y;
      }
    }
    return false;
  }

  /** Sends the unit of an arc along the way that the search found. */
  private divert(arc: number): void {
    const { tail, head, flow } = this.net;
    for (let y = head[arc] as number; y !== tail[arc]; ) {
      const a = this.via[y] as number;
      const along = head[a] === y;
      flow[a] = (flow[a] as number) + (along ? 1 : -1);
      y = (along ? tail[a] : head[a]) as number;
    }
    flow[arc] = (flow[arc] as number) - 1;
  }
}
