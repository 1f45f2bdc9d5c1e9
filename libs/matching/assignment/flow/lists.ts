import type { DenseAffinity, Instance } from "../problem/instance.ts";

/**
 * Candidates of each row, best first, ties by column. Only the best are listed at first; `extend` lists more when a search
 * reaches the end. Rows are demands, or supplies when these are the scarcer side.
 */
export type Lists = {
  readonly rows: number;
  readonly columns: number;
  /** Listed entries: affinity, column, row. Grown in place by `extend`. */
  raw: Float64Array;
  column: Int32Array;
  row: Int32Array;
  count: number;
  /** Chunks of a row: `first[row]`, then `next[chunk]` until -1; entries `from[chunk] … to[chunk]`. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly from: number[];
  readonly to: number[];
  readonly next: number[];
  /** Everything not listed yet is below this; -Infinity when all is listed. */
  readonly rest: Float64Array;
  /** Possible pairs of a row, listed or not. */
  readonly degree: Int32Array;
  extend(row: number): void;
};

/** Reads the raw values of one row; columns are those of the matrix. */
type RowReader = { readonly length: number; read(row: number): Float32Array | undefined };

const transposedBlock = 64;
/** Numbers in a line of the processor's cache. */
const LINE = 16;

/** Lists over `side` as rows; `wanted` is how many candidates a row is likely to look at. */
export function listsOf(instance: Instance, side: "demand" | "supply", wanted: number): Lists {
  const demands = instance.demandIds.length;
  const supplies = instance.supplyIds.length;
  const rows = side === "demand" ? demands : supplies;
  const lists: Lists = {
    rows,
    columns: side === "demand" ? supplies : demands,
    raw: new Float64Array(0),
    column: new Int32Array(0),
    row: new Int32Array(0),
    count: 0,
    first: new Int32Array(rows).fill(-1),
    last: new Int32Array(rows).fill(-1),
    from: [],
    to: [],
    next: [],
    rest: new Float64Array(rows).fill(-Infinity),
    degree: new Int32Array(rows),
    extend: () => {},
  };
  const { affinity } = instance;
  if (affinity.kind === "dense") fillDense(lists, denseView(affinity, side), wanted);
  else {
    const { offset, supply, value } = affinity;
    const owner = new Int32Array(supply.length);
    for (let d = 0; d < demands; d++) owner.fill(d, offset[d] as number, offset[d + 1] as number);
    const [rowOf, columnOf] = side === "demand" ? [owner, supply] : [supply, owner];
    const order = new Int32Array(supply.length);
    for (let k = 0; k < order.length; k++) order[k] = k;
    const start = new Int32Array(rows + 1);
    for (let k = 0; k < rowOf.length; k++) {
      const r = (rowOf[k] as number) + 1;
      start[r] = (start[r] as number) + 1;
    }
    for (let r = 0; r < rows; r++) start[r + 1] = (start[r + 1] as number) + (start[r] as number);
    const place = start.slice(0, rows);
    for (let k = 0; k < rowOf.length; k++) {
      const r = rowOf[k] as number;
      const at = place[r] as number;
      order[at] = k;
      place[r] = at + 1;
    }
    reserve(lists, supply.length);
    for (let r = 0; r < rows; r++) {
      const mine = order.subarray(start[r], start[r + 1]);
      mine.sort(
        (a, b) =>
          (value[b] as number) - (value[a] as number) || (columnOf[a] as number) - (columnOf[b] as number),
      );
      const from = lists.count;
      for (const k of mine) put(lists, r, columnOf[k] as number, value[k] as number);
      lists.degree[r] = mine.length;
      addChunk(lists, r, from);
    }
  }
  return lists;
}

type DenseView = {
  readonly reader: RowReader;
  /** Column of the lists of a column that the reader gives. */
  readonly target: Int32Array;
  readonly excluded: (row: number, target: number) => boolean;
  readonly excludedCount: (row: number) => number;
};

function denseView(dense: DenseAffinity, side: "demand" | "supply"): DenseView {
  const { values, width, rowOf, columnOf, supplyOf, excluded } = dense;
  const height = width === 0 ? 0 : values.length / width;
  if (side === "demand")
    return {
      reader: {
        length: width,
        read(row) {
          const at = rowOf[row] as number;
          return at < 0 ? undefined : values.subarray(at * width, (at + 1) * width);
        },
      },
      target: supplyOf,
      excluded: (row, target) => excluded.get(row)?.has(target) ?? false,
      excludedCount: (row) => excluded.get(row)?.size ?? 0,
    };
  const demandOf = new Int32Array(height);
  rowOf.forEach((row, demand) => {
    if (row >= 0) demandOf[row] = demand;
  });
  // Columns are read in blocks, so that the matrix streams through the cache once.
  const block = new Float32Array(transposedBlock * height);
  let blockFirst = -1;
  const load = (firstColumn: number) => {
    const n = Math.min(transposedBlock, width - firstColumn);
    for (let r = 0; r < height; r++) {
      const at = r * width + firstColumn;
      for (let c = 0; c < n; c++) block[c * height + r] = values[at + c] as number;
    }
    blockFirst = firstColumn;
  };
  return {
    reader: {
      length: height,
      read(row) {
        const at = columnOf[row] as number;
        if (at < 0) return undefined;
        const firstColumn = at - (at % transposedBlock);
        if (firstColumn !== blockFirst) load(firstColumn);
        return block.subarray((at - firstColumn) * height, (at - firstColumn + 1) * height);
      },
    },
    target: demandOf,
    excluded: (row, target) => excluded.get(target)?.has(row) ?? false,
    excludedCount: (row) => {
      let n = 0;
      for (const set of excluded.values()) if (set.has(row)) n++;
      return n;
    },
  };
}

