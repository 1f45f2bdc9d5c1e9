import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import type { Notice } from "#modules/accounts/model/notice.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { refusalCode as code } from "#platform/testing/refused.ts";
import { aTechnologyNeed } from "../../testing/a-need.ts";
import {
  city,
  county,
  enterprise,
  leader,
  needsWorld,
  otherCounty,
  rival,
} from "../../testing/needs-world.ts";

const { t, needs, as, draft, read } = await needsWorld();
after(() => t.close());
beforeEach(() => t.platform.db.deleteFrom("outbox").execute());

/** Monday 10 April 2023, 09:00 in China; the county has three working days, the city five, each one more before it is escalated. */
const MONDAY = "2023-04-10T01:00:00.000Z";
const THURSDAY_EVENING = "2023-04-13T12:00:00.000Z";
const FRIDAY_LATER = "2023-04-14T06:00:00.000Z";

const submitted = async (title: string, who = enterprise, organisationId = "o1") => {
  const { id } = await draft(aTechnologyNeed({ title }), who, organisationId);
  await needs.service.submit(as(who, MONDAY), { id });
  return id;
};
const escalate = (at: string) =>
  needs.service.escalateDue({ actor: systemActor, occurredAt: at, recordedAt: at, via: "job" });
const escalatedAt = async (id: string) =>
  (
    await t.platform.db
      .selectFrom("needs")
      .select("escalatedAt")
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
  ).escalatedAt;
async function told(): Promise<[string, unknown, string][]> {
  const rows = await t.platform.db.selectFrom("outbox").selectAll().orderBy("id").execute();
  await t.platform.db.deleteFrom("outbox").execute();
  return rows
    .filter((r) => r.kind === "notice")
    .map((r) => r.payload as unknown as Notice)
    .map((n) => [n.kind, (n.to as { personId: string }).personId, n.link]);
}

test("a county's overdue check goes up once its grace has run out, once; the city urges or takes it over", async () => {
  const { service } = needs;
  const one = await submitted("超期一");
  const two = await submitted("超期二", rival, "o2");
  await told();
  // Past the three days on Thursday at 09:00, but not yet past the fourth.
  assert.equal(await escalate(THURSDAY_EVENING), 0);
  assert.equal(await code(service.urge(as(city, THURSDAY_EVENING), { id: one })), "needs.not-escalated");
  assert.equal(
    await code(service.takeOver(as(city, THURSDAY_EVENING), { id: one, reason: "超期" })),
    "needs.not-escalated",
  );
  assert.equal(await escalate(FRIDAY_LATER), 2);
  assert.deepEqual(await told(), [
    ["need.escalated", "city", `/needs/${one}`],
    ["need.escalated", "city", `/needs/${two}`],
  ]);
  assert.equal(await escalate(FRIDAY_LATER), 0);
  assert.deepEqual(await told(), [], "told once");
  assert.equal(await escalatedAt(one), FRIDAY_LATER);

  // Only the city urges a county, once a day.
  for (const actor of [county, leader, enterprise])
    assert.equal(
      await code(service.urge(as(actor, FRIDAY_LATER), { id: one })),
      "not-allowed",
      actor.personId,
    );
  await service.urge(as(city, FRIDAY_LATER), { id: one, reason: "请今日办结" });
  assert.deepEqual(await told(), [["need.urged", "qinyang", `/needs/${one}`]]);
  assert.equal(await code(service.urge(as(city, FRIDAY_LATER), { id: one })), "needs.urged-already");
  const bulk = await service.urgeMany(as(city, "2023-04-17T01:00:00.000Z"), [{ id: one }, { id: two }]);
  assert.deepEqual([bulk.done, bulk.refused], [2, 0]);
  assert.deepEqual(await told(), [
    ["need.urged", "qinyang", `/needs/${one}`],
    ["need.urged", "mengzhou", `/needs/${two}`],
  ]);

  // The county decides after all: no longer escalated.
  await service.countyApprove(as(otherCounty, "2023-04-17T02:00:00.000Z"), { id: two });
  assert.equal(await escalatedAt(two), null);
  await told();

  assert.equal(await code(service.takeOver(as(city, FRIDAY_LATER), { id: one })), "reason-required");
  assert.equal(
    await code(service.takeOver(as(county, FRIDAY_LATER), { id: one, reason: "x" })),
    "not-allowed",
  );
  const taken = await service.takeOver(as(city, "2023-04-17T03:00:00.000Z"), {
    id: one,
    reason: "县级经办人请假",
  });
  assert.deepEqual([taken.state, taken.countyApprovedAt], ["county-approved", null]);
  assert.equal(taken.clock?.desk, "city");
  // The enterprise is not told that it passed a check nobody made; the county is told.
  assert.deepEqual(await told(), [["need.taken-over", "qinyang", `/needs/${one}`]]);
  assert.deepEqual(
    taken.reviews.map((r) => [r.action, r.reason]),
    [
      ["urge", "请今日办结"],
      ["urge", null],
      ["takeOver", "县级经办人请假"],
    ],
  );
  const audit = await t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "reason"])
    .where("entityId", "=", one)
    .where("action", "in", ["need.escalate", "need.take-over"])
    .orderBy("seq")
    .execute();
  assert.deepEqual(
    audit.map((a) => [a.action, a.reason]),
    [
      ["need.escalate", null],
      ["need.take-over", "县级经办人请假"],
    ],
  );
});

