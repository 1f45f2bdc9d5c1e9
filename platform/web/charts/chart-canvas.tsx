import type { EChartsOption } from "echarts";
import { BarChart as BarSeries, LineChart as LineSeries } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";

use([BarSeries, LineSeries, GridComponent, TooltipComponent, SVGRenderer]);

export interface ChartCanvasProps {
  option: EChartsOption;
  height: number;
  onPick?: (index: number) => void;
}

/** The drawing itself; loaded only when a page has a chart. SVG stays sharp in print and on projectors. */
export default function ChartCanvas({ option, height, onPick }: ChartCanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  useEffect(() => {
    if (!holder.current) return;
    const made = init(holder.current, null, { renderer: "svg" });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(holder.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, true);
  }, [option]);
  useEffect(() => {
    const current = chart.current;
    current?.off("click");
    if (onPick) current?.on("click", ({ dataIndex }) => onPick(dataIndex));
  }, [onPick]);
  // The drawing has the width it was drawn with; contained, it does not keep the page from becoming narrower.
  return <div ref={holder} style={{ height, width: "100%", contain: "inline-size" }} />;
}
