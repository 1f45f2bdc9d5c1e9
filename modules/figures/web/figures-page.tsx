import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useSearch } from "@tanstack/react-router";
import { Alert, Button, Empty, Select, Skeleton } from "antd";
import { useMemo, useState } from "react";
import {
  api,
  FigureCard,
  FigureDrawer,
  FunnelChart,
  PageHeader,
  RefusalNotice,
  type Text,
  useApi,
  useEdition,
  useGo,
  useText,
  words,
} from "#platform/web/index.ts";
import type { FigureValue } from "../model/figure.ts";
import { CountyChart, CountyTable } from "./county-table.tsx";
import { FigureRows } from "./figure-rows.tsx";
import {
  asFigure,
  CHAPTERS,
  countyLabel,
  FUNNEL,
  ofChapter,
  ofNoChapter,
  useFigures,
} from "./figure-values.ts";
import "./figures.css";

interface Edition {
  id: string;
  counties: string[];
  activities: { id: string; kind: string; name: Text; hostCounty: string | null }[];
}

/** The figures of the edition in view: funnel, figures by chapter, counties; each opens its definition and rows. */
export default function FiguresPage() {
  const edition = useEdition();
  if (!edition)
    return (
      <>
        <PageHeader title={{ zh: "数据看板", en: "Figures" }} />
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />
      </>
    );
  return <Dashboard edition={edition} />;
}

