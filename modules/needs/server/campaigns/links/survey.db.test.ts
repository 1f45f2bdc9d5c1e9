import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Outbox } from "#platform/jobs/outbox.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { aTechnologyNeed } from "../../../testing/a-need.ts";
import { campaignsWorld, QINYANG } from "../../../testing/campaigns-world.ts";
import { city, county, enterprise, otherCounty, rival } from "../../../testing/needs-world.ts";

const mailbox = new Mailbox();
let w: Awaited<ReturnType<typeof campaignsWorld>>;
let outbox: Outbox;
before(async () => {
  const mailer = createMailer({ smtpUrl: await mailbox.open(), from: "征集办 <office@example.test>" });
  w = await campaignsWorld({ mailer, extra: 2 });
  outbox = new Outbox({
    db: w.platform.db,
    logger: w.platform.logger,
    handlers: w.campaigns.module.effects ?? {},
  });
});
after(async () => {
  await outbox.stop();
  w.platform.mailer.close();
  await w.t.close();
  await mailbox.close();
});

const nobody = anActor("anonymous");
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const bearer = (token: string, actor = nobody) => ({ token, ip: "198.51.100.1", actor });
const at = (actor = nobody) => w.t.context(actor);
const open = (token: string, actor = nobody) => w.campaigns.survey.open(at(actor), bearer(token, actor));
const values = (over: object = {}) => ({ ...aTechnologyNeed(over).values });
const save = (token: string, key: string, given: object, version?: number) =>
  w.campaigns.drafts.save(at(), bearer(token), { key, kind: "technology", values: { ...given }, version });
const submit = (token: string, draftId: string, given: object, version = 1) =>
  w.campaigns.survey.submit(at(), bearer(token), { draftId, version, values: { ...given } });
const sent = async () => {
  outbox.kick();
  await outbox.drained();
  return mailbox.mails;
};
const needsAs = (id: string, actor = county) =>
  w.needs.service.view(id, { actor, now: w.t.platform.clock().toISOString() });

test("by the link from a real mail an enterprise without account submits a need to the county's desk; the record names link and enterprise", async () => {
  const campaign = await w.running(["o1"]);
  const { id } = await w.targetOf(campaign, "o1");
  await w.campaigns.inviting.invite(at(county), { ids: [id], send: true });
  const mail = (await sent()).at(-1);
  assert.deepEqual([mail?.to, mail?.subject], [["o1@example.test"], "邀请填报：2023年需求征集"]);
  const token = /\/survey\/([\w-]{20,})/.exec(mail?.text ?? "")?.[1] ?? "";
  const seen = await open(token);
  assert.deepEqual(
    [seen.organisation.name, seen.standing, seen.campaign.until],
    ["焦作测试机械有限公司", "open", "2023-04-30"],
  );
  const draft = await save(token, "device-1-a", values());
  const after = await submit(token, draft.id, values());
  assert.deepEqual([after.drafts.length, after.needs[0]?.state], [0, "submitted"]);
  const need = await needsAs(after.needs[0]?.id ?? "");
  assert.deepEqual([need.organisationId, need.county, need.filledInByName], ["o1", QINYANG, null]);
  const { rows } = await w.platform.pool.query<{ action: string; actor_id: string; actor_name: string }>(
    "select action, actor_id, actor_name from audit_entries where actor_id like 'survey-link:%' order by seq",
  );
  assert.deepEqual(
    rows.map((r) => r.action),
    ["survey.open-link", "survey.draft", "need.create", "need.submit", "survey.submit"],
  );
  assert.ok(rows.every((r) => r.actor_name === "焦作测试机械有限公司"));
  for (const table of [
    "survey_links",
    "survey_targets",
    "outbox",
    "audit_entries",
    "record_versions",
    "idempotency_keys",
  ]) {
    const found = await w.platform.pool.query(`select 1 from ${table} t where t::text like $1`, [
      `%${token}%`,
    ]);
    assert.equal(found.rows.length, 0, table);
  }
});

test("what is refused at submission names its fields and leaves the draft as it was", async () => {
  const campaign = await w.running(["o1"]);
  const token = await w.link(campaign, "o1");
  const kept = values({ problem: null, endYear: 2022, startYear: 2021 });
  const draft = await save(token, "device-1-b", kept);
  await assert.rejects(submit(token, draft.id, kept), (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.code, "needs.incomplete");
    assert.deepEqual(error.detail.fields?.map((f) => f.field).sort(), ["endYear", "problem"]);
    return true;
  });
  const [still] = (await open(token)).drafts;
  assert.deepEqual([still?.version, still?.values.title], [1, "矿用输送带接头在线监测"]);
  await assert.rejects(
    submit(token, draft.id, { ...kept, title: "字".repeat(200) }),
    refused("invalid-input"),
  );
  await assert.rejects(submit(token, draft.id, { ...kept, classified: true }), refused("needs.classified"));
});

