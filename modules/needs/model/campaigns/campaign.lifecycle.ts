import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** WHEN: a campaign is prepared, runs, and is closed; closed too early it may run again. */
export const campaignLifecycle = defineLifecycle({
  initial: "draft",
  states: {
    draft: { label: { zh: "筹备中", en: "In preparation" } },
    open: { label: { zh: "征集中", en: "Running" } },
    closed: { label: { zh: "已截止", en: "Closed" } },
  },
  transitions: {
    openCampaign: { label: { zh: "启动征集", en: "Start" }, from: ["draft"], to: "open" },
    closeCampaign: { label: { zh: "截止征集", en: "Close" }, from: ["open"], to: "closed" },
    reopenCampaign: { label: { zh: "重新启动", en: "Run again" }, from: ["closed"], to: "open" },
  },
});
export type CampaignState = StateOf<typeof campaignLifecycle>;
export type CampaignTransition = ActionOf<typeof campaignLifecycle>;
export const CAMPAIGN_STATES = Object.keys(campaignLifecycle.states) as [CampaignState, ...CampaignState[]];
