import { Worker } from "node:worker_threads";
import type { Paper } from "../../../model/papers/content.ts";

export type RenderTask = { readonly format: "pdf" | "docx"; readonly paper: Paper };
export type RenderAnswer = { readonly bytes: Uint8Array } | { readonly failure: string };
export type Renderer = { render(task: RenderTask): Promise<Buffer>; close(): Promise<void> };

/** Threads that set papers at the same time; further ones wait. */
const MOST = 2;
const HEAP_MB = 768;
let running = 0;
const waiting: (() => void)[] = [];

/** A thread of its own for one run of papers; close it afterwards. Tasks are done one after another. */
export async function openRenderer(): Promise<Renderer> {
  if (running >= MOST) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let closed = false;
  return {
    render: (task) =>
      new Promise<Buffer>((resolve, reject) => {
        const done = () => {
          worker.off("message", answered);
          worker.off("error", failed);
          worker.off("exit", ended);
        };
        const failed = (error: Error) => {
          done();
          reject(error);
        };
        const ended = () => failed(new Error("the thread that sets papers ended early"));
        const answered = (answer: RenderAnswer) => {
          done();
          if ("failure" in answer) reject(new Error(answer.failure));
          else resolve(Buffer.from(answer.bytes));
        };
        worker.on("message", answered);
        worker.on("error", failed);
        worker.on("exit", ended);
        worker.postMessage(task);
      }),
    async close() {
      if (closed) return;
      closed = true;
      await worker.terminate();
      const next = waiting.shift();
      if (next) next();
      else running--;
    },
  };
}

/** One paper in a thread of its own. */
export async function rendered(task: RenderTask): Promise<Buffer> {
  const renderer = await openRenderer();
  try {
    return await renderer.render(task);
  } finally {
    await renderer.close();
  }
}
