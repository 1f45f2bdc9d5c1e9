import { type Random, randomOf } from "#demo/random.ts";
import { fictitiousMobile, fictitiousPhone, fictitiousUscc } from "../identifiers.ts";
import type { NameSource } from "../people/names.ts";
import type { Family } from "../topics/topic.ts";
import type { Contact, County, Organisation } from "../types.ts";
import { englishName } from "./english-names.ts";
import { countyFamilies, families, namedEnterprises } from "./family-data.ts";
import { counties, shortCounty } from "./places.ts";

const brandFirst = [..."砺溯弘岚珩屿翊栩澄昱煦峻朔霁旻铄皓璟"];
const brandSecond = [..."泽峦珂韬淼垚晏翎沣栎瑭琨钧桓"];
const streets = [
  "产业大道",
  "创新路",
  "工业路",
  "科技西路",
  "丰收北路",
  "迎宾大道",
  "纬三路",
  "经七路",
  "太行路",
  "沁河路",
];
const parks = ["产业集聚区", "先进制造业开发区", "循环经济园", "科创园", "专业园区"];

/** The 160 surveyed above-scale enterprises, named ones first within their county and kind. */
export function buildEnterprises(seed: number, names: NameSource): Organisation[] {
  const random = randomOf(seed, "enterprises");
  const brands = random.sample(
    brandFirst.flatMap((a) => brandSecond.map((b) => a + b)),
    200,
  );
  const result: Organisation[] = [];
  for (const county of counties) {
    for (const [family, count] of Object.entries(countyFamilies[county.code] ?? {}) as [Family, number][]) {
      const named = namedEnterprises.filter((n) => n.county === county.code && n.family === family);
      for (let i = 0; i < count; i++) {
        const serial = result.length + 1;
        const known = named[i];
        const brand = brands[serial - 1] as string;
        result.push(enterprise({ random, names, county, family, serial, brand, known }));
      }
    }
  }
  return result;
}

interface Draft {
  readonly random: Random;
  readonly names: NameSource;
  readonly county: County;
  readonly family: Family;
  readonly serial: number;
  readonly brand: string;
  readonly known: (typeof namedEnterprises)[number] | undefined;
}

function enterprise({ random, names, county, family, serial, brand, known }: Draft): Organisation {
  const data = families[family];
  const kindIndex = random.int(0, data.words.length - 1);
  const word = data.words[kindIndex] as string;
  const place = shortCounty(county);
  const prefix = random.pick([
    "焦作",
    "焦作市",
    "河南",
    county.kind === "district" || !county.inGb2260 ? "焦作" : place,
  ]);
  const form = random.pick(["有限公司", "有限公司", "有限责任公司", "股份有限公司"]);
  const name = known?.name ?? `${prefix}${brand}${word}${form}`;
  const aliases = known ? known.aliases : serial % 9 === 0 ? [`${brand}${word}`, `${brand}公司`] : [];
  // What firms of the source are called in English is not known.
  const nameEn = known ? undefined : englishName({ place: prefix, brand, kind: word });
  const employees = random.int(6, 140) * 10;
  const area = place;
  return {
    id: `ent-${String(serial).padStart(3, "0")}`,
    name,
    ...(nameEn ? { nameEn } : {}),
    aliases,
    kind: "enterprise",
    invented: !known,
    detailsInvented: true,
    ...(known?.shortNameOnly
      ? {}
      : { uscc: fictitiousUscc(county.inGb2260 ? county.code : "410800", serial * 137) }),
    division: county.code,
    county: county.code,
    country: "CN",
    city: "焦作",
    industry: data.industries[kindIndex] ?? (data.industries[0] as string),
    family,
    aboveScale: true,
    supervisingDept: random.pick([
      "dept-industry",
      "dept-industry",
      "dept-science",
      `dept-hrss-${county.code}`,
    ]),
    address: `河南省焦作市${area}${random.pick(parks)}${random.pick(streets)}${random.int(1, 299)}号`,
    postcode: `4540${String(serial % 100).padStart(2, "0")}`,
    url: `https://${`e${serial}`}.example.com`,
    legalRep: names.chinese(),
    profile: profile(random, { name, business: data.business, employees, invented: !known }),
    contact: contact(names, serial),
  };
}

function profile(
  random: Random,
  p: { name: string; business: string; employees: number; invented: boolean },
): string {
  const founded = random.int(1996, 2017);
  const staff = Math.max(4, Math.round(p.employees * (0.06 + random.next() * 0.1)));
  const lab = random.pick([
    "建有省级企业技术中心",
    "建有市级工程技术研究中心",
    "设有独立研发部",
    "与省内高校共建联合实验室",
  ]);
  const note = p.invented ? "" : "（演示资料：除名称外均为虚构）";
  return random.pick([
    `成立于${founded}年，主要从事${p.business}，现有员工${p.employees}人，其中研发人员${staff}人，${lab}。${note}`,
    `规模以上工业企业，主营${p.business}；${lab}，近三年研发投入占比约${random.int(28, 62) / 10}%，员工${p.employees}人。${note}`,
    `${founded}年建厂，从事${p.business}。公司${lab}，拥有授权专利${random.int(6, 90)}件，专职研发${staff}人。${note}`,
  ]);
}

/** An invented contact person of the city. */
export function contact(names: NameSource, serial: number): Contact {
  return {
    name: names.chinese(),
    mobile: fictitiousMobile(serial),
    phone: fictitiousPhone("0391", serial * 31),
    email: `contact${serial}@example.com`,
  };
}
