/** Deterministic numbers in [0, 1) (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Affinities as matching gives them, whole numbers 0 … 10,000: demands and supplies have one to three of 40 topics, common topics and
 * popular supplies are wanted by many, so that capacities bind. Row-major.
 */
export function affinities(demands: number, supplies: number, seed = 1): Float32Array {
  const next = random(seed);
  const topics = 40;
  const profile = () => {
    const v = new Float64Array(topics);
    for (let n = 1 + Math.floor(next() * 3); n > 0; n--) {
      const t = Math.floor(next() * next() * topics);
      v[t] = (v[t] as number) + 0.3 + next();
    }
    const norm = Math.hypot(...v);
    return v.map((x) => x / norm);
  };
  const rows = Array.from({ length: demands }, profile);
  const columns = Array.from({ length: supplies }, profile);
  const popular = Float64Array.from(columns, () => 0.6 + 0.4 * next() ** 0.3);
  const values = new Float32Array(demands * supplies);
  rows.forEach((row, i) => {
    const own = [...row.keys()].filter((t) => (row[t] as number) > 0);
    columns.forEach((column, j) => {
      let dot = 0;
      for (const t of own) dot += (row[t] as number) * (column[t] as number);
      const p = popular[j] as number;
      values[i * supplies + j] = Math.round(10000 * Math.min(1, dot * 0.8 * p + 0.2 * next() * p));
    });
  });
  return values;
}

/** The best `top` columns of each row, ties by column: what sparse peers are given. */
export function bestOf(values: Float32Array, demands: number, top: number): Int32Array[] {
  const width = values.length / demands;
  return Array.from({ length: demands }, (_, i) => {
    const row = values.subarray(i * width, (i + 1) * width);
    const keys = Float64Array.from(row, (x, j) => -x * 1e6 + j).sort();
    return Int32Array.from(
      keys.subarray(0, Math.min(top, width)),
      (key) => key - Math.floor(key / 1e6) * 1e6,
    );
  });
}
