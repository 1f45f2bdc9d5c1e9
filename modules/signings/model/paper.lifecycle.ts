import { defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** A paper stands until it is withdrawn; an intent that became an agreement is kept and stands again if the agreement is withdrawn. */
export const paperLifecycle = defineLifecycle({
  initial: "standing",
  states: {
    standing: { label: { zh: "有效", en: "In force" } },
    converted: { label: { zh: "已转为协议", en: "Became an agreement" } },
    withdrawn: { label: { zh: "已撤销", en: "Withdrawn" }, final: true },
  },
  transitions: {
    convert: {
      label: { zh: "意向转协议", en: "Convert to an agreement" },
      from: ["standing"],
      to: "converted",
    },
    restore: { label: { zh: "恢复意向", en: "Restore the intent" }, from: ["converted"], to: "standing" },
    amend: { label: { zh: "更正或变更", en: "Amend" }, from: ["standing"], to: "standing" },
    withdraw: { label: { zh: "撤销", en: "Withdraw" }, from: ["standing"], to: "withdrawn" },
  },
});
export type PaperState = StateOf<typeof paperLifecycle>;
export const PAPER_STATES = Object.keys(paperLifecycle.states) as PaperState[];
