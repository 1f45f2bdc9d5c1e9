import assert from "node:assert/strict";
import { test } from "node:test";
import type { CheckInPack } from "../../../model/day.ts";
import { EMPTY_DESK, noted } from "./check-in-queue.ts";
import { found, guestsOf, judged } from "./guests.ts";

const nowhere = { checkedInAt: null, checkedInDevice: null };
const party = (key: string, name: string, more: Partial<CheckInPack["parties"][number]> = {}) => ({
  key,
  kind: key.split(":")[0] ?? "",
  name,
  nameEn: null,
  organisationName: null,
  county: null,
  replyState: "accepted",
  ...nowhere,
  ...more,
});
const code = (id: string) => `HZ1.${id}.${"a".repeat(22)}`;
const pack: CheckInPack = {
  activityId: "a",
  at: "2023-09-24T00:00:00.000Z",
  digest: "d",
  unchanged: false,
  parties: [
    party("expert:1", "王测试", {
      organisationName: "甲大学",
      checkedInAt: "2023-09-24T00:20:00.000Z",
      checkedInDevice: "东门",
    }),
    party("expert:2", "王测试", { organisationName: "乙学院", nameEn: "Wang Ceshi" }),
    party("organisation:9", "测试机械公司", { county: "410882" }),
    party("organisation:8", "测试化工公司"),
  ],
  tickets: [
    {
      code: code("e1"),
      party: "expert:1",
      name: "王测试",
      checkedInAt: "2023-09-24T00:20:00.000Z",
      checkedInDevice: "东门",
    },
    { code: code("o1"), party: "organisation:9", name: "李经理", ...nowhere },
    { code: code("o2"), party: "organisation:9", name: "赵工", ...nowhere },
  ],
  checkedIn: 1,
};

test("two of one name are told apart by where they come from, the one still missing first", () => {
  assert.deepEqual(
    found(guestsOf(pack), "王测试").map((g) => [g.organisationName, g.checkedInDevice]),
    [
      ["乙学院", null],
      ["甲大学", "东门"],
    ],
  );
  assert.equal(found(guestsOf(pack), "ceshi").length, 1);
});

test("people of an enterprise are found by their own names and checked in one by one", () => {
  assert.deepEqual(
    found(guestsOf(pack), "测试机械").map((g) => [g.name, g.event.ticket]),
    [
      ["李经理", code("o1")],
      ["赵工", code("o2")],
    ],
  );
  assert.deepEqual(found(guestsOf(pack), "赵工")[0]?.event, {
    way: "name",
    party: "organisation:9",
    ticket: code("o2"),
  });
  // It has named nobody: the organisation itself.
  assert.deepEqual(found(guestsOf(pack), "化工")[0]?.event, { way: "name", party: "organisation:8" });
});

test("a desk judges a code before the server does", () => {
  const desk = { ...EMPTY_DESK, pack };
  assert.deepEqual(judged(desk, code("o1")), { kind: "known", name: "李经理" });
  assert.deepEqual(judged(desk, code("e1")), {
    kind: "already",
    name: "王测试",
    at: "2023-09-24T00:20:00.000Z",
    device: "东门",
  });
  assert.deepEqual(judged(desk, code("revoked")), { kind: "unknown" });
  assert.deepEqual(judged(desk, "https://example.org"), { kind: "foreign" });
  const after = noted(desk, {
    eventId: "1",
    way: "qr",
    ticket: code("o1"),
    at: "2023-09-24T00:30:00.000Z",
    device: "甲",
  });
  assert.equal(judged(after, code("o1")).kind, "already");
});
