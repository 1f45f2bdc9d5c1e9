import assert from "node:assert/strict";
import { test } from "node:test";
import { icsOf } from "./calendar.ts";

const HOSTILE = [
  "洽谈\r\nATTENDEE:mailto:x@example.test",
  "洽谈\rATTENDEE:mailto:x@example.test",
  "洽谈\nATTENDEE:mailto:x@example.test",
  "洽谈\u2028ATTENDEE:mailto:x@example.test",
  "洽谈\u0085ATTENDEE:mailto:x@example.test",
  "洽谈\u000bATTENDEE:mailto:x@example.test\u0000\u001b",
  "洽谈\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  "\ud800洽谈",
];

test("no title, name, place or remark begins a line of its own in a calendar file", () => {
  for (const text of HOSTILE) {
    const file = icsOf(text, [
      {
        uid: "meeting-1@huizhi",
        sequence: 1,
        status: "CONFIRMED",
        stamp: "2023-09-20T00:00:00.000Z",
        start: "2023-09-24T01:00:00.000Z",
        end: "2023-09-24T01:30:00.000Z",
        summary: text,
        location: text,
        description: text,
      },
    ]);
    const rows = file.split(/\r\n|[\p{Cc}\u2028\u2029]/u);
    assert.deepEqual(
      rows.filter((row) => /^ATTENDEE/.test(row)),
      [],
      JSON.stringify(text),
    );
    assert.equal(rows.filter((row) => row === "BEGIN:VEVENT").length, 1);
    assert.equal(file.isWellFormed(), true);
    assert.ok(!/[\p{Cc}]/u.test(file.replaceAll("\r\n", "")), JSON.stringify(file));
  }
});

test("a remark of two lines stays two lines", () => {
  const file = icsOf("日程", [
    {
      ...{ uid: "u", sequence: 1, status: "CONFIRMED", stamp: "2023-09-20T00:00:00.000Z" },
      ...{
        start: "2023-09-24T01:00:00.000Z",
        end: "2023-09-24T01:30:00.000Z",
        summary: "洽谈",
        location: null,
      },
      description: "带样品\n提前十分钟到",
    },
  ]);
  assert.ok(file.includes("DESCRIPTION:带样品\\n提前十分钟到"), file);
});
