import fc from "fast-check";
import type { Meeting, Problem } from "../model/types.ts";

export type Size = { slots: number; participants: number; meetings: number };

/** Problems of the core with up to so many slots, participants and meetings; many of the small ones are infeasible. */
export function problems(most: Size, options: { optional: boolean }): fc.Arbitrary<Problem> {
  return fc
    .record({
      slots: fc.integer({ min: 2, max: most.slots }),
      people: fc.integer({ min: 2, max: most.participants }),
      capacity: fc.integer({ min: 1, max: 3 }),
      fairness: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 99 })), {
        minLength: 1,
        maxLength: most.meetings,
      }),
      away: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
      parallel: fc.nat({ max: 9 }),
      order: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: undefined }),
    })
    .map(({ slots, people, capacity, fairness, pairs, away, parallel, order }): Problem => {
      const ids = Array.from({ length: slots }, (_, i) => `s${i + 1}`);
      const meetings = pairs.map(([a, b, kind], i): Meeting => {
        const one = a % people;
        const other = (one + 1 + (b % (people - 1))) % people;
        return {
          id: `m${i + 1}`,
          participants: kind % 11 === 0 ? [`p${one + 1}`] : [`p${one + 1}`, `p${other + 1}`],
          ...(kind % 5 === 0 && { allowed: ids.filter((_, k) => (k + kind) % 3 !== 0) }),
          ...(kind % 13 === 0 && { fixed: ids[kind % slots] ?? "s1" }),
          ...(options.optional && kind % 4 === 1 && { optional: true, priority: 1 + (kind % 3) }),
        };
      });
      if (order) {
        const [x, y] = [order[0] % meetings.length, order[1] % meetings.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const later = meetings[y];
        if (later && x !== y) later.after = [`m${x + 1}`];
      }
      const participants = Array.from({ length: people }, (_, p) => ({
        id: `p${p + 1}`,
        unavailable: away.filter(([who]) => who % people === p).map(([, s]) => ids[s % slots] ?? "s1"),
        ...(parallel === 0 && p === 0 && { parallel: 2 }),
      }));
      return {
        slots: ids.map((id) => ({ id })),
        capacity,
        participants,
        meetings,
        objective: { breaks: true, ...(fairness !== undefined && { fairness }) },
      };
    });
}
