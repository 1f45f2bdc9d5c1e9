import { Cadical, loadCadical } from "cadical-wasm";
import type { SatFactory } from "../sat/port.ts";

const module = await loadCadical();

/** The SAT solver of the tests. */
export const sat: SatFactory = (stop) => {
  const solver = new Cadical(module, { quiet: true });
  if (stop) solver.setTerminate(stop);
  return {
    addClause: (literals) => solver.addClause(literals),
    solve: (options) => solver.solve(options),
    value: (literal) => solver.value(literal),
    failedAssumptions: () => solver.failedAssumptions().map(Number),
    dispose: () => solver.dispose(),
  };
};
