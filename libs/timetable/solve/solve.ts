import { compile } from "../model/compile.ts";
import type { Problem, Timetable } from "../model/types.ts";
import type { SatFactory } from "../sat/port.ts";
import { type Budget, controlOf } from "./control.ts";
import { levelsOf } from "./levels.ts";
import { Outcome, timetableOf } from "./outcome.ts";
import { prove } from "./proof.ts";
import { search } from "./search.ts";

/** What a solve tells while it runs. */
export type Progress = { breaks: number | undefined; unplaced: number; bound: number };

export type SolveOptions = {
  budget: Budget;
  /** 1 when absent. The same seed with a budget of steps gives the same timetable. */
  seed?: number;
  /** Without one there is local search only, and no bound but 0. */
  sat?: SatFactory;
  /** Goes on until the optimum or the impossibility is proved, whatever the budget of steps. */
  prove?: boolean;
  cancelled?: () => boolean;
  onProgress?: (progress: Progress) => void;
};

const NO_LIMIT = { conflicts: undefined, rounds: undefined };

/**
 * Finds a timetable: local search, bounds and proof, one after the other in this thread. Cancelling keeps the best so far.
 * The problem must be free of defects (`problemDefects`).
 */
export function solve(problem: Problem, options: SolveOptions): Timetable {
  const compiled = compile(problem);
  const levels = levelsOf(compiled);
  const outcome = new Outcome(compiled, levels);
  const cancelled = options.cancelled ?? (() => false);
  const control = controlOf(options.budget, cancelled);
  const tell = () =>
    options.onProgress?.({
      breaks: outcome.level("breaks")?.cost,
      unplaced: outcome.level("unplaced")?.cost ?? 0,
      bound: outcome.level("breaks")?.bound ?? 0,
    });
  const onBetter = (candidate: Parameters<Outcome["offer"]>[0]) => {
    if (outcome.offer(candidate)) tell();
  };
  const common = { control, levels, seed: options.seed ?? 1, onBetter };
  const first =
    "seconds" in options.budget ? { ...options.budget, seconds: options.budget.seconds / 3 } : options.budget;
  if (!outcome.closed()) search(compiled, { ...common, control: controlOf(first, cancelled) });
  if (options.sat && !outcome.closed()) {
    const result = prove(compiled, {
      control: options.prove && "steps" in options.budget ? { ...control, ...NO_LIMIT } : control,
      levels,
      sat: options.sat,
      onBetter,
      onBound: (bounds) => {
        outcome.raise(bounds);
        tell();
      },
      closed: () => outcome.closed(),
    });
    if (result === "infeasible") outcome.infeasible = true;
  }
  if (options.sat && !outcome.closed() && !control.stopped())
    search(compiled, {
      ...common,
      sat: options.sat,
      start: outcome.best?.slots,
      heat: { from: 0.2, to: 0.1 },
    });
  return timetableOf(outcome);
}
