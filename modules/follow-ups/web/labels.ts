import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option, Text, Tone } from "#platform/web/index.ts";
import type { Progress } from "../model/ledger.options.ts";
import type { ProjectStage } from "../model/project.lifecycle.ts";

export const stageTones: Readonly<Record<ProjectStage, Tone>> = {
  agreed: "info",
  contract: "info",
  "money-arrived": "progress",
  started: "success",
  accepted: "success",
  ended: "neutral",
};
export const progressTones: Readonly<Record<Progress, Tone>> = {
  "on-plan": "success",
  ahead: "success",
  delayed: "warning",
  stopped: "danger",
  "change-asked": "warning",
  "end-asked": "danger",
};
export const countyOptions: readonly Option[] = jiaozuo.counties.map((c) => ({
  value: c.code,
  label: c.label,
}));

/** The label of a value; an unknown value stands for itself. */
export const labelIn = (options: readonly Option[], value: unknown): Text | undefined =>
  typeof value === "string" && value
    ? (options.find((o) => o.value === value)?.label ?? { zh: value, en: value })
    : undefined;

/** Words of these pages. */
export const texts = {
  ledger: { zh: "跟踪台账", en: "Ledger" },
  code: { zh: "台账号", en: "Ledger no." },
  kind: { zh: "类型", en: "Kind" },
  project: { zh: "项目名称", en: "Project" },
  partyA: { zh: "甲方", en: "Party A" },
  partyB: { zh: "乙方", en: "Party B" },
  county: { zh: "责任县（市、区）", en: "County" },
  unit: { zh: "责任单位", en: "Responsible unit" },
  officer: { zh: "责任人", en: "Officer in charge" },
  stage: { zh: "项目进度", en: "Project stage" },
  status: { zh: "状态", en: "Status" },
  visitDue: { zh: "应回访日", en: "Visit due" },
  lastVisit: { zh: "最近回访", en: "Last visit" },
  progress: { zh: "最近进展", en: "Last progress" },
  blockers: { zh: "困难与交办", en: "Blockers" },
  openBlockers: { zh: "未办结困难", en: "Open blockers" },
  blockerDue: { zh: "办结时限", en: "Deadline" },
  overdue: { zh: "逾期", en: "Overdue" },
  visitOverdue: { zh: "回访逾期", en: "Visit overdue" },
  blockerOverdue: { zh: "困难逾期", en: "Blocker overdue" },
  ladder: { zh: "项目进展与佐证", en: "Evidence ladder" },
  timeline: { zh: "项目全过程", en: "The project's whole course" },
  signedOn: { zh: "签订日期", en: "Signed on" },
  amount: { zh: "合同总额", en: "Total amount" },
  visit: { zh: "登记回访", en: "Record a visit" },
  correctVisit: { zh: "更正回访", en: "Correct a visit" },
  intentOnly: { zh: "意向，尚未签订协议", en: "An intent; no agreement yet" },
  documents: { zh: "佐证文件", en: "Documents" },
  asOf: { zh: "逾期截至 {day} 计", en: "What is overdue is judged as of {day}" },
} satisfies Record<string, Text>;
