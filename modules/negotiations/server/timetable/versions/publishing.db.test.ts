import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { z } from "zod";
import { refusedAs } from "#platform/testing/refused.ts";
import type { PartyKey } from "../../../model/party.ts";
import { TimetableInput } from "../../../model/timetable/problem/inputs.ts";
import { BoardEdit, type Placement, TimetableSettings } from "../../../model/timetable.ts";
import { aConference, type Conference, people } from "../../../testing/a-conference.ts";
import { versionInForce } from "./agenda.ts";

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
const move = (id: string, version: number, ...place: z.input<typeof BoardEdit>["place"] & object) =>
  c.timetables.service.move(city(), { id, ...BoardEdit.parse({ version, place }) });
const outbox = async (): Promise<{ to: object; subject: string }[]> => {
  const { rows } = await sql<{ payload: { to: object; subject: { zh: string } } }>`
    select payload from outbox where kind = 'notice' order by id`.execute(c.t.platform.db);
  return rows.map((r) => ({ to: r.payload.to, subject: r.payload.subject.zh }));
};

test("two publish at once: one version, the other is refused; what is published does not change any more", async () => {
  const events: object[] = [];
  c.t.platform.events.on("timetable.published", async (_work, event) => void events.push(event));
  // By hand, so that what a repair must do is known: e4 waits at 09:30, 10:30 stays free.
  const { id: first } = await draft("第一版");
  const byHand = { s1: ["e1a", "e2c", "e4b"], s2: ["e1b", "e2a", "e3c"], s3: ["e4a", "e3b"] };
  const place = Object.entries(byHand).flatMap(([slot, list]) =>
    list.map((meeting, i) => ({ meeting, slot, table: `t${i + 1}` })),
  );
  const edited = await move(first, 1, ...place);
  assert.deepEqual(edited.violations, []);
  assert.equal(edited.quality.breaks, 1);
  const timetable = { id: first, version: edited.version };
  const publish = () =>
    c.timetables.publishing.publish(city(), { id: timetable.id, version: timetable.version, base: 0 });
  const results = await Promise.allSettled([publish(), publish()]);
  assert.deepEqual(results.map((r) => r.status).sort(), ["fulfilled", "rejected"]);
  const version = await versionInForce(c.t.platform.db, MAIN);
  assert.equal(version?.number, 1);
  assert.equal(version?.changes.length, 8);
  assert.match(version?.digest ?? "", /^[0-9a-f]{64}$/);
  assert.equal(events.length, 1);
  // Everybody placed is told: four experts, three enterprises.
  assert.equal((await outbox()).length, 7);
  await assert.rejects(
    sql`update timetable_versions set note = 'x'`.execute(c.t.platform.db),
    /a published timetable does not change/,
  );
  await assert.rejects(sql`delete from timetable_versions`.execute(c.t.platform.db), /does not change/);
  await assert.rejects(move(timetable.id, timetable.version + 1), refusedAs("timetables.published"));
  // Another draft of somebody who has not seen version 1.
  const other = await draft("未见第一版", { from: { kind: "version" } });
  await assert.rejects(
    c.timetables.publishing.publish(city(), { id: other.id, version: 1, base: 0 }),
    refusedAs("timetables.newer-version"),
  );
  const same = await c.timetables.views.compare(other.id, "version", viewer());
  assert.deepEqual(same.changes, []);
});

test("a party reads its own agenda and nobody else's", async () => {
  const agenda = (party: PartyKey, actor = people.city) =>
    c.timetables.versions.agenda(MAIN, party, viewer(actor));
  const own = await agenda("expert:e1", people.expert);
  assert.equal(own.number, 1);
  assert.deepEqual(own.entries.map((e) => e.withParties.map((p) => p.name).join()).sort(), [
    "企业org-a",
    "企业org-b",
  ]);
  await assert.rejects(agenda("expert:e2", people.expert), refusedAs("not-found"));
  assert.equal((await agenda("organisation:org-a", people.enterprise)).entries.length, 3);
  await assert.rejects(agenda("organisation:org-b", people.enterprise), refusedAs("not-found"));
  assert.equal((await agenda("expert:e2", people.leader)).entries.length, 2);
});

