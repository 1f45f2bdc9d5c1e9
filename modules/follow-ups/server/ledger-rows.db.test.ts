import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { PaperRecorded } from "#modules/signings/model/events.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Refusal } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import { refusalCode } from "#platform/testing/refused.ts";
import { ledgerPolicy } from "../model/ledger.policy.ts";
import { aPaperEvent } from "../testing/a-paper-event.ts";
import { blocker, closing, rung, step, visit } from "../testing/ledger-entries.ts";
import { ledgerWorld, people } from "../testing/ledger-world.ts";
import { verifyLedger } from "./commands/ledger.events.ts";
import { ledgerList, ledgerSource } from "./reading/ledger.list.ts";

let world: Awaited<ReturnType<typeof ledgerWorld>>;
let ledger: Awaited<ReturnType<typeof ledgerWorld>>["ledger"];
const { city, county, otherCounty, taskForce, leader, enterprise, expert, finance, land } = people;
before(async () => {
  world = await ledgerWorld();
  ledger = world.ledger;
});
after(() => world.t.close());
const as = (actor: Actor) => world.as(actor);
const recorded = (event: PaperRecorded) => world.recorded(event);
const now = () => world.now();
const withdrawn = (paperId: string, intentId?: string) => world.withdrawn(paperId, intentId);
const figure = (id: string, before: string) => world.figure(id, before);

test("an intent's row becomes the agreement's: history kept, recorded twice changes nothing", async () => {
  const intent = await recorded(aPaperEvent("yx1", { kind: "intent" }));
  assert.equal(intent.kind, "intent");
  assert.equal(intent.stage, null);
  assert.equal(intent.visitDueOn, "2023-10-24");
  assert.equal(
    await refusalCode(
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
    await refusalCode(ledger.service.reopen(as(city), { id: row.id, reason: "误关" })),
    "follow-ups.paper-withdrawn",
  );
});

test("each rung needs its document, in order; only a finished project without blockers is closed out", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy2"));
  const climb = (action: string, on: string, more?: object) =>
    service.climb(as(county), { id, rung: rung(action, on, more) });
  assert.equal(await refusalCode(climb("recordContract", "2023-09-26", {})), "follow-ups.evidence-required");
  assert.equal(
    await refusalCode(climb("recordContract", "2023-09-26", { documentReference: "只有名称" })),
    "follow-ups.evidence-required",
  );
  assert.equal(
    await refusalCode(climb("recordContract", "2023-09-26", { fileId: "nobody" })),
    "follow-ups.unknown-document",
  );
  assert.equal(await refusalCode(climb("recordStart", "2023-09-26")), "wrong-state");
  assert.equal(await refusalCode(climb("recordContract", "2023-09-23")), "invalid-input");
  assert.equal(await refusalCode(climb("recordContract", "2023-10-11")), "invalid-input");
  const file = await service.addDocument(as(county), {
    id,
    name: "合同.pdf",
    mime: "application/pdf",
    bytes: Buffer.from("x"),
  });
  await climb("recordContract", "2023-09-26", { fileId: file.id });
  assert.equal(
    await refusalCode(service.closeOut(as(county), { id, closing: closing("2023-10-01") })),
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
    await refusalCode(service.closeOut(as(county), { id, closing: closing("2023-10-05") })),
    "follow-ups.blockers-open",
  );
  await service.stepBlocker(as(finance), {
    id: blockers[0]?.id ?? "",
    action: "resolveBlocker",
    step: step("贷款已发放"),
  });
  assert.equal(
    await refusalCode(service.closeOut(as(county), { id, closing: closing("2023-10-05", {}) })),
    "follow-ups.evidence-required",
  );
  await service.closeOut(as(county), { id, closing: closing("2023-10-05") });
  assert.equal(
    await refusalCode(service.visit(as(county), { id, visit: visit("2023-10-06") })),
    "follow-ups.closed",
  );
  assert.equal(await refusalCode(service.reopen(as(county), { id, reason: "复查" })), "not-allowed");
  assert.equal((await service.reopen(as(city), { id, reason: "复查" })).status, "open");
  // Landed from its start on, whatever became of the row.
  assert.equal(await figure("ledger.landed", "2023-10-02T00:00:00.000Z"), 0);
  assert.equal(await figure("ledger.landed", "2023-10-03T00:00:00.000Z"), 1);
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
    const page = await runList<{ id: string }>(world.t.platform.db, ledgerList, {
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
    await refusalCode(
      service.assign(as(county), { id, version: row.version, unit: "x", officer: "y", reason: "z" }),
    ),
    "stale-version",
  );
});

test("the history is append-only, and what the database's owner changes is found", async () => {
  const { db } = world.t.platform;
  const { id, version } = await recorded(aPaperEvent("xy6"));
  await ledger.service.visit(as(county), { id, visit: visit("2023-10-01") });
  await ledger.service.assign(as(county), {
    id,
    version,
    unit: "沁阳市科技局",
    officer: "某",
    reason: "分工",
  });
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
