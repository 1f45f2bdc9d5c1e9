import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { verifyAudit } from "#platform/commands/audit.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { runList } from "#platform/lists/run.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { paperPolicy } from "../model/paper.policy.ts";
import { aPaper, termsOf } from "../testing/a-paper.ts";
import {
  addEngagements,
  anEngagement,
  anOrganisation,
  engagementState,
  fakeEditions,
  fakeEngagementMigrations,
  fakeEngagements,
  fakeExperts,
  fakeOrganisations,
} from "../testing/fake-ports.ts";
import { createSignings, signingMigrations, signingReactions } from "./index.ts";
import { paperList } from "./paper.list.ts";

let t: TestPlatform;
let signings: ReturnType<typeof createSignings>;

const city = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);
const county = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
const otherCounty = anActor("mengzhou", ["county-officer", { kind: "county", code: "410883" }]);
const leader = anActor("leader", ["leader", { kind: "city", code: "410800" }]);
const taskForce = anActor("team", ["task-force", { kind: "county", code: "410882" }]);
const enterprise = anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]);
const rival = anActor("rival", ["enterprise", { kind: "organisation", id: "o2" }]);
const expert = anActor("expert", ["expert", { kind: "own", personId: "expert" }]);
const CUT_OFF = "2023-10-20T16:00:00.000Z";
const at = (before = CUT_OFF) => ({ editionId: "e1", activityId: "e1-main", before });

before(async () => {
  t = await testPlatform({
    migrations: { ...platformMigrations, ...fakeEngagementMigrations, ...signingMigrations },
    poolSize: 50,
    now: "2023-10-10T02:00:00.000Z",
  });
  signings = createSignings(t.platform, {
    engagements: fakeEngagements(t.platform.db),
    organisations: fakeOrganisations(
      anOrganisation("o1", "沁阳测试机械有限公司"),
      anOrganisation("o2", "孟州测试化工有限公司", { county: "410883" }),
      anOrganisation("u1", "某大学", { kind: "university", county: null }),
    ),
    editions: fakeEditions(),
    experts: fakeExperts(),
  });
});
after(() => t.close());

const as = (actor: Actor, when?: string) => t.context(actor, when);
const code = async (promise: Promise<unknown>): Promise<string> => {
  const error = await promise.then(
    () => assert.fail("was not refused"),
    (e: unknown) => e,
  );
  assert.ok(error instanceof Refusal, String(error));
  return error.code;
};
const figure = (id: string) => {
  const found = signings.figures.find((f) => f.definition.id === id);
  assert.ok(found);
  return found;
};
const value = async (id: string, before?: string) => {
  const { rows } = await figure(id).value(at(before), "city").execute(t.platform.db);
  return rows.reduce((sum, r) => sum + r.value, 0);
};
const rows = async (id: string, before?: string) =>
  (await figure(id).rows(at(before), "city").execute(t.platform.db)).rows;

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
  assert.equal(await code(service.recordIntent(as(county), aPaper())), "signings.intent-exists");

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
    await code(service.withdraw(as(county), { id: intent.id, reason: "误登" })),
    "signings.became-agreement",
  );

  assert.equal(
    await code(service.withdraw(as(county), { id: agreement.id, reason: " " })),
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
    await code(service.recordIntent(as(county), aPaper({ engagementId: "early" }))),
    "signings.not-ready",
  );
  assert.equal(
    await code(service.recordAgreement(as(county), aPaper({ engagementId: "held" }))),
    "signings.not-ready",
  );
  assert.equal(
    await code(service.recordIntent(as(county), aPaper({ engagementId: "nobody" }))),
    "signings.unknown-engagement",
  );
  assert.equal(
    await code(service.recordIntent(as(county), aPaper({ engagementId: "ok", county: "410105" }))),
    "invalid-input",
  );
  assert.equal(
    await code(service.recordIntent(as(county), aPaper({ engagementId: "ok", signedOn: "2023-10-11" }))),
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
        await code(service.recordIntent(as(actor), aPaper({ engagementId: "p2" }))),
        expected.record,
        actor.personId,
      );
  }
  // A county cannot hand a paper to another county.
  assert.equal(
    await code(service.recordIntent(as(county), aPaper({ engagementId: "p2", county: "410883" }))),
    "not-allowed",
  );
});

