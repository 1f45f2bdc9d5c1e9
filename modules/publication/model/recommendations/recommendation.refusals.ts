import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "recommendations.need-not-open": {
    http: 409,
    text: {
      zh: "需求“{title}”已不再公开征集，暂不能推荐；您填写的内容仍保留在本页",
      en: "The need “{title}” is no longer open, so nothing can be recommended for it; what you typed is still on this page",
    },
    possible: {
      zh: "可改为推荐给下列相近的需求",
      en: "You may recommend for one of the similar needs below",
    },
  },
  "recommendations.unknown-need": {
    http: 404,
    text: { zh: "没有这项公开需求", en: "No such published need" },
    possible: { zh: "请在需求列表中查找", en: "Look for it in the list of needs" },
  },
  "recommendations.cv-too-large": {
    http: 413,
    text: { zh: "简历文件超过 10 MB", en: "The CV is larger than 10 MB" },
    possible: {
      zh: "请压缩后重新选择，或不附简历直接提交；已填内容仍保留",
      en: "Choose a smaller file, or send without one; what you typed is kept",
    },
  },
  "recommendations.cv-unreadable": {
    http: 422,
    text: {
      zh: "简历不是可读取的 PDF 或 Word（.docx）文件",
      en: "The CV is no PDF or Word (.docx) file that can be read",
    },
    possible: {
      zh: "请另存为 PDF 或 .docx 后重新选择，或不附简历直接提交；已填内容仍保留",
      en: "Save it as PDF or .docx and choose it again, or send without one; what you typed is kept",
    },
  },
  "recommendations.no-expert": {
    http: 422,
    text: {
      zh: "请指明采纳为专家库中的哪位专家，或新建专家",
      en: "Say which expert of the pool this is, or that a new one is to be made",
    },
  },
  "recommendations.same-person": {
    http: 409,
    text: {
      zh: "专家库中 {code} 的姓名和联系方式与被推荐人相同，不能重复新建",
      en: "Expert {code} has the same name and contact; a second record cannot be made",
    },
    possible: { zh: "请选择该专家后采纳", en: "Accept as that expert" },
  },
  "recommendations.unknown-original": {
    http: 422,
    text: { zh: "找不到所指的原推荐", en: "The original recommendation was not found" },
  },
});
