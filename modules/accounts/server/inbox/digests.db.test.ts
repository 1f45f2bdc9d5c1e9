import assert from "node:assert/strict";
import { test } from "node:test";
import { headerOf } from "#platform/mail/testing/mailbox.ts";
import { inboxWorld, published } from "../../testing/inbox-world.ts";

const w = inboxWorld();
const { box, person, receive, rowsOf, choose, addressees } = w;

test("the rest waits for one mail a day at eight, in each one's language", async () => {
  await receive(published, ["zhang", "smith"]);
  await receive({ ...published, kind: "engagement.confirmed" }, ["zhang"]);
  assert.deepEqual(addressees(), []);
  // 07:59 on the next day in Jiaozuo: not yet.
  w.setNow("2023-09-24T23:59:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  w.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 2, failed: 0, later: 0 });
  assert.equal(box.latestTo("zhang@example.cn")?.subject, "汇智每日摘要：2 条新消息（9月25日）");
  assert.equal(box.latestTo("smith@example.org")?.subject, "Huizhi daily digest: 1 new message (25 Sep)");
  // What comes later on the day waits for the next, however often the job runs.
  await receive(published, ["zhang"]);
  w.setNow("2023-09-25T07:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  w.setNow("2023-09-26T00:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 1, failed: 0, later: 0 });
  assert.equal(box.mails.length, 3);
});

test("a server that was off at eight sends later on the day, and the chosen hour is kept", async () => {
  await choose("zhang", "digest", 18);
  await receive(published, ["zhang", "smith"]);
  w.setNow("2023-09-25T04:05:00.000Z");
  await w.inbox.sendDigests();
  assert.deepEqual(addressees(), ["smith@example.org"]);
  w.setNow("2023-09-25T10:05:00.000Z");
  await w.inbox.sendDigests();
  assert.deepEqual(addressees(), ["smith@example.org", "zhang@example.cn"]);
});

test("read already: no mail; no longer wanted: no mail; read in part: the rest", async () => {
  await receive(published, ["zhang", "smith"]);
  const [read] = await rowsOf("zhang");
  await w.inbox.mark(person("zhang"), { ids: [read?.id ?? ""], read: true });
  await choose("smith", "never");
  w.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 0, failed: 0, later: 0 });
  assert.equal((await rowsOf("smith"))[0]?.mail, "none");
  await receive(published, ["zhang"]);
  await receive(published, ["zhang"]);
  const [, second] = await rowsOf("zhang");
  await w.inbox.mark(person("zhang"), { ids: [second?.id ?? ""], read: true });
  w.setNow("2023-09-26T00:05:00.000Z");
  await w.inbox.sendDigests();
  assert.equal(box.latestTo("zhang@example.cn")?.subject, "汇智每日摘要：1 条新消息（9月26日）");
});

test("twenty processes at once send one digest each to two people", async () => {
  for (let i = 0; i < 5; i++) await receive(published, ["zhang", "smith"]);
  w.setNow("2023-09-25T00:05:00.000Z");
  const runs = await Promise.all(Array.from({ length: 20 }, () => w.inbox.sendDigests()));
  assert.equal(
    runs.reduce((sum, { sent }) => sum + sent, 0),
    2,
  );
  assert.deepEqual(addressees().toSorted(), ["smith@example.org", "zhang@example.cn"]);
});

test("a process that dies between sending and marking: the second letter has the first one's name", async () => {
  await receive(published, ["zhang"]);
  w.setNow("2023-09-25T00:05:00.000Z");
  await w.inbox.sendDigests();
  // As it stood in the moment after the server took the letter.
  await w.db.updateTable("inboxDigests").set({ state: "sending", sentAt: null }).execute();
  await w.db.updateTable("inboxMessages").set({ mail: "digest", mailedAt: null }).execute();
  w.setNow("2023-09-25T00:10:00.000Z");
  assert.equal((await w.inbox.sendDigests()).sent, 0, "it may still be at work");
  await receive(published, ["zhang"]);
  w.setNow("2023-09-25T01:05:00.000Z");
  assert.equal((await w.inbox.sendDigests()).sent, 1);
  const [first, second] = box.mails.map(({ raw }) => headerOf(raw, "message-id"));
  assert.equal(first, second);
  assert.equal(box.mails[1]?.subject, box.mails[0]?.subject, "and says the same");
  w.setNow("2023-09-25T02:05:00.000Z");
  assert.equal((await w.inbox.sendDigests()).sent, 0, "that was the day's one");
});

test("a mail server that is away at eight: the digest goes with the next run; refused for good, it does not", async () => {
  await receive(published, ["zhang", "smith"]);
  box.refuse("zhang@example.cn", 421, "4.3.2 closing");
  box.refuse("smith@example.org", 550, "5.1.1 no such mailbox");
  w.setNow("2023-09-25T00:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 0, failed: 1, later: 1 });
  box.refuse("zhang@example.cn");
  w.setNow("2023-09-25T01:05:00.000Z");
  assert.deepEqual(await w.inbox.sendDigests(), { sent: 1, failed: 0, later: 0 });
  assert.deepEqual(addressees(), ["zhang@example.cn"]);
});
