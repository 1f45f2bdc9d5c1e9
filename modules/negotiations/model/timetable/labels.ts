import { division } from "#modules/organisations/model/codes/divisions.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { SESSIONS, TableSkill } from "../programme/programme.ts";
import { type Labels, slotLabel } from "./names.ts";
import type { Situation } from "./problem/situation.ts";

const SKILLS: Readonly<Record<TableSkill, Text>> = {
  "interpreter-en": { zh: "英语翻译", en: "an English interpreter" },
  "interpreter-ru": { zh: "俄语翻译", en: "a Russian interpreter" },
  "interpreter-ja": { zh: "日语翻译", en: "a Japanese interpreter" },
  projector: { zh: "投影", en: "a projector" },
  quiet: { zh: "安静桌位", en: "a quiet place" },
};
const SESSION_NAMES: Readonly<Record<(typeof SESSIONS)[number], Text>> = {
  morning: { zh: "上午", en: "morning" },
  afternoon: { zh: "下午", en: "afternoon" },
  evening: { zh: "晚上", en: "evening" },
};
const both = (text: string): Text => ({ zh: text, en: text });

/** What people call the ids that sentences about a timetable speak of. */
export function labelsOf(situation: Situation): Labels {
  const labels = new Map<string, Text>([...Object.entries(SKILLS), ...Object.entries(SESSION_NAMES)]);
  const rooms = new Map(situation.rooms.map((r) => [r.id, r.name]));
  for (const t of situation.tables) {
    const room = rooms.get(t.roomId);
    labels.set(t.id, {
      zh: `${room?.zh ?? ""}${t.number}号`,
      en: `${t.number} (${room?.en || room?.zh || "–"})`,
    });
    if (t.county) labels.set(t.county, countyLabel(t.county));
  }
  for (const s of situation.slots) labels.set(s.id, slotLabel(s));
  for (const v of situation.vehicles) labels.set(v.id, both(v.plate ? `${v.name}（${v.plate}）` : v.name));
  for (const p of situation.parties) labels.set(p.key, { zh: p.name, en: p.nameEn ?? p.name });
  for (const m of situation.meetings)
    labels.set(m.id, { zh: `${m.code}“${m.title}”`, en: `${m.code} “${m.title}”` });
  for (const v of situation.visits)
    labels.set(v.id, { zh: `${v.code}“${v.title}”`, en: `${v.code} “${v.title}”` });
  return labels;
}

function countyLabel(code: string): Text {
  const found = division(code);
  return found ? { zh: found.zh, en: found.en } : both(code);
}
