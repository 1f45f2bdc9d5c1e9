import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Down to which rank the suggestions of a need are judged. */
export const PRECISION_DEPTHS = [1, 5, 10] as const;

const precision = (k: (typeof PRECISION_DEPTHS)[number]): FigureDefinition => ({
  id: `matching.precision-at-${k}`,
  name: { zh: `推荐前 ${k} 位采纳率`, en: `Suggestions accepted among the first ${k}` },
  definition: {
    zh: `首次展示时排在前 ${k} 位的“需求—专家”推荐（展示给工作人员或需求方，每对只计首次展示）中，展示之后被工作人员或需求方发起对接、或经双方确认的占比；按首次展示的月份归集`,
    en: `Of the pairs of need and expert that stood among the first ${k} when they were first shown to officers or to the enterprise (each pair counts once), the share for which officers or the enterprise began talks afterwards, or that both sides confirmed; belongs to the month of the first showing`,
  },
  unit: "share",
  measure: "share",
});

/** How good the suggestions are, measured by what people did with them. */
export const matchingFigures = {
  precisionAt1: precision(1),
  precisionAt5: precision(5),
  precisionAt10: precision(10),
  declined: {
    id: "matching.suggestions-declined",
    name: { zh: "推荐被否比例", en: "Suggestions declined" },
    definition: {
      zh: "首次展示时排在前 10 位的“需求—专家”推荐中，展示之后有一方标记为不相关（未撤销）、或对接后由一方谢绝的占比；按首次展示的月份归集",
      en: "Of the pairs that stood among the first 10 when they were first shown to officers or to the enterprise, the share that a side said not to be relevant afterwards (and did not take back) or that a side declined after talks had begun; belongs to the month of the first showing",
    },
    unit: "share",
    measure: "share",
  },
} as const satisfies Record<string, FigureDefinition>;
