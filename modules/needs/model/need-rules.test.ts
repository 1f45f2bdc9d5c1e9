import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "#platform/kernel/refusal.ts";
import { aTalentNeed, aTechnologyNeed } from "../testing/a-need.ts";
import { Money } from "./form/money.ts";
import { TalentValues } from "./form/talent-need.ts";
import { TechnologyValues } from "./form/technology-need.ts";
import { NeedContent, needFieldsOf } from "./need.ts";
import {
  expiryOf,
  normaliseContent,
  refuseClassified,
  submissionProblems,
  valueProblems,
  warningsOf,
} from "./need-rules.ts";
import { visibleValues } from "./visible-values.ts";

const fieldsOf = (content: NeedContent) =>
  submissionProblems(content)
    .map((p) => p.field)
    .sort();

test("every field of the forms stands in its schema, and no other", () => {
  assert.deepEqual(
    Object.keys(TechnologyValues.shape).sort(),
    needFieldsOf("technology")
      .map((f) => f.id)
      .sort(),
  );
  assert.deepEqual(
    Object.keys(TalentValues.shape).sort(),
    needFieldsOf("talent")
      .map((f) => f.id)
      .sort(),
  );
});

test("complete needs may be submitted", () => {
  assert.deepEqual(fieldsOf(aTechnologyNeed()), []);
  assert.deepEqual(fieldsOf(aTalentNeed()), []);
});

test("a bare technology draft lacks what the form marks with a star", () => {
  const draft: NeedContent = { kind: "technology", values: TechnologyValues.parse({ title: "标题" }) };
  assert.deepEqual(fieldsOf(draft), [
    "activityType",
    "contactMobile",
    "contactName",
    "endYear",
    "expectedGoal",
    "keyTechnology",
    "keywords",
    "needType",
    "problem",
    "solutionMode",
    "startYear",
  ]);
});

test("a bare talent draft lacks what the form marks with a star", () => {
  const draft: NeedContent = { kind: "talent", values: TalentValues.parse({ title: "岗位" }) };
  assert.deepEqual(fieldsOf(draft), [
    "contactMobile",
    "contactName",
    "duties",
    "education",
    "engagementMode",
    "headcount",
    "industry",
    "majors",
    "salary",
    "workplace",
  ]);
});

test("basic research asks for the discipline, everything else for fields and industry", () => {
  assert.deepEqual(
    fieldsOf(aTechnologyNeed({ activityType: "basic-research", fields: [], industry: null })),
    ["discipline"],
  );
  assert.deepEqual(
    fieldsOf(
      aTechnologyNeed({ activityType: "basic-research", discipline: "46020", fields: [], industry: null }),
    ),
    [],
  );
  assert.deepEqual(fieldsOf(aTechnologyNeed({ activityType: "production", fields: [], industry: null })), [
    "fields",
    "industry",
  ]);
});

test("an open call asks for metrics, ownership, conditions, an amount and a last day, and lasts at most three years", () => {
  assert.deepEqual(fieldsOf(aTechnologyNeed({ openCall: true })), [
    "answerBy",
    "bounty",
    "ipOwnership",
    "metrics",
    "solverConditions",
  ]);
  const call = {
    openCall: true,
    metrics: "指标",
    ipOwnership: "归企业",
    solverConditions: "具备团队",
    bounty: 500_000,
    answerBy: "2023-12-31",
  };
  assert.deepEqual(fieldsOf(aTechnologyNeed(call)), []);
  assert.deepEqual(fieldsOf(aTechnologyNeed({ ...call, startYear: 2023, endYear: 2026 })), []);
  assert.deepEqual(fieldsOf(aTechnologyNeed({ ...call, startYear: 2023, endYear: 2027 })), ["endYear"]);
});

test("the bounty of an open call stays within the planned funding, its last day within the need, and nothing of it is confidential", () => {
  const call = {
    openCall: true,
    metrics: "指标",
    ipOwnership: "归企业",
    solverConditions: "具备团队",
    bounty: 500_000,
    answerBy: "2023-12-31",
  };
  const funding = (min: number | null, max: number | null, qualifier: string) => ({
    plannedFunding: { min, max, qualifier },
  });
  const of = (over: object) => fieldsOf(aTechnologyNeed({ ...call, ...over }));
  assert.deepEqual(of(funding(500_000, 500_000, "exact")), []);
  assert.deepEqual(of(funding(499_999, 499_999, "exact")), ["bounty"]);
  assert.deepEqual(of(funding(300_000, 600_000, "range")), []);
  assert.deepEqual(of(funding(300_000, null, "gt")), [], "more than 300,000 may be enough");
  assert.deepEqual(of(funding(null, null, "negotiable")), []);
  assert.deepEqual(of({ bounty: { min: null, max: null, qualifier: "negotiable" } }), ["bounty"]);
  assert.deepEqual(of({ endYear: 2024, answerBy: "2025-01-01" }), ["answerBy"]);
  assert.deepEqual(of({ confidential: true, publicSummary: "摘要" }), ["openCall"]);
});

