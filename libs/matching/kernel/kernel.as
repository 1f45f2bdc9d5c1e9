// The kernel of libs/matching/kernel in AssemblyScript; `node tools/kernel-bytes.ts` compiles it into generated/bytes.ts.
// All pointers are byte offsets into the memory that the host lays out. Scores are integers: sums do not depend on order.
//
// posting  u32: low half = document within its block, high half = impact 0..4095
// heap     i32 count, 3 × unused, k × i32 scores, k × i32 documents; the worst (lowest score, highest number) on top

// Where the sums of a block stand: a constant spares an addition for every posting. memory.ts keeps the region free.
// @ts-ignore: decorator
@inline const SUMS: usize = 1024;
// @ts-ignore: decorator
@inline const MAXIMA: usize = 512;

// @ts-ignore: decorator
@inline function add(posting: usize, v: i32): void {
  const at = <usize>load<u16>(posting) << 2;
  store<i32>(at, load<i32>(at, SUMS) + v, SUMS);
}

// @ts-ignore: decorator
@inline function accumulate(terms: usize, weights: usize, count: i32, offsets: usize, postings: usize): void {
  for (let i = 0; i < count; i++) {
    const at = offsets + (<usize>load<u32>(terms + (<usize>i << 2)) << 2);
    const weight = load<i32>(weights + (<usize>i << 2));
    let p = postings + (<usize>load<u32>(at) << 2);
    const end = postings + (<usize>load<u32>(at, 4) << 2);
    const by = i32x4.splat(weight);
    for (; p + 16 <= end; p += 16) {
      const products = i32x4.mul(i32x4.shr_u(v128.load(p), 16), by);
      const left = i64x2.extract_lane(products, 0), right = i64x2.extract_lane(products, 1);
      add(p, <i32>left); add(p + 4, <i32>(left >> 32)); add(p + 8, <i32>right); add(p + 12, <i32>(right >> 32));
    }
    for (; p < end; p += 4) add(p, <i32>load<u16>(p, 2) * weight);
  }
}

// True when (v, id) is worse than (w, other): it stands nearer to the top of the heap.
// @ts-ignore: decorator
@inline function worse(v: i32, id: i32, w: i32, other: i32): bool {
  return v < w || (v == w && id > other);
}

// Offers a candidate that beats the threshold; returns the new threshold: the worst kept score once k are kept, else `least`.
function offer(count: usize, scores: usize, ids: usize, k: i32, id: i32, v: i32, least: i32): i32 {
  const n = load<i32>(count);
  let i: i32;
  if (n < k) {
    i = n;
    store<i32>(count, n + 1);
    while (i > 0) {
      const p = (i - 1) >> 1;
      const pv = load<i32>(scores + (<usize>p << 2)), pid = load<i32>(ids + (<usize>p << 2));
      if (!worse(v, id, pv, pid)) break;
      store<i32>(scores + (<usize>i << 2), pv);
      store<i32>(ids + (<usize>i << 2), pid);
      i = p;
    }
    store<i32>(scores + (<usize>i << 2), v);
    store<i32>(ids + (<usize>i << 2), id);
    return n + 1 == k ? load<i32>(scores) : least;
  }
  sink(scores, ids, k, id, v);
  return load<i32>(scores);
}

// Puts a candidate in the place of the top of a heap of k and lets it sink to where it belongs.
function sink(scores: usize, ids: usize, k: i32, id: i32, v: i32): void {
  let i = 0;
  while (true) {
    let c = 2 * i + 1;
    if (c >= k) break;
    let cv = load<i32>(scores + (<usize>c << 2)), cid = load<i32>(ids + (<usize>c << 2));
    if (c + 1 < k) {
      const rv = load<i32>(scores + (<usize>(c + 1) << 2)), rid = load<i32>(ids + (<usize>(c + 1) << 2));
      if (worse(rv, rid, cv, cid)) { c++; cv = rv; cid = rid; }
    }
    if (worse(v, id, cv, cid)) break;
    store<i32>(scores + (<usize>i << 2), cv);
    store<i32>(ids + (<usize>i << 2), cid);
    i = c;
  }
  store<i32>(scores + (<usize>i << 2), v);
  store<i32>(ids + (<usize>i << 2), id);
}

// Turns heaps into lists, best first: `heaps` of them, counts `4` bytes and lists `k` entries apart.
export function settle(counts: usize, scores: usize, ids: usize, k: i32, heaps: i32): void {
  for (let h = 0; h < heaps; h++) {
    for (let n = load<i32>(counts) - 1; n > 0; n--) {
      const last = <usize>n << 2;
      const v = load<i32>(scores + last), id = load<i32>(ids + last);
      store<i32>(scores + last, load<i32>(scores));
      store<i32>(ids + last, load<i32>(ids));
      sink(scores, ids, n, id, v);
    }
    counts += 4; scores += <usize>k << 2; ids += <usize>k << 2;
  }
}

