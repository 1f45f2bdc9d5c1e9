import type { Text } from "#platform/web/index.ts";
import type { TableSkill } from "../../../model/programme/programme.ts";

export const skillLabels: Readonly<Record<TableSkill, Text>> = {
  "interpreter-en": { zh: "英语翻译", en: "English interpreter" },
  "interpreter-ru": { zh: "俄语翻译", en: "Russian interpreter" },
  "interpreter-ja": { zh: "日语翻译", en: "Japanese interpreter" },
  projector: { zh: "投影", en: "Projector" },
  quiet: { zh: "安静位置", en: "Quiet place" },
};
