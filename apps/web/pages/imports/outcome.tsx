import { DownloadOutlined } from "@ant-design/icons";
import { Button, Pagination } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, useListPage, useText } from "#platform/web/index.ts";
import { type Counts, countLabels, type ImportRecord, type ReportedRow } from "./types.ts";

const PAGE = 50;

/** How many rows met which fate. */
export function CountList({ counts }: { counts: Counts }) {
  const { t, number } = useText();
  return (
    <dl className="hz-import-counts">
      {countLabels.map(({ id, label }) => (
        <div key={id} className={id === "refused" && counts[id] > 0 ? "hz-import-refused" : undefined}>
          <dt>{t(label)}</dt>
          <dd>{number(counts[id])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The refused rows with field, value and reason, and the user's own file with them. */
export function RefusedRows({ record }: { record: ImportRecord }) {
  const { t } = useText();
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>(null);
  const [loading, setLoading] = useState(false);
  const list = useListPage<ReportedRow>(`/imports/${record.id}/refused`, { page, pageSize: PAGE });
  if (!list.data || list.data.total === 0) return <RefusalNotice error={list.error} />;
  const download = async () => {
    setError(null);
    setLoading(true);
    await api.download(`/imports/${record.id}/failed-file`).catch(setError);
    setLoading(false);
  };
  return (
    <Panel
      title={{ zh: "未通过或未采用的内容", en: "Refused or left out" }}
      extra={
        record.allowedActions.includes("download") && (
          <Button icon={<DownloadOutlined aria-hidden />} loading={loading} onClick={() => void download()}>
            {t({ zh: "下载这些行（原表加原因列）", en: "Download them, with reasons" })}
          </Button>
        )
      }
    >
      <RefusalNotice error={error ?? list.error} />
      <table className="hz-import-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: "行", en: "Row" })}</th>
            <th scope="col">{t({ zh: "字段", en: "Field" })}</th>
            <th scope="col">{t({ zh: "填写内容", en: "Value" })}</th>
            <th scope="col">{t({ zh: "原因", en: "Reason" })}</th>
          </tr>
        </thead>
        <tbody>
          {list.data.items.flatMap((row) =>
            row.fields.map((field, i) => (
              <tr key={`${row.row}.${field.field}.${field.reason.en}`}>
                {i === 0 && (
                  <th scope="row" rowSpan={row.fields.length}>
                    {row.row}
                    {row.outcome !== "refused" && (
                      <div className="hz-quiet">{t({ zh: "已导入", en: "imported" })}</div>
                    )}
                  </th>
                )}
                <td data-label={t({ zh: "字段", en: "Field" })}>
                  {field.label ? t(field.label) : field.field}
                </td>
                <td data-label={t({ zh: "填写内容", en: "Value" })}>{field.value ?? "—"}</td>
                <td data-label={t({ zh: "原因", en: "Reason" })}>
                  {t(field.reason)}
                  {field.possible && <span className="hz-quiet"> {t(field.possible)}</span>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {list.data.total > PAGE && (
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE}
          total={list.data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Panel>
  );
}
