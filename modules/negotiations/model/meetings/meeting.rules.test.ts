import assert from "node:assert/strict";
import { test } from "node:test";
import type { NegotiationTable, Slot } from "../programme/programme.ts";
import { circleThrough, interpreterFor, type RuleSurroundings, rulesProblems } from "./meeting.rules.ts";
import { MeetingRules } from "./meeting.ts";

const slot = (id: string, session: Slot["session"], kind: Slot["kind"] = "meeting"): Slot => ({
  id,
  version: 1,
  activityId: "a",
  day: "2023-09-24",
  startsAt: "09:00",
  endsAt: "09:30",
  session,
  kind,
  title: null,
});
const table = (id: string, more: Partial<NegotiationTable> = {}): NegotiationTable => ({
  id,
  version: 1,
  activityId: "a",
  roomId: "r",
  number: id,
  county: null,
  reserved: false,
  seats: 6,
  skills: [],
  x: 0,
  y: 0,
  rotation: 0,
  open: true,
  ...more,
});
const around = (more: Partial<RuleSurroundings> = {}): RuleSurroundings => ({
  id: "m1",
  county: "410882",
  slots: [
    slot("am1", "morning"),
    slot("am2", "morning"),
    slot("pm1", "afternoon"),
    slot("lunch", "morning", "meal"),
  ],
  tables: [
    table("1", { skills: ["interpreter-en"] }),
    table("2", { county: "410825", reserved: true }),
    table("3", { open: false }),
  ],
  meetings: [
    { id: "m1", code: "QT-1", rules: { after: [] } },
    { id: "m2", code: "QT-2", rules: { after: ["m1"] } },
    { id: "m3", code: "QT-3", rules: { after: ["m2"] } },
  ],
  ...more,
});
const problems = (rules: Partial<MeetingRules>, more?: Partial<RuleSurroundings>) =>
  rulesProblems(MeetingRules.parse(rules), around(more)).map((p) => [p.field, p.reason.zh]);

test("rules that can hold are accepted", () => {
  assert.deepEqual(
    problems({
      session: "morning",
      allowedSlots: ["am1", "pm1"],
      preferredSlots: ["am1"],
      tableId: "1",
      needs: ["interpreter-en"],
    }),
    [],
  );
});

test("slots that are not there or hold no meetings are named", () => {
  assert.deepEqual(problems({ allowedSlots: ["lunch"], fixedSlot: "gone" }), [
    ["allowedSlots", "该活动没有这个洽谈时段"],
    ["fixedSlot", "该活动没有这个洽谈时段"],
  ]);
});

test("wishes that exclude each other are refused at the field that breaks", () => {
  assert.deepEqual(problems({ allowedSlots: ["am1"], fixedSlot: "am2" }), [
    ["fixedSlot", "固定时段不在允许的时段或半天之内"],
  ]);
  assert.deepEqual(problems({ allowedSlots: ["am1"], session: "afternoon" }), [
    ["session", "允许的时段没有一个在该半天"],
  ]);
  assert.deepEqual(problems({ session: "afternoon", preferredSlots: ["am1"] }), [
    ["preferredSlots", "希望的时段不在允许的时段或半天之内"],
  ]);
});

test("a table must be open, the county's to use, and offer what is needed", () => {
  assert.deepEqual(problems({ tableId: "3" }), [["tableId", "3 号桌已停用"]]);
  assert.deepEqual(problems({ tableId: "2" }), [["tableId", "2 号桌属于其他县（市、区）"]]);
  assert.deepEqual(problems({ tableId: "1", needs: ["projector"] }), [["tableId", "1 号桌不具备所需条件"]]);
});

test("an order in a circle is refused naming the circle", () => {
  assert.deepEqual(problems({ after: ["m3"] }), [["after", "先后次序成环：QT-1 → QT-3 → QT-2 → QT-1"]]);
  assert.deepEqual(problems({ after: ["m1"] }), [["after", "先后次序成环：QT-1 → QT-1"]]);
  assert.deepEqual(problems({ after: ["m3"] }, { id: null }), []);
  assert.deepEqual(problems({ after: ["gone"] }), [["after", "没有这场待安排的洽谈，或已取消"]]);
});

test("the circle named is a shortest one", () => {
  const after = new Map([
    ["a", ["b", "c"]],
    ["b", ["d"]],
    ["d", ["e"]],
    ["e", ["a"]],
    ["c", ["a"]],
  ]);
  assert.deepEqual(circleThrough("a", after), ["a", "c", "a"]);
  assert.equal(
    circleThrough(
      "a",
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
    null,
  );
});

test("an interpreter for whoever speaks no Chinese", () => {
  assert.equal(interpreterFor(["en"]), "interpreter-en");
  assert.equal(interpreterFor(["de", "俄语", "en"]), "interpreter-ru");
  assert.equal(interpreterFor(["en", "zh"]), null);
  assert.equal(interpreterFor([]), null);
  assert.equal(interpreterFor(["ko"]), null);
});
