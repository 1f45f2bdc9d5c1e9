import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { PaperRecorded } from "#modules/signings/model/events.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { ledgerPolicy } from "../model/ledger.policy.ts";
import { BlockerInput, BlockerStep, CloseOutInput, RungInput, VisitInput } from "../model/ledger.ts";
import { aPaperEvent } from "../testing/a-paper-event.ts";
import { fakePorts } from "../testing/fake-ports.ts";
import { createFollowUps, followUpMigrations } from "./index.ts";
import { ledgerList, ledgerSource } from "./ledger.list.ts";

let t: TestPlatform;
let ledger: ReturnType<typeof createFollowUps>;

const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);
const county = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
const otherCounty = anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]);
const taskForce = anActor("team", ["task-force", { kind: "county", code: "410882" }]);
const leader = anActor("leader", ["leader", { kind: "city", code: "410800" }]);
const enterprise = anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]);
const expert = anActor("expert", ["expert", { kind: "own", personId: "expert" }]);
const finance = anActor("fin", ["department-officer", { kind: "department", id: "finance-office" }]);
const land = anActor("land", ["department-officer", { kind: "department", id: "land-office" }]);

before(async () => {
  t = await testPlatform({
    migrations: { ...platformMigrations, ...followUpMigrations },
    poolSize: 30,
    now: "2023-10-10T02:00:00.000Z",
  });
  ledger = createFollowUps(t.platform, fakePorts());
});
after(() => t.close());

const as = (actor: Actor) => t.context(actor);
const now = () => t.platform.clock().toISOString();
const code = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => assert.fail("was not refused"),
    (e: unknown) => e,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error.code;
};
const recorded = async (event: PaperRecorded) => {
  await t.platform.commands.run(as(city), async (work) => {
    await ledger.onPaperRecorded(work, event);
    work.nothingChanged();
  });
  return ledger.service.ofPaper(event.paperId, { actor: city, now: now() });
};
const withdrawn = (paperId: string, restoredIntentId: string | null = null) =>
  t.platform.commands.run(as(city), (work) =>
    ledger.onPaperWithdrawn(work, {
      type: "signings.paper-withdrawn",
      paperId,
      reason: "误登",
      occurredAt: now(),
      restoredIntentId,
    }),
  );
const visit = (on: string, more: object = {}) =>
  VisitInput.parse({ on, mode: "on-site", visitor: "服务人", progress: "on-plan", ...more });
const rung = (
  action: string,
  on: string,
  more: object = { documentReference: "合同一号", evidence: "双方盖章" },
) => RungInput.parse({ action, on, ...more });
const blocker = (more: object = {}) =>
  BlockerInput.parse({
    category: "finance",
    description: "贷款未批",
    officeId: "finance-office",
    on: "2023-10-01",
    deadline: "2023-10-20",
    ...more,
  });
const step = (reason: string, more: object = {}) => BlockerStep.parse({ reason, ...more });
const closing = (on: string, more: object = { documentReference: "验收报告", evidence: "通过" }) =>
  CloseOutInput.parse({ on, ...more });
const figure = async (id: string, before: string) => {
  const found = ledger.figures.find((f) => f.definition.id === id);
  assert.ok(found);
  const at = { editionId: "e1", activityId: "e1-main", before };
  const [value, rows] = [
    await found.value(at, "city").execute(t.platform.db),
    await found.rows(at, "city").execute(t.platform.db),
  ];
  const sum = value.rows.reduce((n, r) => n + r.value, 0);
  assert.equal(sum, rows.rows.length, `${id} equals its rows`);
  return sum;
};

