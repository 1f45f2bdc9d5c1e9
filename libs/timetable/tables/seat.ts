import type { Compiled } from "../model/compile.ts";
import { sidesOf } from "../model/lookup.ts";
import type { Id, Table } from "../model/types.ts";
import { assignment } from "./assignment.ts";

/** Where a participant last sat. */
type Seat = { table: number; room: Id | undefined };

const ROOM = 10;
/** Sitting at a table that somebody else owns and shares. */
const FOREIGN = 4;
const TABLE = 1;
const PUBLISHED = 1000;

/** Tables that suit a meeting. */
function suitable(problem: Compiled, m: number): Set<number> {
  return new Set(problem.suits[m]!.flatMap((c) => problem.classes[c]!.tables));
}

/**
 * What sitting at a table costs a meeting: leaving its published table, then walking to another room, then a table that belongs to
 * others, then another table.
 */
function costOf(
  problem: Compiled,
  m: number,
  table: number,
  seen: { last: readonly (Seat | undefined)[]; room: Id | undefined; published: number; foreign: boolean },
): number {
  let cost = (seen.published >= 0 && seen.published !== table ? PUBLISHED : 0) + (seen.foreign ? FOREIGN : 0);
  for (const p of problem.who[m]!) {
    const before = seen.last[p];
    if (before && before.room !== seen.room) cost += ROOM;
    else if (before && before.table !== table) cost += TABLE;
  }
  return cost;
}

/**
 * Gives every placed meeting a table, slot by slot: published tables are kept where they can be, then participants stay in
 * their room and at their table where possible.
 * @returns the index of the table of each meeting (−1 without tables), or undefined when the meetings of a slot cannot all have one
 */
export function seat(
  problem: Compiled,
  slots: ArrayLike<number>,
  published?: ArrayLike<number>,
): Int32Array | undefined {
  const chosen = new Int32Array(problem.meetings).fill(-1);
  if (problem.classes.length === 0) return chosen;
  const tables: readonly Table[] = problem.lookup.problem.tables ?? [];
  const closed = tables.map((t) => new Set((t.unavailable ?? []).map((id) => problem.lookup.slots.get(id))));
  const fits = Array.from({ length: problem.realMeetings }, (_, m) => suitable(problem, m));
  const own = Array.from({ length: problem.realMeetings }, (_, m) => {
    const meeting = problem.lookup.meetings.get(problem.ids[m]!);
    return meeting ? sidesOf(problem.lookup, meeting) : new Set<Id>();
  });
  const last: (Seat | undefined)[] = problem.of.map(() => undefined);
  for (let s = 0; s < problem.slots; s++) {
    const here: number[] = [];
    for (let m = 0; m < problem.realMeetings; m++) if (slots[m] === s) here.push(m);
    const costs = here.map((m) =>
      tables.map((t, i) =>
        fits[m]!.has(i) && !closed[i]!.has(s)
          ? costOf(problem, m, i, {
              last,
              room: t.room,
              published: published?.[m] ?? -1,
              foreign: t.owner !== undefined && !own[m]!.has(t.owner),
            })
          : undefined,
      ),
    );
    const found = assignment(costs);
    if (!found) return undefined;
    for (const [k, m] of here.entries()) {
      const table = found[k]!;
      chosen[m] = table;
      for (const p of problem.who[m]!) last[p] = { table, room: tables[table]?.room };
    }
  }
  return chosen;
}
