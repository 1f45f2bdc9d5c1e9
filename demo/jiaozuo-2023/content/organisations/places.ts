import type { Activity, County, Department } from "../types.ts";

function county(code: string, zh: string, en: string, kind: County["kind"]): County {
  return { code, name: { zh, en }, kind, inGb2260: kind !== "functional-zone" };
}

/** The eleven county-level areas that took part, the functional zone among them. */
export const counties: readonly County[] = [
  county("410802", "解放区", "Jiefang District", "district"),
  county("410811", "山阳区", "Shanyang District", "district"),
  county("410803", "中站区", "Zhongzhan District", "district"),
  county("410804", "马村区", "Macun District", "district"),
  county("410882", "沁阳市", "Qinyang City", "city"),
  county("410883", "孟州市", "Mengzhou City", "city"),
  county("410821", "修武县", "Xiuwu County", "county"),
  county("410822", "博爱县", "Bo'ai County", "county"),
  county("410823", "武陟县", "Wuzhi County", "county"),
  county("410825", "温县", "Wenxian County", "county"),
  county(
    "410871",
    "城乡一体化示范区（高新区）",
    "Jiaozuo Urban-Rural Integration Demonstration Zone (High-tech Zone)",
    "functional-zone",
  ),
];

const cityDepartments: readonly Department[] = [
  {
    id: "dept-talent-office",
    name: { zh: "中共焦作市委组织部人才办", en: "Talent Office, Organisation Department" },
    shortName: "市委组织部人才办",
  },
  {
    id: "dept-hrss",
    name: { zh: "焦作市人力资源和社会保障局", en: "Jiaozuo Human Resources and Social Security Bureau" },
    shortName: "市人社局",
  },
  {
    id: "dept-science",
    name: { zh: "焦作市科学技术局", en: "Jiaozuo Science and Technology Bureau" },
    shortName: "市科技局",
  },
  {
    id: "dept-industry",
    name: { zh: "焦作市工业和信息化局", en: "Jiaozuo Industry and Information Technology Bureau" },
    shortName: "市工信局",
  },
  {
    id: "dept-academy",
    name: { zh: "焦作市产业技术科学院", en: "Jiaozuo Academy of Industrial Technology" },
    shortName: "市产业技术科学院",
  },
  {
    id: "dept-talent-center",
    name: { zh: "焦作市人才交流中心", en: "Jiaozuo Talent Exchange Centre" },
    shortName: "市人才交流中心",
  },
  {
    id: "dept-talent-group",
    name: { zh: "焦作市人才集团", en: "Jiaozuo Talent Group" },
    shortName: "市人才集团",
  },
  {
    id: "dept-finance",
    name: { zh: "焦作市金融工作局", en: "Jiaozuo Financial Affairs Bureau" },
    shortName: "市金融工作局",
    handles: ["finance"],
  },
  {
    id: "dept-land",
    name: { zh: "焦作市自然资源和规划局", en: "Jiaozuo Natural Resources and Planning Bureau" },
    shortName: "市自然资源和规划局",
    handles: ["site"],
  },
  {
    id: "dept-market",
    name: { zh: "焦作市市场监督管理局", en: "Jiaozuo Market Regulation Bureau" },
    shortName: "市市场监管局",
    handles: ["registration"],
  },
  {
    id: "dept-tax",
    name: { zh: "国家税务总局焦作市税务局", en: "Jiaozuo Tax Service" },
    shortName: "市税务局",
    handles: ["tax"],
  },
  {
    id: "dept-ecology",
    name: { zh: "焦作市生态环境局", en: "Jiaozuo Ecology and Environment Bureau" },
    shortName: "市生态环境局",
    handles: ["other"],
  },
];

/** City departments, then the personnel bureau of each county. */
export const departments: readonly Department[] = [
  ...cityDepartments,
  ...counties.map((c) => ({
    id: `dept-hrss-${c.code}`,
    name: {
      zh: `${c.name.zh}人力资源和社会保障局`,
      en: `${c.name.en} Human Resources and Social Security Bureau`,
    },
    shortName: `${shortCounty(c)}人社局`,
    county: c.code,
  })),
];

