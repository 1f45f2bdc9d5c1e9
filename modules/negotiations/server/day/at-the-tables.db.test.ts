import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { HeldMeeting } from "#modules/engagements/model/directory.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import type { OutcomeInput } from "../../model/day.ts";
import { TimetableInput } from "../../model/timetable/problem/inputs.ts";
import { BoardEdit, TimetableSettings } from "../../model/timetable.ts";
import { aConference, type Conference, people } from "../../testing/a-conference.ts";
import { createStages } from "../programme/stage.ts";
import { createSituations } from "../timetable/situations.ts";
import { versionInForce } from "../timetable/versions/version.repository.ts";
import { createDayViews } from "./day.views.ts";
import { createMarks } from "./marks.service.ts";
import { createOutcomes } from "./outcomes.service.ts";

const MAIN = "jz-main";
let c: Conference;
let marks: ReturnType<typeof createMarks>;
let outcomes: ReturnType<typeof createOutcomes>;
/** What travelled back to the engagements, and their states. */
const met: { id: string; result: HeldMeeting["result"] }[] = [];
const states = new Map<string, string>();

before(async () => {
  c = await aConference();
  marks = createMarks(c.t.platform, c.timetables.repairs);
  const engagements = {
    lock: async (_work: unknown, id: string) => ({ id, state: states.get(id) ?? "confirmed" }),
    met: async (_work: unknown, id: string, meeting: HeldMeeting) => {
      met.push({ id, result: meeting.result });
      states.set(id, "met");
    },
  };
  outcomes = createOutcomes(c.t.platform, { ...c.ports, engagements } as never);
  const own = { ownerIds: ["p-expert"] };
  for (const [id, organisation] of [
    ["e1a", "org-a"],
    ["e1b", "org-b"],
  ] as const) {
    const set = { engagementId: id, organisationIds: [organisation], ...own };
    await c.t.platform.db.updateTable("negotiationMeetings").set(set).where("id", "=", id).execute();
  }
  // By hand: e4 meets b at 09:00 and a at 10:00, e1 meets a at 09:00 and b at 09:30.
  const { id } = await c.timetables.service.create(
    city(),
    TimetableInput.parse({
      activityId: MAIN,
      name: "第一版",
      settings: TimetableSettings.parse({ seconds: 5 }),
    }),
  );
  const byHand = { s1: ["e1a", "e2c", "e4b"], s2: ["e1b", "e2a", "e3c"], s3: ["e4a", "e3b"] };
  const place = Object.entries(byHand).flatMap(([slot, list]) =>
    list.map((meeting, i) => ({ meeting, slot, table: `t${i + 1}` })),
  );
  const edited = await c.timetables.service.move(city(), { id, ...BoardEdit.parse({ version: 1, place }) });
  await c.timetables.publishing.publish(city(), { id, version: edited.version, base: 0 });
});
after(() => c.close());

/** The enterprise of e1b. */
const otherSide = anActor("p-b", ["enterprise", { kind: "organisation", id: "org-b" }]);
const city = () => c.t.context(people.city);
const viewer = () => ({ actor: people.city, now: c.t.platform.clock().toISOString() });
const say = (meetingId: string, outcome: OutcomeInput["outcome"], actor = people.city) =>
  outcomes.record(c.t.context(actor), { meetingId, outcome });
const repairs = async () => {
  await c.timetables.repairs.idle();
  return c.timetables.repairs.list(MAIN, viewer());
};
const waiting = async () => (await repairs()).filter((r) => r.state === "proposed");

test("before a meeting has begun nobody says what came of it", async () => {
  // 08:59 in Jiaozuo; e1a begins at 09:00.
  c.t.setNow("2023-09-24T00:59:00.000Z");
  await assert.rejects(say("e1a", "met"), refusedAs("negotiations.not-yet"));
  await assert.rejects(say("e1a", "met", people.expert), refusedAs("negotiations.not-yet"));
});

test("the first report feeds the engagement, later ones stay with the meeting, each side's latest word is kept once", async () => {
  // 09:35: e1a is over, e1b is on.
  c.t.setNow("2023-09-24T01:35:00.000Z");
  assert.equal((await say("e1a", "intent", people.expert)).version, 1);
  assert.deepEqual(met, [{ id: "e1a", result: "intent" }]);
  assert.equal((await say("e1a", "worth-following", people.expert)).version, 2);
  await say("e1a", "weak");
  assert.equal(met.length, 1);
  const day = await createDayViews(c.t.platform, createStages(c.ports)).day(MAIN, undefined, viewer());
  assert.deepEqual(
    day.meetings
      .find((m) => m.id === "e1a")
      ?.outcomes.map((o) => [o.side, o.outcome])
      .sort(),
    [
      ["expert", "worth-following"],
      ["host", "weak"],
    ],
  );
});

test("where the sides contradict each other the host of the table decides what the engagement hears", async () => {
  await say("e1b", "no-show", otherSide);
  await say("e1b", "met", people.expert);
  assert.equal(met.length, 1);
  await say("e1b", "met");
  assert.deepEqual(met.at(-1), { id: "e1b", result: "negotiating" });
});

