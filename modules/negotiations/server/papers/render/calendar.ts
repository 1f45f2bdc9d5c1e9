import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarEvent } from "../../../model/papers/calendar.ts";

/** Characters that end a line for some reader of the file, and controls: a title or a name must not begin a property of its own. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const line = (text: string): string => text.toWellFormed().replace(BREAKS, " ").trim();
const lines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(line)
    .join("\n");

/** A calendar file. Times are written in UTC: every calendar shows them in its own zone. */
export function icsOf(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name: line(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Huizhi", product: "negotiations" },
  });
  for (const e of events)
    calendar.createEvent({
      id: line(e.uid),
      sequence: e.sequence,
      status: e.status === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(e.stamp),
      start: new Date(e.start),
      end: new Date(e.end),
      summary: line(e.summary),
      ...(e.location ? { location: line(e.location) } : {}),
      ...(e.description ? { description: lines(e.description) } : {}),
    });
  return calendar.toString();
}
