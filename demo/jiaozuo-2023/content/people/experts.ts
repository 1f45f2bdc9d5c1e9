import { type Random, randomOf } from "#demo/random.ts";
import { addDays } from "../calendar.ts";
import { fictitiousIdNumber, fictitiousMobile, fictitiousPhone } from "../identifiers.ts";
import type { Guest } from "../script/cast.ts";
import { topicById, topics } from "../topics/index.ts";
import type { Day, Expert, Organisation } from "../types.ts";
import { career, cvText, pickHonours, profileOf } from "./expert-career.ts";
import { channelOf, directions, documents, homeOf, verification } from "./expert-parts.ts";
import { type NameSource, romanise } from "./names.ts";

/** People in the pool, the invited ones included. */
const poolSize = 624;

const poolOrigins = [
  "河南",
  "河南",
  "河南",
  "河南",
  "北京",
  "北京",
  "上海",
  "上海",
  "武汉",
  "武汉",
  "西安",
  "西安",
  "广东",
  "安徽",
  "黑龙江",
  "浙江",
];
const nations: Readonly<Record<string, string>> = { 美国: "US", 加拿大: "CA", 澳大利亚: "AU", 新加坡: "SG" };

export interface PoolWorld {
  readonly institutions: readonly Organisation[];
  readonly supply: readonly Organisation[];
  readonly others: readonly Organisation[];
}

/** The pool: invited guests first (`exp-001` …), then people known to the talent centre. */
export function buildExperts(
  seed: number,
  names: NameSource,
  input: { readonly guests: readonly Guest[]; readonly world: PoolWorld; readonly size?: number },
): Expert[] {
  const random = randomOf(seed, "experts");
  const size = input.size ?? poolSize;
  const result: Expert[] = [];
  for (const guest of input.guests) {
    result.push(
      makeExpert({
        random,
        names,
        guest: withSecondTopic(random, guest),
        world: input.world,
        serial: result.length + 1,
        invited: true,
      }),
    );
  }
  for (let i = result.length; i < size; i++) {
    const guest = poolGuest(random, i);
    result.push(makeExpert({ random, names, guest, world: input.world, serial: i + 1, invited: false }));
  }
  return result;
}

function poolGuest(random: Random, i: number): Guest {
  const english = i % 8 === 3;
  const overseasChinese = !english && i % 19 === 5;
  const origin = english || overseasChinese ? random.pick(Object.keys(nations)) : random.pick(poolOrigins);
  const topic = topics[(i * 11) % topics.length] as (typeof topics)[number];
  return withSecondTopic(random, {
    origin,
    topicIds: [topic.id],
    overseas: english || overseasChinese || random.chance(0.12),
    english,
    chairman: false,
  });
}

function withSecondTopic(random: Random, guest: Guest): Guest {
  if (guest.topicIds.length > 1) return guest;
  const main = topicById(guest.topicIds[0] as string);
  const near = topics.filter(
    (t) =>
      t.id !== main.id &&
      (t.family === main.family || t.discipline === main.discipline || t.fields[0] === main.fields[0]),
  );
  return near.length > 0 && random.chance(0.75)
    ? { ...guest, topicIds: [main.id, random.pick(near).id] }
    : guest;
}

interface ExpertDraft {
  readonly random: Random;
  readonly names: NameSource;
  readonly guest: Guest;
  readonly world: PoolWorld;
  readonly serial: number;
  readonly invited: boolean;
  /** Event days of the edition; without them nobody has a stay. */
  readonly eventDay?: Day;
  readonly idPrefix?: string;
}

