import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { demonstration } from "#apps/server/testing/demonstration.ts";
import { type TestApplication, testApplication } from "#apps/server/testing/test-application.ts";
import { independentCheck } from "#libs/timetable/testing/checker.ts";
import type { AttendanceReply } from "#modules/negotiations/model/attendance.ts";
import { versionsOf } from "#modules/negotiations/server/timetable/versions/version.repository.ts";

const MAIN = "jiaozuo-2023-main";
let shared: TestApplication;
before(async () => {
  shared = await testApplication({ prepared: demonstration, poolSize: 4 });
});
after(() => shared.close());

const rowsOf = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await query.execute(shared.runtime.platform.db)).rows;

test("eleven counties have tables of their own, some tables an interpreter", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`
    select count(distinct county)::int as counties, count(*)::int as tables, count(distinct room_id)::int as rooms,
      (count(*) filter (where 'interpreter-en' = any(skills)))::int as interpreters
    from negotiation_tables where activity_id = ${MAIN}`);
  assert.deepEqual(found, { counties: 11, tables: 34, rooms: 3, interpreters: 4 });
  const slots = await rowsOf(sql<{ day: string; meetings: number; others: number }>`
    select day::text, (count(*) filter (where kind = 'meeting'))::int as meetings,
      (count(*) filter (where kind <> 'meeting'))::int as others
    from negotiation_slots where activity_id = ${MAIN} group by day order by day`);
  assert.deepEqual(slots, [
    { day: "2023-09-24", meetings: 7, others: 4 },
    { day: "2023-09-25", meetings: 7, others: 3 },
  ]);
});

test("69 guests and 49 enterprises have accepted, as the guest list has it", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`
    select (count(*) filter (where party_kind = 'expert'))::int as experts,
      (count(*) filter (where party_kind = 'organisation' and county is not null and exists (select 1 from organisations o
        where o.id = a.party_id and o.kind = 'enterprise')))::int as enterprises,
      (count(*) filter (where reply_state <> 'accepted' or reply is null))::int as open,
      (count(*) filter (where reply ->> 'interpreter' = 'en'))::int as interpreted,
      (count(*) filter (where party_kind = 'expert' and not exists (select 1 from edition_guests g
        where g.activity_id = a.activity_id and g.expert_id = a.party_id and g.reply_state = 'accepted')))::int as strangers
    from attendances a where activity_id = ${MAIN}`);
  assert.deepEqual(found, { experts: 69, enterprises: 49, open: 0, interpreted: 9, strangers: 0 });
});

test("seventeen visits with the way there, one on the eve, one early to 博爱", async () => {
  const visits = await rowsOf(sql<{ day: string; county: string; startsAt: string; road: boolean }>`
    select day::text, county, starts_at as "startsAt", departs_at < starts_at and ends_at < returns_at as road
    from site_visits where activity_id = ${MAIN} and state = 'done' and vehicle_id is not null order by day, starts_at`);
  assert.equal(visits.length, 17);
  assert.ok(visits.every((v) => v.road));
  assert.equal(visits[0]?.day, "2023-09-23");
  assert.deepEqual(visits[1], { day: "2023-09-25", county: "410822", startsAt: "08:00", road: true });
});

test("version 1 breaks no rule and is proven the best; version 2 moves the talks of one guest", async () => {
  const { db } = shared.runtime.platform;
  const [second, first] = await versionsOf(db, MAIN);
  assert.ok(first && second);
  assert.deepEqual([second.number, first.number], [2, 1]);
  assert.equal(first.placements.length, 82);
  assert.deepEqual(
    [first, second].map((v) => independentCheck(v.problem, { placements: [...v.placements] }).complaints),
    [[], []],
  );
  assert.deepEqual([first.quality.status, first.quality.breaks], ["optimal", first.quality.bound]);
  assert.equal(second.placements.length, 82);
  assert.ok(second.changes.length >= 1 && second.changes.length <= 3);
  const slots = new Map(second.names.slots.map((s) => [s.id, s.day]));
  for (const { from, to } of second.changes)
    assert.deepEqual([slots.get(from?.slot ?? ""), slots.get(to?.slot ?? "")], ["2023-09-24", "2023-09-25"]);
  const drafts = await rowsOf(sql<{ state: string }>`
    select state from timetables where activity_id = ${MAIN} order by code`);
  assert.deepEqual(
    drafts.map((d) => d.state),
    ["draft", "published"],
  );
});

