import { App, Button } from "antd";
import { useState } from "react";
import {
  ApiRefusal,
  api,
  Facts,
  LinkButton,
  PageHeader,
  Panel,
  ReasonDialog,
  RefusalNotice,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { MySessions } from "./my-sessions.tsx";
import { PasswordPanel } from "./password-panel.tsx";
import { TotpPanel } from "./totp-panel.tsx";
import "../accounts.css";

interface Profile {
  id: string;
  name: string;
  locale: "zh" | "en";
  email: string | null;
  mobile: string | null;
  userName: string | null;
  totp: boolean;
  passwordChangedAt: string | null;
  deletionRequestedAt: string | null;
}

const words = {
  title: { zh: "我的账号", en: "My account" },
  profile: { zh: "基本资料", en: "Profile" },
  profileHint: {
    zh: "姓名和联系方式如需更正，请联系邀请您的单位。",
    en: "To correct your name or contacts, ask the office that invited you.",
  },
  language: { zh: "界面与通知语言", en: "Language of screens and notices" },
  notices: { zh: "消息与通知", en: "Messages and notices" },
  noticesHint: {
    zh: "平台的每条通知都在“消息”中；哪些另发邮件、何时发送，由您设置。",
    en: "Every notice is among your messages; which ones also come by mail, and when, is yours to choose.",
  },
  preferences: { zh: "通知设置", en: "How I am notified" },
  inbox: { zh: "我的消息", en: "My messages" },
  data: { zh: "我的个人信息", en: "My personal data" },
  dataHint: {
    zh: "您可以随时下载平台保存的关于您的全部信息，或申请注销账号。",
    en: "You may download everything kept about you at any time, or ask for your account to be deleted.",
  },
  download: { zh: "下载我的信息", en: "Download my data" },
  remove: { zh: "申请注销账号", en: "Ask for deletion" },
  removeHint: {
    zh: "管理员处理后，您的姓名、联系方式和登录凭据将被删除，不可恢复；已办事项的记录只保留编号。",
    en: "Once carried out, your name, contacts and credentials are deleted for good; records of what was done keep only a number.",
  },
  removeReason: { zh: "说明（选填写“无”）", en: "Why (write “none” if you like)" },
  requested: {
    zh: "已于 {date} 申请注销，等待管理员处理",
    en: "Asked for on {date}; an administrator will carry it out",
  },
  due: {
    zh: "口令已超过规定的更换期限，请先修改口令。",
    en: "Your password has to be changed before you go on.",
  },
} as const;

export default function MyAccountPage() {
  const { t, dateTime } = useText();
  const me = useRead<Profile>("/me");
  const session = useRead<{ passwordExpired: boolean }>("/session");
  const refresh = useRefresh();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const profile = me.data;
  if (!profile) return <RefusalNotice error={me.error} onRetry={() => void me.refetch()} />;
  const download = async () => {
    try {
      await api.download("/me/export");
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      void message.error(t(error.problem.messages));
    }
  };
  return (
    <>
      <PageHeader title={words.title} />
      <div className="hz-stack">
        {session.data?.passwordExpired && <p role="alert">{t(words.due)}</p>}
        <Panel title={words.profile}>
          <Facts
            items={[
              { label: { zh: "姓名", en: "Name" }, content: profile.name },
              { label: { zh: "用户名", en: "User name" }, content: profile.userName },
              { label: { zh: "手机号", en: "Mobile" }, content: profile.mobile },
              { label: { zh: "邮箱", en: "E-mail" }, content: profile.email },
              {
                label: words.language,
                content: <LanguageChoice value={profile.locale} label={words.language} />,
              },
            ]}
          />
          <p className="hz-quiet">{t(words.profileHint)}</p>
        </Panel>
        <Panel title={words.notices}>
          <p>{t(words.noticesHint)}</p>
          <div className="hz-actions-row">
            <LinkButton to="/inbox/preferences">{t(words.preferences)}</LinkButton>
            <LinkButton to="/inbox">{t(words.inbox)}</LinkButton>
          </div>
        </Panel>
        <PasswordPanel changedAt={profile.passwordChangedAt} onChanged={() => refresh("/me", "/session")} />
        <TotpPanel on={profile.totp} onChanged={() => refresh("/me")} />
        <MySessions />
        <Panel title={words.data}>
          <p>{t(words.dataHint)}</p>
          <div className="hz-actions-row">
            <Button onClick={() => void download()}>{t(words.download)}</Button>
            {profile.deletionRequestedAt ? (
              <span className="hz-quiet">
                {t(words.requested, { date: dateTime(profile.deletionRequestedAt) })}
              </span>
            ) : (
              <Button danger onClick={() => setAsking(true)}>
                {t(words.remove)}
              </Button>
            )}
          </div>
        </Panel>
      </div>
      <ReasonDialog
        open={asking}
        title={words.remove}
        body={words.removeHint}
        reasonLabel={words.removeReason}
        minReason={1}
        danger
        confirmLabel={words.remove}
        onConfirm={async ({ reason }) => {
          await api.post("/me/deletion-request", reason ? { reason } : {});
          await refresh("/me");
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
