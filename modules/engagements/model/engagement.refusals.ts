import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "engagements.exists": {
    http: 409,
    text: { zh: "该需求与此供给方已有进行中的对接", en: "This need and this supplier are already engaged" },
    possible: { zh: "请在已有的对接上继续办理", en: "Continue with the existing engagement" },
  },
  "engagements.need-not-open": {
    http: 409,
    text: {
      zh: "需求“{title}”{state}，不能发起对接",
      en: "The need “{title}” is {stateEn}, so it cannot be engaged",
    },
  },
  "engagements.call-over": {
    http: 409,
    text: {
      zh: "“{title}”的揭榜已于 {day} 截止",
      en: "Answers to the open call “{title}” ended on {day}",
    },
    possible: {
      zh: "可联系经办人员另行对接，或看看其他需求",
      en: "Write to the officers, or look at other needs",
    },
  },
  "engagements.override-reason": {
    http: 422,
    text: {
      zh: "所选专家不在系统推荐的前列，请填写选择理由",
      en: "The chosen expert is not among the top suggestions; a reason is required",
    },
    possible: {
      zh: "填写理由后再提交，或改选推荐名单靠前的专家",
      en: "Give a reason, or choose from the top of the list",
    },
  },
  "engagements.on-behalf-reason": {
    http: 422,
    text: {
      zh: "代为办理须填写原因（如：电话已征得同意）",
      en: "Acting for a side needs a reason (e.g. agreed by telephone)",
    },
  },
  "engagements.category-required": {
    http: 422,
    text: { zh: "请选择未成的原因类别", en: "Choose why it fell through" },
  },
  "engagements.meeting-required": {
    http: 422,
    text: { zh: "请填写洽谈时间和方式", en: "Say when and how the meeting was held" },
  },
  "suggestions.note-required": {
    http: 422,
    text: { zh: "选择“其他”时请说明原因", en: "With “other”, say what the reason is" },
  },
  "suggestions.rival-self": {
    http: 422,
    text: {
      zh: "不能将需求单位自己列为竞争对手",
      en: "The asking organisation cannot be its own competitor",
    },
  },
  "matching.refit-running": {
    http: 409,
    text: { zh: "模型正在重新拟合", en: "The model is being fitted anew" },
    possible: { zh: "完成后可再次发起", en: "Wait until it is done" },
  },
  "engagements.in-future": {
    http: 422,
    text: { zh: "发生时间不能晚于现在", en: "It cannot have happened in the future" },
  },
  "engagements.no-supplier": {
    http: 422,
    text: {
      zh: "请选择专家或供方单位，且只能选一类",
      en: "Choose either an expert or a supplier organisation",
    },
  },
  "engagements.no-demander": {
    http: 422,
    text: {
      zh: "没有需求时，请填写项目名称和至少一个需求方单位",
      en: "Without a need, give a title and at least one demanding organisation",
    },
  },
  "engagements.already-linked": {
    http: 409,
    text: { zh: "这项对接已关联需求", en: "This engagement is linked to a need already" },
  },
  "engagements.already-invited": {
    http: 409,
    text: { zh: "该专家已受邀参加本次活动", en: "The expert is invited to this activity already" },
  },
  "engagements.not-consented": {
    http: 409,
    text: {
      zh: "专家“{name}”尚未同意使用其信息，不能邀请",
      en: "The expert “{name}” has not agreed to the use of their data and cannot be invited",
    },
  },
});
