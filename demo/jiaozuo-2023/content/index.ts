import { randomOf } from "#demo/random.ts";
import { buildNeeds } from "./needs/needs.ts";
import { buildPosts } from "./needs/posts.ts";
import { buildQinyangEvent, buildQinyangProjects } from "./needs/qinyang.ts";
import { buildEnterprises } from "./organisations/enterprises.ts";
import { buildInstitutions, buildOthers, buildSupplyCompanies } from "./organisations/institutions.ts";
import { activities, counties, departments } from "./organisations/places.ts";
import { buildExperts } from "./people/experts.ts";
import { NameSource } from "./people/names.ts";
import { buildStaff } from "./people/staff.ts";
import { buildCast } from "./script/cast.ts";
import { buildMainEngagements } from "./script/engagements.ts";
import { buildHistories, buildTalentBatches } from "./script/histories.ts";
import { buildLedger } from "./script/ledger.ts";
import { buildAgreements, buildIntents, buildPlaques } from "./script/outcomes.ts";
import { buildSideEngagements } from "./script/side-engagements.ts";
import { Slots } from "./script/slots.ts";
import type { Edition, EditionContent, EditionScript, Expert } from "./types.ts";

export { buildNextEdition, leadingGuest, type NextEdition, type NextNeedState } from "./next/next.ts";
export type * from "./types.ts";

/** The seed under which the demonstration is shipped; every count holds for it. */
export const demoSeed = 20230924;

const edition: Edition = {
  id: "jiaozuo-2023",
  name: {
    zh: "第十二届海外英才中原行暨焦作创新创业洽谈会",
    en: "12th Overseas Talents' Central Plains Tour and Jiaozuo Innovation Fair",
  },
  number: 12,
  from: "2023-09-24",
  to: "2023-09-25",
  venue: "焦作迎宾馆",
  cutOff: "2023-10-20",
  counties: counties.map((c) => c.code),
};

/** Everything the demonstration edition holds and who did what when: the same for the same seed. */
export function buildContent(seed: number = demoSeed): EditionContent {
  const names = new NameSource(randomOf(seed, "names"));
  const enterprises = buildEnterprises(seed, names);
  const institutions = buildInstitutions(names);
  const supplyCompanies = buildSupplyCompanies(names);
  const otherOrganisations = buildOthers(names);
  const technologyNeeds = buildNeeds(seed, enterprises);
  const cast = buildCast(seed, technologyNeeds, {
    enterprises,
    supply: supplyCompanies,
    others: otherOrganisations,
  });
  const experts = buildExperts(seed, names, {
    guests: cast.guests,
    world: { institutions, supply: supplyCompanies, others: otherOrganisations },
  });
  const countyProjects = buildQinyangProjects(seed, { enterprises, others: otherOrganisations });
  const organisations = new Map(
    [...enterprises, ...institutions, ...supplyCompanies, ...otherOrganisations].map((o) => [o.id, o]),
  );
  const world = { needs: technologyNeeds, experts, organisations, slots: new Slots() };
  const planned = buildMainEngagements(seed, cast.pairings, world);
  const engagedNeeds = new Set(planned.map((p) => p.engagement.needId));
  const tried = buildSideEngagements(seed, planned, world);
  const engagedFirms = new Set(
    technologyNeeds.filter((n) => engagedNeeds.has(n.id)).map((n) => n.organisationId),
  );
  const intents = buildIntents(seed, planned, technologyNeeds);
  const agreements = buildAgreements(seed, planned, technologyNeeds);
  const script: EditionScript = {
    // A need somebody was suggested for was published by then.
    needHistories: buildHistories(
      seed,
      technologyNeeds,
      new Set([...engagedNeeds, ...tried.map((e) => e.needId)]),
    ),
    talentBatches: buildTalentBatches(seed, enterprises),
    engagements: [...planned.map((p) => p.engagement), ...tried],
    intents,
    agreements,
    plaques: buildPlaques(seed, enterprises, engagedFirms),
    ledger: buildLedger(seed, intents, { agreements, needs: technologyNeeds }),
    countyEvents: [buildQinyangEvent(seed, countyProjects, experts)],
    expertChecks: experts.filter((e) => e.invited).flatMap(checksOf),
  };
  return {
    edition,
    counties,
    departments,
    staff: buildStaff(names),
    enterprises,
    institutions,
    supplyCompanies,
    otherOrganisations,
    activities,
    technologyNeeds,
    talentNeeds: buildPosts(seed, enterprises),
    countyProjects,
    experts,
    script,
  };
}

/** What the city found when it looked at claims; a claim nobody looked at has no check. */
function checksOf(expert: Expert): EditionScript["expertChecks"][number][] {
  const looked = [
    { item: "title", result: expert.titleVerification },
    { item: "degree", result: expert.degreeVerification },
    ...expert.honours.map((h) => ({ item: `honour:${h.title}`, result: h.verification })),
  ];
  return looked
    .filter((c) => c.result !== "claimed")
    .map((c, i) => ({
      expertId: expert.id,
      at: `2023-08-${String(7 + (expert.id.charCodeAt(6) % 5)).padStart(2, "0")}T1${i}:00:00+08:00`,
      ...c,
    }));
}
