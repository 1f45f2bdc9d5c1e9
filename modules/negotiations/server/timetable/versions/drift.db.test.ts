import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { z } from "zod";
import { TimetableInput } from "../../../model/timetable/problem/inputs.ts";
import { BoardEdit } from "../../../model/timetable.ts";
import { aConference, type Conference, people } from "../../../testing/a-conference.ts";
import { versionInForce } from "./agenda.ts";

let c: Conference;
before(async () => {
  c = await aConference();
});
after(() => c.close());

const MAIN = "jz-main";
const city = () => c.t.context(people.city);
const viewer = () => ({ actor: people.city, now: c.t.platform.clock().toISOString() });
const draft = (from: "empty" | "version") =>
  c.timetables.service.create(
    city(),
    TimetableInput.parse({ activityId: MAIN, name: "草案", from: { kind: from } }),
  );
const move = (id: string, version: number, place: z.input<typeof BoardEdit>["place"]) =>
  c.timetables.service.move(city(), { id, ...BoardEdit.parse({ version, place }) });
const agenda = async (party: "expert:e1" | "expert:e4") =>
  (await c.timetables.versions.agenda(MAIN, party, viewer())).entries.map((e) => e.startsAt);

test("a slot moved under a version is told by the next one, to those in it; agendas keep to what was told until then", async () => {
  const { id } = await draft("empty");
  const place = [
    { meeting: "e1a", slot: "s1", table: "t1" },
    { meeting: "e4b", slot: "s2", table: "t2" },
  ];
  const { version } = await move(id, 1, place);
  await c.timetables.publishing.publish(city(), { id, version, base: 0 });
  assert.deepEqual(await c.timetables.versions.drift(MAIN, viewer()), { number: 1, items: [] });

  await sql`update negotiation_slots set starts_at = '08:45', ends_at = '09:15' where id = 's1'`.execute(
    c.t.platform.db,
  );
  const { items } = await c.timetables.versions.drift(MAIN, viewer());
  assert.deepEqual(
    items.map((d) => [d.kind, d.id, d.meetings, d.text.zh]),
    [["slot", "s1", 1, "9月24日 09:00–09:30 改为 9月24日 08:45–09:15（1 场洽谈）"]],
  );
  assert.deepEqual(await agenda("expert:e1"), ["09:00"]);

  const next = await draft("version");
  const compared = await c.timetables.views.compare(next.id, "version", viewer());
  assert.deepEqual(
    compared.changes.map((x) => [
      x.meeting,
      x.from?.text?.zh.split(" · ")[0],
      x.to?.text?.zh.split(" · ")[0],
    ]),
    [["e1a", "9月24日 08:45–09:15", "9月24日 09:00–09:30"]],
  );
  const published = await c.timetables.publishing.publish(city(), { id: next.id, version: 1, base: 1 });
  assert.equal(published.changes, 1);
  assert.deepEqual(published.affected.sort(), ["expert:e1", "organisation:org-a"]);
  assert.deepEqual((await versionInForce(c.t.platform.db, MAIN))?.changes[0]?.to?.slot, "s1");
  assert.deepEqual(await agenda("expert:e1"), ["08:45"]);
  assert.deepEqual((await c.timetables.versions.drift(MAIN, viewer())).items, []);
});

test("a draft says which meetings lost their slot; one that was published is shown as it was", async () => {
  const { id } = await draft("version");
  await sql`update negotiation_slots set kind = 'break' where id = 's2'`.execute(c.t.platform.db);
  const board = await c.timetables.views.board(id, viewer());
  assert.deepEqual(
    board.placements.map((p) => p.meeting),
    ["e1a"],
  );
  assert.match(
    board.unplaced.find((u) => u.meeting === "e4b")?.why.zh ?? "",
    /原来的时段已删除或不再用于洽谈/,
  );
  const [first] = await c.t.platform.db
    .selectFrom("timetables")
    .select("id")
    .where("state", "=", "published")
    .orderBy("createdAt")
    .execute();
  const shown = await c.timetables.views.board(first?.id ?? "", viewer());
  assert.deepEqual([shown.timetable.quality?.placed, shown.violations], [2, []]);
});
