import { Formula } from "../sat/cardinality.ts";
import { CoreGuided } from "../sat/core-guided.ts";
import type { SatFactory, SatSolver } from "../sat/port.ts";

/** How long an explanation may be made smaller: conflicts for one question to the SAT solver, attempts, and when to end at once. */
export type Limits = { conflicts: number; rounds: number; stopped: () => boolean };
export type Conflict = { literals: number[]; smallest: boolean };

/** Whether there is a conflict at all may take so many times as long as one question about a part of it. */
const WHOLE = 50;

/** Leaves out whatever the contradiction does not need. */
function irredundant(solver: SatSolver, core: readonly number[], limits: Limits): number[] {
  let kept = [...core];
  for (const literal of core) {
    if (!kept.includes(literal) || limits.stopped()) continue;
    const rest = kept.filter((other) => other !== literal);
    if (solver.solve({ assumptions: rest, conflicts: limits.conflicts }) !== "unsatisfiable") continue;
    const needed = new Set(solver.failedAssumptions());
    kept = rest.filter((other) => needed.has(other));
  }
  return kept;
}

/** Adds as many literals as can hold together with `base`, one list after the other; returns those left out. */
function leftOut(
  solver: SatSolver,
  lists: readonly (readonly number[])[],
  base: ReadonlySet<number>,
  limits: Limits,
): number[] {
  const inside = [...base];
  const out: number[] = [];
  const add = (list: readonly number[]): void => {
    if (list.length === 0) return;
    if (solver.solve({ assumptions: [...inside, ...list], conflicts: limits.conflicts }) === "satisfiable")
      inside.push(...list);
    else if (list.length === 1) out.push(...list);
    else {
      add(list.slice(0, list.length >> 1));
      add(list.slice(list.length >> 1));
    }
  };
  for (const list of lists) add(list.filter((literal) => !base.has(literal)));
  return out;
}

/**
 * A smallest set of the literals that cannot hold together, by hitting sets: whatever must be given up to reconcile the
 * rest is collected until the smallest set that meets all of it is itself contradictory.
 * @returns `none` when all can hold together, `open` when the limits end the search before that is settled; `smallest` is
 * false when they end it before no smaller one can exist (the set is then irredundant as far as it could be told)
 */
export function smallestConflict(
  sat: SatFactory,
  solver: SatSolver,
  all: readonly number[],
  limits: Limits,
): Conflict | "none" | "open" {
  const whole = solver.solve({ assumptions: all, conflicts: limits.conflicts * WHOLE });
  if (whole !== "unsatisfiable") return whole === "satisfiable" ? "none" : "open";
  const found = irredundant(solver, solver.failedAssumptions(), limits);
  const innocent = all.filter((literal) => !found.includes(literal));
  const toHit: number[][] = [];
  for (let round = 0; round < limits.rounds && !limits.stopped(); round++) {
    const candidate = smallestHitting(sat, all, toHit);
    if (candidate.length >= found.length) return { literals: found, smallest: true };
    const answer = solver.solve({ assumptions: candidate, conflicts: limits.conflicts });
    if (answer === "unsatisfiable") return { literals: candidate, smallest: true };
    if (answer === "unknown") break;
    const out = leftOut(solver, [innocent, found], new Set(candidate), limits);
    if (out.length === 0) break;
    toHit.push(out);
  }
  return { literals: found, smallest: false };
}

function smallestHitting(
  sat: SatFactory,
  all: readonly number[],
  sets: readonly (readonly number[])[],
): number[] {
  const solver = sat();
  const formula = new Formula((clause) => solver.addClause(clause));
  const chosen = new Map(all.map((literal) => [literal, formula.fresh()]));
  for (const set of sets) formula.add(...set.map((literal) => chosen.get(literal)!));
  const used = new Set(sets.flat());
  const guided = new CoreGuided(
    solver,
    formula,
    [...used].map((literal) => ({ literal: -chosen.get(literal)!, weight: 1 })),
  );
  while (guided.step() === "raised");
  const hit = [...used].filter((literal) => solver.value(chosen.get(literal)!));
  solver.dispose();
  return hit;
}
