import { defineRefusals } from "#platform/kernel/refusal.ts";

const KEPT = {
  zh: "您写的内容保留在输入框中",
  en: "What you wrote stays in the box",
};

defineRefusals({
  "questions.need-not-open": {
    http: 409,
    text: {
      zh: "需求“{title}”{state}，不能再发消息",
      en: "The need “{title}” is {stateEn}; no more messages can be sent",
    },
    possible: {
      zh: `${KEPT.zh}；可关注该需求，重新发布时会通知您`,
      en: `${KEPT.en}; follow the need to hear when it is published again`,
    },
  },
  "questions.contact-data": {
    http: 422,
    text: {
      zh: "双方同意交换联系方式之前，消息中不能写联系信息",
      en: "Before both sides agree to exchange contacts, messages must not carry any",
    },
    possible: {
      zh: `请删去标出的部分再发送，或点“同意交换联系方式”；${KEPT.zh}`,
      en: `Remove what is named and send it again, or press “Agree to exchange contacts”; ${KEPT.en.toLowerCase()}`,
    },
  },
  "questions.closed": {
    http: 409,
    text: { zh: "该提问已关闭", en: "This conversation is closed" },
    possible: {
      zh: `${KEPT.zh}；如有疑问请联系所在县（市、区）工作人员`,
      en: `${KEPT.en}; ask the county office`,
    },
  },
  "questions.not-verified": {
    http: 403,
    text: {
      zh: "您的专家登记尚待核验，核验通过后即可向需求方提问、表达意向",
      en: "Your registration is still to be verified; after that you can ask questions and offer your help",
    },
    possible: { zh: "可先关注需求，完善资料", en: "Meanwhile follow needs and complete your profile" },
  },
  "questions.no-profile": {
    http: 409,
    text: { zh: "您的账号没有关联专家档案", en: "Your account is not connected with a profile" },
    possible: { zh: "请联系会务人员", en: "Please ask the organisers" },
  },
  "questions.too-many": {
    http: 429,
    text: {
      zh: "发送过于频繁（{limit} 条 / {span}）",
      en: "Too many at once ({limit} per {spanEn})",
    },
    possible: { zh: `请稍后再发；${KEPT.zh}`, en: `Try again later; ${KEPT.en.toLowerCase()}` },
  },
});
