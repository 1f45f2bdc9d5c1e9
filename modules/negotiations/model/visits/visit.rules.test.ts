import assert from "node:assert/strict";
import { test } from "node:test";
import { overlaps, type VisitPlan, visitConflicts } from "./visit.rules.ts";

const visit = (id: string, more: Partial<VisitPlan> = {}): VisitPlan => ({
  id,
  code: `KC-${id}`,
  title: `考察${id}`,
  day: "2023-09-24",
  departsAt: "14:00",
  returnsAt: "17:00",
  capacity: 3,
  vehicleId: null,
  parties: ["expert:a"],
  ...more,
});
const reasons = (mine: VisitPlan, others: VisitPlan[], seats: number | null = null) =>
  visitConflicts(mine, {
    others,
    vehicle: seats === null ? null : { name: "1号车", seats },
    nameOf: (key) => key.split(":")[1] ?? key,
  }).map((r) => [r.field, r.reason.zh]);

test("one that is back when the other leaves does not collide", () => {
  assert.equal(overlaps(visit("1"), visit("2", { departsAt: "17:00", returnsAt: "18:00" })), false);
  assert.equal(overlaps(visit("1"), visit("2", { departsAt: "16:59", returnsAt: "18:00" })), true);
  assert.equal(overlaps(visit("1"), visit("2", { day: "2023-09-25" })), false);
});

test("more parties than the factory receives or the vehicle seats", () => {
  const four = visit("1", { vehicleId: "v", parties: ["expert:a", "expert:b", "expert:c", "expert:d"] });
  assert.deepEqual(reasons(four, [], 2), [
    ["parties", "参加方 4 家，超过企业可接待的 3 家"],
    ["vehicleId", "参加方 4 家，1号车只有 2 座"],
  ]);
});

test("a vehicle and a party at two places at once: both visits and the party are named", () => {
  const mine = visit("1", { vehicleId: "v", parties: ["expert:a", "expert:b"] });
  const other = visit("2", { vehicleId: "v", parties: ["expert:b"], departsAt: "16:00", returnsAt: "19:00" });
  assert.deepEqual(reasons(mine, [other], 5), [
    ["vehicleId", "1号车同一时间已用于“考察2”（KC-2，16:00–19:00）"],
    ["parties", "b同一时间已参加“考察2”（KC-2，16:00–19:00）"],
  ]);
  // Itself, as it was before the change, is no other visit.
  assert.deepEqual(reasons(mine, [visit("1", { vehicleId: "v" })], 5), []);
});
