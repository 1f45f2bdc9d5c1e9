import { Checkbox, Form, Input, Modal, Select } from "antd";
import { useState } from "react";
import {
  words as common,
  RefusalNotice,
  useDebounced,
  useListPage,
  useSession,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import { type GrantDraft, GrantFields, scopeOf } from "../scope-inputs.tsx";
import type { MadeLink } from "../types.ts";
import { LinkCard } from "./link-card.tsx";

interface Filled {
  name: string;
  email?: string;
  mobile?: string;
  locale: "zh" | "en";
  send: boolean;
  grant: GrantDraft;
  expertId?: string;
}

const words = {
  title: { zh: "邀请", en: "Invite" },
  name: { zh: "姓名", en: "Name" },
  mobile: { zh: "手机号", en: "Mobile" },
  email: { zh: "邮箱", en: "E-mail" },
  one: {
    zh: "手机号与邮箱至少填一项；接受邀请时须填写一致",
    en: "At least one of mobile and e-mail; the invitee has to name it to accept",
  },
  locale: { zh: "邀请函语言", en: "Language" },
  send: { zh: "自动发送", en: "Send it now" },
  noMail: {
    zh: "尚未配置邮件服务器，请复制链接或出示二维码",
    en: "No mail server is configured: copy the link or show the code",
  },
  submit: { zh: "生成邀请", en: "Make the invitation" },
  close: { zh: "完成", en: "Done" },
  cancel: { zh: "取消", en: "Cancel" },
  required: { zh: "必填", en: "Required" },
  expert: { zh: "专家库中的专家", en: "The expert in the pool" },
  expertHint: {
    zh: "接受邀请后，该专家的资料和对接即归此账号；尚未入库的可不填",
    en: "On acceptance the record and its talks are this account's; leave empty for someone not in the pool",
  },
} as const;

/** Finds an expert of the pool by name while typing. */
function ExpertSelect(props: { id?: string; value?: string; onChange?: (value: string) => void }) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 300);
  const found = useListPage<{ id: string; name: string; organisationName: string | null }>("/experts", {
    q,
    pageSize: 20,
  });
  return (
    <Select
      {...props}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t(common.searchHint)}
      notFoundContent={t(common.noOption)}
      loading={found.isFetching}
      options={found.data?.items.map((e) => ({
        value: e.id,
        label: [e.name, e.organisationName].filter(Boolean).join(" · "),
      }))}
    />
  );
}

/** Asks whom to invite to what, then shows the link. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useText();
  const { mailConfigured } = useSession() as ReturnType<typeof useSession> & { mailConfigured?: boolean };
  const [form] = Form.useForm<Filled>();
  const draft = Form.useWatch("grant", form);
  const [made, setMade] = useState<MadeLink | null>(null);
  const invite = useWrite<object, MadeLink>({ path: "/invitations", renews: ["/invitations"] });
  const close = () => {
    setMade(null);
    invite.reset();
    form.resetFields();
    onClose();
  };
  const submit = async ({ grant, email, mobile, expertId, ...rest }: Filled) => {
    const body = {
      ...rest,
      ...(grant.role === "expert" && expertId ? { expertId } : {}),
      email: email?.trim() || null,
      mobile: mobile?.trim() || null,
      grant: { role: grant.role, scope: scopeOf(grant) },
    };
    // The refusal is shown from the mutation's state.
    await invite.mutateAsync(body).then(setMade, () => undefined);
  };
  return (
    <Modal
      open={open}
      title={t(words.title)}
      onCancel={close}
      onOk={() => (made ? close() : form.submit())}
      okText={t(made ? words.close : words.submit)}
      cancelText={t(words.cancel)}
      okButtonProps={{ loading: invite.isPending }}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {made ? (
        <LinkCard made={made} />
      ) : (
        <>
          <RefusalNotice error={invite.error} />
          <Form
            form={form}
            layout="vertical"
            onFinish={submit}
            disabled={invite.isPending}
            initialValues={{ locale: "zh", send: mailConfigured === true }}
          >
            <Form.Item
              name="name"
              label={t(words.name)}
              rules={[{ required: true, whitespace: true, message: t(words.required) }]}
            >
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="mobile" label={t(words.mobile)} extra={t(words.one)}>
              <Input maxLength={40} inputMode="tel" autoComplete="off" />
            </Form.Item>
            <Form.Item name="email" label={t(words.email)}>
              <Input maxLength={200} inputMode="email" autoComplete="off" />
            </Form.Item>
            <GrantFields name={["grant"]} draft={draft} />
            {draft?.role === "expert" && (
              <Form.Item name="expertId" label={t(words.expert)} extra={t(words.expertHint)}>
                <ExpertSelect />
              </Form.Item>
            )}
            <Form.Item name="locale" label={t(words.locale)}>
              <Select
                options={[
                  { value: "zh", label: "中文" },
                  { value: "en", label: "English" },
                ]}
              />
            </Form.Item>
            <Form.Item
              name="send"
              valuePropName="checked"
              extra={mailConfigured ? undefined : t(words.noMail)}
            >
              <Checkbox disabled={!mailConfigured}>{t(words.send)}</Checkbox>
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
}
