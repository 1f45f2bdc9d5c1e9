import assert from "node:assert/strict";
import { test } from "node:test";
import {
  DznError,
  type Placement,
  type Problem,
  parseProblem,
  problemDefects,
  problemFromDzn,
  totalBreaks,
  violations,
} from "./index.ts";

const base: Problem = {
  slots: ["s1", "s2", "s3", "s4"].map((id, i) => ({ id, session: i < 2 ? "morning" : "afternoon" })),
  capacity: 2,
  participants: ["a", "b", "c", "d", "e"].map((id) => ({ id })),
  meetings: [
    { id: "ab", participants: ["a", "b"] },
    { id: "cd", participants: ["c", "d"] },
    { id: "ae", participants: ["a", "e"] },
  ],
};
const at = (...list: string[]): Placement[] =>
  list.map((text) => {
    const [meeting = "", slot = "", table = null] = text.split("@");
    return { meeting, slot, table };
  });
const namesOf = (problem: Problem, placements: Placement[]) =>
  violations(problem, placements).map((v) => v.constraint);
const good = at("ab@s1", "cd@s1", "ae@s2");

test("a timetable that keeps every rule, and one violation of each", () => {
  const [ab, cd, ae] = base.meetings as [
    Problem["meetings"][0],
    Problem["meetings"][0],
    Problem["meetings"][0],
  ];
  assert.deepEqual(violations(base, good), []);
  assert.deepEqual(namesOf(base, at("ab@s1", "cd@s1")), ["placed"]);
  assert.deepEqual(namesOf(base, at("ab@s1", "cd@s1", "ae@s2", "cd@s3")), ["once"]);
  assert.deepEqual(namesOf(base, at("ab@s1", "cd@s1", "ae@s9")), ["known"]);
  assert.deepEqual(namesOf({ ...base, cancelled: ["ae"] }, good), ["cancelled"]);
  assert.deepEqual(namesOf({ ...base, capacity: 1 }, good), ["capacity"]);
  assert.deepEqual(namesOf(base, at("ab@s1", "cd@s2", "ae@s1")), ["one-at-a-time"]);
  assert.deepEqual(namesOf(base, at("ab@s1@t", "cd@s1", "ae@s2")), ["table"]);
  const meeting = (changed: Partial<Problem["meetings"][0]>): Problem => ({
    ...base,
    meetings: [{ ...ab, ...changed }, cd, ae],
  });
  assert.deepEqual(namesOf(meeting({ allowed: ["s3"] }), good), ["allowed"]);
  assert.deepEqual(namesOf(meeting({ session: "afternoon" }), good), ["session"]);
  assert.deepEqual(namesOf(meeting({ fixed: "s2" }), good), ["fixed"]);
  assert.deepEqual(namesOf(meeting({ after: ["cd"] }), good), ["after"]);
  assert.deepEqual(namesOf(meeting({ after: ["cd"] }), at("ab@s2", "cd@s1", "ae@s1")), []);
  assert.deepEqual(
    namesOf(
      { ...base, participants: [{ id: "a", unavailable: ["s2"] }, ...base.participants.slice(1)] },
      good,
    ),
    ["unavailable"],
  );
  assert.deepEqual(namesOf({ ...base, objective: { fairness: 0 } }, at("ab@s1", "cd@s1", "ae@s4")), [
    "fairness",
  ]);
  assert.deepEqual(namesOf({ ...base, objective: { fairness: 1 } }, at("ab@s1", "cd@s1", "ae@s4")), []);
});

test("tables: one meeting each, out of use, required, own, reserved, skills", () => {
  const { capacity: _, ...rest } = base;
  const tables: Problem = {
    ...rest,
    tables: [{ id: "t" }, { id: "u", unavailable: ["s1"] }, { id: "w", owner: "e" }],
  };
  const meeting = (changed: Partial<Problem["meetings"][0]>): Problem => ({
    ...tables,
    meetings: tables.meetings.map((m, i) => (i === 0 ? { ...m, ...changed } : m)),
  });
  const seated = at("ab@s2@t", "cd@s2@u", "ae@s1@w");
  assert.deepEqual(violations(tables, seated), []);
  assert.deepEqual(namesOf(tables, at("ab@s2@t", "cd@s2@t", "ae@s1@w")), ["one-per-table"]);
  assert.deepEqual(namesOf(tables, at("ab@s2@t", "cd@s1@u", "ae@s1@w")), ["table-unavailable"]);
  assert.deepEqual(namesOf(tables, at("ab@s2@w", "cd@s2@u", "ae@s1@w")), ["reserved-table"]);
  assert.deepEqual(namesOf(tables, at("ab@s2", "cd@s2@u", "ae@s1@w")), ["table"]);
  assert.deepEqual(namesOf(meeting({ table: "u" }), seated), ["required-table"]);
  assert.deepEqual(namesOf(meeting({ ownTable: true }), seated), ["own-table"]);
  // A meeting's own group owns like a participant; a shared table has an owner and reserves nothing.
  const atOwner = at("ab@s2@w", "cd@s2@u", "ae@s1@t");
  assert.deepEqual(namesOf(meeting({ group: "e", ownTable: true }), atOwner), []);
  const shared = { ...tables, tables: [{ id: "t" }, { id: "u" }, { id: "w", owner: "e", shared: true }] };
  assert.deepEqual(violations(shared, atOwner), []);
  assert.deepEqual(namesOf(meeting({ needs: ["interpreter"] }), seated), ["skills"]);
});

