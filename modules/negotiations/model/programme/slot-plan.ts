import { z } from "zod";
import { ClockTime, SLOT_KINDS, type SlotInput } from "./programme.ts";

/** A stretch of the day in which no meetings start: opening, tea, lunch, transfer. */
const Pause = z.strictObject({
  startsAt: ClockTime,
  endsAt: ClockTime,
  kind: z.enum(SLOT_KINDS).exclude(["meeting"]),
  title: z.strictObject({ zh: z.string().trim().min(1).max(80), en: z.string().trim().max(120) }).nullish(),
});

/** How the slots of one or more days follow from a few figures. */
export const SlotPlan = z
  .strictObject({
    days: z.array(z.iso.date()).min(1).max(10),
    from: ClockTime,
    to: ClockTime,
    /** Length of a meeting slot, minutes. */
    minutes: z.number().int().min(5).max(240),
    /** Time to change tables between two slots, minutes. */
    change: z.number().int().min(0).max(60).default(0),
    pauses: z.array(Pause).max(12).default([]),
    /** Take away the slots these days have, as far as nothing uses them. */
    replace: z.boolean().default(false),
  })
  .refine((p) => p.from < p.to, { path: ["to"], message: "结束须晚于开始 / the end is not after the start" })
  .refine((p) => p.pauses.every((e) => e.startsAt < e.endsAt), {
    path: ["pauses"],
    message: "休息的结束须晚于开始 / a pause ends after it starts",
  });
export type SlotPlan = z.infer<typeof SlotPlan>;

type Stretch = { readonly day: string; readonly startsAt: string; readonly endsAt: string };

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** `HH:MM` of minutes since midnight, 0 … 1439. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Before noon, before 18:00, later: as programmes in China divide the day. */
export const sessionAt = (time: string): SlotInput["session"] =>
  time < "12:00" ? "morning" : time < "18:00" ? "afternoon" : "evening";

/** `2023-09-24 09:00–09:30`, the same in both languages. */
export const stretchName = (s: Stretch): string => `${s.day} ${s.startsAt}–${s.endsAt}`;

/** The first two stretches of a day that share a moment, or null. Touching ends do not overlap. */
export function overlapOf<S extends Stretch>(stretches: readonly S[]): readonly [S, S] | null {
  const sorted = [...stretches].sort(
    (a, b) => a.day.localeCompare(b.day) || a.startsAt.localeCompare(b.startsAt),
  );
  let last: S | undefined;
  for (const s of sorted) {
    if (last && last.day === s.day && s.startsAt < last.endsAt) return [last, s];
    if (!last || last.day !== s.day || s.endsAt > last.endsAt) last = s;
  }
  return null;
}

/**
 * The slots of a plan, by day and time: pauses as they are given, and between them meeting slots of equal length, the first at
 * `from` or at the end of a pause. What is left before a pause and too short for a slot stays free.
 */
export function slotsFrom(plan: SlotPlan): SlotInput[] {
  const pauses = [...plan.pauses].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const end = minutesOf(plan.to);
  return [...new Set(plan.days)].sort().flatMap((day) => {
    const slots: SlotInput[] = pauses.map((p) => ({
      day,
      startsAt: p.startsAt,
      endsAt: p.endsAt,
      session: sessionAt(p.startsAt),
      kind: p.kind,
      title: p.title ?? null,
    }));
    let at = minutesOf(plan.from);
    while (at + plan.minutes <= end) {
      const until = at + plan.minutes;
      const pause = pauses.find((p) => minutesOf(p.startsAt) < until && minutesOf(p.endsAt) > at);
      if (pause) {
        at = minutesOf(pause.endsAt);
        continue;
      }
      const startsAt = timeOf(at);
      slots.push({
        day,
        startsAt,
        endsAt: timeOf(until),
        session: sessionAt(startsAt),
        kind: "meeting",
        title: null,
      });
      at = until + plan.change;
    }
    return slots.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  });
}

/**
 * Day and time at an instant in a time zone.
 * @param instant ISO instant
 * @param timeZone IANA name
 */
export function localMoment(instant: string, timeZone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return { day: `${of("year")}-${of("month")}-${of("day")}`, time: `${of("hour")}:${of("minute")}` };
}
