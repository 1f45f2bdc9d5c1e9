import type { Selectable } from "kysely";
import type { PublicNeed } from "#modules/needs/model/public-need.ts";
import { searchText } from "#platform/db/search.ts";
import { budgetBand, kindOptions } from "../../../model/portal/facets.ts";
import {
  countyLabel,
  disciplineWords,
  fieldLabel,
  industryGroup,
  industryWords,
} from "../../../model/portal/labels.ts";
import type { PortalPostingsTable } from "./tables.ts";

export type Posting = Selectable<PortalPostingsTable>;

/** Values that are written out in the page and may be searched by; what else a form says is not text. */
const SEARCHED = [
  "problem",
  "keyTechnology",
  "expectedGoal",
  "keyParameter",
  "metrics",
  "tried",
  "offers",
  "solverConditions",
  "duties",
  "abilities",
  "postCategory",
  "majors",
  "keywords",
] as const;

const texts = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.filter((v) => typeof v === "string")
      : [];

/** The row of a public need; `organisation` is what its enterprise is called today. */
export function postingOf(need: PublicNeed, organisation: string | null): Posting {
  const names = need.fields.flatMap((field) => [field, fieldLabel(field).en]);
  const county = countyLabel(need.county);
  const kind = kindOptions.find(({ value }) => value === need.kind)?.label;
  const labelText = searchText(
    names,
    texts(need.values.keywords),
    texts(need.values.majors),
    industryWords(need.industry),
    disciplineWords(need.discipline),
    [county.zh, county.en, kind?.zh ?? "", kind?.en ?? ""],
  );
  const { values, ...shown } = need;
  return {
    needId: shown.id,
    code: shown.code,
    kind: shown.kind,
    title: shown.title,
    confidential: shown.confidential,
    editionId: shown.editionId,
    city: shown.city,
    county: shown.county,
    organisationId: shown.organisationId,
    organisationName: shown.organisationId ? (organisation ?? shown.organisationName) : null,
    fields: [...shown.fields],
    industry: shown.industry,
    industryGroup: industryGroup(shown.industry),
    discipline: shown.discipline,
    openCall: shown.openCall,
    amountMin: shown.amountMin,
    amountMax: shown.amountMax,
    amountQualifier: shown.amountQualifier,
    budgetBand: budgetBand(shown),
    headcount: shown.headcount,
    deadline: shown.deadline,
    summary: shown.summary,
    titleEn: shown.titleEn,
    summaryEn: shown.summaryEn,
    facts: { ...values },
    publishedAt: shown.publishedAt,
    updatedAt: shown.updatedAt,
    titleText: searchText(shown.title, shown.titleEn),
    labelText,
    searchText: searchText(
      shown.code,
      shown.title,
      shown.titleEn,
      shown.summaryEn,
      shown.organisationId ? [organisation ?? "", shown.organisationName ?? ""] : [],
      labelText,
      shown.summary,
      SEARCHED.flatMap((id) => texts(values[id])),
    ),
  };
}
