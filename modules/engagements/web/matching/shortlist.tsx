import {
  ActionBar,
  AppLink,
  api,
  Panel,
  RefusalNotice,
  StageTag,
  useListPage,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { stateOptions } from "../../model/engagement.options.ts";
import type { EngagementItem } from "../../model/engagement-item.ts";
import { engagementActions, pathOf, stepBody } from "../actions.ts";
import { fellThroughLabel, labelIn, stateTones, texts } from "../labels.ts";
import { AddByHand } from "./add-by-hand.tsx";

/** Everyone engaged with the need, in any edition, with the next step at hand. */
export function Shortlist({ needId, canAdd }: { needId: string; canAdd: boolean }) {
  const { t, date } = useText();
  const refresh = useRefresh();
  const list = useListPage<EngagementItem>("/engagements", { needId, pageSize: 50, sort: "state" });
  const items = list.data?.items ?? [];
  return (
    <Panel
      title={{ zh: "本需求的对接", en: "Engaged with this need" }}
      extra={canAdd ? <AddByHand needId={needId} /> : undefined}
    >
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.data && items.length === 0 && (
        <p className="hz-quiet">
          {t({
            zh: "尚未选择专家。勾选推荐名单后列入入围。",
            en: "Nobody yet. Tick experts and put them on the shortlist.",
          })}
        </p>
      )}
      <ul className="hz-eng-list">
        {items.map((item) => (
          <li key={item.id}>
            <div className="hz-eng-list-head">
              <AppLink to={`/engagements/${item.id}`}>{item.supplier}</AppLink>
              <StageTag
                label={labelIn(stateOptions, item.state) ?? texts.state}
                tone={stateTones[item.state]}
              />
            </div>
            {item.outcome && (
              <p className="hz-quiet">
                {date(item.stateSince)} {t(fellThroughLabel(item.outcome))}
              </p>
            )}
            <ActionBar
              size="small"
              actions={engagementActions(true).filter((a) =>
                ["screen", "shortlist", "invite"].includes(a.id),
              )}
              allowed={item.allowedActions}
              onAction={async (id, input) => {
                await api.post(`/engagements/${item.id}/${pathOf(id)}`, {
                  version: item.version,
                  ...stepBody(id, input),
                });
                await refresh("/engagements", `/needs/${needId}/suggestions`, "/matching/needs", "/guests");
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