test("breaks are gaps between the first and the last meeting, across sessions; idle ends are none", () => {
  assert.equal(totalBreaks(base, good), 0);
  assert.equal(totalBreaks(base, at("ab@s1", "cd@s4", "ae@s4")), 1);
  const long: Problem = { ...base, slots: Array.from({ length: 70 }, (_, i) => ({ id: `s${i + 1}` })) };
  assert.equal(totalBreaks(long, at("ab@s2", "cd@s69", "ae@s40")), 1);
});

test("visits: on the road nobody meets, vehicles have seats and one journey at a time", () => {
  const visit = { id: "plant", participants: ["a", "c"], slots: ["s4"], travel: ["s3"], vehicle: "car" };
  const trip: Problem = { ...base, visits: [visit], vehicles: [{ id: "car", seats: 2 }] };
  assert.deepEqual(violations(trip, good), []);
  assert.deepEqual(namesOf(trip, at("ab@s1", "cd@s3", "ae@s2")), ["travel"]);
  assert.deepEqual(namesOf(trip, at("ab@s4", "cd@s1", "ae@s2")), ["one-at-a-time"]);
  assert.deepEqual(
    problemDefects({ ...trip, vehicles: [{ id: "car", seats: 1 }] }).map((d) => d.code),
    ["contradictory-fixed"],
  );
});

const codes = (problem: Problem) => problemDefects(problem).map((d) => [d.code, d.with]);

test("problems that are refused, with the ids", () => {
  const [ab, cd, ae] = base.meetings as [
    Problem["meetings"][0],
    Problem["meetings"][0],
    Problem["meetings"][0],
  ];
  assert.deepEqual(codes(base), []);
  assert.deepEqual(codes({ ...base, capacity: 0 }), [["no-tables", []]]);
  assert.deepEqual(codes({ ...base, meetings: [ab, { ...cd, participants: ["c", "x"] }] }), [
    ["unknown-id", ["x"]],
  ]);
  assert.deepEqual(codes({ ...base, meetings: [ab, { ...ab }] }), [["duplicate-id", ["ab"]]]);
  assert.deepEqual(
    codes({
      ...base,
      meetings: [
        { ...ab, after: ["cd"] },
        { ...cd, after: ["ae"] },
        { ...ae, after: ["ab"] },
      ],
    }),
    [["cyclic-precedences", ["ab", "cd", "ae"]]],
  );
  assert.deepEqual(codes({ ...base, meetings: [{ ...ab, fixed: "s1" }, cd, { ...ae, fixed: "s1" }] }), [
    ["contradictory-fixed", ["ab", "ae", "a"]],
  ]);
  assert.deepEqual(codes({ ...base, meetings: [{ ...ab, fixed: "s1", allowed: ["s2"] }, cd, ae] }), [
    ["contradictory-fixed", ["ab", "s1"]],
  ]);
  assert.deepEqual(
    codes({ ...base, capacity: 1, meetings: [{ ...ab, fixed: "s1" }, { ...cd, fixed: "s1" }, ae] }),
    [["contradictory-fixed", ["ab", "cd"]]],
  );
  assert.deepEqual(
    codes({ ...base, meetings: [{ ...ab, fixed: "s2", after: ["cd"] }, { ...cd, fixed: "s2" }, ae] }),
    [["contradictory-fixed", ["ab", "cd"]]],
  );
});

test("unknown fields and wrong values are named by their path", () => {
  const read = (value: unknown) => {
    const found = parseProblem(value);
    return "defects" in found ? found.defects.map((d) => d.text.en.split(";")[0]) : "read";
  };
  assert.equal(read(base), "read");
  assert.deepEqual(read({ ...base, table: 3 }), ["table: no such field"]);
  assert.deepEqual(read({ ...base, meetings: [{ id: "x", participants: ["a"], when: "s1" }] }), [
    "meetings[0](x).when: no such field",
  ]);
  assert.deepEqual(read({ ...base, capacity: "two" }), ['capacity "two": must be a whole number, 0 or more']);
  assert.deepEqual(read({ slots: [], meetings: [] }), ["participants: is missing"]);
  assert.deepEqual(read([]), ["must be one JSON object"]);
});

const dzn = `
nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 4; nMorningSlots = 2; % a comment
requested = [|1, 2,3,
|1, 3,2,
|];
meetingsxBusiness = [{1,2,3},{1,2},{1,3}];
nMeetingsBusiness = [2,1,1];
forbidden = [{0},{4},{0}];
fixed = [0,3];
precedences = [{},
{1}];
`;

test("an instance of the benchmark becomes a problem", () => {
  assert.deepEqual(problemFromDzn(dzn, 1), {
    slots: [
      { id: "s1", session: "morning" },
      { id: "s2", session: "morning" },
      { id: "s3", session: "afternoon" },
      { id: "s4", session: "afternoon" },
    ],
    capacity: 1,
    participants: [
      { id: "p1", unavailable: [] },
      { id: "p2", unavailable: ["s4"] },
      { id: "p3", unavailable: [] },
    ],
    meetings: [
      { id: "m1", participants: ["p1", "p2"] },
      { id: "m2", participants: ["p1", "p3"], allowed: ["s3", "s4"], fixed: "s3", after: ["m1"] },
    ],
    objective: { breaks: true, fairness: 1 },
  });
  assert.throws(() => problemFromDzn(dzn.replace("fixed = [0,3]", "fixed = [0]")), DznError);
  assert.throws(() => problemFromDzn(dzn.replace("|1, 3,2", "|1, 9,2")), /requested\[2\]/);
});
