import type { Compiled } from "../model/compile.ts";
import { type Encoding, encode } from "../sat/encode.ts";
import type { SatFactory, SatSolver } from "../sat/port.ts";
import { type Random, randomFrom } from "../search/random.ts";
import type { Control } from "./control.ts";
import { breaksOfPeople } from "./levels.ts";

const CONFLICTS = 3000;

/** Large neighbourhoods: most meetings stay, some are free, and the SAT solver is asked for fewer breaks. */
export class Neighbourhood {
  private readonly problem: Compiled;
  private readonly control: Control;
  private readonly random: Random;
  private readonly solver: SatSolver;
  private readonly encoding: Encoding;
  private counter: number[] = [];
  private share = 0.35;

  constructor(problem: Compiled, sat: SatFactory, options: { seed: number; control: Control }) {
    this.problem = problem;
    this.control = options.control;
    this.random = randomFrom(options.seed * 977 + 5);
    this.solver = sat(() => options.control.stopped());
    this.encoding = encode(problem, this.solver);
  }

  private below(n: number): number {
    return (this.random() * n) | 0;
  }

  /** Meetings among people close to somebody who waits, or within a stretch of time. */
  private choose(slots: Int32Array, waiting: readonly number[]): Set<number> {
    const { problem } = this;
    const free = new Set<number>();
    const centre = waiting[this.below(waiting.length)]!;
    if (this.random() < 0.5) {
      const circle = [centre];
      const inside = new Set(circle);
      const wanted = Math.min(
        problem.participants,
        Math.max(4, Math.round(this.share * problem.participants)),
      );
      for (let tries = 0; inside.size < wanted && tries < 5000; tries++) {
        const own = problem.of[circle[this.below(circle.length)]!]!;
        const who =
          own.length > 0 && this.random() < 0.8
            ? problem.who[own[this.below(own.length)]!]!
            : [this.below(problem.participants)];
        const next = who[this.below(who.length)]!;
        if (!inside.has(next)) circle.push(next);
        inside.add(next);
      }
      for (const [m, who] of problem.who.entries()) {
        const count = who.filter((p) => inside.has(p)).length;
        if (count === who.length || (count > 0 && this.random() < 0.5)) free.add(m);
      }
    } else {
      const width = Math.min(problem.slots, Math.max(3, Math.round(problem.slots * this.share)));
      const from = this.below(problem.slots - width + 1);
      for (const [m, s] of slots.entries()) if (s >= from && s < from + width) free.add(m);
      for (const m of problem.of[centre]!) free.add(m);
    }
    return free;
  }

  /** Improves what `current` gives until the budget ends; also finds a first timetable when there is none. */
  run(current: () => Int32Array | undefined, offer: (slots: Int32Array) => void): void {
    const { solver, encoding, problem, control } = this;
    const model = () => encoding.slotsOf((literal) => solver.value(literal));
    if (!current()) {
      const limit = control.conflicts;
      if (solver.solve(limit === undefined ? {} : { conflicts: limit * 10 }) !== "satisfiable") {
        solver.dispose();
        return;
      }
      offer(model());
    }
    for (let round = 0; !control.stopped() && round < (control.rounds ?? Number.POSITIVE_INFINITY); round++) {
      const slots = current();
      if (!slots) break;
      const each = breaksOfPeople(problem, slots);
      const breaks = each.reduce((a, b) => a + b, 0);
      if (breaks === 0 || !problem.breaks) break;
      if (this.counter.length === 0) this.counter = encoding.formula.counted(encoding.breaks, breaks);
      const free = this.choose(
        slots,
        each.flatMap((n, p) => (n > 0 ? [p] : [])),
      );
      const assumptions = [-this.counter[breaks - 1]!];
      for (const [m, s] of slots.entries())
        if (!free.has(m)) assumptions.push(s >= 0 ? encoding.at[m]![s]! : encoding.absent[m]!);
        else if (s >= 0 && encoding.absent[m]) assumptions.push(-encoding.absent[m]!);
      const answer = solver.solve({ assumptions, conflicts: CONFLICTS });
      if (answer === "satisfiable") {
        offer(model());
        this.share = Math.max(0.2, this.share * 0.95);
      } else if (answer === "unsatisfiable") {
        if (free.size === problem.meetings) break;
        this.share = Math.min(1, this.share * 1.01);
      } else this.share = Math.max(0.15, this.share * 0.985);
    }
    solver.dispose();
  }
}
