import { z } from "zod";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { CHANNEL_KINDS, CHANNEL_LANGUAGES } from "./channel.options.ts";
import { DISPATCH_STATES, LETTER_STATES } from "./dispatch.lifecycle.ts";

const words = (max: number) => z.string().trim().max(max);
const Id = z.string().min(1).max(80);

/** A new dispatch: for these channels, or for every active one. */
export const DispatchInput = z.strictObject({
  editionId: Id,
  title: words(120).min(1),
  note: words(1000).nullish(),
  channelIds: z.array(Id).min(1).max(200).or(z.literal("all")),
  /** How many needs are proposed per channel. */
  size: z.number().int().min(1).max(30).optional(),
  /** Only needs of this kind; both when left out. */
  kind: z.enum(["technology", "talent"]).nullish(),
});
export type DispatchInput = z.infer<typeof DispatchInput>;

/** What an officer changes of one channel's letter before it goes out. */
export const LetterInput = z.strictObject({
  version: z.number().int().min(1),
  subjectZh: words(200).min(1),
  subjectEn: words(200).min(1),
  introZh: words(2000).min(1),
  introEn: words(3000).min(1),
  /** Needs in the order of the letter. */
  needIds: z.array(Id).max(50),
});
export type LetterInput = z.infer<typeof LetterInput>;

export const DigestNeed = z.object({
  needId: z.string(),
  code: z.string(),
  title: z.string(),
  county: z.string(),
  kind: z.enum(["technology", "talent"]),
  fields: z.array(z.string()),
  score: z.number().nullable(),
  reasons: z.array(textPair),
  /** Whether the public may still read it. */
  open: z.boolean(),
});
export type DigestNeed = z.infer<typeof DigestNeed>;

export const DispatchLetter = z.object({
  channelId: z.string(),
  channelNameZh: z.string(),
  channelNameEn: z.string().nullable(),
  kind: z.enum(CHANNEL_KINDS),
  languages: z.array(z.enum(CHANNEL_LANGUAGES)),
  subjectZh: z.string(),
  subjectEn: z.string(),
  introZh: z.string(),
  introEn: z.string(),
  needs: z.array(DigestNeed),
  /** Contacts that would be written to; left out: unsubscribed, bounced. */
  reachable: z.number().int(),
  leftOut: z.number().int(),
  sent: z.number().int(),
  opened: z.number().int(),
  readers: z.number().int(),
  recommendations: z.number().int(),
});
export type DispatchLetter = z.infer<typeof DispatchLetter>;

export const RecipientView = z.object({
  id: z.string(),
  channelId: z.string(),
  channelNameZh: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(CHANNEL_LANGUAGES),
  state: z.enum(LETTER_STATES),
  sentAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  reads: z.number().int(),
  recommendations: z.number().int(),
  failure: z.string().nullable(),
  unsubscribedAt: z.string().nullable(),
});
export type RecipientView = z.infer<typeof RecipientView>;

export const Progress = z.object({
  total: z.number().int(),
  waiting: z.number().int(),
  sent: z.number().int(),
  refused: z.number().int(),
  unclear: z.number().int(),
  skipped: z.number().int(),
});
export type Progress = z.infer<typeof Progress>;

export const DispatchView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  editionId: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  state: z.enum(DISPATCH_STATES),
  createdAt: z.string(),
  createdBy: z.string(),
  startedAt: z.string().nullable(),
  sentAt: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  letters: z.array(DispatchLetter),
  progress: Progress,
  mailConfigured: z.boolean(),
  allowedActions: z.array(z.string()),
});
export type DispatchView = z.infer<typeof DispatchView>;

export const DispatchItem = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  title: z.string(),
  state: z.enum(DISPATCH_STATES),
  channels: z.number().int(),
  needs: z.number().int(),
  recipients: z.number().int(),
  sent: z.number().int(),
  opened: z.number().int(),
  recommendations: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  startedAt: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type DispatchItem = z.infer<typeof DispatchItem>;

export const dispatchFields: readonly FieldSpec[] = [
  { id: "title", kind: "text", label: { zh: "名称", en: "Title" } },
  { id: "note", kind: "longtext", label: { zh: "说明", en: "Note" } },
  { id: "state", kind: "enum", label: { zh: "状态", en: "State" } },
  { id: "letters", kind: "text", label: { zh: "各渠道内容", en: "Letters" } },
];

/** Days a personal link of a dispatch opens. */
export const LINK_DAYS = 180;
/** Characters of a need's summary in a letter. */
export const SUMMARY_LENGTH = 160;

/** The usual words of a letter, which officers change per channel. */
export const usualLetter = (given: {
  readonly city: Text;
  readonly editionZh: string;
  readonly editionEn: string;
  readonly channelZh: string;
  readonly channelEn: string;
}) => ({
  subjectZh: `${given.editionZh}：请${given.channelZh}推荐专家`,
  subjectEn: `${given.editionEn}: experts wanted, a request to ${given.channelEn}`,
  introZh: `${given.city.zh}企业提出了以下需求，领域与贵单位专长相近。如有合适的专家、团队或成果，请点击链接推荐，两分钟即可填完，无需注册账号；也请转告可能感兴趣的同事。`,
  introEn: `Enterprises in ${given.city.en} have the following needs in fields close to those of ${given.channelEn}. If you know a suitable expert or team, please recommend them through the link: it takes two minutes and no account. You are welcome to pass this on to colleagues who may be interested.`,
});
