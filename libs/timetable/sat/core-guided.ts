import type { Formula } from "./cardinality.ts";
import type { SatSolver } from "./port.ts";

/** A literal that should hold, and what it costs when it does not. */
export type Soft = { literal: number; weight: number };
export type Step = "raised" | "optimum" | "infeasible" | "unknown";

type Counter = { out: number[]; place: number };

/**
 * Core-guided search for the least total weight of broken soft literals: each set of them that cannot hold together raises
 * the bound by what its cheapest costs and is replaced by a counter. When all that remain can hold, the bound is the optimum.
 */
export class CoreGuided {
  private readonly solver: SatSolver;
  private readonly formula: Formula;
  private readonly weights = new Map<number, number>();
  private readonly counters = new Map<number, Counter>();
  bound = 0;

  constructor(solver: SatSolver, formula: Formula, softs: readonly Soft[]) {
    this.solver = solver;
    this.formula = formula;
    for (const { literal, weight } of softs) this.want(literal, weight);
  }

  private want(literal: number, weight: number): void {
    if (weight > 0) this.weights.set(literal, (this.weights.get(literal) ?? 0) + weight);
  }

  /** One round: a core found and relaxed, or the optimum (its model stands in the solver). */
  step(conflicts?: number): Step {
    const answer = this.solver.solve({
      assumptions: [...this.weights.keys()],
      ...(conflicts !== undefined && { conflicts }),
    });
    if (answer === "unknown") return "unknown";
    if (answer === "satisfiable") return "optimum";
    const core = this.reduce(this.solver.failedAssumptions());
    if (core.length === 0) return "infeasible";
    this.relax(core);
    return "raised";
  }

  /** Cheap attempts at a smaller core. */
  private reduce(found: number[]): number[] {
    let core = found;
    for (let round = 0; round < 5 && core.length > 1; round++) {
      if (this.solver.solve({ assumptions: core, conflicts: 2000 }) !== "unsatisfiable") break;
      const next = this.solver.failedAssumptions();
      if (next.length >= core.length) break;
      core = next;
    }
    if (core.length > 1 && core.length < 60)
      for (const literal of core.slice()) {
        if (core.length <= 1) break;
        if (!core.includes(literal)) continue;
        const rest = core.filter((other) => other !== literal);
        if (this.solver.solve({ assumptions: rest, conflicts: 500 }) !== "unsatisfiable") continue;
        const needed = new Set(this.solver.failedAssumptions());
        core = rest.filter((other) => needed.has(other));
      }
    return core;
  }

  private relax(core: readonly number[]): void {
    const weight = Math.min(...core.map((literal) => this.weights.get(literal) ?? 1));
    this.bound += weight;
    for (const literal of core) {
      const left = (this.weights.get(literal) ?? 0) - weight;
      if (left > 0) this.weights.set(literal, left);
      else this.weights.delete(literal);
      const counter = this.counters.get(literal);
      if (counter) this.await(counter.out, counter.place + 1, weight);
    }
    if (core.length === 1) {
      this.solver.addClause([-core[0]!]);
      return;
    }
    const out = this.formula.sorted(core.map((literal) => -literal));
    this.solver.addClause([out[0]!]);
    let place = 1;
    while (
      place < out.length &&
      this.solver.solve({ assumptions: [-out[place]!], conflicts: 1000 }) === "unsatisfiable"
    ) {
      this.solver.addClause([out[place]!]);
      this.bound += weight;
      place++;
    }
    this.await(out, place, weight);
  }

  private await(out: number[], place: number, weight: number): void {
    const next = out[place];
    if (next === undefined) return;
    this.counters.set(-next, { out, place });
    this.want(-next, weight);
  }

  /** After the optimum: from now on only timetables that reach it. */
  harden(): void {
    for (const literal of this.weights.keys()) this.solver.addClause([literal]);
    this.weights.clear();
  }
}
