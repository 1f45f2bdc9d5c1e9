import type { Actor } from "#platform/kernel/actor.ts";
import { by, isAllowed, type Policy, type Subjects } from "#platform/kernel/policy.ts";
import { type ProjectStage, rungsFrom } from "./project.lifecycle.ts";

export type LedgerAction =
  | "read"
  | "readHistory"
  | "visit"
  | "climb"
  | "assign"
  | "raiseBlocker"
  | "resolveBlocker"
  | "rejectBlocker"
  | "reassignBlocker"
  | "extendBlocker"
  | "closeOut"
  | "reopen"
  | "addDocument"
  | "setRhythm";

const officers = by("city-operator", "county-officer");
const supervisors = by("city-operator", "county-officer", "task-force");

/**
 * The county owns its rows, task forces visit in the counties assigned to them, departments settle what was handed to them,
 * leaders read, and each side follows its own project.
 */
export const ledgerPolicy: Policy<LedgerAction> = {
  read: [
    ...by("city-operator", "county-officer", "task-force", "leader"),
    { roles: ["department-officer"], of: "office" },
    { roles: ["enterprise"], of: "demand" },
    { roles: ["expert", "enterprise"], of: "supply" },
  ],
  // What came before the signing, minutes of talks included.
  readHistory: by("city-operator", "county-officer", "task-force", "leader"),
  visit: supervisors,
  climb: officers,
  assign: officers,
  raiseBlocker: supervisors,
  resolveBlocker: [...officers, { roles: ["department-officer"], of: "office" }],
  rejectBlocker: [...officers, { roles: ["department-officer"], of: "office" }],
  reassignBlocker: [...officers, { roles: ["department-officer"], of: "office" }],
  extendBlocker: officers,
  closeOut: officers,
  reopen: by("city-operator"),
  addDocument: [...supervisors, { roles: ["department-officer"], of: "office" }],
  setRhythm: by("city-operator", "administrator"),
};

export type LedgerPlace = {
  readonly city: string;
  readonly county: string;
  readonly demanderIds: readonly string[];
  readonly supplierOrganisationId: string | null;
  readonly expertOwnerId: string | null;
  /** Offices to which a blocker of the row was ever handed. */
  readonly departmentIds: readonly string[];
};

/** Where a row stands; a single blocker stands with the office that has it now. */
export const ledgerSubjects = (row: LedgerPlace, office?: string): Subjects => ({
  self: { city: row.city, counties: [row.county] },
  demand: { organisations: row.demanderIds },
  supply: {
    organisations: row.supplierOrganisationId ? [row.supplierOrganisationId] : [],
    owners: row.expertOwnerId ? [row.expertOwnerId] : [],
  },
  office: { departments: office === undefined ? row.departmentIds : [office] },
});

type Facts = LedgerPlace & {
  readonly status: "open" | "closed";
  readonly stage: ProjectStage | null;
  readonly kind: "intent" | "agreement";
  readonly withdrawn: boolean;
  readonly openBlockers: number;
};

/** Whether a row may be closed out: landed, accepted, ended, or an intent given up; nothing left with an office. */
export const isFinished = (row: Pick<Facts, "kind" | "stage">): boolean =>
  row.kind === "intent" || row.stage === "started" || row.stage === "accepted" || row.stage === "ended";

/** What the actor may do to the row now. Rungs appear under their own names. */
export function allowedLedgerActions(actor: Actor, row: Facts, now: string): string[] {
  const on = { subjects: ledgerSubjects(row), now };
  const may = (action: LedgerAction) => isAllowed(actor, ledgerPolicy, action, on);
  if (row.status === "closed") return may("reopen") && !row.withdrawn ? ["reopen"] : [];
  return [
    ...(["visit", "raiseBlocker", "assign", "addDocument"] as const).filter(may),
    ...(may("climb") ? rungsFrom(row.stage) : []),
    ...(may("closeOut") && isFinished(row) && row.openBlockers === 0 ? ["closeOut"] : []),
  ];
}

export const BLOCKER_ACTIONS = [
  "resolveBlocker",
  "rejectBlocker",
  "reassignBlocker",
  "extendBlocker",
] as const;
export type BlockerAction = (typeof BLOCKER_ACTIONS)[number];

/** What the actor may do to one blocker now. */
export const allowedBlockerActions = (
  actor: Actor,
  at: { row: LedgerPlace; blocker: { officeId: string; state: string }; now: string },
): BlockerAction[] =>
  at.blocker.state === "open"
    ? BLOCKER_ACTIONS.filter((a) =>
        isAllowed(actor, ledgerPolicy, a, {
          subjects: ledgerSubjects(at.row, at.blocker.officeId),
          now: at.now,
        }),
      )
    : [];
