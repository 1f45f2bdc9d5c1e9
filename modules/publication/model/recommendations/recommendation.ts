import { z } from "zod";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { RECOMMENDATION_STATES } from "./recommendation.lifecycle.ts";
import { RECOMMENDATION_KINDS, RECOMMENDATION_SOURCES, REJECTIONS } from "./recommendation.options.ts";

const words = (max: number) => z.string().trim().max(max);
const optional = (max: number) =>
  words(max)
    .optional()
    .transform((value) => value || null);

/** Rules of the form that anybody fills in. Every field is text as a form sends it. */
export const OFFER_LIMITS = {
  name: 80,
  institution: 120,
  title: 80,
  email: 200,
  phone: 40,
  field: 200,
  reason: 1000,
  recommenderName: 80,
  recommenderEmail: 200,
} as const;
export type OfferField = keyof typeof OFFER_LIMITS | "consent" | "cv";

export const Offer = z.object({
  kind: z.enum(RECOMMENDATION_KINDS),
  name: words(OFFER_LIMITS.name).min(1),
  institution: words(OFFER_LIMITS.institution).min(1),
  title: optional(OFFER_LIMITS.title),
  email: optional(OFFER_LIMITS.email),
  phone: optional(OFFER_LIMITS.phone),
  field: optional(OFFER_LIMITS.field),
  reason: words(OFFER_LIMITS.reason).min(1),
  recommenderName: optional(OFFER_LIMITS.recommenderName),
  recommenderEmail: optional(OFFER_LIMITS.recommenderEmail),
  consent: z.boolean(),
  language: z.enum(["zh", "en"]),
});
export type Offer = z.output<typeof Offer>;
/** What was typed, as it was typed: a refused form gives it back. */
export type OfferTyped = Readonly<Partial<Record<string, string>>>;

const isMail = (text: string): boolean => z.email().safeParse(text).success;
const isPhone = (text: string): boolean =>
  (text.match(/\d/g)?.length ?? 0) >= 7 && /^[\d\s+()./-]{7,40}$/.test(text);

const REASONS = {
  required: { zh: "请填写", en: "Please fill in" },
  long: { zh: "最多 {max} 字", en: "At most {max} characters" },
  mail: { zh: "邮箱格式不正确", en: "Not a mail address" },
  phone: { zh: "电话格式不正确，至少 7 位数字", en: "Not a telephone number (seven digits or more)" },
  reach: { zh: "邮箱和电话请至少填一项，以便联系", en: "Give a mail address or a telephone number" },
  consent: {
    zh: "须确认本人已同意，才能提交姓名和联系方式",
    en: "Names and contacts can be sent only with the person's consent",
  },
} as const satisfies Record<string, Text>;

/** Reads a form; problems by field, in the order of the form. */
export function readOffer(
  typed: OfferTyped,
  at: { readonly kind: "self" | "other"; readonly language: Locale; readonly recommenderKnown: boolean },
): { offer: Offer } | { problems: Partial<Record<OfferField, Text>> } {
  const problems: Partial<Record<OfferField, Text>> = {};
  const value = (field: string) => (typed[field] ?? "").normalize("NFC").trim();
  for (const [field, max] of Object.entries(OFFER_LIMITS) as [keyof typeof OFFER_LIMITS, number][])
    if ([...value(field)].length > max)
      problems[field] = {
        zh: REASONS.long.zh.replace("{max}", String(max)),
        en: REASONS.long.en.replace("{max}", String(max)),
      };
  for (const field of ["name", "institution", "reason"] as const)
    if (!value(field)) problems[field] = REASONS.required;
  if (value("email") && !isMail(value("email"))) problems.email = REASONS.mail;
  if (value("phone") && !isPhone(value("phone"))) problems.phone = REASONS.phone;
  if (!value("email") && !value("phone")) problems.email = REASONS.reach;
  if (at.kind === "other" && !at.recommenderKnown && !value("recommenderName"))
    problems.recommenderName = REASONS.required;
  if (value("recommenderEmail") && !isMail(value("recommenderEmail")))
    problems.recommenderEmail = REASONS.mail;
  if (value("consent") !== "yes") problems.consent = REASONS.consent;
  if (Object.keys(problems).length > 0) return { problems };
  return {
    offer: Offer.parse({
      ...Object.fromEntries(Object.keys(OFFER_LIMITS).map((f) => [f, value(f)])),
      kind: at.kind,
      consent: true,
      language: at.language,
    }),
  };
}

