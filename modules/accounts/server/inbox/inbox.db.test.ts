import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Role, ScopeNode } from "#platform/kernel/actor.ts";
import { createMailer, type Mailer } from "#platform/mail/mailer.ts";
import { headerOf, Mailbox } from "#platform/mail/testing/mailbox.ts";
import type { Platform } from "#platform/platform.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import type { MailChoice } from "../../model/inbox/preferences.ts";
import { defaultPreferences } from "../../model/inbox/preferences.ts";
import type { Notice } from "../../model/notice.ts";
import { CITY, fewOrganisations, PASSWORD } from "../../testing/accounts-app.ts";
import { housekeep } from "../housekeeping.ts";
import { accountMigrations, createAccounts } from "../index.ts";

const box = new Mailbox();
let t: TestPlatform;
let platform: Platform;
let mailer: Mailer;
let accounts: ReturnType<typeof createAccounts>;
const ids: Record<string, string> = {};

before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...accountMigrations }, poolSize: 24 });
  mailer = createMailer({ smtpUrl: await box.open(), from: "平台 <huizhi@example.cn>" });
  platform = { ...t.platform, mailer, config: { ...t.config, publicUrl: "https://huizhi.example.org" } };
  accounts = createAccounts(platform, {
    organisations: fewOrganisations,
    editions: async () => [],
    secret: "0123456789abcdef0123456789abcdef",
  });
  const own: [Role, ScopeNode][] = [["city-operator", CITY]];
  for (const [name, locale, email] of [
    ["zhang", "zh", "zhang@example.cn"],
    ["smith", "en", "smith@example.org"],
    ["silent", "zh", null],
  ] as const) {
    const [made] = await platform.commands.run(t.context(), (work) =>
      accounts.ensurePeople(work, [
        {
          name: `测试${name}`,
          userName: name,
          password: PASSWORD,
          city: "410800",
          locale,
          ...(email ? { email } : {}),
          grants: own.map(([role, scope]) => ({ role, scope })) as never,
        },
      ]),
    );
    ids[name] = made?.id ?? "";
  }
});
after(async () => {
  mailer.close();
  await t.close();
  await box.close();
});
beforeEach(async () => {
  box.mails.length = 0;
  for (const name of ["zhang@example.cn", "smith@example.org"]) box.refuse(name);
  for (const table of ["inboxMessages", "inboxDigests", "inboxPreferences", "recordVersions"] as const)
    await platform.db.deleteFrom(table).execute();
  t.setNow("2023-09-24T02:00:00.000Z");
});

const person = (name: string) => ids[name] ?? "";
let effects = 0;
const published: Notice = {
  kind: "need.published",
  to: { personId: "" },
  subject: { zh: "需求已发布：电池", en: "A need was published: 电池" },
  text: { zh: "贵单位的需求“电池”已发布。", en: "Your need “电池” is published." },
  link: "/needs/n1",
};
const returned: Notice = {
  ...published,
  kind: "need.returned",
  subject: { zh: "需求被退回：电池", en: "A need was sent back: 电池" },
};
const receive = (notice: Notice, names: readonly string[], effect = `e${++effects}`) =>
  accounts.inbox.receive(notice, { effect: { id: effect }, people: names.map(person) });
const rowsOf = (name: string) =>
  platform.db
    .selectFrom("inboxMessages")
    .selectAll()
    .where("personId", "=", person(name))
    .orderBy("id")
    .execute();
const choose = (name: string, needs: MailChoice, digestHour = 8, version = 0) =>
  accounts.inbox.setPreferences(t.context(anActor(person(name))), {
    version,
    mail: { ...defaultPreferences.mail, needs },
    digestHour,
  });
const addressees = () => box.mails.map(({ to }) => to.join());

test("an effect that runs again makes no second row and no second mail", async () => {
  const all = ["zhang", "smith", "silent"];
  await receive(returned, all, "twice");
  await receive(returned, all, "twice");
  for (const name of all) assert.equal((await rowsOf(name)).length, 1, name);
  assert.deepEqual(addressees().toSorted(), ["smith@example.org", "zhang@example.cn"]);
  assert.equal((await rowsOf("silent"))[0]?.mail, "none", "without an address only the inbox");
});

test("urgent goes at once in each one's language, with the page and a name that stays", async () => {
  await receive(returned, ["zhang", "smith"]);
  const zh = box.latestTo("zhang@example.cn");
  const en = box.latestTo("smith@example.org");
  assert.equal(zh?.subject, "需求被退回：电池");
  assert.equal(en?.subject, "A need was sent back: 电池");
  assert.ok(en?.text.includes("https://huizhi.example.org/needs/n1"));
  const [row] = await rowsOf("smith");
  assert.equal(headerOf(en?.raw ?? "", "message-id"), `<notice-${row?.id}@example.cn>`);
  assert.equal(headerOf(en?.raw ?? "", "list-unsubscribe"), "<https://huizhi.example.org/inbox/preferences>");
  assert.equal(row?.mail, "sent");
  await receive({ ...published, urgent: true }, ["zhang"]);
  assert.equal(box.latestTo("zhang@example.cn")?.subject, "需求已发布：电池");
});

