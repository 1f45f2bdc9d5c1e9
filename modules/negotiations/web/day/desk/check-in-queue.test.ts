import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckInEvent, CheckInPack } from "../../../model/day.ts";
import { answered, EMPTY_DESK, joined, noted, renewed, takenBack, waiting } from "./check-in-queue.ts";

const pack: CheckInPack = {
  activityId: "a",
  at: "2023-09-24T00:00:00.000Z",
  digest: "d1",
  unchanged: false,
  parties: [
    {
      key: "expert:1",
      kind: "expert",
      name: "王测试",
      nameEn: null,
      organisationName: null,
      county: null,
      replyState: "accepted",
      checkedInAt: null,
      checkedInDevice: null,
    },
  ],
  tickets: [
    { code: "HZ1.t.abc", party: "expert:1", name: "王测试", checkedInAt: null, checkedInDevice: null },
  ],
  checkedIn: 0,
};
const event = (eventId: string, more: Partial<CheckInEvent>): CheckInEvent => ({
  eventId,
  way: "qr",
  at: "2023-09-24T00:30:00.000Z",
  device: "甲",
  ...more,
});

test("a code read many times is one check-in, by the name the device knows", () => {
  const first = noted({ ...EMPTY_DESK, pack }, event("1", { ticket: "HZ1.t.abc" }));
  const again = noted(first, event("2", { ticket: "HZ1.t.abc" }));
  assert.equal(again, first);
  assert.deepEqual(
    again.entries.map((e) => [e.name, e.result]),
    [["王测试", "waiting"]],
  );
});

test("what the server has not answered waits on; a refused one may be tried again", () => {
  const two = noted(
    noted({ ...EMPTY_DESK, pack }, event("1", { ticket: "HZ1.t.abc" })),
    event("2", { way: "walk-in", name: "孙来宾" }),
  );
  const refused = answered(two, [
    {
      eventId: "1",
      result: "refused",
      checkInId: null,
      party: null,
      name: null,
      firstAt: null,
      firstDevice: null,
      code: "negotiations.ticket-revoked",
      message: { zh: "已作废", en: "revoked" },
    },
  ]);
  assert.deepEqual(
    waiting(refused).map((e) => e.eventId),
    ["2"],
  );
  assert.equal(noted(refused, event("3", { ticket: "HZ1.t.abc" })).entries.length, 3);
});

const done = (eventId: string) => ({
  eventId,
  result: "checked-in" as const,
  checkInId: `c${eventId}`,
  party: "expert:1",
  name: "王测试",
  firstAt: "2023-09-24T00:30:00.000Z",
  firstDevice: "甲",
  code: null,
  message: null,
});

test("two tabs of a device: neither drops what the other noted, an answer goes before waiting", () => {
  const base = { ...EMPTY_DESK, pack };
  const mine = noted(base, event("1", { ticket: "HZ1.t.abc" }));
  const other = noted(
    answered(mine, [done("1")]),
    event("2", { way: "walk-in", name: "孙来宾", at: "2023-09-24T00:31:00.000Z" }),
  );
  assert.deepEqual(
    joined(mine.entries, other.entries).map((e) => [e.event.eventId, e.result]),
    [
      ["2", "waiting"],
      ["1", "checked-in"],
    ],
  );
  assert.deepEqual(joined(other.entries, mine.entries), joined(mine.entries, other.entries));
  const withdrawn = takenBack(answered(mine, [done("1")]), "c1");
  assert.equal(joined(answered(mine, [done("1")]).entries, withdrawn.entries)[0]?.result, "withdrawn");
});

test("what is not sent is never dropped, however long the list grows", () => {
  let desk = noted({ ...EMPTY_DESK, pack }, event("open", { way: "walk-in", name: "孙来宾" }));
  for (let i = 0; i < 600; i++) {
    desk = noted(desk, event(String(i), { way: "walk-in", name: `来宾${i}` }));
    desk = answered(desk, [{ ...done(String(i)), party: null }]);
  }
  assert.deepEqual(
    waiting(desk).map((e) => e.eventId),
    ["open"],
  );
  assert.ok(desk.entries.length <= 502);
});

test("a list that still stands is not read again; one that says somebody is not here after all lets them in again", () => {
  const desk = answered(noted({ ...EMPTY_DESK, pack }, event("1", { ticket: "HZ1.t.abc" })), [done("1")]);
  const same = renewed(desk, {
    ...pack,
    at: "2023-09-24T00:40:00.000Z",
    unchanged: true,
    parties: [],
    tickets: [],
  });
  assert.equal(same.pack?.parties.length, 1);
  assert.equal(same.pack?.at, "2023-09-24T00:40:00.000Z");
  assert.equal(same.entries[0]?.result, "checked-in");
  const back = renewed(desk, { ...pack, digest: "d2" });
  assert.equal(back.entries[0]?.result, "withdrawn");
  assert.equal(noted(back, event("3", { ticket: "HZ1.t.abc" })).entries.length, 2);
});
