import { parentPort } from "node:worker_threads";
import { docxOf } from "./docx.ts";
import { pdfOf } from "./pdf.ts";
import type { RenderAnswer, RenderTask } from "./renderer.ts";

// The thread in which papers are set: a page of Chinese takes a tenth of a second of computing, a few hundred take many.
if (!parentPort) throw new Error("this file runs as a worker thread");
const port = parentPort;

port.on("message", async (task: RenderTask) => {
  const answer = await (task.format === "docx" ? docxOf(task.paper) : pdfOf(task.paper)).then(
    (bytes): RenderAnswer => ({ bytes }),
    (error: unknown): RenderAnswer => ({
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  port.postMessage(answer);
});
