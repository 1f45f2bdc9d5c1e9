import { UserAddOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { LinkButton, PageHeader, ResourceList, StageTag, useText } from "#platform/web/index.ts";
import { roleLabels, roleOptions } from "../model/roles.ts";
import { InviteDialog } from "./invitations/invite-dialog.tsx";
import { useGrantableRoles } from "./scope-inputs.tsx";
import { type AccountItem, accountStateLabels, accountStateTones, optionsOf } from "./types.ts";
import "./accounts.css";

const words = {
  title: { zh: "账号", en: "Accounts" },
  invite: { zh: "邀请", en: "Invite" },
  invitations: { zh: "查看邀请", en: "Invitations" },
  empty: { zh: "还没有账号，请邀请第一位同事", en: "No account yet: invite the first colleague" },
  yes: { zh: "已启用", en: "On" },
  no: { zh: "未启用", en: "Off" },
} as const;

const counties = jiaozuo.counties.map((c) => ({ value: c.code, label: c.label }));

export default function AccountsPage() {
  const { t, dateTime, list } = useText();
  const [inviting, setInviting] = useState(false);
  const mayInvite = useGrantableRoles().length > 0;
  const countyName = (code: string | null) => t(jiaozuo.counties.find((c) => c.code === code)?.label);
  const inviteButton = mayInvite && (
    <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => setInviting(true)}>
      {t(words.invite)}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={words.title}
        actions={
          <div className="hz-actions-row">
            <LinkButton to="/accounts/invitations">{t(words.invitations)}</LinkButton>
            {inviteButton}
          </div>
        }
      />
      <ResourceList<AccountItem>
        path="/accounts"
        label={words.title}
        byEdition={false}
        defaultSort="name"
        to={(account) => `/accounts/${account.id}`}
        columns={[
          { id: "name", label: { zh: "姓名", en: "Name" }, sortable: true, cardRole: "title" },
          {
            id: "roles",
            label: { zh: "角色", en: "Roles" },
            cardRole: "subtitle",
            filter: { kind: "multi", options: roleOptions },
            render: (account) => list(account.roles.map((role) => t(roleLabels[role]))),
          },
          { id: "organisationName", label: { zh: "单位", en: "Organisation" } },
          {
            id: "county",
            label: { zh: "县（市、区）", en: "County" },
            sortable: true,
            filter: { kind: "multi", options: counties },
            render: (account) => countyName(account.county),
          },
          { id: "mobile", label: { zh: "手机号", en: "Mobile" }, personal: true },
          { id: "email", label: { zh: "邮箱", en: "E-mail" }, personal: true, cardRole: "hidden" },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            cardRole: "stage",
            filter: { kind: "multi", options: optionsOf(accountStateLabels) },
            render: (account) => (
              <StageTag
                label={accountStateLabels[account.state] ?? { zh: account.state, en: account.state }}
                tone={accountStateTones[account.state] ?? "neutral"}
              />
            ),
          },
          {
            id: "totp",
            label: { zh: "动态验证码", en: "Two-step" },
            filter: { kind: "boolean" },
            hidden: true,
            render: (account) => t(account.totp ? words.yes : words.no),
          },
          {
            id: "lastSignInAt",
            label: { zh: "最近登录", en: "Last sign-in" },
            sortable: true,
            cardRole: "detail",
            render: (account) => dateTime(account.lastSignInAt),
          },
        ]}
        empty={{ text: words.empty, action: inviteButton }}
      />
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </>
  );
}
