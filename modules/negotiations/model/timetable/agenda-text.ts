import type { Locale } from "#platform/kernel/text.ts";
import type { Agenda } from "../timetable.ts";

const WEEKDAYS = {
  zh: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
} as const;

/** A party's days as plain text, to be pasted into a chat: one line per entry, no markup. */
export function agendaAsText(agenda: Agenda, locale: Locale): string {
  const zh = locale === "zh";
  const name = zh ? agenda.party.name : (agenda.party.nameEn ?? agenda.party.name);
  const version = agenda.number ?? 0;
  const head = zh
    ? `${name} 洽谈日程（第 ${version} 版，北京时间）`
    : `Agenda of ${name} (version ${version}, Beijing time)`;
  const lines = [head];
  let day = "";
  for (const entry of agenda.entries) {
    if (entry.day !== day) {
      day = entry.day;
      const weekday = WEEKDAYS[zh ? "zh" : "en"][new Date(`${day}T00:00:00Z`).getUTCDay()];
      lines.push("", `${day} ${weekday}`);
    }
    const others = entry.withParties.map((p) => (zh ? p.name : (p.nameEn ?? p.name)));
    const place = [
      entry.room?.[zh ? "zh" : "en"],
      entry.table && (zh ? `${entry.table}号桌` : `table ${entry.table}`),
    ];
    const parts = [
      entry.title[zh ? "zh" : "en"],
      others.length > 0 && (zh ? `与${others.join("、")}` : `with ${others.join(", ")}`),
      place.filter(Boolean).join(" "),
    ];
    lines.push(`${entry.startsAt}–${entry.endsAt} ${parts.filter(Boolean).join(zh ? "，" : ", ")}`);
  }
  return lines.join("\n");
}
