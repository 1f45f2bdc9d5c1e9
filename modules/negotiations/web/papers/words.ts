import type { Text } from "#platform/web/index.ts";

export type PaperLanguage = "own" | "zh" | "en";
/** In which language papers are made; lists for the staff are Chinese under `own`. */
export const languages: readonly { readonly value: PaperLanguage; readonly label: Text }[] = [
  { value: "own", label: { zh: "各用来宾语言", en: "Each guest's own" } },
  { value: "zh", label: { zh: "中文", en: "Chinese" } },
  { value: "en", label: { zh: "英文", en: "English" } },
];
/** Why a reason is asked: the download is noted with it. */
export const REASON_BODY: Text = {
  zh: "其中有电话、行程或签到码等个人信息。请填写用途，下载会记入审计日志。",
  en: "It holds personal data such as telephones, journeys or check-in codes. Say what it is for; the download is noted in the audit log.",
};
export const REASON_LABEL: Text = { zh: "用途", en: "Purpose" };
