import { type Problem, type Repaired, violations } from "#libs/timetable/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import { type Labels, namedCause } from "../../../model/timetable/names.ts";
import { knownPlacements } from "../../../model/timetable/problem/problem.ts";
import type { Cause, Change, Placement, RepairTrigger } from "../../../model/timetable.ts";
import type { RepairRow, VersionRow } from "../../tables.ts";
import { secondOpinion } from "../versions/publishing.ts";

const IMPOSSIBLE: Text = {
  zh: "在不移动已开始洽谈的前提下没有可行的调整",
  en: "No change is possible that leaves what has begun where it is",
};

/** Refuses a trigger that names nothing of the published timetable. */
export function requireConcerned(version: VersionRow, trigger: RepairTrigger): void {
  const { names, placements } = version;
  const knows = {
    "meeting-cancelled": () => placements.some((p) => p.meeting === trigger.meeting),
    "table-closed": () => names.tables.some((t) => t.id === trigger.table),
  } as Partial<Record<RepairTrigger["kind"], () => boolean>>;
  const known = knows[trigger.kind] ?? (() => names.parties.some((p) => p.key === trigger.party));
  const slot = trigger.slot ? names.slots.some((s) => s.id === trigger.slot) : trigger.kind !== "party-late";
  const back = !trigger.until || names.slots.some((s) => s.id === trigger.until);
  if (!known() || !slot || !back) refuse("repairs.not-concerned");
}

/** What a computed repair means, in titles. */
export function proposalOf(
  row: RepairRow,
  repaired: Repaired,
  titles: ReadonlyMap<string, string>,
): Partial<RepairRow> {
  const published = row.placements ?? [];
  const stuck = repaired.status === "infeasible" && repaired.placements.length === 0 && published.length > 0;
  if (repaired.status === "unknown" || stuck) return { state: "failed", failure: IMPOSSIBLE };
  const titleOf = (id: string | number) => titles.get(String(id)) ?? String(id);
  const gone = new Set((row.problem?.cancelled ?? []).map(String));
  const was = new Set(published.map((p) => p.meeting));
  return {
    state: "proposed",
    placements: repaired.placements as Placement[],
    changes: repaired.changes.map((c) => ({ ...(c as Omit<Change, "title">), title: titleOf(c.meeting) })),
    cancelled: [...was].filter((m) => gone.has(m)),
    unplaced: repaired.unplaced
      .filter((u) => was.has(String(u.meeting)))
      .map((u) => ({ meeting: String(u.meeting), title: titleOf(u.meeting), why: row.triggerText })),
    bound: repaired.changesBound,
  };
}

/**
 * Rules that a repair would break and the version in force does not: what was held already may lie outside rules that hold from
 * now on. Both readings of the rules are asked.
 */
export function newlyBroken(
  problem: Problem,
  { before, after, labels }: { before: readonly Placement[]; after: readonly Placement[]; labels: Labels },
): Cause[] {
  const key = (c: Cause) => JSON.stringify([c.constraint, c.with]);
  const [was, is] = [before, after].map((list) => knownPlacements(problem, list)) as [
    Placement[],
    Placement[],
  ];
  const old = new Set((violations(problem, was) as Cause[]).map(key));
  const broken = (violations(problem, is) as Cause[]).filter((c) => !old.has(key(c)));
  const known = new Set(secondOpinion(problem, was));
  const complaints = secondOpinion(problem, is).filter((c) => !known.has(c) && c !== "unfair");
  if (broken.length === 0 && complaints.length > 0)
    throw new Error(`the two checkers disagree: ${complaints.join("; ")}`);
  return broken.map((c) => namedCause(c, labels));
}

/** One entry of the audit log about a proposal. */
export function note(
  work: UnitOfWork,
  row: RepairRow,
  action: string,
  detail: Record<string, unknown>,
): void {
  work.audit({
    action: `timetable.${action}`,
    entityType: "repair",
    entityId: row.id,
    editionId: row.editionId,
    detail,
  });
}