test("an intent's row becomes the agreement's: history kept, recorded twice changes nothing", async () => {
  const intent = await recorded(aPaperEvent("yx1", { kind: "intent" }));
  assert.equal(intent.kind, "intent");
  assert.equal(intent.stage, null);
  assert.equal(intent.visitDueOn, "2023-10-24");
  assert.equal(
    await code(
      ledger.service.climb(as(county), { id: intent.id, rung: rung("recordContract", "2023-10-01") }),
    ),
    "follow-ups.no-project",
  );
  await ledger.service.visit(as(county), { id: intent.id, visit: visit("2023-09-28") });
  await recorded(aPaperEvent("yx1", { kind: "intent" }));
  const event = aPaperEvent("xy1", {
    intentId: "yx1",
    signedOn: "2023-10-08",
    occurredAt: "2023-10-08T01:00:00.000Z",
    amountYuan: 5,
  });
  const row = await recorded(event);
  assert.equal(row.id, intent.id);
  assert.deepEqual(
    [row.kind, row.stage, row.amountYuan, row.intentPaperId],
    ["agreement", "agreed", 5, "yx1"],
  );
  assert.deepEqual(
    row.timeline.map((i) => i.kind),
    ["opened", "visit", "converted"],
  );
  // 30 days after the agreement, later than the visit's own rhythm would be asked for.
  assert.equal(row.visitDueOn, "2023-11-07");
  // Withdrawing the agreement leads back to the intent; withdrawing that closes the row with its reason.
  await withdrawn("xy1", "yx1");
  const back = await ledger.service.view(row.id, { actor: city, now: now() });
  assert.deepEqual([back.kind, back.stage, back.status], ["intent", null, "open"]);
  await withdrawn("yx1");
  const closed = await ledger.service.view(row.id, { actor: city, now: now() });
  assert.deepEqual(
    [closed.status, closed.withdrawn, closed.closedReason, closed.allowedActions],
    ["closed", true, "误登", []],
  );
  assert.equal(
    await code(ledger.service.reopen(as(city), { id: row.id, reason: "误关" })),
    "follow-ups.paper-withdrawn",
  );
});

test("each rung needs its document, in order; only a finished project without blockers is closed out", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy2"));
  const climb = (action: string, on: string, more?: object) =>
    service.climb(as(county), { id, rung: rung(action, on, more) });
  assert.equal(await code(climb("recordContract", "2023-09-26", {})), "follow-ups.evidence-required");
  assert.equal(
    await code(climb("recordContract", "2023-09-26", { documentReference: "只有名称" })),
    "follow-ups.evidence-required",
  );
  assert.equal(
    await code(climb("recordContract", "2023-09-26", { fileId: "nobody" })),
    "follow-ups.unknown-document",
  );
  assert.equal(await code(climb("recordStart", "2023-09-26")), "wrong-state");
  assert.equal(await code(climb("recordContract", "2023-09-23")), "invalid-input");
  assert.equal(await code(climb("recordContract", "2023-10-11")), "invalid-input");
  const file = await service.addDocument(as(county), {
    id,
    name: "合同.pdf",
    mime: "application/pdf",
    bytes: Buffer.from("x"),
  });
  await climb("recordContract", "2023-09-26", { fileId: file.id });
  assert.equal(
    await code(service.closeOut(as(county), { id, closing: closing("2023-10-01") })),
    "follow-ups.not-finished",
  );
  await climb("recordMoney", "2023-09-28");
  const started = await climb("recordStart", "2023-10-02");
  assert.deepEqual(
    started.rungs.map((r) => [r.stage, r.reached, r.on, r.fileName ?? r.documentReference]),
    [
      ["agreed", true, "2023-09-24", "XY-xy2"],
      ["contract", true, "2023-09-26", "合同.pdf"],
      ["money-arrived", true, "2023-09-28", "合同一号"],
      ["started", true, "2023-10-02", "合同一号"],
      ["accepted", false, null, null],
    ],
  );
  const { blockers } = await service.raiseBlocker(as(county), { id, blocker: blocker() });
  assert.equal(
    await code(service.closeOut(as(county), { id, closing: closing("2023-10-05") })),
    "follow-ups.blockers-open",
  );
  await service.stepBlocker(as(finance), {
    id: blockers[0]?.id ?? "",
    action: "resolveBlocker",
    step: step("贷款已发放"),
  });
  assert.equal(
    await code(service.closeOut(as(county), { id, closing: closing("2023-10-05", {}) })),
    "follow-ups.evidence-required",
  );
  await service.closeOut(as(county), { id, closing: closing("2023-10-05") });
  assert.equal(
    await code(service.visit(as(county), { id, visit: visit("2023-10-06") })),
    "follow-ups.closed",
  );
  assert.equal(await code(service.reopen(as(county), { id, reason: "复查" })), "not-allowed");
  assert.equal((await service.reopen(as(city), { id, reason: "复查" })).status, "open");
  // Landed from its start on, whatever became of the row.
  assert.equal(await figure("ledger.landed", "2023-10-02T00:00:00.000Z"), 0);
  assert.equal(await figure("ledger.landed", "2023-10-03T00:00:00.000Z"), 1);
});

