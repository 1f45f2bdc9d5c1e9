import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "campaigns.not-open": {
    http: 409,
    text: {
      zh: "征集尚未开始，{day} 起可以提交",
      en: "The survey has not begun; it takes answers from {day}",
    },
    possible: { zh: "现在填写的内容会保留为草稿", en: "What you enter now is kept as a draft" },
  },
  "campaigns.over": {
    http: 409,
    text: {
      zh: "征集已于 {day} 截止，未提交；草稿已保留",
      en: "The survey closed on {day}; nothing was submitted and your draft is kept",
    },
    possible: {
      zh: "可点“申请延期”，经办人同意后可在新的期限内提交",
      en: "Ask for an extension: once an officer grants it you can submit until the new day",
    },
  },
  "campaigns.kind-not-asked": {
    http: 422,
    text: { zh: "本次征集不收集这类需求", en: "This survey does not ask for needs of this kind" },
  },
  "campaigns.nothing-to-open": {
    http: 409,
    text: {
      zh: "截止日期 {day} 已过，不能启动",
      en: "The last day, {day}, has passed: it cannot be started",
    },
    possible: { zh: "请先修改截止日期", en: "Change the last day first" },
  },
  "campaigns.not-an-enterprise": {
    http: 422,
    text: { zh: "征集名单只能加入企业：{names}", en: "Only enterprises can be asked: {names}" },
  },
  "campaigns.outside": {
    http: 422,
    text: {
      zh: "所在县（市、区）不参加本届活动或未登记：{names}",
      en: "The county is unknown or does not take part in this edition: {names}",
    },
  },
  "campaigns.target-used": {
    http: 409,
    text: {
      zh: "该企业已打开链接或已填报，不能移出名单",
      en: "The enterprise has opened its link or answered: it cannot be taken off the list",
    },
    possible: { zh: "可撤回其链接", en: "Its links can be withdrawn" },
  },
  "campaigns.letters-closed": {
    http: 409,
    text: { zh: "征集未在进行中，不能发出邀请", en: "The survey is not running: no invitations go out" },
    possible: { zh: "请先启动征集", en: "Start the survey first" },
  },
  "campaigns.one-address": {
    http: 422,
    text: { zh: "指定邮箱时只能邀请一家企业", en: "An address can be given for one enterprise only" },
  },
  "campaigns.no-extension-asked": {
    http: 409,
    text: { zh: "没有待办理的延期申请", en: "No extension is waiting to be decided" },
  },
  "campaigns.extension-asked": {
    http: 409,
    text: {
      zh: "延期申请已提交，正在等待办理",
      en: "An extension has been asked for and waits for a decision",
    },
  },
  "campaigns.still-open": {
    http: 409,
    text: { zh: "征集尚未截止，无需申请延期", en: "The survey is still open: no extension is needed" },
  },
  "campaigns.draft-too-large": {
    http: 413,
    text: {
      zh: "一条需求的内容过长（{size} 字），最多 {limit} 字；已保存的草稿未受影响",
      en: "One need is too long ({size} characters, at most {limit}); the draft saved before is unchanged",
    },
    possible: {
      zh: "请删减正文，详细资料可在对接时提供",
      en: "Shorten it: details can be handed over when you meet",
    },
  },
  "campaigns.too-many-drafts": {
    http: 422,
    text: { zh: "草稿最多 {limit} 条", en: "At most {limit} drafts" },
    possible: { zh: "请先提交或删除一些草稿", en: "Submit or remove some first" },
  },
  "campaigns.renewal-unknown": {
    http: 422,
    text: { zh: "没有可以续报的这条需求", en: "There is no such need to renew" },
  },
  "campaigns.no-address": {
    http: 422,
    text: {
      zh: "此链接不是通过邮件发出的，无法发送账号邀请",
      en: "This link was not sent by mail, so there is no address to invite to",
    },
    possible: {
      zh: "请联系所在县（市、区）经办人，由其发出账号邀请",
      en: "Ask your county's officer for an account invitation",
    },
  },
  "campaigns.link-unknown": {
    http: 404,
    text: { zh: "征集链接无效", en: "This survey link is not known" },
    possible: {
      zh: "请核对链接是否完整，或联系所在县（市、区）经办人重新获取",
      en: "Check that the link is complete, or ask your county's officer for a new one",
    },
  },
  "campaigns.link-expired": {
    http: 410,
    text: { zh: "征集链接已失效", en: "This survey link no longer works" },
    possible: {
      zh: "已提交的需求不受影响；需要查看请联系所在县（市、区）经办人或登录账号",
      en: "What was submitted is safe; ask your county's officer, or sign in, to see it",
    },
  },
  "campaigns.link-revoked": {
    http: 410,
    text: { zh: "征集链接已撤回", en: "This survey link was withdrawn" },
    possible: {
      zh: "已填写的草稿仍保留；如收到新的邀请请使用新链接，如有疑问请联系经办人",
      en: "Drafts are kept. Use a newer invitation if you have one, or ask the officer",
    },
  },
  "campaigns.link-of-another": {
    http: 403,
    text: {
      zh: "该链接仅限受邀企业使用，而您目前以“{name}”登录",
      en: "This link is for the enterprise it was sent to, and you are signed in as “{name}”",
    },
    possible: {
      zh: "请由受邀企业打开；如您就是受邀企业的联系人，请先退出登录",
      en: "Let the invited enterprise open it; if that is you, sign out first",
    },
  },
  "campaigns.form-unknown": {
    http: 404,
    text: { zh: "没有这张征集表，或未开放公开填报", en: "There is no such survey, or it has no public form" },
    possible: { zh: "请核对二维码或网址", en: "Check the QR code or the address" },
  },
  "campaigns.answer-decided": {
    http: 409,
    text: { zh: "这份公开填报已经办理", en: "This answer has been decided already" },
  },
});