test("officers speak for the tables of their own county only, parties for their own meetings", async () => {
  // The meetings stand in 沁阳.
  await say("e2c", "met", people.qinyang);
  await assert.rejects(say("e2c", "met", people.wenxian), refusedAs("not-found"));
  await assert.rejects(say("e2c", "met", people.expert), refusedAs("not-found"));
  await assert.rejects(say("e2c", "met", people.leader), refusedAs("not-found"));
  await assert.rejects(
    marks.mark(c.t.context(people.wenxian), { meetingId: "e2c", mark: "started" }),
    refusedAs("not-found"),
  );
  await assert.rejects(
    marks.mark(c.t.context(people.expert), { meetingId: "e1a", mark: "started" }),
    (e) => e instanceof Refusal,
  );
});

test("a no-show asks for a repair; a mark made in error takes it back, and nothing has moved", async () => {
  const party = "expert:e4" as const;
  const mark = await marks.mark(city(), { meetingId: "e4b", mark: "no-show", party });
  assert.equal(mark.repair, true);
  const [proposal] = await waiting();
  assert.deepEqual(
    proposal?.changes.map((x) => [x.meeting, x.to]),
    [["e4a", null]],
  );
  const twice = await marks.mark(city(), { meetingId: "e4b", mark: "no-show", party });
  await marks.withdraw(city(), mark.id);
  // The other mark still says so.
  assert.equal((await waiting()).length, 2);
  await marks.withdraw(city(), twice.id);
  assert.deepEqual(await waiting(), []);
  await assert.rejects(
    c.timetables.repairs.accept(city(), { id: proposal?.id ?? "", version: proposal?.version ?? 0 }),
    refusedAs("repairs.outdated"),
  );
  assert.equal((await versionInForce(c.t.platform.db, MAIN))?.number, 1);
});

test("two are missing: when the first repair is accepted the second is asked for again on the new version", async () => {
  await marks.mark(city(), { meetingId: "e4a", mark: "no-show", party: "expert:e4" });
  await marks.mark(city(), { meetingId: "e3c", mark: "no-show", party: "expert:e3" });
  const open = await waiting();
  const first = open.find((r) => r.trigger.party === "expert:e4");
  const second = open.find((r) => r.trigger.party === "expert:e3");
  assert.ok(first && second);
  const decided = await c.timetables.repairs.accept(city(), { id: first.id, version: first.version });
  assert.equal(decided.published?.number, 2);
  assert.deepEqual(new Set(decided.published?.affected), new Set(["expert:e4", "organisation:org-a"]));
  await assert.rejects(
    c.timetables.repairs.accept(city(), { id: second.id, version: second.version }),
    refusedAs("repairs.outdated"),
  );
  const [again, ...more] = await waiting();
  assert.equal(more.length, 0);
  assert.deepEqual([again?.trigger.party, again?.base], ["expert:e3", 2]);
  const done = await c.timetables.repairs.accept(city(), {
    id: again?.id ?? "",
    version: again?.version ?? 0,
  });
  assert.deepEqual(new Set(done.published?.affected), new Set(["expert:e3", "organisation:org-b"]));
  const now = await versionInForce(c.t.platform.db, MAIN);
  assert.deepEqual(
    [now?.number, now?.placements.some((p) => ["e4a", "e3b"].includes(p.meeting))],
    [3, false],
  );
});

test("an absence that an accepted repair laid down stays on the day's list, and taking it back frees the party", async () => {
  const views = createDayViews(c.t.platform, createStages(c.ports));
  const before = await views.day(MAIN, undefined, viewer());
  // e4a lost its place, and with it its card.
  assert.equal(
    before.meetings.some((m) => m.id === "e4a"),
    false,
  );
  const mark = before.away.find((m) => m.meeting.id === "e4a");
  assert.deepEqual(
    [mark?.mark, mark?.party.key, mark?.absentFor, mark?.allowedActions],
    ["no-show", "expert:e4", "rest", ["markMeeting"]],
  );
  const situations = createSituations(c.t.platform, c.ports);
  const absent = async () => (await situations.load(MAIN))?.situation.happened ?? [];
  assert.equal((await absent()).filter((h) => h.trigger.party === "expert:e4").length, 1);
  assert.deepEqual(await marks.withdraw(city(), mark?.id ?? ""), { id: mark?.id, lifted: true });
  assert.equal((await absent()).filter((h) => h.trigger.party === "expert:e4").length, 0);
  assert.equal((await absent()).filter((h) => h.trigger.party === "expert:e3").length, 1);
  const after = await views.day(MAIN, undefined, viewer());
  assert.equal(
    after.away.some((m) => m.party.key === "expert:e4"),
    false,
  );
  // What is published is not put back by itself.
  assert.equal((await versionInForce(c.t.platform.db, MAIN))?.number, 3);
});

test("somebody who misses one meeting alone is expected at the next ones", async () => {
  const only = await marks.mark(city(), {
    meetingId: "e2a",
    mark: "no-show",
    party: "expert:e2",
    absentFor: "meeting",
  });
  assert.equal(only.repair, false);
  assert.deepEqual(await waiting(), []);
  const views = createDayViews(c.t.platform, createStages(c.ports));
  const listed = (await views.day(MAIN, undefined, viewer())).away.find((m) => m.id === only.id);
  assert.equal(listed?.absentFor, "meeting");
  assert.deepEqual(await marks.withdraw(city(), only.id), { id: only.id, lifted: false });
});
