import { z } from "zod";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

/** What a scenario maximises; the library's `objective`. */
export const SCENARIO_OBJECTIVES = ["total", "fair"] as const;
export type ScenarioObjective = (typeof SCENARIO_OBJECTIVES)[number];
export const objectiveOptions: { value: ScenarioObjective; label: Text; hint: Text }[] = [
  {
    value: "fair",
    label: { zh: "公平优先", en: "Fair" },
    hint: {
      zh: "先让最难匹配的需求得到尽可能合适的专家，再求总量",
      en: "The worst-served need first gets the best it can, then the total counts",
    },
  },
  {
    value: "total",
    label: { zh: "总量优先", en: "Total" },
    hint: {
      zh: "所有配对的相近程度之和最大，个别需求可能落空",
      en: "The sum over all pairs is as large as possible; single needs may go empty",
    },
  },
];

/** `draft`: settings changed since the last computation; `failed` keeps the reason. */
export const SCENARIO_STATES = ["draft", "computing", "computed", "failed", "adopted"] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];
export const scenarioStateLabels: Readonly<Record<ScenarioState, Text>> = {
  draft: { zh: "待计算", en: "To compute" },
  computing: { zh: "计算中", en: "Computing" },
  computed: { zh: "已计算", en: "Computed" },
  failed: { zh: "计算失败", en: "Failed" },
  adopted: { zh: "已采用", en: "Adopted" },
};

const Id = z.string().min(1).max(80);
const Count = z.number().int().min(0).max(1000);

export const Fixed = z.strictObject({ needId: Id, expertId: Id });
export type Fixed = z.infer<typeof Fixed>;

/** What is asked of a computation. Counts are experts per need or needs per expert. */
export const ScenarioSettings = z
  .strictObject({
    objective: z.enum(SCENARIO_OBJECTIVES),
    kind: z.enum(["all", "technology", "talent"]).default("all"),
    /** Experts a need should get at least, and may get at most. */
    needMin: Count.default(0),
    needMax: Count.min(1).default(3),
    /** Needs one expert may take. */
    expertMax: Count.min(1).default(3),
    /** Places all experts of one institution may take together; none: no limit. */
    institutionMax: Count.min(1).nullable().default(null),
    /** How many of the best-ranked experts of each need are considered. */
    candidates: z.number().int().min(5).max(200).default(30),
    /** Pairs whose score is lower are not considered; 0 = no closer than chance. */
    minimumScore: z.number().min(-5).max(20).default(0),
    /** Engagements under way take their place of the need's and the expert's capacity. */
    countEngaged: z.boolean().default(true),
    pinned: z.array(Fixed).max(2000).default([]),
    forbidden: z.array(Fixed).max(2000).default([]),
    needLimits: z
      .array(z.strictObject({ needId: Id, min: Count.optional(), max: Count.optional() }))
      .max(3000)
      .default([]),
    expertLimits: z
      .array(z.strictObject({ expertId: Id, max: Count }))
      .max(5000)
      .default([]),
  })
  .refine((s) => s.needMin <= s.needMax, {
    path: ["needMin"],
    message: "至少人数不能大于至多人数 / the minimum exceeds the maximum",
  });
export type ScenarioSettings = z.infer<typeof ScenarioSettings>;

/** Settings as they are asked for: also the places of a single need are in order. Older ones stay readable. */
const AskedSettings = ScenarioSettings.refine(
  (s) => s.needLimits.every((l) => (l.min ?? s.needMin) <= (l.max ?? s.needMax)),
  { path: ["needLimits"], message: "至少人数不能大于至多人数 / the minimum exceeds the maximum" },
);

export const ScenarioInput = z.strictObject({
  editionId: Id,
  name: z.string().trim().min(1).max(80),
  settings: AskedSettings,
});
export type ScenarioInput = z.infer<typeof ScenarioInput>;
export const ScenarioEdit = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  settings: AskedSettings.optional(),
  version: z.number().int().min(1),
});
export type ScenarioEdit = z.infer<typeof ScenarioEdit>;

