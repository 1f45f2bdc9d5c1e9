import { type Random, randomOf } from "#demo/random.ts";
import type { Organisation, TechnologyNeed } from "../types.ts";

const engagedCount = 74;
const enterprisesAtTalks = 49;

/** What each out-of-province company can bring, best first; the first is also told by the source. */
const companyTopics: Readonly<Record<string, readonly string[]>> = {
  哈德逊: ["pharma-wastewater"],
  澜钧膜: ["water-equipment", "municipal-sewage"],
  砚衡软件: ["digital-twin", "chemical-safety"],
  栩沣装备: ["grinding-mill", "mining-support"],
  煦韬机器人: ["robot-welding", "foundry-sand"],
  霁琨传感: ["sensor-electronics", "predictive-maintenance"],
  弘栎生物: ["starch-sugar", "fermentation"],
  朔晏储能: ["lithium-cell", "battery-recycling"],
  翊淼新材: ["cable", "plastic-film"],
};

export interface Pairing {
  readonly needId: string;
  /** Indices into the 69 invited. */
  readonly guests: readonly number[];
  readonly supplierId?: string;
  readonly consortium: readonly string[];
  readonly lead?: string;
  readonly mark?: "E1" | "E2" | "E3" | "E4" | "E5" | "E6";
}

/** One of the 69: where they come from and what they know. */
export interface Guest {
  readonly origin: string;
  readonly institution?: string;
  readonly topicIds: readonly string[];
  readonly overseas: boolean;
  readonly english: boolean;
  readonly chairman: boolean;
}

interface Cast {
  readonly pairings: readonly Pairing[];
  readonly guests: readonly Guest[];
}

const guestOrigins: readonly (readonly [origin: string, count: number, returned: number])[] = [
  ["美国", 6, 6],
  ["加拿大", 4, 4],
  ["澳大利亚", 3, 3],
  ["新加坡", 3, 3],
  ["北京", 9, 2],
  ["上海", 8, 2],
  ["武汉", 6, 1],
  ["西安", 5, 1],
  ["广东", 5, 0],
  ["台湾地区", 2, 0],
  ["河南", 8, 0],
];
const abroad = new Set(["美国", "加拿大", "澳大利亚", "新加坡"]);

/** Chooses the 74 needs that are engaged, the enterprises at the tables, and who meets whom. */
export function buildCast(
  seed: number,
  needs: readonly TechnologyNeed[],
  world: {
    readonly enterprises: readonly Organisation[];
    readonly supply: readonly Organisation[];
    readonly others: readonly Organisation[];
  },
): Cast {
  const random = randomOf(seed, "cast");
  const find = (name: string, topicId: string) => {
    const owner = world.enterprises.find((e) => e.name.includes(name));
    const need = needs.find((n) => n.organisationId === owner?.id && n.topicId === topicId);
    if (!need) throw new Error(`no need of ${name} on ${topicId}`);
    return need;
  };
  const other = (name: string) => (world.others.find((o) => o.name === name) as Organisation).id;
  const hudson = world.supply[0] as Organisation;
  const told: Pairing[] = [
    {
      needId: find("城盾智能", "edge-vision").id,
      guests: [0],
      supplierId: other("国际技术北美分社"),
      consortium: [],
      mark: "E1",
    },
    { needId: find("科瑞森", "belt-conveyor").id, guests: [1], consortium: [], mark: "E2" },
    { needId: find("轻欣", "grain-conveying").id, guests: [1], consortium: [], mark: "E3" },
    {
      needId: find("新开源", "pharma-wastewater").id,
      guests: [2],
      supplierId: hudson.id,
      consortium: [],
      mark: "E4",
    },
    {
      needId: find("城投环境", "municipal-sewage").id,
      guests: [3, 4, 5, 6, 7],
      consortium: ["inst-16", other("焦作市知识产权保护商会")],
      lead: other("焦作市知识产权保护商会"),
      mark: "E5",
    },
    { needId: find("利伟", "tcm-preparation").id, guests: [8], consortium: [], mark: "E6" },
    { needId: find("利伟", "vet-biologics").id, guests: [9], consortium: [], mark: "E6" },
  ];
  const taken = new Set(told.map((p) => p.needId));
  const byCompany = world.supply.slice(1).map((company): Pairing => {
    const subjects = companyTopics[company.aliases[0] as string] ?? [];
    const need = subjects.flatMap((s) => needs.filter((n) => n.topicId === s && !taken.has(n.id)))[0];
    if (!need) throw new Error(`no need fits ${company.name}`);
    taken.add(need.id);
    return { needId: need.id, guests: [], supplierId: company.id, consortium: [] };
  });
  const rest = chooseRest(random, needs, taken);
  const first = 10;
  const byExpert = rest.map((need, i): Pairing => ({ needId: need.id, guests: [first + i], consortium: [] }));
  const guests = [...toldGuests(), ...ordinaryGuests(random, rest)];
  return { pairings: [...told, ...byCompany, ...byExpert], guests };
}

