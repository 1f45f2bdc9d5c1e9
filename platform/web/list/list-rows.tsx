import { Checkbox, Table, type TableProps } from "antd";
import type { Key, ReactNode } from "react";
import { useShownValue } from "../record/diff-table.tsx";
import { AppLink, useGo } from "../shell/app-link.tsx";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { ListItem, Text } from "../types.ts";
import { type ListStateHandle, parseSort } from "./list-state.ts";
import type { ListColumn } from "./list-types.ts";

interface RowsProps<Row extends ListItem> {
  label: Text;
  rows: readonly Row[];
  columns: readonly ListColumn<Row>[];
  state: ListStateHandle;
  loading: boolean;
  to?: (row: Row) => string;
  rowActions?: (row: Row) => ReactNode;
  /** Undefined when rows cannot be chosen. */
  chosen?: readonly string[];
  /** Whether anything can be done with the row together with others. */
  selectable: (row: Row) => boolean;
  onChoose: (ids: string[]) => void;
  empty: ReactNode;
}

/** How a cell is shown: by the column's own renderer, else the row's field. */
export function useCell<Row>(): (column: ListColumn<Row>, row: Row) => ReactNode {
  const shown = useShownValue();
  const { t } = useText();
  return (column, row) => {
    if (column.render) return column.render(row) ?? t(words.unknown);
    const value = (row as Record<string, unknown>)[column.id];
    const nothing =
      value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    return nothing ? t(words.unknown) : shown(value);
  };
}

/** What a row's tick box is called: the code or name people know it by. */
function nameOf(row: ListItem & { code?: unknown; title?: unknown; name?: unknown }): string {
  const known = [row.code, row.title, row.name].find((value) => typeof value === "string" && value !== "");
  return typeof known === "string" ? known : row.id;
}

const clickedOnControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest("a,button,input,label,[role=menuitem]") !== null;

/** The wide form: a compact table whose head sorts and whose rows open the record. */
export function ListTable<Row extends ListItem>(props: RowsProps<Row>) {
  const { t } = useText();
  const cell = useCell<Row>();
  const go = useGo();
  const { state, to, rowActions } = props;
  const order = parseSort(state.sort);
  const linked = props.columns.find((column) => column.cardRole === "title")?.id ?? props.columns[0]?.id;
  const columns: TableProps<Row>["columns"] = props.columns.map((column) => {
    const sorted = order.find((part) => part.field === column.id);
    return {
      key: column.id,
      title: t(column.label),
      width: column.width,
      align: column.align === "end" ? "right" : undefined,
      sorter: column.sortable,
      sortOrder: sorted ? (sorted.descending ? "descend" : "ascend") : null,
      showSorterTooltip: false,
      render: (_value: unknown, row: Row) =>
        to && column.id === linked ? (
          <AppLink to={to(row)} className="hz-row-link">
            {cell(column, row)}
          </AppLink>
        ) : (
          cell(column, row)
        ),
    };
  });
  if (rowActions)
    columns.push({
      key: "__actions",
      title: <span className="hz-visually-hidden">{t(words.actions)}</span>,
      align: "right",
      render: (_value: unknown, row: Row) => rowActions(row),
    });
  // antd's own scrolling clones the head with its controls into a hidden row, which keyboards can then enter.
  return (
    <div className="hz-scroll">
      <Table<Row>
        size="small"
        aria-label={t(props.label)}
        rowKey="id"
        dataSource={props.rows}
        columns={columns}
        loading={props.loading ? { delay: 200 } : false}
        pagination={false}
        locale={{ emptyText: props.empty }}
        onChange={(_page, _filters, sorter) => {
          const first = [sorter].flat()[0];
          const field = first?.order ? String(first.columnKey) : "";
          state.change({ sort: field && first?.order === "descend" ? `-${field}` : field });
        }}
        onRow={(row) =>
          to
            ? {
                className: "hz-row-open",
                onClick: (event) => {
                  if (!clickedOnControl(event.target) && !window.getSelection()?.toString()) void go(to(row));
                },
              }
            : {}
        }
        rowSelection={
          props.chosen
            ? {
                selectedRowKeys: [...props.chosen],
                preserveSelectedRowKeys: true,
                onChange: (keys: Key[]) => props.onChoose(keys.map(String)),
                getCheckboxProps: (row) => ({
                  "aria-label": `${t(words.select)} ${nameOf(row)}`,
                  disabled: !props.selectable(row),
                }),
              }
            : undefined
        }
      />
    </div>
  );
}

/** The phone's form: one card per row, its lines by the columns' `cardRole`. */
export function ListCards<Row extends ListItem>(props: RowsProps<Row>) {
  const { t } = useText();
  const cell = useCell<Row>();
  const { columns, chosen, to } = props;
  const title = columns.find((column) => column.cardRole === "title") ?? columns[0];
  const rest = columns.filter((column) => column !== title);
  const of = (role: string) => rest.filter((column) => (column.cardRole ?? "detail") === role);
  if (props.rows.length === 0) return <>{props.empty}</>;
  return (
    <ul className="hz-cards" aria-label={t(props.label)}>
      {props.rows.map((row) => (
        <li key={row.id} className="hz-card">
          <div className="hz-card-head">
            {chosen && props.selectable(row) && (
              <Checkbox
                checked={chosen.includes(row.id)}
                aria-label={`${t(words.select)} ${nameOf(row)}`}
                onChange={(event) =>
                  props.onChoose(
                    event.target.checked ? [...chosen, row.id] : chosen.filter((id) => id !== row.id),
                  )
                }
              />
            )}
            <div className="hz-card-title">
              {title && (to ? <AppLink to={to(row)}>{cell(title, row)}</AppLink> : cell(title, row))}
            </div>
            {of("stage").map((column) => (
              <div key={column.id}>{cell(column, row)}</div>
            ))}
          </div>
          {of("subtitle").map((column) => (
            <div key={column.id} className="hz-quiet">
              {cell(column, row)}
            </div>
          ))}
          {of("detail").length > 0 && (
            <dl className="hz-card-details">
              {of("detail").map((column) => (
                <div key={column.id}>
                  <dt>{t(column.label)}</dt>
                  <dd>{cell(column, row)}</dd>
                </div>
              ))}
            </dl>
          )}
          {props.rowActions?.(row)}
        </li>
      ))}
    </ul>
  );
}
