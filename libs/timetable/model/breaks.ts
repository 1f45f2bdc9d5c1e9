/** Breaks of somebody busy in these slots (any order, repetitions allowed): maximal gaps between the first and the last. */
export function breaksOf(slots: readonly number[]): number {
  const sorted = [...new Set(slots)].sort((a, b) => a - b);
  let breaks = 0;
  for (let i = 1; i < sorted.length; i++) if ((sorted[i] ?? 0) > (sorted[i - 1] ?? 0) + 1) breaks++;
  return breaks;
}
