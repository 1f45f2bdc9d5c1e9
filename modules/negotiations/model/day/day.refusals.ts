import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "negotiations.ticket-invalid": {
    http: 422,
    text: { zh: "这不是本活动的有效签到码", en: "This is not a valid ticket of this activity" },
    possible: { zh: "按姓名查找签到，或登记为现场来宾", en: "Check in by name, or as a walk-in" },
  },
  "negotiations.ticket-elsewhere": {
    http: 422,
    text: { zh: "这是“{name}”的签到码，不是本活动的", en: "This is a ticket of another activity: {nameEn}" },
    possible: { zh: "按姓名查找签到，或登记为现场来宾", en: "Check in by name, or as a walk-in" },
  },
  "negotiations.event-elsewhere": {
    http: 409,
    text: {
      zh: "这条签到记录的编号已用于另一活动",
      en: "The number of this check-in was used in another activity",
    },
    possible: { zh: "重新签到一次", en: "Check in once more" },
  },
  "negotiations.ticket-revoked": {
    http: 422,
    text: { zh: "这个签到码已作废", en: "This ticket was revoked" },
    possible: { zh: "使用最新的签到码，或按姓名签到", en: "Use the newest ticket, or check in by name" },
  },
  "negotiations.unknown-guest": {
    http: 422,
    text: { zh: "参会名单中没有这一方", en: "This guest is not on the list" },
    possible: { zh: "登记为现场来宾", en: "Check in as a walk-in" },
  },
  "negotiations.name-needed": {
    http: 422,
    text: { zh: "现场来宾须填写姓名", en: "A walk-in needs a name" },
  },
  "negotiations.not-their-meeting": {
    http: 422,
    text: { zh: "所选一方不参加这场洽谈", en: "This party takes no part in the meeting" },
  },
  "negotiations.not-yet": {
    http: 409,
    text: { zh: "洽谈尚未开始，不能登记结果", en: "The meeting has not begun, so it has no outcome yet" },
    possible: { zh: "会后再登记", en: "Record it afterwards" },
  },
});
