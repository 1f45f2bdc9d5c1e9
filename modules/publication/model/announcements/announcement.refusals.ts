import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "announcements.number-missing": {
    http: 422,
    text: { zh: "政策须填写文号和发文机关", en: "A policy needs its document number and issuing body" },
    possible: { zh: "补填后再发布，或改为新闻", en: "Fill them in, or make it a piece of news" },
  },
  "announcements.attachment-too-large": {
    http: 413,
    text: {
      zh: "“{name}”有 {size} MB，附件每个不超过 10 MB；正文和其他附件未受影响",
      en: "“{name}” has {size} MB; an attachment has at most 10 MB. The text and other attachments are as they were",
    },
    possible: {
      zh: "请压缩图片（如宽度缩到 1600 像素）或拆分文件后再上传",
      en: "Make the picture smaller (1600 pixels wide, say) or split the file",
    },
  },
  "announcements.attachment-missing": {
    http: 422,
    text: { zh: "没有收到文件", en: "No file arrived" },
    possible: { zh: "请选择一个文件", en: "Choose a file" },
  },
  "announcements.too-many-attachments": {
    http: 422,
    text: { zh: "最多 {count} 个附件", en: "At most {count} attachments" },
    possible: { zh: "先删除不用的附件", en: "Remove one first" },
  },
});
