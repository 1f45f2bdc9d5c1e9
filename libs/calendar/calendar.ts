/** A calendar day as `YYYY-MM-DD`; it has no time and no zone. */
export type IsoDate = string;

/** One year of a holiday notice: days off, and weekend days worked in exchange (调休), as `MM-DD`. */
export type HolidayYear = {
  readonly year: number;
  readonly off: readonly string[];
  readonly working: readonly string[];
};

/** A date reached or a count made; `approximate` when a year without a holiday notice was touched (weekends only). */
export type Counted<K extends string, V> = { readonly [key in K]: V } & { readonly approximate: boolean };

/** Which days are worked. */
export type Calendar = {
  isWorkingDay(date: IsoDate): boolean;
  /** Whether the year of `date` has no published notice, so that only weekends are known. */
  isApproximate(date: IsoDate): boolean;
};

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01. @throws RangeError for anything but an existing day written `YYYY-MM-DD`. */
export function dayNumber(date: IsoDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match) {
    const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
    if (new Date(at).toISOString().startsWith(date)) return at / DAY_MS;
  }
  throw new RangeError(`not a date: ${date}`);
}

/** The day with that number. */
export const dateOf = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day `n` calendar days after `date` (before it when negative). */
export const addDays = (date: IsoDate, n: number): IsoDate => dateOf(dayNumber(date) + n);

const isWeekend = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  return weekday === 0 || weekday === 6;
};

/** A calendar from holiday notices. Years without a notice know weekends only and are called approximate. */
export function createCalendar(years: readonly HolidayYear[]): Calendar {
  const special = new Map<number, boolean>();
  const known = new Set<number>();
  for (const { year, off, working } of years) {
    known.add(year);
    for (const day of off) special.set(dayNumber(`${year}-${day}`), false);
    for (const day of working) special.set(dayNumber(`${year}-${day}`), true);
  }
  return {
    isWorkingDay(date) {
      const day = dayNumber(date);
      return special.get(day) ?? !isWeekend(day);
    },
    isApproximate: (date) => !known.has(Number(date.slice(0, 4))),
  };
}

/**
 * The n-th working day after `date`, which itself does not count (before it when `n` is negative).
 * `n = 0` gives `date` itself if it is worked, else the next working day.
 * @throws RangeError when `n` is not a whole number or the calendar has no working day within ten years.
 */
export function addWorkingDays(calendar: Calendar, date: IsoDate, n: number): Counted<"date", IsoDate> {
  if (!Number.isInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  let day = dayNumber(date);
  let approximate = calendar.isApproximate(date);
  const step = n < 0 ? -1 : 1;
  let left = Math.abs(n);
  if (n === 0) {
    if (calendar.isWorkingDay(date)) return { date, approximate };
    left = 1;
  }
  for (let idle = 0; left > 0; ) {
    day += step;
    const at = dateOf(day);
    approximate ||= calendar.isApproximate(at);
    if (calendar.isWorkingDay(at)) {
      left -= 1;
      idle = 0;
    } else if (++idle > 3660) throw new RangeError("the calendar has no working days");
  }
  return { date: dateOf(day), approximate };
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * The inverse of {@link addWorkingDays} for working days.
 */
export function workingDaysBetween(calendar: Calendar, from: IsoDate, to: IsoDate): Counted<"days", number> {
  const [a, b] = [dayNumber(from), dayNumber(to)];
  let days = 0;
  let approximate = calendar.isApproximate(from) || calendar.isApproximate(to);
  for (let day = Math.min(a, b) + 1; day <= Math.max(a, b); day++) {
    const at = dateOf(day);
    approximate ||= calendar.isApproximate(at);
    if (calendar.isWorkingDay(at)) days += 1;
  }
  return { days: a <= b ? days : days === 0 ? 0 : -days, approximate };
}