/** Fills up to 74 needs so that exactly 49 enterprises hold them. */
function chooseRest(
  random: Random,
  needs: readonly TechnologyNeed[],
  taken: ReadonlySet<string>,
): TechnologyNeed[] {
  const owners = new Set(needs.filter((n) => taken.has(n.id)).map((n) => n.organisationId));
  const load = (id: string) => needs.filter((n) => n.organisationId === id).length;
  const candidates = random
    .sample([...new Set(needs.map((n) => n.organisationId))], needs.length)
    .filter((id) => !owners.has(id))
    .sort((a, b) => load(b) - load(a));
  for (const id of candidates.slice(0, enterprisesAtTalks - owners.size)) owners.add(id);
  const open = random.sample(
    needs.filter((n) => owners.has(n.organisationId) && !taken.has(n.id)),
    needs.length,
  );
  const served = new Set(needs.filter((n) => taken.has(n.id)).map((n) => n.organisationId));
  const chosen: TechnologyNeed[] = [];
  for (const need of open) {
    if (served.has(need.organisationId)) continue;
    served.add(need.organisationId);
    chosen.push(need);
  }
  const more = open.filter((n) => !chosen.includes(n)).slice(0, engagedCount - taken.size - chosen.length);
  return [...chosen, ...more];
}

function toldGuests(): Guest[] {
  const guest = (
    origin: string,
    institution: string,
    topicIds: readonly string[],
    extra: Partial<Guest> = {},
  ): Guest => ({ origin, institution, topicIds, overseas: false, english: false, chairman: false, ...extra });
  return [
    guest("美国", "国际技术北美分社", ["edge-vision", "surface-inspection"], { overseas: true }),
    guest("河南", "河南工业大学", ["belt-conveyor", "grain-conveying"]),
    guest("江苏", "哈德逊（江苏）环保股份有限公司", ["pharma-wastewater", "industrial-voc"], {
      chairman: true,
    }),
    guest("武汉", "武汉大学", ["municipal-sewage", "water-equipment"]),
    guest("西安", "西安交通大学", ["carbon-management", "waste-heat"]),
    guest("河南", "郑州航空工业管理学院", ["data-governance", "carbon-management"]),
    guest("河南", "河南理工大学", ["solid-waste-concrete", "soil-groundwater"]),
    guest("北京", "北京工业大学", ["municipal-sewage", "industrial-voc"]),
    guest("上海", "沪东科技大学", ["tcm-preparation", "rehmannia"]),
    guest("河南", "郑州大学", ["vet-biologics", "api-synthesis"]),
  ];
}

function ordinaryGuests(random: Random, rest: readonly TechnologyNeed[]): Guest[] {
  const origins = guestOrigins.flatMap(([origin, count, returned]) =>
    Array.from({ length: count }, (_, i) => ({
      origin,
      overseas: i < returned,
      english: abroad.has(origin) && i % 2 === 0,
    })),
  );
  const drawn = random.sample(origins, origins.length);
  return rest.map((need, i) => ({
    ...(drawn[i] as (typeof origins)[number]),
    topicIds: [need.topicId as string],
    chairman: false,
  }));
}
