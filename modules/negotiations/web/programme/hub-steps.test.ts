import assert from "node:assert/strict";
import { test } from "node:test";
import type { NegotiationsOverview } from "../../model/overview.ts";
import { hubSteps } from "./hub-steps.ts";

const overview: NegotiationsOverview = {
  activityId: "a",
  editionId: "e",
  name: { zh: "主会", en: "Main conference" },
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
  today: "2023-09-24",
  programme: { rooms: 1, tables: 12, openTables: 11, days: 2, meetingSlots: 18, vehicles: 0 },
  attendance: { total: 10, notInvited: 0, waiting: 3, accepted: 6, declined: 1 },
  meetings: { open: 20, placed: 18 },
  requests: { open: 1, accepted: 4 },
  visits: { total: 2, confirmed: 2, checklistOpen: 0 },
  timetables: { drafts: 1, solving: 0 },
  version: { number: 2, publishedAt: "2023-09-20T00:00:00.000Z", placed: 18, changes: 3 },
  day: { checkedIn: 40, checkedInToday: 40, outcomes: 1, repairs: 0 },
  parties: [],
  allowedActions: [],
};

test("the steps of a conference that runs, with what waits in each", () => {
  assert.deepEqual(
    hubSteps(overview).map((s) => [s.id, s.state.label.en, s.facts.map((f) => f.en).join("; ")]),
    [
      ["programme", "Ready", "1 room; 11 open tables; 18 meeting slots"],
      ["attendance", "To do", "6 of 10 coming; 3 to answer; 1 not coming"],
      ["meetings", "To do", "20 meetings; 2 to be placed; 1 request to be answered"],
      ["visits", "Ready", "2 visits"],
      ["timetables", "Ready", "version 2 in force, 18 placed; 1 draft"],
      ["day", "Under way", "40 checked in; 40 today; 1 outcome"],
      ["papers", "Ready", "made from version 2"],
    ],
  );
});

test("a reader of the programme alone sees one step; before anything is set, nothing has begun", () => {
  const none = {
    attendance: null,
    meetings: null,
    requests: null,
    visits: null,
    timetables: null,
    day: null,
  };
  assert.deepEqual(
    hubSteps({ ...overview, ...none }).map((s) => s.id),
    ["programme"],
  );
  const empty = { rooms: 0, tables: 0, openTables: 0, days: 0, meetingSlots: 0, vehicles: 0 };
  assert.equal(hubSteps({ ...overview, programme: empty })[0]?.state.label.en, "Not begun");
  assert.equal(hubSteps({ ...overview, programme: { ...empty, rooms: 1 } })[0]?.state.label.en, "Under way");
  const later = hubSteps({ ...overview, today: "2023-10-01" }).find((s) => s.id === "day");
  assert.equal(later?.state.label.en, "Over");
});

test("the day leads to the wall, and whoever runs the desk to check-in and outcomes", () => {
  const links = (checksIn: boolean) =>
    hubSteps(overview, { checksIn })
      .find((s) => s.id === "day")
      ?.links.map((l) => l.to);
  assert.deepEqual(links(false), ["/negotiations/wall"]);
  assert.deepEqual(links(true), [
    "/negotiations/check-in",
    "/negotiations/day?view=silent",
    "/negotiations/wall",
  ]);
});
