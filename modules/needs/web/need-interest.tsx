import { Alert, App, Button, Space } from "antd";
import { useState } from "react";
import { api, LinkButton, Panel, RefusalNotice, useRead, useRefresh, useText } from "#platform/web/index.ts";

type Interest = {
  expertId: string | null;
  verified: boolean;
  open: boolean;
  following: boolean;
  threadId: string | null;
  engaged: boolean;
};

/** What an expert can do about a published need: follow it, ask, say that one is interested. */
export function NeedInterest({ needId }: { needId: string }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const path = `/needs/${needId}/interest`;
  const read = useRead<Interest>(path);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const interest = read.data;
  if (!interest?.expertId) return null;
  const act = async (what: string, request: () => Promise<unknown>) => {
    setBusy(what);
    setError(null);
    try {
      await request();
      if (what === "offer")
        void message.success(
          t({ zh: "已告知工作人员，会尽快联系您", en: "The officers were told and will be in touch" }),
        );
      await refresh(path, "/follows", "/engagements");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  const { following, threadId, engaged, verified, expertId } = interest;
  return (
    <Panel title={{ zh: "您能帮忙吗？", en: "Can you help?" }}>
      <RefusalNotice error={error ?? read.error} />
      {!verified && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: "您的专家登记尚待核验；现在可以关注，核验通过后可提问、表达意向。",
            en: "Your registration is still to be verified: you can follow now, and ask or offer after that.",
          })}
        />
      )}
      <p>
        {engaged
          ? t({ zh: "您已表达意向或正在对接。", en: "You have offered, or are in talks about it." })
          : t({
              zh: "提问和表达意向都不会透露您的联系方式。",
              en: "Neither asking nor offering tells your contact.",
            })}
      </p>
      <Space wrap>
        {verified && !engaged && (
          <Button
            type="primary"
            loading={busy === "offer"}
            disabled={busy !== null}
            onClick={() => void act("offer", () => api.post("/engagements/offers", { needId, expertId }))}
          >
            {t({ zh: "我有兴趣", en: "I am interested" })}
          </Button>
        )}
        {verified && (
          <LinkButton to={threadId ? `/questions/${threadId}` : `/questions/about/${needId}`}>
            {threadId ? t({ zh: "继续提问", en: "Go on asking" }) : t({ zh: "提问", en: "Ask a question" })}
          </LinkButton>
        )}
        <Button
          loading={busy === "follow"}
          disabled={busy !== null}
          onClick={() =>
            void act("follow", () => api.post(`/needs/${needId}/${following ? "unfollow" : "follow"}`, {}))
          }
        >
          {following ? t({ zh: "取消关注", en: "Unfollow" }) : t({ zh: "关注", en: "Follow" })}
        </Button>
      </Space>
    </Panel>
  );
}
