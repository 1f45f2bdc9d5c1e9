export type { SatAnswer, SatFactory, SatSolver } from "./sat/port.ts";
