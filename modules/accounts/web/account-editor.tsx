import { Form, Input, Modal, Select } from "antd";
import { RefusalNotice, useText, useWrite } from "#platform/web/index.ts";
import type { AccountView } from "./types.ts";

interface Filled {
  name: string;
  userName?: string;
  mobile?: string;
  email?: string;
  locale: "zh" | "en";
}

const words = {
  title: { zh: "修改资料", en: "Edit" },
  name: { zh: "姓名", en: "Name" },
  userName: { zh: "用户名", en: "User name" },
  mobile: { zh: "新手机号", en: "New mobile number" },
  email: { zh: "新邮箱", en: "New e-mail" },
  keep: { zh: "不改则留空，当前为 {value}", en: "Leave empty to keep {value}" },
  nothing: { zh: "（无）", en: "(none)" },
  locale: { zh: "语言", en: "Language" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
  required: { zh: "必填", en: "Required" },
} as const;

/** Edits name, logins and language; contacts are masked, so they are typed anew or left. */
export function AccountEditor({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useText();
  const [form] = Form.useForm<Filled>();
  const save = useWrite<object>({ method: "put", path: `/accounts/${account.id}`, renews: ["/accounts"] });
  const submit = async ({ mobile, email, userName, ...rest }: Filled) => {
    const body = {
      ...rest,
      version: account.version,
      userName: userName?.trim() || null,
      ...(mobile?.trim() ? { mobile: mobile.trim() } : {}),
      ...(email?.trim() ? { email: email.trim() } : {}),
    };
    await save.mutateAsync(body).then(onClose, () => undefined);
  };
  const keep = (value: string | null) => t(words.keep, { value: value ?? t(words.nothing) });
  return (
    <Modal
      open
      title={t(words.title)}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t(words.save)}
      cancelText={t(words.cancel)}
      okButtonProps={{ loading: save.isPending }}
      mask={{ closable: false }}
    >
      <RefusalNotice error={save.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={submit}
        disabled={save.isPending}
        initialValues={{ name: account.name, userName: account.userName ?? "", locale: account.locale }}
      >
        <Form.Item
          name="name"
          label={t(words.name)}
          rules={[{ required: true, whitespace: true, message: t(words.required) }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="userName" label={t(words.userName)}>
          <Input maxLength={40} autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="mobile" label={t(words.mobile)} extra={keep(account.mobile)}>
          <Input maxLength={40} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t(words.email)} extra={keep(account.email)}>
          <Input maxLength={200} inputMode="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="locale" label={t(words.locale)}>
          <Select
            options={[
              { value: "zh", label: "中文" },
              { value: "en", label: "English" },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
