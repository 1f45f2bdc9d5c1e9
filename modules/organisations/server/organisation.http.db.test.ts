import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { createHttpApp } from "#platform/http/app.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { createLogger } from "#platform/observability/logger.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { aUscc } from "../testing/an-organisation.ts";
import { createOrganisations, organisationMigrations } from "./index.ts";

let t: TestPlatform;
let app: FastifyInstance;
const ids: Record<string, string> = {};
const city = { kind: "city", code: "410800" } as const;
const county = (code: string) => ({ kind: "county", code }) as const;
const actors: Record<string, () => Actor> = {
  operator: () => anActor("operator", ["city-operator", city]),
  "officer of Qinyang": () => anActor("qy", ["county-officer", county("410882")]),
  "officer of Wenxian": () => anActor("wx", ["county-officer", county("410825")]),
  department: () => anActor("dept", ["department-officer", city]),
  "task force of Qinyang": () => anActor("tf", ["task-force", county("410882")]),
  leader: () => anActor("leader", ["leader", city]),
  enterprise: () => anActor("ent", ["enterprise", { kind: "organisation", id: ids.qinyang ?? "" }]),
  "other enterprise": () => anActor("ent2", ["enterprise", { kind: "organisation", id: ids.wenxian ?? "" }]),
  expert: () => anActor("expert", ["expert", { kind: "own", personId: "expert" }]),
  administrator: () => anActor("admin", ["administrator", city]),
  auditor: () => anActor("auditor", ["auditor", city]),
  security: () => anActor("security", ["security-officer", city]),
  expired: () => ({
    ...anActor("gone"),
    grants: [{ role: "city-operator", scope: city, until: "2023-01-01T00:00:00.000Z" }],
  }),
};

before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...organisationMigrations } });
  const { module, service } = createOrganisations(t.platform);
  const common = {
    kind: "enterprise",
    contactName: "张联系",
    contactMobile: "13800001234",
    email: "office@example.com",
  };
  const qinyang = {
    ...common,
    fullName: "沁阳示例新材料有限公司",
    uscc: aUscc(1),
    county: "410882",
    industry: "3024",
    aboveScale: true,
    aliases: ["示例新材"],
  };
  const wenxian = { ...common, fullName: "温县示例农机有限公司", uscc: aUscc(2), county: "410825" };
  ids.qinyang = (await service.register(t.context(), qinyang)).id;
  ids.wenxian = (await service.register(t.context(), wenxian)).id;
  const institute = { fullName: "北京示例研究院", kind: "institute", region: "110000" };
  ids.institute = (await service.register(t.context(), institute)).id;
  app = await createHttpApp({
    operations: module.operations,
    authenticate: async (request) => actors[String(request.headers.authorization ?? "")]?.() ?? null,
    logger: createLogger("silent"),
    metrics: createMetrics(),
    publicUrl: "http://localhost",
    trustProxy: false,
    version: "0",
    clock: t.platform.clock,
  });
});
after(async () => {
  await app.close();
  await t.close();
});

async function call(
  as: string | null,
  method: "GET" | "POST" | "PATCH",
  url: string,
  payload?: Record<string, unknown>,
) {
  const reply = await app.inject({
    method,
    url,
    ...(as ? { headers: { authorization: as } } : {}),
    ...(payload ? { payload } : {}),
  });
  const json = String(reply.headers["content-type"]).includes("json");
  return { status: reply.statusCode, body: json ? reply.json() : null, headers: reply.headers };
}

/** Who sees which of the three organisations, by hand from the roles in docs/security.md. */
const SEES: Record<string, string[] | number> = {
  operator: ["北京示例研究院", "沁阳示例新材料有限公司", "温县示例农机有限公司"],
  "officer of Qinyang": ["沁阳示例新材料有限公司"],
  "officer of Wenxian": ["温县示例农机有限公司"],
  department: ["北京示例研究院", "沁阳示例新材料有限公司", "温县示例农机有限公司"],
  "task force of Qinyang": ["沁阳示例新材料有限公司"],
  leader: ["北京示例研究院", "沁阳示例新材料有限公司", "温县示例农机有限公司"],
  enterprise: ["沁阳示例新材料有限公司"],
  "other enterprise": ["温县示例农机有限公司"],
  expert: 403,
  administrator: ["北京示例研究院", "沁阳示例新材料有限公司", "温县示例农机有限公司"],
  auditor: ["北京示例研究院", "沁阳示例新材料有限公司", "温县示例农机有限公司"],
  security: 403,
  expired: 403,
};

