import { useQuery } from "@tanstack/react-query";
import { App, Button, Progress, Skeleton } from "antd";
import {
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  type Text,
  type Tone,
  useEdition,
  useRead,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import { matchingFigures } from "../../model/matching.figures.ts";
import type { ModelView } from "../../model/suggestion.ts";
import "../engagements.css";
import "./matching.css";

const PATH = "/matching/model";
const states: Readonly<Record<ModelView["refits"][number]["state"], { label: Text; tone: Tone }>> = {
  running: { label: { zh: "进行中", en: "Under way" }, tone: "progress" },
  done: { label: { zh: "已完成", en: "Done" }, tone: "success" },
  failed: { label: { zh: "未完成", en: "Failed" }, tone: "danger" },
};
const phases: Readonly<Record<string, Text>> = {
  waiting: { zh: "等待开始", en: "Waiting to begin" },
  reading: { zh: "读取专家资料", en: "Reading the experts' documents" },
  fitting: { zh: "计算主题空间", en: "Fitting the topics" },
  done: { zh: "已启用", en: "In use" },
};

/** The matching model: how it stands, refits with their progress, and how good its suggestions were. */
export default function ModelPage() {
  const { t } = useText();
  return (
    <>
      <PageHeader title={{ zh: "匹配模型与推荐质量", en: "Matching model and quality" }} back="/matching" />
      <div className="hz-stack">
        <Model />
        <Panel title={{ zh: "推荐质量（逐月）", en: "Quality of suggestions by month" }}>
          <p className="hz-quiet">
            {t({
              zh: "按推荐首次展示的月份归集；同名指标的明细见",
              en: "By the month in which a suggestion was first shown; the rows of each are among the",
            })}{" "}
            <AppLink to="/figures" className="hz-eng-underlined">
              {t({ zh: "数据看板", en: "figures" })}
            </AppLink>
          </p>
          <Quality />
        </Panel>
      </div>
    </>
  );
}

function Model() {
  const { t, dateTime, number, share, aside } = useText();
  const { message } = App.useApp();
  const view = useQuery({
    queryKey: ["api", PATH, {}],
    queryFn: ({ signal }) => api.get<ModelView>(PATH, {}, { signal }),
    // Looked at closely only while something moves.
    refetchInterval: ({ state }) => (state.data?.refits.some((r) => r.state === "running") ? 1_000 : false),
  });
  const refit = useWrite<object>({ path: `${PATH}/refit`, renews: [PATH] });
  const { model, refits = [], allowedActions = [] } = view.data ?? {};
  const running = refits.find((r) => r.state === "running");
  return (
    <Panel
      title={{ zh: "匹配模型", en: "Matching model" }}
      extra={
        <Button
          type="primary"
          disabled={!allowedActions.includes("refit")}
          loading={refit.isPending}
          onClick={() =>
            refit.mutate(
              {},
              {
                onSuccess: () => void message.success(t({ zh: "已开始重新拟合", en: "The refit has begun" })),
              },
            )
          }
        >
          {t({ zh: "立即重新拟合", en: "Refit now" })}
        </Button>
      }
    >
      <RefusalNotice error={view.error ?? refit.error} />
      {view.isPending && <Skeleton active />}
      {view.data && !model && (
        <p className="hz-quiet">
          {t({
            zh: "服务启动后尚未使用；首次打开匹配工作台时载入。",
            en: "Not used since the server started; it is loaded when the workbench is first opened.",
          })}
        </p>
      )}
      {model && (
        <Facts
          items={[
            { label: { zh: "版本", en: "Version" }, content: model.version },
            { label: { zh: "拟合时间", en: "Fitted" }, content: dateTime(model.fittedAt) },
            { label: { zh: "专家", en: "Experts" }, content: number(model.supplies) },
            { label: { zh: "资料", en: "Documents" }, content: number(model.documents) },
            {
              label: { zh: "拟合后有变化的专家", en: "Experts changed since" },
              content: aside(number(model.drift), share(model.drift / Math.max(1, model.supplies))),
            },
          ]}
        />
      )}
      {running && (
        <div role="status">
          <p>{t(phases[running.phase] ?? { zh: running.phase, en: running.phase })}</p>
          <Progress percent={running.percent} status="active" aria-label={t(states.running.label)} />
        </div>
      )}
      <ul className="hz-eng-list">
        {refits
          .filter((r) => r.state !== "running")
          .map((r) => (
            <li key={r.id}>
              <div className="hz-eng-list-head">
                <span>
                  {dateTime(r.askedAt)} · {r.askedBy}
                </span>
                <StageTag label={states[r.state].label} tone={states[r.state].tone} />
              </div>
              <p className="hz-quiet">
                {r.state === "failed"
                  ? t({ zh: "未完成：{why}", en: "Failed: {why}" }, { why: r.failure ?? "" })
                  : t(
                      {
                        zh: "专家 {experts}，资料 {documents}，版本 {version}",
                        en: "{experts} experts, {documents} documents, {version}",
                      },
                      { experts: r.experts ?? 0, documents: r.documents ?? 0, version: r.version ?? "—" },
                    )}
              </p>
            </li>
          ))}
      </ul>
    </Panel>
  );
}

type Month = { month: string; value: number; counted: number; rows: number };
const useMonths = (id: string, edition: string | undefined) =>
  useRead<{ items: Month[] }>(`/figures/${id}/months`, { edition }, edition !== undefined);

function Quality() {
  const { t, share } = useText();
  const edition = useEdition();
  const series = [
    { figure: matchingFigures.precisionAt1, read: useMonths(matchingFigures.precisionAt1.id, edition?.id) },
    { figure: matchingFigures.precisionAt5, read: useMonths(matchingFigures.precisionAt5.id, edition?.id) },
    { figure: matchingFigures.precisionAt10, read: useMonths(matchingFigures.precisionAt10.id, edition?.id) },
    { figure: matchingFigures.declined, read: useMonths(matchingFigures.declined.id, edition?.id) },
  ];
  const months = [...new Set(series.flatMap((s) => s.read.data?.items.map((m) => m.month) ?? []))].sort();
  const failed = series.find((s) => s.read.error);
  if (failed) return <RefusalNotice error={failed.read.error} onRetry={() => void failed.read.refetch()} />;
  if (series.some((s) => s.read.isPending)) return edition ? <Skeleton active /> : null;
  if (months.length === 0)
    return (
      <p className="hz-quiet">{t({ zh: "本届尚无展示记录", en: "Nothing was shown yet in this edition" })}</p>
    );
  return (
    <div className="hz-bench-compare">
      <table className="hz-bench-table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: "月份", en: "Month" })}</th>
            {series.map(({ figure: f }) => (
              <th key={f.id} scope="col" title={t(f.definition)}>
                {t(f.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map((month) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {series.map(({ figure, read }) => {
                const m = read.data?.items.find((i) => i.month === month);
                return <td key={figure.id}>{m ? `${share(m.value)}  (${m.counted}/${m.rows})` : "—"}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
