import {
  DEGREE_RANKS,
  degrees,
  EDUCATION_RANKS,
  educationRankLabel,
} from "#modules/organisations/model/codes/education.ts";
import { TITLE_TIERS, titleTierLabel } from "#modules/organisations/model/codes/titles.ts";
import type { Option } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

const option = (value: string, zh: string, en: string, ...aliases: string[]): Option => ({
  value,
  label: { zh, en },
  aliases,
});
/** The values of a list of options, for a schema's enum. */
const valuesOf = <const V extends string>(...values: [V, ...V[]]) => values;

/** 需求类别 (reference report): what kind of help is asked for. */
export const NEED_TYPES = valuesOf(
  "talent-project-cooperation",
  "tech-breakthrough",
  "project-introduction",
  "technical-consulting",
  "result-commercialization",
);
export const needTypeOptions: readonly Option[] = [
  option(
    "talent-project-cooperation",
    "人才项目合作",
    "Talent and project co-operation",
    "项目合作",
    "人才合作",
  ),
  option("tech-breakthrough", "技术攻关", "Key technology R&D", "关键技术攻关", "技术难题", "技术难题攻关"),
  option("project-introduction", "项目引进", "Introduction of a project", "引进项目", "项目引入"),
  option("technical-consulting", "技术咨询", "Technical consulting", "咨询", "技术服务"),
  option(
    "result-commercialization",
    "成果转化",
    "Commercialisation of results",
    "科技成果转化",
    "成果转移转化",
  ),
];

/** 解决方式. */
export const SOLUTION_MODES = valuesOf("independent", "commissioned", "cooperative", "other");
export const solutionModeOptions: readonly Option[] = [
  option("independent", "独立研发", "Own development", "自主研发", "自行研发"),
  option("commissioned", "委托研发", "Commissioned development", "委托开发", "委托"),
  option("cooperative", "合作研发", "Joint development", "合作开发", "联合研发", "联合攻关", "产学研合作"),
  option("other", "其他", "Other", "其它"),
];

/** 科技活动类型. */
export const ACTIVITY_TYPES = valuesOf(
  "basic-research",
  "applied-research",
  "experimental-development",
  "results-application",
  "extension-services",
  "production",
);
export const activityTypeOptions: readonly Option[] = [
  option("basic-research", "基础研究", "Basic research"),
  option("applied-research", "应用研究", "Applied research", "应用基础研究"),
  option("experimental-development", "试验发展", "Experimental development", "实验发展", "试验开发"),
  option("results-application", "研究发展与成果应用", "R&D and application of results", "成果应用"),
  option("extension-services", "技术推广与科技服务", "Extension and S&T services", "技术推广", "科技服务"),
  option("production", "生产性活动", "Production activity", "生产性", "产业化"),
];

/** Fields of technology in use in the survey; the list is open, an enterprise may write another one. */
export const fieldOptions: readonly Option[] = [
  option("新材料", "新材料", "New materials"),
  option("新能源", "新能源", "New energy"),
  option("电子信息", "电子信息", "Electronics and information"),
  option("生物医药", "生物医药", "Biomedicine", "医药", "生物与医药"),
  option("农业", "农业", "Agriculture", "现代农业"),
  option("食品加工", "食品加工", "Food processing", "食品"),
  option("环境保护", "环境保护", "Environmental protection", "环保", "节能环保"),
  option("人工智能", "人工智能", "Artificial intelligence", "AI"),
  option("机械制造", "机械制造", "Machinery", "机械", "装备制造"),
  option("电线电缆", "电线电缆", "Wire and cable", "线缆"),
  option("数据治理", "数据治理", "Data governance", "大数据"),
  option("知识产权保护", "知识产权保护", "Protection of intellectual property", "知识产权"),
  option("信息与自动化", "信息与自动化", "Information and automation", "自动化", "信息技术"),
  option("精细化工", "精细化工", "Fine chemicals"),
  option("橡胶制品", "橡胶制品", "Rubber products"),
  option("有色金属", "有色金属", "Non-ferrous metals"),
  option("汽车零部件", "汽车零部件", "Automotive parts"),
  option("新能源汽车", "新能源汽车", "New energy vehicles"),
  option("节能减排", "节能减排", "Energy saving and lower emissions"),
  option("生物技术", "生物技术", "Biotechnology"),
  option("中药", "中药", "Chinese medicine", "中医药"),
  option("医疗卫生", "医疗卫生", "Health care"),
  option("轻工", "轻工", "Light industry"),
  option("安全科学技术", "安全科学技术", "Safety science and technology", "安全", "安全生产", "应急安全"),
  option("工业", "工业", "Industry at large"),
  option("文旅", "文旅", "Culture and tourism", "文化旅游"),
];

