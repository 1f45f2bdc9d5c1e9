import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { demonstration, TEST_TODAY } from "#apps/server/testing/demonstration.ts";
import { type TestApplication, testApplication } from "#apps/server/testing/test-application.ts";
import { verifyAudit } from "#platform/commands/audit.ts";
import { ROLES, systemActor } from "#platform/kernel/actor.ts";
import type { Platform } from "#platform/platform.ts";
import { loadDemonstration } from "./index.ts";

const main = { editionId: "jiaozuo-2023" };
const qinyang = { editionId: "jiaozuo-2023", activityId: "jiaozuo-2023-410882" };

/** The demonstration as all tests share it. */
let shared: TestApplication;
before(async () => {
  shared = await testApplication({ prepared: demonstration, poolSize: 6 });
});
after(() => shared.close());

const figuresOf = async (at: { editionId: string; activityId?: string }) =>
  new Map((await shared.runtime.figures.service.values(at)).map((v) => [v.id, v]));

test("the published numbers of the reference case", async () => {
  const figures = await figuresOf(main);
  const published: Readonly<Record<string, number>> = {
    "survey.enterprises": 160,
    "survey.technology-needs": 129,
    "survey.talent-needs": 2163,
    "survey.talent-headcount": 4384,
    "matching.needs-engaged": 74,
    "negotiation.experts": 69,
    "negotiation.enterprises": 49,
    "experts.overseas-share": 23 / 69,
    "intents.total": 62,
    "signings.on-stage": 8,
    "plaques.postdoc-workstation": 3,
    "plaques.postdoc-practice-base": 6,
    "ledger.open": 62,
  };
  for (const [id, value] of Object.entries(published)) assert.equal(figures.get(id)?.value, value, id);
  // The end of 20 October 2023 in China.
  assert.equal(figures.get("intents.total")?.asOf, "2023-10-20T16:00:00.000Z");
  assert.ok((figures.get("ledger.overdue")?.value ?? 0) >= 3);
  assert.ok((figures.get("blockers.open")?.value ?? 0) >= 3);
});

test("the county event stands by itself: 42 projects, 21 experts, 19 agreements over 27 million yuan", async () => {
  const figures = await figuresOf(qinyang);
  assert.equal(figures.get("survey.technology-needs")?.value, 42);
  assert.equal(figures.get("negotiation.experts")?.value, 21);
  assert.equal(figures.get("signings.total")?.value, 19);
  assert.equal(figures.get("signings.amount")?.value, 27_000_000);
  assert.equal(figures.get("signings.amount")?.qualifier, "gt");
});

test("every value of both editions and of the county event equals its rows", async () => {
  for (const at of [main, qinyang, { editionId: "jiaozuo-next" }]) {
    const checks = await shared.runtime.figures.service.check(at);
    assert.ok(checks.length > 100);
    assert.deepEqual(
      checks.filter((c) => !c.agrees),
      [],
    );
  }
});

test("the audit chain is whole and reads as the story", async () => {
  const { db } = shared.runtime.platform;
  const verdict = await verifyAudit(db);
  assert.equal(verdict.ok, true);
  assert.ok(verdict.entries > 10_000);
  const { rows } = await sql<{ backwards: number; unknown: string[] | null }>`
    select count(*) filter (where recorded_at < before)::int as backwards,
      array_agg(distinct actor_id) filter (where actor_id not in ('system', 'anonymous') and not exists (select 1 from people p where p.id = actor_id)
        and not exists (select 1 from survey_campaigns c where 'survey-form:' || c.id = actor_id)
        and not exists (select 1 from survey_links l where 'survey-link:' || l.id = actor_id)
        and not exists (select 1 from dispatch_recipients r where 'recipient:' || r.id = actor_id)) as unknown
    from (select *, lag(recorded_at) over (order by seq) as before from audit_entries
      where action not like 'demonstration.%') e`.execute(db);
  assert.deepEqual(rows[0], { backwards: 0, unknown: null });
});

test("one account at least for each role, and nobody else can sign in", async () => {
  const { accounts: people, platform } = shared.runtime;
  const accounts = await people.demoAccounts();
  const { rows } = await sql<{ role: string; n: number }>`
    select g.role, count(*)::int as n from people p join person_grants g on g.person_id = p.id
    where p.user_name is not null group by g.role`.execute(platform.db);
  assert.deepEqual(rows.map((r) => r.role).sort(), [...ROLES].sort());
  assert.equal(
    accounts.length,
    rows.reduce((n, r) => n + r.n, 0),
  );
  const { rows: signIn } = await sql<{ n: number }>`
    select count(distinct user_id)::int as n from auth_accounts`.execute(platform.db);
  assert.equal(signIn[0]?.n, accounts.length);
});

