import { App } from "antd";
import { useMemo } from "react";
import {
  api,
  type FormSection,
  PageHeader,
  Panel,
  RecordForm,
  RefusalNotice,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { type InboxPreferences, preferenceFields } from "../../model/inbox/preferences.ts";
import { LanguageChoice } from "../my-account/language-choice.tsx";

type Preferences = InboxPreferences & { version: number; timeZone: string };

const PATH = "/me/inbox/preferences";
const words = {
  title: { zh: "通知设置", en: "How I am notified" },
  inbox: {
    zh: "每条通知都会出现在“消息”中。下面设置哪些另发邮件，何时发送。",
    en: "Every notice appears among your messages. Choose here which ones also come by mail, and when.",
  },
  address: { zh: "邮件发送至 {email}。", en: "Mail goes to {email}." },
  noAddress: {
    zh: "您的账号没有登记邮箱，目前不会收到邮件；请联系邀请您的单位登记。",
    en: "Your account has no mail address, so no mail is sent; ask the office that invited you to add one.",
  },
  mail: { zh: "邮件通知", en: "Mail" },
  mailHelp: {
    zh: "“每日摘要”每天至多一封，已在平台看过的不再列入；其中紧急的（如邀请、退回、日程变化）仍会即时发送。“不发邮件”则紧急的也不发。账号与安全类邮件始终即时发送，不能关闭。",
    en: "The digest is at most one mail a day and leaves out what you have read here; what is urgent (invitations, needs sent back, changed meetings) still comes at once. “No mail” means none, urgent or not. Mail about the account and its security always comes at once.",
  },
  digest: { zh: "每日摘要", en: "Daily digest" },
  digestHelp: {
    zh: "时区：{zone}。没有未读消息的日子不发送。",
    en: "Time zone: {zone}. On days with nothing unread there is no mail.",
  },
  save: { zh: "保存", en: "Save" },
  saved: { zh: "已保存", en: "Saved" },
  language: { zh: "界面与通知语言", en: "Language of screens and notices" },
} as const;

/** Which notices come by mail as well, when the digest goes, and in which language. */
export default function PreferencesPage() {
  const { t } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const preferences = useRead<Preferences>(PATH);
  const me = useRead<{ email: string | null; locale: "zh" | "en" }>("/me");
  const chosen = preferences.data;
  const initial = useMemo(
    () => chosen && { ...chosen.mail, digestHour: String(chosen.digestHour) },
    [chosen],
  );
  const zone = chosen?.timeZone ?? "";
  const sections = useMemo(
    (): FormSection[] => [
      {
        id: "mail",
        title: words.mail,
        help: words.mailHelp,
        fields: preferenceFields.filter(({ id }) => id !== "digestHour"),
      },
      {
        id: "digest",
        title: words.digest,
        help: {
          zh: words.digestHelp.zh.replace("{zone}", zone),
          en: words.digestHelp.en.replace("{zone}", zone),
        },
        fields: preferenceFields.filter(({ id }) => id === "digestHour"),
      },
    ],
    [zone],
  );
  return (
    <>
      <PageHeader title={words.title} back="/inbox" />
      <RefusalNotice error={preferences.error ?? me.error} onRetry={() => void preferences.refetch()} />
      <div className="hz-stack">
        <Panel title={words.language}>
          <p>{t(words.inbox)}</p>
          {me.data && (
            <>
              <p>{me.data.email ? t(words.address, { email: me.data.email }) : t(words.noAddress)}</p>
              <LanguageChoice value={me.data.locale} label={words.language} />
            </>
          )}
        </Panel>
        {chosen && (
          <RecordForm
            formId="inbox-preferences"
            recordId="mine"
            sections={sections}
            initial={initial}
            version={chosen.version}
            submitLabel={words.save}
            submit={({ digestHour, ...mail }, { version, idempotencyKey }) =>
              api.put<Preferences>(
                PATH,
                { version, mail, digestHour: Number(digestHour) },
                { idempotencyKey },
              )
            }
            onDone={() => {
              void message.success(t(words.saved));
              void refresh(PATH);
            }}
          />
        )}
      </div>
    </>
  );
}
