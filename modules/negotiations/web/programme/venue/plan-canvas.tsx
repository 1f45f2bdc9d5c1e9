import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useText } from "#platform/web/index.ts";
import { boundsOf } from "../../../model/programme/floor-plan.ts";
import type { Room } from "../../../model/programme/programme.ts";
import { AreaShape, TableShape } from "./plan-shapes.tsx";
import { type Drawing, move, resize, troubled } from "./plan-state.ts";

type Point = { readonly x: number; readonly y: number };
type Drag =
  | { readonly kind: "move"; readonly from: Point; readonly to: Point; readonly ids: ReadonlySet<string> }
  | { readonly kind: "size"; readonly from: Point; readonly to: Point; readonly id: string }
  | { readonly kind: "band"; readonly from: Point; readonly to: Point };

type Props = {
  room: Room;
  drawing: Drawing;
  selected: ReadonlySet<string>;
  counties: readonly string[];
  /** Metres; 0: free. */
  grid: number;
  /** 1: the room fills the width. */
  zoom: number;
  manages: boolean;
  onSelect: (ids: ReadonlySet<string>) => void;
  onDraw: (next: Drawing) => void;
  /** Keys beyond moving and choosing: turn, remove, undo. True when it was one. */
  onKey: (event: KeyboardEvent, ids: ReadonlySet<string>) => boolean;
};

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** The room to scale: one unit of the drawing is a metre. */
export function PlanCanvas(props: Props) {
  const { room, drawing, selected, counties, grid, zoom, manages, onSelect, onDraw, onKey } = props;
  const { t } = useText();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const pointOf = (event: PointerEvent): Point => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix) return { x: 0, y: 0 };
    const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    return { x: p.x, y: p.y };
  };
  const grab = (event: PointerEvent, start: (at: Point) => Drag) => {
    event.stopPropagation();
    svg.current?.setPointerCapture(event.pointerId);
    setDrag(start(pointOf(event)));
  };
  const grabItem = (id: string) => (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    const ids = add ? toggled(selected, id) : selected.has(id) ? selected : new Set([id]);
    onSelect(ids);
    event.currentTarget.focus({ preventScroll: true });
    if (ids.has(id)) grab(event, (at) => ({ kind: "move", from: at, to: at, ids }));
    else event.stopPropagation();
  };
  const shown = !drag
    ? drawing
    : drag.kind === "move"
      ? move(drawing, drag.ids, {
          dx: drag.to.x - drag.from.x,
          dy: drag.to.y - drag.from.y,
          grid: moved(drag) ? grid : 0,
          room,
        })
      : drag.kind === "size"
        ? sized(drawing, drag, { grid, room })
        : drawing;

  const drop = () => {
    if (!drag) return;
    setDrag(null);
    if (drag.kind === "band") {
      onSelect(inBand(drawing, drag));
      return;
    }
    if (drag.kind === "size" || moved(drag)) onDraw(shown);
  };
  const keyed = (id: string) => (event: KeyboardEvent<SVGGElement>) => {
    const ids: ReadonlySet<string> = selected.has(id) ? selected : new Set([id]);
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? 0.1 : grid || 0.1;
      onSelect(ids);
      onDraw(
        move(drawing, ids, { dx: arrow.x * step, dy: arrow.y * step, grid: event.shiftKey ? 0 : grid, room }),
      );
    } else if (event.key === " " || event.key === "Enter") onSelect(toggled(selected, id));
    else if (!onKey(event, ids)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const bad = troubled(shown, room);
  const band = drag?.kind === "band" ? bandOf(drag) : null;
  return (
    <div className="hz-plan-scroll">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset */}
      <svg
        ref={svg}
        role="group"
        className="hz-plan"
        viewBox={`-0.6 -0.6 ${room.width + 1.2} ${room.height + 1.8}`}
        style={{ width: `${zoom * 100}%`, aspectRatio: `${room.width + 1.2} / ${room.height + 1.8}` }}
        aria-label={t(
          { zh: "{name}平面图，{w} × {h} 米", en: "Floor plan of {name}, {w} × {h} m" },
          { name: t(room.name), w: room.width, h: room.height },
        )}
        onPointerDown={(event) => {
          // A finger on the floor scrolls the page; a mouse draws a band.
          if (!manages || event.button !== 0 || event.pointerType !== "mouse") return;
          grab(event, (at) => ({ kind: "band", from: at, to: at }));
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
        onPointerUp={drop}
        onPointerCancel={() => setDrag(null)}
      >
        <defs>
          <pattern id={`grid-${room.id}`} width={1} height={1} patternUnits="userSpaceOnUse">
            <path d="M 1 0 H 0 V 1" fill="none" stroke="#e1e6ec" strokeWidth={0.03} />
          </pattern>
        </defs>
        <rect width={room.width} height={room.height} fill="#fff" />
        <rect
          width={room.width}
          height={room.height}
          fill={`url(#grid-${room.id})`}
          stroke="#3b4754"
          strokeWidth={0.16}
        />
        {shown.areas.map((area) => (
          <AreaShape
            key={area.id}
            area={area}
            counties={counties}
            selected={selected.has(area.id)}
            manages={manages}
            onPointerDown={grabItem(area.id)}
            onKeyDown={keyed(area.id)}
            onResize={(event) => grab(event, (at) => ({ kind: "size", from: at, to: at, id: area.id }))}
          />
        ))}
        {shown.tables.map((table) => (
          <TableShape
            key={table.id}
            table={table}
            areas={shown.areas}
            counties={counties}
            selected={selected.has(table.id)}
            trouble={bad.has(table.id)}
            manages={manages}
            onPointerDown={grabItem(table.id)}
            onKeyDown={keyed(table.id)}
          />
        ))}
        {band && <rect {...band} fill="#1f5f99" fillOpacity={0.12} stroke="#1f5f99" strokeWidth={0.05} />}
        <g aria-hidden transform={`translate(0 ${room.height + 0.5})`}>
          <path
            d="M 0 -0.12 V 0.12 M 0 0 H 5 M 5 -0.12 V 0.12"
            stroke="#3b4754"
            strokeWidth={0.06}
            fill="none"
          />
          <text x={5.25} y={0.2} fontSize={0.55} fill="#3b4754">
            {t({ zh: "5 米", en: "5 m" })}
          </text>
        </g>
      </svg>
    </div>
  );
}

/** A hand that only clicks does not move what it clicks on. */
const moved = ({ from, to }: Drag): boolean => Math.hypot(to.x - from.x, to.y - from.y) > 0.15;

const bandOf = ({ from, to }: Drag) => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x),
  height: Math.abs(to.y - from.y),
});

function inBand(drawing: Drawing, drag: Drag): ReadonlySet<string> {
  if (!moved(drag)) return new Set();
  const band = bandOf(drag);
  return new Set(
    drawing.tables
      .filter((table) => {
        const b = boundsOf(table);
        return (
          b.x >= band.x &&
          b.y >= band.y &&
          b.x + b.width <= band.x + band.width &&
          b.y + b.height <= band.y + band.height
        );
      })
      .map((table) => table.id),
  );
}

function sized(
  drawing: Drawing,
  drag: Drag & { kind: "size" },
  { grid, room }: { grid: number; room: Room },
): Drawing {
  const area = drawing.areas.find((a) => a.id === drag.id);
  if (!area) return drawing;
  const width = area.width + drag.to.x - drag.from.x;
  const height = area.height + drag.to.y - drag.from.y;
  return resize(drawing, drag.id, { width, height, grid, room });
}
