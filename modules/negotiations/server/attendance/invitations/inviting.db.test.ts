import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Outbox } from "#platform/jobs/outbox.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import type { PartyKey } from "../../../model/party.ts";
import { people, QINYANG } from "../../../testing/a-programme.ts";
import { type AnAttendance, anAttendance, aReply } from "../../../testing/an-attendance.ts";
import { refused } from "../../../testing/programme-module.ts";

const mailbox = new Mailbox();
const ATTACK = "a@example.test\r\nBcc: everybody@example.test";
let a: AnAttendance;
let outbox: Outbox;
before(async () => {
  const mailer = createMailer({ smtpUrl: await mailbox.open(), from: "会务组 <office@example.test>" });
  a = await anAttendance({ mailer });
  outbox = new Outbox({ db: a.platform.db, logger: a.platform.logger, handlers: a.effects });
  await a.add(["expert:e1", "expert:e2", "expert:e3", "expert:e4", "organisation:org-a"], QINYANG);
});
after(async () => {
  await outbox.stop();
  a.platform.mailer.close();
  await a.close();
  await mailbox.close();
});

const nobody = anActor("anonymous");
const open = (token: string, actor = nobody) =>
  a.services.invitations.open(a.t.context(actor), { token, ip: "198.51.100.1", actor });
const answer = (token: string, reply = aReply(), actor = nobody, version?: number) =>
  open(token, actor).then((seen) =>
    a.services.invitations.reply(
      a.t.context(actor),
      { token, ip: "198.51.100.1", actor },
      { version: version ?? seen.version, reply },
    ),
  );
const sent = async () => {
  outbox.kick();
  await outbox.drained();
  return mailbox.mails;
};

