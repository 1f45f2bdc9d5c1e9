import assert from "node:assert/strict";
import { test } from "node:test";
import { conflictOf, type Problem, solve, whyNot } from "./index.ts";
import { sat } from "./testing/satisfiability.ts";

const slots = ["s1", "s2", "s3"].map((id) => ({ id }));
const people = ["a", "b", "c", "d", "e"].map((id) => ({ id }));
const namesOf = (found: ReturnType<typeof conflictOf> | "open") =>
  found === "open" ? "open" : found?.causes.map((c) => [c.constraint, c.with]);

test("a solvable problem has no conflict, and its meetings no causes", () => {
  const problem: Problem = {
    slots,
    capacity: 1,
    participants: people,
    meetings: [{ id: "x", participants: ["a", "b"] }],
  };
  assert.equal(conflictOf(problem, sat), undefined);
  assert.deepEqual(whyNot(problem, "x", { sat }), { causes: [], smallest: true });
});

test("three meetings of somebody who is there for two slots", () => {
  const problem: Problem = {
    slots,
    capacity: 3,
    participants: people.map((p) => (p.id === "a" ? { ...p, unavailable: ["s2"] } : p)),
    meetings: ["b", "c", "d"]
      .map((other) => ({ id: `a${other}`, participants: ["a", other] }))
      .concat([{ id: "be", participants: ["b", "e"] }]),
  };
  const found = conflictOf(problem, sat);
  assert.deepEqual(namesOf(found), [
    ["placed", ["ab", "ac", "ad"]],
    ["unavailable", ["a", "s2"]],
    ["one-at-a-time", ["a"]],
  ]);
  assert.match(found?.causes[1]?.text.zh ?? "", /a 在 s2 不在/);
});

test("of several conflicts the smallest is named", () => {
  // One meeting confined to a slot its participant is away from (3 rules) beside four meetings for one table and three slots (5).
  const problem: Problem = {
    slots,
    capacity: 1,
    participants: people.map((p) => (p.id === "a" ? { ...p, unavailable: ["s1"] } : p)),
    meetings: [
      { id: "ab", participants: ["a", "b"], allowed: ["s1"] },
      { id: "bc", participants: ["b", "c"] },
      { id: "cd", participants: ["c", "d"] },
      { id: "de", participants: ["d", "e"] },
    ],
  };
  assert.deepEqual(namesOf(conflictOf(problem, sat)), [
    ["placed", ["ab"]],
    ["allowed", ["ab", "s1"].slice(0, 1)],
    ["unavailable", ["a", "s1"]],
  ]);
});

test("why a meeting cannot take place: its own participants, the order and the tables", () => {
  const base: Problem = { slots, capacity: 1, participants: people, meetings: [] };
  const away: Problem = {
    ...base,
    participants: people.map((p) =>
      p.id === "a" ? { ...p, unavailable: ["s1", "s2"] } : p.id === "b" ? { ...p, unavailable: ["s3"] } : p,
    ),
    meetings: [{ id: "ab", participants: ["a", "b"], optional: true }],
  };
  assert.deepEqual(namesOf(whyNot(away, "ab", { sat })), [
    ["unavailable", ["a", "s1", "s2"]],
    ["unavailable", ["b", "s3"]],
  ]);
  const ordered: Problem = {
    ...base,
    meetings: [
      { id: "first", participants: ["a", "b"], fixed: "s3" },
      { id: "then", participants: ["c", "d"], after: ["first"], optional: true },
    ],
  };
  assert.deepEqual(namesOf(whyNot(ordered, "then", { sat })), [
    ["placed", ["first"]],
    ["fixed", ["first", "s3"]],
    ["after", ["then", "first"]],
  ]);
  const full: Problem = {
    ...base,
    meetings: [
      { id: "fixed", participants: ["a", "b"], fixed: "s1" },
      { id: "wish", participants: ["c", "d"], allowed: ["s1"], optional: true },
    ],
  };
  assert.deepEqual(namesOf(whyNot(full, "wish", { sat })), [
    ["placed", ["fixed"]],
    ["fixed", ["fixed", "s1"]],
    ["allowed", ["wish"]],
    ["capacity", []],
  ]);
});

test("fairness can be the cause", () => {
  const problem: Problem = {
    slots,
    capacity: 2,
    participants: people,
    meetings: [
      { id: "ab", participants: ["a", "b"], fixed: "s1" },
      { id: "ac", participants: ["a", "c"], fixed: "s3" },
    ],
    objective: { fairness: 0 },
  };
  assert.deepEqual(namesOf(conflictOf(problem, sat))?.slice(-1), [["fairness", []]]);
});

test("a meeting that no table suits is told so, however alike the tables are; it stands in nobody else's way", () => {
  const problem: Problem = {
    slots,
    tables: [{ id: "t1" }, { id: "t2" }],
    participants: people,
    meetings: [
      { id: "x", participants: ["a", "b"], needs: ["interpreter"], optional: true },
      { id: "y", participants: ["c", "d"] },
    ],
  };
  for (const tables of [problem.tables, [{ id: "t1" }, { id: "t2", owner: "e" }]]) {
    const found = { ...problem, ...(tables && { tables }) };
    assert.equal(conflictOf(found, sat), undefined);
    assert.deepEqual(whyNot(found, "y", { sat }), { causes: [], smallest: true });
    assert.deepEqual(namesOf(whyNot(found, "x", { sat })), [["tables", ["x"]]]);
  }
  const must = { ...problem, meetings: problem.meetings.map((m) => ({ ...m, optional: false })) };
  assert.deepEqual(namesOf(conflictOf(must, sat)), [
    ["placed", ["x"]],
    ["tables", ["x"]],
  ]);
});

test("more meetings than there is room for: counted at once, with one meeting too many named", () => {
  const people = Array.from({ length: 40 }, (_, i) => ({ id: i }));
  const crowded: Problem = {
    slots: Array.from({ length: 6 }, (_, i) => ({ id: `s${i}` })),
    capacity: 3,
    participants: people,
    meetings: Array.from({ length: 20 }, (_, i) => ({ id: `m${i}`, participants: [2 * i, 2 * i + 1] })),
  };
  const found = conflictOf(crowded, sat);
  assert.deepEqual(
    found?.causes.map((c) => [c.constraint, c.with.length]),
    [
      ["placed", 19],
      ["capacity", 0],
    ],
  );
  const solved = solve(crowded, { budget: { steps: 1000 }, sat });
  assert.equal(solved.status, "infeasible");
  const some = { ...crowded, meetings: crowded.meetings.map((m) => ({ ...m, optional: true })) };
  const best = solve(some, { budget: { steps: 1000 }, sat });
  assert.deepEqual([best.status, best.placements.length, best.unplaced.length], ["optimal", 18, 2]);
});
