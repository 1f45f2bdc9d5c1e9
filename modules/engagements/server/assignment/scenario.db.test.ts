import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AssignmentProblem } from "#libs/matching/index.ts";
import { assign, checkAssignment } from "#libs/matching/index.ts";
import { ScenarioInput, type ScenarioView } from "../../model/assignment/scenario.ts";
import { aModule, type Harness, refusedAs } from "../../testing/a-module.ts";
import { people } from "../../testing/a-world.ts";
import { createScenarioViews } from "./scenario.views.ts";

let h: Harness;
let views: ReturnType<typeof createScenarioViews>;
before(async () => {
  h = await aModule();
  views = createScenarioViews(h.t.platform, h.world.ports);
});
after(() => h.close());

const city = () => h.t.context(people.city);
const viewer = () => ({ actor: people.city, now: h.now() });
const make = (name: string, settings: object) =>
  h.module.scenarios.create(
    city(),
    ScenarioInput.parse({
      editionId: "jz",
      name,
      settings: { objective: "fair", minimumScore: -5, ...settings },
    }),
  );
async function computed(name: string, settings: object): Promise<ScenarioView> {
  const { id } = await make(name, settings);
  await h.module.scenarios.compute(city(), { id });
  await h.module.computation.idle();
  return views.view(id, viewer());
}
const expertsOf = (view: ScenarioView, needId: string) =>
  view.needs
    .find((n) => n.needId === needId)
    ?.experts.map((e) => e.expertId)
    .sort();

test("a scenario is computed in the background, keeps the capacities, and its proof holds on its own", async () => {
  const view = await computed("每项两位", { needMax: 2, expertMax: 1 });
  assert.equal(view.state, "computed");
  assert.deepEqual(view.summary?.status, "optimal");
  assert.equal(view.summary?.checked, true);
  // Three published needs, two experts each, nobody twice.
  assert.deepEqual(
    view.needs.map((n) => [n.needId, n.experts.length]),
    [
      ["n1", 2],
      ["n2", 2],
      ["n3", 2],
    ],
  );
  assert.equal(new Set(view.needs.flatMap((n) => n.experts.map((e) => e.expertId))).size, 6);
  // Yam polysaccharides: only e3, e9 and e15 write about them.
  for (const id of expertsOf(view, "n2") ?? []) assert.ok(["e3", "e9", "e15"].includes(id), id);
  const problem = (await views.file(view.id, viewer(), "problem")) as AssignmentProblem;
  const result = await views.file(view.id, viewer(), "result");
  assert.deepEqual(checkAssignment(problem, result).violations, []);
  assert.deepEqual(JSON.parse(JSON.stringify(assign(problem))), result);
});

test("pins stay, what is ruled out stays out, and the comparison says what changed", async () => {
  const before = await computed("之前", { needMax: 1, expertMax: 1 });
  const [was] = expertsOf(before, "n2") ?? [];
  assert.ok(was);
  const after = await computed("之后", {
    needMax: 1,
    expertMax: 1,
    pinned: [{ needId: "n1", expertId: "e6" }],
    forbidden: [{ needId: "n2", expertId: was }],
  });
  assert.deepEqual(expertsOf(after, "n1"), ["e6"]);
  assert.equal(after.needs.find((n) => n.needId === "n1")?.experts[0]?.pinned, true);
  assert.notDeepEqual(expertsOf(after, "n2"), [was]);
  const found = await views.compare(before.id, after.id, viewer());
  const n1 = found.needs.find((n) => n.needId === "n1");
  assert.deepEqual(
    n1?.onlyRight.map((e) => e.expertId),
    ["e6"],
  );
  assert.ok(n1 && n1.right < n1.left, "sewage sludge is far from laser welding");
});

test("minimums nobody can meet are a result that names the needs, not an error", async () => {
  const view = await computed("不可能", {
    needMin: 3,
    needMax: 3,
    candidates: 5,
    expertLimits: [
      ...["e3", "e9", "e15"].map((expertId) => ({ expertId, max: 0 })),
      ...["e4", "e10", "e16"].map((expertId) => ({ expertId, max: 0 })),
    ],
  });
  assert.equal(view.summary?.status, "infeasible-minimums");
  assert.match(view.conflict?.zh ?? "", /XQ-n2.*至少需要 3 个名额/);
});

test("settings changed after the computation ask for a new one; a stale edit is refused", async () => {
  const view = await computed("改条件", { needMax: 1 });
  const settings = { ...view.settings, needMax: 2 };
  const changed = await h.module.scenarios.edit(city(), { id: view.id, settings, version: view.version });
  assert.equal((await views.view(view.id, viewer())).state, "draft");
  await assert.rejects(
    h.module.scenarios.edit(city(), { id: view.id, settings, name: "旧版本", version: view.version }),
    refusedAs("stale-version"),
  );
  await assert.rejects(
    h.module.scenarios.adopt(city(), { id: view.id, version: changed.version }),
    refusedAs("assignments.not-computed"),
  );
});

test("adopting makes engagements once; what stands then takes its place in the next scenario", async () => {
  const view = await computed("采用", { needMax: 1, expertMax: 1 });
  const { outcomes } = await h.module.scenarios.adopt(city(), { id: view.id, version: view.version });
  assert.deepEqual(
    outcomes.map((o) => o.ok),
    [true, true, true],
  );
  const adopted = await views.view(view.id, viewer());
  assert.equal(adopted.state, "adopted");
  assert.deepEqual(adopted.allowedActions, ["copy"]);
  await assert.rejects(
    h.module.scenarios.adopt(city(), { id: view.id, version: adopted.version }),
    refusedAs("assignments.adopted"),
  );
  const engagement = await h.module.service.view(outcomes[0]?.id ?? "", viewer());
  assert.equal(engagement.state, "screened");
  // One place per need, all taken: nothing is left to assign.
  const next = await computed("再来一次", { needMax: 1, expertMax: 1 });
  assert.equal(next.summary?.pairs, 0);
});

test("a computation that is stopped leaves no result; one left by a dead process is taken over", async () => {
  const { id } = await make("停止", {});
  await h.module.scenarios.compute(city(), { id });
  await h.module.scenarios.cancel(city(), { id });
  await h.module.computation.idle();
  const stopped = await views.view(id, viewer());
  assert.deepEqual([stopped.state, stopped.summary], ["draft", null]);
  await h.module.scenarios.compute(city(), { id });
  await h.module.computation.idle();
  const { db } = h.t.platform;
  await db
    .updateTable("assignmentScenarios")
    .set({ state: "computing", runner: "a process that died", beatAt: "2020-01-01T00:00:00.000Z" })
    .where("id", "=", id)
    .execute();
  h.module.computation.kick();
  await h.module.computation.idle();
  assert.equal((await views.view(id, viewer())).state, "computed");
});

test("leaders read, others see nothing", async () => {
  const { id } = await make("谁能看", {});
  const asLeader = await views.view(id, { actor: people.leader, now: h.now() });
  assert.deepEqual(asLeader.allowedActions, []);
  await assert.rejects(views.view(id, { actor: people.shanyang, now: h.now() }), refusedAs("not-found"));
  await assert.rejects(
    h.module.scenarios.compute(h.t.context(people.leader), { id }),
    refusedAs("not-allowed"),
  );
  await assert.rejects(
    h.module.scenarios.compute(h.t.context(people.enterprise), { id }),
    refusedAs("not-found"),
  );
});
