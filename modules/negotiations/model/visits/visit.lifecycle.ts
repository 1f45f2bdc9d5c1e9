import { defineLifecycle } from "#libs/lifecycle/index.ts";
import type { Option } from "#platform/kernel/fields.ts";

/** A site visit (实地考察): planned with the factory, confirmed by it, done; a confirmed one can be opened again for changes, a cancelled one restored. */
export const visitLifecycle = defineLifecycle({
  initial: "planned",
  states: {
    planned: { label: { zh: "拟安排", en: "Planned" } },
    confirmed: { label: { zh: "已确认", en: "Confirmed" } },
    done: { label: { zh: "已完成", en: "Done" }, final: true },
    cancelled: { label: { zh: "已取消", en: "Cancelled" } },
  },
  transitions: {
    confirm: { label: { zh: "确认考察", en: "Confirm" }, from: ["planned"], to: "confirmed" },
    reopen: { label: { zh: "退回拟安排", en: "Back to planned" }, from: ["confirmed"], to: "planned" },
    finish: { label: { zh: "登记完成", en: "Mark as done" }, from: ["confirmed"], to: "done" },
    cancel: { label: { zh: "取消考察", en: "Cancel" }, from: ["planned", "confirmed"], to: "cancelled" },
    restore: { label: { zh: "恢复考察", en: "Restore" }, from: ["cancelled"], to: "planned" },
  },
});
export type VisitStep = keyof typeof visitLifecycle.transitions;
export const visitStateOptions: readonly Option[] = Object.entries(visitLifecycle.states).map(
  ([value, { label }]) => ({ value, label }),
);
