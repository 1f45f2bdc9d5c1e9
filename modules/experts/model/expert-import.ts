import { parseCountry } from "#modules/organisations/model/codes/countries.ts";
import { parseDiscipline } from "#modules/organisations/model/codes/disciplines.ts";
import { parseEducation } from "#modules/organisations/model/codes/education.ts";
import { titleTierOf } from "#modules/organisations/model/codes/titles.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import { expertFields, partOf } from "./expert.fields.ts";
import { documentKindOptions } from "./expert.options.ts";

/** How a file of experts is read beyond the fields of the form. */
export type ExpertImportField = FieldSpec & {
  readonly parse?: (text: string) => unknown;
  readonly partialDate?: "left-out";
};

const LANGUAGES: Readonly<Record<string, RegExp>> = {
  zh: /^(zh|中文|汉语|普通话|chinese|mandarin)$/i,
  en: /^(en|英语|英文|english)$/i,
  ja: /^(ja|日语|日文|japanese)$/i,
  ko: /^(ko|韩语|朝鲜语|韩文|korean)$/i,
  de: /^(de|德语|德文|german)$/i,
  fr: /^(fr|法语|法文|french)$/i,
  ru: /^(ru|俄语|俄文|russian)$/i,
  es: /^(es|西班牙语|spanish)$/i,
  it: /^(it|意大利语|italian)$/i,
};
/** ISO 639-1 of a language as people write it; an unknown one stands for itself. */
const languageOf = (text: string): string =>
  Object.entries(LANGUAGES).find(([, names]) => names.test(text.trim()))?.[0] ?? text.trim();

function educationOf(text: string): string | undefined {
  const rank = parseEducation(text);
  if (rank === "doctor" || rank === "master" || rank === "bachelor") return rank;
  return rank ? "other" : undefined;
}

const READING: Readonly<Record<string, Partial<ExpertImportField>>> = {
  nationality: { parse: parseCountry },
  discipline: { parse: parseDiscipline },
  educationLevel: { parse: educationOf },
  titleTier: { parse: (text) => (/^无$/.test(text.trim()) ? "none" : titleTierOf(text)) },
  // Most lists give 出生年月: a month is not turned into an invented day.
  birthDate: { partialDate: "left-out" },
};

const DOCUMENT_ALIASES: Readonly<Record<string, readonly string[]>> = {
  paper: ["代表性论文", "论文", "主要论文", "代表作", "Publications", "Papers"],
  patent: ["专利", "代表性专利", "主要专利", "Patents"],
  project: ["项目", "承担项目", "科研项目", "主要项目", "Projects"],
  cv: ["简历", "工作经历", "履历", "CV", "Resume"],
};
const DOCUMENTS = "documents.";
const documentFields: readonly ExpertImportField[] = documentKindOptions.map(({ value, label }) => ({
  id: `${DOCUMENTS}${value}`,
  label: value === "cv" ? label : { zh: `代表性${label.zh}`, en: `${label.en}s` },
  kind: "longtext",
  aliases: DOCUMENT_ALIASES[value] ?? [],
}));

/** Fields of a file of experts: those of the form, and their documents. */
export const expertImportFields: readonly ExpertImportField[] = [
  ...expertFields.map((field): ExpertImportField => ({ ...field, ...READING[field.id] })),
  ...documentFields,
];

const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

type Document = { kind: string; language: "zh" | "en"; title: string; text: string };

/** Works listed in one cell, one a line (or numbered, or between semicolons); a CV is one text. */
function documentsIn(kind: string, cell: string): Document[] {
  const language = (text: string) => (hasHan(text) ? ("zh" as const) : ("en" as const));
  if (kind === "cv") return [{ kind, language: language(cell), title: "CV", text: cell.slice(0, 20_000) }];
  return cell
    .split(/\n|[;；]|(?=(?:^|\s)[（(]?\d{1,2}[.、)）]\s*\D)/)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,2}[.、)）]|\[\d+\]|[-•·])\s*/, "").trim())
    .filter((line) => line.length > 1)
    .slice(0, 15)
    .map((line) => ({ kind, language: language(line), title: line.slice(0, 300), text: "" }));
}

/** A row's values as `ExpertInput` takes them; what the row leaves open is derived only where it follows from what it says. */
export function expertOfRow(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parts: Record<string, Record<string, unknown>> = { public: {}, contact: {}, restricted: {} };
  const documents: Document[] = [];
  for (const [id, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    if (id.startsWith(DOCUMENTS)) documents.push(...documentsIn(id.slice(DOCUMENTS.length), String(value)));
    else (parts[partOf(id)] as Record<string, unknown>)[id] = value;
  }
  const open = parts.public as Record<string, unknown>;
  if (Array.isArray(open.honours))
    open.honours = open.honours.filter((h) => !/^无$/.test(String(h))).map((title) => ({ title }));
  if (Array.isArray(open.languages))
    open.languages = [...new Set(open.languages.map((l) => languageOf(String(l))))];
  if (open.titleTier === undefined && typeof open.title === "string")
    open.titleTier = titleTierOf(open.title) ?? null;
  return { ...parts, documents };
}
