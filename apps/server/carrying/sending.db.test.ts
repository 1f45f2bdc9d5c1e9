import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import type { ChannelView } from "#modules/publication/model/channels/channel.ts";
import type { DispatchView, RecipientView } from "#modules/publication/model/channels/dispatch.ts";
import { type Mail, MailRefused } from "#platform/mail/mailer.ts";
import { multipart } from "../security/world/multipart.ts";
import { type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
let send: (mail: Mail) => Promise<void>;
before(async () => {
  c = await openCarrying();
  // Letters are handed over by hand here.
  await c.t.runtime.outbox.stop();
  send = c.t.runtime.platform.mailer.send;
});
afterEach(() => void Object.assign(c.t.runtime.platform.mailer, { send }));
after(() => c?.close());

const through = (own: (mail: Mail) => Promise<void>) =>
  Object.assign(c.t.runtime.platform.mailer, { send: own });
const view = async (id: unknown) =>
  (await c.as("city", "GET", `/api/dispatches/${id}`)) as unknown as DispatchView;
const recipients = async (id: unknown) =>
  ((await c.as("city", "GET", `/api/dispatches/${id}/recipients`)) as unknown as { items: RecipientView[] })
    .items;

/** A dispatch on its way, with the effects that wait. */
async function started(name: string, emails: readonly string[]) {
  const channel = await c.channel(name, emails);
  const made = await c.dispatch([channel.id]);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: (await view(made.id)).version });
  return { channel, id: made.id, effects: await waiting() };
}
async function waiting(): Promise<Record<string, unknown>[]> {
  const rows = await c.t.runtime.platform.db
    .updateTable("outbox")
    .set({ doneAt: new Date().toISOString() })
    .where("kind", "=", "dispatch.letter")
    .where("doneAt", "is", null)
    .returning("payload")
    .execute();
  return rows.map((r) => r.payload as Record<string, unknown>);
}
const carryOut = (payload: Record<string, unknown>): Promise<void> => {
  const { effects } = c.t.runtime.publication.carrying.sending;
  return (effects["dispatch.letter"] as (p: Record<string, unknown>) => Promise<void>)(payload);
};
const mailsTo = (address: string) => c.mailbox.mails.filter((m) => m.to.includes(address)).length;

test("a process that dies after the mail server took the letter: nobody is written to twice, an officer decides", async () => {
  const { id, effects } = await started("崩溃测试院", ["crash@example.test", "fine@example.test"]);
  assert.equal(effects.length, 2);
  through(async (mail) => {
    await send(mail);
    // Dead: what would follow never does.
    if (mail.to === "crash@example.test") await new Promise(() => {});
  });
  const first = effects.map((e) => carryOut(e));
  while (mailsTo("crash@example.test") + mailsTo("fine@example.test") < 2)
    await new Promise((resolve) => setTimeout(resolve, 20));
  through(send);
  // Another process takes the effects that were never noted as done.
  for (const effect of effects) await carryOut(effect);
  await Promise.race([Promise.all(first), new Promise((resolve) => setTimeout(resolve, 200))]);
  assert.deepEqual([mailsTo("crash@example.test"), mailsTo("fine@example.test")], [1, 1]);
  const states = Object.fromEntries((await recipients(id)).map((r) => [r.email, r.state]));
  assert.deepEqual(states, { "crash@example.test": "unclear", "fine@example.test": "sent" });
  assert.equal((await view(id)).state, "sent", "nothing waits any more");
  const todos = (await c.as("city", "GET", "/api/home")) as { todos?: { kind: string }[] };
  assert.ok(todos.todos?.some((t) => t.kind === "dispatches.unclear"));

  const unclear = (await recipients(id)).find((r) => r.state === "unclear");
  const old = c.linkTo("crash@example.test");
  await c.as("city", "POST", `/api/dispatches/${id}/recipients/${unclear?.id}/resend`, {});
  for (const effect of [...(await waiting()), ...effects]) await carryOut(effect);
  assert.equal(mailsTo("crash@example.test"), 2);
  assert.equal((await c.page("GET", old)).status, 404);
  assert.equal((await c.page("GET", c.linkTo("crash@example.test"))).status, 200);
  const fine = (await recipients(id)).find((r) => r.state === "sent" && r.email === "fine@example.test");
  const refused = await c.t.call("POST", `/api/dispatches/${id}/recipients/${fine?.id}/resend`, {
    cookie: c.cookies.city,
    body: {},
  });
  assert.equal(refused.status, 409);
});

