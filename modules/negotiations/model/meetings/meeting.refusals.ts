import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "negotiations.unknown-party": {
    http: 422,
    text: {
      zh: "参加方中有不存在的专家或单位",
      en: "Among the parties is an expert or organisation that does not exist",
    },
  },
  "negotiations.rules": {
    http: 422,
    text: { zh: "洽谈的安排要求有 {count} 处不成立", en: "{count} of the meeting's rules cannot hold" },
  },
  "negotiations.meeting-cancelled": {
    http: 409,
    text: { zh: "洽谈 {code} 已取消", en: "Meeting {code} is cancelled" },
    possible: { zh: "先恢复该洽谈", en: "Open it again first" },
  },
  "negotiations.engagement-has-meeting": {
    http: 409,
    text: { zh: "该对接已有洽谈 {code}", en: "The engagement has a meeting already: {code}" },
  },
  "negotiations.engagement-over": {
    http: 409,
    text: {
      zh: "该洽谈随对接取消，对接恢复后会自动恢复",
      en: "The meeting was cancelled with its engagement and comes back with it",
    },
  },
  "negotiations.same-side": {
    http: 422,
    text: {
      zh: "只能在专家与单位之间约谈",
      en: "A request goes from an expert to an organisation or the other way",
    },
  },
  "negotiations.not-taking-part": {
    http: 422,
    text: { zh: "{name}没有参加本次活动", en: "{name} does not take part in this activity" },
  },
  "negotiations.request-open": {
    http: 409,
    text: { zh: "双方之间已有一个待答复的约谈", en: "There is an open request between these two already" },
    possible: { zh: "请答复已有的约谈", en: "Answer the one there is" },
  },
  "negotiations.asked-often": {
    http: 409,
    text: {
      zh: "一天内向同一方约谈不能超过 {count} 次",
      en: "The same party may be asked at most {count} times a day",
    },
    possible: { zh: "请明天再约，或与会务组联系", en: "Ask again tomorrow, or talk to the organisers" },
  },
  "negotiations.already-meeting": {
    http: 409,
    text: { zh: "双方已有安排中的洽谈 {code}", en: "These two have a meeting already: {code}" },
  },
  "negotiations.on-behalf-reason": {
    http: 422,
    text: { zh: "代为答复须说明依据", en: "Say on what ground you answer for this side" },
  },
  "negotiations.decline-category": {
    http: 422,
    text: { zh: "请选择谢绝的原因", en: "Choose why it is declined" },
  },
  "negotiations.slots-required": {
    http: 422,
    text: { zh: "请至少选择一个可行的时段", en: "Choose at least one slot that would do" },
  },
  "negotiations.unknown-slot": {
    http: 422,
    text: { zh: "所选时段不是该活动的洽谈时段", en: "A slot chosen is no meeting slot of the activity" },
  },
  "negotiations.visit-conflict": {
    http: 409,
    text: { zh: "考察安排有 {count} 处冲突", en: "The visit collides with others in {count} place(s)" },
  },
  "negotiations.unknown-vehicle": {
    http: 422,
    text: { zh: "该活动没有这辆车", en: "The activity has no such vehicle" },
  },
  "negotiations.visit-closed": {
    http: 409,
    text: {
      zh: "该考察已完成或取消，不能再修改",
      en: "The visit is done or cancelled and no longer changes",
    },
  },
  "negotiations.unknown-item": {
    http: 422,
    text: { zh: "清单中没有这一项", en: "The checklist has no such item" },
  },
  "negotiations.visit-ahead": {
    http: 409,
    text: { zh: "考察尚未开始，不能登记完成", en: "The visit has not begun and cannot be done" },
  },
});
