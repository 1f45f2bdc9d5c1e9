import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { FigureUnit } from "#platform/kernel/figure.ts";
import { type Figure, type Text, useApi } from "#platform/web/index.ts";
import { type FigureValue, unitLabels } from "../model/figure.ts";

export const countyLabel = (code: string): Text => countyByCode(code)?.label ?? { zh: code, en: code };

/** The county as officers say it, where room is short; ordinary names are kept in full in Chinese. */
export function countyShort(code: string): Text {
  const county = countyByCode(code);
  if (!county) return { zh: code, en: code };
  return { zh: county.functionalZone ? county.short.zh : county.label.zh, en: county.short.en };
}

/** Counting stops at midnight after the cut-off day; people are told the day. */
const lastDay = (asOf: string): string => (asOf.endsWith("T16:00:00.000Z") ? asOf.slice(0, 10) : asOf);

/** A computed value as the components show it. */
export const asFigure = (v: FigureValue): Figure => ({
  id: v.id,
  name: v.name,
  value: v.value,
  qualifier: v.qualifier,
  unit: unitLabels[v.unit as FigureUnit],
  definition: v.definition,
  asOf: lastDay(v.asOf),
  ...(v.unit === "yuan" ? { money: true } : {}),
  ...(v.denominator === undefined
    ? {}
    : { share: { numerator: v.numerator ?? 0, denominator: v.denominator } }),
});

export type FigureQuery = {
  readonly edition: string;
  readonly activity?: string | undefined;
  readonly by?: "county";
  readonly ids?: readonly string[];
};

/** The figures of an edition (or of one of its activities) from one snapshot. */
export const useFigures = (query: FigureQuery, enabled = true) =>
  useApi("/api/figures", { query: { ...query, ids: query.ids?.join(",") } }, enabled);

/** The chapters of the dashboard, by the first word of a figure's id, in working order. */
export const CHAPTERS: readonly { title: Text; words: readonly string[] }[] = [
  { title: { zh: "需求征集", en: "Survey" }, words: ["survey", "needs"] },
  { title: { zh: "渠道推送与推荐", en: "Channels and recommendations" }, words: ["channels"] },
  { title: { zh: "对接洽谈", en: "Matching and talks" }, words: ["matching", "negotiation", "experts"] },
  {
    title: { zh: "签约授牌", en: "Intents, agreements, plaques" },
    words: ["intents", "signings", "plaques"],
  },
  { title: { zh: "跟踪落地", en: "Follow-up" }, words: ["ledger", "blockers"] },
];

/** Steps of the funnel; each is counted in its own unit, which its label says. */
export const FUNNEL: readonly string[] = [
  "survey.technology-needs",
  "matching.needs-engaged",
  "intents.total",
  "signings.total",
];

export const ofChapter = (values: readonly FigureValue[], words: readonly string[]): FigureValue[] =>
  values.filter((v) => words.includes(v.id.split(".")[0] ?? ""));

/** Figures of no known chapter, so that a new one is never left out silently. */
export const ofNoChapter = (values: readonly FigureValue[]): FigureValue[] => {
  const known = CHAPTERS.flatMap((c) => c.words);
  return values.filter((v) => !known.includes(v.id.split(".")[0] ?? ""));
};
