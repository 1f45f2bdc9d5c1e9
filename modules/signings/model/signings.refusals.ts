import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "signings.intent-exists": {
    http: 409,
    text: {
      zh: "这项对接已登记意向书 {code}",
      en: "This engagement already has the letter of intent {code}",
    },
    possible: { zh: "可更正该意向书，或将其转为协议", en: "Amend it, or convert it to an agreement" },
  },
  "signings.agreement-exists": {
    http: 409,
    text: { zh: "这项对接已登记协议 {code}", en: "This engagement already has the agreement {code}" },
    possible: { zh: "如内容有变，请在原协议上更正或变更", en: "Amend that agreement if something changed" },
  },
  "signings.not-ready": {
    http: 409,
    text: {
      zh: "对接当前状态不能登记{kind}：须经供需双方确认，且未暂缓、未终止",
      en: "The engagement cannot take a paper now: both sides must have confirmed, and it must be neither on hold nor ended",
    },
  },
  "signings.unknown-engagement": {
    http: 404,
    text: { zh: "没有这项对接，或不在您的可见范围内", en: "No such engagement, or not visible to you" },
  },
  "signings.became-agreement": {
    http: 409,
    text: {
      zh: "该意向已转为协议，请在协议上办理",
      en: "This intent became an agreement; act on the agreement",
    },
  },
  "signings.already-ordered": {
    http: 422,
    text: { zh: "同一文本在签约顺序中只能出现一次", en: "A paper can stand in the running order only once" },
  },
  "signings.plaque-exists": {
    http: 409,
    text: {
      zh: "该单位在本次活动中已有此类授牌",
      en: "The organisation already has a plaque of this kind at this activity",
    },
  },
  "signings.file-missing": {
    http: 422,
    text: { zh: "请选择要上传的文件", en: "Choose a file to upload" },
  },
});
