import { useSearch } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import {
  ApiRefusal,
  AppLink,
  api,
  RefusalNotice,
  type Text,
  useGo,
  useRead,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";
import { PublicCard } from "./public-frame.tsx";

interface Credentials {
  login: string;
  password: string;
  code?: string;
}
interface DemoAccounts {
  demo: boolean;
  password: string | null;
  items: { login: string; name: string; labels: Text[] }[];
}

const words = {
  title: { zh: "登录", en: "Sign in" },
  login: { zh: "手机号、邮箱或用户名", en: "Mobile number, e-mail or user name" },
  password: { zh: "口令", en: "Password" },
  code: { zh: "动态验证码或恢复码", en: "Authenticator code or recovery code" },
  codeHint: {
    zh: "打开您的验证器应用，输入 6 位数字；手机不在身边时可用恢复码。",
    en: "Open your authenticator and enter the six digits; without your phone, use a recovery code.",
  },
  ended: {
    zh: "登录已失效，请重新登录，随后回到刚才的页面。",
    en: "Your session has ended. Sign in again to return to where you were.",
  },
  required: { zh: "必填", en: "Required" },
  other: { zh: "换一个账号", en: "Use another account" },
  lost: {
    zh: "没有账号或忘记口令？请联系邀请您的单位。",
    en: "No account, or the password is lost? Ask the office that invited you.",
  },
  forgot: { zh: "忘记口令", en: "Forgot the password" },
  noAccount: {
    zh: "没有账号？请联系邀请您的单位。",
    en: "No account? Ask the office that invited you.",
  },
  portal: { zh: "公开门户", en: "Public portal" },
  portalHint: { zh: "不登录也可查看公开需求：", en: "Published needs can be read without signing in: " },
  expert: { zh: "您是专家，还没有账号？", en: "An expert without an account?" },
  join: { zh: "登记为专家", en: "Register here" },
  demo: { zh: "演示账号", en: "Demonstration accounts" },
  demoHint: {
    zh: "点击即以该身份登录，口令均为 {password}",
    en: "Press to sign in; the password of all is {password}",
  },
} as const;

/** Only a path of this application is gone back to. */
const safeReturn = (path: unknown): string =>
  typeof path === "string" && /^\/(?![/\\])/.test(path) && !path.startsWith("/sign-in") ? path : "/";

export default function SignInPage() {
  const { t, language } = useText();
  const go = useGo();
  const renew = useSessionRenewal();
  const search = useSearch({ strict: false }) as { return?: string; ended?: string };
  const [form] = Form.useForm<Credentials>();
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const signIn = async (given: Credentials) => {
    setBusy(true);
    setError(null);
    try {
      const code = asksCode && given.code ? { code: given.code } : {};
      await api.post(
        "/session",
        { login: given.login, password: given.password, ...code },
        { expectUnauthenticated: true },
      );
      const session = await api.get<{ passwordExpired: boolean }>("/session");
      await renew();
      await go(session.passwordExpired ? "/me" : safeReturn(search.return), { replace: true });
    } catch (refusal) {
      const wants = refusal instanceof ApiRefusal && refusal.problem.code === "session.code-required";
      if (wants) setAsksCode(true);
      else setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const required = [{ required: true, whitespace: true, message: t(words.required) }];
  return (
    <PublicCard title={words.title}>
      <RefusalNotice error={error} />
      {search.ended && !error && !asksCode && (
        <Alert className="hz-session-ended" type="info" showIcon title={t(words.ended)} />
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={signIn} disabled={busy}>
        <Form.Item name="login" label={t(words.login)} rules={required} hidden={asksCode}>
          <Input autoComplete="username" autoFocus maxLength={200} autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="password" label={t(words.password)} rules={required} hidden={asksCode}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        {asksCode && (
          <Form.Item name="code" label={t(words.code)} rules={required} extra={t(words.codeHint)}>
            <Input autoComplete="one-time-code" autoFocus maxLength={20} autoCapitalize="none" />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {t(words.title)}
        </Button>
        {asksCode && (
          <Button
            type="link"
            block
            onClick={() => {
              setAsksCode(false);
              setError(null);
              form.resetFields();
            }}
          >
            {t(words.other)}
          </Button>
        )}
      </Form>
      {!asksCode && <Help />}
      {!asksCode && (
        <p className="hz-quiet">
          {t(words.expert)}{" "}
          <AppLink to="/join" className="hz-link">
            {t(words.join)}
          </AppLink>
        </p>
      )}
      {!asksCode && (
        <p className="hz-quiet">
          {t(words.portalHint)}
          <a href={language === "en" ? "/portal/en" : "/portal"} className="hz-link">
            {t(words.portal)}
          </a>
        </p>
      )}
      {!asksCode && <DemoAccountList busy={busy} onChoose={(given) => void signIn(given)} />}
    </PublicCard>
  );
}

/** Who helps: the person himself where mail goes out, else the office that invited him. */
function Help() {
  const { t } = useText();
  const recovery = useRead<{ available: boolean }>("/session/recovery");
  if (!recovery.data?.available) return <p className="hz-quiet">{t(words.lost)}</p>;
  return (
    <p className="hz-quiet">
      <AppLink to="/recovery" className="hz-link">
        {t(words.forgot)}
      </AppLink>{" "}
      {t(words.noAccount)}
    </p>
  );
}

/** The demonstration's accounts, one press each; nothing where the demonstration is off. */
function DemoAccountList({ busy, onChoose }: { busy: boolean; onChoose: (given: Credentials) => void }) {
  const { t, list } = useText();
  const demo = useRead<DemoAccounts>("/session/demo-accounts");
  const password = demo.data?.password;
  if (!password || !demo.data?.items.length) return null;
  return (
    <>
      <h2>{t(words.demo)}</h2>
      <p className="hz-quiet">{t(words.demoHint, { password })}</p>
      <ul className="hz-demo-list">
        {demo.data.items.map((account) => (
          <li key={account.login}>
            <Button disabled={busy} onClick={() => onChoose({ login: account.login, password })}>
              <span>{list(account.labels.map((label) => t(label))) || account.name}</span>
              <span className="hz-quiet">{account.login}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
