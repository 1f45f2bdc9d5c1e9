import { Alert, Skeleton } from "antd";
import {
  AppLink,
  api,
  PageHeader,
  Panel,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { InterestView, QuestionView } from "../../model/questions/question.ts";
import { FollowButton } from "../follows/follow-button.tsx";
import { Compose } from "./compose.tsx";
import "./questions.css";

/** Asks about a need; asked before, it leads to the conversation. */
export default function AskPage() {
  const needId = useRouteParam("needId");
  const { t } = useText();
  const go = useGo();
  const refresh = useRefresh();
  const read = useRead<InterestView>(`/needs/${needId}/interest`);
  const interest = read.data;
  if (!interest)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const { open, verified, threadId } = interest;
  return (
    <>
      <PageHeader
        title={{ zh: "向需求方提问", en: "Ask the enterprise" }}
        back={open ? `/needs/${needId}` : "/follows"}
        subtitle={`${interest.needTitle} · ${interest.needCode}`}
        actions={<FollowButton needId={needId} following={interest.following} about={interest.needTitle} />}
      />
      <div className="hz-stack">
        {!verified && (
          <Alert
            type="info"
            showIcon
            title={t({
              zh: "您的专家登记尚待核验，核验通过后即可提问。",
              en: "Your registration is still to be verified; after that you can ask.",
            })}
          />
        )}
        {!open && (
          <Alert
            type="warning"
            showIcon
            title={t({
              zh: "该需求目前没有发布，不能提问。",
              en: "The need is not published at present; it takes no questions.",
            })}
          />
        )}
        {threadId && (
          <p>
            <AppLink to={`/questions/${threadId}`}>
              {t({ zh: "您问过该需求，继续对话", en: "You asked about this need before: go on there" })}
            </AppLink>
          </p>
        )}
        <Panel title={{ zh: "您的问题", en: "Your question" }}>
          <p className="hz-quiet">
            {t({
              zh: "需求方会收到通知并在平台上回复。双方同意之前，对方只看到“专家 A”这样的称呼，您也看不到对方的联系方式；请勿在消息里写电话、邮箱、微信号。",
              en: "The enterprise is told and answers here. Until both sides agree it sees you as “Expert A”, and you do not see its contact. Please leave telephone numbers, e-mail addresses and WeChat ids out.",
            })}
          </p>
          <Compose
            about={`need.${needId}`}
            label={{
              zh: "想了解的内容，如现有工艺、试验条件、时间要求",
              en: "What you would like to know: process at hand, conditions of tests, time",
            }}
            button={{ zh: "发送问题", en: "Send the question" }}
            shared={false}
            send={async (text) => {
              const made = await api.post<QuestionView>(`/needs/${needId}/questions`, { text });
              await refresh("/questions", `/needs/${needId}/interest`);
              await go(`/questions/${made.id}`);
            }}
          />
        </Panel>
      </div>
    </>
  );
}
