import { Heap } from "./heap.ts";
import type { Lists } from "./lists.ts";

/**
 * Assignment as a minimum-cost flow row → column → (group) → sink. Every row sends `rowCap` units; a unit may stay idle at
 * value 0, but the last `rowMin` units only at −big. The first `colMin` units of a column earn +big.
 */
export type Network = {
  readonly lists: Lists;
  /** Whole-number value of an entry; must not rise along a row's list. -Infinity: not possible. */
  readonly value: (entry: number, raw: number) => number;
  readonly rowCap: Int32Array;
  readonly rowMin: Int32Array;
  readonly colCap: Int32Array;
  readonly colMin?: Int32Array;
  /** Group of a column or -1; only together with rows that are demands. */
  readonly groupOf?: Int32Array;
  readonly groupRoom?: Int32Array;
  readonly big: number;
};
export type Flow = {
  /** 1 for the entries of the lists that are assigned. */
  readonly used: Uint8Array;
  /** Potentials: what another unit of a row is worth; a column's and a group's are minus their price. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly groups: Float64Array;
};

const BY_GROUP = -2;
/** Entries looked at in vain before a chunk is sorted again. */
const WASTE = 24;

/**
 * Optimal flow by successive shortest paths with potentials: one unit of one row at a time, Dijkstra over reduced costs, cut
 * off at the best end found so far. All values are whole numbers below 2^53, so the arithmetic is exact.
 */
export function solveFlow(net: Network): Flow {
  const { lists, rowCap, rowMin, colCap, colMin, groupOf, groupRoom, big } = net;
  const rows = lists.rows;
  const cols = lists.columns;
  const groups = groupRoom?.length ?? 0;
  const grouped = groups > 0 && groupOf !== undefined;

  let value = new Float64Array(0);
  // Each chunk of a row in descending order of value + potential of the column, as it was when the chunk was last sorted. Potentials of
  // columns only fall, so these keys are bounds and a scan may stop at the first that is too low.
  let order = new Int32Array(0);
  let bound = new Float64Array(0);
  let used = new Uint8Array(0);
  // Holders of a column: a doubly linked list of entries.
  let after = new Int32Array(0);
  let before = new Int32Array(0);
  let column = lists.column;
  let rowOf = lists.row;
  let known = 0;
  const adopt = () => {
    const size = lists.raw.length;
    if (size !== value.length) {
      const grow = <T extends { set(from: T): void }>(fresh: T, old: T): T => {
        fresh.set(old);
        return fresh;
      };
      value = grow(new Float64Array(size), value);
      order = grow(new Int32Array(size), order);
      bound = grow(new Float64Array(size), bound);
      used = grow(new Uint8Array(size), used);
      after = grow(new Int32Array(size), after);
      before = grow(new Int32Array(size), before);
      column = lists.column;
      rowOf = lists.row;
    }
    const fresh = known;
    for (; known < lists.count; known++) {
      const v = net.value(known, lists.raw[known] as number);
      value[known] = v;
      order[known] = known;
      bound[known] = v + (phiCol[column[known] as number] as number);
    }
    if (fresh > 0) sortChunk(fresh, known);
  };

  const head = new Int32Array(cols).fill(-1);
  const load = new Int32Array(cols);
  const groupLoad = new Int32Array(groups);
  const idle = new Int32Array(rows);
  const phiRow = new Float64Array(rows);
  const phiCol = new Float64Array(cols);
  const phiGroup = new Float64Array(groups);
  const distRow = new Float64Array(rows);
  const distCol = new Float64Array(cols);
  const distGroup = new Float64Array(groups);
  const seenRow = new Int32Array(rows);
  const seenCol = new Int32Array(cols);
  const seenGroup = new Int32Array(groups);
  const doneRow = new Int32Array(rows);
  const doneCol = new Int32Array(cols);
  const doneGroup = new Int32Array(groups);
  /** Entry that a row gives up, entry by which a column is reached, column by which a group is reached. */
  const viaRow = new Int32Array(rows);
  const viaCol = new Int32Array(cols);
  const viaGroup = new Int32Array(groups);
  const visited = new Int32Array(rows + cols + groups);
  const heap = new Heap();
  const members: Int32Array[] = [];
  if (grouped) {
    const lists: number[][] = Array.from({ length: groups }, () => []);
    for (let j = 0; j < cols; j++) lists[groupOf[j] as number]?.push(j);
    for (const list of lists) members.push(Int32Array.from(list));
  }

  let highest = 0;
  if (colMin) {
    const reachable = new Uint8Array(cols);
    for (let e = 0; e < lists.count; e++) reachable[column[e] as number] = 1;
    for (let j = 0; j < cols; j++)
      if ((colMin[j] as number) > 0 && (reachable[j] || !complete(lists))) phiCol[j] = big;
    for (let j = 0; j < cols; j++) highest = Math.max(highest, phiCol[j] as number);
  }
  adopt();
  if (colMin)
    for (let c = 0; c < lists.from.length; c++) sortChunk(lists.from[c] as number, lists.to[c] as number);
  for (let i = 0; i < rows; i++) {
    const chunk = lists.first[i] as number;
    const from = chunk < 0 ? 0 : (lists.from[chunk] as number);
    const best = chunk >= 0 && (lists.to[chunk] as number) > from ? (value[from] as number) : -big;
    phiRow[i] = Math.max(best + highest, 0);
    if (chunk >= 0 && (lists.to[chunk] as number) === from) phiRow[i] = big;
  }

  function sortChunk(from: number, to: number): void {
    for (let p = from; p < to; p++) {
      const e = order[p] as number;
      bound[p] = (value[e] as number) + (phiCol[column[e] as number] as number);
    }
    if (to - from > 600) {
      const key = (e: number) => (value[e] as number) + (phiCol[column[e] as number] as number);
      order.subarray(from, to).sort((a, b) => key(b) - key(a) || a - b);
      for (let p = from; p < to; p++) bound[p] = key(order[p] as number);
      return;
    }
    for (let p = from + 1; p < to; p++) {
      const key = bound[p] as number;
      const e = order[p] as number;
      let q = p;
      while (q > from && (bound[q - 1] as number) < key) {
        bound[q] = bound[q - 1] as number;
        order[q] = order[q - 1] as number;
        q--;
      }
      bound[q] = key;
      order[q] = e;
    }
  }

  let stamp = 0;
  const link = (entry: number, j: number) => {
    const old = head[j] as number;
    after[entry] = old;
    before[entry] = -1;
    if (old >= 0) before[old] = entry;
    head[j] = entry;
    used[entry] = 1;
    load[j] = (load[j] as number) + 1;
  };
  const unlink = (entry: number, j: number) => {
    const a = after[entry] as number;
    const b = before[entry] as number;
    if (b >= 0) after[b] = a;
    else head[j] = a;
    if (a >= 0) before[a] = b;
    used[entry] = 0;
    load[j] = (load[j] as number) - 1;
  };

  const send = (source: number) => {
    stamp++;
    heap.size = 0;
    let best = Infinity;
    let end = -1;
    let endIsRow = false;
    let seen = 0;
    distRow[source] = 0;
    seenRow[source] = stamp;
    viaRow[source] = -1;
    heap.push(0, -1 - source);
    while (heap.size > 0) {
      const key = heap.top();
      if (key >= best) break;
      const node = heap.pop();
      if (node < 0) {
        const i = -1 - node;
        if (doneRow[i] === stamp) continue;
        doneRow[i] = stamp;
        visited[seen++] = node;
        const base = key + (phiRow[i] as number);
        const stay = base + ((idle[i] as number) < (rowCap[i] as number) - (rowMin[i] as number) ? 0 : big);
        if (stay < best) {
          best = stay;
          end = i;
          endIsRow = true;
        }
        const lowest = base - highest;
        let chunk = lists.first[i] as number;
        while (chunk >= 0) {
          const from = lists.from[chunk] as number;
          const to = lists.to[chunk] as number;
          let wasted = 0;
          for (let p = from; p < to; p++) {
            if (base - (bound[p] as number) >= best) break;
            const e = order[p] as number;
            if (used[e] === 1) continue;
            const j = column[e] as number;
            const phi = phiCol[j] as number;
            const d = base - (value[e] as number) - phi;
            if (d >= best) {
              wasted++;
              continue;
            }
            if (doneCol[j] === stamp || (seenCol[j] === stamp && d >= (distCol[j] as number))) continue;
            seenCol[j] = stamp;
            distCol[j] = d;
            viaCol[j] = e;
            const held = load[j] as number;
            if (held < (colCap[j] as number)) {
              const g = grouped ? (groupOf[j] as number) : -1;
              if (g < 0 || (groupLoad[g] as number) < (groupRoom?.[g] as number)) {
                const finish = d + phi - (colMin !== undefined && held < (colMin[j] as number) ? big : 0);
                if (finish < best) {
                  best = finish;
                  end = j;
                  endIsRow = false;
                }
                if (finish === d) continue;
              }
            }
            heap.push(d, j);
          }
          if (wasted > WASTE + ((to - from) >> 4)) sortChunk(from, to);
          if ((lists.next[chunk] as number) < 0 && (lists.rest[i] as number) > -Infinity) {
            const bound = net.value(lists.from[chunk] as number, lists.rest[i] as number);
            if (lowest - bound >= best) break;
            lists.extend(i);
            adopt();
          }
          chunk = lists.next[chunk] as number;
        }
      } else if (node < cols) {
        const j = node;
        if (doneCol[j] === stamp || key > (distCol[j] as number)) continue;
        doneCol[j] = stamp;
        visited[seen++] = node;
        const phi = phiCol[j] as number;
        if (grouped && (load[j] as number) < (colCap[j] as number)) {
          const g = groupOf[j] as number;
          if (g >= 0 && doneGroup[g] !== stamp && (groupLoad[g] as number) >= (groupRoom?.[g] as number)) {
            const d = key + phi - (phiGroup[g] as number);
            if (d < best && (seenGroup[g] !== stamp || d < (distGroup[g] as number))) {
              seenGroup[g] = stamp;
              distGroup[g] = d;
              viaGroup[g] = j;
              heap.push(d, cols + g);
            }
          }
        }
        for (let e = head[j] as number; e >= 0; e = after[e] as number) {
          const i = rowOf[e] as number;
          if (doneRow[i] === stamp) continue;
          const d = key + phi + (value[e] as number) - (phiRow[i] as number);
          if (d < best && (seenRow[i] !== stamp || d < (distRow[i] as number))) {
            seenRow[i] = stamp;
            distRow[i] = d;
            viaRow[i] = e;
            heap.push(d, -1 - i);
          }
        }
      } else {
        const g = node - cols;
        if (doneGroup[g] === stamp) continue;
        doneGroup[g] = stamp;
        visited[seen++] = node;
        for (const j of members[g] as Int32Array) {
          if ((load[j] as number) === 0 || doneCol[j] === stamp) continue;
          const d = key + (phiGroup[g] as number) - (phiCol[j] as number);
          if (d < best && (seenCol[j] !== stamp || d < (distCol[j] as number))) {
            seenCol[j] = stamp;
            distCol[j] = d;
            viaCol[j] = BY_GROUP;
            heap.push(d, j);
          }
        }
      }
    }
    let lowered = false;
    for (let k = 0; k < seen; k++) {
      const node = visited[k] as number;
      if (node < 0) phiRow[-1 - node] = (phiRow[-1 - node] as number) + (distRow[-1 - node] as number) - best;
      else if (node < cols) {
        const phi = phiCol[node] as number;
        if (phi === highest && highest > 0) lowered = true;
        phiCol[node] = phi + (distCol[node] as number) - best;
      } else {
        const g = node - cols;
        phiGroup[g] = (phiGroup[g] as number) + (distGroup[g] as number) - best;
      }
    }
    if (lowered) {
      highest = 0;
      for (let j = 0; j < cols; j++) if ((phiCol[j] as number) > highest) highest = phiCol[j] as number;
    }
    // Walk back from the end: every column on the way is reached by an entry or through its group.
    let i: number;
    if (endIsRow) {
      i = end;
      idle[i] = (idle[i] as number) + 1;
    } else {
      const entry = viaCol[end] as number;
      link(entry, end);
      const g = grouped ? (groupOf[end] as number) : -1;
      if (g >= 0) groupLoad[g] = (groupLoad[g] as number) + 1;
      i = rowOf[entry] as number;
    }
    while ((viaRow[i] as number) >= 0) {
      const given = viaRow[i] as number;
      let j = column[given] as number;
      unlink(given, j);
      if ((viaCol[j] as number) === BY_GROUP) j = viaGroup[groupOf?.[j] as number] as number;
      const entry = viaCol[j] as number;
      link(entry, j);
      i = rowOf[entry] as number;
    }
  };

  let rounds = 0;
  for (let i = 0; i < rows; i++) rounds = Math.max(rounds, rowCap[i] as number);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < rows; i++) if (round < (rowCap[i] as number)) send(i);
  return { used, rows: phiRow, columns: phiCol, groups: phiGroup };
}

const complete = (lists: Lists): boolean => lists.rest.every((r) => r === -Infinity);
