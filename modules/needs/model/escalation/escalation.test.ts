import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type ClockState, clockStateOf, withGrace } from "./escalation.ts";

const NOW = "2023-04-13T02:00:00.000Z";
const at = (deskDueAt: string | null, escalatedAt: string | null = null) =>
  clockStateOf({ deskDueAt, escalatedAt }, NOW);

test("a need away from the desks has no clock; at a desk it is in time, due within 24 hours, overdue or escalated", () => {
  assert.equal(at(null), null);
  assert.equal(at("2023-04-14T02:00:00.000Z"), "on-time");
  assert.equal(at("2023-04-14T01:59:59.000Z"), "due-soon");
  assert.equal(at("2023-04-13T02:00:00.000Z"), "due-soon");
  assert.equal(at("2023-04-13T01:59:59.999Z"), "overdue");
  assert.equal(at("2023-04-11T02:00:00.000Z", "2023-04-12T02:00:00.000Z"), "escalated");
});

test("time only ever makes a clock worse", () => {
  const order: (ClockState | null)[] = ["on-time", "due-soon", "overdue"];
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 0, max: 100 }), (due, later) => {
      const hour = (n: number) => new Date(Date.parse(NOW) + n * 3_600_000).toISOString();
      const need = { deskDueAt: hour(due), escalatedAt: null };
      const [before, after] = [clockStateOf(need, NOW), clockStateOf(need, hour(later))];
      assert.ok(order.indexOf(after) >= order.indexOf(before));
    }),
  );
});

test("the grace is added to the limit of each desk", () => {
  assert.deepEqual(withGrace({ county: 3, city: 5 }, { county: 1, city: 0.5 }), { county: 4, city: 5.5 });
});