test("what was sent back keeps its first words and the reasons", async () => {
  const { db } = shared.runtime.platform;
  const { rows } = await sql<{ before: string; after: string; reasons: string }>`
    select v.snapshot ->> 'title' as before, n.title as after, r.fields::text as reasons
    from needs n join record_versions v on v.entity_type = 'need' and v.entity_id = n.id and v.version = 1
      join need_reviews r on r.need_id = n.id and r.action = 'cityReturn'
    where n.edition_id = 'jiaozuo-2023' and v.snapshot ->> 'title' <> n.title`.execute(db);
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.before, "技术改造项目");
  assert.match(rows[0]?.reasons ?? "", /名称应写明对象和要解决的技术/);
});

test("a choice against the ranking is explained as one, and no other claims to be", async () => {
  const { rows } = await sql<{ code: string; basis: string; reason: string | null; rank: number | null }>`
    select code, basis, override_reason as reason, (suggestion ->> 'rank')::int as rank from engagements
    where expert_id is not null`.execute(shared.runtime.platform.db);
  assert.ok(rows.length > 100);
  for (const { code, basis, reason, rank } of rows) {
    // Who does not stand in the ranking needs no reason.
    assert.equal(rank !== null && rank > 10, reason !== null, `${code}, rank ${rank}: ${reason}`);
    if (reason !== null) assert.match(reason, /^系统排序靠后/, code);
    assert.doesNotMatch(basis, /相符/, code);
  }
});

test("agreements and rungs have their documents: small, and named as demonstration documents", async () => {
  const { db } = shared.runtime.platform;
  const { rows } = await sql<{
    files: number;
    bytes: number;
    unnamed: number;
    papers: number;
    rungs: number;
  }>`
    select count(*)::int as files, sum(size)::int as bytes,
      count(*) filter (where name not like '%（演示文件）.docx')::int as unnamed,
      (select count(*)::int from papers p where kind = 'agreement' and not exists (
        select 1 from files f where f.entity_id = p.id)) as papers,
      (select count(*)::int from ledger_events where stage in ('contract', 'money-arrived')
        and data ->> 'fileId' is null) as rungs
    from files`.execute(db);
  const [found] = rows;
  assert.ok((found?.files ?? 0) > 40 && (found?.bytes ?? 0) < 150_000, JSON.stringify(found));
  assert.deepEqual([found?.unnamed, found?.papers, found?.rungs], [0, 0, 0]);
});

test("the edition in preparation has something at every desk", async () => {
  const { db } = shared.runtime.platform;
  const { rows } = await sql<{
    invitations: number;
    waiting: number;
    late: number;
    returned: number;
    rows: number;
  }>`
    select (select count(*)::int from invitations where state = 'open') as invitations,
      (select count(*)::int from edition_guests where edition_id = 'jiaozuo-next' and reply_state = 'waiting') as waiting,
      (select count(*)::int from needs where edition_id = 'jiaozuo-next' and desk_due_at < ${`${TEST_TODAY}T00:00:00Z`}) as late,
      (select count(*)::int from needs where edition_id = 'jiaozuo-next' and state = 'returned') as returned,
      (select count(*)::int from ledger_rows where edition_id = 'jiaozuo-next' and visit_due_on < ${TEST_TODAY}) as rows`.execute(
    db,
  );
  assert.deepEqual([rows[0]?.invitations, rows[0]?.waiting, rows[0]?.returned, rows[0]?.rows], [3, 4, 4, 2]);
  assert.ok((rows[0]?.late ?? 0) >= 3);
  const { duplicates } = shared.runtime.organisations.service;
  const found = await duplicates.list(
    { actor: systemActor, now: `${TEST_TODAY}T00:00:00Z` },
    { page: 1, pageSize: 20, dismissed: false },
  );
  assert.deepEqual([...new Set(found.items.map((d) => d.reason))].sort(), ["alias", "near-name"]);
  assert.ok(found.items.some((d) => d.codesDiffer));
});

test("loading again changes nothing", async () => {
  const { runtime } = shared;
  const before = await fingerprint(runtime);
  const again = await loadDemonstration(runtime, { today: "2027-01-01" });
  assert.deepEqual([again.loaded, again.reason, again.commands], [false, "present", 0]);
  assert.deepEqual(await fingerprint(runtime), before);
});

