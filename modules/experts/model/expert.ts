import { z } from "zod";
import { AvailabilityInput, AvailabilityView } from "./availability.ts";
import {
  COOPERATION_MODES,
  EDUCATION,
  EXPERT_TYPES,
  OVERSEAS_BACKGROUNDS,
  TALENT_GRADES,
  TITLE_TIER_VALUES,
  VERIFICATION_STATES,
} from "./expert.options.ts";

const text = (max: number) => z.string().trim().max(max);
/** Masked forms (platform/kernel/mask.ts) are shown, never stored. */
export const looksMasked = (value: string | null): boolean => /\*{2,}|（无权查看）/.test(value ?? "");

const optional = (max: number) => text(max).nullable().default(null);
const Day = z.iso.date();

/** What anyone who may see the expert sees (forms.md §3, public part). */
export const ExpertPublic = z.strictObject({
  name: text(80).min(1),
  nameEn: optional(120),
  formerName: optional(80),
  gender: z.enum(["male", "female"]).nullable().default(null),
  nationality: z
    .string()
    .regex(/^[A-Z]{2}$/, "两位国家代码 / two-letter country code")
    .nullable()
    .default(null),
  organisationId: z.string().max(60).nullable().default(null),
  organisationName: optional(120),
  secondaryUnit: optional(120),
  organisationRegion: optional(60),
  position: optional(80),
  title: optional(60),
  titleTier: z.enum(TITLE_TIER_VALUES).nullable().default(null),
  educationLevel: z.enum(EDUCATION).nullable().default(null),
  degree: optional(60),
  degreeUniversity: optional(120),
  degreeCountry: optional(60),
  degreeYear: z.number().int().min(1930).max(2100).nullable().default(null),
  major: optional(100),
  currentField: optional(100),
  discipline: optional(7),
  fields: z.array(text(40)).max(10).default([]),
  keywords: z.array(text(40)).max(12).default([]),
  expertise: optional(2000),
  bio: optional(4000),
  expertTypes: z.array(z.enum(EXPERT_TYPES)).max(3).default([]),
  honours: z
    .array(
      z.strictObject({
        title: text(80).min(1),
        academy: optional(80),
        verification: z.enum(VERIFICATION_STATES).default("claimed"),
      }),
    )
    .max(20)
    .default([]),
  overseasBackground: z.enum(OVERSEAS_BACKGROUNDS).nullable().default(null),
  overseasCountry: optional(60),
  origin: optional(60),
  channel: optional(120),
  talentGrade: z.enum(TALENT_GRADES).nullable().default(null),
  cooperationModes: z.array(z.enum(COOPERATION_MODES)).max(3).default([]),
  broughtProject: optional(1000),
  languages: z.array(text(20)).max(10).default(["zh"]),
  personalUrl: optional(300),
  companyExecutive: z.boolean().default(false),
});
/** How to reach the expert: seen by those who run the conference, and by both sides once they agreed. */
export const ExpertContact = z.strictObject({
  mobile: optional(40),
  officePhone: optional(40),
  email: z.email("邮箱格式不正确 / not a mail address").max(200).nullable().default(null),
  address: optional(200),
  fax: optional(40),
  wechat: optional(60),
  emergencyContact: optional(120),
});
/** Identity and bank data: seen by the city operator with a reason only. */
export const ExpertRestricted = z.strictObject({
  birthDate: Day.nullable().default(null),
  ethnicity: optional(30),
  nativePlace: optional(60),
  politicalStatus: optional(40),
  idType: z.enum(["id-card", "passport", "other"]).nullable().default(null),
  idNumber: optional(40),
  bankName: optional(120),
  bankAccountName: optional(80),
  bankAccount: optional(40),
  bankBranch: optional(120),
});
export const ExpertDocumentInput = z.strictObject({
  kind: z.enum(["paper", "patent", "project", "cv"]),
  language: z.enum(["zh", "en"]).default("zh"),
  title: text(300).min(1),
  text: text(20_000).default(""),
  year: z.number().int().min(1930).max(2100).nullable().default(null),
  /** Of papers: known to be the same work by it. */
  doi: optional(200),
  venue: optional(200),
  authors: optional(1000),
});
export type ExpertDocument = z.infer<typeof ExpertDocumentInput>;
/** Papers, patents, projects and CVs one profile holds. */
export const MOST_DOCUMENTS = 300;
export const Consent = z.strictObject({
  publicProfile: z.boolean(),
  matching: z.boolean(),
  shareCv: z.boolean(),
  at: z.string().nullable().default(null),
});

