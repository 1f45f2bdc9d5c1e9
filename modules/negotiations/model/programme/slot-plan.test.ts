import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localMoment, overlapOf, SlotPlan, sessionAt, slotsFrom } from "./slot-plan.ts";

const times = (plan: object) =>
  slotsFrom(SlotPlan.parse(plan)).map((s) => `${s.startsAt}-${s.endsAt} ${s.session} ${s.kind}`);

test("a day of 40-minute slots with tea and lunch", () => {
  assert.deepEqual(
    times({
      days: ["2023-09-24"],
      from: "09:00",
      to: "15:30",
      minutes: 40,
      change: 5,
      pauses: [
        { startsAt: "12:00", endsAt: "14:00", kind: "meal" },
        { startsAt: "10:30", endsAt: "10:45", kind: "break" },
      ],
    }),
    [
      "09:00-09:40 morning meeting",
      "09:45-10:25 morning meeting",
      "10:30-10:45 morning break",
      "10:45-11:25 morning meeting",
      "12:00-14:00 afternoon meal",
      "14:00-14:40 afternoon meeting",
      "14:45-15:25 afternoon meeting",
    ],
  );
});

test("days come once each and in order; an evening is an evening", () => {
  const slots = slotsFrom(
    SlotPlan.parse({
      days: ["2023-09-25", "2023-09-24", "2023-09-25"],
      from: "19:00",
      to: "20:00",
      minutes: 60,
    }),
  );
  assert.deepEqual(
    slots.map((s) => [s.day, s.startsAt, s.session]),
    [
      ["2023-09-24", "19:00", "evening"],
      ["2023-09-25", "19:00", "evening"],
    ],
  );
  assert.equal(sessionAt("12:00"), "afternoon");
});

test("a plan whose end is before its start is refused", () => {
  assert.equal(
    SlotPlan.safeParse({ days: ["2023-09-24"], from: "10:00", to: "09:00", minutes: 30 }).success,
    false,
  );
});

test("overlaps are found within a day only, touching ends are none", () => {
  const at = (day: string, startsAt: string, endsAt: string) => ({ day, startsAt, endsAt });
  assert.equal(overlapOf([at("2023-09-24", "09:00", "10:00"), at("2023-09-24", "10:00", "11:00")]), null);
  assert.equal(overlapOf([at("2023-09-24", "09:00", "10:00"), at("2023-09-25", "09:30", "10:30")]), null);
  const long = at("2023-09-24", "09:00", "12:00");
  const late = at("2023-09-24", "11:00", "11:30");
  assert.deepEqual(overlapOf([late, at("2023-09-24", "13:00", "14:00"), long]), [long, late]);
});

test("whatever the plan, meeting slots have its length, lie between its ends and overlap nothing", () => {
  const time = fc
    .integer({ min: 0, max: 23 * 60 + 59 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`);
  const span = fc
    .tuple(time, time)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  fc.assert(
    fc.property(
      span,
      fc.integer({ min: 5, max: 240 }),
      fc.integer({ min: 0, max: 60 }),
      span,
      (s, minutes, change, p) => {
        const slots = slotsFrom(
          SlotPlan.parse({
            days: ["2023-09-24"],
            ...s,
            minutes,
            change,
            pauses: [{ startsAt: p.from, endsAt: p.to, kind: "break" }],
          }),
        );
        assert.equal(overlapOf(slots), null);
        const length = (x: { startsAt: string; endsAt: string }) =>
          Number(x.endsAt.slice(0, 2)) * 60 +
          Number(x.endsAt.slice(3)) -
          (Number(x.startsAt.slice(0, 2)) * 60 + Number(x.startsAt.slice(3)));
        for (const slot of slots.filter((x) => x.kind === "meeting")) {
          assert.equal(length(slot), minutes);
          assert.ok(slot.startsAt >= s.from && slot.endsAt <= s.to);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("an instant is told in the zone of the programme", () => {
  assert.deepEqual(localMoment("2023-09-23T16:30:00.000Z", "Asia/Shanghai"), {
    day: "2023-09-24",
    time: "00:30",
  });
  assert.deepEqual(localMoment("2023-09-23T16:30:00.000Z", "Europe/London"), {
    day: "2023-09-23",
    time: "17:30",
  });
});
