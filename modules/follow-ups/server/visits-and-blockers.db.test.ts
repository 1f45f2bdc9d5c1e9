import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { PaperRecorded } from "#modules/signings/model/events.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Refusal } from "#platform/kernel/refusal.ts";
import { refusalCode } from "#platform/testing/refused.ts";
import { aPaperEvent } from "../testing/a-paper-event.ts";
import { blocker, step, visit } from "../testing/ledger-entries.ts";
import { ledgerWorld, people } from "../testing/ledger-world.ts";

let world: Awaited<ReturnType<typeof ledgerWorld>>;
let ledger: Awaited<ReturnType<typeof ledgerWorld>>["ledger"];
const { county, taskForce, finance, land } = people;
before(async () => {
  world = await ledgerWorld();
  ledger = world.ledger;
});
after(() => world.t.close());
const as = (actor: Actor) => world.as(actor);
const recorded = (event: PaperRecorded) => world.recorded(event);
const now = () => world.now();

test("visits: a reason for the last four, corrections are new entries, late entries do not undo later ones", async () => {
  const { service } = ledger;
  const { id } = await recorded(aPaperEvent("xy3"));
  const record = (v: ReturnType<typeof visit>) => service.visit(as(taskForce), { id, visit: v });
  for (const progress of ["delayed", "stopped", "change-asked", "end-asked"])
    assert.equal(await refusalCode(record(visit("2023-10-08", { progress }))), "follow-ups.progress-reason");
  assert.equal(await refusalCode(record(visit("2023-09-23"))), "invalid-input");
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
  assert.equal(
    await refusalCode(record(visit("2023-10-07", { corrects: entry }))),
    "follow-ups.already-corrected",
  );
  assert.equal(await refusalCode(record(visit("2023-10-07", { corrects: "nobody" }))), "invalid-input");
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
    await refusalCode(service.raiseBlocker(as(county), { id, blocker: blocker({ officeId: "o1" }) })),
    "follow-ups.not-a-department",
  );
  assert.equal(await refusalCode(service.view(id, { actor: finance, now: now() })), "not-found");
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
    await refusalCode(run(finance, "extendBlocker", step("再宽限", { deadline: "2023-10-30" }))),
    "not-allowed",
  );
  assert.equal(
    await refusalCode(run(county, "extendBlocker", step("再宽限", { deadline: "2023-10-05" }))),
    "invalid-input",
  );
  assert.equal(
    (await run(county, "extendBlocker", step("再宽限", { deadline: "2023-10-30" }))).overdue.blocker,
    false,
  );
  assert.equal(await refusalCode(run(land, "resolveBlocker", step("办好"))), "not-found");
  await run(finance, "reassignBlocker", step("属用地问题", { officeId: "land-office" }));
  // The first office still reads the row, but no longer acts on the blocker.
  assert.equal(await refusalCode(run(finance, "resolveBlocker", step("办好"))), "not-allowed");
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
