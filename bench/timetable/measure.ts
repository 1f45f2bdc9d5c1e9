import { type Outcome, type Problem, timetableOf } from "#libs/timetable/index.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";
import { solveInThreads } from "#platform/timetable/portfolio.ts";
import { type Compared, type Peer, secondsOf } from "./peers/core.ts";

/** Seconds of processor time, all threads, and what was known from then on. */
export type Known = { at: number; best: number | undefined; bound: number | undefined };

export type Measured = {
  outcome: Outcome;
  seconds: number;
  cpu: number;
  first: number | undefined;
  trace: Known[];
  line: string;
};

const figure = (n: number | undefined) => n ?? "–";
const confirmation = (best: number | undefined, complaint: string | undefined) =>
  best === undefined ? "–" : complaint === undefined ? "confirmed" : `WRONG ${complaint}`;

/** One line of figures. */
function lineOf(of: {
  name: string;
  status: string;
  best: number | undefined;
  bound: number | undefined;
  first: number | undefined;
  seconds: number;
  cpu: number | undefined;
  complaint: string | undefined;
}): string {
  return [
    of.name.padEnd(34),
    of.status.padEnd(10),
    `best ${figure(of.best)}`.padEnd(9),
    `bound ${figure(of.bound)}`.padEnd(10),
    `first ${of.first?.toFixed(2) ?? "–"} s`.padEnd(13),
    `${of.seconds.toFixed(1)} s`.padStart(8),
    `cpu ${of.cpu?.toFixed(1) ?? "–"} s`.padStart(12),
    confirmation(of.best, of.complaint),
  ].join(" ");
}

/** Solves on two threads; says best, bound, times (wall and processor) and what the independent checker says. */
export async function measure(name: string, problem: Problem, seconds: number): Promise<Measured> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const since = () => (performance.now() - begun) / 1000;
  let first: number | undefined;
  const trace: Known[] = [];
  const outcome = await solveInThreads(problem, {
    seconds,
    seed: 1,
    signal: new AbortController().signal,
    onProgress: (best, bound) => {
      if (best !== undefined) first ??= since();
      trace.push({ at: secondsOf(cpu), best, bound });
    },
  });
  const spent = since();
  const used = secondsOf(cpu);
  const timetable = timetableOf(outcome);
  const { complaints, breaks } = independentCheck(problem, timetable);
  const complaint =
    complaints[0] ?? (breaks === timetable.breaks ? undefined : `${breaks} breaks, not ${timetable.breaks}`);
  const line = lineOf({
    name,
    status: timetable.status,
    best: timetable.breaks ?? undefined,
    bound: timetable.bound ?? undefined,
    first,
    seconds: spent,
    cpu: used,
    complaint: outcome.best && complaint,
  });
  return { outcome, seconds: spent, cpu: used, first, trace, line };
}

const isPeer = (compared: Compared): compared is Peer => !("skipped" in compared);

/** The same line for another solver. */
export function peerLine(name: string, compared: Compared): string {
  if (!isPeer(compared)) return `  ${name.padEnd(32)} skipped (${compared.skipped})`;
  const first = compared.trace.find((known) => known.best !== undefined)?.at;
  return lineOf({ ...compared, name: `  ${name}`, first });
}
