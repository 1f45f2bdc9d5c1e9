import { parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Report } from "./index.ts";
import { readDocument } from "./read.ts";

// The thread in which an uploaded document is taken apart: its heap is capped and it can be ended at any moment.
const report = await readDocument(Buffer.from(workerData as Uint8Array)).then(
  (result): Report => ({ kind: "done", result }),
  (error: unknown): Report =>
    error instanceof Refusal
      ? { kind: "refused", code: error.code, values: { ...error.detail.values } }
      : { kind: "failed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) },
);
parentPort?.postMessage(report);
