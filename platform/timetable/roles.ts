import type { Candidate, Placement, Problem, Timetable } from "#libs/timetable/index.ts";

/**
 * What a worker thread of the solver is given. Roles: `search` (annealing, then large neighbourhoods), `prove` (bounds), `steps`
 * (one after the other, the same result everywhere).
 */
export type Assignment = {
  problem: Problem;
  role: "search" | "prove" | "steps";
  seed: number;
  seconds: number;
  steps: number;
  /** In time: whether the second thread proves; in steps: until the optimum is proved. */
  prove: boolean;
  start?: readonly Placement[];
  /** One number: 1 asks a worker that works without pause to stop. */
  flag: SharedArrayBuffer;
};

/** What it reports. */
export type Report =
  | { kind: "better"; candidate: Candidate }
  | { kind: "bounds"; bounds: number[] }
  | { kind: "progress"; breaks: number | undefined; bound: number }
  | { kind: "timetable"; timetable: Timetable }
  | { kind: "infeasible" }
  | { kind: "ended" };
