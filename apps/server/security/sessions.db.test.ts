import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { type TestApplication, testApplication } from "../testing/test-application.ts";
import { signIn } from "./world/client.ts";
import { PASSWORD } from "./world/columns.ts";
import { readWorld, smallWorld, type World } from "./world/index.ts";

const HOUR = 3_600_000;
const YEAR = 365.25 * 24 * HOUR;
let t: TestApplication;
let world: World;
let offset = 0;
before(async () => {
  t = await testApplication({ prepared: smallWorld, clock: () => new Date(Date.now() + offset) });
  world = await readWorld(t);
});
after(() => t?.close());

const me = async (cookie: string) => (await t.call("GET", "/api/me", { cookie })).status;
const attempt = (login: string, password: string, remoteAddress: string) =>
  t.app.inject({ method: "POST", url: "/api/session", payload: { login, password }, remoteAddress });

test("five wrong passwords, then the guesser waits and is told how long; the owner elsewhere signs in", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 6; i++)
    statuses.push((await attempt("leader", `wrong ${i}`, "198.51.100.7")).statusCode);
  assert.deepEqual(statuses, [401, 401, 401, 401, 401, 429]);
  const waiting = await attempt("leader", PASSWORD, "198.51.100.7");
  assert.equal(waiting.statusCode, 429, "the right password does not help the guesser's address");
  const seconds = Number(waiting.headers["retry-after"]);
  assert.ok(seconds > 0 && seconds <= 15 * 60, `retry after ${seconds} s`);
  assert.equal((await attempt("leader", PASSWORD, "203.0.113.9")).statusCode, 204);
});

test("known, unknown, disabled and anonymised accounts are refused in the same words, and counted the same", async () => {
  const said = async (login: string, address: string) => {
    const replies = [];
    for (let i = 0; i < 6; i++) {
      const reply = await attempt(login, "not the password", address);
      const { requestId: _r, ...body } = reply.json() as Record<string, unknown>;
      const { messages: _m, title: _t, ...rest } = body;
      replies.push({ status: reply.statusCode, body: reply.statusCode === 429 ? rest : body });
    }
    return replies;
  };
  const known = await said("auditor", "198.51.100.20");
  assert.deepEqual(await said("nobody-by-this-name", "198.51.100.21"), known);
  assert.deepEqual(await said("disabled", "198.51.100.22"), known);
  assert.deepEqual(await said("13900000099", "198.51.100.23"), known);
});

test("a session is made at sign-in and never taken from the visitor: a cookie brought along is not the one given", async () => {
  const own = await signIn(t.app, "taskforce");
  const brought = `${own.split("=")[0]}=fixed-by-somebody-else`;
  const reply = await t.app.inject({
    method: "POST",
    url: "/api/session",
    payload: { login: "taskforce", password: PASSWORD },
    headers: { cookie: brought },
  });
  const given = String([reply.headers["set-cookie"]].flat()[0]);
  assert.equal(reply.statusCode, 204);
  assert.ok(!given.includes("fixed-by-somebody-else"));
  assert.match(given, /HttpOnly/i);
  assert.match(given, /SameSite=(Lax|Strict)/i);
  assert.equal(await me(brought), 401);
  assert.notEqual(given.split(";")[0], own, "each sign-in has a session of its own");
  const { rows } = await sql<{ bits: number }>`select min(length(token)) * 6 bits from auth_sessions`.execute(
    t.runtime.platform.db,
  );
  assert.ok((rows[0]?.bits ?? 0) >= 128, "tokens of 128 bits at least");
});

test("signed out, disabled, regraded, password changed: the old session is dead with the next request", async () => {
  const administrator = await signIn(t.app, "administrator");
  const as = (method: string, url: string, body?: unknown) =>
    t.call(method, url, { cookie: administrator, body });
  const fresh = () => signIn(t.app, "colleague");

  const out = await fresh();
  await t.call("DELETE", "/api/session", { cookie: out });
  assert.equal(await me(out), 401);

  const regraded = await fresh();
  const { version } = (await as("GET", `/api/accounts/${world.personColleague}`)).body as { version: number };
  const grants = [{ role: "enterprise", scope: { kind: "organisation", id: world.orgOtherEnterprise } }];
  const changed = await as("PUT", `/api/accounts/${world.personColleague}/grants`, { version, grants });
  assert.equal(changed.status, 200, changed.text);
  assert.equal(await me(regraded), 401);

  const [here, elsewhere] = [await fresh(), await fresh()];
  const replaced = await t.call("POST", "/api/me/password", {
    cookie: here,
    body: { current: PASSWORD, password: "crimson otter lantern" },
  });
  assert.equal(replaced.status, 204, replaced.text);
  assert.equal(await me(elsewhere), 401);

  const disabled = await signIn(t.app, "colleague", "crimson otter lantern");
  const off = await as("POST", `/api/accounts/${world.personColleague}/disable`, { reason: "离职" });
  assert.equal(off.status, 200, off.text);
  assert.equal(await me(disabled), 401);
  assert.equal((await attempt("colleague", "crimson otter lantern", "192.0.2.4")).statusCode, 401);
});

test("a clock an hour back or ten years on brings no dead session and no used link back to life", async () => {
  const [ended, expiring] = [await signIn(t.app, "city"), await signIn(t.app, "city")];
  await t.call("DELETE", "/api/session", { cookie: ended });
  const link = { token: world.token, contact: "invited@example.test", password: "violet anchor basin" };
  assert.equal((await t.call("POST", "/api/invitations/accept", { body: link })).status, 200);
  for (const jump of [-HOUR, 10 * YEAR, 0]) {
    offset = jump;
    assert.equal(await me(ended), 401, `after a jump of ${jump} ms`);
    const again = await t.call("POST", "/api/invitations/accept", { body: link });
    assert.equal(again.status, 410, `${again.status} ${again.text}`);
    if (jump > 0) assert.equal(await me(expiring), 401, "ten years on every session has run out");
  }
  assert.equal(await me(expiring), 401, "seen expired once, it stays so");
});

test("grants that ran out give nothing, whatever the clock said meanwhile", async () => {
  const cookie = await signIn(t.app, "otherdepartment");
  const needs = async () => (await t.call("GET", "/api/needs", { cookie })).status;
  assert.equal(await needs(), 200);
  await sql`update person_grants set until = now() - interval '1 minute' where person_id = ${world.personOtherDepartment}`.execute(
    t.runtime.platform.db,
  );
  assert.equal(await needs(), 403);
});
