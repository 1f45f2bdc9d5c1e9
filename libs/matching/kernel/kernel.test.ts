import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { EXCLUDED, type Hit, ImpactIndex, matchBothSides, type Row, rowProducts } from "./index.ts";
import { plainProducts } from "./products.ts";
import { ReferenceIndex } from "./reference.ts";

const VOCABULARY = 24;
const term = fc.integer({ min: 0, max: VOCABULARY - 1 });
const document = fc.array(term, { maxLength: 12 });
const query = fc
  .array(fc.record({ term, weight: fc.integer({ min: 1, max: 40 }).map((w) => w / 8) }), { maxLength: 14 })
  .map((list) => ({ terms: list.map((x) => x.term), weights: list.map((x) => x.weight) }));

const indexOf = (documents: readonly number[][], vocabulary = VOCABULARY) => {
  const offsets = [0];
  for (const d of documents) offsets.push((offsets.at(-1) ?? 0) + d.length);
  return new ImpactIndex({ offsets, terms: documents.flat() }, vocabulary);
};

test("search equals the reference, scores and order", () => {
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 60 }),
      query,
      fc.integer({ min: 1, max: 9 }),
      (documents, q, k) => {
        assert.deepEqual(indexOf(documents).search(q, k), new ReferenceIndex(documents).search(q, k));
      },
    ),
    { numRuns: 300 },
  );
});

test("search equals the reference where a block is large enough for a floor of scores", () => {
  const documents = Array.from({ length: 6_000 }, (_, i) =>
    Array.from({ length: 1 + ((i * 7) % 5) }, (_, j) => (i * (j + 3) + ((i * i) % 11) * j) % VOCABULARY),
  );
  const index = indexOf(documents);
  const reference = new ReferenceIndex(documents);
  fc.assert(
    fc.property(query, fc.constantFrom(1, 2, 20, 63, 64, 65, 6_000), (q, k) => {
      assert.deepEqual(index.search(q, k), reference.search(q, k));
    }),
    { numRuns: 15 },
  );
});

test("appended documents are found at once, with new words too", () => {
  const wide = fc.array(fc.integer({ min: 0, max: VOCABULARY * 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 20 }),
      fc.array(wide, { maxLength: 20 }),
      query,
      (first, later, q) => {
        const index = indexOf(first);
        const reference = new ReferenceIndex(first);
        for (const [i, d] of later.entries()) {
          assert.equal(index.append(d), reference.append(d));
          if (i % 7 === 0) assert.deepEqual(index.search(q, 5), reference.search(q, 5));
        }
        assert.deepEqual(index.search(q, 5), reference.search(q, 5));
      },
    ),
    { numRuns: 150 },
  );
});

test("the shares of the terms sum to the score", () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 30 }), query, (documents, q) => {
      const index = indexOf(documents);
      for (const { document: d, score } of index.search(q, 5)) {
        const sum = index.explain(q, d).reduce((s, t) => s + t.score, 0);
        assert.ok(Math.abs(sum - score) < 1e-9, `${sum} ≠ ${score}`);
      }
    }),
    { numRuns: 100 },
  );
});

test("blocks of 65,536 documents and full tails change nothing", () => {
  const documents = Array.from({ length: 70_000 }, (_, i) => [
    i % 7,
    8 + (i % 5),
    ...(i % 9973 === 0 ? [20] : []),
  ]);
  const index = indexOf(documents);
  const q = { terms: [20, 3, 9], weights: [1, 1, 1] };
  // 20 stands in 0, 9973, … 69811; of these 3 (i mod 7) and 9 (i mod 5 = 1) decide.
  const holders = documents.flatMap((d, i) => (d.includes(20) ? [i] : []));
  const expected = holders
    .map((i) => ({ i, words: (i % 7 === 3 ? 1 : 0) + (i % 5 === 1 ? 1 : 0) }))
    .sort((a, b) => b.words - a.words || a.i - b.i);
  const found = index.search(q, holders.length).map((hit) => hit.document);
  assert.deepEqual(new Set(found), new Set(holders));
  assert.equal(found[0], expected[0]?.i);
  for (let i = 0; i < 5000; i++) index.append([21, i % 3]);
  assert.deepEqual(
    index.search({ terms: [21], weights: [1] }, 3).map((h) => h.document),
    [70_000, 70_001, 70_002],
  );
  assert.deepEqual(new Set(index.search(q, 8).map((h) => h.document)), new Set(holders));
  assert.equal(index.documents, 75_000);
});

test("both sides in one pass equal the reference", () => {
  const fact = fc.record({ code: fc.integer({ min: 0, max: 15 }), value: fc.integer({ min: 0, max: 3 }) });
  const row = fc.record({
    query,
    table: fc.array(fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(EXCLUDED)), {
      minLength: 16,
      maxLength: 16,
    }),
    wishes: fc.array(
      fc.record({
        column: fc.constant(0),
        value: fc.integer({ min: 0, max: 3 }),
        points: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 3 },
    ),
    base: fc.integer({ min: 0, max: 10 }),
  });
  const posts = fc.array(fc.record({ terms: document, fact }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(posts, fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), (list, given, k) => {
      const documents = list.map((p) => p.terms);
      const structure = {
        codes: [Uint8Array.from(list, (p) => p.fact.code)],
        values: [Uint16Array.from(list, (p) => p.fact.value)],
      };
      const rows: Row[] = given.map((r) => ({ ...r, tables: [Uint8Array.from(r.table)] }));
      const options = { k, textPoints: 50, full: (own: number) => 2 + 0.75 * own };
      const byRow: Hit[][] = [];
      const found = matchBothSides(indexOf(documents), structure, rows, {
        ...options,
        onRow: (_, hits) => byRow.push(hits),
      });
      const expected = new ReferenceIndex(documents).bothSides(structure, rows, options);
      assert.deepEqual(byRow, expected.rows);
      assert.deepEqual(
        documents.map((_, d) => found.columns(d)),
        expected.columns,
      );
    }),
    { numRuns: 200 },
  );
});

test("nothing in, nothing out", () => {
  const index = indexOf([]);
  assert.deepEqual(index.search({ terms: [1], weights: [1] }, 5), []);
  index.append([]);
  assert.deepEqual(index.search({ terms: [], weights: [] }, 5), []);
  assert.equal(index.append([1]), 1);
  assert.deepEqual(
    index.search({ terms: [1, 99_999], weights: [1, 1] }, 5).map((h) => h.document),
    [1],
  );
});

test("products of rows are the same to the bit, in the kernel and in JavaScript", () => {
  const number = (i: number) => Math.sin(i * 12.9898) * 43.7585;
  for (const rank of [64, 12, 4])
    for (const more of [0, 1, 3]) {
      const count = Math.ceil(70_000 / rank) + more;
      const rows = Float32Array.from({ length: count * rank }, (_, i) => number(i));
      for (const seed of [1, 2]) {
        const vector = Float64Array.from({ length: rank }, (_, i) => number(i * seed + 7));
        assert.deepEqual(rowProducts(vector, rows), plainProducts(vector, rows, count));
      }
    }
});
