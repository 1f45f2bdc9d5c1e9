import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { anExpert } from "../testing/an-expert.ts";
import { expertApp, people } from "../testing/expert-app.ts";

let t: Awaited<ReturnType<typeof expertApp>>;
before(async () => {
  t = await expertApp();
});
after(() => t.close());
const CITY = "410800";
const other = (n: number) =>
  anExpert({
    public: { name: `测试专家${n}` },
    contact: { mobile: null, email: `expert${n}@example.com` },
  });

test("a file with twins: new ones get codes in order, a repeated row stays, a same person is refused by code", async () => {
  const experts = [
    { row: 2, values: anExpert(), fingerprint: "f1" },
    { row: 3, values: other(3), fingerprint: "f2" },
    { row: 4, values: other(3), fingerprint: "f2" },
    { row: 5, values: anExpert({ public: { title: "研究员" } }), fingerprint: "f4" },
    { row: 6, values: anExpert({ contact: { email: null, mobile: null } }), fingerprint: "f5" },
  ];
  const outcomes = await t.experts.registration.registerMany(t.context(people.city), { city: CITY, experts });
  assert.deepEqual(
    outcomes.map((o) => [o.row, o.outcome, o.code]),
    [
      [2, "created", "ZJ-00001"],
      [3, "created", "ZJ-00002"],
      [4, "unchanged", undefined],
      [5, "refused", "ZJ-00001"],
      [6, "created", "ZJ-00003"],
    ],
  );
  assert.equal(outcomes[2]?.id, outcomes[1]?.id);
  assert.deepEqual(
    outcomes[3]?.fields?.map((f) => [f.row, f.field, f.value, f.reason.zh]),
    [[5, "name", "测试专家甲", "与专家库中 ZJ-00001 姓名和联系方式相同"]],
  );

  const entries = async () =>
    (await t.platform.db.selectFrom("auditEntries").select(["action", "detail"]).execute()).filter(
      (e) => e.action === "expert.register",
    );
  assert.deepEqual((await entries())[0]?.detail, { code: "ZJ-00001", documents: 2 });
  const revision = await t.experts.directory.revision();
  const again = await t.experts.registration.registerMany(t.context(people.city), { city: CITY, experts });
  assert.deepEqual(
    again.map((o) => o.outcome),
    ["unchanged", "unchanged", "unchanged", "refused", "unchanged"],
  );
  assert.equal((await entries()).length, 3);
  assert.equal(await t.experts.directory.revision(), revision, "nothing to match anew");
});

test("the employer is found by name; what is not registered stays a name", async () => {
  const [known, unknown] = await t.experts.registration.registerMany(t.context(people.city), {
    city: CITY,
    experts: [
      {
        values: anExpert({
          public: { name: "农大专家", organisationName: "测试农业大学" },
          contact: { email: "a1@example.com" },
        }),
      },
      {
        values: anExpert({
          public: { name: "他校专家", organisationName: "无此大学" },
          contact: { email: "a2@example.com" },
        }),
      },
    ],
  });
  const refs = await t.experts.directory.byIds([known?.id ?? "", unknown?.id ?? ""]);
  assert.equal(refs.get(known?.id ?? "")?.organisationId, "o2");
  assert.equal(refs.get(unknown?.id ?? "")?.organisationId, null);
  assert.equal(refs.get(unknown?.id ?? "")?.organisationName, "无此大学");
});

test("one by a form: claims stay claims, a twin is refused with its code, only the city adds", async () => {
  const values = anExpert({
    public: { name: "单个专家", honours: [{ title: "中国科学院院士", verification: "verified" }] },
    contact: { mobile: "139 0000 5678", email: null },
  });
  const { id } = await t.experts.registration.registerOne(t.context(people.city), { city: CITY, values });
  const view = await t.experts.service.view(id, { actor: people.city, now: "2023-09-24T02:00:00.000Z" });
  assert.equal(view.public.honours[0]?.verification, "claimed");
  assert.deepEqual(view.flags, ["academy-title-to-check"]);
  const twin = anExpert({
    public: { name: " 单个 专家 " },
    contact: { mobile: "13900005678", email: null },
  });
  await assert.rejects(
    t.experts.registration.registerOne(t.context(people.city), { city: CITY, values: twin }),
    (e: Refusal) =>
      e instanceof Refusal && e.texts.zh === `专家库中已有同名且邮箱或手机相同的专家（${view.code}）`,
  );
  for (const who of [people.county, people.expert, people.enterprise])
    await assert.rejects(
      t.experts.registration.registerOne(t.context(who), { city: CITY, values: other(77) }),
      { code: "not-allowed" },
    );
});

test("two who add the same person at once: one record", async () => {
  const values = anExpert({ public: { name: "同时登记" }, contact: { email: "race@example.com" } });
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      t.experts.registration.registerOne(t.context(people.city), { city: CITY, values }),
    ),
  );
  assert.equal(results.filter((r) => r.status === "fulfilled").length, 1);
  for (const r of results)
    if (r.status === "rejected") assert.equal((r.reason as Refusal).code, "experts.duplicate");
});

test("1,200 rows are registered within seconds of processor", { timeout: 240_000 }, async () => {
  const experts = Array.from({ length: 1200 }, (_, i) => ({ values: other(1000 + i), fingerprint: `b${i}` }));
  const start = process.cpuUsage();
  const done = await t.experts.registration.registerMany(t.context(people.city), { city: CITY, experts });
  assert.equal(done.filter((o) => o.outcome === "created").length, 1200);
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1e6 < 15);
});
