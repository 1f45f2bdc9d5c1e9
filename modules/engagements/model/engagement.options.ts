import type { Option } from "#platform/kernel/fields.ts";
import { ENGAGEMENT_STATES, engagementLifecycle } from "./engagement.lifecycle.ts";

const options = <const T extends readonly (readonly [string, string, string])[]>(rows: T) =>
  rows.map(([value, zh, en]): Option => ({ value, label: { zh, en } }));

export const CHANNELS = [
  "platform",
  "institute",
  "university",
  "website",
  "association",
  "alumni",
  "agency",
  "self",
] as const;
/** 渠道: how the pair came to each other (facts: institutes, universities, websites, associations, agencies). */
export const channelOptions = options([
  ["platform", "平台推荐", "Platform's suggestion"],
  ["institute", "科研院所", "Research institute"],
  ["university", "高校", "University"],
  ["website", "官网", "Website"],
  ["association", "协会商会", "Association"],
  ["alumni", "校友会、同乡会", "Alumni or compatriots' group"],
  ["agency", "中介机构", "Agency"],
  ["self", "自荐", "Own initiative"],
]);

export const MEETING_MODES = ["on-site", "online", "email", "site-visit"] as const;
export const meetingModeOptions = options([
  ["on-site", "现场", "On site"],
  ["online", "线上", "Online"],
  ["email", "邮件", "E-mail"],
  ["site-visit", "实地考察", "Site visit"],
]);

export const MEETING_RESULTS = ["to-contact", "negotiating", "intent", "signing", "hold", "end"] as const;
export const meetingResultOptions = options([
  ["to-contact", "待联系", "To be contacted"],
  ["negotiating", "洽谈中", "Negotiating"],
  ["intent", "达成意向", "Intent reached"],
  ["signing", "签约", "To be signed"],
  ["hold", "暂缓", "To be put on hold"],
  ["end", "终止", "To be ended"],
]);

export const COOPERATION_MODES = [
  "technology-extension",
  "project-cooperation",
  "flexible-engagement",
  "development",
  "transfer",
  "licence",
  "consulting",
  "service",
] as const;
export const cooperationOptions = options([
  ["technology-extension", "技术推广", "Technology extension"],
  ["project-cooperation", "项目合作", "Project co-operation"],
  ["flexible-engagement", "柔性引才", "Flexible engagement"],
  ["development", "技术开发", "Development"],
  ["transfer", "技术转让", "Transfer"],
  ["licence", "技术许可", "Licence"],
  ["consulting", "技术咨询", "Consulting"],
  ["service", "技术服务", "Service"],
]);

export const FELL_THROUGH = [
  "capability",
  "terms",
  "budget",
  "schedule",
  "intellectual-property",
  "other-partner",
  "no-response",
  "need-changed",
  "need-closed",
  "personal",
  "other",
] as const;
export type FellThroughCategory = (typeof FELL_THROUGH)[number];
/** Why an engagement came to nothing; remembered for later matching. */
export const fellThroughOptions = options([
  ["capability", "方向或能力不符", "Field or capability does not fit"],
  ["terms", "合作条件未谈拢", "No agreement on terms"],
  ["budget", "资金不足", "Not enough funds"],
  ["schedule", "时间不合", "Schedules do not fit"],
  ["intellectual-property", "知识产权归属有分歧", "Intellectual property disputed"],
  ["other-partner", "已选其他合作方", "Another partner was chosen"],
  ["no-response", "未回应", "No response"],
  ["need-changed", "需求发生变化", "The need changed"],
  ["need-closed", "需求已关闭", "The need was closed"],
  ["personal", "个人原因", "Personal reasons"],
  ["other", "其他", "Other"],
]);

export const originOptions = options([
  ["suggestion", "系统推荐", "Suggested by the ranking"],
  ["manual", "人工提出", "Proposed by an officer"],
  ["demand", "需求方提出", "Asked for by the demand side"],
  ["supply", "供给方提出", "Offered by the supply side"],
]);

export const overrideOptions = options([
  ["outside-top", "排名靠后", "Ranked below the top suggestions"],
  ["excluded", "被筛除条件排除", "Excluded by a condition"],
  ["declined-before", "此前对接未成", "Tried before without success"],
]);

export const replyOptions = options([
  ["waiting", "待回复", "Waiting"],
  ["accepted", "同意参加", "Accepted"],
  ["declined", "谢绝", "Declined"],
]);

export const stateOptions: readonly Option[] = ENGAGEMENT_STATES.map((value) => ({
  value,
  label: engagementLifecycle.states[value].label,
}));
