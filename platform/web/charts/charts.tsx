import { Segmented, Skeleton } from "antd";
import type { EChartsOption } from "echarts";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { usePhone } from "../shell/use-phone.ts";
import type { Qualifier } from "../text/format.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";

const ChartCanvas = lazy(() => import("./chart-canvas.tsx"));

/** One bar or step. */
export interface ChartPoint {
  id: string;
  label: Text;
  value: number;
  qualifier?: Qualifier;
}

interface ChartProps {
  title: Text;
  points: readonly ChartPoint[];
  unit?: Text;
  /** Opens the figure or rows behind a point; also a button in the table. */
  onPick?: (point: ChartPoint) => void;
}

const INK = "#33475b";
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';
/** One hue from dark to light: the order is the message, and it prints in grey. */
const RAMP = ["#174a7a", "#1f5f99", "#3b7bb3", "#5b97c8", "#7fb0d6", "#a4c8e2"];

function ChartFrame(
  props: ChartProps & { option: EChartsOption; height: number; head: Text; children?: ReactNode },
) {
  const { title, points, unit, onPick, option, height, head } = props;
  const { t, qualified } = useText();
  const [view, setView] = useState<"chart" | "table">("chart");
  return (
    <figure className="hz-chart">
      <figcaption className="hz-panel-head">
        <h2>{t(title)}</h2>
        <Segmented
          size="small"
          value={view}
          onChange={setView}
          aria-label={t(title)}
          options={[
            { value: "chart", label: t(words.chart) },
            { value: "table", label: t(words.table) },
          ]}
        />
      </figcaption>
      {view === "chart" && (
        <div aria-hidden="true">
          <Suspense fallback={<Skeleton active title={false} />}>
            <ChartCanvas
              option={option}
              height={height}
              onPick={onPick ? (index) => points[index] && onPick(points[index]) : undefined}
            />
          </Suspense>
        </div>
      )}
      <div className={view === "table" ? undefined : "hz-visually-hidden"}>
        <table className="hz-chart-table">
          <caption className="hz-visually-hidden">{t(title)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(head)}</th>
              <th scope="col">
                {t(words.value)}
                {unit && ` (${t(unit)})`}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <th scope="row">{t(point.label)}</th>
                <td>
                  {onPick && view === "table" ? (
                    <button type="button" className="hz-link" onClick={() => onPick(point)}>
                      {qualified(point.value, point.qualifier ?? "exact")}
                    </button>
                  ) : (
                    qualified(point.value, point.qualifier ?? "exact")
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}

/**
 * The working chain as steps, top to bottom in the order given: centred bars as wide as their values, so that nothing
 * looks like something. Steps counted in other units must say so in their labels.
 */
export function FunnelChart(props: ChartProps) {
  const { points } = props;
  const { t, qualified } = useText();
  const phone = usePhone();
  const height = Math.max(160, points.length * 44 + 16);
  const option = useMemo<EChartsOption>(() => {
    const widest = Math.max(1, ...points.map((point) => point.value));
    return {
      textStyle: { fontFamily: FONT },
      grid: {
        left: 4,
        right: phone ? 40 : 64,
        top: 4,
        bottom: 4,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      xAxis: { type: "value", max: widest, axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: "category",
        inverse: true,
        data: points.map((point) => t(point.label)),
        axisLabel: { color: INK, fontSize: phone ? 12 : 13, width: phone ? 120 : 220, overflow: "break" },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        {
          type: "bar",
          stack: "steps",
          silent: true,
          itemStyle: { color: "transparent" },
          data: points.map((point) => (widest - point.value) / 2),
        },
        {
          type: "bar",
          stack: "steps",
          barWidth: 30,
          data: points.map((point, index) => ({
            value: point.value,
            itemStyle: { color: RAMP[Math.min(index, 2)], borderRadius: 2 },
          })),
          label: {
            show: true,
            position: "right",
            color: INK,
            fontWeight: 600,
            formatter: ({ dataIndex }) => {
              const point = points[dataIndex];
              return point ? qualified(point.value, point.qualifier ?? "exact") : "";
            },
          },
        },
      ],
    };
  }, [points, t, qualified, phone]);
  return <ChartFrame {...props} option={option} height={height} head={words.item} />;
}

/** Horizontal bars by county, in the order given. */
export function BarByCounty(props: ChartProps) {
  const { points, unit } = props;
  const { t, qualified } = useText();
  const height = Math.max(140, points.length * 28 + 40);
  const option = useMemo<EChartsOption>(
    () => ({
      textStyle: { fontFamily: FONT },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" } },
      grid: {
        left: 4,
        right: 56,
        top: 4,
        bottom: 4,
        outerBoundsMode: "same",
        outerBoundsContain: "axisLabel",
      },
      xAxis: { type: "value", axisLabel: { show: false }, splitLine: { show: false } },
      yAxis: {
        type: "category",
        inverse: true,
        data: points.map((point) => t(point.label)),
        axisLabel: { color: INK, fontSize: 13 },
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: [
        {
          type: "bar",
          name: t(unit),
          data: points.map((point) => point.value),
          barMaxWidth: 16,
          itemStyle: { color: RAMP[1], borderRadius: 2 },
          label: {
            show: true,
            position: "right",
            color: INK,
            formatter: ({ dataIndex }) => {
              const point = points[dataIndex];
              return point ? qualified(point.value, point.qualifier ?? "exact") : "";
            },
          },
        },
      ],
    }),
    [points, unit, t, qualified],
  );
  return <ChartFrame {...props} option={option} height={height} head={words.county} />;
}
