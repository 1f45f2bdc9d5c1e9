import { KernelMemory } from "./memory.ts";

type Rows = {
  readonly memory: KernelMemory;
  readonly vector: number;
  readonly rows: number;
  readonly out: number;
};
/** Below so many numbers a copy in the kernel's memory does not pay. */
const FEW = 1 << 16;
const kept = new WeakMap<Float32Array, Rows>();

/**
 * Product of a vector with each row of a matrix of `vector.length` columns; of a matrix without columns, the right number is not
 * known: no rows. Large matrices are copied into a kernel once and must not change; both ways give the same bits.
 */
export function rowProducts(vector: Float64Array, rows: Float32Array): Float64Array {
  const rank = vector.length;
  const count = rank > 0 ? rows.length / rank : 0;
  if (rows.length < FEW || rank % 4 !== 0) return plainProducts(vector, rows, count);
  let own = kept.get(rows);
  if (!own) {
    const memory = new KernelMemory();
    own = {
      memory,
      vector: memory.reserve(rank * 8),
      rows: memory.reserve(rows.length * 4),
      out: memory.reserve(count * 8),
    };
    memory.f32(own.rows, rows.length).set(rows);
    kept.set(rows, own);
  }
  own.memory.f64(own.vector, rank).set(vector);
  own.memory.run.products(own.vector, own.rows, rank, count, own.out);
  return own.memory.f64(own.out, count).slice();
}

/** The same in JavaScript: what the kernel is held equal to. */
export function plainProducts(vector: Float64Array, rows: Float32Array, count: number): Float64Array {
  const rank = vector.length;
  const out = new Float64Array(count);
  const even = rank - (rank % 4);
  for (let r = 0, from = 0; r < count; r++, from += rank) {
    // Four sums that do not wait for each other: twice as fast as one.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let x = 0; x < even; x += 4) {
      a += (vector[x] as number) * (rows[from + x] as number);
      b += (vector[x + 1] as number) * (rows[from + x + 1] as number);
      c += (vector[x + 2] as number) * (rows[from + x + 2] as number);
      d += (vector[x + 3] as number) * (rows[from + x + 3] as number);
    }
    for (let x = even; x < rank; x++) a += (vector[x] as number) * (rows[from + x] as number);
    out[r] = a + b + (c + d);
  }
  return out;
}
