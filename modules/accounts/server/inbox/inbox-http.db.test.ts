import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Notice } from "../../model/notice.ts";
import { PASSWORD } from "../../testing/accounts-app.ts";
import { accountsWorld } from "../../testing/accounts-world.ts";

let w: Awaited<ReturnType<typeof accountsWorld>>;
before(async () => {
  w = await accountsWorld();
});
after(() => w.t.close());

const notice = (kind: Notice["kind"], subject: string, en: string): Notice => ({
  kind,
  to: { organisationId: "ent-qinyang" },
  subject: { zh: subject, en },
  text: { zh: `${subject}。`, en: `${en}.` },
  link: "/needs/n1",
});
type Page = { total: number; items: { id: string; title: string; read: boolean; url: string }[] };
const pageOf = async (who: string, query = "") =>
  (await w.as(who, "GET", `/api/me/inbox${query}`)).body as unknown as Page;
const titles = ({ items }: Page) => items.map(({ title }) => title);

test("one's own messages: newest first, searched in both languages, filtered, paged; nobody else's", async () => {
  const { inbox } = w.t.accounts;
  const people = [w.ids.enterprise ?? "", w.ids.qinyang ?? ""];
  const given = [
    notice("need.published", "需求已发布：氢燃料电池", "A need was published"),
    notice("need.returned", "需求被退回：热管理", "A need was sent back"),
    notice("engagement.confirmed", "对方已确认对接", "The other side confirmed"),
  ];
  for (const [i, one] of given.entries()) {
    w.t.setNow(`2023-09-24T02:0${i}:00.000Z`);
    await inbox.receive(one, { effect: { id: `h${i}` }, people: i === 2 ? people.slice(0, 1) : people });
  }
  const all = await pageOf("enterprise");
  assert.deepEqual(titles(all), ["对方已确认对接", "需求被退回：热管理", "需求已发布：氢燃料电池"]);
  assert.equal(all.items[0]?.url, `${w.t.platform.config.publicUrl}/needs/n1`);
  assert.equal((await pageOf("qinyang")).total, 2);
  assert.equal((await pageOf("wuzhi")).total, 0);
  assert.deepEqual(titles(await pageOf("enterprise", `?q=${encodeURIComponent("燃料电池")}`)), [
    "需求已发布：氢燃料电池",
  ]);
  assert.deepEqual(titles(await pageOf("enterprise", "?q=sent+back")), ["需求被退回：热管理"]);
  assert.deepEqual(titles(await pageOf("enterprise", "?group=engagements")), ["对方已确认对接"]);
  assert.deepEqual(titles(await pageOf("enterprise", "?urgent=true")), ["需求被退回：热管理"]);
  assert.deepEqual(titles(await pageOf("enterprise", "?pageSize=1&page=3")), ["需求已发布：氢燃料电池"]);
});

test("read and unread through HTTP; another person's id changes nothing", async () => {
  const { items } = await pageOf("enterprise");
  const ids = items.map(({ id }) => id);
  const foreign = await w.as("qinyang", "POST", "/api/me/inbox/marks", { ids, read: true });
  assert.deepEqual([foreign.status, foreign.body.unread], [200, 2]);
  assert.equal((await pageOf("enterprise", "?read=false")).total, 3);
  await w.as("enterprise", "POST", "/api/me/inbox/marks", { ids: [ids[0]], read: true });
  assert.deepEqual(titles(await pageOf("enterprise", "?read=true")), ["对方已确认对接"]);
  const rest = await w.as("enterprise", "POST", "/api/me/inbox/all-read", { until: "2023-09-24T02:00:30Z" });
  assert.equal(rest.body.unread, 1, "what came after `until` was not seen");
  const counted = await w.as("enterprise", "GET", "/api/me/inbox/unread");
  assert.deepEqual([counted.body.unread, counted.body.urgent], [1, 1]);
  for (const body of [{ ids: [], read: true }, { ids }, { ids: Array(201).fill("x"), read: true }])
    assert.equal((await w.as("enterprise", "POST", "/api/me/inbox/marks", body)).status, 400);
});

test("settings through HTTP: defaults, kept, refused when stale or of a group that cannot be silenced", async () => {
  const path = "/api/me/inbox/preferences";
  const { body: first } = await w.as("enterprise", "GET", path);
  assert.deepEqual(first, {
    mail: {
      needs: "digest",
      engagements: "digest",
      talks: "digest",
      papers: "digest",
      survey: "digest",
      channels: "digest",
    },
    digestHour: 8,
    version: 0,
    timeZone: "Asia/Shanghai",
  });
  const mail = { ...(first.mail as object), needs: "never" };
  const kept = await w.as("enterprise", "PUT", path, { version: 0, mail, digestHour: 18 });
  assert.deepEqual([kept.status, kept.body.version, kept.body.digestHour], [200, 1, 18]);
  const stale = await w.as("enterprise", "PUT", path, { version: 0, mail, digestHour: 7 });
  assert.deepEqual([stale.status, stale.body.code], [409, "stale-version"]);
  const silenced = { ...mail, account: "never" };
  assert.equal(
    (await w.as("enterprise", "PUT", path, { version: 1, mail: silenced, digestHour: 8 })).status,
    400,
  );
  assert.equal((await w.as("enterprise", "PUT", path, { version: 1, mail, digestHour: 24 })).status, 400);
  assert.equal((await w.as("qinyang", "GET", path)).body.version, 0, "everybody's own");
});

test("a changed password tells its owner", async () => {
  const before = await w.t.platform.db.selectFrom("outbox").select("id").execute();
  const body = { current: PASSWORD, password: "violet anchor spoon" };
  assert.equal((await w.as("wuzhi", "POST", "/api/me/password", body)).status, 204);
  const left = await w.t.platform.db.selectFrom("outbox").selectAll().orderBy("id").execute();
  const told = left.slice(before.length).map(({ payload }) => payload as unknown as Notice);
  assert.deepEqual(
    told.map(({ kind, to }) => [kind, to]),
    [["account.password-changed", { personId: w.ids.wuzhi }]],
  );
});
