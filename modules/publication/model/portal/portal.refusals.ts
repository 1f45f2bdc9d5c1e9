import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "portal.full": {
    http: 503,
    text: { zh: "同时观看的人数已达上限", en: "As many people are watching as this server can serve" },
    possible: {
      zh: "页面内容照常可看，请稍后刷新；本页会自动重试",
      en: "The page itself still works; reload it later, it also tries again by itself",
    },
  },
  "portal.busy": {
    http: 503,
    text: { zh: "正在生成的表格过多", en: "Too many workbooks are being made" },
    possible: { zh: "请一分钟后再下载", en: "Download it again in a minute" },
  },
});
