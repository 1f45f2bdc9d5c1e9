import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { aPaperEvent } from "#modules/follow-ups/testing/a-paper-event.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { type TestApplication, testApplication } from "./testing/test-application.ts";

const mail = new Mailbox();
let t: TestApplication;
const CITY = { kind: "city", code: jiaozuo.code } as const;
before(async () => {
  t = await testApplication({ env: { HUIZHI_SMTP_URL: await mail.open() } });
  const { accounts, followUps, platform, editions } = t.runtime;
  await editions.service.create(t.context(), {
    id: "e1",
    number: 1,
    name: { zh: "测试届", en: "Test edition" },
    city: CITY.code,
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties: ["410882"],
  });
  await platform.commands.run(t.context(), async (work) => {
    await accounts.ensurePeople(work, [
      {
        name: "测试安全员",
        email: "security@example.cn",
        city: CITY.code,
        grants: [{ role: "security-officer", scope: CITY }],
      },
      {
        name: "测试经办人",
        email: "operator@example.cn",
        city: CITY.code,
        grants: [{ role: "city-operator", scope: CITY }],
      },
    ]);
    await followUps.onPaperRecorded(work, aPaperEvent("p1"));
  });
});
after(async () => {
  await t.close();
  await mail.close();
});

async function nightly() {
  const verdict = await t.runtime.evidence.nightly();
  t.runtime.outbox.kick();
  await t.runtime.outbox.drained();
  return verdict;
}
const metric = async (what: string): Promise<string | undefined> =>
  new RegExp(`huizhi_evidence_intact\\{what="${what}"\\} (\\d)`).exec(
    (await t.call("GET", "/metrics")).text,
  )?.[1];
async function todosOf(role: "security-officer" | "city-operator"): Promise<number> {
  const actor = anActor("someone", [role, CITY]);
  const at = { now: new Date().toISOString() };
  const all = await Promise.all(t.runtime.todos.map((todo) => todo(actor, at)));
  return all.flat().filter(({ kind }) => kind === "evidence.broken").length;
}

test("an intact log and ledger: measured, noted in the log itself, nobody is troubled", async () => {
  assert.equal(await metric("audit"), undefined, "nothing is claimed before the first verification");
  const verdict = await nightly();
  assert.equal(verdict.audit.ok, true);
  assert.equal(verdict.ledger.ok, true);
  assert.equal(await metric("audit"), "1");
  assert.equal(await metric("ledger"), "1");
  assert.deepEqual(mail.mails, []);
  assert.equal(await todosOf("security-officer"), 0);
});

test("an entry of the ledger altered in the database: named, measured, told to the security officer", async () => {
  const { db } = t.runtime.platform;
  await sql`alter table ledger_events disable trigger all`.execute(db);
  const { rows } = await sql<{ id: string }>`update ledger_events set reason = '补记' where id =
    (select id from ledger_events order by id limit 1) returning id`.execute(db);
  const verdict = await nightly();
  assert.deepEqual(verdict.ledger, { ok: false, bad: { event: rows[0]?.id, why: "altered" } });
  assert.equal(await metric("ledger"), "0");
  assert.equal(await metric("audit"), "1");
  assert.deepEqual(
    mail.mails.map(({ to }) => to),
    [["security@example.cn"]],
  );
  assert.match(mail.mails[0]?.text ?? "", new RegExp(`跟踪台账的记录 ${rows[0]?.id} 与审计日志不符`));
  assert.equal(await todosOf("security-officer"), 1);
  assert.equal(await todosOf("city-operator"), 0);
});

test("a log whose rows and head are gone still reaches the security officer", async () => {
  const { db } = t.runtime.platform;
  mail.mails.length = 0;
  await sql`alter table audit_entries disable trigger all`.execute(db);
  await sql`update audit_entries set actor_name = '他人' where seq = 2`.execute(db);
  await sql`delete from audit_head`.execute(db);
  const verdict = await nightly();
  assert.deepEqual(!verdict.audit.ok && verdict.audit.firstBad, { seq: 2, why: "altered" });
  assert.equal(await metric("audit"), "0");
  assert.match(mail.mails[0]?.text ?? "", /审计日志自第 2 行起不完整/);
});
