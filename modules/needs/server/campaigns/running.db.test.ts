import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { aTechnologyNeed } from "../../testing/a-need.ts";
import { campaignsWorld, QINYANG } from "../../testing/campaigns-world.ts";
import { city, county, enterprise, expert, rival } from "../../testing/needs-world.ts";

let w: Awaited<ReturnType<typeof campaignsWorld>>;
before(async () => {
  w = await campaignsWorld();
});
after(() => w.t.close());

const at = (actor = city) => w.t.context(actor);
const seenBy = (actor: typeof city, now = "2023-04-10T01:00:00.000Z") => w.campaigns.running({ actor, now });

test("a running survey is on the front page of offices with their part, of its enterprises with their last day and past needs", async () => {
  const past = await w.needs.service.createDraft(at(enterprise), {
    editionId: "e0",
    organisationId: "o1",
    content: aTechnologyNeed({ title: "往届的需求", startYear: 2020, endYear: 2022 }),
  });
  await w.needs.service.submit(at(enterprise), { id: past.id });
  const campaign = await w.running(["o1", "o2", "o4"], {
    goals: [{ county: QINYANG, enterprises: 1, needs: 8 }],
  });
  const [whole] = await seenBy(city);
  assert.deepEqual(
    [whole?.id, whole?.until, whole?.progress?.listed, whole?.progress?.goalEnterprises, whole?.own],
    // One of the two counties has no goal: the whole has none.
    [campaign, "2023-04-30", 3, null, null],
  );
  const [part] = await seenBy(county);
  assert.deepEqual(
    [
      part?.progress?.listed,
      part?.progress?.goalEnterprises,
      part?.progress?.submitted,
      part?.progress?.share,
    ],
    [2, 1, 0, 0],
  );
  const [own] = await seenBy(enterprise);
  assert.deepEqual(
    [own?.id, own?.until, own?.progress, own?.own?.needs, own?.own?.earlierCount],
    [campaign, "2023-04-30", null, 0, 1],
  );
  assert.deepEqual(own?.own?.earlier, [
    { id: past.id, code: past.code, kind: "technology", title: "往届的需求" },
  ]);
  const [others] = await seenBy(rival);
  assert.deepEqual([others?.own?.organisationId, others?.own?.earlierCount], ["o2", 0]);
  assert.deepEqual(await seenBy(expert), []);
});

test("after the last day it is gone, but not for an enterprise that was given more time", async () => {
  const before = (await seenBy(enterprise, "2023-05-02T01:00:00.000Z")).length;
  const campaign = await w.running(["o1", "o2"]);
  await w.platform.db
    .updateTable("surveyTargets")
    .set({ extendedUntil: "2023-05-05" })
    .where("campaignId", "=", campaign)
    .where("organisationId", "=", "o1")
    .execute();
  const late = await seenBy(enterprise, "2023-05-02T01:00:00.000Z");
  assert.deepEqual([before, late.map(({ id, until }) => [id, until])], [0, [[campaign, "2023-05-05"]]]);
  assert.deepEqual(await seenBy(rival, "2023-05-02T01:00:00.000Z"), []);
  assert.deepEqual(await seenBy(city, "2023-05-02T01:00:00.000Z"), []);
});