test("a load cut off twice goes on where it stopped, refuses nothing, ends in the same content, in under a minute", async (t) => {
  const other = await testApplication({ poolSize: 6 });
  const processor = process.cpuUsage();
  let seconds = 0;
  const load = async (share: number, today: string) => {
    const stopping = new AbortController();
    const result = await loadDemonstration(other.runtime, {
      today,
      signal: stopping.signal,
      onProgress: ({ done, total }) => {
        if (done >= total * share) stopping.abort();
      },
    });
    seconds += result.seconds;
    assert.deepEqual(result.refused, []);
    return result.reason ?? "loaded";
  };
  try {
    assert.equal(await load(1 / 6, TEST_TODAY), "interrupted");
    // The day of the first start stays the day of the second edition.
    assert.equal(await load(2 / 5, "2026-03-11"), "interrupted");
    assert.equal(await load(2, "2026-03-12"), "loaded");
    assert.deepEqual(await fingerprint(other.runtime), await fingerprint(shared.runtime));
    const { user, system } = process.cpuUsage(processor);
    const worked = (user + system) / 1e6;
    t.diagnostic(`${seconds.toFixed(1)} s by the clock, ${worked.toFixed(1)} s of processor`);
    // Beside other tests the clock says little; the processor tells what loading costs.
    assert.ok(Math.min(seconds, worked * 2) < 60, `${seconds} s`);
  } finally {
    await other.close();
  }
});

test("a database that holds something else is left alone", async () => {
  const other = await testApplication({ poolSize: 4 });
  try {
    const { platform, organisations } = other.runtime;
    await platform.commands.run(other.context(systemActor), (work) =>
      organisations.directory.ensure(work, { fullName: "焦作市一家机械有限公司", kind: "enterprise" }),
    );
    const refused = await loadDemonstration(other.runtime, { today: TEST_TODAY });
    assert.deepEqual([refused.loaded, refused.reason], [false, "not-empty"]);
  } finally {
    await other.close();
  }
});

/** What each table says as a digest, without the ids that differ from load to load. */
async function fingerprint({ platform }: { readonly platform: Platform }): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; digest: string }>`
      select 'audit' as name, md5(string_agg(concat_ws('|', recorded_at, occurred_at, actor_name, action, entity_type, county,
        reason), ';' order by seq)) as digest from audit_entries where action not like 'demonstration.%'
      union all select 'needs', md5(string_agg(concat_ws('|', code, kind, state, title, body, county, organisation_name,
        created_at, submitted_at, published_at, version), ';' order by edition_id, code)) from needs
      union all select 'experts', md5(string_agg(concat_ws('|', code, state, version, public - 'organisationId', contact,
        degree_verification, title_verification, array_to_string(flags, ',')), ';' order by code)) from experts
      union all select 'engagements', md5(string_agg(concat_ws('|', code, state, title, supplier_name, basis, override_kind,
        demand_confirmed_at, supply_confirmed_at, version), ';' order by code)) from engagements
      union all select 'papers', md5(string_agg(concat_ws('|', code, kind, state, title, amount_yuan, occurred_at), ';'
        order by code)) from papers
      union all select 'ledger', md5(string_agg(concat_ws('|', code, kind, status, title, stage, visit_due_on, blocker_due_on,
        last_progress), ';' order by code)) from ledger_rows
      union all select 'attendances', md5(string_agg(concat_ws('|', activity_id, name, county, protocol_rank, reply_state,
        replied_at, reply, hotel_room, version), ';' order by activity_id, party_kind, name)) from attendances
      union all select 'timetables', md5(string_agg(concat_ws('|', v.number, m.code, s.day, s.starts_at, t.number), ';'
        order by v.number, m.code)) from timetable_versions v cross join jsonb_array_elements(v.placements) p
        join negotiation_meetings m on m.id = p ->> 'meeting' join negotiation_slots s on s.id = p ->> 'slot'
        join negotiation_tables t on t.id = p ->> 'table'
      union all select 'visits', md5(string_agg(concat_ws('|', code, title, day, departs_at, returns_at, state, checklist,
        version), ';' order by code)) from site_visits
      union all select 'day', md5(string_agg(concat_ws('|', name, way, at, device), ';' order by at, name)) from check_ins
      union all select 'people', md5(string_agg(concat_ws('|', name, email, user_name), ';' order by name, email)) from people`.execute(
    platform.db,
  );
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}
