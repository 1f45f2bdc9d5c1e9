import { dayOf, startOfDay } from "#libs/calendar/index.ts";

/** When something dated by day happened: the moment itself if it is that day's, else the day's beginning. */
export const instantOn = (day: string, moment: string): string =>
  dayOf(moment) === day ? moment : startOfDay(day);
