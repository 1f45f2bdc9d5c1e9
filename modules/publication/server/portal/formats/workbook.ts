import { discipline } from "#modules/organisations/model/codes/disciplines.ts";
import { industry } from "#modules/organisations/model/codes/industries.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { type SheetSpec, writeWorkbook } from "#platform/spreadsheets/index.ts";
import { kindOptions } from "../../../model/portal/facets.ts";
import { countyLabel, disciplineLabel, fieldLabel, industryLabel } from "../../../model/portal/labels.ts";
import { dayOf } from "../page/words.ts";
import type { Posting } from "../projection/posting.ts";

/** Rows of one workbook at most. */
export const WORKBOOK_ROWS = 50_000;

type Column = {
  readonly zh: string;
  readonly en: string;
  readonly kind?: "text" | "number" | "decimal" | "date";
  readonly value: (posting: Posting, locale: Locale) => unknown;
};

const fact = (id: string) => (posting: Posting) => {
  const value = posting.facts[id];
  return Array.isArray(value) ? value.join("、") : (value ?? null);
};

/** The columns in the order in which the provincial site takes them (docs/portal.md). */
export const PROVINCIAL_COLUMNS: readonly Column[] = [
  { zh: "需求编号", en: "Code", value: (p) => p.code },
  {
    zh: "需求类型",
    en: "Kind",
    value: (p, locale) => kindOptions.find((o) => o.value === p.kind)?.label[locale],
  },
  { zh: "需求名称", en: "Title", value: (p) => p.title },
  { zh: "需求单位", en: "Organisation", value: (p) => p.organisationName },
  { zh: "所在县（市、区）", en: "County", value: (p, locale) => countyLabel(p.county)[locale] },
  {
    zh: "技术领域",
    en: "Fields",
    value: (p, locale) => p.fields.map((f) => fieldLabel(f)[locale]).join(locale === "zh" ? "、" : ", "),
  },
  {
    zh: "国民经济行业代码",
    en: "Industry code",
    value: (p) => (p.industry ? industry(p.industry)?.code : null),
  },
  {
    zh: "行业名称",
    en: "Industry",
    value: (p, locale) => (p.industry ? industryLabel(p.industry)[locale] : null),
  },
  {
    zh: "学科代码",
    en: "Discipline code",
    value: (p) => (p.discipline ? discipline(p.discipline)?.code : null),
  },
  {
    zh: "学科名称",
    en: "Discipline",
    value: (p, locale) => (p.discipline ? disciplineLabel(p.discipline)[locale] : null),
  },
  {
    zh: "主要问题 / 岗位职责",
    en: "Problem or duties",
    value: (p) => fact(p.kind === "talent" ? "duties" : "problem")(p),
  },
  {
    zh: "技术关键 / 能力要求",
    en: "Key technology or abilities",
    value: (p) => fact(p.kind === "talent" ? "abilities" : "keyTechnology")(p),
  },
  { zh: "预期目标", en: "Expected goal", value: fact("expectedGoal") },
  { zh: "公开摘要", en: "Public summary", value: (p) => p.summary },
  { zh: "最低金额（元）", en: "Amount from (CNY)", kind: "decimal", value: (p) => p.amountMin },
  { zh: "最高金额（元）", en: "Amount to (CNY)", kind: "decimal", value: (p) => p.amountMax },
  { zh: "需求人数", en: "Heads", kind: "number", value: (p) => p.headcount },
  {
    zh: "是否揭榜挂帅",
    en: "Open call",
    value: (p, locale) => (p.openCall ? (locale === "zh" ? "是" : "yes") : locale === "zh" ? "否" : "no"),
  },
  {
    zh: "是否保密",
    en: "Confidential",
    value: (p, locale) => (p.confidential ? (locale === "zh" ? "是" : "yes") : locale === "zh" ? "否" : "no"),
  },
  { zh: "截止日期", en: "Deadline", kind: "date", value: (p) => p.deadline },
  { zh: "发布日期", en: "Published on", kind: "date", value: (p) => dayOf(p.publishedAt) },
  { zh: "英文名称", en: "Title in English", value: (p) => p.titleEn },
  { zh: "英文摘要", en: "Summary in English", value: (p) => p.summaryEn },
];

/** The workbook for upload; text stays text, whatever it begins with. */
export function provincialWorkbook(rows: AsyncIterable<Posting[]>, locale: Locale) {
  async function* cells(): AsyncGenerator<unknown[]> {
    for await (const portion of rows)
      for (const posting of portion) yield PROVINCIAL_COLUMNS.map((c) => c.value(posting, locale) ?? null);
  }
  const sheet: SheetSpec = {
    name: locale === "zh" ? "公开需求" : "Published needs",
    columns: PROVINCIAL_COLUMNS.map((c) => ({ header: c[locale], ...(c.kind ? { kind: c.kind } : {}) })),
    rows: cells(),
  };
  return writeWorkbook({ sheets: [sheet] });
}
