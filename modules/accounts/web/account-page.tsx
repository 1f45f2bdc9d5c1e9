import { Button, Modal } from "antd";
import { useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  api,
  Facts,
  Masked,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { AccountEditor } from "./account-editor.tsx";
import { GrantsEditor } from "./grants-editor.tsx";
import { LinkCard } from "./invitations/link-card.tsx";
import {
  type AccountView,
  accountStateLabels,
  accountStateTones,
  type MadeLink,
  stateOfAccount,
} from "./types.ts";
import "./accounts.css";

const words = {
  account: { zh: "账号", en: "Account" },
  grants: { zh: "角色与范围", en: "Roles and scopes" },
  none: { zh: "没有角色，登录后看不到业务数据", en: "No role: nothing is visible after signing in" },
  until: { zh: "至 {date}", en: "until {date}" },
  contacts: { zh: "联系方式", en: "Contacts" },
  link: { zh: "重置口令链接", en: "Password reset link" },
  close: { zh: "完成", en: "Done" },
  edit: { zh: "修改资料", en: "Edit" },
  change: { zh: "调整角色", en: "Change roles" },
  on: { zh: "已启用", en: "On" },
  off: { zh: "未启用", en: "Off" },
} as const;

const actions: readonly ActionDefinition[] = [
  {
    id: "resetPassword",
    label: { zh: "重置口令", en: "Reset password" },
    confirm: {
      zh: "将生成一次性链接，由本人设置新口令；设置后其全部会话结束。",
      en: "Makes a one-time link with which the person chooses a new password; all sessions end then.",
    },
  },
  {
    id: "endSessions",
    label: { zh: "结束全部会话", en: "End all sessions" },
    confirm: { zh: "此人须重新登录。", en: "The person has to sign in again." },
  },
  { id: "resetTotp", label: { zh: "重置动态验证码", en: "Turn two-step off" }, needsReason: true },
  { id: "enable", label: { zh: "启用", en: "Enable" } },
  {
    id: "disable",
    label: { zh: "停用", en: "Disable" },
    kind: "danger",
    needsReason: true,
    confirm: {
      zh: "会话立即结束，不能再登录；数据保留。",
      en: "Sessions end at once and signing in stops; data is kept.",
    },
  },
  {
    id: "anonymise",
    label: { zh: "注销并删除个人信息", en: "Delete personal data" },
    kind: "danger",
    needsReason: true,
    confirm: {
      zh: "姓名、联系方式和登录凭据将被删除，不可恢复。",
      en: "Name, contacts and credentials are deleted for good.",
    },
  },
];

const paths: Readonly<Record<string, string>> = {
  endSessions: "end-sessions",
  resetTotp: "reset-totp",
  enable: "enable",
  disable: "disable",
  anonymise: "anonymise",
};

export default function AccountPage() {
  const { t, date, dateTime } = useText();
  const accountId = useRouteParam("accountId");
  const { data: account, error, refetch } = useRead<AccountView>(`/accounts/${accountId}`);
  const refresh = useRefresh();
  const [dialog, setDialog] = useState<"edit" | "grant" | null>(null);
  const [made, setMade] = useState<MadeLink | null>(null);
  if (!account) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  const state = stateOfAccount(account);
  const act = async (id: string, reason: string | undefined) => {
    if (id === "resetPassword") setMade(await api.post<MadeLink>(`/accounts/${accountId}/reset-password`));
    else await api.post(`/accounts/${accountId}/${paths[id]}`, reason ? { reason } : {});
    await refresh("/accounts");
  };
  const may = (action: string) => account.allowedActions.includes(action);
  const reveal = (field: "email" | "mobile") =>
    may("reveal")
      ? {
          onReveal: async (reason: string) => {
            const full = await api.post<Record<"email" | "mobile", string | null>>(
              `/accounts/${accountId}/reveal`,
              { reason },
            );
            return full[field] ?? "";
          },
        }
      : {};
  const mobile = { zh: "手机号", en: "Mobile" };
  const email = { zh: "邮箱", en: "E-mail" };
  return (
    <>
      <PageHeader
        title={account.name}
        back="/accounts"
        tags={
          <StageTag
            label={accountStateLabels[state] ?? words.account}
            tone={accountStateTones[state] ?? "neutral"}
          />
        }
        actions={
          <div className="hz-actions-row">
            {may("edit") && (
              <Button type="primary" onClick={() => setDialog("edit")}>
                {t(words.edit)}
              </Button>
            )}
            {may("grant") && <Button onClick={() => setDialog("grant")}>{t(words.change)}</Button>}
            <ActionBar
              actions={actions}
              allowed={account.allowedActions}
              onAction={(id, { reason }) => act(id, reason)}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <Panel title={words.account}>
          <Facts
            items={[
              { label: { zh: "用户名", en: "User name" }, content: account.userName },
              { label: { zh: "单位", en: "Organisation" }, content: account.organisationName },
              {
                label: mobile,
                content: <Masked value={account.mobile} label={mobile} {...reveal("mobile")} />,
              },
              { label: email, content: <Masked value={account.email} label={email} {...reveal("email")} /> },
              {
                label: { zh: "动态验证码", en: "Two-step sign-in" },
                content: t(account.totp ? words.on : words.off),
              },
              {
                label: { zh: "最近登录", en: "Last sign-in" },
                content: dateTime(account.lastSignInAt) || undefined,
              },
              { label: { zh: "创建时间", en: "Created" }, content: dateTime(account.createdAt) },
            ]}
          />
        </Panel>
        <Panel title={words.grants}>
          {account.grants.length === 0 && <p className="hz-quiet">{t(words.none)}</p>}
          <ul>
            {account.grants.map((grant) => (
              <li key={`${grant.role}${JSON.stringify(grant.scope)}`}>
                {t(grant.label)}{" "}
                {grant.until && (
                  <span className="hz-quiet">{t(words.until, { date: date(grant.until) })}</span>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      {dialog === "edit" && <AccountEditor account={account} onClose={() => setDialog(null)} />}
      {dialog === "grant" && <GrantsEditor account={account} onClose={() => setDialog(null)} />}
      <Modal
        open={made !== null}
        title={t(words.link)}
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
