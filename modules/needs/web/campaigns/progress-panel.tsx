import { Button, Skeleton } from "antd";
import { api, BarByCounty, Panel, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { ProgressRow } from "../../model/campaigns/campaign.ts";
import { CAMPAIGNS, countyLabel, type Progress } from "./calls.ts";

const COLUMNS: readonly { id: keyof ProgressRow; label: { zh: string; en: string }; stage?: string }[] = [
  { id: "listed", label: { zh: "名单", en: "Asked" } },
  { id: "invited", label: { zh: "已邀请", en: "Invited" } },
  { id: "opened", label: { zh: "已打开", en: "Opened" } },
  { id: "drafting", label: { zh: "有草稿", en: "Drafts" } },
  { id: "submitted", label: { zh: "已提交", en: "Submitted" }, stage: "submitted" },
  { id: "needs", label: { zh: "需求", en: "Needs" } },
  { id: "approved", label: { zh: "通过", en: "Approved" } },
  { id: "published", label: { zh: "发布", en: "Published" } },
];

/** How far each county has come, against its goal; a county opens its rows below. */
export function ProgressPanel({
  campaignId,
  onCounty,
}: {
  campaignId: string;
  onCounty: (county: string) => void;
}) {
  const { t, number, share, language } = useText();
  const read = useRead<Progress>(`${CAMPAIGNS}/${campaignId}/progress`);
  if (!read.data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const { rows, total } = read.data;
  const withGoal = (value: number, goal: number | null) =>
    goal === null ? number(value) : `${number(value)} / ${number(goal)}`;
  const cells = (row: ProgressRow) =>
    COLUMNS.map(({ id }) => (
      <td key={id}>
        {id === "submitted"
          ? withGoal(row.submitted, row.goalEnterprises)
          : id === "needs"
            ? withGoal(row.needs, row.goalNeeds)
            : number(row[id] as number)}
      </td>
    ));
  return (
    <div className="hz-survey-progress">
      <Panel
        title={{ zh: "各县（市、区）进度", en: "Progress by county" }}
        extra={
          <Button
            onClick={() =>
              void api.download(`${CAMPAIGNS}/${campaignId}/progress/export`, { locale: language })
            }
          >
            {t({ zh: "导出进度", en: "Export" })}
          </Button>
        }
      >
        <div className="hz-progress">
          <table>
            <thead>
              <tr>
                <th scope="col">{t({ zh: "县（市、区）", en: "County" })}</th>
                {COLUMNS.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {t(label)}
                  </th>
                ))}
                <th scope="col">{t({ zh: "完成率", en: "Share" })}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.county}>
                  <th scope="row">
                    <button type="button" className="hz-link" onClick={() => onCounty(row.county)}>
                      {t(countyLabel(row.county)) || row.county}
                    </button>
                  </th>
                  {cells(row)}
                  <td>{share(row.share)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t({ zh: "合计", en: "Total" })}</th>
                {cells(total)}
                <td>{share(total.share)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
        <p className="hz-quiet">
          {t({
            zh: "“已提交”为至少提交一条需求的企业，斜线后为目标；需求含账号、导入和公开填报所报，撤回的不计。完成率按目标计算，没有目标的按名单计算。",
            en: "“Submitted”: enterprises with at least one need; goals stand behind the slash. Needs that came by account, import or public form count too, withdrawn ones do not. The share is of the goal, else of the list.",
          })}
        </p>
      </Panel>
      {rows.length > 1 && (
        <BarByCounty
          title={{ zh: "已提交企业占比（%）", en: "Enterprises that submitted (%)" }}
          unit={{ zh: "%", en: "%" }}
          points={rows.map((row) => ({
            id: row.county,
            label: countyLabel(row.county) ?? { zh: row.county, en: row.county },
            value: Math.round((row.share ?? 0) * 100),
          }))}
          onPick={({ id }) => onCounty(id)}
        />
      )}
    </div>
  );
}
