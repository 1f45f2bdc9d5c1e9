import assert from "node:assert/strict";
import { after, test } from "node:test";
import { sql } from "kysely";
import { accountsApp, CITY, county, organisation } from "../testing/accounts-app.ts";
import { accountsWorld, tokenOf } from "../testing/accounts-world.ts";
import { housekeep } from "./housekeeping.ts";

const { t, cookies, ids, as, invite, accept } = await accountsWorld();
after(() => t.close());

test("contacts are masked in list, record and workbook; showing them asks a reason and is audited", async () => {
  const list = await as("qinyang", "GET", "/api/accounts?pageSize=100");
  assert.ok(!list.text.includes("13911112222") && list.text.includes("139****2222"));
  assert.equal((await as("wuzhi", "GET", `/api/accounts/${ids.enterprise}`)).status, 404);
  const record = await as("qinyang", "GET", `/api/accounts/${ids.enterprise}`);
  assert.equal(record.body.email, "h***@ent.example.cn");
  assert.equal((await as("qinyang", "GET", "/api/accounts/export")).body.code, "reason-required");
  const workbook = await as(
    "qinyang",
    "GET",
    `/api/accounts/export?reason=${encodeURIComponent("核对名单")}`,
  );
  assert.equal(workbook.status, 200);
  const url = `/api/accounts/${ids.enterprise}/reveal`;
  assert.equal((await as("qinyang", "POST", url, { reason: " " })).status, 400);
  assert.equal((await as("wuzhi", "POST", url, { reason: "联系" })).status, 404);
  assert.equal((await as("enterprise", "POST", url, { reason: "联系" })).status, 403);
  assert.equal((await as("qinyang", "POST", url, { reason: "联系企业" })).body.mobile, "13911112222");
  const audited = await t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "reason"])
    .where("action", "in", ["account.reveal", "export"])
    .orderBy("seq")
    .execute();
  assert.deepEqual(audited, [
    { action: "export", reason: "核对名单" },
    { action: "account.reveal", reason: "联系企业" },
  ]);
});

test("a changed role and a disabled account end the sessions at once", async () => {
  const person = await t.person("changing", [["leader", CITY]]);
  const { cookie } = await t.signIn("changing");
  const view = await as("admin", "GET", `/api/accounts/${person.id}`);
  const url = `/api/accounts/${person.id}`;
  const grants = [{ role: "task-force", scope: county("410882") }];
  assert.equal(
    (await as("admin", "PUT", `${url}/grants`, { version: 9, grants })).body.code,
    "stale-version",
  );
  assert.equal(
    (await as("admin", "PUT", `${url}/grants`, { version: view.body.version, grants })).status,
    200,
  );
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  const again = await t.signIn("changing");
  assert.equal(again.status, 204);
  assert.equal((await as("security", "POST", `${url}/disable`, { reason: "离岗" })).status, 200);
  assert.equal((await t.call("GET", "/api/session", { cookie: again.cookie })).status, 401);
  assert.equal((await t.signIn("changing")).body.code, "session.refused");
  assert.equal((await as("security", "POST", `${url}/enable`, {})).status, 200);
  assert.equal((await t.signIn("changing")).status, 204);
});

test("nobody acts above himself or on himself, and the last administrator stays", async () => {
  const act = (who: string, on: string, what: string) =>
    as(who, "POST", `/api/accounts/${ids[on]}/${what}`, { reason: "测试" });
  assert.equal((await act("operator", "admin", "disable")).body.code, "accounts.above-you");
  assert.equal((await act("operator", "qinyang", "disable")).status, 200);
  assert.equal((await as("operator", "POST", `/api/accounts/${ids.qinyang}/enable`, {})).status, 200);
  assert.equal((await act("wuzhi", "qinyang", "disable")).status, 404);
  assert.equal((await act("admin", "admin", "disable")).body.code, "accounts.not-oneself");
  assert.equal((await act("security", "admin", "disable")).body.code, "accounts.last-administrator");
  const second = await t.person("admin2", [["administrator", CITY]]);
  const both = await Promise.all([
    as("security", "POST", `/api/accounts/${ids.admin}/disable`, { reason: "测试" }),
    as("security", "POST", `/api/accounts/${second.id}/disable`, { reason: "测试" }),
  ]);
  assert.deepEqual(both.map((r) => r.status).sort(), [200, 409], "two cannot leave at once");
  for (const id of [ids.admin, second.id]) await as("security", "POST", `/api/accounts/${id}/enable`, {});
  cookies.admin = (await t.signIn("admin")).cookie;
  cookies.qinyang = (await t.signIn("qinyang")).cookie;
});

test("a reset link sets a new password, once, and ends the sessions", async () => {
  const person = await t.person("forgetful", [["enterprise", organisation("ent-qinyang")]], {
    mobile: "13922223333",
  });
  const { cookie } = await t.signIn("forgetful");
  const made = await as("qinyang", "POST", `/api/accounts/${person.id}/reset-password`, {});
  assert.equal(made.status, 200);
  const token = tokenOf(made.body.link);
  assert.equal((await accept(token, "13922223333")).status, 200);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  assert.equal((await t.signIn("forgetful")).status, 401);
  assert.equal((await t.signIn("forgetful", { password: "violet anchor spoon" })).status, 204);
  assert.equal((await accept(token, "13922223333")).status, 410);
});

