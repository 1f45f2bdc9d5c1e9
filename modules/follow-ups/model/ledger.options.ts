import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

const options = (rows: readonly (readonly [string, string, string])[]): readonly Option[] =>
  rows.map(([value, zh, en]) => ({ value, label: { zh, en } }));

export const rowKindOptions = options([
  ["intent", "意向", "Intent"],
  ["agreement", "协议", "Agreement"],
]);
export const statusOptions = options([
  ["open", "在册", "Open"],
  ["closed", "已销号", "Closed out"],
]);

export const VISIT_MODES = ["on-site", "phone", "online", "email", "meeting"] as const;
export const visitModeOptions = options([
  ["on-site", "上门", "On site"],
  ["phone", "电话", "By telephone"],
  ["online", "线上", "Online"],
  ["email", "邮件", "By e-mail"],
  ["meeting", "座谈", "Round table"],
]);

export const PROGRESS = ["on-plan", "ahead", "delayed", "stopped", "change-asked", "end-asked"] as const;
export type Progress = (typeof PROGRESS)[number];
export const progressOptions = options([
  ["on-plan", "按计划进行", "On plan"],
  ["ahead", "进度超前", "Ahead of plan"],
  ["delayed", "拖延", "Delayed"],
  ["stopped", "停顿", "Stopped"],
  ["change-asked", "申请变更", "Change asked for"],
  ["end-asked", "申请终止", "End asked for"],
]);
/** Progress that cannot be recorded without its reason. */
export const NEEDS_REASON: readonly Progress[] = ["delayed", "stopped", "change-asked", "end-asked"];

export const BLOCKER_CATEGORIES = ["finance", "site", "registration", "tax", "other"] as const;
export const blockerCategoryOptions = options([
  ["finance", "融资", "Finance"],
  ["site", "场地", "Site"],
  ["registration", "工商（市场监管）", "Registration"],
  ["tax", "税务", "Tax"],
  ["other", "其他", "Other"],
]);
export const blockerStateOptions = options([
  ["open", "办理中", "Open"],
  ["resolved", "已解决", "Resolved"],
  ["rejected", "已退回", "Rejected"],
]);

/** What can stand in a row's history. */
export const eventLabels = {
  opened: { zh: "列入台账", en: "Entered in the ledger" },
  converted: { zh: "意向转为协议", en: "Intent became an agreement" },
  reverted: { zh: "协议撤销，恢复意向", en: "Agreement withdrawn, intent stands again" },
  amended: { zh: "签约文本更正或变更", en: "Paper amended" },
  rung: { zh: "项目进展", en: "Project moved on" },
  visit: { zh: "跟踪回访", en: "Visit" },
  "blocker-raised": { zh: "困难交办", en: "Blocker handed over" },
  "blocker-resolved": { zh: "困难解决", en: "Blocker resolved" },
  "blocker-rejected": { zh: "困难退回", en: "Blocker rejected" },
  "blocker-reassigned": { zh: "困难转办", en: "Blocker reassigned" },
  "blocker-extended": { zh: "困难延期", en: "Blocker deadline extended" },
  assigned: { zh: "调整责任单位或责任人", en: "Responsibility changed" },
  closed: { zh: "销号", en: "Closed out" },
  withdrawn: { zh: "签约文本撤销，移出台账", en: "Paper withdrawn, row closed" },
  reopened: { zh: "恢复在册", en: "Reopened" },
} as const satisfies Record<string, Text>;
export type EventKind = keyof typeof eventLabels;
