import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Text } from "#platform/kernel/text.ts";

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

type Confirmed = { readonly by: "demand" | "supply"; readonly both: boolean };

/** Tells one side that the other has confirmed; when both have, that the talks stand. */
export function confirmationNotice(
  e: Invited,
  { by, both }: Confirmed,
  to: { expertId: string } | { organisationId: string },
): Notice {
  const who =
    by === "demand"
      ? { zh: e.demanders.join("、"), en: e.demanders.join(", ") }
      : { zh: e.supplier, en: e.supplier };
  return {
    kind: "engagement.confirmed",
    to,
    subject: both
      ? {
          zh: `双方已确认对接：${e.title}（${e.code}）`,
          en: `Talks confirmed by both sides: ${e.title} (${e.code})`,
        }
      : {
          zh: `对方已确认对接：${e.title}（${e.code}）`,
          en: `The other side confirmed: ${e.title} (${e.code})`,
        },
    text: both
      ? {
          zh: `${who.zh}已确认就“${e.title}”对接洽谈。双方均已确认，请登录平台查看联系方式和洽谈安排。`,
          en: `${who.en} confirmed talks on “${e.title}”. Both sides have now confirmed: please sign in for contacts and arrangements.`,
        }
      : {
          zh: `${who.zh}已确认就“${e.title}”对接洽谈，请登录平台确认或谢绝。`,
          en: `${who.en} confirmed talks on “${e.title}”. Please sign in to confirm or decline.`,
        },
    link: `/engagements/${e.id}`,
  };
}

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
