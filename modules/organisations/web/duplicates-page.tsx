import { Button, Empty, Pagination, Segmented, Skeleton } from "antd";
import { useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useGo,
  useListPage,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { organisationField } from "../model/organisation.fields.ts";
import { useFieldValue } from "./field-values.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import type { Duplicate, OrganisationSide } from "./types.ts";

const REASONS = {
  "same-uscc": { zh: "代码相同", en: "Same code" },
  alias: { zh: "别名相同", en: "Shared name" },
  "near-name": { zh: "名称相近", en: "Near names" },
} as const;
const COMPARED = [
  "fullName",
  "uscc",
  "kind",
  "county",
  "region",
  "industry",
  "address",
  "aliases",
  "contactName",
  "contactMobile",
] as const satisfies readonly (keyof OrganisationSide)[];
/** Softer than the browser's own yellow; text keeps its contrast. */
const MARK = { background: "#fff1c2", color: "inherit" };
const ACTIONS: readonly ActionDefinition[] = [
  {
    id: "dismiss",
    label: { zh: "不是同一机构", en: "Not the same" },
    needsReason: true,
    confirm: {
      zh: "这一对不再提示；可在“已排除”中恢复。",
      en: "This pair is not proposed again; it can be brought back from “Dismissed”.",
    },
    done: { zh: "已排除", en: "Dismissed" },
  },
  { id: "reconsider", label: { zh: "重新提示", en: "Propose again" } },
];

/** One pair beside each other; what differs is marked. */
function Pair({ pair, onMerge }: { pair: Duplicate; onMerge: () => void }) {
  const { t, share, dateTime } = useText();
  const show = useFieldValue();
  const refresh = useRefresh();
  const rows = COMPARED.filter((field) => [pair.a[field], pair.b[field]].flat().some((value) => value));
  return (
    <Panel
      extra={
        <>
          {pair.reasons.map((reason) => (
            <StageTag key={reason} label={REASONS[reason]} tone="info" />
          ))}
          {pair.codesDiffer && <StageTag label={{ zh: "代码不同", en: "Codes differ" }} tone="warning" />}
          <span className="hz-quiet">
            {t({ zh: "名称相似度 {share}", en: "Names {share} alike" }, { share: share(pair.similarity) })}
          </span>
        </>
      }
    >
      <table className="hz-diff">
        <caption className="hz-visually-hidden">
          {pair.a.fullName} / {pair.b.fullName}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: "项目", en: "Field" })}</th>
            {[pair.a, pair.b].map((side) => (
              <th scope="col" key={side.id} lang="zh-CN">
                <AppLink to={`/organisations/${side.id}`}>{side.fullName}</AppLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((field) => {
            const label = t(organisationField(field).label);
            const differs = JSON.stringify(pair.a[field]) !== JSON.stringify(pair.b[field]);
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                {[pair.a, pair.b].map((side) => (
                  <td key={side.id} data-label={side.fullName}>
                    {differs ? (
                      <mark style={MARK}>{show(field, side[field])}</mark>
                    ) : (
                      show(field, side[field])
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {pair.dismissed && (
        <p className="hz-quiet">
          {t(
            { zh: "{by} 于 {at} 排除：", en: "Dismissed by {by} {at}: " },
            {
              by: pair.dismissed.by,
              at: dateTime(pair.dismissed.at),
            },
          )}
          {pair.dismissed.reason}
        </p>
      )}
      <div className="hz-actions-row" style={{ marginTop: 12 }}>
        {pair.allowedActions.includes("merge") && (
          <Button type="primary" onClick={onMerge}>
            {t({ zh: "合并…", en: "Merge…" })}
          </Button>
        )}
        <ActionBar
          actions={ACTIONS}
          allowed={pair.allowedActions}
          onAction={async (action, { reason }) => {
            const ids = { a: pair.a.id, b: pair.b.id };
            await api.post(
              `/organisations/duplicates/${action}`,
              action === "dismiss" ? { ...ids, reason } : ids,
            );
            await refresh("/organisations");
          }}
        />
      </div>
    </Panel>
  );
}

/** Pairs that may be one organisation, to be compared and decided. */
export default function DuplicatesPage() {
  const { t } = useText();
  const go = useGo();
  const [page, setPage] = useState(1);
  const [dismissed, setDismissed] = useState(false);
  const [merging, setMerging] = useState<Duplicate | null>(null);
  const list = useListPage<Duplicate>("/organisations/duplicates", { page, pageSize: 10, dismissed });
  const items = list.data?.items ?? [];
  return (
    <>
      <PageHeader
        title={{ zh: "疑似重复机构", en: "Possible duplicates" }}
        back="/organisations"
        subtitle={t({
          zh: "按代码、别名和名称比对得出，由人核对后决定；合并可以撤销。",
          en: "Found by code, alias and name; a person decides, and a merge can be undone.",
        })}
        actions={
          <Segmented
            value={dismissed ? "dismissed" : "open"}
            onChange={(value) => {
              setDismissed(value === "dismissed");
              setPage(1);
            }}
            options={[
              { value: "open", label: t({ zh: "待核对", en: "To decide" }) },
              { value: "dismissed", label: t({ zh: "已排除", en: "Dismissed" }) },
            ]}
          />
        }
      />
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t({ zh: "没有疑似重复的机构", en: "No possible duplicates" })}
        />
      )}
      <div className="hz-stack">
        {items.map((pair) => (
          <Pair key={pair.id} pair={pair} onMerge={() => setMerging(pair)} />
        ))}
      </div>
      {(list.data?.total ?? 0) > 10 && (
        <Pagination
          className="hz-pages"
          size="small"
          current={page}
          pageSize={10}
          total={list.data?.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {merging && (
        <MergeDialog
          a={merging.a.id}
          b={merging.b.id}
          onClose={() => setMerging(null)}
          onMerged={(into) => {
            setMerging(null);
            void go(`/organisations/${into}`);
          }}
        />
      )}
    </>
  );
}
