import type { KeyboardEvent, PointerEvent } from "react";
import { countyByCode } from "#modules/organisations/model/codes/counties.ts";
import { useText } from "#platform/web/index.ts";
import { type Area, boundsOf, tableSize, within } from "../../../model/programme/floor-plan.ts";
import { countyColour } from "../../shared/county-colours.ts";
import type { PlanTable } from "./plan-state.ts";

type Common = {
  counties: readonly string[];
  selected: boolean;
  manages: boolean;
  onPointerDown: (event: PointerEvent<SVGGElement>) => void;
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
};

/** The parts a person can grab are buttons for who cannot use a mouse; others only read them. */
const grips = ({ selected, manages, onPointerDown, onKeyDown }: Common, label: string) =>
  manages
    ? ({
        role: "button",
        tabIndex: 0,
        "aria-pressed": selected,
        "aria-label": label,
        onPointerDown,
        onKeyDown,
      } as const)
    : ({ role: "img", "aria-label": label } as const);

/** An area with its name in its upper left corner, where tables rarely stand. */
export function AreaShape({
  area,
  onResize,
  ...common
}: Common & { area: Area; onResize: (event: PointerEvent<SVGRectElement>) => void }) {
  const { t } = useText();
  const colour = countyColour(area.county, common.counties);
  const county = area.county ? countyByCode(area.county) : undefined;
  const name = county ? t(county.short) : t(area.name ?? { zh: "区域", en: "Area" });
  return (
    <g className="hz-plan-area" {...grips(common, t({ zh: "洽谈区 {name}", en: "Area {name}" }, { name }))}>
      <rect
        x={area.x}
        y={area.y}
        width={area.width}
        height={area.height}
        rx={0.15}
        fill={colour.fill}
        fillOpacity={0.55}
        stroke={colour.line}
        strokeWidth={common.selected ? 0.14 : 0.05}
        strokeDasharray={area.county ? undefined : "0.3 0.2"}
      />
      <text x={area.x + 0.25} y={area.y + 0.72} fontSize={0.62} fontWeight={600} fill={colour.line}>
        {name}
      </text>
      {common.selected && common.manages && (
        <rect
          className="hz-plan-handle"
          x={area.x + area.width - 0.5}
          y={area.y + area.height - 0.5}
          width={0.5}
          height={0.5}
          fill={colour.line}
          onPointerDown={onResize}
        />
      )}
    </g>
  );
}

/** A table with its number and chairs; the county is written below it when it stands outside the county's area. */
export function TableShape({
  table,
  areas,
  trouble,
  ...common
}: Common & { table: PlanTable; areas: readonly Area[]; trouble: boolean }) {
  const { t } = useText();
  const { width, height } = tableSize(table.seats);
  const colour = countyColour(table.county, common.counties);
  const county = table.county ? countyByCode(table.county) : undefined;
  const home = areas.some((a) => a.county === table.county && within(boundsOf(table), a));
  const side = Math.ceil(table.seats / 2);
  const label = [
    t({ zh: "{n} 号桌", en: "Table {n}" }, { n: table.number }),
    county ? t(county.short) : t({ zh: "公共桌", en: "any county" }),
    t({ zh: "{n} 座", en: "{n} seats" }, { n: table.seats }),
    ...(table.reserved ? [t({ zh: "专用", en: "reserved" })] : []),
    ...(table.open ? [] : [t({ zh: "停用", en: "closed" })]),
    ...(trouble ? [t({ zh: "与其他桌重叠", en: "overlaps another table" })] : []),
    t({ zh: "横 {x} 米，纵 {y} 米", en: "{x} m across, {y} m down" }, { x: table.x, y: table.y }),
  ].join(", ");
  const chairs = Array.from({ length: table.seats }, (_, i) => ({
    key: i,
    x: -width / 2 + ((Math.floor(i / 2) + 0.5) * width) / side,
    y: i % 2 === 0 ? -height / 2 - 0.26 : height / 2 + 0.26,
  }));
  return (
    <g className="hz-plan-table" {...grips(common, label)}>
      <g transform={`translate(${table.x} ${table.y}) rotate(${table.rotation})`}>
        <rect
          x={-width / 2 - 0.2}
          y={-height / 2 - 0.5}
          width={width + 0.4}
          height={height + 1}
          fill="transparent"
        />
        {chairs.map((c) => (
          <circle
            key={c.key}
            cx={c.x}
            cy={c.y}
            r={0.17}
            fill="#fff"
            stroke={colour.line}
            strokeWidth={0.04}
          />
        ))}
        <rect
          x={-width / 2}
          y={-height / 2}
          width={width}
          height={height}
          rx={0.12}
          fill={table.open ? "#fff" : "#e6e9ec"}
          stroke={trouble ? "#b3261e" : colour.line}
          strokeWidth={common.selected || trouble ? 0.14 : table.reserved ? 0.1 : 0.06}
          strokeDasharray={table.open ? undefined : "0.2 0.15"}
        />
        {common.selected && (
          <rect
            x={-width / 2 - 0.14}
            y={-height / 2 - 0.14}
            width={width + 0.28}
            height={height + 0.28}
            rx={0.2}
            fill="none"
            stroke="#1f5f99"
            strokeWidth={0.07}
          />
        )}
      </g>
      <text x={table.x} y={table.y + 0.2} fontSize={0.56} fontWeight={600} textAnchor="middle" fill="#1c2733">
        {table.number}
      </text>
      {county && !home && (
        <text
          x={table.x}
          y={table.y + height / 2 + 0.95}
          fontSize={0.4}
          textAnchor="middle"
          fill={colour.line}
        >
          {t(county.short)}
        </text>
      )}
    </g>
  );
}
