import type { AssignmentProblem } from "../types.ts";

/** Possible pairs of each demand, ascending by supply: `offset[d] … offset[d + 1]`. */
export type SparseAffinity = {
  readonly kind: "sparse";
  readonly offset: Int32Array;
  readonly supply: Int32Array;
  readonly value: Float64Array;
};
export type DenseAffinity = {
  readonly kind: "dense";
  readonly values: Float32Array;
  readonly width: number;
  /** Row of a demand, column of a supply, supply of a column; -1 when it has none. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly supplyOf: Int32Array;
  /** Supplies that a demand must not get (again): forbidden or pinned. */
  readonly excluded: ReadonlyMap<number, ReadonlySet<number>>;
};
export type Pin = { readonly demand: number; readonly supply: number; readonly value: number };

/**
 * A problem in canonical form: everything in ascending order of ids, so that the order of the input cannot matter. Pinned
 * pairs stand apart; `min`, `max`, `room` and `groupRoom` are what is left after them.
 */
export type Instance = {
  readonly demandIds: readonly string[];
  readonly supplyIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly room: Int32Array;
  /** Group of a supply, -1 for none or when there is no `groupMax`. */
  readonly groupOf: Int32Array;
  readonly groupRoom: Int32Array;
  readonly affinity: SparseAffinity | DenseAffinity;
  readonly pins: readonly Pin[];
  /** The limits as stated, pinned pairs included. */
  readonly stated: {
    readonly min: Int32Array;
    readonly max: Int32Array;
    readonly room: Int32Array;
    readonly groupRoom: Int32Array;
  };
  readonly maxAbs: number;
};

/** Dense input up to this many entries is handled like sparse input. */
const SMALL_MATRIX = 400_000;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
/** Usually they are in order already. */
const sortedById = <T extends { id: string }>(items: readonly T[]): readonly T[] =>
  items.every((item, n) => n === 0 || (items[n - 1] as T).id < item.id) ? items : [...items].sort(byId);
const indexOf = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

/** The canonical form of a valid problem (see parse.ts). */
export function instanceOf(problem: AssignmentProblem): Instance {
  const demands = sortedById(problem.demands);
  const supplies = sortedById(problem.supplies);
  const demandIds = demands.map((d) => d.id);
  const supplyIds = supplies.map((s) => s.id);
  const demandIndex = indexOf(demandIds);
  const supplyIndex = indexOf(supplyIds);
  const groupMax = problem.groupMax;
  const groupIds =
    groupMax === undefined
      ? []
      : [...new Set(supplies.flatMap((s) => (s.group === undefined ? [] : [s.group])))].sort();
  const groupIndex = indexOf(groupIds);
  const min = Int32Array.from(demands, (d) => d.min);
  const max = Int32Array.from(demands, (d) => d.max);
  const room = Int32Array.from(supplies, (s) => s.max);
  const groupOf = Int32Array.from(supplies, (s) =>
    s.group === undefined ? -1 : (groupIndex.get(s.group) ?? -1),
  );
  const groupRoom = new Int32Array(groupIds.length).fill(groupMax ?? 0);

  const stated = { min: min.slice(), max: max.slice(), room: room.slice(), groupRoom: groupRoom.slice() };
  const marked: { demand: number; supply: number; value: number; pinned: boolean }[] = [];
  const open: { demand: number; supply: number; value: number }[] = [];
  const matrix = problem.matrix && denseOf(problem.matrix, demandIndex, supplyIndex);
  for (const pair of problem.pairs) {
    const demand = demandIndex.get(pair.demand) as number;
    const supply = supplyIndex.get(pair.supply) as number;
    const value = matrix ? valueAt(matrix, demand, supply) : (pair.affinity ?? 0);
    if (pair.pinned || pair.forbidden) marked.push({ demand, supply, value, pinned: pair.pinned === true });
    else open.push({ demand, supply, value });
  }
  const pins = marked.filter((m) => m.pinned).sort((a, b) => a.demand - b.demand || a.supply - b.supply);
  const takeOne = (array: Int32Array, index: number) => {
    array[index] = (array[index] as number) - 1;
  };
  for (const pin of pins) {
    takeOne(max, pin.demand);
    if ((min[pin.demand] as number) > 0) takeOne(min, pin.demand);
    takeOne(room, pin.supply);
    const group = groupOf[pin.supply] as number;
    if (group >= 0) takeOne(groupRoom, group);
  }
  const excluded = new Map<number, Set<number>>();
  for (const m of marked) {
    const set = excluded.get(m.demand) ?? new Set<number>();
    excluded.set(m.demand, set.add(m.supply));
  }
  let affinity: SparseAffinity | DenseAffinity = matrix
    ? { ...matrix, excluded }
    : sparseOf(open, demandIds.length);
  if (affinity.kind === "dense" && affinity.values.length <= SMALL_MATRIX) affinity = thinned(affinity);
  return {
    demandIds,
    supplyIds,
    groupIds,
    min,
    max,
    room,
    groupOf,
    groupRoom,
    affinity,
    pins: pins.map(({ demand, supply, value }) => ({ demand, supply, value })),
    stated,
    maxAbs: pins.reduce((most, p) => Math.max(most, Math.abs(p.value)), largest(affinity)),
  };
}

