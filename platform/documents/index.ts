import { Worker } from "node:worker_threads";
import { cleanName } from "#platform/files/files.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { LIMITS } from "./limits.ts";
import { type DocumentText, kindOf } from "./read.ts";
import { refusal } from "./refusals.ts";

export { LIMITS as DOCUMENT_LIMITS } from "./limits.ts";
export type { DocumentText } from "./read.ts";
export { documentRefusals } from "./refusals.ts";

export type Report =
  | { kind: "done"; result: DocumentText }
  | { kind: "refused"; code: string; values: Record<string, string | number> }
  | { kind: "failed"; message: string };

let running = 0;
const queue: (() => void)[] = [];
const enter = async (): Promise<void> => {
  if (running < LIMITS.concurrent) {
    running++;
    return;
  }
  // Anybody may send files: those beyond what can be read soon would fill the memory.
  if (queue.length >= LIMITS.waiting) throw refusal("documents.busy");
  await new Promise<void>((resolve) => queue.push(resolve));
};
const leave = (): void => {
  const next = queue.shift();
  if (next) next();
  else running--;
};

/**
 * Text of an uploaded Word or PDF file, read in a thread of its own with capped memory and time. What it is the content decides.
 * @throws Refusal documents.* naming the file
 */
export async function documentText(file: {
  readonly name: string;
  readonly bytes: Buffer;
}): Promise<DocumentText> {
  try {
    // Cheap and sure, before a thread is spent on it.
    kindOf(file.bytes);
    await enter();
    try {
      return await inWorker(file.bytes);
    } finally {
      leave();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, { values: { ...error.detail.values, file: cleanName(file.name) } });
  }
}

async function inWorker(bytes: Buffer): Promise<DocumentText> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: new Uint8Array(bytes),
    env: {},
    // What a library prints about a broken file is nobody's business.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMb, maxYoungGenerationSizeMb: 16 },
  });
  let watch: ReturnType<typeof setInterval> | undefined;
  try {
    const report = await new Promise<Report>((resolve, reject) => {
      const tooMuch = () => reject(refusal("documents.too-complex"));
      worker.on("message", resolve);
      worker.on("error", (error: Error & { code?: string }) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : reject(error),
      );
      worker.on("exit", () => reject(new Error("the reader of documents ended early")));
      const since = performance.now();
      watch = setInterval(() => {
        usedBy(worker).then(
          ({ milliseconds, megabytes }) => {
            const waited = performance.now() - since;
            const slow = milliseconds > LIMITS.milliseconds && waited > LIMITS.milliseconds;
            if (slow || waited > LIMITS.patience * LIMITS.milliseconds || megabytes > LIMITS.workerMb)
              tooMuch();
          },
          () => {}, // it ended while it was asked
        );
      }, 100);
    });
    if (report.kind === "refused") throw new Refusal(report.code, { values: report.values });
    if (report.kind === "failed") throw new Error(report.message);
    return report.result;
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

/** Processor time and memory of a thread, its buffers outside the heap included; where the runtime cannot say, the clock decides alone. */
async function usedBy(worker: Worker): Promise<{ milliseconds: number; megabytes: number }> {
  const cpu = worker.cpuUsage as Worker["cpuUsage"] | undefined;
  const heap = worker.getHeapStatistics as Worker["getHeapStatistics"] | undefined;
  const time = cpu ? await cpu.call(worker) : null;
  const memory = heap ? await heap.call(worker) : null;
  return {
    milliseconds: time ? (time.user + time.system) / 1000 : Number.POSITIVE_INFINITY,
    megabytes: memory ? (memory.total_heap_size + memory.external_memory) / 1_048_576 : 0,
  };
}
