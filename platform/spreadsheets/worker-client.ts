import { Worker } from "node:worker_threads";
import type { SheetRow } from "#libs/tabular/index.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { LIMITS } from "./limits.ts";
import type { ReadOptions, Source } from "./read/jobs.ts";
import { refusal } from "./refusals.ts";
import type { Notes } from "./write/annotate.ts";

export type Job =
  | { kind: "inspect"; source: Source }
  | { kind: "read"; source: Source; options: ReadOptions }
  | { kind: "annotate"; source: Source; notes: Notes };

export type Report =
  | { kind: "rows"; rows: SheetRow[] }
  | { kind: "done"; result: unknown }
  | { kind: "refused"; code: string; values: Record<string, string | number> }
  | { kind: "failed"; message: string };

/** `milliseconds`: of work, counted while the caller waits; a busy machine may take up to PATIENCE times as long by the clock. */
export type JobCaps = { milliseconds: number; signal?: AbortSignal | undefined };
const PATIENCE = 6;
/** How soon a thread that has not used up its time is looked at again. */
const LOOK_AGAIN_MS = 250;

/** Milliseconds of processor time a thread has used; where the runtime cannot say, all it could have used. */
async function workOf(worker: Worker): Promise<number> {
  const asked = worker.cpuUsage as Worker["cpuUsage"] | undefined;
  if (!asked) return Number.POSITIVE_INFINITY;
  const { user, system } = await asked.call(worker);
  return (user + system) / 1000;
}

/**
 * Bytes a worker holds, its buffers outside the heap included. Older Nodes cannot say it of one thread: the growth of the whole
 * process stands for it there.
 */
function memoryOf(worker: Worker): () => Promise<number> {
  const asked = worker.getHeapStatistics as Worker["getHeapStatistics"] | undefined;
  if (!asked) {
    const before = process.memoryUsage.rss();
    return async () => (process.memoryUsage.rss() - before) / running;
  }
  return async () => {
    const { total_heap_size: heap, external_memory: outside } = await asked.call(worker);
    return heap + outside;
  };
}

let running = 0;
const queue: (() => void)[] = [];

async function enter(signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  if (running >= LIMITS.concurrentJobs) await new Promise<void>((resolve) => queue.push(resolve));
  else running++;
}

function leave(): void {
  const next = queue.shift();
  if (next) next();
  else running--;
}

/**
 * Runs a job in its own thread and gives its reports in turn; acknowledging is implied by asking for the next. The thread
 * is ended when the job is done, cancelled, too slow (only time the caller waits counts) or too large.
 */
export async function* runJob(job: Job, caps: JobCaps): AsyncGenerator<Report> {
  await enter(caps.signal);
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: job,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.workerHeapMb, maxYoungGenerationSizeMb: 16 },
  });
  const inbox: (Report | Error)[] = [];
  let wake: (() => void) | null = null;
  const put = (report: Report | Error) => {
    inbox.push(report);
    wake?.();
  };
  worker.on("message", put);
  worker.on("error", (error: Error & { code?: string }) =>
    put(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("spreadsheets.too-complex") : error),
  );
  worker.on("exit", () => put(new Error("the spreadsheet worker ended early")));
  const abort = () => put(caps.signal?.reason instanceof Error ? caps.signal.reason : new Error("cancelled"));
  caps.signal?.addEventListener("abort", abort, { once: true });
  const memory = memoryOf(worker);
  const watch = setInterval(() => {
    memory().then(
      (bytes) => {
        if (bytes > LIMITS.workerMb * 1_048_576) put(refusal("spreadsheets.too-complex"));
      },
      () => {}, // it ended while it was asked
    );
  }, 100);
  let left = caps.milliseconds;
  let late = 0;
  try {
    for (;;) {
      caps.signal?.throwIfAborted();
      if (inbox.length === 0) {
        const since = performance.now();
        await new Promise<void>((resolve) => {
          const tooSlow = () =>
            put(refusal("spreadsheets.too-slow", { seconds: Math.round(caps.milliseconds / 1000) }));
          const overdue = async () => {
            const used = await workOf(worker).catch(() => Number.POSITIVE_INFINITY);
            if (used >= caps.milliseconds || late >= (PATIENCE - 1) * caps.milliseconds) return tooSlow();
            late += LOOK_AGAIN_MS;
            // Only while the caller still waits: what came in meanwhile has cleared it.
            if (wake) timer = setTimeout(() => void overdue(), LOOK_AGAIN_MS);
          };
          let timer = setTimeout(() => void overdue(), Math.max(left, 0));
          wake = () => {
            clearTimeout(timer);
            wake = null;
            resolve();
          };
        });
        left -= performance.now() - since;
      }
      const report = inbox.shift();
      if (!report) continue;
      if (report instanceof Error) throw report;
      if (report.kind === "refused") throw new Refusal(report.code, { values: report.values });
      if (report.kind === "failed") throw new Error(report.message);
      yield report;
      if (report.kind === "done") return;
      worker.postMessage("more");
    }
  } finally {
    clearInterval(watch);
    caps.signal?.removeEventListener("abort", abort);
    await worker.terminate();
    leave();
  }
}

/** Runs a job that gives one result. */
export async function jobResult(job: Job, caps: JobCaps): Promise<unknown> {
  for await (const report of runJob(job, caps)) if (report.kind === "done") return report.result;
  throw new Error("the spreadsheet worker gave no result");
}
