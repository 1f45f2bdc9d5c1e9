import type { Slot } from "../../model/programme/programme.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** A day without its year, as people say it: 9月24日, 24 Sep. */
export function dayText(day: string, language: "zh" | "en"): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth() + 1;
  if (language === "zh") return `${month}月${date.getUTCDate()}日`;
  return `${date.getUTCDate()} ${MONTHS[month - 1]}`;
}
/** A day with its weekday: 9月24日 周日, Sun 24 Sep. */
export function dayName(day: string, language: "zh" | "en"): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  if (language === "zh") return `${dayText(day, language)} 周${"日一二三四五六"[date.getUTCDay()]}`;
  return `${WEEKDAYS[date.getUTCDay()]} ${dayText(day, language)}`;
}
type When = Pick<Slot, "day" | "startsAt" | "endsAt">;
/** 9月24日 09:00–09:30. */
export const whenText = (slot: When, language: "zh" | "en"): string =>
  `${dayText(slot.day, language)} ${slot.startsAt}–${slot.endsAt}`;

/** The slots in which meetings can be, as choices. */
export const slotOptions = (slots: readonly Slot[]) =>
  slots
    .filter((slot) => slot.kind === "meeting")
    .map((slot) => ({ value: slot.id, label: { zh: whenText(slot, "zh"), en: whenText(slot, "en") } }));
