import type { CheckInEvent, CheckInPack, CheckInResult } from "../../model/day.ts";

/** One check-in as this device shows it: what was done, and what the server said of it so far. */
export type Entry = {
  readonly event: CheckInEvent;
  readonly name: string;
  /** `waiting`: not heard by the server yet. */
  readonly result: CheckInResult["result"] | "waiting";
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
export function nameOf(pack: CheckInPack | null, event: CheckInEvent): string | null {
  if (event.way === "walk-in") return event.name ?? null;
  const ticket = event.ticket?.trim();
  const byTicket = ticket ? pack?.tickets.find((t) => t.code === ticket)?.name : undefined;
  return byTicket ?? pack?.parties.find((p) => p.key === event.party)?.name ?? null;
}

/** Notes an event. What this device itself has just noted for the same person is not noted twice: a camera reads a code many times a second. */
export function noted(desk: Desk, event: CheckInEvent): Desk {
  const same = desk.entries.some(
    (e) =>
      e.result !== "refused" &&
      ((event.ticket && e.event.ticket === event.ticket) || (event.party && e.event.party === event.party)),
  );
  if (same) return desk;
  const entry: Entry = {
    event,
    name: nameOf(desk.pack, event) ?? event.ticket ?? "?",
    result: "waiting",
    message: null,
    firstAt: null,
    firstDevice: null,
    checkInId: null,
  };
  const old = desk.entries.filter((e) => e.result !== "waiting").slice(0, SHOWN);
  const open = desk.entries.filter((e) => e.result === "waiting");
  return { ...desk, entries: [entry, ...open, ...old] };
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
  entries: desk.entries.filter((entry) => entry.checkInId !== checkInId),
});

const keyOf = (activityId: string): string => `huizhi.check-in.${activityId}`;

export function readDesk(activityId: string): Desk {
  try {
    const text = localStorage.getItem(keyOf(activityId));
    return text ? (JSON.parse(text) as Desk) : EMPTY_DESK;
  } catch {
    return EMPTY_DESK;
  }
}
export function keepDesk(activityId: string, desk: Desk): void {
  try {
    localStorage.setItem(keyOf(activityId), JSON.stringify(desk));
  } catch {
    // A full or forbidden store: the page still works while it is open.
  }
}
