import { Cadical, loadCadical } from "cadical-wasm";
import type { SatFactory } from "#libs/timetable/index.ts";

/** The SAT solver behind the library's port: CaDiCaL as WebAssembly. Loading takes some milliseconds once per thread. */
export async function cadicalFactory(): Promise<SatFactory> {
  const module = await loadCadical();
  return (stop) => {
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
}
