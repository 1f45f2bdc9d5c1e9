import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "attendance.link-unknown": {
    http: 404,
    text: { zh: "邀请链接无效", en: "This invitation link is not known" },
    possible: {
      zh: "请核对链接是否完整，或与会务组联系重新获取",
      en: "Check that the link is complete, or ask the organisers for a new one",
    },
  },
  "attendance.link-expired": {
    http: 410,
    text: { zh: "邀请链接已过期", en: "This invitation link has expired" },
    possible: { zh: "请与会务组联系重新获取", en: "Ask the organisers for a new one" },
  },
  "attendance.link-revoked": {
    http: 410,
    text: { zh: "邀请链接已撤回", en: "This invitation link was withdrawn" },
    possible: {
      zh: "如已收到新的邀请，请使用新链接；如有疑问请与会务组联系",
      en: "If you received a newer invitation, use its link; otherwise ask the organisers",
    },
  },
  "attendance.link-of-another": {
    http: 403,
    text: {
      zh: "该邀请仅限受邀人本人使用，而您目前以“{name}”登录",
      en: "This invitation is for its invitee only, and you are signed in as “{name}”",
    },
    possible: {
      zh: "请受邀人本人打开；如您就是受邀人，请先退出登录",
      en: "Let the invitee open it; if that is you, sign out first",
    },
  },
  "attendance.no-agenda": {
    http: 404,
    text: { zh: "洽谈日程尚未发布", en: "The agenda is not published yet" },
    possible: { zh: "发布后可在此查看和下载", en: "It will be here once it is" },
  },
  "attendance.no-invitation-paper": {
    http: 404,
    text: { zh: "暂无可下载的邀请函", en: "There is no invitation to download" },
  },
  "attendance.not-on-list": {
    http: 409,
    text: { zh: "不能加入参会名单：{keys}", en: "Cannot be put on the list: {keys}" },
    possible: {
      zh: "只能添加专家库和单位库中的对象",
      en: "Choose experts of the pool or known organisations",
    },
  },
  "attendance.one-address": {
    http: 409,
    text: { zh: "指定邮箱时只能邀请一方", en: "An address can be given for one party only" },
  },
});