test("a mail server that is away for now is tried again; one that refuses for good ends it and marks the address", async () => {
  const { id, channel, effects } = await started("拒收测试院", ["away@example.test"]);
  const [effect] = effects;
  assert.ok(effect);
  through(async () => {
    throw new MailRefused("connect ECONNREFUSED", { permanent: false });
  });
  await assert.rejects(carryOut(effect));
  assert.equal((await recipients(id))[0]?.state, "waiting");
  assert.equal((await view(id)).state, "sending");
  through(async () => {
    throw new MailRefused("550 5.1.1 no such user", { permanent: true, code: 550, status: "5.1.1" });
  });
  await carryOut(effect);
  assert.equal((await recipients(id))[0]?.state, "refused");
  const shown = (await c.as("city", "GET", `/api/channels/${channel.id}`)) as unknown as ChannelView;
  assert.notEqual(shown.contacts[0]?.bouncedAt, null);
  assert.match(shown.contacts[0]?.bounceReason ?? "", /5\.1\.1/);
  const todos = (await c.as("city", "GET", "/api/home")) as { todos?: { kind: string }[] };
  assert.ok(todos.todos?.some((t) => t.kind === "channels.bounced"));
  // A corrected address is a new one.
  const { contacts, version, ...rest } = shown;
  await c.as("city", "PATCH", `/api/channels/${channel.id}`, {
    ...Object.fromEntries(
      ["kind", "nameZh", "nameEn", "fields", "industries", "languages", "description", "notes"].map((k) => [
        k,
        rest[k as keyof typeof rest],
      ]),
    ),
    version,
    contacts: contacts.map(({ id: contact, name, locale }) => ({
      id: contact,
      name,
      locale,
      email: "right@example.test",
    })),
  });
  const corrected = (await c.as("city", "GET", `/api/channels/${channel.id}`)) as unknown as ChannelView;
  assert.deepEqual(
    corrected.contacts.map((x) => [x.email, x.bouncedAt]),
    [["right@example.test", null]],
  );
});

const dsn = (to: string, messageId: string, more: { action?: string; status?: string } = {}) =>
  [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.test",
    "",
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${more.action ?? "failed"}`,
    `Status: ${more.status ?? "5.1.1"}`,
    "Diagnostic-Code: smtp; 550 no such user",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <${messageId}@city.example.test>`,
    "",
    "--b--",
    "",
  ].join("\r\n");

test("delivery reports: a dead address is found by the letter's name and written to no more, delays are counted, other mail is refused", async () => {
  const { id, channel, effects } = await started("退信测试院", ["dead@example.test", "slow@example.test"]);
  for (const effect of effects) await carryOut(effect);
  const rows = await c.t.runtime.platform.db
    .selectFrom("dispatchRecipients")
    .select(["email", "messageId"])
    .where("dispatchId", "=", String(id))
    .execute();
  const nameOf = (email: string) => rows.find((r) => r.email === email)?.messageId ?? "";
  const upload = (content: string, who: keyof Carrying["cookies"] = "city") => {
    const sent = multipart({ file: { name: "report.eml", content, mime: "message/rfc822" } });
    return c.t.app.inject({
      method: "POST",
      url: "/api/channels/bounces",
      headers: { ...sent.headers, cookie: c.cookies[who] },
      payload: sent.payload,
    });
  };
  // Forwarded on the way: the report names another address, the letter's name is believed.
  const hard = await upload(dsn("somebody@backend.example.test", nameOf("dead@example.test")));
  assert.equal(hard.statusCode, 200, hard.payload);
  assert.deepEqual(hard.json().items[0].channelIds, [channel.id]);
  await upload(dsn("slow@example.test", nameOf("slow@example.test"), { action: "delayed", status: "4.4.1" }));
  const shown = (await c.as("city", "GET", `/api/channels/${channel.id}`)) as unknown as ChannelView;
  const by = (email: string) => shown.contacts.find((x) => x.email === email);
  assert.notEqual(by("dead@example.test")?.bouncedAt, null);
  assert.deepEqual([by("slow@example.test")?.bouncedAt, by("slow@example.test")?.softBounces], [null, 1]);
  // A made-up report about a letter that never was changes nothing.
  const strange = await upload(
    dsn("city-operator@example.test", "dispatch-00000000-0000-0000-0000-000000000000"),
  );
  assert.deepEqual(strange.json().items[0].matched, false);
  assert.equal((await upload("Subject: hello\r\n\r\nI am on holiday")).statusCode, 422);
  assert.equal((await upload(dsn("x@example.test", "y"), "county")).statusCode, 403);
});

test("a dispatch that is cancelled while it is sent: what waits stays unsent", async () => {
  const { id, effects } = await started("取消测试院", ["first@example.test", "second@example.test"]);
  const [one, two] = effects;
  assert.ok(one && two);
  await carryOut(one);
  await c.as("city", "POST", `/api/dispatches/${id}/cancel`, {
    version: (await view(id)).version,
    reason: "发错了",
  });
  await carryOut(two);
  assert.equal(mailsTo("first@example.test") + mailsTo("second@example.test"), 1);
  assert.deepEqual((await recipients(id)).map((r) => r.state).sort(), ["sent", "skipped"]);
});
