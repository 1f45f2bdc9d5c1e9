import type { Text } from "#platform/kernel/text.ts";

/** An education level (学历) of GB/T 4658-2006 or a degree (学位) of GB/T 6864-2003: two different facts of a person. */
export type Qualification<Rank extends string> = {
  readonly code: string;
  readonly label: Text;
  readonly rank: Rank;
};

/** Levels in ascending order; the order is what conditions such as "at least a master's" compare. */
export const EDUCATION_RANKS = [
  "primary",
  "lower-secondary",
  "upper-secondary",
  "vocational",
  "junior-college",
  "bachelor",
  "master",
  "doctor",
] as const;
export type EducationRank = (typeof EDUCATION_RANKS)[number];

const RANK_LABELS: Readonly<Record<EducationRank, Text>> = {
  primary: { zh: "小学", en: "Primary school" },
  "lower-secondary": { zh: "初中", en: "Lower secondary" },
  "upper-secondary": { zh: "普通高中", en: "Upper secondary" },
  vocational: { zh: "中等职业教育", en: "Secondary vocational" },
  "junior-college": { zh: "大学专科", en: "Junior college" },
  bachelor: { zh: "大学本科", en: "Undergraduate" },
  master: { zh: "硕士研究生", en: "Postgraduate (master)" },
  doctor: { zh: "博士研究生", en: "Postgraduate (doctor)" },
};
/** The name of a level. */
export const educationRankLabel = (rank: EducationRank): Text => RANK_LABELS[rank];

const level = (code: string, rank: EducationRank, end: "毕业" | "结业" | "肄业", zh?: string) => {
  const ends = { 毕业: "graduated", 结业: "completed", 肄业: "not completed" };
  const label = RANK_LABELS[rank];
  return { code, rank, label: { zh: zh ?? `${label.zh}${end}`, en: `${label.en}, ${ends[end]}` } };
};

/** GB/T 4658-2006. */
export const educationLevels: readonly Qualification<EducationRank>[] = [
  level("11", "doctor", "毕业"),
  level("12", "doctor", "结业"),
  level("13", "doctor", "肄业"),
  level("14", "master", "毕业"),
  level("15", "master", "结业"),
  level("16", "master", "肄业"),
  level("17", "master", "毕业", "研究生班毕业"),
  level("18", "master", "结业", "研究生班结业"),
  level("19", "master", "肄业", "研究生班肄业"),
  level("21", "bachelor", "毕业"),
  level("22", "bachelor", "结业"),
  level("23", "bachelor", "肄业"),
  level("28", "bachelor", "毕业", "大学普通班毕业"),
  level("31", "junior-college", "毕业"),
  level("32", "junior-college", "结业"),
  level("33", "junior-college", "肄业"),
  level("41", "vocational", "毕业", "中等专科毕业"),
  level("44", "vocational", "毕业", "职业高中毕业"),
  level("47", "vocational", "毕业", "技工学校毕业"),
  level("61", "upper-secondary", "毕业"),
  level("71", "lower-secondary", "毕业"),
  level("81", "primary", "毕业"),
];

export const DEGREE_RANKS = ["bachelor", "master", "doctor", "honorary-doctor"] as const;
export type DegreeRank = (typeof DEGREE_RANKS)[number];

/** GB/T 6864-2003, top level. */
export const degrees: readonly Qualification<DegreeRank>[] = [
  { code: "1", rank: "honorary-doctor", label: { zh: "名誉博士", en: "Honorary doctor" } },
  { code: "2", rank: "doctor", label: { zh: "博士", en: "Doctor" } },
  { code: "3", rank: "master", label: { zh: "硕士", en: "Master" } },
  { code: "4", rank: "bachelor", label: { zh: "学士", en: "Bachelor" } },
];

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s.]/gu, "").toLowerCase();

/** The level people mean: "博士研究生", "本科及以上", "大专", "PhD". A post-doc is work, not a level: it implies a doctorate. */
export function parseEducation(text: string): EducationRank | undefined {
  const wanted = plain(text);
  const exact = educationLevels.find((entry) => entry.code === wanted || entry.label.zh === wanted);
  if (exact) return exact.rank;
  if (/博士|phd|doctor/.test(wanted)) return "doctor";
  if (/硕士|研究生|master|^m(sc|a|eng|ba)$/.test(wanted)) return "master";
  if (/本科|学士|bachelor|undergraduate|^b(sc|a|eng)$/.test(wanted)) return "bachelor";
  if (/大专|专科|高职|juniorcollege/.test(wanted))
    return /中等专科/.test(wanted) ? "vocational" : "junior-college";
  if (/中专|中职|职高|职业高中|技校|技工/.test(wanted)) return "vocational";
  if (/高中|highschool/.test(wanted)) return "upper-secondary";
  if (/初中/.test(wanted)) return "lower-secondary";
  return /小学/.test(wanted) ? "primary" : undefined;
}

/** The degree people mean; an honorary doctorate is not a doctorate. */
export function parseDegree(text: string): DegreeRank | undefined {
  const wanted = plain(text);
  if (/名誉博士|honorary/.test(wanted)) return "honorary-doctor";
  if (/博士|phd|doctor|^[md]d$|^2(\d\d)?$/.test(wanted)) return "doctor";
  if (/硕士|master|^m(sc|a|eng|ba)$|^3(\d\d)?$/.test(wanted)) return "master";
  return /学士|bachelor|^b(sc|a|eng)$|^4(\d\d)?$/.test(wanted) ? "bachelor" : undefined;
}

/** Whether a level is `least` or above. */
export const atLeastEducation = (rank: EducationRank, least: EducationRank): boolean =>
  EDUCATION_RANKS.indexOf(rank) >= EDUCATION_RANKS.indexOf(least);
