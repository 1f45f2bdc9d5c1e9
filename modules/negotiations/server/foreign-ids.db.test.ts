import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { EngagementRef } from "#modules/engagements/model/directory.ts";
import { insertRows } from "#platform/db/insert-rows.ts";
import { MeetingInput, MeetingRules } from "../model/meetings/meeting.ts";
import type { PartyKey } from "../model/party.ts";
import { TimetableInput } from "../model/timetable/problem/inputs.ts";
import { BoardEdit, type Placement } from "../model/timetable.ts";
import { SiteVisitInput } from "../model/visits/site-visit.ts";
import { aConference, type Conference, people } from "../testing/a-conference.ts";
import { QINYANG, WENXIAN } from "../testing/a-programme.ts";
import { standing } from "../testing/an-attendance.ts";
import { refused } from "../testing/programme-module.ts";
import { createDay } from "./day/index.ts";
import { codeOf, ticketsOf } from "./day/tickets.ts";
import { createMeetings } from "./meetings/index.ts";
import type { NegotiationPorts } from "./ports.ts";
import { versionInForce } from "./timetable/versions/version.repository.ts";
import { createVisits } from "./visits/index.ts";

const MAIN = "jz-main";
const EVENT = "jz-event";
let c: Conference;
let meetings: ReturnType<typeof createMeetings>["services"];
let visits: ReturnType<typeof createVisits>["services"];
let day: ReturnType<typeof createDay>["services"];
const engagements: EngagementRef[] = [
  standing("e1", "org-a"),
  { ...standing("e2", "org-b", WENXIAN) },
  { ...standing("e3", "org-a"), activityId: EVENT },
];
before(async () => {
  c = await aConference();
  const ports = {
    ...c.ports,
    engagements: {
      byIds: async (ids: readonly string[]) =>
        new Map(engagements.filter((e) => ids.includes(e.id)).map((e) => [e.id, e])),
    },
  } as unknown as NegotiationPorts;
  meetings = createMeetings(c.t.platform, ports).services;
  visits = createVisits(c.t.platform, ports).services;
  day = createDay(c.t.platform, ports, c.timetables.repairs).services;
  await insertRows(c.t.platform.db, "negotiationRooms", [
    {
      ...{ id: "elsewhere", activityId: EVENT, nameZh: "别处", nameEn: "Elsewhere", floor: null },
      ...{ width: 20, height: 10, position: 0, walks: [], areas: [], version: 1 },
    },
  ]);
  await insertRows(c.t.platform.db, "negotiationTables", [
    {
      ...{
        id: "t-event",
        activityId: EVENT,
        roomId: "elsewhere",
        number: "1",
        county: null,
        reserved: false,
      },
      ...{ seats: 6, skills: [], x: 0, y: 0, rotation: 0, open: true, version: 1 },
    },
  ]);
  await insertRows(c.t.platform.db, "negotiationSlots", [
    {
      ...{ id: "s-event", activityId: EVENT, day: "2023-10-10", startsAt: "09:00", endsAt: "09:30" },
      ...{ session: "morning" as const, kind: "meeting" as const, titleZh: null, titleEn: null, version: 1 },
    },
  ]);
});
after(() => c.close());

const as = (actor = people.city) => c.t.context(actor);
const viewer = { actor: people.city, now: "2023-09-23T23:00:00.000Z" };
const meeting = (more: object = {}) =>
  MeetingInput.parse({
    title: "焊接",
    county: QINYANG,
    parties: ["expert:e1", "organisation:org-a"],
    rules: MeetingRules.parse({}),
    ...more,
  });
const draft = async (activityId: string, name: string) =>
  (await c.timetables.service.create(as(), TimetableInput.parse({ activityId, name }))).id;

test("a meeting takes no engagement of another activity, nor one that the officer does not answer for", async () => {
  const add = (engagementId: string, actor = people.city) =>
    meetings.create(as(actor), { activityId: MAIN, ...meeting({ engagementId }) });
  await assert.rejects(add("e3-org-a"), refused("not-found"));
  await assert.rejects(add("no-such"), refused("not-found"));
  await assert.rejects(add("e2-org-b", people.qinyang), refused("not-found"));
  assert.equal((await add("e1-org-a", people.qinyang)).version, 1);
});

test("a site visit is noted for engagements of its activity and its officer only", async () => {
  const plan = (engagementIds: string[], actor = people.city) =>
    visits.create(as(actor), {
      activityId: MAIN,
      ...SiteVisitInput.parse({
        hostOrganisationId: "org-a",
        title: "车间",
        day: "2023-09-25",
        ...{ departsAt: "14:00", startsAt: "14:30", endsAt: "15:30", returnsAt: "16:00" },
        capacity: 5,
        engagementIds,
      }),
    });
  await assert.rejects(plan(["e3-org-a"]), refused("not-found"));
  await assert.rejects(plan(["e2-org-b"], people.qinyang), refused("not-allowed"));
  assert.equal((await plan(["e1-org-a"], people.qinyang)).state, "planned");
  assert.equal((await plan(["e2-org-b"])).state, "planned");
});

test("rules of a meeting name slots, tables and meetings of its own activity", async () => {
  for (const rules of [
    { tableId: "t-event" },
    { fixedSlot: "s-event" },
    { allowedSlots: ["s-event"] },
    { after: ["no-such"] },
  ])
    await assert.rejects(
      meetings.create(as(), { activityId: MAIN, ...meeting({ rules: MeetingRules.parse(rules) }) }),
      refused("negotiations.rules"),
    );
});

