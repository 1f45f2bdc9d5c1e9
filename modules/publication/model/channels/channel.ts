import { z } from "zod";
import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { CHANNEL_STATES } from "./channel.lifecycle.ts";
import {
  CHANNEL_KINDS,
  CHANNEL_LANGUAGES,
  channelKindOptions,
  channelLanguageOptions,
} from "./channel.options.ts";

const words = (max: number) => z.string().trim().max(max);
const optional = (max: number) =>
  words(max)
    .nullish()
    .transform((value) => value || null);

/** Addresses are compared and stored in one form. */
export const normalEmail = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

/** Somebody of the channel who is written to. */
export const ContactInput = z.strictObject({
  /** Of a contact that is known already: unsubscribing and bounces stay with it. */
  id: z.string().max(80).nullish(),
  name: words(80).min(1),
  email: z
    .email("邮箱格式不正确 / not a mail address")
    .max(200)
    .transform((email) => normalEmail(email)),
  locale: z.enum(CHANNEL_LANGUAGES),
});
export type ContactInput = z.output<typeof ContactInput>;

export const ChannelInput = z.strictObject({
  kind: z.enum(CHANNEL_KINDS),
  organisationId: z.string().max(80).nullish(),
  nameZh: words(120).min(1),
  nameEn: optional(160),
  fields: z.array(words(40).min(1)).max(30),
  industries: z.array(words(20).min(1)).max(30),
  languages: z.array(z.enum(CHANNEL_LANGUAGES)).min(1).max(2),
  description: optional(2000),
  notes: optional(2000),
  contacts: z.array(ContactInput).max(30),
});
export type ChannelInput = z.output<typeof ChannelInput>;

const field = (id: string, kind: FieldSpec["kind"], zh: string, en: string, more: Partial<FieldSpec> = {}) =>
  ({ id, kind, label: { zh, en }, ...more }) satisfies FieldSpec;

/** Fields of the form and of its versions; contacts are kept apart, because they are personal. */
export const channelFields: readonly FieldSpec[] = [
  field("nameZh", "text", "渠道名称", "Name (Chinese)", { required: true, max: 120 }),
  field("nameEn", "text", "英文名称", "Name (English)", { max: 160 }),
  field("kind", "enum", "渠道类别", "Kind", { required: true, options: channelKindOptions }),
  field("organisationId", "reference", "对应机构", "Organisation"),
  field("fields", "keywords", "关注领域", "Fields of interest", {
    options: fieldOptions,
    max: 30,
    help: {
      zh: "与需求的“所属领域”同一口径，用于为渠道挑选需求",
      en: "The same fields as needs have; needs are chosen by them",
    },
  }),
  field("industries", "keywords", "关注行业", "Industries of interest", {
    max: 30,
    help: {
      zh: "GB/T 4754 代码，如 C36；上级代码包含其下级",
      en: "Codes of GB/T 4754, e.g. C36; a code covers those below it",
    },
  }),
  field("languages", "enums", "使用语言", "Languages", { required: true, options: channelLanguageOptions }),
  field("description", "longtext", "简介与专长", "What the channel is about", { max: 2000 }),
  field("notes", "longtext", "备注", "Notes", { max: 2000 }),
  field("state", "enum", "状态", "State"),
];

export const ContactView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(CHANNEL_LANGUAGES),
  unsubscribedAt: z.string().nullable(),
  bouncedAt: z.string().nullable(),
  bounceReason: z.string().nullable(),
  softBounces: z.number().int(),
  lastSentAt: z.string().nullable(),
});
export type ContactView = z.infer<typeof ContactView>;

/** How far needs came through a channel: each number counts needs × channel pairs. */
export const Funnel = z.object({
  sent: z.number().int(),
  opened: z.number().int(),
  read: z.number().int(),
  recommended: z.number().int(),
  engaged: z.number().int(),
  signed: z.number().int(),
});
export type Funnel = z.infer<typeof Funnel>;
export const NO_FUNNEL: Funnel = { sent: 0, opened: 0, read: 0, recommended: 0, engaged: 0, signed: 0 };

export const ChannelView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  city: z.string(),
  kind: z.enum(CHANNEL_KINDS),
  organisationId: z.string().nullable(),
  organisationName: z.string().nullable(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  fields: z.array(z.string()),
  industries: z.array(z.string()),
  industryNames: z.array(z.object({ zh: z.string(), en: z.string() })),
  languages: z.array(z.enum(CHANNEL_LANGUAGES)),
  description: z.string().nullable(),
  notes: z.string().nullable(),
  state: z.enum(CHANNEL_STATES),
  contacts: z.array(ContactView),
  contactsMasked: z.boolean(),
  createdAt: z.string(),
  allowedActions: z.array(z.string()),
});
export type ChannelView = z.infer<typeof ChannelView>;

export const ChannelItem = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  kind: z.enum(CHANNEL_KINDS),
  fields: z.array(z.string()),
  languages: z.array(z.enum(CHANNEL_LANGUAGES)),
  state: z.enum(CHANNEL_STATES),
  contacts: z.number().int(),
  unreachable: z.number().int(),
  dispatches: z.number().int(),
  lastSentAt: z.string().nullable(),
  needsSent: z.number().int(),
  recommendations: z.number().int(),
  allowedActions: z.array(z.string()),
});
export type ChannelItem = z.infer<typeof ChannelItem>;

/** What a channel brought in one edition, with what came of it without a dispatch. */
export const YieldRow = Funnel.extend({
  editionId: z.string(),
  editionName: z.object({ zh: z.string(), en: z.string() }),
  year: z.string(),
  dispatches: z.number().int(),
});
/** What became of one need that was carried to a channel. */
export const CarriedNeed = z.object({
  needId: z.string(),
  needCode: z.string(),
  title: z.string(),
  channelId: z.string(),
  channelNameZh: z.string(),
  channelNameEn: z.string().nullable(),
  dispatchId: z.string().nullable(),
  dispatchCode: z.string().nullable(),
  sentAt: z.string().nullable(),
  opened: z.boolean(),
  read: z.boolean(),
  readers: z.number().int(),
  recommendations: z.number().int(),
  engagements: z.array(z.object({ id: z.string(), code: z.string(), state: z.string() })),
  engaged: z.boolean(),
  signed: z.boolean(),
});
export type CarriedNeed = z.infer<typeof CarriedNeed>;
export const ChannelReport = z.object({
  funnel: Funnel,
  years: z.array(YieldRow),
  needs: z.array(CarriedNeed),
});
export type ChannelReport = z.infer<typeof ChannelReport>;
