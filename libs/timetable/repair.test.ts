import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changes, conflictOf, type Problem, problemDefects, repair, solve, violations } from "./index.ts";
import { bestByTrying } from "./testing/brute-force.ts";
import { problems } from "./testing/problems.ts";
import { sat } from "./testing/satisfiability.ts";

const people = ["a", "b", "c", "d"].map((id) => ({ id }));
const day: Problem = {
  slots: [1, 2, 3, 4].map((n) => ({ id: `s${n}` })),
  capacity: 1,
  participants: people,
  meetings: [
    { id: "ab", participants: ["a", "b"] },
    { id: "ac", participants: ["a", "c"] },
    { id: "ad", participants: ["a", "d"] },
  ],
};
const published = [
  { meeting: "ab", slot: "s1", table: null },
  { meeting: "ac", slot: "s2", table: null },
  { meeting: "ad", slot: "s3", table: null },
];
const budget = { steps: 300 };

test("a cancelled meeting leaves the others where they are", () => {
  const found = repair({ ...day, now: "s2", cancelled: ["ac"] }, published, { budget, sat });
  assert.deepEqual([found.changes, found.changesBound, found.added, found.status], [[], 0, [], "optimal"]);
  assert.equal(found.placements.length, 2);
});

test("somebody away moves one meeting, and nothing before now", () => {
  const changed: Problem = {
    ...day,
    now: "s2",
    participants: people.map((p) => (p.id === "c" ? { ...p, unavailable: ["s1", "s2"] } : p)),
  };
  const found = repair(changed, published, { budget, sat });
  // c can meet in s3 or s4; only s4 is free, so one change is the minimum and two would be needed for s3.
  assert.deepEqual(found.changes, [
    { meeting: "ac", from: { slot: "s2", table: null }, to: { slot: "s4", table: null } },
  ]);
  assert.equal(found.changesBound, 1);
  assert.deepEqual(violations(changed, found.placements), []);
});

test("of two repairs with as many changes the one further ahead is taken", () => {
  // New meeting bd must be in s2 or s3, so ac or ad has to go to s4: ad is further ahead.
  const changed: Problem = {
    ...day,
    now: "s1",
    meetings: [...day.meetings, { id: "bd", participants: ["b", "c"], allowed: ["s2", "s3"] }],
  };
  const found = repair(changed, published, { budget, sat });
  assert.deepEqual(
    found.changes.map((c) => c.meeting),
    ["ad"],
  );
  assert.deepEqual(found.added, ["bd"]);
});

test("what cannot take place any more is left out and said", () => {
  const changed: Problem = {
    ...day,
    now: "s2",
    participants: people.map((p) => (p.id === "c" ? { ...p, unavailable: ["s1", "s2", "s3", "s4"] } : p)),
  };
  const found = repair(changed, published, { budget, sat });
  assert.equal(found.status, "infeasible");
  assert.deepEqual(
    found.unplaced.map((u) => u.meeting),
    ["ac"],
  );
  assert.deepEqual(
    found.placements.map((p) => [p.meeting, p.slot]),
    [
      ["ab", "s1"],
      ["ad", "s3"],
    ],
  );
});

test("why a repair leaves something out: the slots before now are over, and what was held stays", () => {
  // ad was not published and is allowed only in the past; be must follow ab, which was held at s2, but was held itself at s1.
  const changed: Problem = {
    ...day,
    now: "s3",
    participants: [...people, { id: "e" }],
    meetings: [
      { id: "ab", participants: ["a", "b"] },
      { id: "ad", participants: ["a", "d"], allowed: ["s1"] },
    ],
  };
  const held = [{ meeting: "ab", slot: "s2", table: null }];
  const late = conflictOf(changed, sat, {}, held);
  assert.deepEqual(
    late?.causes.map((c) => [c.constraint, c.with]),
    [
      ["placed", ["ad"]],
      ["allowed", ["ad"]],
      ["now", ["s3"]],
    ],
  );
  assert.equal(conflictOf(changed, sat), undefined);
  const before: Problem = {
    ...changed,
    meetings: [
      { id: "ab", participants: ["a", "b"] },
      { id: "be", participants: ["b", "e"], after: ["ab"] },
    ],
  };
  const wrongOrder = conflictOf(before, sat, {}, [...held, { meeting: "be", slot: "s1", table: null }]);
  // Nothing is earlier than s1: where ab was held does not matter.
  assert.deepEqual(
    wrongOrder?.causes.map((c) => [c.constraint, c.with]),
    [
      ["placed", ["ab", "be"]],
      ["held", ["be", "s1"]],
      ["after", ["be", "ab"]],
    ],
  );
});

test("tables: whoever stays in a slot keeps the table", () => {
  const tables: Problem = { ...day, tables: [{ id: "t1" }, { id: "t2" }, { id: "t3" }] };
  delete tables.capacity;
  const seated = published.map((p, i) => ({ ...p, table: `t${3 - i}` }));
  const found = repair({ ...tables, now: "s1", cancelled: ["ab"] }, seated, { budget, sat });
  assert.deepEqual(changes(seated.slice(1), found.placements), []);
});

test("a table that is gone changes its meetings in any case: fewer are not possible", () => {
  const { capacity: _, ...rest } = day;
  const tables: Problem = { ...rest, tables: [{ id: "t1" }, { id: "t4" }] };
  const seated = published.map((p, i) => ({ ...p, table: i === 1 ? "t1" : "t2" }));
  const found = repair(tables, seated, { budget, sat });
  assert.deepEqual([found.changes.map((c) => c.meeting), found.changesBound], [["ab", "ad"], 2]);
  const closed: Problem = { ...tables, tables: [{ id: "t1", unavailable: ["s2"] }, { id: "t2" }] };
  const moved = repair(closed, seated, { budget, sat });
  assert.deepEqual([moved.changes.map((c) => c.meeting), moved.changesBound], [["ac"], 1]);
});

test("the fewest changes are those found by trying everything", () => {
  fc.assert(
    fc.property(
      problems({ slots: 4, participants: 4, meetings: 4 }, { optional: false }),
      fc.nat({ max: 3 }),
      (problem, away) => {
        fc.pre(problemDefects(problem).length === 0);
        const before = solve(problem, { budget: { steps: 100 }, sat, prove: true });
        fc.pre(before.status === "optimal");
        const slot = problem.slots[away % problem.slots.length]?.id ?? "s1";
        const changed: Problem = {
          ...problem,
          participants: problem.participants.map((p, i) =>
            i === 0 ? { ...p, unavailable: [...new Set([...(p.unavailable ?? []), slot])] } : p,
          ),
        };
        fc.pre(problemDefects(changed).length === 0);
        const was = new Map(before.placements.map((p) => [p.meeting, p.slot]));
        const expected = bestByTrying(changed, (placements) => [
          placements.filter((p) => was.get(p.meeting) !== p.slot).length,
        ]);
        const found = repair(changed, before.placements, { budget: { steps: 20_000 }, sat });
        if (expected === undefined) return assert.equal(found.status, "infeasible");
        assert.deepEqual([found.changes.length, found.changesBound], [expected[0], expected[0]]);
        assert.deepEqual(violations(changed, found.placements), []);
      },
    ),
    { numRuns: 40, seed: 7 },
  );
});
