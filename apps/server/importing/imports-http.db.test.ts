import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { createEditions } from "#modules/editions/server/index.ts";
import { createExperts } from "#modules/experts/server/index.ts";
import { createNeeds } from "#modules/needs/server/index.ts";
import { createOrganisations } from "#modules/organisations/server/index.ts";
import { createHttpApp } from "#platform/http/app.ts";
import { type Actor, systemActor } from "#platform/kernel/actor.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { aWorkbook, aZip } from "#platform/spreadsheets/testing/a-workbook.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { composeImports } from "../imports.ts";
import { allMigrations } from "../migrations.ts";
import { aTechnologySurvey } from "../testing/technology-survey.ts";

let t: TestPlatform;
let app: FastifyInstance;
let imports: ReturnType<typeof composeImports>;
const people: Readonly<Record<string, Actor>> = {
  qinyang: anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]),
  enterprise: anActor("enterprise", ["enterprise", { kind: "organisation", id: "own" }]),
  leader: anActor("leader", ["leader", { kind: "city", code: "410800" }]),
};

before(async () => {
  t = await testPlatform({ migrations: allMigrations });
  const organisations = createOrganisations(t.platform);
  const editions = createEditions(t.platform);
  const deps = {
    organisations: organisations.directory,
    bulk: organisations.bulk,
    editions: editions.directory,
  };
  imports = composeImports(t.platform, {
    organisations,
    editions,
    needs: createNeeds(t.platform, deps),
    experts: createExperts(t.platform, deps),
  });
  await editions.service.create(t.context(systemActor), {
    id: "e-one",
    number: 1,
    name: { zh: "测试届", en: "Test edition" },
    city: "410800",
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties: ["410882"],
  });
  app = await createHttpApp({
    operations: imports.module.operations,
    authenticate: async (request) => people[String(request.headers["x-test-person"])] ?? null,
    logger: t.platform.logger,
    metrics: createMetrics(),
    publicUrl: t.config.publicUrl,
    trustProxy: false,
    version: "test",
    clock: t.platform.clock,
  });
});
after(async () => {
  await app?.close();
  await imports?.close();
  await t?.close();
});

