import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Problem, problemDefects, solve, violations } from "#libs/timetable/index.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";
import { problems } from "#libs/timetable/testing/problems.ts";
import type { Placement } from "../../model/timetable.ts";
import { applied, broughtAbout, type Move, placedOf } from "./board-state.ts";

/** Problems as boards show them: tables instead of a number of places, every meeting may stay without one. */
const boards = problems({ slots: 6, participants: 6, meetings: 9 }, { optional: true }).map(
  ({ capacity = 1, ...rest }): Problem => ({
    ...rest,
    tables: Array.from({ length: capacity }, (_, i) => ({ id: `t${i + 1}` })),
    meetings: rest.meetings.map((m) => ({ ...m, optional: true })),
  }),
);
const hand = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 });

/** A hand that puts any meeting anywhere, or takes it off. */
const movesOf = (problem: Problem, steps: readonly (readonly [number, number, number])[]): Move[] =>
  steps.map(([m, s, t]) => {
    const meeting = String(problem.meetings[m % problem.meetings.length]?.id);
    const slot = problem.slots[s % (problem.slots.length + 1)];
    const tables = problem.tables ?? [];
    return slot
      ? { meeting, slot: String(slot.id), table: String(tables[t % tables.length]?.id) }
      : { meeting, slot: null, table: null };
  });
const complaintsOf = (problem: Problem, placements: Iterable<Placement>): string[] =>
  independentCheck(problem, { placements: [...placements] }).complaints;

test("whatever a hand leaves on the board is called broken exactly when a second reading of the rules complains", () => {
  fc.assert(
    fc.property(boards, hand, (problem, steps) => {
      fc.pre(problemDefects(problem).length === 0);
      const placed = applied(new Map(), movesOf(problem, steps));
      const broken = violations(problem, [...placed.values()]);
      const complaints = complaintsOf(problem, placed.values());
      assert.equal(broken.length === 0, complaints.length === 0, JSON.stringify([broken, complaints]));
    }),
    { numRuns: 400, seed: 20260924 },
  );
});

test("a step away from what the solver made names a rule exactly when it breaks one; the solver itself breaks none", () => {
  let named = 0;
  let clean = 0;
  fc.assert(
    fc.property(boards, hand, (problem, steps) => {
      fc.pre(problemDefects(problem).length === 0);
      const { placements } = solve(problem, { budget: { steps: 200 }, seed: 1 });
      const made = placements.map((p) => ({
        meeting: String(p.meeting),
        slot: String(p.slot),
        table: p.table === null ? null : String(p.table),
      }));
      assert.deepEqual(violations(problem, made), []);
      // A fairness that no timetable reaches leaves the board empty, and the empty board is fair.
      assert.deepEqual(complaintsOf(problem, made), []);
      const placed = placedOf(made);
      for (const move of movesOf(problem, steps)) {
        const told = broughtAbout(problem, placed, [move]);
        const complaints = complaintsOf(problem, applied(placed, [move]).values());
        assert.equal(told.length > 0, complaints.length > 0, JSON.stringify([move, told, complaints]));
        if (told.length > 0) named++;
        else clean++;
      }
    }),
    { numRuns: 60, seed: 20260925 },
  );
  // Both kinds of steps were taken often enough to mean something.
  assert.ok(named > 50 && clean > 50, `${named} named, ${clean} clean`);
});
