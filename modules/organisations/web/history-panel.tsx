import {
  DiffTable,
  Panel,
  RefusalNotice,
  type Text,
  Timeline,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { useFieldValue } from "./field-values.tsx";
import type { HistoryEntry } from "./types.ts";

const ACTION_NAMES: Readonly<Record<string, Text>> = {
  "organisation.register": { zh: "登记", en: "Registered" },
  "organisation.edit": { zh: "修改", en: "Edited" },
  "organisation.complete": { zh: "由填报内容补全", en: "Completed from a submitted form" },
  "organisation.import": { zh: "由导入的表格更新", en: "Updated by an import" },
  "organisation.add-alias": { zh: "添加别名", en: "Alias added" },
  "organisation.remove-alias": { zh: "删除别名", en: "Alias removed" },
  "organisation.merge": { zh: "合并", en: "Merged" },
  "organisation.unmerge": { zh: "撤销合并", en: "Merge undone" },
  "organisation.dismiss-duplicate": { zh: "认定并非重复", en: "Said not to be a duplicate" },
  "organisation.reconsider-duplicate": { zh: "重新提示疑似重复", en: "Proposed as a duplicate again" },
};

/** What happened to an organisation, with the fields each step changed. */
export function HistoryPanel({ id }: { id: string }) {
  const { t } = useText();
  const show = useFieldValue();
  const history = useRead<{ items: HistoryEntry[] }>(`/organisations/${id}/history`);
  return (
    <Panel title={{ zh: "变更历史", en: "History" }}>
      <RefusalNotice error={history.error} onRetry={() => void history.refetch()} />
      <Timeline
        label={{ zh: "变更历史", en: "History" }}
        events={(history.data?.items ?? []).map((entry) => ({
          id: entry.id,
          at: entry.at,
          by: entry.by,
          title: t(ACTION_NAMES[entry.action] ?? { zh: entry.action, en: entry.action }),
          detail: (entry.reason || entry.changes.length > 0) && (
            <>
              {entry.reason && <div>{entry.reason}</div>}
              {entry.changes.length > 0 && (
                <DiffTable
                  differences={entry.changes.map(({ field, label, from, to }) => ({
                    field,
                    label,
                    before: from,
                    after: to,
                  }))}
                  show={show}
                />
              )}
            </>
          ),
        }))}
      />
    </Panel>
  );
}
