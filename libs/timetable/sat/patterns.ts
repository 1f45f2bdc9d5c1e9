import type { Compiled } from "../model/compile.ts";
import type { Formula } from "./cardinality.ts";

/** busy[p][s]: the literal of a participant being busy in a slot, 0 where they never can be. */
export type Busy = number[][];

/** Whether a participant can have breaks at all. */
export function canHaveBreaks(problem: Compiled, p: number): boolean {
  const own = problem.of[p]!;
  const sure = own.filter((m) => !problem.optional[m]).length;
  return own.length > 1 && !(problem.lanes[p] === 1 && sure >= problem.slots);
}

/** One literal per possible break of a participant: it holds exactly when a break ends before slot s + 1. */
export function breakLiterals(formula: Formula, busy: readonly number[]): number[] {
  const found: number[] = [];
  let started = 0;
  for (const [s, now] of busy.entries()) {
    let here = started;
    if (now !== 0 && started === 0) here = now;
    else if (now !== 0) {
      here = formula.fresh();
      formula.add(-now, here);
      formula.add(-started, here);
      formula.add(-here, now, started);
    }
    const next = busy[s + 1] ?? 0;
    if (here !== 0 && next !== 0 && here !== now) {
      const end = formula.fresh();
      formula.add(-here, ...(now ? [now] : []), -next, end);
      formula.add(-end, here);
      if (now) formula.add(-end, -now);
      formula.add(-end, next);
      found.push(end);
    }
    started = here;
  }
  return found;
}

/**
 * The breaks of any two participants differ by at most `most`. Where somebody never has one this caps everybody; else the
 * least and the greatest number are compared. `unless` switches the rule off.
 */
export function encodeFairness(
  formula: Formula,
  problem: Compiled,
  perPerson: readonly number[][],
  unless: readonly number[] = [],
): void {
  const most = problem.fairness;
  if (most === undefined) return;
  if (problem.someoneHasNone) {
    for (const list of perPerson)
      if (list.length > most) {
        const out = formula.counted(list, most + 1);
        if (out.length > most) formula.add(...unless, -out[most]!);
      }
    return;
  }
  const height = Math.floor((problem.slots - 1) / 2);
  const atLeast = Array.from({ length: height }, () => formula.fresh());
  const everybody = Array.from({ length: height }, () => formula.fresh());
  for (const list of perPerson) {
    const out = formula.sorted(list);
    for (let j = 0; j < height; j++) {
      const literal = out[j];
      if (literal === undefined) formula.add(-everybody[j]!);
      else {
        formula.add(-literal, atLeast[j]!);
        formula.add(literal, -everybody[j]!);
      }
    }
  }
  for (let j = 0; j + most < height; j++) formula.add(...unless, everybody[j]!, -atLeast[j + most]!);
}
