import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { buildContent, buildNextEdition, demoSeed } from "./index.ts";
import { isForbiddenName } from "./people/names.ts";
import { topics } from "./topics/index.ts";

const content = buildContent(demoSeed);
const next = buildNextEdition(demoSeed, "2026-03-10", content);
const organisations = [
  ...content.enterprises,
  ...content.institutions,
  ...content.supplyCompanies,
  ...content.otherOrganisations,
];
const orgIds = new Set(organisations.map((o) => o.id));

/** GB 32100-2015 and GB 11714-1997 checked from the standards' tables, apart from the generator. */
function usccHolds(code: string): boolean {
  const values = Object.fromEntries([..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((c, i) => [c, i]));
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const sum = weights.reduce((s, w, i) => s + w * (values[code.charAt(i)] ?? Number.NaN), 0);
  if ((sum + (values[code.charAt(17)] ?? Number.NaN)) % 31 !== 0) return false;
  const inner = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (s, w, i) => s + w * Number.parseInt(code.charAt(8 + i), 36),
    0,
  );
  const check = code.charAt(16) === "X" ? 10 : Number(code.charAt(16));
  return (inner + check) % 11 === 0;
}

/** SHA-256 of the names of real people in the source, so that the names stand nowhere here. */
const realPeople = new Set([
  "e05991da57a554b22ad201e7eb35ffebe4b7910ddaaca6ac86ae6d4b51441c9f",
  "2cd9bce3fe02eba9a03fe455804205290992d3db3e0a65a83859dd62256a22cd",
  "614b07cf508ae4cceeb419328e57dd141e73823d122d0c1faee2ca1dac340e13",
  "ce9f66f1e12168d43517ee8c58d52735403634103d74046fcc26a53ed156d43a",
  "1ea742d6806242859d18652141cbe95f966ff2a7032796fe0adad3225483dff6",
  "6b3adff08a0ff0ce9ca2c1c15854df805e72bfbc8f47c87fec1a453fe8616a22",
  "e55eb2972a203f33ddb9d166b1220d325547a1e3019d0ace37000f2d870ccbae",
]);
const isReal = (name: string) => realPeople.has(createHash("sha256").update(name).digest("hex"));

describe("codes", () => {
  it("gives every enterprise but the short-named one a valid, unique credit code of its county", () => {
    const codes = organisations.flatMap((o) => o.uscc ?? []);
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.ok(usccHolds(code), code);
    for (const e of content.enterprises) if (e.uscc) assert.match(e.uscc, /^914108/);
    assert.deepEqual(
      content.enterprises.filter((e) => !e.uscc).map((e) => e.name),
      ["轻欣机械公司"],
    );
    assert.equal(usccHolds("91410802Y00008229H"), false);
  });
  it("uses only made-up numbers and addresses", () => {
    for (const o of organisations) assert.match(o.contact.mobile, /^1990000\d{4}$/);
    for (const e of [...content.experts, ...next.experts]) {
      assert.match(e.contact.mobile, /^1990000\d{4}$/);
      assert.match(e.contact.email, /@example\.net$/);
      if (e.restricted.idType === "id-card") assert.match(e.restricted.idNumber, /^990000\d{11}[\dX]$/);
    }
    const mobiles = [
      ...organisations.map((o) => o.contact.mobile),
      ...content.experts.map((e) => e.contact.mobile),
    ];
    assert.equal(new Set(mobiles).size, mobiles.length);
  });
});

describe("people and organisations", () => {
  it("names no real person", () => {
    const people = [...content.experts, ...next.experts, ...content.staff];
    for (const p of people) assert.equal(p.invented, true);
    for (const p of people) assert.equal(isReal(p.name), false);
    for (const o of organisations) assert.equal(isReal(o.contact.name) || isReal(o.legalRep ?? ""), false);
    const texts = JSON.stringify([content, next]).match(/[\u4e00-\u9fff]+/g) ?? [];
    for (const text of new Set(texts))
      for (let i = 0; i < text.length; i++)
        for (const n of [2, 3]) assert.equal(isForbiddenName(text.slice(i, i + n)), false, text);
  });
  it("marks invented organisations and names each once", () => {
    assert.equal(new Set(organisations.map((o) => o.name)).size, organisations.length);
    assert.equal(content.enterprises.filter((e) => !e.invented).length, 6);
    assert.ok(organisations.every((o) => o.detailsInvented));
    assert.equal(content.supplyCompanies.length, 9);
    assert.ok(content.institutions.length >= 25);
    assert.equal(new Set(content.experts.map((e) => e.name)).size, content.experts.length);
  });
});

