import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { hashToken } from "#platform/commands/ids.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { PAPER_KINDS, type PaperKind } from "../../model/papers/kinds.ts";
import { CITY, editions, people, QINYANG } from "../../testing/a-programme.ts";
import { paperFacts } from "../../testing/paper-facts.ts";
import { createAttendance } from "../attendance/index.ts";
import { negotiationMigrations } from "../migrations.ts";
import type { NegotiationPorts } from "../ports.ts";
import { createPapers } from "./index.ts";

const MAIN = "jz-main";
const invented = paperFacts({ experts: 5, enterprises: 2, tables: 2 });
let t: TestPlatform;
let papers: ReturnType<typeof createPapers>;
/** Secrets that were to be printed. */
const printed: string[] = [];
const unseal = async (sealed: string): Promise<string> => {
  const token = sealed.slice("sealed ".length);
  printed.push(token);
  return token;
};

async function version(number: number, placements: object[]): Promise<void> {
  const { names, visits } = invented.version ?? assert.fail();
  await sql`insert into timetable_versions (id, activity_id, edition_id, city, number, published_at, published_by, problem, names,
      placements, visits, changes, quality, digest)
    values (${`v${number}`}, ${MAIN}, 'jz', ${CITY}, ${number}, '2023-09-20T00:00:00Z', 'x', '{}', ${JSON.stringify(names)}::jsonb,
      ${JSON.stringify(placements)}::jsonb, ${JSON.stringify(visits)}::jsonb, '[]', '{}', 'd')`.execute(
    t.platform.db,
  );
}

before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  const ports = {
    editions,
    ceremony: { ceremonyOf: async () => invented.ceremony },
    guests: { guestReplied: async () => {} },
    letters: {
      addressOf: async () => "guest@example.test",
      seal: async (s: string) => `sealed ${s}`,
      unseal,
    },
  } as unknown as NegotiationPorts;
  const { inviting } = createAttendance(t.platform, ports).services;
  papers = createPapers(t.platform, ports, {
    mayRead: async () => {},
    links: { invite: inviting.invite, unseal },
  });
  const { db } = t.platform;
  for (const [i, r] of invented.rooms.entries())
    await sql`insert into negotiation_rooms (id, activity_id, name_zh, name_en, floor, width, height, position, walks, areas)
      values (${r.id}, ${MAIN}, ${r.name.zh}, ${r.name.en}, ${r.floor}, 20, 10, ${i}, '[]', '[]')`.execute(
      db,
    );
  for (const table of invented.tables)
    await sql`insert into negotiation_tables (id, activity_id, room_id, number, county, seats, skills, x, y, rotation)
      values (${table.id}, ${MAIN}, ${table.roomId}, ${table.number}, ${QINYANG}, 6, '{}', 1, 1, 0)`.execute(
      db,
    );
  for (const g of invented.guests)
    await sql`insert into attendances (id, activity_id, edition_id, city, party, party_kind, party_id, owner_id, name, name_en,
        organisation_name, county, protocol_rank, language, reply_state, reply, search_text)
      values (${g.attendanceId}, ${MAIN}, 'jz', ${CITY}, ${g.key}, ${g.kind}, ${g.key}, ${g.key === "expert:x0" ? "p-expert" : null},
        ${g.name}, ${g.nameEn}, ${g.organisationName}, ${g.key === "organisation:o0" ? QINYANG : null}, ${g.protocolRank},
        ${g.language}, ${g.replyState}, ${JSON.stringify(g.reply)}::jsonb, '')`.execute(db);
  await sql`insert into site_visits (id, activity_id, edition_id, code, city, host_organisation_id, host_name, title, day,
      departs_at, starts_at, ends_at, returns_at, capacity, contact_phone, contact_name, parties, engagement_ids, checklist, state,
      search_text)
    values ('v0', ${MAIN}, 'jz', 'KC-1', ${CITY}, 'o0', '某某公司', '生产线', '2023-09-25', '13:30', '14:00', '15:30', '16:00', 20,
      '13900000000', '测试联系人', ${["expert:x0"]}, '{}', '[]', 'confirmed', '')`.execute(db);
  const placements = [...(invented.version?.placements ?? [])];
  await version(1, placements);
  await version(2, placements.slice(1));
});
after(async () => {
  await papers.close();
  await t.close();
});

const take = (
  kind: PaperKind,
  actor: Actor = people.city,
  choice: object = { locale: "own" },
  reason = "会务准备",
) =>
  papers.service.paper(t.context(actor), {
    activityId: MAIN,
    kind,
    choice: choice as { locale: "own" },
    reason,
  });
