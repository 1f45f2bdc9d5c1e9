import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** An expert's record: written down, in the pool, or withdrawn (by the person's wish or because it was an error). */
export const expertLifecycle = defineLifecycle({
  initial: "active",
  states: {
    active: { label: { zh: "在库", en: "In the pool" } },
    withdrawn: { label: { zh: "已退出", en: "Withdrawn" } },
  },
  transitions: {
    withdraw: { label: { zh: "退出专家库", en: "Withdraw" }, from: ["active"], to: "withdrawn" },
    restore: { label: { zh: "恢复入库", en: "Restore" }, from: ["withdrawn"], to: "active" },
  },
});
export type ExpertState = StateOf<typeof expertLifecycle>;
export type ExpertTransition = ActionOf<typeof expertLifecycle>;