test("nobody sits at a table or in a car before arriving, after leaving, or twice at once", async () => {
  const { db } = shared.runtime.platform;
  const replies = new Map(
    (
      await rowsOf(sql<{ party: string; reply: AttendanceReply | null }>`
        select party, reply from attendances where activity_id = ${MAIN}`)
    ).map((row) => [row.party, row.reply]),
  );
  let checked = 0;
  for (const { names, placements, visits } of await versionsOf(db, MAIN)) {
    const slots = new Map(names.slots.map((s) => [s.id, s]));
    const meetings = new Map(names.meetings.map((m) => [m.id, m]));
    const busy = [
      ...placements.map((p) => {
        const [slot, meeting] = [slots.get(p.slot), meetings.get(p.meeting)];
        assert.ok(slot && meeting);
        return {
          parties: meeting.parties,
          from: `${slot.day} ${slot.startsAt}`,
          until: `${slot.day} ${slot.endsAt}`,
        };
      }),
      ...visits.map((v) => ({
        parties: v.parties,
        from: `${v.day} ${v.departsAt}`,
        until: `${v.day} ${v.returnsAt}`,
      })),
    ];
    for (const [party, reply] of replies) {
      const mine = busy.filter((b) => b.parties.includes(party));
      const { arrival, departure, representatives = 1 } = reply ?? {};
      for (const { from, until } of mine) {
        if (arrival) assert.ok(from >= `${arrival.day} ${arrival.time}`, `${party} ${from}`);
        if (departure) assert.ok(until <= `${departure.day} ${departure.time}`, `${party} ${until}`);
        const atOnce = mine.filter((b) => b.from < until && from < b.until).length;
        assert.ok(atOnce <= representatives, `${party} ${from}: ${atOnce}`);
        checked++;
      }
    }
  }
  assert.ok(checked > 300, String(checked));
});

test("who asks for an interpreter talks at a table with one; a vehicle is on one road at a time and has seats for all", async () => {
  const [wrong] = await rowsOf(sql<{ tables: number; vehicles: number; seats: number }>`
    select
      (select count(*)::int from timetable_versions v cross join jsonb_array_elements(v.placements) p
        join negotiation_meetings m on m.id = p ->> 'meeting' left join negotiation_tables t on t.id = p ->> 'table'
        where v.activity_id = ${MAIN} and not coalesce('interpreter-en' = any(t.skills), false)
          and exists (select 1 from attendances a where a.activity_id = v.activity_id and a.party = any(m.parties)
            and a.reply ->> 'interpreter' = 'en')) as tables,
      (select count(*)::int from site_visits a join site_visits b on a.id < b.id and a.vehicle_id = b.vehicle_id and a.day = b.day
          and a.departs_at < b.returns_at and b.departs_at < a.returns_at where a.activity_id = ${MAIN}) as vehicles,
      (select count(*)::int from site_visits s join negotiation_vehicles v on v.id = s.vehicle_id
        where s.activity_id = ${MAIN} and cardinality(s.parties) > v.seats) as seats`);
  assert.deepEqual(wrong, { tables: 0, vehicles: 0, seats: 0 });
});

test("what the minutes say of a talk at the tables is what the published timetable says", async () => {
  const { db } = shared.runtime.platform;
  const [version] = await versionsOf(db, MAIN);
  assert.ok(version);
  const slots = new Map(version.names.slots.map((s) => [s.id, s]));
  const tables = new Map(version.names.tables.map((t) => [t.id, t]));
  const meetings = new Map(version.names.meetings.map((m) => [m.id, m]));
  const seats = new Map(
    version.placements.map((p) => {
      const slot = slots.get(p.slot);
      const at = new Date(`${slot?.day}T${slot?.startsAt}:00+08:00`).getTime();
      return [meetings.get(p.meeting)?.engagementId, `${at} ${tables.get(p.table ?? "")?.number}号桌`];
    }),
  );
  const held = await rowsOf(sql<{ id: string; at: Date; table: string }>`
    select m.engagement_id as id, m.at, m.table_no as "table" from engagement_meetings m
      join engagements e on e.id = m.engagement_id
    where e.activity_id = ${MAIN} and m.mode = 'on-site' and m.table_no like '%号桌'`);
  const told = held.filter((h) => seats.has(h.id));
  assert.ok(told.length >= 60, String(told.length));
  for (const { id, at, table } of told) assert.equal(`${new Date(at).getTime()} ${table}`, seats.get(id));
});

test("people check in on both days; talks are marked and said what came of them", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`
    select (select count(*)::int from check_ins where activity_id = ${MAIN} and party like 'expert:%') as experts,
      (select count(distinct (at at time zone 'Asia/Shanghai')::date)::int from check_ins where activity_id = ${MAIN}) as days,
      (select count(*)::int from meeting_marks where activity_id = ${MAIN} and mark = 'finished') as finished,
      (select count(distinct side)::int from meeting_outcomes where activity_id = ${MAIN}) as sides`);
  assert.deepEqual([found?.experts, found?.days, found?.sides], [69, 2, 3]);
  assert.ok((found?.finished ?? 0) >= 20);
});

test("the edition in preparation has replies, requests and a draft that wait", async () => {
  const [found] = await rowsOf(sql<Record<string, number>>`
    select (select count(*)::int from negotiation_tables where activity_id = 'jiaozuo-next-main') as tables,
      (select count(*)::int from attendances where activity_id = 'jiaozuo-next-main' and reply_state = 'waiting') as waiting,
      (select count(*)::int from meeting_requests where activity_id = 'jiaozuo-next-main' and state = 'asked') as asked,
      (select count(*)::int from timetables where activity_id = 'jiaozuo-next-main' and placements = '[]') as drafts`);
  assert.deepEqual(found, { tables: 34, waiting: 4, asked: 2, drafts: 1 });
});