test("figures: projects once, on stage apart, amounts as they stood at the cut-off", async () => {
  const { db } = t.platform;
  const { service } = signings;
  const fresh = await testPlatform({
    migrations: { ...platformMigrations, ...fakeEngagementMigrations, ...signingMigrations },
    now: "2023-10-01T02:00:00.000Z",
  });
  assert.ok(db && service);
  const outer = { t, signings };
  t = fresh;
  signings = createSignings(t.platform, {
    engagements: fakeEngagements(t.platform.db),
    organisations: fakeOrganisations(
      anOrganisation("o1", "甲"),
      anOrganisation("o2", "乙", { county: "410883" }),
    ),
    editions: fakeEditions(),
    experts: fakeExperts(),
  });
  try {
    const s = signings.service;
    await addEngagements(
      t.platform.db,
      anEngagement("a", { needId: "n1" }),
      // The same need with a second expert: one project.
      anEngagement("b", { needId: "n1" }),
      anEngagement("c", { needId: null }),
      anEngagement("d", { needId: "n2", activityId: "e1-county" }),
    );
    await s.recordMany(as(city), [
      {
        kind: "intent",
        input: aPaper({
          engagementId: "a",
          occasion: "at-venue",
          amountYuan: null,
          technologyValueYuan: null,
        }),
      },
      { kind: "agreement", input: aPaper({ engagementId: "a", amountYuan: 2_000_000 }) },
      {
        kind: "agreement",
        input: aPaper({
          engagementId: "b",
          occasion: "at-venue",
          amountYuan: 1_000_000,
          amountQualifier: "gt",
        }),
      },
      { kind: "intent", input: aPaper({ engagementId: "c", amountYuan: 9_000_000 }) },
      // A county event's papers are not the main conference's.
      { kind: "agreement", input: aPaper({ engagementId: "d", amountYuan: 5_000_000 }) },
      // A joint project without an engagement.
      {
        kind: "agreement",
        input: aPaper({
          engagementId: null,
          activityId: "e1-main",
          demanderIds: ["o2"],
          supplierName: "某研究院",
          county: "410883",
          occasion: "later",
          signedOn: "2023-09-28",
          amountYuan: null,
          technologyValueYuan: null,
        }),
      },
    ]);
    assert.equal(await value("intents.total"), 3);
    assert.equal((await rows("intents.total")).length, 3);
    assert.equal(await value("signings.on-stage"), 1);
    assert.equal(await value("signings.total"), 3);
    assert.equal(await value("signings.total", "2023-09-27T16:00:00.000Z"), 2);
    assert.equal(await value("signings.amount"), 3_000_000);
    const { rows: sum } = await figure("signings.amount").value(at(), "city").execute(t.platform.db);
    assert.equal(sum[0]?.qualifier, "gt");
    assert.equal(
      (await rows("signings.amount")).reduce((n, r) => n + (r.amount ?? 0), 0),
      3_000_000,
    );

    // A change agreed after the cut-off leaves the figure of the cut-off alone; a correction does not.
    t.setNow("2023-11-02T02:00:00.000Z");
    const viewer = { actor: city, now: t.platform.clock().toISOString() };
    const first = (await rows("signings.on-stage"))[0];
    assert.ok(first);
    const stored = await s.view(first.id, viewer);
    const terms = termsOf(aPaper({ amountYuan: 2_500_000 }));
    await s.amend(as(city), {
      id: first.id,
      version: stored.version,
      values: terms,
      nature: "change",
      agreedOn: "2023-11-01",
      reason: "补充协议",
    });
    assert.equal(await value("signings.amount"), 3_000_000);
    assert.equal(await value("signings.amount", "2023-11-02T16:00:00.000Z"), 3_500_000);
    const joint = (await rows("signings.total")).find((r) => r.county === "410883");
    assert.ok(joint);
    const jointTerms = termsOf(
      aPaper({
        county: "410883",
        occasion: "later",
        signedOn: "2023-09-28",
        amountYuan: 400_000,
        technologyValueYuan: null,
      }),
    );
    await s.amend(as(city), {
      id: joint.id,
      version: 1,
      values: jointTerms,
      nature: "correction",
      reason: "漏填金额",
    });
    assert.equal(await value("signings.amount"), 3_400_000);
    assert.equal(
      await code(
        s.amend(as(city), {
          id: joint.id,
          version: 1,
          values: jointTerms,
          nature: "correction",
          reason: "再改",
        }),
      ),
      "stale-version",
    );
    // Withdrawn after the cut-off: still counted at it.
    await s.withdraw(as(city), { id: joint.id, reason: "误登" });
    assert.equal(await value("signings.total"), 3);
    assert.equal(await value("signings.total", "2023-11-02T16:00:00.000Z"), 2);
    await assert.rejects(sql`update paper_amounts set amount_yuan = 1`.execute(t.platform.db), /append-only/);
  } finally {
    await fresh.close();
    ({ t, signings } = outer);
  }
});