test("visits: a reason for the last four, corrections are new entries, late entries do not undo later ones", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy3"));
  const record = (v: ReturnType<typeof visit>) => service.visit(as(taskForce), { id, visit: v });
  for (const progress of ["delayed", "stopped", "change-asked", "end-asked"])
    assert.equal(await code(record(visit("2023-10-08", { progress }))), "follow-ups.progress-reason");
  assert.equal(await code(record(visit("2023-09-23"))), "invalid-input");
  const first = await record(
    visit("2023-10-08", { progress: "delayed", reason: "设备未到", nextVisitOn: "2023-10-15" }),
  );
  assert.deepEqual([first.visitDueOn, first.lastProgress], ["2023-10-15", "delayed"]);
  const entry = first.timeline.at(-1)?.id ?? "";
  // An earlier visit, entered later.
  const second = await record(visit("2023-10-01", { nextVisitOn: "2023-10-05" }));
  assert.deepEqual(
    [second.visitDueOn, second.lastVisitOn, second.lastProgress],
    ["2023-10-15", "2023-10-08", "delayed"],
  );
  const third = await record(
    visit("2023-10-07", { progress: "on-plan", nextVisitOn: "2023-11-01", corrects: entry }),
  );
  assert.deepEqual(
    [third.visitDueOn, third.lastVisitOn, third.lastProgress],
    ["2023-11-01", "2023-10-07", "on-plan"],
  );
  assert.equal(
    third.timeline.find((i) => i.id === entry)?.correctedBy,
    third.timeline.find((i) => i.corrects === entry)?.id,
  );
  assert.equal(await code(record(visit("2023-10-07", { corrects: entry }))), "follow-ups.already-corrected");
  assert.equal(await code(record(visit("2023-10-07", { corrects: "nobody" }))), "invalid-input");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      record(visit("2023-10-07", { corrects: third.timeline.find((i) => i.corrects === entry)?.id })),
    ),
  );
  const refusals = outcomes.flatMap((o) => (o.status === "rejected" ? [(o.reason as Refusal).code] : []));
  assert.deepEqual(
    [outcomes.length - refusals.length, new Set(refusals)],
    [1, new Set(["follow-ups.already-corrected"])],
  );
});

test("blockers: handed to departments only, with a clock; the office settles, hands on, the officer extends", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy4"));
  assert.equal(
    await code(service.raiseBlocker(as(county), { id, blocker: blocker({ officeId: "o1" }) })),
    "follow-ups.not-a-department",
  );
  assert.equal(await code(service.view(id, { actor: finance, now: now() })), "not-found");
  const raised = await service.raiseBlocker(as(taskForce), {
    id,
    blocker: blocker({ deadline: "2023-10-05" }),
  });
  const b = raised.blockers[0];
  assert.ok(b);
  assert.deepEqual([b.overdue, raised.overdue.blocker, raised.blockerDueOn], [true, true, "2023-10-05"]);
  const run = (
    actor: Actor,
    action: "resolveBlocker" | "reassignBlocker" | "extendBlocker" | "rejectBlocker",
    s: ReturnType<typeof step>,
  ) => service.stepBlocker(as(actor), { id: b.id, action, step: s });
  assert.equal(
    await code(run(finance, "extendBlocker", step("再宽限", { deadline: "2023-10-30" }))),
    "not-allowed",
  );
  assert.equal(
    await code(run(county, "extendBlocker", step("再宽限", { deadline: "2023-10-05" }))),
    "invalid-input",
  );
  assert.equal(
    (await run(county, "extendBlocker", step("再宽限", { deadline: "2023-10-30" }))).overdue.blocker,
    false,
  );
  assert.equal(await code(run(land, "resolveBlocker", step("办好"))), "not-found");
  await run(finance, "reassignBlocker", step("属用地问题", { officeId: "land-office" }));
  // The first office still reads the row, but no longer acts on the blocker.
  assert.equal(await code(run(finance, "resolveBlocker", step("办好"))), "not-allowed");
  const races = await Promise.allSettled(
    Array.from({ length: 20 }, () => run(land, "resolveBlocker", step("已供地"))),
  );
  const refused = races.flatMap((r) => (r.status === "rejected" ? [(r.reason as Refusal).code] : []));
  assert.deepEqual(
    [races.length - refused.length, new Set(refused)],
    [1, new Set(["follow-ups.blocker-settled"])],
  );
  const done = await service.view(id, { actor: land, now: now() });
  assert.deepEqual(
    [done.blockers[0]?.state, done.blockers[0]?.settlement, done.blockerDueOn],
    ["resolved", "已供地", null],
  );
});

