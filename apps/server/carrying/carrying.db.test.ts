import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ChannelReport } from "#modules/publication/model/channels/channel.ts";
import type { DispatchView } from "#modules/publication/model/channels/dispatch.ts";
import { headerOf } from "#platform/mail/testing/mailbox.ts";
import { anOffer, type Carrying, openCarrying } from "./carrying-world.ts";

let c: Carrying;
before(async () => {
  c = await openCarrying();
});
after(() => c?.close());

const view = async (id: unknown) =>
  (await c.as("city", "GET", `/api/dispatches/${id}`)) as unknown as DispatchView;
const report = async (id: unknown) =>
  (await c.as("city", "GET", `/api/channels/${id}/report`)) as unknown as ChannelReport;
const call = (method: string, url: string, body?: unknown, who: keyof Carrying["cookies"] = "city") =>
  c.t.call(method, url, { cookie: c.cookies[who], body });
const codeOf = (reply: { body: unknown }) => (reply.body as { code?: string }).code;

test("a dispatch from its draft to a signed engagement: chosen, written, sent, read, recommended, screened", async () => {
  const channel = await c.channel("测试机械研究所", ["reader@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  let dispatch = await view(made.id);
  const [letter] = dispatch.letters;
  assert.ok(letter && letter.needs.length > 0, "needs of the channel's field are proposed");
  assert.ok(
    letter.needs.every(
      (n) => n.fields.includes("机械制造") && (n.reasons[0]?.zh ?? "").startsWith("领域相同"),
    ),
  );

  // Edited: one need, own words.
  const chosen = letter.needs.find((n) => n.needId === c.world.needFree) ?? letter.needs[0];
  assert.ok(chosen);
  await c.as("city", "PATCH", `/api/dispatches/${made.id}/letters/${channel.id}`, {
    version: dispatch.version,
    subjectZh: "请推荐\r\nBcc: x@example.test",
    subjectEn: "Please recommend",
    introZh: "老师好，请看需求。",
    introEn: "Hello",
    needIds: [chosen.needId],
  });
  dispatch = await view(made.id);
  const preview = await c.as(
    "city",
    "GET",
    `/api/dispatches/${made.id}/letters/${channel.id}/preview?locale=en`,
  );
  assert.match(String(preview.text), /\/portal\/en\/d\/preview\/n\//);

  const sent = await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: dispatch.version });
  assert.equal(sent.letters, 1);
  await c.letters();
  const mail = c.mailbox.latestTo("reader@institute.example.test");
  assert.ok(mail);
  assert.equal(mail.subject, "请推荐 Bcc: x@example.test", "a subject is one line");
  assert.equal(headerOf(mail.raw, "bcc"), "");
  assert.match(headerOf(mail.raw, "list-unsubscribe"), /^<http.*\/unsubscribe>$/);
  assert.equal(headerOf(mail.raw, "list-unsubscribe-post"), "List-Unsubscribe=One-Click");
  assert.match(headerOf(mail.raw, "message-id"), /^<dispatch-[0-9a-f-]{36}@/);
  assert.match(mail.raw, /text\/html/i);
  assert.equal((await view(made.id)).state, "sent");
  assert.deepEqual((await report(channel.id)).funnel, {
    sent: 1,
    opened: 0,
    read: 0,
    recommended: 0,
    engaged: 0,
    signed: 0,
  });

  // A scanner fetches everything: nothing counts.
  const link = c.linkTo("reader@institute.example.test");
  const digest = await c.page("GET", link);
  assert.equal(digest.status, 200);
  assert.ok(digest.text.includes(chosen.title));
  assert.match(digest.text, /<meta name="robots" content="noindex/);
  for (const url of [link, `${link}/n/${chosen.code}`, `${link}/unsubscribe`])
    for (const method of ["GET", "HEAD"] as const) assert.equal((await c.page(method, url)).status, 200);
  assert.equal((await report(channel.id)).funnel.opened, 0);

  // A person's browser tells.
  assert.equal((await c.page("POST", `${link}/seen`, { need: "" })).status, 204);
  assert.equal((await report(channel.id)).funnel.opened, 1);
  assert.equal((await report(channel.id)).funnel.read, 0);
  await c.page("POST", `${link}/seen`, { need: chosen.code });
  await c.page("POST", `${link}/seen`, { need: chosen.code });
  assert.equal((await report(channel.id)).funnel.read, 1);

  // Recommending without a script: what is missing is said, and everything typed is still there.
  const need = `${link}/n/${chosen.code}`;
  const wrong = await c.page(
    "POST",
    need,
    anOffer({ email: "", reason: "<script>alert(1)</script>", consent: "" }),
  );
  assert.equal(wrong.status, 422);
  assert.ok(wrong.text.includes("邮箱和电话请至少填一项"));
  assert.ok(
    wrong.text.includes("&lt;script&gt;alert(1)&lt;/script&gt;") && !wrong.text.includes("<script>alert"),
  );
  assert.ok(wrong.text.includes('value="测试新专家"'));
  const done = await c.page("POST", need, anOffer());
  assert.equal(done.status, 303);
  const thanks = await c.page("GET", done.location);
  assert.match(thanks.text, /TJ2026-\d{4}/);

  // The county screens; a new person comes into the pool, the engagement knows its channel.
  const list = (await c.as("county", "GET", "/api/recommendations?state=received")) as {
    items?: { id: string; version: number; email: string; channelName: string }[];
  };
  const [item] = list.items ?? [];
  assert.ok(item);
  assert.equal(item.channelName, "测试机械研究所");
  assert.equal(item.email, "n***@example.test", "a list shows no address in full");
  assert.equal((await call("GET", `/api/recommendations/${item.id}`, undefined, "otherCounty")).status, 404);
  const accepted = await c.as("county", "POST", `/api/recommendations/${item.id}/accept`, {
    version: item.version,
    create: true,
  });
  const engagement = await c.as("county", "GET", `/api/engagements/${accepted.engagementId}`);
  assert.equal(engagement.channelId, channel.id);
  assert.equal(engagement.channelName, "测试机械研究所");
  assert.equal(engagement.channel, "institute");
  assert.equal(engagement.recommendationId, item.id);
  assert.equal(engagement.state, "screened");
  const expert = engagement.expert as { id: string; name: string };
  assert.equal(expert.name, "测试新专家");
  const pool = (await c.as("city", "GET", `/api/experts/${expert.id}`)) as {
    public?: { channel: string };
    titleVerification?: string;
  };
  assert.equal(pool.public?.channel, "测试机械研究所");
  assert.equal(pool.titleVerification, "claimed");

  // Told: who recommended. The list of engagements filters by the channel.
  await c.letters();
  assert.match(c.mailbox.latestTo("recommender@example.test")?.text ?? "", /已采纳/);
  const filtered = (await c.as("county", "GET", `/api/engagements?channelId=${channel.id}`)) as {
    total?: number;
  };
  assert.equal(filtered.total, 1);

  // Confirmed by both sides: engaged.
  const step = async (action: string) =>
    c.as("county", "POST", `/api/engagements/${accepted.engagementId}/${action}`, { reason: "电话确认" });
  for (const action of ["shortlist", "invite", "confirm-demand", "confirm-supply"]) await step(action);
  const after = await report(channel.id);
  assert.deepEqual(after.funnel, { sent: 1, opened: 1, read: 1, recommended: 1, engaged: 1, signed: 0 });
  assert.equal(after.years[0]?.year, "2026");
  const ofNeed = (await c.as("county", "GET", `/api/needs/${chosen.needId}/channels`)) as {
    items?: { channelId: string; engaged: boolean }[];
  };
  assert.deepEqual(
    ofNeed.items?.filter((i) => i.channelId === channel.id).map((i) => i.engaged),
    [true],
  );

  // Not sent to the same channel again.
  const again = await view((await c.dispatch([channel.id])).id);
  assert.ok(!again.letters[0]?.needs.some((n) => n.needId === chosen.needId));
});

test("the same person recommended twice for a need is kept as a duplicate; twenty presses of one form send one", async () => {
  const channel = await c.channel("重复测试院", ["twice@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: (await view(made.id)).version });
  await c.letters();
  const link = c.linkTo("twice@institute.example.test");
  const code = (await view(made.id)).letters[0]?.needs[0]?.code;
  const shown = await c.page("GET", `${link}/n/${code}`);
  const key = /name="key" value="([^"]+)"/.exec(shown.text)?.[1] ?? "";
  const offer = anOffer({ key, name: "重复专家", email: "twin@example.test" });
  const pressed = await Promise.all(
    Array.from({ length: 20 }, () => c.page("POST", `${link}/n/${code}`, offer)),
  );
  assert.deepEqual(new Set(pressed.map((p) => p.status)), new Set([303]));
  assert.equal(new Set(pressed.map((p) => p.location)).size, 1);
  const other = await c.page(
    "POST",
    `${link}/n/${code}`,
    anOffer({ name: "重复专家", email: "twin@example.test" }),
  );
  assert.equal(other.status, 303);
  const { items } = (await c.as("city", "GET", "/api/recommendations?q=重复专家&sort=code")) as {
    items?: { state: string }[];
  };
  assert.deepEqual(
    items?.map((i) => i.state),
    ["received", "duplicate"],
  );
  // The same form with other words is not the same sending: it is asked for once more, nothing is lost.
  const changed = await c.page("POST", `${link}/n/${code}`, { ...offer, reason: "改过的理由" });
  assert.equal(changed.status, 409);
  assert.ok(changed.text.includes("改过的理由") && changed.text.includes("刚才已经提交过"));
});

test("a need withdrawn meanwhile: its reply is refused, the words typed stay and can go to a similar need", async () => {
  const channel = await c.channel("撤回测试院", ["late@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  const draft = await view(made.id);
  const wanted =
    draft.letters[0]?.needs.find((n) => n.needId === c.world.needMet) ?? draft.letters[0]?.needs[0];
  assert.ok(wanted);
  await c.as("city", "POST", `/api/dispatches/${made.id}/send`, { version: draft.version });
  await c.letters();
  const link = c.linkTo("late@institute.example.test");
  await c.as("city", "POST", `/api/needs/${wanted.needId}/close`, { reason: "已解决" });
  const digest = await c.page("GET", link);
  assert.ok(digest.text.includes("已不再公开征集"));
  const gone = await c.page("GET", `${link}/n/${wanted.code}`);
  assert.equal(gone.status, 410);
  const typed = anOffer({ name: "不该丢的专家", reason: "不该丢的理由" });
  const refused = await c.page("POST", `${link}/n/${wanted.code}`, typed);
  assert.equal(refused.status, 409);
  assert.ok(refused.text.includes("不该丢的专家") && refused.text.includes("不该丢的理由"));
  const action = /formaction="([^"]+)"/.exec(refused.text)?.[1];
  assert.ok(action, "a similar need is offered");
  assert.equal((await c.page("POST", action, typed)).status, 303);
});

test("of two officers who send at once one does; a closed need stops the sending by its name", async () => {
  const channel = await c.channel("并发测试院", ["race@institute.example.test"]);
  const made = await c.dispatch([channel.id]);
  const { version } = await view(made.id);
  const answers = await Promise.all(
    [1, 2, 3].map(() => call("POST", `/api/dispatches/${made.id}/send`, { version })),
  );
  assert.deepEqual(answers.map((a) => a.status).sort(), [200, 409, 409]);
  await c.letters();
  assert.equal(c.mailbox.mails.filter((m) => m.to.includes("race@institute.example.test")).length, 1);
  const late = await c.dispatch([(await c.channel("并发测试二院", ["race2@institute.example.test"])).id]);
  const draft = await view(late.id);
  const need = draft.letters[0]?.needs[0];
  assert.ok(need);
  await c.as("city", "POST", `/api/needs/${need.needId}/close`, { reason: "已解决" });
  const refused = await call("POST", `/api/dispatches/${late.id}/send`, { version: draft.version });
  assert.equal(codeOf(refused), "dispatches.need-not-open");
  assert.ok(refused.text.includes(need.title));
});
