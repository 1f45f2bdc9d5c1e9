import type { Instance } from "../problem/instance.ts";
import { solveFlow } from "./flow.ts";
import { type Lists, listsOf } from "./lists.ts";
import { solvePriced } from "./priced.ts";

export type PriceVectors = {
  readonly demands: Float64Array;
  readonly supplies: Float64Array;
  readonly groups: Float64Array;
};
export type Chosen = { readonly demand: number; readonly supply: number; readonly value: number };
export type Optimum = {
  /** Chosen pairs without the pinned ones, ascending by demand and supply; `value` is the affinity. */
  readonly chosen: readonly Chosen[];
  /** Dual prices in units of the (shaped) affinity. */
  readonly prices: PriceVectors;
  /** The lists it was found with, when their rows are the demands. */
  readonly lists?: Lists;
};
/** Another value for an affinity, not falling with it; -Infinity rules the pair out. */
export type Shape = { readonly value: (demand: number, affinity: number) => number; readonly maxAbs: number };

/**
 * The assignment with the highest summed value that fills as many minimum places as possible, with prices that prove it. Rows of the
 * flow are the demands, or the supplies when these are the scarcer side; `lists` (rows = demands) may be kept between calls.
 */
export function optimise(instance: Instance, options: { lists?: Lists; shape?: Shape } = {}): Optimum {
  const { min, max, room, groupOf, groupRoom, demandIds, supplyIds, groupIds } = instance;
  const { shape } = options;
  const supplyRows = !options.lists && !shape && groupIds.length === 0 && sum(max) > sum(room);
  const lists =
    options.lists ?? listsOf(instance, supplyRows ? "supply" : "demand", likelyLooked(instance, supplyRows));
  const scale = scaleOf(instance, shape?.maxAbs ?? instance.maxAbs, shape !== undefined);
  const rowLimit = supplyRows ? room : max;
  const rowCap = Int32Array.from(rowLimit, (limit, row) =>
    Math.max(0, Math.min(limit, lists.degree[row] as number)),
  );
  const minimums = supplyRows && min.some((m) => m > 0);
  const solve = groupIds.length > 0 || minimums ? solveFlow : solvePriced;
  const flow = solve({
    lists,
    value: shape
      ? (entry, raw) => {
          const v = shape.value(lists.row[entry] as number, raw);
          return v === -Infinity ? v : Math.round(v * scale);
        }
      : (_, raw) => Math.round(raw * scale),
    rowCap,
    rowMin: supplyRows
      ? new Int32Array(rowCap.length)
      : min.map((m, row) => Math.min(m, rowCap[row] as number)),
    colCap: (supplyRows ? max : room).map((x) => Math.max(0, x)),
    ...(minimums ? { colMin: min.map((m, d) => Math.min(m, Math.max(0, max[d] as number))) } : {}),
    ...(supplyRows ? {} : { groupOf, groupRoom: groupRoom.map((x) => Math.max(0, x)) }),
    big:
      2 *
      Math.ceil((shape?.maxAbs ?? instance.maxAbs) * scale + 1) *
      (demandIds.length + supplyIds.length + 2),
  });
  const chosen: Chosen[] = [];
  for (let e = 0; e < lists.count; e++) {
    if (flow.used[e] !== 1) continue;
    const row = lists.row[e] as number;
    const column = lists.column[e] as number;
    const value = lists.raw[e] as number;
    chosen.push(supplyRows ? { demand: column, supply: row, value } : { demand: row, supply: column, value });
  }
  chosen.sort((a, b) => a.demand - b.demand || a.supply - b.supply);
  // A limit above the number of possible pairs never binds: the price of the row is then at most 0.
  const rowPrice = flow.rows.map(
    (x, row) => ((rowLimit[row] as number) > (lists.degree[row] as number) ? Math.min(x, 0) : x) / scale,
  );
  if (supplyRows)
    return {
      chosen,
      prices: {
        demands: flow.columns.map((x) => -x / scale + 0),
        supplies: rowPrice,
        groups: new Float64Array(0),
      },
    };
  const groups = flow.groups.map((x) => -x / scale + 0);
  const supplies = flow.columns.map((x, s) =>
    Math.max(0, -x / scale - ((groupOf[s] as number) >= 0 ? (groups[groupOf[s] as number] as number) : 0)),
  );
  return { chosen, prices: { demands: rowPrice, supplies, groups }, lists };
}

const sum = (array: Int32Array): number => array.reduce((total, x) => total + Math.max(0, x), 0);

/** How many candidates of a row are listed at first: several times what it may get, more when capacity is tight. */
export function likelyLooked(instance: Instance, supplyRows: boolean): number {
  const rows = supplyRows ? instance.supplyIds.length : instance.demandIds.length;
  const [asked, given] = [sum(instance.max), sum(instance.room)];
  const wanted = supplyRows ? given : asked;
  const tight = Math.min(1, Math.min(asked, given) / Math.max(1, asked, given));
  return Math.ceil((wanted / Math.max(1, rows)) * (2 + 9 * tight)) + 32;
}

/**
 * Whole numbers per unit of affinity. Affinities with at most six decimals are kept exactly; all others are rounded to the
 * finest binary step for which sums along a path stay exact.
 */
function scaleOf(instance: Instance, maxAbs: number, shaped: boolean): number {
  if (maxAbs === 0) return 1;
  const nodes = instance.demandIds.length + instance.supplyIds.length + 2;
  const most = 2 ** Math.min(40, 49 - Math.ceil(Math.log2(nodes)));
  const { affinity } = instance;
  if (affinity.kind === "sparse" && !shaped)
    for (let scale = 1; scale <= 1e6 && maxAbs * scale < most; scale *= 10)
      if (affinity.value.every((x) => Math.round(x * scale) / scale === x)) return scale;
  return 2 ** Math.floor(Math.log2(most / maxAbs));
}
