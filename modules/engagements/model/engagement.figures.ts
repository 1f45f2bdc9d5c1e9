import type { FigureDefinition } from "#platform/kernel/figure.ts";

/** Figures whose rows this module owns; all count what happened before the cut-off, in the activity asked for. */
export const engagementFigures = {
  needsEngaged: {
    id: "matching.needs-engaged",
    name: { zh: "对接项目数", en: "Projects engaged" },
    definition: {
      zh: "至少有一项对接已经供需双方确认的需求或合作项目，同一需求只计一次；双方确认后又未成的仍计入",
      en: "Needs, or joint projects without a need, with at least one engagement confirmed by both sides; each counts once, also when it fell through afterwards",
    },
    unit: "projects",
    measure: "count",
  },
  experts: {
    id: "negotiation.experts",
    name: { zh: "邀约专家数", en: "Experts invited" },
    definition: {
      zh: "受邀参加本次活动的专家人数（去重）；已撤回的邀请不计，是否到会另计",
      en: "Distinct experts invited to the activity; withdrawn invitations are left out, attendance is counted apart",
    },
    unit: "persons",
    measure: "count",
  },
  overseasShare: {
    id: "experts.overseas-share",
    name: { zh: "有海外背景专家占比", en: "Share of experts with an overseas background" },
    definition: {
      zh: "受邀专家中有海外背景（访问学者、留学、外籍）的人数 / 受邀专家人数",
      en: "Invited experts with an overseas background (visiting scholar, studied abroad, foreign) / all invited experts",
    },
    unit: "share",
    measure: "share",
  },
  channelsEngaged: {
    id: "channels.engaged",
    name: { zh: "经渠道对接项目数", en: "Projects engaged through channels" },
    definition: {
      zh: "来源为登记渠道、且截止时点前已经供需双方确认的需求或合作项目数，同一需求只计一次",
      en: "Needs, or joint projects without a need, that came through a registered channel and were confirmed by both sides before the cut-off; each once",
    },
    unit: "projects",
    measure: "count",
  },
  channelsSigned: {
    id: "channels.signed",
    name: { zh: "经渠道签约项目数", en: "Projects signed through channels" },
    definition: {
      zh: "来源为登记渠道、且截止时点前已签约的需求或合作项目数，同一需求只计一次",
      en: "Needs, or joint projects without a need, that came through a registered channel and were signed before the cut-off; each once",
    },
    unit: "projects",
    measure: "count",
  },
  enterprises: {
    id: "negotiation.enterprises",
    name: { zh: "参加洽谈企业数", en: "Enterprises at the talks" },
    definition: {
      zh: "作为需求方，已有双方确认的对接且在活动期间安排或举行了现场洽谈（含实地考察）的企业数（去重）；联合体中的协会、院所不计",
      en: "Distinct enterprises on the demand side that have a confirmed engagement with a talk at the event (site visits included), planned or held; associations and institutes of a consortium are left out",
    },
    unit: "enterprises",
    measure: "count",
  },
} as const satisfies Record<string, FigureDefinition>;
