import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#platform/kernel/actor.ts";
import { aModule, type Harness, refusedAs } from "../testing/a-module.ts";
import { people } from "../testing/a-world.ts";

let h: Harness;
before(async () => {
  h = await aModule();
});
after(() => h.close());
const as = (actor: Actor, at?: string) => h.t.context(actor, at);

test("suggestions rank who works on it first, give reasons in both languages and name who is left out", async () => {
  const found = await h.module.suggestions.forNeed(
    { actor: people.city, now: "2023-09-01T00:00:00.000Z" },
    "n1",
  );
  // e1, e7 and e13 write about laser welding of bipolar plates, e2, e8 and e14 about laser welding.
  assert.deepEqual(
    found.items
      .slice(0, 3)
      .map((i) => i.expertId)
      .sort(),
    ["e1", "e13", "e7"],
  );
  assert.deepEqual(
    found.items
      .slice(3, 6)
      .map((i) => i.expertId)
      .sort(),
    ["e14", "e2", "e8"],
  );
  assert.match(found.items[0]?.reasons.zh[0] ?? "", /共同关键词：.*焊接/);
  assert.match(found.items[0]?.reasons.en[0] ?? "", /^Shared keywords: /);
  assert.equal(found.total, 18);
  assert.equal(found.items[0]?.components.length, 3);
  assert.match(found.modelVersion, /^affinity-\d+-/);
});

test("an expert added is suggested at once; one of the asking organisation is left out with the reason", async () => {
  const e1 = h.world.experts.get("e1");
  assert.ok(e1);
  h.world.experts.set("own", { ...e1, id: "own", organisationId: "org-a", personId: null });
  const found = await h.module.suggestions.forNeed(
    { actor: people.city, now: "2023-09-01T00:00:00.000Z" },
    "n1",
  );
  assert.deepEqual(
    found.excluded.map((e) => [e.expertId, e.filter, e.text.zh]),
    [["own", "own-organisation", "已排除：专家属于需求单位"]],
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: "n1", expertId: "own" }),
    refusedAs("engagements.override-reason"),
  );
  const made = await h.module.service.propose(as(people.city), {
    needId: "n1",
    expertId: "own",
    reason: "双方另有说明",
  });
  assert.deepEqual(made.override, { kind: "excluded", reason: "双方另有说明" });
  h.world.experts.delete("own");
});

test("an enterprise sees suggestions for its own need only, names masked, without those who did not agree", async () => {
  const now = "2023-09-01T00:00:00.000Z";
  const e7 = h.world.experts.get("e7");
  assert.ok(e7);
  h.world.experts.set("e7", { ...e7, consented: false });
  const found = await h.module.suggestions.forNeed({ actor: people.enterprise, now }, "n1");
  assert.equal(found.canSelect, false);
  assert.ok(
    found.items.every((i) => /^测\*+$/.test(i.expert.name)),
    found.items[0]?.expert.name,
  );
  assert.ok(!found.items.some((i) => i.expertId === "e7"));
  assert.ok(!JSON.stringify(found.items).includes("论文"), "titles of documents stay inside");
  await assert.rejects(
    h.module.suggestions.forNeed({ actor: people.enterprise, now }, "n2"),
    refusedAs("not-found"),
  );
  await assert.rejects(
    h.module.suggestions.forNeed({ actor: people.wenxian, now }, "n1"),
    refusedAs("not-found"),
  );
  h.world.experts.set("e7", e7);
});

test("an expert sees the published needs that fit; others may not look", async () => {
  const now = "2023-09-01T00:00:00.000Z";
  const found = await h.module.suggestions.needsFor({ actor: people.expert, now }, "e1", {
    editionId: "jz",
    limit: 10,
  });
  assert.equal(found.items[0]?.id, "n1");
  assert.ok(!found.items.some((i) => i.id === "draft"));
  await assert.rejects(
    h.module.suggestions.needsFor({ actor: people.otherExpert, now }, "e1", { editionId: "jz", limit: 10 }),
    refusedAs("not-found"),
  );
});

test("a choice among the first ten needs no reason; one below does, and keeps it with the explanation", async () => {
  const top = await h.module.service.propose(as(people.city), { needId: "n2", expertId: "e3" });
  assert.equal(top.origin, "suggestion");
  assert.equal(top.override, null);
  assert.equal((top.suggestion as { rank: number }).rank <= 3, true);
  // e5 works on superhard materials, far below the ten best of 18 for yam polysaccharides.
  const ranked = await h.module.suggestions.forNeed({ actor: people.city, now: h.now() }, "n2", {
    limit: 18,
  });
  const last = ranked.items.at(-1)?.expertId as string;
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId: "n2", expertId: last }),
    refusedAs("engagements.override-reason"),
  );
  const made = await h.module.service.propose(as(people.city), {
    needId: "n2",
    expertId: last,
    reason: "企业指定",
  });
  assert.deepEqual(made.override, { kind: "outside-top", reason: "企业指定" });
  assert.equal(made.code, "DJ2023-0003");
});

test("declined with a category; suggestions then leave the pair out unless told, and trying again needs a reason", async () => {
  const needId = h.freshNeed();
  const engagement = await h.invited(needId, "e1");
  await assert.rejects(
    h.step(people.expert, engagement.id, "declineSupply"),
    refusedAs("engagements.category-required"),
  );
  const declined = await h.step(people.expert, engagement.id, "declineSupply", { category: "schedule" });
  assert.deepEqual(
    [declined.state, declined.fellThrough?.category, declined.fellThrough?.side],
    ["fell-through", "schedule", "supply"],
  );
  const viewer = { actor: people.city, now: h.now() };
  const without = await h.module.suggestions.forNeed(viewer, needId);
  assert.deepEqual(
    without.excluded.map((e) => [e.expertId, e.filter]),
    [["e1", "declined"]],
  );
  const told = await h.module.suggestions.forNeed(viewer, needId, { lift: ["declined"] });
  const shownAgain = told.items.find((i) => i.expertId === "e1");
  assert.equal(shownAgain?.triedBefore[0]?.category, "schedule");
  assert.match(
    shownAgain?.despite[0]?.text.zh ?? "",
    /^已排除：此前对接未成（DJ2023-\d{4}，2023-09-24，时间不合）$/,
  );
  await assert.rejects(
    h.module.service.propose(as(people.city), { needId, expertId: "e1" }),
    refusedAs("engagements.override-reason"),
  );
  const again = await h.module.service.propose(as(people.city), {
    needId,
    expertId: "e1",
    reason: "时间已另行商定",
  });
  assert.equal(again.override?.kind, "declined-before");
  assert.ok(again.triedBefore.some((e) => e.id === engagement.id && e.category === "schedule"));
});
