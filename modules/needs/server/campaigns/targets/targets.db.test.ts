import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Outbox } from "#platform/jobs/outbox.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { createMailer } from "#platform/mail/mailer.ts";
import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { aTechnologyNeed } from "../../../testing/a-need.ts";
import { aCampaign, campaignsWorld, MENGZHOU, QINYANG } from "../../../testing/campaigns-world.ts";
import { city, county, otherCounty } from "../../../testing/needs-world.ts";
import { SURVEY_LETTER } from "./inviting.ts";

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
const values = (over: object = {}) => ({ ...aTechnologyNeed(over).values });
const submit = (token: string, draftId: string, given: object, version = 1) =>
  w.campaigns.survey.submit(at(), bearer(token), { draftId, version, values: { ...given } });
const sent = async () => {
  outbox.kick();
  await outbox.drained();
  return mailbox.mails;
};

test("reminded are those who have not answered, once a day, also by two officers at once; preview and totals agree", async () => {
  const campaign = await w.running(["x1", "x0", "o4"], { nameZh: "提醒测试" });
  for (const o of ["x1", "x0", "o4"]) await w.link(campaign, o, city, true);
  const answering = await w.link(campaign, "x0");
  const draft = await w.campaigns.drafts.save(at(), bearer(answering), {
    key: "device-r-1",
    kind: "technology",
    values: values(),
  });
  await submit(answering, draft.id, values());
  w.t.setNow("2023-04-11T01:00:00.000Z");
  const ids = await Promise.all(["x1", "x0", "o4"].map(async (o) => (await w.targetOf(campaign, o)).id));
  const runs = await Promise.all([
    w.campaigns.inviting.remind(at(city), ids),
    w.campaigns.inviting.remind(at(city), ids),
  ]);
  assert.deepEqual(runs.map((r) => r.made.length).sort(), [0, 2]);
  const made = runs.flatMap((r) => r.made);
  // o4 has no address: its link is to be passed on.
  assert.deepEqual(made.map((m) => m.delivery).sort(), ["mail", "none"]);
  assert.equal((await sent()).at(-1)?.subject, "请抓紧填报：提醒测试");
  await assert.rejects(w.campaigns.inviting.remind(at(county), ids), refused("not-found"));
  const progress = await w.campaigns.reading.progress(campaign, {
    actor: city,
    now: "2023-04-11T01:00:00.000Z",
  });
  assert.deepEqual(
    progress.map((p) => [p.county, p.listed, p.invited, p.submitted, p.needs, p.share]),
    [
      [QINYANG, 2, 2, 0, 0, 0],
      [MENGZHOU, 1, 1, 1, 1, 1],
    ],
  );
  const own = await w.campaigns.reading.progress(campaign, {
    actor: county,
    now: "2023-04-11T01:00:00.000Z",
  });
  assert.deepEqual(
    own.map((p) => p.county),
    [QINYANG],
  );
  w.t.setNow("2023-04-10T01:00:00.000Z");
});

test("an account is asked for once a day, to the address the link went to; a link passed on by hand has none", async () => {
  const campaign = await w.running(["o1", "o4"]);
  const token = await w.link(campaign, "o1");
  await Promise.all([1, 2, 3].map(() => w.campaigns.survey.askAccount(at(), bearer(token))));
  assert.deepEqual(w.invited, [
    { organisationId: "o1", name: "焦作测试机械有限公司", email: "o1@example.test" },
  ]);
  const byHand = await w.link(campaign, "o4");
  await assert.rejects(w.campaigns.survey.askAccount(at(), bearer(byHand)), refused("campaigns.no-address"));
});

