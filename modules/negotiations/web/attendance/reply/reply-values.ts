import type { AttendanceReply } from "../../../model/attendance.ts";

type Journey = {
  readonly day?: string | null;
  readonly time?: string | null;
  readonly transport?: NonNullable<AttendanceReply["arrival"]>["transport"];
  readonly number?: string | null;
  readonly pickUp?: boolean;
};
type Attendee = {
  readonly name?: string | null;
  readonly title?: string | null;
  readonly phone?: string | null;
};

/** A reply as its form holds it: nothing chosen yet is possible, journeys may be half filled in. */
export type ReplyValues = {
  readonly reply?: "accepted" | "declined";
  readonly note?: string | null;
  readonly arrival?: Journey;
  readonly departure?: Journey;
  readonly preference?: AttendanceReply["preference"];
  readonly interpreter?: AttendanceReply["interpreter"];
  readonly diet?: AttendanceReply["diet"];
  readonly dietNote?: string | null;
  readonly hotel?: boolean;
  readonly companions?: number | null;
  readonly representatives?: number | null;
  readonly attendees?: readonly (Attendee | undefined)[];
};

const EMPTY: ReplyValues = { diet: "none", hotel: false, companions: 0, representatives: 1, attendees: [] };
const text = (value: string | null | undefined): string | null => value?.trim() || null;

/** What the form starts with: the answer given before, else nothing. */
export const valuesOf = (reply: AttendanceReply | null): ReplyValues =>
  reply
    ? { ...EMPTY, ...reply, arrival: reply.arrival ?? undefined, departure: reply.departure ?? undefined }
    : EMPTY;

/** A journey of which anything was filled in. */
export const begun = (journey: Journey | undefined): boolean =>
  Boolean(
    journey && (journey.day || journey.time || journey.transport || text(journey.number) || journey.pickUp),
  );

/** Sent as it stands: what is missing of a journey the form asks for, and the server refuses. */
const journeyOf = (journey: Journey | undefined) =>
  journey && begun(journey)
    ? {
        day: journey.day ?? "",
        time: journey.time ?? "",
        transport: journey.transport || null,
        number: text(journey.number),
        pickUp: journey.pickUp ?? false,
      }
    : null;

/** The reply to send. Whoever declines sends the reason only; rows of people without a name are left out. */
export function replyOf(values: ReplyValues): AttendanceReply {
  const coming = values.reply === "accepted";
  const v = coming ? values : EMPTY;
  return {
    reply: coming ? "accepted" : "declined",
    note: text(values.note),
    arrival: journeyOf(v.arrival),
    departure: journeyOf(v.departure),
    preference: v.preference || null,
    interpreter: v.interpreter || null,
    diet: v.diet ?? "none",
    dietNote: v.diet && v.diet !== "none" ? text(v.dietNote) : null,
    hotel: v.hotel ?? false,
    companions: v.companions ?? 0,
    representatives: v.representatives ?? 1,
    attendees: (v.attendees ?? []).flatMap((a) => {
      const name = text(a?.name);
      return name ? [{ name, title: text(a?.title), phone: text(a?.phone) }] : [];
    }),
  };
}

/** Where the form shows what the server says of a field, e.g. `reply.attendees.0.name`; `arrival` stands for its day. */
export function formPath(field: string): (string | number)[] {
  const path = field
    .replace(/^reply\./, "")
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return path.length === 1 && (path[0] === "arrival" || path[0] === "departure") ? [...path, "day"] : path;
}

/** What may lie in the browser's storage: no telephones, and no diet, which tells of health or faith. */
export const keepable = ({ diet: _diet, dietNote: _note, attendees, ...rest }: ReplyValues): ReplyValues => ({
  ...rest,
  attendees: attendees?.map((a) => ({ name: a?.name, title: a?.title })),
});
