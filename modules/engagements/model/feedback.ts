import { z } from "zod";
import type { Option } from "#platform/kernel/fields.ts";
import { by, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import type { Text } from "#platform/kernel/text.ts";
import { ExpertCard } from "./engagement.ts";

/** Who says it, and to whom it was shown: the officers' desk, the asking enterprise, the expert. */
export const SIDES = ["desk", "demand", "supply"] as const;
export type Side = (typeof SIDES)[number];
export const sideLabels: Readonly<Record<Side, Text>> = {
  desk: { zh: "工作人员", en: "Officers" },
  demand: { zh: "需求方", en: "The enterprise" },
  supply: { zh: "专家本人", en: "The expert" },
};

const CATEGORIES = [
  ["field", "领域不符", "The field differs"],
  ["too-basic", "层次过于基础", "Too basic"],
  ["too-advanced", "过于前沿，难以落地", "Too advanced to apply"],
  ["known", "已在合作或已有联系", "Already co-operating or in contact"],
  ["conflict", "存在利益冲突", "Conflict of interest"],
  ["place-time", "距离或时间不便", "Distance or time"],
  ["budget", "经费不匹配", "Budget does not fit"],
  ["not-now", "目前不承接", "Taking nothing on at present"],
  ["other", "其他（请说明）", "Other (say what)"],
] as const;
/** Why a suggestion does not fit: the one list, for all sides. */
export const NOT_RELEVANT = CATEGORIES.map(([value]) => value);
export type NotRelevantCategory = (typeof CATEGORIES)[number][0];
export const notRelevantOptions: readonly Option[] = CATEGORIES.map(([value, zh, en]) => ({
  value,
  label: { zh, en },
}));
export const notRelevantLabel = (category: string): Text =>
  notRelevantOptions.find((o) => o.value === category)?.label ?? { zh: category, en: category };

export type FeedbackAction = "sayForDesk" | "sayForDemand" | "sayForSupply" | "readSaid";
/** On a pair. Everyone reads what their own side said; officers and those who supervise read all sides. */
export const feedbackPolicy: Policy<FeedbackAction> = {
  sayForDesk: by("city-operator", "county-officer"),
  sayForDemand: [{ roles: ["enterprise"], of: "demand" }],
  sayForSupply: [{ roles: ["expert"], of: "supply" }],
  readSaid: by("city-operator", "county-officer", "task-force", "leader"),
};
export const sayAs = {
  desk: "sayForDesk",
  demand: "sayForDemand",
  supply: "sayForSupply",
} as const satisfies Record<Side, FeedbackAction>;

/** The sides of a pair. */
export const pairSubjects = (
  need: { subjects: Subjects; organisationId: string },
  expert: { personId: string | null } | null,
): Subjects => ({
  self: need.subjects.self,
  demand: { organisations: [need.organisationId] },
  supply: { owners: expert?.personId ? [expert.personId] : [] },
});

const Id = z.string().min(1).max(80);
export const SayInput = z.strictObject({
  needId: Id,
  expertId: Id,
  side: z.enum(SIDES),
  category: z.enum(NOT_RELEVANT as [NotRelevantCategory, ...NotRelevantCategory[]]),
  note: z.string().trim().max(500).nullish(),
});
export type SayInput = z.infer<typeof SayInput>;

/** What one side said of a pair, also when it was taken back. */
export const SaidView = z.object({
  id: z.string(),
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  expertId: z.string(),
  expert: ExpertCard.nullable(),
  side: z.enum(SIDES),
  category: z.string(),
  note: z.string().nullable(),
  byName: z.string(),
  saidAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type SaidView = z.infer<typeof SaidView>;

export const ShownInput = z.strictObject({
  side: z.enum(SIDES),
  /** Experts shown for one need, or needs shown to one expert; what was seen, not what was sent. */
  pairs: z
    .array(z.strictObject({ needId: Id, expertId: Id }))
    .min(1)
    .max(100),
});
export type ShownInput = z.infer<typeof ShownInput>;

/** Organisations the asking side named as competitors. */
export const RivalView = z.object({
  organisationId: z.string(),
  name: z.string(),
  byName: z.string(),
  at: z.string(),
});
