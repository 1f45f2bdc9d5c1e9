import { Heap } from "./heap.ts";
import type { Market } from "./market.ts";

const SOURCE = -1;
const FROM_SINK = -3;
const NONE: readonly number[] = [];
/** Entries looked at in vain before a chunk is sorted again. */
const WASTE = 24;

/** Shortest paths over reduced costs from a column that holds too many, or from the sink. */
export class Search {
  private readonly market: Market;
  private readonly distRow: Float64Array;
  private readonly distCol: Float64Array;
  private readonly seenRow: Int32Array;
  private readonly seenCol: Int32Array;
  private readonly doneRow: Int32Array;
  private readonly doneCol: Int32Array;
  /** Entry that a row gives up, and entry by which a column is reached. */
  private readonly viaRow: Int32Array;
  private readonly viaCol: Int32Array;
  private readonly visited: Int32Array;
  private readonly heap = new Heap();
  private stamp = 0;
  /** The sink's potential: potentials only fall, so instead of raising all others it is lowered. */
  private sink = 0;
  private seen = 0;
  private best = 0;
  private end = -1;
  private endIsRow = false;

  constructor(market: Market) {
    const { rows, columns } = market.net.lists;
    this.market = market;
    this.distRow = new Float64Array(rows);
    this.distCol = new Float64Array(columns);
    this.seenRow = new Int32Array(rows);
    this.seenCol = new Int32Array(columns);
    this.doneRow = new Int32Array(rows);
    this.doneCol = new Int32Array(columns);
    this.viaRow = new Int32Array(rows);
    this.viaCol = new Int32Array(columns);
    this.visited = new Int32Array(rows + columns);
  }

  /** Moves one unit of a column that holds too many to the nearest place that is free, or leaves it idle. */
  relieve(column: number): void {
    this.start();
    this.distCol[column] = 0;
    this.seenCol[column] = this.stamp;
    this.viaCol[column] = SOURCE;
    this.heap.push(0, column);
    this.run(NONE);
    this.lower();
    this.augment();
  }

  /**
   * Fills free places of columns that have a price, from the sink: one search reaches them all, then as many as do not get in each
   * other's way are filled. False when there was none.
   */
  fill(): boolean {
    const { market, heap, sink } = this;
    const { net, entries, phiRow, phiCol, idle } = market;
    this.start();
    const lacking: number[] = [];
    for (let j = 0; j < net.lists.columns; j++) {
      const price = sink - (phiCol[j] as number);
      const free = (entries.load[j] as number) < (net.colCap[j] as number);
      if (free && price > 0) lacking.push(j);
      else if ((entries.load[j] as number) === 0) continue;
      this.seenCol[j] = this.stamp;
      this.distCol[j] = price;
      this.viaCol[j] = FROM_SINK;
      heap.push(price, j);
    }
    if (lacking.length === 0) return false;
    for (let i = 0; i < net.lists.rows; i++) {
      if ((idle[i] as number) === 0) continue;
      this.seenRow[i] = this.stamp;
      this.distRow[i] = sink + market.idleHeld(i) - (phiRow[i] as number);
      this.viaRow[i] = FROM_SINK;
      heap.push(this.distRow[i] as number, -1 - i);
    }
    this.run(lacking);
    this.lower();
    this.sink -= this.best;
    for (let j = 0; j < phiCol.length; j++) if ((phiCol[j] as number) > this.sink) phiCol[j] = this.sink;
    const worth = new Map<number, number>();
    for (const j of lacking)
      if (this.isOpen(j, worth)) {
        this.end = j;
        this.augment();
      }
    return true;
  }

  /** Whether the way to a column has not been used by another since the search; `idleWorth` remembers what idle units were worth. */
  private isOpen(column: number, idleWorth: Map<number, number>): boolean {
    const { market, viaRow, viaCol } = this;
    const { entries } = market;
    for (let j = column; ; ) {
      const entry = viaCol[j] as number;
      if (entry < 0) return true;
      if (entries.used[entry] === 1) return false;
      const i = entries.row[entry] as number;
      const given = viaRow[i] as number;
      if (given === FROM_SINK) {
        const worth = idleWorth.get(i) ?? market.idleHeld(i);
        idleWorth.set(i, worth);
        return (market.idle[i] as number) > 0 && market.idleHeld(i) === worth;
      }
      if (entries.used[given] !== 1) return false;
      j = entries.column[given] as number;
    }
  }

