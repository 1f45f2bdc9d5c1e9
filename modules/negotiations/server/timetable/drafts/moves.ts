import { lookupOf, type Problem, problemDefects, tableMisfit, violations } from "#libs/timetable/index.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { named } from "../../../model/timetable/names.ts";
import { knownPlacements, withFixed } from "../../../model/timetable/problem/problem.ts";
import "../../../model/negotiation.refusals.ts";
import "../../../model/timetable/timetable.refusals.ts";
import type { BoardEdit, Cause, Placement } from "../../../model/timetable.ts";
import type { TimetableRow } from "../../tables.ts";
import type { Loaded } from "../situations.ts";
import { judged } from "./views.ts";

/** Refuses a solve that cannot give anything: nothing to place in, or rules that contradict each other, by name. */
export function requireSolvable(
  row: TimetableRow,
  { situation, labels, ...loaded }: Loaded,
  scope: "all" | "unplaced",
): void {
  const { problem, placements } = judged(row, { situation, labels, ...loaded });
  if (problem.slots.length === 0) refuse("negotiations.no-slots");
  if (!situation.tables.some((t) => t.open)) refuse("negotiations.no-tables");
  const fixed = scope === "unplaced" ? placements : placements.filter((p) => row.locked.includes(p.meeting));
  const defects = problemDefects(withFixed(problem, fixed)).map((d) => ({
    ...d,
    text: named(d.text, labels),
  }));
  const [first] = defects;
  if (!first) return;
  refuse("timetables.contradictory", {
    values: { what: first.text.zh, whatEn: first.text.en },
    fields: defects.map((d) => ({ field: d.code, value: d.with.join(", "), reason: d.text })),
  });
}

/** The placements after moves by hand. Without a table one is chosen that is free and suits, where there is one. */
export function moved(
  problem: Problem,
  before: readonly Placement[],
  place: BoardEdit["place"],
): Placement[] {
  const lookup = lookupOf(problem);
  const unknown = place.flatMap((p) => [
    ...(lookup.meetings.has(p.meeting) ? [] : [p.meeting]),
    ...(p.slot === null || lookup.slots.has(p.slot) ? [] : [p.slot]),
    ...(p.table === null || lookup.tables.has(p.table) ? [] : [p.table]),
  ]);
  if (unknown.length > 0)
    refuse("timetables.unknown-ids", { values: { ids: unknown.slice(0, 8).join(", ") } });
  const at = new Map(before.map((p) => [p.meeting, p]));
  for (const p of place) {
    at.delete(p.meeting);
    if (p.slot !== null) at.set(p.meeting, { meeting: p.meeting, slot: p.slot, table: p.table });
  }
  for (const p of place) {
    const now = at.get(p.meeting);
    if (!now || now.table !== null) continue;
    const meeting = lookup.meetings.get(p.meeting);
    const taken = new Set([...at.values()].filter((o) => o.slot === now.slot).map((o) => o.table));
    const free = (problem.tables ?? []).filter(
      (t) =>
        meeting &&
        !taken.has(String(t.id)) &&
        !t.unavailable?.includes(now.slot) &&
        tableMisfit(lookup, meeting, t) === undefined,
    );
    const best =
      free.find((t) => t.owner !== undefined && t.owner === meeting?.group) ??
      free.find((t) => t.owner === undefined) ??
      free[0];
    if (best) at.set(p.meeting, { ...now, table: String(best.id) });
  }
  return knownPlacements(problem, [...at.values()]);
}

/**
 * What a meeting would break in each slot as everything else is placed now, once per rule and people; null when it can be placed
 * somewhere, or stands where it breaks nothing.
 */
export function blockedBy(
  problem: Problem,
  placements: readonly Placement[],
  meeting: string,
): Cause[] | null {
  const key = (c: Cause) => JSON.stringify([c.constraint, c.with]);
  const others = placements.filter((p) => p.meeting !== meeting);
  // Whoever else is not placed does not matter here.
  const broken = (list: readonly Placement[]) =>
    (violations(problem, list) as Cause[]).filter((c) => c.constraint !== "placed");
  const before = new Set(broken(others).map(key));
  const found = new Map<string, Cause>();
  const seated = placements.find((p) => p.meeting === meeting);
  const tries = [
    ...(seated ? [placements] : []),
    ...problem.slots.map((s) => moved(problem, others, [{ meeting, slot: String(s.id), table: null }])),
  ];
  for (const list of tries) {
    const fresh = broken(list).filter((c) => !before.has(key(c)));
    if (fresh.length === 0) return null;
    for (const c of fresh) found.set(key(c), c);
  }
  return [...found.values()];
}
