import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { discipline, disciplines } from "#modules/organisations/model/codes/disciplines.ts";
import { division, divisionName } from "#modules/organisations/model/codes/divisions.ts";
import { industries, industry } from "#modules/organisations/model/codes/industries.ts";
import type { Text } from "#platform/kernel/text.ts";

const same = (value: string): Text => ({ zh: value, en: value });

/** A county by its code. */
export const countyLabel = (code: string): Text =>
  countyByCode(code)?.label ?? divisionName(code) ?? same(code);
/** An industry by its code of GB/T 4754. */
export const industryLabel = (code: string): Text => industry(code) ?? same(code);
export const disciplineLabel = (code: string): Text => discipline(code) ?? same(code);
/** A field of technology: the survey's own have English names, others stay as they were written. */
export const fieldLabel = (field: string): Text =>
  fieldOptions.find(({ value }) => value === field)?.label ?? same(field);

/** The division (大类, two digits) an industry lies in, else its section: what the list is narrowed by. */
export function industryGroup(code: string | null): string | null {
  const entry = code ? industry(code) : undefined;
  if (!entry) return null;
  const above = [...industries().parents(entry.code), entry];
  return (above.find(({ level }) => level === 2) ?? above[0])?.code ?? null;
}

/** Names of an industry and of all above it, in both languages. */
export function industryWords(code: string | null): string[] {
  const entry = code ? industry(code) : undefined;
  return entry ? [entry, ...industries().parents(entry.code)].flatMap(({ zh, en }) => [zh, en]) : [];
}

/** Names of a discipline and of all above it, in both languages. */
export function disciplineWords(code: string | null): string[] {
  const entry = code ? discipline(code) : undefined;
  return entry ? [entry, ...disciplines().parents(entry.code)].flatMap(({ zh, en }) => [zh, en]) : [];
}

/** A city as it signs letters and consents. */
export function cityLabel(code: string): Text {
  const city = division(code);
  return city ? { zh: city.zh, en: city.en } : { zh: "主办城市", en: "the host city" };
}