const BOUNDARY = "----huizhi-test";
function form(bytes: Buffer, fields: Record<string, string>, name = "汇总.xlsx"): Buffer {
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.concat([
    Buffer.from(
      `${parts.join("")}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
const upload = (person: string, bytes: Buffer, fields: Record<string, string>, key?: string) =>
  app.inject({
    method: "POST",
    url: "/api/imports",
    headers: {
      "x-test-person": person,
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
      ...(key ? { "idempotency-key": key } : {}),
    },
    payload: form(bytes, fields),
  });
const call = (person: string, method: "GET" | "POST" | "PUT", url: string, body?: object) =>
  app.inject({
    method,
    url: `/api/imports${url}`,
    headers: { "x-test-person": person },
    ...(body ? { payload: body } : {}),
  });

test("upload, check, run, refused rows, the file back, the list and its workbook", async () => {
  const survey = aTechnologySurvey();
  const kinds = (await call("qinyang", "GET", "/kinds")).json().items.map((k: { kind: string }) => k.kind);
  assert.deepEqual(kinds, ["needs-technology", "needs-talent", "organisations"]);
  const first = await upload("qinyang", survey, { kind: "needs", editionId: "e-one" }, "key-00000001");
  assert.equal(first.statusCode, 201, first.payload);
  const { id, version } = first.json();
  const replayed = await upload("qinyang", survey, { kind: "needs", editionId: "e-one" }, "key-00000001");
  assert.equal(
    replayed.json().id,
    id,
    `${replayed.payload.slice(0, 300)}: the same key and file, the same import`,
  );
  const other = await upload(
    "qinyang",
    aTechnologySurvey({ rows: [["1", "甲公司", "沁阳市", "别的需求"]] }),
    { kind: "needs", editionId: "e-one" },
    "key-00000001",
  );
  assert.equal(other.json().code, "idempotency-key-reused");

  assert.equal(
    (await call("qinyang", "POST", `/${id}/check`, { version, submitAs: "draft" })).statusCode,
    202,
  );
  await imports.runner.start(id);
  const checked = (await call("qinyang", "GET", `/${id}`)).json();
  assert.equal(checked.checked.refused, 3);
  assert.deepEqual(checked.allowedActions.toSorted(), ["cancel", "change", "check", "download", "run"]);
  assert.equal((await call("qinyang", "POST", `/${id}/run`, { submitAs: "draft" })).statusCode, 202);
  await imports.runner.start(id);
  const again = await call("qinyang", "POST", `/${id}/run`, {});
  assert.deepEqual([again.statusCode, again.json().code], [409, "imports.wrong-state"]);

  const refused = (await call("qinyang", "GET", `/${id}/refused?pageSize=2`)).json();
  assert.deepEqual([refused.total, refused.items.length, refused.items[0].row], [3, 2, 9]);
  const back = await call("qinyang", "GET", `/${id}/failed-file`);
  assert.match(String(back.headers["content-disposition"]), /%E6%9C%AA%E9%80%9A%E8%BF%87\.xlsx/);
  assert.equal(back.rawPayload.subarray(0, 2).toString(), "PK");
  const list = (await call("qinyang", "GET", "?state=done")).json();
  assert.deepEqual([list.total, list.items[0].id, list.items[0].created], [1, id, 3]);
  assert.equal((await call("qinyang", "GET", "/export?columns=fileName,refused")).statusCode, 200);
  assert.equal((await call("qinyang", "GET", "/kinds/needs-talent/template")).statusCode, 200);
});

test("others: no role, not one's own, not one's kind", async () => {
  assert.equal((await call("leader", "GET", "")).statusCode, 403);
  assert.equal((await call("nobody", "GET", "")).statusCode, 401);
  assert.equal((await call("enterprise", "GET", "")).json().total, 0);
  const { id } = (await call("qinyang", "GET", "")).json().items[0];
  for (const url of [`/${id}`, `/${id}/refused`, `/${id}/failed-file`])
    assert.equal((await call("enterprise", "GET", url)).statusCode, 404, url);
  const experts = aWorkbook({
    sheets: [
      {
        name: "专家",
        rows: [
          ["姓名", "单位"],
          ["测试", "某大学"],
        ],
      },
    ],
  });
  assert.equal((await upload("qinyang", experts, { kind: "experts" })).statusCode, 403);
  assert.equal((await upload("qinyang", experts, { kind: "plans" })).json().code, "imports.kind-unknown");
});

test("hostile and useless files get a clear refusal within 5 s", async () => {
  const zeros = Buffer.alloc(120_000_000);
  const book = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    "xl/workbook.xml": "<workbook/>",
  };
  const good = aTechnologySurvey();
  const files: [string, Buffer, string][] = [
    ["a zip bomb", aZip({ ...book, "xl/worksheets/sheet1.xml": zeros }), "spreadsheets.bomb"],
    [
      "a macro file",
      aWorkbook({ sheets: [{ name: "a", rows: [["a", "b"]] }], parts: { "xl/vbaProject.bin": "x" } }),
      "spreadsheets.macro",
    ],
    ["a renamed .exe", Buffer.from("MZ\u0090\u0000\u0003\u0000", "latin1"), "spreadsheets.not-a-table"],
    ["a truncated file", good.subarray(0, good.length / 2), "spreadsheets.damaged"],
    [
      "no table",
      aWorkbook({
        sheets: [
          {
            name: "a",
            rows: [
              [1, 2],
              [3, 4],
            ],
          },
        ],
      }),
      "imports.no-table",
    ],
  ];
  for (const [what, bytes, code] of files) {
    const started = performance.now();
    const reply = await upload("qinyang", bytes, { kind: "needs-technology", editionId: "e-one" });
    const ms = performance.now() - started;
    assert.equal(reply.json().code, code, `${what}: ${reply.payload.slice(0, 300)}`);
    assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, what);
    assert.match(reply.json().messages.zh, /\p{Script=Han}/u);
    assert.ok(ms < 5000, `${what}: ${ms} ms`);
  }
});