test("two who submit one draft at once, and one who repeats it, make one need", async () => {
  const campaign = await w.running(["o1"]);
  const token = await w.link(campaign, "o1");
  const draft = await save(token, "device-1-c", values({ title: "只应有一条" }));
  const done = await Promise.allSettled(
    Array.from({ length: 10 }, () => submit(token, draft.id, values({ title: "只应有一条" }))),
  );
  assert.ok(done.every((d) => d.status === "fulfilled"));
  await submit(token, draft.id, values({ title: "只应有一条" }));
  const { rows } = await w.platform.pool.query("select 1 from needs where title = '只应有一条'");
  assert.equal(rows.length, 1);
});

test("a draft typed on two devices: the older save is refused with what differs, the same save again is one", async () => {
  const campaign = await w.running(["o1"]);
  const token = await w.link(campaign, "o1");
  const first = await save(token, "device-1-d", { title: "甲" });
  assert.deepEqual(await save(token, "device-1-d", { title: "甲" }), first);
  const second = await save(token, "device-1-d", { title: "乙" }, first.version);
  assert.equal(second.version, 2);
  await assert.rejects(save(token, "device-1-d", { title: "丙" }, first.version), (error: unknown) => {
    assert.ok(error instanceof Refusal && error.code === "stale-version");
    assert.deepEqual(
      error.detail.changes?.map((c) => [c.field, c.from, c.to]),
      [["title", "丙", "乙"]],
    );
    return true;
  });
  await assert.rejects(
    save(token, "device-1-e", { problem: "长".repeat(50_000) }),
    refused("campaigns.draft-too-large"),
  );
  assert.equal((await save(token, "device-1-f", { title: "<script>alert(1)</script>" })).version, 1);
});

test("last year's need is renewed with one press, what came of it is told, and once only", async () => {
  const past = await w.needs.service.createDraft(at(enterprise), {
    editionId: "e0",
    organisationId: "o1",
    content: aTechnologyNeed({ title: "往届的需求", startYear: 2020, endYear: 2022 }),
  });
  await w.needs.service.submit(at(enterprise), { id: past.id });
  await w.needs.service.withdraw(at(enterprise), { id: past.id, reason: "当年未能对接" });
  const campaign = await w.running(["o1", "o2"]);
  const token = await w.link(campaign, "o1");
  const { earlier } = await open(token);
  assert.deepEqual(
    earlier.map((n) => [n.title, n.state, n.result, n.renewed]),
    [["往届的需求", "withdrawn", "当年未能对接", false]],
  );
  const made = await Promise.all([1, 2, 3].map(() => w.campaigns.drafts.renew(at(), bearer(token), past.id)));
  assert.equal(new Set(made.map((m) => m.id)).size, 1);
  const [draft] = (await open(token)).drafts;
  assert.deepEqual(
    [draft?.renews, draft?.check, draft?.values.endYear],
    [past.code, ["startYear", "endYear", "plannedFunding"], 2022],
  );
  assert.equal((await open(token)).earlier[0]?.renewed, true);
  // Another enterprise's link knows nothing of it.
  const other = await w.link(campaign, "o2");
  assert.deepEqual((await open(other)).earlier, []);
  await assert.rejects(
    w.campaigns.drafts.renew(at(), bearer(other), past.id),
    refused("campaigns.renewal-unknown"),
  );
});

test("the link is its enterprise's: signed in as anybody else it neither opens nor submits; as the enterprise its drafts become needs", async () => {
  const campaign = await w.running(["o1"]);
  const token = await w.link(campaign, "o1");
  const draft = await save(token, "device-1-g", values({ title: "将被接手" }));
  await save(token, "device-1-h", { problem: "还没有名称" });
  for (const actor of [rival, city, county, anActor("x", ["expert", { kind: "own", personId: "x" }])])
    await assert.rejects(open(token, actor), refused("campaigns.link-of-another"), actor.name);
  await assert.rejects(
    w.campaigns.survey.submit(at(rival), bearer(token, rival), {
      draftId: draft.id,
      version: 1,
      values: values(),
    }),
    refused("campaigns.link-of-another"),
  );
  assert.deepEqual(await w.campaigns.survey.claim(at(enterprise), bearer(token, enterprise)), {
    taken: 1,
    left: 1,
  });
  const { rows } = await w.platform.pool.query(
    "select state, organisation_id from needs where title = '将被接手'",
  );
  assert.deepEqual(rows, [{ state: "draft", organisation_id: "o1" }]);
});

