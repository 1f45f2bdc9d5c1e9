import type { Text } from "../affinity/explain.ts";
import type { SupplyDocument } from "../affinity/types.ts";

export type { Text } from "../affinity/explain.ts";

export type Degree = "bachelor" | "master" | "doctor";
export type TitleTier = "junior" | "intermediate" | "deputy-senior" | "senior";
export const DEGREES: readonly Degree[] = ["bachelor", "master", "doctor"];
export const TITLE_TIERS: readonly TitleTier[] = ["junior", "intermediate", "deputy-senior", "senior"];

/** A need with what is structured about it; a field left out means "no condition" or "not known". */
export type NeedProfile = {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  /** Field codes (GB/T 13745 or another prefix code); a code includes what starts with it. */
  readonly fields?: readonly string[];
  /** Division code (GB/T 2260, six digits) where the work is done. */
  readonly region?: string;
  readonly onSite?: boolean;
  readonly minDegree?: Degree;
  readonly minTitleTier?: TitleTier;
  /** Working languages, ISO 639-1; one of them suffices. */
  readonly languages?: readonly string[];
  /** Calendar days `YYYY-MM-DD`, both included. */
  readonly from?: string;
  readonly to?: string;
  /** The organisation that asks. */
  readonly organisationId?: string;
  /** Experts already tried for this need without success. */
  readonly declined?: readonly PairNote[];
  /** Experts of whom the side that looks said that they do not fit. */
  readonly notRelevant?: readonly PairNote[];
  /** Experts who work, or worked, with the organisation that asks. */
  readonly previousPartners?: readonly PairNote[];
  /** Organisations the asking side named as competitors. */
  readonly competitorIds?: readonly string[];
  /** Experts who work, or worked, with a competitor that was named. */
  readonly competitorSuppliers?: readonly PairNote[];
};

/** Something known of an expert and the need at hand; `said` completes the sentence that leaves the expert out. */
export type PairNote = { readonly expertId: string; readonly said?: Text };

/** An expert with what is structured about them; a field left out means "not known". */
export type ExpertProfile = {
  readonly id: string;
  readonly fields?: readonly string[];
  readonly region?: string;
  /** The region in words, as people say it. */
  readonly regionName?: Text;
  readonly degree?: Degree;
  readonly titleTier?: TitleTier;
  readonly languages?: readonly string[];
  readonly availability?: "available" | "limited" | "unavailable";
  readonly availableFrom?: string;
  readonly availableTo?: string;
  readonly organisationIds?: readonly string[];
  readonly worksRemotely?: boolean;
};

/** The expert's documents, for those who build a model's supplies from profiles. */
export type ExpertDocuments = { readonly id: string; readonly documents: readonly SupplyDocument[] };

export const DEGREE_LABELS: Readonly<Record<Degree, { zh: string; en: string }>> = {
  bachelor: { zh: "学士", en: "bachelor's degree" },
  master: { zh: "硕士", en: "master's degree" },
  doctor: { zh: "博士", en: "doctorate" },
};

export const TITLE_LABELS: Readonly<Record<TitleTier, { zh: string; en: string }>> = {
  junior: { zh: "初级职称", en: "junior title" },
  intermediate: { zh: "中级职称", en: "intermediate title" },
  "deputy-senior": { zh: "副高级职称", en: "deputy-senior title" },
  senior: { zh: "正高级职称", en: "senior title" },
};

const LANGUAGES: Readonly<Record<string, { zh: string; en: string }>> = {
  zh: { zh: "汉语", en: "Chinese" },
  en: { zh: "英语", en: "English" },
  ja: { zh: "日语", en: "Japanese" },
  ko: { zh: "韩语", en: "Korean" },
  de: { zh: "德语", en: "German" },
  fr: { zh: "法语", en: "French" },
  ru: { zh: "俄语", en: "Russian" },
  es: { zh: "西班牙语", en: "Spanish" },
  it: { zh: "意大利语", en: "Italian" },
};

/** Names of languages, in both languages; an unknown code stands for itself. */
export function languageNames(codes: readonly string[]): { zh: string; en: string } {
  const names = codes.map((code) => LANGUAGES[code] ?? { zh: code, en: code });
  return { zh: names.map((n) => n.zh).join("、"), en: names.map((n) => n.en).join(", ") };
}

/** Whether the expert's days meet the need's: a side left open reaches for ever. */
export function periodsMeet(need: NeedProfile, expert: ExpertProfile): boolean {
  const startsInTime = !need.to || !expert.availableFrom || expert.availableFrom <= need.to;
  const endsLate = !need.from || !expert.availableTo || expert.availableTo >= need.from;
  return startsInTime && endsLate;
}
