import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { completeUscc } from "#modules/organisations/model/uscc.ts";
import { hashToken } from "#platform/commands/ids.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { Answerer } from "../../../model/campaigns/answer.ts";
import { aTechnologyNeed } from "../../../testing/a-need.ts";
import { campaignsWorld, KNOWN_USCC, QINYANG } from "../../../testing/campaigns-world.ts";
import { city, county, otherCounty } from "../../../testing/needs-world.ts";
import { createAnswerReading } from "./answers.reading.ts";
import { POSTS } from "./answers.service.ts";

let w: Awaited<ReturnType<typeof campaignsWorld>>;
let code = "";
let campaign = "";
before(async () => {
  w = await campaignsWorld();
  campaign = await w.running(["o4"]);
  code = (
    await w.platform.db
      .selectFrom("surveyCampaigns")
      .select("formCode")
      .where("id", "=", campaign)
      .executeTakeFirstOrThrow()
  ).formCode;
});
after(() => w.t.close());

const nobody = anActor("anonymous");
const refused = (wanted: string) => (error: unknown) => error instanceof Refusal && error.code === wanted;
const aUscc = (n: number) => completeUscc(`91410882${String(n).padStart(8, "0")}`);
const answerer = (over: object = {}) =>
  Answerer.parse({
    name: "沁阳市新来阀门有限公司",
    uscc: aUscc(1),
    county: QINYANG,
    contactName: "测试联系人",
    contactMobile: "13800001111",
    contactEmail: "new@example.test",
    ...over,
  });
const post = (who: object = {}, need: object = {}, ip = "198.51.100.7") =>
  w.campaigns.answers.answer(
    w.t.context(nobody),
    { code, ip },
    {
      answerer: answerer(who),
      kind: "technology",
      values: { ...aTechnologyNeed({ title: "阀门密封", ...need }).values },
    },
  );
const count = async (sqlText: string) => (await w.platform.pool.query(sqlText)).rows.length;
const answerOf = (receipt: { code: string }) =>
  w.platform.db
    .selectFrom("surveyAnswers")
    .selectAll()
    .where("code", "=", receipt.code)
    .executeTakeFirstOrThrow();

test("twenty identical answers at once are one need, one enterprise on the list, and the same receipt", async () => {
  const receipts = await Promise.all(Array.from({ length: 20 }, () => post()));
  assert.equal(new Set(receipts.map((r) => r.code)).size, 1);
  assert.deepEqual([receipts[0]?.state, receipts[0]?.earlier], ["accepted", null]);
  assert.equal(await count("select 1 from needs where title = '阀门密封' and state = 'submitted'"), 1);
  assert.equal(await count("select 1 from survey_targets where origin = 'public'"), 1);
  assert.equal(
    await count(
      "select 1 from audit_entries where action = 'survey.answer' and actor_name = '沁阳市新来阀门有限公司'",
    ),
    1,
  );
});

test("another need of the same enterprise is kept and waits; its receipt names the earlier one by number and day only", async () => {
  const first = await post({}, {}, "198.51.100.8");
  const second = await post({}, { title: "阀门铸造缺陷" }, "198.51.100.8");
  assert.deepEqual([second.state, second.earlier], ["waiting", { code: first.code, on: "2023-04-10" }]);
  assert.deepEqual((await answerOf(second)).reasons, ["answered-before"]);
  assert.equal(await count("select 1 from needs where title = '阀门铸造缺陷'"), 0);
});

test("who only knows a credit code learns nothing, and changes nothing of the enterprise", async () => {
  // o1 has answered before.
  const own = await post(
    { name: "焦作测试机械有限公司", uscc: KNOWN_USCC },
    { title: "本企业的需求" },
    "198.51.100.9",
  );
  assert.equal(own.state, "accepted");
  const stranger = await post(
    { name: "冒名有限公司", uscc: KNOWN_USCC },
    { title: "冒名的需求" },
    "198.51.100.9",
  );
  assert.deepEqual([stranger.state, stranger.earlier], ["waiting", null]);
  assert.deepEqual((await answerOf(stranger)).reasons, ["name-differs", "answered-before"]);
  assert.ok(!JSON.stringify(stranger).includes("焦作测试机械"));
  assert.equal((await w.organisations.byIds(["o1"])).get("o1")?.fullName, "焦作测试机械有限公司");
});

