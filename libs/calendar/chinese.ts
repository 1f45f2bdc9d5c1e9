import { type Calendar, createCalendar } from "./calendar.ts";
import { chineseHolidays } from "./generated/chinese-holidays.ts";
import { OFFICE_PERIODS, SHANGHAI_OFFSET, type WorkingHours } from "./working-time.ts";

/** Working days of mainland China by the State Council's holiday notices; later years are approximate. */
export const chineseCalendar: Calendar = createCalendar(chineseHolidays);

/** Usual office hours of a Chinese bureau, Asia/Shanghai. */
export const chineseOfficeHours: WorkingHours = {
  calendar: chineseCalendar,
  periods: OFFICE_PERIODS,
  offsetMinutes: SHANGHAI_OFFSET,
};
