import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkAssignment } from "./check/check.ts";
import { assign } from "./solve.ts";
import { everyAssignment, leximin } from "./testing/brute.ts";
import { reversed, smallProblem } from "./testing/problems.ts";
import type { AssignmentProblem } from "./types.ts";

function sums(problem: AssignmentProblem, pairs: readonly { demand: string; affinity: number }[]): number[] {
  const of = new Map(problem.demands.map((d) => [d.id, 0]));
  for (const p of pairs) of.set(p.demand, (of.get(p.demand) as number) + p.affinity);
  return [...of.values()].sort((a, b) => a - b);
}

test("the fair assignment equals brute force, is proven, and does not depend on the order of the input", () => {
  fc.assert(
    fc.property(smallProblem("fair"), (problem) => {
      let best: number[] | undefined;
      for (const other of everyAssignment(problem))
        if (!best || leximin(other.sums, best) > 0) best = other.sums;
      const result = assign(problem);
      assert.deepEqual(checkAssignment(problem, JSON.parse(JSON.stringify(result))).violations, []);
      if (!best) assert.equal(result.status, "infeasible-minimums");
      else {
        assert.equal(
          leximin(sums(problem, result.pairs), best),
          0,
          `${sums(problem, result.pairs)} instead of ${best}`,
        );
        assert.equal(result.status, "optimal");
      }
      assert.deepEqual(assign(reversed(problem)), result);
    }),
    { numRuns: 1500, seed: 5 },
  );
});
