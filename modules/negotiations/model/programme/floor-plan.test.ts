import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  areasFor,
  boundsOf,
  floorOf,
  keptInside,
  placesIn,
  snap,
  TablesPlan,
  tablesFrom,
  within,
} from "./floor-plan.ts";

const hall = { id: "hall", width: 40, height: 25, areas: [] };
const QINYANG = "410882";
const WENXIAN = "410825";

test("a table of six is 1.8 by 0.8 m, turned by a quarter 0.8 by 1.8", () => {
  const b = boundsOf({ x: 5, y: 5, rotation: 0, seats: 6 });
  assert.deepEqual(
    [b.x, b.y, b.width, b.height].map((n) => n.toFixed(2)),
    ["4.10", "4.60", "1.80", "0.80"],
  );
  const turned = boundsOf({ x: 5, y: 5, rotation: 90, seats: 6 });
  assert.deepEqual(
    [turned.width, turned.height].map((n) => n.toFixed(2)),
    ["0.80", "1.80"],
  );
});

test("a table dragged through the wall stops at it", () => {
  const at = keptInside({ x: -3, y: 24.9, rotation: 0, seats: 6 }, hall);
  assert.deepEqual([at.x, at.y], [0.9, 24.6]);
  assert.ok(within(boundsOf(at), floorOf(hall)));
});

test("snapping goes to the nearest line of the grid", () => {
  assert.equal(snap(3.26, 0.5), 3.5);
  assert.equal(snap(3.24, 0.5), 3);
  assert.equal(snap(3.257, 0), 3.26);
});

test("tables stand in even rows inside the area", () => {
  // Six-seat tables need 2.6 × 2.4 m with their chairs: three columns and two rows in 8 × 5 m.
  const area = { x: 10, y: 10, width: 8, height: 5 };
  assert.equal(placesIn(area, { count: 9, seats: 6 }).length, 6);
  assert.deepEqual(placesIn(area, { count: 4, seats: 6 }), [
    { x: 12, y: 11.25 },
    { x: 16, y: 11.25 },
    { x: 12, y: 13.75 },
    { x: 16, y: 13.75 },
  ]);
  assert.deepEqual(placesIn({ x: 0, y: 0, width: 1, height: 1 }, { count: 1, seats: 6 }), []);
});

test("eleven counties share a hall: areas inside it, none over another", () => {
  const counties = Array.from({ length: 11 }, (_, i) => String(410800 + i));
  const areas = areasFor(hall, counties);
  assert.equal(areas.length, 11);
  for (const a of areas) assert.ok(within(a, floorOf(hall)));
  for (const a of areas)
    for (const b of areas)
      if (a.id !== b.id)
        assert.ok(
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y,
          `${a.id} ${b.id}`,
        );
});

const plan = (more: object) =>
  TablesPlan.parse({
    roomId: "hall",
    counties: [
      { county: QINYANG, tables: 3 },
      { county: WENXIAN, tables: 2 },
    ],
    newAreas: true,
    ...more,
  });

test("so many tables for each county, numbered on or by letters, inside their own areas", () => {
  const standing = { roomId: "other", number: "7", county: null, x: 1, y: 1, rotation: 0, seats: 6 };
  const running = tablesFrom(plan({}), hall, [standing]);
  assert.deepEqual(
    running.tables.map((t) => [t.number, t.county]),
    [
      ["8", QINYANG],
      ["9", QINYANG],
      ["10", QINYANG],
      ["11", WENXIAN],
      ["12", WENXIAN],
    ],
  );
  for (const t of running.tables) {
    const area = running.areas.find((a) => a.county === t.county);
    assert.ok(area && within(boundsOf(t), area), t.number);
  }
  const lettered = tablesFrom(plan({ numbering: "lettered" }), hall, []);
  assert.deepEqual(
    lettered.tables.map((t) => t.number),
    ["A1", "A2", "A3", "B1", "B2"],
  );
});

test("a county that has its tables gets none; one without an area, or with one too small, is named", () => {
  const areas = [{ id: "a", county: QINYANG, name: null, x: 0, y: 0, width: 6, height: 3 }];
  const room = { ...hall, areas };
  const one = { roomId: "hall", number: "1", county: QINYANG, x: 1.5, y: 1.5, rotation: 0, seats: 6 };
  const made = tablesFrom(plan({ newAreas: false }), room, [one]);
  // Two columns of 2.6 m, one of them taken.
  assert.deepEqual(made.short, [
    { county: QINYANG, fits: 2, wanted: 3 },
    { county: WENXIAN, fits: null, wanted: 2 },
  ]);
  const full = tablesFrom(plan({ newAreas: false, counties: [{ county: QINYANG, tables: 1 }] }), room, [one]);
  assert.deepEqual(full.tables, []);
  assert.deepEqual(full.short, []);
});

test("whatever the area, placed tables are inside it and keep apart", () => {
  fc.assert(
    fc.property(
      fc.record({
        x: fc.double({ min: 0, max: 20, noNaN: true }),
        y: fc.double({ min: 0, max: 20, noNaN: true }),
        width: fc.double({ min: 1, max: 30, noNaN: true }),
        height: fc.double({ min: 1, max: 30, noNaN: true }),
      }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 2, max: 12 }),
      (area, count, seats) => {
        const places = placesIn(area, { count, seats }).map((p) => ({ ...p, rotation: 0, seats }));
        const roomy = {
          x: area.x - 0.01,
          y: area.y - 0.01,
          width: area.width + 0.02,
          height: area.height + 0.02,
        };
        for (const p of places) assert.ok(within(boundsOf(p), roomy));
        for (const [i, p] of places.entries())
          for (const q of places.slice(i + 1))
            assert.ok(Math.abs(p.x - q.x) > 1.2 || Math.abs(p.y - q.y) > 0.8);
      },
    ),
    { numRuns: 200 },
  );
});
