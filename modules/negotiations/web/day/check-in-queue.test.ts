import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckInEvent, CheckInPack } from "../../model/day.ts";
import { answered, EMPTY_DESK, noted, waiting } from "./check-in-queue.ts";

const pack: CheckInPack = {
  activityId: "a",
  at: "2023-09-24T00:00:00.000Z",
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
    },
  ],
  tickets: [{ code: "HZ1.t.abc", party: "expert:1", name: "王测试" }],
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
