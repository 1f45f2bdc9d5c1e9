import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { CalendarEvent } from "../../../model/papers/calendar.ts";

/** A calendar file. Times are written in UTC: every calendar shows them in its own zone. */
export function icsOf(name: string, events: readonly CalendarEvent[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Huizhi", product: "negotiations" },
  });
  for (const e of events)
    calendar.createEvent({
      id: e.uid,
      sequence: e.sequence,
      status: e.status === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(e.stamp),
      start: new Date(e.start),
      end: new Date(e.end),
      summary: e.summary,
      ...(e.location ? { location: e.location } : {}),
      ...(e.description ? { description: e.description } : {}),
    });
  return calendar.toString();
}
