import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "channels.name-taken": {
    http: 409,
    text: { zh: "已有同名渠道 {code}", en: "A channel of this name exists: {code}" },
    possible: { zh: "请打开该渠道补充联系人", en: "Open that channel and add the contact there" },
  },
  "channels.contact-twice": {
    http: 422,
    text: { zh: "同一渠道内邮箱不能重复", en: "An address stands once in a channel" },
  },
  "channels.unknown-organisation": {
    http: 422,
    text: { zh: "没有这个机构", en: "No such organisation" },
  },
  "dispatches.no-channel": {
    http: 422,
    text: { zh: "请至少选择一个渠道", en: "Choose at least one channel" },
  },
  "dispatches.unknown-channel": {
    http: 422,
    text: { zh: "所选渠道不存在或已暂停", en: "A chosen channel does not exist or is paused" },
  },
  "dispatches.channel-missing": {
    http: 404,
    text: { zh: "本次推送中没有这个渠道", en: "This dispatch has no such channel" },
  },
  "dispatches.need-not-open": {
    http: 422,
    text: {
      zh: "需求“{title}”当前未公开发布，不能推送",
      en: "The need “{title}” is not published now and cannot be carried",
    },
    possible: { zh: "请从本次推送中移除该需求", en: "Take it out of the dispatch" },
  },
  "dispatches.nothing-to-send": {
    http: 422,
    text: {
      zh: "没有可发送的内容：各渠道均未选需求，或没有可用的联系人",
      en: "Nothing to send: no channel has both needs and a contact that can be written to",
    },
    possible: {
      zh: "请为渠道添加需求，或补充未退订、未退信的联系人",
      en: "Add needs, or contacts that neither unsubscribed nor bounced",
    },
  },
  "dispatches.no-mail-server": {
    http: 409,
    text: { zh: "未配置邮件服务器，无法发送", en: "No mail server is configured" },
    possible: {
      zh: "请管理员设置 HUIZHI_SMTP_URL 后再发送，草稿已保留",
      en: "Ask an administrator to set HUIZHI_SMTP_URL; the draft is kept",
    },
  },
  "dispatches.closed": {
    http: 409,
    text: {
      zh: "推送已开始发送或已结束，不能再修改",
      en: "The dispatch went out or ended; it no longer changes",
    },
    possible: { zh: "可另建一次推送", en: "Make another dispatch" },
  },
  "dispatches.not-unclear": {
    http: 409,
    text: {
      zh: "只有“是否送达不明”或“未发送”的信件可以重发",
      en: "Only letters that are unclear can be sent once more",
    },
  },
  "dispatches.link-unknown": {
    http: 404,
    text: {
      zh: "链接无效，请核对邮件中的完整地址",
      en: "This link is not valid; check the whole address in the mail",
    },
    possible: { zh: "公开需求可在门户查看", en: "Published needs can be read on the portal" },
  },
  "dispatches.link-expired": {
    http: 410,
    text: { zh: "链接已过期", en: "This link has expired" },
    possible: {
      zh: "公开需求可在门户查看并推荐专家",
      en: "Published needs can be read, and experts recommended, on the portal",
    },
  },
  "dispatches.link-of-another": {
    http: 403,
    text: {
      zh: "该链接是发给“{channel}”联系人的，而您目前以“{name}”登录",
      en: "This link was sent to a contact of “{channel}”, but you are signed in as “{name}”",
    },
    possible: {
      zh: "请退出登录后再打开；或在门户查看公开需求并推荐专家",
      en: "Sign out and open it again, or read the needs and recommend on the portal",
    },
  },
  "channels.not-a-bounce": {
    http: 422,
    text: {
      zh: "这封邮件不是退信通知（RFC 3464），未作任何改动",
      en: "This mail is no delivery report (RFC 3464); nothing was changed",
    },
    possible: { zh: "请上传退信原文（.eml）", en: "Upload the report as it came (.eml)" },
  },
});
