import { defineRefusals, Refusal, type RefusalDetail } from "#platform/kernel/refusal.ts";

const SAVE_AS = {
  zh: "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再上传",
  en: "Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and upload that",
};

/** Every reason for which an uploaded table is not taken, as told to the person who uploaded it. */
export const spreadsheetRefusals = defineRefusals({
  "spreadsheets.empty": { http: 422, text: { zh: "文件是空的", en: "The file is empty" } },
  "spreadsheets.file-too-large": {
    http: 413,
    text: {
      zh: "文件有 {size} MB，上限为 {limit} MB",
      en: "The file has {size} MB; the limit is {limit} MB",
    },
    possible: { zh: "请删去图片，或拆分成几个文件", en: "Remove pictures, or split the file" },
  },
  "spreadsheets.not-a-table": {
    http: 415,
    text: { zh: "这不是表格文件（内容是{kind}）", en: "This is not a table (its content is {kindEn})" },
    possible: { zh: "请上传 .xlsx 或 .csv 文件", en: "Upload an .xlsx or .csv file" },
  },
  "spreadsheets.old-format": {
    http: 415,
    text: { zh: "不支持{kind}", en: "{kindEn} is not supported" },
    possible: SAVE_AS,
  },
  "spreadsheets.macro": {
    http: 415,
    text: {
      zh: "文件含有宏（程序代码），为安全起见不予接收",
      en: "The file contains macros (program code) and is not accepted",
    },
    possible: SAVE_AS,
  },
  "spreadsheets.encrypted": {
    http: 415,
    text: { zh: "文件设有打开密码", en: "The file is protected by a password" },
    possible: { zh: "请取消密码后再上传", en: "Remove the password and upload it again" },
  },
  "spreadsheets.damaged": {
    http: 422,
    text: { zh: "文件不完整或已损坏", en: "The file is incomplete or damaged" },
    possible: {
      zh: "请在 Excel 或 WPS 中打开检查，重新保存后再上传",
      en: "Open it in Excel or WPS, save it again and upload that",
    },
  },
  "spreadsheets.unsafe": {
    http: 422,
    text: {
      zh: "文件结构不安全（{what}），不予接收",
      en: "The file's structure is unsafe ({whatEn}); it is not accepted",
    },
    possible: SAVE_AS,
  },
  "spreadsheets.bomb": {
    http: 413,
    text: { zh: "文件解压后过大，不予接收", en: "The file is too large once unpacked; it is not accepted" },
    possible: {
      zh: "请删去表格下方与右侧的空白格式，只保留有内容的部分",
      en: "Clear the formatting of empty rows and columns and keep only what has content",
    },
  },
  "spreadsheets.too-many-rows": {
    http: 413,
    text: { zh: "数据超过 {limit} 行", en: "There are more than {limit} rows" },
    possible: { zh: "请拆分成几个文件", en: "Split the file" },
  },
  "spreadsheets.too-many-columns": {
    http: 413,
    text: { zh: "第 {row} 行的内容超过 {limit} 列", en: "Row {row} has content beyond column {limit}" },
    possible: { zh: "请删去多余的列", en: "Remove the surplus columns" },
  },
  "spreadsheets.no-sheet": {
    http: 422,
    text: { zh: "没有找到工作表“{sheet}”", en: "There is no sheet “{sheet}”" },
  },
  "spreadsheets.unknown-encoding": {
    http: 422,
    text: { zh: "无法识别文本编码", en: "The text encoding is not recognised" },
    possible: { zh: "请保存为 UTF-8 编码的 CSV，或 .xlsx", en: "Save it as UTF-8 CSV, or as .xlsx" },
  },
  "spreadsheets.too-complex": {
    http: 413,
    text: { zh: "文件过于复杂，超出内存上限", en: "The file is too complex for the memory limit" },
    possible: { zh: "请拆分成几个文件", en: "Split the file" },
  },
  "spreadsheets.too-slow": {
    http: 413,
    text: { zh: "读取文件超过 {seconds} 秒", en: "Reading the file took more than {seconds} s" },
    possible: { zh: "请拆分成几个文件", en: "Split the file" },
  },
});

export type SpreadsheetRefusalCode = keyof typeof spreadsheetRefusals;

/** A refusal to throw, with its code checked by the compiler. */
export function refusal(code: SpreadsheetRefusalCode, values?: RefusalDetail["values"]): Refusal {
  return new Refusal(code, values ? { values } : {});
}
