import assert from "node:assert/strict";
import { test } from "node:test";
import { situation } from "../../testing/a-situation.ts";
import type { Placement } from "../timetable.ts";
import { driftOf } from "./drift.ts";
import { affectedParties, frozenNames, frozenVisits, versionChanges } from "./frozen.ts";
import type { Situation, VisitFact } from "./problem/situation.ts";

const placements: Placement[] = [
  { meeting: "m1", slot: "s1", table: "t1" },
  { meeting: "m2", slot: "s2", table: "t3" },
];
const visit: VisitFact = {
  id: "v1",
  code: "KC-1",
  title: "车间考察",
  hostName: "山阳机械厂",
  day: "2023-09-24",
  departsAt: "15:00",
  startsAt: "15:30",
  endsAt: "16:30",
  returnsAt: "17:00",
  vehicleId: null,
  address: null,
  parties: ["expert:a"],
};
const published = { names: frozenNames(situation), placements, visits: [] };
const textsFor = (now: Situation, version: Parameters<typeof driftOf>[0] = published) =>
  driftOf(version, now).map((d) => d.text.zh);
const slot = (id: string, more: object): Situation => ({
  ...situation,
  slots: situation.slots.map((s) => (s.id === id ? { ...s, ...more } : s)),
});
const table = (id: string, more: object): Situation => ({
  ...situation,
  tables: situation.tables.map((t) => (t.id === id ? { ...t, ...more } : t)),
});

test("nothing changed: nothing is told, also after the version was stored and its keys came back in another order", () => {
  const withVisit: Situation = { ...situation, visits: [visit] };
  const stored = {
    ...published,
    visits: frozenVisits(withVisit).map(
      (v) => Object.fromEntries(Object.entries(v).reverse()) as unknown as typeof v,
    ),
  };
  assert.deepEqual(driftOf(stored, withVisit), []);
  assert.deepEqual(affectedParties(stored, { ...published, visits: frozenVisits(withVisit) }, []), []);
});

test("slots that were moved are told where something published is in them", () => {
  assert.deepEqual(textsFor(slot("s1", { startsAt: "09:15", endsAt: "09:45" })), [
    "9月24日 09:00–09:30 改为 9月24日 09:15–09:45（1 场洽谈）",
  ]);
  // Nothing was published in s3.
  assert.deepEqual(textsFor(slot("s3", { startsAt: "14:10" })), []);
  // Lunch is on everybody's programme.
  assert.deepEqual(textsFor(slot("lunch", { startsAt: "12:30" })), [
    "9月24日 12:00–14:00 改为 9月24日 12:30–14:00",
  ]);
  assert.deepEqual(textsFor({ ...situation, slots: situation.slots.filter((s) => s.id !== "s2") }), [
    "9月24日 09:30–10:00 已删除（1 场洽谈）",
  ]);
});

test("tables renamed, moved or closed are told where a published meeting sits", () => {
  assert.deepEqual(textsFor(table("t1", { number: "A1" })), [
    "一楼大厅 1 号桌改为 一楼大厅 A1 号桌（1 场洽谈）",
  ]);
  assert.deepEqual(textsFor(table("t3", { roomId: "hall", open: false })), [
    "东厅 3 号桌改为 一楼大厅 3 号桌（1 场洽谈）",
    "东厅 3 号桌已停用（1 场洽谈）",
  ]);
  assert.deepEqual(textsFor(table("t2", { number: "B2" })), []);
});

test("cancelled meetings, parties that declined, visits that changed", () => {
  assert.deepEqual(textsFor({ ...situation, meetings: situation.meetings.filter((m) => m.id !== "m1") }), [
    "洽谈 M1“洽谈m1” 已取消",
  ]);
  const declined = situation.parties.map((p) =>
    p.key === "expert:a" ? { ...p, replyState: "declined" as const } : p,
  );
  assert.deepEqual(textsFor({ ...situation, parties: declined }), ["甲教授 谢绝参会（2 场洽谈）"]);
  const before: Situation = { ...situation, visits: [visit] };
  const version = { ...published, visits: frozenVisits(before) };
  assert.deepEqual(textsFor({ ...situation, visits: [{ ...visit, departsAt: "15:10" }] }, version), [
    "考察 KC-1“车间考察”有改动",
  ]);
  assert.deepEqual(textsFor(situation, version), ["考察 KC-1“车间考察”已取消"]);
  assert.deepEqual(textsFor(before), ["考察 KC-1“车间考察”是新增的"]);
});

test("the next version tells times as they were and as they are", () => {
  const after = slot("s1", { startsAt: "09:15", endsAt: "09:45" });
  const [change, ...rest] = versionChanges(published, { names: frozenNames(after), placements });
  assert.deepEqual(rest, []);
  assert.deepEqual(
    [change?.meeting, change?.from?.text?.zh, change?.to?.text?.zh],
    ["m1", "9月24日 09:00–09:30 · 一楼大厅 1 号桌", "9月24日 09:15–09:45 · 一楼大厅 1 号桌"],
  );
});
