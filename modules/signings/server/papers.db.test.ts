import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { verifyAudit } from "#platform/commands/audit.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import { refusalCode } from "#platform/testing/refused.ts";
import type { TestPlatform } from "#platform/testing/test-platform.ts";
import { paperPolicy } from "../model/paper.policy.ts";
import { aPaper, termsOf } from "../testing/a-paper.ts";
import { addEngagements, anEngagement, engagementState } from "../testing/fake-ports.ts";
import { people, signingsWorld } from "../testing/signings-world.ts";
import { type createSignings, signingReactions } from "./index.ts";
import { paperList } from "./papers/paper.list.ts";

let world: Awaited<ReturnType<typeof signingsWorld>>;
let t: TestPlatform;
let signings: ReturnType<typeof createSignings>;
const { city, county, otherCounty, leader, taskForce, enterprise, rival, expert } = people;
before(async () => {
  world = await signingsWorld();
  ({ t, signings } = world);
});
after(() => t.close());
const as = (actor: Actor) => world.as(actor);

test("100 officers sign one engagement at once: one agreement, clean refusals, one event", async () => {
  const { db } = t.platform;
  await addEngagements(db, anEngagement("race"));
  let events = 0;
  t.platform.events.on("signings.paper-recorded", async () => {
    events++;
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 100 }, () =>
      signings.service.recordAgreement(as(county), aPaper({ engagementId: "race" })),
    ),
  );
  const refused = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason as unknown] : []));
  assert.equal(outcomes.length - refused.length, 1);
  for (const reason of refused) {
    assert.ok(reason instanceof Refusal, String(reason));
    assert.equal(reason.code, "signings.agreement-exists");
  }
  const { rows: stored } = await sql<{ n: number }>`select count(*)::int n from papers`.execute(db);
  assert.equal(stored[0]?.n, 1);
  assert.equal(events, 1);
  assert.equal(await engagementState(db, "race"), "signed");
  assert.equal((await verifyAudit(db)).ok, true);
});

test("an intent becomes an agreement; withdrawing the agreement restores the intent", async () => {
  const { db } = t.platform;
  await addEngagements(db, anEngagement("g1"));
  const { service } = signings;
  const intent = await service.recordIntent(as(county), aPaper({ occasion: "at-venue" }));
  assert.match(intent.code, /^YX-2023-\d{4}$/);
  assert.equal(intent.supplierName, "测试专家（某大学）");
  assert.deepEqual(intent.demanders, [{ id: "o1", name: "沁阳测试机械有限公司" }]);
  assert.equal(await engagementState(db, "g1"), "intent");
  assert.equal(await refusalCode(service.recordIntent(as(county), aPaper())), "signings.intent-exists");

  const agreement = await service.convertIntent(as(county), {
    id: intent.id,
    version: 1,
    values: termsOf(aPaper({ signedOn: "2023-10-08", occasion: "later" })),
  });
  assert.equal(agreement.intentId, intent.id);
  assert.equal(await engagementState(db, "g1"), "signed");
  const viewer = { actor: county, now: t.platform.clock().toISOString() };
  assert.equal((await service.view(intent.id, viewer)).state, "converted");
  assert.equal((await service.view(intent.id, viewer)).agreementId, agreement.id);
  assert.deepEqual((await service.view(intent.id, viewer)).allowedActions, ["addDocument"]);
  assert.equal(
    await refusalCode(service.withdraw(as(county), { id: intent.id, reason: "误登" })),
    "signings.became-agreement",
  );

  assert.equal(
    await refusalCode(service.withdraw(as(county), { id: agreement.id, reason: " " })),
    "reason-required",
  );
  await service.withdraw(as(county), { id: agreement.id, reason: "重复登记" });
  assert.equal((await service.view(intent.id, viewer)).state, "standing");
  // The engagement is signed already; a new agreement converts the intent again.
  const again = await service.recordAgreement(
    as(county),
    aPaper({ signedOn: "2023-10-09", occasion: "later" }),
  );
  assert.equal(again.intentId, intent.id);
});

