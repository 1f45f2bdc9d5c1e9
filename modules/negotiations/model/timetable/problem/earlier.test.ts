import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "#libs/timetable/index.ts";
import { earlier } from "./earlier.ts";

const slots = ["s1", "s2", "s3", "s4"].map((id, i) => ({ id, day: i < 2 ? "2023-09-24" : "2023-09-25" }));
const meeting = (id: string, participants: string[], more: object = {}) => ({
  ...{ id, participants, group: "410811", priority: 1, optional: true },
  ...more,
});
const problem = (more: Partial<Problem> = {}): Problem => ({
  slots,
  tables: [
    { id: "t1", room: "hall" },
    { id: "t2", room: "hall" },
  ],
  participants: ["a", "b", "c", "x", "y"].map((id) => ({ id })),
  meetings: [meeting("m1", ["a", "x"]), meeting("m2", ["b", "y"])],
  objective: { breaks: true },
  ...more,
});
const none = { rooms: [], held: new Set<string>() };
const put = (meeting: string, slot: string, table: string) => ({ meeting, slot, table });

test("meetings of different people in the last slot begin with the first", () => {
  assert.deepEqual(earlier(problem(), [put("m1", "s4", "t1"), put("m2", "s4", "t2")], none), [
    put("m1", "s1", "t1"),
    put("m2", "s1", "t2"),
  ]);
});

test("meetings of one person move together and keep their order without a break", () => {
  const one = problem({ meetings: [meeting("m1", ["a", "x"]), meeting("m2", ["a", "y"])] });
  assert.deepEqual(earlier(one, [put("m1", "s3", "t1"), put("m2", "s4", "t1")], none), [
    put("m1", "s1", "t1"),
    put("m2", "s2", "t1"),
  ]);
});

test("not before somebody is there, not out of a wished slot, not into a taken table, and what is held stays", () => {
  const arrives = problem({
    participants: ["a", "b", "x", "y"].map((id) => (id === "a" ? { id, unavailable: ["s1", "s2"] } : { id })),
  });
  const late = [put("m1", "s4", "t1"), put("m2", "s4", "t2")];
  assert.deepEqual(earlier(arrives, late, none), [put("m1", "s3", "t1"), put("m2", "s1", "t2")]);
  const wished = problem({
    meetings: [meeting("m1", ["a", "x"], { preferred: ["s4"] }), meeting("m2", ["b", "y"])],
  });
  assert.deepEqual(earlier(wished, late, none), [put("m1", "s4", "t1"), put("m2", "s1", "t2")]);
  const held = { ...none, held: new Set(["m1"]) };
  assert.deepEqual(earlier(problem(), late, held), [put("m1", "s4", "t1"), put("m2", "s1", "t2")]);
  const oneTable = problem({ tables: [{ id: "t1", room: "hall" }] });
  assert.deepEqual(earlier(oneTable, [put("m1", "s1", "t1"), put("m2", "s4", "t1")], none), [
    put("m1", "s1", "t1"),
    put("m2", "s2", "t1"),
  ]);
});
