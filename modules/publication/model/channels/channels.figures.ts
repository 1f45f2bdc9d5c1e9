import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Figures of what was carried to channels; counted at the main conference, because a dispatch belongs to the edition. */
export const channelFigures = [
  {
    id: "channels.dispatches",
    name: { zh: "需求推送次数", en: "Dispatches sent" },
    definition: {
      zh: "截止时点前开始发送、且至少有一封被邮件服务器接收的推送数；草稿和发送前取消的不计",
      en: "Dispatches begun before the cut-off of which a mail server took at least one letter; drafts and those cancelled before are left out",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "channels.needs-sent",
    name: { zh: "推送需求数", en: "Needs carried to channels" },
    definition: {
      zh: "截止时点前至少向一个渠道推送过的需求数，同一需求推送给多个渠道只计一次",
      en: "Needs sent to at least one channel before the cut-off; each once, however many channels got it",
    },
    unit: "needs",
    measure: "count",
  },
  {
    id: "channels.reads",
    name: { zh: "渠道阅读数", en: "Needs read by channels" },
    definition: {
      zh: "截止时点前经推送链接被人阅读过的“需求×渠道”数；邮件网关自动抓取不计，同一渠道多人阅读同一需求只计一次",
      en: "Pairs of need and channel read by a person through the link before the cut-off; fetches by mail gateways are left out, several readers of a channel count once",
    },
    unit: "rows",
    measure: "count",
  },
  {
    id: "channels.recommendations",
    name: { zh: "收到专家推荐数", en: "Recommendations received" },
    definition: {
      zh: "截止时点前经渠道链接或公开门户收到的专家推荐和自荐数；同一人对同一需求的重复推荐和当时已撤回的不计",
      en: "Recommendations and own offers received through links or the portal before the cut-off; duplicates of a person for a need, and those withdrawn by then, are left out",
    },
    // One person may be recommended for several needs: these are recommendations, not people.
    unit: "rows",
    measure: "count",
  },
] as const satisfies readonly FigureDefinition[];
export type ChannelFigureId = (typeof channelFigures)[number]["id"];
