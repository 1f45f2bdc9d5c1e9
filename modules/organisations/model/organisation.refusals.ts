import { defineRefusals } from "#platform/kernel/refusal.ts";

export const organisationRefusals = defineRefusals({
  "organisations.uscc-taken": {
    http: 409,
    text: {
      zh: "统一社会信用代码 {uscc} 已登记在“{name}”名下",
      en: "The code {uscc} is registered for “{name}” already",
    },
    possible: {
      zh: "请使用已登记的机构；如确属同一机构的重复登记，请由市级合并",
      en: "Use the registered organisation, or ask the city to merge the two",
    },
  },
  "organisations.unknown-division": {
    http: 422,
    text: { zh: "行政区划代码 {code} 不存在", en: "There is no division with the code {code}" },
    possible: { zh: "请从列表中选择", en: "Choose one from the list" },
  },
  "organisations.unknown-industry": {
    http: 422,
    text: { zh: "行业代码 {code} 不在 GB/T 4754-2017 中", en: "{code} is not a code of GB/T 4754-2017" },
    possible: { zh: "请从列表中选择", en: "Choose one from the list" },
  },
  "organisations.merge-itself": {
    http: 422,
    text: { zh: "不能把机构与其自身合并", en: "An organisation cannot be merged with itself" },
  },
  "organisations.merged-already": {
    http: 409,
    text: { zh: "“{name}”已被合并，不能再次合并", en: "“{name}” has been merged already" },
    possible: { zh: "请对合并后的机构操作", en: "Act on the organisation it was merged into" },
  },
  "organisations.codes-differ": {
    http: 409,
    text: {
      zh: "两家机构的统一社会信用代码不同（{into}、{from}），依法应为两家机构",
      en: "The two have different credit codes ({into}, {from}) and are two organisations by law",
    },
    possible: {
      zh: "核对营业执照；确认其中一个代码有误后，选择保留的代码再合并",
      en: "Compare the licences; if one code is wrong, choose the code to keep and merge again",
    },
  },
  "organisations.merge-undone": {
    http: 409,
    text: { zh: "这次合并已经撤销", en: "This merge has been undone already" },
  },
  "organisations.merged-further": {
    http: 409,
    text: {
      zh: "“{name}”之后又被合并到其他机构，请先撤销后一次合并",
      en: "“{name}” was itself merged later; undo that merge first",
    },
  },
});
