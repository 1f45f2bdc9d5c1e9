import type { Text } from "#platform/kernel/text.ts";

/** Payload of the `notice` effect: one message to the people behind a person, an organisation or an expert. */
export type Notice = {
  readonly kind: string;
  readonly to: { personId: string } | { organisationId: string } | { expertId: string };
  readonly subject: Text;
  readonly text: Text;
  /** Page to open. */
  readonly link: string;
};

type Invited = { id: string; code: string; title: string; demanders: readonly string[]; supplier: string };

const sentence = (e: Invited, zh: string, en: string): Pick<Notice, "subject" | "text" | "link"> => ({
  subject: { zh: `对接邀请：${e.title}（${e.code}）`, en: `Invitation to talks: ${e.title} (${e.code})` },
  text: {
    zh: `${zh}\n请登录平台确认或谢绝；谢绝时请选择原因，便于我们另行安排。`,
    en: `${en}\nPlease sign in to confirm or decline; a decline asks for its reason so that we can arrange otherwise.`,
  },
  link: `/engagements/${e.id}`,
});

/** The invitation as the demand side reads it. */
export const invitationToDemand = (e: Invited, organisationId: string): Notice => ({
  kind: "engagement.invited",
  to: { organisationId },
  ...sentence(
    e,
    `经筛选，拟安排贵单位与${e.supplier}就“${e.title}”对接洽谈。`,
    `We propose talks between your organisation and ${e.supplier} on “${e.title}”.`,
  ),
});

/** The invitation as the supply side reads it. */
export const invitationToSupply = (
  e: Invited,
  to: { expertId: string } | { organisationId: string },
): Notice => ({
  kind: "engagement.invited",
  to,
  ...sentence(
    e,
    `诚邀您与${e.demanders.join("、")}就“${e.title}”对接洽谈。`,
    `You are invited to talks with ${e.demanders.join(", ")} on “${e.title}”.`,
  ),
});

/** The invitation to an activity as a guest. */
export const invitationToActivity = (activity: { name: Text; id: string }, expertId: string): Notice => ({
  kind: "activity.invited",
  to: { expertId },
  subject: { zh: `邀请函：${activity.name.zh}`, en: `Invitation: ${activity.name.en}` },
  text: {
    zh: `诚邀您参加${activity.name.zh}。请登录平台回复能否参加。`,
    en: `You are invited to ${activity.name.en}. Please sign in and say whether you can come.`,
  },
  link: "/engagements",
});