// A score that at least k documents of the block reach, less one: the k-th best of the maxima of 64 groups (k <= 64), else 0.
// Few documents then come to the heap, whose branches nobody can predict. `maxima` has room for 64 scores.
function floorOf(padded: i32, k: i32, maxima: usize): i32 {
  const groups: usize = 16;
  if (k > 64 || padded < 4096) return 0;
  const bytes = <usize>padded << 2, step = (bytes / groups) & ~63;
  for (let g: usize = 0; g < groups; g++) {
    let p = SUMS + g * step;
    const end = g + 1 == groups ? SUMS + bytes : p + step;
    let m0 = i32x4.splat(0), m1 = m0, m2 = m0, m3 = m0;
    for (; p < end; p += 64) {
      m0 = i32x4.max_s(m0, v128.load(p)); m1 = i32x4.max_s(m1, v128.load(p, 16));
      m2 = i32x4.max_s(m2, v128.load(p, 32)); m3 = i32x4.max_s(m3, v128.load(p, 48));
    }
    v128.store(maxima + (g << 4), i32x4.max_s(i32x4.max_s(m0, m1), i32x4.max_s(m2, m3)));
  }
  // The k-th largest, bit by bit: the largest score that k maxima reach.
  let found = 0;
  for (let bit = 30; bit >= 8; bit--) {
    const candidate = found | (1 << bit), bar = i32x4.splat(candidate - 1);
    let reached = i32x4.splat(0);
    for (let g: usize = 0; g < groups; g++) reached = i32x4.sub(reached, i32x4.gt_s(v128.load(maxima + (g << 4)), bar));
    const sum = i32x4.extract_lane(reached, 0) + i32x4.extract_lane(reached, 1) + i32x4.extract_lane(reached, 2) + i32x4.extract_lane(reached, 3);
    if (sum >= k) found = candidate;
  }
  return found > 0 ? found - 1 : 0;
}

// One block of documents: sums its postings and offers what beats the heap's worst. `padded` is a multiple of 16; the sums are 0 before and after.
export function top(terms: usize, weights: usize, count: i32, offsets: usize, postings: usize, padded: i32, heap: usize, k: i32, first: i32): void {
  accumulate(terms, weights, count, offsets, postings);
  const sums = SUMS, scores = heap + 16, ids = scores + (<usize>k << 2);
  let least = load<i32>(heap) == k ? load<i32>(scores) : floorOf(padded, k, MAXIMA);
  let bar = i32x4.splat(least);
  const zero = i32x4.splat(0);
  for (let d: usize = 0; d < <usize>padded; d += 16) {
    const a = sums + (d << 2);
    const v0 = v128.load(a), v1 = v128.load(a, 16), v2 = v128.load(a, 32), v3 = v128.load(a, 48);
    const most = i32x4.max_s(i32x4.max_s(v0, v1), i32x4.max_s(v2, v3));
    if (v128.any_true(i32x4.gt_s(most, bar))) {
      let hits = i32x4.bitmask(i32x4.gt_s(v0, bar)) | (i32x4.bitmask(i32x4.gt_s(v1, bar)) << 4) | (i32x4.bitmask(i32x4.gt_s(v2, bar)) << 8) | (i32x4.bitmask(i32x4.gt_s(v3, bar)) << 12);
      while (hits) {
        const j = <usize>ctz(hits);
        hits &= hits - 1;
        const v = load<i32>(a + (j << 2));
        if (v > least) least = offer(heap, scores, ids, k, first + <i32>(d + j), v, least);
      }
      bar = i32x4.splat(least);
    }
    v128.store(a, zero); v128.store(a, zero, 16); v128.store(a, zero, 32); v128.store(a, zero, 48);
  }
}

// @ts-ignore: decorator
@inline function field(task: usize, index: usize): usize { return <usize>load<u32>(task + (index << 2)); }