/** Positions of what lies in [threshold, below), into `found`; how many they are. */
function select(values: Float32Array, found: Int32Array, threshold: number, below: number): number {
  let n = 0;
  if (threshold > 0 && below === Infinity) {
    // Positive numbers are ordered as their bits are; whole numbers compare faster.
    const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
    const least = new Int32Array(new Float32Array([threshold]).buffer)[0] as number;
    for (let c = 0; c < bits.length; c++) if ((bits[c] as number) >= least) found[n++] = c;
    return n;
  }
  for (let c = 0; c < values.length; c++) {
    const x = values[c] as number;
    if (x >= threshold && x < below) found[n++] = c;
  }
  return n;
}

/** The number at a place of the first `n` in ascending order; changes their order. */
function nth(numbers: Float32Array, n: number, place: number): number {
  let low = 0;
  let high = n - 1;
  while (low < high) {
    const pivot = numbers[(low + high) >> 1] as number;
    let p = low;
    let q = high;
    while (p <= q) {
      while ((numbers[p] as number) < pivot) p++;
      while ((numbers[q] as number) > pivot) q--;
      if (p > q) break;
      const x = numbers[p] as number;
      numbers[p++] = numbers[q] as number;
      numbers[q--] = x;
    }
    if (place <= q) high = q;
    else if (place >= p) low = p;
    else break;
  }
  return numbers[place] as number;
}

function fillDense(lists: Lists, view: DenseView, wanted: number): void {
  const { reader } = view;
  const found = new Int32Array(reader.length);
  const keys = new Float64Array(reader.length);
  const asFloat = new Float32Array(1);
  const asBits = new Int32Array(asFloat.buffer);
  const sample = new Float32Array(Math.min(768, Math.max(128, reader.length >> 5)));
  let size = wanted;
  const rank = 2 ** 21;
  /** Lists what lies in [threshold, below). */
  const take = (row: number, values: Float32Array, threshold: number, below: number) => {
    const n = select(values, found, threshold, below);
    // One number per entry, so that the typed array's own sort can be used: descending value, then ascending column.
    let m = 0;
    for (let k = 0; k < n; k++) {
      const c = found[k] as number;
      const target = view.target[c] as number;
      if (view.excluded(row, target)) continue;
      asFloat[0] = (values[c] as number) + 0;
      const bits = asBits[0] as number;
      keys[m++] = -(bits >= 0 ? bits : -2147483648 - bits) * rank + target;
    }
    const sorted = keys.subarray(0, m).sort();
    reserve(lists, lists.count + m);
    const from = lists.count;
    const { raw, column } = lists;
    for (let k = 0; k < m; k++) {
      const key = sorted[k] as number;
      const high = Math.floor(key / rank);
      asBits[0] = high <= 0 ? -high : -2147483648 + high;
      raw[from + k] = asFloat[0] as number;
      column[from + k] = key - high * rank;
    }
    lists.row.fill(row, from, from + m);
    lists.count += m;
    addChunk(lists, row, from);
    lists.rest[row] = threshold;
  };
  const thresholdFor = (values: Float32Array, count: number, below: number): number => {
    // Neighbours come in one line of the memory: some lines, evenly spread.
    const lines = Math.ceil(sample.length / LINE);
    const step = Math.max(LINE, Math.floor(values.length / lines));
    let n = 0;
    for (let first = 0; first < values.length; first += step)
      for (let c = first; c < Math.min(first + LINE, values.length) && n < sample.length; c++)
        if ((values[c] as number) < below) sample[n++] = values[c] as number;
    const place = Math.ceil((count / values.length) * n * 1.25) + 1;
    return place >= n ? -Infinity : nth(sample, n, n - 1 - place);
  };
  lists.extend = (row) => {
    const values = reader.read(row);
    const below = lists.rest[row] as number;
    if (!values || below === -Infinity) return;
    const listed =
      (lists.to[lists.last[row] as number] as number) - (lists.from[lists.last[row] as number] as number);
    const goal = listed + wanted;
    take(row, values, goal * 2 > values.length ? -Infinity : thresholdFor(values, goal, below), below);
  };
  for (let row = 0; row < lists.rows; row++) {
    const values = reader.read(row);
    if (!values) continue;
    lists.degree[row] = values.length - view.excludedCount(row);
    size = Math.min(wanted, values.length);
    take(row, values, size * 3 > values.length ? -Infinity : thresholdFor(values, size, Infinity), Infinity);
  }
}

function reserve(lists: Lists, size: number): void {
  if (size <= lists.raw.length) return;
  const room = Math.max(1024, Math.ceil(size * 1.5));
  const raw = new Float64Array(room);
  raw.set(lists.raw);
  const column = new Int32Array(room);
  column.set(lists.column);
  const row = new Int32Array(room);
  row.set(lists.row);
  lists.raw = raw;
  lists.column = column;
  lists.row = row;
}

function put(lists: Lists, row: number, column: number, raw: number): void {
  const at = lists.count++;
  lists.raw[at] = raw;
  lists.column[at] = column;
  lists.row[at] = row;
}

function addChunk(lists: Lists, row: number, from: number): void {
  const chunk = lists.from.length;
  lists.from.push(from);
  lists.to.push(lists.count);
  lists.next.push(-1);
  const last = lists.last[row] as number;
  if (last < 0) lists.first[row] = chunk;
  else lists.next[last] = chunk;
  lists.last[row] = chunk;
}