test("what the city lets lie goes to the leader, who urges it", async () => {
  const { service } = needs;
  const id = await submitted("市级超期");
  await service.countyApprove(as(county, MONDAY), { id });
  await told();
  // Six working days from Monday the 10th, 09:00: Tuesday the 18th, 09:00.
  assert.equal(await escalate("2023-04-18T00:30:00.000Z"), 0);
  assert.equal(await escalate("2023-04-18T02:00:00.000Z"), 1);
  assert.deepEqual(await told(), [["need.escalated", "leader", `/needs/${id}`]]);
  assert.equal(await code(service.urge(as(city, "2023-04-18T03:00:00.000Z"), { id })), "not-allowed");
  const seen = await read(id, leader);
  assert.ok(seen.allowedActions.includes("urge"));
  await service.urge(as(leader, "2023-04-18T03:00:00.000Z"), { id });
  assert.deepEqual(await told(), [["need.urged", "city", `/needs/${id}`]]);
});

test("sent back and in again, it is a new stay with a clock and an escalation of its own; a longer limit takes one back", async () => {
  const { service } = needs;
  const id = await submitted("往返");
  assert.ok((await escalate(FRIDAY_LATER)) >= 1);
  await service.countyReturn(as(county, FRIDAY_LATER), { id, reason: "请补充" });
  assert.equal(await escalatedAt(id), null);
  await service.submit(as(enterprise, FRIDAY_LATER), { id });
  await told();
  // The county's clock goes on where it stood, past due at once and past its grace.
  assert.equal(await escalate("2023-04-14T06:30:00.000Z"), 1);
  assert.equal((await told()).length, 1);
  const now = t.platform.clock().toISOString();
  await service.setDeskLimits(as(city, now), { county: 20, city: 20 });
  assert.equal(await escalatedAt(id), null);
  await service.setDeskLimits(as(city, now), { county: 3, city: 5 });
});

test("the grace is a setting of the city", async () => {
  const { service } = needs;
  const id = await submitted("宽限");
  assert.equal(
    await code(service.setEscalationGrace(as(county, MONDAY), { county: 0, city: 0 })),
    "not-allowed",
  );
  await service.setEscalationGrace(as(city, MONDAY), { county: 0, city: 0 });
  await escalate(THURSDAY_EVENING);
  assert.equal(await escalatedAt(id), THURSDAY_EVENING);
  await service.setEscalationGrace(as(city, MONDAY), { county: 1, city: 1 });
});
