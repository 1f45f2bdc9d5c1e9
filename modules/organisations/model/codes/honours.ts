import type { Text } from "#platform/kernel/text.ts";

/** A talent honour (人才称号). `needsAcademy`: the awarding academy must be named, because academies differ in standing. */
export type Honour = {
  readonly id: string;
  readonly label: Text;
  readonly level: "national" | "provincial" | "city";
  readonly needsAcademy?: boolean;
  readonly aliases: readonly string[];
};

const honour = (
  id: string,
  level: Honour["level"],
  label: Text,
  more: { aliases?: readonly string[]; needsAcademy?: boolean } = {},
): Honour => ({ id, level, label, aliases: [], ...more });

/** The value list, order of display. Data of a deployment may add to it; ids are never reused. */
export const honours: readonly Honour[] = [
  honour(
    "academician",
    "national",
    { zh: "院士", en: "Academician" },
    { needsAcademy: true, aliases: ["两院院士", "Academician", "fellow of the academy"] },
  ),
  honour(
    "foreign-member",
    "national",
    { zh: "外籍院士", en: "Foreign academician" },
    { needsAcademy: true, aliases: ["外籍会员", "foreign member"] },
  ),
  honour(
    "young-changjiang",
    "national",
    { zh: "青年长江学者", en: "Young Changjiang Scholar" },
    { aliases: ["长江学者青年", "青年长江"] },
  ),
  honour(
    "changjiang",
    "national",
    { zh: "长江学者", en: "Changjiang Scholar" },
    { aliases: ["长江学者特聘教授", "长江学者讲座教授"] },
  ),
  honour(
    "distinguished-young",
    "national",
    { zh: "国家杰青", en: "National Science Fund for Distinguished Young Scholars" },
    { aliases: ["国家杰出青年科学基金", "国家杰出青年", "杰青"] },
  ),
  honour(
    "excellent-young",
    "national",
    { zh: "国家优青", en: "Excellent Young Scientists Fund" },
    { aliases: ["优秀青年科学基金", "优青", "海外优青"] },
  ),
  honour(
    "provincial-thousand",
    "provincial",
    { zh: "省级千人计划", en: "Provincial Thousand Talents Programme" },
    { aliases: [] },
  ),
  honour(
    "thousand-talents",
    "national",
    { zh: "千人计划", en: "Thousand Talents Programme" },
    { aliases: ["海外高层次人才引进计划"] },
  ),
  honour(
    "national-key-talent",
    "national",
    { zh: "国家重点人才支持计划", en: "National Key Talent Support Programme" },
    { aliases: ["国家重点人才计划", "国家重大人才工程"] },
  ),
  honour(
    "ten-thousand-talents",
    "national",
    { zh: "万人计划", en: "Ten Thousand Talents Programme" },
    { aliases: ["国家高层次人才特殊支持计划"] },
  ),
  honour(
    "hundred-thousand-talents",
    "national",
    { zh: "百千万人才工程", en: "National Hundred, Thousand and Ten Thousand Talents Project" },
    { aliases: ["百千万"] },
  ),
  honour(
    "state-council-allowance",
    "national",
    { zh: "国务院政府特殊津贴", en: "State Council Special Allowance" },
    { aliases: ["国务院特贴", "国务院特殊津贴", "享受政府特殊津贴"] },
  ),
  honour(
    "young-contribution",
    "national",
    { zh: "有突出贡献中青年专家", en: "Young Expert with Outstanding Contributions" },
    { aliases: ["国家突贡专家"] },
  ),
  honour(
    "cas-hundred",
    "national",
    { zh: "中科院百人计划", en: "CAS Hundred Talents Programme" },
    { aliases: ["百人计划"] },
  ),
  honour("technical-master", "national", { zh: "全国技术能手", en: "National Technical Expert" }),
  honour("skills-award", "national", { zh: "中华技能大奖", en: "China Skills Award" }),
  honour(
    "teaching-master",
    "national",
    { zh: "国家教学名师", en: "National Outstanding Teacher" },
    { aliases: ["教学名师"] },
  ),
  honour("chinese-medicine-master", "national", {
    zh: "国医大师",
    en: "National Master of Chinese Medicine",
  }),
  honour("zhongyuan-scholar", "provincial", { zh: "中原学者", en: "Zhongyuan Scholar" }),
  honour(
    "zhongyuan-talents",
    "provincial",
    { zh: "中原英才计划", en: "Zhongyuan Talents Programme" },
    { aliases: ["中原千人"] },
  ),
  honour(
    "provincial-expert",
    "provincial",
    { zh: "省管优秀专家", en: "Provincial Excellent Expert" },
    { aliases: ["省优秀专家", "河南省优秀专家"] },
  ),
  honour(
    "provincial-scholar",
    "provincial",
    { zh: "省级特聘学者", en: "Provincial Distinguished Scholar" },
    { aliases: ["泰山学者", "珠江学者", "楚天学者", "钱江学者", "三秦学者", "黄河学者"] },
  ),
  honour(
    "provincial-leading",
    "provincial",
    { zh: "省学术技术带头人", en: "Provincial Academic and Technical Leader" },
    { aliases: ["省领军人才", "省领军"] },
  ),
  honour("huaichuan", "city", { zh: "怀川英才", en: "Huaichuan Talent" }, { aliases: ["怀川英才计划"] }),
];

