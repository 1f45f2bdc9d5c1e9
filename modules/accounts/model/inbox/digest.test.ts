import assert from "node:assert/strict";
import { test } from "node:test";
import { digestMail, noticeMail } from "./digest.ts";
import { digestForChat, messageForChat, type PlainMessage } from "./plain.ts";

const at = (path: string) => `https://huizhi.example.org${path}`;
const returned: PlainMessage = {
  kind: "need.returned",
  subject: { zh: "需求被退回：电池正极材料", en: "A need was sent back: 电池正极材料" },
  text: {
    zh: "贵单位的需求“电池正极材料”（T-0007）被退回，请登录平台查看意见，更正后重新提交。",
    en: "Your need “电池正极材料” (T-0007) was sent back. Please sign in to read why, correct it and submit it again.",
  },
  url: at("/needs/n7"),
};
const published: PlainMessage = {
  kind: "need.published",
  subject: { zh: "需求已发布（3 项）", en: "A need was published (3)" },
  text: {
    zh: "贵单位有 3 项需求已发布，平台将为其匹配专家。",
    en: "3 of your needs are published; experts will be found for them.",
  },
  url: at("/needs?state=published"),
};
const invited: PlainMessage = {
  kind: "engagement.invited",
  subject: { zh: "对接邀请：热管理 <系统>（D-0003）", en: "Invitation to talks: 热管理 <系统> (D-0003)" },
  text: {
    zh: "诚邀您与测试机械就“热管理 <系统>”对接洽谈。\n请登录平台确认或谢绝；谢绝时请选择原因，便于我们另行安排。",
    en: "You are invited to talks with 测试机械 on “热管理 <系统>”.\nPlease sign in to confirm or decline; a decline asks for its reason so that we can arrange otherwise.",
  },
  url: at("/engagements/e3"),
};
const digest = { name: "测试张", day: "2023-09-24", inbox: at("/inbox") } as const;

test("the Chinese digest, word by word", () => {
  const { subject, text } = digestMail({ ...digest, locale: "zh", messages: [invited, published, returned] });
  assert.equal(subject, "汇智每日摘要：3 条新消息（9月24日）");
  assert.equal(
    text,
    `测试张，您好：

您在汇智平台有 3 条新消息尚未查看。

一、需求与审核（2）

1. 需求已发布（3 项）
   贵单位有 3 项需求已发布，平台将为其匹配专家。
   https://huizhi.example.org/needs?state=published

2. 需求被退回：电池正极材料
   贵单位的需求“电池正极材料”（T-0007）被退回，请登录平台查看意见，更正后重新提交。
   https://huizhi.example.org/needs/n7

二、对接与提问（1）

1. 对接邀请：热管理 <系统>（D-0003）
   诚邀您与测试机械就“热管理 <系统>”对接洽谈。
   请登录平台确认或谢绝；谢绝时请选择原因，便于我们另行安排。
   https://huizhi.example.org/engagements/e3

查看全部消息：https://huizhi.example.org/inbox
调整或停收此类邮件：https://huizhi.example.org/inbox/preferences
`,
  );
});

test("the English digest, word by word; one message is one", () => {
  const { subject, text } = digestMail({
    ...digest,
    name: "Test Smith",
    locale: "en",
    messages: [published],
  });
  assert.equal(subject, "Huizhi daily digest: 1 new message (24 Sep)");
  assert.equal(
    text,
    `Dear Test Smith,

there is 1 new message for you on Huizhi.

Needs and review (1)

1. A need was published (3)
   3 of your needs are published; experts will be found for them.
   https://huizhi.example.org/needs?state=published

All messages: https://huizhi.example.org/inbox
Change or stop these mails: https://huizhi.example.org/inbox/preferences
`,
  );
});

test("the HTML says the same, with values escaped", () => {
  const { html } = digestMail({ ...digest, locale: "zh", messages: [invited] });
  assert.ok(html.includes('lang="zh-CN"'));
  assert.ok(html.includes("热管理 &#60;系统&#62;"), "a title is no markup");
  assert.ok(!html.includes("<系统>"));
  assert.ok(html.includes('href="https://huizhi.example.org/inbox/preferences"'));
});

test("a digest is read to its end: what is beyond fifty messages is counted", () => {
  const { subject, text } = digestMail({
    ...digest,
    locale: "zh",
    messages: Array.from({ length: 2_000 }, () => published),
  });
  assert.equal(subject, "汇智每日摘要：2000 条新消息（9月24日）");
  assert.equal(text.match(/^\d+\. /gm)?.length, 50);
  assert.ok(text.includes("另有 1950 条，请登录平台查看。"));
});

test("a notice's own mail: its text, its page, and how to change such mail", () => {
  const { subject, text } = noticeMail(returned, { locale: "en", preferences: at("/inbox/preferences") });
  assert.equal(subject, "A need was sent back: 电池正极材料");
  assert.equal(
    text,
    "Your need “电池正极材料” (T-0007) was sent back. Please sign in to read why, correct it and submit it again.\n\nhttps://huizhi.example.org/needs/n7\n\nChange or stop these mails: https://huizhi.example.org/inbox/preferences\n",
  );
  const expert = noticeMail(returned, { locale: "zh", preferences: null });
  assert.ok(!expert.text.includes("调整"), "who has no account has no preferences");
});

test("a message for a chat is plain: title, lines, and the address alone on the last", () => {
  assert.equal(
    messageForChat(invited, "zh"),
    `【汇智】对接邀请：热管理 <系统>（D-0003）
诚邀您与测试机械就“热管理 <系统>”对接洽谈。
请登录平台确认或谢绝；谢绝时请选择原因，便于我们另行安排。
https://huizhi.example.org/engagements/e3`,
  );
  const broken = { ...published, subject: { zh: "题\n目\u200b一\u202e", en: "a\r\nb" } };
  assert.ok(messageForChat(broken, "zh").startsWith("【汇智】题 目 一\n"));
});

test("several messages for a chat: one line each", () => {
  const all = { total: 2, inbox: at("/inbox") };
  assert.equal(
    digestForChat([returned, published], { ...all, locale: "zh" }),
    `【汇智】未读消息 2 条
1、需求被退回：电池正极材料 https://huizhi.example.org/needs/n7
2、需求已发布（3 项） https://huizhi.example.org/needs?state=published
全部消息：https://huizhi.example.org/inbox`,
  );
  assert.equal(
    digestForChat([published], { total: 1, inbox: at("/inbox"), locale: "en" }),
    `[Huizhi] 1 unread message
1. A need was published (3) https://huizhi.example.org/needs?state=published
All messages: https://huizhi.example.org/inbox`,
  );
  const long = digestForChat(
    Array.from({ length: 50 }, () => published),
    { ...all, total: 61, locale: "zh" },
  );
  assert.ok(long.includes("\n另有 11 条未列出。\n"));
});
