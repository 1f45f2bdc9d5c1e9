/** A sparse row: term numbers and their weights. */
export type SparseRow = { readonly terms: Int32Array; readonly weights: Float64Array };

/** Truncated singular vectors: `vectors` is terms × rank, row-major. */
export type Decomposition = { readonly rank: number; readonly vectors: Float32Array };

export type DecompositionOptions = {
  /** Wanted number of dimensions; fewer come back when the rows have a lower rank. */
  readonly rank: number;
  readonly seed: number;
  readonly iterations?: number;
  readonly oversampling?: number;
};

const NOISE = 1e-9;

/**
 * Right singular vectors of the matrix of `rows` (rows × `width`) by randomised subspace iteration
 * (Halko, Martinsson and Tropp 2011), scaled so that `row · vectors` gives the row's coordinates in units of
 * singular directions. The same rows in the same order with the same seed give the same result.
 */
export function decompose(
  rows: readonly SparseRow[],
  width: number,
  options: DecompositionOptions,
): Decomposition {
  const columns = Math.min(options.rank + (options.oversampling ?? 12), rows.length, width);
  if (columns === 0) return { rank: 0, vectors: new Float32Array(0) };
  let basis = gaussian(rows.length * columns, options.seed);
  orthonormalise(basis, rows.length, columns);
  for (let i = 0; i < (options.iterations ?? 2); i++) {
    basis = timesMatrix(rows, timesTransposed(rows, basis, width, columns), columns);
    orthonormalise(basis, rows.length, columns);
  }
  const image = timesTransposed(rows, basis, width, columns);
  const { values, vectors } = symmetricEigen(gram(image, width, columns), columns);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const largest = Math.max(...values, 0);
  const kept = order.slice(0, options.rank).filter((i) => (values[i] ?? 0) > largest * NOISE && largest > 0);
  const rank = kept.length;
  const mixing = new Float64Array(columns * rank);
  for (let a = 0; a < columns; a++)
    for (let x = 0; x < rank; x++) {
      const i = kept[x] as number;
      mixing[a * rank + x] = (vectors[a * columns + i] as number) / Math.sqrt(values[i] as number);
    }
  const out = new Float32Array(width * rank);
  const line = new Float64Array(rank);
  for (let term = 0; term < width; term++) {
    line.fill(0);
    for (let a = 0; a < columns; a++) {
      const value = image[term * columns + a] as number;
      if (value === 0) continue;
      for (let x = 0; x < rank; x++) line[x] = (line[x] as number) + value * (mixing[a * rank + x] as number);
    }
    out.set(line, term * rank);
  }
  return { rank, vectors: out };
}

/** `rowsᵀ · basis`: width × columns. */
function timesTransposed(rows: readonly SparseRow[], basis: Float64Array, width: number, columns: number) {
  const out = new Float64Array(width * columns);
  for (let r = 0; r < rows.length; r++) {
    const { terms, weights } = rows[r] as SparseRow;
    const from = r * columns;
    for (let j = 0; j < terms.length; j++) {
      const weight = weights[j] as number;
      const to = (terms[j] as number) * columns;
      for (let x = 0; x < columns; x++)
        out[to + x] = (out[to + x] as number) + weight * (basis[from + x] as number);
    }
  }
  return out;
}

/** `rows · image`: rows × columns. */
function timesMatrix(rows: readonly SparseRow[], image: Float64Array, columns: number) {
  const out = new Float64Array(rows.length * columns);
  for (let r = 0; r < rows.length; r++) {
    const { terms, weights } = rows[r] as SparseRow;
    const to = r * columns;
    for (let j = 0; j < terms.length; j++) {
      const weight = weights[j] as number;
      const from = (terms[j] as number) * columns;
      for (let x = 0; x < columns; x++)
        out[to + x] = (out[to + x] as number) + weight * (image[from + x] as number);
    }
  }
  return out;
}

function gram(matrix: Float64Array, height: number, columns: number): Float64Array {
  const out = new Float64Array(columns * columns);
  for (let r = 0; r < height; r++) {
    const from = r * columns;
    for (let a = 0; a < columns; a++) {
      const value = matrix[from + a] as number;
      if (value === 0) continue;
      for (let b = a; b < columns; b++)
        out[a * columns + b] = (out[a * columns + b] as number) + value * (matrix[from + b] as number);
    }
  }
  for (let a = 0; a < columns; a++)
    for (let b = 0; b < a; b++) out[a * columns + b] = out[b * columns + a] as number;
  return out;
}

/** Modified Gram–Schmidt, twice, on columns laid out one after another; a column without content becomes zero. */
function orthonormalise(matrix: Float64Array, height: number, columns: number): void {
  const cols = Array.from({ length: columns }, (_, c) => {
    const col = new Float64Array(height);
    for (let r = 0; r < height; r++) col[r] = matrix[r * columns + c] as number;
    return col;
  });
  cols.forEach((col, c) => {
    const before = norm(col);
    for (let pass = 0; pass < 2; pass++)
      for (let b = 0; b < c; b++) {
        const other = cols[b] as Float64Array;
        let dot = 0;
        for (let r = 0; r < height; r++) dot += (col[r] as number) * (other[r] as number);
        if (dot !== 0)
          for (let r = 0; r < height; r++) col[r] = (col[r] as number) - dot * (other[r] as number);
      }
    const length = norm(col);
    const scale = length > before * NOISE && length > 0 ? 1 / length : 0;
    for (let r = 0; r < height; r++) matrix[r * columns + c] = col[r] = (col[r] as number) * scale;
  });
}

const norm = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));

/** Eigenvalues and eigenvectors (in columns) of a symmetric matrix by Jacobi rotations. */
function symmetricEigen(matrix: Float64Array, n: number) {
  const a = Float64Array.from(matrix);
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const at = (i: number, j: number) => a[i * n + j] as number;
  const trace = Math.max(
    1e-300,
    a.reduce((sum, x) => sum + x * x, 0),
  );
  for (let sweep = 0; sweep < 40; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += at(p, q) ** 2;
    if (off < 1e-20 * trace) break;
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        if (at(p, q) ** 2 < 1e-26 * trace) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < n; i++) rotate(a, i * n + p, i * n + q, c, s);
        for (let i = 0; i < n; i++) rotate(a, p * n + i, q * n + i, c, s);
        for (let i = 0; i < n; i++) rotate(vectors, i * n + p, i * n + q, c, s);
      }
  }
  const values = new Float64Array(n);
  for (let i = 0; i < n; i++) values[i] = at(i, i);
  return { values, vectors };
}

function rotate(m: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = m[i] as number;
  const y = m[j] as number;
  m[i] = c * x - s * y;
  m[j] = s * x + c * y;
}

/** Normal numbers from a seeded generator (mulberry32 and Box–Muller). */
function gaussian(count: number, seed: number): Float64Array {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++)
    out[i] = Math.sqrt(-2 * Math.log(uniform() + 1e-12)) * Math.cos(2 * Math.PI * uniform());
  return out;
}