// One row against one block, both sides' best in one pass. `task` is a record of u32, see Task in both-sides.ts.
export function both(task: usize): void {
  const padded = field(task, 5), heap = field(task, 6), k = <i32>field(task, 7), first = <i32>field(task, 8), row = <i32>field(task, 9);
  accumulate(field(task, 0), field(task, 1), <i32>field(task, 2), field(task, 3), field(task, 4));
  const tables = field(task, 11), tablesEnd = tables + (field(task, 10) << 4), codes = field(task, 12), stride = field(task, 13);
  const wishes = field(task, 15), wishesEnd = wishes + field(task, 14) * 12;
  const base = i8x16.splat(<i8>field(task, 16)), shift = <i32>field(task, 17);
  const bars = field(task, 18), counts = field(task, 19), columnScores = field(task, 20), columnIds = field(task, 21);
  const most = i8x16.splat(<i8>field(task, 22)), coarse = field(task, 23);
  const scores = heap + 16, ids = scores + (<usize>k << 2), size = <usize>k << 2;
  const zero = i32x4.splat(0), never = i8x16.splat(-1);
  let least = load<i32>(heap) == k ? load<i32>(scores) : 0;
  let bar = i32x4.splat(least), low = i8x16.splat(<i8>min(255, least >> shift));
  for (let d: usize = 0; d < padded; d += 16) {
    const a = SUMS + (d << 2);
    let v0 = v128.load(a), v1 = v128.load(a, 16), v2 = v128.load(a, 32), v3 = v128.load(a, 48);
    v128.store(a, zero); v128.store(a, zero, 16); v128.store(a, zero, 32); v128.store(a, zero, 48);
    // In whole points first, sixteen at a time: what stays below the whole points of both bars cannot pass either.
    const words = i8x16.narrow_i16x8_u(
      i16x8.narrow_i32x4_u(i32x4.shr_u(v0, shift), i32x4.shr_u(v1, shift)),
      i16x8.narrow_i32x4_u(i32x4.shr_u(v2, shift), i32x4.shr_u(v3, shift)));
    const needed = i8x16.min_u(low, v128.load(coarse + d)), reach = i8x16.add_sat_u(words, most);
    if (!v128.any_true(i8x16.ge_u(reach, needed))) continue;
    let points = base;
    let column = codes + d;
    // 255 stays 255: a document that one fact excludes is told by it.
    for (let t = tables; t < tablesEnd; t += 16) {
      points = i8x16.add_sat_u(points, i8x16.swizzle(v128.load(t), v128.load(column)));
      column += stride;
    }
    for (let w = wishes; w < wishesEnd; w += 12) {
      const at = <usize>load<u32>(w) + (d << 1), wanted = i16x8.splat(<i16>load<i32>(w, 4));
      const met = i8x16.narrow_i16x8_s(i16x8.eq(v128.load(at), wanted), i16x8.eq(v128.load(at, 16), wanted));
      points = i8x16.add_sat_u(points, v128.and(met, i8x16.splat(<i8>load<i32>(w, 8))));
    }
    const excluded = i8x16.eq(points, never);
    if (!v128.any_true(v128.andnot(i8x16.ge_u(i8x16.add_sat_u(words, points), needed), excluded))) continue;
    const left = i16x8.extend_low_i8x16_u(points), right = i16x8.extend_high_i8x16_u(points);
    const outLeft = i16x8.extend_low_i8x16_s(excluded), outRight = i16x8.extend_high_i8x16_s(excluded);
    // Nothing in common in words, or excluded: no candidate whatever the points.
    v0 = v128.and(i32x4.add(v0, i32x4.shl(i32x4.extend_low_i16x8_u(left), shift)), v128.andnot(i32x4.gt_s(v0, zero), i32x4.extend_low_i16x8_s(outLeft)));
    v1 = v128.and(i32x4.add(v1, i32x4.shl(i32x4.extend_high_i16x8_u(left), shift)), v128.andnot(i32x4.gt_s(v1, zero), i32x4.extend_high_i16x8_s(outLeft)));
    v2 = v128.and(i32x4.add(v2, i32x4.shl(i32x4.extend_low_i16x8_u(right), shift)), v128.andnot(i32x4.gt_s(v2, zero), i32x4.extend_low_i16x8_s(outRight)));
    v3 = v128.and(i32x4.add(v3, i32x4.shl(i32x4.extend_high_i16x8_u(right), shift)), v128.andnot(i32x4.gt_s(v3, zero), i32x4.extend_high_i16x8_s(outRight)));
    const b = bars + (d << 2);
    const h0 = v128.or(i32x4.gt_s(v0, bar), i32x4.gt_s(v0, v128.load(b))), h1 = v128.or(i32x4.gt_s(v1, bar), i32x4.gt_s(v1, v128.load(b, 16)));
    const h2 = v128.or(i32x4.gt_s(v2, bar), i32x4.gt_s(v2, v128.load(b, 32))), h3 = v128.or(i32x4.gt_s(v3, bar), i32x4.gt_s(v3, v128.load(b, 48)));
    let hits = i32x4.bitmask(h0) | (i32x4.bitmask(h1) << 4) | (i32x4.bitmask(h2) << 8) | (i32x4.bitmask(h3) << 12);
    if (!hits) continue;
    v128.store(a, v0); v128.store(a, v1, 16); v128.store(a, v2, 32); v128.store(a, v3, 48);
    while (hits) {
      const j = <usize>ctz(hits);
      hits &= hits - 1;
      const v = load<i32>(a + (j << 2)), at = d + j;
      if (v > least) least = offer(heap, scores, ids, k, first + <i32>at, v, least);
      if (v > load<i32>(bars + (at << 2))) {
        const worst = offer(counts + (at << 2), columnScores + at * size, columnIds + at * size, k, row, v, 0);
        store<i32>(bars + (at << 2), worst);
        store<u8>(coarse + at, min(255, worst >> shift));
      }
    }
    v128.store(a, zero); v128.store(a, zero, 16); v128.store(a, zero, 32); v128.store(a, zero, 48);
    bar = i32x4.splat(least);
    low = i8x16.splat(<i8>min(255, least >> shift));
  }
}

