import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { FieldRefusal } from "#platform/kernel/refusal.ts";
import { PAPER_STATES } from "./paper.lifecycle.ts";
import {
  CONTRACT_CLASSES,
  COOPERATION_MODES,
  contractClassOptions,
  cooperationOptions,
  OCCASIONS,
  occasionOptions,
  PAPER_KINDS,
  QUALIFIERS,
  qualifierOptions,
} from "./paper.options.ts";

const text = (max: number) => z.string().trim().max(max);
const optional = (max: number) =>
  text(max)
    .nullable()
    .default(null)
    .transform((v) => v || null);
const Day = z.iso.date();
const Yuan = z.number().min(0).max(1e12).nullable().default(null);

/** What a paper says, whatever it belongs to. Amounts are yuan. */
const terms = {
  title: text(200).min(1),
  cooperationMode: z.enum(COOPERATION_MODES),
  contractClass: z.enum(CONTRACT_CLASSES).nullable().default(null),
  amountYuan: Yuan,
  amountQualifier: z
    .enum(QUALIFIERS)
    .nullable()
    .default(null)
    .transform((v) => v ?? "exact"),
  technologyValueYuan: Yuan,
  signedOn: Day,
  validFrom: Day.nullable().default(null),
  validTo: Day.nullable().default(null),
  occasion: z.enum(OCCASIONS),
  county: z.string().regex(/^\d{6}$/),
  unit: text(120).min(1),
  officer: text(60).min(1),
  keyProject: z
    .boolean()
    .nullable()
    .default(false)
    .transform((v) => v ?? false),
  registrationNumber: z
    .string()
    .trim()
    .regex(/^\d{16}$/, "合同登记编号为16位数字 / The registration number has 16 digits")
    .nullable()
    .default(null)
    .or(z.literal("").transform(() => null)),
  note: optional(2000),
};
type Terms = z.infer<z.ZodObject<typeof terms>>;

const ordered = (v: Terms) => !v.validFrom || !v.validTo || v.validFrom <= v.validTo;
const withinTotal = (v: Terms) =>
  v.technologyValueYuan === null || (v.amountYuan !== null && v.technologyValueYuan <= v.amountYuan);
const orderedMessage = {
  message: "有效期止不能早于起 / The validity ends before it begins",
  path: ["validTo"],
};
const totalMessage = {
  message: "技术交易额不能超过合同总额 / The technology value cannot exceed the total amount",
  path: ["technologyValueYuan"],
};

/** The terms alone: what an amendment or a conversion states anew. */
export const PaperTerms = z
  .strictObject(terms)
  .refine(ordered, orderedMessage)
  .refine(withinTotal, totalMessage);
export type PaperTerms = z.infer<typeof PaperTerms>;

/**
 * A new paper. With an engagement the parties, edition and activity are the engagement's; a joint project without one names them
 * itself.
 */
export const PaperInput = z
  .strictObject({
    ...terms,
    engagementId: z.string().max(60).nullable().default(null),
    editionId: z.string().max(60).nullable().default(null),
    activityId: z.string().max(80).nullable().default(null),
    demanderIds: z
      .array(z.string().max(60))
      .max(10)
      .nullable()
      .default([])
      .transform((v) => v ?? []),
    supplierOrganisationId: z.string().max(60).nullable().default(null),
    expertId: z.string().max(60).nullable().default(null),
    supplierName: optional(120),
  })
  .refine(ordered, orderedMessage)
  .refine(withinTotal, totalMessage);
export type PaperInput = z.infer<typeof PaperInput>;
export type PaperDraft = z.input<typeof PaperInput>;

/** What is wrong with a joint project that names its parties itself. */
export function missingParties(input: PaperInput): FieldRefusal[] {
  if (input.engagementId) return [];
  const required = {
    zh: "没有对接记录的合作项目须填写",
    en: "Required for a joint project without an engagement",
  };
  const empty = (field: string, zh: string, en: string, given: boolean): FieldRefusal[] =>
    given ? [] : [{ field, label: { zh, en }, reason: required }];
  return [
    ...empty("activityId", "活动", "Activity", input.activityId !== null),
    ...empty("demanderIds", "甲方（需求方）", "Party A (demand side)", input.demanderIds.length > 0),
    ...empty(
      "supplierName",
      "乙方（供给方）",
      "Party B (supply side)",
      Boolean(input.supplierOrganisationId ?? input.expertId ?? input.supplierName),
    ),
  ];
}

