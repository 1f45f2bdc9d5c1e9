import { Alert, Progress as Bar, Input, Skeleton } from "antd";
import { useEffect, useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  api,
  LinkButton,
  PageHeader,
  Panel,
  RefusalNotice,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { DispatchLetter, DispatchView, Progress } from "../../model/channels/dispatch.ts";
import { DispatchTag } from "./labels.tsx";
import { LetterCard } from "./letters/letter-card.tsx";
import { Recipients } from "./letters/recipients.tsx";
import "./channels.css";

const actions = (dispatch: DispatchView): readonly ActionDefinition[] => {
  const ready = dispatch.letters.filter((l) => l.needs.length > 0 && l.reachable > 0);
  const people = ready.reduce((n, l) => n + l.reachable, 0);
  return [
    {
      id: "send",
      label: { zh: "发送", en: "Send" },
      kind: "primary",
      confirm: {
        zh: `将向 ${ready.length} 个渠道的 ${people} 位联系人各发一封邮件，发出后不能修改。`,
        en: `${people} contacts of ${ready.length} channels get one letter each. It cannot be changed afterwards.`,
      },
      done: { zh: "已开始发送", en: "Sending" },
    },
    { id: "cancel", label: { zh: "取消推送", en: "Cancel" }, kind: "danger", needsReason: true },
  ];
};

/** A dispatch: letters by channel, edited before they go; then how they fared. */
export default function DispatchPage() {
  const id = useRouteParam("dispatchId");
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const read = useRead<DispatchView>(`/dispatches/${id}`);
  const dispatch = read.data;
  if (!dispatch)
    return (
      <>
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );
  const draft = dispatch.state === "draft";
  return (
    <>
      <PageHeader
        title={dispatch.title}
        back="/dispatches"
        tags={<DispatchTag state={dispatch.state} />}
        subtitle={
          <>
            {dispatch.code} · {dispatch.createdBy}
            {dispatch.startedAt && <> · {dateTime(dispatch.startedAt)}</>}
          </>
        }
        actions={
          <div className="hz-actions-row">
            {!draft && (
              <LinkButton to="/recommendations">{t({ zh: "推荐筛选", en: "Recommendations" })}</LinkButton>
            )}
            <ActionBar
              actions={actions(dispatch)}
              allowed={dispatch.allowedActions}
              onAction={async (action, { reason }) => {
                await api.post(`/dispatches/${id}/${action}`, {
                  version: dispatch.version,
                  ...(reason ? { reason } : {}),
                });
                await refresh("/dispatches", "/channels");
              }}
            />
          </div>
        }
      />
      <div className="hz-stack">
        {dispatch.note && <p>{dispatch.note}</p>}
        {draft && !dispatch.mailConfigured && (
          <Alert
            type="warning"
            showIcon
            title={t({
              zh: "未配置邮件服务器，目前只能准备草稿，不能发送。",
              en: "No mail server is configured: a draft can be prepared, not sent.",
            })}
          />
        )}
        {dispatch.cancelledReason && (
          <Alert
            type="info"
            showIcon
            title={t({ zh: "已取消：{why}", en: "Cancelled: {why}" }, { why: dispatch.cancelledReason })}
          />
        )}
        {!draft && <Sending dispatch={dispatch} />}
        <Letters dispatch={dispatch} />
        {dispatch.progress.total > 0 && <Recipients dispatch={dispatch} />}
      </div>
    </>
  );
}

/** How the sending stands; asked again every two seconds while it runs. */
function Sending({ dispatch }: { dispatch: DispatchView }) {
  const { t } = useText();
  const refresh = useRefresh();
  const running = dispatch.state === "sending";
  const [progress, setProgress] = useState<Progress>(dispatch.progress);
  useEffect(() => {
    setProgress(dispatch.progress);
    if (!running) return;
    const timer = setInterval(() => {
      api
        .get<Progress & { state: string }>(`/dispatches/${dispatch.id}/progress`)
        .then((now) => {
          setProgress(now);
          if (now.state !== "sending") void refresh("/dispatches");
        })
        .catch(() => {});
    }, 2000);
    return () => clearInterval(timer);
  }, [dispatch.id, dispatch.progress, running, refresh]);
  const { total, sent, waiting, refused, unclear, skipped } = progress;
  if (total === 0) return null;
  const parts = [
    { n: sent, label: { zh: "已发送", en: "sent" } },
    { n: waiting, label: { zh: "待发送", en: "waiting" } },
    { n: refused, label: { zh: "被拒收", en: "refused" } },
    { n: unclear, label: { zh: "送达不明", en: "unclear" } },
    { n: skipped, label: { zh: "未发送", en: "not sent" } },
  ].filter((p) => p.n > 0);
  return (
    <Panel title={{ zh: "发送情况", en: "Sending" }}>
      {running && (
        <Bar
          percent={Math.round(((total - waiting) / total) * 100)}
          status="active"
          aria-label={t({ zh: "发送进度", en: "Progress of sending" })}
        />
      )}
      <p role="status">
        {t({ zh: "共 {total} 封：", en: "{total} letters: " }, { total })}
        {parts.map((p) => `${t(p.label)} ${p.n}`).join(t({ zh: "，", en: ", " }))}
      </p>
    </Panel>
  );
}

function Letters({ dispatch }: { dispatch: DispatchView }) {
  const { t } = useText();
  const [q, setQ] = useState("");
  const shown = dispatch.letters.filter((l: DispatchLetter) =>
    `${l.channelNameZh} ${l.channelNameEn ?? ""}`.toLowerCase().includes(q.trim().toLowerCase()),
  );
  return (
    <Panel
      title={{ zh: `各渠道内容（${dispatch.letters.length}）`, en: `Letters (${dispatch.letters.length})` }}
      extra={
        dispatch.letters.length > 6 && (
          <Input
            allowClear
            type="search"
            style={{ maxWidth: 220 }}
            value={q}
            onChange={(e) => setQ(e.target.value)}
            aria-label={t({ zh: "按渠道名称查找", en: "Find a channel" })}
            placeholder={t({ zh: "按渠道名称查找", en: "Find a channel" })}
          />
        )
      }
    >
      <div className="hz-letter-list">
        {shown.map((letter) => (
          <LetterCard key={letter.channelId} dispatch={dispatch} letter={letter} />
        ))}
      </div>
    </Panel>
  );
}
