import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { discipline } from "#modules/organisations/model/codes/disciplines.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import { buildContent, buildNextEdition, demoSeed } from "./index.ts";
import { topics } from "./topics/index.ts";

const content = buildContent(demoSeed);
const next = buildNextEdition(demoSeed, "2026-03-10", content);
const everything = { content, next, topics };

/** Chinese characters, Chinese punctuation, full-width letters, digits and brackets, and curly Chinese quotation marks. */
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Texts that stand under a key for English, wherever they stand, with the path to them. */
function englishTexts(value: unknown, path = "", english = false): [path: string, text: string][] {
  if (typeof value === "string") return english ? [[path, value]] : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    englishTexts(inner, `${path}.${key}`, english || key === "en" || /En$/.test(key)),
  );
}

describe("names and their languages", () => {
  it("writes English names without a Chinese character or full-width punctuation, and none of them empty", () => {
    const texts = englishTexts(everything);
    assert.ok(texts.length > 2_000);
    assert.deepEqual(
      texts.filter(([, text]) => text.trim() === "" || CHINESE.test(text)),
      [],
    );
  });
  it("writes what English experts say of themselves in English", () => {
    const guests = [...content.experts, ...next.experts].filter((e) => e.language === "en");
    assert.ok(guests.length >= 8);
    for (const e of guests) {
      const said = [
        e.name,
        e.nameEn,
        ...e.keywords,
        e.researchDirections,
        e.profile,
        e.currentField,
        e.major,
      ];
      for (const text of [...said, ...e.documents.flatMap((d) => [d.title, d.text])])
        assert.doesNotMatch(text, CHINESE, e.id);
    }
  });
  it("names fields of technology as the form lists them, disciplines and industries as their standards do", () => {
    const listed = new Set(fieldOptions.map((o) => o.value));
    for (const t of topics) {
      for (const field of t.fields) assert.ok(listed.has(field), `${t.id} ${field}`);
      assert.ok(discipline(t.discipline), t.discipline);
      assert.ok(industry(t.industry), t.industry);
    }
    for (const n of [...content.technologyNeeds, ...content.countyProjects, ...next.technologyNeeds])
      for (const field of n.fields) assert.ok(listed.has(field), `${n.id} ${field}`);
  });
  it("calls the counties as the code table does", () => {
    for (const county of content.counties)
      assert.equal(county.name.en, countyByCode(county.code)?.label.en, county.code);
  });
  it("claims agreement with a need only for those who work on its subject", () => {
    const needs = new Map([...content.technologyNeeds, ...content.countyProjects].map((n) => [n.id, n]));
    const experts = new Map(content.experts.map((e) => [e.id, e]));
    for (const e of content.script.engagements) {
      assert.doesNotMatch(e.basis, /相符/, e.id);
      const [expert] = e.expertIds.map((id) => experts.get(id));
      if (!expert) continue;
      assert.match(e.override, /^系统排序靠后/, e.id);
      if (e.basis.includes("与企业对接"))
        assert.ok(expert.topicIds.includes(needs.get(e.needId)?.topicId ?? ""), e.id);
    }
  });
});

describe("what waits in the edition in preparation", () => {
  it("has talks at different stages with true answers, due visits, and an invitation without an answer", () => {
    const { engagements, intents, ledger } = next.talks;
    assert.deepEqual(
      engagements.map((e) => e.state),
      ["intent", "intent", "met", "confirmed", "suggested", "invited"],
    );
    const needs = new Map(next.technologyNeeds.map((n) => [n.id, n]));
    const experts = new Map(content.experts.map((e) => [e.id, e]));
    for (const e of engagements) {
      const need = needs.get(e.needId);
      const published = next.histories.find((h) => h.needId === e.needId)?.steps.at(-1);
      assert.equal(published?.action, "publish");
      assert.ok(
        e.steps.every((s) => s.at > (published?.at ?? "") && s.at < "2026-03-10"),
        e.id,
      );
      assert.ok(experts.get(e.expertIds[0] ?? "")?.topicIds.includes(need?.topicId ?? ""), e.id);
    }
    assert.equal(intents.length, 2);
    assert.ok(ledger.every((r) => (r.visits.at(-1)?.nextVisit ?? "") < "2026-03-10"));
    assert.ok(
      ledger.flatMap((r) => r.visits.flatMap((v) => v.blockers)).some((b) => b.deadline < "2026-03-10"),
    );
    assert.deepEqual(next.guests.filter((g) => !g.accepted).length, 4);
    assert.equal(next.guests[0]?.expertId, engagements.at(-1)?.expertIds[0]);
  });
  it("has one second registration of each kind, and invitations of three kinds", () => {
    const names = new Map(content.enterprises.map((e) => [e.name, e]));
    const [near, alias, coded] = next.secondRegistrations;
    assert.ok(near && names.has(near.name.replace(/^焦作市/, "焦作")) && !names.has(near.name));
    assert.ok(content.enterprises.some((e) => e.aliases.includes(alias?.name ?? "")));
    assert.notEqual(names.get(coded?.name ?? "")?.uscc, coded?.uscc);
    assert.deepEqual(
      next.invitations.map((i) => i.to.role),
      ["enterprise", "expert", "county-officer"],
    );
  });
});
