import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { type PortalWorld, portalWorld } from "./portal-world.ts";

let w: PortalWorld;
let cell: { id: string; code: string };
let secret: { id: string; code: string };
const CANARY = "金丝雀机密正文";
before(async () => {
  w = await portalWorld();
  cell = await w.technology({ title: "氢燃料电池双极板涂层", fields: ["新能源"], keywords: ["双极板"] });
  await w.talent({
    title: "高分子材料研发工程师",
    salary: { min: 150_000, max: 250_000, qualifier: "range" },
  });
  secret = await w.technology({
    title: "保密的膜材料",
    confidential: true,
    publicSummary: "寻求膜材料合作",
    problem: `${CANARY}一`,
    keyTechnology: `${CANARY}二`,
    expectedGoal: `${CANARY}三`,
    keywords: [CANARY],
    plannedFunding: { min: 7_654_321, max: 7_654_321, qualifier: "exact" },
    contactName: "金丝雀联系人",
  });
});
after(() => w?.t.close());

const row = (id: string) =>
  w.t.runtime.platform.db
    .selectFrom("portalPostings")
    .selectAll()
    .where("needId", "=", id)
    .executeTakeFirst();

test("a need is public from the moment it is published, found in Chinese and in English", async () => {
  for (const q of [
    "燃料电池",
    "氢燃料电池",
    "fuel cell",
    "Fuel Cells",
    "hydrogen fuel cell",
    cell.code,
    "双极板",
  ]) {
    const { text } = await w.read(`/api/public/needs?q=${encodeURIComponent(q)}`);
    const { items } = JSON.parse(text) as { items: { code: string }[] };
    assert.deepEqual(
      items.map((i) => i.code),
      [cell.code],
      q,
    );
  }
  const { items, facets } = JSON.parse((await w.read("/api/public/needs?kind=talent")).text);
  assert.deepEqual(
    items.map((i: { title: string; amount: unknown }) => [i.title, i.amount]),
    [["高分子材料研发工程师", { min: 150_000, max: 250_000, qualifier: "range" }]],
  );
  // A facet counts what its values would find, whatever of it is chosen.
  assert.deepEqual(facets.kind, [
    { value: "technology", count: 2 },
    { value: "talent", count: 1 },
  ]);
  assert.equal(JSON.parse((await w.read("/api/public/needs?q=不存在的技术")).text).total, 0);
});

test("of a confidential need nothing but title, fields, summary and place is in the table or anywhere public", async () => {
  const stored = await row(secret.id);
  assert.equal(stored?.organisationId, null);
  assert.deepEqual(stored?.facts, {});
  const words = [CANARY, "7654321", "765.43", "金丝雀联系人", "13800001234", "contact@example.com"];
  const whole = JSON.stringify(
    await w.t.runtime.platform.db.selectFrom("portalPostings").selectAll().execute(),
  );
  for (const word of words) assert.ok(!whole.includes(word), word);
  for (const path of [
    "/portal",
    "/portal/en",
    "/portal/needs",
    `/portal/needs?q=${encodeURIComponent("膜材料")}`,
    `/portal/needs/${secret.code}`,
    `/portal/en/needs/${secret.code}`,
    "/portal/feeds/rss.xml",
    "/portal/feeds/atom.xml",
    "/portal/feeds/feed.json",
    "/sitemap.xml",
    "/portal/live",
    "/portal/live/events?once=1",
    "/api/public/needs",
    `/api/public/needs/${secret.code}`,
  ]) {
    const { text, status } = await w.read(path);
    assert.equal(status, 200, path);
    for (const word of [...words, "沁阳市测试燃料有限公司"].slice(0, path.includes(secret.code) ? 7 : 6))
      assert.ok(!text.includes(word), `${path}: ${word}`);
  }
  const found = JSON.parse((await w.read(`/api/public/needs?q=${encodeURIComponent(CANARY)}`)).text);
  assert.equal(found.total, 0);
  assert.ok((await w.read(`/portal/needs/${secret.code}`)).text.includes("寻求膜材料合作"));
});

test("withdrawn, closed and expired needs leave at once; pages that were kept say so", async () => {
  const gone = await w.technology({ title: "将要撤回的需求" });
  const page = `/portal/needs/${gone.code}`;
  await w.until(page, (text) => text.includes("将要撤回的需求"));
  await w.until("/portal/needs", (text) => text.includes("将要撤回的需求"));
  await w.t.runtime.needs.service.withdraw(w.t.context(), { id: gone.id, reason: "已解决" });
  assert.equal(await row(gone.id), undefined);
  await w.until("/portal/needs", (text) => !text.includes("将要撤回的需求"));
  await w.until(page, (text) => !text.includes("将要撤回的需求"));
  assert.equal((await w.read(page)).status, 404);

  const old = await w.technology({ title: "很快到期的需求", startYear: 2023, endYear: 2024 });
  assert.ok(await row(old.id));
  await w.t.runtime.needs.service.expireDue(w.t.context(), "2030-01-01");
  assert.equal(await row(old.id), undefined);
});

