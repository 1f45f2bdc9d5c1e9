import { type ActionOf, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";

/** WHEN: a dispatch is written, sent, and then only remembered. What is still waiting when it is cancelled is not sent. */
export const dispatchLifecycle = defineLifecycle({
  initial: "draft",
  states: {
    draft: { label: { zh: "草稿", en: "Draft" } },
    sending: { label: { zh: "发送中", en: "Being sent" } },
    sent: { label: { zh: "已发送", en: "Sent" }, final: true },
    cancelled: { label: { zh: "已取消", en: "Cancelled" }, final: true },
  },
  transitions: {
    send: { label: { zh: "发送", en: "Send" }, from: ["draft"], to: "sending" },
    finish: { label: { zh: "发送完毕", en: "All sent" }, from: ["sending"], to: "sent" },
    cancel: { label: { zh: "取消", en: "Cancel" }, from: ["draft", "sending"], to: "cancelled" },
  },
});
export type DispatchState = StateOf<typeof dispatchLifecycle>;
export type DispatchStep = ActionOf<typeof dispatchLifecycle>;
export const DISPATCH_STATES = ["draft", "sending", "sent", "cancelled"] as const;

export const dispatchStateOptions = DISPATCH_STATES.map((value) => ({
  value,
  label: dispatchLifecycle.states[value].label,
}));

/**
 * How a letter to one recipient stands. `handing-over` is written before the mail server is spoken to: a process that dies then leaves it
 * so, and nobody is written to a second time without an officer's word (`unclear`).
 */
export const LETTER_STATES = ["waiting", "handing-over", "sent", "refused", "unclear", "skipped"] as const;
export type LetterState = (typeof LETTER_STATES)[number];
export const letterStateLabels = {
  waiting: { zh: "待发送", en: "Waiting" },
  "handing-over": { zh: "正在投递", en: "Being handed over" },
  sent: { zh: "已发送", en: "Sent" },
  refused: { zh: "被拒收", en: "Refused" },
  unclear: { zh: "是否送达不明", en: "Unclear" },
  skipped: { zh: "未发送", en: "Not sent" },
} as const satisfies Record<LetterState, { zh: string; en: string }>;
