import type { Locale, Text } from "#platform/kernel/text.ts";
import type { PaperFacts } from "./facts.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = {
  zh: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/** English where there is some, else the Chinese. */
export const say = (text: Text, locale: Locale): string => (locale === "en" && text.en ? text.en : text.zh);
type Named = { readonly name: string; readonly nameEn: string | null };
export const nameOf = (named: Named, locale: Locale): string =>
  locale === "en" ? (named.nameEn ?? named.name) : named.name;

/** Where a guest works, or the organisation it is; in English where that is known. */
export const organisationOf = (
  guest: { readonly organisationName: string | null; readonly organisationNameEn?: string | null },
  locale: Locale,
): string | null =>
  locale === "en" ? (guest.organisationNameEn ?? guest.organisationName) : guest.organisationName;

/** 2023年9月24日（星期日） · Sunday, 24 September 2023. */
export function dayInWords(day: string, locale: Locale): string {
  const [y, m, d] = day.split("-").map(Number);
  const weekday = WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return locale === "zh"
    ? `${y}年${m}月${d}日（${weekday}）`
    : `${weekday}, ${d} ${MONTHS[(m ?? 1) - 1]} ${y}`;
}

/** 2023年9月24日 · 24 September 2023. */
export function dateInWords(day: string, locale: Locale): string {
  const [y, m, d] = day.split("-").map(Number);
  return locale === "zh" ? `${y}年${m}月${d}日` : `${d} ${MONTHS[(m ?? 1) - 1]} ${y}`;
}

/** 上午, 下午: the half of a day in which something begins. */
export const halfDay = (startsAt: string, locale: Locale): string =>
  startsAt < "12:00" ? (locale === "zh" ? "上午" : "morning") : locale === "zh" ? "下午" : "afternoon";

/** 9月24日 · 24 Sep, for narrow columns. */
export function shortDay(day: string, locale: Locale): string {
  const [, m, d] = day.split("-").map(Number);
  return locale === "zh" ? `${m}月${d}日` : `${d} ${MONTHS[(m ?? 1) - 1]?.slice(0, 3)}`;
}
export const span = (e: { readonly startsAt: string; readonly endsAt: string }): string =>
  `${e.startsAt}–${e.endsAt}`;
export const joined = (list: readonly string[], locale: Locale): string =>
  list.join(locale === "zh" ? "、" : ", ");

/** 甲公司 — 李某、王某: organisations, then the experts they meet; several organisations alone stand side by side. */
export function sides(parties: readonly (Named & { readonly key: string })[], locale: Locale): string {
  const names = (kind: string) =>
    parties.filter((p) => p.key.startsWith(`${kind}:`)).map((p) => nameOf(p, locale));
  const [organisations, experts] = [names("organisation"), names("expert")];
  if (experts.length === 0) return organisations.join(" — ");
  return [joined(organisations, locale), joined(experts, locale)].filter(Boolean).join(" — ");
}

/** Rows grouped by a key, in order of appearance. */
export function grouped<T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const k = key(row);
    groups.set(k, [...(groups.get(k) ?? []), row]);
  }
  return [...groups];
}

/** Where and from what a paper was made; its reader sees whether a newer one may exist. */
export function foot(facts: PaperFacts, locale: Locale): string {
  const name = say(facts.activity.name, locale);
  const version = facts.version?.number;
  const made = `${dateInWords(facts.madeAt.slice(0, 10), locale)} ${facts.madeAt.slice(11, 16)}`;
  if (locale === "zh") return `${name}${version ? ` · 日程第${version}版` : ""} · ${made}制（北京时间）`;
  return `${name}${version ? ` · timetable version ${version}` : ""} · made ${made} (Beijing time)`;
}
