import { Entries } from "./entries.ts";
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
    // What no row can reach must not keep the bound for entries not listed up.
    const reachable = new Uint8Array(cols);
    for (let e = 0; e < lists.count; e++) reachable[lists.column[e] as number] = 1;
    for (let j = 0; j < cols; j++)
      if ((colMin[j] as number) > 0 && (reachable[j] || !complete(lists))) phiCol[j] = big;
    for (let j = 0; j < cols; j++) highest = Math.max(highest, phiCol[j] as number);
  }
  const entries = new Entries(lists, phiCol, net.value);
  const { head, load } = entries;
  for (let i = 0; i < rows; i++) {
    const chunk = lists.first[i] as number;
    if (chunk < 0) continue;
    const from = lists.from[chunk] as number;
    const some = (lists.to[chunk] as number) > from;
    phiRow[i] = some ? Math.max((entries.bound[from] as number) + highest, 0) : big + highest;
  }

  let stamp = 0;
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
          const { value, order, bound, used, column } = entries;
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
          if (wasted > WASTE + ((to - from) >> 4)) entries.sort(from, to);
          if ((lists.next[chunk] as number) < 0 && (lists.rest[i] as number) > -Infinity) {
            const highestLeft = net.value(from, lists.rest[i] as number);
            if (lowest - highestLeft >= best) break;
            entries.extend(i);
          }
          chunk = lists.next[chunk] as number;
        }
      } else if (node < cols) {
        const j = node;
        if (doneCol[j] === stamp || key > (distCol[j] as number)) continue;
        doneCol[j] = stamp;
        visited[seen++] = node;
        const phi = phiCol[j] as number;
        const { value, after, row: rowOf } = entries;
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
      entries.link(entry, end);
      const g = grouped ? (groupOf[end] as number) : -1;
      if (g >= 0) groupLoad[g] = (groupLoad[g] as number) + 1;
      i = entries.row[entry] as number;
    }
    while ((viaRow[i] as number) >= 0) {
      const given = viaRow[i] as number;
      let j = entries.column[given] as number;
      entries.unlink(given, j);
      if ((viaCol[j] as number) === BY_GROUP) j = viaGroup[groupOf?.[j] as number] as number;
      const entry = viaCol[j] as number;
      entries.link(entry, j);
      i = entries.row[entry] as number;
    }
  };

  let rounds = 0;
  for (let i = 0; i < rows; i++) rounds = Math.max(rounds, rowCap[i] as number);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < rows; i++) if (round < (rowCap[i] as number)) send(i);
  return { used: entries.used, rows: phiRow, columns: phiCol, groups: phiGroup };
}

const complete = (lists: Lists): boolean => lists.rest.every((r) => r === -Infinity);
