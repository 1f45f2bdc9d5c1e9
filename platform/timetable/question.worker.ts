import { parentPort, workerData } from "node:worker_threads";
import { conflictOf, repair, whyNot } from "#libs/timetable/index.ts";
import { cadicalFactory } from "./cadical.ts";
import type { Question } from "./question.ts";

/** People wait for a repair: once the fewest changes are proven, breaks get only so long. */
const POLISH_SECONDS = 0.4;

/** One question, one answer, then the thread ends. */
const question = workerData as Question;
const sat = await cadicalFactory();
const begun = performance.now();
const clock = () => (performance.now() - begun) / 1000;
const limits = { stopped: () => clock() > question.seconds };

function answer() {
  if (question.kind === "conflict") return conflictOf(question.problem, sat, limits);
  if (question.kind === "why-not") return whyNot(question.problem, question.meeting, { sat, limits });
  const { problem, published, seconds } = question;
  return repair(problem, published, { budget: { seconds, clock }, sat, polish: POLISH_SECONDS });
}
parentPort?.postMessage(answer());