test("who may do what on a row: written by hand", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy5"));
  await service.raiseBlocker(as(county), { id, blocker: blocker() });
  const officer = ["visit", "raiseBlocker", "assign", "addDocument", "recordContract", "recordEnd"];
  const onBlocker = ["resolveBlocker", "rejectBlocker", "reassignBlocker", "extendBlocker"];
  const table: [Actor, string[] | null, string[]][] = [
    [city, officer, onBlocker],
    [county, officer, onBlocker],
    [otherCounty, null, []],
    [taskForce, ["visit", "raiseBlocker", "addDocument"], []],
    [leader, [], []],
    [enterprise, [], []],
    [expert, [], []],
    [finance, ["addDocument"], ["resolveBlocker", "rejectBlocker", "reassignBlocker"]],
    [land, null, []],
  ];
  for (const [actor, actions, blockerActions] of table) {
    const seen = await service.view(id, { actor, now: now() }).catch((e: Refusal) => e.code);
    if (actions === null) assert.equal(seen, "not-found", actor.personId);
    else {
      assert.ok(typeof seen === "object", actor.personId);
      assert.deepEqual(seen.allowedActions, actions, actor.personId);
      assert.deepEqual(seen.blockers[0]?.allowedActions, blockerActions, actor.personId);
    }
    const page = await runList<{ id: string }>(t.platform.db, ledgerList, {
      scopes: visibleScopes(actor, ledgerPolicy, "read", now()),
      query: { filters: {}, q: "xy5" },
      from: ledgerSource([], "2023-10-10"),
    });
    assert.equal(page.total, actions === null ? 0 : 1, `${actor.personId} lists`);
  }
  const row = await service.view(id, { actor: city, now: now() });
  await service.assign(as(county), {
    id,
    version: row.version,
    unit: "沁阳市科技局",
    officer: "另一位",
    reason: "分工调整",
  });
  assert.equal(
    await code(
      service.assign(as(county), { id, version: row.version, unit: "x", officer: "y", reason: "z" }),
    ),
    "stale-version",
  );
});

test("the history is append-only, and what the database's owner changes is found", async () => {
  const { db } = t.platform;
  assert.equal((await ledger.service.verify()).ok, true);
  await assert.rejects(sql`update ledger_events set reason = 'x'`.execute(db), /append-only/);
  await assert.rejects(sql`delete from ledger_events`.execute(db), /append-only/);
  await assert.rejects(sql`truncate ledger_events cascade`.execute(db), /append-only/);
  const rollBack = new Error("roll back");
  const tampered = async (statement: ReturnType<typeof sql>) => {
    let verdict: unknown;
    await db
      .transaction()
      .execute(async (tx) => {
        await sql`alter table ledger_events disable trigger all`.execute(tx);
        await statement.execute(tx);
        const { verifyLedger } = await import("./ledger.events.ts");
        verdict = await verifyLedger(tx);
        throw rollBack;
      })
      .catch((e) => assert.equal(e, rollBack));
    return (verdict as { bad?: { why: string } }).bad?.why;
  };
  const visitId = sql`(select id from ledger_events where kind = 'visit' order by id limit 1)`;
  assert.equal(
    await tampered(
      sql`update ledger_events set data = jsonb_set(data, '{progress}', '"ahead"') where id = ${visitId}`,
    ),
    "altered",
  );
  assert.equal(
    await tampered(
      sql`update ledger_events set occurred_at = occurred_at + interval '1 day' where id = ${visitId}`,
    ),
    "altered",
  );
  assert.equal(
    await tampered(
      sql`delete from ledger_events where id = (select id from ledger_events where kind = 'assigned' limit 1)`,
    ),
    "missing",
  );
  assert.equal(
    await tampered(sql`insert into ledger_events (id, row_id, seq, kind, occurred_at, recorded_at, by_id, by_name, data)
      select 'forged', row_id, 99, 'visit', occurred_at, recorded_at, by_id, by_name, data from ledger_events where id = ${visitId}`),
    "added",
  );
});

