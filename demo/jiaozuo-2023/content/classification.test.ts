import assert from "node:assert/strict";
import { test } from "node:test";
import { proposeDisciplines, proposeIndustries } from "#modules/needs/model/classification/classify.ts";
import { buildContent, demoSeed } from "./index.ts";

test("proposals against the classes the demonstration's needs were written with, which know nothing of the word lists", (t) => {
  const needs = buildContent(demoSeed).technologyNeeds;
  const rate = (among: number, codesOf: (n: (typeof needs)[number]) => boolean[]) =>
    Math.round((100 * needs.filter((n) => codesOf(n).slice(0, among).includes(true)).length) / needs.length);
  const described = (n: (typeof needs)[number]) => ({
    title: n.title,
    text: [n.problem, n.keyTechnology, n.expectedGoal, ...n.keywords].join("\n"),
  });
  const industry = (n: (typeof needs)[number]) =>
    proposeIndustries(described(n)).map((p) => n.industry.startsWith(p.code));
  const discipline = (n: (typeof needs)[number]) =>
    proposeDisciplines(described(n)).map((p) => n.discipline.startsWith(p.code));
  const measured = {
    needs: needs.length,
    industryFirst: rate(1, industry),
    industryFive: rate(5, industry),
    disciplineFirst: rate(1, discipline),
    disciplineFive: rate(5, discipline),
  };
  t.diagnostic(JSON.stringify(measured));
  assert.ok(measured.industryFive >= 68 && measured.disciplineFive >= 54, JSON.stringify(measured));
});
