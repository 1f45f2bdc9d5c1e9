import type { Option } from "#platform/kernel/fields.ts";

const option = (value: string, zh: string, en: string, ...aliases: string[]): Option => ({
  value,
  label: { zh, en },
  aliases,
});

export const VERIFICATION_STATES = ["claimed", "verified", "doubtful"] as const;
/** A claim is what the person says; only an officer who saw the document makes it verified. */
export const verificationOptions: readonly Option[] = [
  option("claimed", "本人填报", "Claimed"),
  option("verified", "已核验", "Verified"),
  option("doubtful", "存疑", "Doubtful"),
];
export const OVERSEAS_BACKGROUNDS = ["visiting-scholar", "study-abroad", "foreign-national"] as const;
export const overseasOptions: readonly Option[] = [
  option("visiting-scholar", "访问学者", "Visiting scholar", "访学"),
  option("study-abroad", "留学", "Studied abroad", "海外留学", "留学归国", "海归"),
  option("foreign-national", "外籍", "Foreign national", "外籍专家", "外国国籍"),
];
export const COOPERATION_MODES = [
  "technology-extension",
  "project-cooperation",
  "flexible-engagement",
] as const;
export const cooperationOptions: readonly Option[] = [
  option("technology-extension", "技术推广", "Technology extension"),
  option("project-cooperation", "项目合作", "Project co-operation", "合作研发"),
  option("flexible-engagement", "柔性引才", "Flexible engagement", "柔性引进"),
];
export const EXPERT_TYPES = ["science", "industry", "economy"] as const;
export const expertTypeOptions: readonly Option[] = [
  option("science", "科技界", "Science"),
  option("industry", "产业界", "Industry"),
  option("economy", "经济界", "Economy"),
];
export const TALENT_GRADES = ["A", "B", "C", "D", "E"] as const;
export const talentGradeOptions: readonly Option[] = [
  option("A", "A类 顶尖", "A top"),
  option("B", "B类 领军", "B leading"),
  option("C", "C类 拔尖", "C outstanding"),
  option("D", "D类", "D"),
  option("E", "E类", "E"),
];
export const genderOptions: readonly Option[] = [
  option("male", "男", "Male", "M"),
  option("female", "女", "Female", "F"),
];
export const EDUCATION = ["doctor", "master", "bachelor", "other"] as const;
export const educationOptions: readonly Option[] = [
  option("doctor", "博士研究生", "Doctorate", "博士", "PhD", "博士研究生毕业"),
  option("master", "硕士研究生", "Master's", "硕士", "研究生", "Master"),
  option("bachelor", "本科", "Bachelor's", "大学本科", "学士", "Bachelor"),
  option("other", "其他", "Other", "大专", "专科"),
];
export const TITLE_TIER_VALUES = [
  "senior",
  "deputy-senior",
  "intermediate",
  "assistant",
  "technician",
  "none",
] as const;
export const titleTierOptions: readonly Option[] = [
  option("senior", "正高", "Senior", "正高级", "教授级"),
  option("deputy-senior", "副高", "Deputy senior", "副高级"),
  option("intermediate", "中级", "Intermediate"),
  option("assistant", "助理级", "Assistant", "初级"),
  option("technician", "员级", "Technician"),
  option("none", "无", "None"),
];
export const idTypeOptions: readonly Option[] = [
  option("id-card", "居民身份证", "Identity card", "身份证"),
  option("passport", "护照", "Passport"),
  option("other", "其他证件", "Other"),
];
export const documentKindOptions: readonly Option[] = [
  option("paper", "论文", "Paper"),
  option("patent", "专利", "Patent"),
  option("project", "项目", "Project"),
  option("cv", "简历", "CV"),
];