test("a repair after an absence moves nothing past, the fewest others, and tells only those affected", async () => {
  const before = await versionInForce(c.t.platform.db, MAIN);
  assert.ok(before);
  const told = (await outbox()).length;
  // 09:35 in Jiaozuo: s1 and s2 have begun.
  c.t.setNow("2023-09-24T01:35:00.000Z");
  const proposal = await c.timetables.repairs.propose(city(), {
    activityId: MAIN,
    trigger: { kind: "party-absent", party: "expert:e4" },
  });
  assert.equal(proposal.state, "proposed");
  assert.equal(proposal.triggerText.zh, "专家e4缺席");
  // Whoever does not come loses the meeting ahead; nobody else has to move.
  assert.deepEqual(
    proposal.changes.map(({ meeting, title, from, to }) => ({ meeting, title, from, to })),
    [{ meeting: "e4a", title: "e4a洽谈", from: { slot: "s3", table: "t1" }, to: null }],
  );
  assert.equal(proposal.bound, 1);
  await assert.rejects(
    c.timetables.repairs.accept(c.t.context(people.wenxian), { id: proposal.id, version: proposal.version }),
    refusedAs("not-allowed"),
  );
  const decided = await c.timetables.repairs.accept(city(), { id: proposal.id, version: proposal.version });
  const now = await versionInForce(c.t.platform.db, MAIN);
  assert.equal(now?.number, 2);
  const past = (list: readonly Placement[]) =>
    list.filter((p) => ["s1", "s2"].includes(p.slot)).sort((a, b) => a.meeting.localeCompare(b.meeting));
  assert.deepEqual(past(now?.placements ?? []), past(before.placements));
  const concerned = new Set(["expert:e4", "organisation:org-a"]);
  assert.deepEqual(new Set(decided.published?.affected), concerned);
  assert.equal((await outbox()).length - told, concerned.size);
  await assert.rejects(
    c.timetables.repairs.accept(city(), { id: proposal.id, version: proposal.version + 1 }),
    refusedAs("repairs.decided"),
  );
  // What happened holds for drafts made afterwards.
  const next = await draft("之后", { from: { kind: "empty" } });
  const board = await c.timetables.views.board(next.id, viewer());
  const away = (board.problem.participants as { id: string; unavailable: string[] }[]).find(
    (p) => p.id === "expert:e4",
  );
  assert.deepEqual(away?.unavailable, ["s3", "s4"]);
});

test("who comes late is met later: one meeting moves, and that fewer will not do is proven", async () => {
  const proposal = await c.timetables.repairs.propose(city(), {
    activityId: MAIN,
    trigger: { kind: "party-late", party: "organisation:org-b", slot: "s4" },
  });
  assert.deepEqual(
    proposal.changes.map((x) => [x.meeting, x.from?.slot, x.to?.slot]),
    [["e3b", "s3", "s4"]],
  );
  assert.equal(proposal.bound, 1);
  // Rejected, nothing changes; asked again, two officers accept at once and one version is made.
  await c.timetables.repairs.reject(city(), { id: proposal.id, version: proposal.version });
  assert.equal((await versionInForce(c.t.platform.db, MAIN))?.number, 2);
  const again = await c.timetables.repairs.propose(city(), { activityId: MAIN, trigger: proposal.trigger });
  const other = await c.timetables.repairs.propose(city(), {
    activityId: MAIN,
    trigger: { kind: "meeting-cancelled", meeting: "e3b" },
  });
  assert.deepEqual(other.cancelled, ["e3b"]);
  const results = await Promise.allSettled(
    [again, other].map(({ id, version }) => c.timetables.repairs.accept(city(), { id, version })),
  );
  assert.deepEqual(results.map((r) => r.status).sort(), ["fulfilled", "rejected"]);
  assert.equal((await versionInForce(c.t.platform.db, MAIN))?.number, 3);
  await c.timetables.repairs.idle();
  // The one that was overtaken is asked for again, against the version that holds now.
  const repairs = await c.timetables.repairs.list(MAIN, viewer());
  assert.deepEqual(repairs.map((r) => [r.state, r.base]).sort(), [
    ["accepted", 1],
    ["accepted", 2],
    ["outdated", 2],
    ["proposed", 3],
    ["rejected", 2],
  ]);
});

test("when every slot has begun nothing is left to repair", async () => {
  c.t.setNow("2023-09-24T04:00:00.000Z");
  await assert.rejects(
    c.timetables.repairs.propose(city(), {
      activityId: MAIN,
      trigger: { kind: "table-closed", table: "t1" },
    }),
    refusedAs("repairs.over"),
  );
});
