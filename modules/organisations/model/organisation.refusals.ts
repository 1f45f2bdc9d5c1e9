import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
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
  "organisations.name-taken": {
    http: 409,
    text: { zh: "“{name}”已登记", en: "“{name}” is registered already" },
    possible: {
      zh: "请使用已登记的机构，或为其补充统一社会信用代码",
      en: "Use the registered organisation, or add the credit code to it",
    },
  },
  "organisations.officer-only": {
    http: 403,
    text: {
      zh: "单位名称、代码、属性和所在地由经办人员维护",
      en: "Name, code, kind and place are kept by an officer",
    },
    possible: {
      zh: "请联系所在县（市、区）经办人员更正",
      en: "Ask the officer of your county to correct them",
    },
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
