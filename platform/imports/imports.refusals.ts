import { defineRefusals } from "#platform/kernel/refusal.ts";

/** Why a file is not imported as a whole. What is wrong with single rows stands in their outcomes. */
export const importRefusals = defineRefusals({
  "imports.no-table": {
    http: 422,
    text: { zh: "文件中没有找到带表头的数据表", en: "No table with a header was found in the file" },
    possible: {
      zh: "请确认首行（或说明行之后）是列名，如“单位名称”“需求名称”；隐藏的工作表不会读取",
      en: "Make sure a row of column names stands above the data; hidden sheets are not read",
    },
  },
  "imports.kind-unclear": {
    http: 422,
    text: {
      zh: "从列名看不出导入的是哪一类：{kinds}",
      en: "The headers do not tell which kind this is: {kindsEn}",
    },
    possible: { zh: "请选择类别后再上传", en: "Choose the kind and upload again" },
  },
  "imports.hidden-sheet": {
    http: 422,
    text: {
      zh: "工作表“{sheet}”是隐藏的，不能导入",
      en: "The sheet “{sheet}” is hidden and cannot be imported",
    },
    possible: { zh: "请取消隐藏并重新上传", en: "Unhide it and upload the file again" },
  },
  "imports.kind-unknown": {
    http: 422,
    text: { zh: "没有“{kind}”这一类导入", en: "There is no import of “{kind}”" },
  },
  "imports.edition-needed": {
    http: 422,
    text: { zh: "请选择届次", en: "Choose the edition" },
  },
  "imports.edition-unknown": {
    http: 422,
    text: { zh: "没有届次或活动“{id}”", en: "There is no edition or activity “{id}”" },
  },
  "imports.columns-missing": {
    http: 422,
    text: { zh: "必填项还没有对应的列：{fields}", en: "No column is chosen for: {fieldsEn}" },
    possible: { zh: "请为其指定列后再继续", en: "Choose their columns first" },
  },
  "imports.wrong-state": {
    http: 409,
    text: {
      zh: "导入已是“{state}”，不能再执行此操作",
      en: "The import is “{stateEn}”; this is not possible now",
    },
  },
  "imports.purged": {
    http: 410,
    text: {
      zh: "为保护个人信息，上传的文件已按期删除",
      en: "The uploaded file has been deleted as scheduled, to protect personal data",
    },
    possible: { zh: "如需再次导入，请重新上传", en: "Upload it again to import it" },
  },
  "imports.no-file": {
    http: 422,
    text: { zh: "没有收到文件", en: "No file was received" },
  },
  "imports.too-many-failures": {
    http: 503,
    text: {
      zh: "多次尝试后仍未能完成，已保存的行有效",
      en: "It could not be completed after several tries; rows already saved stand",
    },
    possible: {
      zh: "请稍后重新导入同一文件：已导入的行不会重复",
      en: "Import the same file again later: rows are not doubled",
    },
  },
  "imports.bug": {
    http: 503,
    text: {
      zh: "处理到第 {row} 行之后时系统出错，这一批未保存",
      en: "Something went wrong after row {row}; that portion was not saved",
    },
    possible: {
      zh: "此前各批已保存。请联系管理员，之后重新导入同一文件：已导入的行不会重复",
      en: "Earlier portions stand. Tell the administrator; importing the file again does not double rows",
    },
  },
});
