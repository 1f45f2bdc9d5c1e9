import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { anActor, type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import type { OrganisationMerged, OrganisationUnmerged } from "../../model/directory.ts";
import { anOrganisation, aUscc } from "../../testing/an-organisation.ts";
import { createOrganisations, organisationMigrations } from "../index.ts";

let t: TestPlatform;
let organisations: ReturnType<typeof createOrganisations>;
const events: (OrganisationMerged | OrganisationUnmerged)[] = [];
const operator = anActor("city", ["city-operator", { kind: "city", code: "410800" }]);
const viewer = { actor: operator, now: "2023-09-24T02:00:00.000Z" };
let n = 100;

before(async () => {
  t = await testPlatform({ migrations: { ...platformMigrations, ...organisationMigrations } });
  organisations = createOrganisations(t.platform);
  const keep = async (_: UnitOfWork, event: OrganisationMerged | OrganisationUnmerged) =>
    void events.push(event);
  t.platform.events.on<OrganisationMerged>("organisation.merged", keep);
  t.platform.events.on<OrganisationUnmerged>("organisation.unmerged", keep);
});
after(() => t.close());
beforeEach(() => {
  events.length = 0;
});

const register = (values: Parameters<typeof anOrganisation>[0]) =>
  organisations.service.register(t.context(), anOrganisation(values));
/** Two records of one company: the first with the code, the second with telephone and another address. */
async function aPair() {
  n++;
  const into = await register({
    fullName: `沁阳示例${n}化工股份有限公司`,
    uscc: aUscc(n),
    address: "甲路1号",
  });
  const from = await register({
    fullName: `沁阳市示例${n}化工有限公司`,
    address: "乙路2号",
    contactMobile: "13800000000",
  });
  return { into, from };
}
const merge = (pair: { into: { id: string }; from: { id: string } }, choices = {}) =>
  organisations.service.merge(t.context(operator), {
    into: pair.into.id,
    from: pair.from.id,
    choices,
    reason: "营业执照核对一致",
  });
const refusedWith = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test("a merge fills, gathers names, leads the old id on, and undoing it restores both", async () => {
  const pair = await aPair();
  const plan = await organisations.service.plan({ into: pair.into.id, from: pair.from.id }, {}, viewer);
  assert.deepEqual(
    plan.conflicts.map((c) => [c.field, c.kept]),
    [
      ["fullName", "into"],
      ["address", "into"],
    ],
  );
  assert.deepEqual(
    plan.fieldsTaken.map((f) => [f.field, f.after]),
    [["contactMobile", "13800000000"]],
  );
  const { mergeId } = await merge(pair, { address: "from" });
  assert.deepEqual(events, [
    { type: "organisation.merged", mergeId, from: pair.from.id, into: pair.into.id },
  ]);

  const survivor = await organisations.service.view(pair.into.id, viewer);
  assert.equal(survivor.address, "乙路2号");
  assert.equal(survivor.contactMobile, "13800000000");
  assert.deepEqual(survivor.aliases, [pair.from.fullName]);
  const gone = await organisations.service.view(pair.from.id, viewer);
  assert.equal(gone.state, "merged");
  assert.deepEqual(gone.mergedInto, { id: pair.into.id, fullName: pair.into.fullName });
  assert.equal(gone.address, "乙路2号");
  assert.deepEqual(gone.allowedActions, []);
  const refs = await organisations.directory.byIds([pair.from.id, pair.into.id]);
  assert.deepEqual(
    [...refs].map(([id, ref]) => [id, ref.id]),
    [
      [pair.from.id, pair.into.id],
      [pair.into.id, pair.into.id],
    ],
  );
  // Whoever writes the old name means the survivor.
  assert.equal((await organisations.directory.find({ name: pair.from.fullName }))?.id, pair.into.id);

  const undone = await organisations.service.unmerge(t.context(operator), { mergeId, reason: "系两家企业" });
  assert.deepEqual(undone, { into: pair.into.id, from: pair.from.id, kept: [] });
  const back = await organisations.service.view(pair.into.id, viewer);
  assert.deepEqual([back.address, back.contactMobile, back.aliases], ["甲路1号", null, []]);
  assert.equal((await organisations.service.view(pair.from.id, viewer)).state, "active");
  assert.deepEqual(events.at(-1), {
    type: "organisation.unmerged",
    mergeId,
    from: pair.from.id,
    into: pair.into.id,
  });
  const history = await organisations.service.history(pair.into.id, viewer);
  assert.deepEqual(
    history.map((h) => [h.action, h.reason]),
    [
      ["organisation.unmerge", "系两家企业"],
      ["organisation.merge", "营业执照核对一致"],
      ["organisation.register", null],
    ],
  );
  assert.deepEqual(
    history[1]?.changes.map((c) => [c.field, c.from, c.to]),
    [
      ["address", "甲路1号", "乙路2号"],
      ["contactMobile", null, "13800000000"],
      ["aliases", [], [pair.from.fullName]],
    ],
  );
  await assert.rejects(
    organisations.service.unmerge(t.context(operator), { mergeId, reason: "再次" }),
    refusedWith("organisations.merge-undone"),
  );
});

test("concurrent merges of a pair, in both directions, have one effect", async () => {
  const pair = await aPair();
  const done = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => merge(i % 2 ? pair : { into: pair.from, from: pair.into })),
  );
  const effects = done.filter((d) => d.status === "fulfilled");
  const refused = done.filter((d) => d.status === "rejected");
  assert.equal(effects.length, 1);
  assert.ok(refused.every((d) => refusedWith("organisations.merged-already")(d.reason)));
  assert.equal(events.length, 1);
});

