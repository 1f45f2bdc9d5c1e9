import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import { ledgerPolicy } from "../model/ledger.policy.ts";
import { aPaperEvent } from "../testing/a-paper-event.ts";
import { fakePorts } from "../testing/fake-ports.ts";
import { blocker, step, visit } from "../testing/ledger-entries.ts";
import { ledgerWorld, people } from "../testing/ledger-world.ts";
import { ledgerList, ledgerSource } from "./reading/ledger.list.ts";

const { city, county, otherCounty, leader, finance } = people;

test("figures tell the state at the cut-off, whatever was entered since; overdue by the day", async () => {
  const { t, ledger, as, now, recorded, figure } = await ledgerWorld({
    now: "2023-12-01T02:00:00.000Z",
    cutOff: "2023-10-20",
  });
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
    await t.close();
  }
});

test("to-dos: overdue first, each for those who can act", async () => {
  const { t, ledger, as, now, recorded } = await ledgerWorld();
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
    await t.close();
  }
});
