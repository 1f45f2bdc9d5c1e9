import { localDate, SHANGHAI_OFFSET } from "./working-time.ts";

/** The day in China on which an instant falls. */
export const dayOf = (instant: string): string => localDate(Date.parse(instant), SHANGHAI_OFFSET);
/** The instant a day begins in China. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
/** The last millisecond of a day in China. */
export const lastOfDay = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();
