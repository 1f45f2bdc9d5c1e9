import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "experts.duplicate": {
    http: 409,
    text: {
      zh: "专家库中已有同名且邮箱或手机相同的专家（{code}）",
      en: "An expert of this name with the same mail or mobile is in the pool already ({code})",
    },
    possible: {
      zh: "请打开已有记录补充，或改用其他联系方式区分",
      en: "Open the existing record, or tell them apart by another contact",
    },
  },
  "experts.masked-value": {
    http: 422,
    text: {
      zh: "提交的内容含有被遮盖的信息，未作修改",
      en: "The content holds masked values; nothing was changed",
    },
    possible: {
      zh: "请先查看完整信息再修改，或不提交该部分",
      en: "Reveal the values before editing them, or leave that part out",
    },
  },
  "experts.linked-already": {
    http: 409,
    text: { zh: "该专家已关联其他账号", en: "This expert is connected with another account already" },
  },
  "experts.join-unavailable": {
    http: 409,
    text: {
      zh: "目前不能自主登记（平台尚未开通邮件）",
      en: "Registration is not open at present (the platform sends no mail yet)",
    },
    possible: { zh: "请联系会务人员邀请您", en: "Please ask the organisers to invite you" },
  },
  "experts.too-many-files": {
    http: 409,
    text: { zh: "已保存 {limit} 份简历文件", en: "{limit} CV files are kept already" },
    possible: { zh: "请先删除不用的文件", en: "Remove one that is out of date first" },
  },
  "experts.reveal-reason": {
    http: 422,
    text: {
      zh: "查看身份与银行信息须填写理由，并记入审计日志",
      en: "Seeing identity and bank data asks a reason, which is kept in the audit log",
    },
  },
});