test("unknown, withdrawn, run out: refused each in its words; drafts are kept", async () => {
  const campaign = await w.running(["o1"]);
  await assert.rejects(open("x".repeat(32)), refused("campaigns.link-unknown"));
  const token = await w.link(campaign, "o1");
  await save(token, "device-1-i", { title: "保留" });
  const { id } = await w.targetOf(campaign, "o1");
  assert.equal((await w.campaigns.inviting.revoke(at(county), { id })).revoked, 1);
  await assert.rejects(open(token), refused("campaigns.link-revoked"));
  const again = await w.link(campaign, "o1");
  assert.deepEqual(
    (await open(again)).drafts.map((d) => d.title),
    ["保留"],
  );
  w.t.setNow("2023-10-28T01:00:00.000Z");
  await assert.rejects(open(again), refused("campaigns.link-expired"));
  w.t.setNow("2023-04-10T01:00:00.000Z");
});

test("over: the draft is kept and nothing submitted; an extension asked reaches the officer, granted it opens for this enterprise alone", async () => {
  const campaign = await w.running(["o1", "o4"]);
  const token = await w.link(campaign, "o1");
  const neighbour = await w.link(campaign, "o4");
  const draft = await save(token, "device-1-j", values({ title: "迟到的需求" }));
  await assert.rejects(
    w.campaigns.extensions.ask(at(), bearer(token), { reason: "出差" }),
    refused("campaigns.still-open"),
  );
  w.t.setNow("2023-05-02T01:00:00.000Z");
  await assert.rejects(submit(token, draft.id, values({ title: "迟到的需求" })), refused("campaigns.over"));
  const later = await save(token, "device-1-j", values({ title: "迟到的需求改" }), draft.version);
  await w.campaigns.extensions.ask(at(), bearer(token), { reason: "负责人出差", wantedUntil: "2023-05-10" });
  await assert.rejects(
    w.campaigns.extensions.ask(at(), bearer(token), { reason: "再问" }),
    refused("campaigns.extension-asked"),
  );
  const todos = await w.campaigns.module.todos?.(county, { now: "2023-05-02T01:00:00.000Z" });
  assert.deepEqual(
    todos?.map((t) => [t.kind, t.count]),
    [["survey.extension", 1]],
  );
  const { id } = await w.targetOf(campaign, "o1");
  await assert.rejects(
    w.campaigns.extensions.decide(at(otherCounty), { id, granted: true, until: "2023-05-10" }),
    refused("not-found"),
  );
  await assert.rejects(
    w.campaigns.extensions.decide(at(county), { id, granted: true, until: "2023-05-01" }),
    refused("invalid-input"),
  );
  await w.campaigns.extensions.decide(at(county), { id, granted: true, until: "2023-05-10" });
  assert.equal((await sent()).at(-1)?.subject, "延期申请已同意：2023年需求征集");
  const seen = await open(token);
  assert.deepEqual([seen.standing, seen.campaign.until], ["open", "2023-05-10"]);
  assert.equal((await open(neighbour)).standing, "over");
  const done = await submit(token, draft.id, values({ title: "迟到的需求改" }), later.version);
  assert.equal(done.needs.find((n) => n.title === "迟到的需求改")?.state, "submitted");
  w.t.setNow("2023-04-10T01:00:00.000Z");
});

test("a need that was sent back is seen with its reasons and corrected through the link, also after the end", async () => {
  const campaign = await w.running(["o1"]);
  const token = await w.link(campaign, "o1");
  const draft = await save(token, "device-1-k", values({ title: "待更正" }));
  const { needs } = await submit(token, draft.id, values({ title: "待更正" }));
  const need = needs.find((n) => n.title === "待更正");
  assert.ok(need);
  await w.needs.service.countyReturn(at(county), {
    id: need.id,
    reason: "请补充",
    fields: [{ field: "problem", reason: "请写明工况" }],
  });
  w.t.setNow("2023-05-20T01:00:00.000Z");
  const back = (await open(token)).needs.find((n) => n.id === need.id);
  assert.deepEqual(
    [back?.state, back?.returned?.reason, back?.returned?.fields[0]?.reason],
    ["returned", "请补充", "请写明工况"],
  );
  const after = await w.campaigns.survey.correct(at(), bearer(token), {
    needId: need.id,
    version: back?.version ?? 0,
    kind: "technology",
    values: values({ title: "待更正", problem: "工况：重载、低温。" }),
  });
  assert.equal(after.needs.find((n) => n.id === need.id)?.state, "submitted");
  w.t.setNow("2023-04-10T01:00:00.000Z");
});