test("a server that is away: who was reached is not written to again, who was not is", async () => {
  box.refuse("smith@example.org", 451, "4.7.1 later");
  await assert.rejects(receive(returned, ["smith", "zhang"], "away"), /451|later/);
  assert.deepEqual(addressees(), ["zhang@example.cn"]);
  box.refuse("smith@example.org");
  await receive(returned, ["smith", "zhang"], "away");
  assert.deepEqual(addressees(), ["zhang@example.cn", "smith@example.org"]);
});

test("an address refused for good is not tried again; the message is in the inbox", async () => {
  box.refuse("smith@example.org", 550, "5.1.1 no such mailbox");
  await receive(returned, ["smith"], "gone");
  await receive(returned, ["smith"], "gone");
  const [row] = await rowsOf("smith");
  assert.equal(row?.mail, "failed");
  const { at: _, ...counts } = await accounts.inbox.unread(person("smith"));
  assert.deepEqual(counts, { unread: 1, urgent: 1 });
});

test("the rest waits for one mail a day at eight, in each one's language", async () => {
  await receive(published, ["zhang", "smith"]);
  await receive({ ...published, kind: "engagement.confirmed" }, ["zhang"]);
  assert.deepEqual(addressees(), []);
  // 07:59 on the next day in Jiaozuo: not yet.
  t.setNow("2023-09-24T23:59:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  t.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 2, failed: 0, later: 0 });
  assert.equal(box.latestTo("zhang@example.cn")?.subject, "汇智每日摘要：2 条新消息（9月25日）");
  assert.equal(box.latestTo("smith@example.org")?.subject, "Huizhi daily digest: 1 new message (25 Sep)");
  // What comes later on the day waits for the next, however often the job runs.
  await receive(published, ["zhang"]);
  t.setNow("2023-09-25T07:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  t.setNow("2023-09-26T00:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 1, failed: 0, later: 0 });
  assert.equal(box.mails.length, 3);
});

test("a server that was off at eight sends later on the day, and the chosen hour is kept", async () => {
  await choose("zhang", "digest", 18);
  await receive(published, ["zhang", "smith"]);
  t.setNow("2023-09-25T04:05:00.000Z");
  await accounts.inbox.sendDigests();
  assert.deepEqual(addressees(), ["smith@example.org"]);
  t.setNow("2023-09-25T10:05:00.000Z");
  await accounts.inbox.sendDigests();
  assert.deepEqual(addressees(), ["smith@example.org", "zhang@example.cn"]);
});

test("read already: no mail; no longer wanted: no mail; read in part: the rest", async () => {
  await receive(published, ["zhang", "smith"]);
  const [read] = await rowsOf("zhang");
  await accounts.inbox.mark(person("zhang"), { ids: [read?.id ?? ""], read: true });
  await choose("smith", "never");
  t.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  assert.equal((await rowsOf("smith"))[0]?.mail, "none");
  await receive(published, ["zhang"]);
  await receive(published, ["zhang"]);
  const [, second] = await rowsOf("zhang");
  await accounts.inbox.mark(person("zhang"), { ids: [second?.id ?? ""], read: true });
  t.setNow("2023-09-26T00:05:00.000Z");
  await accounts.inbox.sendDigests();
  assert.equal(box.latestTo("zhang@example.cn")?.subject, "汇智每日摘要：1 条新消息（9月26日）");
});

test("twenty processes at once send one digest each to two people", async () => {
  for (let i = 0; i < 5; i++) await receive(published, ["zhang", "smith"]);
  t.setNow("2023-09-25T00:05:00.000Z");
  const runs = await Promise.all(Array.from({ length: 20 }, () => accounts.inbox.sendDigests()));
  assert.equal(
    runs.reduce((sum, { sent }) => sum + sent, 0),
    2,
  );
  assert.deepEqual(addressees().toSorted(), ["smith@example.org", "zhang@example.cn"]);
});

test("a process that dies between sending and marking: the second letter has the first one's name", async () => {
  await receive(published, ["zhang"]);
  t.setNow("2023-09-25T00:05:00.000Z");
  await accounts.inbox.sendDigests();
  // As it stood in the moment after the server took the letter.
  await platform.db.updateTable("inboxDigests").set({ state: "sending", sentAt: null }).execute();
  await platform.db.updateTable("inboxMessages").set({ mail: "digest", mailedAt: null }).execute();
  t.setNow("2023-09-25T00:10:00.000Z");
  assert.equal((await accounts.inbox.sendDigests()).sent, 0, "it may still be at work");
  await receive(published, ["zhang"]);
  t.setNow("2023-09-25T01:05:00.000Z");
  assert.equal((await accounts.inbox.sendDigests()).sent, 1);
  const [first, second] = box.mails.map(({ raw }) => headerOf(raw, "message-id"));
  assert.equal(first, second);
  assert.equal(box.mails[1]?.subject, box.mails[0]?.subject, "and says the same");
  t.setNow("2023-09-25T02:05:00.000Z");
  assert.equal((await accounts.inbox.sendDigests()).sent, 0, "that was the day's one");
});

