import { Worker } from "node:worker_threads";
import type { AssignmentProblem, AssignmentResult } from "#libs/matching/index.ts";

export type Solved = {
  readonly result: AssignmentResult;
  readonly checked: boolean;
  readonly seconds: number;
};

/** Memory a computation may take; a problem that needs more fails by itself, not the server. */
const MEMORY_MB = 1024;

/** Solves and checks in a thread of its own; aborting ends the thread. @throws AbortError, or the thread's error. */
export function solve(
  problem: AssignmentProblem,
  options: { readonly signal: AbortSignal; readonly onChecking: () => void },
): Promise<Solved> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./solver.worker.ts", import.meta.url), {
      workerData: problem,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const stop = () => {
      void worker.terminate();
      reject(options.signal.reason);
    };
    if (options.signal.aborted) return stop();
    options.signal.addEventListener("abort", stop, { once: true });
    const settled = () => options.signal.removeEventListener("abort", stop);
    worker.on("message", (message: Solved | { phase: "checking" }) => {
      if ("phase" in message) return options.onChecking();
      settled();
      resolve(message);
    });
    worker.on("error", (error) => {
      settled();
      reject(error);
    });
    worker.on("exit", (code) => {
      settled();
      reject(new Error(`the solving thread ended with ${code}`));
    });
  });
}
