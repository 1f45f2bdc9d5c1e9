import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Figures of the survey. All count what was submitted before the cut-off and not withdrawn before it. */
export const needFigures = [
  {
    id: "survey.enterprises",
    name: { zh: "征集企业数", en: "Enterprises giving needs" },
    definition: {
      zh: "截止时点前至少提交过一项技术或人才需求（未撤回）的企业数，同一企业只计一次",
      en: "Enterprises that submitted at least one technology or talent need (not withdrawn) before the cut-off; each once",
    },
    unit: "enterprises",
    measure: "count",
  },
  {
    id: "survey.technology-needs",
    name: { zh: "技术需求数", en: "Technology needs" },
    definition: {
      zh: "截止时点前提交且未撤回的技术需求数",
      en: "Technology needs submitted before the cut-off and not withdrawn",
    },
    unit: "needs",
    measure: "count",
  },
  {
    id: "survey.talent-needs",
    name: { zh: "急需紧缺人才需求数（岗位）", en: "Talent needs (posts)" },
    definition: {
      zh: "截止时点前提交且未撤回的人才需求岗位数，一个岗位不论人数计一个",
      en: "Posts of talent needs submitted before the cut-off and not withdrawn, whatever their number of heads",
    },
    unit: "posts",
    measure: "count",
  },
  {
    id: "survey.talent-headcount",
    name: { zh: "急需紧缺人才需求人数", en: "Talent needs (heads)" },
    definition: {
      zh: "截止时点前提交且未撤回的人才需求的需求人数之和",
      en: "Sum of heads asked for by talent needs submitted before the cut-off and not withdrawn",
    },
    unit: "heads",
    measure: "sum",
  },
  {
    id: "needs.published",
    name: { zh: "已发布需求数", en: "Published needs" },
    definition: {
      zh: "截止时点前发布过的需求数（技术与人才），含其后关闭、到期的",
      en: "Needs (technology and talent) published before the cut-off, those closed or expired since included",
    },
    unit: "needs",
    measure: "count",
  },
  {
    id: "needs.readiness-first",
    name: { zh: "首次提交时的平均完备度", en: "Readiness at first submission" },
    definition: {
      zh: "截止时点前发布过的需求，在首次提交时的完备度得分（0–100）的平均值；首次提交或发布时未留存得分的不计",
      en: "Mean readiness score (0–100) at first submission of the needs published before the cut-off; needs without a score kept at both moments are left out",
    },
    unit: "score",
    measure: "mean",
  },
  {
    id: "needs.readiness-published",
    name: { zh: "发布时的平均完备度", en: "Readiness at publication" },
    definition: {
      zh: "同一批需求（截止时点前发布过、首次提交时留存得分）在首次发布时的完备度得分的平均值",
      en: "Mean readiness score of the same needs at their first publication",
    },
    unit: "score",
    measure: "mean",
  },
  {
    id: "needs.readiness-improved",
    name: { zh: "经审核完善的需求数", en: "Needs improved by review" },
    definition: {
      zh: "同一批需求中，首次发布时的完备度得分高于首次提交时的需求数",
      en: "Of the same needs, those that scored higher at first publication than at first submission",
    },
    unit: "needs",
    measure: "count",
  },
] as const satisfies readonly FigureDefinition[];
export type NeedFigureId = (typeof needFigures)[number]["id"];
