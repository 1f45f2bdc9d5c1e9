import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { buildContent, demoSeed } from "./index.ts";

const content = buildContent(demoSeed);
const { script, technologyNeeds: needs, talentNeeds: posts, experts, enterprises } = content;
const needById = new Map(needs.map((n) => [n.id, n]));
const invited = experts.filter((e) => e.invited);
const main = script.engagements.filter((e) => e.activityId === "jiaozuo-2023-main");
const isConfirmed = (e: (typeof main)[number]) =>
  ["confirmed-by-demand", "confirmed-by-supply"].every((to) => e.steps.some((s) => s.to === to));
const has = (e: (typeof main)[number], to: string) => e.steps.some((s) => s.to === to);
const countOf = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length;

describe("the counts the reference case reports", () => {
  it("survey: 11 counties, 160 enterprises, 129 technology needs, 2,163 posts with more heads", () => {
    assert.equal(content.counties.length, 11);
    assert.equal(enterprises.length, 160);
    assert.equal(needs.length, 129);
    assert.equal(posts.length, 2163);
    assert.equal(
      countOf(content.counties, (c) => !c.inGb2260),
      1,
    );
    const heads = posts.reduce((sum, p) => sum + p.headcount, 0);
    // No post is returned or withdrawn on its way, so the figure of the loaded edition is this very sum.
    assert.equal(heads, 4384);
    assert.ok(posts.every((p) => p.headcount >= 1));
  });
  it("every one of the 160 states at least a post, some no technology need, some several", () => {
    const askers = new Map<string, number>();
    for (const n of needs) askers.set(n.organisationId, (askers.get(n.organisationId) ?? 0) + 1);
    assert.ok(askers.size < 160);
    assert.ok([...askers.values()].some((c) => c > 2));
    assert.equal(new Set(posts.map((p) => p.organisationId)).size, 160);
  });
  it("pool over 600, 69 invited, 23 with overseas background, one company head", () => {
    assert.ok(experts.length >= 620);
    assert.equal(invited.length, 69);
    assert.equal(
      countOf(invited, (e) => e.overseasBackground !== undefined),
      23,
    );
    assert.equal(
      countOf(invited, (e) => e.flags.includes("company-executive")),
      1,
    );
    assert.ok(
      invited.every(
        (e) => e.educationLevel === "doctor" && ["senior", "deputy-senior"].includes(e.titleTier),
      ),
    );
    assert.ok(invited.some((e) => e.titleVerification === "doubtful"));
    const english = countOf(experts, (e) => e.language === "en") / experts.length;
    assert.ok(english > 0.1 && english < 0.15, `english ${english}`);
  });
  it("74 needs with a confirmed engagement, 49 enterprises at the talks, all 69 met somebody", () => {
    const engaged = new Set(main.filter(isConfirmed).map((e) => e.needId));
    assert.equal(engaged.size, 74);
    const met = main.filter((e) => has(e, "met"));
    assert.equal(new Set(met.map((e) => needById.get(e.needId)?.organisationId)).size, 49);
    assert.equal(new Set(met.flatMap((e) => e.expertIds)).size, 69);
    assert.ok(met.flatMap((e) => e.expertIds).every((id) => invited.some((e) => e.id === id)));
    assert.ok(countOf(main, (e) => e.supplierOrganisationId !== undefined) >= 9);
  });
  it("62 intents of 62 needs, 8 signed on stage in order, more elsewhere", () => {
    assert.equal(script.intents.length, 62);
    assert.equal(new Set(script.intents.map((i) => i.needId)).size, 62);
    assert.equal(
      countOf(main, (e) => has(e, "intent")),
      62,
    );
    const stage = script.agreements.filter((a) => a.occasion === "on-stage");
    assert.deepEqual(
      stage.map((a) => a.stageOrder),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.ok(script.agreements.some((a) => a.occasion === "at-venue"));
    assert.ok(script.agreements.some((a) => a.occasion === "after-visit"));
  });
  it("plaques 3 + 6 for nine invented enterprises", () => {
    assert.equal(
      countOf(script.plaques, (p) => p.kind === "postdoc-workstation"),
      3,
    );
    assert.equal(
      countOf(script.plaques, (p) => p.kind === "postdoc-practice-base"),
      6,
    );
    assert.equal(new Set(script.plaques.map((p) => p.organisationId)).size, 9);
    for (const p of script.plaques)
      assert.equal(enterprises.find((e) => e.id === p.organisationId)?.invented, true);
  });
  it("11 county events; Qinyang alone: 42 projects, 21 experts, 19 signed, over 27 million yuan", () => {
    const events = content.activities.filter((a) => a.kind === "county-event");
    assert.equal(new Set(events.map((a) => a.hostCounty)).size, 11);
    assert.equal(events.length, 11);
    assert.equal(content.countyProjects.length, 42);
    const [qinyang] = script.countyEvents;
    assert.ok(qinyang);
    assert.equal(script.countyEvents.length, 1);
    assert.equal(new Set(qinyang.matches.flatMap((m) => m.expertIds)).size, 21);
    assert.equal(qinyang.agreements.length, 19);
    assert.equal(
      qinyang.agreements.reduce((sum, a) => sum + (a.amount?.value ?? 0), 0),
      27_000_000,
    );
    assert.equal(
      countOf(qinyang.agreements, (a) => a.amount?.qualifier === "gt"),
      1,
    );
    assert.ok(needs.every((n) => n.activityId === "jiaozuo-2023-main"));
  });
});

describe("the engagements the source tells", () => {
  const name = (id: string | undefined) =>
    [...enterprises, ...content.institutions, ...content.supplyCompanies, ...content.otherOrganisations].find(
      (o) => o.id === id,
    )?.name;
  const of = (demand: string, topic: string) =>
    main.filter(
      (e) =>
        needById.get(e.needId)?.topicId === topic &&
        name(needById.get(e.needId)?.organisationId) === demand &&
        has(e, "met"),
    );
  const agreementOf = (id: string | undefined) => script.agreements.find((a) => a.engagementId === id);
  it("E1 and E2 are signed on stage, E3 is an intent of the same expert", () => {
    const [e1] = of("河南城盾智能科技股份有限公司", "edge-vision");
    assert.equal(name(e1?.supplierOrganisationId), "国际技术北美分社");
    assert.equal(agreementOf(e1?.id)?.occasion, "on-stage");
    const [e2] = of("焦作科瑞森重装股份有限公司", "belt-conveyor");
    assert.equal(agreementOf(e2?.id)?.occasion, "on-stage");
    assert.equal(name(experts.find((x) => x.id === e2?.expertIds[0])?.institutionId), "河南工业大学");
    const [e3] = of("轻欣机械公司", "grain-conveying");
    assert.equal(e3?.state, "intent");
    assert.deepEqual(e3?.expertIds, e2?.expertIds);
  });
  it("E4 follows a site visit of 25 September, E5 is a consortium signed at the venue", () => {
    const [e4] = of("博爱新开源医疗科技集团有限公司", "pharma-wastewater");
    assert.equal(e4?.meeting?.mode, "site-visit");
    assert.equal(name(e4?.supplierOrganisationId), "哈德逊（江苏）环保股份有限公司");
    assert.equal(agreementOf(e4?.id)?.occasion, "after-visit");
    assert.equal(agreementOf(e4?.id)?.signedAt.slice(0, 10), "2023-09-25");
    const [e5] = of("焦作市城投环境科技有限公司", "municipal-sewage");
    assert.equal(e5?.expertIds.length, 5);
    assert.deepEqual(e5?.consortium.map(name), ["河南国科知识产业研究院", "焦作市知识产权保护商会"]);
    assert.equal(agreementOf(e5?.id)?.occasion, "at-venue");
  });
});

describe("the ledger and the desks", () => {
  it("opens one row for each intent and shows trouble, overdue obstacles and overdue visits at the cut-off", () => {
    assert.equal(script.ledger.length, 62);
    assert.equal(
      countOf(script.ledger, (r) => r.agreementId !== undefined),
      script.agreements.length,
    );
    const visits = script.ledger.flatMap((r) => r.visits);
    for (const v of visits) {
      if (!["on-plan", "ahead"].includes(v.progress)) assert.ok(v.reason, "trouble without a reason");
      assert.ok(v.at < "2023-10-21");
    }
    for (const progress of ["delayed", "stopped", "ahead"])
      assert.ok(
        visits.some((v) => v.progress === progress),
        progress,
      );
    const blockers = visits.flatMap((v) => v.blockers);
    for (const kind of ["finance", "site", "registration", "tax"])
      assert.ok(
        blockers.some((b) => b.kind === kind),
        kind,
      );
    assert.ok(countOf(blockers, (b) => !b.resolved && b.deadline < "2023-10-20") >= 3);
    assert.ok(countOf(script.ledger, (r) => (r.visits.at(-1)?.nextVisit ?? "9999") < "2023-10-20") >= 3);
  });
  it("sends some needs back with fields and reasons, some are filled in by an officer", () => {
    const back = script.needHistories.flatMap((h) => h.steps.filter((s) => s.action === "return"));
    assert.equal(back.length, 9);
    assert.ok(back.every((s) => s.fields?.every((f) => f.reason.length > 5 && s.before?.[f.field])));
    assert.equal(
      countOf(script.needHistories, (h) => h.assisted),
      5,
    );
    assert.equal(
      countOf(needs, (n) => n.confidential !== undefined),
      6,
    );
    assert.ok(script.engagements.some((e) => e.steps.at(-1)?.category === "declined"));
  });
  it("keeps time: survey, publication, matching, event and follow-up follow one another", () => {
    const published = new Map(script.needHistories.map((h) => [h.needId, h.steps.at(-1)?.at ?? ""]));
    for (const h of script.needHistories) {
      const times = [h.createdAt, ...h.steps.map((s) => s.at)];
      assert.deepEqual(times, [...times].sort(), h.needId);
      assert.ok(h.createdAt >= "2023-03-21");
      const submitted = h.steps.find((s) => s.action === "submit")?.at ?? "";
      assert.ok(submitted < "2023-04-25", submitted);
      const at = published.get(h.needId) ?? "";
      assert.ok(at >= "2023-05-16" && at < "2023-09-01", at);
    }
    for (const e of main) {
      const times = e.steps.map((s) => s.at);
      assert.deepEqual(times, [...times].sort(), e.id);
      assert.ok((times.at(-1) ?? "") < "2023-10-21", e.id);
      if (isConfirmed(e)) assert.ok((published.get(e.needId) ?? "") < (times[0] ?? ""), e.id);
      assert.equal(new Set(times).size, times.length, e.id);
    }
    for (const row of script.ledger) {
      const opened = script.intents.find((i) => i.id === row.intentId)?.at ?? "";
      for (const v of row.visits) assert.ok(v.at > opened);
    }
    for (const b of script.talentBatches)
      assert.ok(
        b.submittedAt < b.countyApprovedAt &&
          b.countyApprovedAt < b.cityApprovedAt &&
          b.cityApprovedAt < b.publishedAt,
      );
  });
});
