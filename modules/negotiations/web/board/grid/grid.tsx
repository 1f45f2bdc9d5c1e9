import { type DragEvent, type KeyboardEvent, type ReactNode, useRef } from "react";
import { useText } from "#platform/web/index.ts";

export type GridRow = {
  readonly key: string;
  readonly label: ReactNode;
  readonly name: string;
  readonly group: string;
};
export type GridColumn = { readonly id: string; readonly label: string; readonly day: string };
export type CellState = "free" | "target" | "conflict" | "closed";

interface GridProps {
  readonly label: string;
  readonly corner: string;
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly cell: (row: string, column: string) => ReactNode;
  readonly stateOf: (row: string, column: string) => CellState;
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
 * drops. One cell is in the tab order at a time.
 */
export function Grid(props: GridProps) {
  const { rows, columns, holding } = props;
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const focus = (r: number, c: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${r}:${c}"]`)?.focus();

  function onKey(event: KeyboardEvent<HTMLElement>, r: number, c: number) {
    const step = STEP[event.key];
    // A meeting picked up in its cell is carried on from there.
    if (step && (holding || event.target === event.currentTarget)) {
      event.preventDefault();
      const [nr, nc] = [r + step[0], c + step[1]];
      const [row, column] = [rows[nr], columns[nc]];
      if (!row || !column) return;
      focus(nr, nc);
      if (holding) props.onAim(row.key, column.id);
      return;
    }
    if ((event.key === "Enter" || event.key === " ") && holding && event.target === event.currentTarget) {
      event.preventDefault();
      const [row, column] = [rows[r], columns[c]];
      if (row && column) props.onDrop(row.key, column.id);
    }
  }
  function over(event: DragEvent, row: string, column: string) {
    if (!holding) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    props.onAim(row, column);
  }

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
            <tr key={row.key} className={r > 0 && rows[r - 1]?.group !== row.group ? "is-group" : undefined}>
              <th scope="row">{row.label}</th>
              {columns.map((column, c) => (
                <td
                  key={column.id}
                  data-cell={`${r}:${c}`}
                  data-row={row.key}
                  data-slot={column.id}
                  tabIndex={r === 0 && c === 0 ? 0 : -1}
                  className={`is-${props.stateOf(row.key, column.id)}`}
                  aria-label={
                    holding
                      ? t(
                          { zh: "放到 {row}，{slot}", en: "Drop at {row}, {slot}" },
                          { row: row.name, slot: column.label },
                        )
                      : undefined
                  }
                  onKeyDown={(event) => onKey(event, r, c)}
                  onFocus={() => holding && props.onAim(row.key, column.id)}
                  onDragOver={(event) => over(event, row.key, column.id)}
                  onDrop={(event) => {
                    event.preventDefault();
                    props.onDrop(row.key, column.id);
                  }}
                  onClick={() => holding && props.onDrop(row.key, column.id)}
                >
                  {props.cell(row.key, column.id)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
