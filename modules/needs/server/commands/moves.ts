import type { PeopleDirectory } from "#modules/accounts/model/directory.ts";
import type { OrganisationDirectory, OrganisationRef } from "#modules/organisations/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import { Refusal, refuse } from "#platform/kernel/refusal.ts";
import {
  deskOf,
  move,
  type NeedState,
  type NeedTransition,
  refuseState,
} from "../../model/need.lifecycle.ts";
import { isPossible, mayDo, type NeedAction, sightOf } from "../../model/need.policy.ts";
import { type FieldReason, needFieldsOf } from "../../model/need.ts";
import type { NeedRow, PeriodRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import { decide } from "./decided.ts";
import { deskLimits } from "./desk-clock.ts";
import { type Pending, writeMoves } from "./moves-written.ts";

export type MoveDeps = {
  readonly organisations: OrganisationDirectory;
  readonly people?: Pick<PeopleDirectory, "officersFor"> | undefined;
};

/** What a person asks for one need: `version` (when given) must be the stored one. */
export type MoveRequest = {
  readonly id: string;
  readonly version?: number | undefined;
  readonly reason?: string | undefined;
  readonly fields?: readonly FieldReason[] | undefined;
};

/** How an action is carried out beyond the lifecycle's arrow. */
export type Step<R extends MoveRequest> = {
  readonly action: NeedTransition;
  /** Policy action when it is not the transition's own (an import submits by its own right). */
  readonly by?: NeedAction;
  /** Which target, where the lifecycle leaves a choice. */
  readonly target?: (need: NeedRow, row: R) => NeedState;
  /** Refuses what the content or the request forbids. */
  readonly check?: (need: NeedRow, row: R, at: string) => void;
  readonly change?: (need: NeedRow, row: R, at: string) => Partial<NeedRow>;
  /** Whether the step leaves a review entry (reason, fields). */
  readonly review?: boolean;
  readonly detail?: (need: NeedRow, row: R) => Record<string, unknown>;
  /** Tells others than the enterprise, once for all that moved. */
  readonly tell?: (
    work: UnitOfWork,
    deps: MoveDeps,
    moved: readonly NeedRow[],
    rows: readonly R[],
  ) => Promise<void>;
};

export type MoveResult =
  | { readonly id: string; readonly ok: true; readonly state: NeedState; readonly version: number }
  | { readonly id: string; readonly ok: false; readonly refusal: Refusal };

/** Refuses unless the actor may see the need, may do the action and the need is in a state for it. */
export function requireAction(
  work: UnitOfWork,
  need: NeedRow | undefined,
  action: NeedAction,
  as: NeedAction = action,
): NeedRow {
  if (!need || (!work.actor.system && sightOf(work.actor, need, work.now) === "none"))
    return refuse("not-found");
  if (!mayDo(work.actor, need, as, work.now)) refuse("not-allowed");
  if (isPossible(need, action)) return need;
  if ((action === "takeOver" || action === "urge") && deskOf(need.state) !== null)
    refuse("needs.not-escalated");
  if (action === "recordFilled" && need.kind !== "talent") refuse("needs.talent-only");
  if (action === "askConfirmation" && need.filledInBy === null) refuse("needs.not-filled-in");
  const labels: Partial<Record<NeedAction, { zh: string; en: string }>> = {
    edit: { zh: "修改", en: "Edit" },
    askOpinion: { zh: "征求意见", en: "Ask for an opinion" },
    giveOpinion: { zh: "发表意见", en: "Give an opinion" },
    urge: { zh: "催办", en: "Urge" },
    classify: { zh: "更正分类", en: "Correct the classes" },
  };
  const label = labels[action];
  if (label) refuseState(need.state, label);
  move(need.state, action as NeedTransition);
  return refuse("not-allowed");
}

export async function requireCurrent(
  work: UnitOfWork,
  need: NeedRow,
  expected: number | undefined,
): Promise<void> {
  if (expected === undefined || expected === need.version) return;
  await requireVersion(work, {
    entityType: "need",
    entityId: need.id,
    expected,
    stored: need.version,
    fields: needFieldsOf(need.kind),
  });
}

/** Departments per set of fields, asked once per command however many needs share them. */
export function departmentRouter(work: UnitOfWork, organisations: OrganisationDirectory) {
  const known = new Map<string, Promise<OrganisationRef[]>>();
  return (fields: readonly string[]): Promise<OrganisationRef[]> => {
    if (fields.length === 0) return Promise.resolve([]);
    const key = [...fields].sort().join("\n");
    const found = known.get(key) ?? organisations.departmentsForFields(fields, work);
    known.set(key, found);
    return found;
  };
}

/**
 * The one door of every change of state: locks all rows, decides each on its own (a refused one does not hinder the others), then
 * writes with a few statements whatever the number. Desk clocks run from `occurredAt`.
 */
export async function moveMany<R extends MoveRequest>(
  work: UnitOfWork,
  deps: MoveDeps,
  rows: readonly R[],
  step: Step<R>,
): Promise<MoveResult[]> {
  const ids = rows.map((r) => r.id);
  const needs = await repository.lockMany(work.tx, ids);
  const periods = await repository.periodsOf(work.tx, ids);
  const { results, pending } = await decideMoves(work, deps, { rows, step, needs, periods });
  await repository.updateStates(work.tx, [...pending.needs.values()]);
  await writeMoves(work, pending);
  if (pending.needs.size > 0) await step.tell?.(work, deps, [...pending.needs.values()], rows);
  return results;
}

/** What is to be moved: the needs (each is replaced by what becomes of it) and the desk periods they have had. */
type Asked<R extends MoveRequest> = {
  readonly rows: readonly R[];
  readonly step: Step<R>;
  readonly needs: Map<string, NeedRow>;
  readonly periods: Map<string, PeriodRow[]>;
};

/** Decides moves without writing any: of needs that are locked, or that this command is about to store. */
export async function decideMoves<R extends MoveRequest>(
  work: UnitOfWork,
  deps: MoveDeps,
  { rows, step, needs, periods }: Asked<R>,
): Promise<{ readonly results: MoveResult[]; readonly pending: Pending }> {
  const limits = await deskLimits(work.tx);
  const route = departmentRouter(work, deps.organisations);
  const pending: Pending = {
    needs: new Map(),
    closed: new Map(),
    opened: [],
    reviews: [],
    opinions: [],
    readiness: [],
    moves: [],
    audit: [],
  };
  const results: MoveResult[] = [];
  const firstDue = new Map<string, string | null>();
  for (const row of rows) {
    try {
      const need = requireAction(work, needs.get(row.id), step.action, step.by);
      await requireCurrent(work, need, row.version);
      step.check?.(need, row, work.context.occurredAt);
      const to = move(need.state, step.action, step.target?.(need, row));
      const departments = to === "submitted" || to === "county-approved" ? await route(need.fields) : [];
      const moved = decide(
        { work, step, limits, pending, firstDue, periods: periodsFor(periods, need.id) },
        need,
        row,
        to,
        departments,
      );
      needs.set(need.id, moved);
      results.push({ id: need.id, ok: true, state: moved.state, version: moved.version });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      results.push({ id: row.id, ok: false, refusal: error });
    }
  }
  return { results, pending };
}

const periodsFor = (periods: Map<string, PeriodRow[]>, id: string): PeriodRow[] => {
  const own = periods.get(id) ?? [];
  periods.set(id, own);
  return own;
};
