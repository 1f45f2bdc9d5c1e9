import { type Lookup, lookupOf, tableMisfit } from "./lookup.ts";
import type { Id, Problem, Table } from "./types.ts";

/** Tables that suit the same meetings: only their number matters until the end. */
export type TableClass = { tables: number[]; free: Int32Array };
/** At most `limit[slot]` of these meetings in a slot. */
export type Load = { members: Uint8Array; limit: Int32Array };

/** A problem as arrays over numbers: meetings 0…M−1 (the visits' slots follow the real ones), participants, slots. */
export type Compiled = {
  lookup: Lookup;
  slots: number;
  participants: number;
  meetings: number;
  /** Meetings from here on are slots of visits: fixed and without a table. */
  realMeetings: number;
  ids: Id[];
  who: number[][];
  of: number[][];
  domain: number[][];
  earlier: number[][];
  optional: Uint8Array;
  priority: Int32Array;
  lanes: Int32Array;
  loads: Load[];
  classes: TableClass[];
  /** Classes of tables that suit a meeting; empty where only the capacity counts. */
  suits: number[][];
  preferred: (Set<number> | undefined)[];
  breaks: boolean;
  fairness: number | undefined;
  /** Some participant can never have a break, so that nobody may have more than `fairness`. */
  someoneHasNone: boolean;
};

type Drafted = Pick<Compiled, "ids" | "who" | "domain" | "earlier" | "preferred"> & {
  optional: number[];
  priority: number[];
};

function draft(lookup: Lookup): Drafted {
  const { problem } = lookup;
  const person = new Map(problem.participants.map((p, i) => [p.id, i]));
  const live = problem.meetings.filter((m) => !lookup.cancelled.has(m.id));
  const place = new Map(live.map((m, i) => [m.id, i]));
  const away = problem.participants.map(
    (p) => new Set((p.unavailable ?? []).map((s) => lookup.slots.get(s))),
  );
  const visits = problem.visits ?? [];
  for (const v of visits)
    for (const id of v.participants)
      for (const s of v.travel ?? []) away[person.get(id) ?? -1]?.add(lookup.slots.get(s));
  const indices = (ids: readonly Id[]) => ids.flatMap((id) => person.get(id) ?? []);
  const all = problem.slots.map((_, i) => i);
  const drafted: Drafted = {
    ids: [],
    who: [],
    domain: [],
    earlier: [],
    preferred: [],
    optional: [],
    priority: [],
  };
  for (const m of live) {
    const who = indices(m.participants);
    const allowed = m.allowed && new Set(m.allowed.map((s) => lookup.slots.get(s)));
    drafted.ids.push(m.id);
    drafted.who.push(who);
    drafted.domain.push(
      all.filter(
        (s) =>
          (m.fixed === undefined || lookup.slots.get(m.fixed) === s) &&
          (!allowed || allowed.has(s)) &&
          (m.session === undefined || problem.slots[s]?.session === m.session) &&
          who.every((p) => !away[p]?.has(s)),
      ),
    );
    drafted.earlier.push((m.after ?? []).flatMap((id) => place.get(id) ?? []));
    drafted.preferred.push(m.preferred && new Set(m.preferred.flatMap((s) => lookup.slots.get(s) ?? [])));
    drafted.optional.push(m.optional ? 1 : 0);
    drafted.priority.push(m.priority ?? 1);
  }
  for (const v of visits)
    for (const id of v.slots) {
      const slot = lookup.slots.get(id) ?? 0;
      const who = indices(v.participants);
      drafted.ids.push(v.id);
      drafted.who.push(who);
      drafted.domain.push(who.some((p) => away[p]?.has(slot)) ? [] : [slot]);
      drafted.earlier.push([]);
      drafted.preferred.push(undefined);
      drafted.optional.push(0);
      drafted.priority.push(1);
    }
  return drafted;
}

/**
 * Takes away what precedences leave no room for: nothing is before the first possible slot of what must precede it, nor after the last
 * of what must follow. An optional meeting that may be left out binds nobody.
 */
function narrowByOrder({ domain, earlier, optional }: Drafted): void {
  const first = (m: number) => domain[m]?.[0] ?? Number.POSITIVE_INFINITY;
  const last = (m: number) => domain[m]?.at(-1) ?? -1;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [m, before] of earlier.entries())
      for (const q of before) {
        const late = domain[m]?.filter((s) => optional[q] === 1 || s > first(q)) ?? [];
        const early = domain[q]?.filter((s) => optional[m] === 1 || s < last(m)) ?? [];
        if (late.length === domain[m]?.length && early.length === domain[q]?.length) continue;
        domain[m] = late;
        domain[q] = early;
        changed = true;
      }
  }
}

