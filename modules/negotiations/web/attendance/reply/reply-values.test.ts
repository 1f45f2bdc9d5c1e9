import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, formPath, keepable, replyOf, valuesOf } from "./reply-values.ts";

test("a decline carries its reason and nothing of the journey typed before", () => {
  const reply = replyOf({
    reply: "declined",
    note: " 出国 ",
    hotel: true,
    arrival: { day: "2023-09-23", time: "15:00" },
  });
  assert.equal(reply.note, "出国");
  assert.equal(reply.hotel, false);
  assert.equal(reply.arrival ?? null, null);
});

test("an acceptance leaves out empty journeys and people without a name", () => {
  const reply = replyOf({
    reply: "accepted",
    arrival: { day: "2023-09-23", time: "15:00", number: " G1575 " },
    departure: { pickUp: false, number: " " },
    diet: "none",
    dietNote: "left over",
    attendees: [{ name: "  " }, undefined, { name: "王工", title: "" }],
  });
  assert.deepEqual(reply.arrival, {
    day: "2023-09-23",
    time: "15:00",
    transport: null,
    number: "G1575",
    pickUp: false,
  });
  assert.equal(reply.departure, null);
  assert.equal(reply.dietNote, null);
  assert.deepEqual(reply.attendees, [{ name: "王工", title: null, phone: null }]);
});

test("a reply is shown and sent back unchanged", () => {
  const reply = replyOf({
    reply: "accepted",
    interpreter: "ru",
    preference: "morning",
    companions: 2,
    diet: "vegetarian",
  });
  assert.deepEqual(replyOf(valuesOf(reply)), reply);
});

test("a wish to be picked up begins a journey, which then needs its day", () => {
  assert.equal(begun({ pickUp: true }), true);
  assert.equal(begun({ pickUp: false, number: "" }), false);
});

test("the server's fields are found in the form", () => {
  assert.deepEqual(formPath("arrival"), ["arrival", "day"]);
  assert.deepEqual(formPath("reply.departure.time"), ["departure", "time"]);
  assert.deepEqual(formPath("reply.attendees[1].name"), ["attendees", 1, "name"]);
});

test("a draft on the device holds no telephone and no diet", () => {
  const kept = keepable({
    diet: "halal",
    dietNote: "x",
    attendees: [{ name: "王工", phone: "13900000000" }],
  });
  assert.deepEqual(kept, { attendees: [{ name: "王工", title: undefined }] });
});