/** How far a computation has come. `of` is 0 where no number is known. */
export const ScenarioProgress = z.object({
  phase: z.enum(["waiting", "ranking", "solving", "checking"]),
  done: z.number().int(),
  of: z.number().int(),
});
export type ScenarioProgress = z.infer<typeof ScenarioProgress>;

/** What a computation gave, in numbers. */
export const ScenarioSummary = z.object({
  status: z.enum(["optimal", "feasible", "infeasible-minimums"]),
  needs: z.number().int(),
  needsServed: z.number().int(),
  needsEmpty: z.number().int(),
  experts: z.number().int(),
  expertsUsed: z.number().int(),
  pairs: z.number().int(),
  /** Sum of the scores of all pairs. */
  total: z.number(),
  /** Sum of the scores of the worst-served need that has candidates. */
  worst: z.number(),
  objective: z.number(),
  bound: z.number().nullable(),
  /** The independent checker found the result to keep every rule and its certificate to hold. */
  checked: z.boolean(),
  statement: textPair,
});
export type ScenarioSummary = z.infer<typeof ScenarioSummary>;

export const ScenarioItem = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  name: z.string(),
  objective: z.enum(SCENARIO_OBJECTIVES),
  state: z.enum(SCENARIO_STATES),
  pairs: z.number().nullable(),
  needsServed: z.number().nullable(),
  needsEmpty: z.number().nullable(),
  total: z.number().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  computedAt: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type ScenarioItem = z.infer<typeof ScenarioItem>;

const AssignedExpert = z.object({
  expertId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  organisationName: z.string().nullable(),
  score: z.number(),
  rank: z.number().int(),
  pinned: z.boolean(),
});
export const AssignedNeed = z.object({
  needId: z.string(),
  code: z.string(),
  title: z.string(),
  county: z.string(),
  organisationName: z.string().nullable(),
  min: z.number().int(),
  max: z.number().int(),
  score: z.number(),
  experts: z.array(AssignedExpert),
  alternates: z.array(AssignedExpert),
  short: z.number().int(),
  why: textPair.nullable(),
});
export type AssignedNeed = z.infer<typeof AssignedNeed>;

export const ScenarioView = ScenarioItem.extend({
  editionId: z.string(),
  settings: ScenarioSettings,
  progress: ScenarioProgress.nullable(),
  failure: textPair.nullable(),
  summary: ScenarioSummary.nullable(),
  conflict: textPair.nullable(),
  modelVersion: z.string().nullable(),
  seconds: z.number().nullable(),
  adoptedAt: z.string().nullable(),
  adoptedBy: z.string().nullable(),
  needs: z.array(AssignedNeed),
});
export type ScenarioView = z.infer<typeof ScenarioView>;

const Named = z.object({
  expertId: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  score: z.number(),
});
export const NeedDifference = z.object({
  needId: z.string(),
  code: z.string(),
  title: z.string(),
  county: z.string(),
  left: z.number(),
  right: z.number(),
  onlyLeft: z.array(Named),
  onlyRight: z.array(Named),
  both: z.array(Named),
});
export type NeedDifference = z.infer<typeof NeedDifference>;
export const ScenarioComparison = z.object({
  left: z.object({ id: z.string(), name: z.string(), summary: ScenarioSummary }),
  right: z.object({ id: z.string(), name: z.string(), summary: ScenarioSummary }),
  same: z.number().int(),
  onlyLeft: z.number().int(),
  onlyRight: z.number().int(),
  /** Needs whose experts differ, those that lose most first. */
  needs: z.array(NeedDifference),
});
export type ScenarioComparison = z.infer<typeof ScenarioComparison>;

export const AdoptInput = z.strictObject({
  version: z.number().int().min(1),
  /** Pairs to engage; none: all pairs of the result. */
  pairs: z.array(Fixed).min(1).max(10_000).optional(),
});
