import type { Compiled } from "../model/compile.ts";
import { CoreGuided } from "../sat/core-guided.ts";
import { encode } from "../sat/encode.ts";
import type { SatFactory } from "../sat/port.ts";
import type { Control } from "./control.ts";
import { costsOf, type Level } from "./levels.ts";
import type { Candidate } from "./search.ts";

export type ProofOptions = {
  control: Control;
  levels: readonly Level[];
  sat: SatFactory;
  /** Lower bounds per level, each under the condition that those above are reached. */
  onBound: (bounds: number[]) => void;
  onBetter: (candidate: Candidate) => void;
  /** Whether the bounds reported so far are already reached. */
  closed: () => boolean;
};

/** Bounds level by level, by core-guided search, until all are optimal. Ends early when the budget does. */
export function prove(problem: Compiled, options: ProofOptions): "optimum" | "infeasible" | "unknown" {
  const { control, levels } = options;
  const solver = options.sat(() => control.stopped() || options.closed());
  const encoding = encode(problem, solver);
  const model = () => {
    const slots = encoding.slotsOf((literal) => solver.value(literal));
    options.onBetter({ slots, costs: costsOf(levels, slots) });
  };
  const bounds = levels.map(() => 0);
  const limit = control.conflicts === undefined ? {} : { conflicts: control.conflicts };
  try {
    const feasible = solver.solve(limit);
    if (feasible === "unsatisfiable") return "infeasible";
    if (feasible === "satisfiable") model();
    for (const [i, level] of levels.entries()) {
      const { softs, base } = level.softs(encoding);
      const guided = new CoreGuided(solver, encoding.formula, softs);
      for (;;) {
        const known = guided.bound + base;
        if (known > bounds[i]!) {
          bounds[i] = known;
          options.onBound([...bounds]);
        }
        if (options.closed()) return "optimum";
        if (control.stopped()) return "unknown";
        const step = guided.step(control.conflicts);
        if (step === "infeasible" || step === "unknown") return options.closed() ? "optimum" : step;
        if (step === "optimum") break;
      }
      model();
      guided.harden();
    }
    return "optimum";
  } finally {
    solver.dispose();
  }
}
