import type { Text } from "#platform/kernel/text.ts";

/** What people choose about together: how mail of these kinds comes. */
export const noticeGroups = {
  needs: { zh: "需求与审核", en: "Needs and review" },
  engagements: { zh: "对接与提问", en: "Engagements and questions" },
  talks: { zh: "洽谈日程", en: "Talks days" },
  papers: { zh: "签约与台账", en: "Papers and ledger" },
  survey: { zh: "需求征集", en: "Survey" },
  channels: { zh: "渠道与推荐", en: "Channels and recommendations" },
  account: { zh: "账号与安全", en: "Account and security" },
} as const satisfies Readonly<Record<string, Text>>;
export type NoticeGroup = keyof typeof noticeGroups;
export const NOTICE_GROUPS = Object.keys(noticeGroups) as NoticeGroup[];

/** What is decided once about a kind of message. */
type Decision = {
  readonly group: NoticeGroup;
  /** Waiting for the day's digest would make it too late, or keep others waiting. */
  readonly urgent: boolean;
};
const urgent = (group: NoticeGroup): Decision => ({ group, urgent: true });
const daily = (group: NoticeGroup): Decision => ({ group, urgent: false });

/**
 * Every kind of message with its decision. A kind that is not here does not compile (`Notice.kind`), so that nobody adds one without
 * saying where it belongs and whether it can wait.
 */
export const noticeKinds = {
  // The enterprise is waited for.
  "need.to-confirm": urgent("needs"),
  "need.returned": urgent("needs"),
  // Good to know; nobody waits.
  "need.county-approved": daily("needs"),
  "need.city-approved": daily("needs"),
  "need.published": daily("needs"),
  // Departments answer within days and are asked often: one mail a day.
  "need.opinion": daily("needs"),
  // A desk let a clock run out: whoever stands above it, or the desk itself, has to act now.
  "need.escalated": urgent("needs"),
  "need.urged": urgent("needs"),
  "need.taken-over": daily("needs"),
  // Asked days before the last day; answers are read when there is time.
  "need.expiring": daily("needs"),
  "need.test-read-asked": daily("needs"),
  "need.test-read-answered": daily("needs"),
  // An invitation holds a place for someone; the other side waits for the answer.
  "engagement.invited": urgent("engagements"),
  "engagement.confirmed": daily("engagements"),
  "activity.invited": urgent("talks"),
  // A changed time or table is of use only before it has passed.
  "timetable.published": urgent("talks"),
  "meeting-request.ask": urgent("talks"),
  "meeting-request.otherTime": urgent("talks"),
  // The answer to one's own request; the time follows with the timetable.
  "meeting-request.accept": daily("talks"),
  "meeting-request.decline": daily("talks"),
  "meeting-request.withdraw": daily("talks"),
  // The deadline is days away and counted from the day it was handed over.
  "ledger.blocker": daily("papers"),
  // Somebody waits for the answer, or for the other side's word about contacts.
  "question.asked": urgent("engagements"),
  "question.answered": urgent("engagements"),
  "question.contacts-asked": urgent("engagements"),
  "question.contacts-shared": urgent("engagements"),
  "question.closed": daily("engagements"),
  // What became of a need one follows.
  "follow.need-changed": daily("engagements"),
  // The person waits to be let in, or thinks of a registration that was not needed.
  "expert.admitted": urgent("account"),
  "expert.declined": urgent("account"),
  "expert.known-already": urgent("account"),
  // The person hears of it for the first time and may object.
  "recommendation.accepted": urgent("channels"),
  // Never silenced: the group cannot be.
  "evidence.broken": urgent("account"),
  "account.password-changed": urgent("account"),
  "account.totp-on": urgent("account"),
  "account.totp-off": urgent("account"),
} as const satisfies Readonly<Record<string, Decision>>;
export type NoticeKind = keyof typeof noticeKinds;

/** What was decided about a kind; one that a later version dropped counts as a message about the account: it arrives. */
export const decisionOf = (kind: string): Decision =>
  Object.hasOwn(noticeKinds, kind) ? noticeKinds[kind as NoticeKind] : daily("account");
