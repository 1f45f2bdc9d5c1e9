import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Text } from "#platform/kernel/text.ts";

/** What someone is told about needs without asking. */
export type NeedNews =
  | "to-confirm"
  | "returned"
  | "county-approved"
  | "city-approved"
  | "published"
  | "opinion"
  | "expiring";
type About = { readonly id: string; readonly code: string; readonly title: string };

const words: Readonly<
  Record<
    NeedNews,
    { subject: Text; one: Text; many: Text /** What the page of several shows. */; query: string }
  >
> = {
  "to-confirm": {
    subject: { zh: "需求待确认", en: "A need to confirm" },
    one: {
      zh: "工作人员已代贵单位填报需求{which}，请登录平台核对后确认或退回。",
      en: "An officer entered the need {which} for you. Please sign in, check it, and confirm or decline.",
    },
    many: {
      zh: "工作人员已代贵单位填报 {count} 项需求，请登录平台核对后确认或退回。",
      en: "An officer entered {count} needs for you. Please sign in, check them, and confirm or decline.",
    },
    query: "state=awaiting-confirmation",
  },
  returned: {
    subject: { zh: "需求被退回", en: "A need was sent back" },
    one: {
      zh: "贵单位的需求{which}被退回，请登录平台查看意见，更正后重新提交。",
      en: "Your need {which} was sent back. Please sign in to read why, correct it and submit it again.",
    },
    many: {
      zh: "贵单位有 {count} 项需求被退回，请登录平台查看意见，更正后重新提交。",
      en: "{count} of your needs were sent back. Please sign in to read why, correct them and submit them again.",
    },
    query: "state=returned",
  },
  "county-approved": {
    subject: { zh: "需求已通过初审", en: "A need passed the county's check" },
    one: {
      zh: "贵单位的需求{which}已通过县级初审，报市级审核。",
      en: "Your need {which} passed the county's check and is with the city.",
    },
    many: {
      zh: "贵单位有 {count} 项需求已通过县级初审，报市级审核。",
      en: "{count} of your needs passed the county's check and are with the city.",
    },
    query: "state=county-approved",
  },
  "city-approved": {
    subject: { zh: "需求已审核通过", en: "A need was approved" },
    one: {
      zh: "贵单位的需求{which}已通过市级审核，将安排发布。",
      en: "Your need {which} was approved by the city and will be published.",
    },
    many: {
      zh: "贵单位有 {count} 项需求已通过市级审核，将安排发布。",
      en: "{count} of your needs were approved by the city and will be published.",
    },
    query: "state=city-approved",
  },
  published: {
    subject: { zh: "需求已发布", en: "A need was published" },
    one: {
      zh: "贵单位的需求{which}已发布，平台将为其匹配专家。",
      en: "Your need {which} is published; experts will be found for it.",
    },
    many: {
      zh: "贵单位有 {count} 项需求已发布，平台将为其匹配专家。",
      en: "{count} of your needs are published; experts will be found for them.",
    },
    query: "state=published",
  },
  expiring: {
    subject: { zh: "需求即将到期", en: "A need expires soon" },
    one: {
      zh: "贵单位的需求{which}将在 14 天内到期；仍需要的请续期，不再需要的请关闭。",
      en: "Your need {which} expires within 14 days. Renew it if it still stands, close it if not.",
    },
    many: {
      zh: "贵单位有 {count} 项需求将在 14 天内到期；仍需要的请续期，不再需要的请关闭。",
      en: "{count} of your needs expire within 14 days. Renew those that still stand, close the others.",
    },
    query: "state=published&sort=deadline",
  },
  opinion: {
    subject: { zh: "需求待会签", en: "A need waits for your department's opinion" },
    one: {
      zh: "需求{which}请贵部门会签，请登录平台提出意见。",
      en: "The need {which} waits for your department's opinion. Please sign in to give it.",
    },
    many: {
      zh: "有 {count} 项需求请贵部门会签，请登录平台提出意见。",
      en: "{count} needs wait for your department's opinion. Please sign in to give it.",
    },
    query: "state=submitted,county-approved,city-approved&opinion=open",
  },
};

/**
 * One message to an enterprise or a department about what befell its needs in one command, however many they are. It names a need by
 * its public title only; reasons are read on the platform.
 */
export function needNotice(news: NeedNews, organisationId: string, needs: readonly About[]): Notice {
  const { subject, one, many, query } = words[news];
  const [need] = needs;
  if (need && needs.length === 1) {
    const which = { zh: `“${need.title}”（${need.code}）`, en: `“${need.title}” (${need.code})` };
    return {
      kind: `need.${news}`,
      to: { organisationId },
      subject: { zh: `${subject.zh}：${need.title}`, en: `${subject.en}: ${need.title}` },
      text: { zh: one.zh.replace("{which}", which.zh), en: one.en.replace("{which}", which.en) },
      link: `/needs/${need.id}`,
    };
  }
  const count = String(needs.length);
  return {
    kind: `need.${news}`,
    to: { organisationId },
    subject: { zh: `${subject.zh}（${count} 项）`, en: `${subject.en} (${count})` },
    text: { zh: many.zh.replace("{count}", count), en: many.en.replace("{count}", count) },
    link: `/needs?${query}`,
  };
}