const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test("each kind is made, with as many pages as it should have and its fonts inside", async () => {
  // Seven parties: a letter each; four badges and two seat cards to a page; a table card per table.
  const pages: Partial<Record<PaperKind, number>> = {
    invitation: 7,
    badge: 2,
    "seat-card": 4,
    "table-card": 2,
    "running-order": 1,
    "plaque-roll": 1,
    "interpreter-rota": 1,
    "vehicle-plan": 1,
  };
  for (const kind of PAPER_KINDS) {
    const file = await take(kind);
    if (!file.name.endsWith(".pdf")) continue;
    const text = file.bytes.toString("latin1");
    assert.ok(text.startsWith("%PDF-"), kind);
    assert.match(text, /\+NotoSansSC-Bold/, kind);
    assert.match(text, /\/FontFile2 /, kind);
    assert.ok(pagesOf(file.bytes) >= 1, kind);
    if (pages[kind]) assert.equal(pagesOf(file.bytes), pages[kind], kind);
  }
});

test("letters of those who invite have personal links, noted as passed on by hand; others lead to the sign-in", async () => {
  const { db } = t.platform;
  const links = () =>
    db.selectFrom("attendanceInvitations").select(["tokenHash", "email", "attendanceId"]).execute();
  await sql`delete from attendance_invitations`.execute(db);
  printed.length = 0;
  await take("invitation", people.qinyang);
  await take("invitation", people.expert);
  await take("agenda");
  assert.deepEqual(await links(), []);
  await take("invitation", people.city, { locale: "own", party: "expert:x0" });
  assert.deepEqual(
    (await links()).map((l) => [l.attendanceId, l.email]),
    [["a-x0", null]],
  );
  await assert.rejects(take("invitation", people.city, { locale: "own" }, " "), refusedAs("reason-required"));
  await take("invitation");
  const made = await links();
  assert.equal(made.length, 1 + 7);
  assert.deepEqual(new Set(made.map((l) => l.tokenHash)), new Set(printed.map(hashToken)));
  const noted = await db
    .selectFrom("auditEntries")
    .select(["detail"])
    .where("action", "=", "attendance.invite")
    .where("entityId", "=", "a-x0")
    .execute();
  assert.ok(noted.length >= 2 && noted.every((n) => JSON.stringify(n.detail).includes('"none"')));
  const uninvited = await db
    .selectFrom("attendances")
    .select("id")
    .where((e) => e.or([e("invitedAt", "is", null), e("replyState", "=", "not-invited")]))
    .execute();
  assert.deepEqual(uninvited, []);
});

test("the handbook is a Word file with a table of contents that leads to its chapters", async () => {
  const file = await take("handbook", people.city, { locale: "zh" });
  const parts = unzipSync(file.bytes);
  const document = strFromU8(parts["word/document.xml"] ?? assert.fail("no document"));
  for (const words of ["会议手册", "TOC ", "会议议程", "会场与桌位", "实地考察", "测试联系人", "开幕式"])
    assert.ok(document.includes(words), words);
  assert.ok(document.includes('w:val="Heading1"'));
});

test("a calendar keeps its UIDs, counts versions and cancels what fell away", async () => {
  const text = await papers.service.calendar(MAIN, "expert:x0", "zh");
  // Long lines are folded: a break and one blank.
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const events = lines.join("\n").split("BEGIN:VEVENT").slice(1);
  const gone = events.find((e) => e.includes("UID:meeting-m0-jz-main@huizhi"));
  assert.ok(
    gone?.includes("STATUS:CANCELLED") &&
      gone.includes("SEQUENCE:2") &&
      gone.includes("DTSTART:20230924T010000Z"),
    gone,
  );
  const visit = events.find((e) => e.includes("UID:visit-v0-jz-main@huizhi"));
  // 13:30 in Jiaozuo is 05:30 UTC.
  assert.ok(visit?.includes("STATUS:CONFIRMED") && visit.includes("DTSTART:20230925T053000Z"), visit);
  assert.equal(lines[0], "BEGIN:VCALENDAR");
  // RFC 5545: lines of at most 75 bytes, a method, and of every event a UID of its own, a number and a time stamp.
  assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  assert.ok(lines.includes("METHOD:PUBLISH") && lines.at(-1) === "END:VCALENDAR");
  for (const event of events)
    for (const part of [
      /\nUID:\S+\n/,
      /\nSEQUENCE:2\n/,
      /\nDTSTAMP:20230920T000000Z\n/,
      /\nDTEND:\d{8}T\d{6}Z\n/,
    ])
      assert.match(event, part);
  assert.equal(new Set(events.map((e) => /UID:(\S+)/.exec(e)?.[1])).size, events.length);
  const single = await take("calendar", people.city, { locale: "zh", party: "expert:x0" });
  assert.ok(single.name.endsWith(".ics"));
  const archive = unzipSync((await take("calendar")).bytes);
  assert.ok(Object.keys(archive).includes("赵明远.ics"));
});

