import type { Option } from "#platform/kernel/fields.ts";

const option = (value: string, zh: string, en: string, ...aliases: string[]): Option => ({
  value,
  label: { zh, en },
  aliases,
});

export const CHANNEL_KINDS = [
  "institute",
  "university",
  "association",
  "alumni",
  "agency",
  "website",
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** 渠道类别: who carries needs to those who can answer them. */
export const channelKindOptions: readonly Option[] = [
  option("institute", "科研院所", "Research institute", "研究院", "研究所"),
  option("university", "高校", "University", "高等院校", "大学"),
  option("association", "协会商会", "Association", "协会", "商会", "学会"),
  option("alumni", "校友会、同乡会", "Alumni or compatriots' group", "校友会", "同乡会"),
  option("agency", "中介机构", "Agency", "猎头", "技术转移机构"),
  option("website", "网站平台", "Website", "官网", "平台"),
];

export const CHANNEL_LANGUAGES = ["zh", "en"] as const;
export const channelLanguageOptions: readonly Option[] = [
  option("zh", "中文", "Chinese"),
  option("en", "英文", "English"),
];

export const channelStateOptions: readonly Option[] = [
  option("active", "合作中", "Active"),
  option("paused", "已暂停", "Paused"),
];