function classesOf(lookup: Lookup, ids: readonly Id[], slots: number) {
  const tables = lookup.problem.tables ?? [];
  const meetings = ids.map((id) => lookup.meetings.get(id));
  const fits = (t: Table) =>
    meetings.map((m) => (m && tableMisfit(lookup, m, t) === undefined ? "1" : "0")).join("");
  const byFit = new Map<string, number[]>();
  for (const [i, t] of tables.entries()) {
    const key = fits(t);
    byFit.set(key, [...(byFit.get(key) ?? []), i]);
  }
  const classes = [...byFit.values()].map((list): TableClass => {
    const free = new Int32Array(slots).fill(list.length);
    for (const t of list)
      for (const s of tables[t]?.unavailable ?? [])
        free[lookup.slots.get(s) ?? 0] = (free[lookup.slots.get(s) ?? 0] ?? 0) - 1;
    return { tables: list, free };
  });
  const keys = [...byFit.keys()];
  const suits = ids.map((_, m) => keys.flatMap((key, c) => (key[m] === "1" ? [c] : [])));
  return { classes, suits };
}

/** What Hall's condition asks of every set of classes that some meeting is confined to, and of all of them together. */
function loadsOf(suits: readonly number[][], classes: readonly TableClass[], slots: number): Load[] {
  const families = new Map(suits.filter((list) => list.length > 0).map((list) => [list.join(), list]));
  const all = classes.map((_, c) => c);
  families.set(all.join(), all);
  return [...families.values()].map((family) => {
    const inside = new Set(family);
    const limit = new Int32Array(slots);
    for (const c of family)
      for (let s = 0; s < slots; s++) limit[s] = (limit[s] ?? 0) + (classes[c]?.free[s] ?? 0);
    return { members: Uint8Array.from(suits, (list) => (list.every((c) => inside.has(c)) ? 1 : 0)), limit };
  });
}

/** Turns a problem without defects into arrays. Cancelled meetings are gone. */
export function compile(problem: Problem): Compiled {
  const lookup = lookupOf(problem);
  const drafted = draft(lookup);
  narrowByOrder(drafted);
  const { who, domain } = drafted;
  const slots = problem.slots.length;
  const meetings = who.length;
  const realMeetings = meetings - (problem.visits ?? []).reduce((n, v) => n + v.slots.length, 0);
  const real = drafted.ids.slice(0, realMeetings);
  const { classes, suits } = classesOf(lookup, real, slots);
  const of: number[][] = problem.participants.map(() => []);
  for (const [m, list] of who.entries()) for (const p of list) of[p]?.push(m);
  if (classes.length > 0) for (let m = 0; m < realMeetings; m++) if (suits[m]?.length === 0) domain[m] = [];
  const onlyCapacity = Uint8Array.from({ length: meetings }, (_, m) => (m < realMeetings ? 1 : 0));
  const loads =
    problem.capacity !== undefined
      ? [{ members: onlyCapacity, limit: new Int32Array(slots).fill(problem.capacity) }]
      : loadsOf(suits, classes, slots).map((load) => ({
          ...load,
          members: Uint8Array.from({ length: meetings }, (_, m) => load.members[m] ?? 0),
        }));
  const someoneHasNone = of.some((list, p) => {
    const reachable = new Set(list.flatMap((m) => domain[m] ?? []));
    const sure = list.filter((m) => !drafted.optional[m]).length;
    return (
      list.length <= 1 ||
      reachable.size <= 1 ||
      ((problem.participants[p]?.parallel ?? 1) === 1 && sure === slots)
    );
  });
  return {
    lookup,
    slots,
    participants: of.length,
    meetings,
    realMeetings,
    ...drafted,
    of,
    optional: Uint8Array.from(drafted.optional),
    priority: Int32Array.from(drafted.priority),
    lanes: Int32Array.from(problem.participants, (p) => p.parallel ?? 1),
    loads,
    classes,
    suits,
    breaks: problem.objective?.breaks ?? true,
    fairness: problem.objective?.fairness,
    someoneHasNone,
  };
}