/** One invented person with public, contact and restricted parts and three to seven documents. */
export function makeExpert(draft: ExpertDraft): Expert {
  const { random, guest, serial, invited } = draft;
  const topic = topicById(guest.topicIds[0] as string);
  const home = homeOf(random, guest, draft.world);
  const female = random.chance(0.28);
  const foreign = home.country !== "CN";
  const name = guest.english ? draft.names.english(female ? "female" : "male") : draft.names.chinese();
  const work = career(random, { guest, invited, home, topic });
  const eventDay = draft.eventDay ?? "2023-09-24";
  const id = `${draft.idPrefix ?? "exp"}-${String(serial).padStart(3, "0")}`;
  const honours = pickHonours(random, { guest, invited, serial });
  const nationality =
    guest.english || (foreign && random.chance(0.5)) ? (nations[guest.origin] ?? home.country) : "CN";
  const background = guest.overseas
    ? nationality !== "CN"
      ? "foreign-national"
      : foreign
        ? "study-abroad"
        : random.pick(["visiting-scholar", "study-abroad"] as const)
    : undefined;
  const passport = nationality !== "CN";
  const domestic = !passport && guest.origin !== "台湾地区";
  return {
    id,
    invented: true,
    name,
    nameEn: guest.english ? name : romanise(name),
    language: guest.english ? "en" : "zh",
    languages: guest.english
      ? ["en"]
      : guest.overseas
        ? ["zh", "en"]
        : random.chance(0.5)
          ? ["zh", "en"]
          : ["zh"],
    gender: female ? "female" : "male",
    nationality,
    institutionId: home.id,
    secondaryUnit: work.unit,
    position: work.position,
    title: work.title,
    titleTier: work.titleTier,
    titleVerification: guest.chairman ? "doubtful" : verification(random, invited),
    educationLevel: work.education,
    degree: work.degree,
    degreeVerification: verification(random, invited),
    degreeUniversity: work.degreeUniversity,
    degreeYear: work.degreeYear,
    major: work.major,
    currentField: guest.english ? topic.name.en : topic.name.zh,
    discipline: topic.discipline,
    topicIds: guest.topicIds,
    keywords: guest.english
      ? random.sample(topic.lab.en.methods, 2).concat(random.sample(topic.keywords.en, 2))
      : random.sample(topic.lab.methods, 2).concat(random.sample(topic.keywords.zh, 2)),
    researchDirections: directions(random, guest),
    profile: profileOf(random, {
      name,
      guest,
      work,
      topic,
      homeName: home.nameEn && guest.english ? home.nameEn : home.name,
    }),
    expertTypes: guest.chairman ? ["industry"] : random.chance(0.2) ? ["science", "industry"] : ["science"],
    honours,
    ...(background ? { overseasBackground: background } : {}),
    origin: guest.origin,
    channelId: channelOf(random, guest, home, draft.world),
    ...(invited ? { talentGrade: honours.length > 0 ? random.pick(["A", "B"] as const) : "C" } : {}),
    cooperationModes: random.sample(
      ["technology-extension", "project-cooperation", "flexible-engagement"] as const,
      random.int(1, 3),
    ),
    ...(random.chance(invited ? 0.5 : 0.15)
      ? {
          broughtProject: guest.english
            ? `${topic.lab.en.methods[0]} for ${topic.keywords.en[0]}`
            : `${topic.lab.methods[0]}在${topic.keywords.zh[0]}中的产业化`,
        }
      : {}),
    invited,
    ...(invited
      ? { stay: { arrive: addDays(eventDay, -1), leave: addDays(eventDay, random.int(1, 3)) } }
      : {}),
    flags: [
      ...(guest.chairman ? (["company-executive"] as const) : []),
      ...(honours.some((h) => h.title.includes("外籍院士")) ? (["academy-title-to-check"] as const) : []),
    ],
    consent: {
      given: invited || random.chance(0.9),
      ...(invited ? { at: addDays(eventDay, -random.int(20, 60)) } : {}),
    },
    availability: invited
      ? [eventDay, addDays(eventDay, 1)]
      : random
          .sample(
            [0, 1, 7, 14].map((d) => addDays(eventDay, d)),
            random.int(1, 3),
          )
          .sort(),
    contact: {
      address: home.address,
      mobile: fictitiousMobile(1000 + serial),
      officePhone: fictitiousPhone("010", 90000 + serial),
      email: `expert${serial}@example.net`,
    },
    restricted: {
      birthDate: work.birthDate,
      ...(domestic
        ? {
            ethnicity: random.chance(0.94) ? "汉族" : random.pick(["回族", "满族", "土家族"]),
            nativePlace: random.pick(["河南", "山东", "湖北", "江苏", "安徽", "陕西", "河北"]),
          }
        : {}),
      idType: domestic ? "id-card" : "passport",
      idNumber: domestic
        ? fictitiousIdNumber(work.birthDate, serial, female ? "female" : "male")
        : `X0000${String(serial).padStart(4, "0")}`,
    },
    documents: documents(
      random,
      guest,
      cvText(random, {
        name,
        guest,
        work,
        topic,
        homeName: home.nameEn && guest.english ? home.nameEn : home.name,
      }),
    ),
  };
}
