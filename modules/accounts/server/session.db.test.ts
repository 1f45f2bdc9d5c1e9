import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, test } from "node:test";
import { type AccountsApp, accountsApp, CITY, county, PASSWORD } from "../testing/accounts-app.ts";

let t: AccountsApp;
before(async () => {
  t = await accountsApp({ at: "now" });
  await t.person("operator", [["city-operator", CITY]], {
    email: "operator@example.cn",
    mobile: "13800000001",
  });
  await t.person("officer", [["county-officer", county("410882")]]);
});
after(() => t.close());

/** RFC 6238 with SHA-1, 30 s, 6 digits, written here so that the server's own is not its own witness. */
function totp(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/=+$/, "")]
    .map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((b) => Number.parseInt(b, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = (mac[19] as number) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("one signs in by user name, e-mail or mobile number and sees one's session", async () => {
  for (const login of ["operator", "Operator@Example.cn", "+86 138 0000 0001"]) {
    const reply = await t.signIn(login);
    assert.equal(reply.status, 204, login);
    assert.match(reply.setCookie ?? "", /HttpOnly/i);
    assert.match(reply.setCookie ?? "", /SameSite=Lax/i);
    const token = decodeURIComponent(reply.cookie).split("=")[1]?.split(".")[0] ?? "";
    assert.ok(token.length >= 32, "at least 128 bits of token");
    const session = await t.call("GET", "/api/session", { cookie: reply.cookie });
    assert.equal(session.status, 200);
    assert.deepEqual((session.body.grants as unknown as { label: unknown }[])[0]?.label, {
      zh: "市级经办人员 · 焦作市",
      en: "City operator · Jiaozuo",
    });
    assert.ok((session.body.navigation as unknown as string[]).includes("matching"));
  }
});

test("an unsigned or altered cookie is nobody", async () => {
  const { cookie } = await t.signIn("operator");
  const [name, value] = cookie.split("=") as [string, string];
  for (const bad of [decodeURIComponent(value).split(".")[0], `x${value}`, "", "%E0%A4%A"])
    assert.equal((await t.call("GET", "/api/session", { cookie: `${name}=${bad}` })).status, 401);
});

test("unknown, wrong and disabled answer alike; a sixth try waits; another device goes on", async () => {
  const wrong = await t.signIn("officer", { password: "not the password", ip: "10.9.0.1" });
  const unknown = await t.signIn("nobody-here", { password: "not the password", ip: "10.9.0.1" });
  assert.equal(wrong.status, 401);
  const { requestId: _a, ...first } = wrong.body;
  const { requestId: _b, ...second } = unknown.body;
  assert.deepEqual(first, second);
  for (let i = 2; i <= 5; i++)
    assert.equal(
      (await t.signIn("officer", { password: `guess ${i}`, ip: "10.9.0.1" })).status,
      401,
      `try ${i}`,
    );
  assert.equal((await t.signIn("officer", { password: "guess 6", ip: "10.9.0.1" })).status, 429);
  assert.equal((await t.signIn("officer", { ip: "10.9.0.1" })).status, 429, "the right one too, from there");
  assert.equal(
    (await t.signIn("officer", { ip: "10.9.0.2" })).status,
    204,
    "the owner elsewhere is not locked out",
  );
});

const GUESSES = process.env.HUIZHI_FULL === "1" ? 10_000 : 200;

test(`${GUESSES} guesses, forty at once: no more than five are looked at, and all others answer alike`, async () => {
  await t.person("target", [["leader", CITY]]);
  const looked = new Set<string>();
  const waiting = new Set<string>();
  let heard = 0;
  for (let from = 0; from < GUESSES; from += 40) {
    const replies = await Promise.all(
      Array.from({ length: Math.min(40, GUESSES - from) }, (_, i) =>
        t.signIn("target", { password: `guess number ${from + i}`, ip: "10.9.1.1" }),
      ),
    );
    for (const { status, body } of replies) {
      const { code, title, messages } = body;
      const said = JSON.stringify([status, code, title, messages]).replace(/\d+ (秒|s)/g, "… $1");
      if (status === 401) {
        heard++;
        looked.add(said);
      } else {
        assert.equal(status, 429);
        waiting.add(said);
      }
    }
  }
  assert.ok(heard <= 5, `${heard} were looked at`);
  // Forty that arrive in the same moment are forty: all may be told to wait.
  assert.ok(looked.size <= 1, [...looked].slice(0, 2).join("\n"));
  assert.equal(waiting.size, 1, [...waiting].slice(0, 2).join("\n"));
});

test("known and unknown accounts take comparable time", async () => {
  const time = async (login: string, ip: string) => {
    const start = performance.now();
    await t.signIn(login, { password: "wrong password", ip });
    return performance.now() - start;
  };
  await time("operator", "10.9.2.0");
  let known = 0;
  let unknown = 0;
  for (let i = 1; i <= 4; i++) {
    known += await time("operator", `10.9.2.${i}`);
    unknown += await time(`absent${i}`, `10.9.2.${i}`);
  }
  assert.ok(unknown > known / 3 && unknown < known * 3, `known ${known} ms, unknown ${unknown} ms`);
});

test("sessions are listed, ended one by one and all others at once", async () => {
  await t.person("lister", [["leader", CITY]]);
  const [a, b, c] = [await t.signIn("lister"), await t.signIn("lister"), await t.signIn("lister")];
  const list = await t.call("GET", "/api/me/sessions", { cookie: a.cookie });
  const items = list.body.items as unknown as { id: string; current: boolean; ipAddress: string }[];
  assert.equal(items.length, 3);
  assert.equal(items.filter((s) => s.current).length, 1);
  assert.equal(items[0]?.ipAddress, "10.1.1.1");
  const own = await t.call("GET", "/api/me/sessions", { cookie: b.cookie });
  const idOfB = (own.body.items as unknown as { id: string; current: boolean }[]).find((s) => s.current)?.id;
  assert.equal((await t.call("DELETE", `/api/me/sessions/${idOfB}`, { cookie: a.cookie })).status, 200);
  assert.equal((await t.call("GET", "/api/session", { cookie: b.cookie })).status, 401);
  assert.equal((await t.call("DELETE", "/api/me/sessions", { cookie: a.cookie })).body.ended, 1);
  assert.equal((await t.call("GET", "/api/session", { cookie: c.cookie })).status, 401);
  assert.equal((await t.call("DELETE", "/api/session", { cookie: a.cookie })).status, 204);
  assert.equal((await t.call("GET", "/api/session", { cookie: a.cookie })).status, 401);
});

test("a password change asks the old one, refuses weak ones and ends the other sessions", async () => {
  await t.person("changer", [["leader", CITY]]);
  const here = await t.signIn("changer");
  const there = await t.signIn("changer");
  const change = (current: string, password: string) =>
    t.call("POST", "/api/me/password", { cookie: here.cookie, body: { current, password } });
  assert.equal((await change("not it at all", "violet anchor spoon")).body.code, "password.wrong");
  assert.equal((await change(PASSWORD, "password2023")).body.code, "password.weak");
  assert.equal((await change(PASSWORD, "violet anchor spoon")).status, 204);
  assert.equal((await t.call("GET", "/api/session", { cookie: there.cookie })).status, 401);
  assert.equal((await t.call("GET", "/api/session", { cookie: here.cookie })).status, 200);
  assert.equal((await t.signIn("changer")).status, 401);
  assert.equal((await t.signIn("changer", { password: "violet anchor spoon" })).status, 204);
});

test("two-step sign-in: enrol, confirm, required from then on, a code serves once, recovery codes, off again", async () => {
  await t.person("stepper", [["leader", CITY]]);
  let { cookie } = await t.signIn("stepper");
  const enrolled = await t.call("POST", "/api/me/totp", { cookie, body: { password: PASSWORD } });
  assert.equal(enrolled.status, 200);
  const { secret, recoveryCodes, uri, qr } = enrolled.body as unknown as {
    secret: string;
    recoveryCodes: string[];
    uri: string;
    qr: string;
  };
  assert.equal(recoveryCodes.length, 10);
  assert.match(uri, /^otpauth:\/\/totp\//);
  assert.match(qr, /^<svg/);
  assert.equal((await t.signIn("stepper")).status, 204, "not confirmed, not required");
  const wrong = await t.call("POST", "/api/me/totp/confirm", { cookie, body: { code: "000000" } });
  assert.equal(wrong.body.code, "totp.wrong-code");
  const confirmed = await t.call("POST", "/api/me/totp/confirm", { cookie, body: { code: totp(secret) } });
  assert.equal(confirmed.status, 204);
  assert.equal((await t.call("GET", "/api/session", { cookie })).status, 401, "the session is a new one");
  cookie = confirmed.cookie;
  assert.equal((await t.call("GET", "/api/session", { cookie })).body.totp, true);

  assert.equal((await t.signIn("stepper")).body.code, "session.code-required");
  assert.equal((await t.signIn("stepper", { code: "123456" })).body.code, "session.code-wrong");
  const code = totp(secret);
  assert.equal((await t.signIn("stepper", { code })).status, 204);
  assert.equal((await t.signIn("stepper", { code })).body.code, "session.code-wrong", "used");
  const [recovery = ""] = recoveryCodes;
  assert.equal((await t.signIn("stepper", { code: recovery })).status, 204);
  assert.equal((await t.signIn("stepper", { code: recovery })).status, 401, "a recovery code serves once");
  const off = await t.call("POST", "/api/me/totp/disable", { cookie, body: { password: PASSWORD } });
  assert.equal(off.status, 204);
  assert.equal((await t.signIn("stepper")).status, 204);
});

test("a stored session says nothing to who reads the database: the cookie is signed", async () => {
  await t.signIn("operator");
  const row = await t.platform.db
    .selectFrom("authSessions")
    .select("token")
    .limit(1)
    .executeTakeFirstOrThrow();
  assert.equal((await t.call("GET", "/api/session", { cookie: `huizhi.session=${row.token}` })).status, 401);
});