test("registrations during a merge meet the survivor", async () => {
  const pair = await aPair();
  const draft = { fullName: pair.from.fullName, kind: "enterprise" as const };
  const ensures = Array.from({ length: 8 }, () =>
    t.platform.commands.run(t.context(), async (work) => {
      const ensured = await organisations.directory.ensure(work, draft);
      work.nothingChanged();
      return ensured;
    }),
  );
  const [, ...refs] = await Promise.all([merge(pair), ...ensures]);
  assert.ok(refs.every((r) => !r.created && [pair.into.id, pair.from.id].includes(r.organisation.id)));
  const rows = await t.platform.db
    .selectFrom("organisations")
    .select("id")
    .where("fullName", "=", pair.from.fullName)
    .execute();
  assert.equal(rows.length, 1);
});

test("two codes are merged only by choosing one, and the other code still leads to the survivor", async () => {
  const into = await register({ fullName: "沁阳示例甲机电有限公司", uscc: aUscc(901) });
  const from = await register({ fullName: "沁阳示例乙机电有限公司", uscc: aUscc(902) });
  await assert.rejects(merge({ into, from }), refusedWith("organisations.codes-differ"));
  await merge({ into, from }, { uscc: "from" });
  const survivor = await organisations.service.view(into.id, viewer);
  assert.equal(survivor.uscc, aUscc(902));
  assert.equal((await organisations.directory.find({ uscc: aUscc(902) }))?.id, into.id);
  await assert.rejects(
    register({ fullName: "沁阳示例丙机电有限公司", uscc: aUscc(902) }),
    refusedWith("organisations.uscc-taken"),
  );
});

test("a chain of merges is undone from its end", async () => {
  const a = await register({ fullName: "孟州示例一皮业有限公司" });
  const b = await register({ fullName: "孟州示例二皮业有限公司" });
  const c = await register({ fullName: "孟州示例三皮业有限公司" });
  const first = await merge({ into: b, from: a });
  const second = await merge({ into: c, from: b });
  assert.equal((await organisations.directory.byIds([a.id])).get(a.id)?.id, c.id);
  await assert.rejects(merge({ into: a, from: c }), refusedWith("organisations.merged-already"));
  const undo = (mergeId: string) =>
    organisations.service.unmerge(t.context(operator), { mergeId, reason: "有误" });
  await assert.rejects(undo(first.mergeId), refusedWith("organisations.merged-further"));
  await undo(second.mergeId);
  await undo(first.mergeId);
  const refs = await organisations.directory.byIds([a.id, b.id, c.id]);
  assert.deepEqual(
    [...refs].map(([id, r]) => id === r.id),
    [true, true, true],
  );
});

test("a stale comparison is refused with what changed", async () => {
  const pair = await aPair();
  await organisations.service.edit(t.context(operator), {
    id: pair.into.id,
    version: 1,
    values: { postcode: "454550" },
  });
  await assert.rejects(
    organisations.service.merge(t.context(operator), {
      into: pair.into.id,
      from: pair.from.id,
      choices: {},
      reason: "核对",
      versions: { into: 1, from: 1 },
    }),
    (error) =>
      error instanceof Refusal &&
      error.code === "stale-version" &&
      error.detail.changes?.[0]?.field === "postcode",
  );
});

test("duplicates are proposed, dismissed with a reason, and proposed again", async () => {
  const a = await register({ fullName: "博爱示例竹业有限公司" });
  const b = await register({ fullName: "博爱县示例竹业有限责任公司", county: "410822" });
  const { duplicates } = organisations.service;
  const mine = async (dismissed: boolean) =>
    (await duplicates.list(viewer, { page: 1, pageSize: 200, dismissed })).items.filter((d) =>
      d.id.includes(a.id),
    );
  const [proposal, ...more] = await mine(false);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [proposal?.reason, proposal?.similarity, proposal?.allowedActions],
    ["near-name", 0.95, ["merge", "dismiss"]],
  );
  assert.deepEqual([proposal?.a.id, proposal?.b.id].sort(), [a.id, b.id].sort());
  await assert.rejects(
    duplicates.dismiss(t.context(operator), { a: a.id, b: b.id, reason: " " }),
    refusedWith("reason-required"),
  );
  await duplicates.dismiss(t.context(operator), { a: b.id, b: a.id, reason: "母子公司" });
  assert.deepEqual(await mine(false), []);
  assert.equal((await mine(true))[0]?.dismissed?.reason, "母子公司");
  await duplicates.reconsider(t.context(operator), { a: a.id, b: b.id });
  assert.equal((await mine(false)).length, 1);
  // One side in another county: that county's officer decides nothing about it and does not see it.
  const officer = {
    actor: anActor("qy", ["county-officer", { kind: "county", code: "410882" }]),
    now: viewer.now,
  };
  const seen = (await duplicates.list(officer, { page: 1, pageSize: 200, dismissed: false })).items;
  assert.deepEqual(
    seen.filter((d) => d.id.includes(a.id)),
    [],
  );
});
