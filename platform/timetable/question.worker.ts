import { parentPort, workerData } from "node:worker_threads";
import { conflictOf, repair, whyNot } from "#libs/timetable/index.ts";
import { cadicalFactory } from "./cadical.ts";
import type { Question } from "./question.ts";

/** One question, one answer, then the thread ends. */
const question = workerData as Question;
const sat = await cadicalFactory();
const begun = performance.now();
const clock = () => (performance.now() - begun) / 1000;
const limits = { stopped: () => clock() > question.seconds };

function answer() {
  if (question.kind === "conflict") return conflictOf(question.problem, sat, limits);
  if (question.kind === "why-not") return whyNot(question.problem, question.meeting, { sat, limits });
  return repair(question.problem, question.published, { budget: { seconds: question.seconds, clock }, sat });
}
parentPort?.postMessage(answer());
