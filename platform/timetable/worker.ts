import { parentPort, workerData } from "node:worker_threads";
import {
  type Candidate,
  type Compiled,
  compile,
  controlOf,
  levelsOf,
  prove,
  search,
  solve,
} from "#libs/timetable/index.ts";
import { cadicalFactory } from "./cadical.ts";
import type { Assignment, Report } from "./roles.ts";

const given = workerData as Assignment;
const flag = new Int32Array(given.flag);
const report = (message: Report) => parentPort?.postMessage(message);
const cancelled = () => Atomics.load(flag, 0) === 1;

async function inSteps(): Promise<void> {
  const timetable = solve(given.problem, {
    budget: { steps: given.steps },
    seed: given.seed,
    prove: given.prove,
    sat: await cadicalFactory(),
    cancelled,
    onProgress: ({ breaks, bound }) => report({ kind: "progress", breaks, bound }),
  });
  report({ kind: "timetable", timetable });
}

/** The timetable to begin from, as slots by meeting; nothing when none was given. */
function startOf(compiled: Compiled): Int32Array | undefined {
  if (!given.start || given.start.length === 0) return undefined;
  const at = new Map(given.start.map((p) => [p.meeting, p.slot]));
  const slotOf = (m: number) => compiled.lookup.slots.get(at.get(compiled.ids[m] ?? "") ?? "") ?? -1;
  return Int32Array.from({ length: compiled.meetings }, (_, m) => slotOf(m));
}

async function inTime(): Promise<void> {
  const compiled = compile(given.problem);
  const levels = levelsOf(compiled);
  const control = controlOf({ seconds: given.seconds, clock: () => performance.now() / 1000 }, cancelled);
  const onBetter = (candidate: Candidate) => report({ kind: "better", candidate });
  // Beyond this size clauses take longer than they give: the second thread searches with another seed instead.
  const large = compiled.meetings * compiled.slots > 60_000;
  if (given.role === "search" || large || !given.prove) {
    const sat = large ? undefined : await cadicalFactory();
    const seed = given.role === "search" ? given.seed : given.seed + 1_000_003;
    const start = given.role === "search" ? startOf(compiled) : undefined;
    search(compiled, {
      seed,
      control,
      levels,
      sat,
      onBetter,
      ...(start ? { start, heat: { from: 0.2, to: 0.1 } } : {}),
    });
  } else {
    const result = prove(compiled, {
      control,
      levels,
      sat: await cadicalFactory(),
      onBetter,
      onBound: (bounds) => report({ kind: "bounds", bounds }),
      closed: () => false,
    });
    if (result === "infeasible") report({ kind: "infeasible" });
  }
}

await (given.role === "steps" ? inSteps() : inTime());
report({ kind: "ended" });
