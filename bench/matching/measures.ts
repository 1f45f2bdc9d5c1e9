/** A seeded generator (mulberry32), 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** A mean with its 95 % interval by 1,000 bootstrap samples over the questions. */
export function withInterval(values: readonly number[], seed = 1): string {
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const [low, high] = interval(values.length, (sample) => mean(sample.map((i) => values[i] as number)), seed);
  return `${mean(values).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

/** 95 % bootstrap interval of any figure computed from a sample of `n` units. */
export function interval(
  n: number,
  figure: (sample: readonly number[]) => number,
  seed = 1,
): [number, number] {
  const random = seeded(seed);
  const figures = Array.from({ length: 1000 }, () =>
    figure(Array.from({ length: n }, () => Math.floor(random() * n))),
  ).sort((a, b) => a - b);
  return [figures[25] as number, figures[974] as number];
}

/** nDCG@10 of a ranking by gains, given all gains there are. */
export function ndcg(gains: readonly number[], all: readonly number[]): number {
  const sum = (values: readonly number[]) =>
    values.slice(0, 10).reduce((total, gain, i) => total + gain / Math.log2(i + 2), 0);
  const ideal = sum([...all].sort((a, b) => b - a));
  return ideal > 0 ? sum(gains) / ideal : 0;
}
