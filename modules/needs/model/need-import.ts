import { parseDegree, parseEducation } from "#modules/organisations/model/codes/education.ts";
import { titleTierOf } from "#modules/organisations/model/codes/titles.ts";
import type { OrganisationDraft } from "#modules/organisations/model/directory.ts";
import { organisationFields } from "#modules/organisations/model/organisation.fields.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { NeedKind } from "./directory.ts";
import { needFieldsOf } from "./need.ts";

/** How a file of needs is read beyond the fields of the form. */
export type NeedImportField = FieldSpec & {
  readonly asked?: boolean;
  readonly unit?: "万元";
  readonly parse?: (text: string) => unknown;
  readonly partialDate?: "last-day";
};

const ORGANISATION = "org.";
/** Fields of the enterprise that a survey form carries (forms.md §1); those it shares with the contact of the need are the need's. */
const ORGANISATION_FIELDS = [
  "fullName",
  "uscc",
  "county",
  "kind",
  "address",
  "aboveScale",
  "supervisingDept",
  "url",
  "legalRep",
  "postcode",
  "profile",
] as const;

/** "不限" asks for nothing. */
const NO_CONDITION = /^(不限|无|无要求|不限制|any|none)$/i;
const condition =
  (read: (text: string) => string | undefined) =>
  (text: string): string | null | undefined =>
    NO_CONDITION.test(text.trim()) ? null : read(text);

/** "45岁以下", "不超过45周岁", "≤45": the number. */
function ageLimit(text: string): number | null | undefined {
  if (NO_CONDITION.test(text.trim())) return null;
  const numbers = text.normalize("NFKC").match(/\d+/g) ?? [];
  const last = Number(numbers.at(-1));
  return numbers.length > 0 && numbers.length <= 2 && last >= 16 && last <= 100 ? last : undefined;
}

const READING: Readonly<Record<string, Partial<NeedImportField>>> = {
  // The forms ask in 万元; a column or cell that names its unit says so itself.
  plannedFunding: { unit: "万元" },
  bounty: { unit: "万元" },
  salary: { unit: "万元" },
  education: { parse: condition(parseEducation) },
  degree: { parse: condition(parseDegree) },
  titleTier: { parse: condition(titleTierOf) },
  maxAge: { parse: ageLimit },
  deadline: { partialDate: "last-day" },
};

/**
 * Fields of a file of needs: those of the form, and those of the enterprise under `org.`. A row needs a title and, unless an
 * enterprise imports its own, the enterprise; what a submission needs too is `asked`.
 */
export function needImportFields(
  kind: NeedKind,
  options: { ownOrganisation: boolean } = { ownOrganisation: false },
): NeedImportField[] {
  const organisation = ORGANISATION_FIELDS.map((id): NeedImportField => {
    const field: FieldSpec = organisationFields.find((f) => f.id === id) as FieldSpec;
    return {
      ...field,
      id: `${ORGANISATION}${id}`,
      required: id === "fullName" && !options.ownOrganisation,
    };
  });
  const form = needFieldsOf(kind).map(
    (field): NeedImportField => ({
      ...field,
      required: field.id === "title",
      asked: field.required === true,
      ...READING[field.id],
    }),
  );
  return [...organisation, ...form];
}

/** A row's values apart: what it says of the enterprise, and of the need. Empty ones are left out. */
export function partsOfNeedRow(row: Readonly<Record<string, unknown>>): {
  organisation: Partial<OrganisationDraft>;
  values: Record<string, unknown>;
} {
  const organisation: Record<string, unknown> = {};
  const values: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(row)) {
    if (value === null || value === undefined) continue;
    if (id.startsWith(ORGANISATION)) organisation[id.slice(ORGANISATION.length)] = value;
    else values[id] = value;
  }
  return { organisation: organisation as Partial<OrganisationDraft>, values };
}
