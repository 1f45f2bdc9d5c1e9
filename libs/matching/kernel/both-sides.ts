import { heapAt, readHeap } from "./heaps.ts";
import { type Hit, type ImpactIndex, termsBelow } from "./impact-index.ts";
import { IMPACT_SCALE, integerQuery, type TermQuery } from "./weights.ts";

/** Points a document's code 0–15 in one column earns, by code; {@link EXCLUDED} rules the pair out. */
export type PointTable = Uint8Array;
export const EXCLUDED = 255;

/** Facts of the documents beside their words. */
export type Structure = {
  /** Columns of codes 0–15, one per table of a row. */
  readonly codes: readonly Uint8Array[];
  /** Columns of values 0–65534 (65535 = unknown) of which rows may wish some. */
  readonly values: readonly Uint16Array[];
};

/** One row: words, points by code (one table per column of codes), wished values, points in any case. Points sum to at most 254. */
export type Row = {
  readonly query: TermQuery;
  readonly tables: readonly PointTable[];
  readonly wishes: readonly { readonly column: number; readonly value: number; readonly points: number }[];
  readonly base: number;
  /** What facts can earn at most, where the caller knows better than the sum of all maxima (lanes of one fact exclude each other). */
  readonly most?: number;
};

/** One point beside the words is 2^22 of a score. */
export const POINT_SHIFT = 22;

export type BothSidesOptions = {
  readonly k: number;
  /** Points that words worth `full` in BM25 earn. */
  readonly textPoints: number;
  /** How a row's BM25 weight is brought to points: given the sum of the row's weights, the sum that earns `textPoints`. */
  readonly full: (rowWeight: number) => number;
};

/** Best documents of each row, best rows of each document; scores in points. A row's hits are given out as it is done. */
export type BothSides = { readonly columns: (document: number) => Hit[] };

const SIZE = 24;
const NO_POINTS = new Uint8Array(16);
/** The other half is for facts: at most 254 points. */
const LARGEST_TEXT = 2 ** 30;

/**
 * Every row against every document in one pass: score = points for words + points for facts; pairs without a common word and
 * excluded pairs are none. Rows in ascending order; of equal scores the lower number wins on both sides.
 */
export function matchBothSides(
  index: ImpactIndex,
  structure: Structure,
  rows: Iterable<Row>,
  options: BothSidesOptions & { readonly onRow: (row: number, hits: Hit[]) => void },
): BothSides {
  const { memory, blocks } = index;
  const { k } = options;
  const padded = Math.ceil((index.documents + 16) / 16) * 16;
  const lanes = structure.codes.length;
  const codesAt = memory.reserve(lanes * padded);
  const valuesAt = memory.reserve(structure.values.length * padded * 2);
  const tablesAt = memory.reserve(Math.max(1, lanes) * 16);
  const wishesAt = memory.reserve(256 * 12);
  const barsAt = memory.reserve(padded * 4);
  /** The bars in whole points, a byte each. */
  const coarseAt = memory.reserve(padded);
  const countsAt = memory.reserve(padded * 4);
  const scoresAt = memory.reserve(padded * k * 4);
  const idsAt = memory.reserve(padded * k * 4);
  const heap = memory.reserve(16 + k * 8);
  const taskAt = memory.reserve(SIZE * 4);
  structure.codes.forEach((column, i) => {
    memory.u8(codesAt + i * padded, padded).set(column.subarray(0, index.documents));
  });
  structure.values.forEach((column, i) => {
    memory
      .u16(valuesAt + i * padded * 2, padded)
      .fill(0xffff)
      .set(column.subarray(0, index.documents));
  });
  const unit = 1 / 2 ** POINT_SHIFT;
  const rowHeap = heapAt(heap, k);
  let row = -1;
  for (const { query, tables, wishes, base, most: told } of rows) {
    row++;
    const weighed = index.weigh(query);
    if (weighed.terms.length === 0) {
      options.onRow(row, []);
      continue;
    }
    const prepared = integerQuery(
      weighed,
      (options.textPoints * 2 ** POINT_SHIFT) / (options.full(weighed.total) * IMPACT_SCALE),
      LARGEST_TEXT,
    );
    const placed = index.place(prepared);
    const bytes = memory.u8(tablesAt, lanes * 16);
    for (let i = 0; i < lanes; i++) bytes.set(tables[i] ?? NO_POINTS, i * 16);
    const wished = wishes.slice(0, 256);
    const most = Math.min(255, told ?? mostPoints({ tables, wishes: wished, base }));
    memory.words[heap >>> 2] = 0;
    for (const block of blocks) {
      const wishList = memory.i32(wishesAt, wished.length * 3);
      wished.forEach((wish, i) => {
        wishList[i * 3] = valuesAt + (wish.column * padded + block.first) * 2;
        wishList[i * 3 + 1] = wish.value;
        wishList[i * 3 + 2] = wish.points;
      });
      memory
        .u32(taskAt, SIZE)
        .set([
          placed.terms,
          placed.weights,
          termsBelow(prepared.terms, block.vocabulary),
          block.offsets,
          block.postings,
          Math.ceil(block.count / 16) * 16,
          heap,
          k,
          block.first,
          row,
          lanes,
          tablesAt,
          codesAt + block.first,
          padded,
          wished.length,
          wishesAt,
          base,
          POINT_SHIFT,
          barsAt + block.first * 4,
          countsAt + block.first * 4,
          scoresAt + block.first * k * 4,
          idsAt + block.first * k * 4,
          most,
          coarseAt + block.first,
        ]);
      memory.run.both(taskAt);
    }
    memory.run.settle(rowHeap.count, rowHeap.scores, rowHeap.ids, k, 1);
    options.onRow(row, readHeap(memory, rowHeap, unit));
  }
  memory.run.settle(countsAt, scoresAt, idsAt, k, index.documents);
  return {
    columns: (document) =>
      readHeap(
        memory,
        {
          count: countsAt + document * 4,
          scores: scoresAt + document * k * 4,
          ids: idsAt + document * k * 4,
        },
        unit,
      ),
  };
}

const largest = new WeakMap<PointTable, number>();
/** What a row's facts can earn together at most. */
function mostPoints({ tables, wishes, base }: Pick<Row, "tables" | "wishes" | "base">): number {
  let sum = base;
  for (const table of tables) {
    let own = largest.get(table);
    if (own === undefined) {
      own = 0;
      for (const points of table) if (points !== EXCLUDED && points > own) own = points;
      largest.set(table, own);
    }
    sum += own;
  }
  for (const wish of wishes) sum += wish.points;
  return sum;
}
