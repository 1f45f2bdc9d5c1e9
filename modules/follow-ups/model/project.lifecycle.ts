import { type ActionOf, actionsFrom, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";
import type { Option } from "#platform/kernel/fields.ts";

/**
 * The project after signing (第三条生命线). Each rung needs its document; `started` is what is meant by landed (落地). A row of
 * kind 意向 has no project yet.
 */
export const projectLifecycle = defineLifecycle({
  initial: "agreed",
  states: {
    agreed: { label: { zh: "已签协议", en: "Agreed" } },
    contract: { label: { zh: "已签合同", en: "Contract" } },
    "money-arrived": { label: { zh: "资金到位", en: "Money arrived" } },
    started: { label: { zh: "已开工（落地）", en: "Started (landed)" } },
    accepted: { label: { zh: "已验收", en: "Accepted" }, final: true },
    ended: { label: { zh: "已终止", en: "Ended" }, final: true },
  },
  transitions: {
    recordContract: {
      label: { zh: "登记合同", en: "Record the contract" },
      from: ["agreed"],
      to: "contract",
    },
    recordMoney: {
      label: { zh: "登记资金到位", en: "Record money arrived" },
      from: ["contract"],
      to: "money-arrived",
    },
    recordStart: {
      label: { zh: "登记开工", en: "Record the start" },
      from: ["money-arrived"],
      to: "started",
    },
    recordAcceptance: {
      label: { zh: "登记验收", en: "Record acceptance" },
      from: ["started"],
      to: "accepted",
    },
    recordEnd: {
      label: { zh: "登记终止", en: "Record the end" },
      from: ["agreed", "contract", "money-arrived", "started"],
      to: "ended",
    },
  },
});
export type ProjectStage = StateOf<typeof projectLifecycle>;
export type RungAction = ActionOf<typeof projectLifecycle>;
export const PROJECT_STAGES = Object.keys(projectLifecycle.states) as ProjectStage[];
export const RUNG_ACTIONS = Object.keys(projectLifecycle.transitions) as RungAction[];
/** The ladder itself: `ended` is beside it. */
export const RUNGS = [
  "agreed",
  "contract",
  "money-arrived",
  "started",
  "accepted",
] as const satisfies readonly ProjectStage[];

export const rungsFrom = (stage: ProjectStage | null): RungAction[] =>
  stage ? actionsFrom(projectLifecycle, stage).map((a) => a as RungAction) : [];

export const stageOptions: readonly Option[] = PROJECT_STAGES.map((value) => ({
  value,
  label: projectLifecycle.states[value].label,
}));
