import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { z } from "zod";
import { refusedAs } from "#platform/testing/refused.ts";
import { MeetingRules } from "../../../model/meetings/meeting.ts";
import { TimetableInput } from "../../../model/timetable/problem/inputs.ts";
import { BoardEdit, type Placement, TimetableSettings } from "../../../model/timetable.ts";
import { aConference, type Conference, people } from "../../../testing/a-conference.ts";

let c: Conference;
before(async () => {
  c = await aConference();
});
after(() => c.close());

const MAIN = "jz-main";
const city = () => c.t.context(people.city);
const viewer = (actor = people.city) => ({ actor, now: c.t.platform.clock().toISOString() });
const draft = (name: string, more: object = {}) =>
  c.timetables.service.create(
    city(),
    TimetableInput.parse({
      activityId: MAIN,
      name,
      settings: TimetableSettings.parse({ seconds: 5 }),
      ...more,
    }),
  );
async function solved(name: string) {
  const { id } = await draft(name);
  await c.timetables.service.solve(city(), { id, version: 1, scope: "all" });
  await c.timetables.computation.idle();
  return c.timetables.views.board(id, viewer());
}
const move = (id: string, version: number, ...place: z.input<typeof BoardEdit>["place"] & object) =>
  c.timetables.service.move(city(), { id, ...BoardEdit.parse({ version, place }) });

test("a solve in threads places everything, proves it and says so", async () => {
  const board = await solved("自动");
  assert.equal(board.timetable.state, "draft");
  assert.equal(board.timetable.failure, null);
  // Eight meetings, three tables, four slots. a has e1, e2, e4 and so on: a timetable without any gap exists.
  assert.equal(board.timetable.quality?.placed, 8);
  assert.equal(board.timetable.quality?.breaks, 0);
  assert.equal(board.timetable.quality?.bound, 0);
  assert.equal(board.timetable.quality?.status, "optimal");
  assert.deepEqual(board.violations, []);
  assert.ok(board.placements.every((p) => p.table !== null));
});

test("a move into a conflict is told with names, and such a draft is not published", async () => {
  const board = await solved("冲突");
  const { id, version } = board.timetable;
  // e1 at two tables at once.
  const slot = board.placements.find((p) => p.meeting === "e1a")?.slot ?? "";
  const edited = await move(id, version, { meeting: "e1b", slot, table: null });
  assert.equal(edited.quality.status, "broken");
  assert.equal(edited.quality.bound, null);
  const clash = edited.violations.find((v) => v.constraint === "one-at-a-time");
  assert.match(
    clash?.text.zh ?? "",
    /专家e1 在 9月24日 \d\d:\d\d–\d\d:\d\d 有 2 场洽谈（QT-e1a“e1a洽谈”、QT-e1b“e1b洽谈”）/,
  );
  await assert.rejects(
    c.timetables.publishing.publish(city(), { id, version: edited.version }),
    refusedAs("timetables.violations", "专家e1"),
  );
  await assert.rejects(move(id, version), refusedAs("stale-version"));
  await assert.rejects(
    move(id, edited.version, { meeting: "nobody", slot, table: null }),
    refusedAs("timetables.unknown-ids", "nobody"),
  );
});

test("locked meetings stay where they are, and filling in leaves everything placed in its place", async () => {
  const { id } = await draft("锁定");
  const placed = await c.timetables.service.move(city(), {
    id,
    ...BoardEdit.parse({ version: 1, place: [{ meeting: "e1a", slot: "s4", table: "t2" }], lock: ["e1a"] }),
  });
  const solving = await c.timetables.service.solve(city(), { id, version: placed.version, scope: "all" });
  await c.timetables.computation.idle();
  const first = await c.timetables.views.board(id, viewer());
  assert.deepEqual(
    first.placements.find((p) => p.meeting === "e1a"),
    { meeting: "e1a", slot: "s4", table: "t2" },
  );
  assert.ok(first.timetable.version > solving.version);
  const off = await move(id, first.timetable.version, { meeting: "e3b", slot: null, table: null });
  await c.timetables.service.solve(city(), { id, version: off.version, scope: "unplaced" });
  await c.timetables.computation.idle();
  const filled = await c.timetables.views.board(id, viewer());
  const rest = (list: readonly Placement[]) =>
    new Map(list.filter((p) => p.meeting !== "e3b").map((p) => [p.meeting, p]));
  assert.deepEqual(rest(filled.placements), rest(first.placements));
  assert.equal(filled.placements.length, 8);
});

