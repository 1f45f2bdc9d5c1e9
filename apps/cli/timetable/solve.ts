import { conflictOf, type Problem, type Timetable, timetableOf, violations } from "#libs/timetable/index.ts";
import { cadicalFactory } from "#platform/timetable/cadical.ts";
import { solveInSteps, solveInThreads } from "#platform/timetable/portfolio.ts";
import { CheckFailed, UsageError } from "../exit.ts";
import { claimOut } from "../files.ts";
import { Contradiction, readProblem, writeJson } from "./files.ts";

export type SolveFlags = {
  problem: string;
  out: string;
  seconds?: string;
  steps?: string;
  seed: string;
  prove?: boolean;
};

const DEFAULT_SECONDS = 10;
const WEEK = 7 * 24 * 3600;
/** For the smallest reason of an impossibility: at least so long, and up to so long when the time given allows it. */
const EXPLANATION_SECONDS = { least: 5, most: 20 };
/** The same where steps are counted, not time. */
const EXPLANATION_STEPS = { conflicts: 2000, rounds: 20 };

export const say = (line: string) => process.stderr.write(`${line}\n`);

export function numberFlag(
  value: string,
  name: string,
  range: { least: number; most: number; whole: boolean },
): number {
  const number = Number(value);
  if (
    value.trim() === "" ||
    !(number >= range.least && number <= range.most) ||
    (range.whole && !Number.isInteger(number))
  ) {
    const [zh, en] = range.whole ? ["整数", "a whole number"] : ["数", "a number"];
    const span = `${range.least}–${range.most}`;
    throw new UsageError(`--${name} ${value}: 应为 ${span} 的${zh} / must be ${en}, ${span}`);
  }
  return number;
}

/** Runs something that the first interrupt asks to stop, keeping what it has. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => {
    say("停止，保留目前最好的结果 / stopping, the best so far is kept");
    stop.abort();
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  try {
    return await run(stop.signal);
  } finally {
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

/** One line to standard error per improvement, at most four a second. */
export function progressLine(): (breaks: number | undefined, bound: number) => void {
  let last = 0;
  return (breaks, bound) => {
    if (performance.now() - last < 250) return;
    last = performance.now();
    say(`空档 breaks ${breaks ?? "–"}, 下界 bound ${bound}`);
  };
}

export async function solveCommand(flags: SolveFlags): Promise<void> {
  if (flags.seconds !== undefined && flags.steps !== undefined)
    throw new UsageError("--seconds 与 --steps 只能给出一个 / only one of --seconds and --steps");
  const seed = numberFlag(flags.seed, "seed", { least: 0, most: 2 ** 31 - 1, whole: true });
  const steps =
    flags.steps === undefined
      ? undefined
      : numberFlag(flags.steps, "steps", { least: 1, most: 1e12, whole: true });
  const seconds =
    flags.seconds !== undefined
      ? numberFlag(flags.seconds, "seconds", { least: 0.01, most: WEEK, whole: false })
      : flags.prove
        ? WEEK
        : DEFAULT_SECONDS;
  await claimOut(flags.out, [flags.problem]);
  const problem = await readProblem(flags.problem).catch(async (error: unknown) => {
    if (error instanceof Contradiction)
      await writeJson(flags.out, {
        status: "infeasible",
        breaks: null,
        bound: null,
        placements: [],
        unplaced: [],
        conflict: error.causes,
        seconds: 0,
        seed,
      });
    throw error;
  });
  if (problem.now !== undefined)
    say("now 只用于 repair，已忽略 / now is for repair only and is ignored here");
  const begun = performance.now();
  const timetable = await interruptible((signal) =>
    run(problem, { seed, steps, seconds, prove: flags.prove ?? false, signal }),
  );
  const spent = steps === undefined ? Math.round(performance.now() - begun) / 1000 : 0;
  const broken = violations(problem, timetable.placements);
  if (timetable.placements.length > 0 && broken.length > 0)
    throw new Error(`the solver broke a rule: ${broken.map((v) => v.text.en).join("; ")}`);
  if (timetable.status === "infeasible")
    timetable.conflict = await explained(problem, steps === undefined ? seconds - spent : undefined);
  await writeJson(flags.out, { ...timetable, seconds: spent, seed });
  tell(timetable, flags.out, spent);
  if (timetable.status === "unknown")
    throw new CheckFailed(
      "在给定的预算内没有找到时间表，也没有证明其不存在 / no timetable was found within the budget, nor a proof that there is none",
    );
}

type Run = { seed: number; steps: number | undefined; seconds: number; prove: boolean; signal: AbortSignal };

async function run(problem: Problem, { seed, steps, seconds, prove, signal }: Run): Promise<Timetable> {
  const onProgress = progressLine();
  if (steps !== undefined) return solveInSteps(problem, { steps, seed, prove, signal, onProgress });
  return timetableOf(await solveInThreads(problem, { seconds, seed, signal, onProgress }));
}

/** `left`: seconds not used yet; undefined where steps are counted. */
async function explained(problem: Problem, left: number | undefined) {
  const { least, most } = EXPLANATION_SECONDS;
  const until = performance.now() + Math.min(most, Math.max(least, left ?? 0)) * 1000;
  const limits = left === undefined ? EXPLANATION_STEPS : { stopped: () => performance.now() > until };
  return conflictOf(problem, await cadicalFactory(), limits)?.causes ?? [];
}

const STATUS = {
  optimal: "已证明最优 proven optimal",
  feasible: "可行 feasible",
  infeasible: "已证明无解 proven infeasible",
  unknown: "未知 unknown",
};

function tell(timetable: Timetable, out: string, seconds: number): void {
  const figures =
    timetable.breaks === null
      ? ""
      : `：空档 breaks ${timetable.breaks}, 下界 bound ${timetable.bound}, 已安排 placed ${timetable.placements.length}, 未安排 unplaced ${timetable.unplaced.length}`;
  process.stdout.write(
    `${out}: ${STATUS[timetable.status]}${figures}${seconds > 0 ? `, ${seconds} s` : ""}\n`,
  );
  for (const cause of timetable.conflict ?? [])
    process.stdout.write(`  ${cause.text.zh} / ${cause.text.en}\n`);
}
