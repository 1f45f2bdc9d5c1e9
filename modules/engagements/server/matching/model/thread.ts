import { Worker } from "node:worker_threads";
import type { FitProgress, Matcher } from "./matcher.ts";

export type Request = { id: number; model: string; call: keyof Matcher; args: readonly unknown[] };
export type Reply = { id: number; value?: unknown; error?: string; progress?: FitProgress };
type Waiting = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  report: ((progress: FitProgress) => void) | undefined;
};

/** A matcher's calls, answered by the matching thread. */
export type RemoteMatcher = {
  readonly [K in keyof Matcher]: (...args: Parameters<Matcher[K]>) => Promise<ReturnType<Matcher[K]>>;
};

/**
 * The thread in which models are fitted and asked, so that seconds of arithmetic never hold up the server. It starts with the
 * first request, does not keep the process alive while idle, and starts anew after a crash (models are then loaded again:
 * `generation` changes).
 */
export function createMatchingThread() {
  let worker: Worker | undefined;
  let generation = 0;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error) => {
    worker = undefined;
    generation++;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  function started(): Worker {
    if (worker) return worker;
    const made = new Worker(new URL("./worker.ts", import.meta.url));
    made.on("message", (reply: Reply) => {
      const asked = waiting.get(reply.id);
      if (reply.progress) {
        asked?.report?.(reply.progress);
        return;
      }
      waiting.delete(reply.id);
      if (waiting.size === 0) made.unref();
      if (reply.error === undefined) asked?.resolve(reply.value);
      else asked?.reject(new Error(`matching: ${reply.error}`));
    });
    made.on("error", (error) => fail(error instanceof Error ? error : new Error(String(error))));
    made.on("exit", () => {
      if (worker === made) fail(new Error("the matching thread ended"));
    });
    worker = made;
    return made;
  }

  const call = (
    model: string,
    name: keyof Matcher,
    args: readonly unknown[],
    report?: (progress: FitProgress) => void,
  ) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject, report });
      const thread = started();
      thread.ref();
      thread.postMessage({ id, model, call: name, args } satisfies Request);
    });

  return {
    /** Changes when the thread had to start anew and its models are gone. */
    generation: () => generation,
    matcher: (model: string): RemoteMatcher => ({
      load: (...args) => call(model, "load", args) as Promise<void>,
      fit: (supplies, experts, report) =>
        call(model, "fit", [supplies, experts], report) as Promise<ReturnType<Matcher["fit"]>>,
      change: (...args) => call(model, "change", args) as Promise<ReturnType<Matcher["change"]>>,
      state: () => call(model, "state", []) as Promise<ReturnType<Matcher["state"]>>,
      match: (...args) => call(model, "match", args) as Promise<ReturnType<Matcher["match"]>>,
      rank: (...args) => call(model, "rank", args) as Promise<ReturnType<Matcher["rank"]>>,
      place: (...args) => call(model, "place", args) as Promise<ReturnType<Matcher["place"]>>,
      explainNeeds: (...args) =>
        call(model, "explainNeeds", args) as Promise<ReturnType<Matcher["explainNeeds"]>>,
      find: (...args) => call(model, "find", args) as Promise<ReturnType<Matcher["find"]>>,
    }),
    /** When everything asked so far was answered. */
    async idle(): Promise<void> {
      while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close(): Promise<void> {
      const closing = worker;
      worker = undefined;
      await closing?.terminate();
      for (const { reject } of waiting.values()) reject(new Error("the matching thread was closed"));
      waiting.clear();
    },
  };
}
export type MatchingThread = ReturnType<typeof createMatchingThread>;
