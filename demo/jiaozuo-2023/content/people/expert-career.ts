import type { Random } from "#demo/random.ts";
import type { Guest } from "../script/cast.ts";
import type { TopicSeed } from "../topics/topic.ts";
import type { Expert, Organisation } from "../types.ts";

interface Career {
  readonly unit: string;
  readonly position: string;
  readonly title: string;
  readonly titleTier: Expert["titleTier"];
  readonly education: Expert["educationLevel"];
  readonly degree: string;
  readonly degreeUniversity: string;
  readonly degreeYear: number;
  readonly major: string;
  readonly birthDate: string;
}

const schoolsZh = [
  "燕北化工大学",
  "沪东科技大学",
  "关中工程大学",
  "岭南先进制造学院",
  "淮上轻工大学",
  "江北农林大学",
];
const schoolsEn = [
  "Lakeshore Institute of Technology",
  "Northern Maple University",
  "Southern Reef University",
  "Straits University of Engineering",
];
const unitWords: readonly (readonly [mark: string, zh: string, en: string])[] = [
  ["210", "农学院", "School of Agriculture"],
  ["230", "动物科技学院", "School of Animal Science"],
  ["350", "药学院", "School of Pharmacy"],
  ["360", "中药学院", "School of Chinese Medicine"],
  ["430", "材料科学与工程学院", "School of Materials Science"],
  ["440", "能源与矿业学院", "School of Mining"],
  ["450", "冶金与材料学院", "School of Metallurgy"],
  ["460", "机械工程学院", "School of Mechanical Engineering"],
  ["470", "能源与电气学院", "School of Energy and Electrical Engineering"],
  ["480", "能源学院", "School of Energy"],
  ["510", "电子信息学院", "School of Electronics"],
  ["520", "计算机学院", "School of Computing"],
  ["530", "化学与化工学院", "School of Chemical Engineering"],
  ["550", "食品科学与工程学院", "School of Food Science"],
  ["560", "土木与建筑材料学院", "School of Civil Engineering"],
  ["610", "环境科学与工程学院", "School of Environment"],
  ["620", "安全科学与应急管理学院", "School of Safety Science"],
  ["630", "知识产权与管理学院", "School of Management"],
];

/** Post, title and degree; an invited person always claims a doctorate and deputy-senior rank or above. */
export function career(
  random: Random,
  input: { guest: Guest; invited: boolean; home: Organisation; topic: TopicSeed },
): Career {
  const { guest, invited, home, topic } = input;
  const draw = random.next();
  const titleTier: Career["titleTier"] = invited
    ? draw < 0.62
      ? "senior"
      : "deputy-senior"
    : draw < 0.42
      ? "senior"
      : draw < 0.85
        ? "deputy-senior"
        : "intermediate";
  const education = invited || random.chance(0.86) ? "doctor" : random.chance(0.8) ? "master" : "bachelor";
  const birthYear = titleTier === "senior" ? random.int(1960, 1978) : random.int(1972, 1988);
  const degreeYear = birthYear + random.int(27, 33);
  const unit = unitWords.find(([mark]) => topic.discipline.startsWith(mark));
  const en = guest.english;
  return {
    unit:
      home.kind === "university"
        ? ((en ? unit?.[2] : unit?.[1]) ?? (en ? "School of Engineering" : "工学院"))
        : en
          ? "Research Division"
          : "技术研发部",
    position: guest.chairman
      ? "董事长兼总经理"
      : en
        ? random.pick(["Group Leader", "Laboratory Director", "Faculty Member"])
        : random.pick(["教师", "课题组负责人", "重点实验室副主任", "研究所所长", "学科带头人"]),
    title: titleOf(titleTier, { en, institute: home.kind !== "university", chairman: guest.chairman }),
    titleTier,
    education,
    degree: en
      ? { doctor: "PhD", master: "MSc", bachelor: "BSc" }[education]
      : { doctor: "博士", master: "硕士", bachelor: "学士" }[education],
    degreeUniversity: guest.overseas ? random.pick(schoolsEn) : random.pick(schoolsZh),
    degreeYear,
    major: en ? topic.name.en : (unit?.[1].replace(/学院$/, "") ?? "工程学"),
    birthDate: `${birthYear}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`,
  };
}

