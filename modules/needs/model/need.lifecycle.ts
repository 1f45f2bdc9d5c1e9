import { type ActionOf, can, defineLifecycle, type StateOf, targets } from "#libs/lifecycle/index.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Desk } from "./need.ts";

/** WHEN: the way of a need from survey to publication and its end. */
export const needLifecycle = defineLifecycle({
  initial: "draft",
  states: {
    draft: { label: { zh: "草稿", en: "Draft" } },
    "awaiting-confirmation": { label: { zh: "待企业确认", en: "Awaiting the enterprise's confirmation" } },
    submitted: { label: { zh: "待县级初审", en: "With the county" } },
    "county-approved": { label: { zh: "待市级审核", en: "With the city" } },
    "city-approved": { label: { zh: "待发布", en: "Approved" } },
    returned: { label: { zh: "已退回", en: "Returned" } },
    published: { label: { zh: "已发布", en: "Published" } },
    closed: { label: { zh: "已关闭", en: "Closed" } },
    expired: { label: { zh: "已过期", en: "Expired" } },
    filled: { label: { zh: "已招满", en: "Filled" }, final: true },
    withdrawn: { label: { zh: "已撤回", en: "Withdrawn" }, final: true },
  },
  transitions: {
    submit: {
      label: { zh: "提交", en: "Submit" },
      from: ["draft", "returned"],
      to: ["submitted", "county-approved"],
    },
    askConfirmation: {
      label: { zh: "送企业确认", en: "Ask the enterprise to confirm" },
      from: ["draft", "returned"],
      to: "awaiting-confirmation",
    },
    confirm: {
      label: { zh: "确认并提交", en: "Confirm and submit" },
      from: ["awaiting-confirmation"],
      to: ["submitted", "county-approved"],
    },
    decline: {
      label: { zh: "不予确认", en: "Decline" },
      from: ["awaiting-confirmation"],
      to: ["draft", "returned"],
    },
    countyApprove: {
      label: { zh: "初审通过", en: "Pass the county check" },
      from: ["submitted"],
      to: "county-approved",
    },
    countyReturn: {
      label: { zh: "县级退回", en: "Send back (county)" },
      from: ["submitted"],
      to: "returned",
    },
    // The city does the check of a county that let its clock run out.
    takeOver: {
      label: { zh: "接管初审", en: "Take the check over" },
      from: ["submitted"],
      to: "county-approved",
    },
    cityApprove: { label: { zh: "审核通过", en: "Approve" }, from: ["county-approved"], to: "city-approved" },
    cityReturn: {
      label: { zh: "市级退回", en: "Send back (city)" },
      from: ["county-approved", "city-approved"],
      to: "returned",
    },
    publish: { label: { zh: "发布", en: "Publish" }, from: ["city-approved"], to: "published" },
    withdraw: {
      label: { zh: "撤回", en: "Withdraw" },
      from: [
        "draft",
        "awaiting-confirmation",
        "submitted",
        "county-approved",
        "city-approved",
        "returned",
        "published",
      ],
      to: "withdrawn",
    },
    close: { label: { zh: "关闭", en: "Close" }, from: ["published"], to: "closed" },
    expire: { label: { zh: "到期", en: "Expire" }, from: ["published"], to: "expired" },
    renew: { label: { zh: "续期", en: "Renew" }, from: ["published"], to: "published" },
    republish: {
      label: { zh: "重新发布", en: "Publish again" },
      from: ["closed", "expired"],
      to: "published",
    },
    recordFilled: {
      label: { zh: "登记引进结果", en: "Record heads found" },
      from: ["published"],
      to: ["published", "filled"],
    },
  },
});
export type NeedState = StateOf<typeof needLifecycle>;
export type NeedTransition = ActionOf<typeof needLifecycle>;
export const NEED_STATES = Object.keys(needLifecycle.states) as [NeedState, ...NeedState[]];

/** Where an action that has several targets leads: a resubmission goes straight to the desk that returned the need. */
export const deskTarget = (returnedFrom: Desk | null): NeedState =>
  returnedFrom === "city" ? "county-approved" : "submitted";

/** Whose desk a state is, or null. */
export const deskOf = (state: NeedState): Desk | null =>
  state === "submitted" ? "county" : state === "county-approved" ? "city" : null;

/** The state an action leads to; refuses `wrong-state` with what is possible instead. */
export function move(state: NeedState, action: NeedTransition, choice?: NeedState): NeedState {
  const possible = targets(needLifecycle, state, action);
  const to = choice ?? possible[0];
  if (to !== undefined && possible.includes(to) && (choice !== undefined || possible.length === 1)) return to;
  return refuseState(state, needLifecycle.transitions[action].label);
}

/** Refuses `wrong-state` for an action that is no transition (edit, opinion). */
export function refuseState(state: NeedState, action: { zh: string; en: string }): never {
  const actions = (Object.keys(needLifecycle.transitions) as NeedTransition[]).filter((a) =>
    can(needLifecycle, state, a),
  );
  return refuse("wrong-state", {
    values: {
      state: needLifecycle.states[state].label.zh,
      stateEn: needLifecycle.states[state].label.en,
      action: action.zh,
      actionEn: action.en,
    },
    ...(actions.length
      ? {
          possible: {
            zh: `此状态下可以：${actions.map((a) => needLifecycle.transitions[a].label.zh).join("、")}`,
            en: `Possible now: ${actions.map((a) => needLifecycle.transitions[a].label.en).join(", ")}`,
          },
        }
      : {}),
  });
}
