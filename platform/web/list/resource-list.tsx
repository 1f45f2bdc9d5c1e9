import { Button, Empty, Pagination, Skeleton } from "antd";
import { useState } from "react";
import { useListPage, useRefresh } from "../data/queries.ts";
import { useEdition } from "../data/session.ts";
import { ActionBar } from "../record/action-bar.tsx";
import { RefusalNotice } from "../record/refusal-notice.tsx";
import { usePhone } from "../shell/use-phone.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { ListItem } from "../types.ts";
import { FilterBar } from "./filter-bar.tsx";
import { filtersOf, parameterNames } from "./filter-inputs.tsx";
import { InOtherEditions } from "./in-other-editions.tsx";
import { ListCards, ListTable } from "./list-rows.tsx";
import { useListState } from "./list-state.ts";
import { ColumnChooser, ExportButton, useColumnChoice } from "./list-tools.tsx";
import type { ResourceListProps } from "./list-types.ts";

/**
 * The one list of the product: search, filters, order, pages, columns, choice with bulk actions and export, all driven
 * by the list protocol and kept in the address. A table on wide screens, cards on phones.
 */
export function ResourceList<Row extends ListItem>(props: ResourceListProps<Row>) {
  const { path, columns, fixed = {}, urlKey = "", byEdition = true, bulkActions = [] } = props;
  const { t, number } = useText();
  const phone = usePhone();
  const edition = useEdition();
  const refresh = useRefresh();
  const filters = filtersOf(columns, props.filters);
  const filterNames = filters.flatMap(parameterNames);
  const state = useListState({
    urlKey,
    sort: props.defaultSort ?? "",
    pageSize: props.defaultPageSize ?? 20,
    filterNames,
  });
  const { shown, choose } = useColumnChoice(urlKey + path, columns);
  const [chosen, setChosen] = useState<Map<string, Row>>(new Map());

  const scope = byEdition && edition ? { edition: edition.id } : {};
  const narrowed = { ...scope, ...fixed, q: state.q, sort: state.sort, ...state.filters };
  const page = useListPage<Row>(path, { ...narrowed, page: state.page, pageSize: state.pageSize });
  const rows = page.data?.items ?? [];
  const total = page.data?.total ?? 0;
  const searching = state.q !== "" || Object.keys(state.filters).length > 0;

  const pick = (ids: string[]) => {
    const known = new Map([...chosen, ...rows.map((row): [string, Row] => [row.id, row])]);
    setChosen(new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as Row]] : []))));
  };
  const chosenRows = [...chosen.values()];
  const bulkIds = bulkActions.map((action) => action.id);
  const selectable = (row: Row) => row.allowedActions?.some((id) => bulkIds.includes(id)) ?? false;
  const allowedForAll = bulkIds.filter((id) =>
    chosenRows.every((row) => row.allowedActions?.includes(id) ?? false),
  );
  const clear = () => state.change({ q: "", filters: {} });
  const empty = searching ? (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(words.nothingMatches)}>
      <p className="hz-quiet">{t(words.nothingMatchesHint)}</p>
      <Button onClick={clear}>{t(words.clearFilters)}</Button>
    </Empty>
  ) : (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(props.empty?.text ?? words.nothingYet)}>
      {props.empty?.action}
      {byEdition && page.data && <InOtherEditions path={path} query={fixed} />}
    </Empty>
  );
  const Rows = phone ? ListCards : ListTable;
  return (
    <section className="hz-list" aria-label={t(props.label)} aria-busy={page.isFetching}>
      <div className="hz-list-bar">
        <FilterBar
          state={state}
          filters={filters}
          sortable={columns.filter((column) => column.sortable)}
          search={props.search ?? true}
          searchHint={props.searchHint}
        />
        <div className="hz-list-tools">
          {!phone && <ColumnChooser columns={columns} shown={shown} onChoose={choose} />}
          {(props.exportable ?? true) && (
            <ExportButton path={path} query={narrowed} columns={shown} total={total} />
          )}
          {props.extra}
        </div>
      </div>
      {chosen.size > 0 && (
        <div className="hz-bulk" role="status">
          <span>{t(words.selected, { count: chosen.size })}</span>
          {allowedForAll.length === 0 && <span>{t(words.nothingInCommon)}</span>}
          <ActionBar
            size="small"
            actions={bulkActions}
            allowed={allowedForAll}
            onAction={async (id, input) => {
              await bulkActions.find((action) => action.id === id)?.run(chosenRows, input);
              setChosen(new Map());
              await refresh(path);
            }}
          />
          <Button type="link" size="small" onClick={() => setChosen(new Map())}>
            {t(words.clearSelection)}
          </Button>
        </div>
      )}
      <RefusalNotice error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} title={false} className="hz-list-skeleton" />
      ) : (
        !(page.isError && rows.length === 0) && (
          <Rows
            label={props.label}
            rows={rows}
            columns={shown}
            state={state}
            loading={page.isPlaceholderData}
            to={props.to}
            rowActions={props.rowActions}
            // Where nothing can be done with any row of the page there is nothing to tick.
            chosen={chosen.size > 0 || rows.some(selectable) ? [...chosen.keys()] : undefined}
            selectable={selectable}
            onChoose={pick}
            empty={empty}
          />
        )
      )}
      {total > 0 && (
        <Pagination
          className="hz-pages"
          size="small"
          current={state.page}
          pageSize={state.pageSize}
          total={total}
          simple={phone}
          showSizeChanger={!phone}
          pageSizeOptions={[10, 20, 50, 100]}
          showTotal={phone ? undefined : () => t(words.total, { count: number(total) })}
          onChange={(next, size) =>
            state.change(size === state.pageSize ? { page: next } : { pageSize: size })
          }
        />
      )}
    </section>
  );
}
