import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { writeWorkbook } from "#platform/spreadsheets/index.ts";
import type { AssignedNeed, ScenarioView } from "../../model/assignment/scenario.ts";

const t = (zh: string, en: string): Text => ({ zh, en });

/** The scenario for people without the system: pairs, alternates, and what stays unfilled with the reason. */
export function scenarioWorkbook(view: ScenarioView, locale: Locale) {
  const headers = (...texts: Text[]) => texts.map((text) => ({ header: text[locale] }));
  const placeOf = (n: AssignedNeed) => [
    n.code,
    n.title,
    countyByCode(n.county)?.label[locale] ?? n.county,
    n.organisationName,
  ];
  const need = [
    t("需求编号", "Need"),
    t("需求", "Title"),
    t("县（市、区）", "County"),
    t("需求单位", "Organisation"),
  ];
  const expert = [
    t("专家", "Expert"),
    t("专家单位", "Institution"),
    t("相近程度", "Score"),
    t("推荐名次", "Rank"),
  ];
  const rowsOf = (pick: (n: AssignedNeed) => AssignedNeed["experts"]) =>
    view.needs.flatMap((n) =>
      pick(n).map((e) => [...placeOf(n), e.name, e.organisationName, e.score, e.rank]),
    );
  return writeWorkbook({
    sheets: [
      {
        name: t("配对", "Pairs")[locale],
        columns: headers(...need, ...expert),
        rows: rowsOf((n) => n.experts),
      },
      {
        name: t("备选", "Alternates")[locale],
        columns: headers(...need, ...expert),
        rows: rowsOf((n) => n.alternates),
      },
      {
        name: t("未满足", "Unfilled")[locale],
        columns: headers(...need, t("缺额", "Short"), t("原因", "Why")),
        rows: view.needs
          .filter((n) => n.short > 0)
          .map((n) => [...placeOf(n), n.short, n.why?.[locale] ?? ""]),
      },
    ],
  });
}