test("a county makes its own papers, a party has its own, a reason is asked where telephones are inside", async () => {
  const county = await papers.service.overview(MAIN, { actor: people.qinyang, now: t.context().recordedAt });
  assert.equal(county.kinds.find((k) => k.kind === "invitation")?.count, 1);
  assert.equal(
    county.kinds.some((k) => k.kind === "running-order"),
    false,
  );
  assert.equal(pagesOf((await take("invitation", people.qinyang)).bytes), 1);
  await assert.rejects(take("running-order", people.qinyang), refusedAs("not-allowed"));
  await assert.rejects(
    take("agenda", people.qinyang, { locale: "zh", party: "expert:x0" }),
    refusedAs("not-found"),
  );
  assert.equal(pagesOf((await take("invitation", people.expert)).bytes), 1);
  assert.ok((await take("agenda", people.expert)).name.endsWith(".pdf"));
  await assert.rejects(take("badge", people.expert), refusedAs("not-allowed"));
  await assert.rejects(take("invitation", people.enterprise), refusedAs("not-found"));
  await assert.rejects(
    take("vehicle-plan", people.city, { locale: "zh" }, " "),
    refusedAs("reason-required"),
  );
  const noted = await t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "reason"])
    .where("action", "=", "papers.download")
    .execute();
  assert.ok(noted.some((n) => n.reason === "会务准备"));
});

test("all papers are made in one run whose archive its maker downloads", async () => {
  const context = t.context(people.city);
  printed.length = 0;
  await assert.rejects(papers.runs.archive(MAIN, context), refusedAs("papers.not-ready"));
  const started = await papers.runs.start(context, { activityId: MAIN, locale: "own", reason: "会务准备" });
  assert.equal(started.state, "running");
  await assert.rejects(
    papers.runs.start(t.context(people.city), { activityId: MAIN, locale: "own", reason: "再次" }),
    refusedAs("papers.running"),
  );
  await papers.runs.idle();
  assert.equal(new Set(printed.slice(-7)).size, 7);
  const done = await papers.runs.status(MAIN, context);
  assert.deepEqual([done.state, done.done, done.total, done.failure], ["finished", 13, 13, null]);
  const files = unzipSync((await papers.runs.archive(MAIN, context)).bytes);
  assert.deepEqual(
    Object.keys(files).map((n) => n.slice(0, 2)),
    Array.from({ length: 13 }, (_, i) => String(i + 1).padStart(2, "0")),
  );
  assert.equal(await papers.runs.last(MAIN, "p-qinyang"), null);
  // The same person without the office, a party of the days now.
  const before = { ...people.city, personId: "p-city", grants: people.enterprise.grants };
  await sql`update attendances set party_id = 'org-a', party = 'organisation:org-a' where party = 'organisation:o0'`.execute(
    t.platform.db,
  );
  await assert.rejects(papers.runs.archive(MAIN, t.context(before)), refusedAs("not-allowed"));
  await sql`update attendances set party_id = 'o0', party = 'organisation:o0' where party = 'organisation:org-a'`.execute(
    t.platform.db,
  );
});

test("a run whose process died is said to be interrupted", async () => {
  await sql`update paper_runs set state = 'running', making = 'badge', beat_at = '2023-09-24T01:58:00Z'`.execute(
    t.platform.db,
  );
  const run = await papers.runs.status(MAIN, t.context(people.city));
  assert.deepEqual([run.state, run.making, run.failure?.zh], ["failed", null, "生成中断，请重新生成"]);
});

test("an archive is forgotten after a week, whoever made it", async () => {
  await papers.runs.forget();
  assert.notEqual(await papers.runs.last(MAIN, "p-city"), null);
  await sql`update paper_runs set started_at = '2023-09-16T00:00:00Z'`.execute(t.platform.db);
  await papers.runs.forget();
  assert.equal(await papers.runs.last(MAIN, "p-city"), null);
});

test("an invitation with a personal link is one page; the calendar of an attendance is its party's", async () => {
  const link = "https://huizhi.example.org/invitation#secret";
  assert.equal(pagesOf(await papers.service.invitationPdf("a-x4", "en", link)), 1);
  await assert.rejects(papers.service.invitationPdf("none", "zh"), refusedAs("not-found"));
  const ics = await papers.service.agendaIcs("a-x0", "en");
  assert.ok(ics?.includes("UID:visit-v0-jz-main@huizhi"));
});