/** What the person sending the form states to the city of the need; kept with the recommendation as it was shown. */
export const consentStatement = (kind: "self" | "other", city: Text): Text =>
  kind === "self"
    ? {
        zh: `我同意${city.zh}引才部门为对接本需求处理以上个人信息，并在双方同意后提供给需求企业；我可随时要求撤回并删除。`,
        en: `I agree that the talent offices of ${city.en} process this data to connect me with this need, and give it to the enterprise once both sides agree. I may withdraw at any time and have it erased.`,
      }
    : {
        zh: `我确认已取得被推荐人本人同意，可将其姓名、单位和联系方式提供给${city.zh}引才部门用于对接本需求；被推荐人可随时要求撤回并删除。`,
        en: `I confirm that the person named agreed to my passing on their name, institution and contact to the talent offices of ${city.en} for this need. They may withdraw at any time and have the data erased.`,
      };

export const RecommendationView = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  kind: z.enum(RECOMMENDATION_KINDS),
  source: z.enum(RECOMMENDATION_SOURCES),
  state: z.enum(RECOMMENDATION_STATES),
  stateSince: z.string(),
  receivedAt: z.string(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  needState: z.string().nullable(),
  county: z.string(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  dispatchId: z.string().nullable(),
  dispatchCode: z.string().nullable(),
  name: z.string(),
  institution: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  field: z.string().nullable(),
  reason: z.string(),
  language: z.enum(["zh", "en"]),
  recommenderName: z.string().nullable(),
  recommenderEmail: z.string().nullable(),
  consent: z.string(),
  consentAt: z.string(),
  cv: z.object({ id: z.string(), name: z.string(), size: z.number() }).nullable(),
  contactMasked: z.boolean(),
  expertId: z.string().nullable(),
  expertCode: z.string().nullable(),
  engagementId: z.string().nullable(),
  duplicateOf: z.string().nullable(),
  rejection: z.enum(REJECTIONS).nullable(),
  decisionNote: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  others: z.array(
    z.object({ id: z.string(), code: z.string(), needCode: z.string(), state: z.string(), name: z.string() }),
  ),
  history: z.array(
    z.object({
      id: z.string(),
      action: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  allowedActions: z.array(z.string()),
});
export type RecommendationView = z.infer<typeof RecommendationView>;

export const RecommendationItem = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  name: z.string(),
  institution: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  kind: z.enum(RECOMMENDATION_KINDS),
  source: z.enum(RECOMMENDATION_SOURCES),
  needId: z.string(),
  needCode: z.string(),
  needTitle: z.string(),
  county: z.string(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  recommenderName: z.string().nullable(),
  state: z.enum(RECOMMENDATION_STATES),
  receivedAt: z.string(),
  stateSince: z.string(),
  dueAt: z.string().nullable(),
  overdue: z.boolean(),
  engagementId: z.string().nullable(),
  allowedActions: z.array(z.string()),
});
export type RecommendationItem = z.infer<typeof RecommendationItem>;

/** Somebody of the pool who may be the person recommended. */
export const PersonCandidate = z.object({
  expertId: z.string(),
  code: z.string(),
  name: z.string(),
  organisationName: z.string().nullable(),
  title: z.string().nullable(),
  score: z.number(),
  reasons: z.array(z.object({ zh: z.string(), en: z.string() })),
});
export type PersonCandidate = z.infer<typeof PersonCandidate>;

export const Decision = z.strictObject({
  version: z.number().int().min(1),
  /** Accepted as this expert of the pool. */
  expertId: z.string().max(80).nullish(),
  /** Accepted as somebody new in the pool. */
  create: z.boolean().nullish(),
  category: z.enum(REJECTIONS).nullish(),
  duplicateOf: z.string().max(80).nullish(),
  reason: words(1000).nullish(),
});
export type Decision = z.infer<typeof Decision>;
