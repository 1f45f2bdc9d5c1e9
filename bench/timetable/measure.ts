import { type Outcome, type Problem, timetableOf } from "#libs/timetable/index.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";
import { solveInThreads } from "#platform/timetable/portfolio.ts";

export type Measured = {
  outcome: Outcome;
  seconds: number;
  cpu: number;
  first: number | undefined;
  line: string;
};

/** Solves on two threads; says best, bound, times (wall and processor) and what the independent checker says. */
export async function measure(name: string, problem: Problem, seconds: number): Promise<Measured> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const since = () => (performance.now() - begun) / 1000;
  let first: number | undefined;
  const trace: string[] = [];
  const outcome = await solveInThreads(problem, {
    seconds,
    seed: 1,
    signal: new AbortController().signal,
    onProgress: (breaks, bound) => {
      if (breaks !== undefined) first ??= since();
      trace.push(`${since().toFixed(1)}:${breaks ?? "–"}/${bound}`);
    },
  });
  const spent = since();
  const used = process.cpuUsage(cpu);
  const timetable = timetableOf(outcome);
  const { complaints, breaks } = independentCheck(problem, timetable);
  const confirmed =
    outcome.best === undefined
      ? "–"
      : complaints.length === 0 && breaks === timetable.breaks
        ? "confirmed"
        : `WRONG ${complaints[0]}`;
  const seconds2 = (used.user + used.system) / 1e6;
  const line = [
    name.padEnd(34),
    timetable.status.padEnd(10),
    `best ${timetable.breaks ?? "–"}`.padEnd(9),
    `bound ${timetable.bound ?? "–"}`.padEnd(10),
    `first ${first?.toFixed(2) ?? "–"} s`.padEnd(13),
    `${spent.toFixed(1)} s`.padStart(8),
    `cpu ${seconds2.toFixed(1)} s`.padStart(12),
    confirmed,
    process.argv.includes("--trace") ? trace.slice(-12).join(" ") : "",
  ].join(" ");
  return { outcome, seconds: spent, cpu: seconds2, first, line };
}
