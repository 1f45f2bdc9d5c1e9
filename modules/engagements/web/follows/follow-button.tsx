import { StarFilled, StarOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { api, RefusalNotice, useRefresh, useText } from "#platform/web/index.ts";

/** Follows a need, or no longer does; `about` names it for those who hear the page. */
export function FollowButton(props: { needId: string; following: boolean; about: string }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { needId, following, about } = props;
  const press = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.post(`/needs/${needId}/${following ? "unfollow" : "follow"}`, {});
      await refresh("/follows", `/needs/${needId}/interest`);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const word = following ? { zh: "取消关注", en: "Unfollow" } : { zh: "关注", en: "Follow" };
  return (
    <>
      <Button
        icon={following ? <StarFilled aria-hidden /> : <StarOutlined aria-hidden />}
        loading={busy}
        onClick={() => void press()}
        aria-label={`${t(word)} ${about}`}
      >
        {t(word)}
      </Button>
      <RefusalNotice error={error} />
    </>
  );
}
