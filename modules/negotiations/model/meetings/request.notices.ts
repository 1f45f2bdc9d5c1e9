import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Text } from "#platform/kernel/text.ts";
import { type PartyKey, partyOf } from "../party.ts";
import type { RequestAction } from "./request.lifecycle.ts";

type Named = { readonly name: string; readonly nameEn: string | null };
type About = {
  readonly activityId: string;
  readonly title: string;
  /** Who did it. */
  readonly by: Named;
  readonly to: PartyKey;
};

const receiver = (key: PartyKey): Notice["to"] => {
  const { kind, id } = partyOf(key);
  return kind === "expert" ? { expertId: id } : { organisationId: id };
};

const sentences: Readonly<Record<RequestAction | "ask", (name: Text, title: string) => Text>> = {
  ask: (name, title) => ({
    zh: `${name.zh}希望与您就“${title}”面谈，请登录平台接受、谢绝或提议其他时段。`,
    en: `${name.en} would like to meet you about “${title}”. Please sign in to accept, decline or propose another time.`,
  }),
  accept: (name, title) => ({
    zh: `${name.zh}接受了关于“${title}”的约谈，时间和桌位将在洽谈日程发布时告知。`,
    en: `${name.en} accepted the meeting about “${title}”. Time and table follow with the timetable.`,
  }),
  otherTime: (name, title) => ({
    zh: `${name.zh}就“${title}”的约谈提议了其他时段，请登录平台答复。`,
    en: `${name.en} proposed another time for the meeting about “${title}”. Please sign in to answer.`,
  }),
  decline: (name, title) => ({
    zh: `${name.zh}谢绝了关于“${title}”的约谈。`,
    en: `${name.en} declined the meeting about “${title}”.`,
  }),
  withdraw: (name, title) => ({
    zh: `${name.zh}撤回了关于“${title}”的约谈。`,
    en: `${name.en} withdrew the request to meet about “${title}”.`,
  }),
};
const subjects: Readonly<Record<RequestAction | "ask", Text>> = {
  ask: { zh: "约谈请求", en: "Request for a meeting" },
  accept: { zh: "约谈已接受", en: "Meeting accepted" },
  otherTime: { zh: "约谈：提议其他时段", en: "Meeting: another time proposed" },
  decline: { zh: "约谈已谢绝", en: "Meeting declined" },
  withdraw: { zh: "约谈已撤回", en: "Request withdrawn" },
};

/** What the other side is told of a step; it names the party and never how to reach it. */
export function requestNotice(action: RequestAction | "ask", { activityId, title, by, to }: About): Notice {
  const subject = subjects[action];
  return {
    kind: `meeting-request.${action}`,
    to: receiver(to),
    subject: { zh: `${subject.zh}：${title}`, en: `${subject.en}: ${title}` },
    text: sentences[action]({ zh: by.name, en: by.nameEn ?? by.name }, title),
    link: `/negotiations/requests?activity=${encodeURIComponent(activityId)}`,
  };
}
