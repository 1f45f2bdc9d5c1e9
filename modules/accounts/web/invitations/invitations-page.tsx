import { Modal } from "antd";
import { useState } from "react";
import {
  ActionBar,
  api,
  PageHeader,
  ResourceList,
  StageTag,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { roleLabels, roleOptions } from "../../model/roles.ts";
import {
  type InvitationItem,
  invitationStateLabels,
  invitationStateTones,
  type MadeLink,
  optionsOf,
} from "../types.ts";
import { LinkCard } from "./link-card.tsx";
import "../accounts.css";

const words = {
  title: { zh: "邀请", en: "Invitations" },
  resend: { zh: "重新发送", en: "Send again" },
  resendHint: { zh: "将生成新链接，原链接立即失效。", en: "A new link is made; the old one stops working." },
  revoke: { zh: "撤回", en: "Withdraw" },
  revokeHint: { zh: "链接立即失效。", en: "The link stops working at once." },
  reset: { zh: "重置口令", en: "Password reset" },
  made: { zh: "新链接", en: "New link" },
  close: { zh: "完成", en: "Done" },
  empty: { zh: "没有邀请", en: "No invitation" },
} as const;

export default function InvitationsPage() {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const [made, setMade] = useState<MadeLink | null>(null);
  const act = async (invitation: InvitationItem, id: string, reason: string | undefined) => {
    if (id === "resend") setMade(await api.post<MadeLink>(`/invitations/${invitation.id}/resend`));
    else await api.post(`/invitations/${invitation.id}/revoke`, reason ? { reason } : {});
    await refresh("/invitations");
  };
  return (
    <>
      <PageHeader title={words.title} back="/accounts" />
      <ResourceList<InvitationItem>
        path="/invitations"
        label={words.title}
        byEdition={false}
        defaultSort="-invitedAt"
        columns={[
          { id: "name", label: { zh: "姓名", en: "Name" }, sortable: true, cardRole: "title" },
          {
            id: "role",
            label: { zh: "角色", en: "Role" },
            cardRole: "subtitle",
            filter: { kind: "multi", options: roleOptions },
            render: (i) => (i.label ? t(i.label) : i.role ? t(roleLabels[i.role]) : t(words.reset)),
          },
          { id: "mobile", label: { zh: "手机号", en: "Mobile" }, personal: true },
          { id: "email", label: { zh: "邮箱", en: "E-mail" }, personal: true },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            cardRole: "stage",
            filter: { kind: "multi", options: optionsOf(invitationStateLabels) },
            render: (i) => (
              <StageTag
                label={invitationStateLabels[i.state] ?? { zh: i.state, en: i.state }}
                tone={invitationStateTones[i.state] ?? "neutral"}
              />
            ),
          },
          { id: "invitedBy", label: { zh: "邀请人", en: "Invited by" } },
          {
            id: "invitedAt",
            label: { zh: "邀请时间", en: "Invited" },
            sortable: true,
            render: (i) => dateTime(i.invitedAt),
          },
          { id: "expiresAt", label: { zh: "有效期至", en: "Expires" }, render: (i) => dateTime(i.expiresAt) },
        ]}
        rowActions={(invitation) => (
          <ActionBar
            size="small"
            allowed={invitation.allowedActions}
            actions={[
              { id: "resend", label: words.resend, confirm: words.resendHint },
              { id: "revoke", label: words.revoke, confirm: words.revokeHint, kind: "danger" },
            ]}
            onAction={(id, { reason }) => act(invitation, id, reason)}
          />
        )}
        empty={{ text: words.empty }}
      />
      <Modal
        open={made !== null}
        title={t(words.made)}
        onCancel={() => setMade(null)}
        onOk={() => setMade(null)}
        okText={t(words.close)}
        cancelButtonProps={{ hidden: true }}
        destroyOnHidden
      >
        {made && <LinkCard made={made} />}
      </Modal>
    </>
  );
}