// Joins fragments: writes number after number of `list` from `out` on until `limit`; returns how many, and at `end` where it stopped.
// Behind the last fragment and behind `limit` 32 bytes must be free.
export function join(list: usize, count: i32, starts: usize, bytes: usize, end: usize, limit: usize): i32 {
  let out = <usize>load<u32>(end), i = 0;
  for (; i < count; i++) {
    const at = starts + (<usize>load<u32>(list + (<usize>i << 2)) << 2);
    const size = <usize>load<u32>(at, 4) - <usize>load<u32>(at);
    if (out + size > limit) break;
    const from = bytes + <usize>load<u32>(at);
    // Most are short: two stores without asking are cheaper than a branch nobody can predict.
    v128.store(out, v128.load(from));
    v128.store(out, v128.load(from, 16), 16);
    for (let n: usize = 32; n < size; n += 16) v128.store(out + n, v128.load(from + n));
    out += size;
  }
  store<u32>(end, <u32>out);
  return i;
}

// @ts-ignore: decorator
@inline function pairAt(p: usize): v128 { return f64x2.promote_low_f32x4(v128.load64_zero(p)); }
// @ts-ignore: decorator
@inline function total(ab: v128, cd: v128): f64 {
  return f64x2.extract_lane(ab, 0) + f64x2.extract_lane(ab, 1) + (f64x2.extract_lane(cd, 0) + f64x2.extract_lane(cd, 1));
}

// Product of a vector of f64 with each of `count` rows of f32 to the same bits as four sums x mod 4 in JavaScript; `rank` is a
// multiple of 4. Four rows at once, so that additions need not wait for each other.
export function products(vector: usize, rows: usize, rank: i32, count: i32, out: usize): void {
  const length = <usize>rank << 2;
  let left = count;
  for (; left >= 4; left -= 4) {
    let a0 = f64x2.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
    for (let x: usize = 0; x < length; x += 16) {
      const v0 = v128.load(vector + (x << 1)), v1 = v128.load(vector + (x << 1), 16);
      const a = rows + x, b = a + length, c = b + length, d = c + length;
      a0 = f64x2.add(a0, f64x2.mul(v0, pairAt(a))); a1 = f64x2.add(a1, f64x2.mul(v1, pairAt(a + 8)));
      b0 = f64x2.add(b0, f64x2.mul(v0, pairAt(b))); b1 = f64x2.add(b1, f64x2.mul(v1, pairAt(b + 8)));
      c0 = f64x2.add(c0, f64x2.mul(v0, pairAt(c))); c1 = f64x2.add(c1, f64x2.mul(v1, pairAt(c + 8)));
      d0 = f64x2.add(d0, f64x2.mul(v0, pairAt(d))); d1 = f64x2.add(d1, f64x2.mul(v1, pairAt(d + 8)));
    }
    store<f64>(out, total(a0, a1)); store<f64>(out, total(b0, b1), 8);
    store<f64>(out, total(c0, c1), 16); store<f64>(out, total(d0, d1), 24);
    rows += length << 2;
    out += 32;
  }
  for (; left > 0; left--) {
    let a0 = f64x2.splat(0), a1 = a0;
    for (let x: usize = 0; x < length; x += 16) {
      a0 = f64x2.add(a0, f64x2.mul(v128.load(vector + (x << 1)), pairAt(rows + x)));
      a1 = f64x2.add(a1, f64x2.mul(v128.load(vector + (x << 1), 16), pairAt(rows + x + 8)));
    }
    store<f64>(out, total(a0, a1));
    rows += length;
    out += 8;
  }
}
