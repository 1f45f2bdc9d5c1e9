import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { PartyKey } from "../../../model/party.ts";
import { TimetableInput } from "../../../model/timetable/problem/inputs.ts";
import { TimetableSettings } from "../../../model/timetable.ts";
import { aConference, type Conference, people } from "../../../testing/a-conference.ts";
import { createTimetables } from "../index.ts";

let c: Conference;
before(async () => {
  c = await aConference();
  // Twelve firms that all meet each other in pairs, at three tables: nobody proves an optimum of this in a second.
  const { db } = c.t.platform;
  await sql`delete from negotiation_meetings`.execute(db);
  await sql`insert into negotiation_slots (id, activity_id, day, starts_at, ends_at, session, kind)
    select 'x' || n, 'jz-main', '2023-09-25', lpad((8 + n / 2)::text, 2, '0') || case n % 2 when 0 then ':00' else ':30' end,
      lpad((8 + n / 2)::text, 2, '0') || case n % 2 when 0 then ':25' else ':55' end, 'afternoon', 'meeting'
    from generate_series(0, 25) n`.execute(db);
  const firms = Array.from({ length: 12 }, (_, i) => `organisation:firm-${i}` as PartyKey);
  for (const [i, one] of firms.entries())
    for (const other of firms.slice(i + 1))
      await c.meeting(`${one}-${other}`.replaceAll(/organisation:firm-/g, "f"), [one, other]);
});
after(() => c.close());

const city = () => c.t.context(people.city);
const viewer = () => ({ actor: people.city, now: c.t.platform.clock().toISOString() });

async function solving(name: string): Promise<string> {
  const settings = TimetableSettings.parse({ seconds: 60, fairness: null });
  const input = TimetableInput.parse({ activityId: "jz-main", name, settings });
  const { id } = await c.timetables.service.create(city(), input);
  await c.timetables.service.solve(city(), { id, version: 1, scope: "all" });
  for (;;) {
    const item = await c.timetables.views.item(id, viewer());
    assert.equal(item.state, "solving", "the problem is too easy for this test");
    if ((item.progress?.placed ?? 0) > 0) return id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("stopped while it works, a solve keeps the best it has", async () => {
  const id = await solving("停止");
  await c.timetables.service.stop(city(), { id });
  await c.timetables.computation.idle();
  const board = await c.timetables.views.board(id, viewer());
  assert.equal(board.timetable.state, "draft");
  assert.equal(board.timetable.failure, null);
  assert.ok(board.placements.length > 0);
  assert.deepEqual(board.violations, []);
  assert.equal(board.timetable.quality?.placed, board.placements.length);
});

test("what a process had found when it died is there for the one that takes over", async () => {
  const id = await solving("中断");
  await c.timetables.close();
  const left = await c.timetables.views.item(id, viewer());
  assert.equal(left.state, "solving");
  const { rows } = await sql<{ n: number }>`
    select jsonb_array_length(placements) n from timetables where id = ${id}`.execute(c.t.platform.db);
  assert.ok((rows[0]?.n ?? 0) > 0, "the best so far was saved");
  // Another process, a minute later; somebody asks it to stop.
  c.t.setNow("2023-09-23T23:01:00.000Z");
  const other = createTimetables(c.t.platform, c.ports);
  other.computation.kick();
  await new Promise((resolve) => setTimeout(resolve, 700));
  await other.service.stop(city(), { id });
  await other.computation.idle();
  const board = await other.views.board(id, viewer());
  assert.equal(board.timetable.state, "draft");
  assert.ok(board.placements.length >= (rows[0]?.n ?? 0));
  assert.deepEqual(board.violations, []);
  await other.close();
});