test("a mail server that is away at eight: the digest goes with the next run; refused for good, it does not", async () => {
  await receive(published, ["zhang", "smith"]);
  box.refuse("zhang@example.cn", 421, "4.3.2 closing");
  box.refuse("smith@example.org", 550, "5.1.1 no such mailbox");
  t.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 0, failed: 1, later: 1 });
  box.refuse("zhang@example.cn");
  t.setNow("2023-09-25T01:05:00.000Z");
  assert.deepEqual(await accounts.inbox.sendDigests(), { sent: 1, failed: 0, later: 0 });
  assert.deepEqual(addressees(), ["zhang@example.cn"]);
});

test("choices: refused when stale, kept in the audit log, used for the next message", async () => {
  await choose("zhang", "at-once", 7);
  await assert.rejects(choose("zhang", "never"), refusedAs("stale-version"));
  await receive(published, ["zhang"]);
  assert.deepEqual(addressees(), ["zhang@example.cn"]);
  await choose("zhang", "never", 7, 1);
  await receive(returned, ["zhang"]);
  assert.equal(box.mails.length, 1, "never is meant, for urgent ones too");
  await receive({ ...returned, kind: "account.password-changed" }, ["zhang"]);
  assert.equal(box.mails.length, 2, "security is not silenced");
  assert.equal((await accounts.inbox.unread(person("zhang"))).unread, 3, "the inbox has everything");
});

test("all read up to what was seen; others' messages are out of reach", async () => {
  await receive(published, ["zhang", "smith"]);
  t.setNow("2023-09-24T02:01:00.000Z");
  await receive(published, ["zhang"]);
  const seen = "2023-09-24T02:00:30.000Z";
  assert.equal((await accounts.inbox.markAll(person("zhang"), seen)).unread, 1);
  const [foreign] = await rowsOf("smith");
  await accounts.inbox.mark(person("zhang"), { ids: [foreign?.id ?? ""], read: true });
  assert.equal((await accounts.inbox.unread(person("smith"))).unread, 1);
  const [own] = await rowsOf("zhang");
  assert.equal((await accounts.inbox.mark(person("zhang"), { ids: [own?.id ?? ""], read: false })).unread, 2);
});

test("the unread ones as text for a chat", async () => {
  await receive(published, ["smith"]);
  assert.deepEqual(await accounts.inbox.forChat(person("smith"), "en"), {
    total: 1,
    text: `[Huizhi] 1 unread message
1. A need was published: 电池 https://huizhi.example.org/needs/n1
All messages: https://huizhi.example.org/inbox`,
  });
});

test("read ones go after 180 days, unread ones stay", async () => {
  await receive(published, ["zhang"]);
  await receive(published, ["zhang"]);
  const [first] = await rowsOf("zhang");
  await accounts.inbox.mark(person("zhang"), { ids: [first?.id ?? ""], read: true });
  const after = (days: number) => new Date(Date.parse("2023-09-24T02:00:00Z") + days * 86_400_000);
  assert.equal((await housekeep(platform.db, after(180))).messages, 0);
  assert.equal((await housekeep(platform.db, after(181))).messages, 1);
  assert.equal((await rowsOf("zhang")).length, 1);
});

test("a person's copy has the messages; a forgotten person has none, and gets none", async () => {
  const [leaving] = await platform.commands.run(t.context(), (work) =>
    accounts.ensurePeople(work, [
      { name: "测试离职", userName: "leaving", password: PASSWORD, city: "410800", grants: [] },
    ]),
  );
  ids.leaving = leaving?.id ?? "";
  await receive(published, ["leaving"]);
  await choose("leaving", "never");
  const copy = await accounts.inbox.dataOf(person("leaving"));
  assert.equal(copy.messages[0]?.textZh, "贵单位的需求“电池”已发布。");
  assert.equal(copy.preferences.mail.needs, "never");
  const admin = anActor("root", ["administrator", CITY]);
  await accounts.service.anonymise(t.context(admin), person("leaving"), "本人申请");
  assert.equal((await rowsOf("leaving")).length, 0);
  const left = await platform.db
    .selectFrom("inboxPreferences")
    .selectAll()
    .where("personId", "=", person("leaving"))
    .execute();
  assert.deepEqual(left, []);
  await receive(published, ["leaving"]);
  assert.equal((await rowsOf("leaving")).length, 0);
});
