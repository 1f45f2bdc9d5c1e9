import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option, Text, Tone } from "#platform/web/index.ts";
import type { EngagementState } from "../model/engagement.lifecycle.ts";
import { fellThroughOptions } from "../model/engagement.options.ts";

/** Colour of each state; the text beside it says the same. */
export const stateTones: Readonly<Record<EngagementState, Tone>> = {
  suggested: "neutral",
  screened: "neutral",
  shortlisted: "info",
  invited: "info",
  confirmed: "progress",
  met: "progress",
  intent: "success",
  signed: "success",
  "on-hold": "warning",
  "fell-through": "danger",
};

/** The label of a value; an unknown value stands for itself. */
export const labelIn = (options: readonly Option[], value: string | null | undefined): Text | undefined =>
  value ? (options.find((o) => o.value === value)?.label ?? { zh: value, en: value }) : undefined;

const counties: readonly Option[] = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));
export const countyLabel = (code: string | null | undefined): Text | undefined => labelIn(counties, code);
export const fellThroughLabel = (category: string | null): Text | undefined =>
  labelIn(fellThroughOptions, category);

/** Words of these pages. */
export const texts = {
  engagements: { zh: "对接", en: "Engagements" },
  matching: { zh: "匹配工作台", en: "Matching" },
  table: { zh: "列表", en: "Table" },
  board: { zh: "看板", en: "Board" },
  days: { zh: "停留 {days} 天", en: "{days} days" },
  demand: { zh: "需求方", en: "Demand side" },
  supply: { zh: "供给方", en: "Supply side" },
  need: { zh: "需求", en: "Need" },
  title: { zh: "需求 / 项目", en: "Need / project" },
  county: { zh: "责任县（市、区）", en: "County" },
  channel: { zh: "渠道", en: "Channel" },
  expert: { zh: "专家 / 供方单位", en: "Expert / supplier" },
  state: { zh: "状态", en: "State" },
  code: { zh: "编号", en: "Code" },
  meeting: { zh: "洽谈时间", en: "Meeting" },
  meetingMode: { zh: "方式", en: "Mode" },
  outcome: { zh: "未成原因", en: "Why it fell through" },
  daysInStage: { zh: "停留天数", en: "Days in stage" },
  confirmed: { zh: "已确认", en: "Confirmed" },
  waiting: { zh: "待确认", en: "To be confirmed" },
  onBehalf: { zh: "代为确认", en: "Confirmed on behalf" },
  guests: { zh: "受邀专家", en: "Invited experts" },
} satisfies Record<string, Text>;

/** A person's name as the reader's language has it. */
export const nameIn = (
  language: "zh" | "en",
  person: { readonly name: string; readonly nameEn: string | null },
): string => (language === "en" && person.nameEn ? person.nameEn : person.name);
