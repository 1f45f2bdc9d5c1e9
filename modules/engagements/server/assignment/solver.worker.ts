import { parentPort, workerData } from "node:worker_threads";
import { type AssignmentProblem, assign, checkAssignment } from "#libs/matching/index.ts";
import type { Solved } from "./solver.ts";

/** One problem, solved and judged by the independent checker, then the thread ends. */
const started = performance.now();
const problem = workerData as AssignmentProblem;
const result = assign(problem);
parentPort?.postMessage({ phase: "checking" });
const verdict = checkAssignment(problem, result);
parentPort?.postMessage({
  result,
  checked: verdict.violations.length === 0,
  seconds: (performance.now() - started) / 1000,
} satisfies Solved);
