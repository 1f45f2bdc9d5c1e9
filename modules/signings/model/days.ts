import { localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";

/** The day in China on which an instant falls. */
export const dayOf = (instant: string): string => localDate(Date.parse(instant), SHANGHAI_OFFSET);
/** The instant a day begins in China. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
/** When something dated by day happened: the moment itself if it is that day's, else the day's beginning. */
export const instantOn = (day: string, moment: string): string =>
  dayOf(moment) === day ? moment : startOfDay(day);
