import { dayOf, lastOfDay } from "#libs/calendar/index.ts";

/** When something dated by day happened: the moment itself if it is that day's, else the end of the day, so that it follows what it followed. */
export const instantOn = (day: string, moment: string): string =>
  dayOf(moment) === day ? moment : lastOfDay(day);
