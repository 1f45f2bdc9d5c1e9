import { Skeleton } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  AppLink,
  api,
  Board,
  type DialogInput,
  FilterBar,
  type NamedFilter,
  ReasonDialog,
  RefusalNotice,
  useEdition,
  useListState,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { countyOptions } from "../../model/county-options.ts";
import type { EngagementState } from "../../model/engagement.lifecycle.ts";
import { stateOptions } from "../../model/engagement.options.ts";
import type { EngagementItem } from "../../model/engagement-item.ts";
import { engagementActions, pathOf, stepBody } from "../actions.ts";
import { useActivityFilter } from "../activity-filter.ts";
import { stateTones, texts } from "../labels.ts";
import { EngagementCard } from "./engagement-card.tsx";

type Columns = {
  columns: {
    state: EngagementState;
    label: { zh: string; en: string };
    total: number;
    items: EngagementItem[];
  }[];
};

/** Which action a move to a column stands for; whether it is open the server says in `allowedActions`. */
const MOVES: Partial<Record<EngagementState, string>> = {
  screened: "screen",
  shortlisted: "shortlist",
  invited: "invite",
  met: "recordMeeting",
  "on-hold": "hold",
  "fell-through": "fallThrough",
};

function moveTo(item: EngagementItem, column: string): string | undefined {
  if (item.heldFrom === column) return "resume";
  return MOVES[column as EngagementState];
}

/** Engagements by state with their days in it; cards move by dragging or by their menu. */
export function EngagementBoard() {
  const { t, number } = useText();
  const edition = useEdition();
  const refresh = useRefresh();
  const filters: NamedFilter[] = [
    { id: "county", label: texts.county, filter: { kind: "multi", options: countyOptions(jiaozuo) } },
    ...useActivityFilter(),
    { id: "state", label: texts.state, filter: { kind: "multi", options: stateOptions } },
  ];
  const state = useListState({ filterNames: ["county", "activity", "state"] });
  const [asked, setAsked] = useState<{ item: EngagementItem; action: string } | null>(null);
  const board = useRead<Columns>("/engagements/board", {
    edition: edition?.id,
    q: state.q,
    ...state.filters,
  });
  const total = board.data?.columns.reduce((sum, column) => sum + column.total, 0);

  const perform = async (item: EngagementItem, action: string, input: DialogInput) => {
    await api.post(`/engagements/${item.id}/${pathOf(action)}`, {
      version: item.version,
      ...stepBody(action, input),
    });
    await refresh("/engagements");
  };
  const definition = engagementActions(true).find((a) => a.id === asked?.action);
  return (
    <>
      <search className="hz-list-bar hz-eng-filters" aria-label={t(texts.board)}>
        <FilterBar state={state} filters={filters} sortable={[]} search />
        {total !== undefined && (
          <span className="hz-quiet" role="status">
            {t({ zh: "共 {total} 项", en: "{total} in all" }, { total: number(total) })}
          </span>
        )}
      </search>
      <RefusalNotice error={board.error} onRetry={() => void board.refetch()} />
      {board.isPending && <Skeleton active />}
      {board.data && (
        <Board<EngagementItem>
          label={texts.board}
          columns={board.data.columns.map((c) => ({
            id: c.state,
            label: c.label,
            tone: stateTones[c.state],
            items: c.items,
            total: c.total,
          }))}
          nameOf={(item) => `${item.code} ${item.title}`}
          card={(item) => (
            <AppLink to={`/engagements/${item.id}`} className="hz-eng-cardlink">
              <EngagementCard item={item} />
            </AppLink>
          )}
          targetsOf={(item) =>
            [...Object.keys(MOVES), item.heldFrom ?? ""].filter((column) => {
              const action = moveTo(item, column);
              return action !== undefined && column !== item.state && item.allowedActions.includes(action);
            })
          }
          onMove={async (item, column) => {
            const action = moveTo(item, column);
            if (!action) return;
            const asks = engagementActions(true).find((a) => a.id === action);
            if (asks && (asks.needsReason || asks.fields?.length || asks.confirm)) setAsked({ item, action });
            else await perform(item, action, { values: {} });
          }}
        />
      )}
      {asked && definition && (
        <ReasonDialog
          open
          title={definition.label}
          body={definition.confirm}
          reason={definition.needsReason ?? false}
          reasonLabel={definition.reasonLabel}
          fields={definition.fields}
          danger={definition.kind === "danger"}
          confirmLabel={definition.label}
          onConfirm={(input) => perform(asked.item, asked.action, input)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