/** The name people say: the zone goes by 高新区. */
export function shortCounty(c: County): string {
  return c.kind === "functional-zone" ? "高新区" : c.name.zh;
}

export const mainActivityId = "jiaozuo-2023-main";
export const qinyangActivityId = "jiaozuo-2023-410882";

function event(code: string, eventType: string, zh: string, en: string, from: string, to = from): Activity {
  const host = counties.find((c) => c.code === code);
  const venue = host ? shortCounty(host) : "";
  return {
    id: `jiaozuo-2023-${code}`,
    kind: "county-event",
    eventType,
    name: { zh, en },
    hostCounty: code,
    from,
    to,
    datesInvented: true,
    venue,
  };
}

/** Main conference, the two fair series, one event of each county (titles as printed, doubled words removed). */
export const activities: readonly Activity[] = [
  {
    id: mainActivityId,
    kind: "main-conference",
    eventType: "conference",
    name: {
      zh: "第十二届海外英才中原行暨焦作创新创业洽谈会",
      en: "12th Overseas Talents' Central Plains Tour and Jiaozuo Innovation Fair",
    },
    from: "2023-09-24",
    to: "2023-09-25",
    datesInvented: false,
    venue: "焦作迎宾馆",
  },
  {
    id: "jiaozuo-2023-fair-a",
    kind: "fair",
    eventType: "roving-fair",
    name: {
      zh: "职引未来—2023年全国大中城市巡回招聘焦作站",
      en: "2023 National Roving Recruitment, Jiaozuo Stop",
    },
    from: "2023-05-20",
    to: "2023-05-20",
    datesInvented: true,
    venue: "河南理工大学",
  },
  {
    id: "jiaozuo-2023-fair-b",
    kind: "fair",
    eventType: "campus-fair",
    name: {
      zh: "职在河南—公共服务进校园暨毕业生就业双选会",
      en: "Careers in Henan: campus two-way selection fairs",
    },
    from: "2023-04-15",
    to: "2023-06-10",
    datesInvented: true,
    venue: "河南理工大学、焦作大学等",
  },
  event(
    "410882",
    "expert-service",
    "2023年河南省高层次人才服务基层焦作（沁阳）行专项活动",
    "Henan high-level talent serving the grass roots: Qinyang",
    "2023-08-10",
    "2023-08-11",
  ),
  event(
    "410883",
    "campus-visit",
    "博士后招引高校行",
    "Postdoctoral recruitment tour of universities",
    "2023-06-15",
  ),
  event(
    "410822",
    "medical-service",
    "豫医专家服务基层博爱行",
    "Henan medical experts in Bo'ai",
    "2023-07-12",
  ),
  event("410823", "medical-service", "“名医基层行”走进武陟", "Eminent doctors in Wuzhi", "2023-07-20"),
  event(
    "410821",
    "campus-visit",
    "招才助发展—修武重点企业郑州大学行",
    "Xiuwu key enterprises at Zhengzhou University",
    "2023-06-08",
  ),
  event(
    "410825",
    "seminar",
    "品在古温“味”你而来—温县科技企业创新赋能食品行业高质量发展研讨会",
    "Wen County seminar on innovation in the food industry",
    "2023-08-25",
  ),
  event(
    "410802",
    "sub-forum",
    "2023年第十二届中国国际软件质量工程峰会—质量保障人才培养分论坛",
    "12th China software quality summit: talent sub-forum",
    "2023-09-08",
  ),
  event(
    "410811",
    "campus-visit",
    "“访院士谋合作”山阳区招才引智高校行",
    "Shanyang visits academicians",
    "2023-06-28",
  ),
  event(
    "410803",
    "contest",
    "第十二届中国创新创业大赛河南赛区焦作分赛区大赛",
    "12th China innovation contest, Jiaozuo division",
    "2023-07-26",
  ),
  event(
    "410804",
    "medical-signing",
    "医联体检查及专家门诊建设签约",
    "Medical alliance review and expert clinic signing",
    "2023-08-03",
  ),
  event(
    "410871",
    "seminar",
    "智汇高新—超硬材料智慧谷发展研讨会",
    "Superhard materials valley seminar",
    "2023-09-15",
  ),
];
