import type { Text } from "#platform/kernel/text.ts";
import { lazy, readRows } from "./code-table.ts";
import { rows } from "./generated/titles.ts";
import { titleEnglish } from "./title-names.ts";

/** Tiers of professional titles, ascending. The tier is a field of its own: codes of the 2001 list do not carry all of them. */
export const TITLE_TIERS = ["technician", "assistant", "intermediate", "deputy-senior", "senior"] as const;
export type TitleTier = (typeof TITLE_TIERS)[number];

const TIER_LABELS: Readonly<Record<TitleTier, Text>> = {
  technician: { zh: "员级", en: "Technician" },
  assistant: { zh: "助理级", en: "Assistant" },
  intermediate: { zh: "中级", en: "Intermediate" },
  "deputy-senior": { zh: "副高级", en: "Deputy senior" },
  senior: { zh: "正高级", en: "Senior" },
};
/** The name of a tier. */
export const titleTierLabel = (tier: TitleTier): Text => TIER_LABELS[tier];

/** A professional title; `code` where GB/T 8561 has one. */
export type Title = {
  readonly code?: string;
  readonly zh: string;
  readonly en: string;
  readonly tier: TitleTier;
  readonly series?: string;
};

const isTier = (value: string): value is TitleTier => TITLE_TIERS.some((tier) => tier === value);

/** Titles in use that the stored part of GB/T 8561-2001 lacks (the tier 正高级 was added to most series from 2016 on). */
const ADDED: Readonly<Record<TitleTier, string>> = {
  senior:
    "教授级高级工程师 研究员级高级工程师 研究员级高工 教授级高工 正高工 正高级工程师 正高级农艺师 正高级兽医师 正高级畜牧师 正高级经济师 正高级会计师 正高级统计师 正高级审计师 正高级实验师 正高级教师 正高级讲师 正高级工艺美术师 推广研究员 农业技术推广研究员 编审 研究馆员 播音指导 高级记者 高级编辑 一级律师 一级公证员 国家级教练",
  "deputy-senior":
    "高工 副编审 副研究馆员 主任记者 主任编辑 主任播音员 高级审计师 高级教练 二级律师 二级公证员 中学高级教师",
  intermediate: "讲师 助研 助理研究员 馆员 编辑 记者 审计师 三级律师 主治(主管)医师",
  assistant: "助教 研究实习员 助理馆员 助理编辑 助理记者 助理审计师 四级律师 助工",
  technician: "管理员",
};

/** All known titles: those of GB/T 8561 (part) with code and series, then those added since. */
export const titles: () => readonly Title[] = lazy(() => {
  const listed: Title[] = [];
  let series = "";
  for (const [code = "", zh = "", tier = ""] of readRows(rows)) {
    if (isTier(tier)) listed.push({ code, zh, en: titleEnglish(zh), tier, series });
    else series = zh;
  }
  const seen = new Set(listed.map((title) => title.zh));
  const added = TITLE_TIERS.flatMap((tier) =>
    ADDED[tier].split(" ").map((zh): Title => ({ zh, en: titleEnglish(zh), tier })),
  );
  return [...listed, ...added.filter((title) => !seen.has(title.zh))];
});

/** English and tier words, tried in order on text in lower case without spaces. */
const WORDS: readonly (readonly [RegExp, TitleTier])[] = [
  [/^正高(级|级职称|职称)?$/, "senior"],
  [/^副高(级|级职称|职称)?$/, "deputy-senior"],
  [/^中级(职称)?$/, "intermediate"],
  [/^(初级|助理级?)(职称)?$/, "assistant"],
  [/^员级?(职称)?$/, "technician"],
  [
    /^(associateprofessor|reader|seniorlecturer|associateresearchfellow|seniorengineer|associatechiefphysician)$/,
    "deputy-senior",
  ],
  [
    /^((full|chair|distinguished|tenured|visiting)?professor|professoremeritus|researchprofessor|professorofengineering|chiefphysician|principalscientist)$/,
    "senior",
  ],
  [/^(assistantprofessor|lecturer|assistantresearchfellow|engineer|attendingphysician)$/, "intermediate"],
  [/^(teachingassistant|assistantengineer|researchassistant)$/, "assistant"],
];

/** What stands for a tier whatever follows: new titles of the senior tier are formed with these words. */
const FORMED: readonly (readonly [RegExp, TitleTier])[] = [
  [/^(正高级|教授级|研究员级)/, "senior"],
  [/^(特聘|讲席|讲座|二级|三级|四级|一级|终身|客座|兼职)?(教授|研究员)$/, "senior"],
  [/^(副教授|副研究员)$/, "deputy-senior"],
  [/^高级(工程|农艺|经济|会计|统计|审计|实验|兽医|畜牧|工艺美术|政工|信息|通信)师$/, "deputy-senior"],
];

const bare = (zh: string): string =>
  zh
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/\s/g, "");

const byName = lazy(() => {
  const tiers = new Map<string, TitleTier>();
  for (const { zh, tier } of titles()) if (!tiers.has(bare(zh))) tiers.set(bare(zh), tier);
  return tiers;
});

/** What a title text says: the highest tier named in it, the words that name it, and every title recognised. */
export type TitleReading = {
  readonly tier: TitleTier;
  readonly title: string;
  readonly all: readonly string[];
};

/**
 * Reads the professional title from free text such as `教授、博导`, `教授级高级工程师` or `Associate Professor`.
 * Positions (院长, 董事长, 主任) and honours are no titles; undefined when no title is recognised.
 */
export function readTitle(text: string): TitleReading | undefined {
  const parts = text
    .normalize("NFKC")
    .split(/[、，,;；/|\n]|(?:\sand\s)|和|兼/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const found = parts.flatMap((title) => {
    const name = bare(title);
    const latin = name.toLowerCase().replace(/[.-]/g, "");
    const tier =
      byName().get(name) ??
      FORMED.find(([pattern]) => pattern.test(name))?.[1] ??
      WORDS.find(([pattern]) => pattern.test(latin))?.[1];
    return tier ? [{ title, tier }] : [];
  });
  const best = found.reduce<(typeof found)[number] | undefined>(
    (top, next) => (top && atLeastTier(top.tier, next.tier) ? top : next),
    undefined,
  );
  return best && { ...best, all: found.map((entry) => entry.title) };
}

/** The tier a title text names, or undefined. */
export const titleTierOf = (text: string): TitleTier | undefined => readTitle(text)?.tier;

/** Whether a tier is `least` or above. */
export const atLeastTier = (tier: TitleTier, least: TitleTier): boolean =>
  TITLE_TIERS.indexOf(tier) >= TITLE_TIERS.indexOf(least);
