import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { leastRoomChanges, type Placement, type Problem, roomChanges, violations } from "./index.ts";

const problem: Problem = {
  slots: [
    { id: 1, day: "sat" },
    { id: 2, day: "sat" },
    { id: 3, day: "sat" },
    { id: 4, day: "sun" },
  ],
  tables: [
    { id: "h1", room: "hall" },
    { id: "e1", room: "east", owner: "county" },
    { id: "w1", room: "west", skills: ["interpreter"] },
  ],
  participants: [{ id: "expert" }, { id: "x" }, { id: "y" }, { id: "county" }],
  meetings: [
    { id: "open", participants: ["expert", "x"] },
    { id: "county", participants: ["expert", "county"], ownTable: true },
    { id: "english", participants: ["expert", "y"], needs: ["interpreter"] },
    { id: "sunday", participants: ["expert", "x"], table: "h1" },
  ],
};
const at = (slots: Record<string, number>, tables: Record<string, string>): Placement[] =>
  Object.entries(slots).map(([meeting, slot]) => ({ meeting, slot, table: tables[meeting] ?? null }));

test("rooms are changed between meetings of one day; the bound asks where each could be", () => {
  const slots = { open: 1, county: 2, english: 3, sunday: 4 };
  const seats = { open: "h1", county: "e1", english: "w1", sunday: "h1" };
  // Hall, east, west, and overnight to the hall: two changes. From the county's table to the interpreter's there is always one.
  assert.equal(roomChanges(problem, at(slots, seats)), 2);
  // The open meeting could only be in the hall or the west room, never in the east: both changes are needed.
  assert.equal(leastRoomChanges(problem, at(slots, seats)), 2);
  const later = { county: 1, english: 2, open: 3, sunday: 4 };
  assert.equal(roomChanges(problem, at(later, seats)), 2);
  assert.equal(leastRoomChanges(problem, at(later, seats)), 1);
  assert.equal(roomChanges(problem, at(later, { ...seats, open: "w1" })), 1);
});

test("no seating of the same slots changes rooms less often than the bound says", () => {
  const kinds = fc.array(fc.nat({ max: 59 }), { minLength: 3, maxLength: 4 });
  fc.assert(
    fc.property(kinds, fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }), (kinds, when) => {
      const people = ["a", "b", "c"];
      const changed: Problem = {
        ...problem,
        tables: [
          { id: "h1", room: "hall", ...((kinds[0] ?? 0) % 2 === 0 && { owner: "a" }) },
          { id: "e1", room: "east", unavailable: [1 + ((kinds[1] ?? 0) % 4)] },
          { id: "w1", skills: ["interpreter"], ...((kinds[2] ?? 0) % 3 > 0 && { room: "west" }) },
        ],
        participants: people.map((id) => ({ id, parallel: 2 })),
        meetings: kinds.map((kind, i) => ({
          id: i,
          participants: kind % 3 === 2 ? people : people.filter((_, p) => p !== kind % 3),
          ...(kind % 5 === 0 && { needs: ["interpreter"] }),
          ...(kind % 7 === 0 && { table: "e1" }),
        })),
      };
      const seatings = kinds.reduce<Placement[][]>(
        (all, _, i) =>
          all.flatMap((before) =>
            ["h1", "e1", "w1"].map((table) => [
              ...before,
              { meeting: i, slot: 1 + ((when[i] ?? 0) % 4), table },
            ]),
          ),
        [[]],
      );
      const legal = seatings.filter((seats) => violations(changed, seats).length === 0);
      fc.pre(legal.length > 0);
      const least = Math.min(...legal.map((seats) => roomChanges(changed, seats)));
      for (const seats of legal) assert.ok(leastRoomChanges(changed, seats) <= least);
    }),
    { numRuns: 150, seed: 11 },
  );
});
