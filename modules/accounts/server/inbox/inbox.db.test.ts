import assert from "node:assert/strict";
import { test } from "node:test";
import { headerOf } from "#platform/mail/testing/mailbox.ts";
import { refusedAs } from "#platform/testing/refused.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { CITY } from "../../testing/accounts-app.ts";
import { inboxWorld, published, returned } from "../../testing/inbox-world.ts";
import { housekeep } from "../housekeeping.ts";

const w = inboxWorld();
const { box, person, receive, rowsOf, choose, addressees } = w;

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
  const { at: _, ...counts } = await w.inbox.unread(person("smith"));
  assert.deepEqual(counts, { unread: 1, urgent: 1 });
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
  assert.equal((await w.inbox.unread(person("zhang"))).unread, 3, "the inbox has everything");
});

test("all read up to what was seen; others' messages are out of reach", async () => {
  await receive(published, ["zhang", "smith"]);
  w.setNow("2023-09-24T02:01:00.000Z");
  await receive(published, ["zhang"]);
  const seen = "2023-09-24T02:00:30.000Z";
  assert.equal((await w.inbox.markAll(person("zhang"), seen)).unread, 1);
  const [foreign] = await rowsOf("smith");
  await w.inbox.mark(person("zhang"), { ids: [foreign?.id ?? ""], read: true });
  assert.equal((await w.inbox.unread(person("smith"))).unread, 1);
  const [own] = await rowsOf("zhang");
  assert.equal((await w.inbox.mark(person("zhang"), { ids: [own?.id ?? ""], read: false })).unread, 2);
});

test("the unread ones as text for a chat", async () => {
  await receive(published, ["smith"]);
  assert.deepEqual(await w.inbox.forChat(person("smith"), "en"), {
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
  await w.inbox.mark(person("zhang"), { ids: [first?.id ?? ""], read: true });
  const after = (days: number) => new Date(Date.parse("2023-09-24T02:00:00Z") + days * 86_400_000);
  assert.equal((await housekeep(w.db, after(180))).messages, 0);
  assert.equal((await housekeep(w.db, after(181))).messages, 1);
  assert.equal((await rowsOf("zhang")).length, 1);
});

test("a person's copy has the messages; a forgotten person has none, and gets none", async () => {
  await w.join("leaving", "zh", null);
  await receive(published, ["leaving"]);
  await choose("leaving", "never");
  const copy = await w.inbox.dataOf(person("leaving"));
  assert.equal(copy.messages[0]?.textZh, "贵单位的需求“电池”已发布。");
  assert.equal(copy.preferences.mail.needs, "never");
  const admin = anActor("root", ["administrator", CITY]);
  const naming = { ...published, text: { zh: "测试leaving已确认对接。", en: "测试leaving confirmed." } };
  await receive(naming, ["zhang"]);
  await w.service.anonymise(w.context(admin), person("leaving"), "本人申请");
  assert.equal((await rowsOf("leaving")).length, 0);
  const [told] = await rowsOf("zhang");
  assert.deepEqual([told?.textZh, told?.textEn], ["已注销已确认对接。", "已注销 confirmed."]);
  assert.ok(!told?.searchText.includes("leaving"));
  const left = await w.db
    .selectFrom("inboxPreferences")
    .selectAll()
    .where("personId", "=", person("leaving"))
    .execute();
  assert.deepEqual(left, []);
  await receive(published, ["leaving"]);
  assert.equal((await rowsOf("leaving")).length, 0);
});

test("a story told without sending: its notices are in the inboxes as of then, old ones read, nothing mailed", async () => {
  const row = (createdAt: string) => ({
    kind: "notice",
    payload: JSON.stringify({ ...published, to: { personId: person("zhang") } }),
    createdAt,
    nextAt: createdAt,
    attempts: 0,
    doneAt: createdAt,
    lastError: null,
  });
  const told = [row("2023-03-01T00:00:00.000Z"), row("2023-09-20T00:00:00.000Z")];
  await w.db.insertInto("outbox").values(told).execute();
  for (let i = 0; i < 2; i++) await w.inbox.recall("2023-09-01T00:00:00.000Z");
  const rows = await rowsOf("zhang");
  assert.deepEqual(
    rows.map(({ createdAt, readAt, mail }) => [createdAt, readAt !== null, mail]),
    [
      ["2023-03-01T00:00:00.000Z", true, "none"],
      ["2023-09-20T00:00:00.000Z", false, "none"],
    ],
  );
  assert.deepEqual(addressees(), []);
});
