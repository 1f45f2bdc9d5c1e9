import type { Notice } from "#modules/accounts/model/notice.ts";
import type { Talker } from "./question.ts";

type About = { readonly id: string; readonly needTitle: string; readonly needCode: string };
type To = Notice["to"];

const link = (q: About) => `/questions/${q.id}`;
const need = (q: About) => ({
  zh: `“${q.needTitle}”（${q.needCode}）`,
  en: `“${q.needTitle}” (${q.needCode})`,
});

/** A message came. It is not quoted: mail lies open longer than a page. */
export function messageNotice(q: About, from: Talker, to: To): Notice {
  const about = need(q);
  return from === "supply"
    ? {
        kind: "question.asked",
        to,
        subject: { zh: `专家就需求${about.zh}提问`, en: `A question about your need ${about.en}` },
        text: {
          zh: `一位专家就贵单位的需求${about.zh}提出问题。请登录平台查看并回复；双方同意交换联系方式之前，彼此看不到对方的联系信息。`,
          en: `An expert asks about your need ${about.en}. Please sign in to read and answer; neither side sees the other's contact before both agree.`,
        },
        link: link(q),
      }
    : {
        kind: "question.answered",
        to,
        subject: {
          zh: `需求方回复了您的提问：${about.zh}`,
          en: `Your question about ${about.en} was answered`,
        },
        text: {
          zh: `需求方就${about.zh}给您回复，请登录平台查看。`,
          en: `The enterprise answered your question about ${about.en}. Please sign in to read it.`,
        },
        link: link(q),
      };
}

/** One side would exchange contacts. */
export const agreeNotice = (q: About, to: To): Notice => ({
  kind: "question.contacts-asked",
  to,
  subject: {
    zh: `对方希望交换联系方式：${need(q).zh}`,
    en: `The other side would exchange contacts: ${need(q).en}`,
  },
  text: {
    zh: "对方已同意交换联系方式。您同意后，双方即可看到对方的联系人、电话和邮箱。",
    en: "The other side agrees to exchange contacts. Once you agree too, both see the other's name, telephone and e-mail.",
  },
  link: link(q),
});

/** Both agreed. */
export const sharedNotice = (q: About, to: To): Notice => ({
  kind: "question.contacts-shared",
  to,
  subject: { zh: `双方已同意交换联系方式：${need(q).zh}`, en: `Contacts exchanged: ${need(q).en}` },
  text: {
    zh: "双方均已同意，请登录平台查看对方的联系方式。",
    en: "Both sides agreed; please sign in to see the other's contact.",
  },
  link: link(q),
});

export const closedNotice = (q: About, reason: string, to: To): Notice => ({
  kind: "question.closed",
  to,
  subject: { zh: `提问已关闭：${need(q).zh}`, en: `The conversation was closed: ${need(q).en}` },
  text: { zh: `关闭原因：${reason}`, en: `Reason: ${reason}` },
  link: link(q),
});
