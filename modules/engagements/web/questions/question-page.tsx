import { Alert, Button, Skeleton } from "antd";
import { useEffect, useState } from "react";
import {
  ActionBar,
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { type QuestionView, questionStateLabels } from "../../model/questions/question.ts";
import { Compose } from "./compose.tsx";
import "./questions.css";

const closing = [
  {
    id: "close",
    label: { zh: "关闭提问", en: "Close the conversation" },
    kind: "danger" as const,
    confirm: {
      zh: "关闭后双方都不能再发消息，双方会看到原因；工作人员可重新打开。",
      en: "No more messages after that; both sides read the reason. An officer can open it again.",
    },
    needsReason: true,
  },
  { id: "reopen", label: { zh: "重新打开", en: "Open again" }, needsReason: true },
];

/** One conversation about a need, under masks; contacts once both agreed. */
export default function QuestionPage() {
  const id = useRouteParam("questionId");
  const path = `/questions/${id}`;
  const { t } = useText();
  const refresh = useRefresh();
  const read = useRead<QuestionView>(path);
  const q = read.data;
  const last = q?.messages.at(-1)?.seq ?? 0;
  const unread = q !== undefined && q.side !== "office" && q.readSeq < last;
  useEffect(() => {
    if (!unread) return;
    // What is on the page counts as read; who only looked at it is not troubled when that cannot be noted.
    void api
      .post(`${path}/read`, { seq: last })
      .then(() => refresh("/questions", "/home"))
      .catch(() => undefined);
  }, [path, last, unread, refresh]);
  if (!q)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const renew = () => refresh("/questions", "/home");
  return (
    <>
      <PageHeader
        title={q.needTitle}
        back="/questions"
        subtitle={
          <>
            {q.needCode}
            {q.needOpen && (
              <>
                {" · "}
                <AppLink to={`/needs/${q.needId}`}>{t({ zh: "查看需求", en: "See the need" })}</AppLink>
              </>
            )}
          </>
        }
        tags={
          <StageTag label={questionStateLabels[q.state]} tone={q.state === "open" ? "progress" : "neutral"} />
        }
        actions={
          <ActionBar
            actions={closing}
            allowed={q.allowedActions}
            onAction={async (action, { reason }) => {
              await api.post(`${path}/${action}`, { reason });
              await renew();
            }}
          />
        }
      />
      <div className="hz-stack">
        {q.closed && (
          <Alert
            type="warning"
            showIcon
            title={t(
              { zh: "{by}已关闭：{reason}", en: "Closed by {by}: {reason}" },
              { by: t(q.closed.by), reason: q.closed.reason },
            )}
          />
        )}
        {!q.needOpen && (
          <Alert
            type="info"
            showIcon
            title={t(
              {
                zh: "该需求{state}，暂不能发消息；往来消息仍可查看。",
                en: "The need is {state}: no messages at present; what was said stays here.",
              },
              { state: t(q.needState).toLowerCase() },
            )}
          />
        )}
        <Panel title={{ zh: "往来消息", en: "Messages" }}>
          <Thread q={q} />
          {q.allowedActions.includes("write") && (
            <Compose
              about={q.id}
              label={{ zh: "写消息", en: "Write a message" }}
              button={{ zh: "发送", en: "Send" }}
              shared={q.contacts !== null}
              send={async (text) => {
                await api.post(`${path}/messages`, { text });
                await renew();
              }}
            />
          )}
        </Panel>
        {q.side !== "office" && <Exchange q={q} path={path} renew={renew} />}
        {q.parties && (
          <Panel title={{ zh: "双方", en: "Both sides" }}>
            <Facts
              items={[
                { label: { zh: "需求方", en: "Enterprise" }, content: q.parties.organisation },
                { label: { zh: "专家", en: "Expert" }, content: q.parties.expert },
              ]}
            />
          </Panel>
        )}
      </div>
    </>
  );
}

function Thread({ q }: { q: QuestionView }) {
  const { t, dateTime } = useText();
  return (
    <ol className="hz-thread" aria-label={t({ zh: "往来消息", en: "Messages" })}>
      {q.messages.map((m) => (
        <li key={m.id} className={m.side === q.side ? "hz-thread-mine" : undefined}>
          <span className="hz-quiet">
            {m.side === q.side ? t({ zh: "我方", en: "You" }) : t(q.names[m.side])} · {dateTime(m.at)}
          </span>
          <p>{m.text}</p>
        </li>
      ))}
    </ol>
  );
}

type ExchangeProps = { q: QuestionView; path: string; renew: () => Promise<void> };

/** Agreeing to exchange contacts, and the contacts when both did. */
function Exchange({ q, path, renew }: ExchangeProps) {
  const { t, dateTime } = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const say = async (agreed: boolean) => {
    setBusy(true);
    setError(null);
    try {
      await api.post(`${path}/contacts`, { agreed });
      await renew();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const mine = q.side === "office" ? null : q.agreed[q.side];
  const other = q.agreed[q.side === "demand" ? "supply" : "demand"];
  const list = q.contacts && (q.side === "demand" ? q.contacts.supply : q.contacts.demand);
  return (
    <Panel title={{ zh: "联系方式", en: "Contact" }}>
      <RefusalNotice error={error} />
      {list ? (
        <>
          <p>
            {t({
              zh: "双方已同意交换联系方式。",
              en: "Both sides agreed; this is the other side's contact.",
            })}
          </p>
          {list.length === 0 && (
            <p className="hz-quiet">
              {t({ zh: "对方没有登记联系方式", en: "The other side has registered none" })}
            </p>
          )}
          <ul className="hz-eng-plain">
            {list.map((c) => (
              <li key={`${c.name}${c.phone ?? ""}`}>
                {[c.name, c.phone, c.email].filter(Boolean).join("  ")}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            {mine
              ? t(
                  {
                    zh: "您已于 {at} 同意，等待对方同意。",
                    en: "You agreed on {at}; waiting for the other side.",
                  },
                  { at: dateTime(mine) },
                )
              : other
                ? t({
                    zh: "对方已同意交换联系方式。您同意后，双方即可看到对方的联系人、电话和邮箱。",
                    en: "The other side agrees. Once you agree too, both see the other's name, telephone and e-mail.",
                  })
                : t({
                    zh: "双方都同意后，才会显示对方的联系人、电话和邮箱。",
                    en: "Names, telephones and e-mails are shown once both sides agree.",
                  })}
          </p>
          {q.allowedActions.includes("agree") && (
            <Button type={other ? "primary" : "default"} loading={busy} onClick={() => void say(true)}>
              {t({ zh: "同意交换联系方式", en: "Agree to exchange contacts" })}
            </Button>
          )}
          {q.allowedActions.includes("takeBack") && (
            <Button loading={busy} onClick={() => void say(false)}>
              {t({ zh: "收回同意", en: "Take it back" })}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
