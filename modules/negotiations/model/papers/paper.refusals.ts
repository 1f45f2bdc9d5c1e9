import { defineRefusals } from "#platform/kernel/refusal.ts";

defineRefusals({
  "papers.nothing": {
    http: 409,
    text: { zh: "暂无内容可生成：{kind}", en: "There is nothing to make yet: {kind}" },
    possible: {
      zh: "先发布日程、录入回执或仪式安排，再生成材料",
      en: "Publish a timetable, note replies or the ceremony first",
    },
  },
  "papers.running": {
    http: 409,
    text: { zh: "全部材料正在生成", en: "All papers are being made already" },
    possible: { zh: "等待完成后下载", en: "Wait and download them when finished" },
  },
  "papers.not-ready": {
    http: 409,
    text: { zh: "材料尚未生成完毕", en: "The papers are not finished" },
    possible: {
      zh: "完成后再下载；如已中断请重新生成",
      en: "Download them when finished; start again if it was interrupted",
    },
  },
  "papers.no-agenda": {
    http: 404,
    text: { zh: "没有已发布的日程", en: "There is no published agenda" },
    possible: { zh: "日程发布后可下载", en: "It can be downloaded once the timetable is published" },
  },
});
