import { Button, Form, Input } from "antd";
import { useEffect, useState } from "react";
import {
  ApiRefusal,
  AppLink,
  api,
  RefusalNotice,
  type Text,
  useGo,
  useOptionalSession,
  useSessionRenewal,
  useText,
} from "#platform/web/index.ts";
import { PASSWORD_MIN } from "../../model/password.ts";
import { PublicCard } from "../public-frame.tsx";

interface Hint {
  purpose: "join" | "reset-password";
  /** Asked for by the person. */
  registered: boolean;
  name: string;
  email: string | null;
  mobile: string | null;
  role: Text | null;
  expiresAt: string;
}
interface Acceptance {
  contact: string;
  password?: string;
  again?: string;
}

const words = {
  join: { zh: "接受邀请", en: "Accept the invitation" },
  confirm: { zh: "确认登记", en: "Confirm your registration" },
  confirmHint: {
    zh: "{name}，请填写收到本邮件的邮箱并设置口令，登记即生效。链接有效期至 {until}。",
    en: "{name}, enter the address this mail was sent to and choose a password: that confirms your registration. The link works until {until}.",
  },
  reset: { zh: "设置新口令", en: "Choose a new password" },
  joinHint: {
    zh: "{name}，您受邀以“{role}”身份加入，有效期至 {until}。",
    en: "{name}, you are invited as “{role}”; valid until {until}.",
  },
  resetHint: {
    zh: "{name}，请设置新口令，有效期至 {until}。",
    en: "{name}, choose a new password; valid until {until}.",
  },
  contact: { zh: "收到邀请的手机号或邮箱", en: "The mobile number or e-mail this was sent to" },
  sentTo: { zh: "邀请发往 {to}，请填写完整", en: "It was sent to {to}; enter it in full" },
  password: { zh: "设置口令", en: "Choose a password" },
  passwordHint: {
    zh: "至少 {min} 个字符；可用几个互不相关的词组成，不必混用大小写和符号。",
    en: "At least {min} characters; several unrelated words will do.",
  },
  again: { zh: "再次输入口令", en: "The password again" },
  different: { zh: "两次输入不一致", en: "The two differ" },
  required: { zh: "必填", en: "Required" },
  submit: { zh: "确认", en: "Confirm" },
  signInFirst: { zh: "使用已有账号登录", en: "Sign in with my account" },
  changed: { zh: "新口令已生效，请登录。", en: "The new password is set. Please sign in." },
  signIn: { zh: "去登录", en: "Sign in" },
  as: {
    zh: "您已以 {name} 登录；如邀请发给的是您，接受后角色将加到此账号，无需设置口令。",
    en: "You are signed in as {name}; if the invitation is yours, the role is added to this account and no password is needed.",
  },
} as const;

const KEPT = "huizhi.invitation";

/** The token stands behind `#`: it is never sent to a server with the page's address. Kept aside while one signs in. */
const tokenOfAddress = (): string =>
  window.location.hash.slice(1) || (window.sessionStorage.getItem(KEPT) ?? "");

export default function InvitationPage() {
  const { t, dateTime } = useText();
  const go = useGo();
  const renew = useSessionRenewal();
  const session = useOptionalSession();
  const [token] = useState(tokenOfAddress);
  const [hint, setHint] = useState<Hint | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    let left = false;
    api
      .post<Hint>("/invitations/open", { token })
      .then((found) => !left && setHint(found))
      .catch((refusal: unknown) => !left && setError(refusal));
    return () => {
      left = true;
    };
  }, [token]);

  const accept = async ({ contact, password }: Acceptance) => {
    setBusy(true);
    setError(null);
    try {
      const body = { token, contact, ...(password ? { password } : {}) };
      const { signedIn } = await api.post<{ signedIn: boolean }>("/invitations/accept", body, {
        expectUnauthenticated: true,
      });
      window.sessionStorage.removeItem(KEPT);
      if (!signedIn) {
        setChanged(true);
        return;
      }
      await renew();
      await go("/", { replace: true });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const reset = hint?.purpose === "reset-password";
  const needsSignIn = error instanceof ApiRefusal && error.problem.code === "invitation.sign-in-first";
  const needsPassword = reset || !session;
  const required = [{ required: true, whitespace: true, message: t(words.required) }];
  return (
    <PublicCard title={reset ? words.reset : hint?.registered ? words.confirm : words.join}>
      <RefusalNotice error={error} />
      {needsSignIn && (
        <p>
          <AppLink
            to="/sign-in?return=/invitation"
            className="hz-link"
            onClick={() => window.sessionStorage.setItem(KEPT, token)}
          >
            {t(words.signInFirst)}
          </AppLink>
        </p>
      )}
      {changed && (
        <>
          <p role="status">{t(words.changed)}</p>
          <AppLink to="/sign-in" className="hz-link">
            {t(words.signIn)}
          </AppLink>
        </>
      )}
      {hint && !changed && (
        <>
          <p>
            {t(reset ? words.resetHint : hint.registered ? words.confirmHint : words.joinHint, {
              name: hint.name,
              role: t(hint.role),
              until: dateTime(hint.expiresAt),
            })}
          </p>
          {session && !reset && <p>{t(words.as, { name: session.person.name })}</p>}
          <Form layout="vertical" requiredMark={false} onFinish={accept} disabled={busy}>
            <Form.Item
              name="contact"
              label={t(words.contact)}
              rules={required}
              extra={t(words.sentTo, { to: [hint.mobile, hint.email].filter(Boolean).join(" / ") })}
            >
              <Input autoComplete="username" maxLength={200} autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            {needsPassword && (
              <>
                <Form.Item
                  name="password"
                  label={t(words.password)}
                  rules={required}
                  extra={t(words.passwordHint, { min: PASSWORD_MIN })}
                >
                  <Input.Password autoComplete="new-password" maxLength={128} />
                </Form.Item>
                <Form.Item
                  name="again"
                  label={t(words.again)}
                  dependencies={["password"]}
                  rules={[
                    ...required,
                    ({ getFieldValue }) => ({
                      validator: (_rule, value) =>
                        !value || value === getFieldValue("password")
                          ? Promise.resolve()
                          : Promise.reject(new Error(t(words.different))),
                    }),
                  ]}
                >
                  <Input.Password autoComplete="new-password" maxLength={128} />
                </Form.Item>
              </>
            )}
            <Button type="primary" htmlType="submit" block loading={busy}>
              {t(words.submit)}
            </Button>
          </Form>
        </>
      )}
    </PublicCard>
  );
}
