import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Problem, problemDefects, solve, totalBreaks, violations } from "./index.ts";
import { bestByTrying } from "./testing/brute-force.ts";
import { independentCheck } from "./testing/checker.ts";
import { crowds, fairs, problems } from "./testing/problems.ts";
import { sat } from "./testing/satisfiability.ts";

const tiny = { slots: 4, participants: 4, meetings: 4 };
const runs = (numRuns: number) => ({ numRuns, seed: 20231117 });

/** Left-out optional meetings by priority, then breaks. */
const costOf = (problem: Problem) => (placements: readonly { meeting: unknown }[], breaks: number) => [
  problem.meetings
    .filter((m) => m.optional && !placements.some((p) => p.meeting === m.id))
    .reduce((n, m) => n + (m.priority ?? 1), 0),
  breaks,
];

test("tiny problems: optimum and impossibility equal those found by trying everything", () => {
  fc.assert(
    fc.property(problems(tiny, { optional: true }), (problem) => {
      fc.pre(problemDefects(problem).length === 0);
      const expected = bestByTrying(problem, costOf(problem));
      const found = solve(problem, { budget: { steps: 100 }, sat, prove: true });
      if (expected === undefined) return assert.equal(found.status, "infeasible");
      assert.equal(found.status, "optimal");
      assert.deepEqual(costOf(problem)(found.placements, found.breaks ?? -1), expected);
      assert.equal(found.bound, found.breaks);
    }),
    runs(100),
  );
});

test("fairness between people who all have breaks, precedences, tables, skills, visits: the same as by trying everything", () => {
  for (const [kind, count] of [
    [crowds(), 60],
    [fairs(), 80],
  ] as const)
    fc.assert(
      fc.property(kind, (problem) => {
        fc.pre(problemDefects(problem).length === 0);
        const expected = bestByTrying(problem, costOf(problem));
        const found = solve(problem, { budget: { steps: 100 }, sat, prove: true });
        if (expected === undefined) return assert.equal(found.status, "infeasible");
        assert.equal(found.status, "optimal");
        assert.deepEqual(costOf(problem)(found.placements, found.breaks ?? -1), expected);
        assert.deepEqual(violations(problem, found.placements), []);
        assert.deepEqual(independentCheck(problem, found).complaints, []);
      }),
      runs(count),
    );
});

test("no solver output breaks a rule, and an independent checker counts the same breaks", () => {
  fc.assert(
    fc.property(
      problems({ slots: 36, participants: 10, meetings: 24 }, { optional: true }),
      fc.nat({ max: 9 }),
      (problem, seed) => {
        fc.pre(problemDefects(problem).length === 0);
        const withSat = seed % 2 === 0;
        const found = solve(problem, { budget: { steps: 1500 }, seed, ...(withSat && { sat }) });
        if (found.placements.length === 0 && found.status !== "optimal" && found.status !== "feasible")
          return;
        const { complaints, breaks } = independentCheck(problem, found);
        assert.deepEqual(complaints, []);
        assert.deepEqual(violations(problem, found.placements), []);
        assert.equal(found.breaks, breaks);
        assert.equal(totalBreaks(problem, found.placements), breaks);
        assert.ok((found.bound ?? 0) <= breaks);
      },
    ),
    runs(25),
  );
});

test("the same seed and steps give the same timetable", () => {
  const people = Array.from({ length: 12 }, (_, i) => ({ id: `p${i}` }));
  const pairs = people
    .slice(0, 6)
    .flatMap((a, i) => people.slice(6).flatMap((b, j) => ((i * 7 + j * 5) % 3 === 0 ? [] : [[a.id, b.id]])));
  const problem: Problem = {
    slots: Array.from({ length: 9 }, (_, i) => ({ id: i })),
    capacity: 3,
    participants: people.map((p, i) => ({ ...p, unavailable: i % 4 === 0 ? [i % 9] : [] })),
    meetings: pairs.map((participants, i) => ({ id: i, participants })),
    objective: { fairness: 2 },
  };
  const once = () => JSON.stringify(solve(problem, { budget: { steps: 4000 }, seed: 3, sat }));
  assert.equal(once(), once());
});

test("nobody busy in slots 1 and 3 of three can avoid a break; visits count as meetings", () => {
  const problem: Problem = {
    slots: [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }, { id: 5 }],
    capacity: 2,
    participants: [{ id: "expert" }, { id: "plant" }, { id: "bureau" }],
    meetings: [
      { id: "a", participants: ["expert", "plant"], allowed: [1] },
      { id: "b", participants: ["expert", "bureau"], allowed: [3, 5] },
    ],
  };
  const apart = solve(problem, { budget: { steps: 200 }, sat });
  assert.deepEqual([apart.status, apart.breaks, apart.bound], ["optimal", 1, 1]);
  // A visit from 2 to 4 fills the gap; only slot 5 is then left for b.
  const filled = solve(
    { ...problem, visits: [{ id: "factory", participants: ["expert"], slots: [2, 3, 4] }] },
    { budget: { steps: 200 }, sat },
  );
  assert.deepEqual([filled.status, filled.breaks], ["optimal", 0]);
  assert.deepEqual(
    filled.placements.find((p) => p.meeting === "b"),
    { meeting: "b", slot: 5, table: null },
  );
  // On the road in slot 5 there is no slot left at all.
  const road = solve(
    { ...problem, visits: [{ id: "factory", participants: ["expert"], slots: [2, 3, 4], travel: [5] }] },
    { budget: { steps: 200 }, sat },
  );
  assert.equal(road.status, "infeasible");
});

