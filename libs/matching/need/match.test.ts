import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ExpertProfile,
  FEATURES,
  FILTERS,
  fitModel,
  matchNeed,
  type NeedProfile,
  reasonsFor,
} from "../index.ts";
import { EXPERTS } from "../testing/experts.ts";

const model = fitModel(EXPERTS);
const NEED: NeedProfile = {
  id: "need",
  text: "氢燃料电池双极板耐腐蚀涂层",
  fields: ["48050"],
  region: "410822",
  onSite: true,
  minDegree: "doctor",
  minTitleTier: "deputy-senior",
  languages: ["zh"],
  from: "2023-09-01",
  to: "2023-12-31",
  organisationId: "org-1",
  declined: [{ expertId: "water-zh", said: { zh: "时间不合", en: "schedules do not fit" } }],
};
const PROFILES: ExpertProfile[] = [
  {
    id: "hydrogen-zh",
    fields: ["4805010"],
    region: "410802",
    degree: "doctor",
    titleTier: "senior",
    languages: ["zh"],
  },
  {
    id: "hydrogen-en",
    fields: ["480"],
    region: "310115",
    degree: "master",
    languages: ["en"],
    worksRemotely: true,
  },
  { id: "casting-zh", organisationIds: ["org-1"] },
  { id: "yam-zh", availability: "unavailable" },
  { id: "vision-en", availableFrom: "2024-02-01" },
  { id: "water-zh" },
  { id: "unknown" },
];

test("filters leave out with a reason, and can be lifted", () => {
  const result = matchNeed(model, NEED, PROFILES);
  assert.deepEqual(
    result.excluded.map(({ expertId, filter }) => [expertId, filter]),
    [
      ["casting-zh", "own-organisation"],
      ["yam-zh", "availability"],
      ["vision-en", "period"],
      ["water-zh", "declined"],
      ["unknown", "no-documents"],
    ],
  );
  assert.ok(
    result.excluded.every(({ text }) => text.zh.startsWith("已排除") && text.en.startsWith("Excluded")),
  );
  assert.deepEqual(
    result.ranked.map(({ expertId, rank }) => [expertId, rank]),
    [
      ["hydrogen-zh", 1],
      ["hydrogen-en", 2],
    ],
  );
  assert.equal(result.excluded[3]?.text.zh, "已排除：此前对接未成（时间不合）");
  const lifted = matchNeed(model, NEED, PROFILES, { filters: [] });
  assert.equal(lifted.total, 6);
  const water = lifted.ranked.find(({ expertId }) => expertId === "water-zh");
  assert.deepEqual(
    water?.despite.map(({ filter }) => filter),
    ["declined"],
  );
  const strict = (name: "degree" | "title-tier" | "language" | "on-site") =>
    matchNeed(model, NEED, PROFILES, { filters: [name] }).excluded.map(({ expertId }) => expertId);
  assert.deepEqual(strict("degree"), ["hydrogen-en", "unknown"]);
  assert.deepEqual(strict("language"), ["hydrogen-en", "unknown"]);
  assert.deepEqual(strict("on-site"), ["hydrogen-en", "unknown"]);
  assert.deepEqual(strict("title-tier"), ["unknown"]);
});

test("conflicts of interest, what was said and the place are named with their values", () => {
  const need: NeedProfile = {
    ...NEED,
    competitorIds: ["rival"],
    competitorSuppliers: [{ expertId: "hydrogen-zh", said: { zh: "某对手公司", en: "some rival" } }],
    previousPartners: [{ expertId: "hydrogen-zh" }],
    notRelevant: [{ expertId: "vision-en", said: { zh: "领域不符", en: "other field" } }],
  };
  const experts: ExpertProfile[] = [
    { id: "hydrogen-zh" },
    { id: "hydrogen-en", region: "110108", regionName: { zh: "北京", en: "Beijing" } },
    { id: "casting-zh", organisationIds: ["rival"] },
    { id: "vision-en" },
  ];
  const { excluded, filters } = matchNeed(model, need, experts, {
    filters: ["competitor", "previous-partner", "not-relevant", "on-site"],
  });
  assert.deepEqual(
    excluded.map(({ expertId, text, also }) => [expertId, text.zh, also.map(({ filter }) => filter)]),
    [
      ["hydrogen-zh", "已排除：与需求方声明的竞争对手有合作（某对手公司）", ["previous-partner"]],
      ["hydrogen-en", "已排除：北京，需求要求到现场", []],
      ["casting-zh", "已排除：专家属于需求方声明的竞争对手", []],
      ["vision-en", "已排除：已标记为不相关（领域不符）", []],
    ],
  );
  assert.deepEqual(
    filters
      .filter(({ failing }) => failing > 0)
      .map(({ name, applied, failing }) => [name, applied, failing]),
    [
      ["competitor", true, 2],
      ["previous-partner", true, 1],
      ["not-relevant", true, 1],
      ["on-site", true, 1],
    ],
  );
});

test("features stand beside the score, for and against, and never change it", () => {
  const { ranked } = matchNeed(model, NEED, PROFILES);
  const of = (id: string) =>
    ranked.find(({ expertId }) => expertId === id)?.features.map((f) => [f.name, f.forOrAgainst, f.value]);
  assert.deepEqual(of("hydrogen-zh"), [
    ["field", "for", 1],
    ["region", "for", 0.8],
    ["degree", "for", 1],
    ["title-tier", "for", 1],
    ["language", "for", 1],
  ]);
  assert.deepEqual(of("hydrogen-en"), [
    ["field", "for", 0.6],
    ["degree", "against", 0],
    ["language", "against", 0],
  ]);
  const plain = matchNeed(model, { id: "need", text: NEED.text }, [
    { id: "hydrogen-zh" },
    { id: "hydrogen-en" },
  ]);
  assert.deepEqual(
    plain.ranked.map((match) => match.score),
    ranked.map((match) => match.score),
  );
  const first = ranked[0];
  assert.ok(first);
  assert.ok(reasonsFor(first, "zh").includes("领域相同：48050"));
});

test("features and filters have names of their own in both languages", () => {
  for (const { label } of [...FEATURES, ...FILTERS]) assert.ok(label.zh && label.en);
  assert.equal(new Set(FILTERS.map(({ name }) => name)).size, FILTERS.length);
  assert.equal(new Set(FEATURES.map(({ name }) => name)).size, FEATURES.length);
});
