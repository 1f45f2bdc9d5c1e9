import { Skeleton } from "antd";
import {
  ActionBar,
  api,
  type FormField,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { PlaqueView } from "../model/ceremony.ts";
import { PLAQUE_KINDS, plaqueKindOptions } from "../model/paper.options.ts";
import { ActivitySwitch } from "./activity-switch.tsx";
import { countyOptions, labelIn, texts } from "./labels.ts";
import { useActivity } from "./use-activity.ts";
import "./signings.css";

const fields: readonly FormField[] = [
  {
    id: "organisationId",
    kind: "reference",
    source: "/organisations",
    label: { zh: "单位", en: "Organisation" },
    required: true,
  },
  { id: "kind", kind: "enum", options: plaqueKindOptions, label: { zh: "类别", en: "Kind" }, required: true },
  { id: "approvalNumber", kind: "text", max: 80, label: { zh: "批文号", en: "Approval number" } },
  { id: "approvedOn", kind: "date", label: { zh: "批准日期", en: "Approved on" } },
  {
    id: "awardedOn",
    kind: "date",
    label: { zh: "授牌日期", en: "Awarded on" },
    help: { zh: "授牌前留空；填写后计入统计", en: "Leave empty until awarded; it counts from then" },
  },
  { id: "presenter", kind: "text", max: 120, label: { zh: "授牌人", en: "Presented by" } },
  { id: "recipient", kind: "text", max: 120, label: { zh: "领牌人", en: "Received by" } },
  { id: "position", kind: "integer", min: 1, max: 200, label: { zh: "顺序", en: "Order" } },
];

const bodyOf = (values: Record<string, unknown>) =>
  Object.fromEntries(fields.map(({ id }) => [id, values[id] === "" ? null : (values[id] ?? null)]));

/** Plaques of post-doctoral workstations and practice bases, in the order they are handed over. */
export default function PlaquesPage() {
  const { t } = useText();
  const { navigation } = useSession();
  const refresh = useRefresh();
  const { activity } = useActivity();
  const path = `/activities/${activity?.id}/plaques`;
  const read = useRead<{ items: PlaqueView[]; allowedActions: string[] }>(path, {}, activity !== undefined);
  return (
    <>
      <PageHeader
        title={texts.plaques}
        back={navigation.includes("signings") ? "/signings" : "/signings/ceremony"}
        actions={
          <ActionBar
            actions={[
              { id: "addPlaque", label: { zh: "登记授牌", en: "Add a plaque" }, kind: "primary", fields },
            ]}
            allowed={read.data?.allowedActions}
            onAction={async (_id, { values }) => {
              await api.post(path, bodyOf(values));
              await refresh("/activities", "/figures");
            }}
          />
        }
      />
      <ActivitySwitch page="/signings/plaques" />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.isPending && <Skeleton active />}
      <div className="hz-stack">
        {read.data &&
          PLAQUE_KINDS.map((kind) => {
            const items = read.data.items.filter((p) => p.kind === kind);
            const label = labelIn(plaqueKindOptions, kind);
            return (
              <Panel
                key={kind}
                title={label}
                extra={
                  <span className="hz-quiet">{t({ zh: "{n} 家", en: "{n}" }, { n: items.length })}</span>
                }
              >
                {items.length === 0 && <p className="hz-quiet">{t({ zh: "还没有登记", en: "None yet" })}</p>}
                <ol className="hz-sign-order">
                  {items.map((plaque) => (
                    <Plaque key={plaque.id} plaque={plaque} />
                  ))}
                </ol>
              </Panel>
            );
          })}
      </div>
    </>
  );
}

function Plaque({ plaque }: { plaque: PlaqueView }) {
  const { t, date } = useText();
  const refresh = useRefresh();
  const about = [
    plaque.approvalNumber,
    t(labelIn(countyOptions, plaque.county)),
    plaque.presenter && `${t({ zh: "授牌人", en: "Presented by" })} ${plaque.presenter}`,
    plaque.recipient && `${t({ zh: "领牌人", en: "Received by" })} ${plaque.recipient}`,
  ].filter(Boolean);
  return (
    <li>
      <div>
        <h3>{plaque.organisationName}</h3>
        <p className="hz-quiet">{about.join(" · ")}</p>
        {plaque.awardedOn ? (
          <StageTag
            tone="success"
            label={{ zh: `${date(plaque.awardedOn)} 授牌`, en: `Awarded ${date(plaque.awardedOn)}` }}
          />
        ) : (
          <StageTag tone="info" label={{ zh: "待授牌", en: "Planned" }} />
        )}
      </div>
      <ActionBar
        size="small"
        actions={[
          {
            id: "award",
            label: { zh: "记为已授牌", en: "Mark as awarded" },
            kind: "primary",
            fields: fields.filter((f) => ["awardedOn", "presenter", "recipient"].includes(f.id)),
          },
          { id: "remove", label: { zh: "撤下", en: "Remove" }, kind: "danger", needsReason: true },
        ]}
        allowed={plaque.allowedActions.flatMap((a) =>
          a === "edit" ? (plaque.awardedOn ? [] : ["award"]) : [a],
        )}
        onAction={async (id, { reason, values }) => {
          if (id === "remove") await api.post(`/plaques/${plaque.id}/remove`, { reason: reason ?? "" });
          else
            await api.put(`/plaques/${plaque.id}`, {
              version: plaque.version,
              plaque: bodyOf({
                ...plaque,
                ...Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== "")),
              }),
            });
          await refresh("/activities", "/figures");
        }}
      />
    </li>
  );
}
