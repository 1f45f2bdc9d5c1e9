/** Timetables of one-to-one meetings: rules, solver, proofs, explanations, repair. See README.md. */

export { breaksByParticipant } from "./constraints/participants.ts";
export type { Constraint, Violation } from "./constraints/types.ts";
export { CONSTRAINTS, totalBreaks, violations } from "./constraints/violations.ts";
export { DznError, problemFromDzn } from "./dzn/dzn.ts";
export { conflictOf, type Explanation, whyNot } from "./explain/explain.ts";
export type { Limits } from "./explain/smallest.ts";
export { type Compiled, compile } from "./model/compile.ts";
export type { Defect } from "./model/defect.ts";
export { lookupOf, tableMisfit } from "./model/lookup.ts";
export { parseProblem } from "./model/parse.ts";
export { problemDefects } from "./model/references.ts";
export type * from "./model/types.ts";
export { type Change, changes, type Seat } from "./repair/changes.ts";
export { type Repaired, type RepairOptions, repair } from "./repair/repair.ts";
export type { SatAnswer, SatFactory, SatSolver } from "./sat/port.ts";
export { type Budget, type Clock, controlOf } from "./solve/control.ts";
export { type Level, levelsOf, type Published } from "./solve/levels.ts";
export { Outcome, timetableOf } from "./solve/outcome.ts";
export { prove } from "./solve/proof.ts";
export { type Candidate, search } from "./solve/search.ts";
export { type Progress, type SolveOptions, solve } from "./solve/solve.ts";
export { leastRoomChanges, roomChanges } from "./tables/walking.ts";