describe("texts", () => {
  it("holds no two alike and no unfilled number", () => {
    const needs = content.technologyNeeds;
    assert.ok(topics.length >= 60);
    assert.equal(new Set(needs.map((n) => n.title)).size, 129);
    assert.equal(new Set(needs.map((n) => n.problem)).size, 129);
    assert.equal(new Set(content.countyProjects.map((n) => n.title)).size, 42);
    assert.equal(new Set(content.talentNeeds.map((p) => `${p.organisationId} ${p.postTitle}`)).size, 2163);
    assert.doesNotMatch(JSON.stringify([content, next]), /\{[\d.]+~|undefined|NaN/);
    for (const n of needs) {
      assert.ok(n.problem.length >= 35 && n.problem.length <= 500, n.id);
      assert.ok(n.keywords.length >= 3 && n.keywords.length <= 5, n.id);
      assert.match(n.industry, /^\d{4}$/);
      assert.match(n.discipline, /^\d{5}$/);
      assert.ok(n.endYear - n.startYear <= 3);
    }
    assert.ok(new Set(needs.flatMap((n) => n.fields)).size >= 15);
  });
  it("gives every expert three to seven documents, one a CV, in the expert's language", () => {
    for (const e of [...content.experts, ...next.experts]) {
      assert.ok(e.documents.length >= 3 && e.documents.length <= 7, e.id);
      assert.equal(e.documents.filter((d) => d.kind === "cv").length, 1);
      for (const d of e.documents) {
        assert.equal(d.language, e.language);
        assert.ok(d.text.length >= 60, `${e.id} ${d.text}`);
        assert.equal(/[\u4e00-\u9fff]/.test(d.text), e.language === "zh", d.text);
      }
    }
  });
  it("gives every need true answers in the pool that do not just repeat it", () => {
    for (const need of content.technologyNeeds) {
      const fits = content.experts.filter((e) => e.topicIds.includes(need.topicId ?? ""));
      assert.ok(fits.length >= 5, need.id);
      for (const e of fits) for (const d of e.documents) assert.ok(!d.text.includes(need.title));
    }
  });
});

describe("what must stay apart", () => {
  it("shows nothing of a confidential need in any other text", () => {
    const others = JSON.stringify([content.script, content.experts]);
    for (const n of content.technologyNeeds) {
      if (!n.confidential) continue;
      assert.ok(!others.includes(n.title), n.id);
      assert.ok(!n.confidential.publicSummary.includes(n.title));
    }
  });
  it("seats nobody twice at the same time and no two meetings at one table", () => {
    const seen = new Set<string>();
    for (const e of content.script.engagements) {
      if (!e.meeting) continue;
      const owner = content.technologyNeeds.find((n) => n.id === e.needId)?.organisationId;
      const table = e.meeting.place.includes("号桌") ? [e.meeting.place] : [];
      for (const who of [owner, ...e.expertIds, ...table]) {
        const key = `${e.meeting.at} ${who}`;
        assert.ok(!seen.has(key), key);
        seen.add(key);
      }
    }
  });
});

describe("references", () => {
  it("all resolve", () => {
    const { script } = content;
    const needIds = new Set(content.technologyNeeds.map((n) => n.id));
    const projectIds = new Set(content.countyProjects.map((n) => n.id));
    const expertIds = new Set(content.experts.map((e) => e.id));
    const staffIds = new Set(content.staff.map((s) => s.id));
    const departmentIds = new Set(content.departments.map((d) => d.id));
    const activityIds = new Set(content.activities.map((a) => a.id));
    const actor = (id: string) => assert.ok(staffIds.has(id) || orgIds.has(id) || expertIds.has(id), id);
    for (const n of [...content.technologyNeeds, ...content.countyProjects, ...content.talentNeeds])
      assert.ok(orgIds.has(n.organisationId) && activityIds.has(n.activityId));
    for (const e of content.experts) assert.ok(orgIds.has(e.institutionId) && orgIds.has(e.channelId));
    for (const h of script.needHistories) {
      assert.ok(needIds.has(h.needId));
      for (const s of h.steps) actor(s.by);
    }
    for (const e of script.engagements) {
      assert.ok(needIds.has(e.needId) && orgIds.has(e.channelId));
      for (const id of e.expertIds) assert.ok(expertIds.has(id));
      for (const id of [...e.consortium, ...(e.supplierOrganisationId ? [e.supplierOrganisationId] : [])])
        assert.ok(orgIds.has(id));
      for (const s of e.steps) actor(s.by);
    }
    const engagementIds = new Set(script.engagements.map((e) => e.id));
    assert.equal(engagementIds.size, script.engagements.length);
    for (const a of script.agreements) assert.ok(engagementIds.has(a.engagementId ?? ""));
    for (const event of script.countyEvents)
      for (const m of event.matches) assert.ok(projectIds.has(m.projectId));
    for (const row of script.ledger) {
      assert.ok(staffIds.has(row.officerId) && departmentIds.has(row.unitId));
      for (const v of row.visits) for (const b of v.blockers) assert.ok(departmentIds.has(b.departmentId));
    }
    for (const d of content.enterprises) assert.ok(departmentIds.has(d.supervisingDept ?? ""));
  });
});

describe("the same every time, and the edition in preparation", () => {
  it("builds twice alike, and differently for another seed", () => {
    assert.deepEqual(buildContent(demoSeed), content);
    assert.notDeepEqual(buildContent(7).technologyNeeds, content.technologyNeeds);
  });
  it("has needs at every desk, new people, and nothing later than today", () => {
    assert.equal(next.technologyNeeds.length, 30);
    assert.deepEqual([...new Set(Object.values(next.states))].sort(), [
      "city-approved",
      "county-approved",
      "draft",
      "published",
      "returned",
      "submitted",
    ]);
    assert.equal(next.experts.length, 20);
    assert.equal(next.edition.number, 13);
    for (const h of next.histories)
      for (const s of [{ at: h.createdAt }, ...h.steps]) assert.ok(s.at < "2026-03-10", s.at);
    const known = new Set(content.technologyNeeds.map((n) => n.problem));
    assert.ok(next.technologyNeeds.filter((n) => known.has(n.problem)).length <= 3);
  });
});
