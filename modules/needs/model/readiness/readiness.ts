import type { Text } from "#platform/kernel/text.ts";
import type { NeedKind } from "../directory.ts";
import * as says from "./signals.ts";

/** How far one point of the readiness check is met. */
export type Met = "yes" | "partly" | "no";
export type ReadinessPoint = {
  readonly id: string;
  readonly label: Text;
  /** What it counts at most; the points of a kind add up to 100. */
  readonly weight: number;
  readonly met: Met;
  /** How much of its weight counts: all, half or nothing. */
  readonly earned: number;
  /** What to write, in plain words, while it is not fully met. */
  readonly hint: Text;
  /** The field to go to. */
  readonly field: string;
};
/** How ready a need is to be read by somebody who has never heard of the firm. */
export type Readiness = {
  /** 0–100. */
  readonly score: number;
  readonly level: "ready" | "usable" | "thin";
  readonly points: readonly ReadinessPoint[];
};

/** What the form holds while it is being written: anything may still be missing or half typed. */
export type Written = Readonly<Record<string, unknown>>;
type Rule = Omit<ReadinessPoint, "met" | "earned"> & { readonly check: (written: Reader) => Met };
type Reader = {
  /** The texts of the fields, joined. */
  readonly text: (...fields: string[]) => string;
  readonly has: (field: string) => boolean;
};

const met = (yes: boolean, partly = false): Met => (yes ? "yes" : partly ? "partly" : "no");
const enough = (text: string, full: number, some: number): Met => {
  const n = says.substance(text);
  return met(n >= full, n >= some);
};
const BODY = ["problem", "keyTechnology", "expectedGoal", "metrics"] as const;

/** Readable needs say what is, what shall be, by when, with what means, what was tried and what the firm brings (survey guide; forms.md §1). */
const technologyRules: readonly Rule[] = [
  {
    id: "problem",
    label: { zh: "问题说清楚", en: "The problem" },
    weight: 15,
    field: "problem",
    hint: {
      zh: "用两三句话写明：什么产品或工序、出了什么问题、有什么影响。",
      en: "In two or three sentences: which product or process, what goes wrong, what it costs you.",
    },
    check: ({ text }) => enough(text("problem"), 30, 12),
  },
  {
    id: "present",
    label: { zh: "现状数值", en: "Value today" },
    weight: 15,
    field: "currentValue",
    hint: {
      zh: "写明关键参数现在是多少，如“目前合格率为85%”。",
      en: "Say where the key parameter stands today, e.g. “the yield is currently 85 %”.",
    },
    check: ({ text, has }) =>
      met(has("currentValue") || says.saysPresentValue(text(...BODY)), says.saysQuantity(text("problem"))),
  },
  {
    id: "target",
    label: { zh: "目标数值", en: "Value wanted" },
    weight: 20,
    field: "targetValue",
    hint: {
      zh: "写明要达到多少，如“合格率不低于95%”。",
      en: "Say which value shall be reached, e.g. “a yield of at least 95 %”.",
    },
    check: ({ text, has }) => {
      const goal = text("expectedGoal", "metrics", "keyTechnology");
      const exact = says.saysTargetValue(goal) || says.saysQuantity(text("expectedGoal", "metrics"));
      return met(has("targetValue") || exact, says.saysDirection(goal));
    },
  },
  {
    id: "budget",
    label: { zh: "经费", en: "Budget" },
    weight: 10,
    field: "plannedFunding",
    hint: {
      zh: "填写拟投入金额；未定的选“面议”。",
      en: "Give the funds you plan; if open, choose “negotiable”.",
    },
    check: ({ has }) => met(has("plannedFunding") || has("bounty")),
  },
  {
    id: "time",
    label: { zh: "时限", en: "Time limit" },
    weight: 10,
    field: "endYear",
    hint: { zh: "填写起止年份。", en: "Give the first and the last year." },
    check: ({ has }) => met(has("startYear") && has("endYear"), has("startYear") || has("endYear")),
  },
  {
    id: "maturity",
    label: { zh: "成熟度", en: "Maturity" },
    weight: 10,
    field: "maturity",
    hint: {
      zh: "选择技术就绪度（1–9 级），或写明做到了哪一步：设想、实验室、小试、中试还是已量产。",
      en: "Choose the readiness level (1–9), or say how far you are: idea, laboratory, pilot, or in production.",
    },
    check: ({ text, has }) => met(has("maturity") || says.saysMaturity(text(...BODY))),
  },
  {
    id: "tried",
    label: { zh: "试过什么", en: "What was tried" },
    weight: 10,
    field: "tried",
    hint: {
      zh: "写明试过哪些办法、效果如何，专家可少走弯路。",
      en: "Say what you have tried and how it went, so that experts need not begin anew.",
    },
    check: ({ text, has }) => met(has("tried") || says.saysTried(text(...BODY))),
  },
  {
    id: "offers",
    label: { zh: "企业能提供什么", en: "What you bring" },
    weight: 10,
    field: "offers",
    hint: {
      zh: "写明可提供的条件：样品、数据、设备、场地、团队等。",
      en: "Say what you can bring: samples, data, equipment, room, people.",
    },
    check: ({ text, has }) =>
      met(has("offers") || says.saysOffer(text(...BODY, "solverConditions", "preferredPartners"))),
  },
];

