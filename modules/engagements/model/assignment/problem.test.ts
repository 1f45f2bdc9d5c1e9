import assert from "node:assert/strict";
import { test } from "node:test";
import { assignmentProblem, compareScenarios } from "./problem.ts";
import { ScenarioSettings, type ScenarioSummary } from "./scenario.ts";

const settings = (more: object = {}) => ScenarioSettings.parse({ objective: "fair", ...more });
const candidate = (needId: string, expertId: string, score: number, rank = 1) => ({
  needId,
  expertId,
  score,
  rank,
});
const around = {
  needIds: ["n1", "n2"],
  experts: [
    { id: "e1", institution: "u1" },
    { id: "e2", institution: null },
    { id: "e3", institution: "u1" },
  ],
  candidates: [
    candidate("n1", "e1", 2.12345678),
    candidate("n1", "e2", -0.5, 2),
    candidate("n2", "e1", 1),
    candidate("n2", "e3", 0.4, 2),
  ],
  engaged: [{ needId: "n1", expertId: "e1" }],
};

test("what stands is not assigned again and takes its place on both sides", () => {
  const problem = assignmentProblem(around, settings({ needMax: 2, expertMax: 2 }));
  assert.deepEqual(problem.demands, [
    { id: "n1", min: 0, max: 1 },
    { id: "n2", min: 0, max: 2 },
  ]);
  // e2 is no closer than chance for n1, and so no candidate.
  assert.deepEqual(problem.pairs, [
    { demand: "n2", supply: "e1", affinity: 1 },
    { demand: "n2", supply: "e3", affinity: 0.4 },
  ]);
  assert.deepEqual(problem.supplies, [
    { id: "e1", max: 1 },
    { id: "e3", max: 2 },
  ]);
  const fresh = assignmentProblem(around, settings({ needMax: 2, expertMax: 2, countEngaged: false }));
  assert.deepEqual(fresh.demands[0], { id: "n1", min: 0, max: 2 });
});

test("a pin finds a place whatever the score and the capacities; a prohibition is passed on", () => {
  const problem = assignmentProblem(
    around,
    settings({
      needMax: 1,
      institutionMax: 1,
      pinned: [{ needId: "n1", expertId: "e2" }],
      forbidden: [{ needId: "n2", expertId: "e3" }],
      needLimits: [{ needId: "n2", min: 1, max: 4 }],
      expertLimits: [{ expertId: "e2", max: 0 }],
    }),
  );
  assert.deepEqual(problem.demands, [
    { id: "n1", min: 0, max: 1 },
    { id: "n2", min: 1, max: 4 },
  ]);
  assert.deepEqual(problem.pairs[0], { demand: "n1", supply: "e2", affinity: -0.5, pinned: true });
  assert.deepEqual(problem.pairs[2], { demand: "n2", supply: "e3", affinity: 0.4, forbidden: true });
  assert.deepEqual(
    problem.supplies.find((s) => s.id === "e2"),
    { id: "e2", max: 1 },
  );
  assert.equal(problem.groupMax, 1);
});

test("a comparison names who comes and who goes, the need that loses most first", () => {
  const summary = {} as ScenarioSummary;
  const pair = (demand: string, supply: string, affinity: number) => ({ demand, supply, affinity });
  const found = compareScenarios(
    {
      id: "s1",
      name: "总量",
      summary,
      pairs: [pair("n1", "e1", 3), pair("n1", "e2", 2), pair("n2", "e3", 1), pair("n3", "e4", 1)],
    },
    {
      id: "s2",
      name: "公平",
      summary,
      pairs: [pair("n1", "e2", 2), pair("n2", "e1", 2.5), pair("n3", "e4", 1)],
    },
    {
      need: (id) => ({ code: id, title: id, county: "" }),
      expert: (id) => ({ name: `专家${id}`, nameEn: null }),
    },
  );
  assert.deepEqual([found.same, found.onlyLeft, found.onlyRight], [2, 2, 1]);
  assert.deepEqual(
    found.needs.map((n) => [n.needId, n.left, n.right]),
    [
      ["n1", 5, 2],
      ["n2", 1, 2.5],
    ],
  );
  assert.deepEqual(found.needs[1]?.onlyRight, [{ expertId: "e1", name: "专家e1", nameEn: null, score: 2.5 }]);
});
