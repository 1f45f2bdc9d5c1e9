import type { ExpertProfile, NeedProfile, SupplyDocument, TitleTier } from "#libs/matching/index.ts";
import { expertImportFields, expertOfRow } from "#modules/experts/model/expert-import.ts";
import { needKindLabels } from "#modules/needs/model/need.ts";
import { needImportFields } from "#modules/needs/model/need-import.ts";
import { parseCounty } from "#modules/organisations/model/codes/counties.ts";
import { parseDiscipline } from "#modules/organisations/model/codes/disciplines.ts";
import { parseDivision } from "#modules/organisations/model/codes/divisions.ts";
import { parseIndustry } from "#modules/organisations/model/codes/industries.ts";
import { plainName } from "#modules/organisations/model/names/index.ts";
import type { ImportField } from "#platform/imports/importer.ts";
import type { Candidate, ReadRecord } from "./sheets.ts";

/** What a person calls a need or an expert in the own file. */
const codeField = (...aliases: string[]): ImportField => ({
  id: "code",
  label: { zh: "编号", en: "Code" },
  kind: "text",
  aliases: [...aliases, "序号", "编码", "ID", "No."],
});

// Nothing but the title or name is demanded: what a file lacks is simply not known.
const relaxed = (fields: readonly ImportField[], key: string): ImportField[] =>
  fields.map((f) => ({ ...f, required: f.id === key }));

export const needCandidates: readonly Candidate[] = (["technology", "talent"] as const).map((kind) => ({
  importer: { kind, label: needKindLabels[kind] },
  fields: [codeField("需求编号", "need code"), ...relaxed(needImportFields(kind), "title")],
}));
export const expertCandidates: readonly Candidate[] = [
  {
    importer: { kind: "experts", label: { zh: "专家", en: "Experts" } },
    fields: [codeField("专家编号", "expert code"), ...relaxed(expertImportFields, "name")],
  },
];

type Values = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(" ") : typeof value === "string" ? value : "";
const textsOf = (values: Values, ...ids: string[]): string[] =>
  ids.map((id) => textOf(values[id])).filter(Boolean);
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export type NamedNeed = NeedProfile & {
  readonly code: string;
  readonly organisation: string;
  readonly confidential: boolean;
};
export type NamedExpert = ExpertProfile & {
  readonly code: string;
  readonly name: string;
  readonly organisation: string;
  readonly documents: readonly SupplyDocument[];
};

const codeOf = (record: ReadRecord): string => textOf(record.values.code) || `${record.sheet}!${record.row}`;

const DEGREES = {
  doctor: "doctor",
  "honorary-doctor": "doctor",
  master: "master",
  bachelor: "bachelor",
} as const;
const degreeOf = (value: unknown) => DEGREES[String(value) as keyof typeof DEGREES];
function tierOf(value: unknown): TitleTier | undefined {
  if (value === "technician" || value === "assistant") return "junior";
  return value === "senior" || value === "deputy-senior" || value === "intermediate" ? value : undefined;
}

/** A need of a file as matching sees it; of a confidential one its public part only, as in the application. */
export function needOf(record: ReadRecord, index: number): NamedNeed {
  const { values } = record;
  const confidential = values.confidential === true;
  const organisation = textOf(values["org.fullName"]);
  const open = ["publicSummary", "fields"];
  const body = [
    "problem",
    "keyTechnology",
    "expectedGoal",
    "metrics",
    "majors",
    "duties",
    "abilities",
    "keywords",
  ];
  const discipline = parseDiscipline(textOf(values.discipline));
  const industry = parseIndustry(textOf(values.industry));
  const fields = [
    ...listOf(values.fields),
    ...(discipline ? [discipline] : []),
    ...(industry ? [industry] : []),
  ];
  const region =
    parseCounty(textOf(values["org.county"])) ?? parseDivision(textOf(values.workplace)) ?? undefined;
  const minDegree = degreeOf(values.degree) ?? degreeOf(values.education);
  const minTitleTier = tierOf(values.titleTier);
  return {
    id: `n${index}`,
    code: codeOf(record),
    organisation,
    confidential,
    title: textOf(values.title),
    text: textsOf(values, ...open, ...(confidential ? [] : body)).join("\n"),
    ...(fields.length > 0 ? { fields } : {}),
    ...(region ? { region } : {}),
    ...(minDegree ? { minDegree } : {}),
    ...(minTitleTier ? { minTitleTier } : {}),
    ...(organisation ? { organisationId: plainName(organisation) } : {}),
  };
}

/** An expert of a file with everything that is written about the work. */
export function expertOf(record: ReadRecord, index: number): NamedExpert {
  const { values } = record;
  const id = `e${index}`;
  const { public: open, documents } = expertOfRow(values) as {
    public: Values;
    documents: { title: string; text: string }[];
  };
  const organisation = textOf(open.organisationName);
  const discipline = parseDiscipline(textOf(open.discipline));
  const fields = [...listOf(open.fields), ...(discipline ? [discipline] : [])];
  const degree = degreeOf(open.educationLevel) ?? degreeOf(open.degree);
  const titleTier = tierOf(open.titleTier);
  const languages = listOf(open.languages);
  const profile = textsOf(
    open,
    "currentField",
    "major",
    "fields",
    "keywords",
    "expertise",
    "bio",
    "broughtProject",
  );
  return {
    id,
    code: codeOf(record),
    name: textOf(open.name),
    organisation,
    documents: [
      ...(profile.length > 0
        ? [
            {
              id: `${id}:profile`,
              title: textOf(open.currentField) || textOf(open.name),
              text: profile.join("\n"),
            },
          ]
        : []),
      ...documents.map((d, i) => ({ id: `${id}:${i}`, title: d.title, text: d.text })),
    ],
    ...(fields.length > 0 ? { fields } : {}),
    ...(degree ? { degree } : {}),
    ...(titleTier ? { titleTier } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    ...(organisation ? { organisationIds: [plainName(organisation)] } : {}),
  };
}
