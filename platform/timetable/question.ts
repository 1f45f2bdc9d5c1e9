import { Worker } from "node:worker_threads";
import type { Explanation, Id, Placement, Problem, Repaired } from "#libs/timetable/index.ts";
import { THREAD_MEMORY_MB } from "./portfolio.ts";

/** What a thread is asked beside solving. `seconds`: how long it may think. */
export type Question =
  | { kind: "conflict"; problem: Problem; seconds: number }
  | { kind: "why-not"; problem: Problem; meeting: Id; seconds: number }
  | { kind: "repair"; problem: Problem; published: readonly Placement[]; seconds: number };

type Answers = {
  /** Undefined: not settled in time, or there is a timetable. */
  conflict: Explanation | undefined;
  /** `open`: not settled in time. */
  "why-not": Explanation | "open";
  repair: Repaired;
};
export type Answer<K extends Question["kind"]> = Answers[K];

/** Threads at once; who asks beyond that waits, so that questions cannot take the machine from everything else. */
const AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  running++;
}
function done(): void {
  running--;
  waiting.shift()?.();
}

/** Answers one question in a thread of its own. @throws the thread's error, or when the memory it may take does not suffice */
export async function ask<Q extends Question>(question: Q): Promise<Answer<Q["kind"]>> {
  await turn();
  const worker = new Worker(new URL("./question.worker.ts", import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the thread ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
    done();
  }
}
