import { type Lookup, lookupOf } from "../model/lookup.ts";
import type { Id, Placement, Problem } from "../model/types.ts";
import { MEETING_CONSTRAINTS } from "./meetings.ts";
import { breaksByParticipant, PARTICIPANT_CONSTRAINTS } from "./participants.ts";
import { TABLE_CONSTRAINTS } from "./tables.ts";
import type { Constraint, Seen, Violation } from "./types.ts";

/** Every rule a timetable keeps, in the order in which violations are told. */
export const CONSTRAINTS: readonly Constraint[] = [
  ...MEETING_CONSTRAINTS,
  ...PARTICIPANT_CONSTRAINTS,
  ...TABLE_CONSTRAINTS,
];

function unknownIds(lookup: Lookup, p: Placement): Violation[] {
  const missing: [Id, string, string][] = [];
  if (!lookup.meetings.has(p.meeting)) missing.push([p.meeting, "洽谈", "meeting"]);
  if (!lookup.slots.has(p.slot)) missing.push([p.slot, "时段", "slot"]);
  if (p.table !== null && lookup.problem.tables && !lookup.tables.has(p.table))
    missing.push([p.table, "洽谈桌", "table"]);
  return missing.map(([id, zh, en]) => ({
    constraint: "known",
    with: [id],
    text: { zh: `没有编号为 ${id} 的${zh}`, en: `there is no ${en} ${id}` },
  }));
}

/**
 * Everything a set of placements breaks, each with the ids concerned and a sentence; empty for a timetable that can be
 * published. The solver, the editor and `check` all judge by this list. The problem must be free of defects.
 */
export function violations(problem: Problem, placements: readonly Placement[]): Violation[] {
  const lookup = lookupOf(problem);
  const unknown = placements.flatMap((p) => unknownIds(lookup, p));
  if (unknown.length > 0) return unknown;
  const at = new Map<Id, Placement>();
  for (const p of placements) if (!at.has(p.meeting)) at.set(p.meeting, p);
  const seen: Seen = { lookup, placements, at };
  return CONSTRAINTS.flatMap((rule) => rule.broken(seen));
}

/** The sum of everybody's breaks. */
export function totalBreaks(problem: Problem, placements: readonly Placement[]): number {
  let sum = 0;
  for (const breaks of breaksByParticipant(lookupOf(problem), placements).values()) sum += breaks;
  return sum;
}
