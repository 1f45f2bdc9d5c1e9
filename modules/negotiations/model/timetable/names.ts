import type { Text } from "#platform/kernel/text.ts";
import type { Slot } from "../programme/programme.ts";
import type { Cause } from "../timetable.ts";

/** Names by id: what a sentence about a timetable shows instead. */
export type Labels = ReadonlyMap<string, Text>;

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 9月24日 09:00–09:30. */
export function slotLabel({ day, startsAt, endsAt }: Pick<Slot, "day" | "startsAt" | "endsAt">): Text {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  return {
    zh: `${month}月${date}日 ${startsAt}–${endsAt}`,
    en: `${date} ${MONTHS[month - 1]} ${startsAt}–${endsAt}`,
  };
}

const ID = /[A-Za-z0-9_]+(?:[:-][A-Za-z0-9_]+)*/g;

/** A sentence with names in the place of ids. */
export const named = (text: Text, labels: Labels): Text => ({
  zh: text.zh.replace(ID, (id) => labels.get(id)?.zh ?? id),
  en: text.en.replace(ID, (id) => labels.get(id)?.en ?? id),
});

export const namedCause = <T extends Cause>(cause: T, labels: Labels): T => ({
  ...cause,
  text: named(cause.text, labels),
});
