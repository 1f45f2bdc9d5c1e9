import type { Lists } from "./lists.ts";

/** Parts of a chunk that are sorted by insertion. */
const SHORT = 24;

/** The listed pairs of a flow: their values, who holds a column, and the order in which a row looks at them. */
export class Entries {
  value = new Float64Array(0);
  used = new Uint8Array(0);
  column: Int32Array = new Int32Array(0);
  row: Int32Array = new Int32Array(0);
  /**
   * Each chunk of a row in descending order of value + potential of the column, as it was when the chunk was last sorted. Potentials
   * of columns only fall, so these keys are bounds and a scan may stop at the first that is too low.
   */
  order = new Int32Array(0);
  bound = new Float64Array(0);
  /** Holders of a column: a doubly linked list from `head`. */
  after = new Int32Array(0);
  readonly head: Int32Array;
  readonly load: Int32Array;
  private before = new Int32Array(0);
  private known = 0;
  private readonly lists: Lists;
  private readonly phi: Float64Array;
  private readonly worth: (entry: number, raw: number) => number;

  constructor(lists: Lists, phi: Float64Array, worth: (entry: number, raw: number) => number) {
    this.lists = lists;
    this.phi = phi;
    this.worth = worth;
    this.head = new Int32Array(lists.columns).fill(-1);
    this.load = new Int32Array(lists.columns);
    this.adopt();
    for (let c = 0; c < lists.from.length && phi.some((x) => x !== 0); c++)
      this.sort(lists.from[c] as number, lists.to[c] as number);
  }

  /** Lists more candidates of a row. */
  extend(row: number): void {
    const from = this.known;
    this.lists.extend(row);
    this.adopt();
    this.sort(from, this.known);
  }

  private adopt(): void {
    const { lists, phi } = this;
    const size = lists.raw.length;
    if (size !== this.value.length) {
      const grown = <T extends { set(from: T): void }>(fresh: T, old: T): T => {
        fresh.set(old);
        return fresh;
      };
      this.value = grown(new Float64Array(size), this.value);
      this.bound = grown(new Float64Array(size), this.bound);
      this.order = grown(new Int32Array(size), this.order);
      this.used = grown(new Uint8Array(size), this.used);
      this.after = grown(new Int32Array(size), this.after);
      this.before = grown(new Int32Array(size), this.before);
      this.column = lists.column;
      this.row = lists.row;
    }
    for (; this.known < lists.count; this.known++) {
      const e = this.known;
      const value = this.worth(e, lists.raw[e] as number);
      this.value[e] = value;
      this.order[e] = e;
      this.bound[e] = value + (phi[this.column[e] as number] as number);
    }
  }

  /** Puts a chunk in order of what its entries are worth now. */
  sort(from: number, to: number): void {
    const { order, bound, value, column, phi } = this;
    for (let p = from; p < to; p++) {
      const e = order[p] as number;
      bound[p] = (value[e] as number) + (phi[column[e] as number] as number);
    }
    this.quick(from, to - 1);
    // Nearly sorted now: by insertion.
    for (let p = from + 1; p < to; p++) {
      const key = bound[p] as number;
      const e = order[p] as number;
      let q = p;
      for (; q > from && (bound[q - 1] as number) < key; q--) {
        bound[q] = bound[q - 1] as number;
        order[q] = order[q - 1] as number;
      }
      bound[q] = key;
      order[q] = e;
    }
  }

  /** Descending parts of at most `SHORT` entries, each above the next. */
  private quick(first: number, last: number): void {
    const { order, bound } = this;
    let low = first;
    let high = last;
    while (high - low > SHORT) {
      const a = bound[low] as number;
      const b = bound[(low + high) >> 1] as number;
      const c = bound[high] as number;
      const pivot = a > b ? (b > c ? b : Math.min(a, c)) : a > c ? a : Math.min(b, c);
      let p = low;
      let q = high;
      while (p <= q) {
        while ((bound[p] as number) > pivot) p++;
        while ((bound[q] as number) < pivot) q--;
        if (p > q) break;
        const key = bound[p] as number;
        bound[p] = bound[q] as number;
        bound[q] = key;
        const e = order[p] as number;
        order[p++] = order[q] as number;
        order[q--] = e;
      }
      if (q - low < high - p) {
        this.quick(low, q);
        low = p;
      } else {
        this.quick(p, high);
        high = q;
      }
    }
  }

  link(entry: number, column: number): void {
    const { after, before, head } = this;
    const old = head[column] as number;
    after[entry] = old;
    before[entry] = -1;
    if (old >= 0) before[old] = entry;
    head[column] = entry;
    this.used[entry] = 1;
    this.load[column] = (this.load[column] as number) + 1;
  }

  unlink(entry: number, column: number): void {
    const { after, before, head } = this;
    const next = after[entry] as number;
    const previous = before[entry] as number;
    if (previous >= 0) after[previous] = next;
    else head[column] = next;
    if (next >= 0) before[next] = previous;
    this.used[entry] = 0;
    this.load[column] = (this.load[column] as number) - 1;
  }
}
