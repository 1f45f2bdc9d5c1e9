import { addDays } from "#libs/calendar/index.ts";

const DAY = 86_400_000;

/** The instant at which a day (`YYYY-MM-DD`) ends in a time zone (IANA name): the first of the next day. */
export function endOfDay(day: string, timeZone: string): string {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`) + DAY;
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(
    new Date(midnightUtc),
  );
  const offset = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find((p) => p.type === "timeZoneName")?.value ?? "");
  const minutes = offset ? (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  return new Date(midnightUtc - minutes * 60_000).toISOString();
}

type Moment = {
  /** ISO instant of the platform's clock. */
  readonly now: string;
  /** IANA name of the deployment's zone. */
  readonly timeZone: string;
};

/**
 * What counts as now for an edition's records: an edition with a cut-off is read as of the end of that day once it has passed, so that
 * nothing in it grows older or falls overdue afterwards. ISO instant.
 */
export function asOf(cutOff: string | null, { now, timeZone }: Moment): string {
  if (cutOff === null) return new Date(now).toISOString();
  const end = endOfDay(cutOff, timeZone);
  return Date.parse(end) < Date.parse(now) ? end : new Date(now).toISOString();
}

/** The same by day: today, or the day after the cut-off, on which what was due by the cut-off is late. */
export const asOfDay = (today: string, cutOff: string | null): string =>
  cutOff && addDays(cutOff, 1) < today ? addDays(cutOff, 1) : today;

/** What counts as now per edition; those in `stopped` are read as of the end of their cut-off day, all others now. */
export type EditionClocks = { readonly now: string; readonly stopped: ReadonlyMap<string, string> };

/** Clocks of editions at a moment. */
export function clocksOf(
  editions: readonly { readonly id: string; readonly cutOff: string | null }[],
  moment: Moment,
): EditionClocks {
  const now = new Date(moment.now).toISOString();
  const read = editions.map((e) => [e.id, asOf(e.cutOff, moment)] as const);
  return { now, stopped: new Map(read.filter(([, at]) => at !== now)) };
}

/** What counts as now for a record of this edition. */
export const asOfEdition = (clocks: EditionClocks, editionId: string): string =>
  clocks.stopped.get(editionId) ?? clocks.now;
