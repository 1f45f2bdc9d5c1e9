import { z } from "zod";
import type { FieldSpec, Option } from "#platform/kernel/fields.ts";
import { Day } from "../form/shared-fields.ts";
import { NEED_KINDS, needKindLabels } from "../need.ts";
import { CAMPAIGN_STATES } from "./campaign.lifecycle.ts";

/** How many enterprises and needs a county is asked to bring. */
export const CountyGoal = z.strictObject({
  county: z.string().regex(/^\d{6}$/),
  enterprises: z.number().int().min(0).max(100_000),
  needs: z.number().int().min(0).max(1_000_000),
});
export type CountyGoal = z.output<typeof CountyGoal>;

/** What an officer states about a campaign (征集). Days are of China; the last day counts in full. */
export const CampaignContent = z.strictObject({
  nameZh: z.string().trim().min(2).max(80),
  nameEn: z.string().trim().min(2).max(120),
  opensOn: Day,
  closesOn: Day,
  kinds: z
    .array(z.enum(NEED_KINDS))
    .min(1)
    .max(2)
    .transform((kinds) => NEED_KINDS.filter((k) => kinds.includes(k))),
  messageZh: z.string().trim().max(1000).default(""),
  messageEn: z.string().trim().max(1000).default(""),
  publicForm: z.boolean().default(false),
  goals: z.array(CountyGoal).max(50).default([]),
});
export type CampaignContent = z.output<typeof CampaignContent>;

export const kindOptions: readonly Option[] = NEED_KINDS.map((value) => ({
  value,
  label: needKindLabels[value],
}));

/** Labels and help of a campaign's fields. */
export const campaignFields = [
  { id: "nameZh", label: { zh: "征集名称", en: "Name (Chinese)" }, kind: "text", required: true, max: 80 },
  {
    id: "nameEn",
    label: { zh: "征集名称（英文）", en: "Name (English)" },
    kind: "text",
    required: true,
    max: 120,
  },
  { id: "opensOn", label: { zh: "开始日期", en: "First day" }, kind: "date", required: true },
  {
    id: "closesOn",
    label: { zh: "截止日期", en: "Last day" },
    kind: "date",
    required: true,
    help: { zh: "当天 24 时截止", en: "Counts in full" },
  },
  {
    id: "kinds",
    label: { zh: "征集的需求种类", en: "Kinds of needs asked for" },
    kind: "enums",
    required: true,
    options: kindOptions,
  },
  {
    id: "messageZh",
    label: { zh: "致企业的话", en: "Message (Chinese)" },
    kind: "longtext",
    max: 1000,
    help: { zh: "显示在邀请邮件和填报页面", en: "Shown in the letter and on the page" },
  },
  {
    id: "messageEn",
    label: { zh: "致企业的话（英文）", en: "Message (English)" },
    kind: "longtext",
    max: 1000,
  },
  {
    id: "publicForm",
    label: { zh: "开放公开填报（二维码）", en: "Public form with QR code" },
    kind: "boolean",
    help: {
      zh: "名单外的企业可扫码填报，由县（市、区）核对",
      en: "Enterprises that are not on the list answer by QR code; the county checks",
    },
  },
] as const satisfies readonly FieldSpec[];

/** How far a campaign has come, in numbers of enterprises and needs. */
export const ProgressRow = z.object({
  county: z.string(),
  goalEnterprises: z.number().int().nullable(),
  goalNeeds: z.number().int().nullable(),
  listed: z.number().int(),
  invited: z.number().int(),
  opened: z.number().int(),
  drafting: z.number().int(),
  /** Enterprises with at least one need submitted. */
  submitted: z.number().int(),
  needs: z.number().int(),
  approved: z.number().int(),
  published: z.number().int(),
  /** Enterprises that submitted ÷ goal (or ÷ listed where no goal is set), 0–1; null where neither is. */
  share: z.number().nullable(),
});
export type ProgressRow = z.infer<typeof ProgressRow>;

/** `share` of a county: against its goal, else against its list. May exceed 1. */
export function shareOf(row: Pick<ProgressRow, "goalEnterprises" | "listed" | "submitted">): number | null {
  const whole = row.goalEnterprises || row.listed;
  return whole > 0 ? row.submitted / whole : null;
}

/** The whole campaign from its counties; goals add up only where every county that has rows has one. */
export function totalOf(rows: readonly ProgressRow[]): ProgressRow {
  const sum = (key: keyof ProgressRow) => rows.reduce((n, row) => n + Number(row[key] ?? 0), 0);
  const goal = (key: "goalEnterprises" | "goalNeeds") =>
    rows.length > 0 && rows.every((row) => row[key] !== null) ? sum(key) : null;
  const total = {
    county: "",
    goalEnterprises: goal("goalEnterprises"),
    goalNeeds: goal("goalNeeds"),
    listed: sum("listed"),
    invited: sum("invited"),
    opened: sum("opened"),
    drafting: sum("drafting"),
    submitted: sum("submitted"),
    needs: sum("needs"),
    approved: sum("approved"),
    published: sum("published"),
  };
  return { ...total, share: shareOf(total) };
}

export const CampaignView = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    state: z.enum(CAMPAIGN_STATES),
    edition: z.string(),
    activity: z.string(),
    city: z.string(),
    counties: z.array(z.string()),
    nameZh: z.string(),
    nameEn: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    kinds: z.array(z.enum(NEED_KINDS)),
    messageZh: z.string(),
    messageEn: z.string(),
    publicForm: z.boolean(),
    goals: z.array(CountyGoal),
    /** Where the public form stands; null while there is none. */
    formUrl: z.string().nullable(),
    openedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: "SurveyCampaign" });
export type CampaignView = z.infer<typeof CampaignView>;

/** A row of the list of campaigns. */
export const CampaignItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    allowedActions: z.array(z.string()),
    state: z.enum(CAMPAIGN_STATES),
    nameZh: z.string(),
    nameEn: z.string(),
    opensOn: z.string(),
    closesOn: z.string(),
    kinds: z.array(z.string()),
    publicForm: z.boolean(),
    listed: z.number().int(),
    invited: z.number().int(),
    submitted: z.number().int(),
    edition: z.string(),
  })
  .meta({ id: "SurveyCampaignItem" });
export type CampaignItem = z.infer<typeof CampaignItem>;
