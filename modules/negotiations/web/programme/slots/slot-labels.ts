import type { Text } from "#platform/web/index.ts";
import type { SESSIONS, SLOT_KINDS } from "../../../model/programme.ts";

export const kindLabels: Readonly<Record<(typeof SLOT_KINDS)[number], Text>> = {
  meeting: { zh: "洽谈", en: "Meetings" },
  break: { zh: "茶歇", en: "Break" },
  meal: { zh: "用餐", en: "Meal" },
  ceremony: { zh: "仪式", en: "Ceremony" },
  transfer: { zh: "转场", en: "Transfer" },
};
export const sessionLabels: Readonly<Record<(typeof SESSIONS)[number], Text>> = {
  morning: { zh: "上午", en: "Morning" },
  afternoon: { zh: "下午", en: "Afternoon" },
  evening: { zh: "晚上", en: "Evening" },
};
export const optionsOf = (labels: Readonly<Record<string, Text>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
