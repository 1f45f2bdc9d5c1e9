import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/**
 * An expert's record: registered by the person and to be verified, in the pool, or withdrawn (by the person's wish or because it was an
 * error). Only who is in the pool is suggested or seen by others.
 */
export const expertLifecycle = defineLifecycle({
  // Where a record can begin; officers and invitations begin further on, in the pool.
  initial: "registered",
  states: {
    registered: { label: { zh: "待核验", en: "Registered, to be verified" } },
    active: { label: { zh: "在库", en: "In the pool" } },
    withdrawn: { label: { zh: "已退出", en: "Withdrawn" } },
  },
  transitions: {
    admit: { label: { zh: "核验入库", en: "Admit to the pool" }, from: ["registered"], to: "active" },
    decline: { label: { zh: "不予入库", en: "Decline" }, from: ["registered"], to: "withdrawn" },
    withdraw: {
      label: { zh: "退出专家库", en: "Withdraw" },
      from: ["active", "registered"],
      to: "withdrawn",
    },
    restore: { label: { zh: "恢复入库", en: "Restore" }, from: ["withdrawn"], to: "active" },
  },
});
export type ExpertState = StateOf<typeof expertLifecycle>;
export type ExpertTransition = ActionOf<typeof expertLifecycle>;
