import { Alert, Button, Skeleton } from "antd";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  type Text,
  Timeline,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { rejectionOptions } from "../../model/recommendations/recommendation.options.ts";
import type { RecommendationView } from "../../model/recommendations/recommendation.ts";
import { Accepting } from "./accepting.tsx";
import { RecommendationTag } from "./labels.tsx";

const actions = (r: RecommendationView): readonly ActionDefinition[] => [
  {
    id: "reject",
    label: { zh: "不采纳", en: "Do not take up" },
    confirm: { zh: "不采纳后可重新筛选。", en: "It can be screened again later." },
    fields: [
      {
        id: "category",
        label: { zh: "原因", en: "Why" },
        kind: "enum",
        required: true,
        options: rejectionOptions,
      },
      {
        id: "reason",
        label: { zh: "说明（选“其他”时必填）", en: "Note (required for “Other”)" },
        kind: "longtext",
        max: 1000,
      },
    ],
  },
  ...(r.others.length > 0
    ? [
        {
          id: "markDuplicate",
          label: { zh: "标为重复", en: "Mark as duplicate" },
          fields: [
            {
              id: "duplicateOf",
              label: { zh: "与哪份推荐重复", en: "Duplicate of" },
              kind: "enum",
              required: true,
              options: r.others.map((o) => {
                const label = `${o.code} ${o.name} · ${o.needCode}`;
                return { value: o.id, label: { zh: label, en: label } };
              }),
            },
          ],
        } satisfies ActionDefinition,
      ]
    : []),
  { id: "reopen", label: { zh: "重新筛选", en: "Screen again" }, kind: "primary", needsReason: true },
  {
    id: "withdraw",
    label: { zh: "撤回并删除个人信息", en: "Withdraw and erase" },
    kind: "danger",
    needsReason: true,
    confirm: {
      zh: "应本人要求撤回时使用：姓名、单位、联系方式、推荐理由和简历将被删除，不能恢复。专家库和对接需另行办理。",
      en: "For when the person asks: name, institution, contacts, reason and CV are erased for good. The pool and the engagement are handled apart.",
    },
  },
];
const PATHS: Readonly<Record<string, string>> = { markDuplicate: "mark-duplicate" };

const STEPS: Readonly<Record<string, Text>> = {
  receive: { zh: "收到推荐", en: "Received" },
  accept: { zh: "采纳", en: "Accepted" },
  reject: { zh: "不采纳", en: "Not taken up" },
  "mark-duplicate": { zh: "标为重复", en: "Marked as duplicate" },
  reopen: { zh: "重新筛选", en: "Screened again" },
  withdraw: { zh: "撤回并删除个人信息", en: "Withdrawn and erased" },
};

