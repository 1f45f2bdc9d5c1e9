import type { Random } from "#demo/random.ts";
import type { Day, Moment } from "./types.ts";

/** Public holidays and make-up days between March and October 2023 (State Council notice for 2023). */
const holidays = new Set([
  "2023-04-05",
  "2023-06-22",
  "2023-06-23",
  "2023-09-29",
  "2023-10-02",
  "2023-10-03",
  "2023-10-04",
  "2023-10-05",
  "2023-10-06",
  "2023-05-01",
  "2023-05-02",
  "2023-05-03",
]);
const madeUp = new Set(["2023-04-23", "2023-05-06", "2023-06-25", "2023-10-07", "2023-10-08"]);

/** The day `count` calendar days after `day`. */
export function addDays(day: Day, count: number): Day {
  const [y, m, d] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(y, m - 1, d + count)).toISOString().slice(0, 10);
}

/** True on a working day; days outside 2023 know weekends only. */
function isWorkingDay(day: Day): boolean {
  if (madeUp.has(day)) return true;
  if (holidays.has(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The first working day on or after `day`. */
export function workingDay(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The `count`-th working day after `day`. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDay(addDays(at, 1));
  return at;
}

/** A moment of office hours on that day, China time. */
export function officeHour(random: Random, day: Day): Moment {
  const minutes = random.chance(0.5) ? random.int(510, 705) : random.int(870, 1050);
  return at(day, Math.floor(minutes / 60), minutes % 60);
}

/** A moment of China time. */
export function at(day: Day, hour: number, minute = 0): Moment {
  return `${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+08:00`;
}

/** The calendar day a moment falls on. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10);
}