test("everyone sees the organisations of his scope and no other", async () => {
  for (const [who, expected] of Object.entries(SEES)) {
    const { status, body } = await call(who, "GET", "/api/organisations");
    const seen = status === 200 ? body.items.map((i: { fullName: string }) => i.fullName) : status;
    assert.deepEqual(seen, expected, who);
    const one = await call(who, "GET", `/api/organisations/${ids.qinyang}`);
    const visible = Array.isArray(expected) ? expected.includes("沁阳示例新材料有限公司") : false;
    assert.equal(one.status, visible ? 200 : Array.isArray(expected) ? 404 : 403, who);
  }
  assert.equal((await call(null, "GET", "/api/organisations")).status, 401);
});

/** Status of: edit of the Qinyang company, registration in Qinyang, duplicates, merge plan, export. */
const MAY: Record<string, [number, number, number, number, number]> = {
  operator: [409, 409, 200, 200, 200],
  "officer of Qinyang": [409, 409, 200, 403, 200],
  "officer of Wenxian": [404, 403, 200, 403, 200],
  department: [403, 403, 403, 403, 403],
  "task force of Qinyang": [403, 403, 403, 403, 403],
  leader: [403, 403, 403, 403, 200],
  enterprise: [409, 403, 403, 403, 403],
  "other enterprise": [404, 403, 403, 403, 403],
  expert: [403, 403, 403, 403, 403],
  administrator: [409, 409, 200, 200, 403],
  auditor: [403, 403, 403, 403, 403],
  security: [403, 403, 403, 403, 403],
  expired: [403, 403, 403, 403, 403],
};

test("every role may do what its row says", async () => {
  for (const [who, expected] of Object.entries(MAY)) {
    const got = [
      // Allowed calls end in a conflict on purpose, so that the table leaves no trace.
      await call(who, "PATCH", `/api/organisations/${ids.qinyang}`, { version: 9, postcode: "454550" }),
      await call(who, "POST", "/api/organisations", {
        fullName: "沁阳示例新材料有限公司",
        kind: "enterprise",
        uscc: aUscc(1),
        county: "410882",
      }),
      await call(who, "GET", "/api/organisations/duplicates"),
      await call(who, "GET", `/api/organisations/${ids.qinyang}/merge-plan?from=${ids.wenxian}`),
      await call(who, "GET", "/api/organisations/export?columns=fullName,county"),
    ].map((r) => r.status);
    assert.deepEqual(got, expected, who);
  }
});

test("contact data is masked for those who only look", async () => {
  const contact = async (who: string) => {
    const { body } = await call(who, "GET", `/api/organisations/${ids.qinyang}`);
    return [body.contactName, body.contactMobile, body.email, body.contactMasked];
  };
  const open = ["张联系", "13800001234", "office@example.com", false];
  const masked = ["张**", "138****1234", "o***@example.com", true];
  for (const who of ["operator", "officer of Qinyang", "task force of Qinyang", "enterprise"])
    assert.deepEqual(await contact(who), open, who);
  for (const who of ["department", "leader", "administrator", "auditor"])
    assert.deepEqual(await contact(who), masked, who);
  const list = await call("leader", "GET", "/api/organisations?q=示例新材");
  assert.equal(list.body.items[0].contactMobile, "138****1234");
});

test("an export of contact data asks a reason and is recorded", async () => {
  const url = "/api/organisations/export?columns=fullName,contactMobile";
  const refused = await call("operator", "GET", url);
  assert.deepEqual([refused.status, refused.body.code], [422, "reason-required"]);
  const reason = encodeURIComponent("会务通知");
  assert.equal((await call("operator", "GET", `${url}&reason=${reason}`)).status, 200);
  const entry = await t.platform.db
    .selectFrom("auditEntries")
    .select(["reason", "detail"])
    .where("action", "=", "organisation.export")
    .orderBy("seq", "desc")
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry, { reason: "会务通知", detail: { rows: 3, personal: true } });
});

test("the list is searched by alias and part of a Chinese name, and filtered", async () => {
  const names = async (query: string) =>
    (await call("operator", "GET", `/api/organisations?${query}`)).body.items.map(
      (i: { fullName: string }) => i.fullName,
    );
  assert.deepEqual(await names("q=示例新材"), ["沁阳示例新材料有限公司"]);
  assert.deepEqual(await names("q=农机"), ["温县示例农机有限公司"]);
  assert.deepEqual(await names(`q=${aUscc(2).toLowerCase()}`), ["温县示例农机有限公司"]);
  assert.deepEqual(await names("industrySection=C"), ["沁阳示例新材料有限公司"]);
  assert.deepEqual(await names("aboveScale=true"), ["沁阳示例新材料有限公司"]);
  assert.deepEqual(await names("kind=institute,university"), ["北京示例研究院"]);
  assert.deepEqual(await names(`id=${ids.wenxian}`), ["温县示例农机有限公司"]);
});

