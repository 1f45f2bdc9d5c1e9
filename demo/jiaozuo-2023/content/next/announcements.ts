/** What the edition in preparation has announced: invented, and said to be. */
export type DemoAnnouncement = {
  readonly id: string;
  readonly kind: "policy" | "news";
  readonly titleZh: string;
  readonly titleEn: string;
  readonly bodyZh: string;
  readonly bodyEn: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  /** Days after the edition opened its survey. */
  readonly day: number;
  readonly state: "published" | "draft";
};

const OFFICE = "焦作市招才引智活动组委会办公室（演示）";

export const announcements: readonly DemoAnnouncement[] = [
  {
    id: "announcement-call",
    kind: "news",
    titleZh: "企业技术需求和人才需求开始征集",
    titleEn: "The survey of technology and talent needs has begun",
    bodyZh:
      "即日起，各县（市、区）组织企业填报技术需求和人才需求。\n\n需求经县级初审、市级审核后在本门户公开，保密需求只公开名称、领域和摘要。专家、院所和机构可在需求页面点击“我能解决”或“推荐专家”，由工作人员联系双方。",
    bodyEn:
      "From today the counties and districts collect technology and talent needs from enterprises.\n\nNeeds are published here after the county's check and the city's approval; of confidential ones only title, fields and summary are public. Experts and institutes may offer help or recommend someone on a need's page, and the office will bring both sides together.",
    issuer: OFFICE,
    documentNumber: null,
    day: 1,
    state: "published",
  },
  {
    id: "announcement-measures",
    kind: "policy",
    titleZh: "柔性引才支持措施（演示文本）",
    titleEn: "Measures in support of flexible engagements (demonstration text)",
    bodyZh:
      "一、本措施为演示文本，不具有效力。\n\n二、企业与专家签订项目合作、技术攻关协议并到账的，按规定给予支持。\n\n三、专家来访期间的食宿由接待县（市、区）安排。\n\n四、具体条件和材料清单以正式文件为准。",
    bodyEn:
      "1. This is a demonstration text without legal force.\n\n2. Enterprises that sign and pay for project co-operation with experts are supported as the rules say.\n\n3. Counties that receive experts arrange board and lodging.\n\n4. Conditions and documents asked for are those of the official text.",
    issuer: OFFICE,
    documentNumber: "演示〔0000〕1号",
    day: 6,
    state: "published",
  },
  {
    id: "announcement-fair",
    kind: "news",
    titleZh: "洽谈会筹备进展：场馆和分会场安排",
    titleEn: "Preparing the fair: venues and county events",
    bodyZh: "主会场和各县（市、区）分会场的安排正在确认，确定后在此公布。",
    bodyEn:
      "Venues of the main conference and of the county events are being confirmed and will be published here.",
    issuer: OFFICE,
    documentNumber: null,
    day: 12,
    state: "draft",
  },
];
