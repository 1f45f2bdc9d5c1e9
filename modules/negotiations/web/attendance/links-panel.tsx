import { App, Button } from "antd";
import { useState } from "react";
import { Panel, ReasonDialog, useRefresh, useText } from "#platform/web/index.ts";
import type { AttendanceView, InvitationLink, MadeLink } from "../../model/attendance/invitation.ts";
import { renewed, revokeLink } from "./calls.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkTag } from "./labels.tsx";
import { MadeLinks } from "./made-links.tsx";
import "./attendance.css";

/** The personal links of a party: what became of each, a new one, taking one back. */
export function LinksPanel({ view }: { view: AttendanceView }) {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [inviting, setInviting] = useState(false);
  const [revoking, setRevoking] = useState<InvitationLink | null>(null);
  const [made, setMade] = useState<readonly MadeLink[]>([]);
  const renew = () => refresh(...renewed(view.activityId));
  return (
    <Panel
      title={{ zh: "邀请链接", en: "Invitation links" }}
      extra={
        <Button onClick={() => setInviting(true)}>
          {t(
            view.links.length > 0 ? { zh: "再次邀请", en: "Invite again" } : { zh: "发出邀请", en: "Invite" },
          )}
        </Button>
      }
    >
      {view.links.length === 0 && (
        <p className="hz-quiet">
          {t({
            zh: "尚未生成链接。受邀人凭专属链接回复，无需账号。",
            en: "No link yet. With a personal link the invitee replies without an account.",
          })}
        </p>
      )}
      <ul className="hz-attendance-links">
        {view.links.map((link) => (
          <li key={link.id}>
            <span>
              <LinkTag state={link.state} /> {link.email ?? t({ zh: "自行转交", en: "Passed on by hand" })}
              <LinkDates link={link} />
            </span>
            {link.state !== "revoked" && link.state !== "expired" && (
              <Button onClick={() => setRevoking(link)}>{t({ zh: "撤回", en: "Withdraw" })}</Button>
            )}
          </li>
        ))}
      </ul>
      <InviteDialog
        open={inviting}
        activityId={view.activityId}
        whom={{ ids: [view.id] }}
        onMade={setMade}
        onClose={() => setInviting(false)}
      />
      <ReasonDialog
        open={revoking !== null}
        title={{ zh: "撤回邀请链接", en: "Withdraw the link" }}
        body={{
          zh: "撤回后该链接不能再打开；已提交的回执不变。",
          en: "The link no longer opens; a reply already given stays.",
        }}
        reason={false}
        danger
        confirmLabel={{ zh: "撤回", en: "Withdraw" }}
        onConfirm={async () => {
          if (revoking) await revokeLink(view.id, revoking.id);
          void message.success(t({ zh: "已撤回", en: "Withdrawn" }));
          await renew();
        }}
        onClose={() => setRevoking(null)}
      />
      <MadeLinks made={made} onClose={() => setMade([])} />
    </Panel>
  );
}

function LinkDates({ link }: { link: InvitationLink }) {
  const { t, dateTime, date } = useText();
  const steps = [
    [{ zh: "生成", en: "made" }, link.createdAt],
    [{ zh: "发送", en: "sent" }, link.sentAt],
    [{ zh: "打开", en: "opened" }, link.openedAt],
    [{ zh: "回复", en: "answered" }, link.repliedAt],
    [{ zh: "撤回", en: "withdrawn" }, link.revokedAt],
  ] as const;
  return (
    <div className="hz-quiet">
      {steps
        .filter(([, at]) => at)
        .map(([label, at]) => `${t(label)} ${dateTime(at)}`)
        .join(" · ")}
      {` · ${t({ zh: "有效期至 {day}", en: "valid until {day}" }, { day: date(link.expiresAt) })}`}
    </div>
  );
}
