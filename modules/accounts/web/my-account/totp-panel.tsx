import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { api, Panel, RefusalNotice, useText } from "#platform/web/index.ts";

interface Started {
  uri: string;
  secret: string;
  qr: string;
  recoveryCodes: string[];
}

const words = {
  title: { zh: "动态验证码（双重验证）", en: "Two-step sign-in" },
  off: {
    zh: "未启用。启用后，登录时除口令外还需输入验证器应用中的 6 位数字，口令泄露也无法登录。",
    en: "Off. When on, signing in also asks for the six digits of an authenticator app, so a stolen password is not enough.",
  },
  on: { zh: "已启用。", en: "On." },
  password: { zh: "当前口令", en: "Current password" },
  start: { zh: "启用", en: "Turn on" },
  stop: { zh: "停用", en: "Turn off" },
  scan: {
    zh: "1. 用验证器应用扫描二维码，或手工输入密钥 {secret}",
    en: "1. Scan the code with an authenticator app, or type the key {secret}",
  },
  qr: { zh: "动态验证码密钥的二维码", en: "The key as a QR code" },
  keep: {
    zh: "2. 抄录恢复码并妥善保存，每个可用一次，仅在此显示：",
    en: "2. Write the recovery codes down; each works once and they are shown only here:",
  },
  code: { zh: "3. 输入应用显示的 6 位数字", en: "3. Enter the six digits the app shows" },
  six: { zh: "应为 6 位数字", en: "Six digits" },
  confirm: { zh: "确认启用", en: "Confirm" },
  required: { zh: "必填", en: "Required" },
  done: { zh: "动态验证码已启用", en: "Two-step sign-in is on" },
  stopped: { zh: "动态验证码已停用", en: "Two-step sign-in is off" },
} as const;

/** Turns the second factor on (scan, keep the recovery codes, confirm with a code) and off. */
export function TotpPanel({ on, onChanged }: { on: boolean; onChanged: () => Promise<void> }) {
  const { t } = useText();
  const { message } = App.useApp();
  const [started, setStarted] = useState<Started | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const withPassword = ({ password }: { password: string }) =>
    attempt(async () => {
      if (!on) {
        setStarted(await api.post<Started>("/me/totp", { password }));
        return;
      }
      await api.post("/me/totp/disable", { password });
      void message.success(t(words.stopped));
      await onChanged();
    });
  const confirm = ({ code }: { code: string }) =>
    attempt(async () => {
      await api.post("/me/totp/confirm", { code: code.trim() });
      setStarted(null);
      void message.success(t(words.done));
      await onChanged();
    });
  return (
    <Panel title={words.title}>
      <p>{t(on ? words.on : words.off)}</p>
      <RefusalNotice error={error} />
      {started ? (
        <>
          <p>{t(words.scan, { secret: started.secret })}</p>
          <img
            className="hz-qr"
            src={`data:image/svg+xml;utf8,${encodeURIComponent(started.qr)}`}
            alt={t(words.qr)}
          />
          <p>{t(words.keep)}</p>
          <ul className="hz-codes">
            {started.recoveryCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Form
            layout="vertical"
            requiredMark={false}
            onFinish={confirm}
            disabled={busy}
            style={{ maxWidth: 400 }}
          >
            <Form.Item
              name="code"
              label={t(words.code)}
              rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: t(words.six) }]}
            >
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={busy}>
              {t(words.confirm)}
            </Button>
          </Form>
        </>
      ) : (
        <Form
          key={on ? "on" : "off"}
          name="totp"
          layout="vertical"
          requiredMark={false}
          onFinish={withPassword}
          disabled={busy}
          style={{ maxWidth: 400 }}
        >
          <Form.Item
            name="password"
            label={t(words.password)}
            rules={[{ required: true, message: t(words.required) }]}
          >
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
          <Button htmlType="submit" danger={on} loading={busy}>
            {t(on ? words.stop : words.start)}
          </Button>
        </Form>
      )}
    </Panel>
  );
}
