import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type AccountsApp, accountsApp, CITY, organisation, PASSWORD } from "../testing/accounts-app.ts";

let t: AccountsApp;
before(async () => {
  t = await accountsApp();
});
after(() => t.close());

const NEW = "violet anchor spoon";
const ask = (login: string, ip = "10.7.0.1") =>
  t.call("POST", "/api/session/recovery", { body: { login }, ip });
/** The token of the last mail to an address. */
const mailed = (to: string): string[] =>
  t.mails.filter((m) => m.to === to).map((m) => /#(\S+)/.exec(m.text)?.[1] ?? "");
const accept = (token: string, contact: string) =>
  t.call("POST", "/api/invitations/accept", { body: { token, contact, password: NEW } });

test("a person recovers by mail: 30 minutes, once, every session ends", async () => {
  await t.person("loser", [["enterprise", organisation("ent-qinyang")]], { email: "loser@ent.example.cn" });
  const { cookie } = await t.signIn("loser");
  assert.deepEqual((await t.call("GET", "/api/session/recovery")).body, { available: true });
  assert.equal((await ask("Loser@ent.example.cn ")).status, 204);
  await t.deliver();
  const [token = "", ...others] = mailed("loser@ent.example.cn");
  assert.deepEqual(others, []);
  // 24 random bytes: 192 bits.
  assert.equal(Buffer.from(token, "base64url").length, 24);
  const stored = await t.platform.db
    .selectFrom("invitations")
    .select(["tokenHash", "invitedAt", "expiresAt"])
    .where("purpose", "=", "reset-password")
    .executeTakeFirstOrThrow();
  assert.ok(!stored.tokenHash.includes(token));
  assert.equal(Date.parse(stored.expiresAt) - Date.parse(stored.invitedAt), 30 * 60_000);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 200, "asking changes nothing");
  assert.equal((await accept(token, "loser@ent.example.cn")).status, 200);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401);
  assert.equal((await t.signIn("loser", { password: NEW })).status, 204);
  assert.equal((await t.signIn("loser", { password: PASSWORD })).status, 401);
  assert.equal((await accept(token, "loser@ent.example.cn")).body.code, "invitation.not-valid", "used");
});

test("a link is dead after its half hour, and when a newer one was asked for", async () => {
  await t.person("late", [["leader", CITY]], { email: "late@city.example.cn" });
  await ask("late", "10.7.1.1");
  await t.deliver();
  await ask("late", "10.7.1.1");
  await t.deliver();
  const [first = "", second = ""] = mailed("late@city.example.cn");
  assert.equal((await accept(first, "late@city.example.cn")).body.code, "invitation.not-valid", "replaced");
  const now = t.platform.clock();
  t.setNow(new Date(now.getTime() + 30 * 60_000).toISOString());
  assert.equal((await accept(second, "late@city.example.cn")).body.code, "invitation.not-valid", "expired");
  t.setNow(now.toISOString());
});

test("known, unknown, disabled and without e-mail answer alike, and only the first is written to", async () => {
  await t.person("noted", [["leader", CITY]], { email: "noted@city.example.cn" });
  await t.person("mute", [["leader", CITY]], { mobile: "13800000009" });
  const gone = await t.person("gone", [["leader", CITY]], { email: "gone@city.example.cn" });
  await t.platform.db
    .updateTable("people")
    .set({ disabledAt: t.platform.clock().toISOString() })
    .where("id", "=", gone.id)
    .execute();
  const mailsBefore = t.mails.length;
  const replies = [];
  for (const login of ["noted", "nobody-at-all", "gone@city.example.cn", "13800000009"])
    replies.push(await ask(login, "10.7.2.1"));
  assert.deepEqual(
    replies.map((r) => [r.status, r.text]),
    replies.map(() => [204, ""]),
  );
  // What is stored at once is alike too: one effect and one audit entry that names nobody.
  const effects = await t.platform.db.selectFrom("outbox").select(["kind", "payload"]).execute();
  assert.deepEqual(
    effects.map((e) => e.kind),
    Array.from({ length: 4 }, () => "accounts.recovery"),
  );
  assert.ok(!JSON.stringify(effects).includes("noted"));
  await t.deliver();
  assert.deepEqual(
    t.mails.slice(mailsBefore).map((m) => m.to),
    ["noted@city.example.cn"],
  );
});

test("a sixth request for one name from one address waits, known or not; from everywhere, four links an hour", async () => {
  await t.person("flooded", [["leader", CITY]], { email: "flooded@city.example.cn" });
  for (const login of ["flooded", "not-there"]) {
    for (let i = 1; i <= 5; i++) assert.equal((await ask(login, "10.7.3.1")).status, 204, `${login} ${i}`);
    assert.equal((await ask(login, "10.7.3.1")).body.code, "too-many-requests", login);
  }
  assert.equal((await ask("flooded", "10.7.3.2")).status, 204);
  await t.deliver();
  const links = await t.platform.db
    .selectFrom("invitations")
    .select("state")
    .where("email", "=", "flooded@city.example.cn")
    .orderBy("id")
    .execute();
  // Of the four links the last alone is alive; a replaced one that had not gone out yet is not sent any more.
  assert.deepEqual(
    links.map((l) => l.state),
    ["revoked", "revoked", "revoked", "open"],
  );
  assert.equal(mailed("flooded@city.example.cn").length, 1);
});
