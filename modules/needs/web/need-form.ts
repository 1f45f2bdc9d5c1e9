import type { FormField, FormSection, Text } from "#platform/web/index.ts";
import type { NeedKind } from "../model/directory.ts";
import { needFieldsOf } from "../model/need.ts";
import { MoneyInput, sentMoney } from "./money-input.tsx";

type Extras = Partial<FormField>;
const isBasic = (v: Record<string, unknown>) => v.activityType === "basic-research";
const isOpenCall = (v: Record<string, unknown>) => v.openCall === true;
const money: Extras = { kind: "custom", input: MoneyInput as FormField["input"], width: "half" } as Extras;

/** What a form needs beyond the fields' definitions: when a field applies, where its codes come from. */
const EXTRAS: Readonly<Record<string, Extras>> = {
  discipline: { source: "/codes/disciplines/tree", visibleWhen: isBasic, required: true },
  industry: { source: "/codes/industries/tree" },
  workplace: { source: "/codes/divisions/tree" },
  plannedFunding: money,
  bounty: { ...money, visibleWhen: isOpenCall, required: true },
  salary: money,
  metrics: { visibleWhen: isOpenCall, required: true },
  ipOwnership: { visibleWhen: isOpenCall, required: true },
  solverConditions: { visibleWhen: isOpenCall, required: true },
  answerBy: { visibleWhen: isOpenCall, required: true },
  keyParameter: { width: "half" },
  parameterUnit: { width: "half" },
  currentValue: { width: "half" },
  targetValue: { width: "half" },
  publicSummary: { visibleWhen: (v) => v.confidential === true, required: true },
  headcount: { unit: { zh: "人", en: "heads" }, min: 1 },
  maxAge: { unit: { zh: "周岁", en: "years" }, min: 16 },
};
const TECHNOLOGY_ONLY: Readonly<Record<string, Extras>> = {
  fields: { visibleWhen: (v) => !isBasic(v), required: true },
  industry: { source: "/codes/industries/tree", visibleWhen: (v) => !isBasic(v), required: true },
};

const SECTIONS: Readonly<
  Record<NeedKind, readonly { id: string; title: Text; fields: readonly string[] }[]>
> = {
  technology: [
    {
      id: "base",
      title: { zh: "基本情况", en: "Basics" },
      fields: [
        "title",
        "needType",
        "activityType",
        "discipline",
        "fields",
        "industry",
        "startYear",
        "endYear",
        "keywords",
      ],
    },
    {
      id: "content",
      title: { zh: "需求内容", en: "What is needed" },
      fields: [
        "problem",
        "keyTechnology",
        "expectedGoal",
        "solutionMode",
        "plannedFunding",
        "preferredPartners",
      ],
    },
    {
      id: "parameter",
      title: { zh: "现状与目标", en: "From where to where" },
      fields: ["keyParameter", "parameterUnit", "currentValue", "targetValue", "maturity", "tried", "offers"],
    },
    {
      id: "call",
      title: { zh: "揭榜挂帅", en: "Open call" },
      fields: ["openCall", "metrics", "ipOwnership", "solverConditions", "bounty", "answerBy"],
    },
  ],
  talent: [
    {
      id: "base",
      title: { zh: "岗位", en: "Post" },
      fields: [
        "title",
        "postCategory",
        "industry",
        "fields",
        "headcount",
        "engagementMode",
        "workplace",
        "deadline",
        "scarcity",
      ],
    },
    {
      id: "content",
      title: { zh: "要求与待遇", en: "Requirements and terms" },
      fields: [
        "education",
        "degree",
        "majors",
        "titleTier",
        "maxAge",
        "experience",
        "duties",
        "abilities",
        "salary",
        "benefits",
        "keywords",
      ],
    },
  ],
};
const SHARED = [
  {
    id: "english",
    title: { zh: "英文（可选）", en: "In English (optional)" },
    fields: ["titleEn", "summaryEn"],
  },
  {
    id: "secrecy",
    title: { zh: "保密", en: "Secrecy" },
    fields: ["classified", "confidential", "publicSummary"],
  },
  {
    id: "contact",
    title: { zh: "联系人", en: "Contact" },
    fields: ["contactName", "contactMobile", "contactPhone", "contactFax", "contactEmail"],
  },
] as const;

/** The sections of a kind's form, from the fields of the model. */
export function needSections(kind: NeedKind): FormSection[] {
  const specs = new Map(needFieldsOf(kind).map((f) => [f.id, f]));
  return [...SECTIONS[kind], ...SHARED].map(({ id, title, fields }) => ({
    id,
    title,
    fields: fields.map((field): FormField => {
      const spec = specs.get(field);
      if (!spec) throw new Error(`${kind} needs have no field ${field}`);
      return { ...spec, ...EXTRAS[field], ...(kind === "technology" ? TECHNOLOGY_ONLY[field] : {}) };
    }),
  }));
}

/** Values as the API takes them. */
export const sentValues = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, sentMoney(value)]));

export const emptyNeed: Readonly<Record<string, unknown>> = {
  classified: false,
  confidential: false,
  openCall: false,
};
