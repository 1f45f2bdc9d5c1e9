import { TalentValues } from "../model/form/talent-need.ts";
import { TechnologyValues } from "../model/form/technology-need.ts";

/** A complete technology need; built through the schema. */
export const aTechnologyNeed = (over: Partial<Record<keyof TechnologyValues, unknown>> = {}) => ({
  kind: "technology" as const,
  values: TechnologyValues.parse({
    title: "矿用输送带接头在线监测",
    needType: "tech-breakthrough",
    activityType: "experimental-development",
    fields: ["机械制造", "信息与自动化"],
    industry: "3511",
    startYear: 2023,
    endYear: 2025,
    problem: "输送带硫化接头在重载下早期剥离，停机检查每次四小时。",
    keyTechnology: "钢丝绳芯缺陷的磁记忆检测；接头位移的机器视觉测量。",
    expectedGoal: "缺陷检出率不低于 95%，误报每班不超过一次。",
    keywords: ["输送带", "在线监测"],
    plannedFunding: { min: 800_000, max: 800_000, qualifier: "exact" },
    solutionMode: "cooperative",
    classified: false,
    contactName: "测试联系人",
    contactMobile: "13800001234",
    contactEmail: "contact@example.com",
    ...over,
  }),
});

/** A complete talent need; built through the schema. */
export const aTalentNeed = (over: Partial<Record<keyof TalentValues, unknown>> = {}) => ({
  kind: "talent" as const,
  values: TalentValues.parse({
    title: "高分子材料研发工程师",
    industry: "2919",
    fields: ["新材料"],
    headcount: 3,
    education: "master",
    majors: ["高分子材料与工程"],
    duties: "负责耐寒橡胶配方设计与中试。",
    salary: { min: 150_000, max: 250_000, qualifier: "range" },
    engagementMode: "full-time",
    workplace: "410882",
    deadline: "2023-12-31",
    classified: false,
    contactName: "测试联系人",
    contactMobile: "13900005678",
    ...over,
  }),
});