test("an enterprise answered by its link, then by the form: recognised all the same", async () => {
  const token = await w.link(campaign, "o4", city, false);
  const bearer = { token, ip: "198.51.100.10", actor: nobody };
  const values = { ...aTechnologyNeed({ title: "橡胶老化" }).values };
  const draft = await w.campaigns.drafts.save(w.t.context(nobody), bearer, {
    key: "device-x",
    kind: "technology",
    values,
  });
  const { needs } = await w.campaigns.survey.submit(w.t.context(nobody), bearer, {
    draftId: draft.id,
    version: 1,
    values,
  });
  const receipt = await post(
    { name: "沁阳测试橡胶有限公司", uscc: aUscc(4) },
    { title: "又一条" },
    "198.51.100.10",
  );
  assert.deepEqual([receipt.state, receipt.earlier], ["waiting", { code: needs[0]?.code, on: "2023-04-10" }]);
});

test("the county takes a waiting answer in, or calls it a duplicate with its reason; another county does not see it; twice it is decided", async () => {
  const waiting = await answerOf(await post({}, { title: "另一条阀门需求" }, "198.51.100.11"));
  const decide = (actor: typeof county, decision: "accept" | "duplicate", reason?: string) =>
    w.campaigns.answers.decide(w.t.context(actor), { id: waiting.id, decision, reason });
  await assert.rejects(decide(otherCounty, "accept"), refused("not-found"));
  await assert.rejects(decide(county, "duplicate"), refused("reason-required"));
  const todos = await w.campaigns.module.todos?.(county, { now: "2023-04-10T01:00:00.000Z" });
  assert.ok(todos?.some((t) => t.kind === "survey.answers" && (t.count ?? 0) >= 1));
  const read = createAnswerReading(w.platform, {
    organisations: w.organisations,
    editions: w.editions,
    survey: w.survey,
  });
  const view = await read(waiting.id, { actor: county, now: "2023-04-10T01:00:00.000Z" });
  assert.ok(view.others.some((o) => o.title === "阀门密封" && o.likeness > 0.4));
  await decide(county, "accept");
  const after = await w.platform.db
    .selectFrom("surveyAnswers")
    .selectAll()
    .where("id", "=", waiting.id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([after.state, after.decidedBy], ["accepted", "qinyang"]);
  assert.equal(await count("select 1 from needs where title = '另一条阀门需求' and state = 'submitted'"), 1);
  await assert.rejects(decide(county, "accept"), refused("campaigns.answer-decided"));
});

test("refused with their reasons: a wrong check digit, an incomplete need, after the end, no public form; scripts are text", async () => {
  assert.equal(Answerer.safeParse({ ...answerer(), uscc: `${aUscc(1).slice(0, 17)}0` }).success, false);
  await assert.rejects(post({}, { problem: null }, "198.51.100.12"), refused("needs.incomplete"));
  await assert.rejects(
    post({ county: "410102" }, {}, "198.51.100.12"),
    refused("needs.county-not-taking-part"),
  );
  const receipt = await post(
    { name: "<img src=x onerror=alert(1)>有限公司", uscc: aUscc(77) },
    { title: "<script>alert(1)</script>" },
    "198.51.100.12",
  );
  assert.equal((await answerOf(receipt)).title, "<script>alert(1)</script>");
  w.t.setNow("2023-05-01T01:00:00.000Z");
  await assert.rejects(post({}, { title: "迟到" }, "198.51.100.12"), refused("campaigns.over"));
  w.t.setNow("2023-04-10T01:00:00.000Z");
  await assert.rejects(w.campaigns.answers.form("nosuchform"), refused("campaigns.form-unknown"));
});

test("one address may send so many in a quarter of an hour, then has to wait", async () => {
  for (let i = 0; i < POSTS.most; i++) await post({}, {}, "203.0.113.5");
  for (let i = 0; i < 20; i++)
    await assert.rejects(post({}, {}, "203.0.113.5"), refused("too-many-requests"));
  // A flood leaves no more rows than it may send answers.
  const address = hashToken("survey 203.0.113.5");
  const kept = await w.platform.db
    .selectFrom("surveyPosts")
    .selectAll()
    .where("address", "=", address)
    .execute();
  assert.equal(kept.length, POSTS.most);
  // One subscriber of IPv6 has a whole /64.
  for (let i = 0; i < POSTS.most; i++) await post({}, {}, `2001:db8:1:2::${i.toString(16)}`);
  await assert.rejects(post({}, {}, "2001:db8:1:2:ffff::1"), refused("too-many-requests"));
  await post({}, {}, "203.0.113.6");
  w.t.setNow("2023-04-10T01:16:00.000Z");
  await post({}, {}, "203.0.113.5");
  assert.equal(await count("select 1 from survey_posts where address like '%203.0%'"), 0);
});