test("a board takes no table, slot or meeting of another activity; drafts are not compared or copied across", async () => {
  const [main, event] = [await draft(MAIN, "本会"), await draft(EVENT, "专场")];
  for (const place of [
    { meeting: "e1a", slot: "s1", table: "t-event" },
    { meeting: "e1a", slot: "s-event", table: "t1" },
    { meeting: "no-such", slot: "s1", table: "t1" },
  ])
    await assert.rejects(
      c.timetables.service.move(as(), { id: main, ...BoardEdit.parse({ version: 1, place: [place] }) }),
      refused("timetables.unknown-ids"),
    );
  await assert.rejects(
    c.timetables.service.move(as(), {
      id: event,
      ...BoardEdit.parse({ version: 1, place: [{ meeting: "e1a", slot: "s-event", table: "t-event" }] }),
    }),
    refused("timetables.unknown-ids"),
  );
  await assert.rejects(c.timetables.views.compare(main, event, viewer), refused("not-found"));
  await assert.rejects(c.timetables.views.whyNot(event, "e1a", viewer), refused("not-found"));
  const copy = TimetableInput.parse({ activityId: MAIN, name: "抄", from: { kind: "timetable", id: event } });
  await assert.rejects(c.timetables.service.create(as(), copy), refused("not-found"));
  // A county runs its own event, and nothing of the city's.
  await assert.rejects(c.timetables.service.remove(as(people.qinyang), { id: main }), refused("not-allowed"));
  assert.equal((await c.timetables.service.remove(as(people.qinyang), { id: event })).id, event);
});

test("a ticket opens no other door, altered none at all; the number of a check-in is good in one activity", async () => {
  await insertRows(
    c.t.platform.db,
    "attendances",
    [MAIN, EVENT].map((activityId) => ({
      ...{
        id: `at-${activityId}`,
        activityId,
        editionId: "jz",
        city: "410800",
        party: "expert:e1" as PartyKey,
      },
      ...{ partyKind: "expert" as const, partyId: "e1", ownerId: "p-expert", name: "专家e1", nameEn: null },
      ...{ organisationName: null, county: QINYANG, protocolRank: 1, language: "zh" as const },
      ...{ replyState: "accepted" as const, repliedAt: null, repliedBy: null, reply: null, hotelName: null },
      ...{ hotelRoom: null, invitedAt: null, searchText: "", version: 1 },
    })) as never,
  );
  await day.tickets.issue(as(), MAIN);
  const [ticket] = await ticketsOf(c.t.platform.db, MAIN);
  assert.ok(ticket);
  const code = codeOf(ticket);
  let n = 0;
  const scan = async (text: string, activityId = MAIN, eventId?: string) => {
    const id = eventId ?? `33333333-3333-4333-8333-${String(++n).padStart(12, "0")}`;
    const event = { eventId: id, way: "qr" as const, ticket: text, at: "2023-09-23T22:00:00Z", device: "台" };
    return (await day.checkIns.record(as(), { activityId, events: [event] })).results[0];
  };
  const turned = (i: number) => {
    const other = code[i] === "A" ? "B" : "A";
    return code.slice(0, i) + other + code.slice(i + 1);
  };
  for (const wrong of [
    turned(code.length - 1),
    turned(code.length - 22),
    code.slice(0, -1),
    `${code}A`,
    "",
    "HZ1..",
  ])
    assert.equal((await scan(wrong))?.result, "refused", wrong);
  assert.equal((await scan(code, EVENT))?.result, "refused");
  const id = "44444444-4444-4444-8444-444444444444";
  assert.equal((await scan(code, MAIN, id))?.result, "checked-in");
  const elsewhere = await scan(code, EVENT, id);
  assert.deepEqual([elsewhere?.result, elsewhere?.name, elsewhere?.checkInId], ["refused", null, null]);
  assert.equal((await scan(code))?.result, "already");
});

test("what a publication judges stands still until it is published: a table closed meanwhile is seen", async () => {
  const id = await draft(MAIN, "竞态");
  const place: Placement[] = [{ meeting: "e1a", slot: "s1", table: "t1" }];
  const { rows } = await c.t.platform.pool.query<{ id: string }>(
    "update negotiation_meetings set state = 'cancelled' where id <> 'e1a' returning id",
  );
  assert.ok(rows.length > 0);
  const { version } = await c.timetables.service.move(as(), {
    id,
    ...BoardEdit.parse({ version: 1, place }),
  });
  const officer = await c.t.platform.pool.connect();
  try {
    await officer.query("begin");
    await officer.query(`select pg_advisory_xact_lock(hashtextextended('programme:${MAIN}', 0))`);
    await officer.query("update negotiation_tables set open = false where id = 't1'");
    let settled = false;
    const publishing = c.timetables.publishing.publish(as(), { id, version }).finally(() => {
      settled = true;
    });
    const judged = assert.rejects(publishing, refused("timetables.violations"));
    await wait(300);
    assert.equal(settled, false, "the publication does not wait for the programme");
    await officer.query("commit");
    await judged;
  } finally {
    officer.release();
  }
  assert.equal(await versionInForce(c.t.platform.db, MAIN), undefined);
});