test("a campaign's days are in order, it starts before its end, closes by itself, and is changed on its newest version only", async () => {
  const make = (over: Record<string, unknown>) =>
    w.campaigns.campaigns.create(at(city), { editionId: "e1", content: aCampaign(over) });
  await assert.rejects(make({ closesOn: "2023-03-01" }), refused("invalid-input"));
  await assert.rejects(
    w.campaigns.campaigns.create(at(county), { editionId: "e1", content: aCampaign() }),
    refused("not-allowed"),
  );
  const late = await make({ opensOn: "2023-03-01", closesOn: "2023-04-09" });
  await assert.rejects(w.campaigns.campaigns.open(at(city), late.id), refused("campaigns.nothing-to-open"));
  const edited = await w.campaigns.campaigns.edit(at(city), {
    id: late.id,
    version: 1,
    content: aCampaign(),
  });
  await assert.rejects(
    w.campaigns.campaigns.edit(at(city), {
      id: late.id,
      version: 1,
      content: aCampaign({ nameZh: "另一名称" }),
    }),
    refused("stale-version"),
  );
  const running = await w.campaigns.campaigns.open(at(city), edited.id);
  assert.equal(running.state, "open");
  await assert.rejects(w.campaigns.campaigns.open(at(city), edited.id), refused("wrong-state"));
  await w.campaigns.campaigns.closeDue("2023-04-30T15:00:00.000Z");
  assert.equal(
    (await w.campaigns.campaigns.view(late.id, { actor: city, now: "2023-05-01T00:00:00.000Z" })).state,
    "open",
  );
  await w.campaigns.campaigns.closeDue("2023-04-30T16:05:00.000Z");
  assert.equal(
    (await w.campaigns.campaigns.view(late.id, { actor: city, now: "2023-05-01T00:00:00.000Z" })).state,
    "closed",
  );
});

test("lists are each county's own; only enterprises of counties that take part; what was used stays", async () => {
  const { id } = await w.campaigns.campaigns.create(at(city), { editionId: "e1", content: aCampaign() });
  const add = (actor: typeof city, input: object) =>
    w.campaigns.targets.add(at(actor), { campaignId: id, ...input });
  assert.deepEqual(await add(county, { counties: [QINYANG] }), { added: 3, known: 0 });
  assert.deepEqual(await add(county, { organisationIds: ["o1"] }), { added: 0, known: 1 });
  await assert.rejects(add(county, { counties: [MENGZHOU] }), refused("not-allowed"));
  await assert.rejects(add(county, { organisationIds: ["o2"] }), refused("not-allowed"));
  await assert.rejects(add(city, { organisationIds: ["o3"] }), refused("campaigns.outside"));
  await assert.rejects(add(city, { organisationIds: ["d1"] }), refused("campaigns.not-an-enterprise"));
  const o1 = await w.targetOf(id, "o1");
  await assert.rejects(
    w.campaigns.inviting.invite(at(county), { ids: [o1.id], send: true }),
    refused("campaigns.letters-closed"),
  );
  await w.campaigns.targets.assign(at(county), { ids: [o1.id], departmentId: "d1" });
  const department = anActor("dept", ["department-officer", { kind: "department", id: "d1" }]);
  await w.campaigns.targets.note(at(department), {
    id: o1.id,
    note: {
      on: "2023-04-09",
      mode: "visit",
      who: "工信局一行两人",
      heard: "缺接头检测设备",
      nextStep: "联系院所",
      nextOn: null,
    },
  });
  const seen = await w.campaigns.reading.target(o1.id, { actor: county, now: "2023-04-10T01:00:00.000Z" });
  assert.deepEqual(
    [seen.notes, seen.departmentName, seen.visitNotes[0]?.heard],
    [1, "市工信局", "缺接头检测设备"],
  );
  await assert.rejects(w.campaigns.targets.remove(at(county), [o1.id]), refused("campaigns.target-used"));
  const o4 = await w.targetOf(id, "o4");
  assert.deepEqual(await w.campaigns.targets.remove(at(county), [o4.id]), { removed: 1 });
  await assert.rejects(
    w.campaigns.reading.target(o1.id, { actor: otherCounty, now: "2023-04-10T01:00:00.000Z" }),
    refused("not-found"),
  );
});

test("an address that does not exist is written to once and not again; its link stays unsent and opens when it is passed on", async () => {
  const campaign = await w.running(["o1"], { nameZh: "退信测试" });
  const { id } = await w.targetOf(campaign, "o1");
  mailbox.refuse("o1@example.test", 550, "5.1.1 no such mailbox");
  await w.campaigns.inviting.invite(at(county), { ids: [id], send: true });
  await sent();
  const waiting = await w.platform.db
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", SURVEY_LETTER)
    .where("doneAt", "is", null)
    .execute();
  assert.deepEqual(waiting, []);
  const links = await w.platform.db
    .selectFrom("surveyLinks")
    .select("sentAt")
    .where("targetId", "=", id)
    .execute();
  assert.deepEqual(links, [{ sentAt: null }]);
  mailbox.refuse("o1@example.test");
  await w.campaigns.inviting.invite(at(county), { ids: [id], send: true });
  assert.ok((await sent()).at(-1)?.subject.includes("退信测试"));
});
