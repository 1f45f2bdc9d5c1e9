import type { Locale } from "#platform/kernel/text.ts";
import type { AgendaEntry } from "../timetable.ts";
import { entriesOf } from "./agendas.ts";
import type { PaperFacts } from "./facts.ts";
import { joined, nameOf, say } from "./words.ts";

/** An event of a calendar; times are ISO instants. */
export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly status: "CONFIRMED" | "CANCELLED";
  /** When this version was published. */
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
};

/** Minutes by which a time zone is ahead of UTC at an instant. */
function offset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "00";
  const shown = `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:00Z`;
  return (Date.parse(shown) - instant) / 60_000;
}

/** The instant (ISO, UTC) of a local day and `HH:MM` in an IANA time zone; in the hour that a clock skips, the time after it. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const local = Date.parse(`${day}T${time}:00Z`);
  const first = local - offset(local, timeZone) * 60_000;
  return new Date(local - offset(first, timeZone) * 60_000).toISOString();
}

/**
 * The calendar of a party: what the version in force says, and every meeting or visit that an earlier version had and this one no
 * longer has, cancelled. SEQUENCE is the version's number, so that a calendar takes a later file for the newer one.
 */
export function calendarEvents(facts: PaperFacts, party: string, locale: Locale): CalendarEvent[] {
  const { version, earlier, activity } = facts;
  if (!version) return [];
  const now = entriesOf(facts, version, party);
  const uids = new Set(now.map((e) => e.uid));
  const gone = new Map<string, AgendaEntry>();
  for (const old of [...earlier].sort((a, b) => a.number - b.number))
    for (const e of entriesOf(facts, old, party)) if (!uids.has(e.uid)) gone.set(e.uid, e);
  const event = (e: AgendaEntry, status: CalendarEvent["status"]): CalendarEvent => {
    const others = joined(
      e.withParties.map((p) => nameOf(p, locale)),
      locale,
    );
    const table = e.table && (locale === "zh" ? `${e.table}号桌` : `table ${e.table}`);
    const place = [e.room && say(e.room, locale), table].filter(Boolean).join(locale === "zh" ? "" : ", ");
    const title = say(e.title, locale);
    return {
      uid: e.uid,
      sequence: version.number,
      status,
      stamp: version.publishedAt,
      start: instantOf(e.day, e.startsAt, activity.timeZone),
      end: instantOf(e.day, e.endsAt, activity.timeZone),
      summary:
        others && e.kind === "meeting"
          ? locale === "zh"
            ? `与${others}洽谈：${title}`
            : `${title} – with ${others}`
          : title,
      location: [place, activity.venue].filter(Boolean).join(" · ") || null,
      description: e.note ? say(e.note, locale) : null,
    };
  };
  return [...now.map((e) => event(e, "CONFIRMED")), ...[...gone.values()].map((e) => event(e, "CANCELLED"))];
}
