import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Option, Text, Tone } from "#platform/web/index.ts";
import type { RequestState } from "../../model/meetings/request.lifecycle.ts";

export const counties: readonly Option[] = jiaozuo.counties.map((c) => ({ value: c.code, label: c.short }));
/** The label of a value; an unknown value stands for itself. */
export const labelIn = (options: readonly Option[], value: string | null | undefined): Text | undefined =>
  value ? (options.find((o) => o.value === value)?.label ?? { zh: value, en: value }) : undefined;

export const requestTones: Readonly<Record<RequestState, Tone>> = {
  asked: "info",
  "other-time": "progress",
  accepted: "success",
  declined: "neutral",
  withdrawn: "neutral",
};
export const texts = {
  meetings: { zh: "洽谈", en: "Meetings" },
  requests: { zh: "约谈", en: "Requests for meetings" },
  placed: { zh: "已排入", en: "Placed" },
  unplaced: { zh: "待排", en: "To be placed" },
  title: { zh: "洽谈主题", en: "Title" },
  county: { zh: "县（市、区）", en: "County" },
  parties: { zh: "参加方", en: "Parties" },
  priority: { zh: "优先级", en: "Priority" },
  state: { zh: "状态", en: "State" },
  source: { zh: "来源", en: "Source" },
  when: { zh: "时间", en: "When" },
  table: { zh: "桌号", en: "Table" },
  engagement: { zh: "对接", en: "Engagement" },
  noEngagement: { zh: "无对接", en: "No engagement" },
} satisfies Record<string, Text>;