const field = (
  id: string,
  kind: FieldSpec["kind"],
  label: { zh: string; en: string },
  more: Partial<FieldSpec> = {},
): FieldSpec => ({ id, kind, label, ...more });

/** The terms as fields: form, list, history. */
export const paperFields: readonly FieldSpec[] = [
  field(
    "title",
    "text",
    { zh: "项目名称", en: "Project" },
    { required: true, max: 200, aliases: ["合作项目"] },
  ),
  field(
    "cooperationMode",
    "enum",
    { zh: "合作方式", en: "Kind of co-operation" },
    { required: true, options: cooperationOptions },
  ),
  field(
    "contractClass",
    "enum",
    { zh: "合同类别", en: "Class of contract" },
    { options: contractClassOptions },
  ),
  field(
    "amountYuan",
    "money",
    { zh: "合同总额", en: "Total amount" },
    {
      help: {
        zh: "未约定金额可不填；不填的不计入签约金额",
        en: "Leave empty when none was agreed; it then counts for no sum",
      },
    },
  ),
  field(
    "amountQualifier",
    "enum",
    { zh: "金额限定", en: "Qualifier of the amount" },
    { options: qualifierOptions },
  ),
  field("technologyValueYuan", "money", { zh: "其中：技术交易额", en: "Of which technology value" }),
  field("signedOn", "date", { zh: "签订日期", en: "Signed on" }, { required: true }),
  field("validFrom", "date", { zh: "有效期起", en: "Valid from" }),
  field("validTo", "date", { zh: "有效期止", en: "Valid to" }),
  field("occasion", "enum", { zh: "签约场合", en: "Occasion" }, { required: true, options: occasionOptions }),
  field("county", "division", { zh: "责任县（市、区）", en: "Responsible county" }, { required: true }),
  field("unit", "text", { zh: "责任单位", en: "Responsible unit" }, { required: true, max: 120 }),
  field("officer", "text", { zh: "责任人", en: "Officer in charge" }, { required: true, max: 60 }),
  field("keyProject", "boolean", { zh: "重点项目", en: "Key project" }),
  field(
    "registrationNumber",
    "text",
    { zh: "技术合同登记编号", en: "Contract registration number" },
    { max: 16, help: { zh: "16位数字，认定登记后填写", en: "16 digits, given at registration" } },
  ),
  field("note", "longtext", { zh: "备注", en: "Remarks" }, { max: 2000 }),
];

const Party = z.object({ id: z.string(), name: z.string() });
export const StoredDocument = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
  uploadedAt: z.string(),
});
export const PaperView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  kind: z.enum(PAPER_KINDS),
  state: z.enum(PAPER_STATES),
  editionId: z.string(),
  activityId: z.string(),
  engagementId: z.string().nullable(),
  intentId: z.string().nullable(),
  agreementId: z.string().nullable(),
  city: z.string(),
  demanders: z.array(Party),
  supplierName: z.string(),
  supplierOrganisationId: z.string().nullable(),
  expertId: z.string().nullable(),
  title: z.string(),
  cooperationMode: z.string(),
  contractClass: z.string().nullable(),
  amountYuan: z.number().nullable(),
  amountQualifier: z.enum(QUALIFIERS),
  technologyValueYuan: z.number().nullable(),
  signedOn: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  occasion: z.enum(OCCASIONS),
  county: z.string(),
  unit: z.string(),
  officer: z.string(),
  keyProject: z.boolean(),
  registrationNumber: z.string().nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  withdrawnReason: z.string().nullable(),
  documents: z.array(StoredDocument),
  allowedActions: z.array(z.string()),
});
export type PaperView = z.infer<typeof PaperView>;
