import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { type SheetSpec, writeWorkbook } from "#platform/spreadsheets/index.ts";
import { type FigureValue, qualifierLabels, unitLabels } from "../model/figure.ts";

const head = {
  county: { zh: "县（市、区）", en: "County" },
  city: { zh: "全市", en: "City" },
  byCounty: { zh: "分县（市、区）", en: "By county" },
  definitions: { zh: "统计口径", en: "Definitions" },
  id: { zh: "指标编号", en: "Figure" },
  name: { zh: "指标", en: "Name" },
  unit: { zh: "单位", en: "Unit" },
  qualifier: { zh: "限定词", en: "Qualifier" },
  definition: { zh: "统计口径", en: "Definition" },
  asOf: { zh: "数据截至", en: "Counted before" },
} satisfies Record<string, Text>;

const unitOf = (v: FigureValue): Text =>
  unitLabels[v.unit as keyof typeof unitLabels] ?? { zh: v.unit, en: v.unit };

/** A count or sum as a number to go on with; a share as it is printed, with what was divided. */
const cell = (v: FigureValue | undefined): string | number | null => {
  if (!v) return null;
  if (v.denominator === undefined) return v.value;
  return `${Math.round(v.value * 100)}% (${v.numerator}/${v.denominator})`;
};

/** The dashboard as a workbook: counties in the edition's order with the city's own values on top, and what each figure means. */
export function figureWorkbook(values: readonly FigureValue[], locale: Locale): Promise<Buffer> {
  const city = values.filter((v) => v.scope.kind === "city");
  const counties = [...new Set(values.flatMap((v) => (v.scope.kind === "county" ? [v.scope.code] : [])))];
  const at = new Map(values.map((v) => [`${v.id} ${v.scope.code}`, v]));
  const rowOf = (label: string, code: string) => [label, ...city.map((c) => cell(at.get(`${c.id} ${code}`)))];
  const numbers: SheetSpec = {
    name: head.byCounty[locale],
    columns: [
      { header: head.county[locale] },
      ...city.map((c) => ({
        header: c.denominator === undefined ? `${c.name[locale]} (${unitOf(c)[locale]})` : c.name[locale],
        kind: "number" as const,
      })),
    ],
    rows: [
      ...city.slice(0, 1).map((c) => rowOf(head.city[locale], c.scope.code)),
      ...counties.map((code) => rowOf(countyByCode(code)?.label[locale] ?? code, code)),
    ],
  };
  const definitions: SheetSpec = {
    name: head.definitions[locale],
    columns: [
      { header: head.id[locale] },
      { header: head.name[locale] },
      { header: head.unit[locale] },
      { header: head.qualifier[locale] },
      { header: head.definition[locale], width: 60 },
      { header: head.asOf[locale], kind: "datetime" },
    ],
    rows: city.map((c) => [
      c.id,
      c.name[locale],
      unitOf(c)[locale],
      qualifierLabels[c.qualifier][locale].trim(),
      c.definition[locale],
      new Date(c.asOf),
    ]),
  };
  return writeWorkbook({ sheets: [numbers, definitions] });
}
