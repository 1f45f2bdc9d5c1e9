import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "follow-ups.evidence-required": {
    http: 422,
    text: {
      zh: "每一级进展须有依据：上传文件，或填写文件名称（文号）并说明内容",
      en: "Each rung needs evidence: upload a document, or name one and say what it shows",
    },
  },
  "follow-ups.unknown-document": {
    http: 422,
    text: { zh: "没有这份文件，或不属于本台账", en: "No such document, or it belongs to another row" },
  },
  "follow-ups.progress-reason": {
    http: 422,
    text: {
      zh: "拖延、停顿、申请变更、申请终止须填写原因",
      en: "Delayed, stopped, change asked for and end asked for need a reason",
    },
  },
  "follow-ups.closed": {
    http: 409,
    text: { zh: "台账 {code} 已销号", en: "The row {code} is closed out" },
    possible: { zh: "需要继续跟踪的，请市级经办人员恢复在册", en: "The city operator can reopen it" },
  },
  "follow-ups.not-closed": {
    http: 409,
    text: { zh: "台账 {code} 仍在册", en: "The row {code} is open" },
  },
  "follow-ups.not-finished": {
    http: 409,
    text: {
      zh: "项目尚未落地、验收或终止，不能销号",
      en: "The project has neither landed nor been accepted nor ended; it cannot be closed out",
    },
    possible: { zh: "不再推进的，请先登记终止及原因", en: "Record its end with the reason first" },
  },
  "follow-ups.blockers-open": {
    http: 409,
    text: {
      zh: "还有 {count} 项困难未办结，不能销号",
      en: "{count} blocker(s) are open; the row cannot be closed out",
    },
  },
  "follow-ups.no-project": {
    http: 409,
    text: {
      zh: "意向尚未转为协议，没有项目进展可登记",
      en: "The intent has not become an agreement: there is no project yet",
    },
    possible: { zh: "请先在签约模块将意向转为协议", en: "Convert the intent to an agreement first" },
  },
  "follow-ups.paper-withdrawn": {
    http: 409,
    text: { zh: "签约文本已撤销，不能恢复在册", en: "The paper was withdrawn; the row cannot be reopened" },
  },
  "follow-ups.not-a-department": {
    http: 422,
    text: { zh: "困难只能交办给政府部门", en: "A blocker can only be handed to a department" },
  },
  "follow-ups.blocker-settled": {
    http: 409,
    text: { zh: "这项困难已办结", en: "This blocker is settled" },
  },
  "follow-ups.already-corrected": {
    http: 409,
    text: {
      zh: "这条记录已被更正，请更正最新的一条",
      en: "This visit was corrected already; correct the newest one",
    },
  },
  "follow-ups.file-missing": {
    http: 422,
    text: { zh: "请选择要上传的文件", en: "Choose a file to upload" },
  },
});
