import { Button } from "antd";
import { PageHeader, ResourceList, StageTag, useGo, useRead, useText } from "#platform/web/index.ts";
import { countLabels, type ImportKind, type ImportRow, stateLabels, stateTones } from "./types.ts";

/** Who imported which file, and what came of it. */
export default function ImportsPage() {
  const { t, dateTime, number } = useText();
  const go = useGo();
  const kinds = useRead<{ items: ImportKind[] }>("/imports/kinds").data?.items ?? [];
  const start = kinds.length > 0 && (
    <Button type="primary" onClick={() => void go("/imports/new")}>
      {t({ zh: "导入表格", en: "Import a spreadsheet" })}
    </Button>
  );
  return (
    <>
      <PageHeader title={{ zh: "导入", en: "Imports" }} />
      <ResourceList<ImportRow>
        path="/imports"
        label={{ zh: "导入记录", en: "Imports" }}
        defaultSort="-createdAt"
        to={(row) => `/imports/${row.id}`}
        extra={start}
        empty={{
          text: {
            zh: "还没有导入记录。可直接上传各单位报来的表格，列名不必改成统一格式。",
            en: "No imports yet. Upload the tables as they came in; headers need not be changed.",
          },
          action: start,
        }}
        columns={[
          {
            id: "fileName",
            label: { zh: "文件", en: "File" },
            sortable: true,
            cardRole: "title",
            width: 260,
          },
          {
            id: "kind",
            label: { zh: "类别", en: "Kind" },
            cardRole: "subtitle",
            filter: { kind: "multi", options: kinds.map((k) => ({ value: k.kind, label: k.label })) },
            render: (row) => t(row.kindLabel),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: Object.entries(stateLabels).map(([value, label]) => ({ value, label })),
            },
            render: (row) => <StageTag label={stateLabels[row.state]} tone={stateTones[row.state]} />,
          },
          {
            id: "rowsTotal",
            label: { zh: "行数", en: "Rows" },
            align: "end",
            sortable: true,
            cardRole: "detail",
          },
          ...countLabels.map(({ id, label }) => ({
            id,
            label,
            align: "end" as const,
            sortable: true,
            cardRole: "detail" as const,
            render: (row: ImportRow) => number(row[id]),
          })),
          { id: "byName", label: { zh: "导入人", en: "By" }, cardRole: "detail" },
          {
            id: "createdAt",
            label: { zh: "上传时间", en: "Uploaded" },
            sortable: true,
            filter: { kind: "date-range" },
            cardRole: "detail",
            render: (row) => dateTime(row.createdAt),
          },
        ]}
      />
    </>
  );
}
