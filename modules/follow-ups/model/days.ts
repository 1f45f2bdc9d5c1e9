import { localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";

/** The day in China on which an instant falls. */
export const dayOf = (instant: string): string => localDate(Date.parse(instant), SHANGHAI_OFFSET);
/** When something dated by day happened: the moment itself if it is that day's, else the end of the day, so that it follows what it followed. */
export const instantOn = (day: string, moment: string): string =>
  dayOf(moment) === day ? moment : new Date(`${day}T23:59:59.999+08:00`).toISOString();
