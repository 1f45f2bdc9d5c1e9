import { chineseOfficeHours } from "#libs/calendar/chinese.ts";
import { readClock } from "#libs/calendar/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { DEFAULT_ESCALATION_GRACE, EscalationGrace } from "../../model/escalation/escalation.ts";
import { deskOf, type NeedState } from "../../model/need.lifecycle.ts";
import { DEFAULT_DESK_LIMITS, type Desk, DeskLimits } from "../../model/need.ts";
import type { PeriodRow } from "../needs.repository.ts";

/** Name of the setting with the working days per desk. */
export const DESK_LIMITS_KEY = "needs.desk-limits";

/** The limits in force: the setting, or 3 (county) and 5 (city) working days. */
export async function deskLimits(db: Reader): Promise<DeskLimits> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", DESK_LIMITS_KEY)
    .executeTakeFirst();
  const read = DeskLimits.safeParse(row?.value);
  return read.success ? read.data : DEFAULT_DESK_LIMITS;
}

/** Name of the setting with the grace per desk before its superior is told. */
export const ESCALATION_KEY = "needs.escalation";

/** The grace in force: the setting, or one working day at each desk. */
export async function escalationGrace(db: Reader): Promise<EscalationGrace> {
  const row = await db
    .selectFrom("settings")
    .select("value")
    .where("key", "=", ESCALATION_KEY)
    .executeTakeFirst();
  const read = EscalationGrace.safeParse(row?.value);
  return read.success ? read.data : DEFAULT_ESCALATION_GRACE;
}

/** A desk's clock as people see it. Days are working days of office hours; the clock pauses while a need is returned. */
export type ClockView = {
  readonly desk: Desk;
  readonly running: boolean;
  readonly workingDaysUsed: number;
  readonly limit: number;
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** The year's holiday notice is not known: weekends only. */
  readonly approximate: boolean;
};

/** The clock of one desk at `now` (ISO instant). */
export function clockOf(
  desk: Desk,
  periods: readonly Pick<PeriodRow, "desk" | "fromAt" | "toAt">[],
  at: { now: string; limits: DeskLimits },
): ClockView {
  const runs = periods
    .filter((p) => p.desk === desk)
    .map((p) => ({ from: Date.parse(p.fromAt), to: p.toAt === null ? null : Date.parse(p.toAt) }));
  const state = readClock(runs, { now: Date.parse(at.now), limitDays: at.limits[desk] }, chineseOfficeHours);
  return {
    desk,
    running: state.running,
    workingDaysUsed: Math.round(state.elapsed.days * 100) / 100,
    limit: at.limits[desk],
    dueAt: state.dueAt === null ? null : new Date(state.dueAt).toISOString(),
    overdue: state.overdue,
    approximate: state.approximate,
  };
}

/**
 * The clock that concerns a need in this state: of the desk that has it, or the paused one of the desk that returned it. `now` is the
 * edition's; what came to a desk after the edition's cut-off is read at its arrival.
 */
export function clockFor(
  need: { readonly state: NeedState; readonly returnedFrom: Desk | null },
  periods: readonly PeriodRow[],
  at: { now: string; limits: DeskLimits },
): ClockView | null {
  const desk = deskOf(need.state) ?? (need.state === "returned" ? need.returnedFrom : null);
  const now = [at.now, ...periods.map((p) => p.fromAt)].sort().at(-1) ?? at.now;
  return desk ? clockOf(desk, periods, { ...at, now }) : null;
}
