import { actionsFrom, defineLifecycle, type StateOf } from "#libs/lifecycle/index.ts";
import type { Option } from "#platform/kernel/fields.ts";

/**
 * A request for a meeting (约谈). `asked`: the other side has to answer; `other-time`: it proposed other slots and the asking
 * side has to answer, which may propose again.
 */
export const requestLifecycle = defineLifecycle({
  initial: "asked",
  states: {
    asked: { label: { zh: "待对方答复", en: "Waiting for an answer" } },
    "other-time": { label: { zh: "已提议其他时段", en: "Other time proposed" } },
    accepted: { label: { zh: "已接受", en: "Accepted" }, final: true },
    declined: { label: { zh: "已谢绝", en: "Declined" }, final: true },
    withdrawn: { label: { zh: "已撤回", en: "Withdrawn" }, final: true },
  },
  transitions: {
    accept: { label: { zh: "接受", en: "Accept" }, from: ["asked", "other-time"], to: "accepted" },
    otherTime: {
      label: { zh: "提议其他时段", en: "Propose another time" },
      from: ["asked", "other-time"],
      to: ["asked", "other-time"],
    },
    decline: { label: { zh: "谢绝", en: "Decline" }, from: ["asked", "other-time"], to: "declined" },
    withdraw: { label: { zh: "撤回", en: "Withdraw" }, from: ["asked", "other-time"], to: "withdrawn" },
  },
});
export type RequestState = StateOf<typeof requestLifecycle>;
export type RequestAction = keyof typeof requestLifecycle.transitions;
/** Which of the two sides of a request: who asked first, or who was asked. */
export type RequestSide = "from" | "to";

/** Whose answer a request waits for. */
export const turnOf = (state: RequestState): RequestSide | null =>
  state === "asked" ? "to" : state === "other-time" ? "from" : null;

/** Steps open in a state to the side whose turn it is (`answering`) and to the side that asked first. */
export const requestSteps = (
  state: RequestState,
  who: { readonly answering: boolean; readonly asking: boolean },
): RequestAction[] =>
  actionsFrom(requestLifecycle, state).filter((action) =>
    action === "withdraw" ? who.asking : who.answering,
  );

export const DECLINE_CATEGORIES = ["schedule", "field", "in-talks", "not-attending", "other"] as const;
export type DeclineCategory = (typeof DECLINE_CATEGORIES)[number];
export const declineOptions: readonly Option[] = [
  { value: "schedule", label: { zh: "时间安排不开", en: "No time left" } },
  { value: "field", label: { zh: "方向不符", en: "Field does not fit" } },
  { value: "in-talks", label: { zh: "已通过其他渠道对接", en: "In talks already by another way" } },
  { value: "not-attending", label: { zh: "不到会", en: "Not attending" } },
  { value: "other", label: { zh: "其他", en: "Other" } },
];
export const requestStateOptions: readonly Option[] = Object.entries(requestLifecycle.states).map(
  ([value, { label }]) => ({ value, label }),
);