test("tables: owner, skills, required and closed tables are heeded; impossible seating is proved", () => {
  const problem: Problem = {
    slots: [{ id: "s1" }, { id: "s2" }],
    tables: [
      { id: "county", owner: "wuzhi" },
      { id: "booth", skills: ["interpreter"], unavailable: ["s1"] },
      { id: "plain" },
    ],
    participants: [
      { id: "e1" },
      { id: "e2" },
      { id: "e3" },
      { id: "c1", group: "wuzhi" },
      { id: "c2" },
      { id: "c3" },
    ],
    meetings: [
      { id: "m1", participants: ["e1", "c1"], ownTable: true },
      { id: "m2", participants: ["e2", "c2"], needs: ["interpreter"] },
      { id: "m3", participants: ["e3", "c3"], table: "plain" },
      { id: "m4", participants: ["e1", "c3"], table: "plain" },
    ],
  };
  const found = solve(problem, { budget: { steps: 500 }, sat });
  assert.equal(found.status, "optimal");
  assert.deepEqual(violations(problem, found.placements), []);
  const tableOf = new Map(found.placements.map((p) => [p.meeting, p.table]));
  assert.deepEqual(
    ["m1", "m2", "m3", "m4"].map((id) => tableOf.get(id)),
    ["county", "booth", "plain", "plain"],
  );
  assert.equal(found.placements.find((p) => p.meeting === "m2")?.slot, "s2");
  const crowded = {
    ...problem,
    meetings: [...problem.meetings, { id: "m5", participants: ["e2", "c1"], table: "plain" }],
  };
  assert.equal(solve(crowded, { budget: { steps: 500 }, sat }).status, "infeasible");
});

test("preferred slots count only after breaks", () => {
  const problem: Problem = {
    slots: [{ id: "s1" }, { id: "s2" }, { id: "s3" }],
    capacity: 1,
    participants: [{ id: "a" }, { id: "b" }, { id: "c" }],
    meetings: [
      { id: "x", participants: ["a", "b"], fixed: "s1" },
      { id: "y", participants: ["a", "c"], preferred: ["s3"] },
    ],
  };
  assert.equal(solve(problem, { budget: { steps: 200 }, sat }).placements[1]?.slot, "s2");
  const alone = { ...problem, meetings: [{ id: "y", participants: ["a", "c"], preferred: ["s3"] }] };
  assert.equal(solve(alone, { budget: { steps: 200 }, sat }).placements[0]?.slot, "s3");
});

test("a chain as long as the day has its only timetable without a search; of too many meetings the least important are left out", () => {
  const ids = Array.from({ length: 40 }, (_, i) => i);
  const chain: Problem = {
    slots: ids.map((id) => ({ id })),
    capacity: 40,
    participants: ids.map((id) => ({ id })),
    meetings: ids.map((id) => ({ id, participants: [id], after: id > 0 ? [id - 1] : [] })),
  };
  const found = solve(chain, { budget: { steps: 10 } });
  assert.deepEqual(
    found.placements.map((p) => p.slot),
    ids,
  );
  const crowd: Problem = {
    ...chain,
    slots: [{ id: 0 }],
    capacity: 3,
    meetings: ids.map((id) => ({ id, participants: [id], optional: true, priority: id % 5 })),
  };
  const best = solve(crowd, { budget: { steps: 2000 }, sat });
  assert.equal(best.status, "optimal");
  assert.ok(best.placements.every((p) => Number(p.meeting) % 5 === 4));
});

test("cancelling keeps the best so far", () => {
  const problem: Problem = {
    slots: Array.from({ length: 6 }, (_, i) => ({ id: i })),
    capacity: 3,
    participants: Array.from({ length: 6 }, (_, i) => ({ id: i })),
    meetings: [0, 1, 2, 3, 4].map((i) => ({ id: i, participants: [i, i + 1] })),
  };
  const found = solve(problem, { budget: { steps: 10 ** 9 }, cancelled: () => true });
  assert.equal(found.placements.length, 5);
  assert.deepEqual(violations(problem, found.placements), []);
});

test("a shared table is kept for its owner's meetings where that costs nothing; a need that no table meets is named", () => {
  const problem: Problem = {
    slots: [{ id: 1 }],
    tables: [
      { id: "a", owner: "jiefang", shared: true },
      { id: "b", owner: "wenxian", shared: true },
    ],
    participants: [{ id: "e1" }, { id: "e2" }, { id: "e3" }, { id: "x" }, { id: "y" }, { id: "z" }],
    meetings: [
      { id: "m1", participants: ["e1", "x"], group: "wenxian" },
      { id: "m2", participants: ["e2", "y"], group: "jiefang" },
      { id: "m3", participants: ["e3", "z"], needs: ["interpreter-en"], optional: true },
    ],
  };
  const { placements, unplaced } = solve(problem, { budget: { steps: 1000 }, seed: 1 });
  const tableOf = (id: string) => placements.find((p) => p.meeting === id)?.table;
  assert.deepEqual([tableOf("m1"), tableOf("m2")], ["b", "a"]);
  assert.deepEqual(unplaced, [
    {
      meeting: "m3",
      why: {
        zh: "没有洽谈桌提供所需条件（interpreter-en）",
        en: "no table offers what it needs (interpreter-en)",
      },
    },
  ]);
});
