import assert from "node:assert/strict";
import { test } from "node:test";
import { problemDefects, violations } from "#libs/timetable/index.ts";
import { DAY, situation } from "../../../testing/a-situation.ts";
import { AttendanceReply } from "../../attendance.ts";
import { labelsOf } from "../labels.ts";
import { named } from "../names.ts";
import { presentAt } from "./presence.ts";
import { afterTrigger, knownPlacements, repairProblem, timetableProblem, withFixed } from "./problem.ts";
import { qualityOf } from "./quality.ts";

const settings = { breaks: true, fairness: null, ownTables: false };

test("slots with tables in the order of time, parties that take part, meetings of who declined left out", () => {
  const { problem, leftOut } = timetableProblem(situation, settings);
  assert.deepEqual(
    problem.slots.map((s) => s.id),
    ["s1", "s2", "s3"],
  );
  assert.deepEqual(
    problem.participants.map((p) => p.id),
    ["expert:a", "expert:b", "organisation:x", "organisation:y"],
  );
  assert.deepEqual(
    problem.tables?.map((t) => t.id),
    ["t1", "t2", "t3"],
  );
  assert.deepEqual(problem.cancelled, ["m3"]);
  assert.deepEqual(leftOut, [
    { meeting: "m3", why: { zh: "乙教授谢绝参会，不安排", en: "乙教授 declined to come; not placed" } },
  ]);
  assert.deepEqual(problem.meetings[1]?.after, ["m1"]);
  assert.equal("fairness" in (problem.objective ?? {}), false);
  assert.deepEqual(problemDefects(problem), []);
});

test("a reserved table holds its county's meetings only, a county's other tables everybody's", () => {
  const { problem } = timetableProblem(situation, settings);
  const at = (meeting: string, table: string) =>
    violations(
      problem,
      [
        { meeting: "m1", slot: "s1", table: "t3" },
        { meeting: "m2", slot: "s2", table: "t2" },
      ].map((p) => (p.meeting === meeting ? { ...p, table } : p)),
    ).map((v) => v.constraint);
  assert.deepEqual(at("m1", "t1"), []);
  assert.deepEqual(at("m1", "t2"), []);
  assert.deepEqual(at("m2", "t1"), ["reserved-table"]);
  const own = timetableProblem(situation, { ...settings, ownTables: true }).problem;
  assert.deepEqual(
    violations(own, [{ meeting: "m1", slot: "s1", table: "t3" }]).map((v) => v.constraint),
    ["own-table"],
  );
});

test("a journey keeps people away: the train and an hour after it, the flight and three hours before", () => {
  const reply = (journey: object) => AttendanceReply.parse({ reply: "accepted", ...journey });
  const at = (startsAt: string, endsAt: string) => ({ day: DAY, startsAt, endsAt });
  const arriving = reply({ arrival: { day: DAY, time: "08:30", transport: "train" } });
  assert.equal(presentAt(at("09:00", "09:30"), arriving), false);
  assert.equal(presentAt(at("09:30", "10:00"), arriving), true);
  const leaving = reply({ departure: { day: DAY, time: "17:00", transport: "flight" } });
  assert.equal(presentAt(at("13:30", "14:00"), leaving), true);
  assert.equal(presentAt(at("14:00", "14:30"), leaving), false);
  assert.equal(
    presentAt(at("09:00", "09:30"), reply({ arrival: { day: "2023-09-23", time: "20:00" } })),
    true,
  );
});

