// MiniZinc compiled to WebAssembly (npm minizinc) in a worker thread. The package's worker script is written for browsers: it is
// given the few globals of a browser's worker that it asks for.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const { folder, files, args } = workerData as {
  folder: string;
  files: Record<string, string>;
  args: string[];
};
const listeners: ((event: { data: unknown }) => void)[] = [];
const say = (message: { type: string }) => {
  parentPort?.postMessage(message);
  if (message.type === "ready") send({ jsonStream: true, files, args });
};
const send = (data: unknown) => {
  for (const listener of listeners) listener({ data });
};
const localFile = async (path: unknown) =>
  new Response(readFileSync(String(path)), {
    headers: {
      "content-type": String(path).endsWith(".wasm") ? "application/wasm" : "application/octet-stream",
    },
  });
const browser: Record<string, unknown> = {
  self: globalThis,
  WorkerGlobalScope: Object,
  location: { href: "file:///worker/", pathname: "/worker/" },
  addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
  postMessage: say,
  fetch: localFile,
};
Object.assign(globalThis, browser);
const source = readFileSync(join(folder, "minizinc-worker.js"), "utf8");
// Without `process` the script takes itself to be in a browser.
new Function(
  "process",
  "require",
  "module",
  "exports",
  source.replaceAll("globalThis.process", "undefined"),
)();
send({ wasmURL: join(folder, "minizinc.wasm"), dataURL: join(folder, "minizinc.data") });
