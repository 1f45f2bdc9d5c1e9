import { type Calendar, DAY_MS, dateOf, type IsoDate } from "./calendar.ts";

/** Office hours of a working day, in minutes after midnight; periods in order, not overlapping. */
export type Period = { readonly from: number; readonly to: number };

/** How time is counted: which days, which hours, and the zone's fixed offset from UTC in minutes (Asia/Shanghai: 480). */
export type WorkingHours = {
  readonly calendar: Calendar;
  readonly periods: readonly Period[];
  readonly offsetMinutes: number;
};

/** A stretch in which a clock runs, epoch milliseconds; `to` is exclusive. */
export type Interval = { readonly from: number; readonly to: number };

/** Working time; `days` are parts of a full office day. */
export type Elapsed = {
  readonly milliseconds: number;
  readonly hours: number;
  readonly days: number;
  readonly approximate: boolean;
};

const MINUTE_MS = 60_000;

/** China Standard Time; no summer time since 1991. */
export const SHANGHAI_OFFSET = 480;
/** 8:30–12:00 and 14:30–18:00: the hours most bureaus keep; configurable. */
export const OFFICE_PERIODS: readonly Period[] = [
  { from: 510, to: 720 },
  { from: 870, to: 1080 },
];

/** The local calendar day of an instant. */
export const localDate = (instant: number, offsetMinutes: number): IsoDate =>
  dateOf(Math.floor((instant + offsetMinutes * MINUTE_MS) / DAY_MS));

/** The instant of a local day and minute. */
export const instantOf = (day: number, minute: number, offsetMinutes: number): number =>
  day * DAY_MS + (minute - offsetMinutes) * MINUTE_MS;

/** Length of a full office day in milliseconds. @throws RangeError when the periods overlap, are out of order or empty. */
export function officeDay(periods: readonly Period[]): number {
  let end = 0;
  let sum = 0;
  for (const { from, to } of periods) {
    if (!(from >= end && to > from && to <= 1440)) throw new RangeError(`office period ${from}–${to}`);
    sum += to - from;
    end = to;
  }
  if (sum === 0) throw new RangeError("no office hours");
  return sum * MINUTE_MS;
}

/** The intervals without overlap, in order; empty and reversed ones vanish, so no minute counts twice. */
export function union(intervals: readonly Interval[]): Interval[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    if (to <= from) continue;
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}

/** Office periods as instants, day by day, from the local day of `start` on. */
function* officeTime(start: number, hours: WorkingHours): Generator<Interval & { approximate: boolean }> {
  for (let day = Math.floor((start + hours.offsetMinutes * MINUTE_MS) / DAY_MS); ; day++) {
    const date = dateOf(day);
    const approximate = hours.calendar.isApproximate(date);
    const worked = hours.calendar.isWorkingDay(date);
    // A day off is handed on as an empty stretch, so that the reader can stop at its limit.
    if (!worked) yield { ...midnight(day, hours.offsetMinutes), approximate };
    else
      for (const { from, to } of hours.periods)
        yield {
          from: instantOf(day, from, hours.offsetMinutes),
          to: instantOf(day, to, hours.offsetMinutes),
          approximate,
        };
  }
}
const midnight = (day: number, offset: number): Interval => {
  const at = instantOf(day, 0, offset);
  return { from: at, to: at };
};

/**
 * Working time inside the intervals in which a clock ran: office hours of working days only.
 * Pauses are what lies between the intervals; overlapping intervals count once.
 */
export function elapsedWorkingTime(intervals: readonly Interval[], hours: WorkingHours): Elapsed {
  const full = officeDay(hours.periods);
  let milliseconds = 0;
  let approximate = false;
  for (const interval of union(intervals)) {
    for (const office of officeTime(interval.from, hours)) {
      if (office.from >= interval.to) break;
      approximate ||= office.approximate;
      milliseconds += Math.max(0, Math.min(office.to, interval.to) - Math.max(office.from, interval.from));
    }
  }
  return { milliseconds, hours: milliseconds / 3_600_000, days: milliseconds / full, approximate };
}

/**
 * The instant at which a clock started at `start` has run `milliseconds` of working time; `start` itself for 0 or less.
 * @throws RangeError when that lies more than 20,000 office periods away.
 */
export function addWorkingTime(
  start: number,
  milliseconds: number,
  hours: WorkingHours,
): { readonly at: number; readonly approximate: boolean } {
  officeDay(hours.periods);
  let left = milliseconds;
  let approximate = hours.calendar.isApproximate(localDate(start, hours.offsetMinutes));
  if (left <= 0) return { at: start, approximate };
  let guard = 0;
  for (const office of officeTime(start, hours)) {
    approximate ||= office.approximate;
    const from = Math.max(office.from, start);
    const here = Math.max(0, office.to - from);
    if (here >= left) return { at: from + left, approximate };
    left -= here;
    if (++guard > 20_000) break;
  }
  throw new RangeError("the deadline lies too far away");
}
