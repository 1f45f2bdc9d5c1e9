import type { Id, Placement } from "../model/types.ts";

export type Seat = { slot: Id; table: Id | null };
/** A published meeting that is elsewhere now (`to` null: no longer placed), or one that was not published (`from` null). */
export type Change = { meeting: Id; from: Seat | null; to: Seat | null };

const seatOf = (p: Placement | undefined): Seat | null => (p ? { slot: p.slot, table: p.table } : null);

/** What differs between two timetables, in the order of the first and then of the second. Slots and tables both count. */
export function changes(before: readonly Placement[], after: readonly Placement[]): Change[] {
  const old = new Map(before.map((p) => [p.meeting, p]));
  const now = new Map(after.map((p) => [p.meeting, p]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter(
      (id) =>
        old.get(id)?.slot !== now.get(id)?.slot ||
        (old.get(id)?.table ?? null) !== (now.get(id)?.table ?? null),
    )
    .map((meeting) => ({ meeting, from: seatOf(old.get(meeting)), to: seatOf(now.get(meeting)) }));
}
