import { PARTICIPANT_CONSTRAINTS } from "../constraints/participants.ts";
import { type Defect, defect } from "./defect.ts";
import { type Lookup, lookupOf } from "./lookup.ts";
import type { Id, Problem } from "./types.ts";

const list = (ids: readonly Id[]) => ids.join(", ");

function duplicates(ids: readonly Id[], place: string): Defect[] {
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
  return twice.map((id) =>
    defect("duplicate-id", [id], { zh: `${place}：编号 ${id} 重复`, en: `${place}: id ${id} stands twice` }),
  );
}

type Known = { has: (id: Id) => boolean; keys: () => Iterable<Id> };
/** So many of the ids that would be possible are told. */
const TOLD = 8;
const possible = (known: Known): string => {
  const ids = [...known.keys()];
  return ids.length === 0 ? "–" : list(ids.slice(0, TOLD)) + (ids.length > TOLD ? " …" : "");
};
const unknown = (ids: readonly Id[] | undefined, known: Known, place: string): Defect[] =>
  (ids ?? [])
    .filter((id) => !known.has(id))
    .map((id) =>
      defect("unknown-id", [id], {
        zh: `${place}：没有编号为 ${id} 的对象；可用：${possible(known)}`,
        en: `${place}: there is no ${id}; possible: ${possible(known)}`,
      }),
    );

function referenceDefects(lookup: Lookup): Defect[] {
  const { problem, slots, participants, meetings, tables } = lookup;
  const found: Defect[] = [];
  for (const name of ["slots", "tables", "participants", "meetings", "visits", "vehicles"] as const) {
    const ids = (problem[name] ?? []).map((item) => item.id);
    if (new Set(ids).size < ids.length) found.push(...duplicates(ids, name));
  }
  for (const t of problem.tables ?? [])
    found.push(...unknown(t.unavailable, slots, `tables ${t.id}.unavailable`));
  for (const p of problem.participants)
    found.push(...unknown(p.unavailable, slots, `participants ${p.id}.unavailable`));
  const sessions = new Set(problem.slots.flatMap((s) => (s.session === undefined ? [] : [s.session])));
  for (const m of problem.meetings) {
    const at = (field: string) => `meetings ${m.id}.${field}`;
    found.push(...unknown(m.participants, participants, at("participants")));
    if (new Set(m.participants).size < m.participants.length)
      found.push(...duplicates(m.participants, at("participants")));
    if (m.participants.length === 0)
      found.push(
        defect("missing-field", [m.id], {
          zh: `${at("participants")}：没有参加者`,
          en: `${at("participants")}: is empty`,
        }),
      );
    found.push(...unknown(m.allowed, slots, at("allowed")), ...unknown(m.preferred, slots, at("preferred")));
    found.push(...unknown(m.after, meetings, at("after")));
    if (m.fixed !== undefined) found.push(...unknown([m.fixed], slots, at("fixed")));
    if (m.table !== undefined) found.push(...unknown([m.table], tables, at("table")));
    if (m.session !== undefined) found.push(...unknown([m.session], sessions, at("session")));
  }
  const vehicles = new Set((problem.vehicles ?? []).map((v) => v.id));
  for (const v of problem.visits ?? []) {
    found.push(...unknown(v.participants, participants, `visits ${v.id}.participants`));
    found.push(
      ...unknown(v.slots, slots, `visits ${v.id}.slots`),
      ...unknown(v.travel, slots, `visits ${v.id}.travel`),
    );
    if (v.vehicle !== undefined) found.push(...unknown([v.vehicle], vehicles, `visits ${v.id}.vehicle`));
  }
  if (problem.now !== undefined) found.push(...unknown([problem.now], slots, "now"));
  found.push(...unknown(problem.cancelled, meetings, "cancelled"));
  return found;
}

function sizeDefects(problem: Problem): Defect[] {
  const found: Defect[] = [];
  const wrong = (zh: string, en: string) => found.push(defect("wrong-value", [], { zh, en }));
  if (problem.slots.length === 0) wrong("slots：没有时段", "slots: there is none");
  if (problem.capacity !== undefined && problem.tables !== undefined)
    wrong("capacity 与 tables 只能给出一个", "capacity and tables: only one of them can be given");
  if (problem.capacity === undefined && problem.tables === undefined)
    wrong("须给出 capacity 或 tables", "capacity or tables: one of them must be given");
  if (problem.capacity === 0 || problem.tables?.length === 0) {
    const field = problem.capacity === 0 ? "capacity" : "tables";
    found.push(defect("no-tables", [], { zh: `${field}：没有洽谈桌`, en: `${field}: there is no table` }));
  }
  return found;
}

