import { type Random, randomOf } from "#demo/random.ts";
import { mainActivityId } from "../organisations/places.ts";
import { topics } from "../topics/index.ts";
import type { NeedCase, TopicSeed } from "../topics/topic.ts";
import type { Organisation, TechnologyNeed } from "../types.ts";
import { describeNeed, fill } from "./need-text.ts";

/** Technology needs of the survey, as reported. */
const needCount = 129;
/** Enterprises that state technology needs; the other surveyed ones state posts only. */
const giverCount = 84;
/** Questions that a software subject raises in another industry than software. */
const askedBy: Readonly<Record<string, string>> = {
  "surface-inspection/0": "aluminium",
  "surface-inspection/1": "rubber",
  "digital-twin/0": "auto",
  "digital-twin/1": "titanium",
  "predictive-maintenance/0": "energy",
  "data-governance/0": "machinery",
  "data-governance/1": "environment",
  "ip-protection/0": "machinery",
};
/** Needs behind the engagements that the source tells one by one. */
const fixedOwners: Readonly<Record<string, string>> = {
  "edge-vision/0": "河南城盾智能科技股份有限公司",
  "belt-conveyor/0": "焦作科瑞森重装股份有限公司",
  "grain-conveying/0": "焦作科瑞森重装股份有限公司",
  "grain-conveying/1": "轻欣机械公司",
  "pharma-wastewater/0": "博爱新开源医疗科技集团有限公司",
  "pvp-polymer/0": "博爱新开源医疗科技集团有限公司",
  "municipal-sewage/0": "焦作市城投环境科技有限公司",
  "tcm-preparation/1": "河南利伟生物药业股份有限公司",
  "vet-biologics/1": "河南利伟生物药业股份有限公司",
};
/** Left out of the survey: 65 topics hold one case more than needed. */
const unusedCase = "ip-protection/1";
const confidentialCases = new Set([
  "lithium-salt/0",
  "superhard-tools/0",
  "special-glass/1",
  "api-synthesis/1",
  "sensor-electronics/1",
  "plastic-film/1",
]);
const openCalls = new Set([
  "tio2-chloride/0",
  "cylinder-liner/0",
  "low-carbon-cement/1",
  "battery-recycling/0",
  "wheat-seed/0",
  "mining-support/1",
  "hydrogen/1",
  "paper-machinery/0",
]);

/** Needs of the survey with the key of the case behind each (`topic/0`), in the order they arrived. */
export function buildNeeds(seed: number, enterprises: readonly Organisation[]): TechnologyNeed[] {
  const random = randomOf(seed, "needs");
  const cases = topics.flatMap((topic) =>
    topic.cases.map((_, i) => ({ topic, which: i as 0 | 1, key: `${topic.id}/${i}` })),
  );
  const used = cases.filter((c) => c.key !== unusedCase).slice(0, needCount);
  const owners = assignOwners(random, used, enterprises);
  return random.sample(used, used.length).map((c, i) => {
    const owner = owners.get(c.key) as Organisation;
    return makeNeed({
      random,
      id: `need-${String(i + 1).padStart(3, "0")}`,
      topic: c.topic,
      which: c.which,
      owner,
    });
  });
}

interface CaseKey {
  readonly topic: TopicSeed;
  readonly key: string;
}

function assignOwners(
  random: Random,
  cases: readonly CaseKey[],
  enterprises: readonly Organisation[],
): Map<string, Organisation> {
  const owners = new Map<string, Organisation>();
  const load = new Map<string, number>();
  const give = (key: string, owner: Organisation) => {
    owners.set(key, owner);
    load.set(owner.id, (load.get(owner.id) ?? 0) + 1);
  };
  for (const c of cases) {
    const fixed = enterprises.find((e) => e.name === fixedOwners[c.key]);
    if (fixed) give(c.key, fixed);
  }
  const open = random.sample(
    cases.filter((c) => !owners.has(c.key)),
    cases.length,
  );
  // A firm new to the list first, until enough firms give needs; then firms that already do.
  for (const [i, c] of open.entries()) {
    const family = askedBy[c.key] ?? c.topic.family;
    const fits = enterprises.filter((e) => e.family === family && (load.get(e.id) ?? 0) < 5);
    const fresh = fits.filter((e) => !load.has(e.id));
    const known = fits.filter((e) => load.has(e.id));
    const wantFresh = load.size < giverCount && (known.length === 0 || i < giverCount);
    give(c.key, random.pick(wantFresh && fresh.length > 0 ? fresh : known.length > 0 ? known : fits));
  }
  return owners;
}

