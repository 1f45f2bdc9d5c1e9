import type { ModelData } from "highs";
import type { Core } from "./core.ts";

type Term = readonly [column: number, factor: number];

/** A mixed-integer programme, row by row. */
class Programme {
  readonly cost: number[] = [];
  readonly upper: number[] = [];
  readonly whole: number[] = [];
  private readonly starts = [0];
  private readonly indices: number[] = [];
  private readonly values: number[] = [];
  private readonly least: number[] = [];
  private readonly most: number[] = [];

  column(upper: number, { cost = 0, whole = false } = {}): number {
    this.cost.push(cost);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.cost.length - 1;
  }

  row(terms: readonly Term[], least: number, most: number): void {
    for (const [column, factor] of terms) {
      this.indices.push(column);
      this.values.push(factor);
    }
    this.starts.push(this.indices.length);
    this.least.push(least);
    this.most.push(most);
  }

  data(offset: number): ModelData {
    return {
      numCols: this.cost.length,
      numRows: this.least.length,
      offset,
      colCost: this.cost,
      colLower: this.cost.map(() => 0),
      colUpper: this.upper,
      rowLower: this.least,
      rowUpper: this.most,
      matrix: {
        format: "csr",
        numCols: this.cost.length,
        numRows: this.least.length,
        starts: this.starts,
        indices: this.indices,
        values: this.values,
      },
      integrality: Int32Array.from(this.whole),
    };
  }
}

const NONE = 1e30;

export type Mip = {
  data: ModelData;
  /** Column of a meeting in a slot: the slots of each meeting in the order of its domain. */
  at: number[][];
};

/**
 * The core as a mixed-integer programme: x[m, s] whether a meeting is in a slot; somebody's stretches of busy slots start where
 * they are busy and were not; breaks are the stretches but one. Starts are whole by themselves, being as few as possible, except
 * where the fairness has to compare two people with breaks.
 */
export function mipOf(core: Core): Mip {
  const mip = new Programme();
  const at = core.domain.map((slots) => {
    const row = new Array<number>(core.slots).fill(-1);
    for (const s of slots) row[s] = mip.column(1, { whole: true });
    return row;
  });
  const here = (m: number, s: number): Term[] => {
    const column = at[m]?.[s] ?? -1;
    return column < 0 ? [] : [[column, 1]];
  };
  const slots = Array.from({ length: core.slots }, (_, s) => s);
  for (const m of at.keys())
    mip.row(
      slots.flatMap((s) => here(m, s)),
      1,
      1,
    );
  for (const s of slots)
    mip.row(
      at.flatMap((_, m) => here(m, s)),
      0,
      core.capacity,
    );
  for (const [before, after] of core.order)
    for (const s of slots) {
      const earlier = slots.slice(0, s).flatMap((t) => here(before, t));
      const now = slots.slice(0, s + 1).flatMap((t) => here(after, t));
      if (now.length > 0) mip.row([...now, ...negative(earlier)], -NONE, 0);
    }
  const waiting = core.own.map((own) => own.length > 1 && own.length < core.slots);
  const everybody = waiting.every(Boolean);
  const least = everybody && core.fairness !== undefined ? mip.column(core.slots) : -1;
  let people = 0;
  for (const [p, own] of core.own.entries()) {
    const busy = slots.map((s) => own.flatMap((m) => here(m, s)));
    if (own.length > 1) for (const list of busy) if (list.length > 0) mip.row(list, 0, 1);
    if (!waiting[p]) continue;
    people++;
    const starts = busy.map((now, s): Term => {
      const column = mip.column(1, { cost: 1, whole: everybody });
      const before = busy[s - 1] ?? [];
      mip.row([[column, 1], ...negative(now), ...before], 0, NONE);
      if (everybody) {
        mip.row([[column, 1], ...negative(now)], -NONE, 0);
        mip.row([[column, 1], ...before], -NONE, 1);
      }
      return [column, 1];
    });
    if (core.fairness === undefined) continue;
    if (!everybody) mip.row(starts, 0, core.fairness + 1);
    else mip.row([...starts, [least, -1]], 1, core.fairness + 1);
  }
  return { data: mip.data(-people), at };
}

const negative = (terms: readonly Term[]): Term[] => terms.map(([column, factor]) => [column, -factor]);
