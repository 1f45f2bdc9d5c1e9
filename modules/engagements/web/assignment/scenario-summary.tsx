import { Alert, Button, Tag } from "antd";
import { api, Facts, type Text, useText } from "#platform/web/index.ts";
import type { ScenarioView } from "../../model/assignment/scenario.ts";

const kinds: Readonly<Record<ScenarioView["settings"]["kind"], Text>> = {
  all: { zh: "全部需求", en: "All needs" },
  technology: { zh: "技术需求", en: "Technology needs" },
  talent: { zh: "人才需求", en: "Talent needs" },
};

/** Conditions and, once computed, what came out with the words one can stand behind. */
export function ScenarioSummaryPanel({ scenario }: { scenario: ScenarioView }) {
  const { t, number, dateTime } = useText();
  const { settings, summary } = scenario;
  const none = t({ zh: "不限", en: "no limit" });
  return (
    <section className="hz-panel" aria-label={t({ zh: "条件与结果", en: "Conditions and result" })}>
      <div className="hz-panel-head">
        <h2>{t({ zh: "条件与结果", en: "Conditions and result" })}</h2>
        {summary && (
          <div className="hz-actions-row">
            <Button onClick={() => void api.download(`/assignments/${scenario.id}/workbook`)}>
              {t({ zh: "导出 Excel", en: "Excel" })}
            </Button>
            <Button onClick={() => void api.download(`/assignments/${scenario.id}/problem`)}>
              {t({ zh: "问题文件", en: "Problem file" })}
            </Button>
            <Button onClick={() => void api.download(`/assignments/${scenario.id}/result`)}>
              {t({ zh: "结果与证明", en: "Result and proof" })}
            </Button>
          </div>
        )}
      </div>
      <Facts
        items={[
          { label: { zh: "需求范围", en: "Needs" }, content: t(kinds[settings.kind]) },
          {
            label: { zh: "每项需求", en: "Per need" },
            content: t(
              { zh: "{min}–{max} 位专家", en: "{min}–{max} experts" },
              { min: settings.needMin, max: settings.needMax },
            ),
          },
          {
            label: { zh: "每位专家", en: "Per expert" },
            content: t({ zh: "至多 {n} 项", en: "at most {n}" }, { n: settings.expertMax }),
          },
          { label: { zh: "每个单位", en: "Per institution" }, content: settings.institutionMax ?? none },
          {
            label: { zh: "候选", en: "Candidates" },
            content: t(
              { zh: "前 {n} 名，相近程度不低于 {s}", en: "the best {n}, score {s} or more" },
              { n: settings.candidates, s: settings.minimumScore },
            ),
          },
          {
            label: { zh: "锁定 / 排除", en: "Pinned / ruled out" },
            content: `${settings.pinned.length} / ${settings.forbidden.length}`,
          },
        ]}
      />
      {summary && (
        <>
          <Alert
            className="hz-assign-said"
            type={summary.checked ? (summary.status === "optimal" ? "success" : "warning") : "error"}
            showIcon
            title={t(summary.statement)}
            description={scenario.conflict ? t(scenario.conflict) : undefined}
          />
          <Facts
            items={[
              {
                label: { zh: "有专家的需求", en: "Needs served" },
                content: (
                  <>
                    {number(summary.needsServed)} / {number(summary.needs)}{" "}
                    {summary.needsEmpty > 0 && (
                      <Tag color="warning">
                        {t({ zh: "{n} 项落空", en: "{n} empty" }, { n: summary.needsEmpty })}
                      </Tag>
                    )}
                  </>
                ),
              },
              { label: { zh: "配对数", en: "Pairs" }, content: number(summary.pairs) },
              {
                label: { zh: "用到的专家", en: "Experts used" },
                content: `${summary.expertsUsed} / ${summary.experts}`,
              },
              { label: { zh: "相近程度合计", en: "Total score" }, content: number(summary.total, 2) },
              { label: { zh: "最弱需求的得分", en: "Worst-served need" }, content: number(summary.worst, 2) },
              // A fair scenario's objective is the score of its worst-served need, which stands above.
              ...(scenario.objective === "total"
                ? [
                    {
                      label: { zh: "目标值与上界", en: "Objective and bound" },
                      content: `${number(summary.objective, 4)} / ${summary.bound === null ? "—" : number(summary.bound, 4)}`,
                    },
                  ]
                : []),
              {
                label: { zh: "计算", en: "Computed" },
                content: `${dateTime(scenario.computedAt)} · ${number(scenario.seconds, 2)} s · ${scenario.modelVersion ?? ""}`,
              },
              ...(scenario.adoptedAt
                ? [
                    {
                      label: { zh: "采用", en: "Adopted" },
                      content: `${dateTime(scenario.adoptedAt)} ${scenario.adoptedBy}`,
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
    </section>
  );
}
