import fc from "fast-check";
import type { AssignmentObjective, AssignmentPair, AssignmentProblem } from "../types.ts";

/** Small problems with everything: minimums, groups, pins, prohibitions, missing pairs, ties, negative affinities. */
export const smallProblem = (objective: AssignmentObjective, most = { demands: 3, supplies: 4 }) =>
  fc
    .record({
      demands: fc.array(fc.record({ max: fc.nat(3), min: fc.nat(3) }), {
        minLength: 1,
        maxLength: most.demands,
      }),
      supplies: fc.array(
        fc.record({ max: fc.nat(2), group: fc.option(fc.constantFrom("g", "h"), { nil: undefined }) }),
        {
          minLength: 1,
          maxLength: most.supplies,
        },
      ),
      cells: fc.array(
        fc.record({
          kind: fc.constantFrom("open", "open", "open", "open", "open", "none", "pinned", "forbidden"),
          affinity: fc.oneof(
            fc.integer({ min: -3, max: 9 }),
            fc.integer({ min: 0, max: 1000 }).map((x) => x / 100),
          ),
        }),
        { minLength: 12, maxLength: 12 },
      ),
      groupMax: fc.option(fc.nat(3), { nil: undefined }),
      minimums: fc.boolean(),
    })
    .map(({ demands, supplies, cells, groupMax, minimums }): AssignmentProblem => {
      const pairs: AssignmentPair[] = [];
      demands.forEach((_, i) => {
        supplies.forEach((_, j) => {
          const cell = cells[i * most.supplies + j];
          if (!cell || cell.kind === "none") return;
          pairs.push({
            demand: `d${i}`,
            supply: `s${j}`,
            affinity: cell.affinity,
            ...(cell.kind === "pinned" && (i + j) % 3 === 0 ? { pinned: true } : {}),
            ...(cell.kind === "forbidden" ? { forbidden: true } : {}),
          });
        });
      });
      return {
        demands: demands.map(({ min, max }, i) => ({
          id: `d${i}`,
          min: minimums ? Math.min(min, max) : 0,
          max,
        })),
        supplies: supplies.map(({ max, group }, j) => ({ id: `s${j}`, max, ...(group ? { group } : {}) })),
        pairs,
        ...(groupMax === undefined ? {} : { groupMax }),
        objective,
      };
    });

/** The same problem written in the opposite order. */
export const reversed = (problem: AssignmentProblem): AssignmentProblem => ({
  ...problem,
  demands: problem.demands.toReversed(),
  supplies: problem.supplies.toReversed(),
  pairs: problem.pairs.toReversed(),
});
