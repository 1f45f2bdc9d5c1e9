import assert from "node:assert/strict";
import { after, test } from "node:test";
import { CITY, county, organisation } from "../../testing/accounts-app.ts";
import { accountsWorld, tokenOf } from "../../testing/accounts-world.ts";

const { t, smses, cookies, as, invite, accept } = await accountsWorld();
after(() => t.close());

test("who may invite whom, and where", async () => {
  const officer = { role: "county-officer", scope: county("410882") };
  const elsewhere = { role: "enterprise", scope: organisation("ent-wuzhi") };
  const boss = { role: "administrator", scope: CITY };
  const cells: [string, object, number][] = [
    ["operator", officer, 201],
    ["operator", elsewhere, 201],
    ["operator", boss, 403],
    ["qinyang", officer, 403],
    ["qinyang", elsewhere, 403],
    ["wuzhi", elsewhere, 201],
    ["enterprise", elsewhere, 403],
    ["enterprise", { role: "enterprise", scope: organisation("ent-qinyang") }, 201],
    ["security", elsewhere, 403],
    ["admin", boss, 201],
    ["operator", { role: "enterprise", scope: organisation("no-such") }, 422],
    ["operator", { role: "county-officer", scope: CITY }, 422],
  ];
  for (const [who, grant, status] of cells)
    assert.equal(
      (await invite(who, { grant, send: false })).status,
      status,
      `${who} ${JSON.stringify(grant)}`,
    );
  assert.equal((await t.call("POST", "/api/invitations", { body: {} })).status, 401);
});

test("an invitation goes out by mail in the invitee's language and opens once, for the invitee only", async () => {
  const made = await invite("operator", {
    name: "Test Invitee",
    email: "New@Example.org",
    mobile: null,
    locale: "en",
  });
  assert.equal(made.status, 201);
  assert.equal(made.body.delivery, "mail");
  assert.match(String(made.body.qr), /^<svg/);
  await t.deliver();
  const mail = t.mails.at(-1);
  assert.equal(mail?.to, "new@example.org");
  assert.match(mail?.subject ?? "", /invitation/i);
  assert.ok(mail?.text.includes(String(made.body.link)));
  const token = tokenOf(made.body.link);
  assert.ok(token.length >= 22, "128 bits");
  const stored = JSON.stringify(await t.platform.db.selectFrom("invitations").selectAll().execute());
  assert.ok(!stored.includes(token), "only its hash is kept");

  const hint = await t.call("POST", "/api/invitations/open", { body: { token } });
  assert.equal(hint.body.email, "n***@example.org");
  assert.ok(!hint.text.includes("Invitee"));
  assert.equal((await accept(token, "other@example.org")).body.code, "invitation.contact-mismatch");
  assert.equal((await accept(token, "new@example.org", { password: "short" })).body.code, "password.weak");
  const replies = await Promise.all(Array.from({ length: 8 }, () => accept(token, "new@example.org")));
  assert.equal(replies.filter((r) => r.status === 200).length, 1);
  assert.ok(replies.every((r) => [200, 410, 429].includes(r.status)));
  const cookie = replies.find((r) => r.status === 200)?.cookie ?? "";
  const session = await t.call("GET", "/api/session", { cookie });
  assert.equal((session.body.person as unknown as { organisationId: string }).organisationId, "ent-qinyang");
  assert.equal((session.body.person as unknown as { locale: string }).locale, "en");
  assert.equal((await t.call("POST", "/api/invitations/open", { body: { token } })).status, 410);
});

test("without mail a short message goes out; a resend kills the old link; a revoked one is dead", async () => {
  const made = await invite("qinyang", { mobile: "13700000002" });
  assert.equal(made.body.delivery, "sms");
  await t.deliver();
  assert.equal(smses.at(-1)?.mobile, "13700000002");
  const id = String(made.body.id);
  const again = await as("qinyang", "POST", `/api/invitations/${id}/resend`, {});
  assert.equal((await accept(tokenOf(made.body.link), "13700000002")).status, 410);
  assert.equal(
    (await as("wuzhi", "POST", `/api/invitations/${id}/revoke`, {})).status,
    404,
    "not his county",
  );
  assert.equal((await as("qinyang", "POST", `/api/invitations/${id}/revoke`, {})).status, 200);
  assert.equal((await accept(tokenOf(again.body.link), "13700000002")).status, 410);
});

test("an expired invitation stays expired when the clock is put back", async () => {
  const made = await invite("operator", { mobile: "13700000003", send: false });
  const token = tokenOf(made.body.link);
  t.setNow("2023-10-09T00:00:00.000Z");
  assert.equal((await t.call("POST", "/api/invitations/open", { body: { token } })).status, 410);
  t.setNow("2023-09-24T02:00:00.000Z");
  assert.equal((await accept(token, "13700000003")).status, 410);
});

test("five wrong contacts and the link waits", async () => {
  const made = await invite("operator", { mobile: "13700000004", send: false });
  const token = tokenOf(made.body.link);
  for (let i = 0; i < 5; i++) assert.equal((await accept(token, `1360000000${i}`)).status, 422);
  assert.equal((await accept(token, "13700000004")).status, 429);
});

test("someone with an account signs in and gets the role added", async () => {
  const made = await invite("operator", {
    mobile: "13900000001",
    send: false,
    grant: { role: "task-force", scope: county("410822") },
  });
  const token = tokenOf(made.body.link);
  assert.equal((await accept(token, "13900000001")).body.code, "invitation.sign-in-first");
  const reply = await t.call("POST", "/api/invitations/accept", {
    cookie: cookies.qinyang ?? "",
    body: { token, contact: "13900000001" },
  });
  assert.equal(reply.status, 200);
  const session = await as("qinyang", "GET", "/api/session");
  assert.deepEqual((session.body.grants as unknown as { role: string }[]).map((g) => g.role).sort(), [
    "county-officer",
    "task-force",
  ]);
});
