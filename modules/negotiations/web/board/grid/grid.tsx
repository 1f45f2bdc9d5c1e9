import { type DragEvent, type KeyboardEvent, memo, type ReactNode, useRef } from "react";
import { useStable } from "../use-stable.ts";
import type { BoardGrid, Content } from "./grids.tsx";
import "./grid.css";

export type GridRow = {
  readonly key: string;
  readonly label: ReactNode;
  readonly name: string;
  readonly group: string;
};
export type GridColumn = {
  readonly id: string;
  readonly label: string;
  readonly day: string;
  /** Day and time. */
  readonly name: string;
};
/** The cell that is meant, and whether dropping there breaks a rule. */
export type GridAim = { readonly row: string; readonly slot: string; readonly conflict: boolean };

interface GridProps {
  readonly label: string;
  readonly corner: string;
  readonly grid: BoardGrid;
  readonly aim: GridAim | null;
  readonly card: (meeting: string) => ReactNode;
  /** A cell is meant: a meeting hovers over it, or the keyboard stands on it while one is held. */
  readonly onAim: (row: string, column: string) => void;
  readonly onDrop: (row: string, column: string) => void;
  /** Something is held and may be dropped. */
  readonly holding: boolean;
}

const STEP: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Rows × time. A held meeting is dropped with the mouse, by a click or tap, or with the keyboard: arrows walk over the cells, Enter
 * drops. One cell is in the tab order at a time. Only rows whose content or aim changed are drawn anew.
 */
export function Grid(props: GridProps) {
  const { grid, aim, card, holding } = props;
  const { rows, columns } = grid;
  const table = useRef<HTMLTableElement>(null);

  const onKey = useStable((event: KeyboardEvent<HTMLElement>, r: number, c: number) => {
    const step = STEP[event.key];
    // A meeting picked up in its cell is carried on from there.
    if (step && (holding || event.target === event.currentTarget)) {
      event.preventDefault();
      const [nr, nc] = [r + step[0], c + step[1]];
      const [row, column] = [rows[nr], columns[nc]];
      if (!row || !column) return;
      table.current?.querySelector<HTMLElement>(`[data-cell="${nr}:${nc}"]`)?.focus();
      if (holding) props.onAim(row.key, column.id);
      return;
    }
    if ((event.key === "Enter" || event.key === " ") && event.target === event.currentTarget) {
      event.preventDefault();
      const [row, column] = [rows[r], columns[c]];
      if (holding && row && column) props.onDrop(row.key, column.id);
      // Nothing is held: into the cell, to its meeting.
      else if (!holding) event.currentTarget.querySelector<HTMLElement>("button")?.focus();
    }
  });
  const onAim = useStable((row: string, column: string) => holding && props.onAim(row, column));
  const onDrop = useStable((row: string, column: string) => holding && props.onDrop(row, column));

  const days = columns.reduce<{ day: string; span: number }[]>((all, column) => {
    const last = all.at(-1);
    if (last?.day === column.day) last.span++;
    else all.push({ day: column.day, span: 1 });
    return all;
  }, []);
  return (
    <div className="hz-tt-scroll">
      <table
        ref={table}
        className={holding ? "hz-tt-grid is-holding" : "hz-tt-grid"}
        aria-label={props.label}
      >
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="hz-tt-corner">
              {props.corner}
            </th>
            {days.map(({ day, span }) => (
              <th key={day} scope="colgroup" colSpan={span} className="hz-tt-day">
                <span>{day}</span>
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="hz-tt-slot">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <Row
              key={row.key}
              row={row}
              index={r}
              begins={r > 0 && rows[r - 1]?.group !== row.group}
              grid={grid}
              aim={aim?.row === row.key ? aim : null}
              card={card}
              onKey={onKey}
              onAim={onAim}
              onDrop={onDrop}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: GridRow;
  readonly index: number;
  /** The first of its room or kind. */
  readonly begins: boolean;
  readonly grid: BoardGrid;
  readonly aim: GridAim | null;
  readonly card: (meeting: string) => ReactNode;
  readonly onKey: (event: KeyboardEvent<HTMLElement>, r: number, c: number) => void;
  readonly onAim: (row: string, column: string) => void;
  readonly onDrop: (row: string, column: string) => void;
}

const Row = memo(function Row({ row, index, begins, grid, aim, card, ...on }: RowProps) {
  const stateOf = (slot: string) =>
    aim?.slot === slot
      ? aim.conflict
        ? "conflict"
        : "target"
      : grid.closed(row.key, slot)
        ? "closed"
        : "free";
  const shown = (content: Content) =>
    content.meeting ? (
      card(content.meeting)
    ) : (
      <span key={content.note} className="hz-tt-note">
        {content.note}
      </span>
    );
  return (
    <tr className={begins ? "is-group" : undefined}>
      <th scope="row">{row.label}</th>
      {grid.columns.map((column, c) => (
        <td
          key={column.id}
          data-cell={`${index}:${c}`}
          data-row={row.key}
          data-slot={column.id}
          tabIndex={index === 0 && c === 0 ? 0 : -1}
          className={`is-${stateOf(column.id)}`}
          onKeyDown={(event) => on.onKey(event, index, c)}
          onFocus={() => on.onAim(row.key, column.id)}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            event.dataTransfer.dropEffect = "move";
            on.onAim(row.key, column.id);
          }}
          onDrop={(event) => {
            event.preventDefault();
            on.onDrop(row.key, column.id);
          }}
          onClick={() => on.onDrop(row.key, column.id)}
        >
          {grid.contents(row.key, column.id).map(shown)}
        </td>
      ))}
    </tr>
  );
});
