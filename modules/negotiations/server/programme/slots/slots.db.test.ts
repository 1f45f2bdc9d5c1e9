import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SlotInput, SlotShift } from "../../../model/programme/programme.ts";
import { MAIN, type ProgrammeModule, programmeModule, refused } from "../../../testing/programme-module.ts";

let m: ProgrammeModule;
before(async () => {
  m = await programmeModule();
});
after(() => m.t.close());

const DAY = "2023-09-24";
const aSlot = (startsAt: string, endsAt: string, more: object = {}) =>
  SlotInput.parse({ day: DAY, startsAt, endsAt, session: "morning", ...more });
const shift = (more: object) =>
  m.programme.slots.shift(m.city(), MAIN, SlotShift.parse({ day: DAY, ...more }));
const times = async () => (await m.read()).slots.map((s) => `${s.day} ${s.startsAt}–${s.endsAt}`);

test("a slot with published meetings keeps its kind, may change its times until it has begun", async () => {
  m.t.setNow("2023-09-24T00:30:00.000Z");
  const { slots } = m.programme;
  const nine = await slots.add(m.city(), MAIN, aSlot("09:00", "09:30"));
  const ten = await slots.add(m.city(), MAIN, aSlot("10:00", "10:30"));
  await m.aMeeting("told");
  const named = (id: string, startsAt: string, endsAt: string) => ({
    id,
    day: DAY,
    startsAt,
    endsAt,
    kind: "meeting",
  });
  await m.publish(
    1,
    [{ meeting: "told", slot: nine.id, table: null }],
    [named(nine.id, "09:00", "09:30"), named(ten.id, "10:00", "10:30")],
  );
  await assert.rejects(
    slots.edit(m.city(), { ...nine, slot: aSlot("09:00", "09:30", { kind: "break" }) }),
    refused("negotiations.slot-holds-meetings", "QT-told", "told洽谈"),
  );
  // 08:30 in Jiaozuo: it has not begun.
  const moved = await slots.edit(m.city(), { ...nine, slot: aSlot("09:10", "09:40") });
  // 09:05: by the time people were told it has, whatever the programme says now.
  m.t.setNow("2023-09-24T01:05:00.000Z");
  await assert.rejects(
    slots.edit(m.city(), { ...moved, slot: aSlot("09:20", "09:50") }),
    refused("negotiations.slot-begun", "09:00–09:30"),
  );
  await assert.rejects(shift({ minutes: 15 }), refused("negotiations.slot-begun"));
  await assert.rejects(slots.removeDay(m.city(), MAIN, DAY), refused("negotiations.in-use", "第 1 版"));
  // What has not begun is put off.
  assert.deepEqual(await shift({ from: "10:00", minutes: 15 }), { moved: 1 });
  assert.deepEqual(await times(), [`${DAY} 09:10–09:40`, `${DAY} 10:15–10:45`]);
});

test("a delay does not run into other slots nor out of the day", async () => {
  await assert.rejects(
    shift({ from: "10:00", minutes: -40 }),
    refused("negotiations.slots-overlap", "09:10–09:40"),
  );
  await shift({ from: "10:00", minutes: 720 });
  await assert.rejects(
    shift({ from: "22:00", minutes: 120 }),
    refused("negotiations.outside-day", "22:15–22:45"),
  );
  await shift({ from: "22:00", minutes: -720 });
  await assert.rejects(shift({ from: "13:00", minutes: 5 }), refused("negotiations.no-such-slots", DAY));
  assert.throws(() => SlotShift.parse({ day: DAY }));
});

test("a day moves to another date as a whole and can be taken away when nothing uses it", async () => {
  m.t.setNow("2023-09-20T00:00:00.000Z");
  assert.deepEqual(await shift({ to: "2023-09-26" }), { moved: 2 });
  assert.deepEqual(await times(), ["2023-09-26 09:10–09:40", "2023-09-26 10:15–10:45"]);
  await m.programme.slots.add(m.city(), MAIN, aSlot("14:00", "14:30"));
  assert.deepEqual(await m.programme.slots.removeDay(m.city(), MAIN, DAY), { removed: 1 });
  await assert.rejects(
    m.programme.slots.removeDay(m.city(), MAIN, DAY),
    refused("negotiations.no-such-slots"),
  );
});
