import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkAssignment } from "./check/check.ts";
import { assign } from "./solve.ts";
import { everyAssignment } from "./testing/brute.ts";
import { reversed, smallProblem } from "./testing/problems.ts";
import type { AssignmentProblem } from "./types.ts";

test("the total equals brute force, is proven, and does not depend on the order of the input", () => {
  fc.assert(
    fc.property(smallProblem("total"), (problem) => {
      let best = -Infinity;
      for (const { total } of everyAssignment(problem)) best = Math.max(best, total);
      const result = assign(problem);
      assert.deepEqual(checkAssignment(problem, JSON.parse(JSON.stringify(result))).violations, []);
      if (best === -Infinity) assert.equal(result.status, "infeasible-minimums");
      else {
        assert.equal(result.status, "optimal");
        assert.ok(Math.abs(result.objective - best) < 1e-9, `${result.objective} instead of ${best}`);
      }
      assert.deepEqual(assign(reversed(problem)), result);
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test("the smallest conflict equals brute force over sets of demands", () => {
  let seen = 0;
  fc.assert(
    fc.property(smallProblem("total", { demands: 4, supplies: 3 }), (problem) => {
      const result = assign(problem);
      if (!result.conflict || result.conflict.pins.length > 0) return;
      seen++;
      const feasible = (kept: ReadonlySet<string>) => {
        const demands = problem.demands.map((d) => (kept.has(d.id) ? d : { ...d, min: 0 }));
        return !everyAssignment({ ...problem, demands }).next().done;
      };
      const ids = problem.demands.map((d) => d.id);
      let smallest = Infinity;
      for (let set = 1; set < 1 << ids.length; set++) {
        const kept = new Set(ids.filter((_, n) => set & (1 << n)));
        if (kept.size < smallest && !feasible(kept)) smallest = kept.size;
      }
      assert.equal(result.conflict.demands.length, smallest);
      assert.ok(result.conflict.smallest);
      assert.ok(!feasible(new Set(result.conflict.demands)));
    }),
    { numRuns: 1500, seed: 11 },
  );
  assert.ok(seen > 50, `${seen} conflicts`);
});

const two: AssignmentProblem = {
  demands: [
    { id: "n1", min: 1, max: 2 },
    { id: "n2", min: 0, max: 1 },
  ],
  supplies: [
    { id: "a", max: 1, group: "university" },
    { id: "b", max: 1, group: "university" },
    { id: "c", max: 2 },
  ],
  pairs: [
    { demand: "n1", supply: "a", affinity: 9 },
    { demand: "n1", supply: "b", affinity: 8 },
    { demand: "n1", supply: "c", affinity: 1 },
    { demand: "n2", supply: "a", affinity: 7 },
    { demand: "n2", supply: "c", affinity: -2 },
  ],
  groupMax: 1,
  objective: "total",
};

test("a group gets no more than its limit over all demands, and the empty place says why", () => {
  const result = assign(two);
  assert.deepEqual(
    result.pairs.map((p) => `${p.demand}-${p.supply}`),
    ["n1-a", "n1-c"],
  );
  assert.equal(result.objective, 10);
  assert.equal(result.bound, 10);
  assert.deepEqual(
    result.unfilled.map((u) => [u.demand, u.short, u.why.code]),
    [["n2", 1, "supplies-used"]],
  );
  assert.deepEqual(result.alternates, [{ demand: "n2", supply: "c", affinity: -2 }]);
});

test("a minimum takes a pair of negative affinity when there is no other", () => {
  const demands = [two.demands[0] as (typeof two.demands)[0], { id: "n2", min: 1, max: 1 }];
  const result = assign({
    ...two,
    demands,
    pairs: two.pairs.filter((p) => p.supply !== "a" || p.demand !== "n2"),
  });
  assert.equal(result.objective, 8);
  assert.equal(result.pairs.length, 3);
});

test("pins that exceed a limit are a conflict that names them", () => {
  const pairs = two.pairs.map((p) => (p.supply === "a" ? { ...p, pinned: true } : p));
  const result = assign({ ...two, pairs });
  assert.equal(result.status, "infeasible-minimums");
  assert.deepEqual(result.conflict?.pins, [
    ["n1", "a"],
    ["n2", "a"],
  ]);
  assert.equal(result.conflict?.possible, 1);
  assert.deepEqual(checkAssignment({ ...two, pairs }, result).violations, []);
});

test("scarce supplies and minimums: solved from the other side, with the same proof", () => {
  const ids = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i}`);
  const problem: AssignmentProblem = {
    demands: ids("d", 40).map((id) => ({ id, min: 1, max: 8 })),
    supplies: ids("s", 30).map((id) => ({ id, max: 2 })),
    pairs: ids("d", 40).flatMap((demand, i) =>
      ids("s", 30).map((supply, j) => ({ demand, supply, affinity: ((i * 31 + j * 17) % 23) + (j % 7) / 8 })),
    ),
    objective: "total",
  };
  const result = assign(problem);
  assert.equal(result.pairs.length, 60);
  assert.deepEqual(checkAssignment(problem, result).violations, []);
});

test("both ways of solving give the same total: with prices from an auction, and one unit at a time when there are groups", () => {
  const sizes = fc.record({
    demands: fc.integer({ min: 5, max: 25 }),
    supplies: fc.integer({ min: 5, max: 60 }),
    most: fc.integer({ min: 1, max: 6 }),
    room: fc.integer({ min: 1, max: 5 }),
    values: fc.constantFrom(3, 20, 1000, 1e6),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });
  fc.assert(
    fc.property(sizes, ({ demands, supplies, most, room, values, seed }) => {
      let state = seed;
      const chance = () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      const worth = Array.from({ length: supplies }, chance);
      const problem: AssignmentProblem = {
        demands: Array.from({ length: demands }, (_, d) => ({
          id: `d${d}`,
          min: d < supplies ? Math.floor(chance() * 2) : 0,
          max: most,
        })),
        supplies: worth.map((_, s) => ({
          id: `s${s}`,
          max: 1 + Math.floor(chance() * room),
          group: "all",
        })),
        pairs: Array.from({ length: demands * supplies }, (_, k) => ({
          demand: `d${Math.floor(k / supplies)}`,
          supply: `s${k % supplies}`,
          affinity: Math.round(((worth[k % supplies] as number) * 0.6 + chance() * 0.5 - 0.1) * values),
        })),
        objective: "total",
      };
      const one = assign(problem);
      const other = assign({ ...problem, groupMax: demands * supplies });
      assert.equal(one.status, other.status);
      if (one.status !== "optimal") return;
      assert.equal(one.objective, other.objective);
      assert.deepEqual(checkAssignment(problem, JSON.parse(JSON.stringify(one))).violations, []);
    }),
    { numRuns: 300, seed: 13 },
  );
});
