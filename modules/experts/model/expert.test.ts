import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, Role, ScopeNode } from "#platform/kernel/actor.ts";
import { anExpert } from "../testing/an-expert.ts";
import { AvailabilityInput } from "./availability.ts";
import { expertFields, partOf } from "./expert.fields.ts";
import { expertVisibility, isVisible } from "./expert.policy.ts";
import { ExpertContact, ExpertEdit, ExpertPublic, ExpertRestricted, flagsOf, looksMasked } from "./expert.ts";

const flags = (
  publicPart: Record<string, unknown>,
  verification: { degree?: string; title?: string } = {},
): string[] =>
  flagsOf({
    public: anExpert({ public: publicPart }).public,
    degreeVerification: verification.degree ?? "claimed",
    titleVerification: verification.title ?? "claimed",
  });

test("a doctor with a senior or deputy-senior title raises no flag", () => {
  assert.deepEqual(flags({}), []);
  assert.deepEqual(flags({ titleTier: "deputy-senior" }), []);
});

test("a company chairman without doctorate and title is flagged for each", () => {
  assert.deepEqual(flags({ companyExecutive: true, educationLevel: "bachelor", titleTier: null }), [
    "company-executive",
    "no-doctorate",
    "below-deputy-senior",
  ]);
});

test("a doubtful degree or title is flagged once; a verified one is not", () => {
  assert.deepEqual(flags({}, { degree: "doubtful", title: "doubtful" }), ["doubtful"]);
  assert.deepEqual(flags({}, { degree: "verified", title: "verified" }), []);
});

test("an academician is to be checked until the title is verified", () => {
  assert.deepEqual(flags({ honours: [{ title: "中国工程院院士" }] }), ["academy-title-to-check"]);
  assert.deepEqual(flags({ honours: [{ title: "中国工程院院士", verification: "verified" }] }), []);
});

test("every field of the three parts is described once, with the privacy of its part", () => {
  const schemas = { public: ExpertPublic, contact: ExpertContact, restricted: ExpertRestricted };
  const ids = expertFields.map((f) => f.id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [part, schema] of Object.entries(schemas)) {
    const fields = Object.keys(schema.shape).filter((id) => id !== "organisationId");
    assert.deepEqual(
      fields.filter((id) => !ids.includes(id)),
      [],
      `${part}: fields without description`,
    );
    assert.deepEqual(
      fields.filter((id) => partOf(id) !== part),
      [],
      `${part}: fields of another part`,
    );
  }
  assert.equal(partOf("mobile"), "contact");
  assert.equal(partOf("bankAccount"), "restricted");
});

test("values a form may give: trimmed, bounded, days in order", () => {
  assert.equal(anExpert({ public: { name: " 测试专家乙 " } }).public.name, "测试专家乙");
  assert.equal(ExpertPublic.safeParse({ name: "" }).success, false);
  assert.equal(ExpertPublic.safeParse({ name: "甲", nationality: "中国" }).success, false);
  assert.equal(ExpertPublic.safeParse({ name: "甲", degreeYear: 1899 }).success, false);
  assert.equal(ExpertContact.safeParse({ email: "not a mail" }).success, false);
  assert.equal(AvailabilityInput.safeParse({ from: "2023-09-25", to: "2023-09-24" }).success, false);
  assert.deepEqual(ExpertEdit.parse({}), {});
});

test("masked forms are recognised, ordinary values are not", () => {
  for (const masked of ["138****1234", "e***@example.com", "41**************34", "（无权查看）"])
    assert.equal(looksMasked(masked), true, masked);
  for (const value of ["13800001234", "expert.a@example.com", "410800199001011234", null])
    assert.equal(looksMasked(value), false, String(value));
});

const NOW = "2023-09-24T02:00:00.000Z";
const actor = (role: Role, scope: ScopeNode): Actor => ({
  personId: "p",
  name: "p",
  locale: "zh",
  grants: [{ role, scope }],
});
test("who sees whom: city all, officers the active pool, enterprises agreed profiles, experts themselves", () => {
  const place = { city: "410800", personId: "x", publicProfile: false, active: true };
  const sees = (role: Role, scope: ScopeNode, over: Partial<typeof place> = {}) =>
    isVisible(expertVisibility(actor(role, scope), NOW), { ...place, ...over });
  const city = { kind: "city", code: "410800" } as const;
  const county = { kind: "county", code: "410882" } as const;
  const organisation = { kind: "organisation", id: "o1" } as const;
  assert.equal(sees("city-operator", city, { active: false }), true);
  assert.equal(sees("city-operator", { kind: "city", code: "410100" }), false);
  assert.equal(sees("county-officer", county), true);
  assert.equal(sees("county-officer", county, { active: false }), false);
  assert.equal(sees("task-force", county), true);
  assert.equal(sees("enterprise", organisation), false);
  assert.equal(sees("enterprise", organisation, { publicProfile: true }), true);
  assert.equal(sees("enterprise", organisation, { publicProfile: true, active: false }), false);
  assert.equal(sees("expert", { kind: "own", personId: "x" }), true);
  assert.equal(sees("expert", { kind: "own", personId: "y" }), false);
  assert.equal(sees("security-officer", city), false);
});
