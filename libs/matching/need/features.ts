import {
  DEGREE_LABELS,
  DEGREES,
  type ExpertProfile,
  languageNames,
  type NeedProfile,
  periodsMeet,
  type Text,
  TITLE_LABELS,
  TITLE_TIERS,
} from "./profile.ts";

export type FeatureName = "field" | "region" | "degree" | "title-tier" | "language" | "availability";

export type FeatureResult = {
  /** 0–1, 1 = meets the need fully. */
  readonly value: number;
  readonly forOrAgainst: "for" | "against";
  readonly text: Text;
};

/** A structured fact about a pair, shown beside the text score and never mixed into it. */
export type Feature = {
  readonly name: FeatureName;
  readonly label: Text;
  /** Null where the need asks nothing or the expert's side is not known. */
  readonly evaluate: (need: NeedProfile, expert: ExpertProfile) => FeatureResult | null;
};

const pro = (value: number, text: Text): FeatureResult => ({ value, forOrAgainst: "for", text });
const contra = (value: number, text: Text): FeatureResult => ({ value, forOrAgainst: "against", text });

/** All features, in the order of display. The only place where they are declared. */
export const FEATURES: readonly Feature[] = [
  {
    name: "field",
    label: { zh: "领域", en: "Field" },
    evaluate: (need, expert) => {
      if (!need.fields?.length || !expert.fields?.length) return null;
      const pairs = need.fields.map((field) => ({
        field,
        depth: Math.max(...(expert.fields ?? []).map((other) => sharedDepth(field, other))),
      }));
      const value = pairs.reduce((sum, { depth }) => sum + depth, 0) / pairs.length;
      const same = pairs.filter(({ depth }) => depth === 1).map(({ field }) => field);
      const near = pairs.filter(({ depth }) => depth > 0 && depth < 1).map(({ field }) => field);
      if (same.length > 0)
        return pro(value, { zh: `领域相同：${same.join("、")}`, en: `Same field: ${same.join(", ")}` });
      if (near.length > 0)
        return pro(value, {
          zh: `领域相近：${near.join("、")}`,
          en: `Neighbouring field: ${near.join(", ")}`,
        });
      return contra(0, {
        zh: `领域不同：需求为${need.fields.join("、")}`,
        en: `Other field: the need is in ${need.fields.join(", ")}`,
      });
    },
  },
  {
    name: "region",
    label: { zh: "地区", en: "Region" },
    evaluate: (need, expert) => {
      if (!need.region || !expert.region) return null;
      if (need.region === expert.region) return pro(1, { zh: "同一县（市、区）", en: "Same county" });
      if (need.region.slice(0, 4) === expert.region.slice(0, 4))
        return pro(0.8, { zh: "同一城市", en: "Same city" });
      if (need.region.slice(0, 2) === expert.region.slice(0, 2))
        return pro(0.5, { zh: "同一省份", en: "Same province" });
      if (!need.onSite || expert.worksRemotely) return null;
      return contra(0, {
        zh: "需到现场，专家在省外",
        en: "Work on site, the expert lives in another province",
      });
    },
  },
  {
    name: "degree",
    label: { zh: "学位", en: "Degree" },
    evaluate: (need, expert) => {
      if (!need.minDegree || !expert.degree) return null;
      const wanted = DEGREE_LABELS[need.minDegree];
      const has = DEGREE_LABELS[expert.degree];
      return DEGREES.indexOf(expert.degree) >= DEGREES.indexOf(need.minDegree)
        ? pro(1, { zh: `学位符合：${has.zh}`, en: `Degree as required: ${has.en}` })
        : contra(0, {
            zh: `学位不足：要求${wanted.zh}，现为${has.zh}`,
            en: `Degree below requirement: ${wanted.en} wanted, has ${has.en}`,
          });
    },
  },
  {
    name: "title-tier",
    label: { zh: "职称", en: "Professional title" },
    evaluate: (need, expert) => {
      if (!need.minTitleTier || !expert.titleTier) return null;
      const wanted = TITLE_LABELS[need.minTitleTier];
      const has = TITLE_LABELS[expert.titleTier];
      return TITLE_TIERS.indexOf(expert.titleTier) >= TITLE_TIERS.indexOf(need.minTitleTier)
        ? pro(1, { zh: `职称符合：${has.zh}`, en: `Title as required: ${has.en}` })
        : contra(0, {
            zh: `职称不足：要求${wanted.zh}，现为${has.zh}`,
            en: `Title below requirement: ${wanted.en} wanted, has ${has.en}`,
          });
    },
  },
  {
    name: "language",
    label: { zh: "语言", en: "Language" },
    evaluate: (need, expert) => {
      if (!need.languages?.length || !expert.languages?.length) return null;
      const common = need.languages.filter((code) => expert.languages?.includes(code));
      const wanted = languageNames(need.languages);
      const shared = languageNames(common);
      return common.length > 0
        ? pro(1, { zh: `共同语言：${shared.zh}`, en: `Shared language: ${shared.en}` })
        : contra(0, { zh: `没有共同语言：需要${wanted.zh}`, en: `No shared language: ${wanted.en} wanted` });
    },
  },
  {
    name: "availability",
    label: { zh: "可合作时间", en: "Availability" },
    evaluate: (need, expert) => {
      if (expert.availability === "unavailable")
        return contra(0, { zh: "目前不接受合作", en: "Not available at present" });
      if (!periodsMeet(need, expert))
        return contra(0, { zh: "时间不合", en: "Not available in the period of the need" });
      if (expert.availability === "limited")
        return pro(0.5, { zh: "可合作，时间有限", en: "Available to a limited extent" });
      if (expert.availability === "available") return pro(1, { zh: "可合作", en: "Available" });
      return null;
    },
  },
];

/** How far two prefix codes agree, as a part of the need's code: 1 = the expert's field is the need's or inside it. */
function sharedDepth(need: string, expert: string): number {
  if (expert.startsWith(need)) return 1;
  let length = 0;
  while (length < need.length && need[length] === expert[length]) length++;
  // Below two characters codes have no field in common (GB/T 13745 starts with three digits, the first a sector).
  return length < 3 ? 0 : length / need.length;
}