/** Pairs in any order as rows ascending by demand and supply. */
export function sparseOf(
  pairs: { demand: number; supply: number; value: number }[],
  demands: number,
): SparseAffinity {
  pairs.sort((a, b) => a.demand - b.demand || a.supply - b.supply);
  const offset = new Int32Array(demands + 1);
  for (const p of pairs) offset[p.demand + 1] = (offset[p.demand + 1] as number) + 1;
  for (let d = 0; d < demands; d++) offset[d + 1] = (offset[d + 1] as number) + (offset[d] as number);
  return {
    kind: "sparse",
    offset,
    supply: Int32Array.from(pairs, (p) => p.supply),
    value: Float64Array.from(pairs, (p) => p.value),
  };
}

function denseOf(
  matrix: NonNullable<AssignmentProblem["matrix"]>,
  demands: ReadonlyMap<string, number>,
  supplies: ReadonlyMap<string, number>,
): DenseAffinity {
  const rowOf = new Int32Array(demands.size).fill(-1);
  const columnOf = new Int32Array(supplies.size).fill(-1);
  matrix.rows.forEach((id, row) => {
    rowOf[demands.get(id) as number] = row;
  });
  const supplyOf = Int32Array.from(matrix.columns, (id, column) => {
    const supply = supplies.get(id) as number;
    columnOf[supply] = column;
    return supply;
  });
  const width = matrix.columns.length;
  return { kind: "dense", values: matrix.values, width, rowOf, columnOf, supplyOf, excluded: new Map() };
}

function valueAt(dense: DenseAffinity, demand: number, supply: number): number {
  const row = dense.rowOf[demand] as number;
  const column = dense.columnOf[supply] as number;
  return row < 0 || column < 0 ? 0 : (dense.values[row * dense.width + column] as number);
}

function thinned(dense: DenseAffinity): SparseAffinity {
  const pairs: { demand: number; supply: number; value: number }[] = [];
  for (let demand = 0; demand < dense.rowOf.length; demand++) {
    const row = dense.rowOf[demand] as number;
    if (row < 0) continue;
    for (let column = 0; column < dense.width; column++) {
      const supply = dense.supplyOf[column] as number;
      if (!dense.excluded.get(demand)?.has(supply))
        pairs.push({ demand, supply, value: dense.values[row * dense.width + column] as number });
    }
  }
  return sparseOf(pairs, dense.rowOf.length);
}

function largest(affinity: SparseAffinity | DenseAffinity): number {
  let most = 0;
  if (affinity.kind === "sparse") {
    for (const x of affinity.value) most = Math.max(most, Math.abs(x));
    return most;
  }
  // Without their sign, numbers are ordered as their bits are; whole numbers compare faster.
  const { buffer, byteOffset, length } = affinity.values;
  const bits = new Int32Array(buffer, byteOffset, length);
  for (let k = 0; k < length; k++) {
    const x = (bits[k] as number) & 0x7fffffff;
    if (x > most) most = x;
  }
  return new Float32Array(Int32Array.of(most).buffer)[0] as number;
}

/** Every possible pair of a demand that is not pinned, in no particular order. */
export function eachPair(
  instance: Instance,
  demand: number,
  visit: (supply: number, value: number) => void,
): void {
  const { affinity } = instance;
  if (affinity.kind === "sparse") {
    const end = affinity.offset[demand + 1] as number;
    for (let k = affinity.offset[demand] as number; k < end; k++)
      visit(affinity.supply[k] as number, affinity.value[k] as number);
    return;
  }
  const row = affinity.rowOf[demand] as number;
  if (row < 0) return;
  const excluded = affinity.excluded.get(demand);
  for (let column = 0, at = row * affinity.width; column < affinity.width; column++, at++) {
    const supply = affinity.supplyOf[column] as number;
    if (!excluded?.has(supply)) visit(supply, affinity.values[at] as number);
  }
}
