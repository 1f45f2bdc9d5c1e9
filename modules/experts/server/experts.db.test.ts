import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import type { Refusal } from "#platform/kernel/refusal.ts";
import { ALL } from "#platform/kernel/scope.ts";
import { runList } from "#platform/lists/run.ts";
import { AvailabilityInput } from "../model/availability.ts";
import { expertVisibility } from "../model/expert.policy.ts";
import { anExpert } from "../testing/an-expert.ts";
import { people } from "../testing/expert-app.ts";
import { code, expertWorld, NOW } from "../testing/expert-world.ts";
import { visibleWhere } from "./expert.repository.ts";
import { expertList } from "./reading/expert.list.ts";

const { t, seen, added, audited } = await expertWorld();
after(() => t.close());

test("the three parts by role: public to the pool's readers, contact to the city, identity to nobody unasked", async () => {
  const id = await added({}, "expert");
  const city = await seen(id, people.city);
  assert.equal(city.contact.mobile, "13800001001");
  assert.equal(city.contactMasked, false);
  assert.equal(city.restricted?.idNumber, "41**************34");
  assert.equal(city.restrictedMasked, true);

  const county = await seen(id, people.county);
  assert.equal(county.public.name, "专家1");
  assert.equal(county.contact.mobile, "138****1001");
  assert.equal(county.contact.email, "e***@example.com");
  assert.equal(county.restricted, null);
  assert.deepEqual(county.allowedActions, []);
  assert.deepEqual(
    county.documents.map((d) => d.kind),
    ["paper"],
    "a CV is shared with separate consent only",
  );

  const own = await seen(id, people.expert);
  assert.equal(own.restricted?.idNumber, "410800199001011234");
  assert.deepEqual(own.allowedActions, ["edit", "giveConsent", "withdraw"]);
  assert.deepEqual((await t.experts.service.mine({ actor: people.expert, now: NOW })).id, id);

  await assert.rejects(seen(id, people.otherExpert), code("not-found"));
  await assert.rejects(seen(id, people.enterprise), code("not-found"));
  await assert.rejects(t.experts.service.mine({ actor: people.otherExpert, now: NOW }), code("not-found"));
});

test("lists show the same people as the records do; enterprises agreed profiles only; withdrawn ones to the city", async () => {
  const listed = async (actor: Actor, q?: string) =>
    (
      await runList<{ id: string }>(t.platform.db, expertList, {
        scopes: { self: ALL },
        query: { filters: {}, pageSize: 200, ...(q ? { q } : {}) },
        also: [visibleWhere(expertVisibility(actor, NOW))],
      })
    ).items.map((e) => e.id);
  const agreed = await added({
    public: { expertise: "等离子喷涂陶瓷" },
    consent: { publicProfile: true, matching: true, shareCv: false },
  });
  const closed = await added();
  await t.experts.service.move(t.context(people.city), { id: closed, action: "withdraw", reason: "重复" });
  assert.deepEqual(await listed(people.enterprise), [agreed]);
  assert.deepEqual((await seen(agreed, people.enterprise)).flags, []);
  assert.ok((await listed(people.county)).includes(agreed));
  assert.ok(!(await listed(people.county)).includes(closed));
  assert.ok((await listed(people.city)).includes(closed));
  await assert.rejects(seen(closed, people.county), code("not-found"));
  assert.deepEqual(await listed(people.otherExpert), []);
  assert.deepEqual(await listed(people.city, "喷涂陶瓷"), [agreed], "Chinese substrings");
  assert.deepEqual(await listed(people.city, "13800001001"), [], "contact data is not searched");
});

test("identity data is shown for a reason, which is kept; twice asked is twice kept", async () => {
  const id = await added();
  const context = { ...t.context(people.city), idempotency: { key: "reveal-key-1", requestHash: "h" } };
  await assert.rejects(t.experts.service.reveal(context, { id, reason: " " }), code("experts.reveal-reason"));
  const shown = await t.experts.service.reveal(context, { id, reason: "发放咨询费" });
  assert.equal(shown.restricted?.idNumber, "410800199001011234");
  await t.experts.service.reveal(context, { id, reason: "发放咨询费" });
  const entries = await audited(id, "expert.reveal");
  assert.deepEqual(
    entries.map((e) => [e.actorId, e.reason]),
    [
      ["city", "发放咨询费"],
      ["city", "发放咨询费"],
    ],
  );
  assert.ok(!JSON.stringify(entries).includes("410800199001011234"));
  const kept = await t.platform.db.selectFrom("idempotencyKeys").selectAll().execute();
  assert.ok(!JSON.stringify(kept).includes("410800199001011234"), "not kept among replies");
  await assert.rejects(
    t.experts.service.reveal(t.context(people.county), { id, reason: "想看" }),
    code("not-allowed"),
  );
  await assert.rejects(
    t.experts.service.reveal(t.context(people.auditor), { id, reason: "检查" }),
    code("not-allowed"),
  );
});

