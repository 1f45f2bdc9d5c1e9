import type { AttendanceReply, TRANSPORTS } from "../../attendance.ts";
import type { Slot } from "../../programme/programme.ts";

type Transport = (typeof TRANSPORTS)[number];
/** Minutes from the station or airport to the table: nobody is expected sooner after an arrival. */
const AFTER_ARRIVAL: Readonly<Record<Transport, number>> = { flight: 120, train: 60, car: 15, local: 0 };
/** Minutes that somebody has to leave the table before the train or flight. */
const BEFORE_DEPARTURE: Readonly<Record<Transport, number>> = { flight: 180, train: 90, car: 0, local: 0 };
/** When nothing is said about the journey. */
const UNKNOWN = 30;

/** Minutes since the epoch of a local day and time, all in the time zone of the programme. */
export const minutesOf = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`) / 60_000;

type When = Pick<Slot, "day" | "startsAt" | "endsAt">;
export const overlaps = (slot: When, from: number, to: number): boolean =>
  minutesOf(slot.day, slot.startsAt) < to && minutesOf(slot.day, slot.endsAt) > from;

/** Whether a party that replied so can sit at a table during the whole of a slot. */
export function presentAt(slot: When, reply: Pick<AttendanceReply, "arrival" | "departure"> | null): boolean {
  const { arrival, departure } = reply ?? {};
  if (arrival) {
    const ready =
      minutesOf(arrival.day, arrival.time) + (arrival.transport ? AFTER_ARRIVAL[arrival.transport] : UNKNOWN);
    if (minutesOf(slot.day, slot.startsAt) < ready) return false;
  }
  if (departure) {
    const leaves =
      minutesOf(departure.day, departure.time) -
      (departure.transport ? BEFORE_DEPARTURE[departure.transport] : UNKNOWN);
    if (minutesOf(slot.day, slot.endsAt) > leaves) return false;
  }
  return true;
}

/** Local day and time (`YYYY-MM-DD HH:MM`) of an ISO instant in a time zone (IANA name). */
export function localTime(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}
