import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

export const sourceOptions: readonly Option[] = [
  { value: "engagement", label: { zh: "对接", en: "Engagement" } },
  { value: "request", label: { zh: "约谈", en: "Request" } },
  { value: "officer", label: { zh: "人工添加", en: "Added by hand" } },
];
export const meetingStateOptions: readonly Option[] = [
  { value: "open", label: { zh: "待洽谈", en: "Open" } },
  { value: "cancelled", label: { zh: "已取消", en: "Cancelled" } },
];
export const sessionOptions: readonly Option[] = [
  { value: "morning", label: { zh: "上午", en: "Morning" } },
  { value: "afternoon", label: { zh: "下午", en: "Afternoon" } },
  { value: "evening", label: { zh: "晚上", en: "Evening" } },
];
export const skillOptions: readonly Option[] = [
  { value: "interpreter-en", label: { zh: "英语翻译", en: "English interpreter" } },
  { value: "interpreter-ru", label: { zh: "俄语翻译", en: "Russian interpreter" } },
  { value: "interpreter-ja", label: { zh: "日语翻译", en: "Japanese interpreter" } },
  { value: "projector", label: { zh: "投影", en: "Projector" } },
  { value: "quiet", label: { zh: "安静", en: "Quiet" } },
];
export const priorityOptions: readonly Option[] = [
  { value: "5", label: { zh: "5 必保", en: "5 must be held" } },
  { value: "4", label: { zh: "4 重要", en: "4 important" } },
  { value: "3", label: { zh: "3 一般", en: "3 usual" } },
  { value: "2", label: { zh: "2 次要", en: "2 minor" } },
  { value: "1", label: { zh: "1 可舍", en: "1 may give way" } },
];

/** Why a meeting went with its engagement, as it is stored, in English. */
const ENDED: Readonly<Record<string, string>> = {
  对接暂缓: "The engagement is on hold",
  对接未成: "The engagement fell through",
};
/** A reason as the reader's language has it; what officers wrote stands as it is. */
export const cancelledReasonIn = (reason: string | null, language: keyof Text): string | null =>
  reason !== null && language === "en" ? (ENDED[reason] ?? reason) : reason;