  /** Potentials such that the sink's is 0 again. */
  finish(): void {
    const { phiRow, phiCol } = this.market;
    for (let i = 0; i < phiRow.length; i++) phiRow[i] = (phiRow[i] as number) - this.sink;
    for (let j = 0; j < phiCol.length; j++) phiCol[j] = (phiCol[j] as number) - this.sink;
  }

  private lower(): void {
    const { phiRow, phiCol } = this.market;
    const { best, visited } = this;
    for (let k = 0; k < this.seen; k++) {
      const node = visited[k] as number;
      if (node < 0)
        phiRow[-1 - node] = (phiRow[-1 - node] as number) + (this.distRow[-1 - node] as number) - best;
      else phiCol[node] = (phiCol[node] as number) + (this.distCol[node] as number) - best;
    }
  }

  private start(): void {
    this.stamp++;
    this.heap.size = 0;
    this.seen = 0;
    this.best = Infinity;
    this.end = -1;
    this.endIsRow = false;
  }

  /** Dijkstra, cut off at the best end; with `lacking` columns to be reached, when it has reached them all. */
  private run(lacking: readonly number[]): void {
    const {
      market,
      heap,
      stamp,
      distRow,
      distCol,
      seenRow,
      seenCol,
      doneRow,
      doneCol,
      viaRow,
      viaCol,
      visited,
    } = this;
    const { net, entries, phiRow, phiCol, idle } = market;
    const { lists, rowCap, rowMin, colCap, big } = net;
    const { head, load } = entries;
    const { sink } = this;
    let { best, end, endIsRow } = this;
    let seen = 0;
    const fromSink = lacking.length > 0;
    const furthest = () => {
      let most = 0;
      for (const j of lacking)
        if (doneCol[j] !== stamp && (distCol[j] as number) > most) most = distCol[j] as number;
      return most;
    };
    if (fromSink) best = furthest();
    let left = lacking.length;
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
        if (!fromSink && (idle[i] as number) < (rowCap[i] as number)) {
          const stay = base + ((idle[i] as number) < (rowCap[i] as number) - (rowMin[i] as number) ? 0 : big);
          if (stay < best) {
            best = stay;
            end = i;
            endIsRow = true;
          }
        }
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
            if (!fromSink && (load[j] as number) < (colCap[j] as number)) {
              best = d;
              end = j;
              endIsRow = false;
            } else heap.push(d, j);
          }
          if (wasted > WASTE + ((to - from) >> 4)) entries.sort(from, to);
          if ((lists.next[chunk] as number) < 0 && (lists.rest[i] as number) > -Infinity) {
            // From the sink every column is reached by its price already: only affinities above the row's own potential help.
            if (base - net.value(from, lists.rest[i] as number) >= (fromSink ? sink : best)) break;
            entries.extend(i);
          }
          chunk = lists.next[chunk] as number;
        }
        continue;
      }
      const j = node;
      if (doneCol[j] === stamp || key > (distCol[j] as number)) continue;
      doneCol[j] = stamp;
      visited[seen++] = node;
      if (fromSink && (load[j] as number) < (colCap[j] as number) && (phiCol[j] as number) < sink) {
        left--;
        best = left === 0 ? key : furthest();
      }
      const base = key + (phiCol[j] as number);
      const { value, after, row: rowOf } = entries;
      for (let e = head[j] as number; e >= 0; e = after[e] as number) {
        const i = rowOf[e] as number;
        if (doneRow[i] === stamp) continue;
        const d = base + (value[e] as number) - (phiRow[i] as number);
        if (d < best && (seenRow[i] !== stamp || d < (distRow[i] as number))) {
          seenRow[i] = stamp;
          distRow[i] = d;
          viaRow[i] = e;
          heap.push(d, -1 - i);
        }
      }
    }
    this.best = best;
    this.end = end;
    this.endIsRow = endIsRow;
    this.seen = seen;
  }

  /** Walks back from the end and exchanges what is held on the way. */
  private augment(): void {
    const { market, viaRow, viaCol } = this;
    const { entries, idle } = market;
    let i: number;
    if (this.endIsRow) {
      i = this.end;
      idle[i] = (idle[i] as number) + 1;
    } else {
      const entry = viaCol[this.end] as number;
      if (entry < 0) return;
      i = entries.row[entry] as number;
      market.take(i, entry);
    }
    for (;;) {
      const given = viaRow[i] as number;
      if (given === FROM_SINK) {
        idle[i] = (idle[i] as number) - 1;
        return;
      }
      market.giveUp(i, given);
      const entry = viaCol[entries.column[given] as number] as number;
      if (entry < 0) return;
      i = entries.row[entry] as number;
      market.take(i, entry);
    }
  }
}
