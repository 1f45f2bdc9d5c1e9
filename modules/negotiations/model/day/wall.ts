import type { Text } from "#platform/kernel/text.ts";
import type { WallTable } from "../day.ts";

type WallSeat = NonNullable<WallTable["now"]>;

export type WallMeeting = {
  readonly id: string;
  readonly title: string;
  readonly parties: WallSeat["parties"];
  readonly slot: string;
  readonly table: string;
};
export type WallSlot = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: string;
  readonly endsAt: string;
};
export type WallPlace = {
  readonly id: string;
  readonly number: string;
  readonly room: Text;
  readonly county: string | null;
};
export type WallMark = { readonly meetingId: string; readonly mark: string; readonly minutes: number | null };

/** Local day and time, as the programme says them. */
export type LocalMoment = { readonly day: string; readonly time: string };

/** Day and `HH:MM` of an instant in a time zone. */
export function localMoment(instant: string, timeZone: string): LocalMoment {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(new Date(instant));
  return { day: parts.slice(0, 10), time: parts.slice(11, 16) };
}

/**
 * The state of a meeting: what was marked last; without a mark `next` before its slot, `waiting` during it (nobody said that it has
 * begun), `unmarked` once the slot is over.
 */
export function stateOf(slot: WallSlot, marks: readonly WallMark[], now: LocalMoment): string {
  const last = marks.at(-1);
  if (last) return last.mark;
  if (slot.day !== now.day) return slot.day < now.day ? "unmarked" : "next";
  if (slot.endsAt <= now.time) return "unmarked";
  return slot.startsAt <= now.time ? "waiting" : "next";
}

type Given = {
  readonly tables: readonly WallPlace[];
  readonly slots: readonly WallSlot[];
  readonly meetings: readonly WallMeeting[];
  readonly marks: readonly WallMark[];
  readonly now: LocalMoment;
};

/** Every table with the meeting that is on and the next one of the same day. */
export function wallOf({ tables, slots, meetings, marks, now }: Given): WallTable[] {
  const slotOf = new Map(slots.map((s) => [s.id, s]));
  return tables.map((table) => {
    const mine = meetings
      .flatMap((m) => {
        const slot = slotOf.get(m.slot);
        return slot && m.table === table.id && slot.day === now.day ? [{ meeting: m, slot }] : [];
      })
      .sort((a, b) => a.slot.startsAt.localeCompare(b.slot.startsAt));
    const shown = ({ meeting, slot }: (typeof mine)[number]): WallSeat => {
      const own = marks.filter((mark) => mark.meetingId === meeting.id);
      const state = stateOf(slot, own, now);
      return {
        meetingId: meeting.id,
        title: meeting.title,
        parties: meeting.parties,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        state,
        minutes: state === "late" ? (own.at(-1)?.minutes ?? null) : null,
      };
    };
    const on = mine.find(({ slot }) => slot.startsAt <= now.time && now.time < slot.endsAt);
    const next = mine.find(({ slot }) => slot.startsAt > now.time);
    return {
      tableId: table.id,
      number: table.number,
      room: table.room,
      county: table.county,
      now: on ? shown(on) : null,
      next: next ? shown(next) : null,
    };
  });
}