/** What a candidate abroad asks first (forms.md §2). */
const talentRules: readonly Rule[] = [
  {
    id: "duties",
    label: { zh: "做什么", en: "The work" },
    weight: 25,
    field: "duties",
    hint: {
      zh: "写明岗位要做的具体工作和要解决的问题，不只写岗位名称。",
      en: "Say what the person will do and solve; the title alone does not tell.",
    },
    check: ({ text }) => enough(text("duties"), 25, 10),
  },
  {
    id: "abilities",
    label: { zh: "会什么", en: "The skills" },
    weight: 15,
    field: "abilities",
    hint: { zh: "写明必须具备的能力或经验。", en: "Say which skills or experience are a must." },
    check: ({ text }) => enough(text("abilities"), 12, 5),
  },
  {
    id: "majors",
    label: { zh: "专业与学历", en: "Majors and education" },
    weight: 15,
    field: "majors",
    hint: { zh: "填写专业和最低学历。", en: "Give the majors and the least education." },
    check: ({ has }) => met(has("majors") && has("education"), has("majors") || has("education")),
  },
  {
    id: "salary",
    label: { zh: "薪酬", en: "Pay" },
    weight: 15,
    field: "salary",
    hint: {
      zh: "填写年薪范围；未定的选“面议”。",
      en: "Give a range per year; if open, choose “negotiable”.",
    },
    check: ({ has }) => met(has("salary")),
  },
  {
    id: "benefits",
    label: { zh: "其他待遇", en: "Other benefits" },
    weight: 10,
    field: "benefits",
    hint: {
      zh: "写明住房、科研启动费、配偶和子女安排等，没有也请写“无”。",
      en: "Housing, research funds, spouse and children; if there are none, say so.",
    },
    check: ({ has }) => met(has("benefits")),
  },
  {
    id: "mode",
    label: { zh: "引进方式与地点", en: "Mode and place" },
    weight: 10,
    field: "engagementMode",
    hint: {
      zh: "选择全职、柔性、兼职或项目合作，并填写工作地点。",
      en: "Full-time, flexible, part-time or by project; and where.",
    },
    check: ({ has }) =>
      met(has("engagementMode") && has("workplace"), has("engagementMode") || has("workplace")),
  },
  {
    id: "deadline",
    label: { zh: "截止日期", en: "Deadline" },
    weight: 10,
    field: "deadline",
    hint: { zh: "填写招聘截止日期。", en: "Say until when you are looking." },
    check: ({ has }) => met(has("deadline")),
  },
];

const RULES: Readonly<Record<NeedKind, readonly Rule[]>> = {
  technology: technologyRules,
  talent: talentRules,
};
const SHARE: Readonly<Record<Met, number>> = { yes: 1, partly: 0.5, no: 0 };
/** From this score on a need can be sent out, or at least be worked with. */
const READY = 80;
const USABLE = 50;

const blank = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * How ready a need is to be read by strangers: 0–100 with its reasons. A hint for whoever writes or reviews, never a condition: what a
 * submission must have stands in need-rules.ts.
 */
export function readinessOf(kind: NeedKind, written: Written): Readiness {
  const reader: Reader = {
    text: (...fields) =>
      fields
        .map((field) => written[field])
        .filter((value) => typeof value === "string")
        .join("\n"),
    has: (field) => !blank(written[field]),
  };
  const points = RULES[kind].map(({ check, ...point }) => {
    const reached = check(reader);
    return { ...point, met: reached, earned: point.weight * SHARE[reached] };
  });
  const score = Math.round(points.reduce((sum, p) => sum + p.earned, 0));
  return { score, level: score >= READY ? "ready" : score >= USABLE ? "usable" : "thin", points };
}