test("verification names its evidence; saying a degree, title or honour anew makes it a claim again", async () => {
  const id = await added({ public: { honours: [{ title: "中国工程院院士" }, { title: "国家杰青" }] } });
  await assert.rejects(
    t.experts.service.verify(t.context(people.county), {
      id,
      version: 1,
      degree: "verified",
      evidence: "证书",
    }),
    code("not-allowed"),
  );
  const checked = await t.experts.service.verify(t.context(people.city), {
    id,
    version: 1,
    degree: "verified",
    title: "verified",
    honours: [{ title: "中国工程院院士", verification: "verified" }],
    evidence: "学位证、聘书、院士证书复印件",
  });
  assert.deepEqual(
    [checked.degreeVerification, checked.titleVerification, checked.flags],
    ["verified", "verified", []],
  );
  assert.equal((await audited(id, "expert.verify"))[0]?.reason, "学位证、聘书、院士证书复印件");

  const edit = (version: number, over: Record<string, unknown>) =>
    t.experts.service.edit(t.context(people.city), {
      id,
      version,
      values: { public: { ...checked.public, ...over } as typeof checked.public },
    });
  const moved = await edit(2, { bio: "新的简介" });
  assert.deepEqual([moved.degreeVerification, moved.titleVerification], ["verified", "verified"]);
  const retitled = await edit(3, { title: "副教授", titleTier: "deputy-senior" });
  assert.deepEqual([retitled.degreeVerification, retitled.titleVerification], ["verified", "claimed"]);
  const regraduated = await edit(4, {
    degreeUniversity: "另一大学",
    honours: [
      { title: "中国工程院院士", academy: "机械学部", verification: "verified" },
      { title: "长江学者", academy: null, verification: "verified" },
    ],
  });
  assert.equal(regraduated.degreeVerification, "claimed");
  assert.deepEqual(
    regraduated.public.honours.map((h) => h.verification),
    ["claimed", "claimed"],
  );
  assert.deepEqual(regraduated.flags, ["academy-title-to-check"]);
});

test("an edit changes the parts it gives and no other; masked values never come back", async () => {
  const id = await added();
  const masked = await seen(id, people.city);
  const { service } = t.experts;
  await service.edit(t.context(people.city), {
    id,
    version: 1,
    values: { availability: [AvailabilityInput.parse({ from: "2023-10-01", to: "2023-10-03" })] },
  });
  await service.edit(t.context(people.city), {
    id,
    version: 2,
    values: { contact: anExpert({ contact: { email: "new@example.com", wechat: "wx-new" } }).contact },
  });
  const ids = (await seen(id, people.city)).documents.map((d) => d.id);
  await service.edit(t.context(people.city), {
    id,
    version: 3,
    values: { documents: anExpert().documents },
  });
  assert.deepEqual(
    (await seen(id, people.city)).documents.map((d) => d.id),
    ids,
    "unchanged ones keep ids",
  );
  const restricted = { ...anExpert().restricted, idNumber: masked.restricted?.idNumber ?? null };
  await assert.rejects(
    service.edit(t.context(people.city), { id, version: 4, values: { restricted } }),
    (e: Refusal) =>
      code("experts.masked-value")(e) && e.detail.fields?.map((f) => f.field).join() === "idNumber",
  );
  const now = await service.reveal(t.context(people.city), { id, reason: "核对" });
  assert.equal(now.restricted?.idNumber, "410800199001011234");
  assert.equal(now.contact.email, "new@example.com");
  assert.deepEqual(now.availability, [AvailabilityInput.parse({ from: "2023-10-01", to: "2023-10-03" })]);
  assert.deepEqual(
    now.documents.map((d) => d.title),
    ["钢丝绳芯输送带接头失效", "简历"],
  );
});

test("a stale edit is refused with what changed; identity values are not told", async () => {
  const id = await added({}, "stale");
  const stored = await seen(id, people.city);
  const { service } = t.experts;
  const person = {
    ...people.expert,
    personId: "stale",
    grants: [{ role: "expert" as const, scope: { kind: "own" as const, personId: "stale" } }],
  };
  await service.edit(t.context(person), {
    id,
    version: stored.version,
    values: {
      public: { ...stored.public, position: "院长" },
      contact: anExpert({ contact: { email: "moved@example.com", mobile: String(stored.contact.mobile) } })
        .contact,
      restricted: anExpert({ restricted: { bankAccount: "6222000000001234" } }).restricted,
    },
  });
  const stale = { id, version: stored.version, values: { public: stored.public } };
  await assert.rejects(service.edit(t.context(people.city), stale), (e: Refusal) => {
    assert.equal(e.code, "stale-version");
    assert.deepEqual(
      e.detail.changes?.map((c) => [c.field, c.from, c.to]),
      [
        ["position", null, "院长"],
        ["email", "****", "moved@example.com"],
        ["bankAccount", "****", "****"],
      ],
    );
    return true;
  });
});
