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

/** Two or three people who meet again and again in seven slots: everybody can have breaks, so that fairness compares them. */
export const crowds = (): fc.Arbitrary<Problem> =>
  fc
    .record({
      third: fc.boolean(),
      capacity: fc.integer({ min: 1, max: 2 }),
      fairness: fc.integer({ min: 0, max: 3 }),
      kinds: fc.array(fc.nat({ max: 99 }), { minLength: 3, maxLength: 4 }),
      closed: fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 6 })), { maxLength: 5 }),
    })
    .map(({ third, capacity, fairness, kinds, closed }): Problem => {
      const slots = Array.from({ length: 7 }, (_, i) => ({ id: i + 1, session: i < 3 ? "am" : "pm" }));
      const ids = third ? ["a", "b", "c"] : ["a", "b"];
      const meetings = kinds.map((kind, i): Meeting => {
        const missing = third && kind % 3 < 2 ? ids[kind % 3] : undefined;
        return {
          id: i,
          participants: ids.filter((id) => id !== missing),
          ...(kind % 4 === 0 && { allowed: [1 + (kind % 7), 1 + ((kind * 3) % 7), 7].filter(unique) }),
          ...(kind % 7 === 1 && { session: kind % 2 === 0 ? "am" : "pm" }),
          ...(kind % 9 === 2 && { fixed: 1 + (kind % 7) }),
          ...(kind % 5 === 3 && i > 0 && { after: [i - 1] }),
        };
      });
      const unavailable = (p: number) =>
        closed.flatMap(([who, s]) => (who === p ? [s + 1] : [])).filter(unique);
      return {
        slots,
        capacity,
        participants: ids.map((id, p) => ({ id, unavailable: unavailable(p) })),
        meetings,
        objective: { fairness },
      };
    });

/** A fair in four slots: tables with owners and skills, some closed for a while, a visit on the road, meetings of groups. */
export const fairs = (): fc.Arbitrary<Problem> =>
  fc
    .record({
      kinds: fc.array(fc.nat({ max: 199 }), { minLength: 2, maxLength: 3 }),
      tables: fc.array(fc.nat({ max: 99 }), { minLength: 2, maxLength: 3 }),
      visit: fc.option(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 2 })), {
        nil: undefined,
      }),
      fairness: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
    })
    .map(({ kinds, tables, visit, fairness }): Problem => {
      const people = ["a", "b", "c", "d"];
      const owners = ["a", "group", "nobody", "d"];
      return {
        slots: [1, 2, 3, 4].map((id) => ({ id })),
        tables: tables.map((kind, i) => ({
          id: `t${i + 1}`,
          ...(kind % 3 === 0 && { owner: owners[kind % 4] ?? "a" }),
          ...(kind % 6 === 0 && { shared: true }),
          ...(kind % 4 === 1 && { unavailable: [1 + (kind % 4)] }),
          ...(kind % 5 < 2 && { skills: ["interpreter"] }),
        })),
        participants: people.map((id, p) => ({
          id,
          ...(p % 2 === 1 && { group: p === 1 ? "group" : "other" }),
        })),
        meetings: kinds.map((kind, i): Meeting => {
          const one = people[kind % 4] ?? "a";
          const other = people[(kind + 1 + (kind % 3)) % 4] ?? "b";
          return {
            id: `m${i + 1}`,
            participants: [one, other],
            ...(kind % 5 === 0 && { needs: ["interpreter"] }),
            ...(kind % 7 === 0 && { ownTable: true }),
            ...(kind % 11 === 0 && { table: "t2" }),
            ...(kind % 13 === 0 && { group: "group" }),
            ...(kind % 6 === 1 && { optional: true }),
          };
        }),
        ...(visit && {
          visits: [
            {
              id: "factory",
              participants: [people[visit[0]] ?? "a"],
              slots: [visit[1] + 1],
              travel: [visit[1] + 2 <= 4 && visit[2] > 0 ? visit[1] + 2 : []].flat(),
            },
          ],
        }),
        objective: { ...(fairness !== undefined && { fairness }) },
      };
    });

const unique = <T>(item: T, i: number, list: readonly T[]): boolean => list.indexOf(item) === i;
