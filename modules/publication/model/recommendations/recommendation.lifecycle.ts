import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** WHEN: what was recommended is screened once; what was decided stays, and may be asked back by the person named. */
export const recommendationLifecycle = defineLifecycle({
  initial: "received",
  states: {
    received: { label: { zh: "待筛选", en: "To be screened" } },
    accepted: { label: { zh: "已采纳", en: "Accepted" } },
    rejected: { label: { zh: "未采纳", en: "Not taken up" } },
    duplicate: { label: { zh: "重复", en: "Duplicate" } },
    withdrawn: { label: { zh: "已撤回", en: "Withdrawn" }, final: true },
  },
  transitions: {
    accept: { label: { zh: "采纳", en: "Accept" }, from: ["received"], to: "accepted" },
    reject: { label: { zh: "不采纳", en: "Do not take up" }, from: ["received"], to: "rejected" },
    markDuplicate: {
      label: { zh: "标为重复", en: "Mark as duplicate" },
      from: ["received"],
      to: "duplicate",
    },
    reopen: {
      label: { zh: "重新筛选", en: "Screen again" },
      from: ["rejected", "duplicate"],
      to: "received",
    },
    withdraw: {
      label: { zh: "撤回并删除个人信息", en: "Withdraw and erase personal data" },
      from: ["received", "accepted", "rejected", "duplicate"],
      to: "withdrawn",
    },
  },
});
export type RecommendationState = StateOf<typeof recommendationLifecycle>;
export type RecommendationStep = ActionOf<typeof recommendationLifecycle>;
export const RECOMMENDATION_STATES = ["received", "accepted", "rejected", "duplicate", "withdrawn"] as const;
