import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkAssignment } from "../../check/check.ts";
import { optimise } from "../../flow/optimise.ts";
import { instanceOf } from "../../problem/instance.ts";
import { assign } from "../../solve.ts";
import { everyAssignment, leximin } from "../../testing/brute.ts";
import { reversed, seededProblem, smallUnitProblem } from "../../testing/problems.ts";
import type { AssignmentProblem, AssignmentResult, LevelVector } from "../../types.ts";
import { solveUnit } from "./unit.ts";

function sums(problem: AssignmentProblem, pairs: readonly { demand: string; affinity: number }[]): number[] {
  const of = new Map(problem.demands.map((d) => [d.id, 0]));
  for (const p of pairs) of.set(p.demand, (of.get(p.demand) as number) + p.affinity);
  return [...of.values()].sort((a, b) => a - b);
}
const verified = (problem: AssignmentProblem, result: AssignmentResult) =>
  assert.deepEqual(checkAssignment(problem, JSON.parse(JSON.stringify(result))).violations, []);

test("with one place each, the fair assignment equals brute force, is proven by prices, and does not depend on the order", () => {
  const any = fc.oneof(smallUnitProblem(), smallUnitProblem({ demands: 5, supplies: 4 }));
  fc.assert(
    fc.property(any, (problem) => {
      let best: number[] | undefined;
      for (const other of everyAssignment(problem))
        if (!best || leximin(other.sums, best) > 0) best = other.sums;
      const result = assign(problem);
      verified(problem, result);
      if (!best) assert.equal(result.status, "infeasible-minimums");
      else {
        const mine = sums(problem, result.pairs);
        assert.equal(leximin(mine, best), 0, `${mine} instead of ${best}`);
        assert.deepEqual([result.status, result.certificate.kind], ["optimal", "fair-unit"]);
        assert.equal(result.provenLevels, problem.demands.length);
        for (const p of result.pairs)
          if (!p.pinned && problem.demands.find((d) => d.id === p.demand)?.min === 0)
            assert.ok(p.affinity > 0, "a pair that gains nothing is taken without need");
      }
      assert.deepEqual(assign(reversed(problem)), result);
    }),
    { numRuns: 1200, seed: 11 },
  );
});

test("a change of any price is noticed, and prices of one result prove no other", () => {
  fc.assert(
    fc.property(smallUnitProblem({ demands: 4, supplies: 4 }), (problem) => {
      const result = assign(problem);
      if (result.certificate.kind !== "fair-unit") return;
      for (const kind of ["demands", "supplies", "groups"] as const)
        for (const [id, vector] of Object.entries(result.certificate.prices[kind])) {
          const other = (changed: LevelVector | undefined): boolean => {
            const copy = structuredClone(result) as {
              certificate: { prices: Record<string, Record<string, unknown>> };
            };
            const prices = copy.certificate.prices[kind] as Record<string, unknown>;
            if (changed) prices[id] = changed;
            else delete prices[id];
            return checkAssignment(problem, copy).ok;
          };
          assert.equal(other(undefined), false, `${kind} ${id} left out`);
          vector.forEach(([level, count], at) => {
            assert.equal(other(vector.with(at, [level + 1, count])), false, `${kind} ${id}: level`);
            assert.equal(other(vector.with(at, [level, count + 1])), false, `${kind} ${id}: count + 1`);
            assert.equal(other(vector.with(at, [level, -count])), false, `${kind} ${id}: sign`);
          });
        }
      const lost = result.pairs.find((p) => !p.pinned);
      if (!lost) return;
      const worse = { ...result, pairs: result.pairs.filter((p) => p !== lost) };
      const { violations } = checkAssignment(problem, worse);
      assert.ok(violations.some((v) => v.path === (lost.affinity === 0 ? "pairs" : "certificate")));
    }),
    { numRuns: 300, seed: 3 },
  );
});

test("125 needs with 495 experts and 30 candidates each are proven, in either order, with and without groups", () => {
  for (const groups of [undefined, 40]) {
    const size = { demands: 125, supplies: 495, candidates: 30, ...(groups ? { groups } : {}) };
    const problem = seededProblem(size, 7);
    const result = assign(problem);
    assert.deepEqual(
      [result.status, result.certificate.kind, result.provenLevels],
      ["optimal", "fair-unit", 125],
    );
    verified(problem, result);
    assert.deepEqual(assign(reversed(problem)), result);
  }
});

test("a matrix is proven over all of its pairs, though only the best of each need are looked at", () => {
  const listed = seededProblem({ demands: 12, supplies: 90, candidates: 90 }, 5);
  const at = new Map(listed.pairs.map((p) => [`${p.demand} ${p.supply}`, p.affinity as number]));
  const rows = listed.demands.map((d) => d.id);
  const columns = listed.supplies.map((s) => s.id);
  const values = Float32Array.from(rows.flatMap((d) => columns.map((s) => at.get(`${d} ${s}`) as number)));
  const problem = { ...listed, pairs: [], matrix: { values, rows, columns } };
  const result = assign(problem);
  assert.deepEqual([result.status, result.certificate.kind], ["optimal", "fair-unit"]);
  verified(problem, result);
});

test("when the budget of work is spent, the general method takes over", () => {
  const instance = instanceOf(seededProblem({ demands: 20, supplies: 30, candidates: 10 }, 2));
  const { chosen } = optimise(instance);
  assert.equal(solveUnit(instance, chosen, { left: 50 }), undefined);
  assert.equal(solveUnit(instance, chosen)?.status, "optimal");
});
