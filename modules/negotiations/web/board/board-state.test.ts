import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "#libs/timetable/index.ts";
import {
  applied,
  broughtAbout,
  done,
  inverse,
  NO_HISTORY,
  opposite,
  placedOf,
  redone,
  tableFor,
  undone,
} from "./board-state.ts";

/** Two experts, one enterprise, two slots, two tables of which one is the county's own. */
const problem: Problem = {
  slots: [{ id: "s1" }, { id: "s2" }],
  tables: [{ id: "t1", owner: "jiefang" }, { id: "t2" }],
  participants: [
    { id: "expert:a" },
    { id: "expert:b", unavailable: ["s1"] },
    { id: "organisation:x", group: "jiefang" },
    { id: "organisation:y" },
  ],
  meetings: [
    { id: "m1", participants: ["expert:a", "organisation:x"], ownTable: true },
    { id: "m2", participants: ["expert:b", "organisation:y"] },
    { id: "m3", participants: ["expert:a", "organisation:y"] },
  ],
};
const at = (meeting: string, slot: string, table: string) => ({ meeting, slot, table });
const names = (found: { constraint: string }[]) => found.map((v) => v.constraint).sort();

test("a drop onto somebody who is elsewhere names the rule", () => {
  const placed = placedOf([at("m1", "s1", "t1")]);
  assert.deepEqual(names(broughtAbout(problem, placed, [at("m3", "s1", "t2")])), ["one-at-a-time"]);
  assert.deepEqual(names(broughtAbout(problem, placed, [at("m3", "s2", "t2")])), []);
  assert.deepEqual(names(broughtAbout(problem, placed, [at("m2", "s1", "t2")])), ["unavailable"]);
});

test("what was broken before the hand moved is not blamed on it", () => {
  const placed = placedOf([at("m2", "s1", "t2"), at("m1", "s1", "t1")]);
  assert.deepEqual(names(broughtAbout(problem, placed, [at("m1", "s2", "t1")])), []);
});

test("a meeting dropped in a slot takes a free table that suits it", () => {
  assert.equal(tableFor(problem, new Map(), "m1", "s1"), "t1");
  // The county's table is kept for the county.
  assert.equal(tableFor(problem, new Map(), "m2", "s2"), "t2");
  assert.equal(tableFor(problem, placedOf([at("m2", "s2", "t2")]), "m2", "s1"), "t2");
});

test("undo takes a move back, redo makes it again", () => {
  const before = placedOf([at("m1", "s1", "t1")]);
  const moves = [at("m1", "s2", "t1"), at("m2", "s2", "t2")];
  const step = { moves, back: inverse(before, moves), lock: [], unlock: [] };
  const after = applied(before, step.moves);
  assert.equal(after.get("m1")?.slot, "s2");
  assert.deepEqual([...applied(after, opposite(step).moves)], [...before]);
  const history = done(NO_HISTORY, step);
  assert.equal(undone(history).future.length, 1);
  assert.deepEqual(redone(undone(history)), history);
  // A new step after an undo forgets what was undone.
  assert.equal(done(undone(history), step).future.length, 0);
});
