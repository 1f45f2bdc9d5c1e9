import { Worker } from "node:worker_threads";
import {
  compile,
  controlOf,
  levelsOf,
  Outcome,
  type Placement,
  type Problem,
  search,
  type Timetable,
} from "#libs/timetable/index.ts";
import type { Assignment, Report } from "./roles.ts";

export type PortfolioOptions = {
  seconds: number;
  seed: number;
  /** Ends the solve; the best so far is kept. */
  signal: AbortSignal;
  onProgress: (breaks: number | undefined, bound: number) => void;
  /** A timetable to begin from, beside the search from nothing. */
  start?: readonly Placement[];
  /** Bounds and proof in the second thread (true when absent); else it searches with another seed. */
  prove?: boolean;
  /** A server lends its own thread for nothing. */
  threadsOnly?: boolean;
  /** Each better timetable, beside the final outcome. */
  onBetter?: (outcome: Outcome) => void;
};

/** Memory a thread may take; a problem that needs more fails by itself, not the process. */
export const THREAD_MEMORY_MB = 1024;

/** Seconds of search in this thread while the workers start. */
const AT_ONCE = 0.25;

const workerFor = (data: Assignment) =>
  new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });

/** Local search and proof side by side in two worker threads, until best and bound meet, the time is up or the signal comes. */
export async function solveInThreads(problem: Problem, options: PortfolioOptions): Promise<Outcome> {
  const flag = new SharedArrayBuffer(4);
  const begun = performance.now();
  const compiled = compile(problem);
  const levels = levelsOf(compiled);
  const outcome = new Outcome(compiled, levels);
  if (outcome.closed()) return outcome;
  const { seed, seconds, start } = options;
  const common = { problem, seconds, steps: 0, prove: options.prove ?? true, flag };
  const workers = (["search", "prove"] as const).map((role) =>
    workerFor({ ...common, role, seed, ...(start ? { start } : {}) }),
  );
  const tell = () => options.onProgress(outcome.level("breaks")?.cost, outcome.level("breaks")?.bound ?? 0);
  let failure: Error | undefined;
  await new Promise<void>((done) => {
    let running = workers.length;
    const end = () => {
      clearTimeout(timer);
      Atomics.store(new Int32Array(flag), 0, 1);
      done();
    };
    const timer = setTimeout(end, Math.min(options.seconds * 1000, 2 ** 31 - 1));
    const take = (message: Report) => {
      if (message.kind === "better" && outcome.offer(message.candidate)) {
        tell();
        options.onBetter?.(outcome);
      }
      if (message.kind === "bounds") {
        outcome.raise(message.bounds);
        tell();
      }
      if (message.kind === "infeasible") outcome.infeasible = true;
      if (message.kind === "ended") running--;
      if (running === 0 || outcome.closed()) end();
    };
    for (const worker of workers) {
      worker.on("message", take);
      worker.on("error", (error: Error) => {
        failure = error;
        end();
      });
    }
    options.signal.addEventListener("abort", end, { once: true });
    const clock = () => (performance.now() - begun) / 1000;
    if (!options.threadsOnly)
      search(compiled, {
        seed: options.seed + 7,
        control: {
          ...controlOf({ seconds: Math.min(AT_ONCE, options.seconds), clock }, () => options.signal.aborted),
          rounds: 0,
        },
        levels,
        onBetter: (candidate) => take({ kind: "better", candidate }),
      });
    if (options.signal.aborted) end();
  });
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (failure && !outcome.best && !outcome.infeasible) throw failure;
  return outcome;
}

export type StepsOptions = Pick<PortfolioOptions, "seed" | "signal" | "onProgress"> & {
  steps: number;
  prove: boolean;
};

/** So many steps in one thread of their own: the same result for the same seed. */
export async function solveInSteps(problem: Problem, options: StepsOptions): Promise<Timetable> {
  const flag = new SharedArrayBuffer(4);
  const { steps, seed, prove } = options;
  const worker = workerFor({ problem, role: "steps", seed, seconds: 0, steps, prove, flag });
  options.signal.addEventListener("abort", () => Atomics.store(new Int32Array(flag), 0, 1), { once: true });
  return new Promise<Timetable>((done, fail) => {
    worker.on("error", fail);
    worker.on("message", (message: Report) => {
      if (message.kind === "progress") options.onProgress(message.breaks, message.bound);
      if (message.kind === "timetable") done(message.timetable);
    });
  });
}