test("one's own copy is complete; being forgotten leaves no trace but the id", async () => {
  const person = await t.person("canary", [["enterprise", organisation("ent-qinyang")]], {
    name: "金丝雀测试名",
    mobile: "13955556666",
    email: "canary@bird.example",
  });
  const { cookie } = await t.signIn("canary");
  const copy = await t.call("GET", "/api/me/export", { cookie });
  for (const own of ["金丝雀测试名", "13955556666", "canary@bird.example"])
    assert.ok(copy.text.includes(own));
  assert.equal((await t.call("POST", "/api/me/deletion-request", { cookie, body: {} })).status, 200);
  const todos = await t.accounts.module.todos?.(
    {
      personId: ids.admin ?? "",
      name: "a",
      locale: "zh",
      grants: [{ role: "administrator", scope: CITY }],
    },
    { now: "2023-09-24T02:00:00.000Z" },
  );
  assert.equal(todos?.length, 1);
  const done = await as("admin", "POST", `/api/accounts/${person.id}/anonymise`, { reason: "本人申请" });
  assert.equal(done.status, 200);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  assert.equal((await t.signIn("canary")).status, 401);
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name <> 'audit_entries'`.execute(t.platform.db);
  for (const { name } of tables.rows) {
    const { rows } = await sql<{ n: number }>`select count(*)::int n from ${sql.table(name)} x
      where x::text ~ '金丝雀测试名|13955556666|canary@bird'`.execute(t.platform.db);
    assert.equal(rows[0]?.n, 0, name);
  }
});

test("demonstration accounts are listed and admitted only where the demonstration is on", async () => {
  await t.person("demo-leader", [["leader", CITY]], { demo: true });
  assert.equal(t.config.demo, true);
  const { cookie, status } = await t.signIn("demo-leader");
  assert.equal(status, 204);
  const shown = await t.call("GET", "/api/session/demo-accounts");
  assert.deepEqual(
    (shown.body.items as unknown as { login: string }[]).map((i) => i.login),
    ["demo-leader"],
  );
  Object.assign(t.platform, { config: { ...t.config, demo: false } });
  assert.equal((await t.signIn("demo-leader")).status, 401);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  assert.deepEqual((await t.call("GET", "/api/session/demo-accounts")).body.items, []);
  Object.assign(t.platform, { config: t.config });
});

test("a session seen expired does not revive; housekeeping removes what ran out", async () => {
  const { cookie } = await t.signIn("wuzhi");
  t.setNow("2033-09-24T02:00:00.000Z");
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  t.setNow("2023-09-24T02:00:00.000Z");
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  const { cookie: later } = await t.signIn("wuzhi");
  t.setNow("2023-09-24T01:00:00.000Z");
  assert.equal(
    (await t.call("GET", "/api/session", { cookie: later })).status,
    200,
    "an hour back is harmless",
  );
  t.setNow("2023-09-24T02:00:00.000Z");
  assert.equal((await invite("qinyang")).status, 201);
  const removed = await housekeep(t.platform.db, new Date("2023-10-30T00:00:00.000Z"));
  assert.ok((removed.sessions ?? 0) > 0 && (removed.invitations ?? 0) > 0);
  assert.equal((await t.call("GET", "/api/session", { cookie: later })).status, 401);
});

test("the directory finds a county's officers and an organisation's people, the active ones", async () => {
  const { directory } = t.accounts;
  const officers = await directory.officersFor({ role: "county-officer", county: "410823" });
  assert.deepEqual(
    officers.map((o) => o.id),
    [ids.wuzhi],
  );
  assert.ok((await directory.membersOf("ent-qinyang")).some((p) => p.id === ids.enterprise));
  assert.equal((await directory.byIds([ids.wuzhi ?? ""])).get(ids.wuzhi ?? "")?.name, "测试wuzhi");
});

test("accounts follow a merged organisation and come back when it is undone", async () => {
  const merge = { mergeId: "m1", from: "ent-qinyang", into: "ent-wuzhi" };
  const emit = (type: string) =>
    t.platform.commands.run(t.context(), async (work) => {
      await work.emit({ type, ...merge } as { type: string });
      work.nothingChanged();
    });
  const members = async (id: string) => (await t.accounts.directory.membersOf(id)).length;
  const before = await members("ent-qinyang");
  assert.ok(before > 0);
  await emit("organisation.merged");
  assert.equal(await members("ent-qinyang"), 0);
  assert.equal(await members("ent-wuzhi"), before);
  await emit("organisation.unmerged");
  assert.equal(await members("ent-qinyang"), before);
});

test("an empty start makes one administrator, once", async () => {
  assert.equal(await t.accounts.ensureFirstAdministrator(), null, "there is one already");
  const empty = await accountsApp();
  try {
    const made = await Promise.all([1, 2, 3].map(() => empty.accounts.ensureFirstAdministrator()));
    const [first] = made.filter((m) => m !== null);
    assert.equal(made.filter((m) => m !== null).length, 1);
    assert.equal((await empty.signIn("admin", { password: first?.password ?? "" })).status, 204);
  } finally {
    await empty.close();
  }
});