/** Everything a form or an import row gives. */
export const ExpertInput = z.strictObject({
  public: ExpertPublic,
  contact: ExpertContact.prefault({}),
  restricted: ExpertRestricted.prefault({}),
  documents: z.array(ExpertDocumentInput).max(MOST_DOCUMENTS).default([]),
  availability: z.array(AvailabilityInput).max(60).default([]),
  consent: Consent.default({ publicProfile: false, matching: false, shareCv: false, at: null }),
});
export type ExpertInput = z.infer<typeof ExpertInput>;

/**
 * What an edit gives: a part left out stays as it is, so that a client which was shown a masked part never sends it back. Consent has its
 * own command; verification states in it are ignored.
 */
export const ExpertEdit = z.strictObject({
  public: ExpertPublic.optional(),
  contact: ExpertContact.optional(),
  restricted: ExpertRestricted.optional(),
  documents: z.array(ExpertDocumentInput).max(MOST_DOCUMENTS).optional(),
  availability: z.array(AvailabilityInput).max(60).optional(),
});
export type ExpertEdit = z.infer<typeof ExpertEdit>;
export type ExpertPublic = z.infer<typeof ExpertPublic>;
export type ExpertContact = z.infer<typeof ExpertContact>;
export type ExpertRestricted = z.infer<typeof ExpertRestricted>;

export const ExpertView = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number().int(),
  state: z.string(),
  allowedActions: z.array(z.string()),
  invented: z.boolean(),
  public: ExpertPublic,
  contact: z.object(
    Object.fromEntries(Object.keys(ExpertContact.shape).map((k) => [k, z.string().nullable()])),
  ),
  contactMasked: z.boolean(),
  restricted: z
    .object(Object.fromEntries(Object.keys(ExpertRestricted.shape).map((k) => [k, z.string().nullable()])))
    .nullable(),
  restrictedMasked: z.boolean(),
  documents: z.array(ExpertDocumentInput.extend({ id: z.string() })),
  availability: z.array(AvailabilityView),
  consent: Consent,
  degreeVerification: z.enum(VERIFICATION_STATES),
  titleVerification: z.enum(VERIFICATION_STATES),
  flags: z.array(z.string()),
  createdAt: z.string(),
  personId: z.string().nullable(),
});
export type ExpertView = z.infer<typeof ExpertView>;

/**
 * What an officer should look at before inviting (product.md, facts.md I-3 and I-12): the claim "doctorate and deputy-senior or above" that the
 * data does not bear out, a company head among academics, an academy title whose academy is not named or not verified.
 */
export function flagsOf(expert: {
  public: ExpertPublic;
  degreeVerification: string;
  titleVerification: string;
}): string[] {
  const flags: string[] = [];
  const p = expert.public;
  if (p.companyExecutive) flags.push("company-executive");
  if (p.educationLevel !== "doctor") flags.push("no-doctorate");
  if (p.titleTier !== "senior" && p.titleTier !== "deputy-senior") flags.push("below-deputy-senior");
  if (expert.degreeVerification === "doubtful" || expert.titleVerification === "doubtful")
    flags.push("doubtful");
  if (p.honours.some((h) => /院士/.test(h.title) && h.verification !== "verified"))
    flags.push("academy-title-to-check");
  return flags;
}
