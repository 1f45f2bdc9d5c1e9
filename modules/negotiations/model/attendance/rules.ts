import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import type { AttendanceReply } from "../attendance.ts";

/** Days before the first and after the last day of an activity within which people arrive and leave. */
const AROUND = 14;
const DAY = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

type Days = { readonly startsOn: string | null; readonly endsOn: string | null };

/** What is wrong with a reply; nothing when it may be stored. A decline is not looked at further. */
export function checkReply(reply: AttendanceReply, { startsOn, endsOn }: Days): FieldRefusal[] {
  if (reply.reply === "declined") return [];
  const found: FieldRefusal[] = [];
  const { arrival, departure } = reply;
  const last = endsOn ?? startsOn;
  const near = (field: string, day: string) => {
    if (!startsOn || !last) return;
    const from = shifted(startsOn, -AROUND);
    const to = shifted(last, AROUND);
    if (day < from || day > to)
      found.push({
        field,
        value: day,
        reason: { zh: "与活动日期相距太远", en: "Too far from the days of the event" },
        possible: { zh: `${from} 至 ${to}`, en: `${from} to ${to}` },
      });
  };
  if (arrival) near("arrival", arrival.day);
  if (departure) near("departure", departure.day);
  if (arrival && last && arrival.day > last)
    found.push({
      field: "arrival",
      value: arrival.day,
      reason: { zh: "到达时活动已结束", en: "The event is over by then" },
      possible: { zh: `不晚于 ${last}`, en: `Not after ${last}` },
    });
  if (departure && startsOn && departure.day < startsOn)
    found.push({
      field: "departure",
      value: departure.day,
      reason: { zh: "离开时活动尚未开始", en: "The event has not begun by then" },
      possible: { zh: `不早于 ${startsOn}`, en: `Not before ${startsOn}` },
    });
  if (arrival && departure && `${arrival.day} ${arrival.time}` >= `${departure.day} ${departure.time}`)
    found.push({
      field: "departure",
      value: `${departure.day} ${departure.time}`,
      reason: { zh: "离开须晚于到达", en: "Departure must be after arrival" },
      possible: {
        zh: `晚于 ${arrival.day} ${arrival.time}`,
        en: `After ${arrival.day} ${arrival.time}`,
      },
    });
  if (reply.diet === "other" && !reply.dietNote?.trim())
    found.push({
      field: "dietNote",
      reason: { zh: "请说明饮食要求", en: "Please say what you need" },
    });
  return found;
}

/** What a protocol rank is proposed from; lower ranks come first. */
export type Standing = {
  readonly kind: "expert" | "organisation";
  readonly academician?: boolean | undefined;
  readonly titleTier?: string | null;
};

/**
 * The protocol rank (礼宾次序) proposed for a party: academicians, then senior and deputy-senior titles, other experts, organisations.
 * Parties of one rank follow each other by name; officers change it. The hundreds leave room in between.
 */
export function proposedRank({ kind, academician, titleTier }: Standing): number {
  if (kind === "organisation") return 500;
  if (academician) return 100;
  if (titleTier === "senior") return 200;
  return titleTier === "deputy-senior" ? 300 : 400;
}

/** When a personal link made now runs out: two days after the event, in any case after two weeks. ISO instants. */
export function linkExpiry(now: string, endsOn: string | null): string {
  const soonest = Date.parse(now) + 14 * DAY;
  const afterwards = endsOn ? Date.parse(`${endsOn}T00:00:00Z`) + 3 * DAY : 0;
  return new Date(Math.max(soonest, afterwards)).toISOString();
}

/** What of a reply changes a timetable: whether the party comes, from when to when, with how many, and with an interpreter. */
export function timetableFacts(
  replyState: string,
  reply: AttendanceReply | null,
): Readonly<Record<string, unknown>> {
  const at = (j: AttendanceReply["arrival"]) => (j ? `${j.day} ${j.time}` : null);
  return {
    reply: replyState,
    arrival: at(reply?.arrival),
    departure: at(reply?.departure),
    representatives: reply?.representatives ?? 1,
    interpreter: reply?.interpreter ?? null,
  };
}

/** Names of the facts that differ; empty when a timetable need not know. */
export const changedFacts = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] => Object.keys(after).filter((k) => before[k] !== after[k]);
