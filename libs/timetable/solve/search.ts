import type { Compiled } from "../model/compile.ts";
import type { SatFactory } from "../sat/port.ts";
import { Annealer, cooled } from "../search/anneal.ts";
import type { Penalty, Weights } from "../search/state.ts";
import { seat } from "../tables/seat.ts";
import type { Control } from "./control.ts";
import { compareCosts, costsOf, type Level } from "./levels.ts";
import { Neighbourhood } from "./neighbourhood.ts";

/** A timetable by number with its cost on every level. */
export type Candidate = { slots: Int32Array; costs: number[] };

export type SearchOptions = {
  seed: number;
  control: Control;
  levels: readonly Level[];
  sat?: SatFactory | undefined;
  start?: Int32Array | undefined;
  penalty?: Penalty | undefined;
  weights?: Partial<Weights> | undefined;
  /** Temperatures of the first cooling; lower when starting from a timetable that is nearly right. */
  heat?: { from: number; to: number } | undefined;
  onBetter: (candidate: Candidate) => void;
};

/** Problems up to this many meetings × slots are also searched by clauses. */
const LARGEST_FOR_CLAUSES = 20_000;

/** Of large problems the middle of the day fills up, and moves into full slots are lost. */
const UNEVEN = 1;

/**
 * Temperatures of the first cooling. A large problem has no time for more: hotter, most of the seconds go by before the breaks
 * begin to fall. Where no break is allowed a cool start finds the first timetable several times sooner.
 */
const heatOf = ({ fairness }: Compiled, large: boolean): { from: number; to: number } =>
  large ? { from: 0.25, to: 0.12 } : { from: fairness === 0 ? 0.3 : 0.6, to: 0.1 };

/** Wishes as a small price per slot, so that annealing heeds them between equals. */
export function wishPenalty(problem: Compiled): Penalty | undefined {
  if (!problem.preferred.some((wish) => wish !== undefined)) return undefined;
  const penalty = new Float64Array(problem.meetings * problem.slots);
  const price = 0.5 / (problem.meetings + 1);
  for (const [m, wish] of problem.preferred.entries())
    if (wish)
      for (let s = 0; s < problem.slots; s++) penalty[m * problem.slots + s] = wish.has(s) ? 0 : price;
  return penalty;
}

/** Annealing in one or more coolings, then large neighbourhoods by clauses. Reports each better timetable. */
export function search(problem: Compiled, options: SearchOptions): Candidate | undefined {
  const { control, levels } = options;
  let best: Candidate | undefined;
  const offer = (slots: Int32Array) => {
    const candidate = { slots, costs: costsOf(levels, slots) };
    if (best && compareCosts(candidate.costs, best.costs) >= 0) return;
    if (!seat(problem, slots)) return;
    best = candidate;
    options.onBetter(candidate);
  };
  const perfect = () => best?.costs.every((cost) => cost === 0) ?? false;
  const size = problem.meetings * problem.slots;
  const clauses = options.sat !== undefined && size <= LARGEST_FOR_CLAUSES;
  const penalty = options.penalty ?? wishPenalty(problem);
  const { from, to } = options.heat ?? heatOf(problem, size > LARGEST_FOR_CLAUSES);
  const annealer = new Annealer(problem, {
    seed: options.seed,
    weights: { uneven: size > LARGEST_FOR_CLAUSES ? UNEVEN : 0, ...options.weights },
    ...(penalty && { penalty }),
    ...(options.start && { start: options.start }),
    onBetter: (found) => offer(found.slots),
  });
  const cooling = (heat: number, share: ReturnType<Control["annealing"]>) => {
    for (let done = share.next(); done !== undefined && !perfect(); done = share.next())
      annealer.run(share.moves, cooled(done, heat, to));
  };
  cooling(from, control.annealing(size, !clauses));
  if (clauses && !perfect() && !control.stopped()) {
    const neighbourhood = new Neighbourhood(problem, options.sat!, { seed: options.seed, control });
    neighbourhood.run(() => best?.slots, offer);
  } else
    while (control.rounds === undefined && !perfect() && !control.stopped())
      cooling(from * 0.6, control.annealing(size, true));
  return best;
}
