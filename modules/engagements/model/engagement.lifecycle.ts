import { actionsFrom, defineLifecycle, isFinal, type StateOf } from "#libs/lifecycle/index.ts";

/** States in which an engagement moves forward; the ones `resume` may lead back to. */
const MOVING = ["suggested", "screened", "shortlisted", "invited", "confirmed", "met", "intent"] as const;

/**
 * An engagement (对接): need × supply. `confirmed` is reached when both sides have confirmed, in either order; an engagement on
 * hold resumes to where it was. After `signed` the project begins, which follow-ups keeps.
 */
export const engagementLifecycle = defineLifecycle({
  initial: "suggested",
  states: {
    suggested: { label: { zh: "待筛选", en: "Suggested" } },
    screened: { label: { zh: "已筛选", en: "Screened" } },
    shortlisted: { label: { zh: "已入围", en: "Shortlisted" } },
    invited: { label: { zh: "已邀请，待双方确认", en: "Invited, to be confirmed" } },
    confirmed: { label: { zh: "双方已确认", en: "Confirmed by both sides" } },
    met: { label: { zh: "已洽谈", en: "Met" } },
    intent: { label: { zh: "达成意向", en: "Intent reached" } },
    signed: { label: { zh: "已签约", en: "Signed" }, final: true },
    "on-hold": { label: { zh: "暂缓", en: "On hold" } },
    "fell-through": { label: { zh: "未成", en: "Fell through" }, final: true },
  },
  transitions: {
    screen: { label: { zh: "筛选通过", en: "Screen" }, from: ["suggested"], to: "screened" },
    shortlist: { label: { zh: "列入入围名单", en: "Shortlist" }, from: ["screened"], to: "shortlisted" },
    invite: { label: { zh: "邀请双方", en: "Invite both sides" }, from: ["shortlisted"], to: "invited" },
    confirmDemand: {
      label: { zh: "需求方确认", en: "Confirm for the demand side" },
      from: ["invited"],
      to: ["invited", "confirmed"],
    },
    confirmSupply: {
      label: { zh: "供给方确认", en: "Confirm for the supply side" },
      from: ["invited"],
      to: ["invited", "confirmed"],
    },
    planMeeting: {
      label: { zh: "安排洽谈", en: "Plan a meeting" },
      from: ["confirmed", "met", "intent"],
      to: ["confirmed", "met", "intent"],
    },
    recordMeeting: {
      label: { zh: "登记洽谈", en: "Record a meeting" },
      from: ["confirmed", "met", "intent"],
      to: ["met", "intent"],
    },
    reachIntent: {
      label: { zh: "达成意向", en: "Reach an intent" },
      from: ["confirmed", "met"],
      to: "intent",
    },
    sign: { label: { zh: "签约", en: "Sign" }, from: ["confirmed", "met", "intent"], to: "signed" },
    hold: { label: { zh: "暂缓", en: "Put on hold" }, from: [...MOVING], to: "on-hold" },
    resume: { label: { zh: "恢复", en: "Resume" }, from: ["on-hold"], to: [...MOVING] },
    declineDemand: {
      label: { zh: "需求方谢绝", en: "Decline for the demand side" },
      from: ["shortlisted", "invited", "confirmed"],
      to: "fell-through",
    },
    declineSupply: {
      label: { zh: "供给方谢绝", en: "Decline for the supply side" },
      from: ["invited", "confirmed"],
      to: "fell-through",
    },
    fallThrough: {
      label: { zh: "标记未成", en: "Mark as fallen through" },
      from: [...MOVING, "on-hold"],
      to: "fell-through",
    },
  },
});
export type EngagementState = StateOf<typeof engagementLifecycle>;
export type StepAction = keyof typeof engagementLifecycle.transitions;
export const ENGAGEMENT_STATES = Object.keys(engagementLifecycle.states) as EngagementState[];
export const STEP_ACTIONS = Object.keys(engagementLifecycle.transitions) as StepAction[];

/** What a person sees as "stage": the engagement's state, unless the need behind it is no longer open. */
export function stageOf(state: EngagementState, needState: string | null) {
  const closed = needState !== null && needState !== "published" && !isFinal(engagementLifecycle, state);
  return closed
    ? { id: "need-closed", label: { zh: "需求已关闭", en: "Need closed" } }
    : { id: state as string, label: engagementLifecycle.states[state].label };
}

type Confirmations = {
  state: EngagementState;
  demandConfirmedAt: string | null;
  supplyConfirmedAt: string | null;
};

/** Steps people may take now as far as the lifecycle goes; a side that has confirmed is not asked again. */
export const openSteps = (engagement: Confirmations): StepAction[] =>
  actionsFrom(engagementLifecycle, engagement.state).filter(
    (action) =>
      !(action === "confirmDemand" && engagement.demandConfirmedAt) &&
      !(action === "confirmSupply" && engagement.supplyConfirmedAt),
  );
