import { defineRefusals, Refusal, type RefusalDetail } from "#platform/kernel/refusal.ts";

const TYPE_IN = {
  zh: "可另存为 .docx 或带文字的 PDF 后再上传，也可直接在资料中填写；已填写的内容没有变化",
  en: "Save it as .docx or as a PDF with text and upload that, or fill the profile in by hand; nothing you entered was changed",
};

/** Every reason for which an uploaded document is not read, as told to the person who uploaded it; `{file}` is its name. */
export const documentRefusals = defineRefusals({
  "documents.no-file": { http: 422, text: { zh: "没有收到文件", en: "No file was received" } },
  "documents.empty": {
    http: 422,
    text: { zh: "“{file}”是空文件", en: "“{file}” is empty" },
    possible: TYPE_IN,
  },
  "documents.too-large": {
    http: 413,
    text: {
      zh: "“{file}”超过 {limit} MB，未读取",
      en: "“{file}” is larger than {limit} MB and was not read",
    },
    possible: {
      zh: "请压缩或删去图片后再上传；已填写的内容没有变化",
      en: "Remove or compress pictures and upload it again; nothing you entered was changed",
    },
  },
  "documents.not-a-document": {
    http: 415,
    text: {
      zh: "“{file}”不是 Word（.docx）或 PDF 文件（内容是{kind}）",
      en: "“{file}” is neither Word (.docx) nor PDF (its content is {kindEn})",
    },
    possible: TYPE_IN,
  },
  "documents.old-format": {
    http: 415,
    text: {
      zh: "“{file}”是旧版 .doc 或 WPS 格式，无法读取",
      en: "“{file}” is in the old .doc or WPS format",
    },
    possible: TYPE_IN,
  },
  "documents.encrypted": {
    http: 415,
    text: { zh: "“{file}”设有打开密码，无法读取", en: "“{file}” is protected by a password" },
    possible: {
      zh: "请取消密码后再上传；已填写的内容没有变化",
      en: "Remove the password and upload it again; nothing you entered was changed",
    },
  },
  "documents.no-text": {
    http: 422,
    text: {
      zh: "“{file}”里没有文字（多为扫描件或图片）",
      en: "“{file}” holds no text (it is probably a scan)",
    },
    possible: TYPE_IN,
  },
  "documents.damaged": {
    http: 422,
    text: { zh: "“{file}”不完整或已损坏", en: "“{file}” is incomplete or damaged" },
    possible: {
      zh: "请打开检查，重新保存后再上传；已填写的内容没有变化",
      en: "Open it, save it again and upload that; nothing you entered was changed",
    },
  },
  "documents.unsafe": {
    http: 422,
    text: {
      zh: "“{file}”的文件结构不安全，未读取",
      en: "The structure of “{file}” is unsafe; it was not read",
    },
    possible: TYPE_IN,
  },
  "documents.too-complex": {
    http: 413,
    text: {
      zh: "“{file}”过于复杂，超出读取的时间或内存上限",
      en: "“{file}” is too complex for the limits of time and memory",
    },
    possible: TYPE_IN,
  },
  "documents.busy": {
    http: 503,
    text: {
      zh: "同时上传的文件过多，“{file}”未读取",
      en: "Too many files are being read at once; “{file}” was not read",
    },
    possible: {
      zh: "请稍后再上传；已填写的内容没有变化",
      en: "Upload it again in a minute; nothing you entered was changed",
    },
  },
});

export type DocumentRefusalCode = keyof typeof documentRefusals;

/** A refusal to throw, with its code checked by the compiler; the reader adds the file's name. */
export const refusal = (code: DocumentRefusalCode, values?: RefusalDetail["values"]): Refusal =>
  new Refusal(code, values ? { values } : {});