test("plaques: planned ones do not count, awarded ones do; one per organisation and kind", async () => {
  const { service } = signings;
  const plan = {
    organisationId: "o1",
    kind: "postdoc-workstation" as const,
    approvalNumber: "博管办〔2023〕1号",
    approvedOn: "2023-08-01",
    awardedOn: null,
    presenter: null,
    recipient: null,
    position: null,
  };
  const plaque = await service.addPlaque(as(city), { activityId: "e1-main", plaque: plan });
  assert.equal(plaque.position, 1);
  assert.equal(await value("plaques.postdoc-workstation"), 0);
  assert.equal(
    await code(service.addPlaque(as(city), { activityId: "e1-main", plaque: plan })),
    "signings.plaque-exists",
  );
  await service.editPlaque(as(city), {
    id: plaque.id,
    version: 1,
    plaque: { ...plan, awardedOn: "2023-09-24" },
  });
  await service.addPlaques(as(city), {
    activityId: "e1-main",
    plaques: ["o1", "o2"].map((organisationId) => ({
      ...plan,
      organisationId,
      kind: "postdoc-practice-base" as const,
      awardedOn: "2023-09-24",
    })),
  });
  assert.equal(await value("plaques.postdoc-workstation"), 1);
  assert.equal(await value("plaques.postdoc-practice-base"), 2);
  const list = await service.plaques("e1-main", { actor: county, now: t.platform.clock().toISOString() });
  assert.deepEqual(
    list.items.map((p) => [p.position, p.organisationId, p.allowedActions.length]),
    [
      [1, "o1", 0],
      [2, "o1", 0],
      [3, "o2", 0],
    ],
  );
  assert.equal(
    await code(
      service.addPlaque(as(county), { activityId: "e1-main", plaque: { ...plan, organisationId: "o2" } }),
    ),
    "not-allowed",
  );
  // The county stages its own event.
  await service.addPlaque(as(county), { activityId: "e1-county", plaque: plan });
});

test("the running order is written whole, with its version; a paper stands in it once", async () => {
  const { db } = t.platform;
  const { service } = signings;
  await addEngagements(db, anEngagement("s1"), anEngagement("s2"));
  const one = await service.recordAgreement(as(city), aPaper({ engagementId: "s1" }));
  const two = await service.recordAgreement(as(city), aPaper({ engagementId: "s2" }));
  const item = (paperId: string, name: string) => ({
    paperId,
    engagementId: null,
    title: "签约",
    demandParty: "甲",
    supplyParty: "乙",
    signatories: [{ side: "demand" as const, name, position: 2 }],
  });
  const activityId = "e1-main";
  const first = await service.orderCeremony(as(city), {
    activityId,
    version: 0,
    items: [item(one.id, "代表一"), item(two.id, "代表二")],
  });
  assert.equal(first.version, 1);
  const second = await service.orderCeremony(as(city), {
    activityId,
    version: 1,
    items: [item(two.id, "代表二"), item(one.id, "代表一")],
  });
  assert.deepEqual(
    second.items.map((i) => [i.position, i.paperId]),
    [
      [1, two.id],
      [2, one.id],
    ],
  );
  assert.equal(
    await code(service.orderCeremony(as(city), { activityId, version: 1, items: [] })),
    "stale-version",
  );
  assert.equal(
    await code(
      service.orderCeremony(as(city), {
        activityId,
        version: 2,
        items: [item(one.id, "a"), item(one.id, "b")],
      }),
    ),
    "signings.already-ordered",
  );
  assert.equal(
    await code(service.orderCeremony(as(county), { activityId, version: 2, items: [] })),
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
