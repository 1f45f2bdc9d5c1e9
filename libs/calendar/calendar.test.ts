import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chineseCalendar as china, chineseOfficeHours as office } from "./chinese.ts";
import {
  addDays,
  addWorkingDays,
  addWorkingTime,
  createCalendar,
  dayNumber,
  elapsedWorkingTime,
  localDate,
  readClock,
  union,
  workingDaysBetween,
} from "./index.ts";

test("the autumn holiday of 2023: 29 September to 6 October off, 7 and 8 October worked", () => {
  const days = Array.from({ length: 13 }, (_, i) => addDays("2023-09-27", i));
  assert.deepEqual(
    days.filter((day) => china.isWorkingDay(day)),
    ["2023-09-27", "2023-09-28", "2023-10-07", "2023-10-08", "2023-10-09"],
  );
  // Thursday 28 September + 1 is Saturday 7 October, + 2 Sunday the 8th, + 3 Monday the 9th.
  assert.deepEqual(addWorkingDays(china, "2023-09-28", 1), { date: "2023-10-07", approximate: false });
  assert.deepEqual(addWorkingDays(china, "2023-09-28", 3), { date: "2023-10-09", approximate: false });
  assert.deepEqual(addWorkingDays(china, "2023-10-09", -3), { date: "2023-09-28", approximate: false });
  assert.deepEqual(addWorkingDays(china, "2023-10-01", 0), { date: "2023-10-07", approximate: false });
  assert.deepEqual(workingDaysBetween(china, "2023-09-28", "2023-10-09"), { days: 3, approximate: false });
  assert.deepEqual(workingDaysBetween(china, "2023-10-09", "2023-09-28"), {
    days: -3 + 0,
    approximate: false,
  });
  assert.deepEqual(workingDaysBetween(china, "2023-09-29", "2023-10-06"), { days: 0, approximate: false });
});

test("the days of the conference, a Sunday and a Monday", () => {
  assert.equal(china.isWorkingDay("2023-09-24"), false);
  assert.equal(china.isWorkingDay("2023-09-25"), true);
});

test("a year without a notice knows weekends only and says so", () => {
  assert.equal(china.isApproximate("2026-12-31"), false);
  assert.equal(china.isApproximate("2027-01-01"), true);
  // Thursday 31 December 2026 + 1: 1 January 2027 is a Friday and counts until a notice says otherwise.
  assert.deepEqual(addWorkingDays(china, "2026-12-31", 1), { date: "2027-01-01", approximate: true });
  assert.deepEqual(createCalendar([]).isWorkingDay("1969-12-28"), false);
});

test("what is no date is refused", () => {
  for (const bad of ["2023-02-29", "2023-13-01", "2023-1-1", "", "2023-10-07T00:00"])
    assert.throws(() => dayNumber(bad), RangeError, bad);
  assert.throws(() => addWorkingDays(china, "2023-10-07", 0.5), RangeError);
  const closed = createCalendar([]);
  assert.throws(() => addWorkingDays({ ...closed, isWorkingDay: () => false }, "2023-10-07", 1), RangeError);
});

/** Local time in Shanghai. */
const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const hours = (...runs: [string, string][]) =>
  elapsedWorkingTime(
    runs.map(([from, to]) => ({ from: at(from), to: at(to) })),
    office,
  ).hours;

test("office hours count, nights, lunch and days off do not", () => {
  assert.equal(hours(["2023-09-28T09:00", "2023-09-28T11:00"]), 2);
  assert.equal(hours(["2023-09-28T11:30", "2023-09-28T15:00"]), 1);
  assert.equal(hours(["2023-09-28T17:00", "2023-10-07T09:30"]), 2);
  assert.equal(hours(["2023-09-29T00:00", "2023-10-07T00:00"]), 0);
  assert.equal(hours(["2023-10-07T00:00", "2023-10-10T00:00"]), 21);
  const elapsed = elapsedWorkingTime([{ from: at("2023-10-07T00:00"), to: at("2023-10-09T12:00") }], office);
  assert.equal(elapsed.days, 2.5);
});

