import type { Lookup } from "../model/lookup.ts";
import type { Id, Placement, Text } from "../model/types.ts";

/** One breach of a rule: its name, the ids it speaks of, and a sentence. */
export type Violation = { constraint: string; with: Id[]; text: Text };

/** A timetable under examination: every placement refers to a meeting, a slot and (where there is one) a table that exist. */
export type Seen = {
  lookup: Lookup;
  placements: readonly Placement[];
  /** The placement of each meeting, the first where it is placed twice. */
  at: Map<Id, Placement>;
};

/** A rule every timetable keeps: its name, what it says, and what breaks it. */
export type Constraint = { name: string; text: Text; broken: (seen: Seen) => Violation[] };

/** A rule of which `broken` only lists the breaches. */
export const constraint = (
  name: string,
  text: Text,
  broken: (seen: Seen, violation: (ids: Id[], zh: string, en: string) => Violation) => Violation[],
): Constraint => ({
  name,
  text,
  broken: (seen) => broken(seen, (ids, zh, en) => ({ constraint: name, with: ids, text: { zh, en } })),
});

/** Groups values by a key that keeps 1 and "1" apart. */
export function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** One text for several ids, 1 and "1" told apart. */
export const keyOf = (...ids: (Id | null)[]): string => JSON.stringify(ids);
