import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { verifyAudit } from "#platform/commands/audit.ts";
import { openApiDocument } from "#platform/http/openapi.ts";
import { Problem } from "#platform/http/problem.ts";
import { demonstration } from "../testing/demonstration.ts";
import { fromSchema, type Schema } from "../testing/from-schema.ts";
import { type TestApplication, testApplication } from "../testing/test-application.ts";

const REQUESTS = process.env.HUIZHI_FULL === "1" ? 300 : 50;

type Described = {
  method: string;
  path: string;
  id: string;
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  body: Schema | undefined;
  statuses: string[];
  roles: readonly string[];
};

let t: TestApplication;
let cookies: { cookie: string | undefined; roles: readonly string[] }[];
let ids: string[];
before(async () => {
  t = await testApplication({ prepared: demonstration });
  const { items, password } = (await t.call("GET", "/api/session/demo-accounts")).body as {
    password: string;
    items: { login: string }[];
  };
  assert.ok(items.length >= 9, "one demonstration account per role");
  cookies = [
    { cookie: undefined, roles: [] },
    ...(await Promise.all(items.map((a) => signedIn(a.login, password)))),
  ];
  ids = await knownIds();
});
after(() => t?.close());

async function signedIn(login: string, password: string) {
  const cookie = await t.signIn(login, password);
  const { grants } = (await t.call("GET", "/api/session", { cookie })).body as { grants: { role: string }[] };
  return { cookie, roles: grants.map((g) => g.role) };
}

/** Ids of real records of every kind, so that requests reach beyond the first check. */
async function knownIds(): Promise<string[]> {
  const { pool } = t.runtime.platform;
  const { rows } = await pool.query<{ table_name: string }>(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'id' and data_type = 'text'",
  );
  const found = await Promise.all(
    rows.map(async ({ table_name }) =>
      (await pool.query<{ id: string }>(`select id from "${table_name}" order by random() limit 6`)).rows.map(
        (r) => r.id,
      ),
    ),
  );
  return found.flat();
}

function describedOperations(): Described[] {
  const document = openApiDocument({
    operations: t.runtime.operations,
    version: "0",
    publicUrl: "http://localhost",
  }) as { paths: Record<string, Record<string, Record<string, unknown>>> };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, op]) => {
      const content =
        (op.requestBody as { content: Record<string, { schema: Schema }> } | undefined)?.content ?? {};
      return {
        method: method.toUpperCase(),
        path,
        id: op.operationId as string,
        parameters: (op.parameters ?? []) as Described["parameters"],
        body: content["application/json"]?.schema,
        roles: (op["x-roles"] ?? []) as string[],
        statuses: Object.keys(op.responses as object),
      };
    }),
  );
}

function requestFor(
  op: Described,
): fc.Arbitrary<{ url: string; body: unknown; cookie: string | undefined; headers: Record<string, string> }> {
  const value = (p: Described["parameters"][number]) =>
    fromSchema(p.schema, ids).map((v) =>
      v === null || typeof v === "object" ? JSON.stringify(v) : String(v),
    );
  const allowed = cookies.filter((c) => op.roles.length === 0 || c.roles.some((r) => op.roles.includes(r)));
  const fitting = allowed.length > 0 ? allowed : cookies;
  const path = op.parameters.filter((p) => p.in === "path");
  const query = op.parameters.filter((p) => p.in === "query");
  return fc
    .record({
      path: fc.record(
        Object.fromEntries(
          path.map((p) => [
            p.name,
            fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: value(p) }),
          ]),
        ),
      ),
      // Few at a time: with many, one is always wrong and nothing beyond the schema is reached.
      query: fc
        .subarray(query, { maxLength: Math.min(2, query.length) })
        .chain((few) =>
          fc.record(
            Object.fromEntries([...few, ...query.filter((p) => p.required)].map((p) => [p.name, value(p)])),
          ),
        ),
      body: op.body ? fromSchema(op.body, ids) : fc.constant(undefined),
      // Mostly someone whom the gate lets through, so that requests reach the records.
      cookie: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...fitting) },
        { weight: 1, arbitrary: fc.constantFrom(...cookies) },
      ),
      key: fc.option(fc.constantFrom("fuzz-key-1", "x", "fuzz-key-2", "键键键键键键键键")),
    })
    .map(({ path: segments, query: q, body, cookie, key }) => {
      const url = op.path.replaceAll(
        /\{(\w+)\}/g,
        (_, name: string) =>
          encodeURIComponent(wellFormed((segments as Record<string, string>)[name] ?? "x")) || "x",
      );
      const search = new URLSearchParams(
        Object.entries(q as Record<string, string>).map(([k, v]): [string, string] => [k, wellFormed(v)]),
      );
      return {
        url: `${url}?${search}`.slice(0, 12_000),
        body,
        cookie: cookie.cookie,
        headers:
          key && /^[\x20-\x7e]*$/.test(key) ? { "idempotency-key": key } : ({} as Record<string, string>),
      };
    });
}
const wellFormed = (s: string): string => s.toWellFormed();

// These read whole tables or hash passwords on purpose; a tenth of the requests says as much.
const HEAVY =
  /\/(export|verification|suggestions|board|matching-needs|password|totp|totp\/disable|session|duplicates)$/;

// Sign-in is limited by attempts and sign-out ends the sessions the others need; both have tests of their own.
const APART = new Set([
  "signOut",
  "revokeOtherSessions",
  "revokeSession",
  "changePassword",
  "disableAccount",
  "endOtherSessions",
  "endSession",
]);

test(`every operation answers ${REQUESTS} generated requests of all roles without a 5xx or an undocumented status`, async (context) => {
  const operations = describedOperations().filter((op) => !APART.has(op.id));
  assert.ok(operations.length > 80, `only ${operations.length} operations`);
  const statuses = new Map<number, number>();
  for (const op of operations) {
    await context.test(`${op.method} ${op.path}`, async () => {
      await fc.assert(
        fc.asyncProperty(requestFor(op), async ({ url, body, cookie, headers }) => {
          const reply = await t.call(op.method, url, { cookie, body, headers });
          statuses.set(reply.status, (statuses.get(reply.status) ?? 0) + 1);
          const what = `${op.method} ${url} ${JSON.stringify(body)?.slice(0, 500)} → ${reply.status} ${reply.text.slice(0, 400)} ${reply.status >= 500 ? t.logs.findLast((l) => l.includes('"bug"')) : ""}`;
          assert.ok(reply.status < 500, what);
          if (reply.status >= 400) {
            assert.ok(op.statuses.includes(String(reply.status)), `undocumented ${reply.status}: ${what}`);
            // Operations that answer with pages refuse with pages.
            if (String(reply.headers["content-type"]).startsWith("text/html")) {
              assert.match(reply.text, /<html lang="(zh-CN|en)">[\s\S]*<h1/, what);
              return;
            }
            const problem = Problem.safeParse(reply.body);
            assert.ok(problem.success, `not a problem document: ${what}`);
            assert.ok(
              /\p{Script=Han}/u.test(problem.data.messages.zh) && problem.data.messages.en.length > 0,
              what,
            );
          }
        }),
        { numRuns: HEAVY.test(op.path) ? Math.ceil(REQUESTS / 10) : REQUESTS, seed: 20230924 },
      );
    });
  }
  context.diagnostic(
    [...statuses]
      .sort()
      .map(([s, n]) => `${s}: ${n}`)
      .join(", "),
  );
  assert.equal((await verifyAudit(t.runtime.platform.db)).ok, true);
});
