import { Button, Checkbox, Form, Input, Radio } from "antd";
import { useState } from "react";
import {
  AppLink,
  api,
  deviceDrawer,
  LanguageSwitch,
  Mark,
  RefusalNotice,
  useRead,
  useText,
} from "#platform/web/index.ts";
import "./joining.css";

type Given = {
  name: string;
  email: string;
  locale: "zh" | "en";
  organisationName: string;
  field: string;
  consentPool: boolean;
  consentPublic: boolean;
  website: string;
};

const words = {
  title: { zh: "登记为专家", en: "Register as an expert" },
  intro: {
    zh: "不需要邀请。填写下表，我们向您的邮箱发送确认链接；确认并设置口令后，工作人员核验身份，您就能看到适合您的企业需求、关注需求、向需求方提问。",
    en: "No invitation is needed. Fill this in and we mail you a link; once you have confirmed it and chosen a password, an officer verifies who you are. Then you see the needs of enterprises that fit you, follow them and ask questions.",
  },
  name: { zh: "姓名", en: "Name" },
  email: { zh: "邮箱", en: "E-mail" },
  locale: { zh: "使用语言", en: "Language" },
  organisation: { zh: "所在单位", en: "Institution" },
  field: { zh: "研究或从事领域", en: "Field of work" },
  fieldHint: { zh: "例如：氢燃料电池双极板", en: "For example: bipolar plates of fuel cells" },
  consents: { zh: "个人信息授权", en: "Your consent" },
  pool: {
    zh: "同意将以上信息存入本市专家库，用于核验身份和匹配企业需求（必选；可随时撤回，撤回后停止使用）",
    en: "My data may be kept in the city's expert pool to verify who I am and to find fitting needs (required; you may take it back at any time, and it is used no longer)",
  },
  public: {
    zh: "另行同意：向企业和公众公开我的姓名、单位、研究方向（可选，联系方式不公开）",
    en: "Separately: my name, institution and field of work may be shown to enterprises and the public (optional; never my contact)",
  },
  needed: { zh: "须同意入库方可登记", en: "Without this consent there is nothing to register" },
  required: { zh: "必填", en: "Required" },
  notMail: { zh: "邮箱格式不正确", en: "Not an e-mail address" },
  send: { zh: "发送确认邮件", en: "Send me the link" },
  sent: {
    zh: "如该邮箱可以登记，确认邮件已发出，请在 14 天内打开其中的链接。没有收到请检查垃圾邮件。",
    en: "If this address can be registered, a mail is on its way; open its link within 14 days. If nothing arrives, look among the spam.",
  },
  again: { zh: "换一个邮箱", en: "Use another address" },
  closed: {
    zh: "目前不能自主登记（平台尚未开通邮件），请联系会务人员邀请您。",
    en: "Registration is not open at present (the platform sends no mail yet); please ask the organisers to invite you.",
  },
  back: { zh: "已有账号，去登录", en: "I have an account: sign in" },
  needs: { zh: "先看看公开的需求", en: "See the published needs first" },
  website: { zh: "网址（请勿填写）", en: "Website (leave empty)" },
} as const;

const DRAFT = "experts.join";
const kept = (): Partial<Given> => deviceDrawer.kept<Partial<Given>>(DRAFT) ?? {};

/** Registering without an invitation: says the same whatever address was entered. */
export default function JoinPage() {
  const { t, language } = useText();
  const open = useRead<{ available: boolean }>("/experts/join");
  const [form] = Form.useForm<Given>();
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ask = async (given: Given) => {
    setBusy(true);
    setError(null);
    try {
      await api.post(
        "/experts/join",
        { ...given, consentPublic: given.consentPublic === true, website: given.website ?? "" },
        { expectUnauthenticated: true },
      );
      deviceDrawer.drop(DRAFT);
      setSent(true);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  const required = [{ required: true, whitespace: true, message: t(words.required) }];
  return (
    <div className="hz-join">
      <div className="hz-join-head">
        <span>
          <Mark size={32} /> {t({ zh: "汇智", en: "Huizhi" })}
        </span>
        <LanguageSwitch />
      </div>
      <section className="hz-panel">
        <h1>{t(words.title)}</h1>
        <RefusalNotice error={error ?? open.error} />
        {open.data && !open.data.available && <p role="status">{t(words.closed)}</p>}
        {sent ? (
          <>
            <p role="status">{t(words.sent)}</p>
            <Button onClick={() => setSent(false)}>{t(words.again)}</Button>
          </>
        ) : (
          open.data?.available && (
            <>
              <p>{t(words.intro)}</p>
              <Form<Given>
                form={form}
                layout="vertical"
                requiredMark={false}
                disabled={busy}
                initialValues={{ locale: language, ...kept() }}
                // Whoever looks something up comes back to what was typed; consents are given anew.
                onValuesChange={(_, { consentPool: _p, consentPublic: _c, website: _w, ...typed }) =>
                  deviceDrawer.keep(DRAFT, typed, { owner: "", hours: 24 })
                }
                onFinish={ask}
              >
                <Form.Item name="name" label={t(words.name)} rules={required}>
                  <Input autoComplete="name" maxLength={60} />
                </Form.Item>
                <Form.Item
                  name="email"
                  label={t(words.email)}
                  rules={[...required, { type: "email", message: t(words.notMail) }]}
                >
                  <Input
                    autoComplete="email"
                    inputMode="email"
                    maxLength={200}
                    autoCapitalize="none"
                    spellCheck={false}
                  />
                </Form.Item>
                <Form.Item name="organisationName" label={t(words.organisation)} rules={required}>
                  <Input autoComplete="organization" maxLength={120} />
                </Form.Item>
                <Form.Item name="field" label={t(words.field)} rules={required} extra={t(words.fieldHint)}>
                  <Input maxLength={100} />
                </Form.Item>
                <Form.Item name="locale" label={t(words.locale)}>
                  <Radio.Group
                    options={[
                      { value: "zh", label: "中文" },
                      { value: "en", label: "English" },
                    ]}
                  />
                </Form.Item>
                <h2>{t(words.consents)}</h2>
                <Form.Item
                  name="consentPool"
                  valuePropName="checked"
                  rules={[
                    {
                      validator: (_rule, value) =>
                        value === true ? Promise.resolve() : Promise.reject(new Error(t(words.needed))),
                    },
                  ]}
                >
                  <Checkbox>{t(words.pool)}</Checkbox>
                </Form.Item>
                <Form.Item name="consentPublic" valuePropName="checked">
                  <Checkbox>{t(words.public)}</Checkbox>
                </Form.Item>
                <div className="hz-join-trap" aria-hidden>
                  <Form.Item name="website" label={t(words.website)}>
                    <Input tabIndex={-1} autoComplete="off" />
                  </Form.Item>
                </div>
                <Button type="primary" htmlType="submit" block loading={busy}>
                  {t(words.send)}
                </Button>
              </Form>
            </>
          )
        )}
        <p className="hz-quiet">
          <AppLink to="/sign-in" className="hz-link">
            {t(words.back)}
          </AppLink>
          {" · "}
          <a href={language === "en" ? "/portal/en/needs" : "/portal/needs"} className="hz-link">
            {t(words.needs)}
          </a>
        </p>
      </section>
    </div>
  );
}
