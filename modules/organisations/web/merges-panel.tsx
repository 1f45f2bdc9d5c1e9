import { ActionBar, AppLink, api, Panel, Timeline, useRefresh, useText } from "#platform/web/index.ts";
import type { MergeRecord } from "./types.ts";

/** Merges the organisation took part in; each can be undone while nothing was merged over it. */
export function MergesPanel({ merges, self }: { merges: readonly MergeRecord[]; self: string }) {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  return (
    <Panel title={{ zh: "合并记录", en: "Merges" }}>
      {merges.length === 0 && <p className="hz-quiet">{t({ zh: "没有合并过", en: "Never merged" })}</p>}
      <Timeline
        label={{ zh: "合并记录", en: "Merges" }}
        events={merges.map((merge) => {
          const survives = merge.into.id === self;
          const other = survives ? merge.from : merge.into;
          return {
            id: merge.id,
            at: merge.mergedAt,
            by: merge.mergedBy,
            tone: merge.undoneAt ? "neutral" : "info",
            title: (
              <>
                {survives
                  ? t({ zh: "已将其并入本机构：", en: "Took in " })
                  : t({ zh: "本机构已并入：", en: "Was merged into " })}
                <AppLink to={`/organisations/${other.id}`}>{other.fullName}</AppLink>
              </>
            ),
            detail: (
              <>
                <div>{merge.reason}</div>
                {merge.undoneAt && (
                  <div className="hz-quiet">
                    {t(
                      { zh: "已于 {at} 由 {by} 撤销：", en: "Undone {at} by {by}: " },
                      {
                        at: dateTime(merge.undoneAt),
                        by: merge.undoneBy ?? "",
                      },
                    )}
                    {merge.undoReason}
                  </div>
                )}
                <ActionBar
                  size="small"
                  allowed={merge.allowedActions}
                  actions={[
                    {
                      id: "unmerge",
                      label: { zh: "撤销合并", en: "Undo" },
                      kind: "danger",
                      needsReason: true,
                      confirm: {
                        zh: "两条记录恢复为合并前的内容；合并后又修改过的字段保留修改。",
                        en: "Both records return to what they were; fields edited since the merge keep the edit.",
                      },
                      done: { zh: "已撤销合并", en: "Merge undone" },
                    },
                  ]}
                  onAction={async (_id, { reason }) => {
                    await api.post(`/organisations/merges/${merge.id}/undo`, { reason });
                    await refresh("/organisations");
                  }}
                />
              </>
            ),
          };
        })}
      />
    </Panel>
  );
}
