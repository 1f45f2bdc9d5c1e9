import { Skeleton } from "antd";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  Facts,
  FunnelChart,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  ResourceList,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { ChannelReport, ChannelView, ContactView } from "../../model/channels/channel.ts";
import type { DispatchItem } from "../../model/channels/dispatch.ts";
import { fieldLabel } from "../../model/portal/labels.ts";
import { CarriedNeeds } from "./carried-needs.tsx";
import { ChannelTag, DispatchTag, funnelSteps, kindLabel } from "./labels.tsx";
import "./channels.css";

const actions: readonly ActionDefinition[] = [
  { id: "resume", label: { zh: "恢复", en: "Resume" }, kind: "primary" },
  {
    id: "pause",
    label: { zh: "暂停", en: "Pause" },
    needsReason: true,
    confirm: {
      zh: "暂停后不再向该渠道推送，记录和成效保留。",
      en: "Nothing is sent to a paused channel; its record and what came of it stay.",
    },
  },
];

/** One channel: who it is, what came of it, whom we write to, what was sent. */
export default function ChannelPage() {
  const id = useRouteParam("channelId");
  const { t, list } = useText();
  const refresh = useRefresh();
  const read = useRead<ChannelView>(`/channels/${id}`);
  const report = useRead<ChannelReport>(`/channels/${id}/report`);
  const channel = read.data;
  if (!channel)
    return (
      <>
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );
  const edits = channel.allowedActions.includes("edit");
  return (
    <>
      <PageHeader
        title={t({ zh: channel.nameZh, en: channel.nameEn ?? channel.nameZh })}
        back="/channels"
        tags={<ChannelTag state={channel.state} />}
        subtitle={`${channel.code} · ${t(kindLabel(channel.kind))}`}
        actions={
          <div className="hz-actions-row">
            {edits && <LinkButton to={`/channels/${id}/edit`}>{t({ zh: "修改", en: "Edit" })}</LinkButton>}
            {edits && channel.state === "active" && (
              <LinkButton type="primary" to={`/dispatches/new?channel=${id}`}>
                {t({ zh: "推送需求", en: "Send needs" })}
              </LinkButton>
            )}
            <ActionBar
              actions={actions}
              allowed={channel.allowedActions}
              onAction={async (action, { reason }) => {
                await api.post(`/channels/${id}/${action}`, {
                  version: channel.version,
                  ...(reason ? { reason } : {}),
                });
                await refresh("/channels");
              }}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <RefusalNotice error={report.error} onRetry={() => void report.refetch()} />
        {report.data && <Outcome report={report.data} />}
        <div className="hz-grid-wide">
          <Panel title={{ zh: "基本情况", en: "About" }}>
            <Facts
              items={[
                { label: { zh: "中文名称", en: "Name (Chinese)" }, content: channel.nameZh },
                { label: { zh: "英文名称", en: "Name (English)" }, content: channel.nameEn ?? undefined },
                {
                  label: { zh: "对应机构", en: "Organisation" },
                  content: channel.organisationId ? (
                    <AppLink to={`/organisations/${channel.organisationId}`}>
                      {channel.organisationName ?? channel.organisationId}
                    </AppLink>
                  ) : undefined,
                },
                {
                  label: { zh: "关注领域", en: "Fields" },
                  content: list(channel.fields.map((f) => t(fieldLabel(f)))) || undefined,
                  wide: true,
                },
                {
                  label: { zh: "关注行业", en: "Industries" },
                  content: list(channel.industryNames.map((n) => t(n))) || undefined,
                  wide: true,
                },
                {
                  label: { zh: "简介与专长", en: "About" },
                  content: channel.description ?? undefined,
                  wide: true,
                },
                { label: { zh: "备注", en: "Notes" }, content: channel.notes ?? undefined, wide: true },
              ]}
            />
          </Panel>
          <Contacts contacts={channel.contacts} />
        </div>
        {report.data && (
          <Panel title={{ zh: "推送过的需求", en: "Needs carried to this channel" }}>
            <CarriedNeeds rows={report.data.needs} by="need" />
          </Panel>
        )}
        <Panel title={{ zh: "推送记录", en: "Dispatches" }}>
          <ResourceList<DispatchItem>
            path="/dispatches"
            urlKey="d"
            label={{ zh: "推送列表", en: "List of dispatches" }}
            fixed={{ channelId: id }}
            byEdition={false}
            defaultSort="-createdAt"
            defaultPageSize={10}
            to={(row) => `/dispatches/${row.id}`}
            columns={[
              { id: "code", label: { zh: "编号", en: "Code" }, sortable: true },
              { id: "title", label: { zh: "名称", en: "Title" }, sortable: true, cardRole: "title" },
              {
                id: "startedAt",
                label: { zh: "发送时间", en: "Sent" },
                sortable: true,
                render: (row) => <When at={row.startedAt} />,
              },
              {
                id: "state",
                label: { zh: "状态", en: "State" },
                cardRole: "stage",
                render: (row) => <DispatchTag state={row.state} />,
              },
            ]}
            empty={{
              text: { zh: "还没有向该渠道推送过需求。", en: "Nothing was sent to this channel yet." },
            }}
          />
        </Panel>
      </div>
    </>
  );
}

const When = ({ at }: { at: string | null }) => {
  const { dateTime } = useText();
  return <>{at ? dateTime(at) : "—"}</>;
};

function Outcome({ report }: { report: ChannelReport }) {
  const { t } = useText();
  const head = [{ id: "year", label: { zh: "届次", en: "Edition" } }, ...funnelSteps];
  return (
    <div className="hz-grid-wide">
      <Panel>
        <FunnelChart
          title={{ zh: "成效（需求数）", en: "What came of it (needs)" }}
          unit={{ zh: "项", en: "needs" }}
          points={funnelSteps.map((s) => ({ id: s.id, label: s.label, value: report.funnel[s.id] }))}
        />
      </Panel>
      <Panel title={{ zh: "各届成效", en: "By edition" }}>
        {report.years.length === 0 ? (
          <p className="hz-quiet">{t({ zh: "还没有推送记录。", en: "Nothing was sent yet." })}</p>
        ) : (
          <div className="hz-tablewrap">
            {report.needs.some((n) => n.sentAt === null) && (
              <p className="hz-quiet">
                {t({
                  zh: "对接和签约含未经推送、由该渠道直接促成的。",
                  en: "Engaged and signed include what the channel brought without a dispatch.",
                })}
              </p>
            )}
            <table className="hz-plain-table">
              <thead>
                <tr>
                  {head.map((h) => (
                    <th key={h.id} scope="col" className={h.id === "year" ? undefined : "hz-number"}>
                      {t(h.label)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {report.years.map((row) => (
                  <tr key={row.editionId}>
                    <th scope="row">{t(row.editionName)}</th>
                    {funnelSteps.map((s) => (
                      <td key={s.id} className="hz-number">
                        {row[s.id]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </div>
  );
}

function Contacts({ contacts }: { contacts: readonly ContactView[] }) {
  const { t, dateTime } = useText();
  return (
    <Panel title={{ zh: "联系人", en: "Contacts" }}>
      {contacts.length === 0 ? (
        <p className="hz-quiet">
          {t({ zh: "还没有联系人，无法推送。", en: "No contacts: nothing can be sent." })}
        </p>
      ) : (
        <ul className="hz-letter-needs">
          {contacts.map((c) => (
            <li key={c.id}>
              <span className="hz-letter-title">
                {c.name} <span className="hz-quiet">{c.email}</span>
                {c.bouncedAt && (
                  <span className="hz-quiet">
                    <br />
                    {t({ zh: "退信 {at}", en: "Bounced {at}" }, { at: dateTime(c.bouncedAt) })}
                    {c.bounceReason && ` ${c.bounceReason}`}
                  </span>
                )}
                {!c.bouncedAt && c.softBounces > 0 && (
                  <span className="hz-quiet">
                    <br />
                    {t({ zh: "暂时未送达 {n} 次", en: "Not delivered for now: {n}" }, { n: c.softBounces })}
                  </span>
                )}
              </span>
              {c.bouncedAt ? (
                <StageTag label={{ zh: "需更正邮箱", en: "To be corrected" }} tone="danger" />
              ) : c.unsubscribedAt ? (
                <StageTag label={{ zh: "已退订", en: "Unsubscribed" }} tone="warning" />
              ) : (
                <StageTag
                  label={c.locale === "zh" ? { zh: "中文", en: "Chinese" } : { zh: "英文", en: "English" }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
