import type { AssignmentProblem } from "../types.ts";

/** Every assignment of a small problem that keeps all limits, as sums per demand; pins are taken, minimums met. */
export function* everyAssignment(problem: AssignmentProblem): Generator<{ sums: number[]; total: number }> {
  const { demands, supplies, groupMax = Infinity } = problem;
  const d = new Map(demands.map((x, n) => [x.id, n]));
  const s = new Map(supplies.map((x, n) => [x.id, n]));
  const pairs = problem.pairs.filter((p) => !p.forbidden);
  const got = demands.map(() => 0);
  const used = supplies.map(() => 0);
  const groups = new Map<string, number>();
  const sums = demands.map(() => 0);
  function* from(at: number): Generator<{ sums: number[]; total: number }> {
    const pair = pairs[at];
    if (!pair) {
      if (demands.every((x, n) => (got[n] as number) >= x.min))
        yield { sums: [...sums].sort((a, b) => a - b), total: sums.reduce((a, b) => a + b, 0) };
      return;
    }
    const i = d.get(pair.demand) as number;
    const j = s.get(pair.supply) as number;
    const group = supplies[j]?.group;
    if (!pair.pinned) yield* from(at + 1);
    const held = group === undefined ? 0 : (groups.get(group) ?? 0);
    if (
      (got[i] as number) >= (demands[i]?.max as number) ||
      (used[j] as number) >= (supplies[j]?.max as number)
    )
      return;
    if (group !== undefined && held >= groupMax) return;
    const old = sums[i] as number;
    got[i] = (got[i] as number) + 1;
    used[j] = (used[j] as number) + 1;
    if (group !== undefined) groups.set(group, held + 1);
    sums[i] = old + (pair.affinity ?? 0);
    yield* from(at + 1);
    got[i] = (got[i] as number) - 1;
    used[j] = (used[j] as number) - 1;
    if (group !== undefined) groups.set(group, held);
    sums[i] = old;
  }
  yield* from(0);
}

/** Below, equal or above 0 as ascending sums a are worse, as good or better than b for the worst-served first. */
export function leximin(a: readonly number[], b: readonly number[]): number {
  for (let n = 0; n < a.length; n++) {
    const difference = (a[n] as number) - (b[n] as number);
    if (Math.abs(difference) > 1e-9) return difference;
  }
  return 0;
}
