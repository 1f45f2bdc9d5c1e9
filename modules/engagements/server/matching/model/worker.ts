import { parentPort } from "node:worker_threads";
import { chineseEnglishDictionary } from "./dictionary.ts";
import { createMatcher, type FitProgress, type Matcher } from "./matcher.ts";
import { jiebaSegmenter } from "./segmenter.ts";
import type { Reply, Request } from "./thread.ts";

/** The matching thread: models by name, requests one after the other. */
const matchers = new Map<string, Matcher>();
/** Loaded by the thread itself, once; the dictionary with the first pool in which English and Chinese meet. */
const reading = () => ({ segmenter: jiebaSegmenter(), dictionary: chineseEnglishDictionary() });
const matcherOf = (name: string): Matcher => {
  const made = matchers.get(name) ?? createMatcher(reading());
  matchers.set(name, made);
  return made;
};

parentPort?.on("message", (request: Request) => {
  let reply: Reply;
  try {
    const matcher = matcherOf(request.model);
    const run = matcher[request.call] as (...args: readonly unknown[]) => unknown;
    const report = (progress: FitProgress) => parentPort?.postMessage({ id: request.id, progress });
    reply = { id: request.id, value: run(...request.args, ...(request.call === "fit" ? [report] : [])) };
  } catch (error) {
    reply = { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
