import { localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { deskTarget } from "../../model/need.lifecycle.ts";
import { type Desk, needFieldsOf } from "../../model/need.ts";
import { expiryOf, refuseClassified, submissionProblems } from "../../model/need-rules.ts";
import { tellDesk } from "../escalation/escalation.notices.ts";
import { contentOf, type NeedRow } from "../needs.repository.ts";
import type { MoveRequest, Step } from "./moves.ts";

/** Heads found for a talent need, added up so far. */
export type FilledRequest = MoveRequest & {
  readonly headsHired: number;
  readonly headsFlexible: number;
  /** The post is settled although heads are open. */
  readonly done?: boolean | undefined;
};
export type RepublishRequest = MoveRequest & { readonly expiresOn?: string | undefined };

function requireReason(_need: NeedRow, row: MoveRequest): void {
  if (!row.reason?.trim()) refuse("reason-required");
}

/** Sending back names fields with reasons, or gives a general reason. */
function requireReturnReason(need: NeedRow, row: MoveRequest): void {
  const fields = row.fields ?? [];
  if (fields.length === 0 && !row.reason?.trim()) refuse("needs.return-needs-reason");
  const known = new Set(needFieldsOf(need.kind).map((f) => f.id));
  for (const { field } of fields) if (!known.has(field)) refuse("needs.unknown-field", { values: { field } });
}

function requireComplete(need: NeedRow): void {
  const content = contentOf(need);
  refuseClassified(content.values);
  const fields = submissionProblems(content);
  if (fields.length > 0) refuse("needs.incomplete", { values: { count: fields.length }, fields });
}

/** An open call goes out only with all that a stranger must know, and while answers are still taken. */
function requireCall(need: NeedRow, _row: MoveRequest, at: string): void {
  if (!need.openCall) return;
  requireComplete(need);
  if (need.answerBy && need.answerBy < localDate(Date.parse(at), SHANGHAI_OFFSET))
    refuse("needs.call-over", { values: { day: need.answerBy } });
}

const submitted = (need: NeedRow, at: string): Partial<NeedRow> => ({
  submittedAt: need.submittedAt ?? at,
  returnedFrom: null,
});

export const submitStep: Step<MoveRequest> = {
  action: "submit",
  target: (need) => deskTarget(need.returnedFrom),
  check: requireComplete,
  change: (need, _row, at) => submitted(need, at),
};
/** Rows of a workbook go to the county's desk at once: the workbook is the enterprise's form. */
export const importSubmitStep: Step<MoveRequest> = {
  ...submitStep,
  by: "import",
  detail: () => ({ import: true }),
};

export const askConfirmationStep: Step<MoveRequest> = { action: "askConfirmation", check: requireComplete };
export const confirmStep: Step<MoveRequest> = {
  action: "confirm",
  target: (need) => deskTarget(need.returnedFrom),
  check: requireComplete,
  change: (need, _row, at) => submitted(need, at),
};
export const declineStep: Step<MoveRequest> = {
  action: "decline",
  target: (need) => (need.returnedFrom ? "returned" : "draft"),
  check: requireReason,
  review: true,
};

export const countyApproveStep: Step<MoveRequest> = {
  action: "countyApprove",
  change: (_need, _row, at) => ({ countyApprovedAt: at }),
  review: true,
};
export const cityApproveStep: Step<MoveRequest> = {
  action: "cityApprove",
  change: (_need, _row, at) => ({ cityApprovedAt: at }),
  review: true,
};
/** 接管初审: the city checks in the county's place and says why; the need goes on to the city's own desk. */
export const takeOverStep: Step<MoveRequest> = {
  action: "takeOver",
  check: requireReason,
  detail: (need) => ({ county: need.county, due: need.deskDueAt }),
  review: true,
  tell: (work, deps, moved, rows) =>
    tellDesk(work, deps.people, moved, { kind: "need.taken-over", reason: rows[0]?.reason?.trim() }),
};
const returnStep = (action: "countyReturn" | "cityReturn", desk: Desk): Step<MoveRequest> => ({
  action,
  check: requireReturnReason,
  change: () => ({ returnedFrom: desk }),
  review: true,
});
export const countyReturnStep = returnStep("countyReturn", "county");
export const cityReturnStep = returnStep("cityReturn", "city");

export const publishStep: Step<MoveRequest> = {
  action: "publish",
  check: requireCall,
  change: (need, _row, at) => ({ publishedAt: need.publishedAt ?? at }),
};
export const withdrawStep: Step<MoveRequest> = {
  action: "withdraw",
  // A draft nobody else has seen may go without a word.
  check: (need, row) => {
    if (need.state !== "draft") requireReason(need, row);
  },
  change: (_need, _row, at) => ({ endedAt: at }),
  review: true,
};
export const closeStep: Step<MoveRequest> = {
  action: "close",
  check: requireReason,
  change: (_need, _row, at) => ({ endedAt: at }),
  review: true,
};
export const expireStep: Step<MoveRequest> = {
  action: "expire",
  change: (_need, _row, at) => ({ endedAt: at }),
};
export type RenewRequest = MoveRequest & { readonly expiresOn: string };
/** 续期: a published need stays so beyond its last day, for a reason. */
export const renewStep: Step<RenewRequest> = {
  action: "renew",
  check: (need, row, at) => {
    requireReason(need, row);
    const today = localDate(Date.parse(at), SHANGHAI_OFFSET);
    const from = need.expiresOn && need.expiresOn > today ? need.expiresOn : today;
    if (row.expiresOn <= from) refuse("needs.renew-later", { values: { day: from } });
  },
  change: (_need, row) => ({ expiresOn: row.expiresOn }),
  detail: (need, row) => ({ expiresOn: { from: need.expiresOn, to: row.expiresOn } }),
  review: true,
};
export const republishStep: Step<RepublishRequest> = {
  action: "republish",
  check: requireReason,
  // A need past its last day gets another one, or none: it would expire again the next night.
  change: (need, row, at) => {
    const old = expiryOf(contentOf(need));
    return { endedAt: null, expiresOn: row.expiresOn ?? (old && old >= at.slice(0, 10) ? old : null) };
  },
  review: true,
};
export const recordFilledStep: Step<FilledRequest> = {
  action: "recordFilled",
  target: (need, row) =>
    row.done || row.headsHired + row.headsFlexible >= (need.headcount ?? Number.POSITIVE_INFINITY)
      ? "filled"
      : "published",
  check: (need, row) => {
    const { headsHired: hired, headsFlexible: flexible } = row;
    if (need.headcount !== null && hired + flexible > need.headcount)
      refuse("needs.overfilled", { values: { hired, flexible, headcount: need.headcount } });
    if (row.done) requireReason(need, row);
  },
  change: (need, row, at) => ({
    headsHired: row.headsHired,
    headsFlexible: row.headsFlexible,
    ...(recordFilledStep.target?.(need, row) === "filled" ? { endedAt: at } : {}),
  }),
  detail: (need, row) => ({
    headsHired: row.headsHired,
    headsFlexible: row.headsFlexible,
    headcount: need.headcount,
  }),
  review: true,
};