test("a half day asked for in the replies is a wish of the meeting, unless the sides differ or the officer said otherwise", () => {
  const wishing = (asked: Record<string, "morning" | "afternoon">, rules: object = {}) => {
    const { problem } = timetableProblem(
      {
        ...situation,
        parties: situation.parties.map((p) => {
          const preference = asked[p.key];
          return preference ? { ...p, reply: AttendanceReply.parse({ reply: "accepted", preference }) } : p;
        }),
        meetings: situation.meetings.map((m) =>
          m.id === "m1" ? { ...m, rules: { ...m.rules, ...rules } } : m,
        ),
      },
      settings,
    );
    return problem.meetings.find((m) => m.id === "m1")?.preferred;
  };
  assert.equal(wishing({}), undefined);
  assert.deepEqual(wishing({ "expert:a": "morning" }), ["s1", "s2"]);
  assert.deepEqual(wishing({ "expert:a": "afternoon", "organisation:x": "afternoon" }), ["s3"]);
  assert.equal(wishing({ "expert:a": "morning", "organisation:x": "afternoon" }), undefined);
  assert.deepEqual(wishing({ "expert:a": "morning" }, { preferredSlots: ["s3"] }), ["s3"]);
  assert.deepEqual(wishing({ "expert:a": "morning" }, { allowedSlots: ["s2", "s3"] }), ["s2"]);
  assert.equal(wishing({ "expert:a": "morning" }, { fixedSlot: "s3" }), undefined);
});

test("representatives sit at several tables at once; a visit takes its time and the road", () => {
  const reply = AttendanceReply.parse({ reply: "accepted", representatives: 2 });
  const { problem } = timetableProblem(
    {
      ...situation,
      parties: situation.parties.map((p) => (p.key === "organisation:x" ? { ...p, reply } : p)),
      visits: [
        {
          id: "v1",
          code: "KC-1",
          title: "参观车间",
          hostName: "温县食品厂",
          day: DAY,
          departsAt: "09:10",
          startsAt: "09:40",
          endsAt: "10:30",
          returnsAt: "11:00",
          vehicleId: "bus",
          address: null,
          parties: ["expert:a", "expert:b"],
        },
      ],
    },
    settings,
  );
  assert.equal(problem.participants.find((p) => p.id === "organisation:x")?.parallel, 2);
  assert.deepEqual(problem.visits, [
    { id: "v1", participants: ["expert:a"], slots: ["s2"], travel: ["s1"], vehicle: "bus" },
  ]);
  assert.deepEqual(problem.vehicles, [{ id: "bus", seats: 1 }]);
});

test("what happened on the day closes slots, and a repair places nothing that was not published", () => {
  const { problem } = timetableProblem(situation, settings);
  const published = [{ meeting: "m1", slot: "s1", table: "t1" }];
  const repair = repairProblem(problem, published, {
    now: "s2",
    trigger: { kind: "party-absent", party: "expert:a" },
  });
  assert.deepEqual(repair.participants[0]?.unavailable, ["s2", "s3"]);
  assert.deepEqual(repair.cancelled, ["m3", "m2"]);
  assert.equal(repair.now, "s2");
  const late = afterTrigger(problem, { kind: "party-late", party: "expert:a", slot: "s3" });
  assert.deepEqual(late.participants[0]?.unavailable, ["s1", "s2"]);
  // Away for a while: back at a slot, and to the end where that slot is gone.
  const away = (until: string) =>
    afterTrigger(problem, { kind: "party-absent", party: "expert:a", slot: "s2", until });
  assert.deepEqual(away("s3").participants[0]?.unavailable, ["s2"]);
  assert.deepEqual(away("gone").participants[0]?.unavailable, ["s2", "s3"]);
  const closed = afterTrigger(problem, { kind: "table-closed", table: "t2", slot: "s2" });
  assert.deepEqual(closed.tables?.[1]?.unavailable, ["s2", "s3"]);
});

