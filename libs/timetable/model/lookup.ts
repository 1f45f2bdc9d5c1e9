import type { Id, Meeting, Participant, Problem, Table } from "./types.ts";

/** A problem with its parts found by id. */
export type Lookup = {
  problem: Problem;
  slots: Map<Id, number>;
  participants: Map<Id, Participant>;
  meetings: Map<Id, Meeting>;
  tables: Map<Id, Table>;
  cancelled: Set<Id>;
  /** Owners that some participant or group bears: only these reserve their tables. */
  owners: Set<Id>;
};

/** Finds the parts of a problem by id; ids are kept apart by type, 1 is not "1". */
export function lookupOf(problem: Problem): Lookup {
  const borne = new Set([
    ...problem.participants.flatMap((p) => (p.group === undefined ? [p.id] : [p.id, p.group])),
    ...problem.meetings.flatMap((m) => (m.group === undefined ? [] : [m.group])),
  ]);
  return {
    problem,
    slots: new Map(problem.slots.map((s, i) => [s.id, i])),
    participants: new Map(problem.participants.map((p) => [p.id, p])),
    meetings: new Map(problem.meetings.map((m) => [m.id, m])),
    tables: new Map((problem.tables ?? []).map((t) => [t.id, t])),
    cancelled: new Set(problem.cancelled),
    owners: new Set(
      (problem.tables ?? []).flatMap((t) => (t.owner !== undefined && borne.has(t.owner) ? [t.owner] : [])),
    ),
  };
}

/** Participants and groups of a meeting, and its own: whose tables are its. */
export const sidesOf = (lookup: Lookup, meeting: Meeting): Set<Id> =>
  new Set([
    ...meeting.participants.flatMap((id) => {
      const group = lookup.participants.get(id)?.group;
      return group === undefined ? [id] : [id, group];
    }),
    ...(meeting.group === undefined ? [] : [meeting.group]),
  ]);

/** Why a table does not suit a meeting, or undefined: the name of the rule broken. */
export function tableMisfit(
  lookup: Lookup,
  meeting: Meeting,
  table: Table,
): "required-table" | "own-table" | "reserved-table" | "skills" | undefined {
  if (meeting.table !== undefined && meeting.table !== table.id) return "required-table";
  const reserved = table.owner !== undefined && !table.shared && lookup.owners.has(table.owner);
  const own = table.owner !== undefined && sidesOf(lookup, meeting).has(table.owner);
  if (meeting.ownTable && !own) return "own-table";
  if (reserved && !own) return "reserved-table";
  if ((meeting.needs ?? []).some((skill) => !(table.skills ?? []).includes(skill))) return "skills";
  return undefined;
}