test("an enterprise keeps its contact data; its name is the officer's", async () => {
  const url = `/api/organisations/${ids.qinyang}`;
  const renamed = await call("enterprise", "PATCH", url, {
    version: 1,
    fullName: "沁阳新示例有限公司",
    postcode: "454550",
  });
  assert.deepEqual(
    [renamed.status, renamed.body.code, renamed.body.fields[0].field],
    [403, "organisations.officer-only", "fullName"],
  );
  const edited = await call("enterprise", "PATCH", url, {
    version: 1,
    postcode: "454550",
    contactName: "李联系",
  });
  assert.deepEqual([edited.status, edited.body.version, edited.body.postcode], [200, 2, "454550"]);
  const stale = await call("officer of Qinyang", "PATCH", url, { version: 1, postcode: "454551" });
  assert.equal(stale.body.code, "stale-version");
  assert.deepEqual(
    stale.body.changes.map((c: { field: string; from: unknown; to: unknown }) => [c.field, c.from, c.to]),
    [
      ["postcode", null, "454550"],
      ["contactName", "张联系", "李联系"],
    ],
  );
  const history = await call("leader", "GET", `${url}/history`);
  assert.deepEqual(
    history.body.items[0].changes.map((c: { field: string; from: unknown; to: unknown }) => [
      c.field,
      c.from,
      c.to,
    ]),
    [
      ["postcode", null, "454550"],
      ["contactName", "张**", "李**"],
    ],
  );
  // Fields that no person may set are refused, not ignored.
  const forged = await call("operator", "PATCH", url, { version: 2, state: "merged", invented: true });
  assert.equal(forged.status, 400);
});

test("a wrong code is refused with its position; a county officer registers in his county only", async () => {
  const wrong = await call("operator", "POST", "/api/organisations", {
    fullName: "沁阳示例铝业有限公司",
    kind: "enterprise",
    uscc: "9141O800MA0000015F",
  });
  assert.equal(wrong.status, 400);
  assert.match(wrong.body.fields[0].reason.zh, /第 5 位“O”/);
  const nowhere = await call("officer of Qinyang", "POST", "/api/organisations", {
    fullName: "沁阳示例铝业有限公司",
    kind: "enterprise",
  });
  assert.deepEqual([nowhere.status, nowhere.body.fields[0].field], [400, "county"]);
  const own = await call("officer of Qinyang", "POST", "/api/organisations", {
    fullName: "沁阳示例铝业有限公司",
    kind: "enterprise",
    county: "410882",
    industry: "3252",
  });
  assert.deepEqual([own.status, own.body.industry, own.body.countyName], [201, "3252", "沁阳市"]);
  const alias = await call("officer of Qinyang", "POST", `/api/organisations/${own.body.id}/aliases`, {
    alias: "示例铝业",
  });
  assert.deepEqual(alias.body.aliases, ["示例铝业"]);
  const without = await call(
    "officer of Qinyang",
    "POST",
    `/api/organisations/${own.body.id}/aliases/remove`,
    { alias: "示例铝业" },
  );
  assert.deepEqual(without.body.aliases, []);
});

test("code tables are searched, narrowed and shown as trees to anyone: public forms choose from them too", async () => {
  const codes = async (path: string) => (await call("expert", "GET", `/api/codes/${path}`)).body;
  assert.deepEqual(
    (await codes("divisions?q=沁阳")).items.map((i: { code: string; path: { zh: string }[] }) => [
      i.code,
      i.path.map((p) => p.zh).join(""),
    ]),
    [["410882", "河南省焦作市"]],
  );
  assert.equal((await codes("divisions?parent=&pageSize=1")).total, 34);
  assert.equal((await codes("industries?parent=")).total, 20);
  assert.equal((await codes("counties")).total, 11);
  assert.equal((await codes("countries")).total, 249);
  assert.deepEqual(
    (await codes("disciplines?parent=460&pageSize=1")).items.map((i: { code: string }) => i.code),
    ["46010"],
  );
  assert.equal((await codes("titles?q=教授")).items[0].group, "senior");
  const tree = await codes("divisions/tree?within=410000&depth=1");
  assert.ok(tree.some((n: { value: string }) => n.value === "410800"));
  assert.equal((await codes("counties/tree")).length, 11);
  assert.equal((await call(null, "GET", "/api/codes/counties")).status, 200);
  assert.equal((await call("expert", "GET", "/api/codes/secrets")).status, 400);
});
