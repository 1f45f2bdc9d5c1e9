import type { Option } from "#platform/kernel/fields.ts";
import { RECOMMENDATION_STATES, recommendationLifecycle } from "./recommendation.lifecycle.ts";

const option = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } });

export const RECOMMENDATION_KINDS = ["self", "other"] as const;
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];
export const recommendationKindOptions: readonly Option[] = [
  option("self", "自荐", "Own offer"),
  option("other", "推荐他人", "Recommendation"),
];

export const RECOMMENDATION_SOURCES = ["dispatch", "portal"] as const;
export const recommendationSourceOptions: readonly Option[] = [
  option("dispatch", "渠道推送", "Dispatch to a channel"),
  option("portal", "公开门户", "Public portal"),
];

export const REJECTIONS = [
  "field",
  "level",
  "conflict",
  "need-served",
  "incomplete",
  "no-consent",
  "not-serious",
  "other",
] as const;
export type Rejection = (typeof REJECTIONS)[number];
/** 不采纳原因. */
export const rejectionOptions: readonly Option[] = [
  option("field", "专业方向不符", "Field does not fit"),
  option("level", "层次或经验不符", "Level or experience does not fit"),
  option("conflict", "与企业存在利益冲突", "Conflict of interest with the enterprise"),
  option("need-served", "需求已有合适人选", "The need is served already"),
  option("incomplete", "信息不全且无法联系", "Incomplete, and nobody could be reached"),
  option("no-consent", "本人不同意", "The person does not agree"),
  option("not-serious", "无效或广告内容", "Not meant seriously, or advertising"),
  option("other", "其他", "Other"),
];

export const recommendationStateOptions: readonly Option[] = RECOMMENDATION_STATES.map((value) => ({
  value,
  label: recommendationLifecycle.states[value].label,
}));

/** Working days within which a recommendation is screened. */
export const SCREENING_DAYS = 3;
