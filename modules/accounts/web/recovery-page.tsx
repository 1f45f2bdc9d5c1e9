import { Button, Form, Input } from "antd";
import { useState } from "react";
import { AppLink, api, RefusalNotice, useText } from "#platform/web/index.ts";
import { RECOVERY_MINUTES } from "../model/person.ts";
import { PublicCard } from "./public-frame.tsx";

const words = {
  title: { zh: "找回口令", en: "Recover my password" },
  hint: {
    zh: "填写您的手机号、邮箱或用户名，我们向账号登记的邮箱发送设置新口令的链接。",
    en: "Enter your mobile number, e-mail or user name; a link to choose a new password goes to the account's e-mail address.",
  },
  login: { zh: "手机号、邮箱或用户名", en: "Mobile number, e-mail or user name" },
  send: { zh: "发送链接", en: "Send the link" },
  sent: {
    zh: "如该账号存在并登记了邮箱，链接已发出，{minutes} 分钟内有效。没有收到请检查垃圾邮件；账号未登记邮箱的，请联系邀请您的单位重置口令。",
    en: "If the account exists and has an e-mail address, the link is on its way; it works for {minutes} minutes. If nothing arrives, look among the spam; an account without e-mail is reset by the office that invited you.",
  },
  required: { zh: "必填", en: "Required" },
  back: { zh: "返回登录", en: "Back to sign-in" },
} as const;

/** Asks for a link to choose a new password; says the same whatever name was entered. */
export default function RecoveryPage() {
  const { t } = useText();
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ask = async ({ login }: { login: string }) => {
    setBusy(true);
    setError(null);
    try {
      await api.post("/session/recovery", { login }, { expectUnauthenticated: true });
      setSent(true);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <PublicCard title={words.title}>
      <RefusalNotice error={error} />
      {sent ? (
        <p role="status">{t(words.sent, { minutes: RECOVERY_MINUTES })}</p>
      ) : (
        <>
          <p>{t(words.hint)}</p>
          <Form layout="vertical" requiredMark={false} onFinish={ask} disabled={busy}>
            <Form.Item
              name="login"
              label={t(words.login)}
              rules={[{ required: true, whitespace: true, message: t(words.required) }]}
            >
              <Input
                autoComplete="username"
                autoFocus
                maxLength={200}
                autoCapitalize="none"
                spellCheck={false}
              />
            </Form.Item>
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t(words.send)}
            </Button>
          </Form>
        </>
      )}
      <p>
        <AppLink to="/sign-in" className="hz-link">
          {t(words.back)}
        </AppLink>
      </p>
    </PublicCard>
  );
}