test("longer than three years is a remark for an ordinary need", () => {
  const long = aTechnologyNeed({ startYear: 2023, endYear: 2027 });
  assert.deepEqual(fieldsOf(long), []);
  assert.deepEqual(
    warningsOf(long).map((w) => w.field),
    ["endYear"],
  );
  assert.deepEqual(warningsOf(aTechnologyNeed({ startYear: 2023, endYear: 2026 })), []);
});

test("years in the wrong order and unknown codes are refused in a draft too; names of codes are understood", () => {
  assert.deepEqual(
    valueProblems(aTechnologyNeed({ startYear: 2024, endYear: 2023 })).map((p) => p.field),
    ["endYear"],
  );
  assert.deepEqual(
    valueProblems(aTechnologyNeed({ industry: "不存在的行业" })).map((p) => p.field),
    ["industry"],
  );
  const named = normaliseContent(aTalentNeed({ industry: "橡胶制品业", workplace: "沁阳市" }));
  assert.equal(named.values.industry, "291");
  assert.equal(named.kind === "talent" && named.values.workplace, "410882");
});

test("a confidential need must have a public summary", () => {
  assert.deepEqual(fieldsOf(aTechnologyNeed({ confidential: true })), ["publicSummary"]);
  assert.deepEqual(fieldsOf(aTechnologyNeed({ confidential: true, publicSummary: "某装备监测" })), []);
});

test("state secrets are refused", () => {
  assert.throws(
    () => refuseClassified(aTechnologyNeed({ classified: true }).values),
    (e: unknown) => e instanceof Refusal && e.code === "needs.classified",
  );
});

test("a talent need asks for at least one head and a plausible yearly salary or 面议", () => {
  assert.equal(TalentValues.safeParse({ title: "岗位", headcount: 0 }).success, false);
  assert.equal(TalentValues.safeParse({ title: "岗位", headcount: 1.5 }).success, false);
  assert.deepEqual(fieldsOf(aTalentNeed({ salary: { min: 15, max: 25, qualifier: "range" } })), ["salary"]);
  assert.deepEqual(fieldsOf(aTalentNeed({ salary: { min: null, max: null, qualifier: "negotiable" } })), []);
});

test("amounts: a number is exact, bounds must agree with the qualifier, a month becomes a year", () => {
  assert.deepEqual(Money.parse(500_000), { min: 500_000, max: 500_000, qualifier: "exact" });
  assert.deepEqual(Money.parse({ min: 10_000, max: 15_000, qualifier: "range", period: "month" }), {
    min: 120_000,
    max: 180_000,
    qualifier: "range",
  });
  assert.equal(Money.safeParse({ min: 2, max: 1, qualifier: "range" }).success, false);
  assert.equal(Money.safeParse({ min: 1, max: 1, qualifier: "negotiable" }).success, false);
  assert.equal(Money.safeParse(-1).success, false);
});

test("unknown and privileged fields are refused by the schema", () => {
  assert.equal(
    NeedContent.safeParse({ kind: "technology", values: { title: "标题", state: "published" } }).success,
    false,
  );
  assert.equal(
    NeedContent.safeParse({ kind: "technology", values: { title: "标题" }, version: 9 }).success,
    false,
  );
});

test("the last day: of the last year, or the talent form's deadline", () => {
  assert.equal(expiryOf(aTechnologyNeed({ endYear: 2025 })), "2025-12-31");
  assert.equal(expiryOf(aTalentNeed({ deadline: "2023-11-30" })), "2023-11-30");
  assert.equal(expiryOf(aTalentNeed({ deadline: null })), null);
});

test("masking: contacts by right, the restricted body of confidential needs by right", () => {
  const { values } = aTechnologyNeed({ confidential: true, publicSummary: "公开部分" });
  const content = { confidential: true, values: values as unknown as Record<string, unknown> };
  const leader = visibleValues("technology", content, { contact: "masked", restricted: false });
  assert.equal(leader.values.contactMobile, "138****1234");
  assert.equal(leader.values.contactName, "测****");
  assert.equal(leader.values.problem, null);
  assert.equal(leader.values.plannedFunding, null);
  assert.equal(leader.values.publicSummary, "公开部分");
  assert.ok(leader.masked.includes("problem") && leader.masked.includes("contactMobile"));
  const expert = visibleValues(
    "technology",
    { ...content, confidential: false },
    { contact: "none", restricted: false },
  );
  assert.equal(expert.values.contactMobile, null);
  assert.match(String(expert.values.problem), /硫化接头/);
  const county = visibleValues("technology", content, { contact: "full", restricted: true });
  assert.deepEqual(county.masked, []);
  assert.equal(county.values.contactMobile, "13800001234");
});
