import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { refusedAs } from "#platform/testing/refused.ts";
import { anActor } from "#platform/testing/test-platform.ts";
import { operator, type PortalWorld, portalWorld } from "./portal-world.ts";

let w: PortalWorld;
before(async () => {
  w = await portalWorld();
});
after(() => w?.t.close());

const science = anActor("science", ["department-officer", { kind: "department", id: "d-science" }]);
const finance = anActor("finance", ["department-officer", { kind: "department", id: "d-finance" }]);
const draft = {
  kind: "policy" as const,
  titleZh: "人才引进若干措施",
  titleEn: "Measures for bringing in talent",
  bodyZh: "第一段 https://example.org/a?b=1&c=2。\n\n<b>第二段</b>",
  bodyEn: null,
  issuer: null,
  documentNumber: null,
  publishedOn: null,
};
const service = () => w.t.runtime.publication.announcements;

test("nothing of announcements is on the portal before one is published, and no empty place either", async () => {
  const made = await service().create(w.t.context(operator), draft);
  for (const path of ["/portal", "/portal/en", "/sitemap.xml"]) {
    const { text } = await w.read(path);
    assert.ok(!text.includes("/announcements"), path);
    assert.ok(!text.includes(draft.titleZh));
  }
  assert.equal((await w.read(`/portal/announcements/${made.id}`)).status, 404);
});

test("a policy needs its number and issuer; published it shows in both languages, escaped, with links; taken down it is gone", async () => {
  const made = await service().create(w.t.context(operator), draft);
  await assert.rejects(
    service().publish(w.t.context(operator), made.id),
    refusedAs("announcements.number-missing", "文号"),
  );
  const ready = { ...draft, issuer: "测试市科学技术局", documentNumber: "测科〔2027〕1号" };
  await service().edit(w.t.context(operator), { ...ready, id: made.id, version: 1 });
  await assert.rejects(
    service().edit(w.t.context(operator), { ...ready, id: made.id, version: 1 }),
    refusedAs("stale-version"),
  );
  const shown = await service().publish(w.t.context(operator), made.id);
  assert.equal(shown.state, "published");
  assert.match(String(shown.publishedOn), /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(shown.allowedActions, ["edit", "attach", "withdraw"]);

  const home = await w.until("/portal", (text) => text.includes(draft.titleZh));
  assert.ok(home.includes('href="/portal/announcements"'));
  const page = await w.until(`/portal/announcements/${made.id}`, (text) => text.includes("<article"));
  assert.ok(page.includes('href="https://example.org/a?b=1&amp;c=2"'));
  assert.ok(page.includes("&lt;b&gt;第二段&lt;/b&gt;"));
  assert.ok(page.includes("测科〔2027〕1号"));
  const english = await w.until(`/portal/en/announcements/${made.id}`, (text) => text.includes("<article"));
  assert.ok(english.includes("Measures for bringing in talent"));

  await assert.rejects(service().withdraw(w.t.context(operator), made.id, " "), refusedAs("reason-required"));
  await service().withdraw(w.t.context(operator), made.id, "文件废止");
  // Each page is forgotten when this process hears of the change.
  await w.until("/portal", (text) => !text.includes(draft.titleZh));
  await w.until(`/portal/announcements/${made.id}`, (text) => !text.includes("测科〔2027〕1号"));
  assert.equal((await w.read(`/portal/announcements/${made.id}`)).status, 404);
  // It can be shown again.
  assert.equal((await service().publish(w.t.context(operator), made.id)).state, "published");
});

test("a department writes its own and sees nobody else's", async () => {
  const made = await service().create(w.t.context(science), { ...draft, kind: "news" });
  const now = w.t.context().recordedAt;
  assert.deepEqual(made.allowedActions, ["edit", "attach", "publish"]);
  await assert.rejects(service().view(made.id, { actor: finance, now }), refusedAs("not-found"));
  await assert.rejects(service().publish(w.t.context(finance), made.id), refusedAs("not-found"));
  assert.equal((await service().publish(w.t.context(operator), made.id)).state, "published");
});

test("an attachment above 10 MB is refused by name and size and nothing is lost; one of a published announcement downloads", async () => {
  const made = await service().create(w.t.context(operator), { ...draft, kind: "news" });
  const file = (name: string, size: number) => ({ name, mime: "image/png", bytes: Buffer.alloc(size, 7) });
  const limit = 10 * 1024 * 1024;
  await assert.rejects(
    service().attach(w.t.context(operator), made.id, file("会场照片.png", limit + 1024 * 1024)),
    refusedAs("announcements.attachment-too-large", "会场照片.png", "11.0 MB", "10 MB"),
  );
  const kept = await service().attach(w.t.context(operator), made.id, file("会场照片.png", limit));
  assert.deepEqual(
    kept.files.map((f) => [f.name, f.size]),
    [["会场照片.png", limit]],
  );
  const path = `/portal/announcements/${made.id}/files/${kept.files[0]?.id}`;
  assert.equal((await w.read(path)).status, 404, "a draft's file is nobody's");
  await service().publish(w.t.context(operator), made.id);
  const download = await w.t.app.inject({ method: "GET", url: path });
  assert.equal(download.statusCode, 200);
  assert.equal(download.rawPayload.length, limit);
  assert.match(String(download.headers["content-disposition"]), /^attachment/);
  const without = await service().detach(w.t.context(operator), made.id, kept.files[0]?.id ?? "");
  assert.deepEqual(without.files, []);
  assert.equal((await w.read(path)).status, 404);
});
