import type { AssignmentProblem } from "../types.ts";

// The checker stands on its own: nothing here or beside it imports the solver.

/** A problem as the checker reads it: limits and possible pairs by position in the input. */
export type Table = {
  readonly demandAt: ReadonlyMap<string, number>;
  readonly supplyAt: ReadonlyMap<string, number>;
  readonly groupAt: ReadonlyMap<string, number>;
  readonly demands: AssignmentProblem["demands"];
  readonly supplies: AssignmentProblem["supplies"];
  readonly groupMax: number;
  /** Group of a supply that the limit of groups binds, else -1. */
  readonly groupOf: Int32Array;
  readonly pinned: readonly (readonly [demand: number, supply: number])[];
  readonly largest: number;
  isPinned(demand: number, supply: number): boolean;
  /** Affinity of a pair, undefined when it is not listed or forbidden. */
  affinity(demand: number, supply: number): number | undefined;
  /** All possible pairs of a demand, pinned ones included. */
  each(demand: number, visit: (supply: number, affinity: number) => void): void;
};

export function tableOf(problem: AssignmentProblem): Table {
  const { demands, supplies, matrix, groupMax } = problem;
  const positions = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
  const demandAt = positions(demands.map((d) => d.id));
  const supplyAt = positions(supplies.map((s) => s.id));
  const groupAt = positions([...new Set(supplies.flatMap((s) => s.group ?? []))]);
  const rows = demands.map(() => new Map<number, number>());
  const forbidden = demands.map(() => new Set<number>());
  const pinned: [number, number][] = [];
  const rowOf = positions(matrix?.rows ?? []);
  const columnOf = positions(matrix?.columns ?? []);
  const supplyOf = Int32Array.from(matrix?.columns ?? [], (id) => supplyAt.get(id) as number);
  const inMatrix = (demand: number, supply: number): number | undefined => {
    const row = rowOf.get(demands[demand]?.id as string);
    const column = columnOf.get(supplies[supply]?.id as string);
    if (row === undefined || column === undefined) return undefined;
    return matrix?.values[row * columnOf.size + column];
  };
  for (const pair of problem.pairs) {
    const demand = demandAt.get(pair.demand) as number;
    const supply = supplyAt.get(pair.supply) as number;
    if (pair.forbidden) forbidden[demand]?.add(supply);
    else if (!matrix) rows[demand]?.set(supply, pair.affinity ?? 0);
    else if (inMatrix(demand, supply) === undefined) rows[demand]?.set(supply, 0);
    if (pair.pinned) pinned.push([demand, supply]);
  }
  let largest = 0;
  for (const row of rows) for (const a of row.values()) largest = Math.max(largest, Math.abs(a));
  for (const a of matrix?.values ?? []) if (a > largest || -a > largest) largest = Math.abs(a);
  const pins = new Set(pinned.map(([d, s]) => d * supplies.length + s));
  return {
    demandAt,
    supplyAt,
    groupAt,
    demands,
    supplies,
    groupMax: groupMax ?? Infinity,
    groupOf: Int32Array.from(supplies, (s) =>
      groupMax === undefined || s.group === undefined ? -1 : (groupAt.get(s.group) as number),
    ),
    pinned,
    largest,
    isPinned: (demand, supply) => pins.has(demand * supplies.length + supply),
    affinity(demand, supply) {
      if (forbidden[demand]?.has(supply)) return undefined;
      return rows[demand]?.get(supply) ?? inMatrix(demand, supply);
    },
    each(demand, visit) {
      const no = forbidden[demand] as Set<number>;
      for (const [supply, affinity] of rows[demand] as Map<number, number>) visit(supply, affinity);
      const row = rowOf.get(demands[demand]?.id as string);
      if (row === undefined || !matrix) return;
      const width = supplyOf.length;
      const all = no.size === 0;
      for (let column = 0, at = row * width; column < width; column++, at++) {
        const supply = supplyOf[column] as number;
        if (all || !no.has(supply)) visit(supply, matrix.values[at] as number);
      }
    },
  };
}
