import assert from "node:assert/strict";
import { test } from "node:test";
import { localMoment, stateOf, wallOf } from "./wall.ts";

const DAY = "2023-09-24";
const slot = (id: string, startsAt: string, endsAt: string, day = DAY) => ({ id, day, startsAt, endsAt });
const slots = [
  slot("s1", "10:30", "11:10"),
  slot("s2", "11:10", "11:50"),
  slot("s3", "09:00", "09:40", "2023-09-25"),
];
const room = { zh: "洽谈大厅", en: "Hall" };
const table = (id: string) => ({ id, number: id, room, county: null });
const person = { key: "expert:1", name: "埃尔姆", nameEn: "Elmhurst" };
const meeting = (id: string, at: string, where: string) => ({
  id,
  title: `洽谈${id}`,
  parties: [person],
  slot: at,
  table: where,
});
const meetings = [meeting("m1", "s1", "1"), meeting("m2", "s2", "1"), meeting("m3", "s3", "2")];
const mark = (meetingId: string, what: string, minutes: number | null = null) => ({
  meetingId,
  mark: what,
  minutes,
});
const wallAt = (time: string, marks: ReturnType<typeof mark>[] = [], day = DAY) =>
  wallOf({ tables: [table("1"), table("2")], slots, meetings, marks, now: { day, time } });

test("the clock of the venue decides the day, not the one of the viewer", () => {
  assert.deepEqual(localMoment("2023-09-23T16:30:00.000Z", "Asia/Shanghai"), { day: DAY, time: "00:30" });
});

test("a table shows what is on and what comes next on the same day", () => {
  const [first, second] = wallAt("10:40");
  assert.deepEqual(
    [first?.now?.meetingId, first?.now?.state, first?.next?.meetingId],
    ["m1", "waiting", "m2"],
  );
  assert.deepEqual(first?.now?.parties, [person]);
  // Tomorrow's meeting is not on today's wall.
  assert.deepEqual([second?.now, second?.next], [null, null]);
});

test("when one slot ends the next begins: at 11:10 the second meeting is on", () => {
  const [first] = wallAt("11:10");
  assert.deepEqual([first?.now?.meetingId, first?.next], ["m2", null]);
  const [before] = wallAt("08:00");
  assert.deepEqual([before?.now, before?.next?.meetingId, before?.next?.state], [null, "m1", "next"]);
});

test("the last mark says the state; late says by how much, until somebody marks that it has begun", () => {
  const late = wallAt("10:40", [mark("m1", "late", 15)])[0]?.now;
  assert.deepEqual([late?.state, late?.minutes], ["late", 15]);
  const begun = wallAt("10:50", [mark("m1", "late", 15), mark("m1", "started")])[0]?.now;
  assert.deepEqual([begun?.state, begun?.minutes], ["started", null]);
});

test("a meeting nobody said anything of is unmarked after its slot, and no longer expected to begin", () => {
  const [s1, , s3] = slots;
  assert.ok(s1 && s3);
  assert.equal(stateOf(s1, [], { day: DAY, time: "11:09" }), "waiting");
  assert.equal(stateOf(s1, [], { day: DAY, time: "11:10" }), "unmarked");
  assert.equal(stateOf(s3, [], { day: DAY, time: "23:00" }), "next");
  assert.equal(stateOf(s1, [], { day: "2023-09-25", time: "08:00" }), "unmarked");
});