interface NeedDraft {
  readonly random: Random;
  readonly id: string;
  readonly topic: TopicSeed;
  readonly which: 0 | 1;
  readonly owner: Organisation;
  readonly activityId?: string;
  readonly year?: number;
}

/** One technology need of `owner` on one case of a topic, all fields of the form filled. */
export function makeNeed(draft: NeedDraft): TechnologyNeed {
  const { random, topic, which, owner } = draft;
  const seedCase = topic.cases[which];
  const key = `${topic.id}/${which}`;
  const year = draft.year ?? 2023;
  const filled = fillCase(random, seedCase);
  const call = openCalls.has(key);
  const needType =
    key === "municipal-sewage/0"
      ? "talent-cooperation"
      : random.pick([
          "tech-breakthrough",
          "tech-breakthrough",
          "tech-breakthrough",
          "talent-cooperation",
          "project-introduction",
          "tech-consulting",
          "result-commercialization",
        ] as const);
  const text = describeNeed(random, filled, owner);
  return {
    id: draft.id,
    activityId: draft.activityId ?? mainActivityId,
    organisationId: owner.id,
    county: owner.county as string,
    topicId: topic.id,
    title: filled.title,
    titleEn: `${capital(topic.name.en)}: ${topic.keywords.en.slice(which, which + 3).join(", ")}`,
    startYear: year,
    endYear: year + random.int(1, 3),
    problem: text.problem,
    keyTechnology: text.key,
    expectedGoal: text.goal,
    keywords: rotate(topic.keywords.zh, which).slice(0, random.int(3, 5)),
    keywordsEn: rotate(topic.keywords.en, which),
    plannedFunding: funding(random),
    solutionMode: random.pick([
      "cooperative",
      "cooperative",
      "commissioned",
      "commissioned",
      "independent",
      "other",
    ] as const),
    ...(random.chance(0.3)
      ? {
          preferredPartners: random.pick([
            "具有相关方向省部级以上平台的高校",
            "有工业化业绩的科研院所",
            "河南理工大学等驻焦高校",
            "能够派驻技术人员的团队",
            "已有中试成果的海外专家团队",
          ]),
        }
      : {}),
    activityType: random.pick([
      "experimental-development",
      "experimental-development",
      "applied-research",
      "results-application",
      "extension-service",
      "production",
    ] as const),
    discipline: topic.discipline,
    fields: topic.fields,
    industry: topic.industry,
    needType,
    ...(call ? { openCall: openCall(random, filled) } : {}),
    ...(confidentialCases.has(key) && year === 2023 ? { confidential: publicFace(topic, which) } : {}),
  };
}

function fillCase(random: Random, source: NeedCase): NeedCase {
  return {
    title: source.title,
    problem: fill(random, source.problem),
    key: source.key,
    metrics: fill(random, source.metrics),
  };
}

function funding(random: Random): TechnologyNeed["plannedFunding"] {
  if (random.chance(0.22)) return "negotiable";
  const min = random.pick([20, 30, 50, 60, 80, 100, 120, 150, 200, 300, 500]);
  return { min, max: random.chance(0.5) ? min : Math.round((min * random.pick([1.5, 1.6, 2])) / 5) * 5 };
}

function openCall(random: Random, c: NeedCase): NonNullable<TechnologyNeed["openCall"]> {
  return {
    metrics: c.metrics,
    ipOwnership: random.pick([
      "知识产权归双方共有，发榜方享有优先实施权",
      "新增知识产权归发榜方，揭榜方享有署名权和奖励权",
      "背景知识产权各自所有，前景知识产权按投入比例共有",
    ]),
    solverConditions: random.pick([
      "具有独立法人资格，近五年承担过同类省部级项目",
      "团队带头人具有副高级以上职称，无不良信用记录",
      "具备中试条件，可在签约后三个月内开展现场试验",
    ]),
    bounty: random.pick([80, 100, 150, 200, 300]),
  };
}

function publicFace(topic: TopicSeed, which: 0 | 1): NonNullable<TechnologyNeed["confidential"]> {
  return {
    publicTitle: `${topic.fields[0]}领域关键工艺合作需求（内容受限）`,
    publicSummary: `企业在${topic.name.zh}方向寻求合作，涉及${rotate(topic.keywords.zh, which).slice(0, 2).join("、")}。具体参数属企业商业秘密，签署保密承诺并经审核后查看。`,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const rotate = <T>(items: readonly T[], by: number): T[] => [
  ...items.slice(by * 2),
  ...items.slice(0, by * 2),
];
