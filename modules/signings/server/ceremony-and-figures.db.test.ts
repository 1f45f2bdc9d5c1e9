import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import type { Actor } from "#platform/kernel/actor.ts";
import { refusalCode } from "#platform/testing/refused.ts";
import type { TestPlatform } from "#platform/testing/test-platform.ts";
import { aPaper, termsOf } from "../testing/a-paper.ts";
import { addEngagements, anEngagement } from "../testing/fake-ports.ts";
import { people, signingsWorld } from "../testing/signings-world.ts";
import type { createSignings } from "./index.ts";

let world: Awaited<ReturnType<typeof signingsWorld>>;
let t: TestPlatform;
let signings: ReturnType<typeof createSignings>;
const { city, county } = people;
before(async () => {
  world = await signingsWorld();
  ({ t, signings } = world);
});
after(() => t.close());
const value = (id: string) => world.value(id);
const as = (actor: Actor) => world.as(actor);

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
    await refusalCode(service.addPlaque(as(city), { activityId: "e1-main", plaque: plan })),
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
    await refusalCode(
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
    await refusalCode(service.orderCeremony(as(city), { activityId, version: 1, items: [] })),
    "stale-version",
  );
  assert.equal(
    await refusalCode(
      service.orderCeremony(as(city), {
        activityId,
        version: 2,
        items: [item(one.id, "a"), item(one.id, "b")],
      }),
    ),
    "signings.already-ordered",
  );
  assert.equal(
    await refusalCode(service.orderCeremony(as(county), { activityId, version: 2, items: [] })),
    "not-allowed",
  );
});

test("figures: projects once, on stage apart, amounts as they stood at the cut-off", async () => {
  const { t, signings, as, value, rows, figure, at } = await signingsWorld("2023-10-01T02:00:00.000Z");
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
      await refusalCode(
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
    await t.close();
  }
});