/** One recommendation: who, for what, by whom; found in the pool or made; decided. */
export default function RecommendationPage() {
  const id = useRouteParam("recommendationId");
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const read = useRead<RecommendationView>(`/recommendations/${id}`);
  const r = read.data;
  if (!r)
    return (
      <>
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );
  const decide = async (action: string, body: Record<string, unknown>) => {
    await api.post(`/recommendations/${id}/${PATHS[action] ?? action}`, { version: r.version, ...body });
    await refresh("/recommendations", "/engagements", "/channels", "/experts");
  };
  return (
    <>
      <PageHeader
        title={r.name}
        back="/recommendations"
        tags={<RecommendationTag state={r.state} />}
        subtitle={
          <>
            {r.code} · {r.institution}
            {r.dueAt && (
              <>
                {" · "}
                {r.overdue
                  ? t({ zh: "筛选已逾期（{at}）", en: "Overdue since {at}" }, { at: dateTime(r.dueAt) })
                  : t({ zh: "{at} 前筛选", en: "To be screened by {at}" }, { at: dateTime(r.dueAt) })}
              </>
            )}
          </>
        }
        actions={
          <ActionBar
            actions={actions(r)}
            allowed={r.allowedActions}
            onAction={(action, { reason, values }) =>
              decide(action, {
                ...Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined && v !== "")),
                ...(reason ? { reason } : {}),
              })
            }
          />
        }
      />
      <div className="hz-stack">
        {r.needState !== null && r.needState !== "published" && r.state === "received" && (
          <Alert
            type="warning"
            showIcon
            title={t({
              zh: "该需求已不再公开征集，不能采纳为对接。",
              en: "The need is no longer published; this cannot be taken up for it.",
            })}
          />
        )}
        {r.engagementId && (
          <Alert
            type="success"
            showIcon
            title={
              <>
                {t({ zh: "已进入对接：", en: "It became an engagement: " })}
                <AppLink to={`/engagements/${r.engagementId}`}>
                  {t({ zh: "查看对接", en: "Open the engagement" })}
                </AppLink>
              </>
            }
          />
        )}
        <div className="hz-grid-wide">
          <Person r={r} />
          <Origin r={r} />
        </div>
        {r.allowedActions.includes("accept") && (
          <Accepting recommendation={r} onAccept={(body) => decide("accept", body)} />
        )}
        {r.others.length > 0 && (
          <Panel title={{ zh: "同一人的其他推荐", en: "Other recommendations of this person" }}>
            <ul>
              {r.others.map((o) => (
                <li key={o.id}>
                  <AppLink to={`/recommendations/${o.id}`}>
                    {o.code} · {o.needCode}
                  </AppLink>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title={{ zh: "经过", en: "History" }}>
          <Timeline
            label={{ zh: "经过", en: "History" }}
            events={r.history.map((h) => ({
              id: h.id,
              at: h.at,
              ...(h.by && h.by !== "—" ? { by: h.by } : {}),
              title: STEPS[h.action] ?? { zh: h.action, en: h.action },
              ...(h.reason ? { detail: h.reason } : {}),
            }))}
          />
        </Panel>
      </div>
    </>
  );
}

function Person({ r }: { r: RecommendationView }) {
  const { t } = useText();
  const cv = r.cv;
  return (
    <Panel title={{ zh: "被推荐人", en: "Person" }}>
      <Facts
        items={[
          { label: { zh: "姓名", en: "Name" }, content: r.name },
          { label: { zh: "单位", en: "Institution" }, content: r.institution },
          { label: { zh: "职称职务", en: "Title" }, content: r.title ?? undefined },
          { label: { zh: "专业方向", en: "Field" }, content: r.field ?? undefined },
          { label: { zh: "邮箱", en: "E-mail" }, content: r.email ?? undefined },
          { label: { zh: "电话", en: "Telephone" }, content: r.phone ?? undefined },
          {
            label: { zh: "专家库", en: "In the pool" },
            content: r.expertId ? <AppLink to={`/experts/${r.expertId}`}>{r.expertCode}</AppLink> : undefined,
          },
          {
            label: { zh: "简历", en: "CV" },
            content: cv ? (
              <Button
                type="link"
                style={{ padding: 0, height: "auto" }}
                onClick={() => void api.download(`/recommendations/${r.id}/cv`)}
              >
                {t({ zh: "下载 {name}", en: "Download {name}" }, { name: cv.name })}
              </Button>
            ) : undefined,
          },
          { label: { zh: "推荐理由", en: "Why" }, content: r.reason, wide: true },
        ]}
      />
    </Panel>
  );
}

function Origin({ r }: { r: RecommendationView }) {
  const { t, dateTime } = useText();
  return (
    <Panel title={{ zh: "来源", en: "Source" }}>
      <Facts
        items={[
          {
            label: { zh: "需求", en: "Need" },
            content: (
              <AppLink to={`/needs/${r.needId}`}>
                {r.needCode} {r.needTitle}
              </AppLink>
            ),
            wide: true,
          },
          {
            label: { zh: "渠道", en: "Channel" },
            content: r.channelId ? (
              <AppLink to={`/channels/${r.channelId}`}>{r.channelName}</AppLink>
            ) : (
              t({ zh: "公开门户", en: "Public portal" })
            ),
          },
          {
            label: { zh: "推送", en: "Dispatch" },
            content: r.dispatchId ? (
              <AppLink to={`/dispatches/${r.dispatchId}`}>{r.dispatchCode}</AppLink>
            ) : undefined,
          },
          { label: { zh: "收到时间", en: "Received" }, content: dateTime(r.receivedAt) },
          { label: { zh: "推荐人", en: "Recommended by" }, content: r.recommenderName ?? undefined },
          { label: { zh: "推荐人邮箱", en: "Their e-mail" }, content: r.recommenderEmail ?? undefined },
          { label: { zh: "同意声明", en: "Consent" }, content: r.consent, wide: true },
          {
            label: { zh: "筛选意见", en: "Decision" },
            content:
              r.decidedBy || r.rejection
                ? [
                    r.decidedBy,
                    r.rejection
                      ? t(rejectionOptions.find((o) => o.value === r.rejection)?.label ?? { zh: "", en: "" })
                      : "",
                    r.decisionNote,
                  ]
                    .filter(Boolean)
                    .join(" · ")
                : undefined,
            wide: true,
          },
        ]}
      />
    </Panel>
  );
}
