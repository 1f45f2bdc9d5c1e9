import type { FormField, FormSection, FormValues } from "#platform/web/index.ts";
import type { PaperView } from "../../model/paper.ts";
import { paperFields } from "../../model/paper.ts";
import { ActivitySelect, EngagementSelect } from "../inputs.tsx";
import { countyOptions, texts } from "../labels.ts";

const GROUPS = {
  project: ["title", "cooperationMode", "contractClass", "keyProject"],
  money: ["amountYuan", "amountQualifier", "technologyValueYuan", "registrationNumber"],
  signing: ["signedOn", "occasion", "validFrom", "validTo"],
  responsibility: ["county", "unit", "officer", "note"],
} as const;

/** A field of the model as a form shows it: counties are few, so they are a plain choice. */
function fieldOf(id: string): FormField {
  const spec = paperFields.find((f) => f.id === id);
  if (!spec) throw new Error(`a paper has no field ${id}`);
  return id === "county" ? { ...spec, kind: "enum", options: countyOptions } : spec;
}

const termsSections: readonly FormSection[] = [
  { id: "project", title: { zh: "合作项目", en: "Project" }, fields: GROUPS.project.map(fieldOf) },
  { id: "money", title: { zh: "金额", en: "Amount" }, fields: GROUPS.money.map(fieldOf) },
  { id: "signing", title: { zh: "签订", en: "Signing" }, fields: GROUPS.signing.map(fieldOf) },
  {
    id: "responsibility",
    title: { zh: "责任", en: "Responsibility" },
    fields: GROUPS.responsibility.map(fieldOf),
  },
];

const jointProject = (values: FormValues): boolean => !values.engagementId;

/** Who signs: an engagement says it; a joint project without one names its parties. */
const partiesSection: FormSection = {
  id: "parties",
  title: { zh: "签约双方", en: "Parties" },
  help: {
    zh: "选择对接后，双方、届次和活动随对接记录；没有对接记录的合作项目请填写双方。",
    en: "With an engagement the parties, edition and activity are its own; a joint project without one names them here.",
  },
  fields: [
    { id: "engagementId", kind: "custom", input: EngagementSelect, label: texts.engagement },
    {
      id: "activityId",
      kind: "custom",
      width: "half",
      input: ActivitySelect,
      label: texts.activity,
      required: true,
      visibleWhen: jointProject,
    },
    {
      id: "demanderIds",
      kind: "reference",
      source: "/organisations",
      multiple: true,
      label: texts.partyA,
      required: true,
      visibleWhen: jointProject,
    },
    {
      id: "supplierOrganisationId",
      kind: "reference",
      source: "/organisations",
      label: { zh: "乙方单位（已登记的）", en: "Party B: a registered organisation" },
      visibleWhen: jointProject,
    },
    {
      id: "expertId",
      kind: "reference",
      source: "/experts",
      label: { zh: "乙方专家（专家库）", en: "Party B: an expert of the pool" },
      visibleWhen: jointProject,
    },
    {
      id: "supplierName",
      kind: "text",
      max: 120,
      label: { zh: "乙方名称（未登记的）", en: "Party B: by name" },
      visibleWhen: jointProject,
    },
  ],
};

export const newPaperSections: readonly FormSection[] = [partiesSection, ...termsSections];
export const convertSections = termsSections;

const isChange = (values: FormValues): boolean => values.nature === "change";
export const amendSections: readonly FormSection[] = [
  {
    id: "nature",
    title: { zh: "更正或变更", en: "Correction or change" },
    help: {
      zh: "更正用于改正登记错误，自始有效；变更用于双方补充约定，自约定之日起计入统计。",
      en: "A correction mends an error and holds from the beginning; a change was agreed later and counts from that day.",
    },
    fields: [
      {
        id: "nature",
        kind: "enum",
        required: true,
        label: { zh: "性质", en: "Nature" },
        options: [
          { value: "correction", label: { zh: "更正", en: "Correction" } },
          { value: "change", label: { zh: "变更", en: "Change" } },
        ],
      },
      {
        id: "agreedOn",
        kind: "date",
        required: true,
        label: { zh: "变更约定日期", en: "Change agreed on" },
        visibleWhen: isChange,
      },
      { id: "reason", kind: "longtext", max: 500, required: true, label: { zh: "事由", en: "Reason" } },
    ],
  },
  ...termsSections,
];

/** The terms of a stored paper as the form's values. */
export const termsOf = (paper: PaperView): FormValues =>
  Object.fromEntries(paperFields.map(({ id }) => [id, paper[id as keyof PaperView]]));