test("figures tell the state at the cut-off, whatever was entered since; overdue by the day", async () => {
  const fresh = await testPlatform({
    migrations: { ...platformMigrations, ...followUpMigrations },
    now: "2023-12-01T02:00:00.000Z",
  });
  const outer = { t, ledger };
  t = fresh;
  ledger = createFollowUps(t.platform, fakePorts("2023-10-20"));
  try {
    const { service } = ledger;
    const a = await recorded(aPaperEvent("a", { kind: "intent" }));
    const b = await recorded(aPaperEvent("b", { county: "410883" }));
    const c = await recorded(aPaperEvent("c"));
    // Signed after the cut-off.
    await recorded(aPaperEvent("d", { signedOn: "2023-11-05", occurredAt: "2023-11-05T01:00:00.000Z" }));
    await recorded(
      aPaperEvent("a2", { intentId: "a", signedOn: "2023-11-02", occurredAt: "2023-11-02T01:00:00.000Z" }),
    );
    await service.recordMany(as(city), [
      // Due on 10-20 itself: over when that day has ended.
      { kind: "visit", rowId: a.id, input: visit("2023-10-06", { nextVisitOn: "2023-10-20" }) },
      { kind: "visit", rowId: b.id, input: visit("2023-10-06", { nextVisitOn: "2023-10-21" }) },
      { kind: "blocker", rowId: c.id, input: blocker({ on: "2023-10-01", deadline: "2023-10-10" }) },
      {
        kind: "blocker",
        rowId: b.id,
        input: blocker({ on: "2023-10-02", deadline: "2023-12-31", officeId: "land-office" }),
      },
    ]);
    const view = await service.view(c.id, { actor: city, now: now() });
    const blockerId = view.blockers[0]?.id ?? "";
    // Settled after the cut-off.
    await service.stepBlocker(as(city), {
      id: blockerId,
      action: "resolveBlocker",
      step: step("已办", { on: "2023-10-25" }),
    });
    const CUT = "2023-10-20T16:00:00.000Z";
    assert.equal(await figure("ledger.open", CUT), 3);
    assert.equal(await figure("ledger.open-intents", CUT), 1);
    assert.equal(await figure("ledger.open-agreements", CUT), 2);
    // a: due on 10-20; c: its blocker's deadline. b's visit is due the day after.
    assert.equal(await figure("ledger.overdue", CUT), 2);
    assert.equal(await figure("ledger.overdue", "2023-10-20T15:59:59.000Z"), 1);
    assert.equal(await figure("blockers.open", CUT), 2);
    assert.equal(await figure("blockers.open", "2023-10-26T16:00:00.000Z"), 1);
    assert.equal(await figure("ledger.open", "2023-11-06T00:00:00.000Z"), 4);
    assert.equal(await figure("ledger.open-intents", "2023-11-06T00:00:00.000Z"), 0);
    // The list counts as of the edition's cut-off too, not as of today.
    const page = await runList<{ id: string; overdue: boolean }>(t.platform.db, ledgerList, {
      scopes: visibleScopes(city, ledgerPolicy, "read", now()),
      query: { filters: { visitOverdue: "true" } },
      from: ledgerSource(await fakePorts("2023-10-20").editions.list(), "2023-12-01"),
    });
    assert.deepEqual(
      page.items.map((r) => r.id),
      [],
    );
    const todos = await ledger.module.todos?.(county, { now: now() });
    assert.deepEqual(
      todos?.map((todo) => [todo.id, todo.count]),
      // Seen from the cut-off, the first visit of c (10-24) is near.
      [["ledger.visit", 1]],
    );
    t.setNow("2023-10-05T02:00:00.000Z");
    const early = await ledger.module.todos?.(finance, { now: now() });
    assert.deepEqual(early, []);
    assert.equal((await service.verify()).ok, true);
  } finally {
    await fresh.close();
    ({ t, ledger } = outer);
  }
});

test("to-dos: overdue first, each for those who can act", async () => {
  const fresh = await testPlatform({
    migrations: { ...platformMigrations, ...followUpMigrations },
    now: "2023-10-10T02:00:00.000Z",
  });
  const outer = { t, ledger };
  t = fresh;
  ledger = createFollowUps(t.platform, fakePorts());
  try {
    const late = await recorded(aPaperEvent("late"));
    const soon = await recorded(aPaperEvent("soon"));
    await recorded(
      aPaperEvent("elsewhere", {
        county: "410883",
        signedOn: "2023-08-01",
        occurredAt: "2023-08-01T02:00:00.000Z",
      }),
    );
    await ledger.service.recordMany(as(city), [
      { kind: "visit", rowId: late.id, input: visit("2023-09-28", { nextVisitOn: "2023-10-09" }) },
      { kind: "visit", rowId: soon.id, input: visit("2023-09-28", { nextVisitOn: "2023-10-16" }) },
      { kind: "blocker", rowId: soon.id, input: blocker({ deadline: "2023-10-09" }) },
    ]);
    const todos = async (actor: Actor) =>
      (await ledger.module.todos?.(actor, { now: now(), editionId: "e1" }))?.map((x) => [
        x.id,
        x.count,
        x.overdue,
      ]);
    assert.deepEqual(await todos(county), [
      ["ledger.visit.overdue", 1, true],
      ["ledger.blocker.overdue", 1, true],
      ["ledger.visit", 1, false],
    ]);
    assert.deepEqual(await todos(otherCounty), [["ledger.visit.overdue", 1, true]]);
    assert.deepEqual(await todos(finance), [["ledger.handed.overdue", 1, true]]);
    assert.deepEqual(await todos(leader), []);
  } finally {
    await fresh.close();
    ({ t, ledger } = outer);
  }
});
