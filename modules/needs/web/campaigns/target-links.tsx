import { Button } from "antd";
import { useState } from "react";
import { Panel, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { LINK_STATES } from "../../model/campaigns/period.ts";
import type { TargetView } from "../../model/campaigns/target.ts";
import { RENEWED, revoke } from "./calls.ts";

const linkLabels: Record<(typeof LINK_STATES)[number], { zh: string; en: string }> = {
  open: { zh: "未打开", en: "Not opened" },
  opened: { zh: "已打开", en: "Opened" },
  answered: { zh: "已填报", en: "Answered" },
  expired: { zh: "已失效", en: "Expired" },
  revoked: { zh: "已撤回", en: "Withdrawn" },
};

/** The personal links of an enterprise: what became of each, and taking one back. */
export function Links({ view }: { view: TargetView }) {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const [revoking, setRevoking] = useState<string | null>(null);
  const steps = (link: TargetView["links"][number]) =>
    (
      [
        [{ zh: "生成", en: "made" }, link.createdAt],
        [{ zh: "发送", en: "sent" }, link.sentAt],
        [{ zh: "打开", en: "opened" }, link.openedAt],
        [{ zh: "填报", en: "answered" }, link.answeredAt],
        [{ zh: "撤回", en: "withdrawn" }, link.revokedAt],
      ] as const
    )
      .filter(([, at]) => at)
      .map(([label, at]) => `${t(label)} ${dateTime(at)}`)
      .join(" · ");
  return (
    <Panel title={{ zh: "专属链接", en: "Personal links" }}>
      {view.links.length === 0 && (
        <p className="hz-quiet">
          {t({
            zh: "尚未生成。企业凭专属链接填报，无需账号。",
            en: "None yet. With a link the enterprise answers without an account.",
          })}
        </p>
      )}
      <ul className="hz-survey-rows">
        {view.links.map((link) => (
          <li key={link.id}>
            <span>
              {t(linkLabels[link.state])} · {link.email ?? t({ zh: "自行转交", en: "passed on by hand" })}
              <p className="hz-quiet">{steps(link)}</p>
            </span>
            {view.allowedActions.includes("revokeLinks") &&
              link.state !== "revoked" &&
              link.state !== "expired" && (
                <Button onClick={() => setRevoking(link.id)}>{t({ zh: "撤回", en: "Withdraw" })}</Button>
              )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={revoking !== null}
        title={{ zh: "撤回专属链接", en: "Withdraw the link" }}
        body={{
          zh: "撤回后该链接不能再打开；草稿和已提交的需求不变。",
          en: "It no longer opens; drafts and needs stay.",
        }}
        reason={false}
        danger
        confirmLabel={{ zh: "撤回", en: "Withdraw" }}
        onConfirm={async () => {
          if (revoking) await revoke(view.id, revoking);
          await refresh(...RENEWED);
        }}
        onClose={() => setRevoking(null)}
      />
    </Panel>
  );
}
