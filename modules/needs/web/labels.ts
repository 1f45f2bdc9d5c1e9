import type { Option, Text, Tone } from "#platform/web/index.ts";
import { NEED_STATES, type NeedState, needLifecycle } from "../model/need.lifecycle.ts";
import { deskLabels, NEED_KINDS, needKindLabels } from "../model/need.ts";

export const stateLabel = (state: NeedState): Text => needLifecycle.states[state].label;

export const stateTones: Readonly<Record<NeedState, Tone>> = {
  draft: "neutral",
  "awaiting-confirmation": "warning",
  submitted: "info",
  "county-approved": "progress",
  "city-approved": "progress",
  returned: "warning",
  published: "success",
  closed: "neutral",
  expired: "neutral",
  filled: "success",
  withdrawn: "neutral",
};

export const stateOptions: readonly Option[] = NEED_STATES.map((value) => ({
  value,
  label: stateLabel(value),
}));
export const kindOptions: readonly Option[] = NEED_KINDS.map((value) => ({
  value,
  label: needKindLabels[value],
}));
export const deskOptions: readonly Option[] = [
  { value: "county", label: deskLabels.county },
  { value: "city", label: deskLabels.city },
];

/** What the audit calls the steps, for people. */
export const eventLabels: Readonly<Record<string, Text>> = {
  "need.create": { zh: "新建草稿", en: "Draft entered" },
  "need.fill-in": { zh: "代企业填报", en: "Filled in for the enterprise" },
  "need.edit": { zh: "修改内容", en: "Content changed" },
  "need.ask-opinion": { zh: "征求部门意见", en: "Departments asked" },
  "need.escalate": { zh: "超期上报", en: "Escalated: past due" },
  "need.classify": { zh: "更正分类", en: "Classes corrected" },
  "need.test-read-request": { zh: "申请专家试读", en: "Test-read requested" },
  "need.test-read-ask": { zh: "请专家试读", en: "Test-read asked" },
  "need.test-read-answer": { zh: "专家试读答复", en: "Test-read answered" },
  "need.test-read-decline": { zh: "专家谢绝试读", en: "Test-read declined" },
  "need.test-read-expire": { zh: "试读逾期未答", en: "Test-read not answered" },
  "need.test-read-withdraw": { zh: "取消试读", en: "Test-read taken back" },
  "need.urge": { zh: "催办", en: "Desk urged" },
  "need.give-opinion": { zh: "部门意见", en: "Opinion given" },
  ...Object.fromEntries(
    Object.entries(needLifecycle.transitions).map(([action, { label }]) => [
      `need.${action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      label,
    ]),
  ),
};

export const answerOptions: readonly Option[] = [
  { value: "agree", label: { zh: "同意", en: "Agree" } },
  { value: "comment", label: { zh: "提出建议", en: "Remark" } },
  { value: "object", label: { zh: "不同意", en: "Object" } },
];
export const answerTones: Readonly<Record<string, Tone>> = {
  agree: "success",
  comment: "info",
  object: "danger",
};

/** The path of an action under `/needs/:id/`. */
export const actionPath = (action: string): string =>
  action === "giveOpinion" ? "opinion" : action.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

export const texts = {
  needs: { zh: "需求", en: "Needs" },
  newTechnology: { zh: "填报技术需求", en: "Enter a technology need" },
  newTalent: { zh: "填报人才需求", en: "Enter a talent need" },
  bulkReview: { zh: "批量审核", en: "Review many" },
  queue: { zh: "审核队列", en: "Review queue" },
  review: { zh: "审核", en: "Review" },
  edit: { zh: "修改", en: "Edit" },
  overdue: { zh: "已超期", en: "Overdue" },
  openCall: { zh: "揭榜挂帅", en: "Open call" },
  confidential: { zh: "保密", en: "Confidential" },
  none: { zh: "暂无", en: "None" },
} as const satisfies Record<string, Text>;
