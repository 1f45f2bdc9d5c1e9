import {
  type ListColumn,
  type ListItem,
  ResourceList,
  type Text,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { FigureValue } from "../model/figure.ts";
import { countyLabel } from "./figure-values.ts";

const AMOUNTS: Readonly<Record<"yuan" | "heads" | "score", Text>> = {
  yuan: { zh: "金额", en: "Amount" },
  heads: { zh: "人数", en: "Heads" },
  score: { zh: "得分", en: "Score" },
};

interface Row extends ListItem {
  label: string;
  county: string | null;
  occurredAt: string;
  amount: number | null;
  counted: boolean;
  link: string;
}

/** The rows behind a figure, each leading to its record. Officers of a county find their own county's. */
export function FigureRows({
  value,
  activity,
  counties,
}: {
  value: FigureValue;
  activity: string | undefined;
  counties: readonly string[];
}) {
  const { t, date, money, number } = useText();
  const { grants } = useSession();
  const whole = grants.some((g) => g.scope.kind === "city");
  const inCounty = value.scope.kind === "county";
  const columns: ListColumn<Row>[] = [
    { id: "label", label: { zh: "名称", en: "Name" }, cardRole: "title", sortable: true },
    {
      id: "county",
      label: { zh: "县（市、区）", en: "County" },
      cardRole: "subtitle",
      sortable: true,
      render: (row) => (row.county ? t(countyLabel(row.county)) : undefined),
      ...(inCounty || counties.length === 0
        ? {}
        : {
            filter: {
              kind: "multi" as const,
              options: counties.map((code) => ({ value: code, label: countyLabel(code) })),
            },
          }),
    },
    {
      id: "occurredAt",
      label: { zh: "发生时间", en: "When" },
      cardRole: "detail",
      sortable: true,
      render: (row) => date(row.occurredAt),
    },
  ];
  if (value.unit === "yuan" || value.unit === "heads" || value.unit === "score")
    columns.push({
      id: "amount",
      label: AMOUNTS[value.unit],
      align: "end",
      cardRole: "detail",
      sortable: true,
      render: (row) => (value.unit === "yuan" ? money(row.amount) : number(row.amount)),
    });
  if (value.denominator !== undefined)
    columns.push({
      id: "counted",
      label: { zh: "计入分子", en: "In the numerator" },
      cardRole: "stage",
    });
  return (
    <>
      {!whole && (
        <p className="hz-quiet">
          {t({
            zh: "数值按全部数据计算；下列明细仅含您辖区内的记录。",
            en: "The value counts everything; the rows below are those of your own area.",
          })}
        </p>
      )}
      <ResourceList<Row>
        path={`/figures/${value.id}/rows`}
        urlKey="rows."
        label={{ zh: `${value.name.zh}：明细`, en: `${value.name.en}: rows` }}
        defaultSort="-occurredAt"
        fixed={{ activity, ...(inCounty ? { scopeCounty: value.scope.code } : {}) }}
        columns={columns}
        to={(row) => row.link}
        empty={{ text: { zh: "没有计入的记录", en: "No row is counted" } }}
      />
    </>
  );
}
