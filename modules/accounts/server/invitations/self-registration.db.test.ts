import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ExpertJoined } from "../../model/directory.ts";
import { accountsWorld } from "../../testing/accounts-world.ts";

let w: Awaited<ReturnType<typeof accountsWorld>>;
const joined: ExpertJoined[] = [];
before(async () => {
  w = await accountsWorld();
  w.t.platform.events.on<ExpertJoined>(
    "account.expert-joined",
    async (_work, event) => void joined.push(event),
  );
});
after(() => w.t.close());

const registered = () => w.t.accounts.selfRegistration;
const invite = (expertId: string, email: string) =>
  w.t.platform.commands.run(w.t.context(), (work) =>
    registered().invite(work, { expertId, email, city: "410800", name: "Anna Testwell", locale: "en" }),
  );
const tokens = (to: string) =>
  w.t.mails.filter((m) => m.to === to).map((m) => /#(\S+)/.exec(m.text)?.[1] ?? "");

test("the mail says that the person registered; the newest link alone makes the account, of an expert and of nothing else", async () => {
  await invite("e-new", "Anna@Example.com");
  await w.t.deliver();
  await invite("e-new", "anna@example.com");
  await w.t.deliver();
  const [first = "", second = "", ...more] = tokens("anna@example.com");
  assert.deepEqual(more, []);
  assert.match(w.t.mails.at(-1)?.subject ?? "", /Confirm your registration/);
  const open = (token: string) => w.t.call("POST", "/api/invitations/open", { body: { token } });
  assert.equal((await open(first)).body.code, "invitation.not-valid", "replaced");
  const shown = (await open(second)).body;
  assert.deepEqual([shown.registered, shown.email], [true, "a***@example.com"]);
  assert.equal((await w.accept(second, "else@example.com")).body.code, "invitation.contact-mismatch");
  const accepted = await w.accept(second, "ANNA@example.com");
  assert.equal(accepted.status, 200);
  assert.deepEqual(
    joined.map((e) => e.expertId),
    ["e-new"],
  );
  const { body } = await w.t.call("GET", "/api/session", { cookie: accepted.cookie });
  assert.deepEqual(
    (body.grants as unknown as { role: string }[]).map((g) => g.role),
    ["expert"],
  );
});

test("an account the address belongs to gets the role added, signed in; its password is not asked anew", async () => {
  await invite("e-known", "hr@ent.example.cn");
  await w.t.deliver();
  const [token = ""] = tokens("hr@ent.example.cn");
  const stranger = await w.accept(token, "hr@ent.example.cn");
  assert.equal(stranger.body.code, "invitation.sign-in-first");
  const own = await w.as("enterprise", "POST", "/api/invitations/accept", {
    token,
    contact: "hr@ent.example.cn",
  });
  assert.equal(own.status, 200);
  const holder = await w.t.platform.commands.run(w.t.context(), async (work) => {
    work.nothingChanged();
    return registered().holderOf(work, "HR@ent.example.cn");
  });
  assert.deepEqual(holder, { personId: w.ids.enterprise, expertId: "e-known" });
});

test("requests are counted alike for every address: five for one, forty from one place", async () => {
  const hear = (email: string, ip: string) =>
    registered()
      .heard({ email, ip })
      .then(
        () => "heard",
        (e: { code: string }) => e.code,
      );
  const ofOne = [];
  for (let i = 0; i < 7; i++) ofOne.push(await hear("hr@ent.example.cn", "10.9.0.1"));
  assert.deepEqual(ofOne, [...Array(5).fill("heard"), "too-many-requests", "too-many-requests"]);
  const fromOne = [];
  for (let i = 0; i < 45; i++) fromOne.push(await hear(`nobody${i}@example.com`, "10.9.0.2"));
  assert.equal(fromOne.filter((r) => r === "heard").length, 40);
  assert.equal(await hear("nobody0@example.com", "10.9.0.3"), "heard", "elsewhere it is heard");
});
