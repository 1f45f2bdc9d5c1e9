import type { Locale, Text } from "#platform/kernel/text.ts";
import type { Agenda, AgendaEntry } from "../timetable.ts";

const WEEKDAYS = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 9月24日（周日） · Sun, 24 Sep. */
function dayLine(day: string, locale: Locale): string {
  const [, month = 1, date = 1] = day.split("-").map(Number);
  const weekday = WEEKDAYS[locale][new Date(`${day}T00:00:00Z`).getUTCDay()];
  return locale === "zh" ? `${month}月${date}日（${weekday}）` : `${weekday}, ${date} ${MONTHS[month - 1]}`;
}

function entryLines(entry: AgendaEntry, locale: Locale): string[] {
  const zh = locale === "zh";
  const others = entry.withParties.map((p) => (zh ? p.name : (p.nameEn ?? p.name)));
  const room = entry.room && (zh ? entry.room.zh : entry.room.en || entry.room.zh);
  const place = zh
    ? [room, entry.table && `${entry.table}号桌`].filter(Boolean).join("")
    : [room, entry.table && `table ${entry.table}`].filter(Boolean).join(", ");
  const label = entry.kind === "visit" ? (zh ? "同行" : "Together with") : zh ? "对方" : "With";
  return [
    `${entry.startsAt}–${entry.endsAt} ${entry.title[locale] || entry.title.zh}`,
    ...(entry.note ? [zh ? `　${entry.note.zh}` : `  ${entry.note.en}`] : []),
    ...(others.length > 0
      ? [zh ? `　${label}：${others.join("、")}` : `  ${label}: ${others.join(", ")}`]
      : []),
    ...(place ? [zh ? `　地点：${place}` : `  Where: ${place}`] : []),
  ];
}

/**
 * A party's days as plain text, to be pasted into a chat: no markup, short lines; with whom and where below each entry.
 * @param activity the activity's name, as the first line
 */
export function agendaAsText(agenda: Agenda, locale: Locale, activity?: Text): string {
  const zh = locale === "zh";
  const name = zh ? agenda.party.name : (agenda.party.nameEn ?? agenda.party.name);
  const version = agenda.number ?? 0;
  const lines = activity ? [zh ? `【${activity.zh}】` : activity.en || activity.zh] : [];
  lines.push(
    zh
      ? `${name} 洽谈日程（第${version}版，北京时间）`
      : `Agenda of ${name} (version ${version}, Beijing time)`,
  );
  let day = "";
  for (const entry of agenda.entries) {
    if (entry.day !== day) {
      day = entry.day;
      lines.push("", dayLine(day, locale));
    }
    lines.push(...entryLines(entry, locale));
  }
  return lines.join("\n");
}
