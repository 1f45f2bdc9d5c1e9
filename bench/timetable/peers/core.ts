import { type Placement, type Problem, problemDefects, totalBreaks } from "#libs/timetable/index.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";

/** The published core of a problem by numbers from 0, as the models of other solvers are written from it. */
export type Core = {
  slots: number;
  capacity: number;
  fairness: number | undefined;
  /** Slots a meeting can take. */
  domain: number[][];
  /** Meetings of each participant. */
  own: number[][];
  /** Pairs of meetings: the first takes place before the second. */
  order: [number, number][];
};

/** What another solver said within its time. `trace`: seconds of processor time (of the clock for a program of
 * its own), best and bound known from then on. */
export type Peer = {
  status: "optimal" | "feasible" | "infeasible" | "unknown";
  best: number | undefined;
  bound: number | undefined;
  seconds: number;
  /** Undefined where it ran as a program of its own. */
  cpu: number | undefined;
  trace: { at: number; best: number | undefined; bound: number | undefined }[];
  /** What is wrong with its timetable by the independent checker; nothing = confirmed. */
  complaint: string | undefined;
};
export type Compared = Peer | { skipped: string };

/** Undefined where a problem has more than the core: tables told apart, parallel or optional meetings, visits. */
export function coreOf(problem: Problem): Core | undefined {
  const plain =
    problem.capacity !== undefined &&
    !problem.visits?.length &&
    problem.objective?.breaks !== false &&
    problem.participants.every((p) => (p.parallel ?? 1) === 1) &&
    problem.meetings.every((m) => !m.optional && !m.preferred && !m.needs?.length);
  if (!plain || problem.capacity === undefined || problemDefects(problem).length > 0) return undefined;
  const ids = problem.meetings.map((m) => m.id);
  return {
    slots: problem.slots.length,
    capacity: problem.capacity,
    fairness: problem.objective?.fairness,
    domain: problem.meetings.map((m) => {
      const people = problem.participants.filter((p) => m.participants.includes(p.id));
      return problem.slots.flatMap(({ id, session }, s) =>
        (m.fixed === undefined || m.fixed === id) &&
        (!m.allowed || m.allowed.includes(id)) &&
        (m.session === undefined || m.session === session) &&
        people.every((p) => !p.unavailable?.includes(id))
          ? [s]
          : [],
      );
    }),
    own: problem.participants.map((p) =>
      problem.meetings.flatMap((m, i) => (m.participants.includes(p.id) ? [i] : [])),
    ),
    order: problem.meetings.flatMap((m, i) =>
      (m.after ?? []).map((q): [number, number] => [ids.indexOf(q), i]),
    ),
  };
}

/** Judges slots by meeting as the independent checker does. @returns the breaks, and what is wrong */
export function judged(
  problem: Problem,
  slots: readonly number[],
): { breaks: number; complaint: string | undefined } {
  const placements = problem.meetings.map(
    (m, i): Placement => ({ meeting: m.id, slot: problem.slots[slots[i] ?? -1]?.id ?? "", table: null }),
  );
  const { complaints, breaks } = independentCheck(problem, { placements });
  const ours = complaints.length === 0 ? totalBreaks(problem, placements) : breaks;
  return {
    breaks,
    complaint: complaints[0] ?? (ours === breaks ? undefined : `${breaks} breaks or ${ours}`),
  };
}

/** Other things run on the machine too: a limit counts processor time, and ends at so many times as much on the clock. */
const PATIENCE = 15;

/** Resolves when this process has used so many seconds of processor time from now on. `stop` ends the waiting. */
export function spentFrom(
  cpu: NodeJS.CpuUsage,
  seconds: number,
): { late: Promise<undefined>; stop: () => void } {
  const begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((done) => {
    timer = setInterval(() => {
      if (secondsOf(cpu) >= seconds || performance.now() - begun >= seconds * PATIENCE * 1000)
        done(undefined);
    }, 100);
  });
  return { late, stop: () => clearInterval(timer) };
}

/** Processor time of this process since then, all threads. */
export function secondsOf(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

export const nothingYet = (): Peer => ({
  status: "unknown",
  best: undefined,
  bound: undefined,
  seconds: 0,
  cpu: undefined,
  trace: [],
  complaint: undefined,
});
