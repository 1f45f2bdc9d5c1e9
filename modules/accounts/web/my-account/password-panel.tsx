import { App, Button, Form, Input } from "antd";
import { useState } from "react";
import { ApiRefusal, api, Panel, RefusalNotice, useText } from "#platform/web/index.ts";
import { PASSWORD_MIN } from "../../model/password.ts";

interface Filled {
  current: string;
  password: string;
  again: string;
}

const words = {
  title: { zh: "口令", en: "Password" },
  changed: { zh: "上次修改：{date}", en: "Last changed: {date}" },
  current: { zh: "当前口令", en: "Current password" },
  password: { zh: "新口令", en: "New password" },
  hint: {
    zh: "至少 {min} 个字符；可用几个互不相关的词组成。",
    en: "At least {min} characters; several unrelated words will do.",
  },
  again: { zh: "再次输入新口令", en: "The new password again" },
  different: { zh: "两次输入不一致", en: "The two differ" },
  required: { zh: "必填", en: "Required" },
  submit: { zh: "修改口令", en: "Change the password" },
  done: { zh: "口令已修改，其他设备上的会话已结束", en: "Changed; sessions on other devices have ended" },
} as const;

/** Changes the password; every other session ends. */
export function PasswordPanel({
  changedAt,
  onChanged,
}: {
  changedAt: string | null;
  onChanged: () => Promise<void>;
}) {
  const { t, dateTime } = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Filled>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async ({ current, password }: Filled) => {
    setBusy(true);
    setError(null);
    try {
      await api.post("/me/password", { current, password });
      form.resetFields();
      void message.success(t(words.done));
      await onChanged();
    } catch (refusal) {
      setError(refusal);
      if (refusal instanceof ApiRefusal)
        form.setFields(
          refusal.problem.fields.map((f) => ({ name: f.field as keyof Filled, errors: [t(f.reason)] })),
        );
    } finally {
      setBusy(false);
    }
  };
  const required = [{ required: true, message: t(words.required) }];
  return (
    <Panel title={words.title}>
      {changedAt && <p className="hz-quiet">{t(words.changed, { date: dateTime(changedAt) })}</p>}
      <RefusalNotice error={error} />
      <Form
        form={form}
        name="password-change"
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        disabled={busy}
        style={{ maxWidth: 400 }}
      >
        <Form.Item name="current" label={t(words.current)} rules={required}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t(words.password)}
          rules={required}
          extra={t(words.hint, { min: PASSWORD_MIN })}
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
        <Button htmlType="submit" loading={busy}>
          {t(words.submit)}
        </Button>
      </Form>
    </Panel>
  );
}
