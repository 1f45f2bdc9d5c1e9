import assert from "node:assert/strict";
import { test } from "node:test";
import type { NegotiationTable, Room } from "../../../model/programme/programme.ts";
import {
  align,
  changesOf,
  draw,
  duplicate,
  isChanged,
  move,
  openPlan,
  rebase,
  redo,
  rotate,
  troubled,
  undo,
  without,
} from "./plan-state.ts";

const room: Room = {
  id: "hall",
  version: 3,
  activityId: "a",
  name: { zh: "大厅", en: "Hall" },
  floor: null,
  width: 20,
  height: 10,
  position: 0,
  walks: [],
  areas: [{ id: "q", county: "410882", name: null, x: 1, y: 1, width: 6, height: 4 }],
};
const table = (id: string, x: number, y: number, more: Partial<NegotiationTable> = {}): NegotiationTable => ({
  id,
  version: 1,
  activityId: "a",
  roomId: "hall",
  number: id.toUpperCase(),
  county: null,
  reserved: false,
  seats: 6,
  skills: [],
  x,
  y,
  rotation: 0,
  open: true,
  ...more,
});
const tables = [table("a1", 3, 3), table("a2", 8, 3), table("z", 5, 5, { roomId: "other" })];
const opened = () => openPlan(room, tables);
const at = (drawing: { tables: readonly { id: string; x: number; y: number }[] }, id: string) => {
  const t = drawing.tables.find((x) => x.id === id);
  return t && [t.x, t.y];
};

test("a plan holds the room's own tables, and nothing changed sends nothing", () => {
  const state = opened();
  assert.deepEqual(
    state.now.tables.map((t) => t.id),
    ["a1", "a2"],
  );
  assert.equal(isChanged(state), false);
  assert.deepEqual(changesOf(state), { version: 3, changed: [], added: [], removed: [] });
});

test("selected tables move together, to the grid, and stop at the walls", () => {
  const both = new Set(["a1", "a2", "q"]);
  const moved = move(opened().now, both, { dx: 1.26, dy: -5, grid: 0.5, room });
  // Half a table of 0.8 m is 0.4 m from the wall.
  assert.deepEqual(at(moved, "a1"), [4.5, 0.4]);
  assert.deepEqual(at(moved, "a2"), [9.5, 0.4]);
  assert.deepEqual([moved.areas[0]?.x, moved.areas[0]?.y], [2.5, 0]);
});

test("undo and redo walk the steps; a new step forgets what was undone", () => {
  const first = draw(opened(), move(opened().now, new Set(["a1"]), { dx: 1, dy: 0, grid: 0.5, room }));
  const second = draw(first, rotate(first.now, new Set(["a1"]), { degrees: 90, room }));
  assert.deepEqual(undo(undo(second)).now, opened().now);
  assert.deepEqual(redo(undo(second)).now, second.now);
  const other = draw(undo(second), without(first.now, new Set(["a2"])));
  assert.equal(other.future.length, 0);
  assert.equal(draw(other, other.now), other);
});

test("what is sent is what differs", () => {
  const { drawing } = duplicate(opened().now, new Set(["a1"]), {
    taken: ["A1", "A2", "7"],
    room,
    newId: () => "new",
  });
  const moved = move(drawing, new Set(["a2"]), { dx: 0, dy: 1, grid: 0.5, room });
  const sent = changesOf(draw(opened(), without({ ...moved, areas: [] }, new Set(["a1"]))));
  assert.deepEqual(sent.areas, []);
  assert.deepEqual(
    sent.changed.map((c) => [c.id, c.version, c.table.y]),
    [["a2", 1, 4]],
  );
  assert.deepEqual(
    sent.added.map((t) => [t.number, t.x]),
    [["8", 5.6]],
  );
  assert.deepEqual(sent.removed, [{ id: "a1", version: 1 }]);
});

test("after a conflict my changes stand on what is stored now", () => {
  const mine = draw(opened(), move(opened().now, new Set(["a1"]), { dx: 2, dy: 0, grid: 0.5, room }));
  const theirs = [
    table("a1", 3, 3, { version: 2, seats: 8 }),
    table("a2", 8, 6, { version: 2 }),
    table("a3", 15, 5),
  ];
  const merged = rebase(mine, { ...room, version: 4 }, theirs);
  assert.deepEqual(at(merged.now, "a1"), [5, 3]);
  // I only moved it: the seats are theirs.
  assert.equal(merged.now.tables.find((x) => x.id === "a1")?.seats, 8);
  assert.deepEqual(at(merged.now, "a2"), [8, 6]);
  assert.deepEqual(at(merged.now, "a3"), [15, 5]);
  assert.deepEqual(
    changesOf(merged).changed.map((c) => [c.id, c.version]),
    [["a1", 2]],
  );
});

test("tables that overlap are found, and aligning puts them in a row", () => {
  assert.deepEqual([...troubled(opened().now, room)], []);
  const near = move(opened().now, new Set(["a2"]), { dx: -4, dy: 0, grid: 0.5, room });
  assert.deepEqual([...troubled(near, room)].sort(), ["a1", "a2"]);
  const apart = move(opened().now, new Set(["a2"]), { dx: 0, dy: 2, grid: 0.5, room });
  const row = align(apart, new Set(["a1", "a2"]), { along: "row", grid: 0.5 });
  assert.deepEqual([at(row, "a1")?.[1], at(row, "a2")?.[1]], [4, 4]);
});
