import { defineRefusals } from "#platform/kernel/refusal.ts";

export const needRefusals = defineRefusals({
  "needs.classified": {
    http: 422,
    text: {
      zh: "涉及国家秘密的需求不得填入本系统，内容未保存",
      en: "State secrets must not be entered into this system; nothing was saved",
    },
    possible: {
      zh: "请通过本单位保密渠道报送；可将不涉密的部分脱敏后另行填报",
      en: "Use your organisation's classified channel; a version without the secret parts may be entered here",
    },
  },
  "needs.incomplete": {
    http: 422,
    text: {
      zh: "提交前还有 {count} 处需要补充或更正",
      en: "{count} field(s) must be completed or corrected before submission",
    },
    possible: { zh: "可先存为草稿", en: "It can be saved as a draft" },
  },
  "needs.call-over": {
    http: 422,
    text: {
      zh: "揭榜截止日 {day} 已过，不能张榜发布",
      en: "Answers to this open call ended on {day}; it cannot be published",
    },
    possible: {
      zh: "退回企业，请其改定揭榜截止日",
      en: "Send it back so that the enterprise sets another last day",
    },
  },
  "needs.not-escalated": {
    http: 409,
    text: {
      zh: "这条需求尚未因超期上报，不能催办或接管",
      en: "This need has not been escalated, so it can be neither urged nor taken over",
    },
    possible: {
      zh: "超过办理时限并上报后方可催办、接管；仍在期限内的由县（市、区）办理",
      en: "Once its desk's time has run out it is escalated; until then the desk decides",
    },
  },
  "needs.urged-already": {
    http: 409,
    text: { zh: "今天已经催办过", en: "Its desk was urged today already" },
    possible: { zh: "请明天再催，或接管初审", en: "Urge again tomorrow, or take the check over" },
  },
  "needs.test-read-open": {
    http: 409,
    text: { zh: "已有一次试读未结束", en: "A test-read of this need is under way" },
    possible: {
      zh: "等待答复，或取消后另请专家",
      en: "Wait for the answer, or take it back and ask another",
    },
  },
  "needs.not-readable": {
    http: 409,
    text: { zh: "需求{state}，不再安排试读", en: "The need is {stateEn}; it is not test-read any more" },
    possible: { zh: "试读在发布之前进行", en: "Test-reads take place before publication" },
  },
  "needs.reader-missing": {
    http: 422,
    text: { zh: "请指定试读专家", en: "Name the expert who reads" },
  },
  "needs.reader-not-agreed": {
    http: 422,
    text: { zh: "专家“{name}”没有同意被联系", en: "The expert “{name}” has not agreed to be asked" },
    possible: { zh: "请从已授权的专家中选择", en: "Choose one who has agreed" },
  },
  "needs.reader-without-account": {
    http: 422,
    text: {
      zh: "专家“{name}”没有账号，无法在线答复",
      en: "The expert “{name}” has no account to answer from",
    },
    possible: {
      zh: "先邀请其开通账号，或另选专家",
      en: "Invite the expert to an account first, or choose another",
    },
  },
  "needs.reader-day-past": {
    http: 422,
    text: { zh: "答复截止日 {day} 已过", en: "The last day, {day}, is past" },
  },
  "needs.test-read-what": {
    http: 422,
    text: { zh: "请说明哪里看不懂", en: "Say what cannot be understood" },
    possible: { zh: "逐字段提问，或填写总体说明", en: "Ask at the fields, or write a remark" },
  },
  "needs.renew-later": {
    http: 422,
    text: { zh: "新的到期日须晚于 {day}", en: "The new last day must be later than {day}" },
    possible: { zh: "不再需要的请关闭或撤回", en: "Close or withdraw what is not needed any more" },
  },
  "needs.kind-differs": {
    http: 422,
    text: { zh: "不能改变需求的种类", en: "The kind of a need cannot be changed" },
    possible: { zh: "请撤回后另行填报", en: "Withdraw it and enter a new one" },
  },
  "needs.return-needs-reason": {
    http: 422,
    text: {
      zh: "退回须至少指出一个字段及原因，或填写总体原因",
      en: "Sending back needs at least one field with its reason, or a general reason",
    },
  },
  "needs.unknown-field": {
    http: 422,
    text: { zh: "此类需求没有字段“{field}”", en: "Needs of this kind have no field “{field}”" },
  },
  "needs.overfilled": {
    http: 422,
    text: {
      zh: "引进人数（全职 {hired} + 柔性 {flexible}）超过需求人数 {headcount}",
      en: "Heads found ({hired} hired + {flexible} flexible) exceed the {headcount} asked for",
    },
  },
  "needs.talent-only": {
    http: 422,
    text: { zh: "仅人才需求登记引进人数", en: "Only talent needs record heads found" },
    possible: {
      zh: "技术需求请使用“关闭”并填写结果",
      en: "Close a technology need with its result as the reason",
    },
  },
  "needs.not-filled-in": {
    http: 422,
    text: {
      zh: "只有代填的需求需要企业确认",
      en: "Only a need filled in for the enterprise awaits its confirmation",
    },
  },
  "needs.county-unknown": {
    http: 422,
    text: { zh: "单位“{name}”没有登记所在县（市、区）", en: "The county of “{name}” is not known" },
    possible: { zh: "请先在单位管理中补充所在县（市、区）", en: "Complete the organisation's county first" },
  },
  "needs.county-not-taking-part": {
    http: 422,
    text: {
      zh: "单位所在县（市、区）不在本届活动范围内",
      en: "The organisation's county does not take part in this edition",
    },
  },
  "needs.edition-unknown": {
    http: 422,
    text: { zh: "没有届次或活动“{id}”", en: "There is no edition or activity “{id}”" },
  },
  "needs.organisation-unknown": {
    http: 422,
    text: { zh: "没有找到该单位", en: "The organisation was not found" },
  },
  "needs.no-department": {
    http: 422,
    text: { zh: "没有可征求意见的部门", en: "There is no department to ask" },
    possible: {
      zh: "请指定部门，或在单位管理中为部门设置会签领域",
      en: "Name departments, or give departments their fields of opinion",
    },
  },
  "needs.not-asked": {
    http: 403,
    text: { zh: "您所在部门未被征求意见", en: "Your department was not asked" },
  },
  "needs.too-many-rows": {
    http: 422,
    text: { zh: "一次最多处理 {limit} 条", en: "At most {limit} at a time" },
  },
});