test("overlapping runs count once, reversed ones not at all", () => {
  assert.equal(hours(["2023-09-28T09:00", "2023-09-28T11:00"], ["2023-09-28T10:00", "2023-09-28T12:00"]), 3);
  assert.equal(hours(["2023-09-28T11:00", "2023-09-28T09:00"]), 0);
  assert.deepEqual(
    union([
      { from: 5, to: 7 },
      { from: 1, to: 3 },
      { from: 3, to: 4 },
      { from: 6, to: 6 },
    ]),
    [
      { from: 1, to: 4 },
      { from: 5, to: 7 },
    ],
  );
});

test("the zone decides which day it is", () => {
  assert.equal(localDate(Date.parse("2023-09-28T16:30:00Z"), 480), "2023-09-29");
  assert.equal(localDate(Date.parse("2023-09-28T16:30:00Z"), 0), "2023-09-28");
});

test("a desk clock pauses while the matter is returned", () => {
  const runs = [
    { from: at("2023-09-27T08:30"), to: at("2023-09-27T18:00") }, // one office day, then returned
    { from: at("2023-10-08T14:30"), to: null }, // resubmitted on a worked Sunday afternoon
  ];
  const state = readClock(runs, { now: at("2023-10-09T12:00"), limitDays: 3 }, office);
  assert.equal(state.running, true);
  assert.equal(state.elapsed.days, 2);
  assert.equal(state.remainingDays, 1);
  assert.equal(state.overdue, false);
  // Two days from Sunday 14:30: half on Sunday, Monday whole, the other half on Tuesday morning.
  assert.equal(state.dueAt, at("2023-10-10T12:00"));
  const late = readClock(runs, { now: at("2023-10-10T15:00"), limitDays: 3 }, office);
  assert.equal(late.overdue, true);
  assert.equal(late.dueAt, at("2023-10-10T12:00"));
  const paused = readClock(runs.slice(0, 1), { now: at("2023-10-08T10:00"), limitDays: 3 }, office);
  assert.deepEqual([paused.running, paused.elapsed.days, paused.dueAt], [false, 1, null]);
});

test("bad office hours are refused", () => {
  for (const periods of [
    [],
    [{ from: 600, to: 500 }],
    [
      { from: 0, to: 100 },
      { from: 50, to: 200 },
    ],
    [{ from: 0, to: 1500 }],
  ])
    assert.throws(() => elapsedWorkingTime([], { ...office, periods }), RangeError);
});

const day = fc
  .integer({ min: dayNumber("2020-01-01"), max: dayNumber("2026-06-30") })
  .map((n) => addDays("1970-01-01", n));
const instant = fc.integer({ min: at("2022-12-01T00:00"), max: at("2023-11-30T00:00") });

test("counting inverts adding, from any working day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (any, n) => {
      const from = addWorkingDays(china, any, 0).date;
      const { date } = addWorkingDays(china, from, n);
      assert.ok(china.isWorkingDay(date));
      const forth = workingDaysBetween(china, n < 0 ? date : from, n < 0 ? from : date).days;
      assert.equal(forth, Math.abs(n));
    }),
  );
});

test("time adds up where a run is cut in two, and the due time has exactly the time asked for", () => {
  fc.assert(
    fc.property(
      fc.tuple(instant, instant, instant),
      fc.integer({ min: 1, max: 30 * 3_600_000 }),
      (three, time) => {
        const [a, b, c] = three.sort((x, y) => x - y) as [number, number, number];
        const ms = (from: number, to: number) => elapsedWorkingTime([{ from, to }], office).milliseconds;
        assert.equal(ms(a, b) + ms(b, c), ms(a, c));
        const due = addWorkingTime(a, time, office).at;
        assert.equal(ms(a, due), time);
        assert.equal(ms(a, due - 1), time - 1);
      },
    ),
    { numRuns: 60 },
  );
});
