import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { createHttpApp } from "#platform/http/app.ts";
import { createMetrics } from "#platform/observability/metrics.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { aTechnologyNeed } from "../testing/a-need.ts";
import { anEdition, anEnterprise, fakeEditions, fakeOrganisations } from "../testing/fake-directories.ts";
import { createNeeds, needMigrations } from "./index.ts";

const enterprise = anActor("ent", ["enterprise", { kind: "organisation", id: "o1" }]);
const county = anActor("qinyang", ["county-officer", { kind: "county", code: "410882" }]);
/** Years later: only a cut-off keeps anything from being overdue. */
const LATE = "2026-11-20T02:00:00.000Z";

let t: TestPlatform;
before(async () => {
  t = await testPlatform({
    migrations: { ...platformMigrations, ...needMigrations },
    now: "2023-04-10T01:00:00.000Z",
  });
});
after(() => t.close());

const organisations = fakeOrganisations([anEnterprise("o1", "410882", "焦作测试机械有限公司")]);
/** The module beside an edition with this cut-off, on the same rows. */
const withCutOff = (cutOff: string | null) =>
  createNeeds(t.platform, { organisations, editions: fakeEditions({ ...anEdition, cutOff }) });

async function listed(cutOff: string | null, query: string) {
  const app = await createHttpApp({
    operations: withCutOff(cutOff).module.operations,
    authenticate: async () => county,
    logger: t.platform.logger,
    metrics: createMetrics(),
    publicUrl: "http://localhost",
    trustProxy: false,
    version: "test",
    clock: () => new Date(LATE),
  });
  const reply = await app.inject({ method: "GET", url: `/api/needs?${query}` });
  await app.close();
  assert.equal(reply.statusCode, 200, reply.body);
  const { items, total } = JSON.parse(reply.body) as { items: { overdue: boolean }[]; total: number };
  return { overdue: items.map((i) => i.overdue), total };
}

test("the county's clock of an ended edition is read as of the cut-off, on every screen", async () => {
  const { service } = withCutOff(null);
  const { id } = await service.createDraft(t.context(enterprise), {
    editionId: "e1",
    organisationId: "o1",
    content: aTechnologyNeed(),
  });
  // Monday 10 April 2023, 09:00 in China, half an hour into a day of seven: three working days end on Thursday at 09:00.
  await service.submit(t.context(enterprise), { id });
  const todosOf = async (cutOff: string | null) =>
    (await withCutOff(cutOff).module.todos?.(county, { now: LATE, editionId: "e1" }))?.map((i) => [
      i.kind,
      i.overdue,
      i.count,
    ]);
  const clockOf = async (cutOff: string | null) =>
    (await withCutOff(cutOff).service.view(id, { actor: county, now: LATE })).clock;

  // Ended on the Tuesday: not quite two days used, nothing overdue, however late it is looked at.
  assert.deepEqual(await listed("2023-04-11", ""), { overdue: [false], total: 1 });
  assert.deepEqual(await listed("2023-04-11", "overdue=true"), { overdue: [], total: 0 });
  assert.deepEqual(await listed("2023-04-11", "overdue=false"), { overdue: [false], total: 1 });
  assert.deepEqual(await todosOf("2023-04-11"), [["needs.check", false, 1]]);
  const early = await clockOf("2023-04-11");
  assert.deepEqual([early?.overdue, early?.workingDaysUsed, early?.running], [false, 1.93, true]);

  // Ended on the Thursday: most of a day late, and never more than that.
  assert.deepEqual(await listed("2023-04-13", "overdue=true"), { overdue: [true], total: 1 });
  assert.deepEqual(await todosOf("2023-04-13"), [["needs.check", true, 1]]);
  const late = await clockOf("2023-04-13");
  assert.deepEqual([late?.overdue, late?.workingDaysUsed], [true, 3.93]);

  // Submitted after the cut-off: read at its arrival, still with its due day.
  const after = await clockOf("2023-04-01");
  assert.deepEqual([after?.overdue, after?.workingDaysUsed, after?.running], [false, 0, true]);
  assert.ok(after?.dueAt);

  assert.deepEqual(await listed(null, "overdue=true"), { overdue: [true], total: 1 });
});
