import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { city, counts, importsWorld, mengzhou, qinyang, viewer } from "../testing/imports-world.ts";
import { aTalentSurvey } from "../testing/talent-survey.ts";
import { aTechnologySurvey } from "../testing/technology-survey.ts";

const { t, imports, upload, carryOut } = await importsWorld();
after(() => t.close());

test("cancelled between two portions: saved ones stay and are counted, the rest is untouched; seen by its county only", async () => {
  const one = await upload(qinyang, "needs", aTalentSurvey(1300), "e-one");
  assert.equal(one.kind, "needs-talent");
  assert.equal(one.rowsTotal, 1300);
  await assert.rejects(
    imports.service.view(one.id, viewer(mengzhou)),
    (e) => e instanceof Refusal && e.code === "not-found",
  );
  await imports.service.run(t.context(qinyang), { id: one.id, submitAs: "submitted" });
  const running = imports.runner.start(one.id);
  for (;;) {
    const { rowsRead } = await imports.service.view(one.id, viewer(qinyang));
    if (rowsRead > 0) break;
    await new Promise((r) => setTimeout(r, 5));
  }
  await imports.service.cancel(t.context(qinyang), one.id);
  await running;
  const after = await imports.service.view(one.id, viewer(qinyang));
  assert.equal(after.state, "cancelled");
  assert.ok(after.rowsRead < 1300 && after.rowsRead % 500 === 0, `read ${after.rowsRead}`);
  const stored = await t.platform.db.selectFrom("needs").select("id").where("kind", "=", "talent").execute();
  assert.equal(stored.length, after.created);
  assert.equal(after.created, after.rowsRead);
  // Whoever imports the file again gets the rest.
  const two = await upload(qinyang, "needs", aTalentSurvey(1300), "e-one");
  const rest = await carryOut(qinyang, two.id, "run", "submitted");
  assert.deepEqual(counts(rest), {
    created: 1300 - after.created,
    updated: 0,
    unchanged: after.created,
    refused: 0,
  });
});

test("a run whose process died goes on behind its last saved portion, once", async () => {
  const one = await upload(mengzhou, "needs-talent", aTalentSurvey(700, { counties: ["孟州市"] }), "e-one");
  await imports.service.run(t.context(mengzhou), { id: one.id });
  // The dead process: it held the lease, had saved nothing yet, and has been silent for two minutes.
  await t.platform.db
    .updateTable("imports")
    .set({ runner: "dead", heartbeatAt: "2023-04-10T00:58:00.000Z" })
    .where("id", "=", one.id)
    .execute();
  await imports.runner.resume();
  const after = await imports.service.view(one.id, viewer(mengzhou));
  assert.equal(after.state, "done");
  assert.equal(after.created, 700);
});

test("who imported which file stands in the audit log; files that are no tables are refused; old ones are purged", async () => {
  const entries = await t.platform.db
    .selectFrom("auditEntries")
    .select(["action", "actorId", "detail"])
    .where("entityType", "=", "import")
    .orderBy("seq")
    .execute();
  const finish = entries.findLast((e) => e.action === "import.finish");
  assert.equal(finish?.actorId, "mengzhou");
  assert.match(String(finish?.detail.sha256), /^[0-9a-f]{64}$/);
  assert.equal(finish?.detail.created, 700);
  assert.ok(entries.some((e) => e.action === "import.cancel"));

  await assert.rejects(
    upload(city, "experts", Buffer.from("MZ\u0090\u0000not a table", "latin1")),
    (e) => e instanceof Refusal && e.code === "spreadsheets.not-a-table",
  );
  await assert.rejects(
    upload(qinyang, "needs", aTechnologySurvey(), "e-none"),
    (e) => e instanceof Refusal && e.code === "imports.edition-unknown",
  );
  t.setNow("2023-08-01T01:00:00.000Z");
  await imports.module.jobs?.["imports.purge"]?.handler({}, new AbortController().signal);
  const left = await t.platform.db.selectFrom("importRows").select("row").execute();
  assert.equal(left.length, 0);
  const [any] = await t.platform.db.selectFrom("imports").selectAll().execute();
  assert.equal(any?.inspection, null);
  assert.ok(any?.purgedAt);
  await imports.module.effects?.["imports.remove-file"]?.({ sha256: any?.sha256 }, { id: "1" });
  await assert.rejects(t.platform.files.read(any?.sha256 ?? ""));
});
