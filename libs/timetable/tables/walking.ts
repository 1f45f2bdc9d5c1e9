import { lookupOf, tableMisfit } from "../model/lookup.ts";
import type { Id, Placement, Problem } from "../model/types.ts";

type Stop = { slot: number; day: Id | undefined; rooms: ReadonlySet<Id> };

/** For everybody the rooms of their meetings in the order of time; meetings without a room are passed over. */
function ways(
  problem: Problem,
  placements: readonly Placement[],
  roomsOf: (placement: Placement) => ReadonlySet<Id>,
): Stop[][] {
  const slots = new Map(problem.slots.map((s, i) => [s.id, { slot: i, day: s.day }]));
  const people = new Map(problem.meetings.map((m) => [m.id, m.participants]));
  const stops = new Map<Id, Stop[]>();
  for (const p of placements) {
    const time = slots.get(p.slot);
    const rooms = roomsOf(p);
    if (!time || rooms.size === 0) continue;
    for (const who of people.get(p.meeting) ?? [])
      stops.set(who, [...(stops.get(who) ?? []), { ...time, rooms }]);
  }
  return [...stops.values()].map((list) => list.sort((a, b) => a.slot - b.slot));
}

/** The fewest changes on a way: one stays where one can for as long as one can; overnight nothing is counted. */
function changesOn(way: readonly Stop[]): number {
  let changes = 0;
  let day: Id | undefined;
  let possible: ReadonlySet<Id> = new Set();
  for (const stop of way) {
    const both = [...stop.rooms].filter((room) => possible.has(room));
    if (possible.size > 0 && stop.day === day && both.length === 0) changes++;
    possible = stop.day === day && both.length > 0 ? new Set(both) : stop.rooms;
    day = stop.day;
  }
  return changes;
}

/** Changes of room between two consecutive meetings of somebody on the same day, over all participants. */
export function roomChanges(problem: Problem, placements: readonly Placement[]): number {
  const roomOf = new Map((problem.tables ?? []).map((t) => [t.id, t.room]));
  const rooms = (p: Placement): ReadonlySet<Id> => {
    const room = p.table === null ? undefined : roomOf.get(p.table);
    return new Set(room === undefined ? [] : [room]);
  };
  return ways(problem, placements, rooms).reduce((sum, way) => sum + changesOn(way), 0);
}

/**
 * A bound: while the meetings keep their slots, no other tables make fewer changes of room. Everybody is looked at as if all the tables
 * that suit their meetings were theirs, so that the least may lie above it; of other slots it says nothing.
 */
export function leastRoomChanges(problem: Problem, placements: readonly Placement[]): number {
  const lookup = lookupOf(problem);
  const rooms = (p: Placement): ReadonlySet<Id> => {
    const meeting = lookup.meetings.get(p.meeting);
    const suitable = (problem.tables ?? []).filter(
      (t) => meeting && !t.unavailable?.includes(p.slot) && tableMisfit(lookup, meeting, t) === undefined,
    );
    // Where a table without a room suits, no room needs to be visited.
    if (suitable.some((t) => t.room === undefined)) return new Set();
    return new Set(suitable.flatMap((t) => t.room ?? []));
  };
  return ways(problem, placements, rooms).reduce((sum, way) => sum + changesOn(way), 0);
}