function titleOf(
  tier: Career["titleTier"],
  kind: { en: boolean; institute: boolean; chairman: boolean },
): string {
  if (kind.en)
    return {
      senior: "Professor",
      "deputy-senior": "Associate Professor",
      intermediate: "Assistant Professor",
      none: "",
    }[tier];
  if (kind.chairman) return tier === "senior" ? "正高级工程师" : "高级工程师";
  if (kind.institute)
    return { senior: "研究员", "deputy-senior": "副研究员", intermediate: "助理研究员", none: "" }[tier];
  return { senior: "教授", "deputy-senior": "副教授", intermediate: "讲师", none: "" }[tier];
}

/** Honours as claimed; foreign academies stay open until somebody checks which academy it is. */
export function pickHonours(
  random: Random,
  input: { guest: Guest; invited: boolean; serial: number },
): Expert["honours"] {
  const { guest, invited, serial } = input;
  if (guest.english) return [];
  if (invited && serial === 12) return [{ title: "俄罗斯自然科学院外籍院士", verification: "doubtful" }];
  if (invited && serial === 21) return [{ title: "乌克兰国家工程院外籍院士", verification: "claimed" }];
  const known = ["国家重点人才支持计划入选人才", "青年长江学者", "中原学者", "浙江省千人计划专家"] as const;
  if (invited && serial % 9 === 0)
    return [
      {
        title: known[(serial / 9) % known.length] as string,
        verification: random.chance(0.7) ? "verified" : "claimed",
      },
    ];
  if (!invited && random.chance(0.05))
    return [{ title: random.pick(["中原学者", "省杰出青年", "省学术技术带头人"]), verification: "claimed" }];
  return [];
}

interface Person {
  readonly name: string;
  readonly guest: Guest;
  readonly work: Career;
  readonly topic: TopicSeed;
  readonly homeName: string;
}

/** The short public introduction. */
export function profileOf(random: Random, p: Person): string {
  const m = random.pick(p.guest.english ? p.topic.lab.en.methods : p.topic.lab.methods);
  const papers = random.int(18, 160);
  if (p.guest.english)
    return random.pick([
      `${p.work.title} at ${p.homeName}. Works on ${p.topic.lab.en.subject}, with emphasis on ${m}; author of ${papers} papers and adviser to several companies.`,
      `${p.name} leads a group at ${p.homeName} devoted to ${p.topic.lab.en.subject}. Interested in joint projects and short stays in industry.`,
    ]);
  return random.pick([
    `${p.homeName}${p.work.unit}${p.work.title}，${p.work.degree}。长期从事${p.topic.lab.subject}研究，擅长${m}，发表论文${papers}篇，授权专利${random.int(3, 40)}件。`,
    `现任${p.homeName}${p.work.position}、${p.work.title}，主要研究兴趣为${p.topic.lab.subject}。主持省部级以上课题${random.int(2, 15)}项，与多家企业保持合作，愿意开展项目合作或柔性服务。`,
    `${p.work.degree}，${p.work.title}，在${p.topic.lab.subject}方面形成特色，将${m}成功用于工程实际，${random.pick(p.topic.lab.effects)}。`,
  ]);
}

/** The curriculum vitae as one text. */
export function cvText(random: Random, p: Person): string {
  const since = p.work.degreeYear;
  if (p.guest.english)
    return `${p.work.degree}, ${p.work.degreeUniversity} (${since}). Since ${since + random.int(2, 8)} at ${p.homeName}, ${p.work.unit}, now ${p.work.title}. Research on ${p.topic.lab.en.subject}; methods include ${p.topic.lab.en.methods.join(", ")}. Reviewer for several journals; experience with industrial partners in Asia and Europe.`;
  const stay = p.guest.overseas ? `曾在海外从事合作研究${random.int(1, 6)}年；` : "";
  return `${since}年毕业于${p.work.degreeUniversity}${p.work.major}专业，获${p.work.degree}学位。${since}年至今先后任助理研究员、${p.work.title}，现为${p.homeName}${p.work.unit}${p.work.position}。${stay}研究方向：${p.topic.lab.subject}。掌握${p.topic.lab.methods.join("、")}等手段，承担企业委托课题${random.int(2, 20)}项，${random.pick(p.topic.lab.effects)}。`;
}