test("a letter goes through a real mail server to the party's address, with its link and the invitation as a PDF; the database keeps no token", async () => {
  const token = await a.link("expert:e1");
  const [mail] = await sent();
  assert.deepEqual(mail?.to, ["expert.e1@example.test"]);
  assert.equal(mail?.subject, "邀请函：活动jz-main");
  assert.ok(mail?.text.includes(`/invitation/${token}`), mail?.text);
  assert.match(mail?.raw ?? "", /application\/pdf/);
  const pdf = /filename[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(
    mail?.raw.split("application/pdf")[1] ?? "",
  );
  assert.equal(
    Buffer.from(pdf?.[1] ?? "", "base64")
      .subarray(0, 5)
      .toString(),
    "%PDF-",
  );
  assert.deepEqual([(await a.row("expert:e1")).replyState, mailbox.mails.length], ["waiting", 1]);
  for (const table of ["attendance_invitations", "outbox", "audit_entries", "record_versions"]) {
    const { rows } = await a.platform.pool.query(`select 1 from ${table} t where t::text like $1`, [
      `%${token}%`,
    ]);
    assert.equal(rows.length, 0, table);
  }
});

test("without an account the link opens and answers; opened and answered are noted once, the invitee is named as who did it", async () => {
  const token = await a.link("expert:e1");
  const seen = await open(token);
  await open(token);
  assert.deepEqual([seen.name, seen.replyState], ["专家e1", "waiting"]);
  const after = await answer(token, aReply({ interpreter: "en", hotel: true }));
  assert.deepEqual([after.replyState, after.reply?.interpreter], ["accepted", "en"]);
  const { rows } = await a.platform.pool.query<{ action: string; actor_name: string }>(
    "select action, actor_name from audit_entries where action in ('attendance.open-link', 'attendance.reply') order by seq",
  );
  assert.deepEqual(
    rows.map((r) => [r.action, r.actor_name]),
    [
      ["attendance.open-link", "专家e1"],
      ["attendance.reply", "专家e1"],
    ],
  );
  await assert.rejects(answer(token, aReply(), nobody, seen.version), refused("stale-version"));
});

test("the link is its invitee's: signed in as anybody else it neither opens nor answers, as the invitee it does", async () => {
  const token = await a.link("expert:e1");
  for (const actor of [
    people.city,
    people.enterprise,
    people.leader,
    anActor("p-e2", ["expert", { kind: "own", personId: "p-e2" }]),
  ])
    await assert.rejects(open(token, actor), refused("attendance.link-of-another", actor.name));
  assert.equal((await open(token, people.expert)).name, "专家e1");
  const ofEnterprise = await a.link("organisation:org-a");
  assert.equal((await open(ofEnterprise, people.enterprise)).name, "企业org-a");
  await assert.rejects(open(ofEnterprise, people.expert), refused("attendance.link-of-another"));
});

test("unknown, withdrawn, run out: refused each in its words, and nothing is written", async () => {
  await assert.rejects(open("x".repeat(43)), refused("attendance.link-unknown"));
  const token = await a.link("expert:e2");
  const { id } = await a.row("expert:e2");
  const { revoked } = await a.services.inviting.revoke(a.t.context(people.city), { id });
  assert.equal(revoked, 1);
  await assert.rejects(answer(token), refused("attendance.link-revoked"));
  const later = await a.link("expert:e2");
  a.t.setNow("2023-10-20T00:00:00.000Z");
  await assert.rejects(open(later), refused("attendance.link-expired"));
  a.t.setNow("2023-09-23T23:00:00.000Z");
  assert.equal((await a.row("expert:e2")).replyState, "waiting");
});

test("withdrawn between its making and its sending, a letter is not sent", async () => {
  const before = (await sent()).length;
  const { id } = await a.row("expert:e3");
  await a.link("expert:e3");
  await a.services.inviting.revoke(a.t.context(people.city), { id });
  assert.equal((await sent()).length, before);
});

test("reminded are those who wait, once a day, also by two officers at once; who has no address gets a link to pass on", async () => {
  a.t.setNow("2023-09-24T23:00:00.000Z");
  const of = async (...keys: PartyKey[]) => Promise.all(keys.map(async (k) => (await a.row(k)).id));
  const ids = await of("expert:e1", "expert:e2", "expert:e4");
  await a.link("expert:e4");
  a.t.setNow("2023-09-25T23:00:00.000Z");
  const at = a.t.context(people.city);
  const runs = await Promise.all([a.services.inviting.remind(at, ids), a.services.inviting.remind(at, ids)]);
  // e1 has answered; e2 and e4 wait.
  assert.deepEqual(runs.map((r) => r.made.length).sort(), [0, 2]);
  const made = runs.flatMap((r) => r.made);
  assert.deepEqual(made.map((m) => m.delivery).sort(), ["mail", "none"]);
  assert.equal((await a.services.inviting.remind(a.t.context(people.city), ids)).made.length, 0);
  const mail = (await sent()).at(-1);
  assert.deepEqual([mail?.to, mail?.subject], [["expert.e2@example.test"], "请回复参会邀请：活动jz-main"]);
});

test("one address for several parties, somebody else's county, an address that is two: refused", async () => {
  const ids = [(await a.row("expert:e1")).id, (await a.row("expert:e2")).id];
  const invite = (actor: typeof people.city, email: string | null, list = ids) =>
    a.services.inviting.invite(a.t.context(actor), { ids: list, send: true, email });
  await assert.rejects(invite(people.city, "a@example.test"), refused("attendance.one-address"));
  await assert.rejects(invite(people.qinyang, null), refused("not-allowed"));
  await assert.rejects(invite(people.wenxian, null), refused("not-found"));
  assert.deepEqual((await invite(people.city, null, [])).made, []);
  const body = a.operations.find((o) => o.id === "inviteAttendance")?.body;
  assert.equal(body?.safeParse({ ids: [ids[0]], email: ATTACK }).success, false);
  // Past the form, the mailer refuses: nobody else receives anything.
  const before = (await sent()).length;
  await invite(people.city, ATTACK, ids.slice(0, 1));
  assert.equal((await sent()).length, before);
});

test("names and titles with line breaks stay in their line of a letter, as text in its page", async () => {
  await a.platform.db
    .updateTable("attendances")
    .set({ name: '<img src=x onerror="alert(1)">\r\nBcc: everybody@example.test' })
    .where("party", "=", "expert:e3")
    .execute();
  const before = (await sent()).length;
  await a.link("expert:e3");
  const mail = (await sent())[before];
  assert.deepEqual(mail?.to, ["expert.e3@example.test"]);
  const head = mail?.raw.split(/\r?\n\r?\n/)[0] ?? "";
  assert.ok(!/^bcc:/im.test(head), head);
  assert.ok(!mail?.raw.includes("<img src=x"));
});

test("ten answers at once through one link: one counts, the others are stale", async () => {
  const token = await a.link("expert:e3");
  const { version } = await open(token);
  const answers = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => answer(token, aReply({ companions: i }), nobody, version)),
  );
  assert.equal(answers.filter((x) => x.status === "fulfilled").length, 1);
  for (const x of answers) if (x.status === "rejected") assert.ok(refused("stale-version")(x.reason));
});

test("fifty who open the invitation's PDF at once through one link have one made", async () => {
  const token = await a.link("expert:e1");
  const paper = () => a.services.invitations.paper({ token, ip: "198.51.100.1", actor: nobody }, "zh");
  const [first, ...others] = await Promise.all(Array.from({ length: 50 }, paper));
  assert.ok(first && others.every((other) => other === first));
});
