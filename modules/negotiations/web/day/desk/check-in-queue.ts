import type { CheckInEvent, CheckInPack, CheckInResult } from "../../../model/day.ts";

/** One check-in as this device shows it: what was done, and what the server said of it so far. */
export type Entry = {
  readonly event: CheckInEvent;
  readonly name: string;
  /** `waiting`: not heard by the server yet. `withdrawn`: taken back, no longer shown. */
  readonly result: CheckInResult["result"] | "waiting" | "withdrawn";
  readonly message: { readonly zh: string; readonly en: string } | null;
  readonly firstAt: string | null;
  readonly firstDevice: string | null;
  /** The server's record, once it has one. */
  readonly checkInId: string | null;
};
/** All a device knows; kept in the browser so that neither a dead battery nor a dead network loses a check-in. */
export type Desk = { readonly pack: CheckInPack | null; readonly entries: readonly Entry[] };
export const EMPTY_DESK: Desk = { pack: null, entries: [] };
const SHOWN = 500;

export const waiting = (desk: Desk): readonly CheckInEvent[] =>
  desk.entries.filter((e) => e.result === "waiting").map((e) => e.event);

/** Who an event is about, as far as the device knows. */
function nameOf(pack: CheckInPack | null, event: CheckInEvent): string | null {
  if (event.way === "walk-in") return event.name ?? null;
  const ticket = event.ticket?.trim();
  const byTicket = ticket ? pack?.tickets.find((t) => t.code === ticket)?.name : undefined;
  return byTicket ?? pack?.parties.find((p) => p.key === event.party)?.name ?? null;
}

/** What this device has already noted of the same person or code, if it stands. */
export const already = (desk: Desk, event: Pick<CheckInEvent, "ticket" | "party">): Entry | undefined =>
  desk.entries.find(
    ({ result, event: e }) =>
      result !== "refused" &&
      result !== "withdrawn" &&
      (event.ticket ? e.ticket === event.ticket : event.party ? e.party === event.party : false),
  );

/** Notes an event. What this device itself has just noted for the same person is not noted twice: a camera reads a code many times a second. */
export function noted(desk: Desk, event: CheckInEvent): Desk {
  if (already(desk, event)) return desk;
  const entry: Entry = {
    event,
    name: nameOf(desk.pack, event) ?? event.ticket ?? "?",
    result: "waiting",
    message: null,
    firstAt: null,
    firstDevice: null,
    checkInId: null,
  };
  return { ...desk, entries: shortened([entry, ...desk.entries]) };
}

/** What is not sent yet is never dropped; of the rest the newest. */
function shortened(entries: readonly Entry[]): Entry[] {
  let room = SHOWN;
  return entries.filter((e) => e.result === "waiting" || room-- > 0);
}

/** The desk after the server answered; entries it did not speak of wait on. */
export function answered(desk: Desk, results: readonly CheckInResult[]): Desk {
  const said = new Map(results.map((r) => [r.eventId, r]));
  return {
    ...desk,
    entries: desk.entries.map((entry) => {
      const result = said.get(entry.event.eventId);
      return result
        ? {
            ...entry,
            name: result.name ?? entry.name,
            result: result.result,
            message: result.message,
            firstAt: result.firstAt,
            firstDevice: result.firstDevice,
            checkInId: result.checkInId,
          }
        : entry;
    }),
  };
}

/** Forgets a check-in that was taken back, so that the person can be checked in again. */
export const takenBack = (desk: Desk, checkInId: string): Desk => ({
  ...desk,
  entries: desk.entries.map((entry) =>
    entry.checkInId === checkInId ? { ...entry, result: "withdrawn" as const } : entry,
  ),
});

/** Whether the list says that this event's person is not here: then another desk has taken the check-in back. */
function absent(pack: CheckInPack, event: CheckInEvent): boolean {
  const row = event.ticket
    ? pack.tickets.find((t) => t.code === event.ticket)
    : pack.parties.find((p) => p.key === event.party);
  return row !== undefined && row.checkedInAt === null;
}

/** The desk with the list as the server sent it after all answers, or with the one held when that still stands. */
export function renewed(desk: Desk, pack: CheckInPack): Desk {
  if (pack.unchanged && desk.pack) return { ...desk, pack: { ...desk.pack, at: pack.at } };
  const entries = desk.entries.map((entry) =>
    (entry.result === "checked-in" || entry.result === "already") && absent(pack, entry.event)
      ? { ...entry, result: "withdrawn" as const }
      : entry,
  );
  return { pack, entries };
}

/**
 * What two pages of the same device know, e.g. two tabs: every event once, an answered one before one that waits, newest first.
 * Without this the page written last would drop what the other one noted.
 */
export function joined(mine: readonly Entry[], others: readonly Entry[]): Entry[] {
  const known = new Map(mine.map((e) => [e.event.eventId, e]));
  for (const other of others) {
    const own = known.get(other.event.eventId);
    if (!own || own.result === "waiting" || other.result === "withdrawn")
      known.set(other.event.eventId, other);
  }
  const all = [...known.values()].sort((a, b) => b.event.at.localeCompare(a.event.at));
  return shortened(all);
}