test("a merge of organisations shows the survivor's name, and undoing it the own one", async () => {
  const moved = await w.published(aTechnologyNeed({ title: "合并企业的需求" }), w.second);
  const names = async () => (await row(moved.id))?.organisationName;
  assert.equal(await names(), "孟州市测试化工有限公司");
  const { commands } = w.t.runtime.platform;
  const event = { mergeId: "m-portal", from: w.second, into: w.first };
  await commands.run(w.t.context(), async (work) => {
    await work.emit({ type: "organisation.merged", ...event } as { type: string });
    work.nothingChanged();
  });
  assert.equal(await names(), "沁阳市测试燃料有限公司");
  await commands.run(w.t.context(), async (work) => {
    await work.emit({ type: "organisation.unmerged", ...event } as { type: string });
    work.nothingChanged();
  });
  assert.equal(await names(), "孟州市测试化工有限公司");
});

test("filled anew the table is the same; it is filled when another version did it, and not otherwise", async () => {
  const { db } = w.t.runtime.platform;
  const { projection } = w.t.runtime.publication.portal;
  const all = () => db.selectFrom("portalPostings").selectAll().orderBy("needId").execute();
  const before = await all();
  assert.equal(await projection.ensure(), true);
  assert.deepEqual(await all(), before);
  assert.equal(await projection.ensure(), false);
  await db.deleteFrom("portalPostings").execute();
  await Promise.all([projection.rebuild(), projection.rebuild()]);
  assert.deepEqual(await all(), before);
});

test("titles and questions with markup are text everywhere; JSON-LD stays valid", async () => {
  const title = `<script>alert(1)</script>"'&</title>]]><!--`;
  const { code } = await w.technology({ title, problem: "</script><img src=x onerror=alert(1)>" });
  const { text } = await w.read(`/portal/needs/${code}`);
  assert.ok(!/<script>alert|<img src=x/.test(text));
  const [, block = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
  const facts = JSON.parse(block) as Record<string, unknown>;
  assert.equal(facts["@type"], "Demand");
  assert.equal(facts.name, title);
  const asked = (await w.read(`/portal/needs?q=${encodeURIComponent('"><script>x')}`)).text;
  assert.ok(!asked.includes("<script>x"));
  for (const name of ["rss.xml", "atom.xml"]) {
    const feed = (await w.read(`/portal/feeds/${name}`)).text;
    assert.ok(!feed.includes("<script>alert"));
    assert.ok(feed.includes("&lt;script&gt;alert(1)&lt;/script&gt;"));
  }
});

test("a page asked for again is not sent again; a download in WeChat's browser is a page; problems are pages in the visitor's language", async () => {
  const { headers } = await w.read("/portal/needs");
  const again = await w.read("/portal/needs", { "if-none-match": String(headers.etag) });
  assert.equal(again.status, 304);
  assert.equal(again.text, "");
  const weChat = {
    "user-agent": "Mozilla/5.0 (iPhone) MicroMessenger/8.0.44",
    accept: "text/html,application/xhtml+xml",
  };
  const page = await w.read("/portal/needs.xlsx?kind=talent", weChat);
  assert.match(String(page.headers["content-type"]), /^text\/html/);
  assert.ok(page.text.includes("请在浏览器中打开"));
  assert.ok(page.text.includes("/portal/needs.xlsx?kind=talent"));
  const file = await w.read("/portal/needs.xlsx?kind=talent");
  assert.match(String(file.headers["content-type"]), /spreadsheetml/);
  const english = await w.read("/portal/en/needs/NOPE", { accept: "text/html" });
  assert.equal(english.status, 404);
  assert.ok(english.text.includes('lang="en"'));
});

test("a page asked for again is answered at once, under the same head, until the portal changes", async () => {
  const own = await w.technology({ title: "反复打开的需求" });
  const address = await w.t.app.listen({ port: 0, host: "127.0.0.1" });
  const page = `${address}/portal/needs/${own.code}`;
  const before = w.t.logs.length;
  const first = await fetch(page);
  const head = (reply: Response) =>
    [...reply.headers].filter(
      ([name]) => !["date", "connection", "keep-alive", "content-length", "transfer-encoding"].includes(name),
    );
  const text = await first.text();
  await w.until(`/portal/needs/${own.code}`, (t) => t === text);
  await (await fetch(page)).text();
  const again = await fetch(page);
  assert.equal(await again.text(), text);
  assert.deepEqual(head(again), head(first));
  assert.match(again.headers.get("content-security-policy") ?? "", /script-src 'self'/);
  assert.ok(
    w.t.logs.slice(before).some((line) => line.includes('"kept":true')),
    "it was kept",
  );
  const known = await fetch(page, { headers: { "if-none-match": again.headers.get("etag") ?? "" } });
  assert.equal(known.status, 304);
  await w.t.runtime.needs.service.close(w.t.context(), { id: own.id, reason: "已解决" });
  for (let tries = 0; (await fetch(page)).status !== 404; tries++) {
    assert.ok(tries < 100, "still shown");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
});

test("workbooks: those who ask for the same at once get the same; many different ones at once are not all made", async () => {
  const many = (query: (n: number) => string) =>
    Promise.all(Array.from({ length: 12 }, (_, n) => w.read(`/portal/needs.xlsx?q=${query(n)}`)));
  const same = await many(() => "same");
  assert.deepEqual([...new Set(same.map((r) => r.status))], [200]);
  const different = (await many((n) => `other${n}`)).map((r) => r.status);
  assert.ok(different.includes(200) && different.includes(503), String(different));
  assert.equal((await w.read("/portal/needs.xlsx?q=after")).status, 200);
});
