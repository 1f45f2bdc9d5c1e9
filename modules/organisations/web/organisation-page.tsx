import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { organisationField, organisationKindOptions } from "../model/organisation.fields.ts";
import { AliasPanel } from "./alias-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { MergesPanel } from "./merges-panel.tsx";
import type { OrganisationRecord } from "./types.ts";

const label = (id: Parameters<typeof organisationField>[0]) => organisationField(id).label;

const ACTIONS: readonly ActionDefinition[] = [
  {
    id: "merge",
    label: { zh: "合并重复机构", en: "Merge a duplicate" },
    done: { zh: "请核对", en: "Compare the two" },
    confirm: {
      zh: "请选择与本机构重复的另一条记录，下一步逐项核对。",
      en: "Choose the other record of the same organisation; you compare the two next.",
    },
    fields: [
      {
        id: "other",
        label: { zh: "重复的机构", en: "The duplicate" },
        kind: "reference",
        source: "/organisations",
        required: true,
        width: "full",
      },
    ],
  },
];

/** One organisation with its names, merges and history. */
export default function OrganisationPage() {
  const id = useRouteParam("organisationId");
  const { t, list } = useText();
  const go = useGo();
  const refresh = useRefresh();
  const [other, setOther] = useState<string | null>(null);
  const record = useRead<OrganisationRecord>(`/organisations/${id}`);
  const o = record.data;
  if (!o)
    return record.isPending ? (
      <Skeleton active />
    ) : (
      <RefusalNotice error={record.error} onRetry={() => void record.refetch()} />
    );
  const kind = organisationKindOptions.find((option) => option.value === o.kind)?.label;
  return (
    <>
      <PageHeader
        title={o.fullName}
        back="/organisations"
        subtitle={o.uscc}
        tags={
          <>
            {kind && <StageTag label={kind} />}
            {o.state === "merged" && <StageTag label={{ zh: "已合并", en: "Merged" }} tone="warning" />}
            {o.invented && <StageTag label={label("invented")} tone="info" />}
          </>
        }
        actions={
          <div className="hz-actions-row">
            {o.allowedActions.includes("edit") && (
              <Button type="primary" onClick={() => void go(`/organisations/${id}/edit`)}>
                {t({ zh: "修改", en: "Edit" })}
              </Button>
            )}
            <ActionBar
              actions={ACTIONS}
              allowed={o.allowedActions}
              onAction={async (_action, { values }) => setOther(String(values.other))}
            />
          </div>
        }
      />
      {o.mergedInto && (
        <Alert
          type="info"
          showIcon
          title={
            <>
              {t({ zh: "此记录已并入", en: "This record was merged into " })}
              <AppLink to={`/organisations/${o.mergedInto.id}`}>{o.mergedInto.fullName}</AppLink>
              {t({ zh: "，原有内容与历史完整保留。", en: "; everything it held is kept." })}
            </>
          }
        />
      )}
      <div className="hz-stack">
        <div className="hz-grid-wide">
          <Panel title={{ zh: "基本信息", en: "Identity" }}>
            <Facts
              items={[
                { label: label("uscc"), content: o.uscc },
                { label: label("county"), content: o.countyName },
                ...(o.regionName ? [{ label: label("region"), content: o.regionName }] : []),
                { label: label("industry"), content: o.industryName },
                {
                  label: label("aboveScale"),
                  content: t(o.aboveScale ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" }),
                },
                { label: label("supervisingDept"), content: o.supervisingDept },
                ...(o.fields.length > 0
                  ? [{ label: label("fields"), content: list(o.fields), wide: true }]
                  : []),
                ...(o.profile ? [{ label: label("profile"), content: o.profile, wide: true }] : []),
              ]}
            />
          </Panel>
          <Panel
            title={{ zh: "联系方式", en: "Contact" }}
            extra={
              o.contactMasked && (
                <span className="hz-quiet">{t({ zh: "个人信息已脱敏", en: "Personal data is masked" })}</span>
              )
            }
          >
            <Facts
              items={[
                { label: label("address"), content: o.address, wide: true },
                { label: label("postcode"), content: o.postcode },
                { label: label("url"), content: o.url },
                { label: label("legalRep"), content: o.legalRep },
                { label: label("contactName"), content: o.contactName },
                { label: label("contactMobile"), content: o.contactMobile },
                { label: label("contactPhone"), content: o.contactPhone },
                { label: label("contactFax"), content: o.contactFax },
                { label: label("email"), content: o.email },
              ]}
            />
          </Panel>
        </div>
        <div className="hz-grid-wide">
          <AliasPanel
            aliases={o.aliases}
            editable={o.allowedActions.includes("editIdentity")}
            change={async (how, alias) => {
              await api.post(`/organisations/${id}/aliases${how === "add" ? "" : "/remove"}`, { alias });
              await refresh("/organisations");
            }}
          />
          <MergesPanel merges={o.merges} self={id} />
        </div>
        <HistoryPanel id={id} />
      </div>
      {other && (
        <MergeDialog
          a={id}
          b={other}
          onClose={() => setOther(null)}
          onMerged={(into) => {
            setOther(null);
            void go(`/organisations/${into}`);
          }}
        />
      )}
    </>
  );
}