test("whoever is away does not go along on a site visit either, and those who are not go without", () => {
  const { problem } = timetableProblem(situation, settings);
  const visit = (id: string, ...participants: string[]) => ({
    id,
    participants,
    slots: ["s2"],
    travel: ["s3"],
  });
  const given = { ...problem, visits: [visit("v1", "expert:a"), visit("v2", "expert:a", "expert:b")] };
  const absent = { kind: "party-absent", party: "expert:a" } as const;
  const repair = repairProblem(given, [], { now: "s1", trigger: absent });
  assert.deepEqual(
    repair.visits?.map((v) => [v.id, v.participants]),
    [["v2", ["expert:b"]]],
  );
  // Back before the visit sets out: nothing of it changes. Late for the way back only: the visit is missed.
  const late = (slot: string) => afterTrigger(given, { kind: "party-late", party: "expert:a", slot });
  assert.deepEqual(late("s2").visits, given.visits);
  assert.equal(late("s3").visits?.length, 1);
});

test("fixed meetings must take place where they are; placements of what is gone are dropped", () => {
  const { problem } = timetableProblem(situation, settings);
  const fixed = withFixed(problem, [{ meeting: "m1", slot: "s2", table: "t1" }]);
  assert.deepEqual(
    {
      fixed: fixed.meetings[0]?.fixed,
      table: fixed.meetings[0]?.table,
      optional: fixed.meetings[0]?.optional,
    },
    { fixed: "s2", table: "t1", optional: false },
  );
  assert.deepEqual(
    knownPlacements(problem, [
      { meeting: "m1", slot: "s1", table: "t4" },
      { meeting: "m2", slot: "s9", table: "t2" },
      { meeting: "m9", slot: "s1", table: "t2" },
    ]),
    [{ meeting: "m1", slot: "s1", table: null }],
  );
});

test("quality counts breaks, ways between rooms and wishes, and calls proven only what is", () => {
  const { problem } = timetableProblem(situation, settings);
  // Expert a: 09:00 in the hall, 14:00 in the east room: one break (09:30), one change of room, four minutes.
  const placements = [
    { meeting: "m1", slot: "s1", table: "t1" },
    { meeting: "m2", slot: "s3", table: "t3" },
  ];
  const given = { rooms: situation.rooms, proven: null };
  assert.deepEqual(qualityOf(problem, placements, given), {
    meetings: 2,
    placed: 2,
    violations: 0,
    breaks: 1,
    bound: null,
    status: "feasible",
    roomChanges: 1,
    roomChangesBound: 0,
    walkingMinutes: 4,
    wishesMet: 0,
    wishes: 1,
    fairness: { most: 1, least: 0 },
  });
  assert.equal(
    qualityOf(problem, placements, { ...given, proven: { breaks: 1, optimal: true } }).status,
    "optimal",
  );
  assert.equal(
    qualityOf(problem, placements, { ...given, proven: { breaks: 0, optimal: true } }).status,
    "feasible",
  );
  const clash = placements.map((p) => ({ ...p, slot: "s1" }));
  assert.equal(qualityOf(problem, clash, given).status, "broken");
  assert.equal(qualityOf(problem, [], given).status, "empty");
});

test("sentences speak of people, times and tables, not of ids", () => {
  const { problem } = timetableProblem(situation, settings);
  const [clash] = violations(problem, [
    { meeting: "m1", slot: "s2", table: "t1" },
    { meeting: "m2", slot: "s2", table: "t3" },
  ]).filter((v) => v.constraint === "one-at-a-time");
  assert.ok(clash);
  const text = named(clash.text, labelsOf(situation));
  assert.equal(text.zh, "甲教授 在 9月24日 09:30–10:00 有 2 场洽谈（M1“洽谈m1”、M2“洽谈m2”），最多 1 场");
  assert.equal(text.en, "甲教授 has 2 meetings at 24 Sep 09:30–10:00 (M1 “洽谈m1”, M2 “洽谈m2”), 1 at most");
  const [reserved] = violations(problem, [{ meeting: "m2", slot: "s1", table: "t1" }]);
  assert.equal(
    named(reserved?.text ?? { zh: "", en: "" }, labelsOf(situation)).zh,
    "桌 一楼大厅1号 归 山阳区，洽谈 M2“洽谈m2” 无其参加",
  );
});
