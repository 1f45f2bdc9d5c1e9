import {
  DiffTable,
  Panel,
  RefusalNotice,
  type Text,
  Timeline,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { expertHistoryFields, partOf } from "../model/expert.fields.ts";

interface Version {
  version: number;
  at: string;
  by: string;
  changes: { field: string; label: Text; from: unknown; to: unknown }[];
}

/** Who changed what when. Of contact and identity data it says that they changed, not how. */
export function ExpertHistory({ id }: { id: string }) {
  const { t } = useText();
  const history = useRead<{ items: Version[] }>(`/experts/${id}/history`);
  const show = (field: string, value: unknown) => {
    if (value !== null && partOf(field) !== "public") return t({ zh: "（不显示）", en: "(not shown)" });
    const option = expertHistoryFields.find((f) => f.id === field)?.options?.find((o) => o.value === value);
    return option ? t(option.label) : undefined;
  };
  return (
    <Panel title={{ zh: "修改历史", en: "History" }}>
      <RefusalNotice error={history.error} onRetry={() => void history.refetch()} />
      <Timeline
        label={{ zh: "修改历史", en: "History" }}
        events={(history.data?.items ?? []).map((v) => ({
          id: String(v.version),
          at: v.at,
          by: v.by,
          title: t(v.version === 1 ? { zh: "入库", en: "Added" } : { zh: "第 {n} 版", en: "Version {n}" }, {
            n: v.version,
          }),
          detail: v.changes.length > 0 && (
            <DiffTable
              differences={v.changes.map(({ field, label, from, to }) => ({
                field,
                label,
                before: from,
                after: to,
              }))}
              show={show}
            />
          ),
        }))}
      />
    </Panel>
  );
}