const byId = new Map(honours.map((entry) => [entry.id, entry]));

/**
 * An academy that confers membership. `standing` keeps national academies of sciences apart from public bodies with a
 * similar name: membership of the latter is recorded but never graded as academician without a person's check.
 */
export type Academy = {
  readonly id: string;
  readonly label: Text;
  readonly standing: "national-academy" | "public-body";
  readonly aliases: readonly string[];
};

const academy = (
  id: string,
  label: Text,
  aliases: readonly string[] = [],
  standing: Academy["standing"] = "national-academy",
): Academy => ({ id, label, aliases, standing });

/** Academies often named; longer names come first where one contains another. */
export const academies: readonly Academy[] = [
  academy("cas", { zh: "中国科学院", en: "Chinese Academy of Sciences" }, ["中科院"]),
  academy("cae", { zh: "中国工程院", en: "Chinese Academy of Engineering" }),
  academy("rans", { zh: "俄罗斯自然科学院", en: "Russian Academy of Natural Sciences" }, [], "public-body"),
  academy("raen", { zh: "俄罗斯工程院", en: "Russian Academy of Engineering" }, [], "public-body"),
  academy("ras", { zh: "俄罗斯科学院", en: "Russian Academy of Sciences" }),
  academy("nasu", { zh: "乌克兰国家科学院", en: "National Academy of Sciences of Ukraine" }, [
    "乌克兰科学院",
  ]),
  academy(
    "aesu",
    { zh: "乌克兰国家工程院", en: "Academy of Engineering Sciences of Ukraine" },
    ["乌克兰工程院"],
    "public-body",
  ),
  academy("nas", { zh: "美国国家科学院", en: "US National Academy of Sciences" }, ["美国科学院"]),
  academy("nae", { zh: "美国国家工程院", en: "US National Academy of Engineering" }, ["美国工程院"]),
  academy("royal-society", { zh: "英国皇家学会", en: "Royal Society" }),
  academy("raeng", { zh: "英国皇家工程院", en: "Royal Academy of Engineering" }),
  academy("academia-europaea", { zh: "欧洲科学院", en: "Academia Europaea" }, [], "public-body"),
  academy("easa", { zh: "欧洲科学与艺术院", en: "European Academy of Sciences and Arts" }, [], "public-body"),
  academy("cae-canada", { zh: "加拿大工程院", en: "Canadian Academy of Engineering" }),
  academy("rsc", { zh: "加拿大皇家科学院", en: "Royal Society of Canada" }),
  academy("atse", {
    zh: "澳大利亚技术科学与工程院",
    en: "Australian Academy of Technological Sciences and Engineering",
  }),
  academy("leopoldina", { zh: "德国国家科学院", en: "German National Academy of Sciences Leopoldina" }, [
    "德国科学院",
  ]),
  academy("acatech", { zh: "德国国家工程院", en: "acatech, German Academy of Science and Engineering" }, [
    "德国工程院",
  ]),
  academy("eaj", { zh: "日本工程院", en: "Engineering Academy of Japan" }),
];

/** One honour read from text; `academyMissing` when it needs one and none is named. */
export type HonourReading = {
  readonly honour: Honour;
  readonly academy?: Academy;
  readonly academyMissing: boolean;
  readonly text: string;
};

const plain = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
const namesOf = (entry: { label: Text; aliases: readonly string[] }): string[] =>
  [entry.label.zh, entry.label.en, ...entry.aliases].map(plain);

/** The academy named in a text; the longest name wins, so that 俄罗斯自然科学院 is not taken for another. */
export function readAcademy(text: string): Academy | undefined {
  const wanted = plain(text);
  return academies
    .flatMap((entry) => namesOf(entry).map((name) => ({ entry, name })))
    .filter(({ name }) => wanted.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.entry;
}

/** Honours named in a list such as `俄罗斯自然科学院外籍院士、青年长江学者`; parts that name none are left out. */
export function readHonours(text: string): HonourReading[] {
  return text
    .split(/[、，,;；\n]/u)
    .map((part) => part.trim())
    .flatMap((part): HonourReading[] => {
      const wanted = plain(part);
      const provincial = /省(级)?千人计划/.test(wanted) ? byId.get("provincial-thousand") : undefined;
      const found =
        provincial ??
        honours
          .flatMap((entry) => namesOf(entry).map((name) => ({ entry, name })))
          .filter(({ name }) => wanted.includes(name))
          .sort((a, b) => b.name.length - a.name.length)[0]?.entry;
      if (!found) return [];
      const named = found.needsAcademy ? readAcademy(part) : undefined;
      const academyMissing = found.needsAcademy === true && named === undefined;
      return [{ honour: found, academyMissing, text: part, ...(named ? { academy: named } : {}) }];
    });
}