function Dashboard({ edition }: { edition: { id: string; name: Text; cutOff: string | null } }) {
  const { t, date } = useText();
  const search = useSearch({ strict: false }) as { activity?: string; county?: string };
  const detail = useApi("/api/editions/{id}", { path: { id: edition.id } });
  const counties = detail.data?.counties ?? [];
  const activities = detail.data?.activities ?? [];
  const activity = activities.find((a) => a.id === search.activity && a.kind !== "main-conference");
  const county = counties.find((code) => code === search.county);
  const figures = useFigures({ edition: edition.id, activity: activity?.id, by: "county" });
  const [opened, setOpened] = useState<FigureValue | null>(null);
  const values = useMemo(() => figures.data?.items ?? [], [figures.data]);
  const shown = values.filter((v) => (county ? v.scope.code === county : v.scope.kind === "city"));
  const rowsOf = (value: FigureValue) => (
    <FigureRows value={value} activity={activity?.id} counties={counties} />
  );
  return (
    <>
      <PageHeader
        title={{ zh: "数据看板", en: "Figures" }}
        subtitle={
          <>
            {t(edition.name)} ·{" "}
            <strong>
              {edition.cutOff ? t(words.dataAsOf, { date: date(edition.cutOff) }) : t(words.liveData)}
            </strong>
            {activity && <> · {t(activity.name)}</>}
            {county && <> · {t(countyLabel(county))}</>}
          </>
        }
        actions={<Tools edition={edition.id} activity={activity?.id} />}
      />
      <div className="hz-stack">
        <Scope activities={activities} activity={activity?.id} counties={counties} county={county} />
        {activity && (
          <Alert
            type="info"
            showIcon
            title={t({
              zh: "以下仅统计该活动，不计入主会场数据。",
              en: "Only this activity is counted here; it is not part of the main conference's figures.",
            })}
          />
        )}
        <RefusalNotice error={figures.error} onRetry={() => void figures.refetch()} />
        {figures.isPending && <Skeleton active />}
        {values.length > 0 && (
          <>
            <Funnel values={shown} onOpen={setOpened} />
            <Chapters values={shown} rowsOf={rowsOf} />
            {!county && (
              <>
                <CountyChart values={values} counties={counties} onOpen={setOpened} />
                <CountyTable
                  values={values}
                  counties={counties}
                  onOpen={setOpened}
                  linkOf={(code) => addressOf({ activity: activity?.id, county: code })}
                />
              </>
            )}
          </>
        )}
      </div>
      {opened && (
        <FigureDrawer
          figure={asFigure(opened)}
          subtitle={opened.scope.kind === "county" ? t(countyLabel(opened.scope.code)) : undefined}
          rows={() => rowsOf(opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function addressOf({
  activity,
  county,
}: {
  activity?: string | undefined;
  county?: string | undefined;
}): string {
  const params = new URLSearchParams();
  if (activity) params.set("activity", activity);
  if (county) params.set("county", county);
  return `/figures?${params}`;
}

function Tools({ edition, activity }: { edition: string; activity: string | undefined }) {
  const { t, language } = useText();
  const [error, setError] = useState<unknown>(null);
  const download = async () => {
    setError(null);
    try {
      await api.download("/figures/export", { edition, activity, locale: language });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <div className="hz-actions">
      <div className="hz-actions-row">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => void download()}>
          {t({ zh: "导出分县数据", en: "Export by county" })}
        </Button>
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t({ zh: "打印", en: "Print" })}
        </Button>
      </div>
      <RefusalNotice error={error} />
    </div>
  );
}

interface ScopeProps {
  activities: Edition["activities"];
  activity: string | undefined;
  counties: readonly string[];
  county: string | undefined;
}

/** What is counted: the main conference or another activity, the city or one county. */
function Scope({ activities, activity, counties, county }: ScopeProps) {
  const { t } = useText();
  const go = useGo();
  const main = activities.find((a) => a.kind === "main-conference");
  const others = activities.filter((a) => a.kind !== "main-conference");
  return (
    <div className="hz-figure-scope hz-no-print">
      {others.length > 0 && (
        <Select
          aria-label={t({ zh: "活动", en: "Activity" })}
          value={activity ?? ""}
          onChange={(id) => void go(addressOf({ activity: id || undefined, county }))}
          popupMatchSelectWidth={false}
          options={[
            {
              value: "",
              label: t({ zh: "主会场：{name}", en: "Main conference: {name}" }, { name: t(main?.name) }),
            },
            ...others.map((a) => ({ value: a.id, label: t(a.name) })),
          ]}
        />
      )}
      <Select
        aria-label={t({ zh: "范围", en: "Area" })}
        value={county ?? ""}
        onChange={(code) => void go(addressOf({ activity, county: code || undefined }))}
        popupMatchSelectWidth={false}
        options={[
          { value: "", label: t({ zh: "全市", en: "Whole city" }) },
          ...counties.map((code) => ({ value: code, label: t(countyLabel(code)) })),
        ]}
      />
    </div>
  );
}

function Funnel({ values, onOpen }: { values: readonly FigureValue[]; onOpen: (v: FigureValue) => void }) {
  const points = useMemo(
    () =>
      FUNNEL.flatMap((id) => values.find((v) => v.id === id) ?? []).map((v) => {
        const { zh, en } = asFigure(v).unit;
        return {
          id: v.id,
          label: { zh: `${v.name.zh}（${zh}）`, en: `${v.name.en} (${en})` },
          value: v.value,
          qualifier: v.qualifier,
        };
      }),
    [values],
  );
  if (points.length < 2 || points.every((p) => p.value === 0)) return null;
  return (
    <FunnelChart
      title={{ zh: "从需求到签约", en: "From need to agreement" }}
      points={points}
      onPick={(point) => {
        const value = values.find((v) => v.id === point.id);
        if (value) onOpen(value);
      }}
    />
  );
}

function Chapters({
  values,
  rowsOf,
}: {
  values: readonly FigureValue[];
  rowsOf: (value: FigureValue) => React.ReactNode;
}) {
  const { t } = useText();
  const chapters = [
    ...CHAPTERS.map(({ title, words: of }) => ({ title, values: ofChapter(values, of) })),
    { title: { zh: "其他", en: "Other" }, values: ofNoChapter(values) },
  ].filter((c) => c.values.length > 0);
  return (
    <>
      {chapters.map((chapter) => (
        <section key={chapter.title.en} className="hz-figure-chapter" aria-label={t(chapter.title)}>
          <h2>{t(chapter.title)}</h2>
          <div className="hz-grid">
            {chapter.values.map((v) => (
              <FigureCard key={`${v.id}${v.scope.code}`} figure={asFigure(v)} rows={() => rowsOf(v)} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
