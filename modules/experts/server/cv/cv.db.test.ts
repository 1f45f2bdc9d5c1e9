import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { aDocx, anEncryptedPdf, aPdf } from "#platform/documents/testing/a-document.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { people } from "../../testing/expert-app.ts";
import { code, expertWorld, NOW } from "../../testing/expert-world.ts";

let w: Awaited<ReturnType<typeof expertWorld>>;
let id: string;
before(async () => {
  w = await expertWorld();
  id = await w.added({}, "expert");
});
after(() => w.t.close());

// Packed once: a ZIP notes the time.
const bytes = aDocx(["测试专家甲", "职称：研究员", "研究方向：输送带接头失效与老化"]);
const docx = (name = "简历.docx") => ({ name, mime: "application/octet-stream", bytes });
const viewer = (actor: Actor) => ({ actor, now: NOW });

test("reading a CV proposes and stores nothing: the profile stays as it was", async () => {
  const before = await w.seen(id, people.city);
  const { kind, proposals } = await w.t.experts.cv.read(id, viewer(people.expert), docx());
  assert.equal(kind, "docx");
  assert.deepEqual(
    proposals.map((p) => [p.field, p.value]),
    [
      ["title", "研究员"],
      ["titleTier", "senior"],
      ["expertise", "输送带接头失效与老化"],
      ["keywords", ["输送带接头失效与老化"]],
    ],
  );
  assert.deepEqual(await w.seen(id, people.city), before);
  assert.deepEqual(await w.t.experts.cv.list(id, viewer(people.expert)), []);
});

test("what cannot be read is refused naming the file, and nothing is lost", async () => {
  const file = { name: "加密简历.pdf", mime: "application/pdf", bytes: anEncryptedPdf() };
  const before = await w.seen(id, people.city);
  await assert.rejects(
    w.t.experts.cv.read(id, viewer(people.expert), file),
    (e: Error & { texts?: { zh: string } }) =>
      code("documents.encrypted")(e) && /加密简历\.pdf/.test(e.texts?.zh ?? ""),
  );
  await assert.rejects(
    w.t.experts.cv.keep(w.t.context(people.expert), id, { ...file, bytes: aPdf([]) }),
    code("documents.no-text"),
  );
  assert.deepEqual(await w.seen(id, people.city), before);
});

test("kept and thrown away: the person and the city see it, nobody else; five at most; the bytes go with the last row", async () => {
  const { cv } = w.t.experts;
  const kept = await cv.keep(w.t.context(people.expert), id, docx("../../etc/简历.docx"));
  assert.equal(kept.name, "简历.docx");
  const read = await cv.bytes(w.t.context(people.city), id, kept.id);
  assert.deepEqual(read.bytes, docx().bytes);
  assert.equal((await w.audited(id, "expert.read-cv")).length, 1);
  await cv.bytes(w.t.context(people.expert), id, kept.id);
  assert.equal((await w.audited(id, "expert.read-cv")).length, 1, "one's own is not noted");
  await assert.rejects(cv.list(id, viewer(people.county)), code("not-allowed"));
  for (const stranger of [people.otherExpert, people.enterprise]) {
    await assert.rejects(cv.list(id, viewer(stranger)), code("not-found"));
    await assert.rejects(cv.read(id, viewer(stranger), docx()), code("not-found"));
  }
  for (let i = 2; i <= 5; i++) await cv.keep(w.t.context(people.expert), id, docx(`${i}.docx`));
  await assert.rejects(
    cv.keep(w.t.context(people.expert), id, docx("6.docx")),
    code("experts.too-many-files"),
  );
  const path = `${w.t.config.dataDirectory}/files/${kept.sha256.slice(0, 2)}/${kept.sha256}`;
  for (const [i, file] of (await cv.list(id, viewer(people.expert))).entries()) {
    await cv.remove(w.t.context(people.expert), id, file.id);
    await cv.effects["experts.remove-file"]({ sha256: file.sha256 });
    assert.equal(existsSync(path), i < 4, `after ${i + 1} of five rows with the same bytes`);
  }
  await assert.rejects(cv.bytes(w.t.context(people.expert), id, kept.id), code("not-found"));
});

test("papers keep their ids when others are added; DOI, venue and authors are stored", async () => {
  const { documents, version } = await w.seen(id, people.expert);
  const given = documents.map(({ id: _id, ...d }) => d);
  const paper = {
    ...{ kind: "paper" as const, language: "en" as const, title: "New paper", text: "Abstract.", year: 2021 },
    ...{ doi: "10.1000/new", venue: "Materials", authors: "A. Testwell; W. Li" },
  };
  await w.t.experts.service.edit(w.t.context(people.expert), {
    id,
    version,
    values: { documents: [paper, ...given] },
  });
  const after = (await w.seen(id, people.expert)).documents;
  assert.deepEqual(
    after.slice(1).map((d) => d.id),
    documents.map((d) => d.id),
  );
  const { id: _new, ...stored } = after[0] ?? {};
  assert.deepEqual(stored, paper);
});
