import type { Text } from "#platform/web/index.ts";
import type { SLOT_KINDS } from "../../../model/programme/programme.ts";

export const kindLabels: Readonly<Record<(typeof SLOT_KINDS)[number], Text>> = {
  meeting: { zh: "洽谈", en: "Meetings" },
  break: { zh: "茶歇", en: "Break" },
  meal: { zh: "用餐", en: "Meal" },
  ceremony: { zh: "仪式", en: "Ceremony" },
  transfer: { zh: "转场", en: "Transfer" },
};
