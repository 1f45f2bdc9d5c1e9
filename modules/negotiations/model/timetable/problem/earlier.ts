import { lookupOf, type Problem, tableMisfit } from "#libs/timetable/index.ts";
import type { Room } from "../../programme/programme.ts";
import type { Placement, Quality } from "../../timetable.ts";
import { qualityOf } from "./quality.ts";

type Rooms = readonly Pick<Room, "id" | "walks">[];
type Id = string | number;

/** Placed meetings tied to each other by people or by an order: what is counted of one group no other group touches, tables apart. */
function groupsOf(problem: Problem, placements: readonly Placement[]): Placement[][] {
  const root = new Map<Id, Id>();
  const find = (key: Id): Id => {
    let top = key;
    for (let above = root.get(top); above !== undefined && above !== top; above = root.get(top)) top = above;
    root.set(key, top);
    return top;
  };
  const join = (a: Id, b: Id) => root.set(find(a), find(b));
  for (const m of problem.meetings) {
    for (const who of m.participants) join(`meeting ${m.id}`, `person ${who}`);
    for (const other of m.after ?? []) join(`meeting ${m.id}`, `meeting ${other}`);
  }
  const groups = new Map<Id, Placement[]>();
  for (const p of placements) {
    const key = find(`meeting ${p.meeting}`);
    groups.set(key, [...(groups.get(key) ?? []), p]);
  }
  return [...groups.values()];
}

/** The problem of one group alone; the others' meetings count as not there. */
function partOf(problem: Problem, group: readonly Placement[]): Problem {
  const ids = new Set<Id>(group.map((p) => p.meeting));
  const meetings = problem.meetings.filter((m) => ids.has(m.id));
  const people = new Set(meetings.flatMap((m) => m.participants));
  const { cancelled: _none, visits, ...rest } = problem;
  return {
    ...rest,
    meetings: meetings.map((m) => (m.after ? { ...m, after: m.after.filter((id) => ids.has(id)) } : m)),
    participants: problem.participants.filter((p) => people.has(p.id)),
    ...(visits
      ? {
          visits: visits.flatMap((v) => {
            const participants = v.participants.filter((p) => people.has(p));
            return participants.length > 0 ? [{ ...v, participants }] : [];
          }),
        }
      : {}),
  };
}

const noWorse = (now: Quality, before: Quality): boolean =>
  now.violations <= before.violations &&
  now.breaks <= before.breaks &&
  now.fairness.most <= before.fairness.most &&
  now.wishesMet >= before.wishesMet &&
  now.roomChanges <= before.roomChanges &&
  now.walkingMinutes <= before.walkingMinutes;

/**
 * Of timetables as good as each other the one that begins earlier: groups of meetings tied to each other move together towards the
 * first slot as far as nothing that is judged gets worse (rules, breaks, wishes, changes of room, walking). A meeting keeps its table,
 * or takes a free one of the same owner in the same room. Groups with a meeting that is held (locked, or where it was) stay.
 */
export function earlier(
  problem: Problem,
  placements: readonly Placement[],
  given: { readonly rooms: Rooms; readonly held: ReadonlySet<string> },
): Placement[] {
  const lookup = lookupOf(problem);
  const judged = (of: Problem, list: readonly Placement[]) =>
    qualityOf(of, list, { rooms: given.rooms, proven: null });
  const at = new Map(placements.map((p) => [p.meeting, p]));
  const indexOf = (p: Placement) => lookup.slots.get(p.slot) ?? 0;
  const first = (group: readonly Placement[]) => Math.min(...group.map(indexOf));

  /** The group so many slots earlier, seated; undefined where a table is missing. */
  function seated(group: readonly Placement[], by: number): Placement[] | undefined {
    const own = new Set(group.map((p) => p.meeting));
    const taken = new Set(
      [...at.values()].filter((p) => !own.has(p.meeting)).map((p) => `${p.slot} ${p.table}`),
    );
    const moved: Placement[] = [];
    for (const p of group) {
      const slot = String(problem.slots[indexOf(p) - by]?.id);
      const meeting = lookup.meetings.get(p.meeting);
      const had = problem.tables?.find((t) => t.id === p.table);
      if (!meeting || !had) return undefined;
      const others = (problem.tables ?? []).filter(
        (t) => t !== had && t.room === had.room && t.owner === had.owner && !tableMisfit(lookup, meeting, t),
      );
      const free = [had, ...others].find(
        (t) => !taken.has(`${slot} ${t.id}`) && !t.unavailable?.includes(slot),
      );
      if (!free) return undefined;
      taken.add(`${slot} ${free.id}`);
      moved.push({ ...p, slot, table: String(free.id) });
    }
    return moved;
  }

  const groups = groupsOf(problem, placements)
    .filter((group) => first(group) > 0 && !group.some((p) => given.held.has(p.meeting)))
    .sort((a, b) => first(a) - first(b));
  for (const group of groups) {
    const part = partOf(problem, group);
    const before = judged(part, group);
    for (let by = first(group); by > 0; by--) {
      const moved = seated(group, by);
      if (!moved || !noWorse(judged(part, moved), before)) continue;
      for (const p of moved) at.set(p.meeting, p);
      break;
    }
  }
  const after = placements.map((p) => at.get(p.meeting) ?? p);
  // Fairness compares everybody with everybody: what was judged group by group is judged once as a whole.
  return noWorse(judged(problem, after), judged(problem, placements)) ? after : [...placements];
}