/** The meetings of one cycle of `after`, in order, or none. */
function cycleOf(problem: Problem): Id[] {
  const after = new Map(problem.meetings.map((m) => [m.id, m.after ?? []]));
  const state = new Map<Id, "open" | "done">();
  for (const start of after.keys()) {
    const path: { id: Id; next: number }[] = state.has(start) ? [] : [{ id: start, next: 0 }];
    if (path.length > 0) state.set(start, "open");
    while (path.length > 0) {
      const top = path[path.length - 1] as { id: Id; next: number };
      const next = (after.get(top.id) ?? [])[top.next++];
      if (next === undefined) {
        state.set(top.id, "done");
        path.pop();
      } else if (state.get(next) === "open") {
        return path.slice(path.findIndex((step) => step.id === next)).map((step) => step.id);
      } else if (!state.has(next)) {
        state.set(next, "open");
        path.push({ id: next, next: 0 });
      }
    }
  }
  return [];
}

function fixedDefects(lookup: Lookup): Defect[] {
  const { problem, slots } = lookup;
  const found: Defect[] = [];
  const clash = (ids: Id[], zh: string, en: string) =>
    found.push(defect("contradictory-fixed", ids, { zh, en }));
  const fixed = problem.meetings.filter(
    (m) => m.fixed !== undefined && !m.optional && !lookup.cancelled.has(m.id),
  );
  const seated = new Map<string, Id[]>();
  for (const m of fixed) {
    const slot = m.fixed as Id;
    if (m.allowed && !m.allowed.includes(slot))
      clash(
        [m.id, slot],
        `洽谈 ${m.id} 固定在 ${slot}，但该时段不在 allowed 中`,
        `meeting ${m.id} is fixed at ${slot}, which is not allowed for it`,
      );
    for (const id of m.participants) {
      const person = lookup.participants.get(id);
      if (person?.unavailable?.includes(slot))
        clash(
          [m.id, id, slot],
          `洽谈 ${m.id} 固定在 ${slot}，但 ${id} 该时段不在`,
          `meeting ${m.id} is fixed at ${slot}, when ${id} is unavailable`,
        );
      const key = `p ${typeof id} ${id} ${slots.get(slot)}`;
      const there = seated.set(key, [...(seated.get(key) ?? []), m.id]).get(key) ?? [];
      if (there.length === (person?.parallel ?? 1) + 1)
        clash(
          [...there, id],
          `洽谈 ${list(there)} 都固定在 ${slot}，都有 ${id} 参加`,
          `meetings ${list(there)} are all fixed at ${slot} and all need ${id}`,
        );
    }
    if (m.table !== undefined) {
      const key = `t ${typeof m.table} ${m.table} ${slots.get(slot)}`;
      const there = seated.set(key, [...(seated.get(key) ?? []), m.id]).get(key) ?? [];
      if (there.length === 2)
        clash(
          [...there, m.table],
          `洽谈 ${list(there)} 都固定在 ${slot} 的 ${m.table} 桌`,
          `meetings ${list(there)} are both fixed at ${slot} and table ${m.table}`,
        );
    }
    for (const earlier of m.after ?? []) {
      const other = lookup.meetings.get(earlier);
      if (other?.fixed === undefined || other.optional || lookup.cancelled.has(earlier)) continue;
      if ((slots.get(other.fixed) ?? 0) >= (slots.get(slot) ?? 0))
        clash(
          [m.id, earlier],
          `洽谈 ${m.id} 须在 ${earlier} 之后，但固定在 ${slot}，后者固定在 ${other.fixed}`,
          `meeting ${m.id} must come after ${earlier}, but is fixed at ${slot} and the other at ${other.fixed}`,
        );
    }
  }
  const room = problem.capacity ?? problem.tables?.length ?? 0;
  for (const slot of problem.slots) {
    const there = fixed.filter((m) => m.fixed === slot.id).map((m) => m.id);
    if (there.length > room)
      clash(
        there,
        `${there.length} 场洽谈固定在 ${slot.id}，只有 ${room} 张桌：${list(there)}`,
        `${there.length} meetings are fixed at ${slot.id}, where there are ${room} tables: ${list(there)}`,
      );
  }
  return found;
}

/**
 * What is wrong with a problem of the right form: ids that refer to nothing or stand twice, no table at all, precedences in a
 * circle, fixed meetings that contradict each other or another rule. Empty when it can be solved or proved infeasible.
 */
export function problemDefects(problem: Problem): Defect[] {
  const lookup = lookupOf(problem);
  const found = [...sizeDefects(problem), ...referenceDefects(lookup)];
  if (found.length > 0) return found;
  const cycle = cycleOf(problem);
  if (cycle.length > 0)
    found.push(
      defect("cyclic-precedences", cycle, {
        zh: `先后次序成环：${list([...cycle, cycle[0] as Id])}（每场须在后一场之后）`,
        en: `precedences in a circle: ${list([...cycle, cycle[0] as Id])} (each must come after the next)`,
      }),
    );
  for (const rule of PARTICIPANT_CONSTRAINTS.filter(({ name }) => name === "vehicle"))
    for (const v of rule.broken({ lookup, placements: [], at: new Map() }))
      found.push(defect("contradictory-fixed", v.with, v.text));
  return [...found, ...fixedDefects(lookup)];
}
