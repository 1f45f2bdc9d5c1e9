import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/kernel/refusal.ts";
import { inspectFile, readBatches } from "./read/jobs.ts";
import type { Job, Report } from "./worker-client.ts";
import { annotateFile } from "./write/annotate.ts";

// The thread in which every uploaded file is taken apart: its heap is capped and it can be ended at any moment.
if (!parentPort) throw new Error("this file runs as a worker thread");
const port = parentPort;
const say = (report: Report) => port.postMessage(report);

/** Waits until the reader has taken a batch, so that a slow import does not pile rows up in memory. */
function credits(): () => Promise<void> {
  let free = 3;
  let wake: (() => void) | null = null;
  port.on("message", () => {
    free++;
    wake?.();
    wake = null;
  });
  return async () => {
    while (free === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    free--;
  };
}

async function run(job: Job): Promise<void> {
  if (job.kind === "inspect") return say({ kind: "done", result: await inspectFile(job.source) });
  if (job.kind === "annotate")
    return say({ kind: "done", result: await annotateFile(job.source, job.notes) });
  const credit = credits();
  for await (const rows of readBatches(job.source, job.options)) {
    await credit();
    say({ kind: "rows", rows });
  }
  say({ kind: "done", result: null });
}

try {
  await run(workerData as Job);
} catch (error) {
  if (error instanceof Refusal)
    say({ kind: "refused", code: error.code, values: { ...error.detail.values } });
  else
    say({ kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
port.close();
