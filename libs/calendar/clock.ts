import {
  addWorkingTime,
  type Elapsed,
  elapsedWorkingTime,
  officeDay,
  type WorkingHours,
} from "./working-time.ts";

/** A stretch in which a desk had the matter; open (`to` null) while it still has it. Epoch milliseconds. */
export type Run = { readonly from: number; readonly to: number | null };

/** Where a desk clock stands. */
export type ClockState = {
  /** Whether the clock runs at `now`; it pauses while the matter is returned. */
  readonly running: boolean;
  readonly elapsed: Elapsed;
  readonly limitDays: number;
  /** Working days left; negative when overdue. */
  readonly remainingDays: number;
  readonly overdue: boolean;
  /** When the limit will be (or was) reached if nothing pauses; null while paused. */
  readonly dueAt: number | null;
  readonly approximate: boolean;
};

/** Reads a desk clock at `now`. Time after `now` does not count. `limitDays` are office days, fractions allowed. */
export function readClock(
  runs: readonly Run[],
  at: { readonly now: number; readonly limitDays: number },
  hours: WorkingHours,
): ClockState {
  const { now, limitDays } = at;
  const closed = runs.map(({ from, to }) => ({ from, to: Math.min(to ?? now, now) }));
  const open = runs.find((run) => run.to === null && run.from <= now);
  const elapsed = elapsedWorkingTime(closed, hours);
  const limit = limitDays * officeDay(hours.periods);
  let dueAt: number | null = null;
  let approximate = elapsed.approximate;
  if (open) {
    const before = elapsedWorkingTime(
      closed.map((run) => ({ from: run.from, to: Math.min(run.to, open.from) })),
      hours,
    ).milliseconds;
    const due = addWorkingTime(open.from, limit - before, hours);
    dueAt = due.at;
    approximate ||= due.approximate;
  }
  return {
    running: open !== undefined,
    elapsed,
    limitDays,
    remainingDays: limitDays - elapsed.days,
    overdue: elapsed.milliseconds > limit,
    dueAt,
    approximate,
  };
}
