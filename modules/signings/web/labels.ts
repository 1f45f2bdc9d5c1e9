import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option, Text, Tone } from "#platform/web/index.ts";
import type { PaperState } from "../model/paper.lifecycle.ts";

export const stateTones: Readonly<Record<PaperState, Tone>> = {
  standing: "success",
  converted: "info",
  withdrawn: "neutral",
};
export const countyOptions: readonly Option[] = jiaozuo.counties.map((c) => ({
  value: c.code,
  label: c.label,
}));

/** The label of a value; an unknown value stands for itself. */
export const labelIn = (options: readonly Option[], value: string | null | undefined): Text | undefined =>
  value ? (options.find((o) => o.value === value)?.label ?? { zh: value, en: value }) : undefined;

/** Words of these pages. */
export const texts = {
  signings: { zh: "签约", en: "Signings" },
  recordIntent: { zh: "登记意向书", en: "Record an intent" },
  recordAgreement: { zh: "登记协议", en: "Record an agreement" },
  ceremony: { zh: "签约流程", en: "Running order" },
  plaques: { zh: "授牌", en: "Plaques" },
  code: { zh: "编号", en: "Code" },
  kind: { zh: "文本类型", en: "Kind" },
  project: { zh: "项目名称", en: "Project" },
  partyA: { zh: "甲方（需求方）", en: "Party A (demand side)" },
  partyB: { zh: "乙方（供给方）", en: "Party B (supply side)" },
  amount: { zh: "合同总额", en: "Total amount" },
  signedOn: { zh: "签订日期", en: "Signed on" },
  occasion: { zh: "签约场合", en: "Occasion" },
  county: { zh: "责任县（市、区）", en: "County" },
  cooperation: { zh: "合作方式", en: "Co-operation" },
  contractClass: { zh: "合同类别", en: "Class of contract" },
  state: { zh: "状态", en: "State" },
  keyProject: { zh: "重点项目", en: "Key project" },
  unit: { zh: "责任单位", en: "Responsible unit" },
  officer: { zh: "责任人", en: "Officer in charge" },
  engagement: { zh: "对接", en: "Engagement" },
  documents: { zh: "签约文本扫描件", en: "Documents" },
  history: { zh: "修改历史", en: "History" },
  ledger: { zh: "跟踪台账", en: "Ledger" },
  activity: { zh: "活动", en: "Activity" },
  noAmount: { zh: "未约定金额", en: "No amount stated" },
} satisfies Record<string, Text>;
