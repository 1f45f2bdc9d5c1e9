import type { Problem } from "#libs/timetable/index.ts";
import type { Cause } from "../timetable.ts";

const dayText = (day: string) => ({
  zh: `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日全天`,
  en: `all day on ${day}`,
});

/**
 * A cause “somebody is away at …” told by whole days instead of slot by slot: away on every day of the talks, or on some days and in
 * some slots of others. Other causes stay as they are; ids are still ids (see `named`).
 */
export function absenceByDays(cause: Cause, slots: Problem["slots"]): Cause {
  if (cause.constraint !== "unavailable") return cause;
  const [who, ...rest] = cause.with;
  const away = new Set<string | number>(rest);
  const days = new Map<string, (string | number)[]>();
  for (const slot of slots) {
    const day = String(slot.day ?? "");
    days.set(day, [...(days.get(day) ?? []), slot.id]);
  }
  const whole = [...days].filter(([day, ids]) => day !== "" && ids.every((id) => away.has(id)));
  if (whole.length === 0) return cause;
  if (whole.length === days.size) {
    const all =
      days.size === 1 ? ["全天", "all day"] : days.size === 2 ? ["两天都", "on both days"] : undefined;
    const [zh, en] = all ?? [`${days.size} 天都`, `on all ${days.size} days`];
    return { ...cause, text: { zh: `${who} ${zh}不在`, en: `${who} is away ${en}` } };
  }
  const inWhole = new Set(whole.flatMap(([, ids]) => ids));
  const single = slots.flatMap((s) => (away.has(s.id) && !inWhole.has(s.id) ? [String(s.id)] : []));
  const parts = whole.map(([day]) => dayText(day));
  return {
    ...cause,
    text: {
      zh: `${who} 在 ${[...parts.map((p) => p.zh), ...single].join("、")} 不在`,
      en: `${who} is away ${[...parts.map((p) => p.en), ...single.map((s) => `at ${s}`)].join(", ")}`,
    },
  };
}
