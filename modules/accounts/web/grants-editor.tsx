import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, DatePicker, Form, Modal } from "antd";
import type { Dayjs } from "dayjs";
import { useState } from "react";
import { RefusalNotice, useText, useWrite } from "#platform/web/index.ts";
import { draftLabel, type GrantDraft, GrantFields, scopeOf } from "./scope-inputs.tsx";
import type { AccountView, GrantValue } from "./types.ts";

interface Added {
  grant: GrantDraft & { until?: Dayjs };
}

const words = {
  title: { zh: "调整角色与范围", en: "Roles and scopes" },
  hint: {
    zh: "保存后此人的会话立即结束，重新登录后生效。",
    en: "Saving ends the person's sessions; the change counts from the next sign-in.",
  },
  remove: { zh: "取消“{role}”", en: "Remove “{role}”" },
  add: { zh: "添加", en: "Add" },
  addTitle: { zh: "添加角色", en: "Add a role" },
  until: { zh: "有效期至（可不填）", en: "Until (optional)" },
  untilDay: { zh: "至 {date}", en: "until {date}" },
  none: { zh: "没有角色", en: "No role" },
  save: { zh: "保存", en: "Save" },
  cancel: { zh: "取消", en: "Cancel" },
} as const;

const plain = ({ role, scope, until }: GrantValue) => ({ role, scope, until: until ?? null });

/** The person's grants as a list to shorten or lengthen; one save replaces them. */
export function GrantsEditor({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t, date } = useText();
  const [grants, setGrants] = useState<GrantValue[]>(account.grants);
  const [form] = Form.useForm<Added>();
  const draft = Form.useWatch("grant", form);
  const save = useWrite<object>({
    method: "put",
    path: `/accounts/${account.id}/grants`,
    renews: ["/accounts"],
  });
  const keyOf = (grant: GrantValue) => `${grant.role}${JSON.stringify(grant.scope)}`;
  const add = ({ grant }: Added) => {
    if (!grant.role) return;
    const until = grant.until?.endOf("day").toISOString() ?? null;
    const added: GrantValue = { role: grant.role, scope: scopeOf(grant), until, label: draftLabel(grant) };
    setGrants([...grants.filter((g) => keyOf(g) !== keyOf(added)), added]);
    form.resetFields();
  };
  return (
    <Modal
      open
      title={t(words.title)}
      onCancel={onClose}
      onOk={() =>
        void save
          .mutateAsync({ version: account.version, grants: grants.map(plain) })
          .then(onClose, () => undefined)
      }
      okText={t(words.save)}
      cancelText={t(words.cancel)}
      okButtonProps={{ loading: save.isPending }}
      mask={{ closable: false }}
    >
      <p className="hz-quiet">{t(words.hint)}</p>
      <RefusalNotice error={save.error} />
      <ul className="hz-list-plain">
        {grants.length === 0 && <li className="hz-quiet">{t(words.none)}</li>}
        {grants.map((grant) => (
          <li key={keyOf(grant)} className="hz-session">
            <span>
              {t(grant.label)}{" "}
              {grant.until && (
                <span className="hz-quiet">{t(words.untilDay, { date: date(grant.until) })}</span>
              )}
            </span>
            <Button
              type="text"
              danger
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t(words.remove, { role: t(grant.label) || grant.role })}
              onClick={() => setGrants(grants.filter((g) => g !== grant))}
            />
          </li>
        ))}
      </ul>
      <h3>{t(words.addTitle)}</h3>
      <Form form={form} layout="vertical" onFinish={add} disabled={save.isPending}>
        <GrantFields name={["grant"]} draft={draft} />
        <Form.Item name={["grant", "until"]} label={t(words.until)}>
          <DatePicker />
        </Form.Item>
        <Button htmlType="submit" icon={<PlusOutlined aria-hidden />}>
          {t(words.add)}
        </Button>
      </Form>
    </Modal>
  );
}