/** 技术就绪度, GB/T 22900-2022: levels 1–9 by what has been shown to work. */
export const TRLS = valuesOf("1", "2", "3", "4", "5", "6", "7", "8", "9");
const trl = (level: string, zh: string, en: string, ...also: string[]): Option =>
  option(
    level,
    `${level} 级：${zh}`,
    `TRL ${level}: ${en}`,
    `TRL${level}`,
    `TRL ${level}`,
    `${level}级`,
    `第${level}级`,
    ...also,
  );
export const trlOptions: readonly Option[] = [
  trl("1", "发现基本原理", "basic principles seen"),
  trl("2", "形成技术方案", "concept formulated", "方案", "设想", "概念"),
  trl("3", "关键功能得到验证", "key functions proved", "原理验证", "原理样机"),
  trl("4", "实验室验证（小试）", "proved in the laboratory", "小试", "小试阶段", "实验室", "实验室阶段"),
  trl("5", "相关环境中部件验证", "parts proved in a like environment"),
  trl(
    "6",
    "相关环境中样机验证（中试）",
    "prototype proved in a like environment (pilot)",
    "中试",
    "中试阶段",
    "样机",
  ),
  trl("7", "实际环境中样机验证", "prototype proved in use"),
  trl("8", "产品定型（试生产）", "product complete and proved", "试生产", "小批量", "小批量生产", "产品定型"),
  trl("9", "规模化生产应用", "in production", "产业化", "量产", "已量产", "批量生产", "规模化生产"),
];

/** 学历: at least. */
export const educationOptions: readonly Option[] = EDUCATION_RANKS.map((rank) => ({
  value: rank,
  label: educationRankLabel(rank),
}));
export const EDUCATIONS = EDUCATION_RANKS;
/** 学位: at least. */
export const degreeOptions: readonly Option[] = degrees.map(({ rank, label }) => ({ value: rank, label }));
export const DEGREES = DEGREE_RANKS;
/** 职称 tier: at least. */
export const titleTierOptions: readonly Option[] = TITLE_TIERS.map((tier) => ({
  value: tier,
  label: titleTierLabel(tier),
}));
export const TIERS = TITLE_TIERS;

/** 工作经验, bands of the Hangzhou index. */
export const EXPERIENCES = valuesOf("none", "under-1", "1-3", "4-6", "7-9", "10-plus");
export const experienceOptions: readonly Option[] = [
  option("none", "不限", "Any", "无要求", "无"),
  option("under-1", "1年以下", "Under 1 year", "一年以下", "应届"),
  option("1-3", "1-3年", "1–3 years", "1至3年"),
  option("4-6", "4-6年", "4–6 years", "3-5年", "4至6年"),
  option("7-9", "7-9年", "7–9 years", "5-10年", "7至9年"),
  option("10-plus", "10年及以上", "10 years and more", "10年以上", "10+"),
];

/** 引进方式. */
export const ENGAGEMENT_MODES = valuesOf("full-time", "flexible", "part-time", "project");
export const engagementModeOptions: readonly Option[] = [
  option("full-time", "全职", "Full-time", "全职引进", "全职聘用"),
  option("flexible", "柔性", "Flexible engagement", "柔性引进", "柔性引才"),
  option("part-time", "兼职", "Part-time", "兼职聘用"),
  option("project", "项目合作", "Project co-operation", "项目"),
];

/** 紧缺程度 in the Zhengzhou index, ★1–★5. */
export const scarcityOptions: readonly Option[] = [1, 2, 3, 4, 5].map((n) =>
  option(String(n), "★".repeat(n), `${n} of 5`, `${n}`, `★${n}`, `${n}星`),
);
export const SCARCITIES = valuesOf("1", "2", "3", "4", "5");

/** Choices of a list's filter from the labels of a record. */
export const labelled = (labels: Readonly<Record<string, Text>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