test("what a paper must be: ready engagement, county of the edition, technology value within the total, 16 digits", async () => {
  const { db } = t.platform;
  const { service } = signings;
  await addEngagements(
    db,
    anEngagement("early", { state: "invited" }),
    anEngagement("held", { state: "on-hold" }),
    anEngagement("ok"),
  );
  assert.equal(
    await refusalCode(service.recordIntent(as(county), aPaper({ engagementId: "early" }))),
    "signings.not-ready",
  );
  assert.equal(
    await refusalCode(service.recordAgreement(as(county), aPaper({ engagementId: "held" }))),
    "signings.not-ready",
  );
  assert.equal(
    await refusalCode(service.recordIntent(as(county), aPaper({ engagementId: "nobody" }))),
    "signings.unknown-engagement",
  );
  assert.equal(
    await refusalCode(service.recordIntent(as(county), aPaper({ engagementId: "ok", county: "410105" }))),
    "invalid-input",
  );
  assert.equal(
    await refusalCode(
      service.recordIntent(as(county), aPaper({ engagementId: "ok", signedOn: "2023-10-11" })),
    ),
    "invalid-input",
  );
  assert.throws(() => aPaper({ technologyValueYuan: 1_200_001 }), /技术交易额不能超过/);
  assert.throws(() => aPaper({ registrationNumber: "123456789012345" }), /16位/);
  assert.throws(() => aPaper({ validFrom: "2024-01-02", validTo: "2024-01-01" }), /有效期/);
  assert.equal(await engagementState(db, "ok"), "met");
});

test("who may record and who sees: written by hand", async () => {
  const { db } = t.platform;
  const { service } = signings;
  await addEngagements(db, anEngagement("p1"), anEngagement("p2"));
  const { id } = await service.recordIntent(as(county), aPaper({ engagementId: "p1" }));
  const now = t.platform.clock().toISOString();
  const table: [Actor, { record: string; reads: boolean; actions: string[] }][] = [
    [city, { record: "done", reads: true, actions: ["convert", "amend", "withdraw", "addDocument"] }],
    [county, { record: "done", reads: true, actions: ["convert", "amend", "withdraw", "addDocument"] }],
    [otherCounty, { record: "signings.unknown-engagement", reads: false, actions: [] }],
    [leader, { record: "not-allowed", reads: true, actions: [] }],
    [taskForce, { record: "not-allowed", reads: true, actions: [] }],
    [enterprise, { record: "not-allowed", reads: true, actions: [] }],
    [rival, { record: "signings.unknown-engagement", reads: false, actions: [] }],
    [expert, { record: "not-allowed", reads: true, actions: [] }],
  ];
  for (const [actor, expected] of table) {
    const seen = await service.view(id, { actor, now }).catch((e: Refusal) => e.code);
    if (expected.reads) {
      assert.ok(typeof seen === "object", `${actor.personId} reads`);
      assert.deepEqual(seen.allowedActions, expected.actions, actor.personId);
    } else assert.equal(seen, "not-found", actor.personId);
    const page = await runList<{ id: string }>(db, paperList, {
      scopes: visibleScopes(actor, paperPolicy, "read", now),
      query: { filters: { engagement: "p1" } },
    });
    assert.equal(page.total, expected.reads ? 1 : 0, `${actor.personId} lists`);
    if (expected.record !== "done")
      assert.equal(
        await refusalCode(service.recordIntent(as(actor), aPaper({ engagementId: "p2" }))),
        expected.record,
        actor.personId,
      );
  }
  // A county cannot hand a paper to another county.
  assert.equal(
    await refusalCode(service.recordIntent(as(county), aPaper({ engagementId: "p2", county: "410883" }))),
    "not-allowed",
  );
});

test("a merge moves papers to the survivor and can be undone", async () => {
  const { db } = t.platform;
  await addEngagements(db, anEngagement("m1"));
  const { id } = await signings.service.recordIntent(as(city), aPaper({ engagementId: "m1" }));
  const holders = async () =>
    (await sql<{ d: string[] }>`select demander_ids d from papers where id = ${id}`.execute(db)).rows[0]?.d;
  const merge = { mergeId: "merge-1", from: "o1", into: "o2" };
  await t.platform.commands.run(as(city), async (work) => {
    await signingReactions.organisationMerged(work, { type: "organisation.merged", ...merge });
    work.audit({ action: "test.merge", entityType: "organisation", entityId: "o1" });
  });
  assert.deepEqual(await holders(), ["o2"]);
  await t.platform.commands.run(as(city), async (work) => {
    await signingReactions.organisationUnmerged(work, { type: "organisation.unmerged", ...merge });
    work.audit({ action: "test.unmerge", entityType: "organisation", entityId: "o1" });
  });
  assert.deepEqual(await holders(), ["o1"]);
});
