import type { AgeRange, JobType, SchoolLevel } from "../types.ts";

/** A reading of a text, `undefined` where it says nothing of the kind. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

export const LEVEL_NAMES: readonly { zh: string; en: string }[] = [
  { zh: "学历不限", en: "no education asked" },
  { zh: "初中", en: "junior middle school" },
  { zh: "高中/中专", en: "upper secondary school" },
  { zh: "大专", en: "junior college" },
  { zh: "本科", en: "bachelor" },
  { zh: "硕士", en: "master" },
  { zh: "博士", en: "doctor" },
];
const LEVELS: readonly [RegExp, SchoolLevel][] = [
  [/博士|博研|doctor|ph\.?d/, 6],
  [/硕士|研究生|硕研|mba|master/, 5],
  [/本科|学士|大学(?!专)|bachelor|undergraduate/, 4],
  [/大专|专科|高职|junior ?college|associate/, 3],
  [/高中|中专|中技|职高|技校|技工|中职|high ?school/, 2],
  [/初中|小学|junior ?middle/, 1],
];
const ANY = /^(不限|无|无要求|不要求|学历不限|任意|any|none|-|\/)$/;

/**
 * Lowest education a text names: 本科及以上 → bachelor, 大专/本科 → junior college. For a seeker (`highest`) the highest named
 * counts. Undefined where none is named.
 */
export function parseLevel(text: string, highest = false): SchoolLevel | undefined {
  const t = plain(text);
  if (ANY.test(t) || /学历不限|不限学历/.test(t)) return 0;
  const found = LEVELS.filter(([pattern]) => pattern.test(t)).map(([, level]) => level);
  if (found.length === 0) return undefined;
  return highest ? found[0] : found.at(-1);
}

/** Years of experience: asked at least, or had. 无需经验/应届 → 0, 5-7年 → 5, 10年以上 → 10. Undefined where unclear. */
export function parseExperience(text: string): number | undefined {
  const t = plain(text);
  if (/^(不限|无|无要求|不要求|没有|none|no|-|\/)$/.test(t)) return 0;
  if (/无需经验|无经验|经验不限|不限经验|不要求经验|应届|在校|毕业生|实习生|fresh/.test(t)) return 0;
  const months = /^(\d{1,3})个?月/.exec(t);
  if (months) return Math.floor(Number(months[1]) / 12);
  if (/(\d+(?:\.\d+)?)年以[下内]|不满(\d+)年|少于/.test(t)) return 0;
  const years = /(\d{1,2}(?:\.\d+)?)(?:-|~|至|到)?(?:\d{1,2}(?:\.\d+)?)?(?:年|years?|yrs?)/.exec(t);
  const bare = /^(\d{1,2}(?:\.\d+)?)(?:(?:-|~|至|到)\d{1,2})?\+?$/.exec(t);
  const value = Number(years?.[1] ?? bare?.[1] ?? Number.NaN);
  return Number.isFinite(value) && value <= 60 ? Math.floor(value) : undefined;
}

/** Ages asked: 35岁以下, 18-35周岁, 45周岁及以下, 不限 → {}. Undefined where unclear. */
export function parseAgeRange(text: string): AgeRange | undefined {
  const t = plain(text)
    .replace(/周?岁/g, "")
    .replace(/年龄(?:要求)?[:：]?/, "");
  if (ANY.test(t)) return {};
  const span = /(\d{2})(?:-|~|至|到|—)(\d{2})/.exec(t);
  if (span && Number(span[1]) <= Number(span[2])) return { min: Number(span[1]), max: Number(span[2]) };
  const up = /^(?:不超过|小于|低于|≤|<)?(\d{2})(?:及?以下|以内|内)?$/.exec(t);
  if (up) return { max: Number(up[1]) };
  const from =
    /^(?:年?满|≥|>|不低于)?(\d{2})(?:及?以上|\+)$/.exec(t) ?? /^(?:年?满|≥|>|不低于)(\d{2})$/.exec(t);
  return from ? { min: Number(from[1]) } : undefined;
}

/** An age in years (26, 26岁), 14–80; undefined otherwise. */
export function parseAge(text: string): number | undefined {
  const found = /^(\d{2})(?:周?岁)?$/.exec(plain(text));
  const age = Number(found?.[1]);
  return age >= 14 && age <= 80 ? age : undefined;
}

/** Type of work; `null` for 不限 or several, undefined where unclear. */
export function parseJobType(text: string): JobType | null | undefined {
  const t = plain(text);
  if (ANY.test(t)) return null;
  const found: JobType[] = [];
  if (/全职|正式|长期|full-?time|permanent/.test(t)) found.push("full-time");
  if (/兼职|临时|小时工|part-?time/.test(t)) found.push("part-time");
  if (/实习|见习|intern/.test(t)) found.push("internship");
  return found.length === 0 ? undefined : found.length > 1 ? null : found[0];
}

/** Heads wanted: 招3人, 5名, 若干 → null (some); undefined where unclear. */
export function parseHeadcount(text: string): number | null | undefined {
  const t = plain(text);
  if (/若干|不限|多名|several/.test(t)) return null;
  const found = /^(?:招(?:聘|收)?)?(\d{1,5})(?:-\d{1,5})?(?:人|名|个|位)?$/.exec(t);
  return found ? Number(found[1]) : undefined;
}

/** What a list of tags says (['郑州', '3-4年经验', '本科', '招2人']): the first tag of each kind counts. */
export type TagFacts = {
  education?: SchoolLevel;
  experience?: number;
  headcount?: number | null;
  jobType?: JobType | null;
  /** Tags of no known kind, the place among them. */
  rest: string[];
};
export function parseTags(text: string): TagFacts {
  const tags = text
    .replace(/^[[【{(]|[\]】})]$/g, "")
    .split(/[,，|｜;；、\n]|\s·\s/)
    .map((tag) => tag.trim().replace(/^['"“‘]|['"”’]$/g, ""))
    .filter(Boolean);
  const facts: TagFacts = { rest: [] };
  for (const tag of tags) {
    const t = plain(tag);
    if (/^招.*人$|^\d+人$|^招若干/.test(t)) facts.headcount ??= parseHeadcount(t) ?? null;
    else if (/经验|应届|在校/.test(t)) facts.experience ??= parseExperience(t) ?? 0;
    else if (/^(全职|兼职|实习)/.test(t)) facts.jobType ??= parseJobType(t) ?? null;
    else if (t.length <= 8 && parseLevel(t) !== undefined) facts.education ??= parseLevel(t) ?? 0;
    else facts.rest.push(tag);
  }
  return facts;
}
