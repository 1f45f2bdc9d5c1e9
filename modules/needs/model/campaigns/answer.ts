import { z } from "zod";
import { normaliseOrganisationName } from "#modules/organisations/model/names/index.ts";
import { checkUscc, normaliseUscc } from "#modules/organisations/model/uscc.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { NEED_KINDS } from "../need.ts";

const line = (max: number) => z.string().trim().min(1).max(max);

/** What an enterprise that is not on the list says of itself in the public form. */
export const Answerer = z.strictObject({
  name: z.string().overwrite(normaliseOrganisationName).min(4).max(120),
  uscc: z
    .string()
    .max(40)
    .overwrite(normaliseUscc)
    .superRefine((value, context) => {
      const check = checkUscc(value);
      if (!check.ok)
        context.addIssue({
          code: "custom",
          message: `${check.reason.zh} / ${check.reason.en}`,
          input: value,
        });
    }),
  county: z.string().regex(/^\d{6}$/),
  contactName: line(60),
  contactMobile: z
    .string()
    .trim()
    .regex(/^[+\d(][\d\s()\-—转]{5,28}$/u, "电话号码格式不正确 / Not a telephone number"),
  contactEmail: z.email().max(200).nullish(),
});
export type Answerer = z.output<typeof Answerer>;

export const answererFields = [
  {
    id: "name",
    label: { zh: "企业全称", en: "Full name of the enterprise" },
    kind: "text",
    required: true,
    max: 120,
    help: { zh: "与营业执照一致", en: "As in the licence" },
  },
  {
    id: "uscc",
    label: { zh: "统一社会信用代码", en: "Unified social credit code" },
    kind: "uscc",
    required: true,
  },
  { id: "county", label: { zh: "所在县（市、区）", en: "County" }, kind: "enum", required: true },
] as const satisfies readonly FieldSpec[];

/** Why an answer waits for a person instead of going to the desk by itself. */
export const CHECK_REASONS = ["answered-before", "name-differs", "like-another"] as const;
export type CheckReason = (typeof CHECK_REASONS)[number];
export const checkReasonLabels: Readonly<Record<CheckReason, { zh: string; en: string }>> = {
  "answered-before": { zh: "该企业已填报过", en: "The enterprise has answered before" },
  "name-differs": {
    zh: "信用代码已登记在另一名称下",
    en: "The credit code is registered under another name",
  },
  "like-another": { zh: "与已登记企业名称相近", en: "Its name is like a registered one" },
};

export const ANSWER_STATES = ["waiting", "accepted", "duplicate", "refused"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];
export const answerStateLabels: Readonly<Record<AnswerState, { zh: string; en: string }>> = {
  waiting: { zh: "待核对是否重复", en: "To be checked for duplicate" },
  accepted: { zh: "已受理", en: "Taken in" },
  duplicate: { zh: "与已有需求重复", en: "Duplicate of a need" },
  refused: { zh: "不予受理", en: "Not taken in" },
};

/** What a public answer is told: its own number, and of an earlier answer no more than its number and day. */
export const AnswerReceipt = z.object({
  code: z.string(),
  receivedAt: z.string(),
  state: z.enum(ANSWER_STATES),
  earlier: z.object({ code: z.string(), on: z.string() }).nullable(),
});
export type AnswerReceipt = z.infer<typeof AnswerReceipt>;

/** What the public form shows of its campaign. */
export const FormView = z.object({
  name: textPair,
  message: textPair,
  opensOn: z.string(),
  closesOn: z.string(),
  kinds: z.array(z.enum(NEED_KINDS)),
  counties: z.array(z.string()),
  city: z.string(),
  standing: z.enum(["not-yet", "open", "over"]),
});
export type FormView = z.infer<typeof FormView>;

/** A row of the list of public answers. */
export const AnswerItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    code: z.string(),
    campaignId: z.string(),
    state: z.enum(ANSWER_STATES),
    name: z.string(),
    uscc: z.string(),
    county: z.string(),
    kind: z.enum(NEED_KINDS),
    title: z.string(),
    reasons: z.array(z.enum(CHECK_REASONS)),
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    needId: z.string().nullable(),
    needCode: z.string().nullable(),
    contactName: z.string().nullable(),
    contactMobile: z.string().nullable(),
    receivedAt: z.string(),
    decidedAt: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decision: z.string().nullable(),
  })
  .meta({ id: "SurveyAnswerItem" });
export type AnswerItem = z.infer<typeof AnswerItem>;

/** One public answer beside what it may repeat. */
export const AnswerView = AnswerItem.extend({
  values: z.record(z.string(), z.unknown()),
  /** What the same enterprise, or one of a like name, said in this campaign. */
  others: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      name: z.string(),
      at: z.string(),
      needId: z.string().nullable(),
      /** 0–1: how much title and text have in common. */
      likeness: z.number(),
    }),
  ),
  /** Registered enterprises it may be. */
  candidates: z.array(z.object({ id: z.string(), name: z.string(), uscc: z.string().nullable() })),
}).meta({ id: "SurveyAnswer" });
export type AnswerView = z.infer<typeof AnswerView>;
