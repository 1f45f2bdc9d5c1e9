import { lookupOf, type Problem, tableMisfit, type Violation, violations } from "#libs/timetable/index.ts";
import type { Placement } from "../../model/timetable.ts";

export type Placed = ReadonlyMap<string, Placement>;
/** One meeting put somewhere; `slot` null takes it off the board. */
export type Move = { readonly meeting: string; readonly slot: string | null; readonly table: string | null };

export const placedOf = (placements: readonly Placement[]): Placed =>
  new Map(placements.map((p) => [p.meeting, p]));

/** The board after the moves. */
export function applied(placed: Placed, moves: readonly Move[]): Placed {
  const after = new Map(placed);
  for (const { meeting, slot, table } of moves) {
    if (slot === null) after.delete(meeting);
    else after.set(meeting, { meeting, slot, table });
  }
  return after;
}

/** The moves that take these moves back. */
export const inverse = (placed: Placed, moves: readonly Move[]): Move[] =>
  moves.map(({ meeting }) => {
    const before = placed.get(meeting);
    return { meeting, slot: before?.slot ?? null, table: before?.table ?? null };
  });

const keyOf = (v: Violation): string => JSON.stringify([v.constraint, v.with.map(String).sort()]);

/** Judges moves on one state of the board. */
export type Judge = (moves: readonly Move[]) => Violation[];

/**
 * Rules broken after moves that were kept before: what a hand about to drop is told. Same rules as solver and server. What is broken
 * already is reckoned once, as a board of hundreds of meetings is asked at every cell a hand passes over.
 */
export function judgeOf(problem: Problem, placed: Placed): Judge {
  let known: ReadonlySet<string> | undefined;
  return (moves) => {
    known ??= new Set(violations(problem, [...placed.values()]).map(keyOf));
    const before = known;
    return violations(problem, [...applied(placed, moves).values()]).filter((v) => !before.has(keyOf(v)));
  };
}
export const broughtAbout = (problem: Problem, placed: Placed, moves: readonly Move[]): Violation[] =>
  judgeOf(problem, placed)(moves);

const lookups = new WeakMap<Problem, ReturnType<typeof lookupOf>>();
function knownOf(problem: Problem): ReturnType<typeof lookupOf> {
  const lookup = lookups.get(problem) ?? lookupOf(problem);
  lookups.set(problem, lookup);
  return lookup;
}

/**
 * A table for a meeting in a slot: the one it has if that is free, else one of its own county, else any that breaks no rule; null
 * where there is none.
 */
export function tableFor(problem: Problem, placed: Placed, meeting: string, slot: string): string | null {
  const lookup = knownOf(problem);
  const wanted = lookup.meetings.get(meeting);
  const taken = new Set(
    [...placed.values()].filter((p) => p.slot === slot && p.meeting !== meeting).map((p) => p.table),
  );
  const mine = placed.get(meeting)?.table;
  const free = (problem.tables ?? []).filter((t) => !taken.has(String(t.id)));
  const own = (t: (typeof free)[number]) => t.owner !== undefined && t.owner === wanted?.group;
  const inOrder = [
    ...free.filter((t) => String(t.id) === mine),
    ...free.filter((t) => String(t.id) !== mine && own(t)),
    ...free.filter((t) => String(t.id) !== mine && !own(t) && t.owner === undefined),
    ...free.filter((t) => String(t.id) !== mine && !own(t) && t.owner !== undefined),
  ];
  const clean = inOrder.find(
    (t) =>
      wanted !== undefined &&
      tableMisfit(lookup, wanted, t) === undefined &&
      !(t.unavailable ?? []).map(String).includes(slot),
  );
  const chosen = clean ?? inOrder[0];
  return chosen ? String(chosen.id) : (mine ?? null);
}

/** What was done by hand, to be undone and done again. */
export type History = { readonly past: readonly Step[]; readonly future: readonly Step[] };
export type Step = {
  readonly moves: readonly Move[];
  readonly back: readonly Move[];
  readonly lock: readonly string[];
  readonly unlock: readonly string[];
};
export const NO_HISTORY: History = { past: [], future: [] };
const LONGEST = 200;

export const done = (history: History, step: Step): History => ({
  past: [...history.past, step].slice(-LONGEST),
  future: [],
});
export const undone = (history: History): History => {
  const last = history.past.at(-1);
  return last ? { past: history.past.slice(0, -1), future: [last, ...history.future] } : history;
};
export const redone = (history: History): History => {
  const [next, ...future] = history.future;
  return next ? { past: [...history.past, next], future } : history;
};
/** The step that takes a step back. */
export const opposite = (step: Step): Step => ({
  moves: step.back,
  back: step.moves,
  lock: step.unlock,
  unlock: step.lock,
});
