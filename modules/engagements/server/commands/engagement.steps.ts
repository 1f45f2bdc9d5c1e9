import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import {
  type EngagementState,
  engagementLifecycle,
  type StepAction,
} from "../../model/engagement.lifecycle.ts";
import {
  type EngagementAction,
  engagementPolicy,
  engagementSubjects,
} from "../../model/engagement.policy.ts";
import type { StepInput } from "../../model/engagement.ts";
import type { EngagementRow, Side, StateRow } from "../tables.ts";

export type Step = StepInput & { readonly id: string; readonly action: StepAction };

/** What a step came to: the record as it is now, and its line of history; null where nothing changed (a repeated confirmation). */
export type Decision = {
  readonly after: EngagementRow;
  readonly line: Omit<StateRow, "id" | "engagementId" | "seq"> | null;
};

const SIDE_OF: Partial<Record<StepAction, Side>> = {
  confirmDemand: "demand",
  declineDemand: "demand",
  confirmSupply: "supply",
  declineSupply: "supply",
};
const isConfirmation = (action: StepAction) => action === "confirmDemand" || action === "confirmSupply";

/** Authorises a step and says whether an officer acts for a side; the side itself needs no reason. */
function authorise(work: UnitOfWork, row: EngagementRow, action: StepAction): Side | null {
  // Only the module's own door for downstream facts takes these two; it does not come through here.
  if (action === "reachIntent" || action === "sign") return refuse("not-allowed");
  const on = { subjects: engagementSubjects(row), now: work.now };
  const actor = work.actor;
  if (!isAllowed(actor, engagementPolicy, "read", on)) return refuse("not-found");
  requireAllowed(actor, engagementPolicy, action, on);
  const side = SIDE_OF[action];
  if (!side || actor.system) return null;
  const ownSide = { [action]: engagementPolicy[action].filter((rule) => rule.of === side) };
  const own = isAllowed(actor, ownSide as Record<EngagementAction, []>, action, on);
  return own ? null : side;
}

function targetOf(row: EngagementRow, action: StepAction): EngagementState {
  const choice: Partial<Record<StepAction, EngagementState | null>> = {
    confirmDemand: row.supplyConfirmedAt ? "confirmed" : "invited",
    confirmSupply: row.demandConfirmedAt ? "confirmed" : "invited",
    planMeeting: row.state,
    recordMeeting: row.state === "intent" ? "intent" : "met",
    resume: row.heldFrom,
  };
  // A choice only counts where the action is open at all; elsewhere the refusal names state and action.
  const open = engagementLifecycle.transitions[action].from.some((from) => from === row.state);
  return moveOrRefuse(
    engagementLifecycle,
    row.state,
    action,
    open ? (choice[action] ?? undefined) : undefined,
  );
}

/** Decides one step on a locked record: authority, state, what must be said. Changes nothing. */
export function decideStep(work: UnitOfWork, row: EngagementRow, step: Step): Decision {
  const onBehalfOf = authorise(work, row, step.action);
  return applyStep(work, row, { ...step, onBehalfOf });
}

/** The step itself, for callers that have authority of their own (downstream facts, a need that closed). */
export function applyStep(
  work: UnitOfWork,
  row: EngagementRow,
  step: Step & { onBehalfOf: Side | null },
): Decision {
  const { action, onBehalfOf } = step;
  const at = step.occurredAt ? new Date(step.occurredAt).toISOString() : work.context.occurredAt;
  if (at > work.now)
    refuse("engagements.in-future", {
      fields: [{ field: "occurredAt", value: at, reason: { zh: "晚于现在", en: "In the future" } }],
    });
  const repeated =
    (action === "confirmDemand" && row.demandConfirmedAt !== null) ||
    (action === "confirmSupply" && row.supplyConfirmedAt !== null);
  if (repeated && (row.state === "invited" || row.state === "confirmed")) return { after: row, line: null };
  const to = targetOf(row, action);
  requireSaid(step, isConfirmation(action) && onBehalfOf !== null);
  const after: EngagementRow = {
    ...row,
    ...effectOf(row, { ...step, at, byId: work.actor.personId }),
    state: to,
    stateSince: to === row.state ? row.stateSince : at,
    version: row.version + 1,
  };
  return {
    after,
    line: {
      action,
      fromState: row.state,
      toState: to,
      occurredAt: at,
      recordedAt: work.now,
      byId: work.actor.personId,
      byName: work.actor.name,
      onBehalfOf,
      category: step.category ?? null,
      reason: step.reason?.trim() || null,
    },
  };
}

/** Reasons and categories a step cannot go without. */
function requireSaid(step: Step, onBehalf: boolean): void {
  const said = Boolean(step.reason?.trim());
  if (onBehalf && !said) refuse("engagements.on-behalf-reason");
  if (step.action === "hold" && !said) refuse("reason-required");
  const ends = ["declineDemand", "declineSupply", "fallThrough"].includes(step.action);
  if (ends && !step.category) refuse("engagements.category-required");
  if (ends && step.category === "other" && !said) refuse("reason-required");
  if ((step.action === "recordMeeting" || step.action === "planMeeting") && !step.meeting)
    refuse("engagements.meeting-required");
}

/** What a step changes beside the state. */
function effectOf(
  row: EngagementRow,
  step: Step & { onBehalfOf: Side | null; at: string; byId: string },
): Partial<EngagementRow> {
  const confirmedAt = { confirmedAt: row.confirmedAt ?? step.at };
  const onBehalf = step.onBehalfOf !== null;
  switch (step.action) {
    case "shortlist":
      return { shortlistedAt: row.shortlistedAt ?? step.at };
    case "invite":
      return { invitedAt: row.invitedAt ?? step.at };
    case "confirmDemand":
      return {
        demandConfirmedAt: step.at,
        demandConfirmedBy: step.byId,
        demandOnBehalf: onBehalf,
        ...(row.supplyConfirmedAt ? confirmedAt : {}),
      };
    case "confirmSupply":
      return {
        supplyConfirmedAt: step.at,
        supplyConfirmedBy: step.byId,
        supplyOnBehalf: onBehalf,
        ...(row.demandConfirmedAt ? confirmedAt : {}),
      };
    case "hold":
      return { heldFrom: row.state };
    case "resume":
      return { heldFrom: null };
    case "declineDemand":
    case "declineSupply":
    case "fallThrough":
      return {
        fellCategory: step.category ?? null,
        fellSide: SIDE_OF[step.action] ?? null,
        fellReason: step.reason?.trim() || null,
      };
    default:
      return {};
  }
}