test("why not: the smallest causes by name", async () => {
  const { id } = await draft("为何");
  const taken = ["s1", "s2", "s3", "s4"].map((slot, i) => ({
    meeting: ["e1a", "e1b", "e2c", "e3c"][i] ?? "",
    slot,
    table: "t1",
  }));
  await c.timetables.service.move(city(), {
    id,
    ...BoardEdit.parse({ version: 1, place: taken, lock: taken.map((p) => p.meeting) }),
  });
  await c.meeting("only", ["expert:e1", "organisation:org-c"], { allowedSlots: ["s1"] });
  const why = await c.timetables.views.whyNot(id, "only", viewer());
  assert.equal(why.state, "impossible");
  assert.ok(
    why.causes.some((x) => x.text.zh.includes("专家e1")),
    JSON.stringify(why.causes),
  );
  assert.equal((await c.timetables.views.whyNot(id, "e4a", viewer())).state, "possible");
  await sql`update negotiation_meetings set state = 'cancelled' where id = 'only'`.execute(c.t.platform.db);
});

test("impossible conditions are refused or explained by name", async () => {
  const rules = (id: string, value: object) =>
    sql`update negotiation_meetings set rules = ${JSON.stringify(MeetingRules.parse(value))}::jsonb where id = ${id}`.execute(
      c.t.platform.db,
    );
  const { id } = await draft("矛盾");
  await rules("e1a", { after: ["e1b"] });
  await rules("e1b", { after: ["e1a"] });
  await assert.rejects(
    c.timetables.service.solve(city(), { id, version: 1, scope: "all" }),
    refusedAs("timetables.contradictory", "QT-e1a", "QT-e1b", "成环"),
  );
  await rules("e1a", { fixedSlot: "s1", optional: false });
  await rules("e1b", { fixedSlot: "s1", optional: false });
  await assert.rejects(
    c.timetables.service.solve(city(), { id, version: 1, scope: "all" }),
    refusedAs("timetables.contradictory", "专家e1"),
  );
  // Three must meet e1 in two slots: no single rule is wrong, together they are impossible.
  await rules("e1a", { optional: false, allowedSlots: ["s1", "s2"] });
  await rules("e1b", { optional: false, allowedSlots: ["s1", "s2"] });
  await c.meeting("third", ["expert:e1", "organisation:org-c"], {
    optional: false,
    allowedSlots: ["s1", "s2"],
  });
  await c.timetables.service.solve(city(), { id, version: 1, scope: "all" });
  await c.timetables.computation.idle();
  const item = await c.timetables.views.item(id, viewer());
  assert.match(item.failure?.zh ?? "", /没有可行的时间表/);
  const texts = (item.conflict ?? []).map((x) => x.text.zh);
  assert.ok(
    texts.some((text) => text.includes("专家e1 同一时段只能参加一场洽谈")),
    texts.join("\n"),
  );
  assert.ok(
    texts.some((text) => text.includes("QT-third")),
    texts.join("\n"),
  );
  await rules("e1a", {});
  await rules("e1b", {});
  await sql`update negotiation_meetings set state = 'cancelled' where id = 'third'`.execute(c.t.platform.db);
});

test("without slots or tables there is nothing to solve", async () => {
  const { db } = c.t.platform;
  const { id } = await draft("空");
  await sql`update negotiation_tables set open = false`.execute(db);
  await assert.rejects(
    c.timetables.service.solve(city(), { id, version: 1, scope: "all" }),
    refusedAs("negotiations.no-tables"),
  );
  await sql`update negotiation_tables set open = true`.execute(db);
  await sql`update negotiation_slots set kind = 'break'`.execute(db);
  await assert.rejects(
    c.timetables.service.solve(city(), { id, version: 1, scope: "all" }),
    refusedAs("negotiations.no-slots"),
  );
  await sql`update negotiation_slots set kind = 'meeting'`.execute(db);
  await assert.rejects(
    c.timetables.publishing.publish(city(), { id, version: 1 }),
    refusedAs("timetables.nothing-placed"),
  );
});

test("a stopped solve keeps what it has; one that nobody works on is taken over", async () => {
  const { id } = await draft("接管");
  await c.timetables.service.solve(city(), { id, version: 1, scope: "all" });
  const { id: waiting } = await draft("排队");
  await c.timetables.service.solve(city(), { id: waiting, version: 1, scope: "all" });
  await c.timetables.service.stop(city(), { id: waiting });
  await c.timetables.computation.idle();
  assert.equal((await c.timetables.views.item(waiting, viewer())).state, "draft");
  // Left behind by a process that has been silent for a minute.
  await sql`update timetables set state = 'solving', runner = 'dead', beat_at = ${"2023-09-23T22:59:00Z"}, placements = '[]'::jsonb,
    progress = ${JSON.stringify({ phase: "searching", scope: "all", seconds: 1, of: 5, placed: 0, unplaced: 0, breaks: null, bound: null })}::jsonb
    where id = ${id}`.execute(c.t.platform.db);
  c.timetables.computation.kick();
  await c.timetables.computation.idle();
  const item = await c.timetables.views.item(id, viewer());
  assert.equal(item.state, "draft");
  assert.equal(item.quality?.placed, 8);
});
